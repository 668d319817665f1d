"""Whatever the server does, every tab says it in a sentence, keeps its rows and stays alive."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QAbstractItemView

from calendly_desktop.pages import PAGES
from calendly_desktop.store import sync
from calendly_desktop.toolkit.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

FAULTS: dict[str, tuple[dict[str, Any], str]] = {
    "trouble": ({"kind": "status", "status": 503}, "Calendly"),
    "revoked": ({"kind": "revoked_token"}, "token"),
    "company proxy": ({"kind": "html"}, "proxy"),
    "half an answer": ({"kind": "truncate"}, ""),
    "wrong JSON": ({"kind": "wrong_json"}, ""),
    "dropped": ({"kind": "drop_before"}, "connection"),
    "too many": ({"kind": "rate_limit", "retry_after": 1}, ""),
}


def _rows(page: Page) -> int:
    views = page.findChildren(QAbstractItemView)
    return sum(view.model().rowCount() for view in views if view.model() is not None)


@pytest.mark.parametrize("trouble", FAULTS)
async def test_every_tab_survives(
    trouble: str,
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Refresh right after a reading asks nothing; nobody presses it that fast.
    monkeypatch.setattr(sync, "JUST_NOW", timedelta(microseconds=1))
    desk = await start_app(token=served_simulator.token)
    workspace = await until(lambda: desk.window.workspace)
    for entry in PAGES:
        workspace.show_page(entry.name)
        await until(lambda: not workspace.current_page.tasks.is_busy(), seconds=40)
    kept = {name: _rows(page) for name, page in workspace.pages.items()}
    fault, word = FAULTS[trouble]
    served_simulator.fault(times=-1, **fault)

    for entry in PAGES:
        page = workspace.pages[entry.name]
        workspace.show_page(entry.name)
        page.refresh()
        await until(page.banner.is_shown, seconds=60, what=f"for the banner of {entry.name}")
        title, text = page.banner.title_label.text(), page.banner.text_label.text()
        assert len(title) > 8, title
        assert text, f"{entry.name} says what happened but not what it means"
        assert "Something went wrong" not in title, f"{entry.name} calls {trouble} a mistake"
        assert word.casefold() in f"{title} {text}".casefold()
        assert not any(code in f"{title} {text}" for code in ("401", "403", "429", "500", "503"))
        assert _rows(page) >= kept[entry.name], f"{entry.name} lost its rows"

    served_simulator.clear()
    page = workspace.current_page
    page.refresh()
    await until(lambda: not page.banner.is_shown(), seconds=90, what="for the page to recover")


def test_every_page_is_complete() -> None:
    for entry in PAGES:
        page_class = __import__(entry.module, fromlist=[entry.class_name])
        kind = getattr(page_class, entry.class_name)
        assert issubclass(kind, Page)
        assert entry.name == kind.NAME
        assert entry.title == kind.TITLE
        assert entry.icon == kind.ICON


async def test_closing_in_the_middle_of_every_load_leaves_nothing(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk = await start_app(token=served_simulator.token)
    workspace = await until(lambda: desk.window.workspace)
    served_simulator.fault(kind="delay", delay_ms=3000, times=-1)
    for entry in PAGES:
        workspace.show_page(entry.name)
        workspace.current_page.refresh()
    assert any(page.tasks.is_busy() for page in workspace.pages.values())

    desk.window.close()

    pages = list(workspace.pages.values())
    await until(lambda: not any(page.tasks.is_busy() for page in pages), seconds=20)
