"""An article of the Help in a small window over the one in which the question arose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from calendly_desktop.pages.help.article_view import ArticleView
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable


class ArticleWindow(QDialog):
    """Esc closes it; what lies below stays as it is. show_all: opens the whole Help, where it can.

    Use `open_article`: one for each window.
    """

    def __init__(self, parent: QWidget, show_all: Callable[[str], None] | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help_window")
        self.setWindowTitle(self.tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if parent.window().isModal():
            self.setWindowModality(Qt.WindowModality.WindowModal)
        self._show_all = show_all
        self.article = ArticleView(self)
        self.article.topic_wanted.connect(self.article.show_topic)
        self.all_button = QPushButton(self.tr("&All of the help"), self)
        self.all_button.setObjectName("help_all")
        self.all_button.setAccessibleName(self.tr("Show this in the whole help"))
        self.all_button.setVisible(show_all is not None)
        self.all_button.clicked.connect(self._open_all)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setObjectName("help_close")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addWidget(self.all_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        edge = theme().px(look.SPACE_4)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme().px(look.SPACE_3))
        column.addWidget(self.article, 1)
        column.addLayout(row)
        room = self.screen().availableSize()
        self.resize(
            min(theme().px(520), room.width() * 9 // 10),
            min(theme().px(440), room.height() * 8 // 10),
        )

    def show_topic(self, topic: str) -> None:
        """Show an article, and the keyboard on its text."""
        self.article.show_topic(topic)
        self.article.body.setFocus()

    def _open_all(self) -> None:
        show_all, topic = self._show_all, self.article.topic
        self.close()
        if show_all is not None:
            show_all(topic)


def open_article(
    topic: str, parent: QWidget, show_all: Callable[[str], None] | None = None
) -> ArticleWindow:
    """Show an article over a window; one that is open there already shows it instead."""
    window = parent.findChild(ArticleWindow, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if window is None or window.isHidden():
        window = ArticleWindow(parent, show_all)
    window.show_topic(topic)
    window.show()
    window.raise_()
    window.activateWindow()
    return window
