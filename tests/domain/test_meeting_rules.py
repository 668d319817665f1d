"""Rules about meetings: places, impact of canceling, what a search finds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from calendly_desktop.domain.meetings import (
    cancellation_text,
    impact_of_cancel,
    invitee_name,
    invitee_text,
    looks_like_email,
    meeting_text,
    place_of,
    round_robin_warning,
    safe_link,
    why_not_cancel,
)
from calendly_desktop.domain.models import (
    Cancellation,
    EventGuest,
    EventMembership,
    EventType,
    Invitee,
    InviteesCounter,
    Location,
    QuestionAndAnswer,
    ScheduledEvent,
    Tracking,
)
from calendly_desktop.domain.search import folded, has_words, search_words

START = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


def meeting(
    *,
    name: str = "Discovery call",
    status: str = "active",
    active: int = 1,
    limit: int = 1,
    guests: int = 0,
    location: Location | None = None,
    cancellation: Cancellation | None = None,
) -> ScheduledEvent:
    return ScheduledEvent(
        uri="https://api.calendly.com/scheduled_events/E",
        name=name,
        status=status,
        start_time=START,
        end_time=START + timedelta(minutes=30),
        invitees_counter=InviteesCounter(total=active, active=active, limit=limit),
        event_guests=[EventGuest(email=f"guest{n}@example.com") for n in range(guests)],
        event_memberships=[EventMembership(user="u", user_name="Ada Lind")],
        location=location,
        cancellation=cancellation,
    )


def people(count: int, status: str = "active") -> list[Invitee]:
    return [Invitee(uri=f"i{n}", name=f"Person {n}", status=status) for n in range(count)]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://zoom.us/j/1", "https://zoom.us/j/1"),
        ("tel:+4930123", "tel:+4930123"),
        ("mailto:a@b.de", "mailto:a@b.de"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("https://", ""),
        ("https://a.b/ x", ""),
        ("http://[broken", ""),
        ("zoommtg://x", ""),
        (None, ""),
    ],
)
def test_only_harmless_addresses_are_opened(address: str | None, expected: str) -> None:
    assert safe_link(address) == expected


@pytest.mark.parametrize(
    ("location", "text", "link", "action"),
    [
        (None, "No place given", "", ""),
        (
            Location(type="zoom", join_url="https://z.us/1", status="pushed"),
            "Zoom",
            "https://z.us/1",
            "Join Zoom",
        ),
        (Location(type="google_conference", status="processing"), "Google Meet", "", ""),
        (Location(type="physical", location="Room 4"), "Room 4", "", ""),
        (
            Location(type="outbound_call", location="+1 202-555-0104"),
            "Phone, +1 202-555-0104",
            "tel:+12025550104",
            "Call",
        ),
        (Location(type="outbound_call"), "Phone call", "", ""),
        (
            Location(type="custom", location="https://meet.example.com/x"),
            "https://meet.example.com/x",
            "https://meet.example.com/x",
            "Open the address",
        ),
        (Location(type="custom", location="javascript:alert(1)"), "javascript:alert(1)", "", ""),
        (Location(type="hologram", location="Deck 5"), "Deck 5", "", ""),
    ],
)
def test_places(location: Location | None, text: str, link: str, action: str) -> None:
    place = place_of(location)
    assert (place.text, place.link, place.action) == (text, link, action)


def test_impact_counts_invitees_and_guests() -> None:
    impact = impact_of_cancel(meeting(active=12, limit=20, guests=2), people(12))
    assert impact.people == 14
    assert impact.text == (
        "Cancels the meeting for 12 invitees and 2 guests. Calendly e-mails them. "
        "It cannot be restored."
    )
    assert "everybody" in impact.warning
    assert len(impact.names) == 12


def test_impact_of_one() -> None:
    impact = impact_of_cancel(meeting(), people(1))
    assert impact.text.startswith("Cancels the meeting for 1 invitee. Calendly e-mails that person")
    assert impact.warning == ""


def test_impact_leaves_out_who_canceled_before() -> None:
    assert impact_of_cancel(meeting(active=1), [*people(1), *people(3, "canceled")]).people == 1


def test_impact_without_names_uses_the_counter() -> None:
    assert impact_of_cancel(meeting(active=40, limit=60), None).people == 40


def test_impact_of_nobody() -> None:
    assert impact_of_cancel(meeting(active=0), []).text.startswith("Nobody is booked")


def test_what_cannot_be_canceled() -> None:
    assert why_not_cancel(meeting(), START) == ""
    assert "over" in why_not_cancel(meeting(), START + timedelta(hours=1))
    assert "already" in why_not_cancel(meeting(status="canceled"), START)


def test_who_canceled_and_why() -> None:
    canceled = Cancellation(canceled_by="Maria", reason="Ill\n today", canceler_type="invitee")
    event = meeting(status="canceled", cancellation=canceled)
    assert cancellation_text(event) == "Canceled by Maria (invitee): Ill today"
    assert cancellation_text(meeting(status="canceled")) == "Canceled"
    assert cancellation_text(meeting()) == ""


def test_round_robin_links_carry_a_warning() -> None:
    robin = EventType(uri="t", pooling_type="round_robin")
    assert "another host" in round_robin_warning(robin)
    assert round_robin_warning(EventType(uri="t", pooling_type="collective")) == ""
    assert round_robin_warning(None) == ""


@pytest.mark.parametrize("query", ["maria", "LOPEZ maria", "lópez", "crm 7", "spring", "MARIA.L"])
def test_a_search_looks_into_everything_about_an_invitee(query: str) -> None:
    maria = Invitee(
        uri="i",
        name="María López",
        email="maria.l@example.com",
        questions_and_answers=[QuestionAndAnswer(question="Tool?", answer="CRM 7")],
        tracking=Tracking(utm_campaign="spring-2027"),
        cancel_url="https://calendly.com/cancellations/secret",
    )
    assert has_words(invitee_text(maria), search_words(query))
    assert not has_words(invitee_text(maria), search_words("secret"))


@pytest.mark.parametrize("query", ["discovery", "ada", "room 4", "guest0@example"])
def test_a_search_looks_into_the_meeting(query: str) -> None:
    event = meeting(guests=1, location=Location(type="physical", location="Room 4"))
    assert has_words(meeting_text(event), search_words(query))


def test_folding_ignores_case_accents_and_width() -> None:
    assert folded("Groß ＡＢＣ Å") == folded("GROSS abc å")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("maria@example.com", True),
        (" maria@example.com ", True),
        ("maria@", False),
        ("maria@example", False),
        ("@example.com", False),
        ("maria lopez@example.com", False),
        ("a@b@c.de", False),
    ],
)
def test_a_whole_address_is_recognised(query: str, expected: bool) -> None:
    assert looks_like_email(query) is expected


def test_somebody_without_a_name_is_called_by_the_address() -> None:
    assert invitee_name(Invitee(uri="i", name="  ", email="x@example.com")) == "x@example.com"
    assert invitee_name(Invitee(uri="i", first_name="Ann", last_name="Lee")) == "Ann Lee"
    assert invitee_name(Invitee(uri="i")) == "Invitee without a name"
