"""One of several parts that a tab shows in turn: what it is asked by the tab around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtGui import QAction


class Part(QWidget):
    """Built when it is first shown. KEY names it in the settings, for the tour, and elsewhere.

    meetings_wanted: a MeetingsWanted to show in the Meetings tab. commands_changed: other commands
    than before. HELP: the topic of the help that fits, where that of the tab does not.
    """

    KEY: ClassVar[str] = ""
    HELP: ClassVar[str] = ""

    meetings_wanted = Signal(object)
    commands_changed = Signal()

    @property
    def as_of(self) -> datetime | None:
        """When what is shown was last read from Calendly; None where that says nothing."""
        return None

    async def load(self, *, refresh: bool) -> None:
        """Read what the part shows: when it is first shown online, and by Refresh."""

    def focus_start(self) -> None:
        """Put the keyboard where work in the part begins, mostly its search (Ctrl+F)."""

    def actions(self) -> list[QAction]:
        """Return its commands for the menu bar and the command palette."""
        return []

    def unfinished(self) -> str:
        """Return, in a sentence, what closing the window now would drop; mostly nothing."""
        return ""

    def shots(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Return the faces besides the first, each with what shows it (for the tour).

        A face without a name is the way back.
        """
        return ()

    async def aclose(self) -> None:
        """Keep the place and follow nothing any longer; the page's tasks end after it."""
