"""Rules, presets and the channel in the Build view, as somebody meets them while typing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.tag_rules import FieldRule
from calendly_desktop.domain.utm_rules import Preset
from calendly_desktop.store.rule_book import RuleBook
from calendly_desktop.system.settings import Settings
from calendly_desktop.viewmodels.link_roles import Role

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from calendly_desktop.pages.links.page import LinksPage
    from calendly_desktop.sessions import Session
    from calendly_desktop.system.paths import Paths

BUTTON = Qt.MouseButton.LeftButton


def type_into(page: LinksPage, field: str, text: str) -> None:
    edit = page.findChild(QLineEdit, f"{field}_edit")
    assert isinstance(edit, QLineEdit)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    page.builder.tags.fields[field]._show_hint()  # type: ignore[index]


def hint(page: LinksPage, field: str) -> tuple[str, str]:
    ui = page.builder.tags.ui
    label, fix = getattr(ui, f"{field}_hint"), getattr(ui, f"{field}_fix")
    return label.text(), fix.text() if fix.isVisible() else ""


def stars(page: LinksPage) -> list[str]:
    ui = page.builder.tags.ui
    fields = ("source", "medium", "campaign", "content", "term")
    return [field for field in fields if getattr(ui, f"{field}_label").text().endswith("*")]


def choose_type(page: LinksPage) -> None:
    types = page.builder.types
    types.set_base(next(base for base in types.bases() if base.name == "Intro call"))


async def test_stars_follow_the_rules(page: LinksPage, session: Session) -> None:
    book = session.services.rule_book
    assert stars(page) == ["source", "medium", "campaign"], "wanted without rules, as ever"
    await book.keep_rule("content", FieldRule(required=True))
    assert stars(page) == ["content"]
    assert page.builder.tags.broken_text() == "Not as your rules want it: content is missing."
    type_into(page, "source", "x")
    assert hint(page, "content")[0] == "Your rules ask for this tag."
    assert hint(page, "medium")[0] == "", "what the rules do not ask for is not missed"
    await book.keep_rule("content", FieldRule(lowercase=True))
    assert stars(page) == ["source", "medium", "campaign"]


async def test_a_broken_rule_is_told_and_mended_with_one_click(
    page: LinksPage, session: Session
) -> None:
    book = session.services.rule_book
    await book.keep_rule("campaign", FieldRule(lowercase=True, spaces="-", pattern="*-####"))
    choose_type(page)
    type_into(page, "campaign", "Spring Sale 2027")
    assert hint(page, "campaign") == ("Your rules spell this “spring-sale-2027”.", "Use that")
    assert [each.kind for each in page.builder.tags.broken] == ["pattern", "capitals", "spaces"]
    broken = page.builder.result.ui.broken
    assert broken.isVisible(), "beside the link that is about to be copied"
    assert broken.text() == "Not as your rules want it: campaign does not fit its pattern."
    assert page.builder.result.ui.copy_link.isEnabled(), "a rule forbids nothing"
    QTest.mouseClick(page.builder.tags.ui.campaign_fix, BUTTON)
    assert page.builder.tags.tags.campaign == "spring-sale-2027"
    assert hint(page, "campaign") == ("", "")
    assert not broken.isVisible()
    type_into(page, "campaign", "sale")
    assert hint(page, "campaign") == ("Your rules ask for the pattern *-####, as in “…-2027”.", "")
    await book.keep_rule("campaign", FieldRule(longest=10))
    type_into(page, "campaign", "spring-sale-2027")
    assert hint(page, "campaign") == ("Your rules allow 10 characters; these are 16.", "Shorten")
    QTest.mouseClick(page.builder.tags.ui.campaign_fix, BUTTON)
    assert page.builder.tags.tags.campaign == "spring-sal"


async def test_allowed_values_are_offered_first(
    page: LinksPage, session: Session, settled: Callable[..., Any]
) -> None:
    choose_type(page)
    for source in ("facebook", "bing"):
        type_into(page, "source", source)
        QTest.mouseClick(page.builder.result.ui.copy_link, BUTTON)
        await settled(page)
    rule = FieldRule(allowed=("newsletter", "facebook", "Xing"))
    await session.services.rule_book.keep_rule("source", rule)
    box = page.findChild(QComboBox, "source")
    assert isinstance(box, QComboBox)
    rows = [box.model().index(n, 0) for n in range(box.count())]
    assert [(row.data(), row.data(Role.DETAIL)) for row in rows] == [
        ("facebook", "1 link"),
        ("Xing", "allowed"),
        ("newsletter", "allowed"),
        ("bing", "1 link · not allowed"),
    ]
    type_into(page, "source", "bi")
    completer = box.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    model = popup.model()
    assert [model.index(n, 0).data() for n in range(model.rowCount())] == ["bing"]
    popup.hide()
    type_into(page, "source", "bing")
    popup.hide()
    assert hint(page, "source") == ("Your rules allow: newsletter, facebook, Xing.", "")
    type_into(page, "source", "XING")
    popup.hide()
    assert hint(page, "source") == ("Your rules spell this “Xing”.", "Use that")
    type_into(page, "source", "Xing")
    popup.hide()
    assert hint(page, "source") == ("", ""), "its capitals are as the rules want them"


async def test_privacy_comes_before_rules(page: LinksPage, session: Session) -> None:
    await session.services.rule_book.keep_rule("term", FieldRule(allowed=("a", "b")))
    type_into(page, "term", "maria@example.com")
    assert "e-mail address" in hint(page, "term")[0]


# -- the channel -------------------------------------------------------------------------------


def channel(page: LinksPage) -> str:
    label = page.builder.tags.ui.channel
    return label.text() if label.isVisible() else ""


async def test_the_channel_of_google_analytics_is_told(page: LinksPage, session: Session) -> None:
    assert channel(page) == ""
    type_into(page, "content", "x")
    assert channel(page) == "", "nothing that Google sorts by"
    type_into(page, "source", "facebook")
    assert channel(page) == "Google Analytics 4 will call this: Organic Social"
    type_into(page, "medium", "cpc")
    assert channel(page).endswith("this: Paid Social")
    type_into(page, "source", "agency")
    assert channel(page).endswith(
        "this: Paid Other, unless Google lists “agency” as a site that it knows"
    )
    type_into(page, "source", "linkedin")
    type_into(page, "medium", "email")
    assert channel(page).endswith("this: Organic Social, because of the source “linkedin”")
    type_into(page, "campaign", "spring-shop")
    assert channel(page).endswith("Organic Shopping, because of “shop” in the campaign")
    assert "list of search, social" in page.builder.tags.ui.channel.toolTip()


async def test_an_unassigned_link_is_warned_of_and_helped(
    page: LinksPage, session: Session
) -> None:
    ui = page.builder.tags.ui
    type_into(page, "source", "agency")
    assert channel(page).endswith("Unassigned, as it has no medium yet.")
    assert ui.channel.property("textRole") == "secondary"
    type_into(page, "medium", "Newsletter")
    assert channel(page).endswith("Unassigned. Use medium “email”.")
    assert ui.channel.property("textRole") == "warning"
    QTest.mouseClick(ui.channel_fix, BUTTON)
    assert page.builder.tags.tags.medium == "email"
    assert channel(page).endswith("this: Email")
    assert not ui.channel_fix.isVisible()
    await session.services.rule_book.keep_rule("medium", FieldRule(allowed=("e-mail", "social")))
    type_into(page, "medium", "Newsletter")
    assert channel(page).endswith("Use medium “e-mail”."), "as the rules allow it"
    type_into(page, "medium", "fax")
    assert channel(page).endswith("Unassigned. It knows no such medium.")


# -- presets -----------------------------------------------------------------------------------


@pytest.fixture
def old_settings(paths: Paths) -> Paths:
    """A profile of an earlier version, with its presets among the settings."""
    settings = Settings(paths.settings_file)
    presets = [{"name": "News", "tags": {"source": "newsletter"}}, {"name": "", "tags": {}}]
    settings.update_page("links", presets=presets, event_type="x")
    return paths


async def test_presets_of_earlier_versions_are_taken_over_once(
    old_settings: Paths, session: Session
) -> None:
    book = session.services.rule_book
    assert list(book.presets) == [Preset("News", UtmTags(source="newsletter"))]
    assert Settings(old_settings.settings_file).page("links") == {"event_type": "x"}
    await book.delete_preset("News")
    assert list(RuleBook(old_settings.rules_file).presets) == []


async def test_shared_presets_come_first_and_can_only_be_copied(
    page: LinksPage,
    session: Session,
    tmp_path: Path,
    until: Callable[..., Any],
    settled: Callable[..., Any],
) -> None:
    book = session.services.rule_book
    await book.keep_preset(Preset("Ads", UtmTags(source="google", medium="cpc")))
    shared = tmp_path / "team.json"
    shared.write_text(json.dumps({"presets": [{"name": "Team", "tags": {"source": "newsletter"}}]}))
    await book.share_from(str(shared))
    presets = page.builder.tags.presets
    box = page.builder.tags.ui.preset
    assert [box.itemText(n) for n in range(box.count())] == ["Team", "Ads"]
    spoken = box.itemData(0, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Team, shared by your team"
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_T)
    assert page.builder.tags.tags.source == "newsletter"
    assert not presets.rename_action.isEnabled()
    assert not presets.delete_action.isEnabled()
    presets.copy_action.trigger()
    edit = await until(lambda: page.window().findChild(QLineEdit, "preset_name"))
    assert edit.text() == "Team (2)"
    edit.setText("team")
    accept: Any = page.window().findChild(
        type(page.builder.tags.ui.save_preset), "preset_name_accept"
    )
    assert not accept.isEnabled(), "the name of a shared preset"
    edit.setText("Mine")
    QTest.mouseClick(accept, BUTTON)
    await settled(page)
    assert [preset.name for preset in book.own_presets] == ["Ads", "Mine"]
    await book.stop_sharing()
    assert [box.itemText(n) for n in range(box.count())] == ["Ads", "Mine"]
    assert box.currentText() == "Mine", "the tags are those of the copy"


async def test_a_preset_that_cannot_be_saved_is_told(
    page: LinksPage, session: Session, until: Callable[..., Any], settled: Callable[..., Any]
) -> None:
    session.services.rule_book._disk.may_write = False
    type_into(page, "source", "x")
    QTest.mouseClick(page.builder.tags.ui.save_preset, BUTTON)
    edit = await until(lambda: page.window().findChild(QLineEdit, "preset_name"))
    QTest.keyClicks(edit, "New")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    await settled(page)
    assert "could not be saved" in page.banner.title_label.text()
    assert page.builder.tags.ui.preset.currentText() == "New", "it lasts until the app closes"


async def test_the_windows_open_from_the_view(page: LinksPage, settled: Callable[..., Any]) -> None:
    names = [action.text() for action in page.actions()]
    assert {"Check a link…", "Rules and presets…"} <= set(names)
    QTest.mouseClick(page.builder.tags.ui.check_link, BUTTON)
    page.builder.tags.presets.manage_action.trigger()
    opened = {window.NAME: window for window in page.tools.windows.all()}
    assert set(opened) == {"check_link", "rules"}
    page.tools.check_link("https://calendly.com/ada/x?utm_source=a")
    check: Any = opened["check_link"]
    assert "utm_source=a" in check.ui.paste.toPlainText()
    QTest.mouseClick(check.ui.use_link, BUTTON)
    assert page.builder.tags.tags.source == "a"
    for window in opened.values():
        await settled(window)
