"""Calendly over HTTPS: no Qt."""
