"""The finished link, to read and select: as high as it needs to be, wrapped anywhere."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.theme import theme

_FEWEST_LINES = 2
_MOST_LINES = 7


class LinkText(QPlainTextEdit):
    """A read-only address in monospace; a label would neither wrap it nor be read by keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("link")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.setAccessibleName(self.tr("Booking link"))
        self.setPlaceholderText(self.tr("Choose an event type to see its link."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(theme().font("mono"))
        theme().changed.connect(self._follow_theme)
        self.textChanged.connect(self.updateGeometry)

    def show_link(self, url: str) -> None:
        """Show an address; nothing happens to a selection when it is the same as before."""
        if url != self.toPlainText():
            self.setPlainText(url)

    def _follow_theme(self) -> None:
        self.setFont(theme().font("mono"))
        self.updateGeometry()

    def _height(self) -> int:
        lines = round(self.document().size().height())  # a plain document counts in lines
        lines = max(_FEWEST_LINES, min(_MOST_LINES, lines))
        edges = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        return lines * self.fontMetrics().lineSpacing() + edges + theme().px(look.SPACE_2)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(200), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the whole link when nothing of it is selected."""
        if event.matches(QKeySequence.StandardKey.Copy) and not self.textCursor().hasSelection():
            event.ignore()
            return
        super().keyPressEvent(event)
