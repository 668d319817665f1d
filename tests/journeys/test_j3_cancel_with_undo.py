"""J3: cancel with a reason, having read whom it affects, undo for 10 s: at most four actions."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from calendly_desktop.pages.meetings.cancel_dialog import CancelDialog
from calendly_desktop.pages.meetings.undo import UNDO_SECONDS
from calendly_desktop.toolkit.dialogs import ConfirmDialog

if TYPE_CHECKING:
    from collections.abc import Callable

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def _dialog() -> CancelDialog | None:
    widgets = QApplication.topLevelWidgets()
    return next((w for w in widgets if isinstance(w, CancelDialog) and w.isVisible()), None)


async def _asked(start_app: Callable[..., Any], until: Callable[..., Any]) -> Any:
    desk = await start_app(token="demo-token", page="meetings")
    await until(lambda: desk.window.workspace is not None)
    page = desk.window.workspace.current_page
    await until(lambda: page.list._model.meetings > 3, what="for the meetings")
    await until(lambda: desk.session.services.sync.progress.state == "idle", 30)

    QTest.keyClicks(page.ui.search, "maria")  # action 1
    await until(lambda: page.detail.title.text() == "Intro call")
    QTest.mouseClick(page.list.actions_here.button("cancel_meeting"), LEFT)  # action 2
    dialog = await until(_dialog)
    assert "Cancels the meeting for 1 invitee" in dialog.ui.impact.text()
    assert "It cannot be restored" in dialog.ui.impact.text()
    await until(lambda: dialog.ui.people.toPlainText() == "Maria Lopez")
    assert dialog.focusWidget() is dialog.ui.reason
    QTest.keyClicks(dialog.ui.reason, "The recruiter is ill.")  # action 3
    return desk, page, dialog


def _posts(served_simulator: Any) -> list[dict[str, Any]]:
    return list(served_simulator.requests("POST", "/scheduled_events"))


async def test_it_is_sent_once_when_the_seconds_are_over(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    _desk, page, dialog = await _asked(start_app, until)
    assert UNDO_SECONDS == page.canceling.bar.seconds == 10
    page.canceling.bar.seconds = 1.0
    uri = page.list.current()

    QTest.keyClick(dialog.ui.reason, Qt.Key.Key_Return, CONTROL)  # action 4

    await until(lambda: page.canceling.bar.isVisible())
    assert _posts(served_simulator) == [], "sent before the seconds were over"
    await until(lambda: page.list.current() != uri, what="for the meeting to leave the list")
    sent = _posts(served_simulator)
    assert [post["body"] for post in sent] == [{"reason": "The recruiter is ill."}]
    assert sent[0]["path"].endswith(f"{uri.rsplit('/', 1)[-1]}/cancellation")
    assert page.canceling.bar.isHidden()


async def test_undo_is_one_more_action_and_sends_nothing(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    _desk, page, dialog = await _asked(start_app, until)
    QTest.mouseClick(dialog.cancel_button, LEFT)  # action 4
    bar = page.canceling.bar
    await until(bar.isVisible)
    label = bar.findChild(QLabel, "undo_text")
    assert label.text() == "Canceling Intro call with Maria Lopez in 10 s"
    await until(lambda: label.text().endswith("in 9 s"), what="for the seconds to be counted")

    QTest.mouseClick(bar.findChild(QPushButton, "undo"), LEFT)

    await asyncio.sleep(0.5)
    assert bar.isHidden()
    assert _posts(served_simulator) == []
    assert page.detail.mark.text() == "Upcoming"


async def test_closing_the_app_inside_the_seconds_sends_nothing(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk, page, dialog = await _asked(start_app, until)
    page.canceling.bar.seconds = 3.0
    QTest.mouseClick(dialog.cancel_button, LEFT)
    await until(page.canceling.bar.isVisible)

    desk.window.workspace.show_page("links")
    assert page.canceling.bar.isVisible(), "the seconds run on out of sight"
    desk.window.close()
    question = await until(lambda: desk.window.findChild(ConfirmDialog))
    assert "Intro call with Maria Lopez" in question.accessibleDescription()
    question.yes.click()

    await until(lambda: desk.session is None)
    await asyncio.sleep(3.5)
    assert _posts(served_simulator) == []


async def test_no_time_runs_out_while_the_window_asks(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk, page, dialog = await _asked(start_app, until)
    page.canceling.bar.seconds = 1.0
    QTest.mouseClick(dialog.cancel_button, LEFT)
    await until(page.canceling.bar.isVisible)
    desk.window.close()
    question = await until(lambda: desk.window.findChild(ConfirmDialog))
    await asyncio.sleep(1.5)
    assert _posts(served_simulator) == [], "sent behind the question whether to send it"
    assert page.canceling.bar.isVisible()

    question.reject()

    await until(lambda: _posts(served_simulator), what="for the seconds to go on")


async def test_the_end_of_the_computer_is_not_held_up_and_sends_nothing(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk, page, dialog = await _asked(start_app, until)
    page.canceling.bar.seconds = 1.0
    QTest.mouseClick(dialog.cancel_button, LEFT)
    await until(page.canceling.bar.isVisible)

    desk.end_now()

    await until(lambda: desk.session is None)
    await asyncio.sleep(1.5)
    assert _posts(served_simulator) == []


async def test_by_keyboard_alone_from_the_search_and_back(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk, page, dialog = await _asked(start_app, until)
    dialog.reject()
    await until(lambda: _dialog() is None)
    desk.window.activateWindow()
    await until(desk.window.isActiveWindow)
    page.focus_search()

    QTest.keyClicks(page.ui.search, "maria")  # action 1
    both = CONTROL | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page.ui.search, Qt.Key.Key_X, both)  # action 2
    dialog = await until(_dialog)
    QTest.keyClicks(dialog.ui.reason, "Ill")  # action 3
    QTest.keyClick(dialog.ui.reason, Qt.Key.Key_Return, CONTROL)  # action 4
    await until(page.canceling.bar.isVisible)

    QTest.keyClick(page.ui.search, Qt.Key.Key_Z, CONTROL)

    assert page.canceling.bar.isHidden()
    assert page.ui.search.text() == "maria"
    assert _posts(served_simulator) == []
