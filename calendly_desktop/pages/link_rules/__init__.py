"""Rules and presets for tags, what a team shares of them, and checking a pasted link."""
