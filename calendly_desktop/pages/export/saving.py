"""Saving tables for everybody: asks where, writes CSV or XLSX on a thread, says what went wrong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale, QStandardPaths

from calendly_desktop.domain.csv_text import csv_bytes
from calendly_desktop.toolkit.file_dialogs import ask_where_to_save

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.system.settings import Settings

PAGE: Final = "export"
"""Under which name the settings keep what was chosen last: `folder` and `table`."""
TABLES: Final = ("xlsx", "csv")


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("Saving", text)


def kind_words(ending: str) -> str:
    """Return a kind of file in words, with its pattern, as file dialogs want it."""
    return {
        "xlsx": tr("Excel workbook (*.xlsx)"),
        "csv": tr("CSV file (*.csv)"),
        "ics": tr("Calendar file (*.ics)"),
        "pdf": tr("PDF document (*.pdf)"),
        "png": tr("PNG picture (*.png)"),
        "svg": tr("SVG drawing (*.svg)"),
    }[ending]


def separator(locale: QLocale | None = None) -> str:
    """Return what Excel expects between the cells of a CSV file on this computer."""
    return ";" if (locale or QLocale()).decimalPoint() == "," else ","


async def save_table(
    parent: QWidget,
    title: str,
    name: str,
    rows: Sequence[Sequence[object]],
    *,
    settings: Settings | None = None,
) -> Path | None:
    """Ask where, and save rows (the heading first) as XLSX or CSV; None when it was called off.

    title: of the question and of the sheet ("Save the results"). name: of the file at first, its
    ending does not matter. Cells: text, numbers, days and times without a zone, or None. Formulas
    do no harm in either kind. settings: where given, folder and kind of the last time come first.
    Raises Problem in words where the file cannot be made.
    """
    usual = str(settings.page(PAGE).get("table", "")) if settings is not None else ""
    endings = sorted(TABLES, key=lambda each: each != usual) if usual in TABLES else list(TABLES)
    path = await ask_where(parent, title, f"{Path(name).stem}.{endings[0]}", endings, settings)
    if path is not None:
        await write_table(path, title, rows)
        if settings is not None:
            settings.update_page(PAGE, table=path.suffix.lower().removeprefix("."))
    return path


async def ask_where(
    parent: QWidget, title: str, name: str, endings: Sequence[str], settings: Settings | None
) -> Path | None:
    """Ask where to save a file of one of these kinds, in the folder of the last time."""
    kinds = [kind_words(ending) for ending in endings]
    path = await ask_where_to_save(parent, title, str(_last_folder(settings) / name), kinds)
    if path is not None and settings is not None:
        settings.update_page(PAGE, folder=str(path.parent))
    return path


def _last_folder(settings: Settings | None) -> Path:
    """Return the folder of the last time, else the one for documents."""
    known = str(settings.page(PAGE).get("folder", "")) if settings is not None else ""
    if known and Path(known).is_dir():
        return Path(known)
    where = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(where) if where and Path(where).is_dir() else Path.home()


async def write_table(
    path: Path,
    title: str,
    rows: Sequence[Sequence[object]],
    *,
    iso_dates: bool = True,
    progress: Callable[[int], bool] | None = None,
) -> None:
    """Write rows as what the file's ending says, on a thread.

    progress: told rows done, on the thread; its no raises Stopped and writes nothing. Raises
    Problem.
    """
    is_csv, divided_by = path.suffix.lower() == ".csv", separator()

    def content() -> bytes:
        from calendly_desktop.domain.export_workbook import workbook_bytes

        if is_csv:
            return csv_bytes(_watched(rows, progress), divided_by)
        return workbook_bytes(rows, title, iso_dates=iso_dates, progress=progress)

    await write_file(path, content)


def _watched(
    rows: Sequence[Sequence[object]], progress: Callable[[int], bool] | None
) -> Iterator[Sequence[object]]:
    from calendly_desktop.domain.export_workbook import EVERY, Stopped

    for number, row in enumerate(rows):
        if progress is not None and number % EVERY == 0 and not progress(number):
            raise Stopped
        yield row


async def write_file(path: Path, content: Callable[[], bytes]) -> None:
    """Make and write a file's content on a thread; whole, or not at all. Raises Problem."""
    import asyncio

    from calendly_desktop.system.files import not_saved, write_whole

    loop = asyncio.get_running_loop()
    try:
        made = await loop.run_in_executor(None, content)  # stopped here, nothing is written
    except OSError as error:
        raise not_saved(path, error) from error
    await loop.run_in_executor(None, write_whole, path, made)
