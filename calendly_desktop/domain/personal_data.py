"""What is held about a person: addresses sought, what was found where, and what becomes of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple
from urllib.parse import unquote

from calendly_desktop.domain.meetings import looks_like_email

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

Where = Literal["here", "calendly"]
Fate = Literal["removed", "anonymised", "stays", ""]
"""What deleting from this computer does to it; empty for what Calendly holds."""

MOST_ADDRESSES: Final = 20
SECRET_FIELDS: Final = frozenset({"cancel_url", "reschedule_url"})
"""Links that let whoever has them act for the person: never handed over in a file."""

_SEPARATORS: Final = re.compile(r"[\s,;<>\"()\[\]]+")


class Item(NamedTuple):
    """One thing that was found. content: all of it, as JSON can hold it."""

    title: str
    at: datetime | None = None
    content: Any = None


class Part(NamedTuple):
    """What was found of one kind. key: the kind. note: what is to be known about it.

    is_read: it could be looked at; else the note says why not. account: whose files hold it, where
    that is not the open account.
    """

    key: str
    title: str
    where: Where
    items: Sequence[Item] = ()
    fate: Fate = ""
    note: str = ""
    is_read: bool = True
    account: str = ""


class Addresses(NamedTuple):
    """What a pasted text holds: addresses, each once, and words that are none."""

    emails: tuple[str, ...]
    others: tuple[str, ...]


class Person:
    """Recognises somebody in texts: by address, in links too, and by full name.

    A name of one word, and one that others have, too (`shared`), is sought only in what is surely
    about the person: else somebody would get to see what is held about a namesake.
    """

    def __init__(
        self, emails: Iterable[str], names: Iterable[str] = (), shared: Iterable[str] = ()
    ) -> None:
        self.emails = tuple(each.strip().casefold() for each in emails)
        self.spelled = tuple(sorted(" ".join(name.split()) for name in names if name.strip()))
        plain, others = set(map(_plain, self.spelled)), set(map(_plain, shared))
        self.own_names = tuple(sorted(plain, key=len, reverse=True))
        self.names = tuple(name for name in self.own_names if " " in name and name not in others)

    def is_shared(self, name: str) -> bool:
        """Tell whether others have a full name of theirs, too."""
        return " " in _plain(name) and _plain(name) not in self.names

    def has_address(self, text: str) -> bool:
        """Tell whether an address is in a text, be it encoded for a link."""
        plain = text.casefold()
        if any(each in plain for each in self.emails):
            return True
        return "%" in plain and any(each in unquote(plain) for each in self.emails)

    def has_name(self, text: str) -> bool:
        """Tell whether a full name is in a text."""
        plain = _plain(text)
        return any(name in plain for name in self.names)

    def is_in(self, text: str) -> bool:
        """Tell whether address or full name is in a text."""
        return self.has_address(text) or self.has_name(text)


def addresses_in(text: str) -> Addresses:
    """Return the e-mail addresses of a pasted text: lists, lines, or "Maria <maria@x.com>".

    Words beside an address are no mistake; words without any address in their line are.
    """
    emails: dict[str, None] = {}
    others: list[str] = []
    for line in text.splitlines():
        words = [word.strip(".:") for word in _SEPARATORS.split(line.replace("mailto:", " "))]
        found = [word.casefold() for word in words if looks_like_email(word)]
        emails.update(dict.fromkeys(found))
        if not found and any(words):
            others.append(" ".join(word for word in words if word))
    return Addresses(tuple(emails), tuple(others))


def masked(email: str) -> str:
    """Return an address that can be told from others, but not written to: m…@example.com."""
    name, _at, host = email.partition("@")
    return f"{name[:1]}…@{host[:1]}…{host[host.rfind('.') :] if '.' in host else ''}"


def without_secrets(content: Any) -> Any:
    """Return what may be handed over: without the links that act for the person."""
    if isinstance(content, dict):
        return {
            key: without_secrets(value)
            for key, value in content.items()
            if key not in SECRET_FIELDS
        }
    if isinstance(content, list | tuple):
        return [without_secrets(each) for each in content]
    return content


def total(parts: Iterable[Part], where: Where) -> int:
    """Return how many things were found in one place."""
    return sum(len(part.items) for part in parts if part.where == where)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
