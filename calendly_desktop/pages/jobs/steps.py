"""The steps of a window, one shown at a time; where it is too low they scroll, but for the foot."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.theme import theme


class Steps(QStackedWidget):
    """Fills a window's body, with the margins of a page."""

    def __init__(self, body: QWidget) -> None:
        super().__init__(body)
        self.setObjectName("steps")
        self._pages: list[QWidget] = []
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self)

    def add(self, step: QWidget, foot: QWidget) -> None:
        """Add a step; the first one is shown. foot: its last part, which stays in sight."""
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        edge = theme().px(look.SPACE_4)
        layout = step.layout()
        if layout is not None:
            layout.setContentsMargins(edge, edge, edge, 0)
        area.setWidget(step)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, edge)
        column.setSpacing(theme().px(look.SPACE_3))
        column.addWidget(area, 1)
        column.addWidget(foot)
        foot.setContentsMargins(edge, 0, edge, 0)
        self._pages.append(step)
        self.addWidget(page)

    def show_step(self, step: QWidget) -> None:
        """Show a step that was added."""
        self.setCurrentIndex(self._pages.index(step))

    def current(self) -> QWidget:
        """Return the step that is shown."""
        return self._pages[self.currentIndex()]
