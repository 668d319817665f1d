"""The columns of an exported table: tick them, and put them in order with buttons or keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QToolButton

from calendly_desktop.domain.export_columns import BY_KEY, COLUMNS
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.icons import icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.export_columns import RowKind

_KEY = Qt.ItemDataRole.UserRole


class Columns(QObject):
    """The list of the form with its two buttons; `changed` once the user ticked or moved one."""

    changed = Signal()

    def __init__(self, view: QListWidget, up: QToolButton, down: QToolButton) -> None:
        super().__init__(view)
        self._view = view
        self._buttons = ((up, -1, "chevron-up", "Alt+Up"), (down, 1, "chevron-down", "Alt+Down"))
        for button, step, sign, keys in self._buttons:
            button.setIcon(icon(sign))
            button.setProperty("role", "icon")
            button.setToolTip(f"{button.accessibleName()} ({keys})")
            button.clicked.connect(lambda _checked=False, step=step: self.move(step))
            shortcut = QShortcut(QKeySequence(keys), view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda step=step: self.move(step))
        view.itemChanged.connect(self._follow)
        view.currentRowChanged.connect(self._show_buttons)
        self._show_buttons()

    def show(self, keys: Sequence[str], kind: RowKind) -> None:
        """Show the ticked columns in their order, then the others that fit such rows."""
        current = self._key(self._view.currentItem())
        order = [*keys, *(c.key for c in COLUMNS if kind in c.kinds and c.key not in keys)]
        before = self._view.blockSignals(True)
        self._view.clear()
        for key in order:
            item = QListWidgetItem(BY_KEY[key].title, self._view)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            states = Qt.CheckState
            item.setCheckState(states.Checked if key in keys else states.Unchecked)
            item.setData(_KEY, key)
            item.setToolTip(BY_KEY[key].title)
        self._view.setCurrentRow(order.index(current) if current in order else 0)
        self._view.blockSignals(before)
        self._show_buttons()

    def keys(self) -> tuple[str, ...]:
        """Return the ticked columns in their order."""
        items = (self._view.item(row) for row in range(self._view.count()))
        return tuple(self._key(i) for i in items if i.checkState() == Qt.CheckState.Checked)

    def move(self, step: int) -> None:
        """Move the current column up (-1) or down (1)."""
        row = self._view.currentRow()
        if row < 0 or not 0 <= row + step < self._view.count():
            return
        before = self._view.blockSignals(True)
        item = self._view.takeItem(row)
        self._view.insertItem(row + step, item)
        self._view.setCurrentRow(row + step)
        self._view.blockSignals(before)
        self._show_buttons()
        place = self.tr("{0}, place {1} of {2}").format(
            item.text(), row + step + 1, self._view.count()
        )
        announce(self._view, place)
        self.changed.emit()

    def _follow(self, _item: QListWidgetItem) -> None:
        self.changed.emit()

    def _show_buttons(self, _row: int = 0) -> None:
        row, last = self._view.currentRow(), self._view.count() - 1
        for button, step, _sign, _keys in self._buttons:
            button.setEnabled(row >= 0 and 0 <= row + step <= last)

    def _key(self, item: QListWidgetItem | None) -> str:
        return str(item.data(_KEY)) if item is not None else ""
