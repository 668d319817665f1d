"""What the views of the Booking links tab have in common: what they ask of the tab around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from calendly_desktop.pages.part import Part
from calendly_desktop.toolkit.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.links.page import LinksPage
    from calendly_desktop.pages.services import Services


class LinkToBuild(NamedTuple):
    """A link to be taken apart in the Build view; `name` is what it leads to, in words."""

    url: str
    name: str = ""


class LinksView(Part):
    """One view of the tab, built when it is first shown. It starts its work with `page.tasks`.

    build_wanted: a LinkToBuild to go on with in the Build view. view_wanted: another view, by its
    key.
    """

    build_wanted = Signal(object)
    view_wanted = Signal(str)

    def __init__(self, services: Services, page: LinksPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{self.KEY}_view")
        self.services = services
        self.page = page
        self.tasks = page.tasks

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
