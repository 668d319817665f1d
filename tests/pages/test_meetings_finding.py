"""Finding meetings in the real window: filters, saved views, the strip, dates, several at once."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from calendly_desktop.pages.meetings.go_to_date import GoToDateDialog
from calendly_desktop.pages.meetings.views_menu import ViewNameDialog
from calendly_desktop.toolkit.dialogs import ConfirmDialog
from calendly_desktop.viewmodels.meeting_filters import ListFilters

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, LEFT = Qt.KeyboardModifier.AltModifier, Qt.MouseButton.LeftButton


@pytest.fixture
async def opened(start_app: Callable[..., Any], until: Callable[..., Any]) -> tuple[Any, Any]:
    """The window with the Meetings tab in front, everything read."""
    desk = await start_app(token="demo-token", page="meetings")
    await until(lambda: desk.window.workspace is not None)
    page = desk.window.workspace.current_page
    await until(lambda: page.list._model.meetings > 3, what="for the meetings")
    await until(lambda: not page.tasks.is_busy("load"))
    await until(lambda: page._sync.progress.state == "idle", seconds=60, what="for the names")
    await settled(page, until)
    desk.window.activateWindow()
    return desk, page


async def settled(page: Any, until: Callable[..., Any]) -> None:
    """Wait for what is read and counted; the page may start one reading after another."""
    for _turn in range(3):
        await until(lambda: not page._typing.isActive() and not page.tasks.is_busy())
        await until(lambda: not page._pause.isActive())


def days(page: Any) -> list[date]:
    """The days that the list has."""
    model = page.list._model
    return [model.heading_above(r).day for r in range(model.rowCount()) if model.is_heading(r)]


def names(page: Any) -> list[str]:
    model = page.list._model
    cells = [str(model.index(r, 2).data() or "") for r in range(model.rowCount())]
    return [cell for cell in cells if cell]


def announced(monkeypatch: pytest.MonkeyPatch, module: str) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(f"{module}.announce", lambda _widget, text, **_more: said.append(text))
    return said


# -- filters ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("simulator_options", [{"seed": 1, "meetings": 600}])
async def test_a_campaign_of_last_month_is_two_actions_away(
    opened: tuple[Any, Any], until: Callable[..., Any]
) -> None:
    """J6's part here: which campaign brought how many meetings last month."""
    desk, page = opened
    page.filter_window.show_field("campaign")  # where it was left the last time
    QTest.keyClick(desk.window, Qt.Key.Key_4, ALT)  # action 1: the view Last month
    assert page.ui.view.current() == "past"
    await settled(page, until)
    first = page.clock().today.replace(day=1)
    assert days(page)
    assert all(first - timedelta(days=31) <= day < first for day in days(page))
    QTest.keyClick(page.ui.search, Qt.Key.Key_F, CONTROL | SHIFT)  # action 2: Filter
    values = page.filter_window.ui.values
    await until(lambda: values.topLevelItemCount() > 0, what="for the counts")
    counted = {
        values.topLevelItem(n).text(0): values.topLevelItem(n).text(1)
        for n in range(values.topLevelItemCount())
    }
    shown = page._events.rows(page._events.first(page.wanted, 999))
    expected: dict[str, int] = {}
    for found in shown:
        for value in {each.tracking.utm_campaign for each in found.invitees or ()} - {None, ""}:
            expected[value] = expected.get(value, 0) + 1
    assert {name: int(count) for name, count in counted.items()} == expected
    assert expected, "the sample data has campaigns last month"
    page.filter_window.close()


async def test_filters_by_keyboard_and_chips_take_them_off(
    opened: tuple[Any, Any], until: Callable[..., Any]
) -> None:
    _desk, page = opened
    everything = page.list._model.meetings
    page.commands.action("filter").trigger()
    window = page.filter_window
    assert window.isVisible()
    window.show_field("event_type")
    window._focus_choices()
    await until(lambda: window.ui.values.topLevelItemCount() > 1)
    label, count = (window.ui.values.topLevelItem(1).text(n) for n in (0, 1))
    QTest.keyClick(window.ui.value_search, Qt.Key.Key_Down)
    QTest.keyClick(window.ui.value_search, Qt.Key.Key_Return)
    assert not window.isVisible()
    await settled(page, until)
    assert page.list._model.meetings == int(count) < everything
    assert page.chips.texts() == [f"Type: {label}"]
    assert page.ui.filter_button.accessibleName() == "Filter meetings, 1 set"
    close = page.chips.findChild(QToolButton, "chip_close_event_type")
    assert close.accessibleName() == f"Remove filter Type: {label}"
    assert min(close.width(), close.height()) >= 24
    QTest.mouseClick(close, LEFT)
    await settled(page, until)
    assert page.list._model.meetings == everything
    assert not page.ui.chips_place.isVisible()
    assert page.ui.filter_button.accessibleName() == "Filter meetings"


async def test_days_from_a_calendar_and_the_next_start_remembers(
    opened: tuple[Any, Any], until: Callable[..., Any], start_app: Callable[..., Any]
) -> None:
    desk, page = opened
    wanted = days(page)[1]
    page.open_filters()
    window = page.filter_window
    window.show_field("days")
    window.ui.first.setDate(wanted)
    window.ui.last.setDate(wanted)
    window.ui.apply_days.click()
    await settled(page, until)
    assert days(page) == [wanted]
    desk.window.close()
    await until(lambda: desk.session is None)
    again = await start_app(token="demo-token", page="meetings")
    await until(lambda: again.window.workspace is not None)
    other = again.window.workspace.current_page
    await until(lambda: days(other) == [wanted])
    await until(lambda: other.chips.texts())
    assert other.commands.action("clear_filters").isEnabled()
    other.commands.action("clear_filters").trigger()
    await until(lambda: len(days(other)) > 1)


async def test_filters_that_leave_nothing_say_so_and_offer_the_way_back(
    opened: tuple[Any, Any], until: Callable[..., Any]
) -> None:
    _desk, page = opened
    page.set_filters(ListFilters(utm={"campaign": "nobody-uses-this"}))
    panel = page.ui.states.panel
    await until(lambda: panel.state == "no_match" and page.ui.states.currentWidget() is panel)
    await settled(page, until)
    assert panel.text_label.text() == (
        "No upcoming meeting has the filter “Campaign: nobody-uses-this”."
    )
    [clear] = panel.buttons()
    clear.click()
    await settled(page, until)
    assert page.list._model.meetings > 3


async def test_who_was_sent_a_link_is_in_no_answer_yet(
    opened: tuple[Any, Any], until: Callable[..., Any]
) -> None:
    desk, page = opened
    QTest.keyClicks(page.ui.search, "maria")
    await settled(page, until)
    QTest.keyClick(page.ui.search, Qt.Key.Key_C, CONTROL)
    await until(lambda: "/reschedulings/" in QApplication.clipboard().text())
    QTest.keyClick(page.ui.search, Qt.Key.Key_Escape)
    QTest.keyClick(desk.window, Qt.Key.Key_3, ALT)
    await until(lambda: names(page) == ["Maria Lopez"])
    assert page.chips.texts() == ["No answer yet"]


# -- saved views -----------------------------------------------------------------------------------


async def _dialog(kind: type, until: Callable[..., Any]) -> Any:
    def found() -> Any:
        return next(
            (w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()),
            None,
        )

    return await until(found, what=f"for {kind.__name__}")


async def test_an_own_view_is_saved_chosen_renamed_and_deleted(
    opened: tuple[Any, Any], until: Callable[..., Any]
) -> None:
    desk, page = opened
    page.set_filters(ListFilters(period="next_week"))
    page.ui.search.setText("zoom")
    await settled(page, until)
    page.saved.save_action.trigger()
    dialog = await _dialog(ViewNameDialog, until)
    QTest.keyClicks(dialog.ui.name, "today")
    assert not dialog._save.isEnabled(), "that name is taken"
    dialog.ui.name.clear()
    QTest.keyClicks(dialog.ui.name, "Calls & more")
    QTest.keyClick(dialog.ui.name, Qt.Key.Key_Return)
    await until(lambda: [view.name for view in page.saved.own] == ["Calls & more"])
    page.set_filters(ListFilters())
    page.ui.search.clear()
    await settled(page, until)
    desk.window.activateWindow()
    page.focus_search()
    await until(lambda: QApplication.focusWidget() is page.ui.search)
    QTest.keyClick(desk.window, Qt.Key.Key_5, ALT)
    assert page.ui.search.text() == "zoom"
    assert page.chips.texts() == ["Next week"]
    checked = [action.text() for action in page.saved.menu.actions() if action.isChecked()]
    assert checked == ["Calls && more"]
    assert "Calls & more" in [a.text().replace("&&", "&") for a in desk.window.menus.all_actions()]
    page.saved.renaming.emit(page.saved.own[0])
    dialog = await _dialog(ViewNameDialog, until)
    dialog.ui.name.setText("Calls")
    dialog.accept()
    await until(lambda: [view.name for view in page.saved.own] == ["Calls"])
    page.saved.deleting.emit(page.saved.own[0])
    sure = await _dialog(ConfirmDialog, until)
    sure.yes.click()
    await until(lambda: page.saved.own == [])
    await settled(page, until)
    assert desk.settings.page("meetings")["views"] == []


async def test_relative_days_of_a_view_move_on_with_the_clock(
    opened: tuple[Any, Any], until: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, page = opened
    today = page.clock().today
    later = next(day for day in days(page) if day > today)
    QTest.keyClick(desk.window, Qt.Key.Key_1, ALT)
    await settled(page, until)
    assert page.chips.texts() == ["Today"]
    assert set(days(page)) <= {today}
    now, zone = page._events._now, page.clock().zone.info
    dawn = datetime(later.year, later.month, later.day, 0, 5, tzinfo=zone)
    passed = dawn - now()
    monkeypatch.setattr(page._events, "_now", lambda: now() + passed)
    page._minute.timeout.emit()
    await until(lambda: set(days(page)) == {later})


# -- the strip and dates ---------------------------------------------------------------------------


async def test_the_strip_counts_follows_and_jumps(
    opened: tuple[Any, Any], until: Callable[..., Any]
) -> None:
    _desk, page = opened
    strip, model = page.strip, page.list._model
    today = page.clock().today
    assert len([day for day in strip.days if not day.isHidden()]) == 14
    for button in strip.days:
        expected = None if button.day < today else model.count_on(button.day)
        assert button.count == expected
    wanted = days(page)[2]
    strip.show_day(wanted)
    button = next(day for day in strip.days if day.day == wanted)
    assert button.accessibleName().endswith(f", {model.count_on(wanted)} meetings") or (
        button.accessibleName().endswith(", 1 meeting")
    )
    QTest.mouseClick(button, LEFT)
    assert page.list.current_day() == wanted
    assert page.list.day_in_sight() == wanted
    bar = page.list.rows.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert next(day for day in strip.days if day._is_seen).day == page.list.day_in_sight()


async def test_the_strip_by_keyboard(opened: tuple[Any, Any], until: Callable[..., Any]) -> None:
    desk, page = opened
    strip = page.strip
    strip.focus_day()
    start = desk.window.focusWidget().day
    QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Right)
    assert desk.window.focusWidget().day == start + timedelta(days=1)
    for _day in range(20):
        QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Right)
    there = desk.window.focusWidget()
    assert there.day == start + timedelta(days=21), "on to the following weeks"
    QTest.keyClick(there, Qt.Key.Key_Up)
    assert desk.window.focusWidget().day == start + timedelta(days=14)
    QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Home)
    assert desk.window.focusWidget().day == page.clock().today
    wanted = days(page)[1]
    while desk.window.focusWidget().day < wanted:
        QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Space)
    assert page.list.current_day() == wanted


async def test_a_past_day_is_looked_up_in_the_past(
    opened: tuple[Any, Any], until: Callable[..., Any]
) -> None:
    _desk, page = opened
    page.set_filters(ListFilters(period="next_week"))
    await settled(page, until)
    page.commands.action("go_to_date").trigger()
    dialog = await _dialog(GoToDateDialog, until)
    wanted = page.clock().today - timedelta(days=20)
    dialog.ui.day.setDate(wanted)
    assert dialog.ui.calendar.selectedDate().toPython() == wanted
    dialog.accept()
    await until(lambda: page.choice.view == "past")
    await settled(page, until)
    assert not page.choice.filters, "a filter for other days gives way"
    reached = page.list.current_day()
    assert reached is not None
    assert reached <= wanted
    assert abs((reached - wanted).days) < 10
    page.commands.action("today").trigger()
    await until(lambda: page.choice.view == "upcoming")


async def test_the_strip_folds_away_where_there_is_no_room_and_when_asked(
    opened: tuple[Any, Any], until: Callable[..., Any]
) -> None:
    desk, page = opened
    assert page.strip.isVisible()
    desk.window.resize(800, 600)
    await until(lambda: not page.strip.isVisible())
    desk.window.resize(1180, 760)
    await until(page.strip.isVisible)
    assert page.commands.strip.isChecked()
    page.commands.strip.trigger()
    assert not page.strip.isVisible()
    assert desk.settings.page("meetings")["strip"] is False


# -- several at once -------------------------------------------------------------------------------


async def test_several_are_selected_by_keyboard_and_read_out(
    opened: tuple[Any, Any], until: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    _desk, page = opened
    said = announced(monkeypatch, "calendly_desktop.pages.meetings.choosing")
    rows = page.list.rows
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Home)
    for _step in range(4):
        QTest.keyClick(rows, Qt.Key.Key_Down, SHIFT)
    numbers = page.list.chosen()
    assert len(numbers) == 5, "headings in between do not count"
    assert numbers == sorted(numbers)
    await until(lambda: said == ["5 meetings selected"])
    await settled(page, until)
    assert page.selection.isVisible()
    assert not page.detail.isVisible()
    assert page.selection.title.text() == "5 meetings selected"
    shown = page._events.rows(numbers)
    people = sum(sum(i.status == "active" for i in each.invitees) for each in shown)
    assert page.selection._lines["people"].text() in {f"{people} invitees", "1 invitee"}
    assert page.list.actions_here.isHidden()
    QTest.keyClick(rows, Qt.Key.Key_Escape)
    assert len(page.list.chosen()) == 1
    assert page.detail.isVisible()
    assert not page.selection.isVisible()


async def test_select_all_and_the_mouse(opened: tuple[Any, Any], until: Callable[..., Any]) -> None:
    _desk, page = opened
    rows, model = page.list.rows, page.list._model
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_A, CONTROL)
    assert len(page.list.chosen()) == model.meetings
    meetings = [r for r in range(model.rowCount()) if not model.is_heading(r)][:4]
    spots = [rows.visualRect(model.index(row, 1)).center() for row in meetings]
    QTest.mouseClick(rows.viewport(), LEFT, pos=spots[0])
    QTest.mouseClick(rows.viewport(), LEFT, CONTROL, spots[2])
    assert page.list.chosen() == [model.number(meetings[0]), model.number(meetings[2])]
    QTest.mouseClick(rows.viewport(), LEFT, CONTROL, spots[2])
    assert page.list.chosen() == [model.number(meetings[0])], "the last one left is current"
    QTest.mouseClick(rows.viewport(), LEFT, SHIFT, spots[3])
    assert len(page.list.chosen()) == 4
    heading = next(r for r in range(model.rowCount()) if model.is_heading(r))
    box = QPoint(20, rows.rowViewportPosition(heading) + 5)
    QTest.mouseClick(rows.viewport(), LEFT, pos=box)
    assert len(page.list.chosen()) == 4, "a heading cannot be chosen"


async def test_a_selection_survives_a_refresh_and_one_that_goes(
    opened: tuple[Any, Any], until: Callable[..., Any]
) -> None:
    _desk, page = opened
    page.list.rows.setFocus()
    page.list.choose_all()
    numbers = page.list.chosen()
    gone = page._events.rows(numbers[3:4])[0].event
    resets: list[int] = []
    page.list._model.modelReset.connect(lambda: resets.append(1))
    await page._events.forget([gone.uri])
    await until(lambda: page.list._model.meetings == len(numbers) - 1)
    assert page.list.chosen() == [n for n in numbers if n != numbers[3]]
    page.list._model.beginResetModel()
    kept = page.list.chosen()
    page.list._model.endResetModel()
    page.list.choosing.restore(kept)
    page.list.choosing.recount()
    assert page.list.chosen() == kept, "even where everything is drawn anew"


async def test_copy_means_the_details_of_several(
    opened: tuple[Any, Any], until: Callable[..., Any]
) -> None:
    _desk, page = opened
    rows = page.list.rows
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Home)
    QTest.keyClick(rows, Qt.Key.Key_Down, SHIFT)
    QApplication.clipboard().clear()
    QTest.keyClick(rows, Qt.Key.Key_C, CONTROL)
    await until(lambda: QApplication.clipboard().text())
    lines = QApplication.clipboard().text().strip().splitlines()
    assert len(lines) == 2
    names_of = [names(page)[0], names(page)[1]]
    for name, line in zip(names_of, lines, strict=True):  # a very long name is cut in the line
        assert name[:60] in line
    page.selection.buttons["copy_email"].click()
    await until(lambda: "@" in QApplication.clipboard().text())
    await until(lambda: "\n" not in QApplication.clipboard().text().strip())


async def test_copy_means_what_has_the_focus(
    opened: tuple[Any, Any], until: Callable[..., Any]
) -> None:
    _desk, page = opened
    QTest.keyClicks(page.ui.search, "maria")
    await settled(page, until)
    page.ui.search.selectAll()
    QTest.keyClick(page.ui.search, Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == "maria", "selected text of the search"
    button = page.detail.findChild(QToolButton, "copy_email")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == "maria.lopez@example.com"
    label = page.detail.cards()[0].findChild(type(page.detail.when), "invitee_email")
    label.setFocus()
    QApplication.clipboard().clear()
    QTest.keyClick(label, Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == "maria.lopez@example.com"
    page.list.rows.setFocus()
    QTest.keyClick(page.list.rows, Qt.Key.Key_C, CONTROL)
    assert "/reschedulings/" in QApplication.clipboard().text()


async def test_assistive_technology_can_select_another_row(opened: tuple[Any, Any]) -> None:
    _desk, page = opened
    QAccessible.setActive(True)
    try:
        model, selection = page.list._model, page.list.rows.selectionModel()
        row = [r for r in range(model.rowCount()) if not model.is_heading(r)][2]
        flags = QItemSelectionModel.SelectionFlag
        selection.select(model.index(row, 0), flags.ClearAndSelect | flags.Rows)
        assert page.list.current_row() == row
        assert page.list.chosen() == [model.number(row)]
        other = row + 1 if not model.is_heading(row + 1) else row + 2
        selection.select(model.index(other, 0), flags.Select | flags.Rows)
        assert page.list.chosen() == [model.number(other)], "pressed is chosen, as by a click"
    finally:
        QAccessible.setActive(False)


# -- commands --------------------------------------------------------------------------------------


async def test_slash_goes_to_the_search_but_not_while_typing(opened: tuple[Any, Any]) -> None:
    _desk, page = opened
    page.list.rows.setFocus()
    QTest.keyClicks(page.list.rows, "/")
    assert page.ui.search.hasFocus()
    assert page.ui.search.text() == ""
    QTest.keyClicks(page.ui.search, "a/b")
    assert page.ui.search.text() == "a/b"


async def test_every_command_has_one_place_in_the_menu_and_its_keys_are_its_own(
    opened: tuple[Any, Any],
) -> None:
    desk, page = opened
    found: list[QAction] = []

    def walk(menu: QMenu) -> None:
        for action in menu.actions():
            below = action.menu()
            if isinstance(below, QMenu):
                walk(below)
            elif action.text():
                found.append(action)

    [menu] = [m for m in desk.window.menuBar().findChildren(QMenu) if m.objectName() == "page_menu"]
    walk(menu)
    missing = [a.objectName() for a in page.actions() if a not in found]
    assert missing == []
    keys = [key.toString() for a in desk.window.menus.all_actions() for key in a.shortcuts()]
    assert sorted(keys) == sorted(set(keys))


async def test_a_command_that_is_off_says_why(
    opened: tuple[Any, Any], until: Callable[..., Any]
) -> None:
    _desk, page = opened
    page.list.rows.setFocus()
    page.list.choose_all()
    await settled(page, until)
    history = page.commands.action("history")
    assert not history.isEnabled()
    assert history.statusTip().endswith("meetings are selected: choose one.")
    for action in page.commands.all():
        own = {"action_undo", "action_seen"}
        assert action.isEnabled() or action.statusTip() or action.objectName() in own, (
            action.objectName()
        )
    assert page.commands.cancel_meeting.text().replace("&", "").startswith("Cancel the selected")


async def test_a_meeting_is_shown_whatever_was_on_screen(
    opened: tuple[Any, Any], until: Callable[..., Any]
) -> None:
    _desk, page = opened
    found = page._events.rows(page._events.first(page.wanted._replace(view="past"), 5))[4]
    page.set_filters(ListFilters(utm={"campaign": "nobody-uses-this"}))
    page.ui.search.setText("zzz")
    page.show_meeting(found.event.uri)
    await until(lambda: page.list.current() == found.event.uri)
    assert page.choice.view == "past"
    assert page.ui.search.text() == ""
    assert not page.choice.filters


@pytest.mark.parametrize(
    "kind",
    [
        "message",
        "templates",
        "history",
        "reschedule_meeting",
        "cancel_many",
        "jobs",
        "book",
        "export",
        "day_sheet",
        "answers",
        "conflicts",
    ],
)
async def test_each_window_opens_and_the_app_closes_it_in_order(
    opened: tuple[Any, Any], until: Callable[..., Any], kind: str
) -> None:
    _desk, page = opened
    QTest.keyClicks(page.ui.search, "maria")
    await settled(page, until)
    command = page.commands.action(kind)
    assert command.isEnabled(), command.statusTip()
    command.trigger()
    [window] = page.tools.windows.all()
    assert window.isVisible()
    await until(lambda: not window.tasks.is_busy())
    assert not window.banner.is_shown(), window.banner.title_label.text()
    command.trigger()
    assert len(page.tools.windows.all()) == 1


async def test_canceling_several_takes_the_selected_ones_along(
    opened: tuple[Any, Any], until: Callable[..., Any]
) -> None:
    _desk, page = opened
    rows = page.list.rows
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Home)
    for _step in range(2):
        QTest.keyClick(rows, Qt.Key.Key_Down, SHIFT)
    numbers = page.list.chosen()
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    [window] = page.tools.windows.all()
    assert window.NAME == "cancel_many"
    assert list(window._numbers) == numbers


async def test_one_who_did_not_come_is_marked_at_once_and_it_can_be_undone(
    opened: tuple[Any, Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk, page = opened
    page.ui.view.button("past").click()
    await settled(page, until)
    for row in range(page.list._model.rowCount()):
        found = page.list._model.found(page.list._model.index(row, 0))
        people = found.invitees or [] if found is not None else []
        if len(people) == 1 and people[0].status == "active" and people[0].no_show is None:
            page.list.select(found.event.uri)
            break
    uri = people[0].uri
    await settled(page, until)
    page.commands.action("no_show").trigger()
    button = desk.window.toaster._button
    await until(lambda: button.isVisible() and button.text() == "Undo")
    sent = served_simulator.requests("POST", "/invitee_no_shows")
    assert len(sent) == 1
    assert page.tools.windows.all() == []
    await until(lambda: page._events.invitees(found.event.uri)[0].no_show is not None)
    button.click()
    await until(lambda: page._events.invitees(found.event.uri)[0].no_show is None)
    assert len(served_simulator.requests("DELETE", "/invitee_no_shows")) == 1
    assert page._events.invitees(found.event.uri)[0].uri == uri
