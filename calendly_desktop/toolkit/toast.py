"""A short note at the bottom of a window that goes by itself and never takes the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QWidget,
)

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.fade import Fade
from calendly_desktop.toolkit.text import PlainLabel, set_text_role
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable


class Toaster(QObject):
    """Shows one note at a time over a window; a new one takes the place of the old."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._act: Callable[[], None] | None = None
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._go)
        self._note = QFrame(window)
        self._note.setObjectName("toast")
        self._note.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._note.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._label = PlainLabel("", self._note)
        self._label.setObjectName("toast_text")
        set_text_role(self._label, "toast")
        self._button = QPushButton(self._note)
        self._button.setObjectName("toast_action")
        self._button.setProperty("role", "toast")
        self._button.setAutoDefault(False)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.clicked.connect(self._take_action)
        row = QHBoxLayout(self._note)
        row.setContentsMargins(*(theme().px(n) for n in (16, 6, 8, 6)))
        row.setSpacing(theme().px(look.SPACE_3))
        row.addWidget(self._label, 1)
        row.addWidget(self._button)
        self._fade = Fade(self._note)
        self._note.hide()
        window.installEventFilter(self)

    def show(
        self,
        text: str,
        *,
        action: str | None = None,
        on_action: Callable[[], None] | None = None,
        milliseconds: int = 4000,
    ) -> None:
        """Show a note, with a button such as "Undo" where something can be done about it."""
        self._act = on_action
        self._label.setText(text)
        self._button.setVisible(action is not None)
        self._button.setText(action or "")
        self._button.setAccessibleName((action or "").replace("&", ""))
        self._place()
        self._note.raise_()
        if self._note.isHidden():
            self._fade.show()
        self._wait.start(milliseconds)
        announce(self._note, text if action is None else f"{text}. {action}")

    def hide(self) -> None:
        """Take the note away at once."""
        self._wait.stop()
        self._act = None
        self._note.hide()

    def text(self) -> str:
        """Return the words of the note that is shown, or an empty text."""
        return "" if self._note.isHidden() else self._label.text()

    def _go(self) -> None:
        inside = self._note.rect().contains(self._note.mapFromGlobal(QCursor.pos()))
        if self._button.hasFocus() or (inside and self._note.isVisible()):
            self._wait.start(1000)  # somebody is about to use it
            return
        self._act = None
        self._fade.hide()

    def _take_action(self) -> None:
        act = self._act
        self.hide()
        if act is not None:
            act()

    def _place(self) -> None:
        window, margin = self._window, theme().px(look.SPACE_4)
        widest = max(120, min(theme().px(560), window.width() - 2 * margin))
        self._label.setWordWrap(False)
        if self._note.sizeHint().width() > widest:
            self._label.setWordWrap(True)
        size = self._note.sizeHint()
        width = min(size.width(), widest)
        height = size.height()
        if self._label.wordWrap():
            width = widest
            height = max(height, self._note.heightForWidth(width))
        bottom = window.height() - margin
        if isinstance(window, QMainWindow) and window.statusBar().isVisible():
            bottom = window.statusBar().y() - theme().px(look.SPACE_2)
        place = QRect((window.width() - width) // 2, bottom - height, width, height)
        self._note.setGeometry(_clear_of(place, _focused_rect(window), theme().px(look.SPACE_2)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        resized = watched is self._window and event.type() == QEvent.Type.Resize
        if resized and not self._note.isHidden():
            self._place()
        return False


def _focused_rect(window: QWidget) -> QRect:
    """Return where the focus is in the window: the current row of a list, else the whole widget."""
    focused = window.focusWidget()
    if focused is None or not focused.isVisible():
        return QRect()
    if isinstance(focused, QAbstractItemView):
        row = focused.visualRect(focused.currentIndex())
        return QRect(focused.viewport().mapTo(window, row.topLeft()), row.size())
    if focused.height() > window.height() // 2:
        return QRect()
    return QRect(focused.mapTo(window, QPoint(0, 0)), focused.size())


def _clear_of(place: QRect, focused: QRect, gap: int) -> QRect:
    """Move the note above the focused widget rather than cover it."""
    if not focused.isValid() or not place.intersects(focused):
        return place
    moved = QRect(place)
    moved.moveBottom(focused.top() - gap)
    return moved if moved.top() >= 0 else place
