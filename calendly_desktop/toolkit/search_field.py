"""A search field that waits for a pause in typing before it asks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.icons import IconLabel, icon
from calendly_desktop.toolkit.theme import theme

PAUSE = 150  # milliseconds


class SearchField(QLineEdit):
    """Emits `searched` 150 ms after the last key, at once on Enter; Esc empties it.

    Where searching takes no time, `set_pause(0)` lets every key search. Where the text is what a
    window is about, `empties_on_escape` is False: Esc then closes the window.
    """

    searched = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(parent)
        self._told = ""
        self.empties_on_escape = True
        if placeholder:
            self.setPlaceholderText(placeholder)
            self.setAccessibleName(placeholder)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._tell)
        # Not QLineEdit's own actions: their icons stay small when the text is large.
        self._glass = IconLabel("search", self, tone="secondary")
        self._clear = QToolButton(self)
        self._clear.setObjectName("search_clear")
        self._clear.setIcon(icon("close", "secondary"))
        self._clear.setAccessibleName(self.tr("Clear the search"))
        self._clear.setToolTip(self.tr("Clear the search"))
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.clicked.connect(self._empty)
        self._clear.hide()
        self._place()
        self.textChanged.connect(self._changed)
        self.returnPressed.connect(self._tell)
        theme().changed.connect(self._place)

    def set_pause(self, milliseconds: int) -> None:
        """Wait this long after the last key; 0: not at all."""
        self._pause.setInterval(milliseconds)

    def settle(self) -> None:
        """Ask at once for what is typed, without waiting for the pause in typing."""
        self._tell()

    def set_text_silently(self, text: str) -> None:
        """Show a remembered search without asking again."""
        self._told = text.strip()
        self.setText(text)
        self._pause.stop()

    def _place(self) -> None:
        """Put the icons beside the text, as large as the text is."""
        edge, gap = theme().px(look.ICON), theme().px(look.SPACE_2)
        room = edge + theme().px(look.SPACE_1)
        margins = QMargins(room, 0, room if self.text() else 0, 0)
        if self.isRightToLeft():
            margins = QMargins(margins.right(), 0, room, 0)
        if self.textMargins() != margins:
            self.setTextMargins(margins)
        right = self.width() - gap - edge
        leading, trailing = (right, gap) if self.isRightToLeft() else (gap, right)
        top = (self.height() - edge) // 2
        self._glass.setGeometry(leading, top, edge, edge)
        self._clear.setGeometry(trailing - gap // 2, 0, edge + gap, self.height())

    def _changed(self, text: str) -> None:
        if self._clear.isHidden() == bool(text):
            self._clear.setVisible(bool(text))
            self._place()
        if self._pause.interval():
            self._pause.start()
        else:
            self._tell()

    def _empty(self) -> None:
        self.clear()
        self._tell()

    def _tell(self) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._told:
            self._told = text
            self.searched.emit(text)

    def event(self, event: QEvent) -> bool:
        # A window-wide Esc shortcut would take the key: claim it while there is text to clear.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.empties_on_escape
            and self.text()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.empties_on_escape and self.text():
            self._empty()
            event.accept()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()
