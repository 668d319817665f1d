"""Notifications of the computer: by its notification service, else beside the clock, else none."""

from __future__ import annotations

import logging
import sys
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    import asyncio

    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QSystemTrayIcon

    from calendly_desktop.system.notification_bus import NotificationBus

log = logging.getLogger(__name__)

CLICK: Final = "default"
"""The action of a click on the notification itself."""
Way = Literal["", "service", "tray"]


class Notification(NamedTuple):
    """A notification; one of the same name takes its place.

    actions: keys and words of its buttons, where the computer shows any.
    """

    name: str
    title: str
    text: str = ""
    actions: tuple[tuple[str, str], ...] = ()


class Notifications(QObject):
    """Shows notifications, and tells what was chosen: name of the notification, key of the action.

    way: how they are shown: by the notification service of the desktop (freedesktop.org), by an
    icon beside the clock, or not at all (empty). Nothing here raises: a notification that cannot
    be shown is not worth stopping for.
    """

    chosen = Signal(str, str)
    gone = Signal(str)

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.way: Way = ""
        self._icon = icon
        self._bus: NotificationBus | None = None
        self._tray: QSystemTrayIcon | None = None
        self._last = ""
        self._is_closed = False

    @cached_property
    def _turn(self) -> asyncio.Lock:
        import asyncio

        return asyncio.Lock()

    async def open(self) -> Way:
        """Find out how notifications can be shown here; nothing is shown yet."""
        async with self._turn:  # two that come at once share one connection
            return await self._find_way()

    async def show(self, notification: Notification) -> bool:
        """Show a notification; tell whether that worked."""
        async with self._turn:  # one after another, so that each can replace the one before
            return await self._show(notification)

    async def withdraw(self, name: str) -> None:
        """Take a notification away that is not true any more."""
        async with self._turn:
            if self._bus is None or self._bus.is_broken:
                return
            try:
                await self._bus.withdraw(name)
            except (OSError, EOFError) as error:
                log.info("a notification could not be withdrawn: %s", type(error).__name__)

    async def aclose(self) -> None:
        """Leave the service for good; the notifications shown stay where they are."""
        self._is_closed = True
        if self._tray is not None:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None
        await self._leave_bus()
        self.way = ""

    # -- private ---------------------------------------------------------------------------

    async def _find_way(self) -> Way:
        if self._bus is not None and not self._bus.is_broken:
            return self.way
        await self._leave_bus()
        self.way = ""
        if self._is_closed:
            return self.way
        if has_service_bus():
            await self._open_bus()
        if not self.way and self._open_tray():
            self.way = "tray"
        return self.way

    async def _show(self, notification: Notification) -> bool:
        for _attempt in range(2):  # the service may have been started anew since the last one
            if await self._find_way() != "service" or self._bus is None:
                break
            try:
                await self._bus.notify(notification)
            except (OSError, EOFError) as error:
                log.info("a notification could not be shown: %s", error)
                self._bus.is_broken = True
            else:
                return True
        if self._tray is not None:
            self._last = notification.name
            self._tray.show()
            self._tray.showMessage(notification.title, notification.text, self._icon)
            return True
        return False

    async def _open_bus(self) -> None:
        import asyncio

        from calendly_desktop.system.notification_bus import NotificationBus

        bus = NotificationBus(self.chosen.emit, self.gone.emit)
        try:
            await bus.open()
        except (OSError, EOFError) as error:
            log.info("no notification service: %s", type(error).__name__)
            await bus.aclose()
            return
        except asyncio.CancelledError:
            await bus.aclose()
            raise
        if self._is_closed:
            await bus.aclose()
            return
        self._bus, self.way = bus, "service"

    async def _leave_bus(self) -> None:
        bus, self._bus = self._bus, None
        if bus is not None:
            await bus.aclose()

    def _open_tray(self) -> bool:
        from PySide6.QtWidgets import QSystemTrayIcon

        if self._tray is None and QSystemTrayIcon.isSystemTrayAvailable():
            if not QSystemTrayIcon.supportsMessages():
                return False
            self._tray = QSystemTrayIcon(self._icon, self)
            self._tray.messageClicked.connect(lambda: self.chosen.emit(self._last, CLICK))
            self._tray.activated.connect(lambda _why: self.chosen.emit("", CLICK))
        return self._tray is not None


def has_service_bus() -> bool:
    """Whether this kind of computer has D-Bus, by which Linux desktops show notifications."""
    return sys.platform not in {"win32", "darwin"}
