"""The side of the Meetings tab: one meeting in detail, or what several have in common."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from calendly_desktop.viewmodels.meeting_commands import why_off
from calendly_desktop.viewmodels.selected_meetings import selection_facts

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.pages.meetings.browser import MeetingBrowser
    from calendly_desktop.pages.meetings.detail import MeetingDetail
    from calendly_desktop.pages.meetings.selection import SelectionPane
    from calendly_desktop.store.event_views import Found
    from calendly_desktop.store.events import EventsStore
    from calendly_desktop.viewmodels.meeting_commands import Selected


class SidePanes:
    """Two panes of one page, of which one is shown; each is built when it is first needed.

    runs: whether the event loop runs, so that something can be counted. act: does what a button of
    the selection pane asks for.
    """

    def __init__(self, page: MeetingBrowser, events: EventsStore, runs: Callable[[], bool]) -> None:
        self._page = page
        self._events = events
        self._runs = runs
        self.act: Callable[[str], None] = _do_nothing

    @cached_property
    def detail(self) -> MeetingDetail:
        """The pane with the chosen meeting and its invitees."""
        from calendly_desktop.pages.meetings.copy_key import CopyKey
        from calendly_desktop.pages.meetings.detail import MeetingDetail

        place = self._page.ui.detail_place
        detail = MeetingDetail(place)
        fill(place, detail)
        CopyKey(detail)
        return detail

    @cached_property
    def selection(self) -> SelectionPane:
        """The pane about several selected meetings."""
        from calendly_desktop.pages.meetings.copy_key import CopyKey
        from calendly_desktop.pages.meetings.selection import SelectionPane

        place = self._page.ui.detail_place
        pane = SelectionPane(place)
        fill(place, pane)
        CopyKey(pane)
        pane.wanted.connect(lambda kind: self.act(kind))
        return pane

    def show_nothing(self) -> None:
        """Say that no meeting is chosen."""
        self._show(several=False)
        self.detail.show_nothing()

    def show_one(self, found: Found) -> None:
        """Show the chosen meeting."""
        self._show(several=False)
        event, page = found.event, self._page
        event_type = self._events.known_event_type(event.event_type)
        self.detail.show_meeting(
            event, found.invitees, event_type, page.clock(), page.wanted.query, page.no_change
        )

    def show_several(self, selected: Selected) -> None:
        """Say how many meetings are selected; what they are follows once it is counted."""
        pane = self.selection
        pane.show_reasons({kind: why_off(kind, selected) for kind in pane.buttons})
        pane.show_count(selected.meetings)
        self._show(several=True)
        if self._runs():
            self._page.tasks.start(self._count(), key="totals")

    async def _count(self) -> None:
        numbers = self._page.list.chosen()
        totals = await self._events.totals(numbers)
        if self._page.list.choosing.is_several:
            self.selection.show_facts(selection_facts(numbers, totals, self._page.clock()))

    def _show(self, *, several: bool) -> None:
        self.detail.setVisible(not several)
        if several or "selection" in self.__dict__:
            self.selection.setVisible(several)


def _do_nothing(_kind: str) -> None:
    return


def fill(place: QWidget, widget: QWidget) -> None:
    """Let a widget take the place that the form keeps for it, or share it with those before."""
    column = place.layout()
    if column is None:
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
