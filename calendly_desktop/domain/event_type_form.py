"""Creating and changing one-on-one event types: the form, what is wrong with it, what is sent.

Calendly (reference, section 6.5): apps create and change one-on-one event types only. Questions and
the address are set on the web; fields that Calendly does not know are ignored there silently.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from calendly_desktop.domain.booking import Fault
from calendly_desktop.domain.one_time_links import (
    LONGEST_LENGTH,
    LONGEST_PLACE,
    MOST_LENGTHS,
    OTHER_PLACES,
    own_lengths,
    read_lengths,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from calendly_desktop.domain.models import EventType

BUFFERS: Final = (0, 5, 10, 15, 30, 45, 60, 90, 120, 150, 180)
"""Calendly: minutes kept free before or after a meeting."""
INCREMENTS: Final = (5, 10, 15, 20, 30, 45, 60)
"""Minutes between two starts that are offered; Calendly takes any from 5 to 720."""
USUAL_INCREMENT: Final = 30
USUAL_COLOR: Final = "#0069ff"
LANGUAGES: Final = (
    ("en", "English"),
    ("de", "Deutsch"),
    ("es", "Español"),
    ("fr", "Français"),
    ("it", "Italiano"),
    ("nl", "Nederlands"),
    ("pt", "Português"),
    ("uk", "Українська"),
)
"""Calendly: the languages that a booking page can have, each in its own words."""
_COLOR = re.compile(r"#[a-f\d]{6}")
_TEXT_OF: Final = {"physical": "location", "custom": "location", "inbound_call": "phone_number"}
_MAY_ADD: Final = frozenset({"physical", "inbound_call"})


class Place(msgspec.Struct, frozen=True):
    """Where to meet. text: the address or phone number; info: a note for the invitee."""

    kind: str
    text: str = ""
    info: str = ""


class EventTypeForm(msgspec.Struct, frozen=True, kw_only=True):
    """What was filled in, as typed.

    owner: a user's URI. lengths: minutes with commas; first_length: which is chosen at first.
    increment, before, after: minutes.
    """

    owner: str = ""
    name: str = ""
    active: bool = True
    description: str = ""
    lengths: str = "30"
    first_length: int = 0
    places: tuple[Place, ...] = ()
    color: str = USUAL_COLOR
    locale: str = "en"
    increment: int = USUAL_INCREMENT
    before: int = 0
    after: int = 0


class Difference(NamedTuple):
    """A field of the request that is to change, with its value before and after."""

    field: str
    before: Any
    after: Any


def form_of(kind: EventType) -> EventTypeForm:
    """Return an event type as the form shows it."""
    return EventTypeForm(
        owner=kind.profile.owner if kind.profile else "",
        name=kind.name or "",
        active=kind.active,
        description=kind.description_plain or "",
        lengths=", ".join(str(length) for length in own_lengths(kind)),
        first_length=round(kind.duration),
        places=tuple(_place(row) for row in kind.locations or () if row.get("kind")),
        color=kind.color.lower(),
        locale=kind.locale,
        increment=kind.start_time_increment or USUAL_INCREMENT,
        before=kind.before_buffer or 0,
        after=kind.after_buffer or 0,
    )


def asks_text(place: str) -> str:
    """Return what must be filled in for a kind of place, empty where nothing has to be."""
    return next((asks for kind, _words, asks in OTHER_PLACES if kind == place), "")


def faults(form: EventTypeForm, *, is_new: bool) -> list[Fault]:
    """Return what is wrong with a form, in the order of its fields."""
    found = []
    if is_new and not form.owner:
        found.append(Fault("owner", "Choose whose event type it is."))
    if not form.name.strip():
        found.append(Fault("name", "Give the event type a name: invitees see it."))
    found += length_faults(form.lengths)
    found += place_faults(form.places)
    if not _COLOR.fullmatch(form.color):
        found.append(Fault("color", "A color has six digits, such as #0069ff."))
    return found


def length_faults(text: str) -> list[Fault]:
    """Return what is wrong with lengths as somebody typed them."""
    read = read_lengths(text)
    if read.bad:
        words = (
            f"“{read.bad}” is no length: write minutes from 1 to {LONGEST_LENGTH}, several with "
            "commas, such as 15, 30."
        )
        return [Fault("lengths", words)]
    if not read.minutes:
        return [Fault("lengths", "How long is the meeting? Write minutes, such as 30.")]
    if len(read.minutes) > MOST_LENGTHS:
        words = f"{len(read.minutes)} lengths: Calendly takes {MOST_LENGTHS} at most."
        return [Fault("lengths", words)]
    return []


def place_faults(places: Sequence[Place]) -> list[Fault]:
    """Return what is wrong with places; the field is place:0 for the first."""
    found = []
    for number, place in enumerate(places):
        asks, said = asks_text(place.kind), " ".join(place.text.split())
        if asks and not said:
            found.append(Fault(f"place:{number}", f"{asks}: this is missing."))
        elif len(said) > LONGEST_PLACE:
            over = len(said) - LONGEST_PLACE
            words = f"{over} characters too long: Calendly takes {LONGEST_PLACE}."
            found.append(Fault(f"place:{number}", words))
    return found


def body_of(form: EventTypeForm) -> dict[str, Any]:
    """Return what is sent to create an event type."""
    return {"owner": form.owner, **_fields(form)}


def differences(form: EventTypeForm, kind: EventType) -> list[Difference]:
    """Return what the form changes about an event type; only that is sent."""
    before, after = _fields(form_of(kind)), _fields(form)
    if "duration_options" in after or "duration_options" in before:
        lengths = list(read_lengths(form.lengths).minutes)
        after.setdefault("duration_options", lengths)
        before.setdefault("duration_options", list(own_lengths(kind)))
    return [
        Difference(field, before.get(field), value)
        for field, value in after.items()
        if value != before.get(field)
    ]


def changes(form: EventTypeForm, kind: EventType) -> dict[str, Any]:
    """Return what is sent to change an event type; empty where nothing differs."""
    found = {change.field: change.after for change in differences(form, kind)}
    if "duration_options" in found:  # Calendly: the length must be one of them
        found["duration"] = _fields(form)["duration"]
    return found


def has_changes(kind: EventType, sent: Mapping[str, Any]) -> bool:
    """Tell whether an event type is as a request wanted it; for reading back a lost answer."""
    now = {"duration_options": list(kind.duration_options or ()), **_fields(form_of(kind))}
    return all(
        _folded(now.get(field)) == _folded(value)
        for field, value in sent.items()
        if field != "owner"
    )


def place_body(place: Place) -> dict[str, str]:
    """Return a place as Calendly takes it."""
    row, text = {"kind": place.kind}, " ".join(place.text.split())
    if text and (field := _TEXT_OF.get(place.kind)):
        row[field] = text
    elif text and place.kind == "ask_invitee":
        row["location"] = text
    if place.info.strip() and place.kind in _MAY_ADD:
        row["additional_info"] = place.info.strip()
    return row


# -- private -------------------------------------------------------------------------------


def _fields(form: EventTypeForm) -> dict[str, Any]:
    lengths = read_lengths(form.lengths).minutes
    first = form.first_length if form.first_length in lengths else next(iter(lengths), 0)
    options = {"duration_options": list(lengths)} if len(lengths) > 1 else {}
    return {
        "name": " ".join(form.name.split()),
        "active": form.active,
        "description": form.description.strip(),
        "duration": first,
        **options,
        "locations": [place_body(place) for place in form.places],
        "color": form.color,
        "locale": form.locale,
        "start_time_increment": form.increment,
        "before_buffer": form.before,
        "after_buffer": form.after,
    }


def _folded(value: Any) -> Any:
    """Return a value so that line ends and spaces, which Calendly may tidy, do not count."""
    return " ".join(value.split()) if isinstance(value, str) else value


def _place(row: Mapping[str, Any]) -> Place:
    def said(name: str) -> str:
        value = row.get(name)
        return " ".join(value.split()) if isinstance(value, str) else ""

    return Place(
        str(row["kind"]), said("location") or said("phone_number"), said("additional_info")
    )
