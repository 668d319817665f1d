"""What all links have in common: where they lead to, their tags, their kind, how names are put."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.pages.link_batch.popup import Popup
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.batch_leads import lead_of
from calendly_desktop.viewmodels.batch_words import lead_words, tags_words
from calendly_desktop.viewmodels.link_bases import LinkBase, note_about
from calendly_desktop.viewmodels.link_roles import Role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.batch_types import Lead
    from calendly_desktop.domain.problems import Problem
    from calendly_desktop.forms.ui_link_batch import Ui_LinkBatch
    from calendly_desktop.pages.links.tags import LinkTags
    from calendly_desktop.pages.links.types import LinkTypes
    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.tasks import TaskScope

_LONGEST = 44  # characters on a button
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BatchStrip(QObject):
    """The buttons on top of the view, and the small windows below them.

    changed: any of it. said: a note. retry_wanted: event types are to be read again. rules_wanted:
    the window for rules and presets.
    """

    changed = Signal()
    said = Signal(str)
    retry_wanted = Signal()
    rules_wanted = Signal()

    def __init__(
        self, ui: Ui_LinkBatch, services: Services, tasks: TaskScope, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._services = services
        self._tasks = tasks
        self._view = parent
        self._base: LinkBase | None = None
        self._tags = UtmTags()
        self._by_row = False
        self.is_live = False  # the loop may not run before the view is loaded
        self._names_by_hand: dict[str, bool] = {}
        flow = FlowLayout(ui.strip, spacing=theme().px(look.SPACE_2))
        for part in (ui.type_button, ui.tags_button, ui.kinds, ui.two_names):
            flow.addWidget(part)
        ui.kinds.set_options(
            [("link", self.tr("Normal links")), ("single_use", self.tr("Single-use links"))]
        )
        for button, name in ((ui.type_button, "calendar"), (ui.tags_button, "tag")):
            button.setIcon(icon(name))
        ui.type_button.clicked.connect(self.open_types)
        ui.tags_button.clicked.connect(self.open_tags)
        ui.kinds.changed.connect(lambda _kind: self.changed.emit())
        ui.two_names.toggled.connect(self._choose_names)
        self._show()

    # -- what is chosen --------------------------------------------------------------------

    @property
    def base(self) -> LinkBase | None:
        """Where links lead to whose row does not say."""
        return self._base

    @property
    def lead(self) -> Lead | None:
        """The same, with all that is known of it."""
        return lead_of(self._base, self._services.links) if self._base is not None else None

    @property
    def tags(self) -> UtmTags:
        """What all links carry."""
        return self._tags

    @property
    def preset(self) -> str:
        """The name of the preset whose tags these are, empty where they are none's."""
        if "_tag_part" not in self.__dict__ or self._tag_part.presets.current is None:
            return ""
        return self._tag_part.presets.current.name

    @property
    def single_use(self) -> bool:
        """Whether each link takes one booking only."""
        return self._ui.kinds.current() == "single_use"

    @property
    def two_names(self) -> bool:
        """Whether the booking form asks for first and last name apart."""
        return self._ui.two_names.isChecked()

    def set_base(self, base: LinkBase | None) -> None:
        """Choose where links lead to."""
        self._base = base
        if base is not None and "_type_part" in self.__dict__:
            self._type_part.set_base(base)
        self.follow_names()
        self._show()

    def choose_as_before(self, built: LinkBase | None) -> None:
        """Begin with the event type of the Build view, now or at its last time."""
        key = str(self._services.settings.page("links").get("event_type", ""))
        known = next((base for base in self._bases() if key and base.key == key), None)
        self.set_base(built or known)

    def set_tags(self, tags: UtmTags) -> None:
        """Choose the tags of all links."""
        self._tags = tags
        if "_tag_part" in self.__dict__ and self._tag_part.tags != tags:
            self._tag_part.set_tags(tags)
        self._show()

    def set_single_use(self, single_use: bool) -> None:
        """Choose the kind of links."""
        self._ui.kinds.set_current("single_use" if single_use else "link")

    def set_two_names(self, apart: bool, *, by_hand: bool = False) -> None:
        """Say how the form asks for names; what somebody chose by hand comes first."""
        key = self._base.key if self._base is not None else ""
        if by_hand:
            self._names_by_hand[key] = apart
        apart = self._names_by_hand.get(key, apart)
        if apart != self._ui.two_names.isChecked():
            before = self._ui.two_names.blockSignals(True)
            self._ui.two_names.setChecked(apart)
            self._ui.two_names.blockSignals(before)
            self.changed.emit()

    def show_by_row(self, by_row: bool) -> None:
        """Say that a column tells where each link leads to."""
        self._by_row = by_row
        self._show()

    def stop_following(self) -> None:
        """Follow the rules no longer: the view closes."""
        if "_tag_part" in self.__dict__:
            self._tag_part.stop_following()

    def show_loading(self) -> None:
        """Say in the list that event types are on their way."""
        if "_type_part" in self.__dict__:
            self._type_part.show_loading()

    def show_loaded(self, problem: Problem | None = None) -> None:
        """Show what is known after a load, or why nothing is."""
        if "_type_part" in self.__dict__:
            self._type_part.show_loaded(problem)

    def show_store(self) -> None:
        """Follow what is known of event types now."""
        if "_type_part" in self.__dict__:
            self._type_part.show_store()
        if "_tag_part" in self.__dict__:
            self._tag_part.show_store()
        if self._base is None:
            return
        known = {base.key: base for base in self._bases()}
        now = known.get(self._base.key)
        if now is not None and now != self._base:
            self._base = now._replace(url=self._base.url or now.url)
            self._show()

    # -- the small windows -----------------------------------------------------------------

    def open_types(self) -> None:
        """Open the list of event types below its button."""
        self._types.open_at(self._ui.type_button, self._type_part.ui.type_search)
        self._type_part.ui.type_search.selectAll()

    def open_tags(self) -> None:
        """Open the tags and their presets below their button."""
        part = self._tag_part
        first = part.ui.preset if part.presets.presets else part.ui.source
        self._tag_window.open_at(self._ui.tags_button, first)

    @cached_property
    def _type_part(self) -> LinkTypes:
        from calendly_desktop.pages.links.types import LinkTypes

        part = LinkTypes(self._services.links)
        part.setObjectName("batch_types")
        part.ui.type_title.hide()
        part.setProperty("card", False)
        if self._base is not None:
            part.set_base(self._base)
        part.show_loaded()
        part.chosen.connect(self._choose)
        part.colleague_wanted.connect(self._load_colleague)
        part.retry_wanted.connect(self.retry_wanted)
        part.link_pasted.connect(self._take_pasted)
        part.ui.types.clicked.connect(self._close_after_click)
        part.ui.type_search.returnPressed.connect(self._close_types)
        part.ui.types.installEventFilter(self)
        return part

    @cached_property
    def _types(self) -> Popup:
        words = self.tr("Event type of all links")
        return Popup("types_popup", words, self._type_part, self._view, (380, 420))

    @cached_property
    def _tag_part(self) -> LinkTags:
        from calendly_desktop.pages.links.tags import LinkTags

        services = self._services
        part = LinkTags(services.links, services.rule_book, self._tasks)
        part.setObjectName("batch_tags")
        part.setProperty("card", False)
        for unused in (part.ui.tags_title, part.ui.read_link, part.ui.check_link):
            unused.hide()
        part.set_tags(self._tags)
        part.changed.connect(self._take_tags)
        part.said.connect(self.said)
        part.rules_wanted.connect(self._ask_for_rules)
        return part

    @cached_property
    def _tag_window(self) -> Popup:
        words = self.tr("Tags of all links")
        return Popup("tags_popup", words, self._tag_part, self._view, (440, 380))

    # -- choosing --------------------------------------------------------------------------

    def _choose(self, base: LinkBase) -> None:
        if base == self._base:
            return
        self._base = base
        self.follow_names()
        self._show()
        self.changed.emit()

    def _take_pasted(self, url: str) -> None:
        """Take a link that was pasted into the search for where all links lead to."""
        self._choose(LinkBase("", self.tr("Pasted link"), url))
        self._types.close()

    def _close_types(self) -> None:
        if self._base is not None:
            self._types.close()

    def _close_after_click(self, index: object) -> None:
        if getattr(index, "data", None) and isinstance(index.data(Role.BASE), LinkBase):  # type: ignore[attr-defined]
            self._types.close()

    def _take_tags(self) -> None:
        if self._tag_part.tags != self._tags:
            self._tags = self._tag_part.tags
            self._show()
            self.changed.emit()

    def _ask_for_rules(self) -> None:
        self._tag_window.close()
        self.rules_wanted.emit()

    def _choose_names(self, apart: bool) -> None:
        self._names_by_hand[self._base.key if self._base is not None else ""] = apart
        self.changed.emit()

    def _load_colleague(self, user_uri: str) -> None:
        store = self._services.links
        self._tasks.start(store.load_colleague(user_uri), key=f"types of {user_uri}")

    def follow_names(self) -> None:
        """Ask for names as earlier bookings were asked for them."""
        if self._base is not None and self._base.key and self.is_live:
            self._tasks.start(self._learn_names(self._base.key), key="names of the form")

    async def _learn_names(self, event_type: str) -> None:
        apart = await self._services.bookings.earlier.asks_two_names(event_type)
        if apart is not None and self._base is not None and self._base.key == event_type:
            self.set_two_names(apart)

    def _bases(self) -> list[LinkBase]:
        from calendly_desktop.viewmodels.link_bases import sections

        return [base for section in sections(self._services.links) for base in section.bases]

    def _show(self) -> None:
        lead = self.lead
        words = lead_words(lead, by_row=self._by_row)
        note = note_about(self._base) if self._base is not None else ""
        self._dress(self._ui.type_button, words, note)
        self._ui.type_button.setAccessibleName(
            self.tr("Event type of all links: {0}").format(words)
        )
        self._ui.type_button.setIcon(icon("warning", "warning") if note else icon("calendar"))
        words = tags_words(self._tags)
        self._dress(self._ui.tags_button, words, "")
        self._ui.tags_button.setAccessibleName(self.tr("Tags of all links: {0}").format(words))

    def _dress(self, button: QObject, words: str, note: str) -> None:
        short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
        button.setText(short.replace("&", "&&"))  # type: ignore[attr-defined]
        tip = "\n".join(part for part in (words if short != words else "", note) if part)
        button.setToolTip(plain_tip(tip))  # type: ignore[attr-defined]
        button.setAccessibleDescription(note)  # type: ignore[attr-defined]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter on an event type choose it and close the list."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            base = self._type_part.ui.types.currentIndex().data(Role.BASE)
            if isinstance(base, LinkBase):
                self._choose(base)
                self._types.close()
                return True
        return super().eventFilter(watched, event)
