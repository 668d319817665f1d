"""The Help in the Account tab: questions under headings, a search over them, and the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from calendly_desktop.domain.help import find_articles
from calendly_desktop.pages import PAGES
from calendly_desktop.pages.account.people_parts import scrolling
from calendly_desktop.pages.account.section import AccountSection
from calendly_desktop.pages.help.article_view import ArticleView
from calendly_desktop.pages.help.library import articles, chapters, questions
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.rows import WholeWords
from calendly_desktop.toolkit.search_field import SearchField
from calendly_desktop.toolkit.selection import make_selected_current
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.surfaces import Card
from calendly_desktop.toolkit.text import SectionTitle
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QHideEvent, QResizeEvent

    from calendly_desktop.pages.account.page import AccountPage
    from calendly_desktop.pages.services import Services

_TOPIC = Qt.ItemDataRole.UserRole
_LEAST_LINES = 8  # of an answer; where there is no room for them the section scrolls
_SIDE_BY_SIDE_FROM = 560  # pixels at the normal text size


class HelpSection(AccountSection):
    """The list stays beside the answer; in a narrow window above it."""

    KEY: ClassVar[str] = "help"
    NEEDS_ACCOUNT = False
    HELP: ClassVar[str] = "first-steps"

    def __init__(
        self, services: Services, page: AccountPage, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, page, parent)
        self._go_back: Callable[[], None] | None = None
        self._build()
        self._connect()
        self._search("")
        self.show_topic(articles()[0].topic)
        self.back.hide()

    def _build(self) -> None:
        self.back = QPushButton(icon("chevron-left"), "", self)
        self.back.setObjectName("help_back")
        head = QHBoxLayout()
        head.addWidget(SectionTitle(self.tr("Help"), self), 1)
        head.addWidget(self.back)
        self.search = SearchField(self, placeholder=self.tr("Search the help"))
        self.search.setObjectName("help_search")
        self.search.set_pause(0)
        self.list = QListWidget(self)
        self.list.setObjectName("help_topics")
        self.list.setAccessibleName(self.tr("Questions"))
        self.list.setWordWrap(True)
        self.list.setItemDelegate(WholeWords(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        make_selected_current(self.list)
        self.states = StateStack(self, self.list)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(look.SPACE_2))
        column.addWidget(self.search)
        column.addWidget(self.states, 1)
        self.article = ArticleView(self, knows_place=self._knows)
        card = Card(self)
        card.column().addWidget(self.article)
        self.parts = QSplitter(self)
        self.parts.setObjectName("help_parts")
        self.parts.setProperty("gap", True)
        self.parts.setHandleWidth(theme().px(look.SPACE_3))
        self.parts.setChildrenCollapsible(False)
        self.parts.addWidget(left)
        self.parts.addWidget(card)
        self.parts.setStretchFactor(0, 2)
        self.parts.setStretchFactor(1, 3)
        outer = QVBoxLayout(scrolling(self))
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme().px(look.SPACE_3))
        outer.addLayout(head)
        outer.addWidget(self.parts, 1)
        self._find = QAction(icon("search"), self.tr("Search the help"), self)
        self._find.setObjectName("find_help")

    def _connect(self) -> None:
        self.search.searched.connect(self._search)
        self.search.returnPressed.connect(self.article.body.setFocus)
        self.list.currentItemChanged.connect(self._show_item)
        self.list.itemActivated.connect(lambda _item: self.article.body.setFocus())
        self.article.topic_wanted.connect(self.show_topic)
        self.article.place_wanted.connect(self.place_wanted)
        self.back.clicked.connect(self._leave)
        self._find.triggered.connect(self.focus_start)
        theme().changed.connect(self._search_again)

    # -- for the tab ---------------------------------------------------------------------

    def show_topic(self, topic: str) -> None:
        """Show an article, and its question in the list; "" shows what was there before."""
        if not topic:
            return
        self.article.show_topic(topic)
        if self._item(topic) is None:
            self.search.set_text_silently("")
            self._search("")
        item = self._item(topic)
        if item is not None and item is not self.list.currentItem():
            self.list.setCurrentItem(item)
            self.list.scrollToItem(item)

    def show_way_back(self, words: str, go: Callable[[], None]) -> None:
        """Offer the way to where one was before, until the Help is left by any way."""
        self._go_back = go
        self.back.setText(words)
        self.back.setAccessibleName(words)
        self.back.show()

    def focus_start(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def focus_article(self) -> None:
        """Put the keyboard on the answer: that is what was asked for."""
        self.article.body.setFocus()
        area = self.findChild(QScrollArea)
        if area is not None:  # where the section scrolls the answer may be below the list
            for part in (self.article.body, self.article.title):
                area.ensureWidgetVisible(part)

    def actions(self) -> list[QAction]:
        return [self._find]

    def shots(self) -> Sequence[tuple[str, Callable[[], None]]]:
        return (
            ("one-guest", lambda: self.show_topic("one-guest")),
            ("", lambda: self.show_topic(articles()[0].topic)),
        )

    # -- private -------------------------------------------------------------------------

    def _search(self, text: str) -> None:
        found = find_articles(articles(), text)
        shown = {each.topic for each in found}
        self.list.blockSignals(True)
        self.list.clear()
        if text.strip():
            for each in found:
                self._add(each.title, each.topic)
        else:
            for chapter in chapters():
                self._add_heading(chapter.title)
                for topic, title in questions(chapter.topics):
                    self._add(title, topic)
        self.list.blockSignals(False)
        if found:
            self.states.show_content()
            first = self.article.topic if self.article.topic in shown else found[0].topic
            wanted = found[0].topic if text.strip() else first
            item = self._item(wanted)
            if item is not None:
                self.list.setCurrentItem(item)
            return
        words = self.tr("No article has “{0}”.").format(text)
        self.states.panel.show_no_match(words, self._clear)
        self.states.show_panel()

    def _search_again(self) -> None:
        """List the questions anew, in other colours; the article stays."""
        topic = self.article.topic
        self._search(self.search.text())
        self.show_topic(topic)

    def _clear(self) -> None:
        self.search.set_text_silently("")
        self._search("")
        self.search.setFocus()

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setFont(theme().font("secondary"))
        item.setForeground(theme().colors.text_secondary)

    def _add(self, title: str, topic: str) -> None:
        item = QListWidgetItem(title, self.list)
        item.setData(_TOPIC, topic)

    def _item(self, topic: str) -> QListWidgetItem | None:
        items = (self.list.item(row) for row in range(self.list.count()))
        return next((item for item in items if item.data(_TOPIC) == topic), None)

    def _show_item(self, item: QListWidgetItem | None) -> None:
        topic = item.data(_TOPIC) if item is not None else None
        if topic and topic != self.article.topic:
            self.article.show_topic(topic)

    def _knows(self, place: str) -> bool:
        tab, _, inside = place.partition("/")
        if tab == self.page.NAME:
            return not inside or self.page.has_section(inside.partition("/")[0])
        return tab == "window" or any(entry.name == tab for entry in PAGES)

    def _leave(self) -> None:
        if self._go_back is not None:
            self._go_back()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._go_back = None
            self.back.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_SIDE_BY_SIDE_FROM)
        lie, stand = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self.parts.setOrientation(stand if narrow else lie)
        rows = 4 if narrow else 2
        self.list.setMinimumSize(QSize(theme().px(160), theme().px(look.ROW_HEIGHT * rows)))
        self.article.body.setMinimumHeight(self.fontMetrics().lineSpacing() * _LEAST_LINES)
