"""The button For e-mail of an invitee: both links, a finished message, or a window to write one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from calendly_desktop.domain.message_words import LANGUAGES
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.viewmodels.message_languages import language_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from calendly_desktop.domain.templates import Template
    from calendly_desktop.viewmodels.meeting_detail import InviteeFacts

    Offers = Callable[[str], tuple[str, Sequence[Template]]]
    """Gives, for an invitee's URI, the language and the templates of all languages."""

TEMPLATE = "template:"
"""Begins the kind of a copy that is a finished message; the template's id follows."""


class EmailButton(QPushButton):
    """Opens a menu that is filled when it is opened: `chosen` gives a kind of copy.

    Kinds: "both", "template:<id>", and "message" for the window in which one is written.
    """

    chosen = Signal(str)

    def __init__(self, facts: InviteeFacts, offers: Offers | None, parent: QWidget) -> None:
        super().__init__(icon("mail"), "", parent)
        self._facts = facts
        self._offers = offers
        self.setText(self.tr("For e-mail"))
        self.setObjectName("for_email")
        self.setAccessibleName(self.tr("For e-mail to {0}").format(facts.name))
        self.setToolTip(self.tr("Copy both links or a finished message"))
        self.setAutoDefault(False)
        self.setProperty("hasMenu", True)
        menu = QMenu(self)
        menu.setObjectName("for_email_menu")
        menu.setAccessibleName(self.accessibleName())
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        for old in menu.findChildren(QMenu):
            old.deleteLater()
        facts = self._facts
        if facts.can_reschedule and facts.can_cancel:
            menu.addAction(self._action(menu, "both", self.tr("Both links"), "link"))
        if self._offers is not None:
            language, templates = self._offers(facts.uri)
            menu.addSeparator()
            title = menu.addAction(self.tr("Message in {0}:").format(language_name(language)))
            title.setEnabled(False)
            self._add(menu, (each for each in templates if each.language == language))
            menu.addSeparator()
            others = menu.addMenu(self.tr("In another language"))
            others.setObjectName("other_languages")
            for other in (each for each in LANGUAGES if each != language):
                some = others.addMenu(language_name(other))
                some.setToolTipsVisible(True)
                self._add(some, (each for each in templates if each.language == other))
        menu.addSeparator()
        menu.addAction(self._action(menu, "message", self.tr("Write a message…"), "edit"))

    def _add(self, menu: QMenu, templates: Iterable[Template]) -> None:
        for template in templates:
            action = self._action(menu, TEMPLATE + template.id, template.name, "")
            uses = template.uses()
            lacks = ("reschedule_link" in uses and not self._facts.can_reschedule) or (
                "cancel_link" in uses and not self._facts.can_cancel
            )
            if lacks:
                action.setEnabled(False)
                action.setToolTip(plain_tip(self.tr("There is no such link any more.")))
            menu.addAction(action)

    def _action(self, menu: QMenu, kind: str, words: str, icon_name: str) -> QAction:
        action = QAction(words.replace("&", "&&"), menu)
        action.setObjectName(f"email_{kind}")
        action.setToolTip(plain_tip(words))
        if icon_name:
            action.setIcon(icon(icon_name))
        action.triggered.connect(lambda: self.chosen.emit(kind))
        return action
