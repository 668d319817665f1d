"""Buttons: roles, icon buttons that say what they do, and the copy button that confirms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import polish_again
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

Role = Literal["", "primary", "danger", "danger-solid", "quiet", "link"]

COPIED_FOR = 1500  # milliseconds

_RING_TONES = {"primary": "on_accent", "danger-solid": "on_danger"}
_ICON_TONES = {"primary": "on_accent", "danger-solid": "on_danger", "quiet": "accent"}


def set_role(button: QAbstractButton, role: Role) -> None:
    """Make a button the primary one of its view, a destructive one, a quiet one or a link."""
    if button.property("role") == role:
        return
    button.setProperty("role", role)
    if role in _RING_TONES and button.findChild(FocusRing) is None:
        FocusRing(button)
    if isinstance(button, CopyButton):
        button.take_role()
    polish_again(button)
    button.update()


class FocusRing(QWidget):
    """The focus ring inside a filled button, where a ring in the accent colour would be lost."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._button = button
        self.setGeometry(button.rect())
        self.setVisible(button.hasFocus())
        button.installEventFilter(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        tone = _RING_TONES.get(str(self._button.property("role")))
        if tone is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colors.tone(tone), 2))
        radius = theme().px(look.RADIUS) - 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), radius, radius)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Resize:
            self.setGeometry(self._button.rect())
        elif kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setVisible(kind == QEvent.Type.FocusIn)
        return False


def icon_button(
    name: str, label: str, object_name: str, parent: QWidget | None = None, *, tone: str = "text"
) -> QToolButton:
    """Make a button of one icon, at least 28 px square, named for everybody who cannot see it."""
    button = IconButton(parent)
    button.setObjectName(object_name)
    button.setIcon(icon(name, tone))
    button.setAccessibleName(label)
    button.setToolTip(label)
    button.setAutoRaise(True)
    button.setProperty("role", "icon")
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


class IconButton(QToolButton):
    """A button of one icon that grows with the size of the text, while the app runs too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        edge, size = theme().px(look.TARGET), theme().px(look.ICON)
        self.setMinimumSize(edge, edge)
        self.setIconSize(QSize(size, size))


class CopyButton(QPushButton):
    """A button that copies, then shows a check mark and "Copied" for a moment.

    With a `source` it copies by itself what that returns, unless it is empty; or copy in your own
    slot and call `show_copied()`. Its accessible name stays what it was; the change is announced
    instead.
    """

    def __init__(
        self,
        text: str | QWidget | None = "",
        parent: QWidget | None = None,
        *,
        source: Callable[[], str] | None = None,
    ) -> None:
        super().__init__(text if isinstance(text, QWidget) else parent)
        self._source = source
        self._label = ""
        self._shows_copied = False
        self._minimum_width = 0
        self._icon_tone = "text"
        self._back = QTimer(self, singleShot=True, interval=COPIED_FOR)
        self._back.timeout.connect(self._show_label)
        self.setText(text if isinstance(text, str) and text else self.tr("Copy"))
        self.setIcon(icon("copy"))
        self.clicked.connect(self._copy_source)

    def take_role(self) -> None:
        """Tint the icon to go with the button's role; `set_role()` calls this."""
        self._icon_tone = _ICON_TONES.get(str(self.property("role") or ""), "text")
        if not self._shows_copied:
            self.setIcon(icon("copy", self._icon_tone))

    def show_copied(self) -> None:
        """Show the check mark and "Copied" for 1.5 s, and say so to assistive technology."""
        if not self._shows_copied:
            self._label = self.text()
            if not self.accessibleName():
                self.setAccessibleName(self._label.replace("&", ""))
            width = self.width() if self.isVisible() else self.sizeHint().width()
            self._minimum_width = self.minimumWidth()
            self.setMinimumWidth(max(self._minimum_width, width))
        self._shows_copied = True
        super().setText(self.tr("Copied"))
        tone = self._icon_tone if self._icon_tone != "text" else "success"
        self.setIcon(icon("check", tone))
        announce(self, self.tr("Copied"))
        self._back.start()

    def _copy_source(self) -> None:
        text = self._source() if self._source is not None else ""
        if text:
            from calendly_desktop.toolkit.clipboard import copy

            copy(text)
            self.show_copied()

    def _show_label(self) -> None:
        self._shows_copied = False
        super().setText(self._label)
        self.setMinimumWidth(self._minimum_width)
        self.setIcon(icon("copy", self._icon_tone))

    def setText(self, text: str) -> None:
        if self._shows_copied:
            self._label = text
        else:
            super().setText(text)
