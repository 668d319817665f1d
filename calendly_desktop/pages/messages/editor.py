"""The editor of a message's subject and text: placeholders coloured, mistakes explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from calendly_desktop.domain.templates import LONGEST, PLACEHOLDERS, mistakes, parts
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import PlainLabel, set_text_role
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

_LEAST_LINES = 6


class MessageEditor(QWidget):
    """Edits a template's subject and text; `changed` is told of what a person types."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_editor")
        self.subject = QLineEdit(self)
        self.subject.setObjectName("subject")
        self.subject.setAccessibleName(self.tr("Subject with placeholders"))
        self.subject.setMaxLength(LONGEST)
        self.body = QPlainTextEdit(self)
        self.body.setObjectName("text")
        self.body.setAccessibleName(self.tr("Text with placeholders"))
        self.body.setTabChangesFocus(True)
        self.mistake = set_text_role(PlainLabel("", self, wrap=True), "danger")
        self.mistake.setObjectName("mistake")
        self.insert = QPushButton(icon("plus"), self.tr("&Insert placeholder"), self)
        self.insert.setObjectName("insert_placeholder")
        self.insert.setAccessibleName(self.tr("Insert placeholder"))
        self.insert.setAutoDefault(False)
        self.insert.setProperty("hasMenu", True)
        self.insert.setMenu(self._menu())
        self._into_subject = False
        self._lay_out()
        self._colours = _Colours(self.body.document())
        self.subject.textEdited.connect(lambda _text: self._edited())
        self.body.textChanged.connect(self._edited)
        self.subject.selectionChanged.connect(lambda: self._aim(True))
        self.subject.cursorPositionChanged.connect(lambda _old, _new: self._aim(True))
        self.body.cursorPositionChanged.connect(lambda: self._aim(False))
        theme().changed.connect(self._colours.renew)
        self._fit()

    def show_text(self, subject: str, body: str) -> None:
        """Show another subject and text; `changed` is not told."""
        if (subject, body) == self.text():
            return
        was_blocked = self.body.blockSignals(True)
        self.subject.setText(subject)
        self.subject.setCursorPosition(0)
        self.body.setPlainText(body)
        self.body.blockSignals(was_blocked)
        self._into_subject = False
        self._explain()

    def text(self) -> tuple[str, str]:
        """Return subject and text as they stand."""
        return self.subject.text(), self.body.toPlainText()

    @property
    def has_mistakes(self) -> bool:
        """Whether something in the text cannot be filled in."""
        return bool(self.mistake.text())

    def insert_placeholder(self, name: str) -> None:
        """Put a placeholder where the cursor is, in the subject or the text."""
        if self._into_subject:
            self.subject.insert(f"{{{name}}}")
            self._edited()
            self.subject.setFocus()
        else:
            self.body.insertPlainText(f"{{{name}}}")
            self.body.setFocus()

    def _lay_out(self) -> None:
        subject_label = QLabel(self.tr("S&ubject"), self)
        subject_label.setBuddy(self.subject)
        body_label = QLabel(self.tr("Te&xt"), self)
        body_label.setBuddy(self.body)
        head = QHBoxLayout()
        head.addWidget(body_label)
        head.addStretch(1)
        head.addWidget(self.insert)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(look.SPACE_1))
        column.addWidget(subject_label)
        column.addWidget(self.subject)
        column.addSpacing(theme().px(look.SPACE_1))
        column.addLayout(head)
        column.addWidget(self.body, 1)
        column.addWidget(self.mistake)
        self.setTabOrder(self.subject, self.insert)
        self.setTabOrder(self.insert, self.body)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("placeholder_menu")
        menu.setAccessibleName(self.tr("Insert placeholder"))
        for name, words in PLACEHOLDERS.items():
            action: QAction = menu.addAction(f"{words}\t{{{name}}}")
            action.setObjectName(f"placeholder_{name}")
            action.triggered.connect(
                lambda _checked=False, name=name: self.insert_placeholder(name)
            )
        return menu

    def _aim(self, into_subject: bool) -> None:
        field = self.subject if into_subject else self.body
        if field.hasFocus():
            self._into_subject = into_subject

    def _edited(self) -> None:
        self._explain()
        self.changed.emit()

    def _explain(self) -> None:
        """Say what cannot be filled in, and where it stands."""
        subject, body = self.text()
        found = [self.tr("Subject: {0}").format(each.words) for each in mistakes(subject)]
        found += [self.tr("Line {0}: {1}").format(each.line, each.words) for each in mistakes(body)]
        self.mistake.setText("\n".join(found[:3]))
        self.mistake.setVisible(bool(found))

    def _fit(self) -> None:
        self.body.setMinimumHeight(self.fontMetrics().lineSpacing() * _LEAST_LINES)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()


class _Colours(QSyntaxHighlighter):
    """Placeholders in the accent colour, what is none underlined in red."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._known = QTextCharFormat()
        self._wrong = QTextCharFormat()
        self._wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        self._tint()

    def renew(self) -> None:
        """Take the colours of the theme as it is now."""
        self._tint()
        self.rehighlight()

    def _tint(self) -> None:
        colors = theme().colors
        self._known.setForeground(colors.accent)
        self._wrong.setForeground(colors.danger)
        self._wrong.setUnderlineColor(colors.danger)

    def highlightBlock(self, text: str) -> None:
        for part in parts(text):
            if part.kind != "text":
                look = self._known if part.kind == "placeholder" else self._wrong
                self.setFormat(_units(text[: part.start]), part.length, look)


def _units(text: str) -> int:
    """Return how many characters Qt counts: an emoji is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
