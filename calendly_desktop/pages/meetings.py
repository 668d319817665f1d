"""The Meetings tab: find a meeting, copy its links, cancel it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from calendly_desktop.api.errors import NoConnection, NotAllowed, SignInNeeded
from calendly_desktop.domain.meetings import (
    active_invitees,
    amount,
    looks_like_email,
    place_of,
    safe_link,
)
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_meetings_page import Ui_MeetingsPage
from calendly_desktop.pages.meeting_canceling import Canceling
from calendly_desktop.pages.meeting_commands import MeetingCommands
from calendly_desktop.pages.meeting_detail import MeetingDetail
from calendly_desktop.pages.meeting_list import MeetingList
from calendly_desktop.pages.meeting_scopes import named_scope, offer_scopes, scope_at
from calendly_desktop.pages.meeting_states import Situation, show_state
from calendly_desktop.store.event_views import VIEWS, Scope
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.page import Page
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.meeting_copy import copied, said
from calendly_desktop.viewmodels.meeting_words import (
    as_of_text,
    coverage_text,
    partial_text,
    set_aside_text,
)
from calendly_desktop.viewmodels.meetings import Clock, MeetingsModel, tell_time

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from calendly_desktop.domain.models import Invitee, ScheduledEvent
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.event_views import Found, Reading, View
    from calendly_desktop.store.events import EventsStore
    from calendly_desktop.system.settings import Settings

PAGES_AT_ONCE = 10  # of 100 meetings each; then the user decides whether to go on
MINUTE = 60_000  # milliseconds: how often past and upcoming are told apart anew
NARROW = 700  # logical pixels at normal text size
PAUSE = 200  # milliseconds between two looks at what the background has read


class MeetingsPage(Page):
    """Meetings by day on the left, the chosen one with its links on the right."""

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
        self._loads = 0
        self._is_loading = False
        self._fill_note = ""
        self._news: set[str] = set()
        self._model = MeetingsModel(self)
        self.ui = Ui_MeetingsPage()
        self.ui.setupUi(self.body)
        self.list = MeetingList(self._model, lambda: self._events.now, self.ui.list_place)
        self.detail = MeetingDetail(self.ui.detail_place)
        self.commands = MeetingCommands(self)
        self.canceling = Canceling(events, self)
        self._arrange()
        self._connect()
        self._recall()
        self._show(anew=True)

    @classmethod
    def build(cls, services: Services, parent: QWidget | None = None) -> Self:
        """Return the page for one session."""
        return cls(services.events, services.settings, parent)

    def actions(self) -> list[QAction]:
        """Return the page's commands for the menu bar and the command palette."""
        return self.commands.all()

    def focus_search(self) -> None:
        """Go to the search field with its text selected, so that typing begins a new search."""
        self.ui.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.search.selectAll()

    async def load(self) -> None:
        """Show what is remembered, then read the view from Calendly; page one shows at once."""
        self._loads += 1
        mine = self._loads
        self._is_loading, self._problem = True, None
        try:
            await self._events.recall()
            self._show()
            self._reading = await self._events.begin(self._view, self._scope)
            self._offer_scopes()
            await self._read(self._reading)
        except Problem as problem:
            self._problem = problem
            self._tell_failure(problem)
            if not (isinstance(problem, NotAllowed) and not self._model.meetings):
                raise
        finally:
            if mine == self._loads:
                self._is_loading = False
                self._show()
        self.tasks.start(self._learn_people(), key="people", on_error=_is_told)

    async def aclose(self) -> None:
        """Stop the page's work; cancellations that can still be undone are dropped, not sent."""
        self._minute.stop()
        self._pause.stop()
        self.canceling.drop_all()
        self._remember()
        await super().aclose()

    # -- what the user does ----------------------------------------------------------------

    def _connect(self) -> None:
        self.ui.search.searched.connect(self._search)
        self.ui.search.installEventFilter(self)
        self.ui.scope.activated.connect(self._choose_scope)
        self.ui.view.changed.connect(self._choose_view)
        self.list.current_changed.connect(self._choose_meeting)
        self.list.action_wanted.connect(self._act_on_row)
        self.list.menu_wanted.connect(self._open_menu)
        self.list.entered.connect(self.detail.focus_links)
        self.detail.copy_wanted.connect(self._copy_for)
        self.detail.cancel_wanted.connect(lambda: self._act("cancel_meeting"))
        self.detail.link_wanted.connect(self._open_link)
        self.commands.wanted.connect(self._act)
        self.canceling.changed.connect(self._show)
        theme().changed.connect(self._fit)
        self._minute = QTimer(self, interval=MINUTE)
        self._minute.timeout.connect(self._show)
        self._minute.start()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._show_news)

    def _search(self, text: str) -> None:
        self._show(to_first=True)
        self.tasks.cancel("email")
        if looks_like_email(text):
            self.tasks.start(self._ask_for_email(text), key="email")

    def _choose_scope(self, number: int) -> None:
        self._scope = scope_at(self.ui.scope, number)
        self._begin_view()

    def _choose_view(self, key: str) -> None:
        self._view = next(view for view in VIEWS if view == key)
        self._begin_view()

    def _choose_meeting(self, uri: str) -> None:
        self._show_detail()
        event = self._events.event(uri)
        if event is not None:
            self.tasks.start(self._read_detail(event), key="detail", on_error=self._tell_unread)

    def _act_on_row(self, kind: str, uri: str) -> None:
        self.list.select(uri)
        self._act(kind)

    def _act(self, kind: str) -> None:
        found = self._current()
        if kind == "undo":
            self.canceling.undo_last()
        elif found is None:
            return
        elif kind == "join":
            self._open_link(place_of(found.event.location).link)
        elif kind == "cancel_meeting":
            self.canceling.ask(found, self._clock())
        else:
            self._copy(kind, found)

    def _open_menu(self, where: QPoint) -> None:
        self.commands.menu().popup(where)

    def _open_link(self, link: str) -> None:
        if address := safe_link(link):
            QDesktopServices.openUrl(QUrl(address))

    # -- copying ---------------------------------------------------------------------------

    def _copy(self, kind: str, found: Found) -> None:
        """Copy a link of the meeting's one invitee, or lead to the choice among many."""
        coming = active_invitees(found.invitees or ())
        if found.invitees is None:
            self.tasks.start(self._read_and_copy(kind, found.event), key="copy")
        elif found.is_about and found.invitee is not None:
            self._put(kind, found.event, found.invitee)
        elif coming:
            self.detail.focus_links()
            self.toast.emit(
                self.tr("{0}: choose whose link to copy").format(amount(len(coming), "invitee"))
            )

    def _copy_for(self, kind: str, invitee_uri: str, button: object) -> None:
        found = self._current()
        invitees = found.invitees if found is not None else None
        invitee = next((each for each in invitees or () if each.uri == invitee_uri), None)
        if found is None or invitee is None:
            return
        if self._put(kind, found.event, invitee) and isinstance(button, CopyButton):
            button.show_copied()

    def _put(self, kind: str, event: ScheduledEvent, invitee: Invitee) -> bool:
        try:
            content = copied(kind, invitee, event, self._clock())
        except Problem as problem:
            self.show_problem(problem)
            return False
        copy(content.plain, html=content.html or None, rtf=content.rtf or None)
        self.list.show_copied(kind, event.uri)
        self.toast.emit(said(kind, invitee))
        return True

    async def _read_and_copy(self, kind: str, event: ScheduledEvent) -> None:
        await self._events.read_invitees(event)
        found = self._events.found(event.uri, self.ui.search.text())
        if found is not None:
            self._copy(kind, found)

    # -- reading ---------------------------------------------------------------------------

    async def _read(self, reading: Reading) -> None:
        async for _part in self._events.read(reading, PAGES_AT_ONCE):
            self._show()
        self.connection_changed.emit(True)
        self.freshness_changed.emit(self._events.as_of)
        wanted = [found.event for found in self._events.search(self._view, self._scope)]
        self._fill_note = ""
        filling = self._events.fill(wanted, self._note_news)
        self.tasks.start(filling, key="fill", on_error=self._tell_unfilled)

    async def _read_more(self) -> None:
        if self._reading is not None:
            await self._read(self._reading)
            self._show()

    async def _read_detail(self, event: ScheduledEvent) -> None:
        await self._events.read_invitees(event)
        self._note_news(event.uri)
        self._show_news()
        if self._events.known_event_type(event.event_type) is None:
            await self._events.event_type(event.event_type)
            self._show_detail()

    async def _ask_for_email(self, address: str) -> None:
        await self._events.find_by_email(address, self._scope)
        self._show(to_first=True)

    async def _learn_people(self) -> None:
        await self._events.learn_people()
        self._offer_scopes()

    def _begin_view(self) -> None:
        self._reading = None
        self._remember()
        self._show(anew=True)
        self.refresh()

    def _note_news(self, uri: str) -> None:
        self._news.add(uri)
        if not self._pause.isActive():
            self._pause.start()

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
            situation = Situation(
                self._view, self._query, self._is_loading, self._problem, coverage, elsewhere
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
            self.ui.partial.show_partial(partial, (self.tr("Show more"), self._go_on))
        else:
            self.ui.partial.hide()

    def _show_detail(self) -> None:
        found = self._current()
        clock = self._clock()
        self.commands.show_for(found, clock.now)
        if found is None:
            self.detail.show_nothing()
            return
        event_type = self._events.known_event_type(found.event.event_type)
        self.detail.show_meeting(found.event, found.invitees, event_type, clock, self._query)

    def _go_on(self) -> None:
        self.tasks.start(self._read_more(), key="load")

    def _clear_search(self) -> None:
        self.ui.search.clear()
        self._show(to_first=True)
        self.focus_search()

    def _tell_failure(self, problem: Problem) -> None:
        """Add as of when the shown meetings are to a failure that leaves them on screen."""
        if isinstance(problem, NoConnection):
            self.connection_changed.emit(False)
        self.freshness_changed.emit(self._events.as_of)
        note = as_of_text(self._events.as_of, self._clock()) if self._model.meetings else ""
        problem.message = " ".join(part for part in (problem.message, note) if part)

    def _tell_unread(self, error: BaseException) -> bool:
        if not isinstance(error, Problem) or isinstance(error, SignInNeeded):
            return False
        self.detail.show_problem(self.tr("Who comes could not be read. {0}").format(error))
        return True

    def _tell_unfilled(self, error: BaseException) -> bool:
        if not isinstance(error, Problem) or isinstance(error, SignInNeeded):
            return False
        self._fill_note = self.tr("Reading who comes has stopped: {0}").format(error)
        self._show_notes()
        return True

    def _offer_scopes(self) -> None:
        offer_scopes(self.ui.scope, self._events.scopes(), self._scope)
        self._scope = scope_at(self.ui.scope, self.ui.scope.currentIndex())

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
        for place, widget in (
            (self.ui.list_place, self.list),
            (self.ui.detail_place, self.detail),
            (self.ui.undo_place, self.canceling.bar),
        ):
            column = QVBoxLayout(place)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(widget)
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
        self.setFocusProxy(self.ui.search)

    def _fit(self) -> None:
        """Put the pane below the list where two columns have no room, as with large text."""
        is_narrow = self.width() < theme().px(NARROW)
        upright = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if self.ui.splitter.orientation() != upright:
            self.ui.splitter.setOrientation(upright)
            self.ui.splitter.setSizes([1, 1] if is_narrow else [660, 400])

    def _recall(self) -> None:
        """Choose the view and scope of last time."""
        kept = self._settings.values.pages.get(self.NAME, {}) if self._settings else {}
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
        pages = {**self._settings.values.pages, self.NAME: kept}
        self._settings.update(pages=pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field, arrows move in the list, Enter goes there, Copy copies a link."""
        if (
            watched is self.ui.search
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and self._take_search_key(event)
        ):
            return True
        return super().eventFilter(watched, event)

    def _take_search_key(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Copy) and not self.ui.search.hasSelectedText():
            self._search_now()
            self._act("reschedule")
        elif event.key() == Qt.Key.Key_Down:
            self.list.step(1)
        elif event.key() == Qt.Key.Key_Up:
            self.list.step(-1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._model.meetings:
            self._search_now()
            self.list.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            return False
        return True

    def _search_now(self) -> None:
        """Search for what is typed without waiting for the pause in typing."""
        self.ui.search.returnPressed.emit()


def _is_told(error: BaseException) -> bool:
    """Colleagues that cannot be read leave the scope box as it is; the Account tab says why."""
    return isinstance(error, Problem)
