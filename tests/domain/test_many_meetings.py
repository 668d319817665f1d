"""Changing many meetings: who is affected, counted once, and why some are left out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from calendly_desktop.domain.jobs import Row, affected_emails, reversed_row
from calendly_desktop.domain.many_meetings import (
    Asker,
    burden_of,
    people_of,
    to_write_to,
    was_moved,
    why_left_out,
    why_no_mark,
)
from calendly_desktop.domain.models import (
    Cancellation,
    EventGuest,
    EventMembership,
    Invitee,
    InviteesCounter,
    ScheduledEvent,
)

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
ME = Asker("https://x/users/me", False)
ADMIN = Asker("https://x/users/admin", True)


def meeting(hours: float = 1, **more: Any) -> ScheduledEvent:
    start = NOW + timedelta(hours=hours)
    hosts = [EventMembership(user=ME.user, user_name="Me")]
    return ScheduledEvent(
        uri=f"https://x/scheduled_events/{hours}",
        start_time=start,
        end_time=start + timedelta(minutes=30),
        **{"name": "Intro call", "event_memberships": hosts, **more},
    )


def person(name: str, **more: Any) -> Invitee:
    email = f"{name.lower()}@example.com"
    return Invitee(**{"uri": f"https://x/i/{name}", "name": name, "email": email, **more})


def test_somebody_with_two_meetings_is_one_person_and_guests_count() -> None:
    maria, ken = person("Maria"), person("Ken")
    again = person("maria", email="MARIA@example.com")
    guests = [EventGuest(email="boss@example.com")]
    burden = burden_of([(meeting(), [maria, ken]), (meeting(2, event_guests=guests), [again])])
    assert (burden.meetings, burden.people) == (2, 3)
    assert burden.text == (
        "Cancels 2 meetings for 3 people. Calendly e-mails them. They cannot be restored."
    )
    assert burden.warning == ""


def test_unknown_people_are_counted_and_groups_are_named() -> None:
    group = meeting(invitees_counter=InviteesCounter(total=40, active=39, limit=50))
    burden = burden_of([(group, None), (meeting(2), [person("Maria")])])
    assert burden.people == 40
    assert burden.warning == ("One of them is a group meeting: it is canceled for everybody in it.")
    assert people_of(group, None).total == 39
    empty = burden_of([(meeting(), [])])
    assert "nobody is booked any more" in empty.text


def test_what_is_left_out_says_why() -> None:
    canceled = meeting(
        status="canceled", cancellation=Cancellation(canceled_by="Ada", canceler_type="host")
    )
    left = [person("Maria", status="canceled")]
    moved = [person("Maria", status="canceled", rescheduled=True)]
    assert why_left_out(canceled, left, NOW, ME) == "Canceled by Ada (host)"
    assert was_moved(canceled, moved)
    assert why_left_out(canceled, moved, NOW, ME) == "Moved to another time already"
    assert why_left_out(meeting(-3), None, NOW, ME) == "Over"
    assert why_left_out(meeting(-0.25), None, NOW, ME) == "", "it goes on, so it can be"
    others = meeting(event_memberships=[EventMembership(user="https://x/users/other")])
    assert "an owner or an admin" in why_left_out(others, None, NOW, ME)
    assert why_left_out(others, None, NOW, ADMIN) == ""


def test_after_a_cancellation_those_are_written_to_who_came_to_the_end() -> None:
    by_host, by_guest = Cancellation(), Cancellation(canceler_type="invitee")
    left = person("Left", status="canceled", cancellation=by_guest)
    moved = person("Moved", status="canceled", rescheduled=True)
    stayed = person("Stayed", status="canceled", cancellation=by_host)
    assert to_write_to([left, moved, stayed]) == [stayed]
    assert to_write_to([left, person("Comes")])[0].name == "Comes"
    assert to_write_to([left, moved]) == [left], "who called it off can be answered"
    assert to_write_to(None) == []


def test_a_no_show_needs_a_start_and_somebody_who_was_booked() -> None:
    assert why_no_mark(meeting(), person("Maria"), NOW, ME) == "Has not begun yet"
    assert why_no_mark(meeting(-1), person("Maria"), NOW, ME) == ""
    gone = person("Maria", status="canceled")
    assert why_no_mark(meeting(-1), gone, NOW, ME) == "Canceled, so nobody was missed"
    moved = person("Maria", status="canceled", rescheduled=True)
    assert why_no_mark(meeting(-1), moved, NOW, ME) == "Moved to another time"


def test_addresses_and_the_way_back_come_from_the_rows_that_were_carried_out() -> None:
    rows = [
        Row(0, "https://x/i/1", "A", "done", body={"emails": ["a@x.com"]}, result={"uri": "u1"}),
        Row(1, "https://x/i/2", "B", "already", body={"emails": ["A@x.com", "b@x.com"]}),
        Row(2, "https://x/i/3", "C", "refused", body={"emails": ["c@x.com"]}),
        Row(3, "https://x/i/4", "D", "unknown", body={"emails": ["d@x.com"]}),
    ]
    assert affected_emails(rows) == ["a@x.com", "b@x.com", "d@x.com"]
    back = reversed_row("mark_no_show", rows[0])
    assert back is not None
    assert (back.target, back.body["invitee"]) == ("u1", "https://x/i/1")
    assert reversed_row("mark_no_show", rows[1]) is None, "it was marked before"
    assert reversed_row("cancel", rows[0]) is None, "a canceled meeting cannot be restored"
