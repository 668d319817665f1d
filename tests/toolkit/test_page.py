"""The page base: loading on first show, problems in three parts, an orderly end."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, ClassVar

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from calendly_desktop.domain.problems import Problem
from calendly_desktop.toolkit.page import Page
from calendly_desktop.toolkit.report import report, without_secrets

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


class ListPage(Page):
    NAME: ClassVar[str] = "list"
    TITLE: ClassVar[str] = "List"

    def __init__(self) -> None:
        super().__init__()
        self.loads = 0
        self.error: Exception | None = None
        self.delay = 0.0

    async def load(self) -> None:
        self.loads += 1
        await asyncio.sleep(self.delay)
        if self.error is not None:
            raise self.error


@pytest.fixture
async def page() -> AsyncIterator[ListPage]:
    made = ListPage()
    yield made
    await made.aclose()
    made.close()
    made.deleteLater()


async def settle(page: Page) -> None:
    while page.tasks.is_busy():
        await asyncio.sleep(0.005)
    await asyncio.sleep(0.005)


def words(page: Page) -> list[str]:
    return [button.text() for button in page.banner.buttons()]


async def test_it_loads_once_when_first_shown(page: ListPage) -> None:
    assert page.loads == 0
    page.show()
    await settle(page)
    page.hide()
    page.show()
    await settle(page)
    assert page.loads == 1
    page.refresh()
    await settle(page)
    assert page.loads == 2


async def test_a_problem_is_told_in_three_parts_and_retried(page: ListPage) -> None:
    page.error = Problem(
        "No connection", "You see what was read before.", remedy="Check the network.", step="retry"
    )
    page.show()
    await settle(page)
    assert page.banner.title_label.text() == "No connection"
    assert page.banner.text_label.text() == "You see what was read before. Check the network."
    assert words(page) == ["Retry"]
    page.error = None
    page.banner.buttons()[0].click()
    await settle(page)
    assert page.loads == 2
    assert not page.banner.is_shown()  # a load that works takes its own failure away


async def test_a_load_leaves_the_message_of_something_else(page: ListPage) -> None:
    page.show()
    await settle(page)
    page.show_problem(Problem("Not canceled", "The meeting is in the past."))
    page.refresh()
    await settle(page)
    assert page.banner.title_label.text() == "Not canceled"


async def test_sign_in_is_asked_for(page: ListPage) -> None:
    asked: list[int] = []
    page.sign_in_wanted.connect(lambda: asked.append(1))
    page.show_problem(Problem("Sign in again", "The token no longer works.", step="sign_in"))
    assert words(page) == ["Sign in"]
    page.banner.buttons()[0].click()
    assert asked == [1]


async def test_retry_can_be_something_else_than_loading(page: ListPage) -> None:
    again: list[int] = []
    page.show_problem(Problem("x", step="retry"), retry=lambda: again.append(1))
    page.banner.buttons()[0].click()
    assert (again, page.loads) == ([1], 0)


async def test_a_bug_is_logged_and_reported_without_secrets(
    page: ListPage, caplog: pytest.LogCaptureFixture
) -> None:
    page.error = KeyError("maria@example.com")
    with caplog.at_level(logging.ERROR):
        page.show()
        await settle(page)
    assert page.banner.title_label.text() == "Something went wrong"
    assert caplog.records[0].exc_info is not None
    copier = page.findChild(QPushButton, "banner_copy_details")
    assert copier is not None
    copier.click()
    copied = QGuiApplication.clipboard().text()
    assert "KeyError" in copied
    assert "test_page.py" in copied
    assert "maria" not in copied


async def test_a_failure_of_any_task_reaches_the_banner(page: ListPage) -> None:
    async def write() -> None:
        raise Problem("Not canceled", details="DELETE 403")

    page.tasks.start(write(), key="cancel", write=True)
    await settle(page)
    assert page.banner.title_label.text() == "Not canceled"
    assert words(page) == ["Copy details"]


async def test_closing_in_the_middle_of_a_load_is_quiet(
    page: ListPage, caplog: pytest.LogCaptureFixture
) -> None:
    page.delay = 30
    page.show()
    await asyncio.sleep(0.01)
    await page.aclose()
    assert not page.tasks.is_busy()
    assert not page.banner.is_shown()
    assert caplog.records == []


def test_it_may_be_shown_before_the_loop_runs(qapp: object) -> None:
    page = ListPage()
    page.show()
    assert page.loads == 0
    page.close()
    page.deleteLater()


def test_reports_hide_what_is_nobodys_business() -> None:
    text = without_secrets(
        "Authorization: Bearer eyJraWQ.eyJpc3M.abc\n"
        "https://calendly.com/cancellations/AAA-BBB\n"
        "https://x.example/hook?token=1\nmaria@example.com"
    )
    for secret in ("eyJ", "AAA-BBB", "token=1", "maria@"):
        assert secret not in text
    told = report(Problem("No connection", "m", details="GET /users/me"))
    assert told.startswith("No connection\nm\nGET /users/me\nCalendly Desktop ")
