"""The Many at once view of the Booking links tab: a table goes in, a link per row comes out."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QWidget

from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_link_batch import Ui_LinkBatch
from calendly_desktop.pages.link_batch.bench import Bench
from calendly_desktop.pages.link_batch.busy import Busy
from calendly_desktop.pages.link_batch.commands import BatchCommands
from calendly_desktop.pages.link_batch.detail import RowDetail
from calendly_desktop.pages.link_batch.editing import Editing
from calendly_desktop.pages.link_batch.empty import EmptyTable
from calendly_desktop.pages.link_batch.foot import BatchFoot
from calendly_desktop.pages.link_batch.grid import BatchTableView
from calendly_desktop.pages.link_batch.intake import Intake
from calendly_desktop.pages.link_batch.keeping import Keeping
from calendly_desktop.pages.link_batch.making import LinkMaking
from calendly_desktop.pages.link_batch.output import Output, open_saved
from calendly_desktop.pages.link_batch.single_use import SingleUse
from calendly_desktop.pages.link_batch.strip import BatchStrip
from calendly_desktop.pages.link_batch.targets import TargetRow
from calendly_desktop.pages.links.view import LinksView
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.batch_grid import BatchGrid
from calendly_desktop.viewmodels.batch_words import (
    rows_words,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

    from calendly_desktop.domain.column_targets import Target
    from calendly_desktop.pages.links.page import LinksPage
    from calendly_desktop.pages.services import Services


_LOW: Final = 560  # pixels at normal text size; below, the row in focus takes less room
_NARROW: Final = 560  # pixels at normal text size; below, the buttons of the foot stand under it


class ManyView(LinksView):
    """The strip of choices, the table with a box over each column, the row in focus, the foot."""

    KEY = "many"
    HELP = "many-links"

    def __init__(self, services: Services, page: LinksPage, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._store = services.links
        self._is_restored = False
        self._targets: list[Target] = []
        self.ui = Ui_LinkBatch()
        self.ui.setupUi(self)
        self.grid = BatchGrid(self)
        self.table = BatchTableView(self.grid, self.ui.table_page)
        self.target_row = TargetRow(self.table, self.ui.table_page)
        self.detail = RowDetail(self.grid, self.ui.detail_place)
        self.strip = BatchStrip(self.ui, services, self.tasks, self)
        self.bench = Bench(services, self.strip, self)
        self.busy = Busy(self.ui, self)
        self.making = LinkMaking(self.bench, self.grid, self.tasks, self)
        self.keeping = Keeping(
            self.bench, self.strip, services.link_batches, services.settings, self.tasks
        )
        self.intake = Intake(
            self.bench, self.busy, services.settings, self.keeping.targets_of, self
        )
        self.output = Output(self.bench, self.grid, self.strip, self.busy, services, self)
        self.single = SingleUse(
            self.ui, self.bench, self.grid, services, self.tasks, self.keeping.keep, self
        )
        self.empty = EmptyTable(self.ui.states)
        self.editing = Editing(self.ui, self.bench, self.grid, self.table, self)
        self.commands = BatchCommands(self)
        self.foot = BatchFoot(
            self.ui, self.bench, self.grid, self.making, self.single, self.commands, services
        )
        self._lay_out()
        self._connect()
        self.strip.choose_as_before(page.builder.types.base if hasattr(page, "builder") else None)
        self._show_table()

    # -- building --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        ui, gap = self.ui, theme().px(look.SPACE_2)
        ui.table_layout.addWidget(self.target_row)
        ui.table_layout.addWidget(self.table, 1)
        ui.detail_layout.addWidget(self.detail)
        ui.states.addWidget(self.empty)
        source = FlowLayout(ui.source_bar, spacing=gap)
        for part in (
            ui.paste_button,
            ui.open_button,
            ui.more_button,
            ui.source_name,
            ui.sheet_row,
            ui.has_heading,
        ):
            source.addWidget(part)
        foot = FlowLayout(ui.foot_left, spacing=gap)
        for part in (ui.summary, ui.resume, ui.next_problem, ui.only_problems):
            foot.addWidget(part)
        ui.foot_layout.setAlignment(ui.foot_left, Qt.AlignmentFlag.AlignVCenter)
        for label in (ui.source_note, ui.facts):
            secondary(label)
        set_text_role(ui.source_name, "strong")
        ui.source_name.set_elide("middle")
        ui.summary.set_elide("right")
        for button in (ui.next_problem, ui.resume):
            set_role(button, "quiet")
        ui.paste_button.setIcon(icon("paste"))
        ui.open_button.setIcon(icon("table"))
        ui.copy_button.setIcon(icon("copy"))
        ui.more_button.setIcon(icon("more"))
        ui.more_button.setProperty("role", "icon")
        make_selected_chosen(ui.sheet)
        order = (ui.has_heading, self.target_row, self.table, self.detail.link, ui.busy_stop)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        ui, bench = self.ui, self.bench
        ui.paste_button.clicked.connect(self.paste_table)
        ui.open_button.clicked.connect(self.open_spreadsheet)
        ui.sheet.activated.connect(self._choose_sheet)
        ui.has_heading.toggled.connect(self._choose_heading)
        ui.resume.clicked.connect(self.making.restart)
        ui.save_button.clicked.connect(self.save_table)
        ui.make_button.clicked.connect(self.make_links)
        self.empty.paste_wanted.connect(self.paste_table)
        self.empty.open_wanted.connect(self.open_spreadsheet)
        self.empty.example_wanted.connect(self.use_example)
        self.empty.hand_wanted.connect(self._begin_by_hand)
        self._connect_strip()
        bench.replaced.connect(self._show_table)
        bench.edited.connect(self._follow_cells)
        bench.retargeted.connect(self._follow_targets)
        self.grid.change_wanted.connect(bench.set_cells)
        self.grid.counted.connect(self.foot.show_counts)
        self.table.row_changed.connect(self.detail.show_row)
        self.table.copy_wanted.connect(self.copy_cells)
        self.table.target_wanted.connect(self.target_row.open_box)
        self.table.customContextMenuRequested.connect(self.commands.open_row_menu)
        self.target_row.chosen.connect(bench.retarget)
        self.making.progress.connect(self._show_progress)
        self.making.done.connect(self._links_done)
        self.editing.said.connect(self.page.toast)
        self.editing.offered.connect(self._offer_undo)
        self.editing.failed.connect(self.page.show_problem)
        self.editing.shown.connect(self.foot.show_counts)
        self.intake.said.connect(self._say_taken_in)
        self.output.said.connect(self.page.toast)
        self.output.saved.connect(self._say_saved)
        self.single.changed.connect(self._results_changed)
        theme().changed.connect(self._fit)
        self._store.changed.append(self._show_store)
        self.services.rule_book.changed.append(self._follow_choices)
        self.services.connection.changed.append(self.foot.show)

    def _connect_strip(self) -> None:
        strip = self.strip
        strip.changed.connect(self._follow_choices)
        strip.said.connect(self.page.toast)
        strip.retry_wanted.connect(self.page.refresh)
        strip.rules_wanted.connect(self.page.tools.rules)

    # -- reading ---------------------------------------------------------------------------

    async def load(self, *, refresh: bool) -> None:
        """Bring back what was worked on, then read event types and what became of links."""
        if not self._is_restored:
            self._is_restored = self.strip.is_live = True
            if not await self.keeping.restore():
                self.strip.follow_names()
            await self.single.load()
        self.strip.show_loading()
        try:
            await self._store.load(refresh=refresh)
        except Problem as problem:
            self.strip.show_loaded(problem)
            raise
        self.strip.show_loaded()

    @property
    def as_of(self) -> datetime | None:
        """When the event types were last read."""
        return self._store.as_of

    def _show_store(self) -> None:
        self.strip.show_store()
        if self.bench.read_leads():
            self._follow_choices()

    # -- following -------------------------------------------------------------------------

    def _show_table(self) -> None:
        """Show another table, or the same one with other rows or columns."""
        bench, ui = self.bench, self.ui
        bench.read_leads()
        row, column = self.table.current_row(), self.table.currentIndex().column()
        self.editing.show_all()
        self.making.give_up()
        self.grid.single_use = self.strip.single_use
        self.grid.show_table(bench.table)
        source = bench.source
        name = source.name or self.tr("Pasted table")
        ui.source_name.setText(
            "" if bench.is_empty else f"{name} · {rows_words(bench.table.filled())}"
        )
        ui.source_note.setText(" · ".join(source.notes))
        ui.source_note.setVisible(bool(source.notes) and not bench.is_empty)
        self._show_sheets()
        before = ui.has_heading.blockSignals(True)
        ui.has_heading.setChecked(bench.table.has_heading)
        ui.has_heading.blockSignals(before)
        ui.source_bar.setVisible(not bench.is_empty)
        if bench.is_empty:
            ui.states.setCurrentWidget(self.empty)
        else:
            ui.states.setCurrentWidget(ui.table_page)
        self._show_targets()
        self.table.fit_columns()
        if not bench.is_empty and bench.table.rows:
            self.table.go_to(max(0, min(row, bench.table.rows - 1)), max(0, column))
        self.single.follow()
        self._links_wanted()

    def _show_sheets(self) -> None:
        source, box = self.bench.source, self.ui.sheet
        box.clear()
        box.addItems(list(source.sheets))
        box.setCurrentText(source.sheet)
        self.ui.sheet_row.setVisible(len(source.sheets) > 1 and self.intake.can_change_sheet)

    def _show_targets(self) -> None:
        table = self.bench.table
        self._targets = self.bench.targets()
        headings = [self.grid.heading(place + 1) for place in range(len(table.columns))]
        self.target_row.show_columns(headings, table.targets, self._targets)
        self.strip.show_by_row(self.bench.plan().leads_by_row)
        self.detail.show_targets(self._targets)
        unused = [target for target in self._targets if target.key not in table.targets]
        self.commands.offer_columns(unused, self.editing.add_column)

    def _follow_choices(self) -> None:
        """Make links anew after a choice that concerns all of them."""
        self.grid.single_use = self.strip.single_use
        self.bench.read_leads()
        self._show_targets()
        self.single.follow()
        self._links_wanted()

    def _follow_targets(self) -> None:
        self.keeping.remember_targets()
        self._show_targets()
        self.grid.tell_headings()
        self._links_wanted()

    def _follow_cells(self, rows: Sequence[int]) -> None:
        """Show at once what a cell that was typed means; then look at the whole table."""
        self.bench.read_leads()
        if len(rows) == 1:
            self.making.make_row(rows[0])
        self.grid.tell_rows(rows[0], rows[-1])
        self.detail.show_row(self.table.current_row())
        self._links_wanted()

    def _links_wanted(self) -> None:
        """Work the links out, keep what is worked on, and show how things stand."""
        if not self.bench.is_empty:
            self.making.restart()
        elif self.busy.is_busy:
            self.busy.end()
        if self._is_restored:
            self.keeping.soon()
        self.foot.show()

    def _show_progress(self, done: int, rows: int) -> None:
        if not self.busy.is_busy:
            self.busy.begin(self.tr("Making links"), rows, self.making.stop)
        self.busy.told(done)
        self.foot.show_counts()

    def _links_done(self) -> None:
        if self.busy.is_busy:
            self.busy.end()
        self.detail.show_row(self.table.current_row())
        self.foot.show_counts()

    def _results_changed(self) -> None:
        self.detail.show_row(self.table.current_row())
        self.foot.show_counts()

    # -- saying ----------------------------------------------------------------------------

    def _offer_undo(self, words: str) -> None:
        self.page.offer.emit(words, self.tr("Undo"), self.undo_change)

    def _say_taken_in(self, words: str, replaced: bool) -> None:
        if replaced:
            self._offer_undo(words)
        else:
            self.page.toast.emit(words)
        self.table.setFocus()

    def _say_saved(self, path: Path, words: str) -> None:
        announce(self, words)
        self.page.offer.emit(words, self.tr("Open"), lambda: open_saved(path))

    # -- what somebody does ----------------------------------------------------------------

    def paste_table(self) -> None:
        """Take the cells on the clipboard for a table."""
        self.tasks.start(self.intake.paste(), key="take in")

    def open_spreadsheet(self) -> None:
        """Ask for a file, and take the table in it."""
        self.tasks.start(self.intake.open(), key="take in")

    def use_example(self) -> None:
        """Fill in a small table to try with."""
        self.intake.use_example()

    def clear_table(self) -> None:
        """Put the table away; Undo brings it back."""
        self.bench.clear()
        self._offer_undo(self.tr("The table was put away"))
        self.empty.focus_first()

    def undo_change(self) -> None:
        """Take the last change to the table back."""
        self.bench.undo()

    def copy_links(self) -> None:
        """Copy all links, one a line."""
        self.tasks.start(self.output.copy_links(), key="copy")

    def copy_table(self) -> None:
        """Copy the table with its links."""
        self.tasks.start(self.output.copy_all(), key="copy")

    def copy_cells(self) -> None:
        """Copy the selected cells."""
        try:
            self.output.copy_selection(*self.table.selected())
        except Problem as problem:
            self.page.show_problem(problem)

    def save_table(self) -> None:
        """Ask where, and save the table with its links."""
        self.tasks.start(self.output.save(), key="save")

    def make_links(self) -> None:
        """Have Calendly make single-use links of all rows that are ready."""
        if self.ui.make_button.isEnabled():
            self.ui.make_button.setEnabled(False)
            self.tasks.start(self.single.make(), key="make", write=True, on_error=self._not_made)

    def _not_made(self, error: BaseException) -> bool:
        self.page.show_problem(error)
        self.foot.show()
        return True

    def _choose_sheet(self, place: int) -> None:
        self.tasks.start(self.intake.open_sheet(self.ui.sheet.itemText(place)), key="take in")

    def _choose_heading(self, has_heading: bool) -> None:
        self.bench.set_heading(has_heading)
        table = self.bench.table
        remembered = self.keeping.targets_of(table)
        if remembered is not None and remembered != table.targets:
            table.targets = remembered
            self._follow_targets()

    def _begin_by_hand(self) -> None:
        self.intake.begin_by_hand()
        self.table.go_to(0, 1)
        self.table.setFocus()

    # -- the view --------------------------------------------------------------------------

    def focus_start(self) -> None:
        """Put the keyboard into the table, or on the first way to get one."""
        if self.bench.is_empty:
            self.empty.focus_first()
        else:
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def actions(self) -> list[QAction]:
        """Return the commands for the menu bar and the command palette."""
        return self.commands.all()

    def shots(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Return the faces of the view for the tour: with a table, single-use, problems, empty."""
        return (
            ("table", self.use_example),
            ("single_use", lambda: self._shoot_kind(True)),
            ("problems", lambda: self.ui.only_problems.setChecked(True)),
            ("", self._shoot_back),
        )

    def _shoot_kind(self, single_use: bool) -> None:
        self.strip.set_single_use(single_use)
        self._follow_choices()

    def _shoot_back(self) -> None:
        self._shoot_kind(False)
        self.bench.clear()

    async def aclose(self) -> None:
        """Keep what is worked on; a job that runs goes on."""
        self._store.changed.remove(self._show_store)
        self.services.rule_book.changed.remove(self._follow_choices)
        self.services.connection.changed.remove(self.foot.show)
        if self._is_restored:
            await self.keeping.keep()
        self.single.close_job()
        self.strip.stop_following()

    def _fit(self) -> None:
        """Give up what needs room that is not there: height at the detail, width at the foot."""
        self.detail.set_compact(self.height() < theme().px(_LOW))
        side = QBoxLayout.Direction.LeftToRight
        if self.width() < theme().px(_NARROW):
            side = QBoxLayout.Direction.TopToBottom
        self.ui.foot_layout.setDirection(side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.single.set_seen(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.single.set_seen(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste from anywhere in the view while there is no table."""
        if self.bench.is_empty and event.matches(QKeySequence.StandardKey.Paste):
            self.paste_table()
            return
        super().keyPressEvent(event)
