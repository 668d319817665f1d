"""What was submitted in routing forms, as rows of the local copy: the SQL, nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from calendly_desktop.domain.booking_links import FIELDS
from calendly_desktop.domain.routing_forms import RoutingForm, Submission
from calendly_desktop.store.booked_rows import known_tag, link_name, number_of
from calendly_desktop.store.database import keep_value, kept_value

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable, Sequence

TABLES: Final = (
    # read: when its submissions were last read to the end, seconds since 1970; 0: never
    """create table routing_forms (
        uri text primary key, position integer not null, read integer not null default 0,
        body blob not null)""",
    # at: seconds since 1970; tags, kind: see booked_rows; submitter: as in moves, 0: no booking
    """create table submissions (
        uri text primary key, form text not null, at integer not null, changed text not null,
        tags integer not null, kind integer not null, submitter integer not null,
        body blob not null)""",
    # with all that counting asks for, so that no body is passed over
    "create index submissions_by_time on submissions (at, tags, kind, submitter, uri)",
    "create index submissions_by_form on submissions (form, at)",
    "create index submissions_booked on submissions (submitter, at, uri) where submitter != 0",
)

_STATE: Final = "routing_forms"


class FormsState(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of the forms. read_at: when their list was last read.

    refusal: Calendly's refusal in words, where it does not show them; empty where it does.
    """

    read_at: datetime | None = None
    refusal: str = ""


class KnownForm(NamedTuple):
    """A form, how many submissions of it are here, and when they were last read to the end."""

    form: RoutingForm
    submissions: int
    read_at: datetime | None


def state(connection: sqlite3.Connection) -> FormsState | None:
    """Return what is known of the forms; None where they were never asked for."""
    body = kept_value(connection, _STATE)
    try:
        return msgspec.json.decode(body, type=FormsState) if body else None
    except msgspec.DecodeError:
        return None


def keep_state(connection: sqlite3.Connection, known: FormsState) -> None:
    """Note what is known of the forms."""
    keep_value(connection, _STATE, msgspec.json.encode(known))


# -- forms ---------------------------------------------------------------------------------


def keep_forms(connection: sqlite3.Connection, forms: Sequence[RoutingForm]) -> None:
    """Put these forms in the place of those known; what was submitted in others goes with them."""
    gone = {row[0] for row in connection.execute("select uri from routing_forms")}
    for position, form in enumerate(forms):
        gone.discard(form.uri)
        connection.execute(
            "insert into routing_forms (uri, position, body) values (?, ?, ?) on conflict (uri)"
            " do update set position = excluded.position, body = excluded.body",
            (form.uri, position, msgspec.json.encode(form)),
        )
    for uri in gone:
        connection.execute("delete from routing_forms where uri = ?", (uri,))
        connection.execute("delete from submissions where form = ?", (uri,))


def forms(connection: sqlite3.Connection) -> list[KnownForm]:
    """Return the forms in Calendly's order; one that cannot be read is left out."""
    found = []
    for body, read, count in connection.execute(
        "select f.body, f.read, (select count(*) from submissions s where s.form = f.uri)"
        " from routing_forms f order by f.position"
    ):
        try:
            form = msgspec.json.decode(body, type=RoutingForm)
        except msgspec.DecodeError:
            continue
        found.append(KnownForm(form, count, _moment(read) if read else None))
    return found


def note_read(connection: sqlite3.Connection, form: str, at: datetime) -> None:
    """Note that the submissions of a form were read to the end."""
    connection.execute(
        "update routing_forms set read = ? where uri = ?", (int(at.timestamp()), form)
    )


# -- submissions ---------------------------------------------------------------------------


def keep(connection: sqlite3.Connection, form: str, found: Sequence[Submission]) -> int:
    """Keep submissions of a form, replacing what was known of them; return how many are news."""
    news = 0
    for each in found:
        changed = _stamp(each)
        known = connection.execute(
            "select changed from submissions where uri = ?", (each.uri,)
        ).fetchone()
        if known is not None and known[0] == changed:
            continue
        news += 1
        values = tuple(known_tag(getattr(each.tracking, f"utm_{field}")) for field in FIELDS)
        tags = number_of(connection, "tag_sets", values) if any(values) else 0
        connection.execute(
            "insert or replace into submissions values (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                each.uri,
                form,
                int(each.created_at.timestamp()) if each.created_at else 0,
                changed,
                tags,
                number_of(connection, "kinds", (each.event_type,)),
                link_name(each.submitter if each.meeting else None),
                msgspec.json.encode(each),
            ),
        )
    return news


def forget_unseen(connection: sqlite3.Connection, form: str, seen: Collection[str]) -> None:
    """Forget what was submitted in a form, but is gone at Calendly."""
    uris = connection.execute("select uri from submissions where form = ?", (form,)).fetchall()
    gone = [row for row in uris if row[0] not in seen]
    connection.executemany("delete from submissions where uri = ?", gone)


def forget_before(connection: sqlite3.Connection, moment: datetime) -> None:
    """Forget what was submitted before a moment: older ones are not kept, by the user's wish."""
    connection.execute("delete from submissions where at < ?", (int(moment.timestamp()),))


def those_about(
    connection: sqlite3.Connection, is_about: Callable[[Submission], bool]
) -> list[Submission]:
    """Return the submissions that are about something, such as a person, the oldest first."""
    bodies = connection.execute("select body from submissions order by at, uri")
    return [each for each in _decoded(row[0] for row in bodies) if is_about(each)]


def change(connection: sqlite3.Connection, changed: Callable[[Submission], Submission]) -> int:
    """Rewrite what is kept, such as without a person; return how many submissions that changed.

    What is counted of them stays, and reading them again does not bring back what is taken out.
    """
    found = 0
    for each in those_about(connection, lambda _each: True):
        after = changed(each)
        if after != each:
            body = msgspec.json.encode(after)
            connection.execute("update submissions set body = ? where uri = ?", (body, each.uri))
            found += 1
    return found


def listed(
    connection: sqlite3.Connection,
    form: str,
    since: datetime | None,
    until: datetime | None,
    most: int,
) -> tuple[list[Submission], int]:
    """Return submissions of a form (empty: of all), the newest first, and how many there are."""
    conditions, values = ["1"], list[object]()
    for condition, value in (
        ("form = ?", form or None),
        ("at >= ?", int(since.timestamp()) if since else None),
        ("at < ?", int(until.timestamp()) if until else None),
    ):
        if value is not None:
            conditions.append(condition)
            values.append(value)
    where = " and ".join(conditions)
    sql = f"select count(*) from submissions where {where}"  # noqa: S608
    total = connection.execute(sql, values).fetchone()[0]
    sql = f"select body from submissions where {where} order by at desc, uri limit ?"  # noqa: S608
    return _decoded(row[0] for row in connection.execute(sql, [*values, most])), total


def _decoded(bodies: Iterable[bytes]) -> list[Submission]:
    found = []
    for body in bodies:
        try:
            found.append(msgspec.json.decode(body, type=Submission))
        except msgspec.DecodeError:
            continue
    return found


def _stamp(submission: Submission) -> str:
    """Return what changes whenever a submission does, such as when it leads to a booking."""
    changed = submission.updated_at.isoformat() if submission.updated_at else ""
    return f"{changed} {submission.submitter or ''}"


def _moment(second: int) -> datetime:
    return datetime.fromtimestamp(second, UTC)
