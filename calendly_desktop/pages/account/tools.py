"""What can be done from the Account tab in windows of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from calendly_desktop.pages.tools import Tools

if TYPE_CHECKING:
    from calendly_desktop.domain.models import (
        AvailabilitySchedule,
        EventType,
        OrganizationMembership,
    )
    from calendly_desktop.toolkit.window import ToolWindow


class AccountTools(Tools):
    """Opens the windows of the Account tab.

    done: what was done, in words. meetings_wanted: a MeetingsWanted to show in the Meetings tab.
    build_wanted: a LinkToBuild to go on with in the Booking links tab. hours_changed: the URI of a
    schedule that was made or changed.
    """

    done = Signal(str)
    meetings_wanted = Signal(object)
    build_wanted = Signal(object)
    hours_changed = Signal(str)

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

    # -- event types and availability ---------------------------------------------------------

    def event_type_details(self, kind: EventType) -> None:
        """Show an event type in full."""
        from calendly_desktop.pages.event_types.details import DetailsWindow

        self._open(
            "event_type_details",
            lambda: DetailsWindow(self._services, self._window, self, kind),
            anew=True,
        )

    def new_event_type(self) -> None:
        """Make a one-on-one event type."""
        from calendly_desktop.pages.event_types.window import TypeWindow

        self._open("new_event_type", lambda: TypeWindow(self._services, self._window, None))

    def change_event_type(self, kind: EventType) -> None:
        """Change a one-on-one event type."""
        from calendly_desktop.pages.event_types.window import TypeWindow

        self._open(f"change {kind.uri}", lambda: TypeWindow(self._services, self._window, kind))

    def one_off(self) -> None:
        """Make a link for a meeting with dates of its own."""
        from calendly_desktop.pages.event_types.one_off_window import OneOffWindow

        self._open("one_off", lambda: OneOffWindow(self._services, self._window, self.clock))

    def change_schedule(self, schedule: AvailabilitySchedule | None) -> None:
        """Change the hours of a schedule; None makes a new one."""
        from calendly_desktop.pages.availability.schedule_window import ScheduleWindow

        key = f"hours {schedule.uri}" if schedule is not None else "new_schedule"
        self._open(key, lambda: ScheduleWindow(self._services, self._window, self.clock, schedule))

    def busy_week(self, person: str) -> None:
        """Show when somebody is busy in a week."""
        from calendly_desktop.pages.availability.busy_window import BusyWindow

        links = self._services.links
        me = [links.me] if links.me is not None else []
        people = [*me, *links.colleagues()]
        self._open(
            "busy_week",
            lambda: BusyWindow(self._services, self._window, self.clock, people, person),
            anew=True,
        )

    def _follow(self, window: ToolWindow) -> None:
        if hasattr(window, "build_wanted"):
            window.build_wanted.connect(self.build_wanted)
        if hasattr(window, "hours_changed"):
            window.hours_changed.connect(self.hours_changed)

    # -- privacy ---------------------------------------------------------------------------

    def person(self, emails: str = "") -> None:
        """Open what is held about a person."""
        from calendly_desktop.pages.privacy.person_window import PersonWindow

        self._open(
            "person",
            lambda: PersonWindow(self._services, self._window, self.clock, emails),
        )
