"""Finer searching of the activity log: some, exactly, none; or Calendly's own search language."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from calendly_desktop.domain.activity_search import OPERATORS, Sought, build, fault, in_words
from calendly_desktop.forms.ui_activity_words import Ui_ActivityWords
from calendly_desktop.toolkit.disclosure import Disclosure
from calendly_desktop.toolkit.text import secondary, set_text_role


class SearchWords(Disclosure):
    """The fields that build a search term. wanted: search now (Enter). changed: another term."""

    wanted = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("activity_more", "", parent)
        title = self.tr("More ways to search")
        self.heading.setText(title)
        self.heading.setAccessibleName(title)
        self.ui = Ui_ActivityWords()
        place = QWidget(self.inside)
        self.ui.setupUi(place)
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(place)
        self._every = ""
        self._dress()
        self._connect()

    def set_every(self, words: str) -> None:
        """Take the words of the search field: all of them must be there."""
        self._every = words
        self._show()

    def term(self) -> str:
        """Return the search term for Calendly."""
        return str(self.ui.term.text()).strip()

    def fault(self) -> str:
        """Return what is wrong with the term; empty where Calendly takes it."""
        return fault(self.term())

    @property
    def is_by_hand(self) -> bool:
        """Whether the term is written in Calendly's search language."""
        return bool(self.ui.by_hand.isChecked())

    def come_between(self, before: QWidget, after: QWidget) -> None:
        """Let Tab reach the fields where they stand: after one widget and before another."""
        ui = self.ui
        chain = [before, self.heading, ui.some, ui.exact, ui.none, ui.by_hand, ui.term, after]
        for one, other in pairwise(chain):
            self.setTabOrder(one, other)

    def clear(self) -> None:
        """Seek nothing any more."""
        self.ui.by_hand.setChecked(False)
        for field in (self.ui.some, self.ui.exact, self.ui.none):
            field.clear()

    def _dress(self) -> None:
        line = self.tr("{0}\t{1}, as in {2}")
        self.ui.operators.setText("\n".join(line.format(*each) for each in OPERATORS))
        secondary(self.ui.operators)
        secondary(self.ui.meaning)
        self.ui.term.setReadOnly(True)
        self.ui.operators.hide()
        self._show()

    def _connect(self) -> None:
        ui = self.ui
        for field in (ui.some, ui.exact, ui.none):
            field.textChanged.connect(self._show)
            field.returnPressed.connect(self.wanted)
        ui.by_hand.toggled.connect(self._take_over)
        ui.term.textEdited.connect(self._show)
        ui.term.returnPressed.connect(self.wanted)

    def _take_over(self, by_hand: bool) -> None:
        """Let the term be written, beginning with the one that the fields made; or go back."""
        ui = self.ui
        ui.term.setReadOnly(not by_hand)
        ui.operators.setVisible(by_hand)
        for field in (ui.some, ui.exact, ui.none):
            field.setEnabled(not by_hand)
        if by_hand:
            ui.term.setFocus()
            ui.term.end(False)
        self._show()

    def _show(self) -> None:
        ui = self.ui
        if not self.is_by_hand:
            sought = Sought(self._every, ui.some.text(), ui.exact.text(), ui.none.text())
            ui.term.setText(build(sought))
        wrong, term = self.fault(), self.term()
        meaning = self.tr("Finds: {0}").format(in_words(term)) if term else ""
        ui.meaning.setText(wrong or meaning or self.tr("Finds every entry."))
        set_text_role(ui.meaning, "danger" if wrong else "secondary")
        finer = self.is_by_hand or any(f.text().strip() for f in (ui.some, ui.exact, ui.none))
        self.summarize(wrong or (meaning if finer else ""))
        self.changed.emit()
