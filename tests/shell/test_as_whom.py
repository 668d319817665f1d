"""Every window that changes something says as whom, with the account's colour among several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QDialog

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.toolkit.account_mark import AccountLabel
from calendly_desktop.toolkit.dialogs import ConfirmDialog
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels.event_type_table import why_only_on_the_web
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


async def _account(desk: Any, until: Callable[..., Any], section: str) -> Any:
    desk.window.workspace.show_page("account")
    page = desk.window.workspace.current_page
    page.show_section(section)
    await until(lambda: page._loaded and not page.tasks.is_busy())
    return page


async def _invite(desk: Any, until: Callable[..., Any]) -> None:
    (await _account(desk, until, "people")).tools.invite("new@example.com")


async def _remove(desk: Any, until: Callable[..., Any]) -> None:
    page = await _account(desk, until, "people")
    me = desk.session.services.account.account.user.uri
    people = desk.session.services.account.remembered_people()
    page.tools.remove_person(next(each for each in people if each.user.uri != me))


async def _invitation(desk: Any, until: Callable[..., Any], command: str) -> None:
    page = await _account(desk, until, "people")
    page.people.filters.set_state("pending")
    await until(page.people.invitations.rowCount)
    page.people.ui.invitations.setCurrentIndex(page.people.invitations.index(0, 0))
    page.people_desk.acts.do(command)


async def _invite_again(desk: Any, until: Callable[..., Any]) -> None:
    await _invitation(desk, until, "invite_again")


async def _take_back(desk: Any, until: Callable[..., Any]) -> None:
    await _invitation(desk, until, "take_back")


async def _new_type(desk: Any, until: Callable[..., Any]) -> None:
    (await _account(desk, until, "event_types")).tools.new_event_type()


async def _one_off(desk: Any, until: Callable[..., Any]) -> None:
    (await _account(desk, until, "event_types")).tools.one_off()


async def _event_type(desk: Any, until: Callable[..., Any]) -> None:
    page = await _account(desk, until, "event_types")
    kinds = desk.session.services.links.event_types
    page.tools.event_type_details(next(k for k in kinds if not why_only_on_the_web(k)))


async def _schedule(desk: Any, until: Callable[..., Any]) -> None:
    (await _account(desk, until, "availability")).tools.change_schedule(None)


WINDOWS: dict[str, Opens] = {
    "invite people": _invite,
    "remove a member": _remove,
    "invite again": _invite_again,
    "take an invitation back": _take_back,
    "new event type": _new_type,
    "one-off meeting": _one_off,
    "turn an event type on or off": _event_type,
    "new schedule": _schedule,
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
