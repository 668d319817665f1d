"""A section of the Account tab with a search, a table, and beside it the chosen row in full."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout

from calendly_desktop.pages.account.section import AccountSection
from calendly_desktop.pages.export.saving import save_table
from calendly_desktop.pages.insight.lines_table import LinesTable
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.surfaces import set_card
from calendly_desktop.toolkit.text import polish_again, secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.insight_lines import LinesModel
from calendly_desktop.viewmodels.meetings import tell_time

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.problems import Problem
    from calendly_desktop.pages.account.page import AccountPage
    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.fact_sheet import Fact
    from calendly_desktop.viewmodels.meetings import Clock

T = TypeVar("T")

_BESIDE = 760  # logical pixels from which the details fit beside the table
_DETAILS = 320  # logical pixels of their width then
_ROWS = 4  # of the table in sight at least; where there is less room, the section scrolls
_ANY_WIDTH = 16_777_215  # Qt's own word for no limit


class TableSection(AccountSection, Generic[T]):
    """What sections of this shape have in common; `ui` is a form with the same names in each.

    A section says in `show_chosen` what is known of the chosen row, and asks for what lacks.
    """

    ui: Any

    def __init__(
        self, services: Services, page: AccountPage, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, page, parent)
        self.ui = self.make_form()
        self.ui.setupUi(self)
        self.model: LinesModel[T] = LinesModel(self)
        self.table: LinesTable[T] = LinesTable(
            self.ui.table, self.model, lambda row: getattr(row, "uri", row), self
        )
        self._dress()
        self.save_action = self._make_save_action()
        self.table.row_changed.connect(self._chosen)
        self.table.copied.connect(self.copied)
        self.ui.save.clicked.connect(self.save)
        services.connection.changed.append(self.follow_connection)

    # -- what a section says ---------------------------------------------------------------

    def make_form(self) -> Any:
        """Return the form of the section."""
        raise NotImplementedError

    def show_chosen(self, row: T) -> None:
        """Show the chosen row in full: see `show_details`."""
        raise NotImplementedError

    def rows_to_save(self) -> list[list[object]]:
        """Return what is shown for a spreadsheet, headings first."""
        raise NotImplementedError

    def name_to_save(self) -> tuple[str, str]:
        """Return the title of the question and the file's name at first."""
        raise NotImplementedError

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui, gap = self.ui, theme().px(look.SPACE_2)
        secondary(ui.count)
        ui.save.setIcon(icon("export"))
        for place in (ui.choices, ui.commands):
            flow = FlowLayout(place, spacing=gap)
            for child in place.children():
                if child is not flow and child.isWidgetType():
                    flow.addWidget(child)
        set_card(ui.details)
        polish_again(ui.details)
        set_text_role(ui.details_title, "strong")
        ui.details_title.set_selectable(True)
        secondary(ui.more)
        ui.more.set_selectable(True)
        ui.details.hide()
        theme().changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        """Keep room for some rows and some facts, however large the text is."""
        self.table.show_rows_at_once(_ROWS)
        self.ui.details_scroll.setMinimumHeight(theme().px(look.ROW_HEIGHT) * 3)

    def _make_save_action(self) -> QAction:
        action = QAction(icon("export"), self.ui.save.accessibleName(), self)
        action.setObjectName(f"save_{self.KEY}_action")
        action.triggered.connect(lambda _checked=False: self.save())
        return action

    # -- showing ---------------------------------------------------------------------------

    def clock(self) -> Clock:
        """Return how times are shown now."""
        return tell_time(self.services.events.timezone, datetime.now(UTC))

    def current(self) -> T | None:
        """Return the chosen row."""
        return self.table.current()

    def show_details(self, title: str, facts: Sequence[Fact], more: str = "") -> None:
        """Show something in full beside the table."""
        self.ui.details_title.setText(title)
        self.ui.facts.show_facts(facts)
        self.ui.more.setText(more)
        self.ui.more.setVisible(bool(more))
        self.ui.details.show()

    def show_refused(self, problem: Problem) -> None:
        """Say in the table's place why Calendly shows nothing, with a message to send."""
        self.model.show_lines(self.model_columns(), [])
        self.ui.states.show_panel().show_refusal(problem)
        self.rows_shown()

    def show_broken(self, problem: Problem, retry: Callable[[], None]) -> bool:
        """Say in the table's place what went wrong, unless there are rows to look at.

        Tells whether it is said there, so that it need not be told elsewhere.
        """
        if self.model.all_rows:
            return False
        if self.services.connection.offline_reason():
            self.follow_connection()
        else:
            self.ui.states.show_panel().show_error(problem, retry)
            self.rows_shown()
        return self.ui.states.panel.state in {"error", "offline"} and not problem.ends_sign_in

    def show_unread(self, problem: Problem) -> None:
        """Say in the table's place why nothing could be read, where no rows are shown."""
        self.show_broken(problem, self.page.refresh)

    def model_columns(self) -> Sequence[Any]:
        """Return the columns of the table."""
        raise NotImplementedError

    def rows_shown(self) -> None:
        """Follow the rows that are shown now: what is chosen, what can be saved."""
        has_rows = bool(self.model.rowCount())
        self.ui.save.setEnabled(has_rows)
        self.save_action.setEnabled(has_rows)
        self._chosen()

    def _chosen(self) -> None:
        row = self.current()
        self.ui.details.setVisible(row is not None)
        if row is not None:
            self.show_chosen(row)

    # -- acting ----------------------------------------------------------------------------

    def save(self) -> None:
        """Save what is shown as a table."""
        rows, (title, name) = self.rows_to_save(), self.name_to_save()
        self.tasks.start(self._save(title, name, rows), key=f"save {self.KEY}")

    async def _save(self, title: str, name: str, rows: list[list[object]]) -> None:
        settings = self.services.settings
        path = await save_table(self.window(), title, name, rows, settings=settings)
        if path is not None:
            self.copied.emit(self.tr("Saved as {0}").format(path.name))

    def copy_text(self, text: str, said: str) -> None:
        """Put a text on the clipboard and say so."""
        copy(text)
        self.copied.emit(said)

    def actions(self) -> list[QAction]:
        """Return the section's commands."""
        return [self.save_action]

    def focus_start(self) -> None:
        """Put the cursor into the search."""
        self.ui.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.search.selectAll()

    async def aclose(self) -> None:
        """Follow nothing any longer."""
        self.services.connection.changed.remove(self.follow_connection)

    def follow_connection(self) -> None:
        """Show what is known without a connection, or that nothing is; or go on with it."""
        raise NotImplementedError

    def show_offline(self, text: str) -> None:
        """Say in the table's place that there is no connection, and what that means here."""
        connection = self.services.connection
        title = self.tr("Please sign in again") if connection.online else self.tr("No connection")
        self.ui.states.show_panel().show_offline(title, text, self.page.refresh)
        self.rows_shown()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.services.connection.offline_reason():
            self.follow_connection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        is_wide = self.width() >= theme().px(_BESIDE)
        self.ui.body_layout.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
        self.ui.details.setMaximumWidth(theme().px(_DETAILS) if is_wide else _ANY_WIDTH)
        self.ui.details.setMinimumWidth(theme().px(_DETAILS) if is_wide else 0)
