"""What can be done from the Account tab in windows of their own."""

from __future__ import annotations

from calendly_desktop.pages.tools import Tools


class AccountTools(Tools):
    """Opens the windows of the Account tab."""
