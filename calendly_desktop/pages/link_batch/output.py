"""How the links go out: saved beside the original columns, copied whole, alone or in part."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from calendly_desktop.domain.booking_links import FIELDS, UtmTags, build_link, parameter_name
from calendly_desktop.domain.cell_texts import Kept
from calendly_desktop.domain.csv_text import csv_of_columns
from calendly_desktop.domain.export_workbook import Formatted, Stopped, workbook_bytes
from calendly_desktop.domain.made_links import MadeLink
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.table_copy import html_table, tab_separated
from calendly_desktop.domain.tag_rules import mend
from calendly_desktop.pages.export.saving import PAGE, ask_where, separator, write_file
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.viewmodels.batch_grid import texts_of
from calendly_desktop.viewmodels.batch_words import batch_title, links_words, rows_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.link_batch.bench import Bench
    from calendly_desktop.pages.link_batch.busy import Busy
    from calendly_desktop.pages.link_batch.strip import BatchStrip
    from calendly_desktop.pages.services import Services
    from calendly_desktop.viewmodels.batch_grid import BatchGrid

MOST_COPIED: Final = 20_000
"""Rows that go on the clipboard; spreadsheets choke on more."""


class Output(QObject):
    """Saves and copies what the grid shows.

    saved: the file. said: a note.
    """

    saved = Signal(object, str)
    said = Signal(str)

    def __init__(
        self,
        bench: Bench,
        grid: BatchGrid,
        strip: BatchStrip,
        busy: Busy,
        services: Services,
        view: QWidget,
    ) -> None:
        super().__init__(view)
        self._bench = bench
        self._grid = grid
        self._strip = strip
        self._busy = busy
        self._services = services
        self._view = view
        self._recorded: tuple[object, ...] = ()

    # -- saving ----------------------------------------------------------------------------

    async def save(self) -> None:
        """Ask where, and write the table with its links as XLSX or CSV. Raises Problem."""
        settings, source = self._services.settings, self._bench.source
        usual = str(settings.page(PAGE).get("table", "xlsx"))
        if Path(source.name).suffix.lower() in {".csv", ".tsv", ".txt"}:
            usual = "csv"
        endings = sorted(("xlsx", "csv"), key=lambda each: each != usual)
        name = self._file_name(endings[0])
        title = self.tr("Save the table with the links")
        path = await ask_where(self._view, title, name, endings, settings)
        if path is None:
            return
        settings.update_page(PAGE, table=path.suffix.lower().removeprefix("."))
        await self.write(path)

    def _file_name(self, ending: str) -> str:
        """Return what the file is called at first: like the one it comes from, and beside it."""
        source = self._bench.source
        name = f"{Path(batch_title(source.name)).stem}-{self.tr('links')}.{ending}"
        folder = Path(source.folder) if source.folder else None
        return str(folder / name) if folder is not None and folder.is_dir() else name

    async def write(self, path: Path) -> None:
        """Write the table with its links as what the file's ending says. Raises Problem."""
        rows = self._grid.table.rows
        self._busy.begin(self.tr("Saving {0}").format(path.name), rows, lambda: None)
        content = self._as_csv if path.suffix.lower() == ".csv" else self._as_workbook
        columns = self._columns()
        try:
            await write_file(path, lambda: content(columns))
        except Stopped:
            self.said.emit(self.tr("Stopped. Nothing was saved."))
            return
        finally:
            self._busy.end()
        links = sum(map(bool, columns[len(self._grid.table.columns)][1]))
        await self._record(links)
        words = self.tr("{0} with {1} saved as {2}")
        self.saved.emit(path, words.format(rows_words(rows), links_words(links), path.name))

    def _columns(self) -> list[tuple[str, Sequence[str], Sequence[object | None]]]:
        """Return the file's columns: heading, texts, and what cells are besides their text.

        The last ones are the links, and what is to be said of rows where anything is.
        """
        grid, table = self._grid, self._grid.table
        names = [
            heading if heading.strip() else grid.heading(place + 1)
            for place, heading in enumerate(table.headings)
        ]
        found: list[tuple[str, Sequence[str], Sequence[object | None]]] = [
            (name, list(column), list(table.kept.get(place, ())))
            for place, (name, column) in enumerate(zip(names, table.columns, strict=True))
        ]
        links = grid.all_links()
        found.append((_free(self.tr("Booking link"), names), links, ()))
        told = self._told(links)
        if told:
            words = [told.get(row, "") for row in range(table.rows)]
            found.append((_free(self.tr("Why there is no link"), names), words, ()))
        return found

    def _told(self, links: Sequence[str]) -> dict[int, str]:
        """Return why rows have no link, by row; those without anything in them have no reason."""
        grid, told = self._grid, dict[int, str]()
        if "" not in links:
            return told
        for row, link in enumerate(links):
            if not link:
                result, remarks = grid.result_of(row), grid.remarks.get(row, ())
                words = " ".join(remark.words for remark in remarks if remark.is_fault)
                told[row] = result.words if result is not None and result.words else words
        return {row: words for row, words in told.items() if words}

    def _as_csv(
        self, columns: Sequence[tuple[str, Sequence[str], Sequence[object | None]]]
    ) -> bytes:
        texts = [[heading, *column] for heading, column, _kept in columns]
        return csv_of_columns(texts, separator(), self._busy.told)

    def _as_workbook(
        self, columns: Sequence[tuple[str, Sequence[str], Sequence[object | None]]]
    ) -> bytes:
        cells = [
            [heading, *(_cells(column, kept) if kept else column)]
            for heading, column, kept in columns
        ]
        rows = list(zip(*cells, strict=True))
        return workbook_bytes(rows, self.tr("Links"), progress=self._busy.told)

    # -- copying ---------------------------------------------------------------------------

    async def copy_all(self) -> None:
        """Copy the whole table with its links as cells, headings first. Raises Problem."""
        grid = self._grid
        columns = [*range(1, grid.columnCount())]
        self._copy(range(grid.table.rows), columns, with_headings=True)
        self.said.emit(self.tr("{0} copied").format(rows_words(grid.table.rows)))
        await self._record(sum(map(bool, grid.all_links())))

    async def copy_links(self) -> None:
        """Copy the links alone, one a line, rows without one as empty lines. Raises Problem."""
        grid = self._grid
        links = grid.all_links()
        self._check(len(links))
        copy("\n".join(links))
        made = sum(map(bool, links))
        self.said.emit(self.tr("{0} copied").format(links_words(made)))
        await self._record(made)

    def copy_selection(self, rows: Sequence[int], columns: Sequence[int]) -> None:
        """Copy some cells; one link alone as it is. Raises Problem."""
        if not rows or not columns:
            return
        if len(rows) == 1 and len(columns) == 1:
            copy(texts_of(self._grid, rows, columns)[0][0])
            words = self.tr("Link copied") if columns[0] == self._grid.link_column else ""
            self.said.emit(words or self.tr("Cell copied"))
            return
        self._copy(rows, columns, with_headings=False)
        self.said.emit(self.tr("{0} copied").format(rows_words(len(rows))))

    def _copy(self, rows: Sequence[int], columns: Sequence[int], *, with_headings: bool) -> None:
        self._check(len(rows))
        cells = texts_of(self._grid, rows, columns)
        if with_headings:
            cells.insert(0, [self._grid.heading(column) for column in columns])
        copy(tab_separated(cells), html=html_table(cells, has_headings=with_headings))

    def _check(self, rows: int) -> None:
        if rows > MOST_COPIED:
            raise Problem(
                self.tr("This is too much for the clipboard"),
                self.tr("{0} are too much to paste into most programs.").format(rows_words(rows)),
                remedy=self.tr("Save the table as a file instead."),
            )

    # -- the history -----------------------------------------------------------------------

    async def _record(self, links: int) -> None:
        """Keep in the history that links went out; the same table is kept once."""
        bench, plan = self._bench, self._bench.plan()
        if plan.single_use or not links:
            return  # each of those was kept when it was made
        mark = (bench.stamp, plan.targets, plan.tags, plan.lead, links)
        if mark == self._recorded:
            return
        self._recorded = mark
        lead = plan.lead if not plan.leads_by_row else None
        tags = self._common_tags()
        first = next((row for row in range(bench.table.rows) if self._grid.link_of(row)), 0)
        url = build_link(lead.url, tags) if lead is not None else self._grid.link_of(first)
        now = datetime.now(UTC)
        await self._services.link_batches.record_batch(
            MadeLink(
                kind="batch",
                url=url,
                event_type=lead.key if lead is not None else "",
                event_type_name=lead.name if lead is not None else "",
                tags=tags,
                preset=self._strip.preset if tags == plan.tags else "",
                label=batch_title(bench.source.name),
                made_by=self._services.account.who,
                made_at=now,
                used_at=now,
                links=links,
            )
        )

    def _common_tags(self) -> UtmTags:
        """Return the tags that all rows have: those of all links, and columns that say the same."""
        plan, table = self._bench.plan(), self._bench.table
        values: dict[str, str] = {}
        for field in FIELDS:
            name, fixed = parameter_name(field), plan.tags.value(field)
            if name in plan.targets:
                different = {cell or fixed for cell in table.columns[plan.targets.index(name)]}
                fixed = different.pop() if len(different) == 1 else ""
            values[field] = mend(plan.rules, field, fixed)
        return UtmTags(**values)


def open_saved(path: Path) -> None:
    """Open a saved file with the program for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _cells(texts: Sequence[str], kept: Sequence[object | None]) -> list[object]:
    """Return the cells of a column as they were in the workbook that they come from."""
    return [
        Formatted(each.value, each.number_format) if isinstance(each, Kept) else text
        for text, each in zip(texts, kept, strict=True)
    ]


def _free(heading: str, taken: Sequence[str]) -> str:
    """Return a heading that no column has: a mail merge finds columns by their headings."""
    number, name = 1, heading
    while name.casefold() in {each.casefold() for each in taken}:
        number += 1
        name = f"{heading} {number}"
    return name
