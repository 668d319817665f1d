"""The History view as somebody uses it: find a link, copy it again, see what came back."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.writes import NotRecorded
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.insight_lines import texts
from tests.pages.made_links.conftest import (
    FAIR,
    Tab,
    check_names_and_keys,
    check_tab_order,
    clipboard,
    clipboard_html,
    link,
    save_as,
    type_into,
)

if TYPE_CHECKING:
    from pathlib import Path

    from calendly_desktop.pages.link_history.view import HistoryView

KEY = Qt.Key
NO, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def shown(view: HistoryView, column: int = 2) -> list[str]:
    return [row[column] for row in texts(view.model)]


def press(view: HistoryView, key: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
    view.ui.table.setFocus()
    QTest.keyClick(view.ui.table, key, modifier)


async def test_every_link_is_listed_with_its_words_and_what_came_back(tab: Tab) -> None:
    await tab.read_meetings()
    intro = await tab.kind("Intro call")
    others = [kind for kind in tab.services.links.event_types if kind.uri != intro.uri]
    await tab.keep(
        link(1, tags=FAIR, event_type=intro.uri, preset="Fair", label="Stand", copied=3),
        link(2, kind="single_use", event_type=intro.uri, guest="Maria Lopez"),
        link(3, kind="share", event_type=others[0].uri, event_type_name="<b>Chat</b>"),
        link(4, kind="batch", links=200, tags=FAIR, event_type=intro.uri),
        link(5, event_type=""),
    )
    view = await tab.history()
    rows = texts(view.model)
    assert [row[1:] for row in rows] == [
        ["Link", "Intro call", "fair / event / spring-2027", "", "Stand", "Fair", "Ada Lindgren",
         "3", "None yet"],
        ["Single-use", "Intro call", "", "Maria Lopez", "", "", "Ada Lindgren", "1",
         "No booking known"],
        ["Customized", "<b>Chat</b>", "", "", "", "", "Ada Lindgren", "1", "No booking known"],
        ["Many at once", "Intro call", "fair / event / spring-2027", "", "", "", "Ada Lindgren",
         "1", "None yet"],
        ["Link", "Intro call", "", "", "", "", "Ada Lindgren", "1", "No tags to tell by"],
    ]  # fmt: skip
    assert view.ui.count.text() == "5 links"
    assert view.ui.link_title.text() == "Intro call"
    assert view.details.text.toPlainText() == "https://calendly.com/ada/1"
    facts = view.ui.facts.text()
    for part in (
        "by Ada Lindgren, ada@example.com",
        "Copied 3 times",
        "Preset Fair",
        "Label: Stand",
    ):
        assert part in facts
    assert view.ui.came.text().startswith("No booking with this event type and these tags since")
    assert view.ui.note.text().startswith("Bookings as of ")
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert view.model.index(2, 2).data(spoken) == "<b>Chat</b>"


async def test_searching_and_filters_leave_what_fits(tab: Tab) -> None:
    await tab.read_meetings()
    old = datetime.now(UTC) - timedelta(days=80)
    await tab.keep(
        link(1, tags=FAIR, event_type="a", label="Müller"),
        link(2, kind="single_use", event_type="a", guest="Maria Lopez"),
        link(3, kind="single_use", event_type="b", made_at=old, used_at=old),
        link(4, kind="single_use", event_type="b", made_at=old - timedelta(days=20)),
        link(5),
    )
    view = await tab.history()
    type_into(view.ui.search, "MULLER spring")
    await tab.until(lambda: view.ui.count.text() == "1 of 5 links")
    assert shown(view, 5) == ["Müller"]
    QTest.keyClick(view.ui.search, KEY.Key_Escape)
    await tab.until(lambda: view.ui.count.text() == "5 links")

    def choose(box: Any, key: str) -> list[str]:
        box.setCurrentIndex(box.findData(key))
        box.activated.emit(box.currentIndex())
        return sorted(line.link.url[-1] for line in view.model.shown())

    assert choose(view.ui.kind, "single_use") == ["2", "3", "4"]
    assert choose(view.ui.show_only, "soon") == ["3"]
    assert choose(view.ui.kind, "") == ["3"]
    assert choose(view.ui.show_only, "ended") == ["4"]
    assert choose(view.ui.show_only, "none") == ["1", "2", "3"]
    assert choose(view.ui.show_only, "used") == []
    assert view.ui.states.panel.state == "no_match"
    assert not view.ui.details.isVisible()
    view.ui.states.panel.buttons()[0].click()
    assert view.model.rowCount() == 5
    assert view.ui.search.hasFocus()


async def test_sorting_and_filters_are_remembered(tab: Tab) -> None:
    await tab.keep(
        link(1, event_type_name="Beta", copied=2),
        link(2, event_type_name="alpha", copied=10),
        link(3, event_type_name="Gamma", copied=1, kind="single_use"),
    )
    view = await tab.history()
    assert shown(view) == ["Beta", "alpha", "Gamma"], "the latest first"
    assert view.ui.table.horizontalHeader().sortIndicatorSection() == 0
    header = view.ui.table.horizontalHeader()
    place = header.sectionViewportPosition(8) + 10
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 10))
    assert shown(view, 8) == ["1", "2", "10"]
    assert view.chosen()[0].link.event_type_name == "Beta", "the chosen link stays chosen"
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 10))
    view.ui.kind.setCurrentIndex(view.ui.kind.findData("link"))
    view.ui.kind.activated.emit(0)
    assert shown(view, 8) == ["10", "2"]
    await tab.close()
    tab.open()
    again = await tab.history()
    assert shown(again, 8) == ["10", "2"]
    assert again.ui.kind.currentData() == "link"


async def test_a_link_is_copied_again_by_key_and_counted(tab: Tab) -> None:
    await tab.keep(link(1, tags=UtmTags(source="a & b"), url="https://calendly.com/x?a=1&b=<"))
    view = await tab.history()
    press(view, KEY.Key_C, CTRL)
    assert clipboard() == "https://calendly.com/x?a=1&b=<"
    assert '<a href="https://calendly.com/x?a=1&amp;b=&lt;">Intro call</a>' in clipboard_html()
    data = QGuiApplication.clipboard().mimeData()
    assert b"HYPERLINK" in data.data("text/rtf").data()
    assert tab.toasts == ["Booking link copied"]
    await tab.until(lambda: shown(view, 8) == ["2"])
    view.ui.copy_link.click()
    await tab.until(lambda: shown(view, 8) == ["3"])
    assert view.chosen(), "it is still chosen after the list has been read again"


async def test_several_links_are_copied_and_deleted_at_once(tab: Tab) -> None:
    await tab.keep(*(link(n, guest=f"Guest {n}") for n in range(1, 6)))
    view = await tab.history()
    press(view, KEY.Key_Down, SHIFT)
    press(view, KEY.Key_Down, SHIFT)
    assert view.ui.link_title.text() == "3 links selected"
    assert view.ui.copy_link.text() == "&Copy 3 links"
    assert not view.ui.open_build.isVisible()
    view.ui.copy_link.click()
    assert clipboard().splitlines() == [f"https://calendly.com/ada/{n}" for n in (1, 2, 3)]
    assert clipboard_html().count("<a href=") == 3
    assert "Intro call (Guest 2)" in clipboard_html()
    await tab.until(lambda: shown(view, 8)[:3] == ["2", "2", "2"])
    press(view, KEY.Key_Delete)
    await tab.until(lambda: view.model.rowCount() == 2)
    [(words, action, undo)] = tab.offers
    assert words == "3 links deleted from the history. The links themselves go on working."
    assert action == "Undo"
    undo()
    await tab.until(lambda: view.model.rowCount() == 5)


async def test_deleted_links_are_kept_for_a_while_and_put_back(tab: Tab) -> None:
    kept = await tab.keep(link(1, label="Old"), link(2))
    await tab.services.link_history.forget([kept[0].id])
    view = await tab.history()
    assert view.model.rowCount() == 1
    view.ui.faces.button("deleted").click()
    assert shown(view, 5) == ["Old"]
    assert "kept 30 days more" in shown(view, 9)[0]
    assert view.ui.count.text() == "1 deleted link"
    assert not view.ui.forget.isVisible()
    press(view, KEY.Key_Delete)
    press(view, KEY.Key_Return)
    assert tab.page.view is view
    view.ui.restore.click()
    await tab.until(lambda: view.ui.states.panel.state == "empty")
    assert view.ui.states.panel.title_label.text() == "Nothing deleted"
    view.ui.faces.button("links").click()
    assert view.model.rowCount() == 2


async def test_enter_takes_a_link_apart_in_the_build_view(tab: Tab) -> None:
    intro = await tab.kind("Intro call")
    url = f"{intro.scheduling_url}?utm_source=fair&utm_campaign=spring-2027"
    single = "https://calendly.com/d/abc-def/intro-call?utm_source=fair&email=m%40example.com"
    await tab.keep(
        link(1, url=url, event_type=intro.uri),
        link(2, url=single, event_type=intro.uri, kind="single_use", tags=UtmTags(source="fair")),
    )
    view = await tab.history()
    press(view, KEY.Key_Return)
    assert tab.page.view is tab.page.builder
    assert tab.page.builder.types.base is not None
    assert tab.page.builder.types.base.key == intro.uri
    assert tab.page.builder.tags.tags == UtmTags(source="fair", campaign="spring-2027")
    wanted: list[Any] = []
    view.build_wanted.connect(wanted.append)
    tab.page.show_view("history")
    press(view, KEY.Key_Down)
    view.ui.open_build.click()
    assert wanted[-1].url == (f"{intro.scheduling_url}?utm_source=fair&email=m%40example.com"), (
        "a link for one booking is cloned as an ordinary one"
    )


async def test_label_and_for_whom_are_changed_in_a_small_form(tab: Tab) -> None:
    await tab.read_meetings()
    await tab.keep(link(1, kind="single_use", guest="Mar", label="x"))
    view = await tab.history()
    press(view, KEY.Key_F2)
    dialog: Any = await tab.until(lambda: view.findChild(QDialog, "link_words_dialog"))
    assert dialog.ui.guest.text() == "Mar"
    type_into(dialog.ui.guest, "maria lop")
    popup = dialog._guest._completer.popup()
    await tab.until(popup.isVisible)
    QTest.keyClick(popup, KEY.Key_Down)
    QTest.keyClick(popup, KEY.Key_Return)
    assert dialog.ui.guest.text() == "Maria Lopez <maria.lopez@example.com>"
    type_into(dialog.ui.label, "  Second   round ")
    QTest.keyClick(dialog.ui.label, KEY.Key_Return)
    await tab.until(lambda: shown(view, 5) == ["Second round"])
    assert shown(view, 4) == ["Maria Lopez <maria.lopez@example.com>"]


async def test_a_link_that_was_probably_used_says_by_whom_and_opens_the_meeting(
    tab: Tab, served_simulator: Any
) -> None:
    intro = await tab.kind("Intro call")
    await tab.keep(
        link(60, kind="single_use", event_type=intro.uri, guest="Zelda Q <zelda@example.com>")
    )
    body = {"event_type": intro.uri, "email": "zelda@example.com", "name": "Zelda Quist"}
    booked = served_simulator.control("POST", "bookings", body)
    view = await tab.history()
    assert shown(view, 9) == ["Not known yet"], "no meeting has been read"
    assert view.ui.note.text().startswith("No meetings have been read yet")
    await tab.read_meetings()
    await tab.until(lambda: shown(view, 9)[0].startswith("Probably used"))
    assert "Zelda Quist booked" in view.ui.came.text()
    assert "by the address it is for. Calendly does not tell by which link" in view.ui.came.text()
    view.ui.show_meeting.click()
    assert tab.meetings == [booked["event"]["uri"]]
    view.ui.show_only.setCurrentIndex(view.ui.show_only.findData("used"))
    view.ui.show_only.activated.emit(0)
    assert view.model.rowCount() == 1


async def test_another_link_like_it_is_made_with_the_same_tags_and_answers(tab: Tab) -> None:
    intro = await tab.kind("Intro call")
    url = "https://calendly.com/d/x/intro?utm_source=fair&email=m%40example.com"
    await tab.keep(
        link(1, kind="share", url=url, event_type=intro.uri, tags=UtmTags(source="fair")),
        link(2, kind="single_use", event_type="gone"),
    )
    view = await tab.history()
    view.ui.make_another.click()
    window = await tab.window()
    assert window.ui.type_name.text() == "Intro call"
    assert window.ui.kind.current() == "share"
    assert window.ui.carried.text() == "Carries the tags fair and 1 answer of the booking form."
    press(view, KEY.Key_Down)
    assert not view.ui.make_another.isEnabled()
    assert "not known here" in view.ui.make_another.toolTip()


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
async def test_what_is_shown_is_saved_as_a_table(tab: Tab, tmp_path: Path, ending: str) -> None:
    await tab.keep(
        link(1, tags=FAIR, label="=1+1", guest="Müller"),
        link(2, kind="single_use", event_type_name="Chat"),
        link(3, event_type_name="Other"),
    )
    view = await tab.history()
    view.ui.search.setText("calendly")
    view.ui.save.click()
    path = tmp_path / f"links.{ending}"
    await save_as(view, path, tab.until)
    await tab.until(lambda: f"Saved as links.{ending}" in tab.toasts)
    if ending == "csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows: list[list[Any]] = list(csv.reader(file))
        assert rows[1][9] == "'=1+1"
    else:
        sheet = load_workbook(path).worksheets[0]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        assert isinstance(rows[1][0], datetime)
        assert rows[1][9] == "=1+1"
    assert rows[0][1:9] == [
        "Kind", "Leads to", "UTM source", "UTM medium", "UTM campaign", "UTM content", "UTM term",
        "For whom",
    ]  # fmt: skip
    assert rows[1][3:6] == ["fair", "event", "spring-2027"]
    assert rows[1][8] == "Müller"
    assert [row[-1] for row in rows[1:]] == [f"https://calendly.com/ada/{n}" for n in (1, 2, 3)]
    assert len(rows) == 4


async def test_without_links_the_way_leads_to_building_one(tab: Tab) -> None:
    view = await tab.history()
    assert view.ui.states.panel.title_label.text() == "No links made yet"
    assert not view.ui.save.isEnabled()
    view.ui.states.panel.buttons()[0].click()
    assert tab.page.view is tab.page.builder


async def test_a_history_that_cannot_be_read_says_why_and_is_read_again(
    tab: Tab, monkeypatch: pytest.MonkeyPatch
) -> None:
    await tab.keep(link(1))

    async def broken(_query: object) -> None:
        raise NotRecorded

    with monkeypatch.context() as patch:
        patch.setattr(tab.services.journal, "read", broken)
        view = await tab.history()
        assert view.ui.states.panel.state == "error"
        assert tab.page.banner.is_shown()
    view.ui.states.panel.buttons()[0].click()
    await tab.until(lambda: view.model.rowCount() == 1)


async def test_the_menu_offers_what_makes_sense(tab: Tab, qapp: QApplication) -> None:
    await tab.keep(link(1))
    view = await tab.history()
    view.ui.table.setFocus()
    view.ui.table.customContextMenuRequested.emit(QPoint(5, 5))
    menu = await tab.until(lambda: view.ui.table.findChild(QMenu))
    assert [action.text() for action in menu.actions()] == [
        "Copy link",
        "Open in Build",
        "Label and for whom…",
        "Delete from history",
    ]
    menu.close()


async def test_the_commands_of_the_tab_include_the_team_sheet_and_the_links(tab: Tab) -> None:
    await tab.keep(link(1))
    await tab.history()
    names = [action.text() for action in tab.page.actions()]
    assert "Team link sheet…" in names
    assert "Save the history as a table…" in names
    tab.page.show_view("build")
    assert "Team link sheet…" in [action.text() for action in tab.page.actions()]


async def test_everything_has_a_name_and_tab_goes_as_the_eye_does(tab: Tab) -> None:
    await tab.keep(link(1, kind="single_use"), link(2))
    view = await tab.history()
    check_names_and_keys(tab.page)
    check_tab_order(tab.page)
    view.focus_start()
    assert view.ui.search.hasFocus()


async def test_it_fits_the_smallest_window_and_large_text(tab: Tab) -> None:
    await tab.keep(*(link(n, tags=FAIR, guest="Maria Lopez") for n in range(30)))
    view = await tab.history()
    header = view.ui.table.horizontalHeader()
    tab.page.resize(800, 520)
    await tab.until(lambda: header.isSectionHidden(7))
    assert header.length() <= view.ui.table.viewport().width()
    assert not any(header.isSectionHidden(column) for column in (0, 2, 3, 9))
    theme().set_text_scale(2)
    try:
        await tab.until(lambda: view.ui.table.rowHeight(0) == theme().px(36))
        assert tab.page.minimumSizeHint().width() <= 800
        assert view.ui.table.viewport().height() >= 2 * theme().px(36)
    finally:
        theme().set_text_scale(1)


async def test_the_tour_shows_its_faces(tab: Tab) -> None:
    await tab.keep(link(1))
    view = await tab.history()
    faces = dict(view.shots())
    faces["deleted"]()
    assert view.ui.states.panel.state == "empty"
    faces["no-match"]()
    assert view.ui.states.panel.state == "no_match"
    faces[""]()
    assert view.model.rowCount() == 1


async def test_closing_in_the_middle_of_a_reading_leaves_nothing(tab: Tab) -> None:
    await tab.keep(*(link(n) for n in range(300)))
    tab.page.show_view("history")
    tab.page.refresh()
    await tab.close()
    tab.open()


async def test_the_model_keeps_to_qts_rules(tab: Tab, qtmodeltester: Any) -> None:
    await tab.keep(link(1, tags=FAIR), link(2, kind="single_use"))
    view = await tab.history()
    qtmodeltester.check(view.model)
