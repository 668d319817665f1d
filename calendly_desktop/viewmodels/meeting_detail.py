"""One meeting and its invitees in words: what the detail pane shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from calendly_desktop.domain.meetings import (
    Place,
    amount,
    cancellation_text,
    host_names,
    invitee_name,
    invitee_text,
    is_group,
    meeting_name,
    place_of,
    round_robin_warning,
    safe_link,
    why_not_cancel,
)
from calendly_desktop.domain.search import folded, has_words, search_words
from calendly_desktop.domain.times import (
    find_zone,
    local_day,
    runs_alike,
    short_day,
    there,
    when,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.models import EventType, Invitee, ScheduledEvent
    from calendly_desktop.viewmodels.meetings import Clock

Tone = Literal["neutral", "info", "success", "warning", "danger"]

_TRACKING = (
    ("utm_source", "UTM source"),
    ("utm_medium", "UTM medium"),
    ("utm_campaign", "UTM campaign"),
    ("utm_content", "UTM content"),
    ("utm_term", "UTM term"),
    ("salesforce_uuid", "Salesforce id"),
)


class Mark(NamedTuple):
    """A chip: icon, word and tone."""

    icon: str
    word: str
    tone: Tone


class MeetingFacts(NamedTuple):
    """What is said about the meeting as a whole."""

    uri: str
    title: str
    when: str
    zone_note: str
    mark: Mark
    canceled: str
    place: Place
    hosts: str
    guests: str
    notes: str
    warning: str
    group_note: str
    why_not_cancel: str


class InviteeFacts(NamedTuple):
    """What is said about one invitee."""

    uri: str
    name: str
    email: str
    mark: Mark
    when_there: str
    answers: tuple[tuple[str, str], ...]
    tracking: tuple[tuple[str, str], ...]
    more: tuple[str, ...]
    can_reschedule: bool
    can_cancel: bool
    can_move: bool = False
    no_show: Literal["", "mark", "unmark"] = ""


def meeting_facts(
    event: ScheduledEvent, event_type: EventType | None, clock: Clock
) -> MeetingFacts:
    """Return the words of the pane's upper part."""
    return MeetingFacts(
        uri=event.uri,
        title=meeting_name(event),
        when=when(
            event.start_time,
            event.end_time,
            clock.zone,
            twenty_four=clock.twenty_four,
            today=clock.today,
        ),
        zone_note=clock.zone.note,
        mark=_meeting_mark(event, clock),
        canceled=cancellation_text(event),
        place=place_of(event.location),
        hosts=", ".join(host_names(event)) or "No host",
        guests=", ".join(guest.email for guest in event.event_guests if guest.email),
        notes=(event.meeting_notes_plain or "").strip(),
        warning=round_robin_warning(event_type) if event.status == "active" else "",
        group_note=_group_note(event),
        why_not_cancel=why_not_cancel(event, clock.now),
    )


def invitee_facts(invitee: Invitee, event: ScheduledEvent, clock: Clock) -> InviteeFacts:
    """Return the words of one invitee's card."""
    open_links = event.status == "active" and invitee.status == "active"
    return InviteeFacts(
        uri=invitee.uri,
        name=invitee_name(invitee),
        email=invitee.email,
        mark=_invitee_mark(invitee),
        when_there=_when_there(invitee, event, clock),
        answers=tuple(
            (answer.question.strip() or "Question", answer.answer.strip())
            for answer in sorted(invitee.questions_and_answers, key=lambda each: each.position)
            if answer.answer.strip()
        ),
        tracking=tuple(
            (label, value)
            for name, label in _TRACKING
            if (value := getattr(invitee.tracking, name))
        ),
        more=_more(invitee, clock),
        can_reschedule=open_links and bool(safe_link(invitee.reschedule_url)),
        can_cancel=open_links and bool(safe_link(invitee.cancel_url)),
        can_move=open_links and event.end_time > clock.now,
        no_show=_no_show(invitee, event, clock),
    )


def matching_first(invitees: Sequence[Invitee], query: str, own: str) -> list[Invitee]:
    """Return the invitees to list: only matches of the pane's `own` search; those that the
    page's `query` is about come first, then those who still come, then the others."""
    words, wanted = search_words(query), search_words(own)
    texts = {each.uri: invitee_text(each) for each in invitees}
    kept = [each for each in invitees if has_words(texts[each.uri], wanted)]
    return sorted(
        kept,
        key=lambda each: (
            -sum(word in texts[each.uri] for word in words),
            each.status != "active",
        ),
    )


def call_name(name: str) -> str:
    """Return how a short sentence names somebody: the first word, unless that is an initial."""
    first = name.split()[0] if name.split() else name
    return first if len(folded(first).strip(".")) > 2 and "@" not in name else name


def _meeting_mark(event: ScheduledEvent, clock: Clock) -> Mark:
    if event.status == "canceled":
        return Mark("cancel", "Canceled", "danger")
    if event.end_time <= clock.now:
        return Mark("history", "Over", "neutral")
    if event.start_time <= clock.now:
        return Mark("play", "Now", "success")
    return Mark("clock", "Upcoming", "info")


def _invitee_mark(invitee: Invitee) -> Mark:
    if invitee.rescheduled:
        return Mark("reschedule", "Rescheduled", "warning")
    if invitee.status == "canceled":
        return Mark("cancel", "Canceled", "danger")
    if invitee.no_show is not None:
        return Mark("person", "No-show", "warning")
    return Mark("check", "Booked", "success")


def _no_show(
    invitee: Invitee, event: ScheduledEvent, clock: Clock
) -> Literal["", "mark", "unmark"]:
    """Return what can be noted about somebody who did not come: only once it has begun."""
    if invitee.no_show is not None:
        return "unmark"
    began = event.status == "active" and event.start_time <= clock.now
    return "mark" if began and invitee.status == "active" else ""


def _group_note(event: ScheduledEvent) -> str:
    if not is_group(event) or event.status != "active":
        return ""
    counter = event.invitees_counter
    seats = f" of {counter.limit:,} seats" if counter.limit > 1 else ""
    return (
        f"Group meeting, {amount(counter.active, 'invitee')}{seats}. Canceling it cancels for "
        "everybody; one person leaves only by their own cancel link."
    )


def _when_there(invitee: Invitee, event: ScheduledEvent, clock: Clock) -> str:
    zone = find_zone(invitee.timezone)
    name = call_name(invitee_name(invitee))
    if not zone.known:
        if not zone.name:
            return f"The time zone of {name} is not given."
        return f"The time zone of {name} (“{zone.name}”) is not known here."
    if runs_alike(event.start_time, clock.zone, zone):
        return f"Same time for {name} ({zone.city})"
    text = there(event.start_time, event.end_time, clock.zone, zone, twenty_four=clock.twenty_four)
    return f"{text} for {name} ({zone.city})"


def _more(invitee: Invitee, clock: Clock) -> tuple[str, ...]:
    lines = []
    if invitee.text_reminder_number:
        lines.append(f"Text reminders to {invitee.text_reminder_number}")
    if invitee.created_at:
        day = short_day(local_day(invitee.created_at, clock.zone), clock.today)
        lines.append(f"Booked on {day}")
    if invitee.old_invitee:
        lines.append("Moved here from another time")
    if invitee.new_invitee:
        lines.append("Moved on to another time")
    cancellation = invitee.cancellation
    if cancellation is not None and cancellation.reason:
        lines.append(f"Reason: {cancellation.reason.strip()}")
    return tuple(lines)
