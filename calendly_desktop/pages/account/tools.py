"""What can be done from the Account tab in windows of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from calendly_desktop.pages.tools import Tools

if TYPE_CHECKING:
    from calendly_desktop.domain.models import OrganizationMembership


class AccountTools(Tools):
    """Opens the windows of the Account tab.

    done: what was done, in words. meetings_wanted: a MeetingsWanted to show in the Meetings tab.
    """

    done = Signal(str)
    meetings_wanted = Signal(object)

    # -- people ----------------------------------------------------------------------------

    def invite(self, email: str = "") -> None:
        """Invite people to the organization; email: one who is to be among them."""
        from calendly_desktop.pages.account.invite_window import InviteWindow

        window = self._open(
            "invite_people", lambda: InviteWindow(self._services, self._window, self.clock)
        )
        if isinstance(window, InviteWindow):
            window.offer_form(email)

    def groups(self) -> None:
        """Show who is in which group and team."""
        from calendly_desktop.pages.account.groups_window import GroupsWindow

        self._open(
            "groups_and_teams", lambda: GroupsWindow(self._services, self._window, self.clock)
        )

    def remove_person(self, person: OrganizationMembership) -> None:
        """Say what removing a member concerns, and remove them."""
        from calendly_desktop.pages.account.remove_window import RemoveWindow

        def build() -> RemoveWindow:
            window = RemoveWindow(self._services, self._window, person)
            window.removed.connect(self.done)
            window.meetings_wanted.connect(self.meetings_wanted)
            return window

        self._open("remove_person", build, anew=True)
