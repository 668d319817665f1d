"""The Build view of the Booking links tab: an event type and UTM tags become a link to copy."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence

from calendly_desktop.domain.booking_links import (
    FIELD_NAMES,
    FIELDS,
    PREFILL_NAMES,
    build_link,
    decode_link,
    is_same_page,
    parameter_name,
    readable_link,
    without_parameters,
)
from calendly_desktop.domain.link_finding import find_link
from calendly_desktop.domain.link_formats import button_code, html_code, markdown_code
from calendly_desktop.domain.link_look import LOOK_NAMES, look_of
from calendly_desktop.domain.made_links import MadeLink
from calendly_desktop.domain.messages import checked_url, link_as_content
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_link_builder import Ui_LinkBuilder
from calendly_desktop.pages.links.columns import Columns, TallColumn
from calendly_desktop.pages.links.look import LinkLook
from calendly_desktop.pages.links.prefill import LinkPrefill
from calendly_desktop.pages.links.result import LinkResult
from calendly_desktop.pages.links.tags import LinkTags
from calendly_desktop.pages.links.types import LinkTypes
from calendly_desktop.pages.links.view import LinksView
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.soon import Soon
from calendly_desktop.viewmodels.link_bases import LinkBase, note_about
from calendly_desktop.viewmodels.link_origin import origin_text, trouble

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.models import EventType
    from calendly_desktop.pages.links.page import LinksPage
    from calendly_desktop.pages.services import Services

PAGE: Final = "links"
"""Under which name the settings keep what was chosen last."""
KNOWN_NAMES: Final = frozenset({*map(parameter_name, FIELDS), *PREFILL_NAMES, *LOOK_NAMES})
"""The parameters that the form has fields for."""
DRAFT: Final = "build_link"
"""Under which name the half-built link is kept."""
_KEEP_AFTER: Final = 0.5  # seconds after which what was typed is on the disk
_BUTTON_TEXT: Final = "Book: {0}"


class BuildView(LinksView):
    """Three columns: what the link leads to, what it says, and the link to copy.

    What was typed and not copied yet is a draft that survives closing and a crash.
    """

    KEY = "build"

    def __init__(self, services: Services, page: LinksPage, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._store = services.links
        self._history = services.link_history
        self._settings = services.settings
        self._url = ""
        self._copied = ""
        self._is_restored = False
        self._keep_soon = Soon(self.tasks, self._keep_draft, pause=_KEEP_AFTER)
        self.ui = Ui_LinkBuilder()
        self.ui.setupUi(self)
        self.columns = Columns(self.ui.columns_inside)
        self.ui.columns_layout.addWidget(self.columns)
        self.types = LinkTypes(self._store, self.columns)
        self.tags = LinkTags(self._store, services.rule_book, self.tasks)
        self.result = LinkResult(self._store)
        form = TallColumn(self.tags, self.tr("Form of the link"), self.columns)
        link = TallColumn(self.result, self.tr("The finished link"), self.columns)
        for column in (self.types, form, link):
            self.columns.addWidget(column)
        self.prefill = LinkPrefill(self.tags)
        self.look = LinkLook(self.tags)
        for part in (self.prefill, self.look):
            self.tags.add_part(part)
        self._build_actions()
        self._connect()
        self._restore()
        self._rebuild()

    def _build_actions(self) -> None:
        both = [QKeySequence("Ctrl+Shift+C"), QKeySequence("Ctrl+Return")]
        make = self.make_action
        self.copy_action = make("copy", self.tr("Copy booking link"), self._copy_link, both)
        self.open_action = make("open", self.tr("Open booking link"), self._open_link)
        self.save_action = make("tag", self.tr("Save tags as preset…"), self.tags.save_preset)
        self.clear_action = make("close", self.tr("Start a new link"), self.clear)
        self.read_action = make(
            "link", self.tr("Take apart the copied link"), self._read_copied_link
        )
        self.single_action = make("ticket", self.tr("Single-use link…"), self._single_use)
        self.customise_action = make("settings", self.tr("Customized link…"), self._customise)
        self.check_action = make("search", self.tr("Check a link…"), self.page.tools.check_link)
        self.rules_action = make("settings", self.tr("Rules and presets…"), self.page.tools.rules)

    def _connect(self) -> None:
        self.types.chosen.connect(self._follow_type)
        self.types.colleague_wanted.connect(self._load_colleague)
        self.types.retry_wanted.connect(self.page.refresh)
        self.types.link_pasted.connect(self._take_pasted)
        self.tags.changed.connect(self._edited)
        self.tags.read_wanted.connect(self._read_copied_link)
        self.tags.check_wanted.connect(self.check_action.trigger)
        self.tags.rules_wanted.connect(self.rules_action.trigger)
        self.tags.said.connect(self.page.toast)
        self.prefill.changed.connect(self._edited)
        self.look.changed.connect(self._edited)
        self.result.copy_wanted.connect(self._copy_link)
        self.result.copy_as_wanted.connect(self._copy_as)
        self.result.open_wanted.connect(self._open_link)
        self.result.tool_wanted.connect(self._open_tool)
        self.result.copy_again_wanted.connect(self._copy_again)
        self.result.use_again_wanted.connect(self._use_again)
        self.result.forget_wanted.connect(self._forget)
        self._store.changed.append(self._show_store)

    # -- reading ---------------------------------------------------------------------------

    async def load(self, *, refresh: bool) -> None:
        """Read event types and colleagues; what is remembered stays usable meanwhile."""
        await self._restore_draft()
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
        self._show_questions()
        self._rebuild()

    @property
    def kind(self) -> EventType | None:
        """The event type that the link leads to; None for a page, or a link that is not known."""
        key = self.types.base.key if self.types.base is not None else ""
        return next((kind for kind in self._store.event_types if kind.uri == key), None)

    def _follow_type(self) -> None:
        self._show_questions()
        kind = self.kind
        if kind is not None and self._is_restored:  # before that the loop may not run yet
            self.tasks.start(self._learn_names(kind), key="names of the form")
        self._edited()

    def _show_questions(self) -> None:
        self.prefill.show_type(self.kind)

    async def _learn_names(self, kind: EventType) -> None:
        """Ask for names as earlier bookings were asked for them."""
        apart = await self.services.bookings.earlier.asks_two_names(kind.uri)
        if kind == self.kind:
            self.prefill.show_type(kind, two_names=apart)

    def extra(self) -> dict[str, str]:
        """Return the parameters of the link besides its tags."""
        return {**self.prefill.parameters(), **self.look.parameters()}

    def _edited(self) -> None:
        self._rebuild()
        if self._is_restored:
            self._keep_soon()

    def _rebuild(self) -> None:
        base, tags = self.types.base, self.tags.tags
        self._url = build_link(base.url, tags, self.extra()) if base else ""
        note = note_about(base, is_gone=self.types.is_gone()) if base else ""
        parts = [(self.tr(FIELD_NAMES[field]), text) for field, text in tags.filled()]
        parts += [*self.prefill.filled(), *self.look.chosen()]
        self.result.show_link(
            base,
            parts,
            self._url,
            note,
            is_tagged=bool(tags),
            is_type=self.kind is not None,
            broken=self.tags.broken_text() if base else "",
        )
        for action in (self.copy_action, self.open_action):
            action.setEnabled(bool(self._url))
        for action in (self.single_action, self.customise_action):
            action.setEnabled(self.kind is not None)
        self.save_action.setEnabled(bool(tags))
        self.clear_action.setEnabled(bool(parts))

    # -- the link --------------------------------------------------------------------------

    def _copy_link(self) -> None:
        base = self.types.base
        if base is not None and self._copy(base.name, self._url):
            self.result.ui.copy_link.show_copied()
            self._record(base)

    def _copy(self, name: str, url: str) -> bool:
        try:
            content = link_as_content(name, url)
        except Problem as problem:
            self.page.show_problem(problem)
            return False
        copy(content.plain, html=content.html, rtf=content.rtf)
        self.page.toast.emit(self.tr("Booking link copied"))
        return True

    def _record(self, base: LinkBase) -> None:
        """Keep the link in the history; what was typed is no draft any longer."""
        now, preset = datetime.now(UTC), self.tags.presets.current
        link = MadeLink(
            url=self._url,
            event_type=base.key,
            event_type_name=base.name,
            tags=self.tags.tags,
            preset=preset.name if preset is not None else "",
            guest=self.prefill.guest(),
            made_by=self.services.account.who,
            made_at=now,
            used_at=now,
        )
        self.tasks.start(self._history.record(link), write=True)
        self._copied = self._url
        self._keep_soon()

    def _copy_as(self, kind: str) -> None:
        base = self.types.base
        if base is None:
            return
        text = self.tr(_BUTTON_TEXT).format(base.name)
        codes = {
            "html": (html_code(base.name, self._url), self.tr("HTML code copied")),
            "markdown": (markdown_code(base.name, self._url), self.tr("Markdown copied")),
            "button": (button_code(text, self._url), self.tr("Code of the button copied")),
            "address": (self._url, self.tr("Address copied")),
        }
        code, said = codes[kind]
        copy(code)
        self.page.toast.emit(said)
        self._record(base)

    def _open_tool(self, name: str) -> None:
        base, kind = self.types.base, self.kind
        if base is None:
            return
        tools = self.page.tools
        match name:
            case "qr_code":
                tools.qr_code(base.name, self._url)
            case "embed":
                tools.embed(base.name, self._url)
            case "times" if kind is not None:
                tools.free_times(kind, self.tags.tags, self.prefill.parameters())
            case "single_use":
                self._single_use()

    def _single_use(self) -> None:
        if self.kind is not None:
            self.page.tools.single_use(self.kind, self.tags.tags, self.extra())

    def _customise(self) -> None:
        if self.kind is not None:
            self.page.tools.customise(self.kind, self.tags.tags, self.extra())

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
        self._take_pasted(QGuiApplication.clipboard().text())

    def _take_pasted(self, text: str) -> None:
        """Fill the form with the link in a text; mail programs wrap and break the links they show.

        Where there is none it is said why, and the form stays as it is.
        """
        found = find_link(text)
        why = trouble(found)
        if found is None or why is not None:
            no_link = self.tr("The clipboard holds no booking link")
            said = why.title if found is not None and why is not None else ""
            self.page.toast.emit(f"{no_link}. {said}" if said else no_link)
            return
        self.take_apart(found.url)
        origin = origin_text(found)
        self.page.toast.emit(" ".join([self.tr("The link is in the form now."), origin]).strip())

    def take_apart(self, url: str, name: str = "") -> None:
        """Fill the form with a link; `name` is what it leads to where the page is not known."""
        decoded = decode_link(url)
        base = without_parameters(url, KNOWN_NAMES)
        known = next((row for row in self.types.bases() if is_same_page(row.url, base)), None)
        name = name or readable_link(base.partition("?")[0].partition("://")[2])
        self.types.set_base(known._replace(url=base) if known else LinkBase("", name, base))
        self.tags.set_tags(decoded.tags)
        self.prefill.set_parameters(decoded.prefill)
        self.look.set_look(look_of(dict(decoded.other)))
        self._rebuild()

    def clear(self) -> None:
        """Empty all that the link says; what it leads to stays."""
        self.prefill.clear()
        self.look.clear()
        self.tags.clear()
        base = self.types.base
        known = next((row for row in self.types.bases() if base and row.key == base.key), None)
        if known is not None:
            self.types.set_base(known)  # without what a pasted link had in its query besides

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
        self.prefill.set_open(state.get("prefill_open") is True)
        self.look.set_open(state.get("look_open") is True)
        self._show_questions()

    async def _restore_draft(self) -> None:
        """Fill in what was typed and not copied, unless somebody has begun something else."""
        if self._is_restored:
            return
        kept = await self.services.drafts.known(DRAFT)
        self._is_restored = True
        url = kept.get("url")
        if isinstance(url, str) and url and not self.tags.tags and not self.extra():
            self.take_apart(url, str(kept.get("name", "")))
        elif self.kind is not None:
            self._follow_type()

    async def _keep_draft(self) -> None:
        base, is_copied = self.types.base, self._url == self._copied
        if base is not None and not is_copied and (self.tags.tags or self.extra()):
            await self.services.drafts.keep(DRAFT, {"url": self._url, "name": base.name})
        else:
            await self.services.drafts.drop(DRAFT)

    def _remember(self) -> None:
        key = self.types.base.key if self.types.base else ""
        inactive = self.types.ui.show_inactive.isChecked()
        self._settings.update_page(
            PAGE,
            event_type=key,
            show_inactive=inactive,
            prefill_open=self.prefill.is_open,
            look_open=self.look.is_open,
        )

    def actions(self) -> list[QAction]:
        """Return the commands for the menu bar and the command palette."""
        return [
            self.copy_action,
            self.open_action,
            self.save_action,
            self.clear_action,
            self.read_action,
            self.single_action,
            self.customise_action,
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
