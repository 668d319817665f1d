"""Every window that changes something says as whom, with the account's colour among several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QDialog

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.toolkit.account_mark import AccountLabel
from calendly_desktop.toolkit.dialogs import ConfirmDialog
from calendly_desktop.toolkit.window import ToolWindow
from tests.shell.test_accounts import both, served_simulator  # noqa: F401 - fixtures

if TYPE_CHECKING:
    from collections.abc import Callable

    Opens = Callable[[Any, Callable[..., Any]], Any]


async def _book(desk: Any, _until: Callable[..., Any]) -> None:
    desk.window.workspace.current_page.tools.book()


async def _reschedule(desk: Any, until: Callable[..., Any]) -> None:
    page = desk.window.workspace.current_page
    found = await until(page.current_meeting)
    page.tools.reschedule(found.id)


async def _no_show(desk: Any, until: Callable[..., Any]) -> None:
    page = desk.window.workspace.current_page
    found = await until(page.current_meeting)
    page.tools.no_show([found.id])


async def _cancel_many(desk: Any, until: Callable[..., Any]) -> None:
    page = desk.window.workspace.current_page
    found = await until(page.current_meeting)
    page.tools.cancel_many([found.id], page.wanted)
    window = await until(lambda: desk.window.findChild(ToolWindow))
    await until(lambda: window.choose.chosen() and window.choose.ui.go_on.isEnabled())
    window.choose.ui.go_on.click()


async def _single_use(desk: Any, until: Callable[..., Any]) -> None:
    desk.window.workspace.show_page("links")
    page = desk.window.workspace.current_page
    kinds = await until(lambda: desk.session.services.links.event_types)
    page.tools.single_use(kinds[0], UtmTags(), {})


async def _webhooks(desk: Any, until: Callable[..., Any]) -> Any:
    desk.window.workspace.show_page("webhooks")
    page = desk.window.workspace.current_page
    await until(lambda: page.list.row())
    return page


async def _new_webhook(desk: Any, until: Callable[..., Any]) -> None:
    (await _webhooks(desk, until)).new_action.trigger()


async def _change_webhook(desk: Any, until: Callable[..., Any]) -> None:
    (await _webhooks(desk, until)).change_action.trigger()


async def _pause_webhook(desk: Any, until: Callable[..., Any]) -> None:
    (await _webhooks(desk, until)).pause_action.trigger()


async def _delete_webhook(desk: Any, until: Callable[..., Any]) -> None:
    (await _webhooks(desk, until)).delete_action.trigger()


WINDOWS: dict[str, Opens] = {
    "book": _book,
    "reschedule": _reschedule,
    "no-show": _no_show,
    "cancel several": _cancel_many,
    "single-use link": _single_use,
    "new webhook": _new_webhook,
    "change webhook": _change_webhook,
    "pause webhook": _pause_webhook,
    "delete webhook": _delete_webhook,
}


def _named(desk: Any) -> AccountLabel | None:
    """Return the line that names the account, of the window or question that is open."""
    for window in desk.window.findChildren(QDialog):
        labels: list[AccountLabel] = window.findChildren(AccountLabel)
        for label in labels:
            if label.isVisible() and "Bob Lindgren, " in label.text():
                return label
    return None


@pytest.mark.parametrize("name", WINDOWS)
async def test_the_account_is_named_with_its_colour(
    both: Any,  # noqa: F811
    until: Callable[..., Any],
    name: str,
) -> None:
    await until(lambda: not both.tasks.is_busy("session"))
    await WINDOWS[name](both, until)
    label = await until(lambda: _named(both), what=f"for the account in: {name}")
    assert label.has_mark
    for question in both.window.findChildren(ConfirmDialog):
        assert "Bob Lindgren, " in question.accessibleDescription()
    for window in both.window.findChildren(QDialog):
        window.close()
