"""Routing forms: a section of the Account tab with what was submitted in them."""
