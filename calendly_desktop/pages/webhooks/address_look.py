"""Looks, after a pause, whether a typed address answers; it only tells and holds nothing up."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from calendly_desktop.domain.webhooks import AddressVerdict, check_address
from calendly_desktop.toolkit.tasks import TaskScope

Look = Callable[[str], Awaitable[AddressVerdict]]
"""Sees whether an address answers; never raises for what it finds."""
PAUSE: Final = 900
"""Milliseconds without typing after which an address is looked at."""


class AddressLook(QObject):
    """Tells `say` (level, text) what it found. Its tasks belong to nobody, for dialogs go first."""

    def __init__(self, look: Look | None, say: Callable[[str, str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._say = say
        self._address = ""
        self._found: dict[str, AddressVerdict] = {}
        self._tasks = TaskScope()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._start)

    def expect(self, address: str) -> None:
        """Look at an address soon, unless it is changed meanwhile or has a fault already."""
        self._address = address.strip()
        self._tasks.cancel("look")
        if self._look is not None and self._address and check_address(self._address).level == "ok":
            self._pause.start()
        else:
            self._pause.stop()

    def found(self, address: str) -> AddressVerdict | None:
        """Return what the last look at exactly this address found, if there was one."""
        return self._found.get(address.strip())

    def stop(self) -> None:
        """Look at nothing any more."""
        self._pause.stop()
        self._tasks.cancel("look")

    async def aclose(self) -> None:
        """Wait until nothing runs."""
        self.stop()
        await self._tasks.aclose()

    def _start(self) -> None:
        if self._look is not None:
            self._tasks.start(self._see(self._look, self._address), key="look", on_error=_ignored)

    async def _see(self, look: Look, address: str) -> None:
        verdict = await look(address)
        self._found = {address: verdict}
        if address == self._address:
            self._say(verdict.level, verdict.text)


def _ignored(_error: BaseException) -> bool:
    """A look that breaks is no reason to bother anybody: creating says what is wrong."""
    return True
