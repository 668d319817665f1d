"""The report as somebody reads it: sums, table, charts, what is behind a number, what leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import openpyxl
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu

from calendly_desktop.viewmodels.insight_lines import texts
from tests.shell.test_accessible import _faults

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from calendly_desktop.pages.campaigns.bookings_window import BookingsWindow
    from calendly_desktop.pages.campaigns.paper_window import PaperWindow
    from calendly_desktop.pages.campaigns.view import ReportView
    from tests.pages.campaigns.conftest import Room

LEFT = Qt.MouseButton.LeftButton


async def week(room: Room, *, comparison: str = "before") -> ReportView:
    view = await room.open()
    box = view.choices.ui.comparison
    box.setCurrentIndex(box.findData(comparison))
    box.activated.emit(box.currentIndex())
    QTest.mouseClick(view.choices.period.button("last_7"), LEFT)
    await room.settle(view)
    return view


def rows(view: ReportView) -> dict[str, list[str]]:
    return {row[0]: row[1:] for row in texts(view.campaigns.model)}


async def behind(view: ReportView, room: Room) -> BookingsWindow:
    await room.settle(view)
    window: Any = view.page.tools.windows.all()[-1]
    while window.tasks.is_busy():
        await _a_moment()
    found: BookingsWindow = window
    return found


async def _a_moment() -> None:
    import asyncio

    await asyncio.sleep(0.01)


# -- counting ----------------------------------------------------------------------------------


async def test_campaigns_with_what_became_of_their_bookings(booked: Room) -> None:
    view = await week(booked)
    assert rows(view) == {
        "spring": ["5", "56%", "1", "+4", "3", "1", "1", "3 days"],
        "autumn": ["2", "22%", "0", "+2", "2", "0", "0", "7.5 days"],
        "Tagged, without campaign": ["1", "11%", "0", "+1", "1", "0", "0", "3 days"],
        "No tags": ["1", "11%", "0", "+1", "1", "0", "0", "3 days"],
    }
    heads = view.campaigns.model.titles()
    assert heads[:2] == ["Campaign", "Bookings"]
    assert heads[4:] == ["Change", "Active", "Canceled", "No-show", "Lead time"]
    assert view.campaigns.figures.texts() == {
        "bookings": "9 +8",
        "active": "7 78% · +6",
        "canceled": "1 11% · +1",
        "no_show": "1 11% · +1",
        "lead": "3 days was 3 days",
    }
    assert view.campaigns.coverage.text == ""
    assert "one that was moved counts once" in view.campaigns.ui.counted.text()
    assert "invitee" in view.campaigns.ui.counted.toolTip()


async def test_the_same_bookings_by_other_dimensions_and_by_the_day_of_the_meeting(
    booked: Room,
) -> None:
    view = await week(booked, comparison="none")
    for dimension, expected in {
        "source": {"linkedin": "5", "newsletter": "2", "Newsletter": "1", "No tags": "1"},
        "event_type": {"Intro call": "8", "Product demo": "1"},
        "host": {"Ada Lindgren": "9"},
        "term": {"Tagged, without term": "8", "No tags": "1"},
    }.items():
        QTest.mouseClick(view.campaigns.ui.dimension.button(dimension), LEFT)
        await booked.settle(view)
        assert {name: row[0] for name, row in rows(view).items()} == expected
    view.campaigns.choose_dimension("campaign")
    box = view.choices.ui.basis
    box.setCurrentIndex(box.findData("meeting"))
    box.activated.emit(box.currentIndex())
    await booked.settle(view)
    assert {name: row[0] for name, row in rows(view).items()} == {
        "Tagged, without campaign": "1",
        "No tags": "1",
        "spring": "1",
    }, "booked three days ago for today; of nine days ago, for six days ago"


async def test_charts_show_what_the_table_says_and_keys_go_through_them(booked: Room) -> None:
    view = await week(booked)
    bars, line = view.campaigns.bars, view.campaigns.line
    assert [(bar.label, bar.values, bar.before) for bar in bars.bars] == [
        ("spring", (3, 1, 1), 1),
        ("autumn", (2, 0, 0), 0),
        ("Tagged, without campaign", (1, 0, 0), 0),
        ("No tags", (1, 0, 0), 0),
    ]
    assert [point.value for point in line.points] == [0, 0, 1, 2, 2, 4, 0]
    told: list[str] = []
    bars.pointed.connect(told.append)
    bars.setFocus(Qt.FocusReason.TabFocusReason)
    assert told[-1].startswith("spring: 5 bookings (3 active, 1 canceled, 1 no-show)")
    QTest.keyClick(bars, Qt.Key.Key_Down)
    assert told[-1].startswith("autumn: 2 bookings (2 active)")
    assert bars.accessibleDescription() == told[-1]
    QTest.keyClick(bars, Qt.Key.Key_Return)
    window = await behind(view, booked)
    assert window.windowTitle() == "Campaign: autumn"
    assert window.model.rowCount() == 2
    QTest.mouseMove(line, line.place_of(5).toPoint() + QPoint(1, 1))
    assert line.mark_at(line.place_of(5)) == 5
    line.entered.emit(5)
    window = await behind(view, booked)
    assert window.model.rowCount() == 4


async def test_one_source_by_campaign_and_back(booked: Room) -> None:
    view = await week(booked, comparison="none")
    view.campaigns.choose_dimension("source")
    await booked.settle(view)
    view.campaigns.ui.table.setCurrentIndex(view.campaigns.model.index(0, 0))
    action = next(
        a for a in view.campaigns.table.menu_actions if a.objectName() == "only_these_action"
    )
    action.trigger()
    await booked.settle(view)
    assert view.campaigns.dimension == "campaign"
    assert view.choices.chips.texts() == ["Source: linkedin"]
    assert {name: row[0] for name, row in rows(view).items()} == {"spring": "4", "autumn": "1"}
    view.campaigns.ui.table.setCurrentIndex(view.campaigns.model.index(0, 0))
    view.campaigns.table.entered.emit()
    window = await behind(view, booked)
    assert window.windowTitle().startswith("Campaign: spring")
    assert window.ui.about.text().endswith(". Only Source: linkedin.")
    assert window.model.rowCount() == 4
    view.choices.chips.removed.emit("source")
    await booked.settle(view)
    assert rows(view)["spring"][0] == "5"


async def test_values_to_filter_by_are_counted_in_the_small_window(
    booked: Room, until: Callable[..., Any]
) -> None:
    view = await week(booked, comparison="none")
    QTest.mouseClick(view.choices.ui.filter_button, LEFT)
    window = view.choices.filter_window
    window.show_field("source")
    values = window.ui.values
    await until(lambda: values.topLevelItemCount() == 3)
    items = [item for n in range(3) if (item := values.topLevelItem(n)) is not None]
    found = [(item.text(0), item.text(1)) for item in items]
    assert found == [("linkedin", "5"), ("newsletter", "2"), ("Newsletter", "1")]
    assert window.ui.fields.count() == 7, "no days and no states: those are chosen elsewhere"
    QTest.keyClick(window.ui.value_search, Qt.Key.Key_Return)
    await booked.settle(view)
    assert view.choices.chips.texts() == ["Source: linkedin"]


async def test_days_are_chosen_from_and_to(booked: Room) -> None:
    view = await week(booked, comparison="none")
    QTest.mouseClick(view.choices.period.button("custom"), LEFT)
    first, last = view.choices.ui.first, view.choices.ui.last
    assert QApplication.focusWidget() is first
    today = last.date()
    first.setDate(today.addDays(-3))
    last.setDate(today.addDays(-3))
    await booked.settle(view)
    assert set(rows(view)) == {"Tagged, without campaign", "No tags"}
    QTest.mouseClick(view.choices.period.button("all"), LEFT)
    await booked.settle(view)
    assert first.isHidden() or not first.isVisible()
    assert not view.choices.ui.comparison.isEnabled(), "nothing is before all days"
    assert rows(view)["spring"][0] == "6"


async def test_choices_are_remembered(booked: Room) -> None:
    view = await week(booked, comparison="year")
    view.campaigns.choose_dimension("medium")
    view.choices.narrow("source", "linkedin")
    view.show_face("untidy")
    await booked.settle(view)
    await booked.close(view.page)
    again = await booked.open()
    assert again.face is again.untidy
    again.show_face("campaigns")
    await booked.settle(again)
    assert again.choices.period.current() == "last_7"
    assert again.choices.ui.comparison.currentData() == "year"
    assert again.campaigns.dimension == "medium"
    assert again.choices.chips.texts() == ["Source: linkedin"]
    assert list(rows(again)) == ["social"]


# -- what is behind a number --------------------------------------------------------------------


async def test_every_number_has_as_many_bookings_behind_it(booked: Room) -> None:
    view = await week(booked, comparison="none")
    table = view.campaigns.ui.table
    for dimension in ("campaign", "source", "event_type", "host"):
        view.campaigns.choose_dimension(dimension)
        await booked.settle(view)
        for place, row in enumerate(texts(view.campaigns.model)):
            table.setCurrentIndex(view.campaigns.model.index(place, 0))
            QTest.keyClick(table, Qt.Key.Key_Return)
            window = await behind(view, booked)
            assert str(window.model.rowCount()) == row[1], row
            assert window.ui.count.text().startswith(row[1])
            assert row[0] in window.windowTitle()


async def test_a_moved_booking_is_listed_with_the_tags_of_its_first_link(booked: Room) -> None:
    view = await week(booked, comparison="none")
    view.campaigns.ui.table.setCurrentIndex(view.campaigns.model.index(1, 0))
    QTest.mouseClick(view.campaigns.ui.show_bookings, LEFT)
    window = await behind(view, booked)
    moved = next(row for row in texts(window.model) if row[1] == "Ken Ito")
    assert moved[2:3] + moved[4:] == [
        *("Intro call", "Active", "12 days", "once"),
        "linkedin · social · autumn",
    ]


async def test_a_booking_and_the_filters_go_to_the_meetings_tab(booked: Room) -> None:
    view = await week(booked, comparison="none")
    view.campaigns.choose_dimension("source")
    await booked.settle(view)
    view.campaigns.ui.table.setCurrentIndex(view.campaigns.model.index(1, 0))
    view.campaigns.table.entered.emit()
    window = await behind(view, booked)
    QTest.mouseClick(window.ui.show_meeting, LEFT)
    assert booked.wanted[-1].meeting.startswith("https://api.calendly.com/scheduled_events/")
    QTest.mouseClick(window.ui.filter_meetings, LEFT)
    wanted = booked.wanted[-1]
    assert wanted.meeting == ""
    assert wanted.filters.utm == {"source": "newsletter"}
    assert wanted.filters.period == "", "the Meetings tab knows no day of booking"
    assert wanted.view == "upcoming"


# -- what leaves the app ------------------------------------------------------------------------


async def test_cells_tables_and_pictures_are_copied(booked: Room) -> None:
    view = await week(booked)
    table = view.campaigns.ui.table
    table.setCurrentIndex(view.campaigns.model.index(0, 1))
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "5"
    view.campaigns.table.copy_table()
    copied = QGuiApplication.clipboard().mimeData()
    head, *lines = copied.text().split("\n")
    assert head.startswith("Campaign\tBookings\tShare\t")
    assert len(lines) == 4
    assert copied.html().count("<tr>") == 5
    view.campaigns.sharing.copy_picture()
    picture = QGuiApplication.clipboard().image()
    assert picture.width() > 1900, "twice as large as on screen"
    assert booked.said[-1] == "The charts are copied as a picture"


async def test_table_and_picture_are_saved(
    booked: Room, tmp_path: Path, until: Callable[..., Any]
) -> None:
    view = await week(booked)
    for action, ending in (("save_table_action", "xlsx"), ("save_picture_action", "png")):
        menu = view.campaigns.ui.save.menu()
        assert isinstance(menu, QMenu)
        next(a for a in menu.actions() if a.objectName() == action).trigger()
        dialog: QFileDialog = await until(lambda: view.window().findChild(QFileDialog))
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert name is not None
        assert name.text().startswith("bookings-by-campaign-20")
        name.setText(str(tmp_path / f"report.{ending}"))
        dialog.accept()
        await until((tmp_path / f"report.{ending}").exists)
        await booked.settle(view)
    sheet = openpyxl.load_workbook(tmp_path / "report.xlsx").active
    assert sheet is not None
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert cells[0][:2] == ["Campaign", "Bookings"]
    assert cells[1] == ["spring", 5, 1, 4, 3, 1, 1, 3]
    assert cells[-1][:2] == ["All bookings", 9]
    assert (tmp_path / "report.png").read_bytes().startswith(b"\x89PNG")


async def test_it_goes_on_paper_with_its_table_as_text(booked: Room) -> None:
    view = await week(booked)
    view.campaigns.sharing.show_on_paper()
    window: Any = view.page.tools.windows.all()[-1]
    found: PaperWindow = window
    assert found.paper is not None
    text = found.paper.document.toPlainText()
    assert "Bookings by campaign" in text
    assert "Everybody in" in text
    for word in ("spring", "autumn", "Tagged, without campaign", "No tags", "All bookings"):
        assert word in text
    assert "\ufffc" in text, "the charts are there"
    pdf = await found.paper.pdf("report")
    assert pdf.startswith(b"%PDF")
    assert len(pdf) > 20_000
    QTest.mouseClick(found.ui.orientation.button("across"), LEFT)
    assert found.paper.layout.orientation().name == "Landscape"


async def test_text_from_outside_is_never_markup(booked: Room) -> None:
    await booked.book("<b>bold & <img src=x>/m/<i>it", days_ago=1)
    view = await week(booked, comparison="none")
    assert "<i>it" in rows(view)
    view.campaigns.choose_dimension("source")
    await booked.settle(view)
    view.campaigns.sharing.show_on_paper()
    window: Any = view.page.tools.windows.all()[-1]
    assert "<b>bold & <img src=x>" in window.paper.document.toPlainText()
    names = [row[0] for row in texts(view.campaigns.model)]
    place = names.index("<b>bold & <img src=x>")
    tip = view.campaigns.model.index(place, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;img" in tip


# -- by keyboard and aloud ----------------------------------------------------------------------


async def test_the_table_speaks_its_cells_and_sorts_by_any_column(booked: Room) -> None:
    view = await week(booked)
    table, model = view.campaigns.ui.table, view.campaigns.model
    whole = QAccessible.queryAccessibleInterface(table)
    spoken = [whole.child(n).text(QAccessible.Text.Name) for n in range(whole.childCount())]
    assert "Canceled" in spoken
    assert spoken[spoken.index("spring") + 1] == "5"
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert [row[1] for row in texts(model)] == ["1", "1", "2", "5"]
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    named = [row[0] for row in texts(model)]
    assert named == ["spring", "autumn", "Tagged, without campaign", "No tags"]
    alignment = model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole)
    assert alignment & Qt.AlignmentFlag.AlignTrailing


async def test_tab_goes_from_top_to_bottom(booked: Room) -> None:
    view = await week(booked)
    view.choices.period.setFocus()
    seen, last = [], None
    for _step in range(40):
        at = QApplication.focusWidget()
        assert at is not None
        if not view.isAncestorOf(at):
            break
        seen.append(at)
        last = at.mapTo(view, QPoint(0, 0)).y() + view.ui.scroll.verticalScrollBar().value() * 0
        QTest.keyClick(at, Qt.Key.Key_Tab)
    names = [widget.objectName() for widget in seen]
    expected = [
        *("period_last_7", "scope", "basis", "comparison", "filter_button"),
        *("dimension_campaign", "copy", "save", "show_bookings", "bars", "line", "table"),
    ]
    assert [name for name in names if name in expected] == expected
    assert last is not None


async def test_access_keys_names_and_sizes(booked: Room) -> None:
    view = await week(booked)
    for face in ("campaigns", "silent", "untidy"):
        view.show_face(face)
        await booked.settle(view)
        assert _faults(view.page) == [], face
    view.show_face("campaigns")
    view.choices.choose_period("custom")
    await booked.settle(view)
    assert _faults(view.page) == []
    view.campaigns.ui.table.setCurrentIndex(view.campaigns.model.index(0, 0))
    view.campaigns.table.entered.emit()
    assert _faults(await behind(view, booked)) == []
    keys = [action.text() for action in view.actions()]
    assert all(isinstance(action, QAction) and action.objectName() for action in view.actions())
    assert len(keys) == 4


async def test_an_emptied_point_has_no_mark(booked: Room) -> None:
    view = await week(booked)
    assert view.campaigns.bars.mark_at(QPointF(10, 2)) == -1
    assert view.campaigns.line.mark_at(QPointF(-50, 2)) == -1
