"""Meetings as rows: headings, cells, small steps, the words of the detail pane."""

from __future__ import annotations

import time
from array import array
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt

from calendly_desktop.domain.models import (
    Cancellation,
    EventMembership,
    EventType,
    Invitee,
    InviteesCounter,
    Location,
    QuestionAndAnswer,
    ScheduledEvent,
    Tracking,
)
from calendly_desktop.domain.times import find_zone, local_day
from calendly_desktop.store.cancellations import CancelOutcome
from calendly_desktop.store.event_views import Found
from calendly_desktop.store.events import Coverage
from calendly_desktop.store.schema import meeting_key, starts_at
from calendly_desktop.viewmodels.meeting_days import Days, changes, steps
from calendly_desktop.viewmodels.meeting_detail import (
    call_name,
    invitee_facts,
    matching_first,
    meeting_facts,
)
from calendly_desktop.viewmodels.meeting_words import (
    as_of_text,
    cancel_words,
    coverage_text,
    no_match_text,
    set_aside_text,
    title_with_people,
)
from calendly_desktop.viewmodels.meetings import (
    BLOCK,
    KEPT,
    Clock,
    Column,
    MeetingsModel,
    tell_time,
    texts,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.modeltest import ModelTester

NOW = datetime(2026, 11, 22, 9, 10, tzinfo=UTC)
_ILL = Cancellation(canceled_by="Ada", reason="Ill")
CLOCK = Clock(find_zone("Europe/Berlin"), True, NOW)


def found(
    number: int,
    *,
    hours: float = 0,
    people: int | None = 1,
    status: str = "active",
    invitee_status: str = "active",
    news: str = "",
) -> Found:
    start = NOW.replace(minute=0) + timedelta(hours=hours)
    invitees = None
    if people is not None:
        invitees = [
            Invitee(uri=f"i{number}-{n}", name=f"Person {number}-{n}", status=invitee_status)
            for n in range(people)
        ]
    event = ScheduledEvent(
        uri=f"e{number}",
        name=f"Call {number}",
        status=status,
        start_time=start,
        end_time=start + timedelta(minutes=30),
        invitees_counter=InviteesCounter(total=people or 1, active=people or 1, limit=people or 1),
        event_memberships=[
            EventMembership(user="a", user_name="Ada Lind"),
            EventMembership(user="b", user_name="Ben Ito"),
        ],
        location=Location(type="zoom", join_url="https://z.us/1", status="pushed"),
        cancellation=Cancellation(canceled_by="Ada", reason="Ill")
        if status == "canceled"
        else None,
    )
    first = invitees[0] if invitees else None
    return Found(event, invitees, first, people == 1, meeting_key(start, event.uri), news)


class Kept:
    """Stands for the local copy: meetings by number, and which blocks were read."""

    def __init__(self) -> None:
        self.meetings: dict[int, Found] = {}
        self.read: list[list[int]] = []

    def rows(self, ids: Sequence[int], _query: str) -> list[Found]:
        self.read.append(list(ids))
        return [self.meetings[number] for number in ids if number in self.meetings]

    def show(self, model: MeetingsModel, *all_found: Found, clock: Clock = CLOCK) -> None:
        """Keep these meetings, and nothing else, and show them."""
        old, self.meetings = self.meetings, {each.id: each for each in all_found}
        ids = sorted(self.meetings, reverse=model.is_canceled_view)
        model.show(ids, clock, view="canceled" if model.is_canceled_view else "upcoming")
        model.renew([e.event.uri for e in all_found if e.id in old and old[e.id] != e])


def shown(*all_found: Found, canceled: bool = False) -> tuple[MeetingsModel, Kept]:
    kept = Kept()
    model = MeetingsModel(kept.rows)
    model.is_canceled_view = canceled
    kept.show(model, *all_found)
    return model, kept


def test_a_table_of_days() -> None:
    model, _ = shown(
        found(1),
        found(2, hours=2, people=3),
        found(3, hours=24, people=None),
        found(4, hours=25, news="moved"),
    )
    assert texts(model) == [
        ["Today, Sunday 22 November", "", "", "", ""],
        ["10:00–10:30", "Call 1 · now", "Person 1-0", "Ada Lind +1", "Zoom"],
        ["12:00–12:30", "Call 2", "Person 2-0 +2", "Ada Lind +1", "Zoom"],
        ["Tomorrow, Monday 23 November", "", "", "", ""],
        ["10:00–10:30", "Call 3", "1 invitee", "Ada Lind +1", "Zoom"],
        ["11:00–11:30", "Call 4 · moved", "Person 4-0", "Ada Lind +1", "Zoom"],
    ]
    headers = [
        model.headerData(n, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) for n in Column
    ]
    assert headers == ["Time (Berlin)", "Meeting", "Invitees", "Host", "Location"]
    day = model.headerData(5, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole)
    assert day == "Tomorrow, Monday 23 November"


def test_headings_say_how_many_and_cannot_be_chosen() -> None:
    model, _ = shown(found(1), found(2))
    heading = model.index(0, 0)
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Today, Sunday 22 November, 2 meetings"
    )
    assert not model.flags(heading) & Qt.ItemFlag.ItemIsSelectable
    assert model.found(heading) is None
    assert model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsSelectable


def test_canceled_rows_say_by_whom_and_why() -> None:
    model, _ = shown(found(1, status="canceled", invitee_status="canceled"), canceled=True)
    assert texts(model)[1][-1] == "Canceled by Ada (host): Ill"
    header = model.headerData(Column.PLACE, Qt.Orientation.Horizontal, 0)
    assert header == "Canceled by"


def test_a_meeting_that_cannot_be_read_here_says_so() -> None:
    model, kept = shown(found(1), found(2, hours=2))
    kept.meetings.pop(found(2, hours=2).id)
    model.renew()
    row = texts(model)[2]
    assert row[:2] == ["12:00", "Cannot be read here; Refresh reads it again"]
    assert model.found(model.index(2, 0)) is None
    assert texts(model)[1][1] == "Call 1 · now", "the others are not affected"


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model, kept = shown(found(1), found(2, hours=30))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    kept.show(model, found(2, hours=30), found(3, hours=50))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert len(texts(model)) == 4


def test_a_refresh_moves_no_row_that_stays() -> None:
    model, kept = shown(*(found(n, hours=n) for n in range(20)))
    resets: list[int] = []
    changed: list[tuple[str, int, int]] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.rowsInserted.connect(lambda _p, a, b: changed.append(("in", a, b)))
    model.rowsRemoved.connect(lambda _p, a, b: changed.append(("out", a, b)))
    last = found(99, hours=400)
    kept.show(model, *(found(n, hours=n) for n in range(20) if n != 5), last)
    assert resets == []
    assert changed[0] == ("out", 6, 6)
    assert [kind for kind, _a, _b in changed] == ["out", "in"]
    assert model.place("e99", last.id) == model.rowCount() - 1
    assert model.place("e5", found(5, hours=5).id) == -1
    assert model.heading_above(3).meetings == 13  # type: ignore[union-attr]


def test_news_about_one_meeting_change_one_row() -> None:
    model, kept = shown(found(1, people=None), found(2, hours=1))
    assert texts(model)[1][Column.INVITEES] == "1 invitee"
    changes: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda a, b, _roles: changes.append((a.row(), b.row())))
    kept.meetings[found(1).id] = found(1)
    model.renew(["e1", "e7"])
    assert changes == [(1, 1)]
    assert texts(model)[1][Column.INVITEES] == "Person 1-0"


def test_time_goes_on_and_zones_change() -> None:
    model, kept = shown(found(1), found(2, hours=40))
    assert texts(model)[1][Column.MEETING] == "Call 1 · now"
    changes: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda a, b, _roles: changes.append((a.row(), b.row())))
    later = CLOCK._replace(now=NOW + timedelta(hours=1))
    kept.show(model, found(1), found(2, hours=40), clock=later)
    assert texts(model)[1][Column.MEETING] == "Call 1"
    assert changes == [(1, 1)]
    kept.show(model, found(1), found(2, hours=40), clock=CLOCK._replace(now=NOW + timedelta(1)))
    assert texts(model)[0][0] == "Yesterday, Sunday 22 November"
    away = CLOCK._replace(zone=find_zone("America/New_York"))
    kept.show(model, found(1), found(2, hours=40), clock=away)
    assert texts(model)[1][Column.TIME] == "04:00–04:30"


def test_the_nearest_and_the_next_meeting() -> None:
    model, _ = shown(found(1), found(2, hours=24))
    assert [model.nearest_meeting(n) for n in (-1, 0, 1, 2, 3, 99)] == [1, 1, 1, 3, 3, 3]
    assert [model.next_meeting(n, 1) for n in (0, 1, 3)] == [1, 3, 3]
    assert [model.next_meeting(n, -1) for n in (3, 1)] == [1, 1]
    assert [model.next_meeting(1, 50), model.next_meeting(3, -50)] == [3, 1]
    empty = MeetingsModel(lambda _ids, _query: [])
    assert (empty.nearest_meeting(3), empty.next_meeting(3, 1)) == (-1, -1)


def test_a_hundred_thousand_meetings_are_numbers_until_they_are_looked_at() -> None:
    kept = Kept()
    model = MeetingsModel(kept.rows)
    first = int(NOW.timestamp())
    ids = array("q", [(first + 420 * n) << 24 for n in range(100_000)])
    began = time.perf_counter()
    model.show(ids, CLOCK, view="upcoming")
    assert time.perf_counter() - began < 0.3
    assert model.meetings == 100_000
    assert kept.read == []
    assert model.row(50_000)
    assert len(kept.read) == 1
    assert len(kept.read[0]) <= BLOCK
    for row in range(0, model.rowCount(), 37):
        assert model.row(row)
    assert len(model._known) <= KEPT + BLOCK
    began = time.perf_counter()
    model.show(ids[:70_000] + ids[70_001:], CLOCK, view="upcoming")
    assert time.perf_counter() - began < 0.3


# -- days ------------------------------------------------------------------------------------------

ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Africa/Cairo", "Pacific/Apia", "UTC")
numbers = st.lists(
    st.integers(int(NOW.timestamp()) - 40_000_000, int(NOW.timestamp()) + 40_000_000), unique=True
)


@given(numbers, st.sampled_from(ZONES), st.booleans())
def test_the_days_of_rows_are_those_of_their_meetings(
    seconds: list[int], zone_name: str, descending: bool
) -> None:
    zone = find_zone(zone_name)
    ids = array("q", sorted((second << 24 for second in seconds), reverse=descending))
    days = Days(ids, zone, descending=descending)
    expected: list[object] = []
    for number in ids:
        day = local_day(starts_at(number), zone)
        if day not in expected:
            expected.append(day)
        expected.append(number)
    rows = [days.day(n) if days.is_heading(n) else number for n, number in enumerate(days.rows)]
    assert rows == expected
    assert days.meetings == len(ids)
    assert [days.place(number) for number in days.rows] == list(range(len(days)))
    assert days.place(1 << 24) == -1
    for row in range(len(days)):
        heading = days.heading_above(row)
        assert days.is_heading(heading)
        assert heading + days.count(heading) >= row


@given(numbers, numbers, st.integers(0, 9))
def test_changes_lead_from_one_list_to_the_other(
    old: list[int], new: list[int], shared: int
) -> None:
    zone = find_zone("Europe/Berlin")
    both = [old[n] for n in range(len(old)) if n % 10 >= shared]
    one = Days(array("q", sorted(n << 24 for n in old)), zone, descending=False)
    other = Days(array("q", sorted({n << 24 for n in (*both, *new)})), zone, descending=False)
    found = changes(one.rows, other.rows, 10_000)
    assert found is not None
    for first, last in reversed(found.removals):
        one.remove(first, last)
    for first, last in found.insertions:
        one.insert(other, first, last)
    assert one.rows == other.rows
    assert one.headings == other.headings


keys = st.lists(st.integers(0, 30), unique=True)


@given(keys, keys)
def test_steps_lead_from_one_list_to_the_other(old: list[int], new: list[int]) -> None:
    now = list(old)
    removals, insertions = steps(old, new)
    for first, last in reversed(removals):
        del now[first : last + 1]
    for first, last in insertions:
        now[first:first] = new[first : last + 1]
    assert now == new


@pytest.mark.parametrize(("locale", "twenty_four"), [("de_DE", True), ("en_US", False)])
def test_the_computers_locale_says_12_or_24_hours(locale: str, twenty_four: bool) -> None:
    clock = tell_time("Europe/Berlin", NOW, QLocale(locale))
    assert clock.twenty_four is twenty_four


# -- the detail pane -------------------------------------------------------------------------------


def test_what_is_said_about_a_meeting() -> None:
    event = found(1, hours=24, people=3).event
    facts = meeting_facts(event, EventType(uri="t", pooling_type="round_robin"), CLOCK)
    assert facts.when == "Mon 23 Nov, 10:00–10:30 (Berlin)"
    assert facts.mark.word == "Upcoming"
    assert facts.hosts == "Ada Lind, Ben Ito"
    assert "another host" in facts.warning
    assert facts.group_note.startswith("Group meeting, 3 invitees of 3 seats.")
    assert facts.why_not_cancel == ""
    assert meeting_facts(found(1).event, None, CLOCK).mark.word == "Now"
    assert meeting_facts(found(1, hours=-5).event, None, CLOCK).mark.word == "Over"
    assert meeting_facts(found(1, status="canceled").event, None, CLOCK).mark.word == "Canceled"


def test_what_is_said_about_an_invitee() -> None:
    event = found(1).event
    maria = Invitee(
        uri="i",
        name="Maria Lopez",
        email="maria@example.com",
        timezone="America/New_York",
        questions_and_answers=[
            QuestionAndAnswer(question="Second?", answer="two", position=1),
            QuestionAndAnswer(question="First?", answer="one", position=0),
            QuestionAndAnswer(question="Empty?", answer="", position=2),
        ],
        tracking=Tracking(utm_source="news", utm_term="x"),
        cancel_url="https://calendly.com/cancellations/I",
        reschedule_url="https://calendly.com/reschedulings/I",
    )
    facts = invitee_facts(maria, event, CLOCK)
    assert facts.when_there == "04:00–04:30 for Maria (New York)"
    assert facts.answers == (("First?", "one"), ("Second?", "two"))
    assert facts.tracking == (("UTM source", "news"), ("UTM term", "x"))
    assert (facts.can_reschedule, facts.can_cancel) == (True, True)
    canceled = invitee_facts(maria, found(1, status="canceled").event, CLOCK)
    assert (canceled.can_reschedule, canceled.can_cancel) == (False, False)


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("Europe/Madrid", "Same time for Maria (Madrid)"),
        (None, "The time zone of Maria is not given."),
        ("Mars/Phobos", "The time zone of Maria (“Mars/Phobos”) is not known here."),
    ],
)
def test_the_time_there(zone: str | None, expected: str) -> None:
    maria = Invitee(uri="i", name="Maria Lopez", timezone=zone)
    assert invitee_facts(maria, found(1).event, CLOCK).when_there == expected


def test_who_matches_comes_first_and_only_matches_of_the_own_search_are_listed() -> None:
    three = [
        Invitee(uri="a", name="Ann Lee", status="canceled"),
        Invitee(uri="b", name="Ben Ito"),
        Invitee(uri="c", name="Cy Ito"),
    ]
    assert [each.uri for each in matching_first(three, "", "")] == ["b", "c", "a"]
    assert [each.uri for each in matching_first(three, "cy", "")] == ["c", "b", "a"]
    assert [each.uri for each in matching_first(three, "cy", "ito")] == ["c", "b"]


def test_short_names_for_sentences() -> None:
    names = ["Maria Lopez", "Dr. Jürgen Groß", "x@example.com", "Li Wei", ""]
    assert [call_name(name) for name in names] == [
        "Maria",
        "Dr. Jürgen Groß",
        "x@example.com",
        "Li Wei",
        "",
    ]


# -- words -----------------------------------------------------------------------------------------


def test_every_outcome_of_a_cancellation_has_its_words() -> None:
    event, lost = found(1).event, ConnectionError()
    outcomes = [
        CancelOutcome("canceled", event),
        CancelOutcome("canceled", event, lost),
        CancelOutcome("already", event),
        CancelOutcome("still_on", event, lost),
        CancelOutcome("unknown", event, lost),
    ]
    said = [cancel_words(outcome, "Call") for outcome in outcomes]
    titles = [words.title for words in said]
    assert titles == [
        "Call is canceled",
        "Call is canceled",
        "Call was already canceled",
        "Call is still on",
        "It is not certain whether Call is canceled",
    ]
    assert "sent twice" in said[1].text
    assert "reason is kept" in said[3].text


def test_a_search_says_what_it_covers_and_where_else_it_finds() -> None:
    half = Coverage(120, 400)
    assert coverage_text(half).startswith("The invitees of 120 of 400 meetings are read so far")
    assert coverage_text(Coverage(4, 4)) == ""
    text = no_match_text("ann", "upcoming", {"past": 2, "canceled": 1}, Coverage(4, 4))
    assert text == "No upcoming meeting matches “ann”. But 2 past and 1 canceled meetings do."
    one = no_match_text("ann", "upcoming", {"past": 1, "canceled": 0}, half)
    assert "But 1 past meeting does. The invitees of 120" in one


def test_who_a_meeting_is_with() -> None:
    assert title_with_people(found(1).event, found(1)) == "Call 1 with Person 1-0"
    three = found(1, people=3)
    assert title_with_people(three.event, three) == "Call 1 with Person 1-0 and 2 more"
    unread = found(1, people=None)
    assert title_with_people(unread.event, unread) == "Call 1"


def test_rows_that_could_not_be_read_are_counted() -> None:
    assert set_aside_text(0) == ""
    assert set_aside_text(1) == "1 meeting could not be read and is left out."
    assert set_aside_text(3) == "3 meetings could not be read and are left out."


def test_as_of_when() -> None:
    assert as_of_text(None, CLOCK) == ""
    assert "as of 10:10;" in as_of_text(NOW, CLOCK)
    assert "as of 10:10 on Fri 20 Nov;" in as_of_text(NOW - timedelta(days=2), CLOCK)


# -- days to jump to -------------------------------------------------------------------------------


def _days_of(hours: Sequence[float], *, descending: bool) -> Days:
    keys = sorted((found(n, hours=h).id for n, h in enumerate(hours)), reverse=descending)
    return Days(array("q", keys), CLOCK.zone, descending=descending)


@pytest.mark.parametrize("descending", [False, True])
def test_days_count_their_meetings_and_are_found(descending: bool) -> None:
    days = _days_of([0, 1, 24, 96], descending=descending)
    today = CLOCK.today
    assert days.count_on(today) == 2
    assert days.count_on(today + timedelta(days=1)) == 1
    assert days.count_on(today + timedelta(days=2)) == 0
    assert days.day(days.row_of_day(today)) == today
    between = days.day(days.row_of_day(today + timedelta(days=2)))
    assert between == today + timedelta(days=1 if descending else 4), "the next in the list"
    last = today if descending else today + timedelta(days=4)
    beyond = today - timedelta(days=9) if descending else today + timedelta(days=9)
    assert days.day(days.row_of_day(beyond)) == last
    assert Days(array("q"), CLOCK.zone, descending=descending).row_of_day(today) == -1


@given(st.lists(st.integers(0, 200), max_size=20), st.data())
def test_headings_never_count_as_meetings(hours: list[int], data: st.DataObject) -> None:
    days = _days_of(list(hours), descending=False)
    if not len(days):
        return
    first = data.draw(st.integers(0, len(days) - 1))
    last = data.draw(st.integers(first, len(days) - 1))
    meetings = [row for row in range(first, last + 1) if not days.is_heading(row)]
    assert days.count_between(first, last) == len(meetings)
