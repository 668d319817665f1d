"""The rule of one tag as a form, with a value to try it with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from calendly_desktop.domain.tag_rules import SPACES, FieldRule
from calendly_desktop.domain.utm_rules import LONGEST, tidy
from calendly_desktop.forms.ui_rule_form import Ui_RuleForm
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.surfaces import set_card
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.rule_words import field_name, pattern_text, trial, values_of

if TYPE_CHECKING:
    from calendly_desktop.domain.booking_links import Field

_LINES = 4  # of the list of allowed values
_NUMBER = 64  # pixels of the field for a number, at normal text size
_NAMES = 132  # pixels of the column with the labels, at normal text size


class RuleForm(QWidget):
    """Edits a rule; `changed` whenever somebody changed it, `edited` while they still type."""

    changed = Signal()
    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field: Field = "source"
        self._is_shared = False
        self._samples: dict[Field, str] = {}
        self.ui = Ui_RuleForm()
        self.ui.setupUi(self)
        self._dress()
        self._connect()

    def show_rule(self, field: Field, rule: FieldRule, *, is_shared: bool) -> None:
        """Show the rule of a tag; a shared one can be read only."""
        ui, is_other = self.ui, field != self.field
        self.field = field
        ui.title.setText(field_name(field))
        ui.about.setText(self._about(is_shared))
        self._is_shared = is_shared
        for box in (ui.required, ui.lowercase, ui.spaces):
            box.setEnabled(not is_shared)
        for text in (ui.allowed, ui.longest, ui.pattern):
            text.setReadOnly(is_shared)
        if is_other or rule != self.rule():
            self._fill(rule)
        if is_other or not ui.sample.text():
            ui.sample.setText(self._samples.get(field, self._sample(field)))
        self._show_trial()

    def rule(self) -> FieldRule:
        """Return the rule as the form says it."""
        ui = self.ui
        return FieldRule(
            required=ui.required.isChecked(),
            lowercase=ui.lowercase.isChecked(),
            spaces=str(ui.spaces.currentData() or ""),
            allowed=values_of(ui.allowed.toPlainText()),
            longest=int(ui.longest.text() or 0),
            pattern=tidy(ui.pattern.text()),
        )

    def order(self) -> list[QWidget]:
        """Return what the keyboard reaches, in order."""
        return [*self._inputs, self.ui.sample]

    # -- private ---------------------------------------------------------------------------

    @property
    def _inputs(self) -> list[QWidget]:
        ui = self.ui
        return [ui.required, ui.allowed, ui.lowercase, ui.spaces, ui.longest, ui.pattern]

    def _dress(self) -> None:
        ui = self.ui
        for label in (ui.about, ui.allowed_note, ui.pattern_note):
            secondary(label)
        set_card(ui.trial)
        ui.rule_grid.setColumnMinimumWidth(0, theme().px(_NAMES))
        ui.rule_grid.setColumnStretch(1, 1)
        words = {
            "": self.tr("Leave spaces"),
            "-": self.tr("Hyphen -"),
            "_": self.tr("Underscore _"),
            ".": self.tr("Full stop ."),
        }
        for sign in SPACES:
            ui.spaces.addItem(words[sign], sign)
        make_selected_chosen(ui.spaces)
        ui.longest.setValidator(QIntValidator(1, LONGEST, ui.longest))
        ui.longest.setMaximumWidth(theme().px(_NUMBER))
        ui.longest_unit.setText(self.tr("characters; empty: {0}, as Calendly").format(LONGEST))
        secondary(ui.longest_unit)
        self._fit()
        theme().changed.connect(self._fit)

    def _fit(self) -> None:
        allowed = self.ui.allowed
        edges = 2 * allowed.frameWidth() + theme().px(look.SPACE_4)
        allowed.setFixedHeight(allowed.fontMetrics().lineSpacing() * _LINES + edges)

    def _connect(self) -> None:
        ui = self.ui
        for box in (ui.required, ui.lowercase):
            box.toggled.connect(lambda _on: self._tell(done=True))
        ui.spaces.activated.connect(lambda _place: self._tell(done=True))
        ui.longest.textEdited.connect(lambda _text: self._tell(done=False))
        ui.allowed.textChanged.connect(lambda: self._tell(done=False))
        ui.pattern.textEdited.connect(lambda _text: self._tell(done=False))
        ui.sample.textEdited.connect(self._tried)

    def _tell(self, *, done: bool) -> None:
        self._show_trial()
        (self.changed if done else self.edited).emit()

    def _fill(self, rule: FieldRule) -> None:
        ui = self.ui
        blocked = [QSignalBlocker(widget) for widget in self._inputs]
        ui.required.setChecked(rule.required)
        ui.lowercase.setChecked(rule.lowercase)
        place = ui.spaces.findData(rule.spaces)
        if place < 0:  # a file that was edited by hand
            ui.spaces.addItem(rule.spaces, rule.spaces)
            place = ui.spaces.count() - 1
        ui.spaces.setCurrentIndex(place)
        ui.allowed.setPlainText("\n".join(rule.allowed))
        ui.longest.setText(str(rule.longest) if rule.longest else "")
        ui.pattern.setText(rule.pattern)
        for each in blocked:
            each.unblock()

    def _sample(self, field: Field) -> str:
        """Return a value to begin with, as people write them before there are rules."""
        return {
            "source": self.tr("Facebook"),
            "medium": self.tr("Paid Social"),
            "campaign": self.tr("Spring Sale 2027"),
            "content": self.tr("Big Banner"),
            "term": self.tr("Front Desk"),
        }[field]

    def _tried(self, text: str) -> None:
        self._samples[self.field] = text
        self._show_trial()

    def _about(self, is_shared: bool) -> str:
        if is_shared:
            return self.tr(
                "Your team has a rule for this tag, so it is shown as it is. Your own rule counts "
                "again when you stop using the shared file."
            )
        return self.tr(
            "Links can be copied whatever the rules say; what breaks one is pointed out, with the "
            "spelling that keeps to it. Changes count at once."
        )

    def _show_trial(self) -> None:
        ui, rule = self.ui, self.rule()
        sample = ui.sample.text()
        found = trial(self.field, rule, sample)
        ui.becomes.setText(found.becomes)
        ui.becomes.setVisible(bool(found.becomes))
        ui.verdict.setText(found.verdict)
        set_text_role(ui.verdict, "success" if found.fits and rule else "secondary")
        if not found.fits:
            set_text_role(ui.verdict, "warning")
        ui.verdict_sign.setVisible(bool(rule))
        ui.verdict_sign.set_icon(*(("success",) * 2 if found.fits else ("warning",) * 2))
        ui.pattern_note.setText(pattern_text(rule.pattern))
        count = len(rule.allowed)
        one = self.tr("1 value. It is right as it is: the fields below matter no longer.")
        many = self.tr("{0} values. They are right as they are: the fields below matter no longer.")
        ui.allowed_note.setText(one if count == 1 else many.format(count))
        ui.allowed_note.setVisible(bool(count))
        for box in (ui.lowercase, ui.spaces):
            box.setEnabled(not count and not self._is_shared)
        for text in (ui.longest, ui.pattern):
            text.setEnabled(not count)
