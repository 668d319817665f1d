"""What can be done with the results of a bulk job: save them, copy addresses, write to people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.domain.jobs import affected_emails
from calendly_desktop.viewmodels.job_words import result_rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.jobs import Job, Row
    from calendly_desktop.store.events import EventsStore
    from calendly_desktop.system.settings import Settings
    from calendly_desktop.viewmodels.meeting_cells import Clock


async def save_results(
    parent: QWidget, title: str, job: Job, rows: Sequence[Row], clock: Clock, settings: Settings
) -> Path | None:
    """Ask where, and save what came of each row; None when it was called off. Raises Problem."""
    import asyncio

    from calendly_desktop.pages.export.saving import save_table

    words = "-".join("".join(each for each in job.title.lower() if each not in ":/\\").split())
    name = f"{words}-{clock.today.isoformat()}"
    loop = asyncio.get_running_loop()
    table = await loop.run_in_executor(None, lambda: result_rows(job, rows, clock))
    return await save_table(parent, title, name, table, settings=settings)


def copy_addresses(rows: Sequence[Row]) -> None:
    """Copy the addresses of those whom the rows concern, as mail programs take them."""
    from calendly_desktop.toolkit.clipboard import copy

    copy("; ".join(affected_emails(rows)))


def numbers_of(rows: Sequence[Row], events: EventsStore) -> list[int]:
    """Return the numbers of the meetings that were changed, as far as they are known here."""
    found = (events.id_of(row.target) for row in rows if row.state in {"done", "already"})
    return [number for number in found if number is not None]
