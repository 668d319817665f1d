"""The Meetings tab as it is shown: list, detail pane and notes, kept up to date."""

from __future__ import annotations

import time
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal

from calendly_desktop.forms.ui_meetings_page import Ui_MeetingsPage
from calendly_desktop.pages.meetings.choice import ListChoice
from calendly_desktop.pages.meetings.list import MeetingList
from calendly_desktop.pages.meetings.room import PaneRoom
from calendly_desktop.pages.meetings.scopes import offer_scopes, scope_at
from calendly_desktop.pages.meetings.side import SidePanes, fill
from calendly_desktop.pages.meetings.states import Situation, show_state
from calendly_desktop.store.event_finder import FIRST_ROWS, Coverage
from calendly_desktop.store.event_views import VIEWS
from calendly_desktop.toolkit.page import Page
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.meeting_commands import Selected
from calendly_desktop.viewmodels.meeting_filters import ListFilters, chips
from calendly_desktop.viewmodels.meeting_words import coverage_text, set_aside_text
from calendly_desktop.viewmodels.meetings import Clock, MeetingsModel, tell_time

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QToolButton, QWidget

    from calendly_desktop.domain.problems import Problem
    from calendly_desktop.pages.meetings.commands import MeetingCommands
    from calendly_desktop.pages.meetings.detail import MeetingDetail
    from calendly_desktop.pages.meetings.selection import SelectionPane
    from calendly_desktop.store.connection import Connection
    from calendly_desktop.store.event_copy import Change
    from calendly_desktop.store.event_search import Wanted
    from calendly_desktop.store.event_views import Found, View
    from calendly_desktop.store.events import EventsStore
    from calendly_desktop.store.sync import Sync
    from calendly_desktop.system.settings import Settings

PAUSE = 200  # milliseconds between two looks at what the background has read, at least
SHARE = 5  # following the background takes at most one part in so many of the time
SPARE_ROWS = 8  # found at once beside those that the window has room for
TYPING = 200  # milliseconds after a letter, longer than between two: then the rest is shown too


class MeetingBrowser(Page):
    """Everything on the page and how it follows the store; what people do is in MeetingsPage."""

    NAME = "meetings"
    TITLE = "Meetings"
    ICON = "calendar"
    HELP = "copy-links"

    list_shown = Signal()

    def __init__(
        self,
        events: EventsStore,
        sync: Callable[[], Sync],
        *,
        connection: Connection | None = None,
        settings: Settings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._events = events
        self._open_sync = sync
        self._connection = connection
        self._settings = settings
        self.choice = ListChoice(settings.page(self.NAME) if settings is not None else {})
        self._problem: Problem | None = None
        self._is_loading = False
        self._is_stale = False
        self._touched: set[str] | None = set()
        self._coverage: Coverage | None = None
        self._model = MeetingsModel(self._events.rows, self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._follow)
        self._typing = QTimer(self, singleShot=True, interval=TYPING)
        self._typing.timeout.connect(self._settle)
        self._aim: Callable[[], None] | None = None
        self.side = SidePanes(self, events, self._runs)
        self.ui = Ui_MeetingsPage()
        self.ui.setupUi(self.body)
        self.list = MeetingList(self._model, lambda: self._events.now, self.ui.list_place)
        self._arrange()
        self._recall()
        self.list.offline_reason = self.no_change
        self._show()
        self._events.changed.append(self._note_change)
        if connection is not None:
            connection.changed.append(self._follow_connection)
        theme().changed.connect(self._fit)

    @property
    def wanted(self) -> Wanted:
        """The list on screen: view, scope, search and filters."""
        return self.choice.wanted(self._query, self.clock())

    @property
    def offline(self) -> str:
        """Why nothing can be read now, empty when it can."""
        return self._connection.offline_reason() if self._connection is not None else ""

    @property
    def no_change(self) -> str:
        """Why nothing can be changed now, empty when it can."""
        return self._connection.change_reason() if self._connection is not None else ""

    def clock(self) -> Clock:
        """Return how times are shown now."""
        return tell_time(self._events.timezone, self._events.now)

    def current_meeting(self) -> Found | None:
        """Return the current meeting as the search shows it."""
        uri = self.list.current()
        return self._events.found(uri, self._query) if uri else None

    # -- built after the first paint, or when first asked for --------------------------------

    @cached_property
    def _sync(self) -> Sync:
        return self._open_sync()

    @property
    def detail(self) -> MeetingDetail:
        """The pane with the chosen meeting and its invitees."""
        return self.side.detail

    @property
    def selection(self) -> SelectionPane:
        """The pane about several selected meetings."""
        return self.side.selection

    @cached_property
    def commands(self) -> MeetingCommands:
        """What the menus, the keys and the command palette offer."""
        from calendly_desktop.pages.meetings.commands import MeetingCommands

        return MeetingCommands(self)

    def focus_search(self) -> None:
        """Go to the search field with its text selected, so that typing begins a new search."""
        self.ui.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.search.selectAll()

    # -- showing ---------------------------------------------------------------------------

    def _show(self) -> None:
        """Show another list from its top: the first meetings at once, the others soon after.

        While somebody types, the others and the detail pane wait for a pause.
        """
        wanted = self.wanted
        self.tasks.cancel("ids")
        self._events.give_up_ids()
        self._model.show(
            self._events.first(wanted, self._rows_at_once()),
            self.clock(),
            view=wanted.view,
            query=wanted.query,
            anew=True,
        )
        self.list.select("")
        self.list_shown.emit()
        if self._model.meetings:
            self.ui.states.show_content()
        elif self._events.as_of is None or not self._runs():
            self._show_state(Coverage(0, 0), {})
        if not self._typing.isActive():
            self._follow()

    def _rows_at_once(self) -> int:
        """Return how many rows to find before anything is painted: as many as can be seen."""
        return self.list.rows.room() + SPARE_ROWS if self.isVisible() else FIRST_ROWS

    def _settle(self) -> None:
        """Show what waited for a pause in typing."""
        self._typing.stop()
        self._show_detail()
        self._follow()

    def _follow(self) -> None:
        """Bring the whole list up to date; what is seen and who is chosen stay in their places."""
        if self._runs():
            self.tasks.start(self._fill_in(), key="ids")

    async def _fill_in(self) -> None:
        began, wanted = time.monotonic(), self.wanted
        ids = await self._events.ids(wanted)
        touched, self._touched = self._touched, set()
        chosen = self.list.current()
        number = self._events.id_of(chosen) if chosen else None
        with self.list.in_place(chosen, number):
            self._model.show(ids, self.clock(), view=wanted.view, query=wanted.query)
            if touched is None or touched:
                self._model.renew(touched)
        if self._aim is not None:
            aim, self._aim = self._aim, None
            aim()
        self.list_shown.emit()
        spent = int((time.monotonic() - began) * 1000)
        self._pause.setInterval(max(PAUSE, SHARE * spent))
        if touched is None or chosen in touched or self.list.current() != chosen:
            self._show_detail()
        if touched is None or touched:
            self.freshness_changed.emit(self._events.as_of)
            await self._look_for_news()
        await self._tell_state(wanted)
        self.list.scrolled.emit()

    async def _look_for_news(self) -> None:
        news = await self._events.news()
        if self.is_complete:
            self.commands.seen.setEnabled(bool(news))

    async def _tell_state(self, wanted: Wanted) -> None:
        elsewhere: dict[View, int] = {}
        if self._model.meetings:
            self.ui.states.show_content()
        is_narrow = bool(wanted.query or self.choice.filters)
        if is_narrow and (self._coverage is None or not self._model.meetings):
            self._coverage = await self._events.coverage(wanted)
        if not self._model.meetings:
            others = [view for view in VIEWS if view != wanted.view] if is_narrow else []
            for view in others:
                elsewhere[view] = await self._events.count(wanted._replace(view=view))
            self._show_state(self._coverage or Coverage(0, 0), elsewhere)
        self._show_notes()

    def _show_state(self, coverage: Coverage, elsewhere: Mapping[View, int]) -> None:
        never_read = self._events.as_of is None and self._problem is None
        situation = Situation(
            self.choice.view,
            self._query,
            self._is_loading or never_read,
            self._problem,
            coverage,
            elsewhere,
            [each.text for each in chips(self.choice.filters, self.clock().today)],
        )
        show_state(self.ui.states, situation, retry=self.refresh, clear=self._clear_all)

    def _show_notes(self) -> None:
        """Say how much is read, where it is not everything."""
        notes = [
            coverage_text(self._coverage) if self._query and self._coverage else "",
            set_aside_text(self._sync.shown(self.choice.view, self.choice.scope).set_aside),
        ]
        text = " ".join(note for note in notes if note)
        self.ui.coverage.setText(text)
        self.ui.coverage.setVisible(bool(text))

    def _show_detail(self) -> None:
        if not self.is_complete:
            return
        found, several = self.current_meeting(), self.list.choosing.is_several
        selected = Selected(
            found,
            self.list.choosing.count if several else int(found is not None),
            self.clock().now,
            self.no_change,
            self._model.meetings,
            bool(self.choice.filters),
        )
        self.commands.show_for(selected)
        if several:
            self.side.show_several(selected)
        elif found is None:
            self.side.show_nothing()
        else:
            self.side.show_one(found)

    def _note_change(self, change: Change) -> None:
        """Follow the copy: soon where the page is seen, else when it is seen again."""
        self._coverage = None
        if change.uris is None or self._touched is None:
            self._touched = None
        else:
            self._touched |= change.uris
        if not self.isVisible():
            self._is_stale = True
        elif not self._pause.isActive():
            self._pause.start()

    def _follow_connection(self) -> None:
        self.list.offline_reason = self.no_change
        self.list.place_overlays()

    def stop_following(self) -> None:
        """Hear no more of the store and the connection."""
        if self._note_change in self._events.changed:
            self._events.changed.remove(self._note_change)
        if self._connection is not None and self._follow_connection in self._connection.changed:
            self._connection.changed.remove(self._follow_connection)

    def _offer_scopes(self) -> None:
        offer_scopes(self.ui.scope, self._events.scopes(), self.choice.scope)
        self.choice.scope = scope_at(self.ui.scope, self.ui.scope.currentIndex())
        self._explain_scope()

    def _explain_scope(self) -> None:
        """Lead to what the view of everybody shows of people who left."""
        is_wanted = self.choice.scope.kind == "organization"
        if is_wanted or "scope_help" in self.__dict__:
            self.scope_help.setVisible(is_wanted)

    @cached_property
    def scope_help(self) -> QToolButton:
        """The question beside the box of scopes, built where it is first asked."""
        from calendly_desktop.pages.help.link import help_button

        button = help_button("people-who-left", self.body)
        self.ui.filter_row.insertWidget(self.ui.filter_row.indexOf(self.ui.scope) + 1, button)
        self.setTabOrder(self.ui.scope, button)
        self.ui.view.come_after(button)
        return button

    def _clear_all(self) -> None:
        """Take away search and filters, as the empty list offers."""
        self.choice.filters = ListFilters()
        self.ui.search.set_text_silently("")
        self._show()
        self.focus_search()

    # -- private ---------------------------------------------------------------------------

    @property
    def _query(self) -> str:
        return self.ui.search.text().strip()

    def _arrange(self) -> None:
        fill(self.ui.list_place, self.list)
        self.ui.search.set_pause(0)
        secondary(self.ui.coverage)
        self.ui.coverage.setWordWrap(True)
        self.ui.coverage.hide()
        self.room = PaneRoom(self.ui, self.list)
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
        if "room" in self.__dict__:
            self.room.fit(self.width())

    def _recall(self) -> None:
        """Choose the view and scope of last time."""
        kept = self._settings.page(self.NAME) if self._settings else {}
        self.ui.view.set_current(self.choice.view)
        self._offer_scopes()
        sizes = kept.get("sizes")
        if isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(n, int) for n in sizes):
            self.room.set_across(sizes)

    def _remember(self) -> None:
        if self._settings is not None:
            kept = self.choice.kept()
            self._settings.update_page(self.NAME, **kept, sizes=self.room.across)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
