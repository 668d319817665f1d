"""Asking where a file is to be saved, or which to open, without a nested event loop."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from calendly_desktop.toolkit.dialogs import confirm, run_dialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("FileDialogs", text)


async def ask_where_to_save(
    parent: QWidget, title: str, name: str, kind: str | Sequence[str]
) -> Path | None:
    """Return where to save, None when it was called off; asks before a file is replaced.

    name: what the file is called at first; with its folder where another than the last is meant.
    kind: words and pattern, "CSV file (*.csv)", or several of them with the usual one first. The
    ending that comes back is always one of theirs: the chosen kind's is added where none of them
    is typed.
    """
    kinds = [kind] if isinstance(kind, str) else list(kind)
    while True:
        path, chosen = await _ask(parent, title, name, kinds)
        if path is None or not path.exists() or await _may_replace(parent, path):
            return path
        name = str(path)
        kinds.sort(key=lambda each: each != chosen)


async def ask_what_to_open(
    parent: QWidget, title: str, kind: str | Sequence[str], folder: str = ""
) -> Path | None:
    """Return the file to read, None when it was called off.

    kind: "CSV file (*.csv)", or several of them with the usual one first. folder: where to look
    first; empty for where the last one was.
    """
    dialog = QFileDialog(parent, title)
    dialog.setObjectName("open_dialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([kind] if isinstance(kind, str) else list(kind))
    if folder:
        dialog.setDirectory(folder)
    accepted = await run_dialog(dialog)
    files = dialog.selectedFiles()
    return Path(files[0]) if accepted and files else None


async def _ask(
    parent: QWidget, title: str, name: str, kinds: Sequence[str]
) -> tuple[Path | None, str]:
    dialog = QFileDialog(parent, title)
    dialog.setObjectName("save_dialog")
    # Qt's own question about replacing a file would be a nested event loop.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters(list(kinds))
    dialog.setDefaultSuffix(_ending(kinds[0]))
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_ending(chosen)))
    dialog.selectFile(name)
    accepted = await run_dialog(dialog)
    chosen, files = dialog.selectedNameFilter() or kinds[0], dialog.selectedFiles()
    if not accepted or not files:
        return None, chosen
    path, endings = Path(files[0]), {f".{_ending(each)}" for each in kinds}
    if path.suffix.lower() not in endings:
        path = path.with_name(f"{path.name}.{_ending(chosen)}")
    return path, chosen


def _ending(kind: str) -> str:
    """Return the ending of a kind: csv for "CSV file (*.csv)"."""
    found = re.search(r"\*\.(\w+)", kind)
    return found[1] if found else ""


async def _may_replace(parent: QWidget, path: Path) -> bool:
    text = tr("{0} is in this folder already. What is in it now would be lost.").format(path.name)
    return await confirm(parent, tr("Replace the file?"), text, action=tr("Replace"), danger=True)
