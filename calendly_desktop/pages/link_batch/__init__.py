"""Many links at once: a table goes in, a link per row comes out, normal ones or for one booking."""
