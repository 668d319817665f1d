"""Where a meeting can be held, as an event type offers it, and what must be asked for that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.models import EventType, Location

_CONFERENCES: Final = {
    "zoom_conference": "Zoom",
    "google_conference": "Google Meet",
    "gotomeeting_conference": "GoTo Meeting",
    "microsoft_teams_conference": "Microsoft Teams",
    "webex_conference": "Webex",
}
_AS_BOOKED: Final = {"zoom": "zoom_conference", "gotomeeting": "gotomeeting_conference"}
"""Calendly spells two kinds differently on meetings (reference, quirk 1)."""


class PlaceChoice(NamedTuple):
    """One place to choose. asks: what has to be filled in, empty where nothing has.

    fixed: the text that Calendly wants back as the event type has it, to the letter.
    """

    kind: str
    label: str
    asks: str = ""
    fixed: str = ""

    @property
    def is_phone(self) -> bool:
        """Tell whether a phone number is asked for."""
        return self.kind == "outbound_call"


def places_of(kind: EventType) -> tuple[PlaceChoice, ...]:
    """Return the places to choose from; empty where Calendly settles it by itself.

    Calendly: nothing is sent for round robin, nor for event types without a place.
    """
    if kind.pooling_type == "round_robin":
        return ()
    found = [_choice(row) for row in kind.locations or ()]
    return tuple(choice for choice in found if choice.kind)


def settled_place(kind: EventType) -> str:
    """Return where a round robin is held, which the host decides; empty for others."""
    if kind.pooling_type != "round_robin" or not kind.locations:
        return ""
    return ", ".join(_choice(row).label for row in kind.locations)


def same_place(places: Sequence[PlaceChoice], location: Location | None) -> tuple[int, str]:
    """Return which choice is where a meeting was held, and the text given for it.

    The first choice where none is the same.
    """
    if location is None:
        return 0, ""
    kind = _AS_BOOKED.get(location.type, location.type)
    said = (location.location or "").strip()
    alike = [number for number, place in enumerate(places) if place.kind == kind]
    for number in alike:
        if places[number].fixed and places[number].fixed.split() == said.split():
            return number, places[number].fixed
    if not alike:
        return 0, ""
    return alike[0], said if places[alike[0]].asks else ""


def place_body(place: PlaceChoice, text: str) -> dict[str, str]:
    """Return a place as Calendly takes it in a booking."""
    said = text.strip() if place.asks else place.fixed
    return {"kind": place.kind, "location": said} if said else {"kind": place.kind}


def _choice(row: dict[str, Any]) -> PlaceChoice:
    kind = _text(row, "kind")
    said, exact = _text(row, "location"), row.get("location")
    if kind in _CONFERENCES:
        return PlaceChoice(kind, _CONFERENCES[kind])
    if kind == "outbound_call":
        return PlaceChoice(kind, "Phone call to the invitee", "Phone number to call")
    if kind == "inbound_call":
        number = _text(row, "phone_number")
        return PlaceChoice(kind, f"The invitee calls {number}" if number else "The invitee calls")
    if kind == "ask_invitee":
        return PlaceChoice(kind, "Where the invitee wants", "Place the invitee wants")
    if kind == "physical":
        if said:
            return PlaceChoice(kind, f"In person: {said}", "", str(exact))
        return PlaceChoice(kind, "In person", "Address")
    if kind == "custom":
        return (
            PlaceChoice(kind, said, "", str(exact)) if said else PlaceChoice(kind, "Other", "Place")
        )
    return PlaceChoice(kind, kind.replace("_", " ").capitalize())


def _text(row: dict[str, Any], name: str) -> str:
    value = row.get(name)
    return " ".join(value.split()) if isinstance(value, str) else ""
