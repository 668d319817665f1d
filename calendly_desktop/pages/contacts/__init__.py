"""Contacts: a section of the Account tab, and a contact beside a meeting's invitee."""
