"""The Meetings tab: find a meeting, copy its links, cancel it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QPoint, Qt, QTimer

from calendly_desktop.api.errors import SignInNeeded, is_offline
from calendly_desktop.domain.meetings import (
    active_invitees,
    amount,
    looks_like_email,
    place_of,
    safe_link,
)
from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.meeting_browser import MeetingBrowser
from calendly_desktop.pages.meeting_scopes import scope_at
from calendly_desktop.pages.meeting_search_keys import SearchKeys
from calendly_desktop.store.event_views import VIEWS
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.viewmodels.meeting_words import as_of_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.models import Invitee, ScheduledEvent
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.event_views import Found, Reading
    from calendly_desktop.store.events import EventsStore
    from calendly_desktop.system.settings import Settings

PAGES_AT_ONCE = 10  # of 100 meetings each; then the user decides whether to go on
MINUTE = 60_000  # milliseconds: how often past and upcoming are told apart anew
STALE = timedelta(minutes=5)  # after which a shown page reads its view again by itself
PAUSE = 200  # milliseconds between two looks at what the background has read


class MeetingsPage(MeetingBrowser):
    """Meetings by day on the left, the chosen one with its links on the right."""

    def __init__(
        self, events: EventsStore, settings: Settings | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(events, settings, parent)
        self._loads = 0
        self._keys = SearchKeys(self.ui.search, lambda: bool(self.unfinished()))
        self._minute = QTimer(self, interval=MINUTE)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._connect()
        self._minute.start()

    @classmethod
    def build(cls, services: Services, parent: QWidget | None = None) -> Self:
        """Return the page for one session."""
        return cls(services.events, services.settings, parent)

    def actions(self) -> list[QAction]:
        """Return the page's commands for the menu bar and the command palette."""
        return self.commands.all()

    def views(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Return past and canceled meetings, a group meeting, and the way back."""
        return [
            ("past", lambda: self._turn_to("past")),
            ("canceled", lambda: self._turn_to("canceled")),
            ("group", lambda: self._turn_to("upcoming", "workshop")),
            ("no-match", lambda: self._turn_to("upcoming", "nobody of that name")),
            ("", lambda: self._turn_to("upcoming")),
        ]

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
            if self._model.meetings or problem.step == "sign_in":
                raise  # otherwise the list's own place says it
        finally:
            if mine == self._loads:
                self._is_loading = False
                self._show()
        self.tasks.start(self._learn_people(), key="people", on_error=_is_told)

    def window_bar(self) -> QWidget:
        """Return the seconds to undo: they run on while another tab is in front."""
        return self.canceling.bar

    def unfinished(self) -> str:
        """Say which meetings would not be canceled if the window closed now."""
        return self.canceling.unfinished()

    def hold(self, held: bool) -> None:
        """Stop the seconds in which a cancellation can be undone, or let them go on."""
        self.canceling.bar.hold(held)

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
        self._keys.stepped.connect(self.list.step)
        self._keys.entered.connect(self._enter_list)
        self._keys.copied.connect(lambda: self._act("reschedule"))
        self._keys.undone.connect(lambda: self._act("undo"))
        self.ui.scope.activated.connect(self._choose_scope)
        self.ui.view.changed.connect(self._choose_view)
        self.list.current_changed.connect(self._choose_meeting)
        self.list.action_wanted.connect(self._act_on_row)
        self.list.menu_wanted.connect(self._open_menu)
        self._minute.timeout.connect(self._follow_time)
        self._pause.timeout.connect(self._show_news)

    def build_rest(self) -> None:
        """Build the detail pane and what acts on a meeting; show the chosen one."""
        self.list.entered.connect(self.detail.focus_links)
        self.detail.copy_wanted.connect(self._copy_for)
        self.detail.cancel_wanted.connect(lambda: self._act("cancel_meeting"))
        self.detail.link_wanted.connect(self._open_link)
        self.commands.wanted.connect(self._command)
        self.canceling.changed.connect(self._show)
        self._show_detail()

    def _search(self, text: str) -> None:
        self._show(to_first=True)
        self.tasks.cancel("email")
        if looks_like_email(text):
            self.tasks.start(self._ask_for_email(text), key="email")

    def _choose_scope(self, number: int) -> None:
        self._scope = scope_at(self.ui.scope, number)
        self._begin_view()

    def _turn_to(self, view: str, words: str = "") -> None:
        self.ui.view.set_current(view)
        self._choose_view(view)
        self.ui.search.setText(words)

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

    def _command(self, kind: str) -> None:
        """Act on what the typed search finds, however soon after the last letter the key comes."""
        self.ui.search.settle()
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

    def _enter_list(self) -> None:
        if self._model.meetings:
            self.list.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open_menu(self, where: QPoint) -> None:
        self.commands.menu().popup(where)

    def _open_link(self, link: str) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

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
        from calendly_desktop.toolkit.clipboard import copy
        from calendly_desktop.viewmodels.meeting_copy import copied, said

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
        async for part in self._events.read(reading, PAGES_AT_ONCE):
            self._show()
            if part.pages_read == 1:
                self._choose_meeting(self.list.current())
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

    def read_more(self) -> None:
        """Read further pages of a long list."""
        self.tasks.start(self._read_more(), key="load")

    def _follow_time(self) -> None:
        """Let meetings pass into the past; read a view again that is shown and has become old."""
        self._show()
        as_of = self._events.as_of
        is_old = as_of is not None and self._events.now - as_of > STALE
        if is_old and self._loads and self.isVisible() and not self.tasks.is_busy("load"):
            self.tasks.start(self._load_quietly(), key="load", on_error=_is_told)

    async def _load_quietly(self) -> None:
        """Load without a new banner where it fails; a banner of a failed load goes if it works."""
        await self.load()
        if self._tells_load_problem:
            self._tells_load_problem = False
            self.banner.clear()

    def _begin_view(self) -> None:
        self._reading = None
        self._remember()
        self._show(anew=True)
        self.refresh()

    def _note_news(self, uri: str) -> None:
        self._news.add(uri)
        if not self._pause.isActive():
            self._pause.start()

    # -- failures --------------------------------------------------------------------------

    def _tell_failure(self, problem: Problem) -> None:
        """Add as of when the shown meetings are to a failure that leaves them on screen."""
        self.connection_changed.emit(not is_offline(problem))
        self.freshness_changed.emit(self._events.as_of)
        note = as_of_text(self._events.as_of, self._clock()) if self._model.meetings else ""
        problem.message = " ".join(part for part in (problem.message, note) if part)

    def _tell_unread(self, error: BaseException) -> bool:
        if not isinstance(error, Problem) or isinstance(error, SignInNeeded):
            return False
        self.detail.show_problem(self.tr("The invitees could not be read. {0}").format(error))
        return True

    def _tell_unfilled(self, error: BaseException) -> bool:
        if not isinstance(error, Problem) or isinstance(error, SignInNeeded):
            return False
        self._fill_note = self.tr("Reading the invitees has stopped: {0}").format(error)
        self._show_notes()
        return True


def _is_told(error: BaseException) -> bool:
    """A quiet failure: the status bar tells of the connection, the Account tab of rights."""
    return isinstance(error, Problem)
