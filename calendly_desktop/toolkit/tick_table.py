"""A table to tick with the space bar or a click into the first column, which is large enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.selection import make_selected_current
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from calendly_desktop.toolkit.ticks import Index, Ticks


NARROW = 620  # pixels at the normal text size


def show_all_ticked(box: QCheckBox, ticked: int, possible: int) -> None:
    """Show in the box above a list whether all, some or none of its rows are ticked."""
    states = Qt.CheckState
    before = box.blockSignals(True)
    box.setEnabled(bool(possible))
    box.setTristate(0 < ticked < possible)
    some = states.PartiallyChecked if ticked else states.Unchecked
    box.setCheckState(states.Checked if 0 < ticked == possible else some)
    box.blockSignals(before)


class TickTable(QTableView):
    """Shows a list to tick; call `show_ticks` once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks: Ticks | None = None
        self._spare: tuple[int, ...] = ()
        self._stretched: tuple[int, ...] = ()
        self.setItemDelegate(_NoEditing(self))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.clicked.connect(self._toggle_clicked)
        theme().changed.connect(self._measure)

    def show_ticks(
        self, ticks: Ticks, stretched: Sequence[int], *, spare: Sequence[int] = ()
    ) -> None:
        """Show a list to tick; the columns in `stretched` share the width that is left, as needed.

        spare: columns that give way in a narrow window.
        """
        self._ticks, self._spare, self._stretched = ticks, tuple(spare), tuple(stretched)
        self.setModel(ticks)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setResizeContentsPrecision(50)
        for column in range(ticks.columnCount()):
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(
                column, mode.Fixed if column in stretched else mode.ResizeToContents
            )
        ticks.modelReset.connect(self._share_width)
        ticks.dataChanged.connect(self._share_width)
        make_selected_current(self)
        self._measure()

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme().px(look.ROW_HEIGHT))
        self.horizontalHeader().setMinimumSectionSize(theme().px(64))

    def _share_width(self) -> None:
        """Give every column what its texts need; where room is short, the widest give way."""
        header = self.horizontalHeader()
        header.resizeSections(QHeaderView.ResizeMode.ResizeToContents)
        wanted = {
            column: max(self.sizeHintForColumn(column), header.sectionSizeHint(column))
            for column in self._stretched
            if not self.isColumnHidden(column)
        }
        others = sum(
            header.sectionSize(column)
            for column in range(header.count())
            if column not in self._stretched  # hidden ones have no width
        )
        for column, width in shared(wanted, self.viewport().width() - others).items():
            header.resizeSection(column, max(width, header.minimumSectionSize()))

    def _toggle_clicked(self, index: Index) -> None:
        if index.column() == 0:
            self._toggle(index)

    def _toggle(self, index: Index) -> None:
        if self._ticks is not None and index.isValid():
            first = index.sibling(index.row(), 0)
            self._ticks.toggle(first)
            announce(self, str(first.data(Qt.ItemDataRole.AccessibleTextRole) or ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < theme().px(NARROW)
        for column in self._spare:
            if self.isColumnHidden(column) != is_narrow:
                self.setColumnHidden(column, is_narrow)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Space and plain:
            self._toggle(self.currentIndex())
            return
        super().keyPressEvent(event)


def shared(wanted: Mapping[int, int], room: int) -> dict[int, int]:
    """Share room, in pixels: what is left over goes to all alike, the widest give what lacks."""
    widths = dict(wanted)
    if not widths:
        return widths
    spare = room - sum(widths.values())
    if spare >= 0:
        return {column: width + spare // len(widths) for column, width in widths.items()}
    left, room_left = sorted(widths, key=lambda column: widths[column]), max(0, room)
    while left:
        fair = room_left // len(left)
        column = left.pop(0)
        widths[column] = min(widths[column], fair)
        room_left -= widths[column]
    return widths


class _NoEditing(QStyledItemDelegate):
    """Leaves ticking to the table: Qt's own target is as small as the box."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Keep the room of the box free where there is none, so that all names line up."""
        super().initStyleOption(option, index)
        features = QStyleOptionViewItem.ViewItemFeature
        if index.column() == 0 and not option.features & features.HasCheckIndicator:
            option.features |= features.HasDecoration
            edge = theme().px(look.ICON)
            option.decorationSize = QSize(edge, edge)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Add the width of the box, which styled items leave out."""
        hint = super().sizeHint(option, index)
        if index.column() == 0:
            hint.setWidth(hint.width() + theme().px(look.ICON + look.SPACE_2))
        return hint

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        return False
