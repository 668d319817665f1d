"""How list and detail pane share the Meetings tab: side by side, or stacked, the list first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QBoxLayout

from calendly_desktop.pages.meetings.rows import row_height
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.forms.ui_meetings_page import Ui_MeetingsPage
    from calendly_desktop.pages.meetings.list import MeetingList

NARROW = 740  # logical pixels at normal text size
ROWS = 3  # below its header that the list always shows where they are stacked: a day, two meetings
LOWEST_DETAIL = 44  # logical pixels at normal text size; with less the detail pane is left out
SIDE_BY_SIDE = (660, 400)
STACKED = 0.6  # of the height, for the list


class PaneRoom(QObject):
    """Stacks the panes where two columns have no room, as with large text.

    In a low window the detail pane gives way, at last altogether, until somebody goes to it.
    """

    def __init__(self, ui: Ui_MeetingsPage, rows: MeetingList) -> None:
        super().__init__(rows)
        self._ui = ui
        self._list = rows
        self._across = list(SIDE_BY_SIDE)
        self._share = STACKED
        self._is_detail_first = False
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._stack)
        ui.splitter.setStretchFactor(0, 3)
        ui.splitter.setStretchFactor(1, 2)
        ui.splitter.setSizes(self._across)
        ui.splitter.splitterMoved.connect(self._keep_share)
        ui.splitter.installEventFilter(self)
        rows.current_changed.connect(lambda _uri: self.put_detail_first(False))

    @property
    def across(self) -> list[int]:
        """The widths of both panes, as they are or were side by side."""
        return self._across if self._is_stacked() else self._ui.splitter.sizes()

    def set_across(self, sizes: Sequence[int]) -> None:
        """Take widths of an earlier time."""
        self._across = list(sizes)
        if not self._is_stacked():
            self._ui.splitter.setSizes(self._across)

    def fit(self, width: int) -> None:
        """Follow the page's width."""
        is_narrow, splitter = width < theme().px(NARROW), self._ui.splitter
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._ui.tool_row.setDirection(down if is_narrow else across)
        if is_narrow and not self._is_stacked():
            splitter.setOrientation(Qt.Orientation.Vertical)
            self._ui.detail_place.setMinimumHeight(1)  # what it shows scrolls
        elif self._is_stacked() and not is_narrow:
            splitter.setOrientation(Qt.Orientation.Horizontal)
            self._ui.detail_place.setMinimumHeight(0)
            self._ui.detail_place.show()
            splitter.setSizes(self._across)
        self._stack()

    def put_detail_first(self, is_first: bool = True) -> None:
        """Give the detail pane the larger part while somebody is there; the list comes back."""
        if is_first != self._is_detail_first:
            self._is_detail_first = is_first
            self._stack()

    def _is_stacked(self) -> bool:
        return self._ui.splitter.orientation() == Qt.Orientation.Vertical

    def _stack(self) -> None:
        if not self._is_stacked():
            return
        splitter, detail = self._ui.splitter, self._ui.detail_place
        total = splitter.height() - splitter.handleWidth()
        wanted = max(self._least(), round(total * self._share))
        has_room = total - wanted >= theme().px(LOWEST_DETAIL)
        if self._is_detail_first and not has_room:
            wanted = round(total * (1 - STACKED))
        detail.setVisible(has_room or self._is_detail_first)
        splitter.setSizes([wanted, max(0, total - wanted)])

    def _least(self) -> int:
        """Return the height that the list must have, with what stands around it."""
        ui = self._ui
        rows = self._list.rows
        least = ROWS * row_height() + 2 * rows.frameWidth() + theme().px(look.SPACE_2)
        if not rows.horizontalHeader().isHidden():
            least += rows.horizontalHeader().sizeHint().height()
        for each in (ui.strip_place, ui.partial):
            if each.isVisibleTo(ui.list_side):
                least += each.sizeHint().height()
        return least

    def _keep_share(self) -> None:
        sizes = self._ui.splitter.sizes()
        if not self._is_stacked():
            self._across = sizes
        elif any(sizes):
            self._share = sizes[0] / sum(sizes)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._ui.splitter and event.type() == QEvent.Type.Resize:
            self._later.start()
        return super().eventFilter(watched, event)
