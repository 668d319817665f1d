"""Articles of the Help: how their files are read, found, and whether what is written holds."""

from __future__ import annotations

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.help import (
    Article,
    HelpFault,
    find_articles,
    read_article,
    read_chapters,
)

FILE = """title: Does it rain?
checked: 2026-11
search: weather umbrella
see: sun, wind
go: meetings = Open the meetings
calendly: https://help.calendly.com/hc/1 = Calendly’s help
---
No. **Never** here, see [the sun](help:sun).

- one
- two
"""


def test_an_article_is_read_from_its_file() -> None:
    article = read_article("rain", FILE)
    assert (article.topic, article.title) == ("rain", "Does it rain?")
    assert article.checked == date(2026, 11, 1)
    assert article.see == ("sun", "wind")
    assert article.places == (("meetings", "Open the meetings"),)
    assert article.pages == (("https://help.calendly.com/hc/1", "Calendly’s help"),)
    assert article.text == "No. Never here, see the sun.\n\n- one\n- two"


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("---", "", "parted by a line"),
        ("title: Does it rain?\n", "", "needs one title"),
        ("title: Does it rain?", "title: A\ntitle: B", "needs one title"),
        ("2026-11", "2026-13", "is not a year and a month"),
        ("2026-11", "November", "is not a year and a month"),
        ("search:", "serach:", "serach is not a field"),
        ("see: sun, wind", "see", "is not a name, a colon and a value"),
        ("meetings = Open the meetings", "meetings", "an equals sign"),
        ("https://help.calendly.com", "https://calendly.com.example.org", "no address of Calendly"),
        ("https://help.calendly.com", "http://help.calendly.com", "no address of Calendly"),
        ("- one", "- <b>one</b>", "no HTML"),
    ],
)
def test_a_mistake_is_named_with_its_article(before: str, after: str, says: str) -> None:
    assert before in FILE
    with pytest.raises(HelpFault, match=says) as caught:
        read_article("rain", FILE.replace(before, after, 1))
    assert str(caught.value).startswith("rain: ")


@given(st.text(max_size=300))
def test_whatever_is_in_a_file_is_an_article_or_a_fault(text: str) -> None:
    with contextlib.suppress(HelpFault):
        read_article("any", text)


def test_chapters_hold_topics_in_order() -> None:
    assert read_chapters("# One\n\na\nb\n# Two\nc\n") == [("One", ("a", "b")), ("Two", ("c",))]
    with pytest.raises(HelpFault, match="under no heading"):
        read_chapters("a\n# One\n")


def article(topic: str, title: str, body: str, search: str = "") -> Article:
    return Article(topic, title, date(2026, 11, 1), body, search)


def test_titles_come_first_and_every_word_counts() -> None:
    shelf = [
        article("a", "Snow", "It may rain."),
        article("b", "Rain", "It is wet."),
        article("c", "Sun", "Dry.", "umbrella"),
    ]
    assert [each.topic for each in find_articles(shelf, "RAIN")] == ["b", "a"]
    assert [each.topic for each in find_articles(shelf, "rain wet")] == ["b"]
    assert [each.topic for each in find_articles(shelf, "umbréllá")] == ["c"]
    assert [each.topic for each in find_articles(shelf, "hail")] == []
    assert find_articles(shelf, " ") == shelf
