"""The Activity section of the Account tab: who did what, and which messages Calendly sent."""
