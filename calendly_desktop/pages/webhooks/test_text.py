"""What a test sends and what is answered, as text that is read and copied, never rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextOption

from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.delivery_tests import answer_note, indented, sent_in_words

if TYPE_CHECKING:
    from calendly_desktop.domain.deliveries import Trial
    from calendly_desktop.forms.ui_delivery_test import Ui_DeliveryTest


class TrialText(QObject):
    """Fills the text of the window: of one trial, or of the sample that would be sent next."""

    def __init__(self, ui: Ui_DeliveryTest, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._trial: Trial | None = None
        self._sample = b""
        secondary(ui.text_note)
        ui.text_note.set_elide("right")
        ui.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        ui.which_text.set_options(
            [("sent", self.tr("What is sent")), ("answer", self.tr("Its answer"))]
        )
        ui.which_text.changed.connect(self._show)
        ui.copy_text.clicked.connect(self._copy)
        theme().changed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Follow the size of the text."""
        self._ui.text.setFont(theme().font("mono"))
        self._ui.text.setMinimumHeight(theme().px(160))

    def show_sample(self, sample: bytes) -> None:
        """Show what the next test would send; b"" while it is read."""
        self._trial, self._sample = None, sample
        self._show()

    def show_trial(self, trial: Trial, *, first: str = "") -> None:
        """Show a test. first: "sent" or "answer" brings that to the front."""
        self._trial = trial
        if first:
            self._ui.which_text.set_current(first)
        self._show()

    @property
    def _is_answer(self) -> bool:
        return bool(self._ui.which_text.current() == "answer")

    def _show(self) -> None:
        ui, trial, is_answer = self._ui, self._trial, self._is_answer
        if is_answer:
            text = trial.exchange.text if trial is not None else ""
            empty = self.tr("There is no answer yet.")
            if trial is not None:
                empty = self.tr("The answer has no text.")
        else:
            text = sent_in_words(trial) if trial is not None else indented(self._sample)
            empty = self.tr("Reading…") if trial is None else self.tr("Nothing was sent.")
        ui.text.setPlainText(text)
        ui.text.setPlaceholderText(empty)
        ui.text.setAccessibleName(self.tr("Its answer") if is_answer else self.tr("What is sent"))
        ui.text_note.setText(answer_note(trial.exchange) if is_answer and trial else "")
        ui.copy_text.setAccessibleName(
            self.tr("Copy the answer") if is_answer else self.tr("Copy the payload as it is sent")
        )
        ui.copy_text.setEnabled(bool(text))

    def _copy(self) -> None:
        """Copy the answer, or the body to the byte as it goes out."""
        if self._is_answer:
            text = self._ui.text.toPlainText()
        else:
            body = self._trial.body if self._trial is not None else self._sample
            text = body.decode("utf-8", "replace")
        copy(text)
        self._ui.copy_text.show_copied()
