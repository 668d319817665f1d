"""The Meetings tab: the real page, the real store, real HTTP to the simulator."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.transport import Transport
from calendly_desktop.pages.meetings.cancel_dialog import CancelDialog
from calendly_desktop.pages.meetings.page import MeetingsPage
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.cancellations import Cancellations
from calendly_desktop.store.connection import Connection
from calendly_desktop.store.event_copy import Change
from calendly_desktop.store.event_search import Wanted
from calendly_desktop.store.events import EventsStore
from calendly_desktop.store.sync import Sync
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.meetings import DayRow, texts

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from calendly_desktop.store.database import Database
    from calendly_desktop.store.writes import Writes

INVITEES = r"/invitees$"


async def until(met: Callable[[], object], seconds: float = 8) -> None:
    """Wait for what the user would see."""
    deadline = time.monotonic() + seconds
    while not met():
        assert time.monotonic() < deadline, "did not happen in time"
        await asyncio.sleep(0.02)


class Room:
    """One account as a session has it, and the pages opened on it."""

    def __init__(
        self, client: CalendlyClient, database: Database, writes: Writes, folder: Path
    ) -> None:
        self.client = client
        self.database = database
        self.account = AccountStore(client, database, label="test")
        self.passed = timedelta()
        self.events = EventsStore(client, database, self.account, now=self.now)
        self.connection = Connection()
        self.sync = Sync(
            client, self.events, self.account, now=self.now, connection=self.connection
        )
        self.cancellations = Cancellations(self.events, writes)
        self.undo_seconds = 10.0
        self.settings = Settings(folder / "settings.json")
        self.pages: list[MeetingsPage] = []
        self._reading: asyncio.Task[None] | None = None

    def now(self) -> datetime:
        """The time, moved by the test."""
        return datetime.now(UTC) + self.passed

    def open(self, *, reading: bool = True) -> MeetingsPage:
        """Open a page; the background reads as in the app."""
        page = MeetingsPage(
            self.events,
            lambda: self.sync,
            cancellations=lambda: self.cancellations,
            connection=self.connection,
            settings=self.settings,
            undo_seconds=lambda: self.undo_seconds,
        )
        page.resize(1180, 700)
        page.show()
        self.pages.append(page)
        if reading and self._reading is None:
            self._reading = asyncio.get_running_loop().create_task(self.sync.run())
        return page

    async def read_all(self, page: MeetingsPage) -> None:
        """Wait until the background has read everything and the page shows it."""
        await until(lambda: self.sync.shown("upcoming", page.choice.scope).as_of is not None)
        await until(lambda: self.sync.progress.state == "idle" and not page.tasks.is_busy(), 30)
        await asyncio.sleep(0.3)
        await until(lambda: not page.tasks.is_busy())

    async def close(self) -> None:
        """Close the pages and stop reading."""
        for page in self.pages:
            await page.aclose()
            page.close()
            page.deleteLater()
        if self._reading is not None:
            self._reading.cancel()
            await asyncio.wait({self._reading})


@pytest.fixture
async def room(
    tmp_path: Path, client: CalendlyClient, database: Database, writes: Writes
) -> AsyncIterator[Room]:
    """The account of the demo token; its pages are closed at the end."""
    theme().apply(QApplication.instance())  # type: ignore[arg-type]
    made = Room(client, database, writes, tmp_path)
    yield made
    await made.close()


@pytest.fixture
async def page(room: Room) -> MeetingsPage:
    """The page after everything is read."""
    page = room.open()
    await room.read_all(page)
    room.passed = timedelta(seconds=10)  # a Refresh right after reading asks nothing
    return page


def shown(page: MeetingsPage) -> list[list[str]]:
    return texts(page.list._model)


def names(page: MeetingsPage) -> list[str]:
    return [row[2] for row in shown(page) if row[2]]


def words(page: MeetingsPage) -> str:
    """Everything that can be read in the detail pane."""
    labels = page.detail.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisibleTo(page))


def button(page: QWidget, name: str) -> QAbstractButton:
    found = [
        each
        for each in page.findChildren(QAbstractButton)
        if each.accessibleName() == name and each.isVisibleTo(page)
    ]
    assert found, f"no button {name!r}"
    return found[0]


def type_into_search(page: MeetingsPage, text: str) -> None:
    page.ui.search.clear()
    QTest.keyClicks(page.ui.search, text)


async def search(page: MeetingsPage, text: str) -> None:
    type_into_search(page, text)
    await asyncio.sleep(0.25)


def dialog() -> CancelDialog | None:
    open_ones = [w for w in QApplication.topLevelWidgets() if isinstance(w, CancelDialog)]
    return next((each for each in open_ones if each.isVisible()), None)


async def asked(page: MeetingsPage) -> CancelDialog:
    page.commands.cancel_meeting.trigger()
    await until(dialog)
    opened = dialog()
    assert opened is not None
    return opened


def posts(served_simulator: Any) -> list[dict[str, Any]]:
    return list(served_simulator.requests("POST", "/scheduled_events"))


# -- the list --------------------------------------------------------------------------------------


async def test_meetings_are_listed_by_day(page: MeetingsPage) -> None:
    rows = shown(page)
    assert rows[0][0].startswith(("Today, ", "Tomorrow, "))
    assert "Maria Lopez" in names(page)
    assert page.list.current() != ""
    assert page.ui.states.currentWidget() is not page.ui.states.panel
    assert page.banner.isHidden()


async def test_the_first_page_shows_before_the_names(room: Room, served_simulator: Any) -> None:
    served_simulator.fault(kind="delay", delay_ms=700, times=-1, match={"path": INVITEES})
    page = room.open()
    await until(lambda: page.list._model.meetings > 0, 3)
    assert "1 invitee" in names(page)
    type_into_search(page, "maria")
    await until(lambda: "meetings are read so far" in page.ui.coverage.text() or panel_text(page))


def panel_text(page: MeetingsPage) -> str:
    label = page.ui.states.panel.text_label
    return label.text() if label.isVisibleTo(page) else ""


def unreachable() -> CalendlyClient:
    return CalendlyClient(Transport("http://127.0.0.1:9", lambda: "demo-token"))


async def test_the_next_start_shows_everything_at_once_without_a_request(
    page: MeetingsPage, tmp_path: Path, room: Room, writes: Writes, served_simulator: Any
) -> None:
    await page.aclose()
    served_simulator.clear()
    offline = unreachable()
    again = Room(offline, room.database, writes, tmp_path / "again")
    connected: list[bool] = []
    other = again.open(reading=False)
    assert "Maria Lopez" in names(other), "filled before the event loop turns"
    other.connection_changed.connect(connected.append)
    await until(lambda: other.banner.is_shown())
    assert "No connection" in other.banner.title_label.text()
    assert "You see the meetings as of" in other.banner.text_label.text()
    assert connected == [False]
    assert "Maria Lopez" in names(other)
    await search(other, "maria")
    QTest.keyClick(other.ui.search, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "/reschedulings/" in QGuiApplication.clipboard().text(), "links are read offline too"
    await again.close()
    await offline.aclose()


async def test_a_search_narrows_as_one_types_and_says_where_else(page: MeetingsPage) -> None:
    await search(page, "maria")
    assert names(page) == ["Maria Lopez"]
    assert "maria.lopez@example.com" in words(page)
    await search(page, "nobody at all")
    await until(lambda: page.ui.states.panel.state == "no_match")
    assert "“nobody at all”" in panel_text(page)
    button(page, "Clear search and filters").click()
    assert len(names(page)) > 1
    assert page.ui.search.text() == ""


async def test_past_and_canceled_are_views(page: MeetingsPage) -> None:
    page.ui.view.button("past").click()
    await until(lambda: not page.tasks.is_busy("load") and page.list._model.meetings > 0)
    assert "Yesterday" in shown(page)[0][0] or "November" in shown(page)[0][0]
    assert not page.commands.cancel_meeting.isEnabled()
    assert "only meetings to come" in words(page)
    page.ui.view.button("canceled").click()
    await until(lambda: not page.tasks.is_busy("load") and page.list._model.meetings > 0)
    assert any("(invitee)" in row[4] or "(host)" in row[4] for row in shown(page))
    assert not page.commands.reschedule.isEnabled()
    assert "Canceled by" in words(page)


async def test_everybody_can_be_chosen_and_is_remembered(page: MeetingsPage, room: Room) -> None:
    mine = len(names(page))
    assert page.ui.scope.itemText(1) == "Everybody in Acme Recruiting"
    assert page.ui.scope.count() > 3
    page.ui.scope.setCurrentIndex(1)
    page.ui.scope.activated.emit(1)
    await until(lambda: len(names(page)) > mine)
    await page.aclose()
    again = room.open()
    assert again.ui.scope.currentText() == "Everybody in Acme Recruiting"
    assert len(names(again)) > mine


class TestAMember:
    """Somebody whose role shows only their own meetings."""

    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 80, "role": "user"}

    async def test_other_scopes_are_greyed_with_the_reason(self, page: MeetingsPage) -> None:
        model = page.ui.scope.model()
        index = model.index(1, 0)
        assert not model.flags(index) & Qt.ItemFlag.ItemIsEnabled
        assert "owners and admins only" in page.ui.scope.itemText(1)
        assert "An owner or admin of Acme Recruiting" in index.data(Qt.ItemDataRole.ToolTipRole)
        assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEnabled


async def test_selection_and_place_survive_a_refresh(page: MeetingsPage) -> None:
    page.list.step(1)
    page.list.step(1)
    chosen, row = page.list.current(), page.list.current_row()
    page.list.rows.setFocus()
    resets: list[int] = []
    page.list._model.modelReset.connect(lambda: resets.append(1))
    page.refresh()
    await until(lambda: not page.tasks.is_busy("load"))
    assert (page.list.current(), page.list.current_row()) == (chosen, row)
    assert page.list.rows.hasFocus()
    assert resets == []


async def test_a_booking_that_arrives_is_inserted(
    page: MeetingsPage, room: Room, served_simulator: Any
) -> None:
    before, chosen = len(names(page)), page.list.current()
    found = room.events.rows(room.events.first(Wanted("upcoming")))
    solo = next(each.event for each in found if each.event.invitees_counter.limit == 1)
    served_simulator.control(
        "POST",
        "bookings",
        {"event_type": solo.event_type, "name": "New Person", "email": "new.person@example.com"},
    )
    page.refresh()
    await until(lambda: "New Person" in names(page))
    assert len(names(page)) == before + 1
    assert page.list.current() == chosen


# -- the keyboard ----------------------------------------------------------------------------------


async def test_arrows_move_from_the_search_and_headings_are_passed_over(page: MeetingsPage) -> None:
    page.focus_search()
    seen = [page.list.current()]
    for _step in range(9):
        QTest.keyClick(page.ui.search, Qt.Key.Key_Down)
        seen.append(page.list.current())
    assert len(set(seen)) == len(seen)
    assert all(seen)
    QTest.keyClick(page.ui.search, Qt.Key.Key_Up)
    assert page.list.current() == seen[-2]
    QTest.keyClick(page.ui.search, Qt.Key.Key_Return)
    assert page.list.rows.hasFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Up):
        QTest.keyClick(page.list.rows, key)
        assert page.list.current()
        index = page.list.rows.currentIndex()
        assert not isinstance(page.list._model.row(index.row()), DayRow)


async def test_enter_goes_to_the_links_and_tab_to_the_rows_buttons(page: MeetingsPage) -> None:
    page.list.rows.setFocus()
    QTest.keyClick(page.list.rows, Qt.Key.Key_Return)
    focus = page.focusWidget()
    assert focus is not None
    assert focus.accessibleName().startswith("Copy reschedule link for ")
    page.list.rows.setFocus()
    QTest.keyClick(page.list.rows, Qt.Key.Key_Tab)
    assert page.focusWidget() is page.list.actions_here.button("reschedule")


async def test_the_menu_key_opens_the_context_menu(page: MeetingsPage) -> None:
    await search(page, "maria")
    page.list.rows.setFocus()
    page.list.menu_wanted.emit(QPoint(10, 10))
    menu = page.findChild(QMenu, "meeting_menu")
    assert isinstance(menu, QMenu)
    shown_actions = [a.text().replace("&", "") for a in menu.actions() if a.text()]
    assert shown_actions == [
        "Copy reschedule link",
        "Copy cancel link",
        "Copy both for e-mail",
        "Copy more",
        "Message…",
        "Join meeting",
        "History of this invitee…",
        "Reschedule…",
        "Cancel meeting…",
        "Mark as no-show…",
        "Remove no-show…",
        "Export…",
    ]
    no_show = next(a for a in menu.actions() if a.objectName() == "action_no_show")
    assert not no_show.isEnabled()
    assert no_show.statusTip() == "The meeting has not begun yet."
    menu.close()


async def test_every_control_has_a_name_and_is_large_enough(page: MeetingsPage) -> None:
    nameless, small = [], []
    for kind in (QPushButton, QToolButton):
        for each in page.findChildren(kind):
            if not each.isVisibleTo(page):
                continue
            if not (each.accessibleName() or each.text()) or not each.objectName():
                nameless.append(each.objectName() or repr(each))
            if min(each.width(), each.height()) < 24 and each.parent() is not page.ui.search:
                small.append((each.objectName(), each.size()))
    assert nameless == []
    assert small == []


async def test_assistive_technology_reads_the_list(page: MeetingsPage) -> None:
    QAccessible.setActive(True)
    try:
        rows = QAccessible.queryAccessibleInterface(page.list.rows)
        assert rows is not None
        assert rows.text(QAccessible.Text.Name) == "Meetings"
        read = [rows.child(n).text(QAccessible.Text.Name) for n in range(rows.childCount())]
        assert any(text.startswith("Time (") for text in read)
        assert any(text.endswith(" meetings") for text in read), "headings say how many"
        assert "Maria Lopez" in read
    finally:
        QAccessible.setActive(False)


async def test_a_letter_typed_in_the_list_begins_a_search(page: MeetingsPage) -> None:
    page.list.rows.setFocus()
    QTest.keyClicks(page.list.rows, "m")
    assert page.ui.search.hasFocus()
    assert page.ui.search.text() == "m"
    QTest.keyClicks(page.ui.search, "aria")
    assert names(page) == ["Maria Lopez"], "the first rows are there without waiting"


# -- what changes while one looks ------------------------------------------------------------------


async def booked(page: MeetingsPage, room: Room, served_simulator: Any, name: str) -> None:
    """Let somebody book, and wait until the page shows it."""
    found = room.events.rows(room.events.first(Wanted("upcoming")))
    solo = next(each.event for each in found if each.event.invitees_counter.limit == 1)
    served_simulator.control(
        "POST",
        "bookings",
        {"event_type": solo.event_type, "name": name, "email": "new.person@example.com"},
    )
    page.refresh()
    await until(lambda: name in names(page))


def row_of(page: MeetingsPage, name: str) -> list[str]:
    return next(row for row in shown(page) if row[2] == name)


async def test_what_is_new_is_marked_until_it_was_looked_at(
    page: MeetingsPage, room: Room, served_simulator: Any
) -> None:
    assert not any("· new" in row[1] for row in shown(page)), "a first reading is no news"
    await booked(page, room, served_simulator, "New Person")
    assert row_of(page, "New Person")[1].endswith(" · new")
    assert page.list.current() != "", "and who was chosen stays chosen"
    place = next(n for n, row in enumerate(shown(page)) if row[2] == "New Person")
    page.list.rows.scrollTo(page.list._model.index(place, 0))
    box = page.list.rows.visualRect(page.list._model.index(place, 1))
    QTest.mouseClick(page.list.rows.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    await asyncio.sleep(0.5)
    assert row_of(page, "New Person")[1].endswith(" · new"), "not looked at for long enough"
    await until(lambda: not row_of(page, "New Person")[1].endswith(" · new"))


async def test_all_can_be_marked_as_seen(
    page: MeetingsPage, room: Room, served_simulator: Any
) -> None:
    assert not page.commands.seen.isEnabled()
    await booked(page, room, served_simulator, "New Person")
    await until(page.commands.seen.isEnabled)
    page.commands.seen.trigger()
    await until(lambda: not any("· new" in row[1] for row in shown(page)))
    await until(lambda: not page.commands.seen.isEnabled())


async def test_what_is_seen_stays_where_it_is(
    page: MeetingsPage, room: Room, served_simulator: Any
) -> None:
    rows = page.list.rows
    bar = rows.verticalScrollBar()
    bar.setValue(bar.maximum() - 7)
    top = rows.rowAt(60)
    seen, place = shown(page)[top], rows.rowViewportPosition(top)
    chosen, count = page.list.current(), page.list._model.rowCount()
    await booked(page, room, served_simulator, "New Person")
    assert page.list._model.rowCount() > count
    assert shown(page)[rows.rowAt(60)] == seen
    assert rows.rowViewportPosition(rows.rowAt(60)) == place
    assert page.list.current() == chosen


async def test_offline_all_can_be_read_and_copied_and_nothing_changed(
    page: MeetingsPage, room: Room
) -> None:
    await search(page, "maria")
    room.connection.note(False)
    row = page.list.actions_here
    for cancel in (page.detail.cancel_button, row.button("cancel_meeting")):
        assert not cancel.isEnabled()
        assert "no connection to Calendly" in cancel.accessibleDescription()
    assert "no connection to Calendly" in row.button("cancel_meeting").toolTip()
    assert not page.commands.cancel_meeting.isEnabled()
    assert "no connection to Calendly" in page.commands.cancel_meeting.toolTip()
    row.button("reschedule").click()
    assert "/reschedulings/" in QGuiApplication.clipboard().text()
    await search(page, "")
    assert len(names(page)) > 1
    room.connection.note(True)
    assert page.detail.cancel_button.isEnabled()
    assert page.commands.cancel_meeting.isEnabled()
    await until(lambda: not page.tasks.is_busy())


async def test_a_damaged_row_says_so_and_the_others_are_there(
    page: MeetingsPage, room: Room
) -> None:
    uri = page.list.current()
    before = names(page)
    await room.database.run(
        lambda c: c.execute("update meetings set body = x'7b' where uri = ?", (uri,))
    )
    page._note_change(Change(None))
    await until(lambda: any("Cannot be read here" in row[1] for row in shown(page)))
    assert names(page) == before[1:], "the first row is chosen, and the hour says whose it is"
    assert page.detail.panel.isVisibleTo(page)


async def test_groups_are_offered_and_shown(page: MeetingsPage, room: Room) -> None:
    labels = [page.ui.scope.itemText(n) for n in range(page.ui.scope.count())]
    group = next(n for n, label in enumerate(labels) if label.startswith("Group "))
    page.ui.scope.setCurrentIndex(group)
    page.ui.scope.activated.emit(group)
    await until(lambda: not page.tasks.is_busy("load"))
    await until(lambda: page.list._model.meetings > 0)
    assert page.choice.scope.kind == "group"


# -- rows under the pointer, headings, narrow windows ----------------------------------------------


async def test_the_row_under_the_pointer_carries_buttons_too(page: MeetingsPage) -> None:
    rows, hovered = page.list.rows, page.list.hover_actions
    number = next(n for n, row in enumerate(shown(page)) if row[2] and n > 3)
    place = rows.visualRect(page.list._model.index(number, 0)).center()
    QTest.mouseMove(rows.viewport(), place)
    await until(hovered.isVisible)
    found = page.list._model.found(page.list._model.index(number, 0))
    assert found is not None
    assert hovered.uri == found.event.uri
    assert hovered.button("reschedule").accessibleName().startswith("C")
    assert hovered.button("reschedule").focusPolicy() == Qt.FocusPolicy.NoFocus
    hovered.button("reschedule").click()
    assert page.list.current() == found.event.uri, "a click makes the row the current one"
    assert hovered.isHidden()


async def test_the_heading_of_the_day_sticks(page: MeetingsPage) -> None:
    rows, sticky = page.list.rows, page.list.sticky
    assert sticky.day() == shown(page)[0][0]
    bar = rows.verticalScrollBar()
    bar.setValue(bar.maximum())
    top = rows.indexAt(QPoint(1, 0)).row()
    heading = page.list._model.heading_above(top)
    assert heading is not None
    assert sticky.day() == heading.text
    assert sticky.day() != shown(page)[0][0]
    assert page.list.actions_here.isHidden(), "the current row is out of sight"
    QTest.keyClick(rows, Qt.Key.Key_Down)
    number = page.list.current_row()
    box = rows.visualRect(page.list._model.index(number, 0))
    assert box.top() >= sticky.height() - 1, "the current row is not hidden by the heading"


async def test_a_narrow_window_puts_the_pane_below(page: MeetingsPage) -> None:
    assert page.ui.splitter.orientation() == Qt.Orientation.Horizontal
    page.resize(600, 700)
    assert page.ui.splitter.orientation() == Qt.Orientation.Vertical
    page.resize(800, 520)
    assert page.ui.splitter.orientation() == Qt.Orientation.Horizontal
    await asyncio.sleep(0.05)
    assert page.width() == 800, "nothing in the page needs more than 800 pixels"
    scroll = page.detail._scroll
    content = scroll.widget()
    assert content is not None
    assert content.width() <= scroll.viewport().width()


async def test_with_large_text_the_list_comes_before_the_pane(
    page: MeetingsPage, until: Callable[..., Any]
) -> None:
    theme().set_text_scale(2)
    try:
        page.resize(1280, 616)  # what a window of 1280 x 800 leaves to it
        rows, least = page.list.rows, 3 * theme().px(36)
        await until(lambda: rows.viewport().height() >= least)
        assert page.ui.detail_place.isVisibleTo(page)

        page.resize(1280, 480)  # and with a message above it
        await until(lambda: page.ui.detail_place.isHidden())
        await until(lambda: rows.viewport().height() >= least)
        rows.setFocus()
        QTest.keyClick(rows, Qt.Key.Key_Return)
        assert page.ui.detail_place.isVisibleTo(page), "Enter goes to the pane"
        QTest.keyClick(rows, Qt.Key.Key_Down)
        assert page.ui.detail_place.isHidden(), "the next meeting brings the list back"
    finally:
        theme().set_text_scale(1)


async def test_meetings_pass_into_the_past_while_the_page_is_open(
    page: MeetingsPage, room: Room
) -> None:
    first = shown(page)[1]
    room.passed = timedelta(days=3)
    page._minute.timeout.emit()
    await until(lambda: first not in shown(page))
    assert shown(page)[0][0].startswith(("Today", "Tomorrow")) or shown(page)[0][0]
    assert page.ui.view.current() == "upcoming"


async def test_a_first_start_without_a_connection_says_so_in_place(
    database: Database, writes: Writes, tmp_path: Path
) -> None:
    offline = unreachable()
    nowhere = Room(offline, database, writes, tmp_path)
    page = nowhere.open(reading=False)
    assert page.ui.states.panel.state == "loading"
    await until(lambda: page.ui.states.panel.state == "offline")
    assert page.ui.states.panel.buttons()[0].text() == "Try again"
    assert not page.banner.is_shown(), "said once is enough"
    await nowhere.close()
    await offline.aclose()


# -- copying ---------------------------------------------------------------------------------------


async def test_each_way_of_copying_puts_three_formats_on_the_clipboard(page: MeetingsPage) -> None:
    await search(page, "maria")
    toasts: list[str] = []
    page.toast.connect(toasts.append)
    clipboard = QGuiApplication.clipboard()
    ways: list[tuple[Callable[[], None], str, str]] = [
        (
            page.list.actions_here.button("reschedule").click,
            "/reschedulings/",
            "Reschedule link for Maria Lopez copied",
        ),
        (
            page.list.actions_here.button("cancel").click,
            "/cancellations/",
            "Cancel link for Maria Lopez copied",
        ),
        (
            button(page.detail, "Copy reschedule link for Maria Lopez").click,
            "/reschedulings/",
            "Reschedule link for Maria Lopez copied",
        ),
        (
            button(page.detail, "Copy cancel link for Maria Lopez").click,
            "/cancellations/",
            "Cancel link for Maria Lopez copied",
        ),
        (page.commands.reschedule.trigger, "/reschedulings/", "Reschedule link"),
    ]
    for way, part, said in ways:
        clipboard.clear()
        way()
        content = clipboard.mimeData()
        assert content.text().startswith("https://calendly.com" + part)
        assert "\n" not in content.text()
        assert f'href="{content.text()}"' in content.html()
        assert b"HYPERLINK" in bytes(content.data("text/rtf").data())
        assert toasts[-1].startswith(said)


async def test_both_links_for_an_email(page: MeetingsPage) -> None:
    await search(page, "maria")
    for_email = button(page.detail, "For e-mail to Maria Lopez")
    assert isinstance(for_email, QPushButton)
    menu = for_email.menu()
    menu.aboutToShow.emit()
    next(each for each in menu.actions() if each.text() == "Both links").trigger()
    content = QGuiApplication.clipboard().mimeData()
    assert content.html().count("<a href=") == 2
    assert len(content.text().splitlines()) == 4
    assert menu.actions()[-1].text() == "Write a message…"


async def test_the_address_can_be_copied(page: MeetingsPage) -> None:
    await search(page, "maria")
    button(page.detail, "Copy e-mail address of Maria Lopez").click()
    assert QGuiApplication.clipboard().text() == "maria.lopez@example.com"


async def test_in_a_group_one_first_says_whose_link(page: MeetingsPage) -> None:
    await search(page, "workshop")
    row = page.list.actions_here
    name = row.button("reschedule").accessibleName()
    assert name.startswith("Choose whose reschedule link to copy, ")
    QGuiApplication.clipboard().clear()
    row.button("reschedule").click()
    assert QGuiApplication.clipboard().text() == ""
    assert page.detail.search.hasFocus()
    assert "Canceling it cancels for everybody" in words(page)
    cards = page.detail.cards()
    assert len(cards) == 10
    assert page.detail.more.isVisible()
    page.detail.more.click()
    assert len(page.detail.cards()) == 20
    wanted = cards[5].facts
    QTest.keyClicks(page.detail.search, wanted.email)
    await until(lambda: [card.isVisible() for card in page.detail.cards()] == [True])
    button(page.detail, f"Copy reschedule link for {wanted.name}").click()
    assert "/reschedulings/" in QGuiApplication.clipboard().text()


async def test_a_search_for_one_of_a_group_copies_that_ones_link(page: MeetingsPage) -> None:
    await search(page, "workshop")
    wanted = page.detail.cards()[7].facts
    await search(page, wanted.email)
    group = next(n for n, row in enumerate(shown(page)) if "workshop" in row[1].casefold())
    page.list.select(page.list._model.found(page.list._model.index(group, 0)).event.uri)  # type: ignore[union-attr]
    assert page.detail.cards()[0].facts.email == wanted.email
    name = page.list.actions_here.button("reschedule").accessibleName()
    assert name == f"Copy reschedule link for {wanted.name}"


async def test_a_round_robin_link_carries_a_warning(page: MeetingsPage) -> None:
    page.ui.scope.setCurrentIndex(1)
    page.ui.scope.activated.emit(1)
    await until(lambda: not page.tasks.is_busy("load"))
    for _meeting in range(page.list._model.meetings):
        await until(lambda: not page.tasks.is_busy("detail"))
        if "may move to another host" in words(page):
            return
        page.list.step(1)
    pytest.fail("no warning beside any round-robin meeting")


async def test_a_name_is_never_markup(page: MeetingsPage) -> None:
    await search(page, "script")
    assert any("<script>" in name for name in names(page))
    assert "<script>" in words(page)
    for label in page.findChildren(QLabel):
        if label.buddy() is None:
            assert label.textFormat() == Qt.TextFormat.PlainText, label.objectName()


async def test_only_harmless_links_are_opened(
    page: MeetingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    await search(page, "maria")
    page.commands.join.trigger()
    assert len(opened) == 1
    assert opened[0].startswith("https://")
    for bad in ("javascript:alert(1)", "file:///etc/passwd", ""):
        page.detail.link_wanted.emit(bad)
    assert len(opened) == 1


async def test_no_link_is_in_a_title_or_tool_tip(page: MeetingsPage) -> None:
    await search(page, "maria")
    for widget in page.findChildren(QWidget):
        for text in (widget.toolTip(), widget.windowTitle(), widget.accessibleDescription()):
            assert "/reschedulings/" not in text
            assert "/cancellations/" not in text


# -- canceling -------------------------------------------------------------------------------------


async def test_canceling_tells_the_impact_waits_and_sends_once(
    page: MeetingsPage, served_simulator: Any
) -> None:
    await search(page, "maria")
    page.canceling.bar.seconds = 0.6
    opened = await asked(page)
    assert "Cancels the meeting for 1 invitee" in opened.ui.impact.text()
    assert "cannot be restored" in opened.ui.impact.text()
    assert opened.ui.people.toPlainText() == "Maria Lopez"
    QTest.keyClicks(opened.ui.reason, "The recruiter is ill.")
    opened.cancel_button.click()
    await until(lambda: page.canceling.bar.isVisible())
    assert posts(served_simulator) == [], "nothing is sent while it can be undone"
    await until(lambda: posts(served_simulator))
    await until(lambda: "Maria Lopez" not in names(page))
    sent = posts(served_simulator)
    assert [post["body"] for post in sent] == [{"reason": "The recruiter is ill."}]
    await until(lambda: page.ui.states.panel.state == "no_match")


async def test_a_group_says_for_how_many_and_warns(page: MeetingsPage) -> None:
    await search(page, "workshop")
    opened = await asked(page)
    coming = [card for card in opened.ui.people.toPlainText().split(", ") if card]
    assert f"Cancels the meeting for {len(coming)} invitees" in opened.ui.impact.text()
    assert "for everybody" in opened.ui.warning.text()
    opened.reject()
    await until(lambda: not page.tasks.is_busy("ask"))


async def test_undo_sends_nothing_and_keeps_the_reason(
    page: MeetingsPage, served_simulator: Any
) -> None:
    await search(page, "maria")
    opened = await asked(page)
    QTest.keyClicks(opened.ui.reason, "Mistake")
    opened.cancel_button.click()
    await until(lambda: page.canceling.bar.isVisible())
    text = page.canceling.bar.findChild(QLabel, "undo_text")
    assert isinstance(text, QLabel)
    assert text.text() == "Canceling Intro call with Maria Lopez in 10 s"
    button(page, "Undo: keep Intro call with Maria Lopez").click()
    assert page.canceling.bar.isHidden()
    await asyncio.sleep(0.3)
    assert posts(served_simulator) == []
    assert names(page) == ["Maria Lopez"]
    again = await asked(page)
    assert again.reason() == "Mistake"
    again.reject()
    await until(lambda: not page.tasks.is_busy("ask"))


async def test_closing_while_it_can_be_undone_sends_nothing(
    page: MeetingsPage, served_simulator: Any
) -> None:
    await search(page, "maria")
    page.canceling.bar.seconds = 0.3
    opened = await asked(page)
    opened.cancel_button.click()
    await until(lambda: page.canceling.bar.isVisible())
    await page.aclose()
    await asyncio.sleep(0.6)
    assert posts(served_simulator) == []


async def test_enter_and_escape_never_cancel(page: MeetingsPage, served_simulator: Any) -> None:
    await search(page, "maria")
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        opened = await asked(page)
        opened.keep_button.setFocus()
        assert not opened.cancel_button.isDefault()
        QTest.keyClick(opened, key)
        await until(lambda: not page.tasks.is_busy("ask"))
        assert page.canceling.bar.isHidden()
    assert posts(served_simulator) == []


async def test_enter_presses_the_button_that_has_the_focus(page: MeetingsPage) -> None:
    await search(page, "maria")
    opened = await asked(page)
    opened.cancel_button.setFocus()
    QTest.keyClick(opened.cancel_button, Qt.Key.Key_Return)
    await until(lambda: not page.canceling.bar.isHidden())


async def test_a_reason_that_is_too_long_is_counted(page: MeetingsPage) -> None:
    await search(page, "maria")
    opened = await asked(page)
    opened.ui.reason.setPlainText("x" * 10_003)
    assert opened.ui.counter.text() == "3 characters too many"
    assert not opened.cancel_button.isEnabled()
    opened.ui.reason.setPlainText("x" * 9_990)
    assert opened.ui.counter.text() == "10 characters left"
    assert opened.cancel_button.isEnabled()
    opened.reject()
    await until(lambda: not page.tasks.is_busy("ask"))


async def cancel_now(page: MeetingsPage, reason: str = "Because") -> None:
    opened = await asked(page)
    opened.ui.reason.setPlainText(reason)
    opened.cancel_button.click()
    await until(lambda: page.canceling.bar.isVisible())
    button(page, "Cancel now: Intro call with Maria Lopez").click()


async def test_a_lost_answer_is_looked_up(page: MeetingsPage, served_simulator: Any) -> None:
    await search(page, "maria")
    served_simulator.fault(kind="drop_after", match={"method": "POST"})
    await cancel_now(page)
    await until(lambda: page.banner.is_shown())
    assert page.banner.title_label.text() == "Intro call with Maria Lopez is canceled"
    assert "Nothing was sent twice" in page.banner.text_label.text()
    await until(lambda: names(page) == [])
    assert len(posts(served_simulator)) == 1


async def test_a_lost_request_is_told_and_the_reason_kept(
    page: MeetingsPage, served_simulator: Any
) -> None:
    await search(page, "maria")
    served_simulator.fault(kind="drop_before", match={"method": "POST"})
    await cancel_now(page, "Please keep this text")
    await until(lambda: page.banner.is_shown())
    assert page.banner.title_label.text() == "Intro call with Maria Lopez is still on"
    assert len(posts(served_simulator)) == 1
    assert names(page) == ["Maria Lopez"]
    again = await asked(page)
    assert again.reason() == "Please keep this text"
    again.reject()
    await until(lambda: not page.tasks.is_busy("ask"))


async def test_canceled_by_somebody_else_is_no_error(
    page: MeetingsPage, client: CalendlyClient, served_simulator: Any
) -> None:
    await search(page, "maria")
    await client.cancel_scheduled_event(page.list.current(), "faster")
    await cancel_now(page)
    await until(lambda: page.banner.is_shown())
    assert page.banner.kind() == "info"
    assert "was already canceled" in page.banner.title_label.text()
    await until(lambda: names(page) == [])


async def test_too_many_requests_says_wait_and_loses_nothing(
    page: MeetingsPage, served_simulator: Any
) -> None:
    await search(page, "maria")
    served_simulator.fault(kind="rate_limit", times=-1, retry_after=200, match={"method": "POST"})
    await cancel_now(page, "Kept")
    bar = page.canceling.bar
    await until(lambda: [b for b in bar.findChildren(QPushButton) if b.text() == "Stop"], 15)
    stop = [b for b in bar.findChildren(QPushButton) if b.text() == "Stop"]
    stop[0].click()
    await until(lambda: not page.tasks.is_busy())
    assert names(page) == ["Maria Lopez"]
    assert len(posts(served_simulator)) == 1
    again = await asked(page)
    assert again.reason() == "Kept"
    again.reject()
    await until(lambda: not page.tasks.is_busy("ask"))


# -- faults ----------------------------------------------------------------------------------------

FAULTS: list[tuple[dict[str, Any], str]] = [
    ({"kind": "revoked_token"}, "Please sign in again"),
    ({"kind": "status", "status": 500}, "Calendly has a problem"),
    ({"kind": "html"}, "Calendly was not reached"),
    ({"kind": "wrong_json"}, "An answer that the app does not understand"),
    ({"kind": "missing_scope", "scope": "scheduled_events:read"}, "token does not allow"),
]


@pytest.mark.parametrize(("fault", "title"), FAULTS)
async def test_a_failing_refresh_is_told_and_the_list_stays(
    page: MeetingsPage, served_simulator: Any, fault: dict[str, Any], title: str
) -> None:
    before = names(page)
    served_simulator.fault(times=-1, match={"path": "/scheduled_events"}, **fault)
    page.refresh()
    await until(lambda: page.banner.is_shown(), 20)
    assert title in page.banner.title_label.text()
    assert names(page) == before
    served_simulator.clear()
    page.refresh()
    await until(lambda: not page.banner.is_shown())


async def test_a_missing_scope_on_a_first_start_is_said_in_place(
    room: Room, served_simulator: Any
) -> None:
    served_simulator.fault(
        kind="missing_scope",
        scope="scheduled_events:read",
        times=-1,
        match={"path": "/scheduled_events"},
    )
    page = room.open()
    await until(lambda: page.ui.states.panel.state == "not_allowed")
    assert "scheduled_events:read" in panel_text(page)


async def test_names_that_cannot_be_read_are_said_where_they_are_missed(
    room: Room, served_simulator: Any
) -> None:
    served_simulator.fault(kind="status", status=403, times=-1, match={"path": INVITEES})
    page = room.open()
    await until(lambda: "The invitees could not be read" in words(page), 15)
    assert page.list._model.meetings > 0


async def test_a_stopped_server_leaves_a_living_window(
    page: MeetingsPage, served_simulator: Any
) -> None:
    served_simulator.fault(kind="drop_before", times=-1)
    page.refresh()
    await until(lambda: page.banner.is_shown(), 20)
    assert "connection to Calendly" in page.banner.title_label.text()
    assert "You see the meetings as of" in page.banner.text_label.text()
    await search(page, "maria")
    assert names(page) == ["Maria Lopez"]


async def test_closing_in_the_middle_of_a_load_leaves_nothing_behind(
    room: Room, served_simulator: Any
) -> None:
    served_simulator.fault(kind="delay", delay_ms=300, times=-1, match={"path": "/scheduled"})
    page = room.open()
    await asyncio.sleep(0.1)
    await page.aclose()
    assert not page.tasks.is_busy()


class TestManyMeetings:
    """Thousands of meetings in one list."""

    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 4000, "rate_limit": 100_000}

    async def test_a_long_list_is_read_to_its_end_and_can_be_paused(self, room: Room) -> None:
        page = room.open()
        await until(lambda: page.list._model.meetings > 0)
        page.ui.scope.setCurrentIndex(1)
        page.ui.scope.activated.emit(1)
        page.ui.view.button("past").click()
        await until(lambda: page.ui.partial.isVisible(), 30)
        label = page.ui.partial.findChild(QLabel, "partial_text")
        pause = page.ui.partial.findChild(QPushButton, "partial_action")
        assert isinstance(label, QLabel)
        assert isinstance(pause, QPushButton)
        assert label.text().startswith("Reading ")
        assert pause.text() == "Pause"
        pause.click()
        assert label.text() == "Reading is paused"
        assert (room.sync.is_paused, room.settings.values.sync_paused) == (True, True)
        assert pause.accessibleName() == "Go on reading"
        pause.click()
        assert (room.sync.is_paused, room.settings.values.sync_paused) == (False, False)
        await until(lambda: page.list._model.meetings > 1500, 60)
        first = page.list.rows.rows_in_sight()
        page.list.rows.verticalScrollBar().setValue(20_000)
        seen = page.list.in_sight()[0].event.uri
        assert page.list.rows.rows_in_sight() != first
        await room.sync.show("past", page.choice.scope, refresh=True)
        await asyncio.sleep(1)
        assert seen in {each.event.uri for each in page.list.in_sight()}, "what is seen stays"
        room.sync.pause()


def test_the_page_asks_nothing_when_no_loop_runs(tmp_path: Path) -> None:
    """A page can be built and shown before the event loop runs."""
    from calendly_desktop.store.database import Database

    database = Database(tmp_path / "a.sqlite3")
    client = CalendlyClient(Transport("http://127.0.0.1:9", lambda: "demo-token"))
    account = AccountStore(client, database, label="test")
    store = EventsStore(client, database, account)

    def nothing() -> Any:
        raise AssertionError("not before the loop runs")

    page = MeetingsPage(store, nothing, cancellations=nothing)
    page.show()
    assert page.ui.states.panel.state in {"loading", "empty"}
    page.close()
    page.deleteLater()
    database._connection.close()


async def test_walking_through_the_list_asks_only_where_one_stays(
    room: Room, served_simulator: Any
) -> None:
    """On a Free plan thirty key presses must not use up the minute's requests."""
    page = room.open(reading=False)
    await until(lambda: len(names(page)) > 12 and not page.tasks.is_busy())
    before = len(served_simulator.requests("GET", "/scheduled_events/"))
    for _ in range(12):
        page.list.step(1)
        await asyncio.sleep(0.03)
    chosen = page.list.current()
    await until(lambda: room.events.invitees(chosen) is not None)
    await until(lambda: not page.tasks.is_busy())
    assert len(served_simulator.requests("GET", "/scheduled_events/")) - before <= 2


async def test_as_of_is_told_where_nothing_new_was_read(page: MeetingsPage, room: Room) -> None:
    told: list[object] = []
    again = room.open(reading=False)
    again.freshness_changed.connect(told.append)
    await until(lambda: told)
    assert told[-1] == room.events.as_of is not None
