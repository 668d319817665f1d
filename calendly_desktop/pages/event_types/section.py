"""The Event types section of the Account tab: search them, copy links, make and change them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from PySide6.QtCore import QTimer

from calendly_desktop.api.errors import NotAllowed
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_event_types import Ui_EventTypes
from calendly_desktop.pages.account.section import AccountSection
from calendly_desktop.pages.event_types.commands import TypeCommands
from calendly_desktop.pages.event_types.table import LinkButtons, TypesTable
from calendly_desktop.pages.help.link import HelpLink
from calendly_desktop.pages.link_sheet.reading import Reading
from calendly_desktop.pages.link_sheet.rest import Rest
from calendly_desktop.pages.only_online import OnlyOnline
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.selection import make_selected_chosen
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
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.models import User
    from calendly_desktop.pages.account.page import AccountPage
    from calendly_desktop.pages.services import Services

FOLLOW = 300  # milliseconds between two looks at what was read


class EventTypesSection(AccountSection):
    """A row for each event type; a click or key copies its link, windows show and change it."""

    KEY: ClassVar[str] = "event_types"
    HELP: ClassVar[str] = "event-types"

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
            self._refusal = self.reading.refusal = error
            self.reading.is_loading = False
            self._show_rows()
        except Problem as error:
            self.reading.failed(error)
            raise

    def show_unread(self, problem: Problem) -> None:
        """Say in the table's place why there is nothing to see, or below it why it may be old."""
        self.reading.failed(problem)

    def focus_start(self) -> None:
        """Put the cursor into the search."""
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def actions(self) -> list[QAction]:
        """Return the commands for the menu bar and the command palette."""
        return self.commands.all()

    async def aclose(self) -> None:
        """Stop reading, and follow the store no longer."""
        self._follow.stop()
        self.rest.close()
        self.commands.close()
        self._online.close()
        if self._changed in self._links.changed:
            self._links.changed.remove(self._changed)

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        secondary(ui.count)
        secondary(ui.note)
        self.rest = Rest(ui, self.reading, self.services.connection, self)
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
        self.commands = TypeCommands(
            self.table, self.buttons, self.page.tools, self.services.connection
        )
        foot = FlowLayout(ui.foot, spacing=theme().px(8))
        for button in (ui.new_type, ui.one_off, ui.details, ui.copy, ui.save):
            foot.addWidget(button)
        words = self.tr("What can be changed here?")
        foot.addWidget(HelpLink("event-types", ui.foot, words=words))
        set_role(ui.new_type, "primary")

    def _connect(self) -> None:
        ui = self.ui
        ui.search.searched.connect(self._searched)
        ui.search.returnPressed.connect(self._go_to_table)
        for box in (ui.whose, ui.kind, ui.state):
            box.activated.connect(self._narrow)
        self.table.copied.connect(self.copied)
        self.commands.copied.connect(self.copied)
        self.commands.failed.connect(self.page.show_problem)
        self.commands.build_wanted.connect(self.build_wanted)
        ui.new_type.clicked.connect(self.commands.new.trigger)
        ui.one_off.clicked.connect(self.commands.one_off.trigger)
        ui.details.clicked.connect(self.commands.details.trigger)
        ui.save.clicked.connect(self._save)
        self.rest.ended.connect(self._show_rows)
        self._links.changed.append(self._changed)
        self._online = OnlyOnline(
            self.services.connection, [ui.new_type, ui.one_off], self, changes=True
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
        self.rest.show(self.page.tools.clock())

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
        elif self._links.as_of is None:
            ui.states.show_panel().show_loading()
        else:
            text = self.tr("Event types appear here: what people can book, and how.")
            title = self.tr("No event types yet")
            ui.states.show_panel().show_empty("calendar", title, text)
        self.commands.follow()

    def _clear(self) -> None:
        ui = self.ui
        ui.search.set_text_silently("")
        ui.whose.setCurrentIndex(0)
        ui.kind.setCurrentIndex(0)
        ui.state.setCurrentIndex(ui.state.findData("all"))
        self._narrow()
        ui.search.setFocus()

    def _changed(self) -> None:
        if not self._follow.isActive():
            self._follow.start()

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
            self.copied.emit(self.tr("Saved as {0}").format(path.name))
