"""A row of segments of which exactly one is chosen, such as Upcoming, Past, Canceled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent


class Segmented(QWidget):
    """Exclusive choices side by side; arrow keys move between them; `changed` gives the key.

    Tab stops once, at the chosen one, where the frame stands in the order of the form. (A focus
    proxy would be a second stop: Qt walks in circles when frame and segments are apart.)
    wraps: many choices go on in further lines where the width is used up, each on its own.
    """

    changed = Signal(str)

    def __init__(
        self,
        parent: QWidget | None = None,
        options: Sequence[tuple[str, str]] = (),
        *,
        wraps: bool = False,
    ) -> None:
        super().__init__(parent)
        self._wraps = wraps
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.buttonToggled.connect(self._tell)
        self._row: QLayout = FlowLayout(self, spacing=theme().px(4)) if wraps else QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        if not wraps:
            self._row.setSpacing(0)
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a label's buddy must take the focus
        if options:
            self.set_options(options)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer these choices as (key, words on screen); the first one is chosen."""
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = {}
        for place, (key, words) in enumerate(options):
            button = _Segment(words, self)
            button.setObjectName(f"{self.objectName() or 'segment'}_{key}")
            button.setAccessibleName(words.replace("&", ""))
            button.setCheckable(True)
            button.setAutoDefault(False)
            is_alone = self._wraps or len(options) == 1
            button.setProperty("segment", "only" if is_alone else _place(place, len(options)))
            button.setCursor(Qt.CursorShape.ArrowCursor)
            self._buttons[key] = button
            self._group.addButton(button)
            self._row.addWidget(button)
        self._chain()
        if options:
            self.set_current(options[0][0])

    def come_after(self, before: QWidget) -> None:
        """Let Tab reach the segments right after another widget."""
        self.setTabOrder(before, self)
        self._chain()

    def current(self) -> str:
        """Return the key of the chosen segment, or an empty text when there are none."""
        for key, button in self._buttons.items():
            if button.isChecked():
                return key
        return ""

    def set_current(self, key: str) -> None:
        """Choose a segment without telling; raises KeyError for one that is not offered."""
        chosen = self._buttons[key]
        before = self._group.blockSignals(True)
        chosen.setChecked(True)
        self._group.blockSignals(before)
        self._rove(chosen)
        if any(button.hasFocus() for button in self._buttons.values()):
            chosen.setFocus()

    def button(self, key: str) -> QPushButton:
        """Return the button of a segment."""
        return self._buttons[key]

    def _tell(self, button: QAbstractButton, checked: bool) -> None:
        if not checked:
            return
        self._rove(button)
        for key, known in self._buttons.items():
            if known is button:
                self.changed.emit(key)

    def _chain(self) -> None:
        """Put the segments right behind the frame, whatever was made meanwhile."""
        before: QWidget = self
        for button in self._buttons.values():
            self.setTabOrder(before, button)
            before = button

    def _rove(self, chosen: QAbstractButton) -> None:
        """Let Tab stop at the chosen segment only; the arrow keys reach the others."""
        policies = Qt.FocusPolicy
        for button in self._buttons.values():
            button.setFocusPolicy(policies.StrongFocus if button is chosen else policies.ClickFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the chosen segment."""
        chosen = self._buttons.get(self.current())
        if chosen is not None:
            chosen.setFocus(event.reason())
        else:
            super().focusInEvent(event)


class WrappingSegmented(Segmented):
    """The same for many choices: for forms, which can only name a class."""

    def __init__(
        self, parent: QWidget | None = None, options: Sequence[tuple[str, str]] = ()
    ) -> None:
        super().__init__(parent, options, wraps=True)

    def sizeHint(self) -> QSize:
        """All in one line, where there is room for it."""
        hints = [button.sizeHint() for button in self._buttons.values()]
        gaps = max(0, len(hints) - 1) * self._row.spacing()
        width = sum(hint.width() for hint in hints) + gaps
        return QSize(width, max((hint.height() for hint in hints), default=0))


class _Segment(QPushButton):
    """One choice, as wide as its words are when they are bold: the chosen one's are."""

    def sizeHint(self) -> QSize:
        hint, bold = super().sizeHint(), QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        text = self.text().replace("&", "")
        plain = self.fontMetrics().horizontalAdvance(text)
        more = QFontMetrics(bold).horizontalAdvance(text) - plain
        return hint + QSize(max(0, more), 0)


def _place(index: int, count: int) -> str:
    return {0: "first", count - 1: "last"}.get(index, "middle")
