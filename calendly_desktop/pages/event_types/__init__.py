"""The Event types section of the Account tab: search, make, change, one-off links."""
