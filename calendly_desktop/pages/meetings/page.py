"""The Meetings tab: find a meeting, copy its links, cancel it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QPoint, Qt, QTimer, Signal

from calendly_desktop.api.errors import SignInNeeded, is_offline
from calendly_desktop.domain.meetings import looks_like_email
from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.meetings.browser import TYPING
from calendly_desktop.pages.meetings.parts import MeetingParts
from calendly_desktop.pages.meetings.reading import ReadingLine
from calendly_desktop.pages.meetings.scopes import scope_at
from calendly_desktop.pages.meetings.search_keys import SearchKeys
from calendly_desktop.store.event_views import VIEWS
from calendly_desktop.viewmodels.meeting_words import as_of_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu, QWidget

    from calendly_desktop.domain.models import ScheduledEvent
    from calendly_desktop.pages.meetings.acting import Acting
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.cancellations import Cancellations
    from calendly_desktop.store.connection import Connection
    from calendly_desktop.store.events import EventsStore
    from calendly_desktop.store.sync import Sync
    from calendly_desktop.system.settings import Settings

MINUTE = 60_000  # milliseconds: how often past and upcoming are told apart anew
SECOND_THOUGHT = 0.4  # seconds after the last letter of an address until Calendly is asked for it
STEPPING = 0.3  # seconds: a meeting chosen so soon after another is asked for when it stays chosen


class MeetingsPage(MeetingParts):
    """Meetings by day on the left, the chosen one with its links on the right."""

    journal_wanted = Signal(str, str)

    def __init__(
        self,
        events: EventsStore,
        sync: Callable[[], Sync],
        *,
        cancellations: Callable[[], Cancellations],
        connection: Connection | None = None,
        settings: Settings | None = None,
        undo_seconds: Callable[[], float] | None = None,
        services: Services | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            events,
            sync,
            cancellations=cancellations,
            connection=connection,
            settings=settings,
            undo_seconds=undo_seconds,
            services=services,
            parent=parent,
        )
        self._loads = 0
        self._wants_all = False
        self._line: ReadingLine | None = None
        self._keys = SearchKeys(self.ui.search, lambda: bool(self.canceling.unfinished()))
        self._minute = QTimer(self, interval=MINUTE)
        self._stepping = QTimer(self, singleShot=True, interval=round(STEPPING * 1000))
        self._connect()
        self._minute.start()

    @classmethod
    def build(cls, services: Services, parent: QWidget | None = None) -> Self:
        """Return the page for one session."""
        return cls(
            services.events,
            lambda: services.sync,
            cancellations=lambda: services.cancellations,
            connection=services.connection,
            settings=services.settings,
            undo_seconds=services.undo_seconds,
            services=services,
            parent=parent,
        )

    @cached_property
    def acting(self) -> Acting:
        """What the commands do."""
        from calendly_desktop.pages.meetings.acting import Acting

        return Acting(self)

    def menu(self) -> Sequence[QAction | QMenu | None]:
        """Return the tab's menu: the commands in groups, with their submenus."""
        self.commands.view_menu = self.saved.menu
        return self.commands.menu_bar()

    def actions(self) -> list[QAction]:
        """Return the page's commands for the menu bar and the command palette."""
        return self.commands.all()

    def views(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Return past and canceled meetings, a group, filters, a selection, and the way back."""
        return [
            ("past", lambda: self._turn_to("past")),
            ("canceled", lambda: self._turn_to("canceled")),
            ("group", lambda: self._turn_to("upcoming", "workshop")),
            ("no-match", lambda: self._turn_to("upcoming", "nobody of that name")),
            ("this-week", lambda: self.show_view(self.saved.all()[1])),
            ("", self.clear_filters),
            ("several", self.list.choose_all),
            ("", lambda: self._turn_to("upcoming")),
        ]

    def refresh(self) -> None:
        """Read the view again; asked for by the user, it reads everything of the scope again."""
        self._wants_all = self._loads > 0
        super().refresh()

    async def load(self) -> None:
        """Read the view's beginning from Calendly; the background reads the rest."""
        self._loads += 1
        mine, wants_all = self._loads, self._wants_all
        self._is_loading, self._problem, self._wants_all = True, None, False
        try:
            view, scope = self.choice.view, self.choice.scope
            await self._sync.show(view, scope, self._follow, refresh=wants_all)
            self.connection_changed.emit(True)
            self.freshness_changed.emit(self._events.as_of)
            self._offer_scopes()
        except Problem as problem:
            self._problem = problem
            self._tell_failure(problem)
            if self._model.meetings or problem.step == "sign_in":
                raise  # otherwise the list's own place says it
        finally:
            if mine == self._loads:
                self._is_loading = False
                self._follow()
        self.tasks.start(self._learn_people(), key="people", on_error=_is_told)

    def window_bar(self) -> QWidget:
        """Return the seconds to undo: they run on while another tab is in front."""
        return self.canceling.bar

    def hold(self, held: bool) -> None:
        """Stop the seconds in which a cancellation can be undone, or let them go on."""
        self.canceling.bar.hold(held)

    async def aclose(self) -> None:
        """Stop the page's work; cancellations that can still be undone are dropped, not sent."""
        self._minute.stop()
        self._pause.stop()
        self._typing.stop()
        if self._line is not None:
            self._line.close()
        self.stop_following()
        self.canceling.drop_all()
        self._remember()
        await self.close_parts()
        await super().aclose()

    # -- what the user does ----------------------------------------------------------------

    def _connect(self) -> None:
        self.prepare_finding()
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
        self.list.typed.connect(self._begin_search)
        self.list.looked_at.connect(self._mark_seen)
        self.list.scrolled.connect(self._tell_in_sight)
        self.list.choosing.changed.connect(self._show_chosen)
        self.side.act = self._act_on_selection
        self._minute.timeout.connect(self._follow)

    def build_rest(self) -> None:
        """Build the detail pane and what acts on a meeting; show the chosen one."""
        from calendly_desktop.pages.meetings.acting import open_link

        self._line = ReadingLine(self.ui.partial, self._sync, self._remember_pause, self)
        self.complete_finding()
        self.list.entered.connect(self._enter_detail)
        self.detail.offers = self.copying.offers
        self.detail.contacts = self.contacts
        self.detail.copy_wanted.connect(self.acting.copy_for)
        self.detail.tool_wanted.connect(self.acting.act_on_invitee)
        self.detail.journal_wanted.connect(self.journal_wanted)
        self.detail.cancel_wanted.connect(lambda: self._act("cancel_meeting"))
        self.detail.link_wanted.connect(open_link)
        self.commands.wanted.connect(self._command)
        self.canceling.changed.connect(self._follow)
        self._show_detail()

    def _search(self, text: str) -> None:
        self._typing.start(TYPING)
        self._show()
        self.tasks.cancel("email")
        if looks_like_email(text):
            self.tasks.start(self._ask_for_email(text), key="email")

    def _begin_search(self, text: str) -> None:
        """Take a letter that was typed in the list for the first of a search."""
        self.focus_search()
        if text != "/":
            self.ui.search.insert(text)

    def _choose_scope(self, number: int) -> None:
        self.choice.scope = scope_at(self.ui.scope, number)
        self._explain_scope()
        self._choose(self.choice.view)

    def _turn_to(self, view: str, words: str = "") -> None:
        self.ui.search.set_text_silently(words)
        self._choose_view(view)

    def _choose_view(self, key: str) -> None:
        self._choose(next(view for view in VIEWS if view == key))

    def _show_chosen(self, _count: int) -> None:
        if not self._typing.isActive():
            self._show_detail()

    def _act_on_selection(self, kind: str) -> None:
        if kind == "clear":
            self.list.choose_one()
            self._enter_list()
        else:
            self._act(kind)

    def _choose_meeting(self, _uri: str) -> None:
        """Show the chosen meeting; while somebody types, that waits for a pause."""
        if not self._typing.isActive():
            self._show_detail()
            self._read_chosen()

    def _settle(self) -> None:
        super()._settle()
        self._read_chosen()

    def _read_chosen(self) -> None:
        event = self._events.event(self.list.current())
        if event is not None and self._runs():
            pause = STEPPING if self._stepping.isActive() else 0
            self._stepping.start()
            self.tasks.start(
                self._read_detail(event, pause), key="detail", on_error=self._tell_unread
            )

    def _act_on_row(self, kind: str, uri: str) -> None:
        self.list.select(uri)
        self.list.look()
        self._act(kind)

    def _command(self, kind: str) -> None:
        """Act on what the typed search finds, however soon after the last letter the key comes."""
        self.ui.search.settle()
        self._act(kind)

    def _act(self, kind: str) -> None:
        if self._typing.isActive():
            self._settle()
        self.acting.act(kind)

    def _enter_list(self) -> None:
        if self._model.meetings:
            self.list.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open_menu(self, where: QPoint) -> None:
        self.commands.menu().popup(where)

    def _enter_detail(self) -> None:
        self.room.put_detail_first()
        if self.list.choosing.is_several:
            self.selection.focus_first()
        else:
            self.detail.focus_links()

    # -- reading ---------------------------------------------------------------------------

    async def _read_detail(self, event: ScheduledEvent, pause: float) -> None:
        if pause:
            import asyncio

            await asyncio.sleep(pause)
        await self._events.read_invitees(event)
        if self._events.known_event_type(event.event_type) is None:
            await self._events.event_type(event.event_type)
        self._show_detail()

    async def _ask_for_email(self, address: str) -> None:
        import asyncio

        await asyncio.sleep(SECOND_THOUGHT)
        await self._events.find_by_email(address, self.choice.scope)

    async def _learn_people(self) -> None:
        await self._events.learn_people()
        self._offer_scopes()

    async def _load_quietly(self) -> None:
        """Load without a new banner where it fails; a banner of a failed load goes if it works."""
        await self.load()
        if self._tells_load_problem:
            self._tells_load_problem = False
            self.banner.clear()

    def _begin_view(self) -> None:
        self._remember()
        self._coverage = None
        self._show()
        if self._runs():
            self.tasks.start(self._load(), key="load")

    def _follow_connection(self) -> None:
        """Offer no changes while Calendly cannot be reached; read again when it can."""
        super()._follow_connection()
        self._show_detail()
        if self._loads and not self.offline and not self.tasks.is_busy("load"):
            self.tasks.start(self._load_quietly(), key="load", on_error=_is_told)

    def _tell_in_sight(self) -> None:
        """Let the names that are seen be read before all others."""
        found = self.list.in_sight()
        self._sync.see([each.event.uri for each in found if each.invitees is None])

    def _mark_seen(self, uri: str) -> None:
        found = self._events.found(uri)
        if found is not None and found.news:
            self.tasks.start(self._events.mark_seen([uri]), key="seen")

    def mark_all_seen(self) -> None:
        """Take the marks new, moved and canceled away from all meetings."""
        self.tasks.start(self._events.mark_seen(), key="seen")

    def _remember_pause(self, paused: bool) -> None:
        if self._settings is not None:
            self._settings.update(sync_paused=paused)

    # -- failures --------------------------------------------------------------------------

    def _tell_failure(self, problem: Problem) -> None:
        """Add as of when the shown meetings are to a failure that leaves them on screen."""
        self.connection_changed.emit(not is_offline(problem))
        self.freshness_changed.emit(self._events.as_of)
        note = as_of_text(self._events.as_of, self.clock()) if self._model.meetings else ""
        problem.message = " ".join(part for part in (problem.message, note) if part)

    def _tell_unread(self, error: BaseException) -> bool:
        if not isinstance(error, Problem) or isinstance(error, SignInNeeded):
            return False
        self._show_detail()
        self.detail.show_problem(self.tr("The invitees could not be read. {0}").format(error))
        return True


def _is_told(error: BaseException) -> bool:
    """A quiet failure: the status bar tells of the connection, the Account tab of rights."""
    return isinstance(error, Problem)
