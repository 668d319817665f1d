"""Booking for somebody, and moving a meeting: free times, whom it is for, one request."""
