"""A person in the journal's file: changes, bulk jobs, links, drafts; found, and anonymised."""

from __future__ import annotations

import re
import zlib
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from calendly_desktop.domain.personal_data import Item, Part, without_secrets
from calendly_desktop.domain.removed_people import GONE
from calendly_desktop.domain.writes import UNSETTLED, Write, outcome, what
from calendly_desktop.store.batch_draft import packed, unpacked

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterator

    from calendly_desktop.domain.batch_table import BatchTable
    from calendly_desktop.domain.personal_data import Person
    from calendly_desktop.domain.removed_people import Removed

MARKS: Final = "removed_people"
"""The draft that holds the marks of those who are kept out."""
_TABLE: Final = "many_links_table"
_KEPT: Final = frozenset({"uri", "event", "event_type", "batch", "row", "scope", "start_time"})
"""What stays of a change's facts: identifiers and times."""
_OPEN_JOBS: Final = "('running', 'paused')"


class Undone(NamedTuple):
    """What could not be anonymised yet: changes that are not settled, rows of open bulk jobs."""

    changes: int = 0
    rows: int = 0


def found(connection: sqlite3.Connection, person: Person, uris: Collection[str]) -> list[Part]:
    """Return what the journal's file holds about a person; uris: of their meetings and bookings."""
    changes = [
        Item(
            f"{what(write)} ({outcome(state)})",
            datetime.fromisoformat(at),
            without_secrets(
                {
                    "at": at,
                    "what": what(write),
                    "as whom": write.account,
                    "state": outcome(state),
                    "words": words,
                    "facts": write.body,
                    "result": result,
                }
            ),
        )
        for _number, at, state, write, words, result in _changes(connection, person, uris)
    ]
    rows = [
        Item(title or target, None, {"title": title, "facts": body})
        for _job, _position, target, title, body, _open in _job_rows(connection, person, uris)
    ]
    drafts = [Item(name, None, content) for name, content in _drafts(connection, person)]
    return [
        Part("changes", "Changes made from this computer (journal)", "here", changes, "anonymised",
             "The journal keeps that something was changed, and by whom of you; name and address "
             "go." if changes else ""),
        Part("rows", "Rows of bulk jobs", "here", rows, "anonymised"),
        Part("links", "Links made for the person", "here", _links(connection, person), "removed"),
        Part("drafts", "Half-filled forms and tables", "here", drafts, "removed"),
    ]  # fmt: skip


def take_out(
    connection: sqlite3.Connection, person: Person, uris: Collection[str], removed: Removed
) -> Undone:
    """Anonymise or remove what is held about a person, in one transaction."""
    open_changes = _anonymise_changes(connection, person, uris, removed)
    open_rows = _anonymise_rows(connection, person, uris, removed)
    for number in _link_numbers(connection, person):
        connection.execute("delete from made_links where id = ?", (number,))
    for name, _content in _drafts(connection, person):
        if name != _TABLE:
            connection.execute("delete from drafts where name = ?", (name,))
    _clean_table(connection, person)
    return Undone(open_changes, open_rows)


# -- changes and jobs ----------------------------------------------------------------------


def _changes(
    connection: sqlite3.Connection, person: Person, uris: Collection[str]
) -> Iterator[tuple[int, str, Any, Write, str, dict[str, Any]]]:
    statement = (
        "select id, at, state, kind, target, title, account, body, words, result from writes"
        " order by id desc"
    )
    for row in connection.execute(statement).fetchall():
        number, at, state, kind, target, title, account, body, words, result = row
        text = "\n".join((title, words, _text(body), _text(result)))
        if target in uris or person.is_in(text):
            write = Write(kind, target, title, account, msgspec.json.decode(body))
            yield number, at, state, write, words, msgspec.json.decode(result)


def _anonymise_changes(
    connection: sqlite3.Connection, person: Person, uris: Collection[str], removed: Removed
) -> int:
    left = 0
    for number, _at, state, write, words, result in list(_changes(connection, person, uris)):
        if state in UNSETTLED:
            left += 1
            continue
        body, kept = _facts(write.body), _facts(result)
        connection.execute(
            "update writes set title = ?, words = ?, body = ?, result = ? where id = ?",
            (
                _cleaned(write.title, person, removed, is_sure=write.target in uris),
                _cleaned(words, person, removed, is_sure=write.target in uris),
                msgspec.json.encode(body),
                msgspec.json.encode(kept),
                number,
            ),
        )
    return left


def _job_rows(
    connection: sqlite3.Connection, person: Person, uris: Collection[str]
) -> Iterator[tuple[int, int, str, str, dict[str, Any], bool]]:
    statement = (
        "select r.job, r.position, r.target, r.title, r.body, w.state, j.state in "  # noqa: S608
        f"{_OPEN_JOBS} from job_rows r join jobs j on j.id = r.job"
        " left join writes w on w.id = r.write order by r.job, r.position"
    )
    for job, position, target, title, body, state, is_open in connection.execute(statement):
        if target in uris or person.is_in("\n".join((title, _text(body)))):
            waits = (state is None and bool(is_open)) or state in UNSETTLED
            yield job, position, target, title, msgspec.json.decode(body), waits


def _anonymise_rows(
    connection: sqlite3.Connection, person: Person, uris: Collection[str], removed: Removed
) -> int:
    left = 0
    for job, position, target, title, body, waits in list(_job_rows(connection, person, uris)):
        if waits:
            left += 1
            continue
        connection.execute(
            "update job_rows set title = ?, body = ? where job = ? and position = ?",
            (
                _cleaned(title, person, removed, is_sure=target in uris),
                msgspec.json.encode(_facts(body)),
                job,
                position,
            ),
        )
    return left


def _facts(body: dict[str, Any]) -> dict[str, Any]:
    """Return what of a change's facts says nothing about a person."""
    return {
        key: value
        for key, value in body.items()
        if key in _KEPT or isinstance(value, bool | int | float)
    }


def _cleaned(text: str, person: Person, removed: Removed, *, is_sure: bool) -> str:
    """Return a text without the person; as a whole where it cannot be told apart.

    is_sure: the text is about the person, so that any name of theirs in it can only be theirs.
    """
    cleaned = removed.clean(text)
    if is_sure:
        for name in person.own_names:
            pattern = r"\s+".join(map(re.escape, name.split()))
            cleaned = re.sub(rf"(?i)(?<!\w){pattern}(?!\w)", GONE, cleaned)
    return GONE if person.is_in(cleaned) else cleaned


# -- links and drafts ----------------------------------------------------------------------


def _link_rows(connection: sqlite3.Connection, person: Person) -> Iterator[dict[str, Any]]:
    cursor = connection.execute("select * from made_links order by id desc")
    names = [column[0] for column in cursor.description]
    for row in cursor.fetchall():
        link = dict(zip(names, row, strict=True))
        if person.is_in("\n".join(str(value) for value in row if isinstance(value, str))):
            yield link


def _links(connection: sqlite3.Connection, person: Person) -> list[Item]:
    return [
        Item(
            str(link["label"] or link["event_type_name"] or link["url"]),
            datetime.fromisoformat(link["made_at"]),
            link,
        )
        for link in _link_rows(connection, person)
    ]


def _link_numbers(connection: sqlite3.Connection, person: Person) -> list[int]:
    return [link["id"] for link in _link_rows(connection, person)]


def _drafts(connection: sqlite3.Connection, person: Person) -> list[tuple[str, Any]]:
    drafts: list[tuple[str, Any]] = []
    for name, body in connection.execute("select name, body from drafts order by name").fetchall():
        if name == _TABLE:
            table = _table(body)
            rows = _rows_with(table[1], person) if table is not None else []
            if table is not None and rows:
                drafts.append((name, [list(table[1].row(place)) for place in rows]))
        elif name != MARKS and person.is_in(_text(body)):
            with suppress(msgspec.MsgspecError):
                drafts.append((name, msgspec.json.decode(body)))
    return drafts


def _table(body: bytes) -> tuple[str, BatchTable] | None:
    try:
        return unpacked(body)
    except (zlib.error, ValueError, msgspec.MsgspecError):
        return None


def _rows_with(table: BatchTable, person: Person) -> list[int]:
    return [n for n in range(table.rows) if person.is_in("\n".join(table.row(n)))]


def _clean_table(connection: sqlite3.Connection, person: Person) -> None:
    """Take the person's rows out of the table of Many at once; all others stay."""
    row = connection.execute("select body from drafts where name = ?", (_TABLE,)).fetchone()
    opened = _table(row[0]) if row else None
    if opened is None:
        return
    stamp, table = opened
    gone = set(_rows_with(table, person))
    if not gone:
        return
    stays = [n for n in range(table.rows) if n not in gone]
    columns = [[column[n] for n in stays] for column in table.columns]
    ids = list(table.ids)
    kept = {place: [column[n] for n in stays] for place, column in table.kept.items()}
    body = packed(stamp, columns, [ids[n] for n in stays], kept)
    connection.execute("update drafts set body = ? where name = ?", (body, _TABLE))


def _text(body: bytes | str) -> str:
    return body if isinstance(body, str) else bytes(body).decode("utf-8", "replace")
