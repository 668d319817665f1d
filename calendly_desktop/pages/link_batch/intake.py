"""How a table comes in: pasted, opened from a file, as an example, or typed by hand."""

from __future__ import annotations

import locale
import sys
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from calendly_desktop.domain.batch_table import BatchTable
from calendly_desktop.domain.column_targets import has_heading
from calendly_desktop.domain.export_workbook import Stopped
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.table_reading import MOST_BYTES, read_file, read_paste
from calendly_desktop.pages.link_batch.bench import Source
from calendly_desktop.pages.link_batch.example import example_rows
from calendly_desktop.toolkit.file_dialogs import ask_what_to_open
from calendly_desktop.viewmodels.batch_words import how_read, rows_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.table_reading import Table
    from calendly_desktop.pages.link_batch.bench import Bench
    from calendly_desktop.pages.link_batch.busy import Busy
    from calendly_desktop.system.settings import Settings

T = TypeVar("T")

BLANK_ROWS: Final = 8
"""Empty rows of a table that is typed by hand."""
_PAGE: Final = "link_batch"
_LARGE_PASTE: Final = 500_000  # characters, from which on reading one is no work for the window


class Intake(QObject):
    """Brings tables to the bench. said: a note, with Undo where a table was replaced.

    targets_of: what is remembered for a table's headings; None where they are new.
    """

    said = Signal(str, bool)

    def __init__(
        self,
        bench: Bench,
        busy: Busy,
        settings: Settings,
        targets_of: Callable[[BatchTable], list[str] | None],
        view: QWidget,
    ) -> None:
        super().__init__(view)
        self._bench = bench
        self._busy = busy
        self._settings = settings
        self._targets_of = targets_of
        self._view = view
        self._content = b""

    # -- what somebody wants ---------------------------------------------------------------

    async def paste(self) -> None:
        """Take the cells on the clipboard for a table. Raises Problem."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            raise Problem(
                self.tr("There is no table on the clipboard"),
                self.tr("It is empty, or holds no text."),
                remedy=self.tr("Copy the cells in your spreadsheet first, then paste them here."),
            )
        apart, prepared = len(text) > _LARGE_PASTE, self._preparer()
        table, batch = await self._on_thread(lambda: prepared(read_paste(text)), apart)
        self._content = b""
        self._take(batch, Source(notes=how_read(table)))

    async def open(self) -> None:
        """Ask for a file, and take the table in it. Raises Problem."""
        kinds = self.tr("Spreadsheets (*.xlsx *.xlsm *.csv *.tsv *.txt)")
        folder = str(self._settings.page(_PAGE).get("folder", ""))
        path = await ask_what_to_open(
            self._view, self.tr("Open spreadsheet"), [kinds, self.tr("All files (*)")], folder
        )
        if path is not None:
            await self.open_file(path)

    async def open_file(self, path: Path) -> None:
        """Take the table in a file. Raises Problem."""
        from calendly_desktop.system.files import read_whole

        self._settings.update_page(_PAGE, folder=str(path.parent))
        self._busy.begin(self.tr("Reading {0}").format(path.name), 0, self._ignore)
        try:
            content = await self._on_thread(lambda: read_whole(path, MOST_BYTES))
        finally:
            self._busy.end()
        await self._read(content, path.name, str(path.parent))

    async def open_sheet(self, sheet: str) -> None:
        """Take another sheet of the workbook that was opened last. Raises Problem."""
        if self._content and sheet != self._bench.source.sheet:
            source = self._bench.source
            await self._read(self._content, source.name, source.folder, sheet)

    @property
    def can_change_sheet(self) -> bool:
        """Whether the workbook is still at hand."""
        return bool(self._content)

    def use_example(self) -> None:
        """Fill in a small table to try with."""
        columns = [list(column) for column in zip(*example_rows(), strict=True)]
        table = BatchTable()
        table.has_heading = True
        table.headings = [column[0] for column in columns]
        table.columns = [column[1:] for column in columns]
        table.targets = [""] * len(columns)
        table.number_rows(range(len(columns[0]) - 1))
        self._content = b""
        self._put(table, Source(name=self.tr("Example"), is_example=True))

    def begin_by_hand(self) -> None:
        """Begin an empty table to type into."""
        self._content = b""
        table = BatchTable.blank(
            [self.tr("Name"), self.tr("E-mail")], ["name", "email"], BLANK_ROWS
        )
        self._put(table, Source(name=self.tr("My table")), targets=table.targets)

    # -- private ---------------------------------------------------------------------------

    async def _read(self, content: bytes, name: str, folder: str, sheet: str = "") -> None:
        prepared = self._preparer()
        self._busy.begin(self.tr("Reading {0}").format(name), 0, self._ignore)
        try:
            table, batch = await self._on_thread(
                lambda: prepared(
                    read_file(
                        content, sheet=sheet, fallback=own_encoding(), progress=self._busy.told
                    )
                )
            )
        except Stopped:
            self.said.emit(self.tr("Stopped. Nothing was taken in."), False)
            return
        finally:
            self._busy.end()
        self._content = content if len(table.sheets) > 1 else b""
        self._take(batch, Source(name, folder, how_read(table), table.sheets, table.sheet))

    def _preparer(self) -> Callable[[Table], tuple[Table, BatchTable]]:
        """Return what makes a table to work on of one that was read, on any thread."""
        self._bench.read_leads()
        targets = self._bench.targets(BatchTable())

        def prepared(table: Table) -> tuple[Table, BatchTable]:
            return table, BatchTable.of(table, has_heading=has_heading(table.columns, targets))

        return prepared

    def _take(self, table: BatchTable, source: Source) -> None:
        if not table.columns:
            raise Problem(
                self.tr("There is nothing in this table"),
                self.tr("No cell has anything in it, or all rows are hidden."),
                remedy=self.tr("Choose another file or sheet, or copy the cells and paste them."),
            )
        self._put(table, source)

    def _put(self, table: BatchTable, source: Source, targets: list[str] | None = None) -> None:
        replaced = not self._bench.is_empty
        self._bench.read_leads()
        table.targets = targets or self._targets_of(table) or self._bench.guess(table)
        self._bench.put(table, source)
        words = self.tr("{0} taken in").format(rows_words(table.filled()))
        if targets is None:
            self.said.emit(words, replaced)

    async def _on_thread(self, work: Callable[[], T], apart: bool = True) -> T:
        import asyncio

        if not apart:
            return work()
        return await asyncio.get_running_loop().run_in_executor(None, work)

    def _ignore(self) -> None:
        """Whoever reads asks by itself whether it was stopped."""


def own_encoding() -> str:
    """Return the encoding of this computer's texts that are not Unicode, as old programs write."""
    own = locale.getencoding() if sys.platform == "win32" else ""
    return own if own.startswith("cp125") else "cp1252"
