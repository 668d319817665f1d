"""Everything of one's own as one file: what is in it, how it is read again, and what it lacks."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from calendly_desktop.domain.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

SETTINGS: Final = "settings.json"
RULES: Final = "tag-rules.json"
TEMPLATES: Final = "templates.json"
LINKS: Final = ("links.csv", "links.json")
JOURNAL: Final = ("changes.csv", "changes.json")
README: Final = "README.txt"

_WORDS: Final = {
    README: "this text",
    SETTINGS: "settings: how the app looks and reminds, saved views, layouts of exported tables",
    RULES: "your own rules for UTM tags, and your presets",
    TEMPLATES: "message templates that you changed or added",
    LINKS[0]: "links made here, for a spreadsheet",
    LINKS[1]: "the same links, for programs",
    JOURNAL[0]: "the journal: every change asked of Calendly from here, for a spreadsheet",
    JOURNAL[1]: "the same journal, for programs",
}
_IMPORTED: Final = (SETTINGS, RULES, TEMPLATES)
LARGEST: Final = 8 * 1024 * 1024
"""Bytes of one file in the archive that are read back."""


class NotOurArchive(Problem):
    """The file is no export of this app, or is damaged."""

    title = "This file cannot be taken in"
    message = "It is no export of Calendly Desktop, or it is damaged."
    remedy = "Choose the ZIP file that “Export everything” has saved."


class Chosen(NamedTuple):
    """What of an archive can be taken in: the content of each file that is there."""

    settings: dict[str, Any]
    rules: bytes
    templates: bytes

    def words(self) -> list[str]:
        """Return what is in it, a line each."""
        kept = ((SETTINGS, self.settings), (RULES, self.rules), (TEMPLATES, self.templates))
        return [_WORDS[name] for name, content in kept if content]


def folder_of(number: int) -> str:
    """Return the folder in which links and journal of another account lie; number: from 1."""
    return f"other-account-{number}"


def packed(files: Mapping[str, bytes], who: str, at: datetime, others: Sequence[str] = ()) -> bytes:
    """Return an archive of files by name, with a text that says what each is; at: with a zone.

    others: the other accounts that are in it, in the order of their folders.
    """
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(README, readme(list(files), who, at, others))
        for name, body in files.items():
            archive.writestr(name, body)
    return content.getvalue()


def readme(names: Sequence[str], who: str, at: datetime, others: Sequence[str] = ()) -> str:
    """Return the text that lies in the archive."""
    width = max(len(name) for name in _WORDS) + 2
    own = [name for name in names if "/" not in name]
    lines = [f"{name:<{width}}{_WORDS.get(name, '')}" for name in [README, *own]]
    for number, account in enumerate(others, start=1):
        lines.append(f"{folder_of(number)}: links and journal of {account}, on this computer too")
    return "\n".join(
        [
            "Calendly Desktop: everything of your own",
            f"Exported on {at:%d %B %Y at %H:%M %Z}" + (f" for {who}" if who else ""),
            "",
            *lines,
            "",
            "Not in it:",
            "- access tokens, sign-ins and signing keys of webhooks: they are in the keyring of",
            "  the computer and never leave it; sign in anew, and make new keys where needed",
            "- your meetings: they are at Calendly, and are read from there again",
            "- half-filled forms, and webhooks that are paused on this computer",
            "",
            "On another computer: sign in, then Account > Privacy and data > Take in an export.",
            "It takes over settings, rules, presets and templates. Links and journal are yours to",
            "read and to keep; they contain names and addresses of people.",
            "",
        ]
    )


def unpacked(content: bytes) -> Chosen:
    """Return what an archive holds to be taken in. Raises NotOurArchive.

    Only files of known names are looked at, each up to a size; nothing is written anywhere.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            known = set(archive.namelist())
            bodies = {name: _read(archive, name) for name in _IMPORTED if name in known}
        settings = msgspec.json.decode(bodies.get(SETTINGS) or b"{}", type=dict[str, Any])
    except (
        zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError, RuntimeError,
        RecursionError, msgspec.MsgspecError,
    ) as error:  # fmt: skip
        raise NotOurArchive(details=type(error).__name__) from error
    if not bodies:
        raise NotOurArchive
    return Chosen(settings, bodies.get(RULES, b""), bodies.get(TEMPLATES, b""))


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as file:
        body = file.read(LARGEST + 1)
    if len(body) > LARGEST:
        raise ValueError("far too large")
    return body
