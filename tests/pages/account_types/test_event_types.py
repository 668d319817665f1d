"""The Event types section: found, copied, tagged, saved; made, changed, turned off."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from calendly_desktop.toolkit.dialogs import ConfirmDialog
from calendly_desktop.viewmodels.insight_lines import texts
from tests.pages.made_links.conftest import (
    check_names_and_keys,
    check_tab_order,
    clipboard,
    clipboard_html,
    save_as,
    type_into,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.modeltest import ModelTester

    from tests.pages.account_types.conftest import Tab

CTRL = Qt.KeyboardModifier.ControlModifier
POST = {"method": "POST", "path": "/event_types"}
PATCH = {"method": "PATCH", "path": "/event_types"}


def names(section: Any) -> list[str]:
    return [row[0] for row in texts(section.model)]


def choose(section: Any, name: str) -> None:
    place = section.model.place_where(lambda row: row.name == name)
    section.ui.table.setCurrentIndex(section.model.index(place, 0))


def pick(box: Any, data: object) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def open_details(section: Any, name: str) -> None:
    choose(section, name)
    section.ui.details.click()


async def test_all_types_mine_first(tab: Tab, qtmodeltester: ModelTester) -> None:
    section = await tab.section("event_types")
    qtmodeltester.check(section.model)  # type: ignore[no-untyped-call]
    rows = texts(section.model)
    assert [row[1] for row in rows[:8]] == ["Ada Lindgren"] * 8
    assert "Old screening (2024)" not in names(section)
    assert section.ui.count.text() == "23 of 24 event types"
    workshop = next(row for row in rows if row[0] == "Technical interview")
    assert workshop[2:7] == ["1 h", "Collective", "Google Meet", "2", "Active"]
    assert not section.ui.note.isVisible()
    check_tab_order(section)


async def test_search_and_filters(tab: Tab) -> None:
    section = await tab.section("event_types")
    ui = section.ui
    type_into(ui.search, "webex")
    await tab.until(lambda: names(section) == ["Vorstellungsgespräch", "30 Minute Meeting"])
    ui.search.clear()
    await tab.until(lambda: len(names(section)) == 23)
    pick(ui.kind, "round_robin")
    assert names(section) == ["Recruiting: next free recruiter"]
    pick(ui.kind, "")
    pick(ui.state, "secret")
    assert names(section) == ["Offer discussion"]
    pick(ui.state, "off")
    assert names(section) == ["Old screening (2024)"]
    team = next(n for n in range(ui.whose.count()) if "(team)" in ui.whose.itemText(n))
    pick(ui.whose, ui.whose.itemData(team))
    assert ui.states.panel.state == "no_match"
    ui.states.panel.buttons()[0].click()
    assert len(names(section)) == 24


async def test_one_action_copies_a_link(tab: Tab) -> None:
    section = await tab.section("event_types")
    choose(section, "Intro call")
    QTest.keyClick(section.ui.table, Qt.Key.Key_Return)
    assert clipboard() == "https://calendly.com/ada-lindgren/intro-call"
    assert 'href="https://calendly.com/ada-lindgren/intro-call"' in clipboard_html()
    assert tab.toasts[-1] == "Link copied: Intro call"
    row = section.table.current()
    button = section.buttons.button_of(section.model.shown()[1 if row is None else 0])
    button.click()
    assert clipboard().endswith("/career-fair-chat")


async def test_a_link_goes_on_in_the_booking_links_tab(tab: Tab) -> None:
    section = await tab.section("event_types")
    choose(section, "Intro call")
    section.commands.tags.trigger()
    assert tab.built[-1] == ("https://calendly.com/ada-lindgren/intro-call", "Intro call")


async def test_the_table_is_saved_with_all_it_knows(tab: Tab, tmp_path: Path) -> None:
    section = await tab.section("event_types")
    pick(section.ui.whose, tab.services.links.me.uri)  # type: ignore[union-attr]
    section.ui.save.click()
    path = tmp_path / "types.csv"
    await save_as(section, path, tab.until)
    await tab.until(lambda: any("types.csv" in words for words in tab.toasts))
    rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert rows[0][:3] == ["Name", "Whose", "Length"]
    assert rows[0][-1] == "Link"
    assert len(rows) == 1 + len(names(section))
    offer = next(row for row in rows if row[0] == "Offer discussion")
    assert offer[6] == "Yes"


@pytest.mark.parametrize("simulator_options", ["user"], indirect=True)
async def test_a_member_sees_own_types_and_why_not_more(tab: Tab) -> None:
    section = await tab.section("event_types")
    assert "Intro call" in names(section)
    assert "Exit interview" not in names(section)
    assert section.ui.note.text().startswith("Not everything is here. ")
    assert section.ui.request.isVisible()
    section.ui.request.click()
    assert "admin" in clipboard()


async def test_without_the_scope_the_section_says_so(tab: Tab, served_simulator: Any) -> None:
    served_simulator.fault(
        kind="missing_scope", scope="event_types:read", times=-1, path="/event_types"
    )
    section = await tab.section("event_types")
    assert section.ui.states.panel.state == "not_allowed"
    assert "event_types:read" in section.ui.states.panel.text_label.text()
    served_simulator.clear()
    tab.page.refresh()
    await tab.settled()
    await tab.until(lambda: "Intro call" in names(section))


async def test_a_broken_connection_offers_to_try_again(tab: Tab, served_simulator: Any) -> None:
    served_simulator.fault(kind="status", status=500, times=-1, path="/event_types")
    section = await tab.section("event_types")
    assert section.ui.states.panel.state == "error"
    served_simulator.clear()
    section.ui.states.panel.buttons()[0].click()
    await tab.until(lambda: "Intro call" in names(section))


# -- details -------------------------------------------------------------------------------


async def test_details_say_everything(tab: Tab) -> None:
    section = await tab.section("event_types")
    open_details(section, "Technical interview")
    window = await tab.window()
    model = window.facts.model
    shown = {
        model.index(row, 0).data(): model.index(row, 1).data() for row in range(model.rowCount())
    }
    assert shown["Hosts"] == "Ada Lindgren, 陈伟 (Wei Chen)"
    assert shown["Open"].splitlines()[0] == (
        "Ada Lindgren: Monday to Friday 09:00–17:30. Saturday and Sunday closed. "
        "(schedule “Working hours”, Berlin)"
    )
    assert shown["Free around it"] == "10 min before, 15 min after"
    assert shown["Questions"] == "Your main skills\nAnything we should prepare?"
    assert "one-on-one event types only" in window.ui.note.text()
    assert window.ui.change.text().replace("&", "") == "Change in Calendly"
    assert not window.ui.switch_active.isVisible()
    window.ui.copy_link.click()
    assert clipboard() == "https://calendly.com/ada-lindgren/technical-interview"
    window.ui.tags.click()
    assert tab.built[-1].name == "Technical interview"
    check_names_and_keys(window, least=5)
    check_tab_order(window)


async def test_turning_off_asks_first_and_on_does_not(tab: Tab, served_simulator: Any) -> None:
    section = await tab.section("event_types")
    open_details(section, "Intro call")
    window = await tab.window()
    window.ui.switch_active.click()
    question = await tab.until(lambda: window.findChild(ConfirmDialog))
    question.reject()
    await tab.settled(window.tasks)
    assert served_simulator.requests("PATCH") == []
    window.ui.switch_active.click()
    question = await tab.until(lambda: window.findChild(ConfirmDialog))
    question.yes.click()
    await tab.settled(window.tasks)
    assert [sent["body"] for sent in served_simulator.requests("PATCH")] == [{"active": False}]
    await tab.until(lambda: "Intro call" not in names(section))
    assert window.ui.switch_active.text().replace("&", "") == "Turn on"
    window.ui.switch_active.click()
    await tab.settled(window.tasks)
    await tab.until(lambda: "Intro call" in names(section))


# -- making and changing -------------------------------------------------------------------


async def test_a_new_type_by_keyboard(tab: Tab, served_simulator: Any) -> None:
    section = await tab.section("event_types")
    section.ui.new_type.click()
    window = await tab.window()
    ui = window.ui
    ui.add_place.click()
    check_names_and_keys(window)
    check_tab_order(window)
    window.fields.places.rows[0].remove.click()
    assert ui.add_place.hasFocus()
    ui.save.click()
    assert ui.name_hint.text() == "Give the event type a name: invitees see it."
    assert ui.name.hasFocus()
    type_into(ui.name, "Coffee chat")
    type_into(ui.lengths, "15, 30")
    ui.add_place.click()
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    assert window.fields.places.rows[0].fault.text() == "Address: this is missing."
    assert window.fields.places.rows[0].text.hasFocus()
    QTest.keyClicks(window.fields.places.rows[0].text, "Torstraße 1")
    assert "Makes" in ui.summary.text()
    assert served_simulator.requests("POST") == []
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    await tab.settled(window.tasks)
    [sent] = served_simulator.requests("POST", "/event_types")
    assert sent["body"]["name"] == "Coffee chat"
    assert sent["body"]["duration_options"] == [15, 30]
    assert ui.steps.currentWidget() is ui.done_step
    assert ui.done_title.text() == "Made: Coffee chat"
    ui.copy_made.click()
    assert clipboard() == "https://calendly.com/ada-lindgren/coffee-chat"
    await tab.until(lambda: "Coffee chat" in names(section))


async def test_a_wrong_color_is_said_below_it(tab: Tab, served_simulator: Any) -> None:
    section = await tab.section("event_types")
    section.ui.new_type.click()
    window = await tab.window()
    type_into(window.ui.name, "Chat")
    type_into(window.fields.color.edit, "blue")
    window.ui.save.click()
    assert window.ui.color_hint.text() == "A color has six digits, such as #0069ff."
    assert window.fields.color.edit.hasFocus()
    type_into(window.fields.color.edit, "06F")
    window.ui.save.click()
    await tab.settled(window.tasks)
    [sent] = served_simulator.requests("POST", "/event_types")
    assert sent["body"]["color"] == "#0066ff"


async def test_a_half_filled_form_comes_back(tab: Tab) -> None:
    section = await tab.section("event_types")
    section.ui.new_type.click()
    window = await tab.window()
    type_into(window.ui.name, "Half <b>an</b> idea")
    window.reject()
    await tab.until(lambda: not tab.page.tools.windows.all())
    section.ui.new_type.click()
    window = await tab.window()
    assert window.ui.name.text() == "Half <b>an</b> idea"
    assert window.banner.is_shown()
    window.reject()


async def test_a_change_sends_what_differs(tab: Tab, served_simulator: Any) -> None:
    section = await tab.section("event_types")
    choose(section, "On-site interview")
    section.commands.change.trigger()
    window = await tab.window()
    ui = window.ui
    check_names_and_keys(window)
    assert not ui.save.isEnabled()
    assert ui.summary.text() == "Nothing is changed yet."
    type_into(ui.lengths, "75")
    assert ui.summary.text().startswith("Changes the length.")
    ui.save.click()
    await tab.settled(window.tasks)
    assert [sent["body"] for sent in served_simulator.requests("PATCH")] == [{"duration": 75}]
    row = next(row for row in texts(section.model) if row[0] == "On-site interview")
    await tab.until(lambda: "1 h 15 min" in [each[2] for each in texts(section.model)])
    assert row[0] in names(section)


async def test_only_one_on_one_types_can_be_changed(tab: Tab) -> None:
    section = await tab.section("event_types")
    choose(section, "Team workshop")
    assert not section.commands.change.isEnabled()
    choose(section, "Intro call")
    assert section.commands.change.isEnabled()


async def test_what_calendly_refuses_is_said_at_its_field(tab: Tab, served_simulator: Any) -> None:
    section = await tab.section("event_types")
    section.ui.new_type.click()
    window = await tab.window()
    type_into(window.ui.name, "Chat")
    detail = {"parameter": "name", "message": "has already been taken"}
    body = {"title": "Invalid Argument", "message": "x", "details": [detail]}
    served_simulator.fault(kind="status", status=400, body=body, match=POST)
    window.ui.save.click()
    await tab.settled(window.tasks)
    assert window.ui.name_hint.text() == "has already been taken"
    assert "Nothing was changed" in _banner(window)
    assert window.ui.name.text() == "Chat"


async def test_a_lost_answer_is_never_asked_for_again(tab: Tab, served_simulator: Any) -> None:
    section = await tab.section("event_types")
    section.ui.new_type.click()
    window = await tab.window()
    type_into(window.ui.name, "Chat")
    served_simulator.fault(kind="drop_after", match=POST)
    window.ui.save.click()
    await tab.settled(window.tasks)
    assert len(served_simulator.requests("POST", "/event_types")) == 1
    assert window.ui.done_title.text() == "Made: Chat"


async def test_offline_nothing_can_be_made(tab: Tab) -> None:
    section = await tab.section("event_types")
    section.ui.new_type.click()
    window = await tab.window()
    tab.services.connection.note(False)
    assert not window.ui.save.isEnabled()
    assert not section.ui.new_type.isEnabled()
    tab.services.connection.note(True)
    assert window.ui.save.isEnabled()


# -- one-off meetings ----------------------------------------------------------------------


async def test_a_one_off_meeting_with_certain_times(tab: Tab, served_simulator: Any) -> None:
    section = await tab.section("event_types")
    section.ui.one_off.click()
    window = await tab.window()
    ui = window.ui
    check_names_and_keys(window)
    check_tab_order(window)
    ui.save.click()
    assert "Give the meeting a name" in ui.name_hint.text()
    type_into(ui.name, "Board lunch")
    emma = next(
        ui.co_hosts.item(n)
        for n in range(ui.co_hosts.count())
        if "Emma" in ui.co_hosts.item(n).text()
    )
    emma.setCheckState(Qt.CheckState.Checked)
    pick(ui.dates, "spots")
    ui.save.click()
    assert ui.dates_hint.text() == "Add at least one time to choose."
    type_into(ui.spot_hours, "17-9")
    ui.add_spot.click()
    assert "ends before it begins" in ui.dates_hint.text()
    type_into(ui.spot_hours, "9-12")
    QTest.keyClick(ui.spot_hours, Qt.Key.Key_Return)
    assert ui.spots.count() == 1
    place = window.fields.place.kind
    place.setCurrentIndex(place.findData("zoom_conference"))
    ui.save.click()
    await tab.settled(window.tasks)
    [sent] = served_simulator.requests("POST", "/one_off_event_types")
    assert len(sent["body"]["co_hosts"]) == 1
    assert len(sent["body"]["date_setting"]["spots"]) == 1
    assert sent["body"]["location"] == {"kind": "zoom_conference"}
    ui.copy_made.click()
    assert clipboard().startswith("https://calendly.com/d/")


async def test_a_lost_one_off_is_said_plainly(tab: Tab, served_simulator: Any) -> None:
    section = await tab.section("event_types")
    section.ui.one_off.click()
    window = await tab.window()
    type_into(window.ui.name, "Board lunch")
    served_simulator.fault(kind="drop_after", match={"path": "/one_off_event_types"})
    window.ui.save.click()
    await tab.settled(window.tasks)
    assert "nobody can tell whether one was made" in _banner(window)
    assert len(served_simulator.requests("POST", "/one_off_event_types")) == 1


def _banner(window: Any) -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(label.text() for label in window.banner.findChildren(QLabel))


async def test_from_the_account_tab_to_a_link_with_tags(
    start_app: Callable[..., Any], until: Callable[..., Any], qapp: QApplication
) -> None:
    desk = await start_app(token="demo-token", page="account")
    workspace = await until(lambda: desk.window.workspace)
    page = workspace.current_page
    page.show_section("event_types")
    section = page.section("event_types")
    await until(lambda: "Intro call" in names(section))
    choose(section, "Intro call")
    section.commands.tags.trigger()
    links = workspace.current_page
    assert links.NAME == "links"
    await until(lambda: links.builder.types.base is not None)
    assert links.builder.types.base.url == "https://calendly.com/ada-lindgren/intro-call"
