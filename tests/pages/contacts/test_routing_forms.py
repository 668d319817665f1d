"""The Routing forms section: what was sent, where it led, and the meeting that came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from calendly_desktop.viewmodels.insight_lines import texts
from tests.pages.contacts.conftest import table_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import ServedSimulator
    from tests.pages.contacts.conftest import Room

LEFT = Qt.MouseButton.LeftButton


def choose(section: Any, fits: Callable[[Any], bool]) -> Any:
    place = section.model.place_where(fits)
    section.ui.table.setCurrentIndex(section.model.index(place, 0))
    return section.current()


def shown(section: Any) -> dict[str, str]:
    return {fact.label: fact.value for fact in section.ui.facts.facts}


async def test_submissions_with_answers_result_and_tags(room: Room) -> None:
    section = await room.open("routing_forms")
    assert section.ui.count.text() == "24 submissions"
    assert section.model.titles()[:5] == ["Sent", "Who", "Result", "Booked", "Campaign"]
    choose(section, lambda row: row.result_kind == "custom_message" and row.tracking.utm_source)
    known = shown(section)
    assert known["Result"] == "Thank you\nWe will call you back."
    assert known["Booking"] == "No booking is known"
    assert known["UTM source"]
    assert known["What is it about?"] in {"A job", "An interview", "Something else"}
    assert not section.ui.show_meeting.isVisible()
    choose(section, lambda row: bool(row.address))
    assert shown(section)["Web address"] == "https://www.example.com/jobs"
    assert section.ui.open_result.isVisible()
    choose(section, lambda row: bool(row.event_type))
    assert shown(section)["Booking page"] == "Intro call", "its name is asked for"


async def test_it_goes_to_the_meeting_that_was_booked(
    room: Room, served_simulator: ServedSimulator, until: Callable[..., Any]
) -> None:
    section = await room.open("routing_forms")
    row = choose(section, lambda row: bool(row.meeting))
    assert room.session.services.events.event(row.meeting) is None, "not on this computer"
    QTest.mouseClick(section.ui.show_meeting, LEFT)
    await until(lambda: room.wanted)
    assert room.wanted[0].meeting == row.meeting
    assert room.session.services.events.event(row.meeting) is not None
    served_simulator.clear()
    QTest.keyClick(section.ui.table, Qt.Key.Key_Return)
    await until(lambda: len(room.wanted) == 2)
    assert served_simulator.requests("GET") == [], "it is known by now"


async def test_a_meeting_that_is_gone_is_told(
    room: Room, served_simulator: ServedSimulator, until: Callable[..., Any]
) -> None:
    section = await room.open("routing_forms")
    choose(section, lambda row: bool(row.meeting))
    served_simulator.fault(kind="status", status=404, path="/scheduled_events")
    QTest.mouseClick(section.ui.show_meeting, LEFT)
    await until(lambda: room.said)
    assert room.said == ["Calendly does not find this meeting any longer"]
    assert room.wanted == []


async def test_search_period_and_form_narrow_it(room: Room) -> None:
    section = await room.open("routing_forms")
    everybody = len(texts(section.model))
    section.focus_start()
    QTest.keyClicks(section.ui.search, "something ELSE")
    QTest.keyClick(section.ui.search, Qt.Key.Key_Return)
    found = len(texts(section.model))
    assert 0 < found < everybody
    assert section.ui.count.text() == f"{found} of 24 submissions"
    section.ui.search.setText("zzz")
    section.ui.search.settle()
    assert section.ui.states.panel.state == "no_match"
    section.ui.states.panel.findChild(QPushButton, "state_clear").click()
    section.ui.period.setCurrentIndex(0)
    section.ui.period.activated.emit(0)
    await room.settle(section)
    assert section.ui.count.text() == "2 submissions"
    section.ui.form.setCurrentIndex(2)
    section.ui.form.activated.emit(2)
    await room.settle(section)
    panel = section.ui.states.panel
    assert panel.title_label.text() == "Nothing was sent in this period"
    assert section.about.summary.text() == "Draft: nobody can fill it in yet · 5 questions"
    section.about.set_open(True)
    asked = {fact.label: fact.value for fact in section.about.sheet.facts}
    assert asked["What is it about?"] == (
        "Choice from a list, required: A job, An interview, Something else"
    )


async def test_the_period_is_remembered(room: Room) -> None:
    section = await room.open("routing_forms")
    section.ui.period.setCurrentIndex(4)
    section.ui.period.activated.emit(4)
    await room.settle(section)
    again = await room.open("routing_forms")
    assert again.ui.period.currentText() == "All days"


async def test_what_is_shown_is_saved_with_a_column_per_question(
    room: Room, tmp_path: Path
) -> None:
    section = await room.open("routing_forms")
    section.ui.search.setText("example.com/jobs")
    section.ui.search.settle()
    await room.save(section, tmp_path / "sent.csv")
    rows = table_in(tmp_path / "sent.csv")
    assert len(rows) == 1 + 8
    assert rows[0][4:7] == ["Result", "Booked", "utm_source"]
    assert rows[0][-1] == "Tell us more"
    assert {row[4] for row in rows[1:]} == {"https://www.example.com/jobs"}


async def test_what_is_here_is_shown_while_calendly_is_away(
    room: Room, served_simulator: ServedSimulator
) -> None:
    await room.open("routing_forms")
    served_simulator.fault(kind="status", status=404, path="/routing_form", times=-1)
    section = await room.open("routing_forms")
    section.page.refresh()
    await room.settle(section)
    assert len(texts(section.model)) == 24
    assert section.page.banner.isVisible()


async def test_a_form_that_cannot_be_read_is_told(
    room: Room, served_simulator: ServedSimulator
) -> None:
    served_simulator.fault(kind="status", status=404, path="/routing_form_submissions")
    section = await room.open("routing_forms")
    panel = section.ui.states.panel
    assert panel.text_label.text() == "What was sent in 1 form could not be read."
    section.page.refresh()
    await room.settle(section)
    assert len(texts(section.model)) == 24


async def test_without_a_connection_it_shows_what_is_here(
    room: Room, until: Callable[..., Any]
) -> None:
    connection = room.session.services.connection
    connection.note(False)
    section = await room.open("routing_forms", reads=False)
    await until(lambda: section.ui.states.panel.state == "offline")
    connection.note(True)
    await until(lambda: len(texts(section.model)) == 24)
    connection.note(False)
    again = await room.open("routing_forms", reads=False)
    await until(lambda: len(texts(again.model)) == 24)


class TestWithoutTheRight:
    @pytest.fixture(params=["plan", "role"])
    def lacks(self, request: pytest.FixtureRequest) -> str:
        return str(request.param)

    @pytest.fixture
    def simulator_options(self, lacks: str) -> dict[str, Any]:
        more = {"plan": "standard"} if lacks == "plan" else {"role": "user"}
        return {"seed": 1, "meetings": 4, **more}

    async def test_it_is_explained_by_calendlys_answer(self, room: Room, lacks: str) -> None:
        section = await room.open("routing_forms")
        panel = section.ui.states.panel
        assert panel.state == "not_allowed"
        titles = {
            "plan": "Your Calendly plan seems to be without routing forms",
            "role": "Your Calendly role does not allow this",
        }
        assert panel.title_label.text() == titles[lacks]
        panel.findChild(QPushButton, "state_copy").click()
        assert "You do not have permission" in QApplication.clipboard().text()
        assert not section.ui.search.isEnabled()
        assert section.ui.count.text() == ""


async def test_without_the_scope_it_is_explained(
    room: Room, served_simulator: ServedSimulator
) -> None:
    served_simulator.fault(kind="missing_scope", scope="routing_forms:read", path="/routing_forms")
    section = await room.open("routing_forms")
    panel = section.ui.states.panel
    assert panel.state == "not_allowed"
    panel.findChild(QPushButton, "state_copy").click()
    assert "routing_forms:read" in QApplication.clipboard().text()
