"""The history of links as a table: its columns, its filters, and what came back in few words."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final, Literal

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.link_uses import days_left, state_of
from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.message_formats import isolated
from calendly_desktop.domain.times import clock as wall_clock
from calendly_desktop.domain.times import local_day, short_day
from calendly_desktop.store.link_history import KEPT_DELETED
from calendly_desktop.viewmodels.insight_lines import LineColumn, LinesModel, Sign

if TYPE_CHECKING:
    from datetime import datetime

    from calendly_desktop.domain.made_links import MadeKind, MadeLink
    from calendly_desktop.store.link_ledger import LedgerLine
    from calendly_desktop.viewmodels.meetings import Clock

Show = Literal["all", "none", "soon", "used", "ended"]
SHOWS: Final[tuple[Show, ...]] = ("all", "none", "soon", "used", "ended")
KINDS: Final[tuple[MadeKind, ...]] = ("link", "single_use", "share", "batch")

SIGNS: Final[dict[MadeKind, str]] = {
    "link": "link",
    "single_use": "ticket",
    "share": "settings",
    "batch": "list",
}
_PLACES: Final = {kind: place for place, kind in enumerate(KINDS)}


class LedgerModel(LinesModel["LedgerLine"]):
    """The links; a search looks into what people know a link by, whatever the columns say."""

    def _haystack(self, number: int) -> str:
        return self._rows[number].text

    def _prepare(self) -> None:
        self._idle.stop()  # every line brings the text to search in


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
            key=lambda line: _PLACES.get(line.link.kind, 0),
            sign=lambda line: Sign(SIGNS.get(line.link.kind, "link"), "secondary"),
        ),
        LineColumn(
            tr("Leads to"),
            lambda line: line.link.event_type_name or tr("A pasted link"),
            key=lambda line: line.link.event_type_name.casefold(),
        ),
        LineColumn(tr("Tags"), _tags, key=lambda line: _tags(line).casefold(), full=tags_in_full),
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
            full=lambda line: copied_text(line.link, clock),
            is_number=True,
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


def _came_key(line: LedgerLine, now: datetime) -> Any:
    """Sort by bookings; one-time links count as one once they are used."""
    state = state_of(line.link, line.use, now)
    if state is not None:
        return 1 if state == "used" else 0
    return "" if line.came is None else line.came


def _deleted_text(link: MadeLink, clock: Clock) -> str:
    if link.deleted_at is None:
        return ""
    left = max(0, -((clock.now - link.deleted_at - KEPT_DELETED) // timedelta(days=1)))
    return tr("{0}, kept {1} more").format(
        day_text(link.deleted_at, clock), amount(left, tr("day"))
    )


def _deleted_key(line: LedgerLine) -> Any:
    return line.link.deleted_at or ""


def _tags(line: LedgerLine) -> str:
    return line.tags


def tags_in_full(line: LedgerLine) -> str:
    return "\n".join(f"{field} {isolated(text)}" for field, text in line.link.tags.filled())


def copied_text(link: MadeLink, clock: Clock) -> str:
    if not link.copied:
        return tr("Not copied yet")
    text = tr("Copied {0}").format(amount(link.copied, tr("time")))
    return tr("{0}, last {1}").format(text, moment_text(link.used_at, clock))
