"""A card of the Privacy and data section: what it is about, in a heading and a sentence or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.surfaces import Card
from calendly_desktop.toolkit.text import PlainLabel, secondary, set_text_role
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.account.page import AccountPage
    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.buttons import Role


class DataCard(Card):
    """Starts its work as a task of the page. said: what was done, for the note that goes by itself.

    changed: what is kept on this computer may have another size now.
    """

    said = Signal(str)
    changed = Signal()

    def __init__(self, services: Services, page: AccountPage, title: str, text: str) -> None:
        super().__init__(page)
        self.services = services
        self.page = page
        heading = PlainLabel(title, self)
        set_text_role(heading, "strong")
        self.column().addWidget(heading)
        self.column().addWidget(secondary(PlainLabel(text, self, wrap=True)))

    def button(self, name: str, words: str, role: Role = "") -> QPushButton:
        """Return a button of the card."""
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAccessibleName(words.replace("&", ""))
        button.setAutoDefault(False)
        set_role(button, role)
        return button

    def row(self, *widgets: QWidget) -> QHBoxLayout:
        """Lay widgets side by side, with what room is left after them."""
        row = QHBoxLayout()
        row.setSpacing(theme().px(look.SPACE_2))
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        self.column().addLayout(row)
        return row

    def start(self, work: Coroutine[object, object, None], *, write: bool = False) -> None:
        """Run what a button does; another click waits until it is done."""
        self.page.tasks.start(work, key=f"privacy {self.objectName()}", write=write)
