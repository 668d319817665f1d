"""A person in what all accounts of the profile share: settings, templates, presets, old files."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from calendly_desktop.domain.personal_data import Item, Part
from calendly_desktop.viewmodels.message_languages import address_mark

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from calendly_desktop.domain.personal_data import Person
    from calendly_desktop.pages.services import Services

_BLOCK: Final = 4 * 1024 * 1024  # bytes of a file looked at in one go
_OLD: Final = (
    "calendly-aside-*",
    "journal-aside-*",
    "settings.broken-*",
    "templates.broken-*",
    "tag-rules*.broken-*",
)
"""Names that the app gives to what it moves aside; the folder may hold files of others, too."""


def parts_of(services: Services, person: Person, old: list[Path]) -> list[Part]:
    """Return what the profile's own files say about a person; old: of `old_files_with`."""
    own = [
        Item(", ".join(filter(None, (one.name, one.email))), None, {"email": one.email})
        for one in services.settings.values.accounts
        if person.has_address(one.email)
    ]
    texts = _written(services, person)
    files = [Item(file.name, None, {"file": str(file)}) for file in old]
    change = "They are texts of yours: change them under Templates or Rules and presets."
    leave = "Somebody is signed in here with this address: sign out with “Remove my data”."
    return [
        Part(
            "settings",
            "Remembered searches and choices",
            "here",
            _remembered(services, person),
            "removed",
        ),
        Part(
            "texts",
            "Message templates and presets",
            "here",
            texts,
            "stays",
            change if texts else "",
        ),
        Part("files", "Damaged files that were moved aside", "here", files, "removed"),
        Part("account", "Signed-in account", "here", own, "stays", leave if own else ""),
    ]


def _remembered(services: Services, person: Person) -> list[Item]:
    """Return what the settings remember of a person: searches, and the language of messages."""
    pages = services.settings.values.pages
    found = [
        Item(f"{page}: {text}", None, {"page": page, "text": text})
        for page, state in pages.items()
        for text in _texts(state)
        if person.has_address(text)
    ]
    marks = {address_mark(email) for email in person.emails}
    languages = pages.get("messages", {}).get("languages", {})
    for mark in marks & set(languages if isinstance(languages, dict) else ()):
        words = f"Language of messages: {languages[mark]}"
        found.append(Item(words, None, {"language": languages[mark]}))
    return found


def _written(services: Services, person: Person) -> list[Item]:
    """Return templates and presets that mention an address."""
    templates = [
        Item(each.name, None, {"template": each.name, "subject": each.subject, "text": each.body})
        for each in services.templates.all()
        if person.has_address(f"{each.subject}\n{each.body}\n{each.name}")
    ]
    presets = [
        Item(each.name, None, {"preset": each.name})
        for each in services.rule_book.presets
        if person.has_address(" ".join([each.name, *(v for _f, v in each.tags.filled())]))
    ]
    return templates + presets


def forget(services: Services, person: Person) -> None:
    """Take a person out of what is remembered in the settings."""
    pages = {
        name: _without(state, person) for name, state in services.settings.values.pages.items()
    }
    languages = pages.get("messages", {}).get("languages")
    if isinstance(languages, dict):
        for email in person.emails:
            languages.pop(address_mark(email), None)
    services.settings.update(pages=pages)


def old_files_with(root: Path, person: Person) -> list[Path]:
    """Return damaged files that were moved aside and hold an address; for a thread."""
    return [file for file in _old_files(root) if holds(file, person)]


def remove_files(files: list[Path]) -> list[Path]:
    """Delete files; return those that could not be. For a thread."""
    left = []
    for file in files:
        try:
            file.unlink(missing_ok=True)
        except OSError:
            left.append(file)
    return left


def files_with(root: Path, person: Person) -> list[Path]:
    """Return every file of the profile in which an address is, byte by byte; for a thread."""
    return [file for file in sorted(root.rglob("*")) if file.is_file() and holds(file, person)]


def holds(file: Path, person: Person) -> bool:
    """Tell whether an address is in a file, whatever kind of file it is."""
    sought = [form for email in person.emails for form in _forms(email)]
    longest = max(map(len, sought), default=0)
    kept = b""
    with contextlib.suppress(OSError), file.open("rb") as stream:
        while block := stream.read(_BLOCK):
            content = (kept + block).lower()
            if any(form in content for form in sought):
                return True
            kept = content[-longest:]
    return False


def _forms(email: str) -> set[bytes]:
    encoded = quote(email, safe="")
    return {email.encode(), encoded.lower().encode()}


def _old_files(root: Path) -> Iterator[Path]:
    for pattern in _OLD:
        yield from (file for file in root.rglob(pattern) if file.is_file())


def _texts(state: Any) -> Iterator[str]:
    if isinstance(state, str):
        yield state
    elif isinstance(state, dict):
        for value in state.values():
            yield from _texts(value)
    elif isinstance(state, list):
        for value in state:
            yield from _texts(value)


def _without(state: Any, person: Person) -> Any:
    """Return a remembered state without texts that hold an address; what is around them stays."""
    if isinstance(state, str):
        return "" if person.has_address(state) else state
    if isinstance(state, dict):
        return {key: _without(value, person) for key, value in state.items()}
    if isinstance(state, list):
        return [_without(value, person) for value in state]
    return state
