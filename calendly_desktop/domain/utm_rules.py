"""Naming rules for UTM values: what to warn about before a link goes out."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal, NamedTuple
from urllib.parse import unquote

import msgspec

from calendly_desktop.domain.booking_links import FIELDS, Field, UtmTags

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 255
"""Calendly: a UTM value of more than 255 characters may not be tracked."""

REQUIRED: tuple[Field, ...] = ("source", "medium", "campaign")
"""The three tags without which a campaign report has holes; wanted, never enforced."""

LONGEST_PRESET_NAME = 60

Kind = Literal["missing", "invisible", "email", "encoded", "long", "spaces", "capitals"]

_BIDI_AND_ZERO_WIDTH = frozenset(
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_ALIASES = {
    "fb": "facebook",
    "ig": "instagram",
    "insta": "instagram",
    "li": "linkedin",
    "yt": "youtube",
    "mail": "email",
    "emails": "email",
    "adwords": "googleads",
}


class TagWarning(NamedTuple):
    """One thing to look at in a tag; `fix` is the value to use instead, if there is one."""

    field: Field
    kind: Kind
    fix: str | None = None


class ValueCount(NamedTuple):
    """A value seen before: in how many bookings, and in how many links made here."""

    value: str
    bookings: int = 0
    links: int = 0

    @property
    def weight(self) -> int:
        """Return how often the value was seen at all."""
        return self.bookings + self.links


class Preset(msgspec.Struct, frozen=True):
    """Tags kept under a name."""

    name: str
    tags: UtmTags


def tidy(text: str) -> str:
    """Return a value as it goes into a link: no invisible characters, no spaces at the ends."""
    kept = "".join(_visible(character) for character in text)
    return kept.strip()


def tidy_tags(tags: UtmTags) -> UtmTags:
    """Return all five values tidied."""
    return UtmTags(**{field: tidy(tags.value(field)) for field in FIELDS})


def check_value(field: Field, text: str) -> list[TagWarning]:
    """Return the warnings for one value as it was typed, the most important first.

    Nothing here forbids the link.
    """
    clean = tidy(text)
    if not clean and field in REQUIRED:
        return [TagWarning(field, "missing")]
    found: list[TagWarning] = []
    if has_email(clean):
        found.append(TagWarning(field, "email"))
    if len(clean) > LONGEST:
        found.append(TagWarning(field, "long", clean[:LONGEST].strip()))
    if any(_is_invisible(character) for character in text):
        found.append(TagWarning(field, "invisible", clean))
    elif text != text.strip():
        found.append(TagWarning(field, "spaces", clean))
    plain = decoded(clean)
    if plain != clean:
        found.append(TagWarning(field, "encoded", tidy(plain)))
    elif clean != clean.lower():
        found.append(TagWarning(field, "capitals", clean.lower()))
    return found


def decoded(text: str) -> str:
    """Return a value without percent-encoding, if it seems to be encoded already."""
    try:
        return unquote(text, errors="strict")
    except UnicodeDecodeError:
        return text


def has_email(text: str) -> bool:
    """Tell whether a value seems to hold an e-mail address, also one with `%40`."""
    pieces = text.replace("%40", "@").split("@")
    return any(_ends_a_name(one) and _begins_a_domain(other) for one, other in pairwise(pieces))


def fold(text: str) -> str:
    """Return what is left of a value when spelling is ignored: `News_Letter` is `newsletter`.

    Case, accents and separators do not count, and common short forms are written out.
    """
    bare = _bare(text)
    return _ALIASES.get(bare, bare)


@lru_cache(maxsize=4096)
def _bare(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if letter.isalnum())


def is_usual(text: str, known: Iterable[ValueCount]) -> bool:
    """Tell whether a value with capital letters is how it is usually spelled.

    Then small letters would only begin a second spelling, and be led back to this one.
    """
    small = text.lower()
    usual = near_duplicate(small, known) if small != text else None
    return usual is not None and usual.value == text


def near_duplicate(text: str, known: Iterable[ValueCount]) -> ValueCount | None:
    """Return the spelling that is used more than `text` for what seems to be the same thing.

    Among several, one that differs only in case and separators comes before a short form.
    Values that differ in a digit are never the same: `spring-2026` is not `spring-2027`.
    """
    value = tidy(text)
    seen = list(known)
    own = next((entry.weight for entry in seen if entry.value == value), 0)
    folded = fold(value)
    if not folded:
        return None
    alike = [
        entry
        for entry in seen
        if entry.value != value and entry.weight > own and _same_thing(folded, fold(entry.value))
    ]
    bare = _bare(value)
    return max(
        alike,
        key=lambda entry: (_bare(entry.value) == bare, entry.weight, entry.value),
        default=None,
    )


def rank(known: Iterable[ValueCount], text: str, limit: int = 8) -> list[ValueCount]:
    """Return the known values that fit a beginning of typing, the most used first.

    A value that begins with the text comes before one that only holds it.
    """
    wanted = tidy(text).casefold()
    folded = fold(wanted)

    def place(entry: ValueCount) -> int | None:
        value = entry.value.casefold()
        if value.startswith(wanted):
            return 0
        if len(wanted) < 2:  # a single letter is in nearly every value
            return None
        if wanted in value:
            return 1
        return 2 if folded and folded in fold(value) else None

    placed = [(place(entry), entry) for entry in known]
    fitting = [(found, entry) for found, entry in placed if found is not None]
    fitting.sort(key=lambda pair: (pair[0], -pair[1].weight, pair[1].value))
    return [entry for _place, entry in fitting[:limit]]


def read_presets(stored: Any) -> list[Preset]:
    """Return the presets that an earlier version left in a settings file.

    What does not look like a preset is left out.
    """
    presets: list[Preset] = []
    for entry in stored if isinstance(stored, list) else []:
        try:
            preset = msgspec.convert(entry, Preset)
        except msgspec.ValidationError:
            continue
        if preset.name:
            presets = with_preset(presets, preset)
    return presets


def with_preset(presets: Iterable[Preset], preset: Preset) -> list[Preset]:
    """Return the presets with one added or replaced (names are unique), sorted by name."""
    kept = [entry for entry in presets if entry.name.casefold() != preset.name.casefold()]
    return sorted([*kept, preset], key=lambda entry: entry.name.casefold())


def _visible(character: str) -> str:
    if character in "\t\n\r\u2028\u2029":
        return " "
    if _is_invisible(character):
        return ""
    return " " if unicodedata.category(character) == "Zs" else character


def _is_invisible(character: str) -> bool:
    if character in _BIDI_AND_ZERO_WIDTH:
        return True
    return unicodedata.category(character) in {"Cc", "Cs"}


def _ends_a_name(text: str) -> bool:
    return text[-1:].isalnum() or text[-1:] in {"_", "+", "-", "."}


def _begins_a_domain(text: str) -> bool:
    name, _dot, ending = text.partition(".")
    return name[-1:].isalnum() and ending[:1].isalnum() and " " not in name


def _same_thing(one: str, other: str) -> bool:
    if one == other:
        return True
    digits = [c for c in one if c.isdigit()] == [c for c in other if c.isdigit()]
    return digits and min(len(one), len(other)) >= 6 and _one_slip_apart(one, other)


def _one_slip_apart(one: str, other: str) -> bool:
    """Tell whether one letter added, left out or mistyped leads from one text to the other."""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    start = 0
    while start < len(one) and one[start] == other[start]:
        start += 1
    return one[start:] == other[start + 1 :] or one[start + 1 :] == other[start + 1 :]
