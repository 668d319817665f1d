"""The Event types section of the Account tab: search them, copy links, make and change them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction

from calendly_desktop.api.errors import NotAllowed
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_event_types import Ui_EventTypes
from calendly_desktop.pages.account.section import AccountSection
from calendly_desktop.pages.event_types.acting import copy_link, open_page, to_build
from calendly_desktop.pages.event_types.table import LinkButtons, TypesTable
from calendly_desktop.pages.link_sheet.reading import Reading
from calendly_desktop.pages.only_online import OnlyOnline
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import CopyButton, set_role
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.states import who_asks
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.event_type_table import (
    Kind,
    State,
    TypeRow,
    TypesModel,
    columns,
    counts_text,
    kinds,
    owners,
    passes,
    states,
    table_rows,
    type_rows,
    why_only_on_the_web,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.models import User
    from calendly_desktop.pages.account.page import AccountPage
    from calendly_desktop.pages.services import Services

FOLLOW = 100  # milliseconds between two looks at what was read


class EventTypesSection(AccountSection):
    """A row for each event type; a click or key copies its link, windows show and change it."""

    KEY: ClassVar[str] = "event_types"

    def __init__(
        self, services: Services, page: AccountPage, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, page, parent)
        self._links = services.links
        self.reading = Reading(services, self.tasks, self)
        self.model = TypesModel(self)
        self._refusal: NotAllowed | None = None
        self._follow = QTimer(self, singleShot=True, interval=FOLLOW)
        self._follow.timeout.connect(self._show_rows)
        self.ui = Ui_EventTypes()
        self.ui.setupUi(self)
        self._dress()
        self._make_actions()
        self._connect()
        self._show_rows()

    # -- what the tab asks -----------------------------------------------------------------

    @property
    def as_of(self) -> datetime | None:
        """When event types were last read."""
        return self._links.as_of

    async def load(self, *, refresh: bool) -> None:
        """Read my event types and those of the organization as far as the role allows."""
        self.reading.is_loading = True
        self._show_state()
        try:
            await self.reading.read(refresh=refresh)
            self._refusal = None
        except NotAllowed as error:
            self._refusal = error
            self.reading.is_loading = False
            self._show_rows()
        except Problem as error:
            self.reading.failed(error)
            raise

    def focus_start(self) -> None:
        """Put the cursor into the search."""
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def actions(self) -> list[QAction]:
        """Return the commands for the menu bar and the command palette."""
        return [self.new_action, self.one_off_action, *self._row_actions]

    async def aclose(self) -> None:
        """Stop reading, and follow the store no longer."""
        self._follow.stop()
        self.reading.stop()
        self._online.close()
        if self._changed in self._links.changed:
            self._links.changed.remove(self._changed)

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        secondary(ui.count)
        secondary(ui.note)
        flow = FlowLayout(ui.choices, spacing=theme().px(12))
        for part in (ui.whose_field, ui.kind_field, ui.state_field):
            flow.addWidget(part)
        for kind, words in kinds():
            ui.kind.addItem(words, kind)
        for state, words in states():
            ui.state.addItem(words, state)
        ui.whose.addItem(self.tr("Everybody"), "")
        for box in (ui.whose, ui.kind, ui.state):
            make_selected_chosen(box)
        self.table = TypesTable(ui.table, self.model, lambda row: row.kind.uri, self)
        self.buttons = LinkButtons(ui.table, self.model, ui.table_place, self.tr("Copy link"))
        self.table.put_menu_on(ui.copy)
        foot = FlowLayout(ui.foot, spacing=theme().px(8))
        for button in (ui.new_type, ui.one_off, ui.details, ui.copy, ui.save):
            foot.addWidget(button)
        set_role(ui.new_type, "primary")
        for button in (ui.request, ui.read_rest):
            set_role(button, "quiet")
            button.hide()

    def _make_actions(self) -> None:
        def action(name: str, sign: str, words: str, act: Callable[[], None]) -> QAction:
            made = QAction(icon(sign), words, self)
            made.setObjectName(name)
            made.triggered.connect(lambda _checked=False: act())
            return made

        self.new_action = action(
            "new_event_type", "plus", self.tr("New event type…"), self.page.tools.new_event_type
        )
        self.one_off_action = action(
            "new_one_off", "bolt", self.tr("One-off meeting…"), self.page.tools.one_off
        )
        self.copy_action = action(
            "copy_type_link", "copy", self.tr("Copy event type link"), self._copy_current
        )
        self.details_action = action(
            "type_details", "info", self.tr("Event type details…"), self._show_details
        )
        self.change_action = action(
            "change_event_type", "edit", self.tr("Change event type…"), self._change
        )
        self.tags_action = action(
            "build_type_link", "tag", self.tr("Build a link with tags"), self._build
        )
        self.open_action = action("open_type", "open", self.tr("Open booking page"), self._open)
        self._row_actions = [
            self.copy_action,
            self.details_action,
            self.change_action,
            self.tags_action,
            self.open_action,
        ]
        self.table.menu_actions[:0] = self._row_actions

    def _connect(self) -> None:
        ui = self.ui
        ui.search.searched.connect(self._searched)
        ui.search.returnPressed.connect(self._go_to_table)
        for box in (ui.whose, ui.kind, ui.state):
            box.activated.connect(self._narrow)
        self.table.entered.connect(self._copy_current)
        self.table.row_changed.connect(self._follow_row)
        self.table.copied.connect(self._tell)
        self.buttons.pressed.connect(self._copy)
        ui.new_type.clicked.connect(self.new_action.trigger)
        ui.one_off.clicked.connect(self.one_off_action.trigger)
        ui.details.clicked.connect(self._show_details)
        ui.save.clicked.connect(self._save)
        ui.request.clicked.connect(self._copy_request)
        ui.read_rest.clicked.connect(self._rest_pressed)
        self.reading.told.connect(self._told)
        self.reading.ended.connect(self._ended)
        self._links.changed.append(self._changed)
        self._online = OnlyOnline(
            self.services.connection,
            [ui.new_type, ui.one_off, ui.read_rest, self.new_action, self.one_off_action],
            self,
        )

    # -- showing ---------------------------------------------------------------------------

    def people(self) -> dict[str, User]:
        """Return everybody who is known, by URI."""
        me = self._links.me
        known = {user.uri: user for user in self._links.colleagues()}
        return known if me is None else {**known, me.uri: me}

    def _my_uri(self) -> str:
        return self._links.me.uri if self._links.me is not None else ""

    def _show_rows(self) -> None:
        """Show what is known now; the filters stay."""
        rows = type_rows(self._links.event_types, self.people(), self._my_uri())
        self._offer_owners(rows)
        self.table.show_lines(columns(), rows, (self.ui.search.text(), self._passes()))
        self._show_what_is_left()

    def _offer_owners(self, rows: list[TypeRow]) -> None:
        box, chosen = self.ui.whose, self.ui.whose.currentData()
        offered = owners(rows, self._my_uri())
        if [(box.itemData(n), box.itemText(n)) for n in range(box.count())] == offered:
            return
        box.clear()
        for uri, words in offered:
            box.addItem(words, uri)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def _passes(self) -> Callable[[TypeRow], bool]:
        ui = self.ui
        owner, kind = str(ui.whose.currentData() or ""), cast("Kind", ui.kind.currentData())
        state = cast("State", ui.state.currentData())
        return lambda row: passes(row, owner, kind, state)

    def _searched(self) -> None:
        self._narrow()
        announce(self, self.ui.count.text())

    def _narrow(self) -> None:
        self.model.narrow(self.ui.search.text(), self._passes())
        self._show_what_is_left()

    def _go_to_table(self) -> None:
        if self.model.rowCount():
            self.ui.table.setFocus()

    def _show_what_is_left(self) -> None:
        self._show_state()
        if not self.reading.is_reading_rest:
            self._note(self.reading.note(self.page.tools.clock()))
            self._offer_more()

    def _show_state(self) -> None:
        ui, shown, total = self.ui, self.model.rowCount(), len(self.model.all_rows)
        ui.count.setText(counts_text(shown, total) if total else "")
        for part in (ui.copy, ui.save, ui.details):
            part.setEnabled(bool(shown))
        if shown:
            ui.states.show_content()
        elif total:
            text = self.tr("No event type has all of this.")
            ui.states.show_panel().show_no_match(text, self._clear)
        elif self.reading.is_loading:
            ui.states.show_panel().show_loading()
        elif self._refusal is not None:
            ui.states.show_panel().show_refusal(self._refusal)
        elif self.reading.problem is not None:
            ui.states.show_panel().show_error(self.reading.problem, self.page.refresh)
        else:
            text = self.tr("Event types appear here: what people can book, and how.")
            title = self.tr("No event types yet")
            ui.states.show_panel().show_empty("calendar", title, text)
        self._follow_row()

    def _clear(self) -> None:
        ui = self.ui
        ui.search.set_text_silently("")
        ui.whose.setCurrentIndex(0)
        ui.kind.setCurrentIndex(0)
        ui.state.setCurrentIndex(ui.state.findData("all"))
        self._narrow()
        ui.search.setFocus()

    def _follow_row(self) -> None:
        """Enable what can be done with the chosen row."""
        row = self.table.current()
        for action in self._row_actions:
            action.setEnabled(row is not None)
        why = why_only_on_the_web(row.kind) if row is not None else ""
        self.change_action.setEnabled(row is not None and not why)
        self.change_action.setToolTip(why or self.change_action.text())

    # -- reading more ----------------------------------------------------------------------

    def _changed(self) -> None:
        if not self._follow.isActive():
            self._follow.start()

    def _rest_pressed(self) -> None:
        if self.reading.is_reading_rest:
            self.reading.stop()
            self.ui.read_rest.setEnabled(False)
        else:
            self.reading.load_rest()

    def _told(self, words: str) -> None:
        self._note(words)
        self._offer_more()

    def _ended(self) -> None:
        self._show_rows()
        announce(self, self.ui.note.text())

    def _note(self, words: str) -> None:
        self.ui.note.setText(words)
        self.ui.note.setVisible(bool(words))

    def _offer_more(self) -> None:
        """Offer to read the colleagues that are missing, or to ask somebody who may."""
        ui, reads, refusal = self.ui, self.reading.is_reading_rest, self.reading.refusal
        ui.request.setVisible(refusal is not None and bool(refusal.request()))
        ui.read_rest.setVisible(reads or bool(self.reading.missing()))
        name = self.tr("Read the event types of colleagues one by one")
        ui.read_rest.setText(self.tr("Stop readin&g") if reads else self.tr("Read &colleagues"))
        ui.read_rest.setAccessibleName(self.tr("Stop reading") if reads else name)
        self._online.follow()

    # -- doing -----------------------------------------------------------------------------

    def _copy_current(self) -> None:
        row = self.table.current()
        if row is not None:
            self._copy(row, self.buttons.button_of(row))

    def _copy(self, row: TypeRow, button: CopyButton | None) -> None:
        try:
            words = copy_link(row.kind)
        except Problem as problem:
            self.page.show_problem(problem)
            return
        if button is not None:
            button.show_copied()
        self._tell(words)

    def _tell(self, words: str) -> None:
        self.copied.emit(words)

    def _show_details(self) -> None:
        row = self.table.current()
        if row is not None:
            self.page.tools.event_type_details(row.kind)

    def _change(self) -> None:
        row = self.table.current()
        if row is not None:
            self.page.tools.change_event_type(row.kind)

    def _build(self) -> None:
        row = self.table.current()
        if row is not None:
            self.build_wanted.emit(to_build(row.kind))

    def _open(self) -> None:
        row = self.table.current()
        if row is not None:
            open_page(row.kind.scheduling_url)

    def _copy_request(self) -> None:
        if self.reading.refusal is not None:
            copy(self.reading.refusal.request(*who_asks(self)))
            self.ui.request.show_copied()

    def _save(self) -> None:
        self.tasks.start(self._save_rows(), key="save event types")

    async def _save_rows(self) -> None:
        import asyncio

        from calendly_desktop.pages.export.saving import save_table

        rows = await asyncio.to_thread(table_rows, self.model.shown())  # thousands take a moment
        name = f"calendly-event-types-{self.page.tools.clock().today.isoformat()}"
        path = await save_table(
            self,
            self.tr("Save event types"),
            name,
            rows,
            settings=self.services.settings,
        )
        if path is not None:
            self._tell(self.tr("Saved as {0}").format(path.name))
