"""A lost answer holds changes back only until Calendly answers again; nobody need ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QPushButton

from calendly_desktop import duties
from calendly_desktop.pages.link_single.window import OneTimeWindow

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import ServedSimulator


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 2}


async def test_a_lost_answer_does_not_hold_changes_till_the_next_sync(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: ServedSimulator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(duties, "LOOK_AGAIN", 0.05)
    desk = await start_app(token="demo-token", page="links")
    await until(lambda: desk.window.workspace is not None)
    page = desk.window.workspace.current_page
    await until(lambda: any(base.name == "Intro call" for base in page.builder.types.bases()))
    base = next(base for base in page.builder.types.bases() if base.name == "Intro call")
    page.builder.types.set_base(base)
    services = desk.session.services
    await until(lambda: services.sync.progress.state == "idle")
    page.builder.single_action.trigger()
    window = await until(lambda: desk.window.findChild(OneTimeWindow))
    make = window.findChild(QPushButton, "make")
    await until(lambda: make.isEnabled())
    served_simulator.fault(kind="drop_after", match={"method": "POST"})
    served_simulator.fault(kind="drop_before", times=2, match={"method": "GET"})
    seen: list[bool] = []
    services.connection.changed.append(lambda: seen.append(services.connection.online))
    make.click()
    await until(lambda: seen == [False, True])
    await until(lambda: make.isEnabled())
    assert len(served_simulator.requests("POST", "/scheduling_links")) == 1
