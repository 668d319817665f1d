"""Making the file of an export: gather, write, copy; progress in sight, and it can be stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from calendly_desktop.domain.export_calendar import calendar_bytes
from calendly_desktop.domain.export_table import ExportTable
from calendly_desktop.domain.export_workbook import Stopped
from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.table_copy import html_table, tab_separated
from calendly_desktop.pages.export.saving import ask_where, write_file, write_table
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.clipboard import copy

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from calendly_desktop.domain.export_columns import Cell, Terms
    from calendly_desktop.domain.export_layouts import Layout
    from calendly_desktop.domain.models import Invitee, ScheduledEvent
    from calendly_desktop.pages.export.reading import Reading
    from calendly_desktop.pages.export.window import ExportWindow
    from calendly_desktop.system.settings import Settings
    from calendly_desktop.viewmodels.export_preview import Writing

T = TypeVar("T")

MOST_COPIED: Final = 20_000
"""Rows that go on the clipboard; spreadsheets choke on more."""
SHOWN_AFTER: Final = 250  # milliseconds; quicker work shows no bar


class Making(QObject):
    """The work behind the buttons of the export window, one at a time."""

    def __init__(self, window: ExportWindow, reading: Reading, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._reading = reading
        self._settings = settings
        self._done = 0
        self._total = 0
        self._is_stopped = False
        self.is_busy = False
        self._tick = QTimer(self, interval=SHOWN_AFTER)
        self._tick.timeout.connect(self._show_progress)
        self._show(busy=False)

    def stop(self) -> None:
        """Stop what runs; nothing is written then."""
        self._is_stopped = True
        self._window.tasks.cancel("reading")

    async def save(
        self, numbers: Sequence[int], layout: Layout, terms: Terms, writing: Writing, name: str
    ) -> None:
        """Ask where, gather the rows, and write the file. Raises Problem."""
        kinds = [layout.file] if layout.file == "ics" else ["xlsx", "csv"]
        kinds.sort(key=lambda each: each != layout.file)
        title = self.tr("Save meetings")
        path = await ask_where(self._window, title, name, kinds, self._settings)
        if path is None:
            return
        self._begin(2 * len(numbers))
        try:
            if layout.file == "ics":
                said = await self._write_calendar(path, numbers, layout)
            else:
                said = await self._write_table(path, numbers, layout, terms, writing)
        except Stopped:
            self._end(self.tr("Stopped. Nothing was saved."))
            return
        except BaseException:
            self._end("")
            raise
        self._end(said)
        self._window.toaster.show(
            said,
            action=self.tr("Open"),
            on_action=lambda: _open(path),
            milliseconds=8000,
        )

    async def copy(
        self, numbers: Sequence[int], layout: Layout, terms: Terms, writing: Writing
    ) -> None:
        """Put the table on the clipboard: cells for spreadsheets, a table for mail."""
        self._begin(len(numbers))
        try:
            table = await self._gather(numbers, layout, terms)
            plain, html = await _on_thread(lambda: _to_paste(table, writing))
            self._count(len(numbers))
        except Stopped:
            self._end(self.tr("Stopped. Nothing was copied."))
            return
        except BaseException:
            self._end("")
            raise
        if len(table) > MOST_COPIED:
            words = self.tr("{0} are too much to paste. Save them as a file instead.")
            self._end(words.format(amount(len(table), "row")))
            return
        copy(plain, html=html)
        self._end("")
        self._window.toaster.show(self.tr("{0} copied").format(amount(len(table), "row")))

    async def read_missing(self, unread: Sequence[int], then: Callable[[], None]) -> None:
        """Read invitees that were never read. Raises CalendlyError."""
        self._begin(len(unread))
        failed = 0
        try:
            failed = await self._reading.read_invitees(unread, self._note)
        finally:
            self._end("")
            then()
        if failed:
            words = self.tr("The invitees of {0} could not be read.")
            self._window.toaster.show(words.format(amount(failed, "meeting")))

    # -- private ---------------------------------------------------------------------------

    async def _write_table(
        self,
        path: Path,
        numbers: Sequence[int],
        layout: Layout,
        terms: Terms,
        writing: Writing,
    ) -> str:
        table = await self._gather(numbers, layout, terms)
        is_csv = path.suffix.lower() == ".csv"
        rows = await _on_thread(lambda: _to_save(table, writing if is_csv else None))
        gathered, share = self._done, len(numbers) / max(1, len(rows))

        def told(row: int) -> bool:
            self._done = gathered + round(row * share)
            return not self._is_stopped

        title = self.tr("Meetings")
        await write_table(path, title, rows, iso_dates=layout.iso_dates, progress=told)
        said = self.tr("{0} saved as {1}").format(amount(len(table), "row"), path.name)
        if table.questions_left_out:
            left = amount(table.questions_left_out, "question")
            said += self.tr("; {0} found no column").format(left)
        return said

    async def _write_calendar(self, path: Path, numbers: Sequence[int], layout: Layout) -> str:
        meetings: list[tuple[ScheduledEvent, Sequence[Invitee] | None]] = []
        async for block in self._reading.blocks(numbers):
            meetings += [(found.event, found.invitees) for found in block]
            self._count(len(meetings))
        now = self._window.clock().now

        def told(done: int) -> bool:
            self._done = len(numbers) + done
            return not self._is_stopped

        def content() -> bytes:
            links = layout.secret_links
            return calendar_bytes(meetings, now, secret_links=links, progress=told)

        await write_file(path, content)
        return self.tr("{0} saved as {1}").format(amount(len(meetings), "meeting"), path.name)

    async def _gather(self, numbers: Sequence[int], layout: Layout, terms: Terms) -> ExportTable:
        table, done = ExportTable(layout.columns, layout.kind, terms), 0
        async for block in self._reading.blocks(numbers):
            for found in block:
                table.add(found.event, found.invitees)
            done += len(block)
            self._count(done)
        return table

    def _note(self, done: int, _total: int) -> None:
        self._done = done

    def _count(self, done: int) -> None:
        """Note how far it is. Raises Stopped once that was asked."""
        self._done = done
        if self._is_stopped:
            raise Stopped

    def _begin(self, total: int) -> None:
        self._done, self._total, self._is_stopped = 0, total, False
        self.is_busy = True
        for part in (self._window.ui.save, self._window.ui.copy, self._window.ui.unread):
            part.setEnabled(False)
        self._tick.start()

    def _end(self, said: str) -> None:
        self._tick.stop()
        self.is_busy = False
        self._show(busy=False)
        self._window.ui.unread.setEnabled(True)
        self._window.show_summary()
        if said:
            self._window.ui.summary.setText(said)
            announce(self._window, said)

    def _show_progress(self) -> None:
        self._window.ui.progress.setRange(0, self._total)
        self._window.ui.progress.setValue(min(self._done, self._total))
        self._show(busy=True)

    def _show(self, *, busy: bool) -> None:
        ui = self._window.ui
        for part in (ui.progress, ui.stop):
            part.setVisible(busy)
        ui.summary.setVisible(not busy)


async def _on_thread(work: Callable[[], T]) -> T:
    """Await work that takes longer than a frame where there are many rows."""
    import asyncio

    return await asyncio.get_running_loop().run_in_executor(None, work)


def _to_paste(table: ExportTable, writing: Writing) -> tuple[str, str]:
    """Return a table as the clipboard has it, plain and as HTML; too many rows are nothing."""
    if len(table) > MOST_COPIED:
        return "", ""
    cells = [table.headings(), *([writing.text(cell) for cell in row] for row in table.rows())]
    return tab_separated(cells), html_table(cells)


def _to_save(table: ExportTable, writing: Writing | None) -> list[Sequence[Cell]]:
    """Return a table's rows, the heading first; with days as texts where `writing` has them so."""
    rows: list[Sequence[Cell]] = [table.headings(), *table.rows()]
    if writing is None or writing.is_plain:
        return rows
    return [[writing.local(cell) for cell in row] for row in rows]


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
