"""Rules about meetings: names, places, who is affected by canceling, what a search finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from calendly_desktop.domain.models import EventType, Invitee, Location, ScheduledEvent
from calendly_desktop.domain.search import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

LONGEST_REASON = 10_000
"""Calendly: the reason of a cancellation holds at most 10,000 characters."""

_CONFERENCES = {
    "zoom": "Zoom",
    "zoom_conference": "Zoom",
    "google_conference": "Google Meet",
    "gotomeeting": "GoTo Meeting",
    "gotomeeting_conference": "GoTo Meeting",
    "microsoft_teams_conference": "Microsoft Teams",
    "webex_conference": "Webex",
}
_SAFE_SCHEMES = frozenset({"http", "https", "tel", "mailto"})


class Place(NamedTuple):
    """Where a meeting is: short text, icon name, the link that joins it and its button's words."""

    text: str
    icon: str
    link: str = ""
    action: str = ""
    note: str = ""


class Impact(NamedTuple):
    """Whom a cancellation affects, in words to read before deciding."""

    people: int
    text: str
    names: tuple[str, ...]
    warning: str = ""


def meeting_name(event: ScheduledEvent) -> str:
    """Return the meeting's name; Calendly leaves it empty at times."""
    return " ".join((event.name or "").split()) or "Meeting without a name"


def invitee_name(invitee: Invitee) -> str:
    """Return how to call an invitee: name, else first and last name, else e-mail address."""
    parts = " ".join(part for part in (invitee.first_name, invitee.last_name) if part)
    for text in (invitee.name, parts, invitee.email):
        if line := " ".join(text.split()):
            return line
    return "Invitee without a name"


def host_names(event: ScheduledEvent) -> list[str]:
    """Return the hosts' names, or their addresses where Calendly gives no name."""
    return [host.user_name or host.user_email or "Unknown host" for host in event.event_memberships]


def safe_link(address: str | None) -> str:
    """Return an address that may be opened (http, https, tel, mailto), else an empty text."""
    text = (address or "").strip()
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    if parts.scheme not in _SAFE_SCHEMES or not text.isprintable() or " " in text:
        return ""
    target = parts.hostname if parts.scheme in {"http", "https"} else parts.path
    return text if target else ""


def place_of(location: Location | None) -> Place:
    """Return where a meeting is held; an unknown type shows whatever text Calendly gave."""
    if location is None:
        return Place("No place given", "place")
    if location.type in _CONFERENCES:
        return _conference(_CONFERENCES[location.type], location)
    said = " ".join((location.location or "").split())
    if location.type in {"outbound_call", "inbound_call"}:
        return _call(said, outgoing=location.type == "outbound_call")
    link = safe_link(said)
    if link.startswith("http"):
        return Place(said, "link", link, "Open the address", location.additional_info or "")
    return Place(said or "No place given", "place", note=location.additional_info or "")


def _conference(name: str, location: Location) -> Place:
    link = safe_link(location.join_url)
    if link:
        return Place(name, "video", link, f"Join {name}")
    if location.status in {"processing", "initiated"}:
        return Place(name, "video", note="The link is still being made.")
    if location.status == "failed":
        return Place(name, "video", note="Calendly could not make a link for this meeting.")
    return Place(name, "video", note="Calendly gives no link for this meeting.")


def _call(said: str, *, outgoing: bool) -> Place:
    number = "".join(character for character in said if character in "+0123456789")
    enough = sum(character.isdigit() for character in number) >= 3
    text = f"Phone, {said}" if outgoing and said else said or "Phone call"
    if not enough:
        return Place(text, "phone")
    return Place(text, "phone", f"tel:{number}", "Call")


def active_invitees(invitees: Iterable[Invitee]) -> list[Invitee]:
    """Return those who still come."""
    return [invitee for invitee in invitees if invitee.status == "active"]


def is_group(event: ScheduledEvent) -> bool:
    """Tell whether more than one invitee can book, or has booked, this meeting."""
    counter = event.invitees_counter
    return counter.limit > 1 or counter.active > 1


def why_not_cancel(event: ScheduledEvent, now: datetime) -> str:
    """Return why the meeting cannot be canceled, empty when it can.

    Calendly answers 403 "Event is already canceled" and "Event in the past".
    """
    if event.status == "canceled":
        return "This meeting is already canceled."
    if event.end_time <= now:
        return "This meeting is over; Calendly cancels only meetings to come."
    return ""


def impact_of_cancel(event: ScheduledEvent, invitees: Sequence[Invitee] | None) -> Impact:
    """Return whom canceling affects; the counter serves while the names are not known."""
    names = tuple(invitee_name(invitee) for invitee in active_invitees(invitees or ()))
    count = len(names) if invitees is not None else event.invitees_counter.active
    guests = len(event.event_guests)
    whom = [amount(count, "invitee")] if count or not guests else []
    if guests:
        whom.append(amount(guests, "guest"))
    people = count + guests
    if not people:
        text = "Nobody is booked any more. The meeting cannot be restored."
    else:
        them = "them" if people > 1 else "that person"
        text = (
            f"Cancels the meeting for {' and '.join(whom)}. Calendly e-mails {them}. "
            "It cannot be restored."
        )
    warning = ""
    if is_group(event):
        warning = (
            "This is a group meeting: canceling it cancels for everybody. "
            "One person leaves only by their own cancel link."
        )
    return Impact(people, text, names, warning)


def round_robin_warning(event_type: EventType | None) -> str:
    """Return what to know before using a round-robin link oneself, empty for other meetings."""
    if event_type is None or event_type.pooling_type != "round_robin":
        return ""
    return (
        "This link is for the invitee. If you use it yourself, the meeting may move to "
        "another host."
    )


def cancellation_text(event: ScheduledEvent) -> str:
    """Return by whom and why a meeting was canceled, empty for others."""
    if event.status != "canceled":
        return ""
    cancellation = event.cancellation
    if cancellation is None:
        return "Canceled"
    who = {"host": "host", "invitee": "invitee"}.get(cancellation.canceler_type, "")
    by = " ".join(cancellation.canceled_by.split())
    text = "Canceled" + (f" by {by}" if by else "")
    if who:
        text += f" ({who})" if by else f" by the {who}"
    reason = " ".join((cancellation.reason or "").split())
    return f"{text}: {reason}" if reason else text


def amount(count: int, noun: str) -> str:
    """Return a number with its noun: 1 meeting, 1,284 meetings."""
    return f"{count:,} {noun}" + ("" if count == 1 else "s")


# -- search --------------------------------------------------------------------------------


def invitee_text(invitee: Invitee) -> str:
    """Return everything about an invitee that a search looks into (never the secret links)."""
    tracking = invitee.tracking
    values = [invitee.name, invitee.email, invitee.first_name, invitee.last_name]
    values += [answer.answer for answer in invitee.questions_and_answers]
    values += [tracking.utm_source, tracking.utm_medium, tracking.utm_campaign]
    values += [tracking.utm_content, tracking.utm_term, invitee.text_reminder_number]
    return folded("\n".join(value for value in values if value))


def meeting_text(event: ScheduledEvent) -> str:
    """Return everything about a meeting itself that a search looks into."""
    place = place_of(event.location)
    location = event.location or Location()
    values = [event.name, place.text, location.location, location.additional_info]
    values += [location.join_url, event.meeting_notes_plain, cancellation_text(event)]
    for host in event.event_memberships:
        values += [host.user_name, host.user_email]
    values += [guest.email for guest in event.event_guests]
    return folded("\n".join(value for value in values if value))


def looks_like_email(query: str) -> bool:
    """Tell whether a search is one whole e-mail address, which Calendly can be asked for."""
    text = query.strip()
    name, at, host = text.partition("@")
    whole = bool(name) and bool(at) and "." in host.strip(".") and "@" not in host
    return whole and not any(character.isspace() for character in text)
