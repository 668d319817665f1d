"""The Help section: what is written in it holds, it is searched, and it leads on."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtTest import QTest

import calendly_desktop
from calendly_desktop.domain.help import find_articles
from calendly_desktop.pages.help.article_view import ArticleView
from calendly_desktop.pages.help.library import article, articles, chapters, facts_as_of
from calendly_desktop.system.policy import system_policy_file
from calendly_desktop.toolkit.art import art
from calendly_desktop.toolkit.theme import theme
from tests.pages.test_account_page import open_page

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from PySide6.QtWidgets import QListWidget
    from pytestqt.qtbot import QtBot

    from calendly_desktop.pages.help.section import HelpSection

__all__ = ["open_page"]

PLACES = re.compile(
    r"(meetings|links|webhooks|account)(/\w+)*"
    r"|window/(connect|accounts|settings|journal|shortcuts|open_folder)"
)


def test_every_file_is_in_the_contents_once_and_refers_to_others_that_exist() -> None:
    topics = [topic for chapter in chapters() for topic in chapter.topics]
    files = {path.stem for path in art("help/en").glob("*.md")} - {"contents"}
    assert sorted(topics) == sorted(files)
    for each in articles():
        assert each.title.endswith("?") or each.topic == "first-steps"
        assert set(each.see) <= set(topics) - {each.topic}, each.topic
        for place in each.places:
            assert PLACES.fullmatch(place.target), place
        for topic in re.findall(r"\]\(help:([\w-]+)\)", each.body):
            assert topic in topics


def test_other_languages_translate_what_there_is() -> None:
    known = {path.name for path in art("help/en").glob("*.md")}
    for folder in art("help").iterdir():
        assert {path.name for path in folder.glob("*.md")} <= known


def test_articles_are_short_and_in_plain_words() -> None:
    for each in articles():
        assert len(each.text.split()) < 220, each.topic
        assert not re.search(r"\b(40[0-9]|429|50[1-9])\b", each.text), f"a code in {each.topic}"
        assert each.checked.year >= 2026


def test_administrators_are_told_the_right_place_for_the_policy_file() -> None:
    assert f": {system_policy_file()}\n" in f"{article('only-look').text}\n"


def test_what_an_article_quotes_is_written_so_in_the_app() -> None:
    package = Path(calendly_desktop.__file__).parent
    texts = " ".join(file.read_text(encoding="utf-8") for file in package.rglob("*.py"))
    plain = texts.replace("&", "").replace("’", "'")
    at_calendly = {"Generate new token", "probably used", "Reception"}
    for each in articles():
        for words in re.findall(r"“([^”]+)”", each.body):
            known = words in at_calendly or f'"{words}' in plain
            assert known, f"{each.topic}: nothing in the app is called {words}"


def test_people_find_what_they_mean() -> None:
    for words, topic in {
        "utm": "custom-parameters",
        "sick day": "cancel-safely",
        "former colleague": "people-who-left",
        "tunnel": "receiver",
        "429": "requests",
        "price": "plans",
        "excel": "many-links",
        "attendee": "one-guest",
        "gclid": "custom-parameters",
        "sso": "token-stopped",
        "read-only": "only-look",
        "gdpr": "privacy",
        "switch account": "accounts",
        "who changed": "journal",
        "seat": "people",
        "uninstall": "moving",
        "outgoing communications": "activity",
    }.items():
        assert topic in [each.topic for each in find_articles(articles(), words)], words


async def help_section(open_page: Callable[..., Any]) -> HelpSection:
    page = await open_page(section="help")
    section: HelpSection = page.section("help")
    return section


def rows(shown: QListWidget) -> list[str]:
    return [shown.item(row).text() for row in range(shown.count())]


async def test_questions_stand_under_headings_that_cannot_be_chosen(
    open_page: Callable[..., Any],
) -> None:
    section = await help_section(open_page)
    headings = [chapter.title for chapter in chapters()]
    assert [text for text in rows(section.list) if text in headings] == headings
    assert len(rows(section.list)) == len(headings) + len(articles())
    section.list.setFocus()
    seen = {section.list.currentItem().text()}
    for _ in range(len(articles())):
        QTest.keyClick(section.list, Qt.Key.Key_Down)
        seen.add(section.list.currentItem().text())
        assert section.article.title.text() == section.list.currentItem().text()
    assert seen == {each.title for each in articles()}


async def test_searching_and_reading_by_keyboard(open_page: Callable[..., Any]) -> None:
    section = await help_section(open_page)
    section.focus_start()
    QTest.keyClicks(section.search, "gclid")
    assert rows(section.list) == ["Can a link carry values of my own?"]
    assert section.article.topic == "custom-parameters"
    assert section.article.dated.text() == f"Facts as of {facts_as_of(article('plans'))}"
    QTest.keyClick(section.search, Qt.Key.Key_Return)
    assert section.window().focusWidget() is section.article.body
    assert "UTM source, medium, campaign" in section.article.body.toPlainText()


async def test_no_match_says_so_and_clears(open_page: Callable[..., Any]) -> None:
    section = await help_section(open_page)
    QTest.keyClicks(section.search, "zzz")
    panel = section.states.panel
    assert panel.text_label.text() == "No article has “zzz”."
    [clear] = panel.buttons()
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert section.search.text() == ""
    assert len(rows(section.list)) > 20


async def test_a_topic_that_the_search_hides_is_shown_all_the_same(
    open_page: Callable[..., Any],
) -> None:
    section = await help_section(open_page)
    QTest.keyClicks(section.search, "gclid")
    section.show_topic("receiver")
    assert section.search.text() == ""
    assert section.list.currentItem().text() == article("receiver").title


async def test_in_a_narrow_window_the_list_stands_above(open_page: Callable[..., Any]) -> None:
    section = await help_section(open_page)
    assert section.parts.orientation() == Qt.Orientation.Horizontal
    section.page.resize(560, 700)
    assert section.parts.orientation() == Qt.Orientation.Vertical


async def test_at_twice_the_text_the_answer_has_room_and_comes_into_sight(
    open_page: Callable[..., Any], until: Callable[..., Any]
) -> None:
    section = await help_section(open_page)
    body = section.article.body
    theme().set_text_scale(2)
    try:
        await until(lambda: body.height() >= 8 * section.fontMetrics().lineSpacing())
        section.show_topic("only-look")
        section.focus_article()
        assert body.visibleRegion().boundingRect().height() > 3 * body.fontMetrics().lineSpacing()
        assert not section.article.title.visibleRegion().isEmpty()
    finally:
        theme().set_text_scale(1)


def test_links_of_an_article_are_followed_with_care(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    view = ArticleView(knows_place=lambda place: place != "account/event_types")
    qtbot.addWidget(view)
    topics: list[str] = []
    view.topic_wanted.connect(topics.append)
    view.show_topic("event-types")
    assert [button.objectName() for button in view.place_buttons()] == ["go_account_availability"]
    for address in ("help:plans", "https://calendly.com/x", "file:///etc/passwd", "javascript:x"):
        view.body.anchorClicked.emit(QUrl(address))
    assert (topics, opened) == (["plans"], ["https://calendly.com/x"])
    view.body.show_markdown("<b>bold</b> ![picture](https://example.com/a.png)")
    assert "<b>bold</b>" in view.body.toPlainText(), "no HTML"
    kind = QTextDocument.ResourceType.ImageResource
    assert view.body.loadResource(kind.value, QUrl("https://example.com/a.png")) is None


def test_every_article_can_be_shown(qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    for each in articles():
        view.show_topic(each.topic)
        shown = view.body.toPlainText()
        words = re.sub(r"(^|\n)(\d+\.|-) ", " ", each.text).split()
        assert [word for word in words if word not in shown] == []
        assert "**" not in shown
        assert "](" not in shown
        assert not view.place_buttons(), "nobody knows a place here"
