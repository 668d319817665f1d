"""The journal in the whole app: who canceled this, back to the meeting, and every account's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from calendly_desktop.pages.journal_dialog import JournalDialog
from calendly_desktop.pages.meetings.cancel_dialog import CancelDialog
from tests.shell.test_accounts import both, served_simulator  # noqa: F401 - fixtures

if TYPE_CHECKING:
    from collections.abc import Callable


def _rows(dialog: JournalDialog) -> list[list[str]]:
    model = dialog.model
    return [
        [str(model.index(row, column).data()) for column in range(1, 4)]
        for row in range(model.rowCount())
    ]


async def _journal(desk: Any, until: Callable[..., Any]) -> JournalDialog:
    dialog: JournalDialog = await until(lambda: desk.window.findChild(JournalDialog))
    await until(lambda: not dialog.tasks.is_busy("load"))
    return dialog


async def test_who_canceled_this_is_answered_beside_the_meeting(
    both: Any,  # noqa: F811
    until: Callable[..., Any],
) -> None:
    desk = both
    desk.settings.update(undo_seconds=0)
    page = desk.window.workspace.current_page
    await until(lambda: page.detail.cancel_button.isVisible())
    assert page.detail.journal_button.isHidden()
    title, uri = page.detail.title.text(), page.current_meeting().event.uri
    QTest.mouseClick(page.detail.cancel_button, Qt.MouseButton.LeftButton)
    question = await until(lambda: desk.window.findChild(CancelDialog))
    question.ui.reason.setPlainText("The room is not free.")
    question.cancel_button.click()
    await until(lambda: _is_canceled(desk, uri))
    await until(lambda: page.current_meeting() and page.current_meeting().event.uri != uri)
    page.show_meeting(uri)
    await until(lambda: page.current_meeting() and page.current_meeting().event.uri == uri)
    await until(page.detail.journal_button.isVisible)
    QTest.mouseClick(page.detail.journal_button, Qt.MouseButton.LeftButton)

    dialog = await _journal(desk, until)
    await until(lambda: _rows(dialog))
    [[what, who, outcome]] = _rows(dialog)
    assert what.startswith(f"Cancel {title}")
    assert (who.partition(",")[0], outcome) == ("Bob Lindgren", "Done")
    assert "Reason given: The room is not free." in dialog.ui.details.toPlainText()
    assert dialog.ui.account.isHidden(), "an account that changed nothing has no journal"
    desk.window.workspace.show_page("webhooks")
    assert dialog.ui.go_to.accessibleName() == "Go to meeting"
    dialog.ui.go_to.click()
    await until(lambda: desk.window.workspace.current_page is page)
    await until(lambda: page.current_meeting() and page.current_meeting().event.uri == uri)
    await until(lambda: desk.window.findChild(JournalDialog) is None)

    desk.window.switch_to_next()
    await until(lambda: desk.window.windowTitle().startswith("Ada Lindgren"))
    await until(lambda: not desk.tasks.is_busy("session"))
    desk.window.journal_wanted.emit()
    dialog = await _journal(desk, until)
    await until(lambda: dialog.ui.states.panel.state == "empty")
    assert _rows(dialog) == [], "the journals of two accounts are not apart"
    offered = [dialog.ui.account.itemText(n) for n in range(dialog.ui.account.count())]
    assert offered == ["Ada Lindgren", "Bob Lindgren", "All accounts"]
    dialog.ui.account.setCurrentIndex(2)
    await until(lambda: len(_rows(dialog)) == 1)
    assert "switch to Bob Lindgren first" in dialog.ui.go_to.toolTip()
    dialog.ui.close_button.click()
    await until(lambda: desk.window.findChild(JournalDialog) is None)


def _is_canceled(desk: Any, uri: str) -> bool:
    event = desk.session.services.events.event(uri)
    return event is not None and event.status == "canceled"
