"""The team link sheet: everybody's booking page and event types in one table."""
