"""Counting a campaign report from the local copy: rows, totals, the line over time, what lacks."""

from __future__ import annotations

import contextlib
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.booking_links import FIELDS
from calendly_desktop.domain.campaign_report import (
    NOTHING,
    Columns,
    Dimension,
    Figures,
    Row,
    counts_between,
    in_order,
    place_of_kind,
    place_of_tag,
    rows_of,
    split,
    with_forms,
)
from calendly_desktop.domain.meetings import meeting_name
from calendly_desktop.domain.report_periods import (
    Days,
    Part,
    Step,
    bounds_of,
    days_between,
    moments_of,
    parts_of,
    step_for,
)
from calendly_desktop.store import campaign_rows, event_rows, form_count
from calendly_desktop.store.insight_rows import Period

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import tzinfo

    from calendly_desktop.domain.booking_chains import Booking, Coded
    from calendly_desktop.domain.campaign_report import FormFigures, RowKind
    from calendly_desktop.store.campaign_rows import Asked, Lacking


class Frame(NamedTuple):
    """The days of a report, and those they are compared with; in which zone days begin.

    first_weekday: with which weekday weeks begin (0: Monday).
    """

    days: Days
    zone: tzinfo
    before: Days | None = None
    first_weekday: int = 0


class Line(NamedTuple):
    """Bookings over time: the parts of the period in order, and how many each has."""

    step: Step
    parts: Sequence[Part]
    counts: Sequence[int]
    parts_before: Sequence[Part] = ()
    counts_before: Sequence[int] = ()


class Report(NamedTuple):
    """One report. before: of the period it is compared with. names: of event types and hosts.

    forms: what was sent in routing forms; None where that cannot be counted, see `form_count`.
    """

    dimension: Dimension
    rows: list[Row]
    now: Figures
    before: Figures | None
    line: Line
    names: Mapping[str, str]
    lacking: Lacking
    forms: FormFigures | None = None


@contextlib.contextmanager
def one_state(connection: sqlite3.Connection) -> Iterator[None]:
    """Let several questions see the same state of the copy, whatever is written meanwhile."""
    connection.execute("begin")
    try:
        yield
    finally:
        connection.rollback()


def count(
    connection: sqlite3.Connection,
    asked: Asked,
    frame: Frame,
    dimension: Dimension,
    me: str,
) -> Report:
    """Return the bookings of a period by a dimension, with all that is shown of them.

    me: the signed-in user's URI.
    """
    moved = campaign_rows.chains(connection)
    asked = during(asked, frame.days, frame.zone)
    before = during(asked, frame.before, frame.zone) if frame.before is not None else None
    coded: Coded = "kind" if dimension == "event_type" else "tags"
    found = campaign_rows.columns(connection, asked, me, moved, coded)
    then = campaign_rows.columns(connection, before, me, moved, coded) if before else None
    place = _place(connection, dimension)
    now, earlier = split(found, place), split(then, place) if then is not None else None
    rows, forms = rows_of(now, earlier), form_count.forms_by(connection, asked, dimension, place)
    if forms is not None:
        rows = with_forms(rows, forms.rows)
    names: Mapping[str, str] = {}
    if dimension == "host":
        names = event_rows.host_names(connection)
        rows = _by_host(connection, asked, before, me, moved, names)
    elif dimension == "event_type":
        names = _type_names(connection, [row.value for row in rows if row.value])
    return Report(
        dimension,
        rows,
        now.total,
        earlier.total if earlier is not None else None,
        _line(frame, found, then),
        names,
        campaign_rows.lacking(connection, asked, me),
        forms.total if forms is not None else None,
    )


def during(asked: Asked, days: Days, zone: tzinfo) -> Asked:
    """Return the same question for some days."""
    return asked._replace(period=Period(*moments_of(days, zone)))


def _place(
    connection: sqlite3.Connection, dimension: Dimension
) -> Callable[[int], tuple[RowKind, str]]:
    for field in FIELDS:
        if field == dimension:
            return place_of_tag(campaign_rows.tag_values(connection)[field])
    if dimension == "host":
        return lambda _code: ("without", "")  # hosts are counted one by one
    return place_of_kind(campaign_rows.kinds(connection))


def _by_host(
    connection: sqlite3.Connection,
    asked: Asked,
    before: Asked | None,
    me: str,
    moved: Sequence[Booking],
    hosts: Iterable[str],
) -> list[Row]:
    """Return a row for each host; a meeting of several counts for each of them."""

    def figures(which: Asked, host: str) -> Figures:
        which = which._replace(host=host)
        found = campaign_rows.columns(connection, which, me, moved, "tags")
        return split(found, lambda _code: ("value", host)).total

    rows = []
    for host in [asked.host] if asked.host else hosts:
        now = figures(asked, host)
        then = figures(before, host) if before is not None else None
        if now.bookings or (then or NOTHING).bookings:
            rows.append(Row("value", host, now, then))
    return in_order(rows)


def _line(frame: Frame, found: Columns, then: Columns | None) -> Line:
    """Return how many bookings each day, week or month has; an open end is where they end."""
    moments = sorted(found.moments)
    days = frame.days
    if moments and (days.first is None or days.last is None):
        known = days_between(moments[0], moments[-1], frame.zone)
        days = Days(days.first or known.first, days.last or known.last)
    step = step_for(days)
    parts = parts_of(days, step, frame.first_weekday)
    counts = counts_between(moments, bounds_of(parts, frame.zone))
    if then is None or frame.before is None:
        return Line(step, parts, counts)
    parts_before = parts_of(frame.before, step, frame.first_weekday)
    counts_before = counts_between(sorted(then.moments), bounds_of(parts_before, frame.zone))
    return Line(step, parts, counts, parts_before, counts_before)


def _type_names(connection: sqlite3.Connection, uris: Sequence[str]) -> dict[str, str]:
    """Return what event types are called; several of one name, with whose they are."""
    names, owners = dict[str, str](), dict[str, str]()
    for uri in uris:
        known = event_rows.event_type(connection, uri)
        if known is not None and known.name:
            names[uri] = known.name
            owners[uri] = known.profile.name if known.profile is not None else ""
    missing = [uri for uri in uris if uri not in names]
    if missing:  # such as those of people who left: called as their latest meeting is
        latest = campaign_rows.latest_meetings(connection, missing)
        rows = event_rows.rows(connection, list(latest.values()))
        called = {row.key: meeting_name(row.event) for row in rows}
        names |= {uri: called[key] for uri, key in latest.items() if key in called}
    alike = Counter(names.values())
    return {
        uri: f"{name} ({owners[uri]})" if alike[name] > 1 and owners.get(uri) else name
        for uri, name in names.items()
    }
