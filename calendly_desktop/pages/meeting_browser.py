"""The Meetings tab as it is shown: list, detail pane and notes, kept up to date."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from calendly_desktop.forms.ui_meetings_page import Ui_MeetingsPage
from calendly_desktop.pages.meeting_list import MeetingList
from calendly_desktop.pages.meeting_scopes import named_scope, offer_scopes, scope_at
from calendly_desktop.pages.meeting_states import Situation, show_state
from calendly_desktop.store.event_views import VIEWS, Scope
from calendly_desktop.toolkit.page import Page
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.meeting_words import (
    coverage_text,
    partial_text,
    set_aside_text,
)
from calendly_desktop.viewmodels.meetings import Clock, MeetingsModel, tell_time

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from calendly_desktop.domain.problems import Problem
    from calendly_desktop.pages.meeting_canceling import Canceling
    from calendly_desktop.pages.meeting_commands import MeetingCommands
    from calendly_desktop.pages.meeting_detail import MeetingDetail
    from calendly_desktop.store.event_views import Found, Reading, View
    from calendly_desktop.store.events import EventsStore
    from calendly_desktop.system.settings import Settings

NARROW = 700  # logical pixels at normal text size


class MeetingBrowser(Page):
    """Everything on the page and how it follows the store; what people do is in MeetingsPage."""

    NAME = "meetings"
    TITLE = "Meetings"
    ICON = "calendar"

    def __init__(
        self, events: EventsStore, settings: Settings | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._events = events
        self._settings = settings
        self._scope = Scope()
        self._view: View = "upcoming"
        self._reading: Reading | None = None
        self._problem: Problem | None = None
        self._is_loading = False
        self._fill_note = ""
        self._news: set[str] = set()
        self._model = MeetingsModel(self)
        self.ui = Ui_MeetingsPage()
        self.ui.setupUi(self.body)
        self.list = MeetingList(self._model, lambda: self._events.now, self.ui.list_place)
        self._arrange()
        self._recall()
        self._show(anew=True)
        theme().changed.connect(self._fit)

    # -- built after the first paint, or when first asked for --------------------------------

    @cached_property
    def detail(self) -> MeetingDetail:
        """The pane with the chosen meeting and its invitees."""
        from calendly_desktop.pages.meeting_detail import MeetingDetail

        detail = MeetingDetail(self.ui.detail_place)
        _fill(self.ui.detail_place, detail)
        return detail

    @cached_property
    def commands(self) -> MeetingCommands:
        """What the menus, the keys and the command palette offer."""
        from calendly_desktop.pages.meeting_commands import MeetingCommands

        return MeetingCommands(self)

    @cached_property
    def canceling(self) -> Canceling:
        """What cancels meetings, with the bar of those that can still be undone."""
        from calendly_desktop.pages.meeting_canceling import Canceling

        canceling = Canceling(self._events, self)
        _fill(self.ui.undo_place, canceling.bar)
        return canceling

    def focus_search(self) -> None:
        """Go to the search field with its text selected, so that typing begins a new search."""
        self.ui.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.search.selectAll()

    # -- showing ---------------------------------------------------------------------------

    def _show(self, *, anew: bool = False, to_first: bool = False) -> None:
        """Bring the list up to date; the chosen meeting stays chosen if it is still there."""
        query, clock = self._query, self._clock()
        found = self._events.search(self._view, self._scope, query)
        chosen, near = self.list.current(), self.list.current_row()
        self._news.clear()
        self._model.show(found, clock, canceled=self._view == "canceled", anew=anew)
        self.list.select("" if to_first or anew else chosen, near=-1 if to_first or anew else near)
        self._show_state()
        self._show_detail()

    def _show_news(self) -> None:
        """Show what the background has read; a search may find more by it."""
        news, clock = tuple(self._news), self._clock()
        if self._query:
            self._show()
            return
        self._news.clear()
        for uri in news:
            found = self._events.found(uri)
            if found is not None:
                self._model.update(found, clock)
        self._show_notes()
        if self.list.current() in news:
            self._show_detail()

    def _show_state(self) -> None:
        if self._model.meetings:
            self.ui.states.show_content()
        else:
            others = [view for view in VIEWS if view != self._view] if self._query else []
            elsewhere = {
                view: len(self._events.search(view, self._scope, self._query)) for view in others
            }
            coverage = self._events.coverage(self._view, self._scope)
            never_read = self._events.as_of is None and self._problem is None
            situation = Situation(
                self._view,
                self._query,
                self._is_loading or never_read,
                self._problem,
                coverage,
                elsewhere,
            )
            show_state(self.ui.states, situation, retry=self.refresh, clear=self._clear_search)
        self._show_notes()

    def _show_notes(self) -> None:
        """Say how much is read, where it is not everything."""
        coverage = self._events.coverage(self._view, self._scope)
        notes = [
            coverage_text(coverage) if self._query else "",
            self._fill_note if coverage.read < coverage.total else "",
            set_aside_text(self._reading),
            self._events.notice,
        ]
        text = " ".join(note for note in notes if note)
        self.ui.coverage.setText(text)
        self.ui.coverage.setVisible(bool(text))
        partial = "" if self._is_loading else partial_text(self._reading)
        if partial:
            self.ui.partial.show_partial(partial, (self.tr("Show more"), self.read_more))
        else:
            self.ui.partial.hide()

    def _show_detail(self) -> None:
        if not self.is_complete:
            return
        found = self._current()
        clock = self._clock()
        self.commands.show_for(found, clock.now)
        if found is None:
            self.detail.show_nothing()
            return
        event_type = self._events.known_event_type(found.event.event_type)
        self.detail.show_meeting(found.event, found.invitees, event_type, clock, self._query)

    def _offer_scopes(self) -> None:
        offer_scopes(self.ui.scope, self._events.scopes(), self._scope)
        self._scope = scope_at(self.ui.scope, self.ui.scope.currentIndex())

    def read_more(self) -> None:
        """Read further pages of a long list."""

    def _clear_search(self) -> None:
        self.ui.search.clear()
        self._show(to_first=True)
        self.focus_search()

    # -- private ---------------------------------------------------------------------------

    @property
    def _query(self) -> str:
        return self.ui.search.text().strip()

    def _clock(self) -> Clock:
        return tell_time(self._events.timezone, self._events.now)

    def _current(self) -> Found | None:
        uri = self.list.current()
        return self._events.found(uri, self._query) or self._events.found(uri) if uri else None

    def _arrange(self) -> None:
        _fill(self.ui.list_place, self.list)
        secondary(self.ui.coverage)
        self.ui.coverage.setWordWrap(True)
        self.ui.coverage.hide()
        self.ui.splitter.setStretchFactor(0, 3)
        self.ui.splitter.setStretchFactor(1, 2)
        self.ui.splitter.setSizes([660, 400])
        self.ui.view.set_options(
            [
                ("upcoming", self.tr("Upcoming")),
                ("past", self.tr("Past")),
                ("canceled", self.tr("Canceled")),
            ]
        )
        self.ui.view.come_after(self.ui.scope)
        self.setFocusProxy(self.ui.search)

    def _fit(self) -> None:
        """Put the pane below the list where two columns have no room, as with large text."""
        is_narrow = self.width() < theme().px(NARROW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self.ui.tool_row.setDirection(down if is_narrow else across)
        upright = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if self.ui.splitter.orientation() != upright:
            self.ui.splitter.setOrientation(upright)
            self.ui.splitter.setSizes([1, 1] if is_narrow else [660, 400])

    def _recall(self) -> None:
        """Choose the view and scope of last time."""
        kept = self._settings.page(self.NAME) if self._settings else {}
        view, kind, user = (str(kept.get(name, "")) for name in ("view", "scope", "user"))
        self._view = next((each for each in VIEWS if each == view), "upcoming")
        self._scope = named_scope(kind, user)
        self.ui.view.set_current(self._view)
        self._offer_scopes()
        sizes = kept.get("sizes")
        if isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(n, int) for n in sizes):
            self.ui.splitter.setSizes(sizes)

    def _remember(self) -> None:
        if self._settings is None:
            return
        kept = {
            "view": self._view,
            "scope": self._scope.kind,
            "user": self._scope.user,
            "sizes": self.ui.splitter.sizes(),
        }
        self._settings.update_page(self.NAME, **kept)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _fill(place: QWidget, widget: QWidget) -> None:
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
