"""What goes on the clipboard around a cancel or reschedule link, in three formats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from calendly_desktop.domain.message_formats import (
    CopyContent,
    Line,
    NoLink,
    Run,
    as_content,
    checked_url,
    clean,
    isolated,
)
from calendly_desktop.domain.message_words import words_in
from calendly_desktop.domain.times import find_zone, when_it_starts

if TYPE_CHECKING:
    from datetime import date

    from calendly_desktop.domain.models import Invitee, ScheduledEvent
    from calendly_desktop.domain.times import Zone

__all__ = [
    "CopyContent",
    "LinkKind",
    "NoLink",
    "checked_url",
    "clean",
    "link_as_content",
    "link_content",
    "link_runs",
    "zone_of",
]

LinkKind = Literal["reschedule", "cancel", "both"]

_LONGEST_NAME = 80


def link_as_content(text: str, url: str) -> CopyContent:
    """Return a link under a text; the plain form is the bare address.

    Raises NoLink when the address is not http or https.
    """
    return as_content([(Run(text, url),)], plain=checked_url(url))


def link_content(
    kind: LinkKind,
    invitee: Invitee,
    event: ScheduledEvent,
    *,
    home_zone: str,
    twenty_four: bool = True,
    today: date | None = None,
    language: str = "en",
    moment: str = "",
) -> CopyContent:
    """Return what to paste for one invitee: one link, or both with words around them.

    The text names the time in the invitee's own zone, because they are who reads it; without
    a known zone it is the host's (`home_zone`). moment: the time in words where the language is
    not English. Raises NoLink when an address is missing.
    """
    zone = zone_of(invitee, home_zone)
    start = moment or when_it_starts(event.start_time, zone, twenty_four=twenty_four, today=today)
    runs = link_runs(kind, invitee, event, start, language)
    lines: list[Line] = [(run,) for run in runs]
    if kind == "both":
        return as_content(lines, plain="\n".join(f"{run.text}:\n{run.url}" for run in runs))
    return as_content(lines)


def link_runs(
    kind: LinkKind, invitee: Invitee, event: ScheduledEvent, moment: str, language: str
) -> list[Run]:
    """Return the links of one invitee under words that say which meeting they change.

    Raises NoLink when an address is missing.
    """
    words = words_in(language)
    name = isolated(clean(event.name or "", _LONGEST_NAME) or words.the_meeting)
    texts = {"reschedule": words.reschedule_at, "cancel": words.cancel_at}
    urls = {"reschedule": invitee.reschedule_url, "cancel": invitee.cancel_url}
    wanted = ("reschedule", "cancel") if kind == "both" else (kind,)
    return [
        Run(texts[each].format(meeting=name, moment=moment), checked_url(urls[each]))
        for each in wanted
    ]


def zone_of(invitee: Invitee, home_zone: str) -> Zone:
    """Return the invitee's zone, or the host's where theirs is not known."""
    zone = find_zone(invitee.timezone)
    return zone if zone.known else find_zone(home_zone)
