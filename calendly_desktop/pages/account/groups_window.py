"""Groups and teams: who is in which, who administers it, and the booking pages of teams."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from calendly_desktop.domain.messages import link_as_content
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_people_groups import Ui_PeopleGroups
from calendly_desktop.pages.insight.lines_table import LinesTable
from calendly_desktop.pages.insight.table_window import TableWindow
from calendly_desktop.pages.only_online import OnlyOnline
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.fitting_columns import FittingColumns, Width
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.states import who_asks
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.people_groups import (
    GroupRow,
    columns,
    counts_text,
    group_rows,
    table_rows,
    wholes,
)
from calendly_desktop.viewmodels.people_words import day_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QTableView, QWidget

    from calendly_desktop.api.errors import NotAllowed
    from calendly_desktop.pages.services import Services
    from calendly_desktop.viewmodels.insight_lines import LinesModel
    from calendly_desktop.viewmodels.meetings import Clock


_WIDTHS = (
    Width(150, 110, 2),  # group or team
    Width(72, 64),  # kind
    Width(160, 110, 3),  # person
    Width(200, 110, 3),  # e-mail
    Width(130, 90, 1),  # part
    Width(180, 110, 2),  # booking page
)
_GIVE_WAY = (1, 3, 5)


class GroupsTable(LinesTable[GroupRow]):
    """Its columns share the width of the window."""

    def __init__(
        self,
        view: QTableView,
        model: LinesModel[GroupRow],
        name_of: Callable[[GroupRow], object],
        parent: QObject,
    ) -> None:
        super().__init__(view, model, name_of, parent)
        self._fitting = FittingColumns(view, _WIDTHS, _GIVE_WAY)

    def _fit_columns(self) -> None:
        self._fitting.fit()


class GroupsWindow(TableWindow[GroupRow]):
    """A row for each part somebody has; Enter copies the booking page of a team."""

    NAME: ClassVar[str] = "groups_and_teams"
    HELP: ClassVar[str] = "people"

    def __init__(self, services: Services, parent: QWidget, clock: Callable[[], Clock]) -> None:
        super().__init__(services, parent, clock, "", width=960)
        self.setWindowTitle(self.tr("Groups and teams"))
        self._is_loading = False
        self._reads_teams = False
        self._is_stopped = False
        self._problem: Problem | None = None
        self._offered: list[tuple[str, str]] = []
        self.ui = Ui_PeopleGroups()
        self.ui.setupUi(self.body)
        self._dress()
        self._connect()
        self._show_rows()

    def load(self) -> None:
        """Read groups and teams; what is remembered is shown meanwhile."""
        if not self.services.connection.offline_reason():
            self._is_loading = True
            self.tasks.start(self._load(), key="load", on_error=self._failed)
        self._show_state()

    # -- for the table ---------------------------------------------------------------------

    def enter_action(self) -> tuple[str, str]:
        """Enter and a double click copy the booking page of a team."""
        return "copy_team_link", self.tr("Copy team &link")

    def show_current(self) -> None:
        """Copy the booking page of the chosen row's team."""
        row = self.current()
        if row is None or not row.url:
            self.toaster.show(self.tr("A group has no booking page; a team has one"))
            return
        try:
            words = self.tr("Book a meeting with {0}").format(row.name)
            content = link_as_content(words, row.url)
        except Problem as problem:
            self.show_problem(problem)
            return
        copy(content.plain, html=content.html, rtf=content.rtf)
        self.ui.copy_page.show_copied()
        self.toaster.show(self.tr("Booking page of {0} copied").format(row.name))

    def make_table(self, view: QTableView) -> LinesTable[GroupRow]:
        """Return the table whose columns share the width."""
        return GroupsTable(view, self.model, self.name_of, self)

    def current_meeting(self) -> str:
        """There is no meeting behind a group."""
        return ""

    def name_of(self, row: GroupRow) -> object:
        """Return whose part in what a row is."""
        return row.key

    def current_changed(self) -> None:
        """Offer the link of a team."""
        row = self.current()
        self.ui.copy_page.setEnabled(row is not None and bool(row.url))

    async def aclose(self) -> None:
        """Stop reading, and follow the store no longer."""
        self._is_stopped = True
        self._online.close()
        self.services.people.changed.remove(self._show_rows)
        await super().aclose()

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        flow = FlowLayout(ui.choices, spacing=theme().px(12))
        flow.addWidget(ui.what_field)
        ui.what.addItem(self.tr("All groups and teams"), "")
        make_selected_chosen(ui.what)
        self.set_up_table(ui.table, ui.copy)
        self.set_up_notes(ui.count, ui.note)
        set_role(ui.copy_page, "primary")
        for button in (ui.request, ui.read_rest):
            set_role(button, "quiet")
        ui.request.hide()

    def _connect(self) -> None:
        ui = self.ui
        ui.search.searched.connect(self._searched)
        ui.what.activated.connect(self._narrow)
        ui.copy_page.clicked.connect(self.show_current)
        ui.save.clicked.connect(self._save)
        ui.close_button.clicked.connect(self.reject)
        ui.request.clicked.connect(self._copy_request)
        ui.read_rest.clicked.connect(self._read_pressed)
        self.services.people.changed.append(self._show_rows)
        self._online = OnlyOnline(self.services.connection, [ui.read_rest], self)
        ui.search.setFocus()

    # -- showing ---------------------------------------------------------------------------

    def _show_rows(self) -> None:
        account, store = self.services.account, self.services.people
        rows = group_rows(store.groups, account.remembered_people(), store)
        offered = wholes(rows)
        if offered != self._offered:
            self._offered = offered
            self._offer()
        self.show_lines(columns(), rows, (self.ui.search.text(), self._passes()))
        self._show_state()
        self.current_changed()

    def _offer(self) -> None:
        box, chosen = self.ui.what, str(self.ui.what.currentData() or "")
        box.clear()
        box.addItem(self.tr("All groups and teams"), "")
        for uri, words in self._offered:
            box.addItem(words, uri)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def _searched(self) -> None:
        self._narrow()
        announce(self, self.ui.count.text())

    def _narrow(self) -> None:
        self.model.narrow(self.ui.search.text(), self._passes())
        self._show_state()

    def _passes(self) -> Callable[[GroupRow], bool] | None:
        whole = str(self.ui.what.currentData() or "")
        return (lambda row: row.whole == whole) if whole else None

    def _refusal(self) -> NotAllowed | None:
        refusals = self.services.people.refusals
        return refusals.get("groups") or refusals.get("teams")

    def _missing(self) -> list[str]:
        store = self.services.people
        account = self.services.account
        if not store.around.teams or "teams" in store.refusals or account.account is None:
            return []
        uris = [row.user.uri for row in account.remembered_people()]
        if account.account.role == "user":
            uris = [account.account.user.uri]  # Calendly: only admins may ask about others
        return [uri for uri in uris if store.teams_of(uri) is None]

    def _show_state(self) -> None:
        ui, shown = self.ui, self.model.rowCount()
        ui.count.setText(counts_text(self.model.shown()) if shown else "")
        for part in (ui.copy, ui.save):
            part.setEnabled(bool(shown))
        refusal = self._refusal()
        if shown:
            ui.states.show_content()
        elif self.model.all_rows:
            ui.states.show_panel().show_no_match(self.tr("Nobody matches."), self._clear)
        elif self._is_loading:
            ui.states.show_panel().show_loading()
        elif refusal is not None:
            ui.states.show_panel().show_refusal(refusal)
        elif self._problem is not None:
            ui.states.show_panel().show_error(self._problem, self.load)
        else:
            ui.states.show_panel().show_empty(
                "group",
                self.tr("No groups and no teams"),
                self.tr("An owner or admin makes them on calendly.com; then they are here."),
            )
        ui.request.setVisible(refusal is not None and bool(shown))
        if not self._reads_teams:
            self._note(self._state_note(refusal))
        missing = self._missing()
        ui.read_rest.setVisible(bool(missing) or self._reads_teams)
        ui.read_rest.setText(self.tr("Stop rea&ding") if self._reads_teams else self._read_text())

    def _read_text(self) -> str:
        return self.tr("Rea&d who is in the teams ({0} requests)").format(len(self._missing()))

    def _state_note(self, refusal: NotAllowed | None) -> str:
        parts = []
        if refusal is not None:
            words = self.tr("Not everything is here. {0}")
            parts.append(words.format(refusal.explanation or refusal.title))
        if self._missing():
            parts.append(self.tr("Calendly tells who is in a team only one person at a time."))
        offline = self.services.connection.offline_reason()
        as_of = self.services.people.around.as_of
        if offline and as_of is not None:
            parts.append(self.tr("As of {0}.").format(day_of(as_of, self.services.events.timezone)))
        return " ".join(parts)

    def _note(self, words: str) -> None:
        self.ui.note.setText(words)
        self.ui.note.setVisible(bool(words))

    def _clear(self) -> None:
        self.ui.search.set_text_silently("")
        self.ui.what.setCurrentIndex(0)
        self._narrow()
        self.ui.search.setFocus()

    # -- reading ---------------------------------------------------------------------------

    async def _load(self) -> None:
        await self.services.people.load()
        self._is_loading, self._problem = False, None
        self._show_rows()

    def _failed(self, error: BaseException) -> bool:
        self._is_loading = self._reads_teams = False
        if not isinstance(error, Problem) or error.ends_sign_in:
            self._show_state()
            return False
        self._problem = error
        self._show_state()
        return not self.model.all_rows

    def _read_pressed(self) -> None:
        if self._reads_teams:
            self._is_stopped = True
        else:
            self.tasks.start(self._read_teams(), key="teams", on_error=self._failed)

    async def _read_teams(self) -> None:
        def told(done: int, total: int) -> bool:
            words = self.tr("Reading who is in the teams: {0} of {1} …")
            self._note(words.format(f"{done:,}", f"{total:,}"))
            return not self._is_stopped

        self._reads_teams, self._is_stopped = True, False
        try:
            await self.services.people.load_team_members(self._missing(), told)
        finally:
            self._reads_teams = False
        self._show_rows()
        announce(self, self.ui.count.text())

    # -- doing -----------------------------------------------------------------------------

    def _copy_request(self) -> None:
        refusal = self._refusal()
        if refusal is not None:
            copy(refusal.request(*who_asks(self)) or str(refusal))
            self.ui.request.show_copied()

    def _save(self) -> None:
        rows = table_rows(self.model.shown())
        name = self.tr("groups-and-teams")
        self.tasks.start(self.save_rows(self.tr("Save the table"), name, rows), key="save")
