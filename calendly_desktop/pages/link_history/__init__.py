"""The History view of the Booking links tab: the links made here, and what came back."""
