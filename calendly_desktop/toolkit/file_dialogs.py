"""Asking where a file is to be saved, without a nested event loop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from calendly_desktop.toolkit.dialogs import confirm, run_dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("FileDialogs", text)


async def ask_where_to_save(parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    """Return where to save, None when it was called off; asks before a file is replaced.

    name: what the file is called at first. kind: words and pattern, "CSV file (*.csv)"; its
    ending is added where none is typed.
    """
    while True:
        path = await _ask(parent, title, name, kind)
        if path is None or not path.exists() or await _may_replace(parent, path):
            return path
        name = str(path)


async def _ask(parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    dialog = QFileDialog(parent, title)
    dialog.setObjectName("save_dialog")
    # Qt's own question about replacing a file would be a nested event loop.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(kind)
    dialog.setDefaultSuffix(kind.rpartition("*.")[2].rstrip(")"))
    dialog.selectFile(name)
    accepted = await run_dialog(dialog)
    chosen = dialog.selectedFiles()
    return Path(chosen[0]) if accepted and chosen else None


async def _may_replace(parent: QWidget, path: Path) -> bool:
    text = tr("{0} is in this folder already. What is in it now would be lost.").format(path.name)
    return await confirm(parent, tr("Replace the file?"), text, action=tr("Replace"), danger=True)
