"""What is kept on this computer: each kind with its place, its size and what is in it."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.viewmodels.insight_lines import LineColumn
from calendly_desktop.viewmodels.personal_words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from calendly_desktop.system.paths import Paths


class Kept(NamedTuple):
    """One kind of thing. size: in bytes; None where that says nothing."""

    name: str
    what: str
    place: str
    size: int | None = None


def kept_here(places: Paths, accounts: Sequence[tuple[str, str]], where_token: str) -> list[Kept]:
    """Return what is kept; accounts: keys and names. For a thread: files are measured."""
    rows: list[Kept] = []
    counted: set[Path] = set()

    def add(name: str, what: str, place: Path, files: Sequence[Path]) -> None:
        own = [file for file in files if file.is_file()]
        counted.update(own)
        if own:
            rows.append(Kept(name, what, str(place), sum(map(_size, own))))

    for key, who in accounts:
        folder = places.account_folder(key)
        add(
            tr("Local copy of {0}").format(who),
            tr("Meetings and invitees as Calendly sent them, colleagues, event types, webhooks."),
            folder / "calendly.sqlite3",
            [*folder.glob("calendly.sqlite3*")],
        )
        add(
            tr("Journal of {0}").format(who),
            tr("Changes asked of Calendly, bulk jobs, links made here, half-filled forms."),
            folder / "journal.sqlite3",
            [*folder.glob("journal.sqlite3*")],
        )
    root = places.root
    add(
        tr("Settings"),
        tr("Choices, saved views, names and addresses of the accounts. Never a token."),
        places.settings_file,
        [places.settings_file],
    )
    add(
        tr("Rules and presets"),
        tr("Rules for UTM tags and presets, yours and the last good copy of the team's."),
        places.rules_file,
        [*root.glob(f"{places.rules_file.stem}*")],
    )
    add(
        tr("Message templates"),
        tr("Templates that you changed or added."),
        places.templates_file,
        [*root.glob(f"{places.templates_file.stem}*")],
    )
    add(
        tr("Logs"),
        tr("What the app did, for support; without names, addresses, links and tokens."),
        places.log_file,
        [*root.glob(f"{places.log_file.name}*")],
    )
    others = [file for file in root.rglob("*") if file.is_file() and file not in counted]
    add(tr("Other files"), tr("Locks, and damaged files that were moved aside."), root, others)
    keyring = tr("Access tokens, sign-ins and signing keys of webhooks. In no file.")
    rows.append(Kept(tr("Secrets"), keyring, where_token or tr("Keyring of this computer")))
    return rows


def kept_columns() -> list[LineColumn[Kept]]:
    """Return the columns of the table."""
    return [
        LineColumn(tr("What"), lambda row: row.name),
        LineColumn(
            tr("Size"), lambda row: size_words(row.size), lambda row: row.size or 0, is_number=True
        ),
        LineColumn(tr("What is in it"), lambda row: row.what),
        LineColumn(tr("Where"), lambda row: row.place),
    ]


def size_words(size: int | None) -> str:
    """Return a size as people read it: 12 KB, 3.4 MB."""
    if size is None:
        return "–"
    if size < 1024 * 1024:
        return tr("{0} KB").format(f"{max(1, round(size / 1024)):,}" if size else "0")
    return tr("{0} MB").format(f"{size / (1024 * 1024):,.1f}")


def total_words(rows: Sequence[Kept]) -> str:
    """Return how much it is altogether."""
    return tr("{0} altogether").format(size_words(sum(row.size or 0 for row in rows)))


def _size(file: Path) -> int:
    with contextlib.suppress(OSError):  # a file that goes meanwhile
        return file.stat().st_size
    return 0
