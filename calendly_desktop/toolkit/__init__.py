"""Qt building blocks that know nothing of Calendly."""
