"""An article of the Help to read: question, answer, related ones, and where to go from here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QPushButton, QTextBrowser, QVBoxLayout, QWidget

from calendly_desktop.pages.help.library import article, facts_as_of, questions
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.surfaces import remove_widgets
from calendly_desktop.toolkit.text import PlainLabel, secondary, set_text_role
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextBlock

    from calendly_desktop.domain.help import Article, Offer

_SCHEME = "help"
_LINE_HEIGHT = 120.0  # percent of the font's own
_INSIDE = 5  # pixels that the style sheet leaves around the text of the answer


class ArticleView(QWidget):
    """Shows one article. topic_wanted: another one was asked for; place_wanted: a place of the app.

    knows_place: tells which places can be reached from here; the others are not offered.
    """

    topic_wanted = Signal(str)
    place_wanted = Signal(str)

    def __init__(
        self, parent: QWidget | None = None, *, knows_place: Callable[[str], bool] | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("help_article")
        self.topic = ""
        self._knows_place = knows_place or _nowhere
        self._article: Article | None = None
        self.title = set_text_role(PlainLabel("", self, wrap=True, selectable=True), "section")
        self.title.setObjectName("help_title")
        self.dated = secondary(PlainLabel("", self, wrap=True))
        self.dated.setObjectName("help_dated")
        self.body = _Answer(self)
        self.body.setObjectName("help_text")
        self.body.anchorClicked.connect(self._follow)
        self._places = QWidget(self)
        self._place_row = FlowLayout(self._places, spacing=theme().px(look.SPACE_2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(look.SPACE_1))
        for label in (self.title, self.dated):
            label.setContentsMargins(theme().px(_INSIDE), 0, 0, 0)
            column.addWidget(label)
        column.addSpacing(theme().px(look.SPACE_2))
        column.addWidget(self.body, 1)
        column.addSpacing(theme().px(look.SPACE_2))
        column.addWidget(self._places)
        theme().changed.connect(self._render)

    def show_topic(self, topic: str) -> None:
        """Show the article of a topic from its beginning."""
        self.topic = topic
        self._article = shown = article(topic)
        self.title.setText(shown.title)
        self.dated.setText(self.tr("Facts as of {0}").format(facts_as_of(shown)))
        self.body.setAccessibleName(self.tr("Answer: {0}").format(shown.title))
        self._offer_places(shown)
        self._render()

    def place_buttons(self) -> list[QPushButton]:
        """Return the buttons that lead to places of the app."""
        return [one for one in self._places.findChildren(QPushButton) if not one.isHidden()]

    def _offer_places(self, shown: Article) -> None:
        remove_widgets(self._place_row)
        offers = [offer for offer in shown.places if self._knows_place(offer.target)]
        for offer in offers:
            self._place_row.addWidget(self._place_button(offer))
        self._places.setVisible(bool(offers))

    def _place_button(self, offer: Offer) -> QPushButton:
        button = QPushButton(icon("chevron-right"), offer.words.replace("&", "&&"), self._places)
        button.setObjectName(f"go_{offer.target.replace('/', '_')}")
        button.setAccessibleName(offer.words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.place_wanted.emit(offer.target))
        button.show()
        return button

    def _render(self) -> None:
        if self._article is not None:
            self.body.show_markdown(self._markdown(self._article))

    def _markdown(self, shown: Article) -> str:
        parts = [shown.body]
        if shown.see:
            lines = [f"- [{title}]({_SCHEME}:{topic})" for topic, title in questions(shown.see)]
            parts.append(f"**{self.tr('See also')}**\n\n" + "\n".join(lines))
        if shown.pages:
            lines = [f"- [{page.words}]({page.target})" for page in shown.pages]
            parts.append(f"**{self.tr('At Calendly')}**\n\n" + "\n".join(lines))
        return "\n\n".join(parts)

    def _follow(self, url: QUrl) -> None:
        if url.scheme() == _SCHEME:
            self.topic_wanted.emit(url.path())
        elif url.scheme() == "https":
            QDesktopServices.openUrl(url)


class _Answer(QTextBrowser):
    """Markdown without HTML; nothing is loaded, no link opens by itself, Tab goes through links."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setProperty("reading", True)
        self.document().setDocumentMargin(0)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.viewport().setAutoFillBackground(False)

    def show_markdown(self, text: str) -> None:
        """Show a text from its beginning, with room between its lines."""
        features = QTextDocument.MarkdownFeature
        document = self.document()
        document.setMarkdown(text, features.MarkdownDialectGitHub | features.MarkdownNoHTML)
        document.setIndentWidth(theme().px(look.SPACE_4))
        block = document.begin()
        while block.isValid():
            in_list = block.textList() is not None
            QTextCursor(block).mergeBlockFormat(_loose(in_list and _goes_on(block)))
            block = block.next()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:
        return None


def _goes_on(block: QTextBlock) -> bool:
    """Tell whether another item of the same list follows."""
    after = block.next()
    return after.isValid() and after.textList() == block.textList()


def _loose(close: bool) -> QTextBlockFormat:
    """Return room between the lines, and below a paragraph or a list."""
    room = QTextBlockFormat()
    kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
    room.setLineHeight(_LINE_HEIGHT, kind.value)
    room.setTopMargin(0)
    room.setBottomMargin(theme().px(look.SPACE_1 if close else look.SPACE_2))
    return room


def _nowhere(_place: str) -> bool:
    return False
