"""The articles of the Help: read from text, found by their words, put in order under headings."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from calendly_desktop.domain.search import folded, has_words, search_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_END_OF_HEAD: Final = "---"
_MONTH: Final = re.compile(r"(\d{4})-(\d{2})")
_MARKS: Final = re.compile(r"\*\*|\]\([^)]*\)|[\[\]`]")
_ADDRESS: Final = re.compile(r"https://[\w.-]*\bcalendly\.com(/\S*)?")


class HelpFault(ValueError):
    """An article that does not have the form which `read_article` describes."""


class Offer(NamedTuple):
    """What an article offers: a place in the app or an address of Calendly's, and its words."""

    target: str
    words: str


class Article(NamedTuple):
    """A question and its answer.

    checked: the first day of the month in which its facts were last looked up. body: Markdown of
    paragraphs, lists and **bold** words. search: more words it is found by. see: topics of other
    articles. places: where in the app to go. pages: what Calendly itself says.
    """

    topic: str
    title: str
    checked: date
    body: str
    search: str = ""
    see: tuple[str, ...] = ()
    places: tuple[Offer, ...] = ()
    pages: tuple[Offer, ...] = ()

    @property
    def text(self) -> str:
        """The answer without marks, as it is read aloud or copied."""
        return _MARKS.sub("", self.body)


class Chapter(NamedTuple):
    """Articles under a heading, by their topics in order."""

    title: str
    topics: tuple[str, ...]


def read_article(topic: str, text: str) -> Article:
    """Return an article from its file; raises HelpFault, which says what is wrong.

    The file is a head of `name: value` lines, a line of three hyphens, then the answer:

        title: the question
        checked: 2026-11 (year and month)
        search: more words to find it by
        see: topics of other articles, parted by commas
        go: meetings = Open the meetings
        calendly: https://... = The page's name
    """
    head, mark, body = text.partition(f"\n{_END_OF_HEAD}\n")
    if not mark or not body.strip():
        raise HelpFault(f"{topic}: head and answer are parted by a line {_END_OF_HEAD!r}")
    fields = _fields(topic, head)
    known = {"title", "checked", "search", "see", "go", "calendly"}
    if strange := set(fields) - known:
        raise HelpFault(f"{topic}: {', '.join(sorted(strange))} is not a field")
    if "<" in body:
        raise HelpFault(f"{topic}: an answer holds no HTML")
    see = ",".join(fields.get("see", ())).split(",")
    article = Article(
        topic=topic,
        title=_one(topic, fields, "title"),
        checked=_month(topic, _one(topic, fields, "checked")),
        body=body.strip(),
        search=" ".join(fields.get("search", ())),
        see=tuple(name.strip() for name in see if name.strip()),
        places=tuple(_offer(topic, value) for value in fields.get("go", ())),
        pages=tuple(_offer(topic, value) for value in fields.get("calendly", ())),
    )
    for page in article.pages:
        if not _ADDRESS.fullmatch(page.target):
            raise HelpFault(f"{topic}: {page.target} is no address of Calendly")
    return article


def read_chapters(text: str) -> list[Chapter]:
    """Return the contents: lines that begin with # are headings, the others topics below them."""
    chapters: list[Chapter] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("#"):
            chapters.append(Chapter(line.lstrip("# "), ()))
        elif chapters:
            last = chapters[-1]
            chapters[-1] = last._replace(topics=(*last.topics, line))
        else:
            raise HelpFault(f"{line!r} stands under no heading")
    return chapters


def find_articles(articles: Iterable[Article], query: str) -> list[Article]:
    """Return the articles with every word of a search; those with them in the title come first."""
    words = search_words(query)
    found = [each for each in articles if has_words(_haystack(each), words)]
    return sorted(found, key=lambda each: not has_words(folded(each.title), words))


def _haystack(article: Article) -> str:
    pages = " ".join(page.words for page in article.pages)
    return folded(f"{article.title} {article.search} {article.text} {pages}")


def _fields(topic: str, head: str) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    for line in filter(None, map(str.strip, head.splitlines())):
        name, colon, value = line.partition(":")
        if not colon or not value.strip():
            raise HelpFault(f"{topic}: {line!r} is not a name, a colon and a value")
        fields.setdefault(name.strip(), []).append(value.strip())
    return fields


def _one(topic: str, fields: dict[str, list[str]], name: str) -> str:
    values: Sequence[str] = fields.get(name, ())
    if len(values) != 1:
        raise HelpFault(f"{topic}: needs one {name}")
    return values[0]


def _month(topic: str, text: str) -> date:
    match = _MONTH.fullmatch(text)
    if match is None or not 1 <= int(match[2]) <= 12:
        raise HelpFault(f"{topic}: {text!r} is not a year and a month")
    return date(int(match[1]), int(match[2]), 1)


def _offer(topic: str, text: str) -> Offer:
    target, equals, words = text.partition(" = ")
    if not equals or not words.strip():
        raise HelpFault(f"{topic}: {text!r} is not a target, an equals sign and words")
    return Offer(target.strip(), words.strip())
