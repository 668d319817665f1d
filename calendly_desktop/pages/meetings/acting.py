"""What the commands of the Meetings tab do with the meetings that are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

from calendly_desktop.domain.meetings import active_invitees, place_of, safe_link

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.pages.meetings.page import MeetingsPage
    from calendly_desktop.store.event_views import Found

COPYING = {
    "reschedule": "reschedule",
    "cancel": "cancel",
    "both": "both",
    "copy_join": "join",
    "copy_email": "email",
    "copy_details": "details",
}
"""The commands that copy, and what Copying calls it."""


class Acting(QObject):
    """Runs commands by their kind; windows are opened by MeetingTools."""

    def __init__(self, page: MeetingsPage) -> None:
        super().__init__(page)
        self._page = page
        self._on_page: dict[str, Callable[[], object]] = {
            "undo": lambda: page.canceling.undo_last(),
            "seen": page.mark_all_seen,
            "search": page.focus_search,
            "filter": page.open_filters,
            "clear_filters": page.clear_filters,
            "go_to_date": page.ask_for_date,
            "today": page.go_to_today,
            "select_all": lambda: page.list.choose_all(),
            "strip": page.toggle_strip,
        }
        self._on_list: dict[str, Callable[[], object]] = {
            "cancel_many": lambda: page.tools.cancel_many(self._several(), page.wanted),
            "book": lambda: page.tools.book(),
            "templates": lambda: page.tools.templates(),
            "jobs": lambda: page.tools.job(),
            "export": lambda: page.tools.export(self._numbers(), page.wanted),
            "day_sheet": lambda: page.tools.day_sheet(self._numbers(), page.wanted),
            "answers": lambda: page.tools.answers(page.wanted),
            "conflicts": lambda: page.tools.conflicts(page.wanted),
        }
        self._on_meeting: dict[str, Callable[[Found], object]] = {
            "join": lambda found: open_link(place_of(found.event.location).link),
            "cancel_meeting": self._cancel,
            "message": self._write,
            "reschedule_meeting": lambda found: page.tools.reschedule(found.id),
            "no_show": lambda found: self.mark_no_show(found, mark=True),
            "unmark_no_show": lambda found: self.mark_no_show(found, mark=False),
            "history": self._show_history,
        }

    def act(self, kind: str) -> None:
        """Do what a command says; one that is about a meeting does nothing without one."""
        on_page = self._on_page.get(kind) or self._on_list.get(kind)
        if on_page is not None:
            on_page()
            return
        found = self._page.current_meeting()
        if found is None:
            return
        if kind in COPYING:
            self._copy(COPYING[kind], found)
        elif kind in self._on_meeting:
            self._on_meeting[kind](found)

    def act_on_invitee(self, kind: str, invitee: str) -> None:
        """Do what the detail pane asks for one invitee, given by URI."""
        page, found = self._page, self._page.current_meeting()
        if found is None:
            return
        if kind == "message":
            page.tools.message([found.id], invitee)
        elif kind == "history":
            self._show_history(found, invitee)
        elif kind in {"no_show", "unmark_no_show"}:
            self.mark_no_show(found, invitee, mark=kind == "no_show")
        elif kind == "reschedule_meeting":
            page.tools.reschedule(found.id, invitee)

    def copy_for(self, kind: str, invitee: str, button: object) -> None:
        """Copy a link of one invitee, given by URI, whose button then shows a check mark."""
        found = self._page.current_meeting()
        if found is not None:
            self._page.copying.copy_for(kind, found, invitee, button)

    def mark_no_show(self, found: Found, invitee: str = "", *, mark: bool) -> None:
        """Note that invitees did not come, or take that back; for one it needs no window."""
        several = self._several()
        if several and not invitee:
            self._page.tools.no_show(several, mark=mark)
            return
        people = active_invitees(found.invitees or ())
        fitting = [each for each in people if bool(each.no_show) != mark]
        if not invitee and len(people) == 1 and len(fitting) == 1:
            invitee = fitting[0].uri
        if invitee:
            self._page.marking.mark(invitee, mark=mark)
        else:
            self._page.tools.no_show([found.id], mark=mark)

    # -- private ---------------------------------------------------------------------------

    def _numbers(self) -> list[int]:
        return self._page.list.chosen()

    def _several(self) -> list[int]:
        """Return the selected meetings when they are more than the current one."""
        numbers = self._page.list.chosen()
        return numbers if len(numbers) > 1 else []

    def _copy(self, kind: str, found: Found) -> None:
        several = self._several()
        if several:
            page = self._page
            page.tasks.start(page.copying.copy_many(kind, several), key="copy")
        else:
            self._page.copying.copy(kind, found, self._page.wanted.query)

    def _cancel(self, found: Found) -> None:
        several = self._several()
        if several:
            self._page.tools.cancel_many(several, self._page.wanted)
        elif not self._page.no_change:
            self._page.canceling.ask(found, self._page.clock())

    def _write(self, found: Found) -> None:
        several = self._several()
        about = found.invitee if found.is_about and not several else None
        self._page.tools.message(several or [found.id], about.uri if about is not None else "")

    def _show_history(self, found: Found, invitee: str = "") -> None:
        people = found.invitees or []
        one = next((each for each in people if each.uri == invitee), found.invitee)
        if one is not None and one.email:
            self._page.tools.history(one.email)


def open_link(link: str) -> None:
    """Open an address in the program for it, if it is one that may be opened."""
    from PySide6.QtGui import QDesktopServices

    if address := safe_link(link):
        QDesktopServices.openUrl(QUrl(address))
