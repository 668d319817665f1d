"""The Meetings tab: the list, the detail pane, and what can be done with meetings."""
