"""The Webhooks tab: the list, the detail pane, and making a subscription."""
