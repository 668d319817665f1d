"""Booking for somebody: what an event type asks for, what is wrong with a form, what is sent."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from calendly_desktop.domain.booking_links import FIELDS, UtmTags, parameter_name
from calendly_desktop.domain.booking_places import place_body, places_of
from calendly_desktop.domain.times import find_zone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from calendly_desktop.domain.models import CustomQuestion, EventType

MOST_GUESTS: Final = 10
"""Calendly: at most ten guests in one booking."""
LONGEST_TAG: Final = 255
"""Calendly: a longer UTM value may not be tracked."""
LINES: Final = "\n"
"""Between the ticked choices of one answer: as Calendly's own form sends them."""

_NAMED = re.compile(r"\s*\"?([^<>\"@]*)\"?\s*<\s*([^<>\s]+@[^<>\s]+)\s*>[\s,;]*")
EMAIL = re.compile(r"[^\s@<>(),;:\"\[\]\\]+@([^\s@<>(),;:\"\[\]\\.]+\.)+[^\s@<>(),;:\"\[\]\\.]{2,}")
_PHONE = re.compile(r"\+[\d\s()./-]{5,25}")


class BookingForm(msgspec.Struct, frozen=True, kw_only=True):
    """What was filled in, as typed. `answers` go by the question's position, as text.

    place: which of `places_of()`. start: the chosen moment in ISO form, empty for none yet.
    text_reminder and salesforce are taken over from an earlier booking, never asked for.
    """

    event_type: str = ""
    start: str = ""
    name: str = ""
    last_name: str = ""
    email: str = ""
    timezone: str = ""
    guests: str = ""
    place: int = 0
    place_text: str = ""
    answers: dict[str, str] = {}
    tags: UtmTags = UtmTags()
    salesforce: str = ""
    text_reminder: str = ""

    @property
    def moment(self) -> datetime | None:
        """Return the chosen start, None while there is none."""
        try:
            found = datetime.fromisoformat(self.start)
        except ValueError:
            return None
        return found if found.tzinfo is not None else None

    @property
    def whom(self) -> str:
        """Return how to call whom it is for: the whole name, else the address."""
        return " ".join(f"{self.name} {self.last_name}".split()) or self.email.strip()

    def is_begun(self) -> bool:
        """Tell whether anything was typed that would be a pity to lose."""
        texts = (self.name, self.last_name, self.email, self.guests, self.place_text)
        return any(text.strip() for text in (*texts, *self.answers.values())) or bool(self.tags)


class Fault(NamedTuple):
    """What is wrong with a field, with its remedy; `field` names it.

    Fields: event_type, time, name, last_name, email, zone, guests, place, question:0,
    tag:source.
    """

    field: str
    text: str


def why_not_bookable(kind: EventType) -> str:
    """Return why nobody can be booked for an event type by the app, empty where it can be."""
    if kind.deleted_at is not None:
        return "This event type was deleted in Calendly."
    if not kind.active:
        return "This event type is turned off in Calendly, so nothing can be booked with it."
    if kind.booking_method == "poll":
        return "In a poll the invitees vote for times: Calendly has nothing to book here."
    return ""


def questions_of(kind: EventType) -> list[CustomQuestion]:
    """Return the questions that are asked now, in the order of the booking form."""
    asked = [question for question in kind.custom_questions if question.enabled]
    return sorted(asked, key=lambda question: question.position)


def faults(form: BookingForm, kind: EventType | None, *, two_names: bool = False) -> list[Fault]:
    """Return all that is wrong with a form, from top to bottom; empty where it can be sent."""
    found = []
    if kind is None:
        found.append(Fault("event_type", "Choose what is to be booked."))
    if form.moment is None:
        found.append(Fault("time", "Choose a free time."))
    found += _whose(form, two_names=two_names)
    if kind is None:
        return found
    found += _place_faults(form, kind)
    found += _answer_faults(form, kind)
    return [*found, *_tag_faults(form)]


def why_no_email(text: str) -> str:
    """Return what is wrong with an e-mail address and what to do, empty where nothing is."""
    text = text.strip()
    if not text:
        return "Write the e-mail address: Calendly sends the invitation there."
    if EMAIL.fullmatch(text):
        return ""
    if "@" not in text:
        return "There is no @ in it. An address looks like maria@example.com."
    if text.count("@") > 1 or re.search(r"[\s,;]", text):
        return "This is more than one address. Others can come along as guests."
    if "." not in text.partition("@")[2]:
        return "The part after the @ is not complete. An address looks like maria@example.com."
    return "This is not an e-mail address. It looks like maria@example.com."


def named_address(text: str) -> tuple[str, str] | None:
    """Return name and address of "Maria Lopez <maria@example.com>" as e-mail programs copy it."""
    found = _NAMED.fullmatch(text)
    return (" ".join(found[1].split()), found[2]) if found else None


def read_guests(text: str) -> tuple[list[str], list[str]]:
    """Return the addresses in a text, each once, and what is no address.

    Lists pasted from an e-mail program work: "Ken Ito <ken@example.com>; maria@example.com".
    """
    good: dict[str, str] = {}
    bad: list[str] = []
    for part in re.split(r"[,;\n]+", text):
        named = re.search(r"<([^<>]*)>\s*$", part)
        for word in [named[1].strip()] if named else part.split():
            if EMAIL.fullmatch(word):
                good.setdefault(word.casefold(), word)
            else:
                bad.append(word)
    return list(good.values()), bad


def why_no_phone(text: str) -> str:
    """Return what is wrong with a phone number and what to do, empty where nothing is."""
    text = text.strip()
    if _PHONE.fullmatch(text) and sum(sign.isdigit() for sign in text) >= 5:
        return ""
    if text and not text.startswith("+"):
        return "Begin with + and the country code, such as +49 30 1234567."
    return "This is not a phone number. Write it like +49 30 1234567."


# -- what is sent --------------------------------------------------------------------------


def invitee_body(form: BookingForm, *, two_names: bool) -> dict[str, Any]:
    """Return the invitee as Calendly takes it."""
    body = {"email": form.email.strip(), "timezone": form.timezone}
    if two_names:
        body["first_name"] = " ".join(form.name.split())
        if form.last_name.strip():
            body["last_name"] = " ".join(form.last_name.split())
    else:
        body["name"] = form.whom
    if form.text_reminder:
        body["text_reminder_number"] = form.text_reminder
    return body


def more_body(form: BookingForm, kind: EventType) -> dict[str, Any]:
    """Return what a booking says besides whom and when: place, answers, guests, tracking."""
    more: dict[str, Any] = {}
    places = places_of(kind)
    if places:
        more["location"] = place_body(places[min(form.place, len(places) - 1)], form.place_text)
    answers = [
        {"question": question.name, "answer": text, "position": question.position}
        for question in questions_of(kind)
        if (text := answer_to(form, question).strip())
    ]
    if answers:
        more["questions_and_answers"] = answers
    guests, _bad = read_guests(form.guests)
    if guests:
        more["event_guests"] = guests
    if form.tags or form.salesforce:
        tracking: dict[str, str | None] = {
            parameter_name(field): form.tags.value(field).strip() or None for field in FIELDS
        }
        more["tracking"] = {**tracking, "salesforce_uuid": form.salesforce or None}
    return more


def answer_to(form: BookingForm, question: CustomQuestion) -> str:
    """Return what was answered to a question."""
    return form.answers.get(str(question.position), "")


# -- checks --------------------------------------------------------------------------------


def _whose(form: BookingForm, *, two_names: bool) -> Iterable[Fault]:
    if not form.name.strip():
        what = "the first name" if two_names else "the name"
        yield Fault("name", f"Write {what} of whom you book for.")
    if why := why_no_email(form.email):
        yield Fault("email", why)
    if not find_zone(form.timezone).known:
        yield Fault("zone", "Choose the invitee's time zone from the list.")
    guests, bad = read_guests(form.guests)
    if bad:
        yield Fault("guests", f"“{bad[0]}” is not an e-mail address. Separate guests by commas.")
    elif len(guests) > MOST_GUESTS:
        yield Fault("guests", f"{len(guests)} guests: Calendly takes {MOST_GUESTS} at most.")
    elif form.email.strip().casefold() in {guest.casefold() for guest in guests}:
        yield Fault("guests", "The invitee is among the guests. Take that address out.")


def _place_faults(form: BookingForm, kind: EventType) -> Iterable[Fault]:
    places = places_of(kind)
    if not places:
        return
    place = places[min(max(form.place, 0), len(places) - 1)]
    if not place.asks:
        return
    text = form.place_text.strip()
    if place.is_phone and (why := why_no_phone(text)):
        yield Fault("place", "Write the number to call." if not text else why)
    elif not text:
        yield Fault("place", "Write where the meeting is to be.")


def _answer_faults(form: BookingForm, kind: EventType) -> Iterable[Fault]:
    for question in questions_of(kind):
        text = answer_to(form, question).strip()
        field = f"question:{question.position}"
        if not text and question.required:
            choose = question.type in {"single_select", "multi_select"}
            do = "Choose an answer" if choose else "Write an answer"
            yield Fault(field, f"{do}: this event type requires it.")
        elif text and question.type == "phone_number" and (why := why_no_phone(text)):
            yield Fault(field, why)


def _tag_faults(form: BookingForm) -> Iterable[Fault]:
    for field, text in form.tags.filled():
        if len(text) > LONGEST_TAG:
            yield Fault(
                f"tag:{field}",
                f"{len(text)} characters: Calendly keeps {LONGEST_TAG} at most. Shorten it.",
            )
