"""Rules, presets and sharing in their window: changed, tried, shared, taken back."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.tag_rules import FieldRule
from calendly_desktop.domain.utm_rules import Preset
from calendly_desktop.pages.link_rules.window import RulesWindow
from calendly_desktop.store.rule_book import RuleBook
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.link_roles import Role

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from calendly_desktop.sessions import Session
    from calendly_desktop.system.paths import Paths

BUTTON = Qt.MouseButton.LeftButton
TEAM = {
    "name": "Acme",
    "rules": {"source": {"required": True, "allowed": ["newsletter", "facebook"]}},
    "presets": [{"name": "Team", "tags": {"source": "newsletter"}}],
}


@pytest.fixture
def api_url() -> str:
    """Nowhere: nothing here asks Calendly."""
    return "http://127.0.0.1:9"


@pytest.fixture
def book(session: Session) -> RuleBook:
    """The rules and presets of the session."""
    return session.services.rule_book


@pytest.fixture
def open_rules(
    session: Session, opened: Callable[..., Any], settled: Callable[..., Any]
) -> Callable[..., Any]:
    """Open the window, anew when it is open: `await open_rules()`."""

    async def open_one() -> RulesWindow:
        await asyncio.sleep(0.1)  # one that was just closed keeps its draft
        window: RulesWindow = opened(lambda parent: RulesWindow(session.services, parent))
        await settled(window)
        for pause in (window._pause, window.presets._pause):
            pause.setInterval(30)  # nobody waits for typing to end here
        return window

    return open_one


@pytest.fixture
async def rules(open_rules: Callable[..., Any]) -> RulesWindow:
    """The window."""
    window: RulesWindow = await open_rules()
    return window


def replace(edit: QLineEdit, text: str) -> None:
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text) if text else QTest.keyClick(edit, Qt.Key.Key_Delete)


def topics(window: RulesWindow) -> dict[str, str]:
    rows = [window.ui.topics.model().index(n, 0) for n in range(7)]
    return {row.data(): row.data(Role.DETAIL) for row in rows}


def listed(window: RulesWindow) -> list[str]:
    view = window.presets.ui.list
    return [view.item(row).text() for row in range(view.count())]


async def saved(window: RulesWindow, settled: Callable[..., Any]) -> None:
    """Wait for the pause in typing, and for the disk."""
    await asyncio.sleep(0.1)
    await settled(window)


# -- the rule of a tag -------------------------------------------------------------------------


async def test_a_rule_is_made_and_counts_at_once(
    rules: RulesWindow, paths: Paths, settled: Callable[..., Any]
) -> None:
    assert topics(rules)["Campaign"] == "No rule"
    rules.turn_to("campaign")
    ui = rules.rule.ui
    assert ui.verdict.text() == "There is no rule: everything fits."
    QTest.mouseClick(ui.required, BUTTON, pos=ui.required.rect().center())
    ui.required.setChecked(True)
    ui.lowercase.setChecked(True)
    ui.spaces.setFocus()
    QTest.keyClick(ui.spaces, Qt.Key.Key_H)  # Hyphen
    replace(ui.longest, "40")
    replace(ui.pattern, "*-####")
    assert ui.becomes.text() == "“Spring Sale 2027” becomes “spring-sale-2027”."
    assert ui.verdict.text() == "Fits the rule."
    assert "Fits: “…-2027”." in ui.pattern_note.text()
    replace(ui.sample, "Spring")
    assert ui.verdict.text() == "Does not fit the pattern."
    await saved(rules, settled)
    rule = FieldRule(required=True, lowercase=True, spaces="-", longest=40, pattern="*-####")
    assert RuleBook(paths.rules_file).rules.campaign == rule
    assert topics(rules)["Campaign"] == (
        "Needed · small letters · - for spaces · up to 40 characters · pattern *-####"
    )
    assert rules.ui.status.text() == "Saved"


async def test_allowed_values_are_typed_or_pasted(
    rules: RulesWindow, book: RuleBook, settled: Callable[..., Any]
) -> None:
    ui = rules.rule.ui
    ui.allowed.setFocus()
    QGuiApplication.clipboard().setText("email, social; paid social")
    QTest.keyClick(ui.allowed, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert ui.allowed_note.text().startswith("3 values")
    assert not ui.lowercase.isEnabled()
    assert not ui.pattern.isEnabled()
    replace(ui.sample, "Paid Social")
    assert ui.becomes.text() == "“Paid Social” becomes “paid social”."
    replace(ui.sample, "fax")
    assert ui.verdict.text() == "Does not fit: it is not among the values."
    await saved(rules, settled)
    assert list(book.rules.source.allowed) == ["email", "social", "paid social"]
    assert ui.allowed.toPlainText() == "email, social; paid social", "what is typed stays"
    ui.allowed.setPlainText("a\n\n a \nb")
    await saved(rules, settled)
    assert list(book.rules.source.allowed) == ["a", "b"]
    ui.allowed.clear()
    assert ui.pattern.isEnabled()
    await saved(rules, settled)
    assert not book.rules.source.allowed


async def test_what_was_typed_last_is_saved_when_the_window_closes(
    rules: RulesWindow, paths: Paths, settled: Callable[..., Any]
) -> None:
    replace(rules.rule.ui.pattern, "ab*")
    rules.turn_to("medium")
    replace(rules.rule.ui.pattern, "cd*")
    rules.close()
    await asyncio.sleep(0.1)
    kept = RuleBook(paths.rules_file).rules
    assert (kept.source.pattern, kept.medium.pattern) == ("ab*", "cd*")


async def test_another_windows_change_does_not_disturb_typing(
    rules: RulesWindow, book: RuleBook
) -> None:
    ui = rules.rule.ui
    replace(ui.pattern, "ab")
    await book.keep_rule("medium", FieldRule(required=True))
    assert ui.pattern.text() == "ab"
    assert topics(rules)["Medium"] == "Needed"


async def test_what_cannot_be_saved_is_told(
    rules: RulesWindow, book: RuleBook, settled: Callable[..., Any]
) -> None:
    book._disk.may_write = False
    rules.rule.ui.required.click()
    await settled(rules)
    assert rules.banner.title_label.text() == "Rules and presets could not be saved"


# -- presets -----------------------------------------------------------------------------------


async def test_a_preset_is_added_changed_copied_deleted_and_brought_back(
    rules: RulesWindow, book: RuleBook, paths: Paths, settled: Callable[..., Any]
) -> None:
    rules.turn_to("presets")
    pane = rules.presets
    assert pane.ui.states.panel.state == "empty"
    assert not pane.ui.edit.isVisible()
    QTest.mouseClick(pane.add, BUTTON)
    assert listed(rules) == ["New preset"]
    replace(pane.ui.name, "Newsletter")
    assert pane.ui.name_note.text() == "Not saved: it needs a tag."
    await saved(rules, settled)
    assert not list(book.presets)
    replace(pane.ui.tag_source, "newsletter")
    await saved(rules, settled)
    assert list(RuleBook(paths.rules_file).presets) == [
        Preset("Newsletter", UtmTags(source="newsletter"))
    ]
    assert listed(rules) == ["Newsletter"]
    QTest.mouseClick(pane.duplicate, BUTTON)
    await settled(rules)
    assert listed(rules) == ["Newsletter", "Newsletter (2)"]
    replace(pane.ui.name, "newsletter")
    assert pane.ui.name_note.text() == "Not saved: another preset has this name."
    replace(pane.ui.name, "Ads")
    await saved(rules, settled)
    assert listed(rules) == ["Ads", "Newsletter"]
    assert pane.ui.name.text() == "Ads"
    QTest.mouseClick(pane.remove, BUTTON)
    await settled(rules)
    assert listed(rules) == ["Newsletter"]
    assert rules.toaster.text() == "“Ads” deleted"
    undo = next(b for b in rules.findChildren(QAbstractButton) if b.text() == "Undo")
    undo.click()
    await settled(rules)
    assert listed(rules) == ["Ads", "Newsletter"]


async def test_a_preset_that_breaks_rules_is_mended_with_one_click(
    rules: RulesWindow, book: RuleBook, settled: Callable[..., Any]
) -> None:
    await book.keep_rule("source", FieldRule(lowercase=True))
    await book.keep_preset(Preset("A", UtmTags(source="News")))
    rules.turn_to("presets")
    pane = rules.presets
    assert pane.ui.broken.text() == "Not as your rules want it: source has capital letters."
    QTest.mouseClick(pane.ui.mend, BUTTON)
    await settled(rules)
    assert book.presets[0].tags.source == "news"
    assert not pane.ui.broken.isVisible()


async def test_what_cannot_be_saved_yet_survives_closing(
    rules: RulesWindow, book: RuleBook, open_rules: Callable[..., Any], settled: Callable[..., Any]
) -> None:
    await book.keep_preset(Preset("A", UtmTags(source="a")))
    await book.keep_preset(Preset("B", UtmTags(source="b")))
    rules.turn_to("presets")
    rules.presets.ui.list.setCurrentRow(1)
    replace(rules.presets.ui.name, "a")
    replace(rules.presets.ui.tag_medium, "email")
    rules.close()
    again = await open_rules()
    assert again.presets.isVisible()
    assert again.presets.ui.name.text() == "a"
    assert again.presets.ui.tag_medium.text() == "email"
    assert "another preset" in again.presets.ui.name_note.text()
    replace(again.presets.ui.name, "C")
    await saved(again, settled)
    assert [preset.name for preset in book.presets] == ["A", "C"]
    again.close()
    last = await open_rules()
    assert not last.presets.isVisible(), "nothing is half-typed any longer"


async def test_a_new_preset_without_a_name_survives_closing(
    rules: RulesWindow, open_rules: Callable[..., Any]
) -> None:
    rules.turn_to("presets")
    QTest.mouseClick(rules.presets.add, BUTTON)
    assert not rules.presets.duplicate.isEnabled()
    replace(rules.presets.ui.tag_term, "x")
    rules.close()
    again = await open_rules()
    assert listed(again) == ["New preset"]
    assert again.presets.ui.tag_term.text() == "x"


# -- sharing -----------------------------------------------------------------------------------


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """A file on a shared drive."""
    file = tmp_path / "team.json"
    file.write_text(json.dumps(TEAM))
    return file


async def test_a_shared_file_is_used_looked_at_and_given_up(
    rules: RulesWindow,
    book: RuleBook,
    team: Path,
    until: Callable[..., Any],
    settled: Callable[..., Any],
) -> None:
    await book.keep_preset(Preset("Mine", UtmTags(source="m")))
    rules.turn_to("sharing")
    ui = rules.sharing.ui
    assert not ui.use.isEnabled()
    replace(ui.source, str(team))
    QTest.keyClick(ui.source, Qt.Key.Key_Return)
    await settled(rules)
    assert not ui.begin.isVisible()
    assert ui.from_value.text() == str(team)
    assert ui.holds.text() == "Acme: Rules for source; 1 preset"
    assert ui.state.text() == "In use, and read again every few hours."
    assert topics(rules)["Sharing"] == "Acme"
    rules.turn_to("source")
    assert not rules.rule.ui.required.isEnabled()
    assert rules.rule.ui.allowed.isReadOnly()
    assert rules.rule.ui.about.text().startswith("Your team has a rule for this tag")
    rules.turn_to("presets")
    assert listed(rules) == ["Team", "Mine"]
    rules.presets.ui.list.setCurrentRow(0)
    assert rules.presets.ui.name.isReadOnly()
    assert not rules.presets.remove.isEnabled()
    QTest.mouseClick(rules.presets.duplicate, BUTTON)
    await settled(rules)
    assert listed(rules) == ["Team", "Mine", "Team (2)"]
    assert not rules.presets.ui.name.isReadOnly()
    rules.turn_to("sharing")
    QTest.mouseClick(ui.stop, BUTTON)
    await until(lambda: rules.findChild(QWidget, "confirm_dialog"))
    sure: Any = rules.findChild(QPushButton, "confirm_action")
    QTest.mouseClick(sure, BUTTON)
    await settled(rules)
    assert ui.begin.isVisible()
    assert book.sharing is None
    assert topics(rules)["Sharing"] == "Only on this computer"
    rules.turn_to("source")
    assert rules.rule.ui.required.isEnabled()


async def test_every_mistake_of_a_file_is_named_and_can_be_passed_on(
    rules: RulesWindow, book: RuleBook, team: Path, settled: Callable[..., Any]
) -> None:
    team.write_text('{"rules": {"source": {"lowercas": true, "longest": "x"}}}')
    rules.turn_to("sharing")
    ui = rules.sharing.ui
    replace(ui.source, str(team))
    QTest.mouseClick(ui.use, BUTTON)
    await settled(rules)
    assert ui.fault.text() == "The file has mistakes, so nothing of it is used."
    assert ui.mistakes.text().splitlines() == [
        "• rules > source > lowercas: is not known. Is “lowercase” meant?",
        '• rules > source > longest: must be a whole number from 1 to 255, not "x".',
    ]
    QTest.mouseClick(ui.copy_mistakes, BUTTON)
    assert QGuiApplication.clipboard().text().startswith("rules > source > lowercas")
    assert book.sharing is None
    replace(ui.source, "http://example.com/rules.json")
    assert not ui.mistakes_card.isVisible()
    QTest.mouseClick(ui.use, BUTTON)
    await settled(rules)
    assert "must begin with https://" in ui.fault.text()
    assert ui.use.isEnabled()
    team.write_text(json.dumps(TEAM))
    replace(ui.source, str(team))
    QTest.mouseClick(ui.use, BUTTON)
    await settled(rules)
    team.write_text("{")
    QTest.mouseClick(ui.check, BUTTON)
    await settled(rules)
    assert ui.state.text().startswith("The file has had mistakes since")
    assert ui.state.text().endswith("The last copy stays in force.")
    assert "ends too early" in ui.mistakes.text()
    assert topics(rules)["Sharing"] == "The file has mistakes"
    team.unlink()
    QTest.mouseClick(ui.check, BUTTON)
    await settled(rules)
    assert ui.state.text().startswith("It cannot be read since")
    assert "or the drive is away" in ui.state.text()
    assert not ui.mistakes_card.isVisible()
    assert [preset.name for preset in book.presets] == ["Team"]


async def test_a_half_typed_address_survives_closing(
    rules: RulesWindow, open_rules: Callable[..., Any]
) -> None:
    rules.turn_to("sharing")
    replace(rules.sharing.ui.source, "https://intranet.exam")
    rules.close()
    again = await open_rules()
    assert again.sharing.isVisible()
    assert again.sharing.ui.source.text() == "https://intranet.exam"
    replace(again.sharing.ui.source, "")
    again.close()
    last = await open_rules()
    assert not last.sharing.isVisible()


async def choose_file(
    window: RulesWindow, name: str, path: Path, until: Callable[..., Any]
) -> None:
    dialog: QFileDialog = await until(lambda: window.findChild(QFileDialog, name))
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(str(path))
    edit = dialog.findChild(QLineEdit)
    assert edit is not None
    edit.setText(str(path))
    dialog.accept()


async def test_own_rules_are_exported_and_imported_and_that_is_taken_back(
    rules: RulesWindow,
    book: RuleBook,
    team: Path,
    tmp_path: Path,
    until: Callable[..., Any],
    settled: Callable[..., Any],
) -> None:
    rules.turn_to("sharing")
    ui = rules.sharing.ui
    assert not ui.export_own.isEnabled()
    QTest.mouseClick(ui.import_own, BUTTON)
    await choose_file(rules, "open_dialog", team, until)
    await settled(rules)
    assert rules.toaster.text() == "Taken in: rules for source; 1 preset"
    assert book.own_rules.source.required
    QTest.mouseClick(ui.export_own, BUTTON)
    out = tmp_path / "out.json"
    await choose_file(rules, "save_dialog", out, until)
    await settled(rules)
    assert json.loads(out.read_text()) == {
        "version": 1, "rules": TEAM["rules"], "presets": TEAM["presets"]
    }  # fmt: skip
    QTest.mouseClick(ui.import_own, BUTTON)
    await choose_file(rules, "open_dialog", out, until)
    await settled(rules)
    out.write_text('{"rules": []}')
    QTest.mouseClick(ui.import_own, BUTTON)
    await choose_file(rules, "open_dialog", out, until)
    await settled(rules)
    assert rules.banner.title_label.text() == "The file with the rules has mistakes"
    assert "must be { … }" in rules.banner.text_label.text()
    assert len(book.own_presets) == 1


async def test_an_import_is_taken_back(
    rules: RulesWindow, book: RuleBook, team: Path, settled: Callable[..., Any]
) -> None:
    await book.keep_rule("source", FieldRule(lowercase=True))
    await rules.sharing.take_in(team)
    assert book.own_rules.source.required
    undo = next(b for b in rules.findChildren(QAbstractButton) if b.text() == "Undo")
    undo.click()
    await settled(rules)
    assert book.own_rules.source == FieldRule(lowercase=True)
    assert not list(book.own_presets)


async def test_a_damaged_file_is_told(
    paths: Paths, session: Session, open_rules: Callable[..., Any]
) -> None:
    paths.rules_file.write_text("{")
    window = await open_rules()
    assert "was damaged" in window.banner.text_label.text()


# -- the window --------------------------------------------------------------------------------


async def test_everything_is_named_and_access_keys_are_unique(
    rules: RulesWindow, book: RuleBook, team: Path
) -> None:
    await book.keep_preset(Preset("A", UtmTags(source="a")))
    await book.share_from(str(team))
    for topic in ("source", "content", "presets", "sharing"):
        rules.turn_to(topic)
        await asyncio.sleep(0.02)
        keys = []
        for widget in rules.findChildren(QWidget):
            if not widget.isVisible() or widget.objectName().startswith("qt_"):
                continue
            if isinstance(widget, QAbstractButton | QLabel) and "&" in widget.text():
                text = widget.text().replace("&&", "")
                keys += [text[text.index("&") + 1].lower()] if "&" in text else []
            is_input = isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox | QPushButton)
            if is_input and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                assert widget.objectName()
                assert widget.accessibleName(), widget.objectName()
        assert len(keys) == len(set(keys)), (topic, sorted(keys))
        assert not set(keys) & set("fevbhp"), topic


async def test_it_works_by_keyboard_alone(
    rules: RulesWindow, book: RuleBook, settled: Callable[..., Any]
) -> None:
    rules.ui.topics.setFocus()
    for _ in range(2):
        QTest.keyClick(rules.ui.topics, Qt.Key.Key_Down)
    assert rules.rule.ui.title.text() == "Campaign"
    QTest.keyClick(rules.ui.topics, Qt.Key.Key_Tab)
    at = rules.focusWidget()
    assert at is rules.rule.ui.required
    QTest.keyClick(at, Qt.Key.Key_Space)
    await settled(rules)
    assert book.rules.campaign.required
    reached = []
    for _ in range(7):
        at = rules.focusWidget()
        assert at is not None
        reached.append(at.objectName())
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert reached == [
        "required", "allowed", "lowercase", "spaces", "longest", "pattern", "sample"
    ]  # fmt: skip
    QTest.keyClick(rules, Qt.Key.Key_Escape)
    assert not rules.isVisible()


async def test_large_text_and_narrow_windows_cut_nothing(rules: RulesWindow) -> None:
    theme().set_text_scale(2)
    try:
        rules.resize(800, 600)
        for topic in ("campaign", "presets", "sharing"):
            rules.turn_to(topic)
            await asyncio.sleep(0.02)
            assert not rules.ui.scroll.horizontalScrollBar().isVisible()
            inside = rules.ui.inside
            assert inside.width() <= rules.ui.scroll.viewport().width()
        assert rules.ui.topics.geometry().bottom() < rules.ui.scroll.geometry().top()
    finally:
        theme().set_text_scale(1)
