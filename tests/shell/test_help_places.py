"""Every button of an article leads somewhere, in the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction

from calendly_desktop.pages.help.library import articles
from calendly_desktop.pages.links.page import VIEWS

if TYPE_CHECKING:
    from collections.abc import Callable


def command(page: Any, name: str) -> QAction | None:
    return next((one for one in page.actions() if one.objectName() == name), None)


async def leads_nowhere(workspace: Any, target: str, until: Callable[..., Any]) -> str:
    """Go where an offer of an article leads, without running what it would run; say what lacks."""
    tab, _, inside = target.partition("/")
    if tab == "window":
        action = workspace.window().findChild(QAction, f"action_{inside}")
        return "" if action is not None and action.isEnabled() else target
    section, _, name = inside.partition("/")
    workspace.show_page(tab)
    page = workspace.current_page
    await until(lambda: not page.tasks.is_busy("load"), 30)
    if tab != page.NAME:
        return target
    if not inside:
        return ""
    if hasattr(page, "has_section") and page.has_section(section):
        page.show_place(section)
        return "" if not name or command(page, name) is not None else target
    if tab == "links" and inside in {entry.key for entry in VIEWS}:
        return ""
    return "" if command(page, inside) is not None else target


async def test_every_button_of_an_article_leads_somewhere(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk = await start_app(token="demo-token", page="meetings")
    workspace = await until(lambda: desk.window.workspace)
    await until(lambda: not workspace.current_page.tasks.is_busy("load"), 30)
    targets = sorted({place.target for each in articles() for place in each.places})
    assert [one for one in targets if await leads_nowhere(workspace, one, until)] == []


async def test_a_button_leads_to_a_command_inside_a_section(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk = await start_app(token="demo-token", page="account")
    workspace = await until(lambda: desk.window.workspace)
    page = workspace.current_page
    await until(lambda: not page.tasks.is_busy("load"), 30)
    workspace.show_help("privacy")
    section = page.section("help")
    [find] = [one for one in section.article.place_buttons() if "find_person" in one.objectName()]
    find.click()
    window = await until(lambda: next(iter(page.tools.windows.all()), None))
    assert window.windowTitle() == "A person's data"
    assert page.section_in_front == "privacy"
