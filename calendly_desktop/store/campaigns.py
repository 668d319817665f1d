"""The campaign report: what links brought, counted from the local copy at once and honestly."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from calendly_desktop.domain.booking_chains import Booking, kind_in, tags_in
from calendly_desktop.domain.booking_links import FIELDS, UtmTags
from calendly_desktop.domain.silent_links import LastBooking, silent_links
from calendly_desktop.domain.untidy_values import untidy_values
from calendly_desktop.domain.utm_rules import ValueCount
from calendly_desktop.store import campaign_rows, event_rows
from calendly_desktop.store.campaign_count import Frame, Line, Report, count, during, one_state
from calendly_desktop.store.campaign_rows import Asked, Lacking
from calendly_desktop.store.event_counts import Choice
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.insight_rows import Period

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping, Sequence
    from datetime import tzinfo

    from calendly_desktop.domain.campaign_report import Columns, Dimension
    from calendly_desktop.domain.made_links import MadeLink
    from calendly_desktop.domain.models import Invitee, ScheduledEvent
    from calendly_desktop.domain.report_periods import Days
    from calendly_desktop.domain.tag_rules import TagRules
    from calendly_desktop.domain.untidy_values import Untidy
    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.link_history import Values

T = TypeVar("T")

__all__ = ["Asked", "Booked", "Campaigns", "Frame", "Lacking", "Line", "Report"]

MOST_BOOKINGS = 5_000
"""Bookings that are listed one by one at most."""


class Booked(NamedTuple):
    """A booking as it is listed: with the meeting and the invitee that it ended up with."""

    booking: Booking
    event: ScheduledEvent
    invitee: Invitee
    tags: UtmTags


class Campaigns:
    """Counts the bookings known on this computer; see `domain.campaign_report` for what counts."""

    def __init__(self, database: Database, account: AccountStore) -> None:
        self._database = database
        self._account = account

    # -- counting --------------------------------------------------------------------------

    async def report(self, asked: Asked, frame: Frame, dimension: Dimension) -> Report:
        """Return the bookings of a period by a dimension, with all that is shown of them."""
        me = self._me
        return await self._read(lambda c: count(c, asked, frame, dimension, me))

    async def choices(self, asked: Asked, frame: Frame, dimension: Dimension) -> list[Choice]:
        """Return the values of a dimension among some bookings, and how many each has."""
        report = await self.report(asked, frame._replace(before=None), dimension)
        return [
            Choice(row.value, report.names.get(row.value, ""), row.now.bookings)
            for row in report.rows
            if row.kind == "value" and row.now.bookings
        ]

    # -- one by one ------------------------------------------------------------------------

    async def bookings(self, asked: Asked, days: Days, zone: tzinfo) -> tuple[list[Booked], int]:
        """Return the bookings behind a number, the last booked first, and how many there are.

        At most 5,000 are listed. What cannot be read of a meeting here is left out.
        """
        me, asked = self._me, during(asked, days, zone)

        def read(connection: sqlite3.Connection) -> tuple[list[Booked], int]:
            moved = campaign_rows.chains(connection)
            found = campaign_rows.bookings(connection, asked, me, moved)
            return _listed(connection, found[:MOST_BOOKINGS]), len(found)

        return await self._read(read)

    async def unread(self, asked: Asked, days: Days, zone: tzinfo) -> list[str]:
        """Return the meetings that may have bookings of a period, but whose invitees lack."""
        me, asked = self._me, during(asked, days, zone)
        return await self._read(lambda c: campaign_rows.unread(c, asked, me))

    # -- tags and links --------------------------------------------------------------------

    async def untidy(
        self, asked: Asked, frame: Frame, rules: TagRules, links: Values
    ) -> tuple[list[Untidy], Lacking]:
        """Return the values in the bookings of a period that should be spelled otherwise.

        links: in how many links made here each value is; with all bookings they tell which
        spelling is the usual one.
        """
        me, asked = self._me, during(asked, frame.days, frame.zone)

        def read(connection: sqlite3.Connection) -> tuple[list[Untidy], Lacking]:
            moved, values = campaign_rows.chains(connection), campaign_rows.tag_values(connection)
            found = campaign_rows.columns(connection, asked, me, moved)
            known = campaign_rows.columns(connection, EVERYTHING, me, moved)
            untidy = untidy_values(
                {field: _counted(found, values[field], {}) for field in FIELDS},
                {field: _counted(known, values[field], links[field]) for field in FIELDS},
                rules,
            )
            return untidy, campaign_rows.lacking(connection, asked, me)

        return await self._read(read)

    async def silent(self, links: Sequence[MadeLink]) -> tuple[list[MadeLink], Lacking]:
        """Return the links whose tags never came back, and of how many meetings that is known.

        All bookings known here count, whosever they are: a link leads to any host.
        """
        me = self._me
        made = min((link.made_at for link in links), default=None)
        since = EVERYTHING._replace(period=Period(since=made))

        def read(connection: sqlite3.Connection) -> tuple[list[MadeLink], Lacking]:
            found = campaign_rows.columns(connection, since, me, campaign_rows.chains(connection))
            last = _last_bookings(connection, found)
            return silent_links(links, last), campaign_rows.lacking(connection, since, me)

        return await self._read(read)

    async def _read(self, question: Callable[[sqlite3.Connection], T]) -> T:
        def read(connection: sqlite3.Connection) -> T:
            with one_state(connection):
                return question(connection)

        return await self._database.read(read)

    @property
    def _me(self) -> str:
        account = self._account.account
        return account.user.uri if account else ""


EVERYTHING = Asked(Scope("organization"))
"""All bookings known on this computer."""


def _listed(connection: sqlite3.Connection, found: Sequence[Booking]) -> list[Booked]:
    values = campaign_rows.tag_values(connection)
    keys = list(dict.fromkeys(booking.meeting for booking in found))
    rows = {row.key: row for row in event_rows.rows(connection, keys)}
    listed = []
    for booking in found:
        row = rows.get(booking.meeting)
        if row is not None and row.invitees and booking.position < len(row.invitees):
            tags = UtmTags(**{field: values[field][booking.tags] for field in FIELDS})
            listed.append(Booked(booking, row.event, row.invitees[booking.position], tags))
    return listed


def _counted(found: Columns, values: dict[int, str], links: Mapping[str, int]) -> list[ValueCount]:
    """Return in how many bookings, and in how many links, each value of a tag is."""
    counts = Counter[str]()
    for tags, times in Counter(map(tags_in, found.codes)).items():
        counts[values[tags]] += times
    texts = (counts.keys() | links.keys()) - {""}
    return [ValueCount(text, counts[text], links.get(text, 0)) for text in sorted(texts)]


def _last_bookings(connection: sqlite3.Connection, found: Columns) -> list[LastBooking]:
    last: dict[tuple[int, int], int] = {}
    for code, moment in zip(found.codes, found.moments, strict=True):
        place = tags_in(code), kind_in(code)
        if moment > last.get(place, 0):
            last[place] = moment
    values, uris = campaign_rows.tag_values(connection), campaign_rows.kinds(connection)
    return [
        LastBooking(UtmTags(**{field: values[field][tags] for field in FIELDS}), uris[kind], moment)
        for (tags, kind), moment in last.items()
    ]
