"""One tag of a booking link: suggestions as you type, and a hint with its remedy below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLabel, QPushButton

from calendly_desktop.pages.links.rows import OneLineDelegate
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.text import set_text_role
from calendly_desktop.viewmodels.tag_values import TagValuesModel, hint_for, suggested

if TYPE_CHECKING:
    from calendly_desktop.domain.booking_links import Field
    from calendly_desktop.domain.utm_rules import ValueCount
    from calendly_desktop.store.links import LinksStore
    from calendly_desktop.store.rule_book import RuleBook

PAUSE = 250  # milliseconds without typing, after which the hint follows
_MOST_IN_LIST = 60
_MOST_SUGGESTED = 8
_ALL = 1_000_000


class TagField(QObject):
    """Makes an editable combo box of the form a tag field.

    The completer is case-sensitive on purpose: with another one Qt replaces what was typed by an
    entry that differs in case only, and `Facebook` could never be told from `facebook`.
    """

    changed = Signal()

    def __init__(
        self,
        field: Field,
        store: LinksStore,
        book: RuleBook,
        box: QComboBox,
        hint: QLabel,
        fix: QPushButton,
    ) -> None:
        super().__init__(box)
        self.field = field
        self._store = store
        self._book = book
        self._box = box
        edit = box.lineEdit()
        assert edit is not None  # the form makes the box editable
        self._edit = edit
        self._hint = hint
        self._fix = fix
        self._fix_value = ""
        self._is_missed = False
        self._values = TagValuesModel(self)
        self._suggested = TagValuesModel(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._dress()
        self._connect()
        self.show_store()

    def text(self) -> str:
        """Return the value as it was typed."""
        return self._box.currentText()

    def set_text(self, text: str) -> None:
        """Fill in a value without telling anybody; the hint follows at once."""
        with QSignalBlocker(self._box):
            self._box.setEditText(text)
        self._show_hint()

    def set_missed(self, missed: bool) -> None:
        """Say that the field is empty, or leave that out: nobody is told off for not beginning."""
        if missed != self._is_missed:
            self._is_missed = missed
            self._show_hint()

    def show_store(self) -> None:
        """Offer the values that store and rules know now; the text and the cursor stay."""
        values, allowed = self._offered("", _MOST_IN_LIST), self._allowed
        if values != list(self._values.values) or allowed != self._values.allowed:
            edit, text = self._edit, self.text()
            cursor = edit.cursorPosition()
            with QSignalBlocker(self._box), QSignalBlocker(edit):
                self._values.show(values, allowed)
                self._box.setCurrentIndex(-1)
                self._box.setEditText(text)
            edit.setCursorPosition(cursor)
        self._show_hint()

    def _dress(self) -> None:
        box, edit = self._box, self._edit
        box.setModel(self._values)
        box.setCurrentIndex(-1)
        box.setEditText("")
        edit.setObjectName(f"{self.field}_edit")
        edit.setAccessibleName(box.accessibleName())
        completer = QCompleter(self._suggested, box)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(8)
        box.setCompleter(completer)
        popup = completer.popup()
        assert popup is not None
        popup.setItemDelegate(OneLineDelegate(popup))
        popup.setObjectName(f"{self.field}_suggestions")
        popup.setAccessibleName(self.tr("{0}: suggestions").format(box.accessibleName()))
        box.setItemDelegate(OneLineDelegate(box))
        box.installEventFilter(self)
        set_role(self._fix, "link")

    def _connect(self) -> None:
        self._edit.textEdited.connect(self._suggest)
        self._box.editTextChanged.connect(self._tell)
        self._pause.timeout.connect(self._show_hint)
        self._fix.clicked.connect(self._use_fix)

    @property
    def _allowed(self) -> tuple[str, ...]:
        return self._book.rules.of(self.field).allowed

    def _offered(self, text: str, limit: int) -> list[ValueCount]:
        if not self._allowed:
            return self._store.suggestions(self.field, text, limit)
        known = self._store.suggestions(self.field, limit=_ALL)
        return suggested(self._book.rules, self.field, text, known, limit)

    def _suggest(self, text: str) -> None:
        found = self._offered(text, _MOST_SUGGESTED) if text.strip() else []
        if [entry.value for entry in found] == [text]:
            found = []
        self._suggested.show(found, self._allowed)

    def _tell(self) -> None:
        self._pause.start()
        self.changed.emit()

    def _use_fix(self) -> None:
        self._box.setEditText(self._fix_value)
        self._box.setFocus()
        self._show_hint()

    def _show_hint(self) -> None:
        self._pause.stop()
        text = self.text()
        better = self._store.better_spelling(self.field, text)
        shared = self._book.is_shared(self.field)
        usual = self._store.is_usual(self.field, text)
        rules = self._book.rules
        hint = hint_for(self.field, text, better, rules, is_shared=shared, is_usual=usual)
        if not text and not self._is_missed:
            hint = None
        shown, action = (hint.text, hint.action) if hint else ("", "")
        self._hint.setText(shown)
        self._hint.setVisible(bool(shown))
        set_text_role(self._hint, hint.tone if hint else "secondary")
        self._fix_value = (hint.fix or "") if hint else ""
        self._fix.setText(action)
        self._fix.setAccessibleName(f"{action}: {self._fix_value}" if action else "")
        self._fix.setVisible(bool(action))
        self._edit.setAccessibleDescription(shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the wheel from changing a field over which the page is being scrolled."""
        if event.type() == QEvent.Type.Wheel and not self._box.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
