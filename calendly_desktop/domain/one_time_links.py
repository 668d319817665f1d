"""Links for one booking: what can be customised, what is wrong with a form, what is sent.

Calendly (reference, section 6.14): a single-use link takes one booking of any event type; a
customised one (a share) has settings of its own and is made of one-on-one event types only. What
is not sent is copied from the event type.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

import msgspec

from calendly_desktop.domain.booking import Fault

if TYPE_CHECKING:
    from calendly_desktop.domain.models import EventType

OneTimeKind = Literal["single_use", "share"]
Period = Literal["", "moving", "available_moving", "fixed", "unlimited"]
"""When can be booked: as the event type has it; for so many days, or weekdays, from now on; from
one day to another; at any time."""

LONGEST_NAME: Final = 55
MOST_LENGTHS: Final = 4
LONGEST_LENGTH: Final = 720
LONGEST_PLACE: Final = 255
MOST_AT_ONCE: Final = 20
MOST_DAYS: Final = 730
_DAY: Final = 24 * 60
"""Minutes. Calendly keeps how far ahead can be booked in minutes; its reference names no unit. Were
it days, the period would be too long, never too short to book."""

OTHER_PLACES: Final = (
    ("physical", "In person", "Address"),
    ("custom", "Somewhere else", "Where, or how to meet"),
    ("outbound_call", "Phone call to the invitee", ""),
    ("inbound_call", "The invitee calls", "Phone number to call"),
    ("ask_invitee", "Where the invitee wants", ""),
    ("zoom_conference", "Zoom", ""),
    ("google_conference", "Google Meet", ""),
    ("microsoft_teams_conference", "Microsoft Teams", ""),
    ("webex_conference", "Webex", ""),
    ("gotomeeting_conference", "GoTo Meeting", ""),
)
"""Places that an event type need not offer: kind, words, and what must be filled in."""


class OneTimeForm(msgspec.Struct, frozen=True, kw_only=True):
    """What was filled in, as typed. Only guest, label and count concern single-use links.

    lengths: minutes with commas, empty for those of the event type; first_length: which of them is
    chosen at first. places: which of the event type's own (None: as it has them). place: the kind
    of one more place, empty for none.
    """

    kind: OneTimeKind = "single_use"
    guest: str = ""
    label: str = ""
    count: int = 1
    name: str = ""
    lengths: str = ""
    first_length: int = 0
    period: Period = ""
    days: int = 14
    first_day: str = ""
    last_day: str = ""
    places: tuple[int, ...] | None = None
    place: str = ""
    place_text: str = ""
    hide_place: bool = False

    def is_begun(self, guest: str = "") -> bool:
        """Tell whether anything was filled in that would be a pity to lose; guest: not by hand."""
        blank = OneTimeForm(
            kind=self.kind, guest=guest, first_day=self.first_day, last_day=self.last_day
        )
        return self != blank


class Lengths(NamedTuple):
    """The lengths of a meeting, in minutes, as they were typed; `bad` is what is no length."""

    minutes: tuple[int, ...]
    bad: str = ""


def why_no_link(kind: EventType) -> str:
    """Return why no link for one booking can be made of an event type; empty where one can."""
    if kind.deleted_at is not None:
        return "This event type was deleted in Calendly, so nobody can book it."
    if not kind.active:
        return "This event type is turned off: nobody could book. Turn it on in Calendly first."
    if kind.booking_method == "poll":
        return "In a poll the invitees vote for times: there is nothing to book with a link."
    return ""


def why_not_customised(kind: EventType) -> str:
    """Return why an event type cannot be customised for one link; empty where it can."""
    if kind.kind == "solo" and kind.pooling_type is None:
        return ""
    return (
        "Calendly customizes one-on-one event types only, with one host and one invitee. A "
        "single-use link can be made of this one."
    )


def own_lengths(kind: EventType) -> tuple[int, ...]:
    """Return the lengths that an event type offers, in minutes."""
    return tuple(kind.duration_options or ()) or (round(kind.duration),)


def read_lengths(text: str) -> Lengths:
    """Read lengths as people write them: 30 · 15, 30 · 15 min, 1 h; each once, in their order."""
    found: list[int] = []
    for part in re.split(r"[,;/]|\s+and\s+|\s+or\s+", text):
        if not part.strip():
            continue
        match = re.fullmatch(
            r"(?:(\d{1,2})\s*h(?:ours?)?)?\s*(?:(\d{1,4})\s*(?:m|min|minutes?)?)?", part.strip()
        )
        hours, minutes = (int(text or 0) for text in match.groups()) if match else (0, 0)
        length = hours * 60 + minutes
        if not 1 <= length <= LONGEST_LENGTH:
            return Lengths(tuple(found), part.strip())
        if length not in found:
            found.append(length)
    return Lengths(tuple(found))


def can_hide_place(form: OneTimeForm, kind: EventType) -> bool:
    """Tell whether the place can be hidden until it is booked.

    Calendly minds it only where there is one place, in words of one's own ("custom").
    """
    kinds = [row["kind"] for row in chosen_places(form, kind)]
    return kinds == ["custom"]


def chosen_places(form: OneTimeForm, kind: EventType) -> list[dict[str, Any]]:
    """Return the places of a customised link as Calendly takes them."""
    own = _own_places(kind)
    numbers = range(len(own)) if form.places is None else form.places
    rows = [own[number] for number in numbers if 0 <= number < len(own)]
    if form.place:
        rows.append(_other_place(form))
    return [{**row, "position": position} for position, row in enumerate(rows)]


def faults(form: OneTimeForm, kind: EventType, today: date) -> list[Fault]:
    """Return all that is wrong with a form, from top to bottom; empty where it can be sent.

    Fields: count, name, lengths, days, first_day, last_day, places, place_text.
    """
    if form.kind == "single_use":
        if 1 <= form.count <= MOST_AT_ONCE:
            return []
        return [Fault("count", f"From 1 to {MOST_AT_ONCE} links at once: choose a number.")]
    found = []
    over = len(form.name.strip()) - LONGEST_NAME
    if over > 0:
        found.append(
            Fault("name", f"The name is {over} characters too long: Calendly takes {LONGEST_NAME}.")
        )
    found += _length_faults(form)
    found += _period_faults(form, today)
    return [*found, *_place_faults(form, kind)]


def changes(form: OneTimeForm, kind: EventType) -> dict[str, Any]:
    """Return what is sent of a customised link besides its event type: only what differs."""
    found: dict[str, Any] = {}
    name = " ".join(form.name.split())
    if name and name != kind.name:
        found["name"] = name
    lengths = read_lengths(form.lengths).minutes
    if lengths:
        first = form.first_length if form.first_length in lengths else lengths[0]
        if lengths != own_lengths(kind) or first != round(kind.duration):
            found |= {"duration": first, "duration_options": list(lengths)}
    found |= _period(form)
    if form.places is not None or form.place:
        found["location_configurations"] = chosen_places(form, kind)
    if form.hide_place and can_hide_place(form, kind):
        found["hide_location"] = True
    return found


# -- private -------------------------------------------------------------------------------


def _period(form: OneTimeForm) -> dict[str, Any]:
    if not form.period:
        return {}
    if form.period == "fixed":
        return {"period_type": "fixed", "start_date": form.first_day, "end_date": form.last_day}
    if form.period == "unlimited":
        return {"period_type": "unlimited"}
    return {"period_type": form.period, "max_booking_time": form.days * _DAY}


def _own_places(kind: EventType) -> list[dict[str, Any]]:
    """Return the event type's places in the order of `booking_places.places_of`."""
    kept = ("kind", "location", "additional_info", "phone_number")
    rows = [row for row in kind.locations or () if str(row.get("kind") or "").strip()]
    return [{name: row[name] for name in kept if isinstance(row.get(name), str)} for row in rows]


def _other_place(form: OneTimeForm) -> dict[str, Any]:
    said = " ".join(form.place_text.split())
    row = {"kind": form.place}
    if said and form.place == "inbound_call":
        row["phone_number"] = said
    elif said and form.place in {"physical", "custom"}:
        row["location"] = said
    return row


def _length_faults(form: OneTimeForm) -> list[Fault]:
    read = read_lengths(form.lengths)
    if read.bad:
        text = (
            f"“{read.bad}” is no length: write minutes from 1 to {LONGEST_LENGTH}, several with "
            "commas, such as 15, 30."
        )
        return [Fault("lengths", text)]
    if len(read.minutes) > MOST_LENGTHS:
        text = f"{len(read.minutes)} lengths: Calendly takes {MOST_LENGTHS} at most."
        return [Fault("lengths", text)]
    return []


def _period_faults(form: OneTimeForm, today: date) -> list[Fault]:
    if form.period in {"moving", "available_moving"} and not 1 <= form.days <= MOST_DAYS:
        return [Fault("days", f"Choose a number of days from 1 to {MOST_DAYS}.")]
    if form.period != "fixed":
        return []
    first, last = _day(form.first_day), _day(form.last_day)
    if first is None:
        return [Fault("first_day", "Choose the first day that can be booked.")]
    if last is None:
        return [Fault("last_day", "Choose the last day that can be booked.")]
    if last < first:
        return [Fault("last_day", "The last day is before the first one: nothing could be booked.")]
    if last < today:
        return [Fault("last_day", "The last day is over: nothing could be booked.")]
    return []


def _place_faults(form: OneTimeForm, kind: EventType) -> list[Fault]:
    asks = next((asks for place, _words, asks in OTHER_PLACES if place == form.place), "")
    said = " ".join(form.place_text.split())
    if asks and not said:
        return [Fault("place_text", f"{asks}: this is missing.")]
    if len(said) > LONGEST_PLACE:
        over = len(said) - LONGEST_PLACE
        return [Fault("place_text", f"{over} characters too long: Calendly takes {LONGEST_PLACE}.")]
    if form.places is not None and not chosen_places(form, kind):
        return [Fault("places", "Choose at least one place.")]
    return []


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
