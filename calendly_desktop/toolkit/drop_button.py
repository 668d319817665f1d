"""A button that opens something below it: its words, and a chevron at the end as menus have."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.theme import theme


class DropButton(QPushButton):
    """Shows a chevron without having a QMenu; connect `clicked` to what opens."""

    def __init__(self, text: str | QWidget | None = "", parent: QWidget | None = None) -> None:
        super().__init__(text if isinstance(text, QWidget) else parent)
        if isinstance(text, str):
            self.setText(text)
        self.setProperty("hasMenu", True)
        self.setAutoDefault(False)

    def minimumSizeHint(self) -> QSize:
        """Let a layout make it narrower than its words."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), theme().px(120)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        edge, margin = theme().px(look.SPACE_3), theme().px(look.SPACE_2)
        box = QRect(self.width() - margin - edge, (self.height() - edge) // 2, edge, edge)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveLeft(margin)
        painter = QPainter(self)
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        icon("chevron-down", "secondary").paint(painter, box, Qt.AlignmentFlag.AlignCenter, mode)
        painter.end()
