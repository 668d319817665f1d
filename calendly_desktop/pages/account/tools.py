"""What can be done from the Account tab in windows of their own."""

from __future__ import annotations

from calendly_desktop.pages.tools import Tools


class AccountTools(Tools):
    """Opens the windows of the Account tab."""

    def person(self, emails: str = "") -> None:
        """Open what is held about a person."""
        from calendly_desktop.pages.privacy.person_window import PersonWindow

        self._open(
            "person",
            lambda: PersonWindow(self._services, self._window, self.clock, emails),
        )
