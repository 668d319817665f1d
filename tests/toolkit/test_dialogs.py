"""Questions: Esc says no, Enter never destroys, nothing is left behind."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from calendly_desktop.toolkit.dialogs import (
    ConfirmDialog,
    confirm,
    run_dialog,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable


@pytest.fixture
async def parent() -> AsyncIterator[QWidget]:
    made = QWidget()
    made.show()
    yield made
    made.close()
    made.deleteLater()


async def asked(parent: QWidget, *, danger: bool, act: Callable[[ConfirmDialog], None]) -> bool:
    task = asyncio.get_running_loop().create_task(
        confirm(parent, "Cancel?", "<b>Maria</b>", action="Cancel meeting", danger=danger)
    )
    await asyncio.sleep(0.02)
    dialog = parent.findChild(ConfirmDialog)
    assert dialog is not None
    assert dialog.isVisible()
    act(dialog)
    return await asyncio.wait_for(task, 3)


def key(which: Qt.Key) -> Callable[[ConfirmDialog], None]:
    def press(dialog: ConfirmDialog) -> None:
        target = dialog.focusWidget() or dialog
        QTest.keyClick(target, which)

    return press


async def test_esc_means_no(parent: QWidget) -> None:
    assert await asked(parent, danger=False, act=key(Qt.Key.Key_Escape)) is False
    assert await asked(parent, danger=True, act=key(Qt.Key.Key_Escape)) is False


async def test_enter_accepts_what_is_harmless(parent: QWidget) -> None:
    assert await asked(parent, danger=False, act=key(Qt.Key.Key_Return)) is True


@pytest.mark.parametrize("enter", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
async def test_enter_destroys_only_where_it_was_aimed_at(parent: QWidget, enter: Qt.Key) -> None:
    assert await asked(parent, danger=True, act=key(enter)) is False

    def on_the_button_itself(dialog: ConfirmDialog) -> None:
        dialog.yes.setFocus()
        QTest.keyClick(dialog.yes, enter)

    assert await asked(parent, danger=True, act=on_the_button_itself) is True


async def test_space_on_the_destructive_button_does_it(parent: QWidget) -> None:
    def press(dialog: ConfirmDialog) -> None:
        dialog.yes.setFocus()
        QTest.keyClick(dialog.yes, Qt.Key.Key_Space)

    assert await asked(parent, danger=True, act=press) is True


async def test_a_click_answers(parent: QWidget) -> None:
    def click(dialog: ConfirmDialog) -> None:
        QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)

    assert await asked(parent, danger=True, act=click) is True


async def test_closing_the_window_means_no(parent: QWidget) -> None:
    def close(dialog: ConfirmDialog) -> None:
        dialog.close()

    assert await asked(parent, danger=False, act=close) is False


async def test_the_words_are_plain_and_buttons_named(parent: QWidget) -> None:
    def look(dialog: ConfirmDialog) -> None:
        words = {button.text().replace("&", "") for button in dialog.findChildren(QPushButton)}
        assert words == {"Cancel meeting", "Go back"}
        names = {button.accessibleName() for button in dialog.findChildren(QPushButton)}
        assert names == words
        assert dialog.windowModality() == Qt.WindowModality.WindowModal
        assert not dialog.yes.isDefault()
        assert dialog.no.isDefault()
        dialog.reject()

    assert await asked(parent, danger=True, act=look) is False


async def test_nothing_is_left_behind(parent: QWidget) -> None:
    await asked(parent, danger=True, act=key(Qt.Key.Key_Escape))
    await asyncio.sleep(0.02)
    assert parent.findChild(QDialog) is None


async def test_a_cancelled_task_takes_its_dialog_along(parent: QWidget) -> None:
    task = asyncio.get_running_loop().create_task(
        confirm(parent, "Cancel?", "x", action="Cancel meeting")
    )
    await asyncio.sleep(0.02)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await asyncio.sleep(0.02)
    assert parent.findChild(QDialog) is None


async def test_a_dialog_that_is_deleted_means_no(parent: QWidget) -> None:
    dialog = QDialog(parent)
    task = asyncio.get_running_loop().create_task(run_dialog(dialog))
    await asyncio.sleep(0.02)
    dialog.deleteLater()
    assert await asyncio.wait_for(task, 3) is False


async def test_a_dialogs_fields_can_be_read_after_the_answer(parent: QWidget) -> None:
    dialog = QDialog(parent)
    dialog.setProperty("reason", "ill")

    async def ask() -> str:
        return str(dialog.property("reason")) if await run_dialog(dialog) else ""

    task = asyncio.get_running_loop().create_task(ask())
    await asyncio.sleep(0.02)
    dialog.accept()
    assert await task == "ill"
