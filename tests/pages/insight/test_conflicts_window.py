"""What clashes in the days to come, in a window: found here, completed by Calendly, acted on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from calendly_desktop.pages.insight.conflicts import ConflictsWindow
from calendly_desktop.store.event_search import Wanted
from calendly_desktop.store.event_views import Scope
from calendly_desktop.viewmodels.insight_lines import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.sessions import Session


@pytest.fixture
def window(session: Session, opened: Callable[..., Any]) -> Callable[..., ConflictsWindow]:
    def build(scope: Scope | None = None) -> ConflictsWindow:
        wanted = Wanted("upcoming", scope or Scope("organization"))
        made: ConflictsWindow = opened(
            lambda parent, clock: ConflictsWindow(session.services, parent, clock, wanted)
        )
        return made

    return build


async def checked(shown: ConflictsWindow, until: Callable[..., Any]) -> None:
    await until(lambda: " checked, until " in shown.ui.note.text())
    await until(lambda: not shown.tasks.is_busy("check"))


def book(simulator: Any, name: str, email: str, *, days: int, minute: int = 0) -> None:
    """Somebody books half an hour in the small hours of a day to come."""
    night = datetime.now(UTC).replace(hour=3, minute=minute, second=0, microsecond=0)
    start = (night + timedelta(days=days)).isoformat().replace("+00:00", "Z")
    simulator.control("POST", "bookings", {"name": name, "email": email, "start_time": start})


def row_of(shown: ConflictsWindow, *words: str) -> int:
    rows = texts(shown.model)
    return next(n for n, row in enumerate(rows) if all(word in row[3] for word in words))


async def test_an_overlap_says_how_long_and_leads_to_both_meetings(
    window: Callable[..., ConflictsWindow], until: Callable[..., Any]
) -> None:
    shown = window()
    await checked(shown, until)
    row = row_of(shown, "Nora Feld", "Otto Overlap")
    assert texts(shown.model)[row][0] == "Overlap"
    assert texts(shown.model)[row][3].endswith("overlap by 15 min.")
    shown.ui.table.selectRow(row)
    assert shown.ui.sentence.text() == texts(shown.model)[row][3]
    lines = [shown.ui.meetings.item(n).text() for n in range(shown.ui.meetings.count())]
    assert ["Nora Feld" in lines[0], "Otto Overlap" in lines[1]] == [True, True]
    wanted: list[str] = []
    shown.meeting_wanted.connect(wanted.append)
    shown.ui.meetings.setCurrentRow(0)
    shown.ui.meetings.setFocus()
    QTest.keyClick(shown.ui.meetings, Qt.Key.Key_Up)
    shown.ui.show_meeting.click()
    finding = shown.current()
    assert finding is not None
    assert wanted == [finding.meetings[0].event.uri]
    tools: list[tuple[str, int, str]] = []
    shown.tool_wanted.connect(lambda *asked: tools.append(asked))
    shown.ui.message.click()
    assert tools == [("message", finding.meetings[0].id, "")]


async def test_busy_times_are_conflicts_and_calendlys_own_are_not(
    window: Callable[..., ConflictsWindow], until: Callable[..., Any], served_simulator: Any
) -> None:
    shown = window()
    await checked(shown, until)
    busy = [row for row in texts(shown.model) if row[0] == "Busy time"]
    lunch = [row for row in busy if "<script>" in row[3]]
    assert len(lunch) == 1, "the meeting at noon, which sample data put into the lunch break"
    assert "in a busy time of the connected calendar (12:00–12:45)" in lunch[0][3]
    assert len(busy) < 6, "no meeting clashes with its own entry"
    assert "Busy times of " in shown.ui.note.text()
    assert served_simulator.requests("GET", "/user_busy_times")


async def test_a_guest_who_booked_the_same_twice_is_asked_about(
    window: Callable[..., ConflictsWindow], until: Callable[..., Any], served_simulator: Any
) -> None:
    for days in (2, 5):
        book(served_simulator, "Twice Booker", "Twice@example.com", days=days)
    shown = window()
    await checked(shown, until)
    row = row_of(shown, "Twice Booker has 2 meetings of ")
    assert texts(shown.model)[row][0] == "Booked again"
    shown.ui.table.selectRow(row)
    assert "ask Twice Booker which of them is needed" in shown.ui.advice.text()
    tools: list[tuple[str, int, str]] = []
    shown.tool_wanted.connect(lambda *asked: tools.append(asked))
    shown.ui.reschedule.click()
    finding = shown.current()
    assert finding is not None
    last = finding.meetings[1]
    assert last.invitees is not None
    assert tools == [("reschedule", last.id, last.invitees[0].uri)]


async def test_days_without_conflicts_are_calm(
    window: Callable[..., ConflictsWindow], session: Session, until: Callable[..., Any]
) -> None:
    people = await session.services.account.people()
    tomas = next(row.user.uri for row in people if "tomas" in row.user.email)
    shown = window(Scope("person", tomas))
    await checked(shown, until)
    assert shown.ui.states.panel.title_label.text() == "No conflicts"
    assert "checked, until" in shown.ui.states.panel.text_label.text()
    assert not shown.ui.save.isEnabled()


async def test_meetings_without_a_break_are_shown_on_request_only(
    window: Callable[..., ConflictsWindow], until: Callable[..., Any], served_simulator: Any
) -> None:
    for minute, who in ((0, "first@example.com"), (30, "second@example.com")):
        book(served_simulator, "Back To Back", who, days=3, minute=minute)
    shown = window()
    await checked(shown, until)
    assert "No break" not in {row[0] for row in texts(shown.model)}
    count = shown.ui.count.text()
    shown.ui.tight.click()
    await until(lambda: "No break" in {row[0] for row in texts(shown.model)})
    row = row_of(shown, "There is no minute between", "Back To Back")
    assert texts(shown.model)[row][0] == "No break"
    assert shown.ui.count.text().startswith(f"{count}, ")
    shown.ui.tight.click()
    await until(lambda: shown.ui.count.text() == count)


async def test_a_conflict_that_is_solved_meanwhile_goes_by_itself(
    window: Callable[..., ConflictsWindow], session: Session, until: Callable[..., Any]
) -> None:
    shown = window()
    shown._follow.setInterval(20)
    await checked(shown, until)
    shown.ui.table.selectRow(row_of(shown, "Nora Feld", "Otto Overlap"))
    shown.ui.meetings.setCurrentRow(0)
    finding = shown.current()
    assert finding is not None
    first, second = (found.event for found in finding.meetings)
    await session.services.events.keep([msgspec.structs.replace(second, name="Renamed")])
    await until(lambda: "Renamed" in shown.ui.sentence.text())
    await session.services.events.keep([msgspec.structs.replace(first, status="canceled")])
    await until(lambda: not any("Renamed" in row[3] for row in texts(shown.model)))
    assert "checked, until" in shown.ui.note.text()


async def test_without_a_connection_it_checks_what_is_here_and_says_so(
    window: Callable[..., ConflictsWindow],
    session: Session,
    read: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
) -> None:
    await read()
    session.services.connection.note(False)
    served_simulator.clear()
    shown = window()
    await checked(shown, until)
    assert row_of(shown, "Nora Feld", "Otto Overlap") >= 0
    assert "Busy times of calendars are not checked." in shown.ui.note.text()
    assert "You see the meetings as of" in shown.ui.note.text()
    assert not shown.ui.check_again.isEnabled()
    assert not served_simulator.requests()


class TestMember:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 4, "role": "user"}

    async def test_sees_own_busy_times_and_nobody_elses_is_asked_for(
        self,
        window: Callable[..., ConflictsWindow],
        session: Session,
        until: Callable[..., Any],
        served_simulator: Any,
    ) -> None:
        shown = window(Scope())
        await checked(shown, until)
        assert "Busy time" in {row[0] for row in texts(shown.model)}
        asked = served_simulator.requests("GET", "/user_busy_times")
        account = session.services.account.account
        assert account is not None
        assert {each["query"]["user"] for each in asked} == {account.user.uri}


async def test_a_refusal_is_said_and_the_rest_is_shown(
    window: Callable[..., ConflictsWindow],
    read: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
) -> None:
    await read()
    served_simulator.fault(
        kind="missing_scope", scope="availability:read", path="/user_busy_times", times=-1
    )
    shown = window()
    await checked(shown, until)
    assert "availability:read" in shown.ui.note.text()
    assert shown.model.rowCount() > 0
    served_simulator.clear()
    served_simulator.fault(kind="status", status=503, path="/scheduled_events", times=-1)
    shown.ui.check_again.click()
    await until(lambda: not shown.tasks.is_busy("check"), seconds=40)
    assert shown.model.rowCount() > 0
    assert "Calendly" in shown.ui.note.text()
    served_simulator.clear()
