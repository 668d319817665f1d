"""What reminders and notifications say: without names and links, or with names where wished."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.meetings import amount, meeting_name, place_of
from calendly_desktop.domain.times import clock as clock_text
from calendly_desktop.domain.times import short_day, span
from calendly_desktop.viewmodels.meeting_cells import invitees_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.news import Counts
    from calendly_desktop.store.event_views import Found
    from calendly_desktop.viewmodels.meeting_cells import Clock

MOST_LINES = 4
LONGEST = 70  # characters of a name in a notification

_TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_KINDS = {"new": "New", "moved": "Moved", "canceled": "Canceled"}


class Words(NamedTuple):
    """A title of one line, and lines below it."""

    title: str
    text: str = ""


def reminder_words(found: Found, when: Clock, *, has_begun: bool) -> Words:
    """Return what stands in the window: which meeting starts when, with whom, where."""
    event = found.event
    starts = "started at" if has_begun else "starts at"
    time = span(event.start_time, event.end_time, when.zone, twenty_four=when.twenty_four)
    place = place_of(event.location)
    parts = [f"{time} ({when.zone.city})", invitees_text(found), place.text, place.note]
    return Words(
        f"{meeting_name(event)} {starts} {_start(found, when)}",
        " · ".join(part for part in parts if part),
    )


def many_reminders(rows: Sequence[Found], when: Clock) -> Words:
    """Return what stands in the window when many meetings start at about the same time."""
    lines = [f"{_start(each, when)} {meeting_name(each.event)}" for each in rows]
    return Words(f"{amount(len(rows), 'meeting')} start soon", _few(lines, ", "))


def reminder_notification(rows: Sequence[Found], when: Clock, *, names: bool) -> Words:
    """Return what a lock screen may show of meetings that start soon."""
    if len(rows) > 1:
        lines = [f"{_start(each, when)} {_who(each)}" for each in rows] if names else []
        return Words(f"{len(rows)} meetings start soon", _few(lines, "\n"))
    event = rows[0].event
    starts = "started at" if event.start_time <= when.now else "starts at"
    what = bare(meeting_name(event)) if names else "A meeting"
    place = place_of(event.location)
    parts = [bare(invitees_text(rows[0])), place.text if place.icon == "video" else ""]
    text = ", ".join(part for part in parts if part) if names else ""
    return Words(f"{what} {starts} {_start(rows[0], when)}", text)


def news_notification(counts: Counts, rows: Sequence[Found], when: Clock, *, names: bool) -> Words:
    """Return what a lock screen may show of new, moved and canceled meetings."""
    parts = [
        f"{number} {word}"
        for number, word in zip(counts, ("new", "moved", "canceled"), strict=True)
        if number
    ]
    if not parts:
        return Words("")
    number, word = parts[0].split(" ")
    parts[0] = f"{number} {word} meeting" + ("s" if number != "1" else "")
    lines = [_news_line(each, when) for each in rows] if names else []
    return Words(", ".join(parts), _few(lines, "\n"))


def bare(text: str) -> str:
    """Return text from outside in one short line without anything that could be an address."""
    shown = "".join(" " if _is_odd(character) else character for character in text)
    words = [word for word in shown.split() if "://" not in word and "www." not in word.casefold()]
    line = " ".join(words)
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def _is_odd(character: str) -> bool:
    """Tell whether it is no text: control characters, and those that turn the direction round."""
    turns = unicodedata.bidirectional(character) in _TURNS
    return turns or unicodedata.category(character) in {"Cc", "Cs", "Co"}


def _news_line(found: Found, when: Clock) -> str:
    day = short_day(found.event.start_time.astimezone(when.zone.info).date(), when.today)
    kind = _KINDS.get(found.news, "New")
    if found.news == "moved" and found.event.status == "canceled":
        kind = "Moved away"
    return f"{kind}: {day}, {_start(found, when)}, {_who(found)}"


def _who(found: Found) -> str:
    return f"{bare(meeting_name(found.event))}, {bare(invitees_text(found))}"


def _start(found: Found, when: Clock) -> str:
    start = found.event.start_time.astimezone(when.zone.info)
    return clock_text(start, twenty_four=when.twenty_four)


def _few(lines: Sequence[str], between: str) -> str:
    shown = list(lines[:MOST_LINES])
    if len(lines) > MOST_LINES:
        shown.append(f"and {len(lines) - MOST_LINES} more")
    return between.join(shown)
