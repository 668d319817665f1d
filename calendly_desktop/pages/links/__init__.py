"""The Booking links tab: what a link leads to, its tags, and the finished link."""
