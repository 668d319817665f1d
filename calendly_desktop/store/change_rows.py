"""Changes of webhooks as rows of the journal: the SQL, and what is kept of one that is over."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

import msgspec

from calendly_desktop.domain.webhook_changes import Change, Hook
from calendly_desktop.domain.webhooks import address_without_secrets

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


def next_change_id(connection: sqlite3.Connection, at: datetime) -> int:
    """Return an identifier that no other journal has given, for it grows with time."""
    last = connection.execute("select max(id) from webhook_changes").fetchone()[0] or 0
    return max(int(last) + 1, int(at.timestamp() * 1_000_000))


def keep_change(connection: sqlite3.Connection, change: Change, at: str) -> None:
    """Record how far a change has come.

    While it is open or paused the whole address is needed to make the webhook again. Once it is
    over, what services put secrets into (password, query) is not kept any longer.
    """
    kept = _without_secrets(change) if change.state == "closed" else change
    connection.execute(
        "insert or replace into webhook_changes (id, at, state, changed_at, body) "
        "values (?, ?, ?, ?, ?)",
        (change.id, change.at.isoformat(), change.state, at, msgspec.json.encode(kept)),
    )


def held_changes(connection: sqlite3.Connection) -> list[Change]:
    """Return every change that is open or paused, the oldest first; unreadable ones are left."""
    rows = connection.execute(
        "select body from webhook_changes where state != 'closed' order by id"
    ).fetchall()
    found: list[Change] = []
    for (body,) in rows:
        try:
            found.append(msgspec.json.decode(body, type=Change))
        except msgspec.MsgspecError:  # written by a newer version of the app, which knows it
            continue
    return found


def held_in(journal_file: Path) -> int:
    """Count the webhooks that a journal's file holds for Calendly: paused, or half changed.

    0 where there is no such file, or nobody can read it. Opens the file itself, for nothing of
    that account may be open; slow, for a thread.
    """
    if not journal_file.exists():
        return 0
    with contextlib.suppress(sqlite3.Error):
        address = f"{journal_file.resolve().as_uri()}?mode=ro"
        with contextlib.closing(sqlite3.connect(address, uri=True)) as connection:
            return len(held_changes(connection))
    return 0


def recorded_change(connection: sqlite3.Connection, number: int) -> Change | None:
    """Return a change as it was recorded last."""
    query = "select body from webhook_changes where id = ?"
    row = connection.execute(query, (number,)).fetchone()
    return msgspec.json.decode(row[0], type=Change) if row else None


def _without_secrets(change: Change) -> Change:
    old = _hook_without_secrets(change.old)
    new = _hook_without_secrets(change.new) if change.new is not None else None
    return msgspec.structs.replace(change, old=old, new=new)


def _hook_without_secrets(hook: Hook) -> Hook:
    address = address_without_secrets(hook.definition.url)
    definition = msgspec.structs.replace(hook.definition, url=address)
    return msgspec.structs.replace(hook, definition=definition)
