"""The button in the window's corner that names the account and opens its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.toolkit.theme import SPACE_2, theme

if TYPE_CHECKING:
    from calendly_desktop.store.account import Account

_SIDE = 24


class AccountButton(QToolButton):
    """Initials and name of who is signed in; every write goes out in this name."""

    account_wanted = Signal()
    sign_out_wanted = Signal()
    connect_wanted = Signal()

    def __init__(self, is_demo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._shows_name = True
        self.setObjectName("account_menu")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setIconSize(QSize(_SIDE, _SIDE))
        menu = QMenu(self)
        menu.addAction(self.tr("Account")).triggered.connect(self.account_wanted)
        menu.addSeparator()
        if is_demo:
            menu.addAction(self.tr("Connect my Calendly")).triggered.connect(self.connect_wanted)
            menu.addAction(self.tr("Leave sample data…")).triggered.connect(self.sign_out_wanted)
        else:
            menu.addAction(self.tr("Sign out…")).triggered.connect(self.sign_out_wanted)
        self.setMenu(menu)
        theme().changed.connect(self._repaint_initials)

    def show_account(self, account: Account | None) -> None:
        """Show the account's name and initials; None before anything is known."""
        user = account.user if account is not None else None
        self._name = (user.name or user.email) if user is not None else ""
        self._write_name()
        self.setAccessibleName(self.tr("Account menu of {name}").format(name=self._name or "?"))
        if user is not None:
            self.setToolTip(plain_tip(f"{self._name} · {user.email}"))
        self._repaint_initials()

    def show_name(self, shown: bool) -> None:
        """Show the name beside the initials, or leave it to the tool tip where it is narrow."""
        self._shows_name = shown
        self._write_name()

    def _write_name(self) -> None:
        name = _short(self._name) if self._name else self.tr("Account")
        self.setText(name if self._shows_name else "\u2007")  # room for the menu's arrow

    def _repaint_initials(self) -> None:
        colors = theme().colors
        self.setIcon(_initials_icon(initials(self._name), colors.accent, colors.on_accent))

    def sizeHint(self) -> QSize:
        """Leave the menu's arrow some air."""
        air = QSize(theme().px(SPACE_2), 0)
        return super().sizeHint() + air


def initials(name: str) -> str:
    """Return up to two initials of a name, in any script; a middle dot for no name."""
    words = [word for word in name.split() if word]
    letters = [word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)]
    return "".join(letters).upper() or "·"


def _short(name: str) -> str:
    """Return "Ada L." of "Ada Lovelace": the corner must not push the tabs aside."""
    words = name.split()
    return f"{words[0][:18]} {words[-1][0]}." if len(words) > 1 else name[:20]


def _initials_icon(letters: str, background: QColor, foreground: QColor) -> QIcon:
    icon = QIcon()
    for ratio in (1, 2, 3):
        pixmap = QPixmap(_SIDE * ratio, _SIDE * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(background)
        painter.drawEllipse(QRectF(0.5, 0.5, _SIDE - 1, _SIDE - 1))
        font = QFont()
        font.setPixelSize(10)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(foreground)
        painter.drawText(QRectF(0, 0, _SIDE, _SIDE), Qt.AlignmentFlag.AlignCenter, letters)
        painter.end()
        icon.addPixmap(pixmap)
    return icon
