"""Calendly Desktop: booking links, cancel and reschedule links, and webhooks for office staff."""

__version__ = "0.1.0"
