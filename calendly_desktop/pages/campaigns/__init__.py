"""The Report view of the Booking links tab: what links brought, what they did not, untidy tags."""
