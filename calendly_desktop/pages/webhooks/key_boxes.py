"""Signing keys beside a change of a webhook: a new one shown once, and the choice of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.clipboard import copy_secret
from calendly_desktop.toolkit.text import PlainLabel, secondary, set_text_role
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from calendly_desktop.domain.webhook_changes import KeyChoice


class NewKey(QWidget):
    """A key that a webhook just got, to be copied; hidden until there is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("new_key_box")
        label = QLabel(self.tr("New signing &key"), self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self.key = QLineEdit(self)
        self.key.setObjectName("new_key")
        self.key.setReadOnly(True)
        self.key.setAccessibleName(self.tr("New signing key"))
        self.key.setFont(theme().font("mono"))
        label.setBuddy(self.key)
        self.copy = CopyButton(self.tr("&Copy key"), self)
        self.copy.setObjectName("copy_new_key")
        self.copy.setAccessibleName(self.tr("Copy the new signing key"))
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._copy)
        self.kept = secondary(PlainLabel("", self, wrap=True))
        line = QHBoxLayout()
        line.setSpacing(theme().px(look.SPACE_2))
        line.addWidget(self.key, 1)
        line.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(look.SPACE_1))
        column.addWidget(label)
        column.addLayout(line)
        column.addWidget(self.kept)
        self.hide()

    def show_key(self, key: str, *, in_keyring: bool) -> None:
        """Show a key, once, and say where it is kept."""
        self.key.setText(key)
        self.key.setCursorPosition(0)
        kept = self.tr(
            "Give this key to whoever looks after the receiving program. It is kept in the "
            "keyring of this computer; Calendly never shows it again."
        )
        session = self.tr(
            "Copy this key now and give it to whoever looks after the receiving program: this "
            "computer keeps it only until you close the app, and Calendly never shows it again."
        )
        self.kept.setText(kept if in_keyring else session)
        set_text_role(self.kept, "secondary" if in_keyring else "warning")
        self.show()

    def _copy(self) -> None:
        copy_secret(self.key.text())
        self.copy.show_copied()


class KeyChoiceBox(QWidget):
    """Asks for a key where the present one is not known; hidden while it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("key_choice")
        words = self.tr(
            "Its signing key is not on this computer. A receiving program that checks signatures "
            "must be given the new one; if it never had a key, either way is fine."
        )
        self.with_key = self._radio("choose_new_key", self.tr("With a &new signing key"))
        self.without = self._radio("choose_no_key", self.tr("&Without a key: unsigned messages"))
        self.with_key.setChecked(True)
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(look.SPACE_1))
        column.addWidget(PlainLabel(words, self, wrap=True))
        for button in (self.with_key, self.without):
            group.addButton(button)
            column.addWidget(button)
        self.hide()

    def _radio(self, name: str, words: str) -> QRadioButton:
        button = QRadioButton(words, self)
        button.setObjectName(name)
        button.setAccessibleName(words.replace("&", ""))
        return button

    def chosen(self) -> KeyChoice | None:
        """Return what is chosen; None where nothing is asked."""
        if self.isHidden():
            return None
        return "none" if self.without.isChecked() else "new"
