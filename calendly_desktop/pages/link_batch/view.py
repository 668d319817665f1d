"""The Many at once view of the Booking links tab: a table goes in, a link per row comes out."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from calendly_desktop.domain.batch_table import CellChange
from calendly_desktop.domain.link_batch import remarks_for_all
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.table_reading import read_paste
from calendly_desktop.forms.ui_link_batch import Ui_LinkBatch
from calendly_desktop.pages.link_batch.bench import Bench
from calendly_desktop.pages.link_batch.busy import Busy
from calendly_desktop.pages.link_batch.detail import RowDetail
from calendly_desktop.pages.link_batch.empty import EmptyTable
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
from calendly_desktop.toolkit.rows import open_row_menu
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.batch_grid import BatchGrid
from calendly_desktop.viewmodels.batch_words import (
    facts,
    links_words,
    rows_words,
    summary,
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


class ManyView(LinksView):
    """The strip of choices, the table with a box over each column, the row in focus, the foot."""

    KEY = "many"

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
        self._lay_out()
        self._build_actions()
        self._connect()
        self._choose_as_before()
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

    def _build_actions(self) -> None:
        make, keys = self.make_action, QKeySequence.StandardKey
        again = [QKeySequence("Ctrl+Shift+V")]
        self.paste_action = make("paste", self.tr("Paste table"), self._paste_table, again)
        self.open_action = make(
            "table", self.tr("Open spreadsheet…"), self._open, [QKeySequence(keys.Open)]
        )
        self.save_action = make(
            "export", self.tr("Save table with links…"), self._save, [QKeySequence(keys.Save)]
        )
        self.make_links_action = make("send", self.tr("Make single-use links"), self._make)
        self.copy_links_action = make("copy", self.tr("Copy all links"), self._copy_links)
        self.copy_table_action = make("table", self.tr("Copy table with links"), self._copy_table)
        self.next_action = make(
            "warning", self.tr("Next problem"), self._next_problem, [QKeySequence("F8")]
        )
        self.add_row_action = make("plus", self.tr("Add row"), self._add_row)
        self.delete_rows_action = make("trash", self.tr("Delete selected rows"), self._delete_rows)
        self.undo_action = make(
            "undo", self.tr("Undo change to the table"), self._undo, [QKeySequence(keys.Undo)]
        )
        self.guess_action = make("refresh", self.tr("Guess columns anew"), self._guess)
        self.example_action = make("eye", self.tr("Use an example table"), self._use_example)
        self.new_action = make("close", self.tr("New table"), self._clear)
        self.copy_cells_action = QAction(icon("copy"), self.tr("Copy selected cells"), self)
        self.copy_cells_action.setObjectName("copy_cells_action")
        self.copy_cells_action.triggered.connect(self._copy_selection)
        self.copy_menu = QMenu(self.ui.copy_button)
        self.copy_menu.setObjectName("copy_choices")
        self.copy_menu.addActions(
            [self.copy_links_action, self.copy_table_action, self.copy_cells_action]
        )
        self.ui.copy_button.setMenu(self.copy_menu)
        self.ui.copy_button.setProperty("hasMenu", True)
        self.columns_menu = QMenu(self.tr("Add column"), self)
        self.columns_menu.setObjectName("column_choices")
        self.more_menu = QMenu(self.ui.more_button)
        self.more_menu.setObjectName("table_choices")
        self.more_menu.addActions([self.add_row_action, self.delete_rows_action])
        self.more_menu.addMenu(self.columns_menu)
        self.more_menu.addActions([self.guess_action, self.undo_action])
        self.more_menu.addSeparator()
        self.more_menu.addActions([self.example_action, self.new_action])

    def _connect(self) -> None:
        ui, bench = self.ui, self.bench
        ui.paste_button.clicked.connect(self._paste_table)
        ui.open_button.clicked.connect(self._open)
        ui.more_button.clicked.connect(self._open_more)
        ui.sheet.activated.connect(self._choose_sheet)
        ui.has_heading.toggled.connect(self._choose_heading)
        ui.next_problem.clicked.connect(self._next_problem)
        ui.resume.clicked.connect(self.making.restart)
        ui.only_problems.toggled.connect(self._show_only_problems)
        ui.save_button.clicked.connect(self._save)
        ui.make_button.clicked.connect(self._make)
        self.empty.paste_wanted.connect(self._paste_table)
        self.empty.open_wanted.connect(self._open)
        self.empty.example_wanted.connect(self._use_example)
        self.empty.hand_wanted.connect(self._begin_by_hand)
        self.strip.changed.connect(self._follow_choices)
        self.strip.said.connect(self.page.toast)
        self.strip.names_wanted.connect(self._learn_names)
        self.strip.colleague_wanted.connect(self._load_colleague)
        self.strip.retry_wanted.connect(self.page.refresh)
        self.strip.rules_wanted.connect(self.page.tools.rules)
        bench.replaced.connect(self._show_table)
        bench.edited.connect(self._follow_cells)
        bench.retargeted.connect(self._follow_targets)
        self.grid.change_wanted.connect(bench.set_cells)
        self.grid.counted.connect(self._show_counts)
        self.table.row_changed.connect(self.detail.show_row)
        self.table.row_wanted.connect(self._add_row_below)
        self.table.paste_wanted.connect(self._paste_cells)
        self.table.copy_wanted.connect(self._copy_selection)
        self.table.clear_wanted.connect(self._clear_cells)
        self.table.target_wanted.connect(self.target_row.open_box)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.target_row.chosen.connect(bench.retarget)
        self.making.progress.connect(self._show_progress)
        self.making.done.connect(self._links_done)
        self.intake.said.connect(self._say_taken_in)
        self.output.said.connect(self._say)
        self.output.saved.connect(self._say_saved)
        self.single.changed.connect(self._results_changed)
        self._store.changed.append(self._show_store)
        self.services.rule_book.changed.append(self._follow_choices)
        self.services.connection.changed.append(self._show_foot)

    def _choose_as_before(self) -> None:
        """Begin with the event type that was chosen last, here or in the Build view."""
        from calendly_desktop.viewmodels.link_bases import sections

        key = str(self.services.settings.page("links").get("event_type", ""))
        built = self.page.builder.types.base if hasattr(self.page, "builder") else None
        bases = (base for section in sections(self._store) for base in section.bases)
        known = next((base for base in bases if key and base.key == key), None)
        self.strip.set_base(built or known)

    # -- reading ---------------------------------------------------------------------------

    async def load(self, *, refresh: bool) -> None:
        """Bring back what was worked on, then read event types and what became of links."""
        if not self._is_restored:
            self._is_restored = True
            await self.keeping.restore()
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

    def _load_colleague(self, user_uri: str) -> None:
        self.tasks.start(self._store.load_colleague(user_uri), key=f"types of {user_uri}")

    def _learn_names(self, event_type: str) -> None:
        if self._is_restored:
            self.tasks.start(self._ask_names(event_type), key="names of the form")

    async def _ask_names(self, event_type: str) -> None:
        apart = await self.services.bookings.earlier.asks_two_names(event_type)
        base = self.strip.base
        if apart is not None and base is not None and base.key == event_type:
            self.strip.set_two_names(apart)

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
        self._untick_problems()
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
        self.columns_menu.clear()
        for target in self._targets:
            if target.key not in table.targets:
                action = self.columns_menu.addAction(target.label.replace("&", "&&"))
                action.triggered.connect(lambda _on=False, each=target: self._add_column(each))

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
        if self._is_restored:
            self.keeping.soon()
        self._show_foot()

    def _show_progress(self, done: int, rows: int) -> None:
        if not self.busy.is_busy:
            self.busy.begin(self.tr("Making links"), rows, self.making.stop)
        self.busy.told(done)
        self._show_counts()

    def _links_done(self) -> None:
        if self.busy.is_busy:
            self.busy.end()
        self.detail.show_row(self.table.current_row())
        self._show_counts()

    def _results_changed(self) -> None:
        self.detail.show_row(self.table.current_row())
        self._show_counts()

    # -- showing ---------------------------------------------------------------------------

    def _show_counts(self) -> None:
        """Say how the table stands; while links are worked out, what is known of it."""
        ui, counts = self.ui, self.grid.counts()
        single, has_table = self.strip.single_use, not self.bench.is_empty
        ready, linked = counts.ready, counts.made + (0 if single else counts.ready)
        told = [remark.words for remark in remarks_for_all(self.bench.plan())] if has_table else []
        stopped = bool(counts.waiting) and self.making.is_stopped
        line = summary(counts, single_use=single, stopped=stopped)
        ui.resume.setVisible(stopped)
        ui.summary.setText(" · ".join([line, *told]))
        problems = counts.faulty + counts.remarked + counts.unknown
        ui.next_problem.setVisible(bool(problems))
        ui.only_problems.setVisible(bool(problems) or self.grid.only_problems)
        self.next_action.setEnabled(bool(problems))
        can_make = single and bool(ready) and not self.single.is_under_way
        offline = self.services.connection.offline_reason()
        has_left = bool(ready) or not counts.made
        ui.make_button.setVisible(single and not self.single.is_under_way and has_left)
        ui.make_button.setText(self.tr("Make {0}").format(links_words(ready)))
        ui.make_button.setAccessibleName(
            self.tr("Make {0} as {1}").format(links_words(ready), self.services.account.who)
        )
        ui.make_button.setEnabled(can_make and not offline and not counts.waiting)
        ui.make_button.setToolTip(offline)
        self.make_links_action.setEnabled(ui.make_button.isEnabled())
        text = offline or facts(ready, self._limit(), self.services.account.who)
        ui.facts.setText(text)
        ui.facts.setVisible(can_make and has_table)
        is_main = not single or (bool(counts.made) and not ready and not self.single.is_under_way)
        set_role(ui.save_button, "primary" if is_main else "")
        set_role(ui.make_button, "" if is_main else "primary")
        can_save = has_table and bool(linked) and not counts.waiting
        for part in (ui.save_button, ui.copy_button):
            part.setEnabled(can_save)
        for action in (self.save_action, self.copy_links_action, self.copy_table_action):
            action.setEnabled(can_save)

    def _show_foot(self) -> None:
        has_table = not self.bench.is_empty
        for part in (self.ui.foot, self.ui.detail_place):
            part.setVisible(has_table)
        self.undo_action.setEnabled(self.bench.can_undo)
        for action in (self.add_row_action, self.delete_rows_action, self.guess_action):
            action.setEnabled(has_table)
        self.new_action.setEnabled(has_table)
        self.copy_cells_action.setEnabled(has_table)
        self.single.show_state()
        self._show_counts()

    def _limit(self) -> int | None:
        return self.services.account.budget.limit

    def _say(self, words: str) -> None:
        self.page.toast.emit(words)

    def _say_taken_in(self, words: str, replaced: bool) -> None:
        if replaced:
            self.page.offer.emit(words, self.tr("Undo"), self._undo)
        else:
            self.page.toast.emit(words)
        self.table.setFocus()

    def _say_saved(self, path: Path, words: str) -> None:
        announce(self, words)
        self.page.offer.emit(words, self.tr("Open"), lambda: open_saved(path))

    # -- what somebody does ----------------------------------------------------------------

    def _paste_table(self) -> None:
        self.tasks.start(self.intake.paste(), key="take in")

    def _open(self) -> None:
        self.tasks.start(self.intake.open(), key="take in")

    def _choose_sheet(self, place: int) -> None:
        self.tasks.start(self.intake.open_sheet(self.ui.sheet.itemText(place)), key="take in")

    def _choose_heading(self, has_heading: bool) -> None:
        self.bench.set_heading(has_heading)
        table = self.bench.table
        remembered = self.keeping.targets_of(table)
        if remembered is not None and remembered != table.targets:
            table.targets = remembered
            self._follow_targets()

    def _use_example(self) -> None:
        self.intake.use_example()

    def _begin_by_hand(self) -> None:
        self.intake.begin_by_hand()
        self.table.go_to(0, 1)
        self.table.setFocus()

    def _clear(self) -> None:
        self.bench.clear()
        self.page.offer.emit(self.tr("The table was put away"), self.tr("Undo"), self._undo)
        self.empty.focus_first()

    def _undo(self) -> None:
        self.bench.undo()

    def _guess(self) -> None:
        from calendly_desktop.domain.batch_table import Retarget

        self.bench.change(Retarget(tuple(self.bench.guess(self.bench.table))))

    def _add_row(self) -> None:
        row = self.table.current_row()
        self._untick_problems()
        at = row + 1 if row >= 0 else self.bench.table.rows
        self.bench.add_row(at)
        self.table.go_to(at, 1)

    def _add_row_below(self) -> None:
        """Add a row when Enter is pressed in the last one, unless that is empty itself."""
        table = self.bench.table
        if table.rows and any(table.row(table.rows - 1)) and not self.grid.only_problems:
            column = max(1, self.table.currentIndex().column())
            self.bench.add_row(table.rows)
            self.table.go_to(table.rows - 1, column)

    def _delete_rows(self) -> None:
        rows = [row for row in self.table.selected()[0] if not self.grid.is_locked(row)]
        if rows:
            self._untick_problems()
            self.bench.delete_rows(rows)
            words = self.tr("{0} deleted").format(rows_words(len(rows)))
            self.page.offer.emit(words, self.tr("Undo"), self._undo)

    def _add_column(self, target: Target) -> None:
        self.bench.add_column(target.label, target.key)
        self.table.go_to(max(0, self.table.current_row()), len(self.bench.table.columns))
        self.table.setFocus()

    def _clear_cells(self) -> None:
        rows, columns = self.table.selected()
        table = self.bench.table
        cells = [
            CellChange(row, column - 1, "")
            for row in rows
            for column in columns
            if 0 < column <= len(table.columns)
            and table.columns[column - 1][row]
            and not self.grid.is_locked(row)
        ]
        self.bench.set_cells(cells)

    def _paste_cells(self) -> None:
        """Lay copied cells over the table, from the current cell on."""
        from PySide6.QtGui import QGuiApplication

        row, column = self.table.current_row(), self.table.currentIndex().column() - 1
        text = QGuiApplication.clipboard().text()
        if row < 0 or not text or self.grid.only_problems:
            return
        try:
            block = read_paste(text).columns
        except Problem as problem:
            self.page.show_problem(problem)
            return
        column = max(0, min(column, len(self.bench.table.columns)))
        if block and any(
            self.grid.is_locked(row + n)
            for n in range(len(block[0]))
            if row + n < self.bench.table.rows
        ):
            self._say(self.tr("Links were made of these rows already: nothing was pasted"))
            return
        self.bench.lay_over(row, column, block)
        self.table.go_to(row, column + 1)

    def _copy_links(self) -> None:
        self.tasks.start(self.output.copy_links(), key="copy")

    def _copy_table(self) -> None:
        self.tasks.start(self.output.copy_all(), key="copy")

    def _copy_selection(self) -> None:
        try:
            self.output.copy_selection(*self.table.selected())
        except Problem as problem:
            self.page.show_problem(problem)

    def _save(self) -> None:
        self.tasks.start(self.output.save(), key="save")

    def _make(self) -> None:
        if self.ui.make_button.isEnabled():
            self.ui.make_button.setEnabled(False)
            self.tasks.start(self.single.make(), key="make", write=True, on_error=self._not_made)

    def _not_made(self, error: BaseException) -> bool:
        self.page.show_problem(error)
        self._show_foot()
        return True

    def _next_problem(self) -> None:
        found, at = self.grid.problems(), self.table.current_row()
        if not found:
            return
        row = next((row for row in found if row > at), found[0])
        remarks = self.grid.remarks.get(row, ())
        column = remarks[0].column + 1 if remarks and remarks[0].column >= 0 else 0
        self.table.go_to(row, column)
        self.table.setFocus()

    def _show_only_problems(self, only: bool) -> None:
        row = self.table.current_row()
        self.grid.show_only_problems(only)
        self.table.go_to(row if self.grid.place_of(row) >= 0 else self._first_shown())
        self._show_counts()

    def _first_shown(self) -> int:
        return self.grid.row_at(self.grid.index(0, 0)) if self.grid.rowCount() else -1

    def _untick_problems(self) -> None:
        before = self.ui.only_problems.blockSignals(True)
        self.ui.only_problems.setChecked(False)
        self.ui.only_problems.blockSignals(before)
        if self.grid.only_problems:
            self.grid.show_only_problems(False)

    def _open_more(self) -> None:
        button = self.ui.more_button
        self.more_menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _open_menu(self, place: QPoint) -> None:
        actions = [
            self.copy_cells_action,
            self.add_row_action,
            self.delete_rows_action,
            self.next_action,
            self.undo_action,
        ]
        open_row_menu(self.table, actions, place)

    # -- the view --------------------------------------------------------------------------

    def focus_start(self) -> None:
        """Put the keyboard into the table, or on the first way to get one."""
        if self.bench.is_empty:
            self.empty.focus_first()
        else:
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def actions(self) -> list[QAction]:
        """Return the commands for the menu bar and the command palette."""
        return [
            self.paste_action,
            self.open_action,
            self.save_action,
            self.make_links_action,
            self.copy_links_action,
            self.copy_table_action,
            self.next_action,
            self.add_row_action,
            self.delete_rows_action,
            self.undo_action,
            self.guess_action,
            self.example_action,
            self.new_action,
        ]

    def shots(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Return the faces of the view for the tour: with a table, single-use, problems, empty."""
        return (
            ("table", self._use_example),
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
        self.services.connection.changed.remove(self._show_foot)
        if self._is_restored:
            await self.keeping.keep()
        self.single.close_job()
        self.strip.stop_following()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.detail.set_compact(event.size().height() < theme().px(_LOW))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.single.set_seen(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.single.set_seen(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste from anywhere in the view while there is no table."""
        if self.bench.is_empty and event.matches(QKeySequence.StandardKey.Paste):
            self._paste_table()
            return
        super().keyPressEvent(event)
