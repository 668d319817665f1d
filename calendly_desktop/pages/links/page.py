"""The Booking links tab: an event type and UTM tags become a link to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QKeySequence

from calendly_desktop.api.errors import is_offline
from calendly_desktop.domain.booking_links import (
    UtmTags,
    build_link,
    decode_link,
    html_code,
    is_booking_link,
    is_same_page,
    without_tags,
)
from calendly_desktop.domain.messages import checked_url, link_as_content
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_links_page import Ui_LinksPage
from calendly_desktop.pages.links.columns import Columns
from calendly_desktop.pages.links.result import LinkResult
from calendly_desktop.pages.links.tags import LinkTags
from calendly_desktop.pages.links.types import LinkTypes
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.page import Page
from calendly_desktop.viewmodels.link_bases import LinkBase, note_about

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.link_memory import RecentLink
    from calendly_desktop.store.links import LinksStore
    from calendly_desktop.system.settings import Settings


class LinksPage(Page):
    """Three columns: what the link leads to, its tags, and the link to copy."""

    NAME = "links"
    TITLE = "Booking links"
    ICON = "link"

    @classmethod
    def build(cls, services: Services, parent: QWidget | None = None) -> Self:
        """Build the page from what a signed-in session offers."""
        return cls(services.links, services.settings, parent)

    def __init__(
        self, store: LinksStore, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._settings = settings
        self._loads = 0
        self._url = ""
        self.ui = Ui_LinksPage()
        self.ui.setupUi(self.body)
        self.columns = Columns(self.ui.columns_inside)
        self.ui.columns_layout.addWidget(self.columns)
        self.types = LinkTypes(store, self.columns)
        self.tags = LinkTags(store, settings, self.tasks, self.columns)
        self.result = LinkResult(store, self.columns)
        for column in (self.types, self.tags, self.result):
            self.columns.addWidget(column)
        self._build_actions()
        self._connect()
        self._restore()
        self._rebuild()

    def _build_actions(self) -> None:
        both = [QKeySequence("Ctrl+Shift+C"), QKeySequence("Ctrl+Return")]
        self.copy_action = self._action("copy", self.tr("Copy booking link"), self._copy_link, both)
        self.open_action = self._action("open", self.tr("Open booking link"), self._open_link)
        self.html_action = self._action("code", self.tr("Copy HTML code"), self._copy_html)
        self.save_action = self._action(
            "tag", self.tr("Save tags as preset…"), self.tags.save_preset
        )
        self.clear_action = self._action("close", self.tr("Clear tags"), self.tags.clear)
        self.read_action = self._action(
            "link", self.tr("Take tags from copied link"), self._read_copied_link
        )

    def _action(
        self,
        icon_name: str,
        text: str,
        act: Callable[[], None],
        keys: list[QKeySequence] | None = None,
    ) -> QAction:
        action = QAction(icon(icon_name), text, self)
        action.setObjectName(f"{act.__name__.strip('_')}_action")
        action.setShortcuts(keys or [])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: act())
        self.addAction(action)
        return action

    def _connect(self) -> None:
        self.types.chosen.connect(self._rebuild)
        self.types.colleague_wanted.connect(self._load_colleague)
        self.types.retry_wanted.connect(self.refresh)
        self.tags.changed.connect(self._rebuild)
        self.tags.read_wanted.connect(self._read_copied_link)
        self.tags.said.connect(self.toast)
        self.result.copy_wanted.connect(self._copy_link)
        self.result.copy_html_wanted.connect(self._copy_html)
        self.result.open_wanted.connect(self._open_link)
        self.result.copy_again_wanted.connect(self._copy_again)
        self.result.use_again_wanted.connect(self._use_again)
        self.result.forget_wanted.connect(self._forget)
        self._store.changed.append(self._show_store)

    # -- reading ---------------------------------------------------------------------------

    async def load(self) -> None:
        """Read event types and colleagues; what is remembered stays usable meanwhile."""
        self.types.show_loading()
        try:
            await self._store.load(refresh=self._loads > 0)
        except Problem as problem:
            self.connection_changed.emit(not is_offline(problem))
            self.types.show_loaded(problem)
            raise
        self._loads += 1
        self.types.show_loaded()
        self.connection_changed.emit(True)
        self.freshness_changed.emit(self._store.as_of)

    def _load_colleague(self, user_uri: str) -> None:
        self.tasks.start(self._store.load_colleague(user_uri), key=f"types of {user_uri}")

    def _show_store(self) -> None:
        self.types.show_store()
        self.tags.show_store()
        self.result.show_store()
        self._rebuild()

    def _rebuild(self) -> None:
        base, tags = self.types.base, self.tags.tags
        self._url = build_link(base.url, tags) if base else ""
        note = note_about(base, is_gone=self.types.is_gone()) if base else ""
        self.result.show_link(base, tags, self._url, note)
        for action in (self.copy_action, self.open_action, self.html_action):
            action.setEnabled(bool(self._url))
        self.save_action.setEnabled(bool(tags))
        self.clear_action.setEnabled(bool(tags))

    # -- the link --------------------------------------------------------------------------

    def _copy_link(self) -> None:
        base = self.types.base
        if base is None:
            return
        if self._copy(base.name, self._url):
            self.result.ui.copy_link.show_copied()
            self._record(base, self._url, self.tags.tags)

    def _copy(self, name: str, url: str) -> bool:
        try:
            content = link_as_content(name, url)
        except Problem as problem:
            self.show_problem(problem)
            return False
        copy(content.plain, html=content.html, rtf=content.rtf)
        self.toast.emit(self.tr("Booking link copied"))
        return True

    def _record(self, base: LinkBase, url: str, tags: UtmTags) -> None:
        keep = self._store.record(url, event_type=base.key, event_type_name=base.name, tags=tags)
        self.tasks.start(keep, write=True)

    def _copy_html(self) -> None:
        base = self.types.base
        if base is None:
            return
        copy(html_code(base.name, self._url))
        self.result.ui.copy_html.show_copied()
        self.toast.emit(self.tr("HTML code copied"))
        self._record(base, self._url, self.tags.tags)

    def _open_link(self) -> None:
        try:
            address = checked_url(self._url)
        except Problem as problem:
            self.show_problem(problem)
            return
        if not QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode)):
            self.toast.emit(self.tr("No browser could be opened. The link can be copied."))

    def _read_copied_link(self) -> None:
        """Take apart a booking link on the clipboard: its event type and its tags."""
        text = QGuiApplication.clipboard().text().strip()
        if not is_booking_link(text) or len(text.split()) != 1:
            self.toast.emit(self.tr("The clipboard holds no booking link"))
            return
        self._take_apart(text, self.tr("Link from the clipboard"))
        self.toast.emit(self.tr("Tags taken from the copied link"))

    def _take_apart(self, url: str, name: str) -> None:
        base = without_tags(url)
        known = next((row for row in self.types.bases() if is_same_page(row.url, base)), None)
        self.types.set_base(known._replace(url=base) if known else LinkBase("", name, base))
        self.tags.set_tags(decode_link(url).tags)

    # -- recent links ----------------------------------------------------------------------

    def _copy_again(self, link: RecentLink) -> None:
        if self._copy(link.event_type_name, link.url):
            self.result.ui.copy_again.show_copied()
            base = LinkBase(link.event_type, link.event_type_name, link.url)
            self._record(base, link.url, link.tags)

    def _use_again(self, link: RecentLink) -> None:
        self._take_apart(link.url, link.event_type_name)

    def _forget(self, link: RecentLink) -> None:
        self.tasks.start(self._store.forget(link.id), write=True)
        self.toast.emit(self.tr("Removed from recent links"))

    # -- the page --------------------------------------------------------------------------

    def focus_search(self) -> None:
        """Put the cursor into the search for event types (Ctrl+F)."""
        self.types.ui.type_search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.types.ui.type_search.selectAll()

    def _restore(self) -> None:
        state = self._settings.page(self.NAME)
        self.types.ui.show_inactive.setChecked(state.get("show_inactive") is True)
        key = state.get("event_type")
        if isinstance(key, str):
            self.types.choose(key)

    def _remember(self) -> None:
        key = self.types.base.key if self.types.base else ""
        inactive = self.types.ui.show_inactive.isChecked()
        self._settings.update_page(self.NAME, event_type=key, show_inactive=inactive)

    def actions(self) -> list[QAction]:
        """Return the commands for the menu bar and the command palette."""
        return [
            self.copy_action,
            self.open_action,
            self.html_action,
            self.save_action,
            self.clear_action,
            self.read_action,
        ]

    async def aclose(self) -> None:
        """Stop the page's work and keep its place for the next start."""
        if self._show_store in self._store.changed:
            self._store.changed.remove(self._show_store)
            self._remember()
        await super().aclose()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.fit(event.size().width())
