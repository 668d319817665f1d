"""A link to an article of the Help, beside what the question is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from calendly_desktop.pages.help.library import article
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.help_topic import help_topic_of
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.page import Page
from calendly_desktop.toolkit.text import plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent


class HelpLink(QPushButton):
    """The question as a link. On a page it leads to the Help; over a window the article opens.

    words: shorter ones to show where there is little room; assistive technology hears the question.
    In a dialog F1 follows its first link.
    """

    def __init__(self, topic: str, parent: QWidget | None = None, *, words: str = "") -> None:
        super().__init__(parent)
        self.topic = topic
        title = article(topic).title
        self.setObjectName(f"help_{topic.replace('-', '_')}")
        self.setText((words or title).replace("&", "&&"))
        self.setIcon(icon("question", "accent"))
        self.setAccessibleName(QCoreApplication.translate("HelpLink", "Help: {0}").format(title))
        self.setToolTip(plain_tip(title) if words else "")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        set_role(self, "link")
        self.clicked.connect(self.follow)

    def follow(self) -> None:
        """Show the article: in the Help, or over the window beside or before the main one."""
        show_help(self.topic, self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        window = self.window()
        if not isinstance(window, QDialog) or help_topic_of(window):
            return  # F1 does the same there
        if window.findChild(QShortcut, "help_key") is None:
            key = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), window)
            key.setObjectName("help_key")
            key.activated.connect(self.follow)


def show_help(topic: str, asker: QWidget) -> None:
    """Show an article: by the page around the asker, or over the dialog that it stands in."""
    window = asker.window()
    if isinstance(window, QDialog):
        from calendly_desktop.pages.help.window import open_article

        page = None if window.isModal() else _page_around(window)
        open_article(topic, window, page.help_wanted.emit if page is not None else None)
        return
    page = _page_around(asker)
    if page is not None:
        page.help_wanted.emit(topic)


def _page_around(widget: QWidget) -> Page | None:
    at = widget.parentWidget()
    while at is not None and not isinstance(at, Page):
        at = at.parentWidget()
    return at
