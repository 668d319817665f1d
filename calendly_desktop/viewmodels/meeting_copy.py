"""What is copied for invitees and meetings, and what is said about it afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.domain.meetings import (
    active_invitees,
    amount,
    invitee_name,
    is_group,
    meeting_name,
    place_of,
    round_robin_warning,
)
from calendly_desktop.domain.message_formats import (
    CopyContent,
    Line,
    NoLink,
    Run,
    as_content,
    checked_url,
    clean,
    isolated,
    mail_run,
    plain_text,
)
from calendly_desktop.domain.message_words import words_in
from calendly_desktop.domain.messages import LinkKind, link_content, zone_of
from calendly_desktop.domain.times import when, when_it_starts
from calendly_desktop.viewmodels.message_times import times_in

if TYPE_CHECKING:
    from calendly_desktop.domain.models import EventType, Invitee, ScheduledEvent
    from calendly_desktop.store.event_views import Found
    from calendly_desktop.viewmodels.meetings import Clock

ASKING = frozenset({"reschedule", "both"})
"""Kinds after which the invitee is expected to pick a new time."""
LONGEST_NAME = 80  # characters of a name
_MOST_NAMED = 5  # invitees in a line of details
_SAID: dict[str, str] = {
    "reschedule": "Reschedule link for {0} copied",
    "cancel": "Cancel link for {0} copied",
    "both": "Both links for {0} copied",
    "email": "E-mail address of {0} copied",
}
LINKS: dict[str, LinkKind] = {"reschedule": "reschedule", "cancel": "cancel", "both": "both"}


class NothingToCopy(NoLink):
    """The meeting has nothing of the wanted kind."""

    title = "There is nothing to copy"
    remedy = ""


def copied(
    kind: str, invitee: Invitee, event: ScheduledEvent, clock: Clock, language: str = "en"
) -> CopyContent:
    """Return what goes on the clipboard: "reschedule", "cancel", "both" or "email".

    Raises NoLink when Calendly gave no usable address.
    """
    if kind == "email":
        if not invitee.email.strip():
            raise NothingToCopy(message="Calendly gave no e-mail address for this invitee.")
        return as_content([(mail_run(invitee.email),)])
    return link_content(
        LINKS[kind],
        invitee,
        event,
        home_zone=clock.zone.name,
        twenty_four=clock.twenty_four,
        today=clock.today,
        language=language,
        moment=moment_of(invitee, event, clock, language) if language != "en" else "",
    )


def copied_meeting(kind: str, found: Found, clock: Clock) -> CopyContent:
    """Return what goes on the clipboard for a meeting: "join" or "details".

    Raises NothingToCopy where the meeting has none.
    """
    event = found.event
    if kind == "details":
        return as_content([details(found, clock)], plain=plain_text([details(found, clock)]))
    url = join_url(event)
    if not url:
        raise NothingToCopy(message=place_of(event.location).note or "There is no link to join.")
    return as_content([(Run(join_words(event, clock), url),)])


def details(found: Found, clock: Clock) -> Line:
    """Return one line about a meeting: when, what, who, where."""
    event = found.event
    moment = when(
        event.start_time,
        event.end_time,
        clock.zone,
        twenty_four=clock.twenty_four,
        today=clock.today,
    )
    runs = [Run(f"{moment} · {isolated(clean(meeting_name(event), LONGEST_NAME))} · ")]
    if event.status == "canceled":
        runs.append(Run("canceled · "))
    people = active_invitees(found.invitees or ()) or list(found.invitees or ())
    for place, invitee in enumerate(people[:_MOST_NAMED]):
        name = isolated(clean(invitee_name(invitee), LONGEST_NAME))
        runs.append(Run(f"{', ' if place else ''}{name}"))
        if invitee.email and invitee.email != invitee_name(invitee):
            runs += [Run(" <"), mail_run(invitee.email), Run(">")]
    if found.invitees is None:
        runs.append(Run(amount(event.invitees_counter.active, "invitee")))
    elif len(people) > _MOST_NAMED:
        runs.append(Run(f" and {len(people) - _MOST_NAMED:,} more"))
    where = place_of(event.location)
    if where.icon != "place" or where.text != "No place given":
        runs.append(Run(f" · {isolated(clean(where.text, LONGEST_NAME * 2))}"))
    if url := join_url(event):
        if url != where.text:
            runs += [Run(" "), Run(url, url)]
        else:
            runs[-1:] = [Run(" · "), Run(url, url)]
    return tuple(runs)


def said(kind: str, invitee: Invitee) -> str:
    """Return what to say once it is copied."""
    return _SAID[kind].format(invitee_name(invitee))


def said_meeting(kind: str, found: Found) -> str:
    """Return what to say once something of a whole meeting is copied."""
    words = {"join": "Join link of {0} copied", "details": "Details of {0} copied"}
    return words[kind].format(meeting_name(found.event))


def warning_after(kind: str, event: ScheduledEvent, event_type: EventType | None) -> str:
    """Return what to know about a link that was just copied, empty for most meetings."""
    if kind not in LINKS:
        return ""
    if event.status == "active" and round_robin_warning(event_type):
        return "For the invitee only: if you use it yourself, the meeting may move to another host."
    if is_group(event):
        return "For this invitee only: the others of the group stay booked."
    return ""


def moment_of(invitee: Invitee, event: ScheduledEvent, clock: Clock, language: str) -> str:
    """Return the start in words of a language, where the invitee is."""
    zone = zone_of(invitee, clock.zone.name)
    if language == "en":
        return when_it_starts(
            event.start_time, zone, twenty_four=clock.twenty_four, today=clock.today
        )
    return times_in(language, event, zone.name).moment


def join_url(event: ScheduledEvent) -> str:
    """Return the address that joins a meeting to come, empty where there is none."""
    link = place_of(event.location).link
    if event.status != "active" or not link.startswith("http"):
        return ""
    try:
        return checked_url(link)
    except NoLink:
        return ""


def join_words(event: ScheduledEvent, clock: Clock) -> str:
    """Return what a link to join is called: which meeting, and when here."""
    moment = when_it_starts(
        event.start_time, clock.zone, twenty_four=clock.twenty_four, today=clock.today
    )
    name = isolated(clean(meeting_name(event), LONGEST_NAME))
    return words_in("en").join_at.format(meeting=name, moment=moment)
