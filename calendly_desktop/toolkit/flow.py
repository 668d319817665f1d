"""A row of widgets that goes on in the next line where the width is used up."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lays out widgets from left to right, then in further lines; `spacing` in logical pixels."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def _arrange(self, area: QRect, *, is_trial: bool) -> int:
        """Place the items in an area, or only find out the height that it takes."""
        left, top, line = area.left(), area.top(), 0
        placed: list[tuple[QLayoutItem, QRect]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            size = _size(item, area.width())
            if left > area.left() and left + size.width() > area.right() + 1:
                if not is_trial:
                    self._place(placed, line, area)
                placed = []
                left, top, line = area.left(), top + line + self.spacing(), 0
            placed.append((item, QRect(QPoint(left, top), size)))
            left += size.width() + self.spacing()
            line = max(line, size.height())
        if not is_trial:
            self._place(placed, line, area)
        return top + line - area.top()

    def _place(self, placed: list[tuple[QLayoutItem, QRect]], line: int, area: QRect) -> None:
        """Put the items of one line in their boxes, in the middle of the line's height."""
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        for item, box in placed:
            box.translate(0, (line - box.height()) // 2)
            if mirrored:
                box.moveRight(area.right() - (box.left() - area.left()))
            item.setGeometry(box)

    # -- Qt --------------------------------------------------------------------------------

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), is_trial=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, is_trial=False)


def _size(item: QLayoutItem, room: int) -> QSize:
    """Return how large an item is to be: as it likes, but higher where the line is too short."""
    size = item.sizeHint()
    if size.width() <= room:
        return size
    height = item.heightForWidth(room) if item.hasHeightForWidth() else size.height()
    return QSize(room, height)
