"""What a test delivery showed, on a card: the verdict, why, what to do, and the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.icons import IconLabel
from calendly_desktop.toolkit.surfaces import Card
from calendly_desktop.toolkit.text import PlainLabel, secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.delivery_tests import ICONS, facts_of

if TYPE_CHECKING:
    from calendly_desktop.domain.deliveries import Trial


class DeliveryResult(Card):
    """Says at first what a test is for; then how it goes, and what it showed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("delivery_result")
        self._icon = IconLabel("", self, size=look.ICON_LARGE)
        self.title = set_text_role(PlainLabel("", self, wrap=True, selectable=True), "strong")
        self.title.setObjectName("result_title")
        self.meaning = PlainLabel("", self, wrap=True, selectable=True)
        self.meaning.setObjectName("result_meaning")
        self.advice = PlainLabel("", self, wrap=True, selectable=True)
        self.advice.setObjectName("result_advice")
        self.came_from = secondary(PlainLabel("", self, wrap=True))
        self.came_from.setObjectName("result_came_from")
        self._facts = QWidget(self)
        self._grid = QGridLayout(self._facts)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme().px(look.SPACE_4))
        self._grid.setVerticalSpacing(theme().px(look.SPACE_1))
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[PlainLabel, PlainLabel]] = []
        self._lay_out()
        self.show_idle()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(theme().px(look.SPACE_1))
        for part in (self.title, self.meaning, self.advice):
            words.addWidget(part)
        words.addSpacing(theme().px(look.SPACE_1))
        words.addWidget(self._facts)
        words.addWidget(self.came_from)
        line = QHBoxLayout()
        line.setSpacing(theme().px(look.SPACE_3))
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self.column().addLayout(line)

    # -- showing ---------------------------------------------------------------------------

    def show_idle(self) -> None:
        """Say what a test does, before there was one."""
        self._say(
            "send",
            "secondary",
            self.tr("Not tested yet"),
            self.tr(
                "A test sends the address what Calendly would send, and shows what it makes of it."
            ),
        )
        self._show_facts([])

    def show_progress(self, words: str) -> None:
        """Say what is under way."""
        self._say("clock", "secondary", self.tr("The test is under way"), words)
        self._show_facts([])

    def show_unsent(self) -> None:
        """Say that somebody called the test off before it went."""
        self._say("info", "info", self.tr("Not sent"), self.tr("Nothing was sent to the address."))
        self._show_facts([])

    def show_stopped(self) -> None:
        """Say that somebody did not wait for the end."""
        words = self.tr("You did not wait for the answer. The message may have arrived.")
        self._say("info", "info", self.tr("Stopped"), words)
        self._show_facts([])

    def show_trial(self, trial: Trial, zone: str) -> None:
        """Show what a test showed."""
        verdict = trial.verdict
        self._say(ICONS[verdict.level], verdict.level, verdict.title, verdict.meaning)
        self.advice.setText(verdict.advice)
        self.advice.setVisible(bool(verdict.advice))
        self._show_facts(facts_of(trial, zone))
        self.came_from.setText(
            self.tr(
                "This test came from this computer, not from Calendly: a firewall may treat the "
                "two differently."
            )
        )
        self.came_from.show()

    def spoken(self) -> str:
        """What is shown, as sentences for assistive technology."""
        parts = (self.title.text(), self.meaning.text(), self.advice.text())
        return ". ".join(part.rstrip(".") for part in parts if part) + "."

    def _say(self, icon_name: str, tone: str, title: str, meaning: str) -> None:
        self._icon.set_icon(icon_name, tone)
        self.title.setText(title)
        self.meaning.setText(meaning)
        self.advice.clear()
        self.advice.hide()
        self.came_from.hide()

    def _show_facts(self, facts: list[tuple[str, str]]) -> None:
        while len(self._rows) < len(facts):
            name = secondary(PlainLabel("", self._facts))
            value = secondary(PlainLabel("", self._facts, wrap=True, selectable=True))
            name.setBuddy(value)
            row = len(self._rows)
            self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, row, 1)
            self._rows.append((name, value))
        for number, (name, value) in enumerate(self._rows):
            is_used = number < len(facts)
            words, text = facts[number] if is_used else ("", "")
            name.setText(words)
            value.setText(text)
            name.setVisible(is_used)
            value.setVisible(is_used)
        self._facts.setVisible(bool(facts))
