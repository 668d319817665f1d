"""What can be exported of meetings: every column with its words, and what stands in its cells."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from calendly_desktop.domain.meetings import (
    active_invitees,
    host_names,
    invitee_name,
    meeting_name,
    place_of,
    safe_link,
)
from calendly_desktop.domain.times import Zone, find_zone

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from calendly_desktop.domain.models import Invitee, QuestionAndAnswer, ScheduledEvent

Cell = str | int | date | time | datetime | None
RowKind = Literal["meeting", "invitee", "answer"]
ROW_KINDS: Final[tuple[RowKind, ...]] = ("meeting", "invitee", "answer")


class Line(NamedTuple):
    """What one row is about: a meeting, and those of its invitees (or the answer) it is for.

    invitees: all of the meeting; None while nobody was ever read.
    """

    event: ScheduledEvent
    people: tuple[Invitee, ...] = ()
    invitees: Sequence[Invitee] | None = None
    answer: QuestionAndAnswer | None = None


class Terms(NamedTuple):
    """What cells need besides the meeting: the zone times are in, names of event types by URI."""

    zone: Zone
    event_types: Mapping[str, str] = {}


class ExportColumn(NamedTuple):
    """A column: its key in saved layouts, its heading, its cell, for which rows it makes sense."""

    key: str
    title: str
    cell: Callable[[Line, Terms], Cell]
    kinds: tuple[RowKind, ...] = ROW_KINDS
    is_secret: bool = False


ANSWERS: Final = "answers"
"""The column that becomes one column for each question."""


def lines(event: ScheduledEvent, invitees: Sequence[Invitee] | None, kind: RowKind) -> list[Line]:
    """Return the rows of one meeting; one without invitees has a row, but no answers."""
    known = tuple(invitees or ())
    if kind == "meeting":
        return [Line(event, tuple(active_invitees(known)) or known, invitees)]
    if kind == "invitee":
        return [Line(event, (each,), invitees) for each in known] or [Line(event, (), invitees)]
    return [
        Line(event, (each,), invitees, answer)
        for each in known
        for answer in sorted(each.questions_and_answers, key=lambda one: one.position)
        if answer.answer.strip()
    ]


def question_text(answer: QuestionAndAnswer) -> str:
    """Return a question on one line, as the heading of its column."""
    return " ".join(answer.question.split()) or "Question"


def answers_of(line: Line) -> dict[str, str]:
    """Return what the people of a row answered, by question."""
    found: dict[str, list[str]] = {}
    for person in line.people:
        for answer in person.questions_and_answers:
            text = answer.answer.strip()
            if text and text not in (known := found.setdefault(question_text(answer), [])):
                known.append(text)
    return {question: "; ".join(texts) for question, texts in found.items()}


# -- cells ---------------------------------------------------------------------------------


def _each(read: Callable[[Invitee], str | None]) -> Callable[[Line, Terms], Cell]:
    """Return the cell that lists what is known of each person, nothing twice."""

    def cell(line: Line, _terms: Terms) -> Cell:
        texts = [" ".join((read(person) or "").split()) for person in line.people]
        return "; ".join(dict.fromkeys(text for text in texts if text))

    return cell


def _local(moment: datetime | None, zone: Zone) -> datetime | None:
    """Return a moment as the clock of a zone shows it; Excel knows no zones."""
    if moment is None:
        return None
    return moment.astimezone(zone.info).replace(tzinfo=None, microsecond=0)


def _start(line: Line, terms: Terms) -> datetime:
    return line.event.start_time.astimezone(terms.zone.info).replace(tzinfo=None)


def _end(line: Line, terms: Terms) -> datetime:
    return line.event.end_time.astimezone(terms.zone.info).replace(tzinfo=None)


def _minutes(line: Line, _terms: Terms) -> int:
    return round((line.event.end_time - line.event.start_time).total_seconds() / 60)


def _start_there(line: Line, _terms: Terms) -> Cell:
    zones = list(dict.fromkeys(find_zone(person.timezone) for person in line.people))
    known = [zone for zone in zones if zone.known]
    if len(known) == 1 and len(zones) == 1:
        return _local(line.event.start_time, known[0])
    times = ((zone, _local(line.event.start_time, zone)) for zone in known)
    return "; ".join(f"{there:%Y-%m-%d %H:%M} ({zone.city})" for zone, there in times)


def _booked(line: Line, terms: Terms) -> Cell:
    if len(line.people) == 1 and line.people[0].created_at is not None:
        return _local(line.people[0].created_at, terms.zone)
    return _local(line.event.created_at, terms.zone)


def _phone(line: Line, _terms: Terms) -> Cell:
    numbers = [person.text_reminder_number or "" for person in line.people]
    location = line.event.location
    if location is not None and location.type == "outbound_call":
        numbers.append(location.location or "")
    return "; ".join(dict.fromkeys(number.strip() for number in numbers if number.strip()))


def _count(line: Line, _terms: Terms) -> int:
    counter = line.event.invitees_counter
    if line.invitees is not None:
        return len(active_invitees(line.invitees))
    return counter.active


def _state(line: Line, _terms: Terms) -> str:
    return "Canceled" if line.event.status == "canceled" else "Active"


def _invitee_state(person: Invitee) -> str:
    if person.rescheduled:
        return "Rescheduled"
    if person.status == "canceled":
        return "Canceled"
    return "No-show" if person.no_show is not None else "Booked"


def _no_show(line: Line, _terms: Terms) -> str:
    absent = sum(person.no_show is not None for person in line.people)
    if len(line.people) > 1 and absent:
        return f"{absent} of {len(line.people)}"
    return ("yes" if absent else "no") if line.people else ""


def _moved(person: Invitee) -> str:
    if person.rescheduled or person.new_invitee:
        return "Moved to another time"
    return "Moved here" if person.old_invitee else ""


def _canceled_by(line: Line, _terms: Terms) -> str:
    texts = [line.event.cancellation, *(person.cancellation for person in line.people)]
    return next((" ".join(each.canceled_by.split()) for each in texts if each is not None), "")


def _reason(line: Line, _terms: Terms) -> str:
    texts = [line.event.cancellation, *(person.cancellation for person in line.people)]
    return next((each.reason.strip() for each in texts if each is not None and each.reason), "")


def _place(line: Line, _terms: Terms) -> str:
    return place_of(line.event.location).text if line.event.location is not None else ""


def _join(line: Line, _terms: Terms) -> str:
    link = place_of(line.event.location).link
    return link if link.startswith("http") else ""


def _event_type(line: Line, terms: Terms) -> str:
    return terms.event_types.get(line.event.event_type, "")


def _host_emails(line: Line, _terms: Terms) -> str:
    return "; ".join(host.user_email or "" for host in line.event.event_memberships).strip("; ")


def _guests(line: Line, _terms: Terms) -> str:
    return "; ".join(guest.email for guest in line.event.event_guests if guest.email)


def _question(line: Line, _terms: Terms) -> str:
    return question_text(line.answer) if line.answer is not None else ""


def _answer(line: Line, _terms: Terms) -> str:
    return line.answer.answer.strip() if line.answer is not None else ""


def _open_link(line: Line, read: Callable[[Invitee], str]) -> str:
    """Return a link that still works: those of canceled meetings and people lead nowhere."""
    if line.event.status != "active":
        return ""
    links = [safe_link(read(person)) for person in line.people if person.status == "active"]
    return "; ".join(link for link in links if link)


COLUMNS: Final[tuple[ExportColumn, ...]] = (
    ExportColumn("date", "Date", lambda line, terms: _start(line, terms).date()),
    ExportColumn("start", "Start", lambda line, terms: _start(line, terms).time()),
    ExportColumn("end", "End", lambda line, terms: _end(line, terms).time()),
    ExportColumn("minutes", "Minutes", _minutes),
    ExportColumn("zone", "Time zone", lambda _line, terms: terms.zone.name or "UTC"),
    ExportColumn("there", "Invitee's local start", _start_there),
    ExportColumn("there_zone", "Invitee's time zone", _each(lambda person: person.timezone)),
    ExportColumn("meeting", "Meeting", lambda line, _terms: meeting_name(line.event)),
    ExportColumn("event_type", "Event type", _event_type),
    ExportColumn("state", "State", _state),
    ExportColumn("canceled_by", "Canceled by", _canceled_by),
    ExportColumn("reason", "Reason", _reason),
    ExportColumn("hosts", "Host", lambda line, _terms: "; ".join(host_names(line.event))),
    ExportColumn("host_emails", "Host's e-mail", _host_emails),
    ExportColumn("place", "Place", _place),
    ExportColumn("join", "Join link", _join),
    ExportColumn("invitee", "Invitee", _each(invitee_name)),
    ExportColumn("first_name", "First name", _each(lambda person: person.first_name)),
    ExportColumn("last_name", "Last name", _each(lambda person: person.last_name)),
    ExportColumn("email", "E-mail", _each(lambda person: person.email)),
    ExportColumn("phone", "Phone", _phone),
    ExportColumn("guests", "Guests", _guests),
    ExportColumn("count", "Number of invitees", _count),
    ExportColumn("invitee_state", "Invitee's state", _each(_invitee_state)),
    ExportColumn("no_show", "No-show", _no_show),
    ExportColumn("moved", "Rescheduled", _each(_moved)),
    ExportColumn("booked", "Booked at", _booked),
    ExportColumn("utm_source", "UTM source", _each(lambda p: p.tracking.utm_source)),
    ExportColumn("utm_medium", "UTM medium", _each(lambda p: p.tracking.utm_medium)),
    ExportColumn("utm_campaign", "UTM campaign", _each(lambda p: p.tracking.utm_campaign)),
    ExportColumn("utm_content", "UTM content", _each(lambda p: p.tracking.utm_content)),
    ExportColumn("utm_term", "UTM term", _each(lambda p: p.tracking.utm_term)),
    ExportColumn(
        ANSWERS, "Answers, a column for each question", lambda *_: None, ("meeting", "invitee")
    ),
    ExportColumn("question", "Question", _question, ("answer",)),
    ExportColumn("answer", "Answer", _answer, ("answer",)),
    ExportColumn(
        "reschedule_link",
        "Reschedule link",
        lambda line, _terms: _open_link(line, lambda person: person.reschedule_url),
        is_secret=True,
    ),
    ExportColumn(
        "cancel_link",
        "Cancel link",
        lambda line, _terms: _open_link(line, lambda person: person.cancel_url),
        is_secret=True,
    ),
    ExportColumn("uri", "Meeting's address at Calendly", lambda line, _terms: line.event.uri),
)
BY_KEY: Final = {column.key: column for column in COLUMNS}
