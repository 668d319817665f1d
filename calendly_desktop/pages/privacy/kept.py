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


class _Place(NamedTuple):
    """Files that belong together: what they are called, what is in them, and where they are."""

    name: str
    what: str
    place: Path
    pattern: str


def kept_here(places: Paths, accounts: Sequence[tuple[str, str]], where_token: str) -> list[Kept]:
    """Return what is kept; accounts: keys and names. For a thread: files are measured."""
    rows: list[Kept] = []
    counted: set[Path] = set()
    for name, what, place, pattern in (*_of_accounts(places, accounts), *_of_profile(places)):
        files = [file for file in place.parent.glob(pattern) if file.is_file()]
        counted.update(files)
        if files:
            rows.append(Kept(name, what, str(place), sum(map(_size, files))))
    others = [each for each in places.root.rglob("*") if each.is_file() and each not in counted]
    if others:
        what = tr("Locks, and damaged files that were moved aside.")
        rows.append(Kept(tr("Other files"), what, str(places.root), sum(map(_size, others))))
    keyring = tr("Access tokens, sign-ins and signing keys of webhooks. In no file.")
    rows.append(Kept(tr("Secrets"), keyring, where_token or tr("Keyring of this computer")))
    return rows


def _of_accounts(places: Paths, accounts: Sequence[tuple[str, str]]) -> list[_Place]:
    """Return the places of the accounts."""
    copy = tr("Meetings and invitees as Calendly sent them, colleagues, event types, webhooks.")
    journal = tr("Changes asked of Calendly, bulk jobs, links made here, half-filled forms.")
    rows: list[_Place] = []
    for key, who in accounts:
        folder = places.account_folder(key)
        for words, what, name in (
            (tr("Local copy of {0}"), copy, "calendly.sqlite3"),
            (tr("Journal of {0}"), journal, "journal.sqlite3"),
        ):
            rows.append(_Place(words.format(who), what, folder / name, f"{name}*"))
    return rows


def _of_profile(places: Paths) -> list[_Place]:
    """Return the places of what all accounts share."""
    settings, rules = places.settings_file, places.rules_file
    templates, log = places.templates_file, places.log_file
    choices = tr("Choices, saved views, names and addresses of the accounts. Never a token.")
    presets = tr("Rules for UTM tags and presets, yours and the last good copy of the team's.")
    own = tr("Templates that you changed or added.")
    noted = tr("What the app did, for support; without names, addresses, links and tokens.")
    return [
        _Place(tr("Settings"), choices, settings, settings.name),
        _Place(tr("Rules and presets"), presets, rules, f"{rules.stem}*"),
        _Place(tr("Message templates"), own, templates, f"{templates.stem}*"),
        _Place(tr("Logs"), noted, log, f"{log.name}*"),
    ]


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
