"""Webhooks written to files: a backup to compare with later, and a table for people."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.webhook_backup import LARGEST, NotABackup, backup_bytes
from calendly_desktop.pages.export.saving import ask_where, save_table, write_file
from calendly_desktop.viewmodels.webhook_compare import backup_of, sheet
from calendly_desktop.viewmodels.webhooks import names_of, webhook_rows

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.services import Services

NAME: Final = "webhooks"


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("WebhookFiles", text)


async def save_backup(parent: QWidget, services: Services, whole: bool) -> Path | None:
    """Ask where, and save what is known of all webhooks now; None when it was called off.

    whole: with the parts of addresses that may be secret. Raises Problem.
    """
    account, at = await services.account.load(), datetime.now(UTC)
    backup = backup_of(
        services.webhooks,
        services.webhook_changes.held,
        names_of(services.account),
        account,
        at,
        whole=whole,
    )
    name, title = f"{NAME}-{at:%Y-%m-%d}.json", tr("Save a backup of webhooks")
    path = await ask_where(parent, title, name, ["json"], services.settings)
    if path is not None:
        await write_file(path, lambda: backup_bytes(backup))
    return path


async def save_list(parent: QWidget, services: Services, whole: bool) -> Path | None:
    """Ask where, and save the list as a table for people; None when it was called off."""
    store, account = services.webhooks, services.account
    zone = account.account.timezone if account.account is not None else "UTC"
    held = services.webhook_changes.held
    rows = webhook_rows(store.subscriptions, store.colleagues, names_of(account), zone, held)
    table = sheet(rows, whole=whole)
    return await save_table(parent, tr("Webhooks"), NAME, table, settings=services.settings)


def content_of(path: Path) -> bytes:
    """Read a file, but no more of it than a backup can be. Call it on a thread. Raises Problem."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise NotABackup(
            "The file could not be read",
            f"{path.name}: {error.strerror or type(error).__name__}.",
            remedy="Check that it is still there and that you may read it.",
        ) from error
