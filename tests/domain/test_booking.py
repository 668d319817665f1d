"""What an event type asks for, what is wrong with a form, and what is sent."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from calendly_desktop.domain.booking import (
    BookingForm,
    faults,
    invitee_body,
    more_body,
    named_address,
    questions_of,
    read_guests,
    why_no_email,
    why_not_bookable,
)
from calendly_desktop.domain.booking_carried import carried_over, form_from
from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.booking_places import PlaceChoice, places_of, same_place
from calendly_desktop.domain.models import (
    CustomQuestion,
    EventGuest,
    EventType,
    Invitee,
    Location,
    QuestionAndAnswer,
    ScheduledEvent,
    Tracking,
)

START = datetime(2026, 11, 30, 14, tzinfo=UTC)
KIND = EventType(
    uri="https://api.calendly.com/event_types/T",
    name="Intro call",
    duration=30,
    locations=[{"kind": "zoom_conference"}, {"kind": "outbound_call"}],
    custom_questions=[
        CustomQuestion(name="Phone", type="phone_number", position=2),
        CustomQuestion(name="Role?", position=0, required=True),
        CustomQuestion(name="Skills", type="multi_select", position=1, answer_choices=["A", "B"]),
        CustomQuestion(name="Old", position=3, enabled=False, required=True),
    ],
)
GOOD = BookingForm(
    event_type=KIND.uri,
    start=START.isoformat(),
    name="Maria López",
    email=" maria@example.com ",
    timezone="America/New_York",
    answers={"0": "Designer", "1": "A\nB"},
)


def wrong(**changes: object) -> dict[str, str]:
    return {f.field: f.text for f in faults(msgspec.structs.replace(GOOD, **changes), KIND)}


def test_a_form_without_faults_becomes_what_calendly_takes() -> None:
    assert faults(GOOD, KIND) == []
    assert invitee_body(GOOD, two_names=False) == {
        "email": "maria@example.com",
        "timezone": "America/New_York",
        "name": "Maria López",
    }
    assert more_body(GOOD, KIND) == {
        "location": {"kind": "zoom_conference"},
        "questions_and_answers": [
            {"question": "Role?", "answer": "Designer", "position": 0},
            {"question": "Skills", "answer": "A\nB", "position": 1},
        ],
    }
    tagged = msgspec.structs.replace(
        GOOD,
        guests="Ken Ito <ken@example.com>; ann@example.com",
        tags=UtmTags(source="phone"),
        place=1,
        place_text="+49 30 1234567",
    )
    assert faults(tagged, KIND) == []
    more = more_body(tagged, KIND)
    assert more["event_guests"] == ["ken@example.com", "ann@example.com"]
    assert more["location"] == {"kind": "outbound_call", "location": "+49 30 1234567"}
    assert more["tracking"] == {
        "utm_source": "phone",
        "utm_medium": None,
        "utm_campaign": None,
        "utm_content": None,
        "utm_term": None,
        "salesforce_uuid": None,
    }


def test_two_names_are_sent_apart_and_one_name_whole() -> None:
    two = msgspec.structs.replace(GOOD, name="Maria", last_name="López")
    sent = invitee_body(two, two_names=True)
    assert (sent["first_name"], sent["last_name"]) == ("Maria", "López")
    assert invitee_body(two, two_names=False)["name"] == "Maria López"


def test_every_fault_names_its_field_and_a_remedy_from_top_to_bottom() -> None:
    nothing = faults(BookingForm(), KIND)
    assert [fault.field for fault in nothing] == ["time", "name", "email", "zone", "question:0"]
    assert faults(BookingForm(), None)[0].field == "event_type"
    assert all(fault.text.endswith(".") for fault in nothing)
    assert wrong(timezone="Mars/Olympus") == {
        "zone": "Choose the invitee's time zone from the list."
    }
    assert "not an e-mail address" in wrong(guests="ken@example.com, ken")["guests"]
    assert "10 at most" in wrong(guests=", ".join(f"g{n}@example.com" for n in range(11)))["guests"]
    assert "among the guests" in wrong(guests="MARIA@example.com")["guests"]
    assert wrong(place=1) == {"place": "Write the number to call."}
    assert "+49" in wrong(place=1, place_text="030 1234")["place"]
    assert "country code" in wrong(answers={"0": "x", "2": "0301234"})["question:2"]
    assert "255 at most" in wrong(tags=UtmTags(term="x" * 256))["tag:term"]


@pytest.mark.parametrize("good", ["m@b.co", "maria+a@mail.example.com", "jörg@bücher.example"])
def test_addresses_that_are_taken(good: str) -> None:
    assert why_no_email(good) == ""


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "Write the e-mail"),
        ("maria", "There is no @"),
        ("maria@example", "after the @"),
        ("a@example.com, b@example.com", "more than one"),
        ("maria@.com", "not an e-mail"),
    ],
)
def test_addresses_that_are_not(text: str, says: str) -> None:
    assert says in why_no_email(text)


def test_guests_are_read_once_each_from_whatever_is_pasted() -> None:
    good, bad = read_guests("Ken <ken@example.com>,\nKEN@example.com ann@example.com; nobody")
    assert good == ["ken@example.com", "ann@example.com"]
    assert bad == ["nobody"]


def test_what_cannot_be_booked_says_why() -> None:
    assert why_not_bookable(KIND) == ""
    replace = msgspec.structs.replace
    assert "turned off" in why_not_bookable(replace(KIND, active=False))
    assert "poll" in why_not_bookable(replace(KIND, booking_method="poll"))
    assert "deleted" in why_not_bookable(replace(KIND, deleted_at=START))


def test_round_robin_and_missing_places_send_none() -> None:
    robin = msgspec.structs.replace(KIND, pooling_type="round_robin")
    assert places_of(robin) == ()
    assert places_of(msgspec.structs.replace(KIND, locations=None)) == ()
    assert "location" not in more_body(GOOD, robin)
    office = EventType(uri="T", locations=[{"kind": "physical", "location": "Torstraße 1"}])
    assert places_of(office) == (
        PlaceChoice("physical", "In person: Torstraße 1", "", "Torstraße 1"),
    )
    assert more_body(GOOD, office)["location"] == {"kind": "physical", "location": "Torstraße 1"}


def test_an_earlier_booking_is_taken_over_whole() -> None:
    invitee = Invitee(
        uri="I",
        name="Maria López",
        email="maria@example.com",
        timezone="America/New_York",
        questions_and_answers=[
            QuestionAndAnswer(question="Role?", answer="Designer", position=4),
            QuestionAndAnswer(question="Gone", answer="x", position=0),
        ],
        tracking=Tracking(utm_source="phone", salesforce_uuid="003"),
        text_reminder_number="+491",
    )
    event = ScheduledEvent(
        uri="E",
        start_time=START,
        end_time=START + timedelta(minutes=30),
        location=Location(type="outbound_call", location="+49 30 99"),
        event_guests=[EventGuest(email="ken@example.com")],
    )
    form = form_from(invitee, event, KIND)
    assert form.answers == {"0": "Designer"}
    assert (form.place, form.place_text) == (1, "+49 30 99")
    assert (form.guests, form.tags.source, form.salesforce) == ("ken@example.com", "phone", "003")
    assert [f.field for f in faults(form, KIND)] == ["time"]
    zoom = msgspec.structs.replace(event, location=Location(type="zoom"))
    assert form_from(invitee, zoom, KIND).place == 0
    two = msgspec.structs.replace(invitee, first_name="Maria", last_name="López")
    assert (form_from(two, event, KIND).name, form_from(two, event, KIND).last_name) == (
        "Maria",
        "López",
    )
    assert [question.name for question in questions_of(KIND)] == ["Role?", "Skills", "Phone"]
    again = msgspec.convert(msgspec.to_builtins(form), BookingForm)
    assert again == form  # a draft comes back as it was


def test_an_answer_never_lands_at_the_question_of_another_event_type() -> None:
    other = msgspec.structs.replace(
        KIND,
        uri="https://api.calendly.com/event_types/OTHER",
        custom_questions=[
            CustomQuestion(name="Budget?", type="string", position=0, enabled=True),
            CustomQuestion(name="Role?", type="string", position=1, enabled=True),
        ],
    )
    filled = BookingForm(event_type=KIND.uri, name="Maria", answers={"0": "Designer"}, place=1)
    assert carried_over(filled, KIND, other).answers == {"1": "Designer"}  # by its wording
    unknown = carried_over(filled, None, other)  # a draft whose event type is gone
    assert (unknown.answers, unknown.place, unknown.name) == ({}, 0, "Maria")
    assert carried_over(filled, None, KIND).answers == {"0": "Designer"}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Maria López <maria@example.com>", ("Maria López", "maria@example.com")),
        ('"López, Maria"  <maria@example.com>; ', ("López, Maria", "maria@example.com")),
        ("<maria@example.com>", ("", "maria@example.com")),
        ("maria@example.com", None),
        ("Maria <maria@example.com>, Ken <ken@example.com>", None),
    ],
)
def test_addresses_as_e_mail_programs_copy_them(text: str, meant: tuple[str, str] | None) -> None:
    assert named_address(text) == meant


def test_a_place_goes_back_to_the_letter_as_the_event_type_has_it() -> None:
    exact = "Torstraße 1\n10119  Berlin "
    office = msgspec.structs.replace(KIND, locations=[{"kind": "physical", "location": exact}])
    assert places_of(office)[0].label == "In person: Torstraße 1 10119 Berlin"
    assert more_body(GOOD, office)["location"] == {"kind": "physical", "location": exact}
    held = Location(type="physical", location="Torstraße 1 10119 Berlin")
    assert same_place(places_of(office), held) == (0, exact)
