"""Finding words in text: case and accents do not count, and every word must be there."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class _WithoutMarks(dict[int, int | None]):
    """A table for str.translate that drops combining marks; it learns each character once."""

    def __missing__(self, code: int) -> int | None:
        kept = None if unicodedata.combining(chr(code)) else code
        self[code] = kept
        return kept


_without_marks = _WithoutMarks()


def folded(text: str) -> str:
    """Return text for comparing: no case, no accents, full-width letters made plain."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text.casefold()).translate(_without_marks)


def search_words(query: str) -> tuple[str, ...]:
    """Return the words of a search; all of them must be found."""
    return tuple(folded(query).split())


def has_words(haystack: str, words: Sequence[str]) -> bool:
    """Tell whether every word is somewhere in a folded text."""
    return all(word in haystack for word in words)
