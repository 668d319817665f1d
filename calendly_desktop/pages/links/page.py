"""The Booking links tab: build one link or many, see those made before, and what they brought."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Self

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from calendly_desktop.api.errors import is_offline
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_links_page import Ui_LinksPage
from calendly_desktop.pages.links.builder import BuildView
from calendly_desktop.pages.links.tools import LinkTools
from calendly_desktop.toolkit.help_topic import set_help_topic
from calendly_desktop.toolkit.page import Page
from calendly_desktop.viewmodels.meeting_filters import MeetingsWanted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.links.view import LinksView, LinkToBuild
    from calendly_desktop.pages.services import Services


class ViewEntry(NamedTuple):
    """A view of the tab: what must be known before it is imported."""

    key: str
    title: str
    module: str
    class_name: str


VIEWS: tuple[ViewEntry, ...] = (
    ViewEntry("build", "Build", "calendly_desktop.pages.links.builder", "BuildView"),
    ViewEntry("many", "Many at once", "calendly_desktop.pages.link_batch.view", "ManyView"),
    ViewEntry("history", "History", "calendly_desktop.pages.link_history.view", "HistoryView"),
    ViewEntry("report", "Report", "calendly_desktop.pages.campaigns.view", "ReportView"),
)
"""The views in order. They are imported when first shown: most days it is the first one only."""


class LinksPage(Page):
    """A row of views over one of them; each is built when it is first shown.

    meetings_wanted: a MeetingsWanted to show in the Meetings tab.
    """

    NAME = "links"
    TITLE = "Booking links"
    ICON = "link"
    HELP = "build-link"

    meetings_wanted = Signal(object)

    @classmethod
    def build(cls, services: Services, parent: QWidget | None = None) -> Self:
        """Build the page from what a signed-in session offers."""
        return cls(services, parent)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._settings = services.settings
        self._built: dict[str, LinksView] = {}
        self._fresh: set[str] = set()
        self._is_closed = False
        self.tools = LinkTools(services, self)
        self.tools.build_wanted.connect(self.build_from)
        self.tools.sign_in_wanted.connect(self.sign_in_wanted)
        self.tools.meeting_wanted.connect(self._show_meeting)
        self.tools.meetings_wanted.connect(self.meetings_wanted)
        self.ui = Ui_LinksPage()
        self.ui.setupUi(self.body)
        self.ui.views.set_options([(entry.key, self.tr(entry.title)) for entry in VIEWS])
        self.ui.head.setVisible(len(VIEWS) > 1)
        self._view_actions = [self._view_action(place) for place in range(len(VIEWS))]
        self.ui.views.changed.connect(self._show)
        builder = self._built_view(BuildView.KEY)
        assert isinstance(builder, BuildView)
        self.builder = builder
        self.tools.current_tags = lambda: builder.tags.tags
        known = {entry.key for entry in VIEWS}
        last = str(self._settings.page(self.NAME).get("view", ""))
        self.show_view(last if last in known else VIEWS[0].key)

    # -- the views -------------------------------------------------------------------------

    @property
    def view(self) -> LinksView:
        """The view in front."""
        return self._built[self.ui.views.current()]

    def show_view(self, key: str) -> LinksView:
        """Bring a view to the front, reading what it shows where that was not done yet."""
        view = self._built_view(key)
        self.ui.views.set_current(key)
        self.ui.stack.setCurrentWidget(view)
        for entry, action in zip(VIEWS, self._view_actions, strict=True):
            action.setChecked(entry.key == key)
        if self._loaded and key not in self._fresh:
            self.refresh()
        self.commands_changed.emit()
        return view

    def show_place(self, inside: str) -> None:
        """Bring a view to the front by its key, or run one of the tab's commands."""
        if any(entry.key == inside for entry in VIEWS):
            self.show_view(inside)
        else:
            super().show_place(inside)

    def build_from(self, link: LinkToBuild) -> None:
        """Take a link apart in the Build view."""
        self.show_view(BuildView.KEY)
        self.builder.take_apart(link.url, link.name)

    def _show_meeting(self, uri: str) -> None:
        self.meetings_wanted.emit(MeetingsWanted(meeting=uri))

    def _built_view(self, key: str) -> LinksView:
        if key not in self._built:
            entry = next(entry for entry in VIEWS if entry.key == key)
            view_class = getattr(import_module(entry.module), entry.class_name)
            view: LinksView = view_class(self._services, self, self.ui.stack)
            set_help_topic(view, view.HELP)
            view.build_wanted.connect(self.build_from)
            view.view_wanted.connect(self._show)
            view.meetings_wanted.connect(self.meetings_wanted)
            view.commands_changed.connect(self.commands_changed)
            self.ui.stack.addWidget(view)
            self._built[key] = view
        return self._built[key]

    def _view_action(self, place: int) -> QAction:
        entry = VIEWS[place]
        action = QAction(self.tr(entry.title), self)
        action.setObjectName(f"show_{entry.key}_action")
        action.setCheckable(True)
        action.setShortcut(QKeySequence(f"Alt+{place + 1}"))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: self._go_to(entry.key))
        self.addAction(action)
        return action

    def _show(self, key: str) -> None:
        self.show_view(key)

    def _go_to(self, key: str) -> None:
        self.show_view(key).focus_start()

    # -- the page --------------------------------------------------------------------------

    async def load(self) -> None:
        """Read what the view in front shows; what is remembered stays usable meanwhile."""
        view, refresh = self.view, self.view.KEY in self._fresh
        try:
            await view.load(refresh=refresh)
        except Problem as problem:
            self.connection_changed.emit(not is_offline(problem))
            raise
        self._fresh.add(view.KEY)
        self.connection_changed.emit(True)
        self.freshness_changed.emit(view.as_of)

    def focus_search(self) -> None:
        """Put the cursor where work in the view in front begins (Ctrl+F)."""
        self.view.focus_start()

    def actions(self) -> list[QAction]:
        """Return the commands for the menu bar and the command palette."""
        views = self._view_actions if len(VIEWS) > 1 else []
        return [*self.view.actions(), *self.tools.actions(), *views]

    def unfinished(self) -> str:
        """Return what closing the window now would drop."""
        found = [*(view.unfinished() for view in self._built.values()), self.tools.unfinished()]
        return " ".join(filter(None, found))

    def views(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Return the views besides the first one, and their faces, for the tour."""
        others = [(entry.key, partial(self._show, entry.key)) for entry in VIEWS[1:]]
        return [*others, ("", partial(self._show, VIEWS[0].key))] if others else []

    async def aclose(self) -> None:
        """Stop the page's work and keep its place for the next start."""
        if not self._is_closed:
            self._is_closed = True
            self._settings.update_page(self.NAME, view=self.view.KEY)
            await self.tools.aclose()
            for view in self._built.values():
                await view.aclose()
        await super().aclose()
