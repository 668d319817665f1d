"""The journal of changes in a window: search it, read one line in full, save it as a table."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHeaderView

from calendly_desktop.domain.csv_text import csv_bytes
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_journal_dialog import Ui_JournalDialog
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.file_dialogs import ask_where_to_save
from calendly_desktop.toolkit.report import report
from calendly_desktop.toolkit.selection import make_selected_current
from calendly_desktop.toolkit.tasks import TaskScope
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.journal import Column, JournalModel, details_text, export_rows

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.writes import Entry
    from calendly_desktop.store.journal import Journal
    from calendly_desktop.viewmodels.meetings import Clock

log = logging.getLogger(__name__)

MOST_SHOWN = 1000  # lines; the search and the saved file reach all


async def show_journal(journal: Journal, clock: Clock, parent: QWidget) -> None:
    """Open the journal over a window, and wait until it is closed."""
    import asyncio

    dialog = JournalDialog(journal, clock, parent)
    closed = asyncio.Event()
    dialog.finished.connect(lambda _result: closed.set())
    dialog.open()
    try:
        await closed.wait()
    finally:
        await dialog.tasks.aclose()
        dialog.close()
        dialog.deleteLater()


class JournalDialog(QDialog):
    """A table of every change, newest first. Close `tasks` before the dialog is deleted."""

    def __init__(self, journal: Journal, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tasks = TaskScope(self)
        self._journal = journal
        self._clock = clock
        self.ui = Ui_JournalDialog()
        self.ui.setupUi(self)
        self.model = JournalModel(clock, self)
        self.ui.table.setModel(self.model)
        self._dress()
        self._connect()
        self._show_details()
        self.ui.search.setFocus()

    def load(self) -> None:
        """Read the journal for what is searched; done by itself when the dialog is shown."""
        self.ui.states.show_panel().show_loading()
        self.tasks.start(self._load(self.ui.search.text().strip()), key="load")

    def _dress(self) -> None:
        table, header = self.ui.table, self.ui.table.horizontalHeader()
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme().px(look.ROW_HEIGHT))
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setResizeContentsPrecision(50)  # rows; to measure all of a long journal takes long
        for column in Column:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)
        make_selected_current(table)
        for label in (self.ui.intro, self.ui.count):
            secondary(label)
        self.ui.details.setMaximumHeight(self.fontMetrics().lineSpacing() * 8)
        self.resize(theme().px(860), theme().px(620))

    def _connect(self) -> None:
        self.ui.search.searched.connect(self.load)
        self.ui.table.selectionModel().currentRowChanged.connect(self._show_details)
        self.model.modelReset.connect(self._show_details)
        self.ui.save.clicked.connect(self._save_pressed)
        self.ui.close_button.clicked.connect(self.accept)
        self.tasks.failed.connect(self._show_problem)

    async def _load(self, search: str) -> None:
        entries = await self._journal.entries(search, MOST_SHOWN)
        self.model.show_entries(entries)
        self._show_state(entries, search)
        self.ui.save.setEnabled(bool(entries))
        if entries:
            self.ui.table.selectRow(0)

    def _show_state(self, entries: list[Entry], search: str) -> None:
        states, count = self.ui.states, len(entries)
        words = self.tr("1 change") if count == 1 else self.tr("{0} changes").format(f"{count:,}")
        if count == MOST_SHOWN:
            words = self.tr("The newest {0} changes").format(f"{count:,}")
        self.ui.count.setText(words if entries else "")
        for part in (self.ui.details, self.ui.details_label):
            part.setVisible(bool(entries))
        if entries:
            states.show_content()
        elif search:
            sought = self.tr("No change has “{0}” in it.").format(search)
            states.show_panel().show_no_match(sought, self.ui.search.clear)
        else:
            states.show_panel().show_empty(
                "history",
                self.tr("No changes yet"),
                self.tr("When you cancel a meeting or make a webhook, it is recorded here."),
            )

    def _show_details(self) -> None:
        entry = self.model.entry(self.ui.table.currentIndex())
        self.ui.details.setPlainText(details_text(entry, self._clock) if entry else "")

    # -- saving ----------------------------------------------------------------------------

    def _save_pressed(self) -> None:
        self.tasks.start(self._save(self.ui.search.text().strip()), key="save")

    async def _save(self, search: str) -> None:
        name = f"calendly-changes-{self._clock.today.isoformat()}.csv"
        title, kind = self.tr("Save the journal"), self.tr("CSV file (*.csv)")
        path = await ask_where_to_save(self, title, name, kind)
        if path is None:
            return
        entries = await self._journal.entries(search, 10_000_000)
        await _write(path, csv_bytes(export_rows(entries)))
        words = self.tr("{0} changes saved as {1}").format(f"{len(entries):,}", path.name)
        self.ui.count.setText(words)
        announce(self, words)

    def _show_problem(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            log.error("unexpected error in the journal", exc_info=error)
            error = Problem(message=self.tr("This is a mistake in the app."), details=report(error))
        self.ui.banner.show_message("danger", error.title, error.explanation, details=error.details)
        if self.ui.states.currentWidget() is self.ui.states.panel:
            self.ui.states.panel.show_error(error, self.load)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.ui.states.panel.state and not self.model.rowCount():
            self.load()


async def _write(path: Path, content: bytes) -> None:
    """Write a file on a thread. Raises Problem in words."""
    import asyncio

    try:
        await asyncio.get_running_loop().run_in_executor(None, path.write_bytes, content)
    except OSError as error:
        raise Problem(
            "The file could not be saved",
            f"{path.name} could not be written: {error.strerror or type(error).__name__}.",
            remedy="Choose another folder, or close the file where it is open.",
        ) from error
