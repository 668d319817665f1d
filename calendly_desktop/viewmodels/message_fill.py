"""A message to one invitee: the template's placeholders filled, and what to know before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from calendly_desktop.domain.meetings import (
    host_names,
    invitee_name,
    is_group,
    meeting_name,
    place_of,
    round_robin_warning,
    safe_link,
)
from calendly_desktop.domain.message_formats import (
    CopyContent,
    Line,
    NoLink,
    Run,
    as_content,
    checked_url,
    clean,
    html_body,
    isolated,
    plain_text,
)
from calendly_desktop.domain.message_words import duration_in, words_in
from calendly_desktop.domain.messages import zone_of
from calendly_desktop.domain.templates import OWN_LINKS, PLACEHOLDERS, NotFilled, fill, fill_line
from calendly_desktop.domain.times import find_zone
from calendly_desktop.viewmodels.meeting_detail import call_name
from calendly_desktop.viewmodels.message_times import times_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calendly_desktop.domain.models import EventType, Invitee, Location, ScheduledEvent
    from calendly_desktop.domain.templates import Template
    from calendly_desktop.viewmodels.meetings import Clock

LONGEST_MAILTO = 2000
"""Characters of an address that every e-mail program and system takes (Windows: 2,083)."""
_LONGEST = 200  # characters of one fact

Values = dict[str, Line]


class Addressee(NamedTuple):
    """Who gets a message, about which meeting; the event type is None where it is not known."""

    event: ScheduledEvent
    invitee: Invitee
    event_type: EventType | None = None


class Message(NamedTuple):
    """A message ready to copy. why_not: why it cannot be, then there is no text."""

    subject: str = ""
    lines: tuple[Line, ...] = ()
    left_out: tuple[str, ...] = ()
    uses: frozenset[str] = frozenset()
    why_not: str = ""

    @property
    def content(self) -> CopyContent:
        """What goes on the clipboard: the text, without the subject."""
        return as_content(self.lines)

    @property
    def html(self) -> str:
        """The text for showing, everything from outside escaped."""
        return html_body(self.lines)

    @property
    def asks(self) -> bool:
        """Whether it asks the invitee to pick a new time."""
        return "reschedule_link" in self.uses


def compose(template: Template, values: Mapping[str, Line]) -> Message:
    """Fill a template; what keeps it from being sent is said in `why_not`."""
    uses = template.uses()
    for name in sorted(OWN_LINKS & uses):
        if not values.get(name):
            what = "reschedule link" if name == "reschedule_link" else "cancel link"
            return Message(why_not=f"There is no {what} for this invitee any more.", uses=uses)
    try:
        subject = fill_line(template.subject, values)
        filled = fill(template.body, values)
    except NotFilled as problem:
        return Message(why_not=problem.message, uses=uses)
    if not filled.lines:
        return Message(why_not="The message has no text.", uses=uses)
    return Message(subject, filled.lines, filled.left_out, uses)


def values_for(who: Addressee, language: str, clock: Clock, sender: str) -> Values:
    """Return what each placeholder becomes for one invitee; an empty line where nothing is known.

    Times are in the invitee's zone, in that of `clock` where theirs is not known.
    """
    event, invitee = who.event, who.invitee
    times = times_in(language, event, zone_of(invitee, clock.zone.name).name)
    name = invitee_name(invitee)
    words = words_in(language)
    minutes = (event.end_time - event.start_time).total_seconds() / 60
    texts = {
        "name": name,
        "first_name": " ".join((invitee.first_name or "").split()) or call_name(name),
        "email": invitee.email,
        "meeting": meeting_name(event) if event.name else words.the_meeting,
        "host": ", ".join(host_names(event)) or sender,
        "sender": sender,
    }
    values: Values = {key: _text(isolated(clean(text, _LONGEST))) for key, text in texts.items()}
    for key, text in (
        ("date", times.date),
        ("time", times.time),
        ("end_time", times.end_time),
        ("zone", times.zone),
        ("duration", duration_in(language, minutes)),
    ):
        values[key] = _text(text)
    place = place_of(event.location)
    join = place.link if place.link.startswith("http") else ""
    comes = event.status == "active" and invitee.status == "active"
    booking = who.event_type.scheduling_url if who.event_type and who.event_type.active else ""
    values["place"] = _place(event.location, language)
    values["reschedule_link"] = _link(words.reschedule, invitee.reschedule_url if comes else "")
    values["cancel_link"] = _link(words.cancel, invitee.cancel_url if comes else "")
    values["join_link"] = _link(words.join, join if event.status == "active" else "")
    values["booking_link"] = _link(words.book, booking)
    return values


def notes_for(who: Addressee, message: Message, clock: Clock) -> list[str]:
    """Return what to know before the message goes out, in sentences."""
    event, invitee = who.event, who.invitee
    name = call_name(invitee_name(invitee))
    notes = []
    if event.status == "canceled":
        notes.append("This meeting is canceled.")
    elif invitee.status != "active":
        notes.append(f"{name} does not come any more.")
    elif event.end_time <= clock.now:
        notes.append("This meeting is over.")
    if OWN_LINKS & message.uses:
        notes.append(round_robin_warning(who.event_type) if event.status == "active" else "")
        if is_group(event):
            notes.append(f"Group meeting: the links are {name}’s own; the others stay booked.")
    if not find_zone(invitee.timezone).known and {"time", "end_time", "zone"} & message.uses:
        notes.append(
            f"The time zone of {name} is not known: times are in yours ({clock.zone.city})."
        )
    if message.left_out:
        missing = ", ".join(PLACEHOLDERS[key].casefold() for key in message.left_out)
        notes.append(f"Left out, because there is none: {missing}.")
    return [note for note in notes if note]


def mailto(address: str, message: Message) -> str:
    """Return the address that opens a new mail with everything filled in (RFC 6068)."""
    body = plain_text(message.lines).replace("\n", "\r\n")
    return (
        f"mailto:{quote(address.strip(), safe='@')}"
        f"?subject={quote(message.subject, safe='')}&body={quote(body, safe='')}"
    )


def mail_too_long(address: str) -> str:
    """Return why an address that opens a mail is too long, empty where it is not."""
    if len(address) <= LONGEST_MAILTO:
        return ""
    return (
        f"With {len(address):,} characters it is too long for an e-mail program to take over. "
        "Paste it into a mail."
    )


def _text(text: str) -> Line:
    return (Run(text),) if text else ()


def _link(words: str, url: str) -> Line:
    """Return a link, or nothing where the address is none that may be sent."""
    try:
        return (Run(words, checked_url(url)),)
    except NoLink:
        return ()


def _place(location: Location | None, language: str) -> Line:
    """Return where to be: a conference by its link, a phone number, an address."""
    place, words = place_of(location), words_in(language)
    if place.link.startswith("http"):
        is_address = place.text == place.link
        return (
            *(() if is_address else _text(f"{isolated(clean(place.text, _LONGEST))}, ")),
            Run(words.join, place.link),
        )
    said = clean((location.location if location else "") or "", _LONGEST)
    if location is not None and location.type in {"outbound_call", "inbound_call"}:
        number = said or clean(place.link.removeprefix("tel:"), _LONGEST)
        return _text(words.phone.format(isolated(number))) if number else ()
    if safe_link(said):
        return (Run(said, safe_link(said)),)
    return _text(isolated(said))


def said_message(template: Template, who: Addressee, clock: Clock) -> str:
    """Return what to say once a message is copied: which, for whom, language and zone."""
    language = words_in(template.language).language
    city = zone_of(who.invitee, clock.zone.name).city
    return f"“{template.name}” copied for {invitee_name(who.invitee)} ({language}, times in {city})"
