"""The journal's table of writes: entries as rows and back, and the text that a search looks in."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import msgspec

from calendly_desktop.domain.search import folded
from calendly_desktop.domain.writes import Entry, Write, outcome, what

if TYPE_CHECKING:
    import sqlite3

    from calendly_desktop.domain.writes import State

_COLUMNS: Final = "id, at, state, kind, target, title, account, body, changed_at, words, attempts"
SELECT: Final = f"select {_COLUMNS}, result from writes"  # noqa: S608 - constants
_INSERT: Final = (
    f"insert into writes ({_COLUMNS}, result, said, ended) "  # noqa: S608 - constants
    "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)

SEARCH_TEXT: Final = """
    alter table writes add column said text not null default '';
    alter table writes add column ended text not null default '';
    create index writes_by_target on writes (target);
    create index writes_without_text on writes (id) where said = '' or ended = '';
    create trigger said_anew after update of kind, title, account, body on writes
    when new.said = old.said and (new.kind != old.kind or new.title != old.title
                                  or new.account != old.account or new.body != old.body)
    begin update writes set said = '' where id = new.id; end;
    create trigger ended_anew after update of state, words on writes
    when new.ended = old.ended and (new.state != old.state or new.words != old.words)
    begin update writes set ended = '' where id = new.id; end;
"""
"""A step of the schema: beside every line what a search looks in, so that 50,000 are found at once.

Whoever changes a line by other means (a name that must go) leaves no copy of what it said: the text
is emptied with it, and made again before the next search.
"""


def insert(connection: sqlite3.Connection, entry: Entry) -> None:
    """Write a new entry into the table."""
    write = entry.write
    row = (
        entry.id,
        entry.at.isoformat(),
        entry.state,
        write.kind,
        write.target,
        write.title,
        write.account,
        msgspec.json.encode(write.body),
        entry.changed_at.isoformat(),
        entry.words,
        entry.attempts,
        msgspec.json.encode(entry.result),
        said(write),
        ended(entry.state, entry.words),
    )
    connection.execute(_INSERT, row)


def entry_of(row: tuple[Any, ...]) -> Entry:
    """Return the entry of a row that SELECT gave."""
    number, at, state, kind, target, title, account, body, changed, words, attempts, result = row
    return Entry(
        number,
        datetime.fromisoformat(at),
        state,
        Write(kind, target, title, account, msgspec.json.decode(body)),
        datetime.fromisoformat(changed),
        words,
        attempts,
        msgspec.json.decode(result),
    )


def said(write: Write) -> str:
    """Return what a search finds a write by, whatever becomes of it: what, as whom, and why."""
    reason = str(write.body.get("reason", ""))
    return folded("\n".join((what(write), write.account, reason)))


def ended(state: State, words: str) -> str:
    """Return what a search finds a write by once it has this outcome."""
    return folded(f"{outcome(state)}\n{words}")


def fill_in(connection: sqlite3.Connection) -> None:
    """Write what a search looks in wherever it is missing: see SEARCH_TEXT."""
    query = (
        "select id, state, kind, target, title, account, body, words from writes "
        "where said = '' or ended = ''"
    )
    texts = []
    for number, state, kind, target, title, account, body, words in connection.execute(query):
        write = Write(kind, target, title, account, msgspec.json.decode(body))
        texts.append((said(write), ended(state, words), number))
    connection.executemany("update writes set said = ?, ended = ? where id = ?", texts)


def lacks_text(connection: sqlite3.Connection) -> bool:
    """Tell whether some line has no text for the search yet."""
    query = "select 1 from writes where said = '' or ended = '' limit 1"
    return connection.execute(query).fetchone() is not None
