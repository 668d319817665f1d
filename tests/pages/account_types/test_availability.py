"""The Availability section: hours at a glance, whose, changed once; busy times of a week."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from calendly_desktop.domain.week_hours import Span, hours_of, rules_of
from calendly_desktop.toolkit.dialogs import ConfirmDialog
from calendly_desktop.viewmodels.insight_lines import texts
from tests.pages.made_links.conftest import check_names_and_keys, check_tab_order, type_into

if TYPE_CHECKING:
    from tests.pages.account_types.conftest import Tab

SCHEDULES = "/user_availability_schedules"


def pick(box: Any, words: str) -> None:
    place = next(n for n in range(box.count()) if words in box.itemText(n))
    box.setCurrentIndex(place)
    box.activated.emit(place)


async def test_hours_at_a_glance_and_in_words(tab: Tab) -> None:
    section = await tab.section("availability")
    ui = section.ui
    assert ui.schedule_name.text() == "Working hours (default)"
    assert ui.words.text() == (
        "Monday to Friday 09:00–17:30. Saturday and Sunday closed. 42.5 hours a week."
    )
    assert ui.zone_words.text().startswith("Times of Europe/Berlin.")
    assert ui.week.texts()[0] == "Monday: 09:00–17:30"
    assert "Intro call" in ui.used_by.text()
    assert ui.limits.text() == "At most 40 meetings a day, over all event types together."
    assert ui.dates.text() == "None to come."
    check_tab_order(section)
    pick(ui.schedule, "Summer")
    assert ui.used_by.text() == "No event type uses it."
    assert ui.make_default.isVisible()


async def test_the_drawing_is_read_by_keyboard(tab: Tab) -> None:
    section = await tab.section("availability")
    week = section.ui.week
    week.setFocus(Qt.FocusReason.TabFocusReason)
    assert week.accessibleDescription() == "Monday: 09:00–17:30"
    QTest.keyClick(week, Qt.Key.Key_End)
    assert week.accessibleDescription() == "Sunday: Closed"
    assert week.mark_at(week.place_of(2)) == 2


async def test_a_colleague_is_shown_and_not_changed(tab: Tab) -> None:
    section = await tab.section("availability")
    pick(section.ui.whose, "Emma")
    await tab.settled()
    assert section.ui.schedule_name.text() == "Working hours (default)"
    assert section.ui.limits.text() == "Calendly tells apps only your own limits."
    assert not section.ui.change.isEnabled()
    assert section.ui.change.toolTip() == "Calendly lets apps change your own hours only."


async def test_without_the_scope_the_section_says_so(tab: Tab, served_simulator: Any) -> None:
    served_simulator.fault(
        kind="missing_scope", scope="availability:read", times=-1, path=SCHEDULES
    )
    section = await tab.section("availability")
    assert section.ui.states.panel.state == "not_allowed"
    assert "availability:read" in section.ui.states.panel.text_label.text()
    served_simulator.clear()
    tab.page.refresh()
    await tab.settled()
    assert section.ui.states.currentWidget() is section.ui.found


async def test_hours_are_typed_checked_shown_and_sent_once(tab: Tab, served_simulator: Any) -> None:
    section = await tab.section("availability")
    section.ui.change.click()
    window = await tab.window()
    ui = window.ui
    check_names_and_keys(window)
    check_tab_order(window)
    assert not ui.save.isEnabled()
    type_into(ui.friday, "9-12, 11-14")
    ui.save.click()
    assert ui.friday_hint.text() == "09:00–12:00 and 11:00–14:00 overlap."
    assert served_simulator.requests("PATCH") == []
    type_into(ui.friday, "9-12, 1-5pm")
    assert ui.differences.text() == "Friday: 09:00–12:00, 13:00–17:00 (was 09:00–17:30)"
    assert ui.week.texts()[4] == "Friday: 09:00–12:00, 13:00–17:00"
    ui.date_day.setDate(QDate(2099, 12, 24))
    ui.add_date.click()
    assert ui.dates.item(0).text() == "Thu 24 Dec 2099: closed"
    assert "Thu 24 Dec 2099: Closed (was as usual)" in ui.differences.text()
    ui.save.click()
    await tab.until(lambda: served_simulator.requests("PATCH", SCHEDULES))
    await tab.settled(window.tasks)
    [sent] = served_simulator.requests("PATCH", SCHEDULES)
    assert set(sent["body"]) == {"rules"}
    assert len(sent["body"]["rules"]) == 8
    await tab.until(lambda: "Friday 09:00–12:00, 13:00–17:00" in section.ui.words.text())
    assert section.ui.dates.text() == "Thu 24 Dec 2099: Closed"


async def test_a_new_schedule_and_the_default(tab: Tab, served_simulator: Any) -> None:
    section = await tab.section("availability")
    section.ui.new_schedule.click()
    window = await tab.window()
    ui = window.ui
    ui.save.click()
    assert ui.name_hint.text() == "Give the schedule a name."
    type_into(ui.name, "Evenings")
    type_into(ui.monday, "17-21")
    ui.same.click()
    assert ui.thursday.text() == "17-21"
    ui.save.click()
    await tab.until(lambda: section.ui.schedule_name.text() == "Evenings")
    [sent] = served_simulator.requests("POST", SCHEDULES)
    assert sent["body"]["timezone"] == "Europe/Berlin"
    section.ui.make_default.click()
    question = await tab.until(lambda: section.findChild(ConfirmDialog))
    question.yes.click()
    await tab.until(lambda: section.ui.schedule_name.text() == "Evenings (default)")
    assert tab.toasts[-1] == "Evenings is the default now"


async def test_what_was_changed_elsewhere_is_not_undone(tab: Tab, served_simulator: Any) -> None:
    section = await tab.section("availability")
    row = section.schedule()
    rules = rules_of(hours_of(row.rules)._replace(week=((Span(480, 600),) * 1,) * 7))
    await tab.session.client.update_schedule(row.uri, {"rules": rules})
    served_simulator.clear()
    section.ui.change.click()
    window = await tab.window()
    assert window.ui.monday.text() == "08:00–10:00"
    type_into(window.ui.friday, "")
    QTest.keyClick(window.ui.friday, Qt.Key.Key_Backspace)
    assert window.ui.differences.text() == "Friday: Closed (was 08:00–10:00)"


async def test_half_filled_hours_come_back(tab: Tab) -> None:
    section = await tab.section("availability")
    section.ui.change.click()
    window = await tab.window()
    type_into(window.ui.monday, "half past")
    window.reject()
    await tab.until(lambda: not tab.page.tools.windows.all())
    section.ui.change.click()
    window = await tab.window()
    assert window.ui.monday.text() == "half past"


@pytest.mark.parametrize("fault", ["drop_after", "drop_before"])
async def test_a_lost_answer_is_said_or_read_back(
    tab: Tab, served_simulator: Any, fault: str
) -> None:
    section = await tab.section("availability")
    section.ui.change.click()
    window = await tab.window()
    type_into(window.ui.friday, "9-12")
    served_simulator.fault(kind=fault, match={"method": "PATCH", "path": SCHEDULES})
    window.ui.save.click()
    await tab.until(lambda: not window.tasks.is_busy("send"))
    assert len(served_simulator.requests("PATCH", SCHEDULES)) == 1
    if fault == "drop_after":
        await tab.until(lambda: "Friday 09:00–12:00" in section.ui.words.text())
    else:
        said = " ".join(label.text() for label in window.banner.findChildren(QLabel))
        assert "nothing was changed" in said
        assert window.ui.friday.text() == "9-12"


async def test_the_busy_week_of_a_colleague(tab: Tab, served_simulator: Any) -> None:
    section = await tab.section("availability")
    section.ui.busy.click()
    window = await tab.window()
    check_names_and_keys(window)
    check_tab_order(window)
    ui = window.ui
    assert len(ui.week.texts()) == 7
    rows = texts(window.model)
    assert {row[2] for row in rows} >= {"Calendly meeting", "Busy in a connected calendar"}
    [asked] = served_simulator.requests("GET", "/user_busy_times")
    assert ui.count.text() == f"{len(rows)} busy times"
    calendly = window.model.place_where(lambda line: line.busy.type == "calendly")
    ui.table.setCurrentIndex(window.model.index(calendly, 0))
    QTest.keyClick(ui.table, Qt.Key.Key_Return)
    assert tab.meetings[-1].meeting == window.current_meeting()
    pick(ui.whose, "Marcus")
    await tab.settled(window.tasks)
    assert ui.zone.count() == 2
    ui.next.click()
    await tab.settled(window.tasks)
    assert ui.previous.isEnabled()
    later = served_simulator.requests("GET", "/user_busy_times")[-1]
    assert later["query"]["start_time"] > asked["query"]["start_time"]


async def test_a_calendar_that_cannot_be_reached_is_explained(
    tab: Tab, served_simulator: Any
) -> None:
    section = await tab.section("availability")
    served_simulator.fault(kind="status", status=424, path="/user_busy_times")
    section.ui.busy.click()
    window = await tab.window()
    panel = window.ui.states.panel
    assert panel.state == "error"
    assert "calendar" in panel.text_label.text()
    panel.buttons()[0].click()
    await tab.settled(window.tasks)
    assert window.model.rowCount() > 0


async def test_offline_it_says_why_nothing_is_shown(tab: Tab) -> None:
    tab.services.connection.note(False)
    section: Any = tab.page.section("availability")
    assert section.ui.states.panel.state == "offline"
    assert not section.ui.change.isEnabled()
    tab.services.connection.note(True)
