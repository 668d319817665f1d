"""The report in the real window: from a number to its meetings, and again at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from calendly_desktop.viewmodels.insight_lines import texts
from tests.shell.test_accessible import _faults, _menu_keys, _shortcuts

if TYPE_CHECKING:
    from collections.abc import Callable

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 80}


async def test_a_booking_and_its_tag_are_shown_in_the_meetings_tab(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk = await start_app(token="demo-token", page="links")
    await until(lambda: desk.window.workspace is not None)
    workspace = desk.window.workspace
    page = workspace.current_page
    view = page.show_view("report")
    view.choices.choose_period("all")
    await until(lambda: view.campaigns.shown and not view.campaigns.coverage.text, 60)
    await until(lambda: not page.tasks.is_busy())
    view.campaigns.ui.table.setCurrentIndex(view.campaigns.model.index(0, 0))
    name = texts(view.campaigns.model)[0][0]
    QTest.keyClick(view.campaigns.ui.table, Qt.Key.Key_Return)
    window = page.tools.windows.all()[-1]
    await until(lambda: window.model.rowCount() > 0)
    guest = texts(window.model)[0][1]
    QTest.mouseClick(window.ui.show_meeting, LEFT)
    meetings = workspace.current_page
    assert meetings.NAME == "meetings"
    await until(lambda: not meetings.tasks.is_busy("ids"))
    found = await until(lambda: meetings._events.found(meetings.list.current()))
    assert guest in {invitee.name for invitee in found.invitees or ()}
    workspace.show_page("links")
    QTest.mouseClick(window.ui.filter_meetings, LEFT)
    assert workspace.current_page is meetings
    assert meetings.choice.filters.utm == {"campaign": name}
    assert meetings.choice.scope == view.choices.scope
    assert meetings.chips.texts() == [f"Campaign: {name}"]


async def test_it_is_there_again_at_the_next_start(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk = await start_app(token="demo-token", page="links")
    await until(lambda: desk.window.workspace is not None)
    view = desk.window.workspace.current_page.show_view("report")
    view.choices.choose_period("all")
    await until(lambda: view.campaigns.shown and not view.campaigns.coverage.text, 60)
    rows = texts(view.campaigns.model)
    assert _faults(desk.window) == []
    assert _shortcuts(desk.window) == []
    for menu in desk.window.menuBar().findChildren(QMenu):
        assert _menu_keys(menu) == [], menu.title()
    desk.window.close()
    await until(lambda: not isValid(desk.window) or not desk.window.isVisible())
    again = await start_app(token="demo-token", page="links")
    await until(lambda: again.window.workspace is not None)
    page = again.window.workspace.current_page
    assert page.view.KEY == "report"
    await until(lambda: texts(page.view.campaigns.model) == rows)
    assert page.view.choices.period.current() == "all"
