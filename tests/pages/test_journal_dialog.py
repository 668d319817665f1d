"""The journal of changes in its window: what is shown, searched and saved."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from calendly_desktop.domain.times import find_zone
from calendly_desktop.domain.writes import Write
from calendly_desktop.pages.journal_dialog import JournalDialog, show_journal
from calendly_desktop.toolkit.dialogs import ConfirmDialog
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.meetings import Clock

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from calendly_desktop.store.journal import Journal

ALEX = "Alex Morgan, alex@acme.com"


@pytest.fixture
async def dialog(
    journal: Journal, qapp: QApplication, until: Callable[..., Any]
) -> AsyncIterator[Callable[..., Any]]:
    import asyncio

    theme().apply(qapp)
    window = QWidget()
    window.show()
    running: list[asyncio.Task[None]] = []

    async def opened() -> JournalDialog:
        clock = Clock(find_zone("Europe/Berlin"), True, datetime.now(UTC))
        running.append(asyncio.get_running_loop().create_task(show_journal(journal, clock, window)))
        found: JournalDialog = await until(lambda: window.findChild(JournalDialog))
        await until(lambda: not found.tasks.is_busy("load"))
        return found

    yield opened
    for shown in window.findChildren(JournalDialog):
        shown.ui.close_button.click()
    await asyncio.gather(*running)
    window.close()
    window.deleteLater()


async def fill(journal: Journal) -> None:
    done = await journal.add(
        Write("cancel", "https://x/1", "Demo with Maria Lopez", ALEX, {"reason": "=ill"})
    )
    await journal.mark(done.id, "sending")
    await journal.settle(done.id, "done", "It is done.")
    link = await journal.add(Write("single_use_link", "https://x/2", "Intro call", ALEX))
    await journal.mark(link.id, "sending")
    await journal.settle(link.id, "done", "", {"booking_url": "https://calendly.com/d/1"})
    dropped = await journal.add(Write("cancel", "https://x/3", "Workshop", ALEX))
    await journal.settle(dropped.id, "dropped", "The app was closed before; nothing was sent.")


def rows(dialog: JournalDialog) -> list[list[str]]:
    model = dialog.model
    return [
        [str(model.index(row, column).data()) for column in range(1, 4)]
        for row in range(model.rowCount())
    ]


def choose(save: QFileDialog, path: Path) -> None:
    """Type a file's whole name, as a person may, and press Save."""
    name = save.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(name, QLineEdit)
    name.setText(str(path))
    save.accept()


async def test_it_tells_what_was_done_as_whom_and_how_it_came_out(
    journal: Journal, dialog: Callable[..., Any]
) -> None:
    await fill(journal)
    shown = await dialog()
    assert rows(shown) == [
        ["Cancel Workshop", ALEX, "Not sent"],
        ["Make a single-use link for Intro call", ALEX, "Done"],
        ["Cancel Demo with Maria Lopez", ALEX, "Done"],
    ]
    assert shown.ui.count.text() == "3 changes"
    assert "nothing was sent" in shown.ui.details.toPlainText()
    shown.ui.table.selectRow(1)
    assert "Link made: https://calendly.com/d/1" in shown.ui.details.toPlainText()


async def test_the_search_finds_and_can_be_cleared(
    journal: Journal, dialog: Callable[..., Any], until: Callable[..., Any]
) -> None:
    await fill(journal)
    shown = await dialog()
    QTest.keyClicks(shown.ui.search, "maria")
    await until(lambda: len(rows(shown)) == 1)
    QTest.keyClicks(shown.ui.search, "xyz")
    await until(lambda: shown.ui.states.panel.state == "no_match")
    assert not shown.ui.save.isEnabled()
    assert shown.ui.details.isHidden()
    shown.ui.states.panel.buttons()[0].click()
    await until(lambda: len(rows(shown)) == 3)


async def test_an_empty_journal_says_what_will_be_here(dialog: Callable[..., Any]) -> None:
    shown = await dialog()
    assert shown.ui.states.panel.state == "empty"
    assert shown.ui.states.panel.title_label.text() == "No changes yet"


async def test_22_it_is_saved_as_a_table_without_formulas(
    journal: Journal,
    dialog: Callable[..., Any],
    until: Callable[..., Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    await fill(journal)
    shown = await dialog()
    shown.ui.save.click()
    save: QFileDialog = await until(lambda: shown.findChild(QFileDialog))
    choose(save, tmp_path / "changes")
    await until(lambda: "saved as changes.csv" in shown.ui.count.text())
    content = (tmp_path / "changes.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfWhen (UTC),What,Account,Outcome")
    assert b",'=ill," in content
    assert content.count(b"\r\n") == 4


async def test_a_full_disk_is_said_after_the_question_whether_to_replace(
    journal: Journal, dialog: Callable[..., Any], until: Callable[..., Any], tmp_path: Path
) -> None:
    await fill(journal)
    shown = await dialog()
    full = tmp_path / "full.csv"
    full.symlink_to("/dev/full")
    shown.ui.save.click()
    choose(await until(lambda: shown.findChild(QFileDialog)), full)
    question: ConfirmDialog = await until(lambda: shown.findChild(ConfirmDialog))
    assert question.accessibleDescription().startswith("full.csv is in this folder already.")
    question.no.click()
    await until(lambda: shown.findChild(ConfirmDialog) is None)
    choose(await until(lambda: shown.findChild(QFileDialog)), full)
    question = await until(lambda: shown.findChild(ConfirmDialog))
    question.yes.click()
    await until(lambda: shown.ui.banner.is_shown())
    assert shown.ui.banner.title_label.text() == "The file could not be saved"
    assert "No space left" in shown.ui.banner.text_label.text()
    assert shown.ui.states.panel.state == "", "the journal stays in sight"


async def test_calling_it_off_saves_nothing(
    journal: Journal, dialog: Callable[..., Any], until: Callable[..., Any]
) -> None:
    await fill(journal)
    shown = await dialog()
    shown.ui.save.click()
    save: QFileDialog = await until(lambda: shown.findChild(QFileDialog))
    save.reject()
    await until(lambda: not shown.tasks.is_busy("save"))
    assert shown.ui.count.text() == "3 changes"


async def test_a_journal_that_cannot_be_read_is_said(
    journal: Journal, dialog: Callable[..., Any], until: Callable[..., Any]
) -> None:
    await journal.run(lambda c: c.execute("drop table job_rows"))
    await journal.run(lambda c: c.execute("alter table writes rename to lost"))
    shown = await dialog()
    await until(lambda: shown.ui.banner.is_shown())
    assert shown.ui.states.panel.state == "error"
