"""How the Webhooks tab uses its room: list and sheet side by side, or below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from calendly_desktop.forms.ui_webhooks_page import Ui_WebhooksPage

_SIDE_BY_SIDE_FROM: Final = 640  # pixels at the normal text size, as all of these
_WITH_TIME_FROM: Final = 480  # the status bar has the time too
_LIST: Final = 150
_SHEET: Final = 180


class _Scroll(QScrollArea):
    """Brings what gets the focus into sight even where it lies in a scroll area of its own.

    Qt asks the outer area first: where the inner one then puts it, only a moment later shows.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._follow)

    def _follow(self) -> None:
        widget = self.focusWidget()
        if widget is not None and self.isAncestorOf(widget):
            self.ensureWidgetVisible(widget)

    def focusNextPrevChild(self, forward: bool) -> bool:
        moved = super().focusNextPrevChild(forward)
        self._later.start()
        return moved


class _Inside(QWidget):
    """Asks for the height that it cannot do without: it scrolls no sooner than it must."""

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout is not None else -1


def scrolled(body: QWidget) -> QWidget:
    """Return where the form goes: it scrolls where the window is too low for large text."""
    scroll = _Scroll(body)
    scroll.setObjectName("webhooks_scroll")
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(scroll)
    inside = _Inside()
    scroll.setWidget(inside)
    return inside


class Room:
    """Arranges the form for the width there is; list and sheet keep a height to read in."""

    def __init__(self, ui: Ui_WebhooksPage, looked_at: QWidget) -> None:
        self._ui = ui
        self._looked_at = looked_at

    def fit(self, width: int) -> None:
        """Arrange the form for a width in pixels."""
        ui, narrow = self._ui, width < theme().px(_SIDE_BY_SIDE_FROM)
        sides = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        ui.splitter.setOrientation(sides)
        directions = QBoxLayout.Direction
        ui.filter_layout.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        own_line = ui.page_layout.indexOf(ui.summary) >= 0
        if narrow and not own_line:
            ui.page_layout.insertWidget(0, ui.summary)
        elif own_line and not narrow:
            ui.head_layout.insertWidget(0, ui.summary, 1)
        self._looked_at.setVisible(width >= theme().px(_WITH_TIME_FROM))
        least = [theme().px(_LIST), theme().px(_SHEET)]
        for number, height in enumerate(least):
            part = ui.splitter.widget(number)
            if part is not None:
                part.setMinimumHeight(height)
        between = ui.splitter.handleWidth()
        ui.splitter.setMinimumHeight(sum(least) + between if narrow else max(least))
