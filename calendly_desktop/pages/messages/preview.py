"""A message as its reader will see it: subject and text, links as links that do not open."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import COPIED_FOR, icon_button
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import PlainLabel, set_text_role
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

    from calendly_desktop.viewmodels.message_fill import Message

_LEAST_LINES = 6


class MessagePreview(QWidget):
    """Shows a message; its HTML is made by us and escapes whatever came from outside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_preview")
        self._message: Message | None = None
        self.subject = PlainLabel("", self, wrap=True, selectable=True)
        self.subject.setObjectName("preview_subject")
        self.subject.setAccessibleName(self.tr("Subject"))
        set_text_role(self.subject, "strong")
        self.copy_subject = icon_button(
            "copy", self.tr("Copy subject"), "copy_subject", self, tone="secondary"
        )
        self.copy_subject.clicked.connect(self._copy_subject)
        self._back = QTimer(self, singleShot=True, interval=COPIED_FOR)
        self._back.timeout.connect(lambda: self.copy_subject.setIcon(icon("copy", "secondary")))
        self.body = QTextBrowser(self)
        self.body.setObjectName("preview_text")
        self.body.setAccessibleName(self.tr("Preview of the message"))
        self.body.setOpenLinks(False)
        self.body.setTabChangesFocus(True)
        flags = Qt.TextInteractionFlag  # links are not stops for Tab: they are not to be opened
        reading = flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
        self.body.setTextInteractionFlags(reading | flags.LinksAccessibleByMouse)
        self.body.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.body.highlighted.connect(self._tell_address)
        self._title = PlainLabel(self.tr("Subject"), self)
        self._lay_out()
        theme().changed.connect(self._render)
        self._fit()

    def set_title(self, words: str) -> None:
        """Say what is shown, where that is not plain from the window."""
        self._title.setText(words)

    def show_message(self, message: Message | None) -> None:
        """Show a message, or nothing."""
        if message == self._message:
            return
        self._message = message
        self._render()

    def text(self) -> str:
        """Return the words of the text as they are shown."""
        return self.body.toPlainText()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme().px(look.SPACE_1))
        row.addWidget(self.subject, 1)
        row.addWidget(self.copy_subject, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(look.SPACE_1))
        column.addWidget(self._title)
        column.addLayout(row)
        column.addWidget(self.body, 1)

    def _copy_subject(self) -> None:
        copy(self.subject.text())
        self.copy_subject.setIcon(icon("check", "success"))
        announce(self.copy_subject, self.tr("Subject copied"))
        self._back.start()

    def _render(self) -> None:
        message = self._message
        self.subject.setText(message.subject if message else "")
        self.copy_subject.setEnabled(bool(message and message.subject))
        place = self.body.verticalScrollBar().value()
        color = theme().colors.accent.name()
        self.body.document().setDefaultStyleSheet(f"a {{ color: {color}; }}")
        self.body.setHtml(f"<body>{_html(message) if message else ''}</body>")
        self.body.verticalScrollBar().setValue(place)

    def _tell_address(self, address: QUrl) -> None:
        """Show where a link leads while the mouse is on it; it is the invitee's to open."""
        self.body.viewport().setToolTip(address.toString())

    def _fit(self) -> None:
        self.body.setMinimumHeight(self.fontMetrics().lineSpacing() * _LEAST_LINES)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()


def _html(message: Message) -> str:
    return f"<i>{escape(message.why_not)}</i>" if message.why_not else message.html
