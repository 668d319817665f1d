"""The camera of the screenshot tour: waits until what it shows is still, and saves pictures."""

from __future__ import annotations

import asyncio
import logging
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.toolkit.theme import Scheme

log = logging.getLogger(__name__)

PATIENCE = 12.0
"""Seconds that a page or window gets to fill itself."""
LONGEST_STEP = 40.0
"""Seconds after which a step of the tour is given up."""
STILL = 0.1  # seconds in which what is read last is painted
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


class Camera:
    """Saves widgets as PNG files; `missed` names what could not be shown.

    suffix: ends the names of a set, such as "200-percent". schemes: what each picture is in.
    """

    def __init__(self, target: Path) -> None:
        self.missed: list[str] = []
        self.suffix = ""
        self.schemes: Sequence[Scheme] = SCHEMES
        self._target = target
        self._saved: set[str] = set()

    @property
    def count(self) -> int:
        """How many pictures there are."""
        return len(self._saved)

    def begin(self) -> None:
        """Make the folder. Raises OSError when it cannot be written."""
        self._target.mkdir(parents=True, exist_ok=True)

    async def attempt(self, name: str, step: Callable[[], Awaitable[None]]) -> None:
        """Take a step of the tour; one that fails or never ends is noted, and the tour goes on."""
        try:
            async with asyncio.timeout(LONGEST_STEP):
                await step()
        except Exception:
            log.exception("the tour could not show %s", name)
            self.missed.append(name)

    async def take(self, widget: QWidget, name: str, popup: QWidget | None = None) -> None:
        """Save a widget in every scheme of the set; the first of them stays.

        popup: a menu or small window that lies over it and belongs on the picture.
        """
        for scheme in self.schemes:
            await self.turn(scheme)
            self.save(widget, name, scheme, popup)
        if len(self.schemes) > 1:
            await self.turn(self.schemes[0])

    async def turn(self, scheme: Scheme) -> None:
        """Let everything be light or dark."""
        if theme().scheme != scheme:
            theme().set_scheme(scheme)
            await asyncio.sleep(STILL)

    def save(self, widget: QWidget, name: str, scheme: str, popup: QWidget | None = None) -> None:
        """Save a widget as it is now."""
        picture = widget.grab() if popup is None else _together(widget, popup)
        words = " ".join(part for part in (name, self.suffix, scheme) if part)
        plain = re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-")
        if picture.save(str(self._target / f"{plain}.png")):
            self._saved.add(plain)

    async def settle(self, tasks: TaskScope) -> None:
        """Wait until nothing is being read any more, and a moment for the paint."""
        await self.wait_for(lambda: not tasks.is_busy())
        await asyncio.sleep(STILL)
        if tasks.is_busy():
            await self.wait_for(lambda: not tasks.is_busy())
            await asyncio.sleep(STILL)

    async def wait_for(self, happened: Callable[[], bool], seconds: float = PATIENCE) -> bool:
        """Wait until something has happened; False when it did not in time."""
        end = now() + seconds
        while not happened():
            if now() >= end:
                return False
            await asyncio.sleep(0.03)
        return True

    async def opened(self) -> QDialog | None:
        """Return the modal dialog that opens, None when none does."""

        def is_open() -> bool:
            dialog = QApplication.activeModalWidget()
            return isinstance(dialog, QDialog) and dialog.isVisible()

        if not await self.wait_for(is_open, 3):
            return None
        await asyncio.sleep(0.3)
        dialog = QApplication.activeModalWidget()
        return dialog if isinstance(dialog, QDialog) else None


def now() -> float:
    """Return the loop's clock, in seconds."""
    return asyncio.get_running_loop().time()


def _together(window: QWidget, popup: QWidget) -> QPixmap:
    """Return a picture of a window with what lies over it, however far that reaches."""
    at = popup.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint())
    whole = window.rect().united(QRect(at, popup.size()))
    picture = QPixmap(whole.size())
    picture.fill(theme().colors.hairline)
    painter = QPainter(picture)
    painter.drawPixmap(-whole.topLeft(), window.grab())
    painter.drawPixmap(at - whole.topLeft(), popup.grab())
    painter.end()
    return picture
