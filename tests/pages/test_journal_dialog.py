"""The journal of changes in its window: what is shown, searched and saved."""

from __future__ import annotations

import errno
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QWidget

from calendly_desktop.domain.times import find_zone
from calendly_desktop.domain.writes import Write
from calendly_desktop.pages.journal_dialog import JournalDialog, Ways, show_journal
from calendly_desktop.store import journal_search
from calendly_desktop.store.journal import Journal, open_journal
from calendly_desktop.store.journal_search import Place, Sought
from calendly_desktop.store.journals import JournalOf
from calendly_desktop.toolkit.chips import Chip
from calendly_desktop.toolkit.dialogs import ConfirmDialog
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.journal import BLOCK, JournalModel, Thing
from calendly_desktop.viewmodels.meetings import Clock

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncIterator, Callable, Sequence
    from pathlib import Path

    from pytestqt.modeltest import ModelTester

    from calendly_desktop.domain.writes import Entry

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

    async def opened(*others: JournalOf, **more: Any) -> JournalDialog:
        clock = Clock(find_zone("Europe/Berlin"), True, datetime.now(UTC))
        journals = [JournalOf("Alex Morgan", 0, journal=journal), *others]
        showing = show_journal(journals, clock, window, **more)
        running.append(asyncio.get_running_loop().create_task(showing))
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
    choose(save, tmp_path / "changes.csv")
    await until(lambda: "saved as changes.csv" in shown.ui.count.text())
    content = (tmp_path / "changes.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfWhen (UTC),What,Account,Outcome")
    assert b",'=ill," in content
    assert content.count(b"\r\n") == 4


async def test_a_full_disk_is_said_after_the_question_whether_to_replace(
    journal: Journal,
    dialog: Callable[..., Any],
    until: Callable[..., Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await fill(journal)
    shown = await dialog()
    full = tmp_path / "full.csv"
    full.write_text("before")

    def no_room(_number: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", no_room)
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
    assert shown.ui.banner.title_label.text() == "The file was not saved"
    assert "There is no room left on that disk" in shown.ui.banner.text_label.text()
    assert full.read_text() == "before"
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


# -- finding a line -------------------------------------------------------------------------------


def pick(box: QComboBox, words: str) -> None:
    row = box.findText(words)
    assert row >= 0, [box.itemText(n) for n in range(box.count())]
    box.setCurrentIndex(row)


async def test_it_is_narrowed_by_outcome_kind_and_days_and_widened_at_once(
    journal: Journal, dialog: Callable[..., Any], until: Callable[..., Any]
) -> None:
    await fill(journal)
    old = datetime(2025, 3, 4, 12, tzinfo=UTC).isoformat()
    await journal.run(
        lambda c: c.execute("update writes set at = ? where title = 'Workshop'", (old,))
    )
    shown = await dialog()
    assert shown.ui.account.isHidden(), "one journal needs no choice of whose"
    pick(shown.ui.outcome, "Done")
    await until(lambda: len(rows(shown)) == 2)
    pick(shown.ui.kind, "Cancel …")
    await until(lambda: rows(shown) == [["Cancel Demo with Maria Lopez", ALEX, "Done"]])
    pick(shown.ui.outcome, "Not certain")
    await until(lambda: shown.ui.states.panel.state == "no_match")
    shown.ui.states.panel.buttons()[0].click()
    await until(lambda: len(rows(shown)) == 3)
    pick(shown.ui.period, "Last 7 days")
    await until(lambda: len(rows(shown)) == 2)
    pick(shown.ui.period, "From … until …")
    assert not shown.ui.days.isHidden()
    shown.ui.first.setDate(QDate(2025, 3, 4))
    shown.ui.last.setDate(QDate(2025, 3, 4))
    await until(lambda: rows(shown) == [["Cancel Workshop", ALEX, "Not sent"]])


@pytest.fixture
async def other(tmp_path: Path) -> JournalOf:
    """The journal of a second account, in a file of its own."""
    made = Journal(open_journal(tmp_path / "other.sqlite3"))
    sent = await made.add(Write("cancel", "https://x/9", "Interview", "Kim, kim@acme.com"))
    await made.mark(sent.id, "sending")
    await made.settle(sent.id, "done", "")
    await made.aclose()
    return JournalOf("Kim", 3, path=tmp_path / "other.sqlite3")


async def test_all_accounts_are_read_together_and_each_is_told_apart(
    journal: Journal,
    dialog: Callable[..., Any],
    until: Callable[..., Any],
    other: JournalOf,
    tmp_path: Path,
) -> None:
    await fill(journal)
    shown = await dialog(other, ways=Ways(lambda _thing: "", lambda _thing: None))
    assert len(rows(shown)) == 3
    assert "journal" not in other.__dict__, "another account's journal is opened unasked"
    pick(shown.ui.account, "All accounts")
    await until(lambda: len(rows(shown)) == 4)
    assert [row[1] for row in rows(shown)].count("Kim, kim@acme.com") == 1
    whose = shown.model.index(0, 2).data(Qt.ItemDataRole.DecorationRole)
    assert not whose.isNull()
    pick(shown.ui.account, "Kim")
    await until(lambda: rows(shown) == [["Cancel Interview", "Kim, kim@acme.com", "Done"]])
    assert not shown.ui.go_to.isEnabled()
    assert "switch to Kim first" in shown.ui.go_to.toolTip()
    shown.ui.close_button.click()
    await until(lambda: "journal" not in other.__dict__, what="for the file to be closed")


async def test_it_leads_to_what_a_change_is_about_where_that_is_still_there(
    journal: Journal, dialog: Callable[..., Any], until: Callable[..., Any]
) -> None:
    api = "https://api.calendly.com"
    for write in (
        Write("mark_no_show", f"{api}/scheduled_events/1/invitees/2", "Maria", ALEX),
        Write("delete_webhook", f"{api}/webhook_subscriptions/3", "https://acme.com", ALEX),
        Write("invite", f"{api}/organizations/4", "ken@acme.com", ALEX),
    ):
        await journal.add(write)
    gone: list[Thing] = []

    def why_not(thing: Thing) -> str:
        return "This webhook is not there any more." if thing.kind == "webhook" else ""

    shown = await dialog(ways=Ways(why_not, gone.append))
    assert not shown.ui.go_to.isEnabled()
    assert "cannot be shown in the app" in shown.ui.go_to.toolTip()
    shown.ui.table.selectRow(1)
    assert (shown.ui.go_to.text(), shown.ui.go_to.isEnabled()) == ("&Go to webhook", False)
    shown.ui.table.selectRow(2)
    assert shown.ui.go_to.accessibleName() == "Go to meeting"
    shown.ui.go_to.click()
    assert gone == [Thing("meeting", f"{api}/scheduled_events/1")]
    assert not shown.isVisible()


async def test_one_thing_alone_is_shown_and_nothing_is_an_answer_too(
    journal: Journal, dialog: Callable[..., Any], until: Callable[..., Any]
) -> None:
    await fill(journal)
    shown = await dialog(about=("https://x/1", "Demo"))
    assert rows(shown) == [["Cancel Demo with Maria Lopez", ALEX, "Done"]]
    chip = shown.ui.about_line.findChild(Chip)
    assert chip.text() == "Only about Demo"
    chip.closed.emit()
    await until(lambda: len(rows(shown)) == 3)
    shown.ui.close_button.click()
    await until(lambda: not shown.isVisible())


async def test_who_changed_it_elsewhere_is_said_where_nothing_is_found(
    journal: Journal, dialog: Callable[..., Any]
) -> None:
    await fill(journal)
    shown = await dialog(about=("https://x/7", "Demo"))
    assert shown.ui.states.panel.state == "empty"
    assert "from this computer" in shown.ui.states.panel.title_label.text()


async def test_the_lines_of_a_long_journal_are_read_as_they_are_seen(
    journal: Journal, qtmodeltester: ModelTester
) -> None:
    await journal.run(lambda c: c.executemany(MANY, [(n, f"Meeting {n}") for n in range(1, 2001)]))
    places = await journal_search.find([journal], Sought())
    asked: list[int] = []

    def read(wanted: Sequence[Place]) -> dict[Place, Entry]:
        asked.append(len(wanted))
        return journal_search.read_now([journal], wanted)

    model = JournalModel(Clock(find_zone("Europe/Berlin"), True, datetime.now(UTC)), read)
    model.show_places(places)
    assert (model.rowCount(), asked) == (2000, [])
    assert model.index(0, 1).data() == "Cancel Meeting 2000"
    assert model.index(1999, 1).data() == "Cancel Meeting 1"
    assert asked == [BLOCK, BLOCK], "lines that nobody sees are read"
    model.show_places(places[:5])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


MANY = """
    insert into writes (id, at, state, kind, target, title, account, body, changed_at, words,
                        attempts, result, said, ended)
    values (?1, '2026-01-01T00:00:00+00:00', 'done', 'cancel', 'https://x/' || ?1, ?2, 'Alex',
            '{}', '2026-01-01T00:00:00+00:00', '', 1, '{}', 'cancel ' || lower(?2), 'done')
"""
