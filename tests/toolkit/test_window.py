"""Windows beside the main one: one of a kind, their work ended before they go."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from calendly_desktop.api.errors import NoConnection, NotAllowed
from calendly_desktop.domain.problems import Problem
from calendly_desktop.toolkit.window import ToolWindow, Windows

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


class Desk(ToolWindow):
    NAME: ClassVar[str] = "desk"

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "Desk")
        self.loads = 0
        self.draft = ""
        self.was_closed = False

    def load(self) -> None:
        self.loads += 1
        self.tasks.start(asyncio.sleep(60), key="load")

    def unfinished(self) -> str:
        return self.draft

    async def aclose(self) -> None:
        await super().aclose()
        self.was_closed = True


@pytest.fixture
async def windows(main: QWidget) -> AsyncIterator[Windows]:
    made = Windows(main)
    yield made
    await made.aclose()


@pytest.fixture
async def main() -> AsyncIterator[QWidget]:
    made = QWidget()
    made.resize(400, 300)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    await asyncio.sleep(0)


async def test_each_is_opened_once_and_read_when_it_is_open(
    windows: Windows, main: QWidget
) -> None:
    first = windows.open("desk", lambda: Desk(main))
    assert isinstance(first, Desk)
    assert first.isVisible()
    assert first.loads == 1
    assert windows.open("desk", lambda: Desk(main)) is first
    assert first.loads == 1
    assert windows.all() == [first]


async def test_esc_closes_it_and_ends_its_work(windows: Windows, main: QWidget) -> None:
    window = windows.open("desk", lambda: Desk(main))
    assert isinstance(window, Desk)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert windows.all() == []
    async with asyncio.timeout(5):
        while not window.was_closed:
            await asyncio.sleep(0.005)
    assert not window.tasks.is_busy()


async def test_a_new_one_takes_the_place_of_one_with_nothing_unfinished(
    windows: Windows, main: QWidget
) -> None:
    first = windows.open("desk", lambda: Desk(main), anew=True)
    second = windows.open("desk", lambda: Desk(main), anew=True)
    assert isinstance(second, Desk)
    assert second is not first
    second.draft = "A message is not sent yet."
    assert windows.open("desk", lambda: Desk(main), anew=True) is second
    assert windows.unfinished() == "A message is not sent yet."
    second.draft = ""


async def test_trying_again_takes_the_message_away(windows: Windows, main: QWidget) -> None:
    window = windows.open("desk", lambda: Desk(main))
    assert isinstance(window, Desk)
    window.show_problem(NoConnection("no connection"))
    [retry] = [each for each in window.banner.buttons() if each.text() == "Retry"]
    retry.click()
    assert not window.banner.is_shown()
    assert window.loads == 2


async def test_a_refusal_comes_with_a_message_for_the_administrator(
    windows: Windows, main: QWidget
) -> None:
    window = windows.open("desk", lambda: Desk(main))
    window.show_problem(NotAllowed(reason="role"))
    assert "Copy request for the administrator" in [b.text() for b in window.banner.buttons()]


async def test_a_failure_is_told_in_the_window(windows: Windows, main: QWidget) -> None:
    window = windows.open("desk", lambda: Desk(main))

    async def fail() -> None:
        raise Problem("It did not work", "The list stays as it was.", remedy="Try again.")

    window.tasks.start(fail(), key="fail")
    async with asyncio.timeout(5):
        while not window.banner.is_shown():
            await asyncio.sleep(0.005)
    assert window.banner.title_label.text() == "It did not work"
    assert "Try again." in window.banner.text_label.text()
