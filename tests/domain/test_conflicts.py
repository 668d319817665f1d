"""What clashes among meetings: told by examples, and compared with looking at every pair."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.conflicts import KINDS, Busy, Conflict, Slot, find_conflicts

MONDAY = datetime(2026, 11, 23, tzinfo=UTC)
ADA, KEN = "https://api.calendly.com/users/ADA", "https://api.calendly.com/users/KEN"


def at(hour: int, minute: int = 0) -> datetime:
    return MONDAY + timedelta(hours=hour, minutes=minute)


def slot(
    name: str,
    start: datetime,
    minutes: int = 30,
    *,
    hosts: tuple[str, ...] = (ADA,),
    people: tuple[str, ...] = (),
    kind: str = "",
) -> Slot:
    end = start + timedelta(minutes=minutes)
    return Slot(name, start, end, kind or name, frozenset(hosts), frozenset(people))


def told(found: list[Conflict]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(each.kind, each.who, tuple(m.uri for m in each.meetings)) for each in found]


def test_a_host_cannot_be_in_two_meetings() -> None:
    first, second = slot("intro", at(9)), slot("demo", at(9, 15))
    found = find_conflicts([second, first])
    assert told(found) == [("overlap", ADA, ("intro", "demo"))]
    assert (found[0].start, found[0].end) == (at(9, 15), at(9, 30))


def test_meetings_that_touch_or_have_different_hosts_do_not_clash() -> None:
    assert not find_conflicts([slot("a", at(9)), slot("b", at(9, 30))])
    assert not find_conflicts([slot("a", at(9)), slot("b", at(9), hosts=(KEN,))])


def test_many_invitees_of_a_group_meeting_are_one_meeting() -> None:
    people = tuple(f"guest{n}@example.com" for n in range(40))
    assert not find_conflicts([slot("webinar", at(9), 60, people=people)])


def test_two_hosts_of_the_same_two_meetings_are_one_finding() -> None:
    both = (ADA, KEN)
    found = find_conflicts([slot("a", at(9), hosts=both), slot("b", at(9), hosts=both)])
    assert len(found) == 1


def test_a_guest_in_two_places_and_a_guest_who_booked_again() -> None:
    nora = ("nora@example.com",)
    today = slot("one", at(9), people=nora, kind="intro")
    elsewhere = slot("two", at(9), people=nora, kind="demo", hosts=(KEN,))
    later = slot("three", at(33), people=nora, kind="intro", hosts=(KEN,))
    found = find_conflicts([today, elsewhere, later])
    assert told(found) == [
        ("guest_overlap", nora[0], ("one", "two")),
        ("guest_again", nora[0], ("one", "three")),
    ]


def test_a_pair_that_overlaps_is_not_told_a_second_time_as_booked_again() -> None:
    nora = ("nora@example.com",)
    pair = [slot(name, at(9), people=nora, kind="intro") for name in "ab"]
    assert [each.kind for each in find_conflicts(pair)] == ["overlap"]
    third = slot("c", at(12), people=nora, kind="intro")
    kinds = [each.kind for each in find_conflicts([*pair, third])]
    assert kinds == ["overlap", "guest_again"]


def test_busy_times_clash_unless_they_stand_for_calendlys_own_meetings() -> None:
    meeting = slot("intro", at(9))
    own = Busy(ADA, at(9), at(9, 30), "calendly", "intro")
    buffered = Busy(ADA, at(8, 45), at(9, 45), "reserved", "another")
    entry = Busy(ADA, at(9), at(9, 30), "external")
    kens = Busy(KEN, at(9), at(10))
    before = Busy(ADA, at(8), at(9))
    dentist = Busy(ADA, at(9, 20), at(11))
    assert not find_conflicts([meeting], [own, buffered, entry, kens, before])
    (found,) = find_conflicts([meeting], [own, entry, dentist])
    assert (found.kind, found.busy, found.start, found.end) == (
        "busy",
        dentist,
        at(9, 20),
        at(9, 30),
    )


def test_no_break_is_told_only_where_it_is_asked_for() -> None:
    row = [slot("a", at(9)), slot("b", at(9, 30)), slot("c", at(10, 1))]
    assert not find_conflicts(row)
    assert told(find_conflicts(row, with_tight=True)) == [("tight", ADA, ("a", "b"))]


minutes = st.integers(0, 180).map(lambda n: MONDAY + timedelta(minutes=n * 5))
hosts = st.frozensets(st.sampled_from([ADA, KEN, "zoe"]), max_size=2)
people = st.frozensets(st.sampled_from(["nora@x.org", "otto@x.org", "uli@x.org"]), max_size=2)
slots = st.lists(
    st.builds(
        lambda number, start, length, kind, who, guests: Slot(
            f"m{number}", start, start + timedelta(minutes=length), kind, who, guests
        ),
        st.integers(0, 10_000),
        minutes,
        st.integers(1, 240),
        st.sampled_from(["intro", "demo", ""]),
        hosts,
        people,
    ),
    max_size=25,
    unique_by=lambda each: each.uri,
)
busy = st.lists(
    st.builds(
        lambda host, start, length, kind: Busy(
            host, start, start + timedelta(minutes=length), kind
        ),
        st.sampled_from([ADA, KEN, "zoe"]),
        minutes,
        st.integers(1, 240),
        st.sampled_from(["calendly", "reserved", "external"]),
    ),
    max_size=12,
    unique=True,
)


def by_every_pair(all_slots: list[Slot], all_busy: list[Busy]) -> set[tuple[object, ...]]:
    """The same rules the slow way: every meeting against every other and every busy time."""
    found: set[tuple[object, ...]] = set()
    for one, other in permutations(all_slots, 2):
        clash = max(one.start, other.start) < min(one.end, other.end)
        pair = frozenset([one.uri, other.uri])
        if clash and one.hosts & other.hosts:
            found.add(("overlap", pair))
        elif clash and one.people & other.people:
            found.add(("guest_overlap", pair))
        gap = other.start - one.end
        if one.hosts & other.hosts and timedelta() <= gap < timedelta(minutes=1):
            found.add(("tight", pair))
        for who in one.people & other.people:
            if one.event_type and one.event_type == other.event_type:
                alike = [
                    each
                    for each in all_slots
                    if who in each.people and each.event_type == one.event_type
                ]
                if len(alike) > 2 or not clash:
                    found.add(("guest_again", who, frozenset(each.uri for each in alike)))
    return found | clashes_with_busy(all_slots, all_busy)


def clashes_with_busy(all_slots: list[Slot], all_busy: list[Busy]) -> set[tuple[object, ...]]:
    found: set[tuple[object, ...]] = set()
    for each in all_slots:
        for taken in all_busy:
            common = max(each.start, taken.start) < min(each.end, taken.end)
            same = (each.start, each.end) == (taken.start, taken.end)
            if taken.kind != "calendly" and taken.host in each.hosts and common and not same:
                found.add(("busy", each.uri, taken))
    return found


def as_facts(found: list[Conflict]) -> list[tuple[object, ...]]:
    facts: list[tuple[object, ...]] = []
    for each in found:
        uris = frozenset(meeting.uri for meeting in each.meetings)
        if each.kind == "busy":
            facts.append(("busy", each.meetings[0].uri, each.busy))
        elif each.kind == "guest_again":
            facts.append((each.kind, each.who, uris))
        else:
            facts.append((each.kind, uris))
    return facts


@given(slots, busy)
def test_it_finds_what_looking_at_every_pair_finds_and_nothing_twice(
    all_slots: list[Slot], all_busy: list[Busy]
) -> None:
    found = find_conflicts(all_slots, all_busy, with_tight=True)
    facts = as_facts(found)
    assert len(facts) == len(set(facts))
    assert set(facts) == by_every_pair(all_slots, all_busy)
    assert found == sorted(found, key=lambda each: each.start)
    assert all(each.start < each.end for each in found if each.kind in KINDS[:3])


@given(slots, busy)
def test_the_order_in_which_meetings_come_does_not_matter(
    all_slots: list[Slot], all_busy: list[Busy]
) -> None:
    backwards = find_conflicts(all_slots[::-1], all_busy[::-1], with_tight=True)
    assert backwards == find_conflicts(all_slots, all_busy, with_tight=True)
