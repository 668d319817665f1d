"""Many at once as somebody uses it: paste, choose, look, make, save, come back after a crash."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QPushButton, QWidget

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.tag_rules import FieldRule
from calendly_desktop.pages.link_batch import making
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.dialogs import ConfirmDialog
from calendly_desktop.viewmodels.batch_grid import STATE
from tests.shell.test_accessible import _faults

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.pages.link_batch.view import ManyView
    from calendly_desktop.pages.links.page import LinksPage
    from tests.conftest import ServedSimulator
    from tests.pages.links.conftest import Room

LEFT = Qt.MouseButton.LeftButton
POST = {"method": "POST", "path": "/scheduling_links"}
PEOPLE = """Name\tE-mail\tCompany\tCampaign
Maria Lopez\tmaria@example.com\tAcme\tspring
Jürgen Weiß\tjuergen.example.com\tWeiß & Söhne\tspring
مريم حداد\tmariam@example.com\t"Two\nlines"\tfair
Maria Lopez\tmaria@example.com\t\tfair
"""


@pytest.fixture
async def view(page: LinksPage, until: Callable[..., Any]) -> ManyView:
    """The view over the tab, with an event type chosen."""
    made: Any = page.show_view("many")
    await until(lambda: not page.tasks.is_busy())
    choose(made, "Intro call")
    return made  # type: ignore[no-any-return]


def choose(view: ManyView, name: str) -> None:
    """Choose an event type in the small window below its button, by keyboard."""
    QTest.mouseClick(view.ui.type_button, LEFT)
    search = view.strip._type_part.ui.type_search
    search.clear()
    QTest.keyClicks(search, name)
    search.settle()
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert not view.strip._types.isVisible()
    assert view.ui.type_button.text() == name


async def settled(view: ManyView, until: Callable[..., Any]) -> None:
    await until(lambda: not view.making.is_running and not view.tasks.is_busy("take in"))


async def paste(view: ManyView, text: str, until: Callable[..., Any]) -> None:
    copy(text)
    view.paste_table()
    await until(lambda: not view.bench.is_empty)
    await settled(view, until)


def states(view: ManyView) -> list[str]:
    return [view.grid.index(row, STATE).data() for row in range(view.grid.rowCount())]


def links(view: ManyView) -> list[str]:
    column = view.grid.link_column
    return [view.grid.index(row, column).data() for row in range(view.grid.rowCount())]


def targets(view: ManyView) -> list[str]:
    """Return what the boxes over the columns say."""
    boxes = [view.target_row.box(place) for place in range(len(view.bench.table.columns))]
    return [box.currentText() if box is not None else "" for box in boxes]


def button(view: ManyView, name: str) -> QPushButton:
    found = view.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


async def save_as(view: QWidget, path: Path, until: Callable[..., Any]) -> None:
    dialog: QFileDialog = await until(lambda: view.findChild(QFileDialog))
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(name, QLineEdit)
    name.setText(str(path))
    dialog.accept()


def read_csv(path: Path) -> list[list[str]]:
    text = path.read_text("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


# -- in ------------------------------------------------------------------------------------


async def test_a_paste_becomes_links_at_once_and_says_what_is_wrong(
    view: ManyView, until: Callable[..., Any]
) -> None:
    assert view.empty.isVisible()
    copy(PEOPLE)
    QTest.keyClick(view.empty.paste_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: not view.bench.is_empty)
    await settled(view, until)
    assert targets(view) == ["Name", "E-mail", "Leave out", "UTM campaign"]
    assert states(view) == [
        "Ready",
        "There is no @ in it. An address looks like maria@example.com.",
        "Ready",
        "Same e-mail address as in row 1.",
    ]
    made = links(view)
    assert made[0].endswith(
        "/intro-call?utm_campaign=spring&name=Maria%20Lopez&email=maria%40example.com"
    )
    assert made[1] == ""
    assert view.ui.summary.text() == "3 links ready · 1 row without a link · 1 worth a look"
    assert view.ui.source_name.text() == "Pasted table · 4 rows"


async def test_another_target_by_keyboard_changes_every_link_and_is_remembered(
    view: ManyView, until: Callable[..., Any]
) -> None:
    await paste(view, PEOPLE, until)
    view.table.go_to(0, 3)
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_F4)
    box = view.target_row.box(2)
    assert box is not None
    assert QApplication.focusWidget() in {box, box.view()}
    box.hidePopup()
    box.setCurrentIndex(box.findText("UTM content"))
    box.activated.emit(box.currentIndex())
    await settled(view, until)
    assert "utm_campaign=spring&utm_content=Acme&name=" in links(view)[0]
    view.clear_table()
    await paste(view, PEOPLE, until)
    assert targets(view)[2] == "UTM content"


async def test_what_fills_something_in_elsewhere_does_so_no_more(
    view: ManyView, until: Callable[..., Any]
) -> None:
    await paste(view, PEOPLE, until)
    view.bench.retarget(2, "name")
    await settled(view, until)
    assert targets(view) == ["Leave out", "E-mail", "Name", "UTM campaign"]
    view.undo_change()
    assert targets(view) == ["Name", "E-mail", "Leave out", "UTM campaign"]


async def test_the_first_row_can_be_a_row_like_others(
    view: ManyView, until: Callable[..., Any]
) -> None:
    await paste(view, PEOPLE, until)
    assert view.ui.has_heading.isChecked()
    QTest.mouseClick(view.ui.has_heading, LEFT, pos=view.ui.has_heading.rect().center() / 4)
    view.ui.has_heading.setChecked(False)
    await settled(view, until)
    assert view.grid.rowCount() == 5
    assert view.grid.heading(1) == "Column A"
    view.ui.has_heading.setChecked(True)
    await settled(view, until)
    assert (view.grid.rowCount(), view.grid.heading(1)) == (4, "Name")


async def test_a_workbook_with_several_sheets_lets_one_be_chosen(
    view: ManyView, until: Callable[..., Any], tmp_path: Path
) -> None:
    book = Workbook()
    one, two = book.active, book.create_sheet("More")
    assert one is not None
    for sheet, name in ((one, "Ada"), (two, "Ken")):
        sheet.append(["Name", "E-mail"])
        sheet.append([name, f"{name}@example.com"])
    one.append(["hidden", "x"])
    one.row_dimensions[3].hidden = True
    path = tmp_path / "people.xlsx"
    book.save(path)
    view.open_spreadsheet()
    await save_as(view, path, until)
    await until(lambda: not view.bench.is_empty)
    await settled(view, until)
    assert view.ui.source_note.text() == "1 hidden row left out"
    assert view.ui.sheet_row.isVisible()
    view.ui.sheet.setCurrentText("More")
    view.ui.sheet.activated.emit(view.ui.sheet.currentIndex())
    await until(lambda: view.bench.table.columns[0] == ["Ken"])


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "It is a picture (PNG)"),
        (None, "It is not there any more"),
        (b"a,b\n" * 100_002, "more than 100,000 rows"),
    ],
)
async def test_a_file_that_is_no_table_is_told_and_loses_nothing(
    view: ManyView,
    page: LinksPage,
    until: Callable[..., Any],
    tmp_path: Path,
    content: bytes | None,
    words: str,
) -> None:
    await paste(view, PEOPLE, until)
    path = tmp_path / "people.xlsx"
    if content is not None:
        path.write_bytes(content)
    view.tasks.start(view.intake.open_file(path), key="take in")
    await until(lambda: page.banner.isVisible())
    said = f"{page.banner.title_label.text()} {page.banner.text_label.text()}"
    assert words in said
    assert view.bench.table.rows == 4


async def test_the_example_and_a_table_by_hand_need_nothing(
    view: ManyView, until: Callable[..., Any]
) -> None:
    QTest.mouseClick(button(view, "empty_example"), LEFT)
    await settled(view, until)
    assert view.grid.rowCount() == 8
    view.clear_table()
    assert view.empty.isVisible()
    QTest.mouseClick(button(view, "empty_hand"), LEFT)
    await settled(view, until)
    assert states(view) == [""] * 8
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    editor = view.table.findChild(QLineEdit, "cell_edit")
    assert editor is not None
    QTest.keyClicks(editor, "Ada")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    await until(lambda: links(view)[0].endswith("/intro-call?name=Ada"))
    assert view.table.current_row() == 1, "Enter goes on below"
    view.undo_change()
    await settled(view, until)
    assert states(view)[0] == ""


# -- working on it -------------------------------------------------------------------------


async def test_a_cell_put_right_makes_its_link_at_once(
    view: ManyView, until: Callable[..., Any]
) -> None:
    await paste(view, PEOPLE, until)
    QTest.mouseClick(view.ui.next_problem, LEFT)
    assert (view.table.current_row(), view.table.currentIndex().column()) == (1, 2)
    assert view.detail._state.text().startswith("There is no @ in it")
    view.grid.setData(view.table.currentIndex(), "juergen@example.com")
    assert states(view)[1] == "Ready", "before the whole table is looked at again"
    await settled(view, until)
    assert view.detail.link.toPlainText().endswith("email=juergen%40example.com")
    assert "E-mail: juergen@example.com" in view.detail._fills.text()


async def test_only_rows_with_problems(view: ManyView, until: Callable[..., Any]) -> None:
    await paste(view, PEOPLE, until)
    view.ui.only_problems.setChecked(True)
    assert [view.grid.headerData(n, Qt.Orientation.Vertical) for n in range(2)] == ["2", "4"]
    view.grid.setData(view.grid.index(0, 2), "juergen@example.com")
    await settled(view, until)
    assert view.grid.rowCount() == 2, "what was put right stays in sight"
    view.ui.only_problems.setChecked(False)
    assert view.grid.rowCount() == 4
    QTest.keyClick(view.table, Qt.Key.Key_F8)
    assert view.commands.next_problem.isEnabled()


async def test_rows_columns_and_pasted_cells_come_and_go(
    view: ManyView, until: Callable[..., Any]
) -> None:
    await paste(view, PEOPLE, until)
    view.table.go_to(3, 1)
    view.editing.add_row()
    assert (view.grid.rowCount(), view.table.current_row()) == (5, 4)
    copy("Ken\tken@example.com\nZoë\tzoe@example.com")
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    await settled(view, until)
    assert [state for state in states(view) if state == "Ready"] == ["Ready"] * 4
    assert view.grid.rowCount() == 6
    view.table.go_to(5)
    view.editing.delete_rows()
    assert view.grid.rowCount() == 5
    company = next(each for each in view._targets if each.key == "utm_term")
    view.editing.add_column(company)
    assert view.grid.heading(5) == "UTM term"
    for _step in range(4):
        view.undo_change()
    assert (view.grid.rowCount(), len(view.bench.table.columns)) == (4, 4)
    QTest.keyClick(view.table, Qt.Key.Key_Delete)


async def test_tags_of_all_links_and_rules_of_the_team(
    view: ManyView, until: Callable[..., Any]
) -> None:
    await paste(view, PEOPLE, until)
    QTest.mouseClick(view.ui.tags_button, LEFT)
    view.strip._tag_part.set_tags(UtmTags(source="News Letter", content="ada@example.com"))
    view.strip._tag_window.close()
    await settled(view, until)
    assert view.ui.tags_button.text() == "News Letter / ada@example.com"
    assert "utm_source=News%20Letter&utm_campaign=spring" in links(view)[0]
    assert "Content: looks like an e-mail address" in view.ui.summary.text()
    rule = FieldRule(lowercase=True, spaces="-")
    await view.services.rule_book.keep_rule("source", rule)
    await settled(view, until)
    assert "utm_source=news-letter&" in links(view)[0]


async def test_rows_lead_to_their_own_event_types(
    view: ManyView, until: Callable[..., Any]
) -> None:
    await paste(
        view,
        "E-mail\tEvent type\na@example.com\tPhone screening\nb@example.com\tTeam workshop\n"
        "c@example.com\tNo such thing\nd@example.com\t\n",
        until,
    )
    assert targets(view) == ["E-mail", "Event type"]
    paths = [link.partition("?")[0].rpartition("/")[2] for link in links(view)]
    assert paths == ["phone-screening", "team-workshop", "", "intro-call"]
    assert "is no event type of Calendly that you can see" in states(view)[2]


async def test_working_out_can_be_stopped_and_the_latest_choice_wins(
    view: ManyView, until: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "BLOCK", 1)
    monkeypatch.setattr(making, "_TELL", 0)
    await paste(view, PEOPLE, until)
    rows = "".join(f"Guest {n}\tguest{n}@example.com\n" for n in range(400))
    copy("Name\tE-mail\n" + rows)
    view.paste_table()
    await until(lambda: view.busy.is_busy and view.grid.rowCount() == 400)
    view.busy.stop()
    await until(lambda: not view.making.is_running)
    left = view.grid.counts().waiting
    assert view.ui.summary.text().startswith(f"Stopped with {left} rows left")
    assert not view.ui.save_button.isEnabled()
    QTest.mouseClick(view.ui.resume, LEFT)
    await settled(view, until)
    assert view.grid.counts().ready == 400
    assert not view.ui.resume.isVisible()
    view.strip.set_tags(UtmTags(source="one"))
    view._follow_choices()
    view.strip.set_tags(UtmTags(source="two"))
    view._follow_choices()
    await settled(view, until)
    assert all("utm_source=two" in link for link in links(view))


async def test_a_smaller_table_takes_the_place_of_one_that_is_being_worked_out(
    view: ManyView, until: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "BLOCK", 1)
    monkeypatch.setattr(making, "_TELL", 0)
    rows = "".join(f"Guest {n}\tguest{n}@example.com\n" for n in range(300))
    copy("Name\tE-mail\n" + rows)
    view.paste_table()
    await until(lambda: view.grid.rowCount() == 300 and view.grid.links[20])
    view.intake.use_example()
    await settled(view, until)
    assert (len(view.grid.links), view.grid.rowCount()) == (8, 8)
    view.clear_table()
    await settled(view, until)
    assert view.grid.links == []
    assert not view.busy.is_busy


# -- out -----------------------------------------------------------------------------------


async def test_saved_beside_the_original_cells_as_they_were(
    view: ManyView, until: Callable[..., Any], tmp_path: Path, room: Room
) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Name", "E-mail", "Zip", "Formula"])
    sheet.append(["Ada", "ada@example.com", 4109, "x"])
    sheet.append(["Ken", "no address", 80331, "=1+1"])
    sheet["C2"].number_format = "00000"
    sheet["D3"].value = "=HYPERLINK()"
    sheet["D3"].data_type = "s"
    book.save(tmp_path / "people.xlsx")
    view.tasks.start(view.intake.open_file(tmp_path / "people.xlsx"), key="take in")
    await until(lambda: not view.bench.is_empty)
    await settled(view, until)
    assert view.grid.index(0, 3).data() == "04109"
    QTest.mouseClick(view.ui.save_button, LEFT)
    dialog: QFileDialog = await until(lambda: view.findChild(QFileDialog))
    assert Path(dialog.selectedFiles()[0]) == tmp_path / "people-links.xlsx"
    dialog.accept()
    await until((tmp_path / "people-links.xlsx").exists)
    saved = load_workbook(tmp_path / "people-links.xlsx").active
    assert saved is not None
    cells = [[cell.value for cell in row] for row in saved.iter_rows()]
    assert cells[0] == ["Name", "E-mail", "Zip", "Formula", "Booking link", "Why there is no link"]
    assert cells[1][:4] == ["Ada", "ada@example.com", 4109, "x"]
    assert saved["C2"].number_format == "00000"
    assert cells[1][4] == links(view)[0]
    assert cells[2][4] is None
    assert str(cells[2][5]).startswith("There is no @ in it")
    assert (saved["D3"].data_type, saved["D3"].value) == ("s", "=HYPERLINK()")
    await view.output.write(tmp_path / "again.csv")
    rows = read_csv(tmp_path / "again.csv")
    assert rows[2][2:4] == ["80331", "'=HYPERLINK()"]
    history = await room.session.services.link_history.find()
    assert [(link.kind, link.links, link.label) for link in history] == [
        ("batch", 1, "people.xlsx")
    ], "once for the same links"


async def test_copying_links_cells_and_the_table(view: ManyView, until: Callable[..., Any]) -> None:
    await paste(view, PEOPLE, until)
    board = QGuiApplication.clipboard()
    view.copy_links()
    await until(lambda: not view.tasks.is_busy("copy"))
    assert board.text().split("\n") == links(view)
    view.copy_table()
    await until(lambda: not view.tasks.is_busy("copy"))
    assert board.text().startswith("Name\tE-mail\tCompany\tCampaign\tLink\nMaria Lopez\t")
    assert "<th" in board.mimeData().html()
    view.table.go_to(2, view.grid.link_column)
    QTest.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert board.text() == links(view)[2]
    view.table.selectRow(0)
    view.copy_cells()
    assert board.text().startswith("Ready\tMaria Lopez\tmaria@example.com\tAcme\tspring\thttps://")


# -- single-use links ----------------------------------------------------------------------


async def single_use(view: ManyView, until: Callable[..., Any]) -> None:
    QTest.mouseClick(view.ui.kinds.button("single_use"), LEFT)
    await settled(view, until)


async def test_single_use_links_are_made_once_each_after_saying_what_it_means(
    view: ManyView, until: Callable[..., Any], served_simulator: ServedSimulator, room: Room
) -> None:
    await paste(view, PEOPLE, until)
    await single_use(view, until)
    assert links(view)[0] == "Not made yet"
    words = view.ui.facts.text()
    assert "Sends 3 requests to Calendly as Ada Lindgren" in words
    assert "a few seconds" in words
    assert "500 requests a minute" in words
    assert "unused it ends after 90 days" in words
    assert served_simulator.requests("POST") == []
    QTest.mouseClick(view.ui.make_button, LEFT)
    await until(lambda: view.ui.job_text.text() == "All 3 are done")
    await until(lambda: states(view).count("Link made") == 3)
    assert len(served_simulator.requests("POST", "/scheduling_links")) == 3
    made = [link for link in links(view) if link]
    assert len({link.partition("?")[0] for link in made}) == 3
    assert made[0].endswith("?utm_campaign=spring&name=Maria%20Lopez&email=maria%40example.com")
    kept = await room.session.services.link_history.find(kinds=["single_use"])
    assert {link.url for link in kept} == set(made)
    assert not view.grid.flags(view.grid.index(0, 1)) & Qt.ItemFlag.ItemIsEditable
    assert not view.ui.make_button.isVisible()
    view.grid.setData(view.grid.index(1, 2), "juergen@example.com")
    await settled(view, until)
    assert view.ui.make_button.text() == "Make 1 link"
    await until(view.ui.make_button.isEnabled)  # once the first job is over for good
    QTest.mouseClick(view.ui.make_button, LEFT)
    await until(lambda: states(view).count("Link made") == 4)
    assert len(served_simulator.requests("POST", "/scheduling_links")) == 4


async def test_a_lost_answer_is_told_and_made_again_only_when_somebody_wants_it(
    view: ManyView, until: Callable[..., Any], served_simulator: ServedSimulator
) -> None:
    await paste(view, PEOPLE, until)
    await single_use(view, until)
    served_simulator.fault(kind="drop_after", match=POST)
    QTest.mouseClick(view.ui.make_button, LEFT)
    await until(lambda: view.ui.job_again.isVisible(), 30)
    assert states(view)[0] == "Not certain"
    assert "a link may exist that nobody knows" in view.ui.job_note.text()
    view.table.go_to(0)
    assert view.detail._state.text().startswith("Not certain. The answer was lost")
    assert "nobody can tell whether one was made" in view.detail._state.text()
    assert len(served_simulator.requests("POST", "/scheduling_links")) == 3
    QTest.mouseClick(view.ui.job_again, LEFT)
    question = await until(lambda: view.findChild(ConfirmDialog))
    assert len(served_simulator.requests("POST", "/scheduling_links")) == 3
    question.yes.click()
    await until(lambda: states(view).count("Link made") == 3)
    assert len(served_simulator.requests("POST", "/scheduling_links")) == 4


async def test_a_job_is_paused_stopped_and_its_rows_can_be_made_later(
    view: ManyView, until: Callable[..., Any], served_simulator: ServedSimulator
) -> None:
    rows = "".join(f"Guest {n}\tguest{n}@example.com\n" for n in range(30))
    await paste(view, "Name\tE-mail\n" + rows, until)
    await single_use(view, until)
    served_simulator.fault(kind="delay", delay_ms=30, times=-1, match=POST)
    QTest.mouseClick(view.ui.make_button, LEFT)
    await until(lambda: "Link made" in states(view))
    assert not view.ui.make_button.isVisible()
    QTest.mouseClick(view.ui.job_pause, LEFT)
    await until(lambda: view.ui.job_go_on.isVisible())
    assert view.focusWidget() is view.ui.job_go_on, "and not what stops it for good"
    sent = len(served_simulator.requests("POST", "/scheduling_links"))
    assert 0 < sent < 30
    assert "Waiting" in states(view)
    QTest.mouseClick(view.ui.job_stop, LEFT)
    (await until(lambda: view.findChild(ConfirmDialog))).yes.click()
    await until(lambda: view.ui.make_button.isVisible())
    await until(lambda: states(view).count("Ready") == 30 - sent)
    served_simulator.clear()
    QTest.mouseClick(view.ui.make_button, LEFT)
    await until(lambda: states(view).count("Link made") == 30, 30)
    assert len(served_simulator.requests("POST", "/scheduling_links")) == 30 - sent


async def test_without_a_connection_nothing_is_sent_and_it_says_why(
    view: ManyView, room: Room, until: Callable[..., Any]
) -> None:
    await paste(view, PEOPLE, until)
    await single_use(view, until)
    room.session.services.connection.note(False)
    assert not view.ui.make_button.isEnabled()
    assert view.ui.facts.text() == room.session.services.connection.offline_reason()
    room.session.services.connection.note(True)
    assert view.ui.make_button.isEnabled()


# -- coming back ---------------------------------------------------------------------------


async def test_everything_is_there_again_after_a_crash(
    view: ManyView, room: Room, until: Callable[..., Any], served_simulator: ServedSimulator
) -> None:
    await paste(view, PEOPLE, until)
    view.bench.retarget(2, "utm_content")
    view.strip.set_tags(UtmTags(source="fair"))
    await single_use(view, until)
    QTest.mouseClick(view.ui.make_button, LEFT)
    await until(lambda: states(view).count("Link made") == 3)
    made = links(view)
    await until(lambda: not view.tasks.is_busy())
    again: Any = room.build().show_view("many")  # the first one was never closed: as in a crash
    await until(lambda: not again.page.tasks.is_busy())
    await until(lambda: states(again).count("Link made") == 3)
    assert links(again) == made
    assert targets(again) == ["Name", "E-mail", "UTM content", "UTM campaign"]
    assert (again.strip.tags.source, again.ui.type_button.text()) == ("fair", "Intro call")
    assert again.ui.source_name.text() == "Pasted table · 4 rows"
    assert len(served_simulator.requests("POST", "/scheduling_links")) == 3


async def test_a_table_put_away_comes_back_with_undo(
    view: ManyView, until: Callable[..., Any], page: LinksPage
) -> None:
    offered: list[tuple[str, Any]] = []
    page.offer.connect(lambda words, _action, act: offered.append((words, act)))
    await paste(view, PEOPLE, until)
    view.clear_table()
    assert view.empty.isVisible()
    offered[-1][1]()
    assert not view.empty.isVisible()
    assert view.grid.rowCount() == 4


# -- for everybody -------------------------------------------------------------------------


async def test_every_part_has_a_name_a_key_of_its_own_and_enough_room(
    view: ManyView, page: LinksPage, until: Callable[..., Any]
) -> None:
    assert _faults(page) == []
    await paste(view, PEOPLE, until)
    await single_use(view, until)
    assert _faults(page) == []
    for popup in (view.strip._types, view.strip._tag_window):
        popup.open_at(view.ui.type_button, popup)
        assert _faults(popup) == []
        popup.close()


async def test_every_cell_speaks(
    view: ManyView, until: Callable[..., Any], qtmodeltester: Any
) -> None:
    await paste(view, PEOPLE, until)
    qtmodeltester.check(view.grid, force_py=True)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert view.grid.index(0, STATE).data(role) == "Ready"
    assert view.grid.index(1, 2).data(role).startswith("juergen.example.com. There is no @")
    assert view.grid.index(2, 3).data() == "Two lines"
    box = view.target_row.box(1)
    assert isinstance(box, QComboBox)
    assert box.accessibleName() == "Column “E-mail” fills in"


async def test_a_cell_with_several_lines_is_edited_in_several_lines(
    view: ManyView, until: Callable[..., Any]
) -> None:
    await paste(view, PEOPLE, until)
    view.table.setCurrentIndex(view.grid.index(2, 3))
    view.table.edit(view.table.currentIndex())
    editor: Any = view.table.findChild(QWidget, "cell_edit")
    assert editor.toPlainText() == "Two\nlines"
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(editor, event)


async def test_the_faces_for_the_tour(view: ManyView, until: Callable[..., Any]) -> None:
    for _name, show in view.shots():
        show()
        await settled(view, until)
    assert view.empty.isVisible()
