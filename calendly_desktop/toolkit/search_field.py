"""A search field that waits for a pause in typing before it asks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from calendly_desktop.toolkit.icons import icon

PAUSE = 150  # milliseconds


class SearchField(QLineEdit):
    """Emits `searched` 150 ms after the last key, at once on Enter; Esc empties it.

    Where searching takes no time, `set_pause(0)` lets every key search.
    """

    searched = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(parent)
        self._told = ""
        if placeholder:
            self.setPlaceholderText(placeholder)
            self.setAccessibleName(placeholder)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._tell)
        glass = self.addAction(
            icon("search", "secondary"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._clear = QAction(icon("close", "secondary"), self.tr("Clear the search"), self)
        self._clear.triggered.connect(self._empty)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self._name_buttons(glass)
        self.textChanged.connect(self._changed)
        self.returnPressed.connect(self._tell)

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

    def _name_buttons(self, glass: QAction) -> None:
        for button in self.findChildren(QToolButton):
            decoration = button.defaultAction() is glass
            button.setObjectName("search_icon" if decoration else "search_clear")
            button.setAccessibleName(
                self.tr("Search") if decoration else self.tr("Clear the search")
            )
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            if decoration:
                button.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
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
            and self.text()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self._empty()
            event.accept()
            return
        super().keyPressEvent(event)
