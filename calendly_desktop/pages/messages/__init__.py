"""Messages to invitees: write one from a template, and change the templates."""
