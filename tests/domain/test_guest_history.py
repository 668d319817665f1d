"""What became of a guest's bookings, moves recognised, and the summary in words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from calendly_desktop.domain.guest_history import Visit, summary_of, summary_words, visits
from calendly_desktop.domain.models import (
    Cancellation,
    EventMembership,
    Invitee,
    NoShow,
    ScheduledEvent,
)

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
KEN, ZOE = (
    EventMembership(user="k", user_name="Ken Ito"),
    EventMembership(user="z", user_name="Zoe"),
)


def booking(
    number: int, days: int, host: EventMembership = KEN, **invitee: object
) -> tuple[int, ScheduledEvent, Invitee]:
    start = NOW + timedelta(days=days)
    event = ScheduledEvent(
        uri=f"e{number}",
        start_time=start,
        end_time=start + timedelta(minutes=30),
        event_memberships=[host],
    )
    return number, event, Invitee(uri=f"i{number}", email="maria@example.com", **invitee)  # type: ignore[arg-type]


def by_number(found: list[Visit]) -> dict[int, Visit]:
    return {each.number: each for each in found}


def test_each_booking_has_its_fate_and_moves_name_the_other_time() -> None:
    found = visits(
        [
            booking(1, -30),
            booking(2, -20, no_show=NoShow(uri="n")),
            booking(
                3,
                -10,
                status="canceled",
                cancellation=Cancellation(canceled_by="Ken  Ito", canceler_type="host"),
            ),
            booking(4, -5, status="canceled", rescheduled=True, new_invitee="i5"),
            booking(5, 3, old_invitee="i4"),
            booking(6, 0),
            booking(7, -40, old_invitee="i9"),
            booking(8, 5, status="canceled", rescheduled=True, new_invitee="i0"),
        ],
        NOW,
        starts={"i0": NOW + timedelta(days=9)},
    )
    assert [each.number for each in found] == [8, 5, 6, 4, 3, 2, 1, 7]
    known = by_number(found)
    fates = {number: each.fate for number, each in known.items()}
    assert fates == {
        1: "held",
        2: "no_show",
        3: "canceled",
        4: "moved",
        5: "to_come",
        6: "now",
        7: "held",
        8: "moved",
    }
    assert known[3].by == "Ken Ito (host)"
    assert known[4].moved_to == NOW + timedelta(days=3)
    assert known[5].moved_from == NOW - timedelta(days=5)
    assert known[8].moved_to == NOW + timedelta(days=9)
    assert known[7].was_moved_here
    assert known[7].moved_from is None


def test_the_summary_counts_a_moved_meeting_once_and_names_the_usual_host() -> None:
    found = visits(
        [booking(number, -number) for number in range(1, 9)]
        + [booking(10, -50, ZOE, status="canceled")]
        + [booking(11, -60, ZOE, status="canceled")]
        + [booking(12, -70, no_show=NoShow(uri="n"))]
        + [booking(13, -80, status="canceled", rescheduled=True)]
        + [booking(14, 2)],
        NOW,
    )
    summary = summary_of(found)
    assert summary_words(summary, "September 2026") == (
        "12 meetings since September 2026: 8 held, 2 canceled, 1 no-show, 1 to come; "
        "moved once; usually with Ken Ito"
    )


def test_one_meeting_makes_a_short_sentence_and_names_no_habit() -> None:
    assert summary_words(summary_of(visits([booking(1, 2)], NOW)), "November 2026") == (
        "1 meeting: 1 to come"
    )
    assert summary_words(summary_of([]), "") == "0 meetings"
