"""Windows for changing many meetings at once: canceling, no-shows, and how a bulk job goes on."""
