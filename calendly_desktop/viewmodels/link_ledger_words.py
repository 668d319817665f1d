"""The history of links in words: one link in full, several as figures, and rows to save."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.booking_links import FIELDS
from calendly_desktop.domain.link_uses import UseState, state_of
from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.message_formats import isolated
from calendly_desktop.domain.times import clock as wall_clock
from calendly_desktop.domain.times import short_day
from calendly_desktop.viewmodels.link_ledger import (
    KINDS,
    SIGNS,
    came_text,
    copied_text,
    day_text,
    end_text,
    kind_word,
    moment_text,
    tags_in_full,
    tr,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from calendly_desktop.domain.made_links import MadeKind
    from calendly_desktop.store.link_ledger import LedgerLine
    from calendly_desktop.viewmodels.meetings import Clock


class Details(NamedTuple):
    """What the pane below the table says of one or several links."""

    icon: str
    title: str
    facts: str
    came: str
    tone: str = "secondary"


def details(line: LedgerLine, clock: Clock, *, is_read: bool) -> Details:
    """Return one link in full: when, by whom, how often copied, and what came back."""
    link = line.link
    facts = [
        tr("Made {0}").format(moment_text(link.made_at, clock))
        + (tr(" by {0}").format(isolated(link.made_by)) if link.made_by else ""),
        copied_text(link, clock),
        tr("Preset {0}").format(isolated(link.preset)) if link.preset else "",
        amount(link.links, tr("link")) if link.kind == "batch" else "",
        tr("For {0}").format(isolated(link.guest)) if link.guest else "",
        tr("Label: {0}").format(isolated(link.label)) if link.label else "",
        tags_in_full(line).replace("\n", ", "),
    ]
    name = link.event_type_name or tr("A pasted link")
    title = name if link.kind == "link" else f"{name} · {kind_word(link.kind)}"
    came, tone = _came_in_full(line, clock, is_read=is_read)
    shown = " · ".join(fact for fact in facts if fact)
    return Details(SIGNS.get(link.kind, "link"), title, shown, came, tone)


def details_of_many(lines: Sequence[LedgerLine]) -> Details:
    """Return several links as figures."""
    kinds: Counter[MadeKind] = Counter()
    copied = came = used = 0
    for line in lines:  # in one go: there may be very many
        link = line.link
        kinds[link.kind] += 1
        copied += link.copied
        used += line.use is not None
        if line.came and not link.is_for_one:
            came += line.came
    facts = ", ".join(f"{kind_word(kind)}: {kinds[kind]:,}" for kind in KINDS if kinds[kind])
    found = [
        tr("{0} came back").format(amount(came, tr("booking"))) if came else "",
        tr("{0} probably used").format(amount(used, tr("one-time link"))) if used else "",
    ]
    return Details(
        "list",
        tr("{0} selected").format(amount(len(lines), tr("link"))),
        f"{facts} · {tr('copied {0}').format(amount(copied, tr('time')))}",
        ", ".join(part for part in found if part),
    )


def note(ledger_unread: int, as_of: datetime | None, clock: Clock) -> str:
    """Return how complete the bookings are that the list counts."""
    if as_of is None:
        return tr("No meetings have been read yet, so bookings are not counted.")
    if ledger_unread:
        return tr("The invitees of {0} are not read yet, so more bookings may have come.").format(
            amount(ledger_unread, tr("meeting"))
        )
    local = as_of.astimezone(clock.zone.info)
    when = wall_clock(local, twenty_four=clock.twenty_four)
    if local.date() != clock.today:
        when = f"{short_day(local.date(), clock.today)}, {when}"
    return tr("Bookings as of {0}, by event type and tags.").format(when)


def counts_text(shown: int, total: int, *, deleted: bool = False) -> str:
    """Return how many links are shown: 12 of 1,284 links."""
    noun = tr("deleted link") if deleted else tr("link")
    if shown == total:
        return amount(total, noun)
    return tr("{0} of {1}").format(f"{shown:,}", amount(total, noun))


def rows_to_save(lines: Sequence[LedgerLine], clock: Clock, *, is_read: bool) -> list[list[object]]:
    """Return links for a spreadsheet, headings first; times in the user's zone."""
    zone = clock.zone.name or "UTC"
    rows: list[list[object]] = [
        [
            tr("Made ({0})").format(zone),
            tr("Kind"),
            tr("Leads to"),
            *(tr("UTM {0}").format(field) for field in FIELDS),
            tr("For whom"),
            tr("Label"),
            tr("Preset"),
            tr("Made by"),
            tr("Copied"),
            tr("Last used ({0})").format(zone),
            tr("Bookings since"),
            tr("What came back"),
            tr("Ends unused ({0})").format(zone),
            tr("Links"),
            tr("Link"),
        ]
    ]
    for line in lines:
        link = line.link
        rows.append(
            [
                _cell(link.made_at, clock),
                kind_word(link.kind),
                link.event_type_name,
                *(link.tags.value(field) for field in FIELDS),
                link.guest,
                link.label,
                link.preset,
                link.made_by,
                link.copied,
                _cell(link.used_at, clock),
                line.came if is_read else None,
                came_text(line, clock, is_read=is_read),
                _cell(link.ends_at, clock),
                link.links,
                link.url,
            ]
        )
    return rows


# -- private -------------------------------------------------------------------------------


def _came_in_full(line: LedgerLine, clock: Clock, *, is_read: bool) -> tuple[str, str]:
    """Return a sentence about what came back, and its tone."""
    link, use = line.link, line.use
    state = state_of(link, use, clock.now)
    if use is not None and state == "used":
        signs = {
            "address": tr("by the address it is for"),
            "name": tr("by somebody with the name it is for"),
            "tags": tr("with its tags, which no other link has"),
        }
        text = tr(
            "Probably used: {0} booked {1} for {2}, {3}. Calendly does not tell by which link."
        )
        return text.format(
            isolated(use.booked.name),
            moment_text(use.booked.at, clock),
            moment_text(use.booked.start, clock),
            signs[use.sign],
        ), "success"
    if state is not None:
        return _end_in_full(line, state, clock), "warning" if state == "soon" else "secondary"
    if not is_read:
        return tr("Bookings are not counted yet: no meetings have been read."), "secondary"
    if line.is_hidden:
        return tr(
            "Calendly shows bookings of this event type to its hosts, owners and admins only."
        ), "secondary"
    if line.came is None:
        return tr("Without tags nobody can tell what came by this link."), "secondary"
    since = day_text(link.made_at, clock)
    if not line.came:
        text = tr("No booking with this event type and these tags since {0}.").format(since)
    else:
        text = tr("{0} with this event type and these tags since {1}.").format(
            amount(line.came, tr("booking")), since
        )
    if line.unread:
        text += " " + tr("The invitees of {0} are not read yet.").format(
            amount(line.unread, tr("meeting"))
        )
    return text, "success" if line.came else "secondary"


def _end_in_full(line: LedgerLine, state: UseState, clock: Clock) -> str:
    end = end_text(line.link, clock)
    if state == "ended":
        return tr("Ended unused on {0}, as far as known.").format(end)
    known = tr("Not used as far as known. ")
    if line.is_hidden:
        known = tr("Whether it is used cannot be seen with your role. ")
    return known + tr("Unused it ends on {0}.").format(end)


def _cell(moment: datetime | None, clock: Clock) -> object:
    """Return a moment as spreadsheets take it: without a zone, to the second."""
    if moment is None:
        return None
    return moment.astimezone(clock.zone.info).replace(tzinfo=None, microsecond=0)
