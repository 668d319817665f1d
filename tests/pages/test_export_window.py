"""The export window: the real window, the real store, files on disk, the clipboard read back."""

from __future__ import annotations

import csv
import io
import sys
from datetime import UTC, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton, QWidget

from calendly_desktop.domain.export_workbook import Stopped
from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.export.layouts import LayoutNameDialog
from calendly_desktop.pages.export.saving import save_table, write_table
from calendly_desktop.pages.export.window import ExportWindow
from calendly_desktop.pages.services import Services, Storerooms
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.connection import Connection
from calendly_desktop.store.event_search import Wanted
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.events import EventsStore
from calendly_desktop.store.insight import Insight
from calendly_desktop.system.files import write_whole
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.dialogs import ConfirmDialog
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.meetings import tell_time

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.store.database import Database

WANTED = Wanted("upcoming", Scope("organization"))


class Rooms:
    """The only further store that the window asks for."""

    def __init__(self, open_insight: Callable[[], Insight]) -> None:
        self.open_insight = open_insight


class Room:
    """An account whose meetings are on this computer; invitees of only some of them."""

    def __init__(self, client: CalendlyClient, database: Database, folder: Path) -> None:
        self.client = client
        account = AccountStore(client, database, label="test")
        self.events = EventsStore(client, database, account)
        self.connection = Connection()
        self.settings = Settings(folder / "settings.json")
        self.services = Services(
            cast("Storerooms", Rooms(lambda: Insight(client, database, self.events, account))),
            account=account,
            events=self.events,
            connection=self.connection,
            settings=self.settings,
            is_demo=False,
            where_token="",
        )
        self.parent = QWidget()
        self.windows: list[ExportWindow] = []
        self.numbers: list[int] = []

    async def fill(self, invitees_of: int) -> None:
        account = self.services.account
        await account.load()
        assert account.account is not None
        organization = account.account.organization_uri
        listing = await self.client.list_scheduled_events(organization=organization).all()
        await self.events.keep(listing.items, moment=datetime.now(UTC))
        self.numbers = await self.events.numbers(WANTED)
        for found in self.events.rows(self.numbers[:invitees_of]):
            await self.events.read_invitees(found.event)

    def open(self, numbers: list[int]) -> ExportWindow:
        zone = self.events.timezone
        window = ExportWindow(
            self.services,
            self.parent,
            lambda: tell_time(zone, datetime.now(UTC)),
            numbers,
            WANTED,
        )
        self.windows.append(window)
        window.show()
        window.load()
        return window

    async def close(self, window: ExportWindow) -> None:
        self.windows.remove(window)
        window.hide()
        await window.aclose()
        window.deleteLater()


@pytest.fixture
async def room(
    client: CalendlyClient, database: Database, tmp_path: Path, qapp: QApplication
) -> AsyncIterator[Room]:
    theme().apply(qapp)
    made = Room(client, database, tmp_path)
    await made.fill(invitees_of=8)
    made.parent.show()
    yield made
    for window in list(made.windows):
        await made.close(window)
    made.parent.close()
    made.parent.deleteLater()


def shown(window: ExportWindow) -> list[list[str]]:
    model = window.preview.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def headings(window: ExportWindow) -> list[str]:
    model = window.preview.model
    across = Qt.Orientation.Horizontal
    return [str(model.headerData(n, across)) for n in range(model.columnCount())]


async def save_as(window: QWidget, path: Path, until: Callable[..., Any], kind: str = "") -> None:
    """Type a file's whole name in the dialog, as a person may, and press Save."""
    dialog: QFileDialog = await until(lambda: window.findChild(QFileDialog))
    if kind:
        dialog.selectNameFilter(next(each for each in dialog.nameFilters() if kind in each))
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(name, QLineEdit)
    name.setText(str(path))
    dialog.accept()


async def test_two_keys_save_the_list_as_a_workbook(
    room: Room, until: Callable[..., Any], tmp_path: Path
) -> None:
    window = room.open([])
    await until(lambda: "rows from" in window.ui.summary.text())
    QTest.keyClick(window, Qt.Key.Key_Return)
    await save_as(window, tmp_path / "list.xlsx", until)
    await until(lambda: "saved as list.xlsx" in window.toaster.text())
    sheet = load_workbook(tmp_path / "list.xlsx").active
    assert sheet is not None
    rows = list(sheet.values)
    assert rows[0][:4] == ("Date", "Start (Berlin)", "End (Berlin)", "Meeting")
    found = room.events.rows(room.numbers[:1])[0]
    start = found.event.start_time.astimezone(ZoneInfo("Europe/Berlin"))
    assert [cell.value for cell in sheet[2]][:2] == [
        datetime.combine(start, time.min),
        start.time(),
    ]
    assert window.ui.summary.text() == f"{len(rows) - 1} rows saved as list.xlsx"
    assert len(rows) - 1 >= len(room.numbers)


async def test_the_columns_are_ticked_and_moved_by_keyboard_and_seen_at_once(
    room: Room, until: Callable[..., Any]
) -> None:
    window = room.open(room.numbers[:3])
    await until(lambda: len(shown(window)) >= 3)
    columns = window.ui.columns
    columns.setFocus()
    columns.setCurrentRow(1)
    QTest.keyClick(columns, Qt.Key.Key_Space)
    assert "Start (Berlin)" not in headings(window)
    columns.setCurrentRow(0)
    QTest.keyClick(columns, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(columns, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert headings(window)[:3] == ["End (Berlin)", "Date", "Meeting"]
    assert window.ui.layout.currentIndex() == -1
    assert columns.currentRow() == 2


async def test_links_that_give_power_are_off_at_first_and_warned_about(
    room: Room, until: Callable[..., Any]
) -> None:
    window = room.open(room.numbers[:3])
    await until(lambda: len(shown(window)) >= 3)
    assert window.ui.warning.isHidden()
    items = [window.ui.columns.item(row) for row in range(window.ui.columns.count())]
    cancel = next(item for item in items if item.text() == "Cancel link")
    assert cancel.checkState() == Qt.CheckState.Unchecked
    cancel.setCheckState(Qt.CheckState.Checked)
    assert "Whoever has such a link can cancel" in window.ui.warning.text()
    assert not window.ui.warning.isHidden()
    place = headings(window).index("Cancel link")
    assert any(
        row[place].startswith("https://calendly.com/cancellations/") for row in shown(window)
    )


async def test_what_is_not_read_yet_is_said_and_read_on_demand(
    room: Room, until: Callable[..., Any]
) -> None:
    chosen = room.numbers[6:11]  # the invitees of two are here
    window = room.open(chosen)
    await until(lambda: not window.ui.unread.isHidden())
    label = window.ui.unread.findChild(QWidget, "partial_text")
    button = window.ui.unread.findChild(QPushButton, "partial_action")
    assert label is not None
    assert isinstance(button, QPushButton)
    assert label.property("text").startswith("The invitees of 3 meetings are not on this computer")
    button.click()
    await until(lambda: window.ui.unread.isHidden())
    place = headings(window).index("Invitee")
    assert all(row[place] for row in shown(window))


async def test_one_meeting_that_calendly_refuses_does_not_keep_the_others_from_being_read(
    room: Room, until: Callable[..., Any], served_simulator: Any
) -> None:
    chosen = room.numbers[6:11]
    window = room.open(chosen)
    await until(lambda: not window.ui.unread.isHidden() and window.ui.save.isEnabled())
    refused = room.events.rows(chosen[2:3])[0].event.uri.rsplit("/", 1)[-1]
    path = f"/scheduled_events/{refused}/invitees"
    served_simulator.fault(kind="status", status=404, path=path, times=-1)
    button = window.ui.unread.findChild(QPushButton, "partial_action")
    assert isinstance(button, QPushButton)
    button.click()
    await until(lambda: "The invitees of 1 meeting could not be read" in window.toaster.text())
    known = [found.invitees is None for found in room.events.rows(chosen)]
    assert known == [False, False, True, False, False]
    await until(lambda: window.ui.unread.isEnabled() and not window.ui.unread.isHidden())
    assert not window.banner.is_shown()


async def test_offline_says_why_nothing_can_be_read_and_still_saves(
    room: Room, until: Callable[..., Any], tmp_path: Path
) -> None:
    room.connection.note(False)
    window = room.open(room.numbers[6:11])
    await until(lambda: not window.ui.unread.isHidden())
    button = window.ui.unread.findChild(QPushButton, "partial_action")
    assert isinstance(button, QPushButton)
    assert button.isHidden()
    window.ui.save.click()
    await save_as(window, tmp_path / "x.csv", until)
    await until(lambda: (tmp_path / "x.csv").exists())


async def test_22_csv_is_opened_right_and_its_formulas_are_texts(
    room: Room, until: Callable[..., Any], tmp_path: Path
) -> None:
    window = room.open(room.numbers[:8])
    await until(lambda: "rows from" in window.ui.summary.text())
    window.ui.file.button("csv").click()
    window.ui.layout.setCurrentIndex(window.ui.layout.findText("Everything"))
    window.ui.layout.activated.emit(window.ui.layout.currentIndex())
    window.ui.save.click()
    await save_as(window, tmp_path / "all", until)  # the chosen kind's ending is added
    await until(lambda: (tmp_path / "all.csv").exists())
    content = (tmp_path / "all.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    read = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    dangerous = [cell for row in read for cell in row.values() if cell and cell[0] in "=+-@"]
    assert dangerous == []
    assert {row["Time zone"] for row in read} == {"Europe/Berlin"}
    assert any(row["Phone"].startswith("'+1") for row in read)
    assert "Cancel link" not in read[0]
    assert window.ui.file.current() == "csv", "a layout of the app leaves the format alone"


async def test_a_calendar_file_mails_nobody(
    room: Room, until: Callable[..., Any], tmp_path: Path
) -> None:
    window = room.open(room.numbers[:8])
    await until(lambda: "rows from" in window.ui.summary.text())
    window.ui.file.button("ics").click()
    assert "Nobody is invited" in window.ui.warning.text()
    assert not window.ui.copy.isEnabled()
    assert window.ui.columns.isHidden()
    window.ui.save.click()
    await save_as(window, tmp_path / "week.ics", until)
    await until(lambda: (tmp_path / "week.ics").exists())
    content = (tmp_path / "week.ics").read_bytes()
    entries: list[Any] = list(Calendar.from_ical(content).walk("VEVENT"))
    assert len(entries) == 8
    assert b"ATTENDEE" not in content
    assert b"/cancellations/" not in content
    starts = {entry["dtstart"].dt for entry in entries}
    assert starts == {found.event.start_time for found in room.events.rows(room.numbers[:8])}


async def test_the_table_goes_on_the_clipboard_as_cells_and_as_a_table(
    room: Room, until: Callable[..., Any]
) -> None:
    window = room.open(room.numbers[:3])
    await until(lambda: len(shown(window)) >= 3 and window.ui.copy.isEnabled())
    window.ui.copy.click()
    await until(lambda: "copied" in window.toaster.text())
    content = QGuiApplication.clipboard().mimeData()
    lines = content.text().split("\n")
    assert lines[0].split("\t")[:3] == ["Date", "Start (Berlin)", "End (Berlin)"]
    assert len(lines) == len(shown(window)) + 1
    assert content.html().count("<tr>") == len(lines)


async def test_a_layout_is_saved_found_again_and_deleted(
    room: Room, until: Callable[..., Any]
) -> None:
    window = room.open(room.numbers[:3])
    await until(lambda: len(shown(window)) >= 3)
    window.ui.kind.button("meeting").click()
    assert window.ui.layout.currentIndex() == -1
    window.ui.save_layout.click()
    dialog: LayoutNameDialog = await until(lambda: window.findChild(LayoutNameDialog))
    QTest.keyClicks(dialog.ui.name, "everything")
    assert not dialog.accept_button.isEnabled()
    assert "comes with the app" in dialog.ui.note.text()
    dialog.ui.name.setText("  My   desk ")
    dialog.accept_button.click()
    await until(lambda: window.ui.layout.currentText() == "My desk")
    await room.close(window)
    again = room.open(room.numbers[:3])
    assert again.ui.layout.currentText() == "My desk"
    assert again.ui.kind.current() == "meeting"
    again.ui.delete_layout.click()
    sure: ConfirmDialog = await until(lambda: again.findChild(ConfirmDialog))
    sure.yes.click()
    await until(lambda: again.ui.layout.findText("My desk") < 0)


@pytest.mark.skipif(sys.platform != "linux", reason="needs a folder that takes no file")
async def test_a_file_that_cannot_be_written_is_told_in_words(
    room: Room, until: Callable[..., Any], tmp_path: Path
) -> None:
    window = room.open(room.numbers[:3])
    await until(lambda: window.ui.save.isEnabled())
    window.ui.save.click()
    await save_as(window, Path("/proc/no.xlsx"), until)
    title = await until(lambda: window.banner.findChild(QLabel, "banner_title"))
    await until(lambda: title.text() == "The file was not saved")
    assert window.ui.save.isEnabled()
    assert window.unfinished() == ""


def test_a_file_is_whole_or_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "table.csv"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640
    folder = tmp_path / "taken.csv"
    folder.mkdir()
    with pytest.raises(Problem, match="The file was not saved"):
        write_whole(folder, b"new")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["table.csv", "taken.csv"]


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
async def test_stopping_leaves_no_file(
    room: Room, until: Callable[..., Any], tmp_path: Path, ending: str
) -> None:
    import asyncio

    window = room.open([])
    await until(lambda: window.ui.save.isEnabled())
    window.ui.save.click()
    await save_as(window, tmp_path / f"never.{ending}", until)
    while not window.unfinished():
        await asyncio.sleep(0)
    window.ui.stop.click()
    await until(lambda: not window.unfinished())
    assert window.ui.summary.text() == "Stopped. Nothing was saved."
    assert not (tmp_path / f"never.{ending}").exists()


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
async def test_a_table_can_be_stopped_while_it_is_written(tmp_path: Path, ending: str) -> None:
    told: list[int] = []

    def progress(done: int) -> bool:
        told.append(done)
        return done < 400

    rows = [["Name"], *([f"Maria {n}"] for n in range(5000))]
    with pytest.raises(Stopped):
        await write_table(tmp_path / f"never.{ending}", "Names", rows, progress=progress)
    assert told == [0, 200, 400]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("kind", "ending"), [("Excel", "xlsx"), ("CSV", "csv")])
async def test_tables_of_other_windows_take_the_chosen_kind_and_remember_it(
    room: Room, until: Callable[..., Any], tmp_path: Path, kind: str, ending: str
) -> None:
    import asyncio

    saving = asyncio.gather(
        save_table(
            room.parent,
            "Save the results",
            "results.csv",
            [["Name", "Formula"], ["Maria", "=1+1"]],
            settings=room.settings,
        )
    )
    await save_as(room.parent, tmp_path / "results 22.11", until, kind)
    (path,) = await saving
    assert path == tmp_path / f"results 22.11.{ending}"
    assert path.stat().st_size > 20
    assert room.settings.page("export")["table"] == ending
    assert room.settings.page("export")["folder"] == str(tmp_path)
