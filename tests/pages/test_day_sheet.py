"""The day sheet: the right meetings on the right page, everybody on it, and a PDF of it."""

from __future__ import annotations

import asyncio
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage, QPainter, QTextTable
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from calendly_desktop.domain.export_day import DayLine
from calendly_desktop.domain.meetings import invitee_name, meeting_name
from calendly_desktop.domain.times import local_day
from calendly_desktop.pages.export.day_sheet import DaySheetWindow
from calendly_desktop.pages.services import Services, Storerooms
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.connection import Connection
from calendly_desktop.store.event_search import Wanted
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.events import EventsStore
from calendly_desktop.store.insight import Insight
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.paper import Paper, page_layout, usual_paper
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.export_day_sheet import Sheet, SheetChoices, compose, page_ends
from calendly_desktop.viewmodels.meetings import Clock, tell_time

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.store.database import Database

EVERYBODY = Wanted("upcoming", Scope("organization"))
MARKUP = '<b>Bobby</b> & "Tables"'


class Rooms:
    """The only further store that the window asks for."""

    def __init__(self, open_insight: Callable[[], Insight]) -> None:
        self.open_insight = open_insight


@pytest.fixture
async def services(
    client: CalendlyClient, database: Database, tmp_path: Path, qapp: QApplication
) -> Services:
    theme().apply(qapp)
    account = AccountStore(client, database, label="test")
    events = EventsStore(client, database, account)
    await account.load()
    assert account.account is not None
    listing = await client.list_scheduled_events(
        organization=account.account.organization_uri
    ).all()
    await events.keep(listing.items, moment=datetime.now(UTC))
    return Services(
        cast("Storerooms", Rooms(lambda: Insight(client, database, events, account))),
        account=account,
        events=events,
        connection=Connection(),
        settings=Settings(tmp_path / "settings.json"),
        is_demo=False,
        where_token="",
    )


@pytest.fixture
async def sheet(services: Services) -> AsyncIterator[Callable[..., DaySheetWindow]]:
    parent = QWidget()
    parent.show()
    opened: list[DaySheetWindow] = []

    def clock() -> Clock:
        return tell_time(services.events.timezone, datetime.now(UTC))

    def open_sheet(numbers: list[int] | None = None) -> DaySheetWindow:
        window = DaySheetWindow(services, parent, clock, numbers or [], EVERYBODY)
        opened.append(window)
        window.show()
        window.load()
        return window

    yield open_sheet
    for window in opened:
        window.hide()
        await window.aclose()
        window.deleteLater()
    parent.close()
    parent.deleteLater()


def text(window: DaySheetWindow) -> str:
    """Return what the sheet says, on single lines, without marks of direction."""
    said = window.paper.document.toPlainText() if window.paper is not None else ""
    return re.sub(r"[\u2068\u2069\u200b]", "", said).replace("\u2011", "-").replace("\xa0", " ")


async def test_everybody_of_the_day_is_on_the_sheet_and_nobody_else(
    sheet: Callable[..., DaySheetWindow], services: Services, until: Callable[..., Any]
) -> None:
    events = services.events
    numbers = await events.numbers(EVERYBODY)
    tomorrow = next(n for n in numbers if n > numbers[0])
    window = sheet([tomorrow])
    await until(lambda: not window.tasks.is_busy() and window.paper is not None)
    zone = tell_time(events.timezone, datetime.now(UTC)).zone
    day = local_day(events.rows([tomorrow])[0].event.start_time, zone)
    every = await events.read_rows(await events.numbers(EVERYBODY))
    past = await events.read_rows(await events.numbers(EVERYBODY._replace(view="past")))
    on_day = [f for f in every + past if local_day(f.event.start_time, zone) == day]
    assert window.ui.summary.text().startswith(f"{len(on_day)} meeting")
    said = text(window)
    for found in on_day:
        assert found.invitees is not None, "the window reads what is missing by itself"
        assert meeting_name(found.event) in said
        for invitee in found.invitees:
            if invitee.status == "active":
                assert " ".join(invitee_name(invitee).split()) in said
    assert f"{day.day} " in said.split("\n")[0]
    assert "As of" in said
    assert said.count("☐") == len(on_day)


def unread(window: DaySheetWindow) -> str:
    label = window.ui.unread.findChild(QWidget, "partial_text")
    return "" if label is None or window.ui.unread.isHidden() else str(label.property("text"))


async def test_invitees_that_a_broken_connection_left_out_are_read_when_it_is_tried_again(
    sheet: Callable[..., DaySheetWindow],
    services: Services,
    until: Callable[..., Any],
    served_simulator: Any,
) -> None:
    path = "/scheduled_events"
    served_simulator.fault(kind="revoked_token", path=path, times=-1)
    numbers = await services.events.numbers(EVERYBODY)
    window = sheet(numbers[:1])
    await until(window.banner.is_shown)
    await until(lambda: not window.tasks.is_busy())
    assert unread(window).endswith("not on this computer yet.")
    served_simulator.clear()
    window.load()
    await until(lambda: not window.tasks.is_busy())
    assert unread(window) == ""
    assert all(found.invitees is not None for found in window._found)


async def test_what_cannot_be_read_is_asked_for_once_and_a_day_turned_over_too_fast_again(
    sheet: Callable[..., DaySheetWindow],
    services: Services,
    until: Callable[..., Any],
    served_simulator: Any,
) -> None:
    numbers = await services.events.numbers(EVERYBODY)
    served_simulator.fault(kind="status", status=404, path="/scheduled_events", times=-1)
    window = sheet(numbers[:1])
    day = window.ui.day.date()
    await until(lambda: window.paper is not None)
    window.ui.day.setDate(day.addYears(30))  # in the middle of the reading
    assert not window.ui.print_button.isEnabled()
    await until(lambda: window.ui.states.panel.state == "empty")
    asked = len(served_simulator.requests("GET", "/scheduled_events/"))
    window.ui.day.setDate(day)
    await until(lambda: window.ui.print_button.isEnabled() and not window.tasks.is_busy())
    tried_again = len(served_simulator.requests("GET", "/scheduled_events/"))
    assert tried_again > asked
    assert unread(window).endswith("not on this computer yet.")
    before = window.paper
    window.load()
    await until(lambda: not window.tasks.is_busy())
    assert len(served_simulator.requests("GET", "/scheduled_events/")) == tried_again
    assert window.paper is before, "what is the same is not laid out anew"


async def test_days_are_turned_over_and_an_empty_one_says_so(
    sheet: Callable[..., DaySheetWindow], until: Callable[..., Any]
) -> None:
    window = sheet()
    await until(lambda: not window.tasks.is_busy() and window.paper is not None)
    before = text(window)
    window.ui.next.click()
    await until(lambda: not window.tasks.is_busy() and text(window) != before)
    window.ui.day.setDate(window.ui.day.date().addYears(30))
    await until(lambda: window.ui.states.panel.state == "empty")
    assert window.ui.states.panel.title_label.text().startswith("No meetings on ")
    assert not window.ui.print_button.isEnabled()
    window.ui.today.click()
    await until(lambda: text(window) == before)


async def test_it_is_saved_as_pdf_and_remembers_how_it_was_set_up(
    sheet: Callable[..., DaySheetWindow],
    services: Services,
    until: Callable[..., Any],
    tmp_path: Path,
) -> None:
    numbers = await services.events.numbers(EVERYBODY)
    window = sheet(numbers[:1])
    await until(lambda: window.ui.save_pdf.isEnabled() and not window.tasks.is_busy())
    window.ui.by_host.setChecked(True)
    window.ui.orientation.button("across").click()
    window.ui.save_pdf.click()
    dialog: QFileDialog = await until(lambda: window.findChild(QFileDialog))
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(name, QLineEdit)
    assert name.text().startswith("day-sheet-20")
    name.setText(str(tmp_path / "sheet"))
    dialog.accept()
    await until(lambda: "Saved as sheet.pdf" in window.toaster.text())
    content = (tmp_path / "sheet.pdf").read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert window.paper is not None
    assert len(re.findall(rb"/Type /Page\b(?!s)", content)) == window.paper.pages
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", content)
    assert box is not None
    assert float(box[1]) > float(box[2])
    await window.aclose()
    kept = services.settings.page("export")["day_sheet"]
    assert (kept["by_host"], kept["across"]) == (True, True)


async def test_the_print_dialog_opens_without_a_loop_of_ours(
    sheet: Callable[..., DaySheetWindow],
    services: Services,
    until: Callable[..., Any],
    tmp_path: Path,
) -> None:
    numbers = await services.events.numbers(EVERYBODY)
    window = sheet(numbers[:1])
    await until(lambda: window.ui.print_button.isEnabled() and not window.tasks.is_busy())
    window.ui.print_button.click()
    dialog: QPrintDialog = await until(lambda: window.findChild(QPrintDialog))
    printer = dialog.printer()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.done(1)
    await until(lambda: "Sent to the printer" in window.toaster.text())
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF-")
    await asyncio.sleep(0)


# -- the paper alone -----------------------------------------------------------------------


def lines(count: int) -> list[DayLine]:
    names = ("Maria Lopez", "Prof. Dr. Friedrich-Wilhelm von Hohenstein", "عبد الرحمن", MARKUP)
    return [
        DayLine(
            f"{8 + n // 6:02}:{n % 6}0–{8 + n // 6:02}:{n % 6}9",
            f"Interview number {n} with a long title that wraps",
            ((names[n % 4], "+49 30 1234"),) * (1 + 3 * (n % 7 == 0)),
            "",
            "Torstraße 1, 10119 Berlin" if n % 2 else "Zoom",
            ("Ada", "Ken", "Zoë")[n % 3],
        )
        for n in range(count)
    ]


def paper(sheet: Sheet, kind: str = "a4", *, landscape: bool = False) -> Paper:
    return Paper(lambda layout: compose(sheet, layout), page_layout(kind, landscape=landscape))


def tables(made: Paper) -> list[QTextTable]:
    frames = made.document.rootFrame().childFrames()
    return [frame for frame in frames if isinstance(frame, QTextTable)]


@pytest.mark.parametrize("by_host", [False, True])
@pytest.mark.parametrize("landscape", [False, True])
def test_no_row_is_torn_and_each_page_repeats_the_head(
    qapp: QApplication, by_host: bool, landscape: bool
) -> None:
    theme().apply(qapp)
    made = paper(Sheet("Monday", "", lines(60), SheetChoices(by_host)), landscape=landscape)
    assert made.pages > 2
    height = made.document.pageSize().height()
    layout = made.document.documentLayout()
    heads = set()
    for table in tables(made):
        for row in range(table.rows()):
            cells = [table.cellAt(row, column) for column in range(table.columns())]
            tops = [layout.blockBoundingRect(c.firstCursorPosition().block()).top() for c in cells]
            ends = [
                layout.blockBoundingRect(c.lastCursorPosition().block()).bottom() for c in cells
            ]
            assert int(min(tops) // height) == int((max(ends) - 1) // height), f"row {row} is torn"
            if row == 0:
                heads.add(int(min(tops) // height))
    assert heads == set(range(made.pages))
    assert made.document.toPlainText().count("Interview number") == 60


def test_a_row_higher_than_a_page_goes_on_and_loses_nobody(qapp: QApplication) -> None:
    theme().apply(qapp)
    crowd = DayLine(
        "09:00–10:00", "Workshop", tuple((f"Guest {n}", "") for n in range(150)), "", "", "Ada"
    )
    made = paper(Sheet("Monday", "", [*lines(3), crowd, *lines(3)]))
    assert made.pages >= 3
    assert all(f"Guest {n}" in made.document.toPlainText() for n in range(150))


def test_where_pages_end_is_told_by_heights_alone() -> None:
    rows = [(0.0, 10.0), *((10.0 + 30 * n, 40.0 + 30 * n) for n in range(6))]
    assert page_ends([rows], 100, 0) == {(0, 4)}
    assert page_ends([], 100, 0) == frozenset()
    second = [(190.0, 200.0), (200.0, 240.0)]
    assert page_ends([rows, second], 205, 20) == {(1, 1)}


def test_names_are_no_markup_and_ink_is_black_in_the_dark_too(qapp: QApplication) -> None:
    theme().apply(qapp)
    theme().set_scheme("dark")
    try:
        made = paper(Sheet(MARKUP, "", lines(4)))
        assert made.document.toPlainText().count(MARKUP) == 2
        image = QImage(600, 840, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        made.paint(painter, 0)
        painter.end()
    finally:
        theme().set_scheme("system")
    shades = {image.pixelColor(x, y).lightness() for x in range(0, 560) for y in range(0, 200)}
    assert min(shades) < 40


def test_the_paper_is_that_of_the_country() -> None:
    assert usual_paper(QLocale("en_US")) == "letter"
    assert usual_paper(QLocale("de_DE")) == "a4"
    letter, other = page_layout("letter", landscape=False), page_layout("a4", landscape=True)
    assert letter.fullRectPoints().width() == 612
    assert other.fullRectPoints().width() > other.fullRectPoints().height()


def test_a_printer_with_other_paper_gets_other_pages(qapp: QApplication) -> None:
    theme().apply(qapp)
    made = paper(Sheet("Monday", "", lines(40)))
    across = made.on(page_layout("letter", landscape=True))
    assert across.pages > made.pages
    assert made.on(made.layout) is made
