"""The button in the window's corner that names the account and opens its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from calendly_desktop.toolkit.account_mark import SIDE, account_icon
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.toolkit.theme import SPACE_2, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.system.faces import Face

_LONGEST = 20  # characters of a name in the bar


class AccountButton(QToolButton):
    """Initials and name of who is signed in; every write goes out in this name."""

    account_wanted = Signal()
    sign_out_wanted = Signal()
    connect_wanted = Signal()
    switch_wanted = Signal(str)
    manage_wanted = Signal()

    def __init__(self, is_demo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._mark = 0
        self._is_own = False
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

    def show_accounts(self, others: Sequence[Face]) -> None:
        """Offer the other accounts that are signed in on this computer."""
        menu = self._menu
        menu.clear()
        menu.addAction(self.tr("Account")).triggered.connect(self.account_wanted)
        menu.addSeparator()
        for one in others:
            action = menu.addAction(account_icon(one.title, one.mark), switch_words(one))
            action.triggered.connect(lambda _checked=False, key=one.key: self._switch(key))
        connect = self.tr("Connect my Calendly…")
        if not self._is_demo:
            connect = self.tr("Add another account…")
        menu.addAction(connect).triggered.connect(self.connect_wanted)
        manage = menu.addAction(self.tr("Accounts on this computer…"))
        manage.triggered.connect(self.manage_wanted)
        menu.addSeparator()
        leave = self.tr("Leave sample data…") if self._is_demo else self.tr("Sign out…")
        menu.addAction(leave).triggered.connect(self.sign_out_wanted)

    def _switch(self, key: str) -> None:
        self.switch_wanted.emit(key)

    def show_face(self, face: Face) -> None:
        """Show the account's name and initials on its colour; a face without names is unknown."""
        self._name, self._mark, self._is_own = face.title, face.mark, bool(face.own_name)
        self._write_name()
        self.setAccessibleName(self.tr("Account menu of {name}").format(name=face.words or "?"))
        self.setToolTip(plain_tip(face.words))
        self._repaint_initials()

    def show_name(self, shown: bool) -> None:
        """Show the name beside the initials, or leave it to the tool tip where it is narrow."""
        self._shows_name = shown
        self._write_name()

    def _write_name(self) -> None:
        name = _cut(self._name) if self._is_own else _short(self._name)
        name = name.replace("&", "&&") or self.tr("Account")
        self.setText(name if self._shows_name else "\u2007")  # room for the menu's arrow

    def _repaint_initials(self) -> None:
        side = theme().px(SIDE)
        self.setIconSize(QSize(side, side))
        self.setIcon(account_icon(self._name, self._mark))

    def sizeHint(self) -> QSize:
        """Leave the menu's arrow some air."""
        air = QSize(theme().px(SPACE_2), 0)
        return super().sizeHint() + air


def switch_words(face: Face) -> str:
    """Return the command that opens an account: with the address, as two may share a name."""
    text = QCoreApplication.translate("AccountButton", "Switch to {name}")
    return text.format(name=face.words.replace("&", "&&"))


def _short(name: str) -> str:
    """Return "Ada L." of "Ada Lovelace": the corner must not push the tabs aside."""
    words = name.split()
    return f"{words[0][:18]} {words[-1][0]}." if len(words) > 1 else _cut(name)


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"
