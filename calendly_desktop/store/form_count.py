"""What was sent in routing forms beside the bookings of a report, counted from the local copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.booking_chains import code_of
from calendly_desktop.domain.campaign_report import FormFigures
from calendly_desktop.store import submission_rows
from calendly_desktop.store.campaign_rows import kind_number, tags_wanted

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from calendly_desktop.domain.campaign_report import Dimension, Key
    from calendly_desktop.store.campaign_rows import Asked


class Forms(NamedTuple):
    """What was sent: in all, and for each row of a report that has some of it."""

    total: FormFigures
    rows: dict[Key, FormFigures]


# A booking counts with the first form that names it.
_FIRST = """s.submitter != 0 and not exists (
    select 1 from submissions e where e.submitter = s.submitter and e.submitter != 0
    and (e.at < s.at or (e.at = s.at and e.uri < s.uri)))"""


def can_count(asked: Asked, dimension: Dimension = "source") -> bool:
    """Tell whether forms belong into a report: they have no host, so only into everybody's."""
    return asked.scope.kind == "organization" and not asked.host and dimension != "host"


def is_known(connection: sqlite3.Connection) -> bool:
    """Tell whether any form can be read: without one there is nothing to count, not even zero."""
    if connection.execute("select 1 from routing_forms limit 1").fetchone() is None:
        return False
    known = submission_rows.state(connection)
    return known is None or not known.refusal


def forms_by(
    connection: sqlite3.Connection, asked: Asked, dimension: Dimension, place: Callable[[int], Key]
) -> Forms | None:
    """Return what was sent in a period by the day it was sent, whatever day bookings count by.

    None where forms cannot be read, or where whose bookings are counted leaves them out. place:
    tells of a code (see `booking_chains.code_of`) to which row it belongs.
    """
    if not can_count(asked, dimension) or not is_known(connection):
        return None
    total = FormFigures()
    rows: dict[Key, FormFigures] = {}
    is_kind = dimension == "event_type"
    known = {row[0] for row in connection.execute("select id from tag_sets")}
    for number, sent, booked in _counts(connection, asked, "kind" if is_kind else "tags"):
        # Tags that named somebody who was taken out of the copy are gone: as if there were none.
        code = code_of(0, number, 0) if is_kind else code_of(number * (number in known), 0, 0)
        found, key = FormFigures(sent, booked), place(code)
        total, rows[key] = total.plus(found), rows.get(key, FormFigures()).plus(found)
    return Forms(total, rows)


def _counts(
    connection: sqlite3.Connection, asked: Asked, column: str
) -> list[tuple[int, int, int]]:
    """Return how many were sent, and how many led to a booking, by tags or by kind."""
    conditions, values = ["1"], list[object]()
    for side, moment in zip((">=", "<"), asked.period, strict=True):
        if moment is not None:
            conditions.append(f"s.at {side} ?")
            values.append(int(moment.timestamp()))
    if asked.event_type is not None:
        conditions.append("s.kind = ?")
        values.append(kind_number(connection, asked.event_type))
    wanted = tags_wanted(asked)
    if wanted is not None:
        conditions.append(f"s.tags in (select id from tag_sets where {wanted[0]})")  # noqa: S608
        values += wanted[1]
    sql = (
        f"select s.{column}, count(*), sum({_FIRST}) from submissions s"  # noqa: S608
        f" where {' and '.join(conditions)} group by s.{column}"
    )
    return connection.execute(sql, values).fetchall()
