"""Commands that need a connection or change something: disabled where they cannot, with why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from calendly_desktop.toolkit.text import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.store.connection import Connection


class OnlyOnline(QObject):
    """Follows the connection for some actions and buttons; call `close()` before they go.

    changes: they change something at Calendly, which the lock may forbid.
    """

    def __init__(
        self,
        connection: Connection,
        parts: Sequence[QAction | QWidget],
        parent: QObject,
        *,
        changes: bool = False,
    ) -> None:
        super().__init__(parent)
        self._connection = connection
        self._changes = changes
        self._parts = tuple(parts)
        self._tips = [part.toolTip() for part in self._parts]
        connection.changed.append(self.follow)
        self.follow()

    def follow(self) -> None:
        """Enable or disable everything, as the connection is now."""
        ask = self._connection.change_reason if self._changes else self._connection.offline_reason
        reason = ask()
        for part, tip in zip(self._parts, self._tips, strict=True):
            part.setEnabled(not reason)
            part.setToolTip(plain_tip(reason) if reason else tip)
            if not isinstance(part, QAction):
                part.setAccessibleDescription(reason)

    def close(self) -> None:
        """Follow no longer."""
        if self.follow in self._connection.changed:
            self._connection.changed.remove(self.follow)
