"""The history of links in words: the columns of its table, one link in full, rows to save."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt

from calendly_desktop.domain.booking_links import FIELDS
from calendly_desktop.domain.link_uses import UseState, days_left, state_of
from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.message_formats import isolated
from calendly_desktop.domain.times import clock as wall_clock
from calendly_desktop.domain.times import local_day, short_day
from calendly_desktop.store.link_history import KEPT_DELETED
from calendly_desktop.viewmodels.insight_lines import LineColumn, LinesModel, Sign

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from calendly_desktop.domain.made_links import MadeKind, MadeLink
    from calendly_desktop.store.link_ledger import LedgerLine
    from calendly_desktop.viewmodels.indexes import Index
    from calendly_desktop.viewmodels.meetings import Clock

Show = Literal["all", "none", "soon", "used", "ended"]
SHOWS: Final[tuple[Show, ...]] = ("all", "none", "soon", "used", "ended")
KINDS: Final[tuple[MadeKind, ...]] = ("link", "single_use", "share", "batch")

_SIGNS: Final[dict[MadeKind, str]] = {
    "link": "link",
    "single_use": "ticket",
    "share": "settings",
    "batch": "list",
}
COPIED: Final = 8
"""The number of the column with how often a link was copied: a number, so at the right."""


class LedgerModel(LinesModel["LedgerLine"]):
    """The links; a search looks into what people know a link by, whatever the columns say."""

    def _haystack(self, number: int) -> str:
        return self._rows[number].text

    def _prepare(self) -> None:
        self._idle.stop()  # every line brings the text to search in

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == COPIED:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return super().data(index, role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and section == COPIED:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return super().headerData(section, orientation, role)


class Details(NamedTuple):
    """What the pane below the table says of one or several links."""

    icon: str
    title: str
    facts: str
    came: str
    tone: str = "secondary"


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("LinkLedger", text)


def kind_word(kind: MadeKind) -> str:
    """Return what kind of link it is, in a word or two."""
    return {
        "link": tr("Link"),
        "single_use": tr("Single-use"),
        "share": tr("Customized"),
        "batch": tr("Many at once"),
    }.get(kind, tr("Link"))


def kinds() -> list[tuple[str, str]]:
    """Return the kinds to choose from, as key and words."""
    return [("", tr("All kinds")), *((kind, kind_word(kind)) for kind in KINDS)]


def shows() -> list[tuple[Show, str]]:
    """Return what the list can be narrowed to, as key and words."""
    words: dict[Show, str] = {
        "all": tr("All"),
        "none": tr("No bookings yet"),
        "soon": tr("Ends soon"),
        "used": tr("Probably used"),
        "ended": tr("Ended unused"),
    }
    return [(show, words[show]) for show in SHOWS]


def passes(line: LedgerLine, kind: str, show: Show, now: datetime) -> bool:
    """Tell whether a link is among what the filters leave."""
    if kind and line.link.kind != kind:
        return False
    if show == "all":
        return True
    state = state_of(line.link, line.use, now)
    if show == "none":
        return state in {"open", "soon"} or (state is None and line.came == 0)
    return state == show


def columns(clock: Clock, *, is_read: bool, deleted: bool = False) -> list[LineColumn[LedgerLine]]:
    """Return the columns: is_read tells that meetings are here at all; deleted: of that face."""
    last = LineColumn["LedgerLine"](
        tr("What came back"),
        lambda line: came_text(line, clock, is_read=is_read),
        key=lambda line: _came_key(line, clock.now),
        sign=lambda line: came_sign(line, clock.now),
    )
    if deleted:
        last = LineColumn(
            tr("Deleted"), lambda line: _deleted_text(line.link, clock), key=_deleted_key
        )
    return [
        LineColumn(
            tr("Made"),
            lambda line: day_text(line.link.made_at, clock),
            key=lambda line: line.link.made_at,
            full=lambda line: moment_text(line.link.made_at, clock),
        ),
        LineColumn(
            tr("Kind"),
            lambda line: kind_word(line.link.kind),
            sign=lambda line: Sign(_SIGNS.get(line.link.kind, "link"), "secondary"),
        ),
        LineColumn(
            tr("Leads to"),
            lambda line: line.link.event_type_name or tr("A pasted link"),
            key=lambda line: line.link.event_type_name.casefold(),
        ),
        LineColumn(tr("Tags"), _tags, key=lambda line: _tags(line).casefold(), full=_tags_in_full),
        LineColumn(
            tr("For whom"),
            lambda line: line.link.guest,
            key=lambda line: line.link.guest.casefold(),
        ),
        LineColumn(
            tr("Label"), lambda line: line.link.label, key=lambda line: line.link.label.casefold()
        ),
        LineColumn(
            tr("Preset"),
            lambda line: line.link.preset,
            key=lambda line: line.link.preset.casefold(),
        ),
        LineColumn(
            tr("Made by"),
            lambda line: line.link.made_by.partition(",")[0],
            key=lambda line: line.link.made_by.casefold(),
            full=lambda line: line.link.made_by,
        ),
        LineColumn(
            tr("Copied"),
            lambda line: f"{line.link.copied:,}",
            key=lambda line: line.link.copied,
            full=lambda line: _copied(line.link, clock),
        ),
        last,
    ]


def came_text(line: LedgerLine, clock: Clock, *, is_read: bool = True) -> str:
    """Return what came back by a link, in a few words; never more certain than it is."""
    link, state = line.link, state_of(line.link, line.use, clock.now)
    if state == "used" and line.use is not None:
        return tr("Probably used {0}").format(day_text(line.use.booked.at, clock))
    if state == "ended" and link.ends_at is not None:
        return tr("Ended {0}").format(day_text(link.ends_at, clock))
    if state == "soon":
        days = days_left(link, clock.now)
        return tr("Ends tomorrow") if days <= 1 else tr("Ends in {0} days").format(days)
    if not is_read:
        return tr("Not known yet")
    if state is not None:
        return tr("Not visible to you") if line.is_hidden else tr("No booking known")
    if line.is_hidden:
        return tr("Not visible to you")
    if line.came is None:
        return tr("No tags to tell by")
    if not line.came:
        return tr("None known yet") if line.unread else tr("None yet")
    if line.unread:
        return tr("{0} or more").format(amount(line.came, tr("booking")))
    return amount(line.came, tr("booking"))


def came_sign(line: LedgerLine, now: datetime) -> Sign | None:
    """Return the icon of what came back."""
    state = state_of(line.link, line.use, now)
    if state == "used" or (state is None and line.came):
        return Sign("check", "success")
    if state == "soon":
        return Sign("clock", "warning")
    return Sign("cancel", "secondary") if state == "ended" else None


def details(line: LedgerLine, clock: Clock, *, is_read: bool) -> Details:
    """Return one link in full: when, by whom, how often copied, and what came back."""
    link = line.link
    facts = [
        tr("Made {0}").format(moment_text(link.made_at, clock))
        + (tr(" by {0}").format(isolated(link.made_by)) if link.made_by else ""),
        _copied(link, clock),
        tr("Preset {0}").format(isolated(link.preset)) if link.preset else "",
        amount(link.links, tr("link")) if link.kind == "batch" else "",
        tr("For {0}").format(isolated(link.guest)) if link.guest else "",
        tr("Label: {0}").format(isolated(link.label)) if link.label else "",
        _tags_in_full(line).replace("\n", ", "),
    ]
    name = link.event_type_name or tr("A pasted link")
    title = name if link.kind == "link" else f"{name} · {kind_word(link.kind)}"
    came, tone = _came_in_full(line, clock, is_read=is_read)
    shown = " · ".join(fact for fact in facts if fact)
    return Details(_SIGNS.get(link.kind, "link"), title, shown, came, tone)


def details_of_many(lines: Sequence[LedgerLine]) -> Details:
    """Return several links as figures."""
    counts = [(kind_word(kind), sum(line.link.kind == kind for line in lines)) for kind in KINDS]
    facts = ", ".join(f"{word}: {count:,}" for word, count in counts if count)
    copied = sum(line.link.copied for line in lines)
    came = sum(line.came or 0 for line in lines if not line.link.is_for_one)
    used = sum(line.use is not None for line in lines)
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


def day_text(moment: datetime, clock: Clock) -> str:
    """Return a day in little room, or the time where it is today: Mon 23 Nov, 10:02."""
    day = local_day(moment, clock.zone)
    if day == clock.today:
        return wall_clock(moment.astimezone(clock.zone.info), twenty_four=clock.twenty_four)
    return short_day(day, clock.today)


def moment_text(moment: datetime, clock: Clock) -> str:
    """Return day and time: Mon 23 Nov, 10:02."""
    local = moment.astimezone(clock.zone.info)
    return (
        f"{short_day(local.date(), clock.today)}, "
        f"{wall_clock(local, twenty_four=clock.twenty_four)}"
    )


def end_text(link: MadeLink, clock: Clock) -> str:
    """Return when a one-time link ends: on 26 Feb 2027, with the year; empty for others."""
    if link.ends_at is None:
        return ""
    day = local_day(link.ends_at, clock.zone)
    return short_day(day).partition(" ")[2]


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


def _came_key(line: LedgerLine, now: datetime) -> Any:
    """Sort by bookings; one-time links count as one once they are used."""
    state = state_of(line.link, line.use, now)
    if state is not None:
        return 1 if state == "used" else 0
    return "" if line.came is None else line.came


def _deleted_text(link: MadeLink, clock: Clock) -> str:
    if link.deleted_at is None:
        return ""
    left = max(0, (link.deleted_at + KEPT_DELETED - clock.now).days)
    return tr("{0}, kept {1} more").format(
        day_text(link.deleted_at, clock), amount(left, tr("day"))
    )


def _deleted_key(line: LedgerLine) -> Any:
    return line.link.deleted_at or ""


def _tags(line: LedgerLine) -> str:
    return " / ".join(text for _field, text in line.link.tags.filled())


def _tags_in_full(line: LedgerLine) -> str:
    return "\n".join(f"{field} {isolated(text)}" for field, text in line.link.tags.filled())


def _copied(link: MadeLink, clock: Clock) -> str:
    if not link.copied:
        return tr("Not copied yet")
    text = tr("Copied {0}").format(amount(link.copied, tr("time")))
    return tr("{0}, last {1}").format(text, moment_text(link.used_at, clock))


def _cell(moment: datetime | None, clock: Clock) -> object:
    """Return a moment as spreadsheets take it: without a zone, to the second."""
    if moment is None:
        return None
    return moment.astimezone(clock.zone.info).replace(tzinfo=None, microsecond=0)
