"""The team link sheet: everybody's booking page and event types, to copy and to save."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from PySide6.QtCore import QTimer

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.messages import link_as_content
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_link_sheet import Ui_LinkSheet
from calendly_desktop.pages.insight.table_window import TableWindow
from calendly_desktop.pages.link_sheet.buttons import SheetButtons
from calendly_desktop.pages.link_sheet.reading import Reading
from calendly_desktop.pages.link_sheet.rest import Rest
from calendly_desktop.pages.link_sheet.table import SheetTable
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import CopyButton, set_role
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.link_sheet import (
    SheetModel,
    SheetRow,
    What,
    columns,
    counts_text,
    hidden_text,
    link_of,
    passes,
    sheet_rows,
    table_rows,
    whats,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QTableView, QWidget

    from calendly_desktop.pages.insight.lines_table import LinesTable
    from calendly_desktop.pages.services import Services
    from calendly_desktop.viewmodels.meetings import Clock

FOLLOW = 300  # milliseconds between two looks at what was read


class LinkSheetWindow(TableWindow[SheetRow]):
    """A row for each page and event type; a click or key copies one link, a button all of them."""

    NAME: ClassVar[str] = "link_sheet"
    HELP: ClassVar[str] = "build-link"

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        clock: Callable[[], Clock],
        tags: UtmTags | None = None,
    ) -> None:
        super().__init__(services, parent, clock, "", width=1120)
        self.setWindowTitle(self.tr("Team link sheet"))
        self._tags = tags or UtmTags()
        self.reading = Reading(services, self.tasks, self)
        self.model = SheetModel(self)
        self._rows: list[SheetRow] = []
        self._follow = QTimer(self, singleShot=True, interval=FOLLOW)
        self._follow.timeout.connect(self._show_rows)
        self.ui = Ui_LinkSheet()
        self.ui.setupUi(self.body)
        self._dress()
        self._connect()
        self._show_rows()

    def load(self) -> None:
        """Read event types, teams and colleagues; what is remembered is shown meanwhile."""
        self.reading.load()
        self._show_state()

    # -- for the table ---------------------------------------------------------------------

    def enter_action(self) -> tuple[str, str]:
        """Enter and a double click copy the chosen link."""
        return "copy_link", self.tr("Copy &link")

    def show_current(self) -> None:
        """Copy the link of the chosen row."""
        row = self.current()
        if row is not None:
            self._copy_link(row, self.buttons.button_of(row))

    def current_meeting(self) -> str:
        """There is no meeting behind a link."""
        return ""

    def make_table(self, view: QTableView) -> LinesTable[SheetRow]:
        """Return the table that copies links."""
        return SheetTable(view, self.model, self.name_of, self, lambda: self._used_tags)

    def name_of(self, row: SheetRow) -> object:
        """Return which page or event type a row is."""
        return row.key

    def current_changed(self) -> None:
        """Nothing else follows the chosen row."""

    async def aclose(self) -> None:
        """Stop reading, and follow the store no longer."""
        self._follow.stop()
        self.rest.close()
        if self._changed in self.services.links.changed:
            self.services.links.changed.remove(self._changed)
        await super().aclose()

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        flow = FlowLayout(ui.choices, spacing=theme().px(12))
        for part in (ui.what_field, ui.inactive, ui.secret, ui.with_tags):
            flow.addWidget(part)
        for what, words in whats():
            ui.what.addItem(words, what)
        make_selected_chosen(ui.what)
        values = " / ".join(text for _field, text in self._tags.filled())
        ui.with_tags.setText(self.tr("With &tags: {0}").format(values.replace("&", "&&")))
        ui.with_tags.setAccessibleName(self.tr("With tags: {0}").format(values))
        ui.with_tags.setChecked(bool(self._tags))
        ui.with_tags.setVisible(bool(self._tags))
        self.set_up_table(ui.table, ui.copy)
        self.buttons = SheetButtons(ui.table, self.model, ui.table_place, self.tr("Copy link"))
        self.set_up_notes(ui.count, ui.note)
        set_role(ui.copy_all, "primary")
        self.rest = Rest(ui, self.reading, self.services.connection, self)

    def _connect(self) -> None:
        ui = self.ui
        ui.search.searched.connect(self._searched)
        ui.search.returnPressed.connect(self._go_to_table)
        ui.what.activated.connect(self._narrow)
        for box in (ui.inactive, ui.secret):
            box.toggled.connect(self._narrow)
        ui.with_tags.toggled.connect(self._show_links)
        ui.copy_all.clicked.connect(self._copy_all)
        ui.save.clicked.connect(self._save)
        ui.close_button.clicked.connect(self.reject)
        self.buttons.pressed.connect(self._copy_link)
        self.rest.ended.connect(self._show_rows)
        self.services.links.changed.append(self._changed)
        ui.search.setFocus()

    # -- showing ---------------------------------------------------------------------------

    @property
    def _used_tags(self) -> UtmTags:
        return self._tags if self.ui.with_tags.isChecked() else UtmTags()

    def _show_rows(self) -> None:
        """Show what is known now."""
        account = self.services.account
        roles = {row.user.uri: row.role for row in account.remembered_people()}
        if account.account is not None:
            roles.setdefault(account.account.user.uri, account.account.role)
        self._rows = sheet_rows(self.services.links, roles)
        self._show_links()

    def _show_links(self) -> None:
        """Show the links with tags or without."""
        narrowed = (self.ui.search.text(), self._passes())
        self.show_lines(columns(self._used_tags), self._rows, narrowed)
        self._show_what_is_left()

    def _searched(self) -> None:
        self._narrow()
        announce(self, self.ui.count.text())

    def _go_to_table(self) -> None:
        if self.model.rowCount():
            self.ui.table.setFocus()

    def _narrow(self) -> None:
        self.model.narrow(self.ui.search.text(), self._passes())
        self._show_what_is_left()

    def _passes(self) -> Callable[[SheetRow], bool]:
        """Return what the filters let through."""
        what = cast("What", self.ui.what.currentData())
        inactive, secret = self.ui.inactive.isChecked(), self.ui.secret.isChecked()
        return lambda row: passes(row, what, inactive=inactive, secret=secret)

    def _show_what_is_left(self) -> None:
        ui = self.ui
        self._show_state()
        if not self.reading.is_reading_rest:
            inactive, secret = ui.inactive.isChecked(), ui.secret.isChecked()
            hidden = hidden_text(self.model.all_rows, inactive=inactive, secret=secret)
            self.rest.show(self.clock(), hidden)

    # -- reading ---------------------------------------------------------------------------

    def _changed(self) -> None:
        if not self._follow.isActive():
            self._follow.start()

    # -- what there is to see --------------------------------------------------------------

    def _show_state(self) -> None:
        ui, shown, total = self.ui, self.model.rowCount(), len(self.model.all_rows)
        ui.count.setText(counts_text(shown, total) if total else "")
        for part in (ui.copy, ui.save, ui.copy_all):
            part.setEnabled(bool(shown))
        if shown:
            ui.states.show_content()
        elif total:
            text = self.tr("No link has all of this.")
            ui.states.show_panel().show_no_match(text, self._clear)
        elif self.reading.is_loading:
            ui.states.show_panel().show_loading()
        elif self.reading.problem is not None:
            ui.states.show_panel().show_error(self.reading.problem, self.load)
        else:
            text = self.tr("Booking pages and event types appear here once they have been read.")
            ui.states.show_panel().show_empty("people", self.tr("Nothing read yet"), text)

    def _clear(self) -> None:
        ui = self.ui
        ui.search.set_text_silently("")
        ui.what.setCurrentIndex(0)
        ui.inactive.setChecked(False)
        ui.secret.setChecked(False)
        self._narrow()
        ui.search.setFocus()

    # -- doing -----------------------------------------------------------------------------

    def _copy_link(self, row: SheetRow, button: CopyButton | None) -> None:
        whose = row.person or row.team
        text = row.name if not row.is_page else self.tr("Book a meeting with {0}").format(whose)
        try:
            content = link_as_content(text, link_of(row, self._used_tags))
        except Problem as problem:
            self.show_problem(problem)
            return
        copy(content.plain, html=content.html, rtf=content.rtf)
        if button is not None:
            button.show_copied()
        self.toaster.show(
            self.tr("Link copied: {0}").format(", ".join(filter(None, (row.name, whose))))
        )

    def _copy_all(self) -> None:
        self.copy_table()
        self.ui.copy_all.show_copied()

    def _save(self) -> None:
        rows = table_rows(self.model.shown(), self._used_tags)
        name = f"calendly-team-links-{self.clock().today.isoformat()}"
        self.tasks.start(self.save_rows(self.tr("Save the sheet"), name, rows), key="save")
