"""Contacts and routing forms in the real window: names, keys, and the way to the meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from calendly_desktop.store.event_views import Scope
from tests.shell.test_accessible import _faults, _shortcuts

if TYPE_CHECKING:
    from collections.abc import Callable

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 80}


async def test_both_sections_in_the_window(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk = await start_app(token="demo-token", page="account")
    await until(lambda: desk.window.workspace is not None)
    workspace = desk.window.workspace
    page = workspace.current_page
    for key in ("contacts", "routing_forms"):
        page.show_section(key)
        section = page.section(key)
        await until(lambda section=section: section.model.rowCount() > 0)
        await until(lambda: not page.tasks.is_busy())
        section.focus_start()
        assert section.ui.search.hasFocus()
        QTest.keyClick(section.ui.search, Qt.Key.Key_Tab)
        section.ui.table.setFocus()
        QTest.keyClick(section.ui.table, Qt.Key.Key_Down)
        assert section.current() is not None
        assert section.ui.details.isVisible()
        assert _faults(desk.window) == []
        assert _shortcuts(desk.window) == []
        assert [action.objectName() for action in section.actions()] == [f"save_{key}_action"]


async def test_the_meetings_with_a_contact(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk = await start_app(token="demo-token", page="account")
    await until(lambda: desk.window.workspace is not None)
    workspace = desk.window.workspace
    page = workspace.current_page
    page.show_section("contacts")
    section = page.section("contacts")
    await until(lambda: section.model.rowCount() > 0)
    section.ui.table.selectRow(3)
    email = section.current().email
    QTest.mouseClick(section.ui.show_meetings, LEFT)
    meetings = workspace.current_page
    assert meetings.NAME == "meetings"
    assert meetings.ui.search.text() == email
    assert meetings.choice.scope == Scope("organization")
    await until(lambda: not meetings.tasks.is_busy("ids"))


async def test_the_meeting_that_came_of_a_form(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk = await start_app(token="demo-token", page="account")
    await until(lambda: desk.window.workspace is not None)
    workspace = desk.window.workspace
    page = workspace.current_page
    page.show_section("routing_forms")
    section = page.section("routing_forms")
    await until(lambda: section.model.rowCount() > 0)
    await until(lambda: not page.tasks.is_busy())
    place = section.model.place_where(lambda row: bool(row.meeting))
    section.ui.table.setCurrentIndex(section.model.index(place, 0))
    uri = section.current().meeting
    QTest.keyClick(section.ui.table, Qt.Key.Key_Return)
    await until(lambda: workspace.current_page.NAME == "meetings")
    meetings = workspace.current_page
    await until(lambda: meetings.list.current() == uri)
