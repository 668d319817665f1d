"""How the window that checks a link looks: its form, two cards that lie or stand, two links."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QBoxLayout, QTextEdit, QWidget

from calendly_desktop.forms.ui_check_link import Ui_CheckLink
from calendly_desktop.pages.link_rules.part_list import PartList
from calendly_desktop.pages.link_rules.repair_list import RepairList
from calendly_desktop.pages.links.text import LinkText
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.surfaces import set_card
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme

_NARROW = 680  # pixels at normal text size, below which the cards are stacked
_LINES = 3  # of the field to paste into


class CheckFace(QObject):
    """Sets up the form on a body."""

    def __init__(self, body: QWidget) -> None:
        super().__init__(body)
        self._body = body
        self._marked: tuple[str, str] = ("", "")
        self.ui = Ui_CheckLink()
        self.ui.setupUi(body)
        self.parts = PartList(self.tr("What the link says"), self.ui.cards)
        self.repairs = RepairList(self.ui.cards)
        self.before, self.after = LinkText(body), LinkText(body)
        self._dress()
        self._fit()
        body.installEventFilter(self)
        theme().changed.connect(self._fit)

    def show_links(self, before: str, after: str) -> None:
        """Show a link before and after, with what differs marked; one only where nothing does."""
        ui, differs = self.ui, before != after
        self.before.show_link(before)
        self.after.show_link(after)
        for part in (ui.before_label, ui.before_box):
            part.setVisible(differs)
        ui.after_label.setText(self.tr("&Repaired") if differs else self.tr("The link"))
        ui.copy_link.setText(self.tr("&Copy repaired link") if differs else self.tr("&Copy link"))
        self._marked = (before, after)
        self._mark()

    def _dress(self) -> None:
        ui = self.ui
        secondary(ui.origin)
        set_role(ui.take, "quiet")
        set_role(ui.copy_link, "primary")
        set_card(ui.links_card)
        ui.take.setIcon(icon("import", "accent"))
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight, ui.cards)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(theme().px(look.SPACE_3))
        self._cards.addWidget(self.parts, 1)
        self._cards.addWidget(self.repairs, 1)
        names = (
            (self.before, "link_before", self.tr("The link as it was pasted")),
            (self.after, "link_after", self.tr("The link after the repairs")),
        )
        for text, name, words in names:
            text.setObjectName(name)
            text.setAccessibleName(words)
        ui.before_layout.addWidget(self.before)
        ui.after_layout.addWidget(self.after)
        ui.before_label.setBuddy(self.before)
        ui.after_label.setBuddy(self.after)
        for label in (ui.before_label, ui.after_label):
            secondary(label)
        for first, then in (
            (ui.take, self.before),
            (self.before, self.after),
            (self.after, ui.copy_link),
            (ui.copy_link, ui.use_link),
            (ui.use_link, ui.close_button),
        ):
            QWidget.setTabOrder(first, then)

    def order_boxes(self) -> None:
        """Let Tab reach the boxes to tick before the links: they were made later."""
        before: QWidget = self.ui.take
        for box in self.repairs.boxes.values():
            QWidget.setTabOrder(before, box)
            before = box
        QWidget.setTabOrder(before, self.before)

    def _mark(self) -> None:
        """Mark what goes and what is new; the list of repairs says it in words."""
        gone, new = _differences(*self._marked)
        for text, places, tone in ((self.before, gone, "danger"), (self.after, new, "success")):
            selections = []
            for start, end in places:
                selection = QTextEdit.ExtraSelection()
                cursor = QTextCursor(text.document())
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                selection.cursor = cursor
                selection.format.setBackground(theme().colors.soft(tone))
                selection.format.setForeground(theme().colors.tone(tone))
                selections.append(selection)
            text.setExtraSelections(selections)

    def _fit(self) -> None:
        is_narrow = self._body.width() < theme().px(_NARROW)
        directions = QBoxLayout.Direction
        self._cards.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        paste = self.ui.paste
        edges = QSize(0, 2 * paste.frameWidth() + theme().px(look.SPACE_4)).height()
        paste.setFixedHeight(paste.fontMetrics().lineSpacing() * _LINES + edges)
        self._mark()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._body and event.type() == QEvent.Type.Resize:
            self._fit()
        return False


def _differences(one: str, other: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the places of one text that the other lacks, and the other way round."""
    ours, theirs = (re.findall(r"[?&#=]|[^?&#=]+", text) for text in (one, other))
    gone: list[tuple[int, int]] = []
    new: list[tuple[int, int]] = []
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        for words, start, end, places in ((ours, a, b, gone), (theirs, c, d, new)):
            begin = sum(map(len, words[:start]))
            length = sum(map(len, words[start:end]))
            if length:
                places.append((begin, begin + length))
    return gone, new
