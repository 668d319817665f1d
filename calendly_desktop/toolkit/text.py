"""Labels whose text is never markup: plain, secondary, section titles, links and keys."""

from __future__ import annotations

import math
from typing import Literal, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QStyle, QStyleOption, QWidget

LabelT = TypeVar("LabelT", bound=QLabel)
Elide = Literal["none", "right", "middle"]

_FEW_LEFT = 500  # characters, from which on their number is told
_LONG_WORD = 14  # characters that every line of wrapped text has room for
_ELIDE = {"right": Qt.TextElideMode.ElideRight, "middle": Qt.TextElideMode.ElideMiddle}


def show_characters_left(label: QLabel, text: str, longest: int) -> int:
    """Say in a label how many characters a text may still have, once they get few; returns it."""
    left = longest - len(text)
    words = ""
    if left < 0:
        words = QCoreApplication.translate("Text", "{0} characters too many").format(f"{-left:,}")
    elif left < _FEW_LEFT:
        words = QCoreApplication.translate("Text", "{0} characters left").format(f"{left:,}")
    set_text_role(label, "danger" if left < 0 else "secondary")
    label.setText(words)
    return left


class PlainLabel(QLabel):
    """A label that shows names, answers and errors as they are, `<b>` and all.

    With `elide` it gives way in narrow windows, shows an ellipsis, and keeps the full text in its
    tool tip and for assistive technology. With `wrap` a word too long for the line, such as a key
    within an address, never makes the window wider: it is broken, which QLabel itself cannot; then
    the mouse selects nothing, and the tool tip has the text in one piece. Where it can be selected,
    Copy copies all of it while nothing of it is selected.
    """

    def __init__(
        self,
        text: str | QWidget | None = "",
        parent: QWidget | None = None,
        *,
        selectable: bool = False,
        wrap: bool = False,
        elide: Elide = "none",
    ) -> None:
        super().__init__(text if isinstance(text, QWidget) else parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIndent(0)  # Qt indents a label with a border by half a letter
        self.setWordWrap(wrap)
        self._elide: Elide = elide
        self._tells_word = False
        self._long_words: list[str] = []
        self._can_select = False
        if selectable:
            self.set_selectable(True)
        if isinstance(text, str):
            self.setText(text)

    def set_selectable(self, selectable: bool) -> None:
        """Let people select the text with mouse and keyboard."""
        flags = Qt.TextInteractionFlag
        could, self._can_select = self._can_select, selectable
        self.setProperty("selectable", selectable)
        wanted = flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
        if self._breaks_words():
            wanted = flags.TextSelectableByKeyboard  # QLabel does not know where the lines are
        wanted = wanted if selectable else flags.NoTextInteraction
        if self.textInteractionFlags() != wanted:
            policy = self.focusPolicy()
            self.setTextInteractionFlags(wanted)
            if could and selectable:  # the same label as before, in another width
                self.setFocusPolicy(policy)

    def set_elide(self, elide: Elide) -> None:
        """Shorten with an ellipsis at the right or in the middle where space is missing."""
        self._elide = elide
        self.updateGeometry()

    def is_elided(self) -> bool:
        """Tell whether part of the text is hidden for lack of space."""
        if self._elide == "none" or self.wordWrap():
            return False
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if self._elide != "none" and not self.wordWrap():
            hint.setWidth(min(hint.width(), self.fontMetrics().averageCharWidth() * 6))
        elif self.wordWrap():
            longest = self.fontMetrics().averageCharWidth() * _LONG_WORD
            hint.setWidth(min(hint.width(), longest))
        return hint

    def heightForWidth(self, width: int) -> int:
        room = width - (self.width() - self.contentsRect().width())
        if not self._breaks_words(room):
            return super().heightForWidth(width)
        edges = self.height() - self.contentsRect().height()
        return math.ceil(self._broken_lines(room)[1]) + edges

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer_full_text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._offer_full_text()

    def setText(self, text: str) -> None:
        self._long_words = [word for word in text.split() if len(word) > _LONG_WORD]
        super().setText(text)
        self._offer_full_text()

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Copy)
            and self._can_copy
        ):
            event.accept()  # else a shortcut of the window takes the key
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_copy = event.matches(QKeySequence.StandardKey.Copy)
        if is_copy and self._can_copy and not self.hasSelectedText():
            from calendly_desktop.toolkit.announce import announce
            from calendly_desktop.toolkit.clipboard import copy

            copy(self.text())
            announce(self, self.tr("Copied"))
            return
        super().keyPressEvent(event)

    @property
    def _can_copy(self) -> bool:
        by_keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
        return bool(self.textInteractionFlags() & by_keyboard)

    def paintEvent(self, event: QPaintEvent) -> None:
        is_elided = self.is_elided()
        if not is_elided and not self._breaks_words():
            super().paintEvent(event)
            return
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        style = self.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        box = self.contentsRect()
        if is_elided:
            text = self.fontMetrics().elidedText(self.text(), _ELIDE[self._elide], box.width())
            flags = (self.alignment() | Qt.AlignmentFlag.AlignVCenter).value
            style.drawItemText(
                painter, box, flags, option.palette, self.isEnabled(), text, self.foregroundRole()
            )
        else:
            layout, height = self._broken_lines(box.width())
            is_high = bool(self.alignment() & Qt.AlignmentFlag.AlignTop)
            top = box.top() + (0.0 if is_high else max(0.0, (box.height() - height) / 2))
            painter.setPen(option.palette.color(self.foregroundRole()))
            layout.draw(painter, QPointF(box.left(), top))
        painter.end()

    def _breaks_words(self, room: int | None = None) -> bool:
        """Tell whether some word is longer than a line. room: of another width than it has."""
        if not self._long_words or not self.wordWrap():
            return False
        room = self.contentsRect().width() if room is None else room
        metrics = self.fontMetrics()
        return any(metrics.horizontalAdvance(word) > room for word in self._long_words)

    def _broken_lines(self, width: int) -> tuple[QTextLayout, float]:
        """Lay the text out with words broken where they are too long; return it and its height."""
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        side = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        across = Qt.AlignmentFlag.AlignHorizontal_Mask
        how = QTextOption((side & across) | Qt.AlignmentFlag.AlignAbsolute)
        how.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        how.setTextDirection(self.layoutDirection())
        layout.setTextOption(how)
        height, spacing = 0.0, self.fontMetrics().lineSpacing()
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, height))
            height += spacing
        layout.endLayout()
        return layout, height

    def _offer_full_text(self) -> None:
        if self._elide != "none":
            self.setToolTip(plain_tip(self.text()) if self.is_elided() else "")
        elif self.wordWrap() and self._breaks_words() != self._tells_word:
            self._tells_word = not self._tells_word
            self.setToolTip(plain_tip(self.text()) if self._tells_word else "")
            if self._can_select:
                self.set_selectable(True)


class SectionTitle(PlainLabel):
    """The heading of a section, 15 px semibold."""

    def __init__(
        self, text: str | QWidget | None = "", parent: QWidget | None = None, *, wrap: bool = False
    ) -> None:
        super().__init__(text, parent, wrap=wrap)
        set_text_role(self, "section")


class MonoLabel(PlainLabel):
    """A link, key or address: monospace, selectable, shortened in the middle where it must be."""

    def __init__(
        self,
        text: str | QWidget | None = "",
        parent: QWidget | None = None,
        *,
        wrap: bool = False,
        elide: Elide = "none",
    ) -> None:
        super().__init__(text, parent, selectable=True, wrap=wrap, elide=elide)
        set_text_role(self, "mono")


def set_text_role(label: LabelT, role: str) -> LabelT:
    """Give a label a role of the type scale: secondary, section, title, mono, or a tone."""
    if label.property("textRole") != role:
        label.setProperty("textRole", role)
        polish_again(label)
    return label


def polish_again(widget: QWidget) -> None:
    """Have the style sheet look at a changed property; a widget never shown is looked at later."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def secondary(label: LabelT) -> LabelT:
    """Make a label quiet: 12 px in the secondary colour."""
    return set_text_role(label, "secondary")


def title(label: LabelT) -> LabelT:
    """Make a label the title of an empty state or of first start: 20 px semibold."""
    return set_text_role(label, "title")


def plain_tip(text: str) -> str:
    """Return a tool tip that shows the text as it is: Qt guesses markup there and has no switch."""
    if "<" not in text and "&" not in text:
        return text
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<span>{escaped}</span>"
