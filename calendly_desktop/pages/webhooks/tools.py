"""What can be done with webhooks besides making and deleting: each opens a window of its own."""

from __future__ import annotations

from calendly_desktop.pages.tools import Tools


class WebhookTools(Tools):
    """Opens the windows of the Webhooks tab."""
