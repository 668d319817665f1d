"""Compiled from ui/*.ui by `make forms`; never edited."""
