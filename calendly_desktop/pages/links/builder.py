"""The Build view of the Booking links tab: an event type and UTM tags become a link to copy."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence

from calendly_desktop.domain.booking_links import (
    UtmTags,
    build_link,
    decode_link,
    html_code,
    is_booking_link,
    is_same_page,
    without_tags,
)
from calendly_desktop.domain.made_links import MadeLink
from calendly_desktop.domain.messages import checked_url, link_as_content
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_link_builder import Ui_LinkBuilder
from calendly_desktop.pages.links.columns import Columns
from calendly_desktop.pages.links.result import LinkResult
from calendly_desktop.pages.links.tags import LinkTags
from calendly_desktop.pages.links.types import LinkTypes
from calendly_desktop.pages.links.view import LinksView
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.viewmodels.link_bases import LinkBase, note_about

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.links.page import LinksPage
    from calendly_desktop.pages.services import Services

PAGE = "links"
"""Under which name the settings keep what was chosen last."""


class BuildView(LinksView):
    """Three columns: what the link leads to, its tags, and the link to copy."""

    KEY = "build"

    def __init__(self, services: Services, page: LinksPage, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._store = services.links
        self._history = services.link_history
        self._settings = services.settings
        self._url = ""
        self.ui = Ui_LinkBuilder()
        self.ui.setupUi(self)
        self.columns = Columns(self.ui.columns_inside)
        self.ui.columns_layout.addWidget(self.columns)
        self.types = LinkTypes(self._store, self.columns)
        self.tags = LinkTags(self._store, services.rule_book, self.tasks, self.columns)
        self.result = LinkResult(self._store, self.columns)
        for column in (self.types, self.tags, self.result):
            self.columns.addWidget(column)
        self._build_actions()
        self._connect()
        self._restore()
        self._rebuild()

    def _build_actions(self) -> None:
        both = [QKeySequence("Ctrl+Shift+C"), QKeySequence("Ctrl+Return")]
        make = self.make_action
        self.copy_action = make("copy", self.tr("Copy booking link"), self._copy_link, both)
        self.open_action = make("open", self.tr("Open booking link"), self._open_link)
        self.html_action = make("code", self.tr("Copy HTML code"), self._copy_html)
        self.save_action = make("tag", self.tr("Save tags as preset…"), self.tags.save_preset)
        self.clear_action = make("close", self.tr("Clear tags"), self.tags.clear)
        self.read_action = make(
            "link", self.tr("Take tags from copied link"), self._read_copied_link
        )
        self.check_action = make("search", self.tr("Check a link…"), self.page.tools.check_link)
        self.rules_action = make("settings", self.tr("Rules and presets…"), self.page.tools.rules)

    def _connect(self) -> None:
        self.types.chosen.connect(self._rebuild)
        self.types.colleague_wanted.connect(self._load_colleague)
        self.types.retry_wanted.connect(self.page.refresh)
        self.tags.changed.connect(self._rebuild)
        self.tags.read_wanted.connect(self._read_copied_link)
        self.tags.check_wanted.connect(self.check_action.trigger)
        self.tags.rules_wanted.connect(self.rules_action.trigger)
        self.tags.said.connect(self.page.toast)
        self.result.copy_wanted.connect(self._copy_link)
        self.result.copy_html_wanted.connect(self._copy_html)
        self.result.open_wanted.connect(self._open_link)
        self.result.copy_again_wanted.connect(self._copy_again)
        self.result.use_again_wanted.connect(self._use_again)
        self.result.forget_wanted.connect(self._forget)
        self._store.changed.append(self._show_store)

    # -- reading ---------------------------------------------------------------------------

    async def load(self, *, refresh: bool) -> None:
        """Read event types and colleagues; what is remembered stays usable meanwhile."""
        self.types.show_loading()
        try:
            await self._store.load(refresh=refresh)
        except Problem as problem:
            self.types.show_loaded(problem)
            raise
        self.types.show_loaded()
        await self._history.load()

    @property
    def as_of(self) -> datetime | None:
        """When the event types were last read."""
        return self._store.as_of

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
            self.page.show_problem(problem)
            return False
        copy(content.plain, html=content.html, rtf=content.rtf)
        self.page.toast.emit(self.tr("Booking link copied"))
        return True

    def _record(self, base: LinkBase, url: str, tags: UtmTags) -> None:
        now, preset = datetime.now(UTC), self.tags.presets.current
        link = MadeLink(
            url=url,
            event_type=base.key,
            event_type_name=base.name,
            tags=tags,
            preset=preset.name if preset is not None else "",
            made_by=self.services.account.who,
            made_at=now,
            used_at=now,
        )
        self.tasks.start(self._history.record(link), write=True)

    def _copy_html(self) -> None:
        base = self.types.base
        if base is None:
            return
        copy(html_code(base.name, self._url))
        self.result.ui.copy_html.show_copied()
        self.page.toast.emit(self.tr("HTML code copied"))
        self._record(base, self._url, self.tags.tags)

    def _open_link(self) -> None:
        try:
            address = checked_url(self._url)
        except Problem as problem:
            self.page.show_problem(problem)
            return
        if not QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode)):
            self.page.toast.emit(self.tr("No browser could be opened. The link can be copied."))

    def _read_copied_link(self) -> None:
        """Take apart a booking link on the clipboard: its event type and its tags."""
        text = QGuiApplication.clipboard().text().strip()
        if not is_booking_link(text) or len(text.split()) != 1:
            self.page.toast.emit(self.tr("The clipboard holds no booking link"))
            return
        self.take_apart(text, self.tr("Link from the clipboard"))
        self.page.toast.emit(self.tr("Tags taken from the copied link"))

    def take_apart(self, url: str, name: str = "") -> None:
        """Fill the form with a link; `name` is what it leads to where the page is not known."""
        base = without_tags(url)
        known = next((row for row in self.types.bases() if is_same_page(row.url, base)), None)
        self.types.set_base(known._replace(url=base) if known else LinkBase("", name, base))
        self.tags.set_tags(decode_link(url).tags)

    # -- recent links ----------------------------------------------------------------------

    def _copy_again(self, link: MadeLink) -> None:
        if self._copy(link.event_type_name, link.url):
            self.result.ui.copy_again.show_copied()
            self.tasks.start(self._history.note_copy(link.id), write=True)

    def _use_again(self, link: MadeLink) -> None:
        self.take_apart(link.url, link.event_type_name)

    def _forget(self, link: MadeLink) -> None:
        self.tasks.start(self._history.forget([link.id]), write=True)
        self.page.toast.emit(self.tr("Removed from recent links"))

    # -- the view --------------------------------------------------------------------------

    def focus_start(self) -> None:
        """Put the cursor into the search for event types (Ctrl+F)."""
        self.types.ui.type_search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.types.ui.type_search.selectAll()

    def _restore(self) -> None:
        state = self._settings.page(PAGE)
        self.types.ui.show_inactive.setChecked(state.get("show_inactive") is True)
        key = state.get("event_type")
        if isinstance(key, str):
            self.types.choose(key)

    def _remember(self) -> None:
        key = self.types.base.key if self.types.base else ""
        inactive = self.types.ui.show_inactive.isChecked()
        self._settings.update_page(PAGE, event_type=key, show_inactive=inactive)

    def actions(self) -> list[QAction]:
        """Return the commands for the menu bar and the command palette."""
        return [
            self.copy_action,
            self.open_action,
            self.html_action,
            self.save_action,
            self.clear_action,
            self.read_action,
            self.check_action,
            self.rules_action,
        ]

    async def aclose(self) -> None:
        """Keep the view's place for the next start."""
        self._store.changed.remove(self._show_store)
        self.tags.stop_following()
        self._remember()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.fit(event.size().width())
