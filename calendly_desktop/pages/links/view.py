"""What the views of the Booking links tab have in common: what they ask of the tab around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from calendly_desktop.toolkit.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from calendly_desktop.pages.links.page import LinksPage
    from calendly_desktop.pages.services import Services


class LinkToBuild(NamedTuple):
    """A link to be taken apart in the Build view; `name` is what it leads to, in words."""

    url: str
    name: str = ""


class LinksView(QWidget):
    """One view of the tab, built when it is first shown. It starts its work with `page.tasks`.

    build_wanted: a LinkToBuild to go on with in the Build view. view_wanted: another view, by its
    key. meetings_wanted: a MeetingsWanted to show in the Meetings tab. commands_changed: other
    commands than before. HELP: the topic of the help that fits, where the tab's own does not.
    """

    KEY: ClassVar[str] = ""
    HELP: ClassVar[str] = ""

    build_wanted = Signal(object)
    view_wanted = Signal(str)
    meetings_wanted = Signal(object)
    commands_changed = Signal()

    def __init__(self, services: Services, page: LinksPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{self.KEY}_view")
        self.services = services
        self.page = page
        self.tasks = page.tasks

    @property
    def as_of(self) -> datetime | None:
        """When what the view shows was last read from Calendly; None where that says nothing."""
        return None

    async def load(self, *, refresh: bool) -> None:
        """Read what the view shows; called when it is first shown online, and by Refresh."""

    def focus_start(self) -> None:
        """Put the keyboard where work in the view begins, mostly its search (Ctrl+F)."""

    def actions(self) -> list[QAction]:
        """Return the view's commands for the menu bar and the command palette."""
        return []

    def unfinished(self) -> str:
        """Return, in a sentence, what closing the window now would drop; mostly nothing."""
        return ""

    def shots(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Return the faces of the view besides its first, each with what shows it (for the tour).

        A face without a name is the way back.
        """
        return ()

    async def aclose(self) -> None:
        """Keep the view's place and follow nothing any longer; the page's tasks end after it."""

    def make_action(
        self,
        icon_name: str,
        text: str,
        act: Callable[[], None],
        keys: list[QKeySequence] | None = None,
    ) -> QAction:
        """Return a command of this view, named after what it calls; its keys work inside it."""
        action = QAction(icon(icon_name), text, self)
        action.setObjectName(f"{act.__name__.strip('_')}_action")
        action.setShortcuts(keys or [])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: act())
        self.addAction(action)
        return action
