"""Finding lines of one journal or of several: by words, days, outcome, kind, and what about."""

from __future__ import annotations

from datetime import UTC
from functools import partial
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, get_args

from calendly_desktop.domain.search import search_words
from calendly_desktop.store.journal_rows import SELECT, entry_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from datetime import datetime

    from calendly_desktop.domain.writes import Entry
    from calendly_desktop.store.journal import Journal

End = Literal["done", "not_done", "uncertain", "under_way"]
ENDS: Final[tuple[End, ...]] = get_args(End)
_STATES: Final[dict[End, tuple[str, ...]]] = {
    "done": ("done", "already"),
    "not_done": ("refused", "undone", "dropped"),
    "uncertain": ("unknown",),
    "under_way": ("waiting", "sending"),
}
_AT_ONCE: Final = 500  # identifiers in one question


class Sought(NamedTuple):
    """Which lines are looked for. Empty: all.

    words: every one of them must be there. begin, end: moments, the second one outside. about: the
    URI of a meeting, a webhook or whatever else was changed, and what belongs to it.
    """

    words: str = ""
    begin: datetime | None = None
    end: datetime | None = None
    outcome: End | Literal[""] = ""
    kind: str = ""
    about: str = ""


class Place(NamedTuple):
    """A line by its identifier, which grows with time, and by the journal it is in."""

    id: int
    journal: int


async def find(journals: Sequence[Journal], sought: Sought) -> list[Place]:
    """Return where the lines are, newest first. Raises NotRecorded."""
    import asyncio

    found: list[Place] = []
    for number, journal in enumerate(journals):
        if sought.words:
            await journal.prepare_search()
        ids = await journal.read(lambda c: _ids(c, sought))
        found += [Place(each, number) for each in ids]
    if len(journals) > 1:
        await asyncio.to_thread(found.sort, reverse=True)
    return found


async def kinds(journals: Sequence[Journal]) -> list[str]:
    """Return the kinds of changes that there are, in the order of their names."""
    found: set[str] = set()
    for journal in journals:
        rows = await journal.read(
            lambda c: c.execute("select distinct kind from writes").fetchall()
        )
        found |= {row[0] for row in rows}
    return sorted(found)


def read_now(journals: Sequence[Journal], places: Sequence[Place]) -> dict[Place, Entry]:
    """Return a screenful of lines at once. Raises NotRecorded."""
    return {
        Place(entry.id, number): entry
        for number, ids in _by_journal(places).items()
        for entry in journals[number].read_now(partial(_entries, ids=ids))
    }


async def read_all(journals: Sequence[Journal], places: Sequence[Place]) -> list[Entry]:
    """Return all these lines, in their order; read on a thread. Raises NotRecorded."""
    entries: dict[Place, Entry] = {}
    for number, ids in _by_journal(places).items():
        for start in range(0, len(ids), _AT_ONCE):
            part = ids[start : start + _AT_ONCE]
            for entry in await journals[number].read(partial(_entries, ids=part)):
                entries[Place(entry.id, number)] = entry
    return [entries[place] for place in places if place in entries]


def _by_journal(places: Sequence[Place]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for place in places:
        found.setdefault(place.journal, []).append(place.id)
    return found


def _entries(connection: sqlite3.Connection, ids: Sequence[int]) -> list[Entry]:
    marks = ", ".join("?" * len(ids))
    rows = connection.execute(f"{SELECT} where id in ({marks})", tuple(ids))
    return [entry_of(row) for row in rows]


def condition(sought: Sought) -> tuple[str, list[object]]:
    """Return what the lines must fulfil as SQL, and its values."""
    parts, values = ["1"], list[object]()
    for word in search_words(sought.words):
        parts.append("(instr(said, ?) or instr(ended, ?))")
        values += [word, word]
    for moment, sign in ((sought.begin, ">="), (sought.end, "<")):
        if moment is not None:
            parts.append(f"at {sign} ?")
            values.append(moment.astimezone(UTC).isoformat())
    if sought.outcome:
        states = _STATES[sought.outcome]
        parts.append(f"state in ({', '.join('?' * len(states))})")
        values += states
    if sought.kind:
        parts.append("kind = ?")
        values.append(sought.kind)
    if sought.about:
        parts.append(
            "(target = ? or substr(target, 1, ?) = ? or instr(cast(result as text), ?) "
            "or instr(cast(body as text), ?))"
        )
        inside, quoted = f"{sought.about}/", f'"{sought.about}'
        values += [sought.about, len(inside), inside, quoted, quoted]
    return " and ".join(parts), values


def _ids(connection: sqlite3.Connection, sought: Sought) -> list[int]:
    where, values = condition(sought)
    query = f"select id from writes where {where} order by id desc"  # noqa: S608 - values apart
    return [row[0] for row in connection.execute(query, values)]
