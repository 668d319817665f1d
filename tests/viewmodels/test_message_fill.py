"""Messages as people get them: zone, language, clock changes, what is missing, the mail link."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from calendly_desktop.domain.message_texts import shipped
from calendly_desktop.domain.models import (
    EventMembership,
    EventType,
    Invitee,
    InviteesCounter,
    Location,
    ScheduledEvent,
)
from calendly_desktop.domain.templates import Template
from calendly_desktop.domain.times import find_zone
from calendly_desktop.store.event_views import Found
from calendly_desktop.viewmodels.copy_many import gather, joined, said_many
from calendly_desktop.viewmodels.meeting_copy import copied, copied_meeting, warning_after
from calendly_desktop.viewmodels.meeting_detail import invitee_facts
from calendly_desktop.viewmodels.meetings import Clock
from calendly_desktop.viewmodels.message_fill import (
    Addressee,
    compose,
    mail_too_long,
    mailto,
    notes_for,
    values_for,
)
from calendly_desktop.viewmodels.message_languages import choose_language, remember_language
from calendly_desktop.viewmodels.message_times import times_in

if TYPE_CHECKING:
    from calendly_desktop.viewmodels.message_fill import Message

START = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
CLOCK = Clock(find_zone("Europe/Berlin"), True, START - timedelta(days=1))
EVENT = ScheduledEvent(
    uri="e",
    name="Intro call",
    start_time=START,
    end_time=START + timedelta(minutes=30),
    location=Location(type="zoom", join_url="https://zoom.us/j/1", status="pushed"),
    event_memberships=[EventMembership(user_name="Alex Morgan")],
)
MARIA = Invitee(
    uri="e/invitees/1",
    name="Maria Lopez",
    email="maria@example.com",
    timezone="America/New_York",
    reschedule_url="https://calendly.com/reschedulings/1",
    cancel_url="https://calendly.com/cancellations/1",
)
TYPE = EventType(uri="t", scheduling_url="https://calendly.com/alex/intro")


def message(template: str, who: Addressee, clock: Clock = CLOCK) -> Message:
    found = next(each for each in shipped() if each.id == template)
    return compose(found, values_for(who, found.language, clock, "Ada Lindgren"))


def test_her_clock_and_her_country_decide_how_time_is_written() -> None:
    german = message("links.de", Addressee(EVENT, MARIA, TYPE)).content.plain
    assert "am Montag, 23. November 2026, um 03:00 Uhr (Nordamerikanische" in german
    assert "New York)" in german
    english = message("links.en", Addressee(EVENT, MARIA, TYPE)).content.plain
    assert "Monday, November 23, 2026, at 3:00\u00a0AM (Eastern Standard Time, New York)" in english
    london = Addressee(EVENT, _with(MARIA, timezone="Europe/London"), TYPE)
    british = message("links.en", london).content.plain
    assert "Monday, 23 November 2026, at 08:00 (Greenwich Mean Time, London)" in british


@pytest.mark.parametrize(
    ("moment", "zone", "time", "named"),
    [
        # A week between the clock changes of the United States and of Europe.
        ("2026-10-28T13:00+00:00", "America/New_York", "9:00\u00a0AM", "Eastern Daylight Time"),
        ("2026-11-02T13:00+00:00", "America/New_York", "8:00\u00a0AM", "Eastern Standard Time"),
        # The hour that Berlin has twice: the zone's name tells which of them.
        ("2026-10-25T00:30+00:00", "Europe/Berlin", "02:30", "Central European Summer Time"),
        ("2026-10-25T01:30+00:00", "Europe/Berlin", "02:30", "Central European Standard Time"),
    ],
)
def test_times_are_right_around_clock_changes(
    moment: str, zone: str, time: str, named: str
) -> None:
    start = datetime.fromisoformat(moment)
    event = ScheduledEvent(uri="e", start_time=start, end_time=start + timedelta(minutes=15))
    times = times_in("en", event, zone)
    assert times.time == time
    assert times.zone.startswith(named)
    home = Clock(find_zone("Europe/Berlin"), True, start)
    facts = invitee_facts(_with(MARIA, timezone="America/New_York"), event, home)
    there = start.astimezone(find_zone("America/New_York").info)
    assert f"{there.hour:02}:{there.minute:02}–" in facts.when_there


def test_without_a_zone_it_is_the_hosts_and_says_so() -> None:
    who = Addressee(EVENT, _with(MARIA, timezone=None), TYPE)
    made = message("links.en", who)
    assert "at 09:00 (Central European Standard Time, Berlin)" in made.content.plain
    assert notes_for(who, made, CLOCK) == [
        "The time zone of Maria is not known: times are in yours (Berlin)."
    ]


def test_what_is_missing_is_left_out_and_said() -> None:
    who = Addressee(EVENT, MARIA, None)
    made = message("missed.en", who)
    assert "book a new time" not in made.content.plain
    assert notes_for(who, made, CLOCK) == ["Left out, because there is none: link to book again."]


def test_a_message_without_the_link_it_is_about_is_none() -> None:
    gone = Addressee(EVENT, _with(MARIA, status="canceled"), TYPE)
    made = message("new_time.en", gone)
    assert made.why_not == "There is no reschedule link for this invitee any more."
    assert not made.lines
    canceled = message("cancel.en", gone)
    assert "https://calendly.com/alex/intro" in canceled.content.plain
    assert notes_for(gone, canceled, CLOCK) == ["Maria does not come any more."]


def test_warnings_where_the_link_goes_out() -> None:
    robin = EventType(uri="t", pooling_type="round_robin", scheduling_url="https://x.y")
    group = _event(invitees_counter=InviteesCounter(total=5, active=5, limit=10))
    who = Addressee(group, MARIA, robin)
    notes = notes_for(who, message("links.en", who), CLOCK)
    assert notes[0].startswith("This link is for the invitee.")
    assert notes[1] == "Group meeting: the links are Maria’s own; the others stay booked."
    assert warning_after("reschedule", EVENT, robin).startswith("For the invitee only")
    assert warning_after("cancel", group, None).startswith("For this invitee only")
    assert warning_after("email", group, robin) == ""


def test_hostile_names_stay_text() -> None:
    who = Addressee(EVENT, _with(MARIA, name="<b>{sender}</b> ليلى"), TYPE)
    made = message("links.de", who)
    assert "Guten Tag \u2068<b>{sender}</b> ليلى\u2069," in made.content.plain
    assert "<b>" not in made.html
    assert "&lt;b&gt;{sender}" in made.html


def test_a_mail_has_everything_in_it() -> None:
    made = message("links.de", Addressee(EVENT, MARIA, TYPE))
    link = mailto("o'neil+x@example.com", made)
    parts = urlsplit(link)
    assert unquote(parts.path) == "o'neil+x@example.com"
    fields = parse_qs(parts.query)
    assert fields["subject"] == [made.subject]
    assert fields["body"][0].replace("\r\n", "\n") == made.content.plain
    assert "%0D%0A" in link
    assert mail_too_long(link) == ""
    long = compose(
        Template(id="x.en", subject="s", body="ä" * 400),
        values_for(Addressee(EVENT, MARIA), "en", CLOCK, "Ada"),
    )
    assert "too long" in mail_too_long(mailto("a@b.c", long))


def test_the_language_is_the_last_used_then_the_booked_one() -> None:
    german = EventType(uri="t", locale="de")
    assert choose_language("Maria@Example.com", german, {}) == "de"
    kept = remember_language("maria@example.com ", "pt", {})
    assert "maria" not in str(kept), "no address in the settings"
    assert choose_language("Maria@Example.com", german, kept) == "pt"
    assert choose_language("x@y.z", EventType(uri="t", locale="uk"), {}) == "en"


def test_the_link_itself_is_in_her_language() -> None:
    content = copied("cancel", MARIA, EVENT, CLOCK, "fr")
    assert content.plain == MARIA.cancel_url
    assert (
        "Annuler «\u00a0Intro call\u00a0», lundi 23 novembre 2026, 03:00 (New York)" in content.html
    )


def test_a_line_of_details_and_the_join_link() -> None:
    found = Found(EVENT, [MARIA], MARIA, True, 1)
    content = copied_meeting("details", found, CLOCK)
    assert content.plain == (
        "Mon 23 Nov, 09:00–09:30 (Berlin) · Intro call · "
        "Maria Lopez <maria@example.com> · Zoom https://zoom.us/j/1"
    )
    assert '<a href="mailto:maria@example.com">maria@example.com</a>' in content.html
    join = copied_meeting("join", found, CLOCK)
    assert join.plain == "https://zoom.us/j/1"
    assert ">Join Intro call on Mon 23 Nov, 09:00 (Berlin)</a>" in join.html


def test_many_each_with_their_own_link_and_nothing_twice() -> None:
    ken = _with(MARIA, uri="e/invitees/2", name="Ken Ito", email="MARIA@example.com",
                reschedule_url="https://calendly.com/reschedulings/2")  # fmt: skip
    meetings = [
        Found(EVENT, [MARIA, ken], None, False, 1),
        Found(_event(status="canceled"), [_with(MARIA, status="canceled")], None, False, 2),
        Found(_event(), None, None, False, 3),
    ]
    parts = [gather("reschedule", [each], CLOCK, lambda _i, _e: "en") for each in meetings]
    whole = joined(parts, "reschedule")
    assert whole.plain.splitlines() == [
        "Maria Lopez, Mon 23 Nov, 03:00 (New York): https://calendly.com/reschedulings/1",
        "Ken Ito, Mon 23 Nov, 03:00 (New York): https://calendly.com/reschedulings/2",
    ]
    assert whole.invitees == ("e/invitees/1", "e/invitees/2")
    assert said_many("reschedule", whole) == (
        "2 reschedule links copied. Left out: 1 canceled, 1 not read yet."
    )
    addresses = joined(
        [gather("email", [each], CLOCK, lambda _i, _e: "en") for each in meetings], "email"
    )
    assert addresses.content.plain == "maria@example.com"


def _with(invitee: Invitee, **changes: object) -> Invitee:
    import msgspec

    return msgspec.structs.replace(invitee, **changes)


def _event(**changes: object) -> ScheduledEvent:
    import msgspec

    return msgspec.structs.replace(EVENT, **changes)
