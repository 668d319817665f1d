"""J5: 200 personal links from a spreadsheet, saved as a spreadsheet: at most five actions.

Each line marked "action" is one click, one key chord or one field filled. The tab opens with the
view and the event type of the last time, as it does for whoever does this again and again.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from calendly_desktop.toolkit.clipboard import copy

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import ServedSimulator

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
ROWS = 200
HEADINGS = ["Candidate", "Work e-mail", "Start", "Campaign"]
POST = {"method": "POST", "path": "/scheduling_links"}


def people() -> list[list[Any]]:
    """Return two hundred candidates, as an applicant tracking system lists them."""
    return [
        [f"Çandidate {n}", f"candidate{n}@example.com", 491700000000 + n, f"fair {n % 3}"]
        for n in range(ROWS)
    ]


async def _opened(start_app: Callable[..., Any], until: Callable[..., Any]) -> Any:
    """Open the app where it was left yesterday: this view, this event type."""
    desk = await start_app(token="demo-token", page="links")
    await until(lambda: desk.window.workspace is not None)
    page = desk.window.workspace.current_page
    await until(lambda: any(base.name == "Intro call" for base in page.builder.types.bases()))
    base = next(base for base in page.builder.types.bases() if base.name == "Intro call")
    page.builder.types.set_base(base)
    page.show_view("many")
    desk.window.close()
    await until(lambda: desk.settings.page("links").get("view") == "many")
    await until(lambda: desk.session is None)
    desk = await start_app(token="demo-token", page="links")
    await until(lambda: desk.window.workspace is not None)
    page = desk.window.workspace.current_page
    view = page.view
    assert view.KEY == "many"
    assert view.ui.type_button.text() == "Intro call"
    await until(lambda: view._is_restored and not page.tasks.is_busy())
    desk.window.activateWindow()
    return view


async def _fill_file_dialog(view: Any, path: Path, until: Callable[..., Any]) -> None:
    """Type a file's name and press Enter: one field filled."""
    dialog: QFileDialog = await until(lambda: view.findChild(QFileDialog))
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(name, QLineEdit)
    name.setText(str(path))
    dialog.accept()


async def test_200_personal_links_from_a_workbook(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: ServedSimulator,
    tmp_path: Path,
) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in [HEADINGS, *people()]:
        sheet.append(row)
    book.save(tmp_path / "candidates.xlsx")
    view = await _opened(start_app, until)
    actions = Counter[str]()

    QTest.mouseClick(view.empty.findChild(type(view.empty.paste_button), "empty_open"), LEFT)
    actions["Open spreadsheet"] += 1
    await _fill_file_dialog(view, tmp_path / "candidates.xlsx", until)
    actions["its name"] += 1
    await until(lambda: view.ui.save_button.isEnabled())
    QTest.mouseClick(view.ui.save_button, LEFT)
    actions["Save"] += 1
    await _fill_file_dialog(view, tmp_path / "links.xlsx", until)
    actions["the file's name"] += 1
    await until((tmp_path / "links.xlsx").exists)

    assert actions.total() <= 5, actions
    saved = load_workbook(tmp_path / "links.xlsx").active
    assert saved is not None
    cells = [[cell.value for cell in row] for row in saved.iter_rows()]
    assert cells[0] == [*HEADINGS, "Booking link"]
    assert [row[:4] for row in cells[1:]] == people(), "numbers are numbers still"
    for (name, email, _start, campaign), row in zip(people(), cells[1:], strict=True):
        parts = urlsplit(str(row[4]))
        assert parts.path.endswith("/intro-call")
        assert dict(parse_qsl(parts.query)) == {
            "utm_campaign": campaign,
            "name": name,
            "email": email,
        }
    assert {request["method"] for request in served_simulator.requests()} == {"GET"}


async def test_200_single_use_links_from_a_paste(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: ServedSimulator,
    tmp_path: Path,
) -> None:
    """The answer to one of the requests is lost on its way: nothing is asked for twice."""
    view = await _opened(start_app, until)
    lines = [HEADINGS, *people()]
    copy("\n".join("\t".join(map(str, line)) for line in lines))
    served_simulator.clear()
    served_simulator.fault(kind="delay", delay_ms=1, times=120, match=POST)
    served_simulator.fault(kind="drop_after", match=POST)
    actions = Counter[str]()

    QTest.keyClick(view.empty.paste_button, Qt.Key.Key_V, CONTROL)
    actions["Paste"] += 1
    await until(lambda: not view.bench.is_empty)
    QTest.mouseClick(view.ui.kinds.button("single_use"), LEFT)
    actions["Single-use links"] += 1
    await until(lambda: view.ui.make_button.isEnabled())
    assert "Sends 200 requests to Calendly as Ada Lindgren" in view.ui.facts.text()
    QTest.mouseClick(view.ui.make_button, LEFT)
    actions["Make 200 links"] += 1
    await until(lambda: view.single.job is not None and view.single.job.state == "done", 90)
    await until(lambda: view.grid.counts().made == ROWS - 1)
    QTest.mouseClick(view.ui.save_button, LEFT)
    actions["Save"] += 1
    await _fill_file_dialog(view, tmp_path / "links.csv", until)
    actions["the file's name"] += 1
    await until((tmp_path / "links.csv").exists)

    assert actions.total() <= 5, actions
    posts = served_simulator.requests("POST", "/scheduling_links")
    assert len(posts) == ROWS, "one for each row, also for the one whose answer got lost"
    text = (tmp_path / "links.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == ROWS
    without = [row for row in rows if not row["Booking link"]]
    assert len(without) == 1
    assert "nobody can tell whether one was made" in without[0]["Why there is no link"]
    addresses = Counter(row["Booking link"].partition("?")[0] for row in rows)
    assert max(addresses[each] for each in addresses if each) == 1, "each row has its own"
    for row in rows:
        if row["Booking link"]:
            query = dict(parse_qsl(urlsplit(row["Booking link"]).query))
            assert query["email"] == row["Work e-mail"]
            assert query["name"] == row["Candidate"]
            assert query["utm_campaign"] == row["Campaign"]
    QApplication.clipboard().clear()
