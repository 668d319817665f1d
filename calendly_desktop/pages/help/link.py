"""A link to an article of the Help, beside what the question is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QToolButton, QWidget

from calendly_desktop.pages.help.library import article
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import icon_button, set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.page import Page
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.window import ToolWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent


@runtime_checkable
class ShowsHelp(Protocol):
    """The main window: where nobody is signed in, it shows an article by itself."""

    def show_help(self, topic: str) -> None: ...


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
        spoken = _spoken(topic)
        self.setAccessibleName(f"{words} {spoken}" if words else spoken)  # what is seen is said
        self.setToolTip(plain_tip(title) if words else "")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("flush", True)
        set_role(self, "link")
        self.clicked.connect(self.follow)

    def follow(self) -> None:
        """Show the article: in the Help, or over the window beside or before the main one."""
        show_help(self.topic, self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        window = self.window()
        if isinstance(window, ToolWindow) or not isinstance(window, QDialog):
            return  # there F1 asks for the topic of the place
        if window.findChild(QShortcut, "help_key") is None:
            key = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), window)
            key.setObjectName("help_key")
            key.activated.connect(self.follow)


class HelpLine(QWidget):
    """Several links in a row that goes on in the next line; `links` in their order."""

    def __init__(self, parent: QWidget | None, *topics: str) -> None:
        super().__init__(parent)
        self.links = [HelpLink(topic, self) for topic in topics]
        row = FlowLayout(self, spacing=theme().px(look.SPACE_1))
        for link in self.links:
            row.addWidget(link)


def help_button(topic: str, parent: QWidget | None = None) -> QToolButton:
    """Return a link of one icon, where there is no room for words."""
    name = f"help_{topic.replace('-', '_')}"
    button = icon_button("question", _spoken(topic), name, parent, tone="accent")
    button.clicked.connect(lambda: show_help(topic, button))
    return button


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
    elif isinstance(window, ShowsHelp):
        window.show_help(topic)


def _spoken(topic: str) -> str:
    return QCoreApplication.translate("HelpLink", "Help: {0}").format(article(topic).title)


def _page_around(widget: QWidget) -> Page | None:
    at = widget.parentWidget()
    while at is not None and not isinstance(at, Page):
        at = at.parentWidget()
    return at
