"""The articles of the Help as they lie among the resources, read once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from calendly_desktop.domain.help import Article, Chapter, read_article, read_chapters
from calendly_desktop.toolkit.art import art

if TYPE_CHECKING:
    from collections.abc import Iterable

_WRITTEN_IN = "en"
_CONTENTS = "contents"


@cache
def chapters() -> tuple[Chapter, ...]:
    """Return the contents: headings with the topics below them."""
    return tuple(read_chapters(_text(_CONTENTS)))


@cache
def article(topic: str) -> Article:
    """Return one article; raises FileNotFoundError where there is none."""
    return read_article(topic, _text(topic))


def articles() -> list[Article]:
    """Return all articles in the order of the contents."""
    return [article(topic) for chapter in chapters() for topic in chapter.topics]


def facts_as_of(each: Article) -> str:
    """Return month and year in which an article was last checked, as people write them."""
    checked = each.checked
    return QLocale().toString(QDate(checked.year, checked.month, 1), "MMMM yyyy")


def questions(topics: Iterable[str]) -> list[tuple[str, str]]:
    """Return topics with their titles."""
    return [(topic, article(topic).title) for topic in topics]


def _text(name: str) -> str:
    """Return a file of the Help in the user's language, or as it was written first."""
    language = QLocale().name().partition("_")[0]
    try:
        path = art(f"help/{language}/{name}.md")
    except FileNotFoundError:
        path = art(f"help/{_WRITTEN_IN}/{name}.md")
    return path.read_text(encoding="utf-8")
