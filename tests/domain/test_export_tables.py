"""Meetings as rows: what stands in the cells, one row per meeting, invitee or answer."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from calendly_desktop.domain.export_columns import BY_KEY, COLUMNS, ROW_KINDS, Terms, lines
from calendly_desktop.domain.export_layouts import (
    LONGEST_NAME,
    SHIPPED,
    Layout,
    read_layout,
    read_layouts,
    with_layout,
    write_layout,
)
from calendly_desktop.domain.export_table import MOST_QUESTIONS, ExportTable, fitting
from calendly_desktop.domain.models import (
    Cancellation,
    EventGuest,
    EventMembership,
    Invitee,
    InviteesCounter,
    Location,
    NoShow,
    QuestionAndAnswer,
    ScheduledEvent,
    Tracking,
)
from calendly_desktop.domain.times import find_zone

START = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
TYPE = "https://api.calendly.com/event_types/T"
BERLIN = Terms(find_zone("Europe/Berlin"), {TYPE: "Demo call"})


def meeting(**changes: Any) -> ScheduledEvent:
    fields: dict[str, Any] = {
        "uri": "https://api.calendly.com/scheduled_events/E",
        "name": "Demo",
        "start_time": START,
        "end_time": START + timedelta(minutes=45),
        "event_type": TYPE,
        "location": Location(type="zoom", join_url="https://zoom.us/j/1", status="pushed"),
        "invitees_counter": InviteesCounter(total=2, active=2, limit=5),
        "event_memberships": [EventMembership(user="u", user_name="Ada", user_email="ada@x.com")],
        "event_guests": [EventGuest(email="g@x.com")],
        "created_at": START - timedelta(days=3),
    }
    return ScheduledEvent(**{**fields, **changes})


def person(name: str, **changes: Any) -> Invitee:
    fields: dict[str, Any] = {
        "uri": f"https://api.calendly.com/invitees/{name}",
        "name": name,
        "email": f"{name.split()[0].lower()}@x.com",
        "timezone": "America/New_York",
        "cancel_url": f"https://calendly.com/cancellations/{len(name)}",
        "reschedule_url": f"https://calendly.com/reschedulings/{len(name)}",
        "created_at": START - timedelta(days=1),
    }
    return Invitee(**{**fields, **changes})


def answered(*pairs: tuple[str, str]) -> list[QuestionAndAnswer]:
    return [
        QuestionAndAnswer(question=question, answer=answer, position=place)
        for place, (question, answer) in enumerate(pairs)
    ]


def row(keys: list[str], event: ScheduledEvent, *people: Invitee, kind: Any = "meeting") -> Any:
    table = ExportTable(keys, kind, BERLIN)
    table.add(event, list(people))
    return table.rows()[0]


def test_times_are_in_the_stated_zone_and_in_the_invitees() -> None:
    keys = ["date", "start", "end", "minutes", "zone", "there", "there_zone", "booked"]
    table = ExportTable(keys, "invitee", BERLIN)
    table.add(meeting(), [person("Maria Lopez")])
    assert table.headings()[:2] == ["Date", "Start (Berlin)"]
    assert table.rows() == [
        [
            date(2026, 11, 23),
            time(9, 0),
            time(9, 45),
            45,
            "Europe/Berlin",
            datetime(2026, 11, 23, 3, 0),
            "America/New_York",
            datetime(2026, 11, 22, 9, 0),
        ]
    ]


def test_the_zone_of_a_summer_day_is_that_of_the_meeting_not_of_today() -> None:
    summer = datetime(2026, 7, 1, 8, 0, tzinfo=UTC)
    event = meeting(start_time=summer, end_time=summer + timedelta(minutes=30))
    assert row(["start"], event, person("M")) == [time(10, 0)]


def test_one_row_for_each_meeting_lists_people_once() -> None:
    people = [
        person("Maria Lopez", tracking=Tracking(utm_source="mail")),
        person("Ken Ito", tracking=Tracking(utm_source="mail"), no_show=NoShow(uri="n")),
        person("Gone", status="canceled"),
    ]
    keys = ["invitee", "email", "utm_source", "count", "no_show", "hosts", "guests", "event_type"]
    assert row(keys, meeting(), *people) == [
        "Maria Lopez; Ken Ito",
        "maria@x.com; ken@x.com",
        "mail",
        2,
        "1 of 2",
        "Ada",
        "g@x.com",
        "Demo call",
    ]


def test_one_row_for_each_invitee_tells_their_state_the_canceled_ones_too() -> None:
    table = ExportTable(["invitee", "invitee_state", "moved"], "invitee", BERLIN)
    gone = Cancellation(canceled_by="Gone", reason="ill")
    table.add(
        meeting(),
        [
            person("Maria"),
            person("Gone", status="canceled", cancellation=gone),
            person("Moved", status="canceled", rescheduled=True),
        ],
    )
    assert table.rows() == [
        ["Maria", "Booked", ""],
        ["Gone", "Canceled", ""],
        ["Moved", "Rescheduled", "Moved to another time"],
    ]


def test_questions_become_columns_in_their_place_over_all_meetings() -> None:
    table = ExportTable(["invitee", "answers", "email"], "invitee", BERLIN)
    table.add(meeting(), [person("A", questions_and_answers=answered(("Size?", "10")))])
    table.add(meeting(), None)
    table.add(
        meeting(),
        [person("B", questions_and_answers=answered(("Goal?", "x\ny"), ("Size?", "20")))],
    )
    assert table.headings() == ["Invitee", "Size?", "Goal?", "E-mail"]
    assert table.rows() == [
        ["A", "10", "", "a@x.com"],
        ["", "", "", ""],
        ["B", "20", "x\ny", "b@x.com"],
    ]
    assert table.rows(1) == [["A", "10", "", "a@x.com"]]


def test_more_questions_than_columns_is_told() -> None:
    table = ExportTable(["answers"], "invitee", BERLIN)
    pairs = [(f"Question {n}", "yes") for n in range(MOST_QUESTIONS + 3)]
    table.add(meeting(), [person("A", questions_and_answers=answered(*pairs))])
    assert (len(table.headings()), table.questions_left_out) == (MOST_QUESTIONS, 3)


def test_one_row_for_each_answer() -> None:
    table = ExportTable(["invitee", "answers", "question", "answer"], "answer", BERLIN)
    table.add(
        meeting(),
        [person("A", questions_and_answers=answered(("Size?", "10"), ("Goal?", " ")))],
    )
    table.add(meeting(), [person("B")])
    assert table.headings() == ["Invitee", "Question", "Answer"]
    assert table.rows() == [["A", "Size?", "10"]]


def test_links_are_for_those_who_can_still_use_them() -> None:
    keys = ["reschedule_link", "cancel_link"]
    assert row(keys, meeting(), person("Maria")) == [
        "https://calendly.com/reschedulings/5",
        "https://calendly.com/cancellations/5",
    ]
    assert row(keys, meeting(status="canceled"), person("Maria")) == ["", ""]
    assert row(keys, meeting(), person("Maria", cancel_url="javascript:alert(1)"))[1] == ""


def test_a_meeting_whose_invitees_were_never_read_has_its_row() -> None:
    for kind in ("meeting", "invitee"):
        table = ExportTable(["meeting", "invitee", "count"], kind, BERLIN)
        table.add(meeting(), None)
        assert table.rows() == [["Demo", "", 2]]


def test_a_canceled_meeting_says_by_whom_and_why() -> None:
    event = meeting(
        status="canceled",
        cancellation=Cancellation(canceled_by="Ada", reason="Away", canceler_type="host"),
    )
    assert row(["state", "canceled_by", "reason"], event) == ["Canceled", "Ada", "Away"]


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.key)
def test_every_column_bears_the_poorest_meeting(column: Any) -> None:
    poor = ScheduledEvent(uri="u", start_time=START, end_time=START)
    nobody = Invitee(uri="i", timezone="Mars/Olympus")
    for kind in ROW_KINDS:
        for invitees in (None, [], [nobody]):
            for line in lines(poor, invitees, kind):
                column.cell(line, Terms(find_zone("")))


def test_layouts_are_kept_and_what_is_none_is_left_out() -> None:
    own = Layout("Own", "meeting", ("date", "uri"), "csv", False)
    assert read_layout(write_layout(own)) == own
    broken: list[Any] = [3, {}, {"name": "x", "columns": ["no"]}, {"name": "y", "kind": "z"}]
    kept = read_layouts([write_layout(own), *broken])
    assert kept == [own]
    again = Layout("OWN", "invitee", ("date",))
    assert with_layout(kept, again) == [again]
    assert read_layouts("nonsense") == []
    edited = {**write_layout(own), "name": f"  {own.name}\n" + "x" * 500}
    [tidy] = read_layouts([edited, edited])
    assert len(tidy.name) <= LONGEST_NAME
    assert "\n" not in tidy.name


@pytest.mark.parametrize("layout", SHIPPED, ids=lambda layout: layout.name)
def test_what_is_shipped_has_only_columns_that_fit_and_no_secrets(layout: Layout) -> None:
    assert [c.key for c in fitting(layout.columns, layout.kind)] == list(layout.columns)
    assert not any(BY_KEY[key].is_secret for key in layout.columns)
