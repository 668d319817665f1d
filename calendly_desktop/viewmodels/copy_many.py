"""What is copied of many meetings at once: each with their own link, and what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.many_meetings import to_write_to
from calendly_desktop.domain.meetings import active_invitees, amount, invitee_name
from calendly_desktop.domain.message_formats import (
    CopyContent,
    Line,
    NoLink,
    Run,
    as_content,
    clean,
    isolated,
    mail_run,
    plain_text,
)
from calendly_desktop.domain.messages import link_runs
from calendly_desktop.viewmodels.meeting_copy import (
    LINKS,
    LONGEST_NAME,
    details,
    join_url,
    join_words,
    moment_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calendly_desktop.domain.messages import LinkKind
    from calendly_desktop.domain.models import Invitee, ScheduledEvent
    from calendly_desktop.store.event_views import Found
    from calendly_desktop.viewmodels.meetings import Clock


class Gathered(NamedTuple):
    """What was gathered from many meetings, and what was left out for which reason."""

    lines: tuple[Line, ...]
    plain: str
    total: int
    invitees: tuple[str, ...]
    left_out: tuple[tuple[str, int], ...]

    @property
    def content(self) -> CopyContent:
        """What goes on the clipboard."""
        return as_content(self.lines, plain=self.plain)


def gather(
    kind: str,
    meetings: Sequence[Found],
    clock: Clock,
    language_of: Callable[[Invitee, ScheduledEvent], str],
) -> Gathered:
    """Return one kind of thing from many meetings, each invitee with their own link."""
    if kind == "email":
        return _addresses(meetings)
    if kind == "details":
        lines = tuple(details(each, clock) for each in meetings)
        return Gathered(lines, plain_text(lines), len(lines), (), ())
    if kind == "join":
        return _joins(meetings, clock)
    return _links(LINKS[kind], meetings, clock, language_of)


def joined(parts: Sequence[Gathered], kind: str) -> Gathered:
    """Return what several parts of a long list gathered, as one; addresses without duplicates."""
    if kind == "email":
        runs = [run for part in parts for line in part.lines for run in line if run.url]
        known = {run.text.casefold(): run for run in reversed(runs)}
        kept = [run for run in runs if known.get(run.text.casefold()) is run]
        left = _summed(parts)
        return _address_line(kept, left)
    return Gathered(
        tuple(line for part in parts for line in part.lines),
        "\n".join(part.plain for part in parts if part.plain),
        sum(part.total for part in parts),
        tuple(uri for part in parts for uri in part.invitees),
        _summed(parts),
    )


def said_many(kind: str, gathered: Gathered) -> str:
    """Return what to say once things of many meetings are copied, and what was left out."""
    nouns = {
        "reschedule": "reschedule link",
        "cancel": "cancel link",
        "join": "join link",
        "details": "line of details",
    }
    count = gathered.total
    if kind == "both":
        text = f"Both links of {amount(count, 'invitee')} copied"
    elif kind == "email":
        text = f"{count:,} e-mail " + ("address copied" if count == 1 else "addresses copied")
    elif kind == "details":
        text = f"{count:,} " + ("line" if count == 1 else "lines") + " of details copied"
    else:
        text = f"{amount(count, nouns[kind])} copied"
    if not count:
        text = "Nothing was copied"
    left = ", ".join(f"{number:,} {reason}" for reason, number in gathered.left_out)
    return f"{text}. Left out: {left}." if left else text


def _links(
    kind: LinkKind,
    meetings: Sequence[Found],
    clock: Clock,
    language_of: Callable[[Invitee, ScheduledEvent], str],
) -> Gathered:
    lines: list[Line] = []
    plain: list[str] = []
    uris: list[str] = []
    left: dict[str, int] = {}
    for found in meetings:
        event = found.event
        people = active_invitees(found.invitees or ())
        if event.status != "active" or not people:
            reason = _why_none(found)
            left[reason] = left.get(reason, 0) + 1
            continue
        for invitee in people:
            language = language_of(invitee, event)
            moment = moment_of(invitee, event, clock, language)
            try:
                runs = link_runs(kind, invitee, event, moment, language)
            except NoLink:
                left["without a link"] = left.get("without a link", 0) + 1
                continue
            name = isolated(clean(invitee_name(invitee), LONGEST_NAME))
            address = [Run(" <"), mail_run(invitee.email), Run(">")] if invitee.email else []
            parted = [part for run in runs for part in (Run(" · "), run)][1:]
            lines.append((Run(name), *address, Run(": "), *parted))
            plain.append(f"{name}, {moment}: " + " · ".join(run.url for run in runs))
            uris.append(invitee.uri)
    return Gathered(tuple(lines), "\n".join(plain), len(uris), tuple(uris), tuple(left.items()))


def _joins(meetings: Sequence[Found], clock: Clock) -> Gathered:
    lines: list[Line] = []
    plain: list[str] = []
    left: dict[str, int] = {}
    for found in meetings:
        url = join_url(found.event)
        if not url:
            reason = "canceled" if found.event.status == "canceled" else "without a link to join"
            left[reason] = left.get(reason, 0) + 1
            continue
        words = join_words(found.event, clock)
        lines.append((Run(words, url),))
        plain.append(f"{words}: {url}")
    return Gathered(tuple(lines), "\n".join(plain), len(lines), (), tuple(left.items()))


def _addresses(meetings: Sequence[Found]) -> Gathered:
    known: dict[str, Run] = {}
    left: dict[str, int] = {}
    for found in meetings:
        people = to_write_to(found.invitees)
        if not people:
            reason = _why_none(found)
            left[reason] = left.get(reason, 0) + 1
        addresses = [each.email for each in people]
        addresses += [guest.email for guest in found.event.event_guests]
        for address in addresses:
            run = mail_run(address)
            if run.url:
                known.setdefault(run.text.casefold(), run)
    return _address_line(list(known.values()), tuple(left.items()))


def _address_line(runs: Sequence[Run], left: tuple[tuple[str, int], ...]) -> Gathered:
    line = tuple(part for run in runs for part in (Run("; "), run))[1:]
    plain = "; ".join(run.text for run in runs)
    return Gathered((line,) if line else (), plain, len(runs), (), left)


def _summed(parts: Sequence[Gathered]) -> tuple[tuple[str, int], ...]:
    left: dict[str, int] = {}
    for part in parts:
        for reason, number in part.left_out:
            left[reason] = left.get(reason, 0) + number
    return tuple(left.items())


def _why_none(found: Found) -> str:
    if found.invitees is None:
        return "not read yet"
    return "canceled" if found.event.status != "active" else "with nobody booked"
