"""The button in the window's corner that names the account and opens its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from calendly_desktop.toolkit.colors import MARKS, ON_MARK
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.toolkit.theme import SPACE_2, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.store.account import Account
    from calendly_desktop.system.settings import KnownAccount

_SIDE = 24


class AccountButton(QToolButton):
    """Initials and name of who is signed in; every write goes out in this name."""

    account_wanted = Signal()
    sign_out_wanted = Signal()
    connect_wanted = Signal()
    switch_wanted = Signal(str)

    def __init__(self, is_demo: bool, account_key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._key = account_key
        self._shows_name = True
        self.setObjectName("account_menu")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._is_demo = is_demo
        self._menu = QMenu(self)
        self._menu.setObjectName("account_menu_items")
        self.show_accounts(())
        self.setMenu(self._menu)
        theme().changed.connect(self._repaint_initials)
        self._repaint_initials()

    def show_accounts(self, others: Sequence[KnownAccount]) -> None:
        """Offer the other accounts that are signed in on this computer."""
        menu = self._menu
        menu.clear()
        menu.addAction(self.tr("Account")).triggered.connect(self.account_wanted)
        menu.addSeparator()
        for one in others:
            action = menu.addAction(account_icon(one.name or one.email, one.key), switch_words(one))
            action.triggered.connect(lambda _checked=False, key=one.key: self._switch(key))
        connect = self.tr("Connect my Calendly…")
        if not self._is_demo:
            connect = self.tr("Add another account…")
        menu.addAction(connect).triggered.connect(self.connect_wanted)
        menu.addSeparator()
        leave = self.tr("Leave sample data…") if self._is_demo else self.tr("Sign out…")
        menu.addAction(leave).triggered.connect(self.sign_out_wanted)

    def _switch(self, key: str) -> None:
        self.switch_wanted.emit(key)

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
        side = theme().px(_SIDE)
        self.setIconSize(QSize(side, side))
        self.setIcon(account_icon(self._name, self._key))

    def sizeHint(self) -> QSize:
        """Leave the menu's arrow some air."""
        air = QSize(theme().px(SPACE_2), 0)
        return super().sizeHint() + air


def initials(name: str) -> str:
    """Return up to two initials of a name, in any script; a middle dot for no name."""
    words = [word for word in name.split() if word]
    letters = [word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)]
    return "".join(letters).upper() or "·"


def switch_words(account: KnownAccount) -> str:
    """Return the command that opens an account: with the address, as two may share a name."""
    named = ", ".join(part for part in (account.name, account.email) if part)
    text = QCoreApplication.translate("AccountButton", "Switch to {name}")
    return text.format(name=named.replace("&", "&&"))


def account_icon(name: str, key: str) -> QIcon:
    """Return a name's initials on the colour of an account."""
    return _initials_icon(initials(name), mark(key), ON_MARK)


def mark(key: str) -> QColor:
    """Return the colour of an account: the same at every start, as it comes from the key."""
    import zlib

    return MARKS[zlib.crc32(key.encode("utf-8", "surrogatepass")) % len(MARKS)]


def _short(name: str) -> str:
    """Return "Ada L." of "Ada Lovelace": the corner must not push the tabs aside."""
    words = name.split()
    return f"{words[0][:18]} {words[-1][0]}." if len(words) > 1 else name[:20]


def _initials_icon(letters: str, background: QColor, foreground: QColor) -> QIcon:
    icon, side = QIcon(), theme().px(_SIDE)
    for ratio in (1, 2, 3):
        pixmap = QPixmap(side * ratio, side * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(side / _SIDE, side / _SIDE)
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
