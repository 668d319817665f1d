"""The Account tab while the app only looks: nothing offers a change, and each says why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QPushButton

from calendly_desktop.viewmodels.event_type_table import why_only_on_the_web

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from tests.conftest import ServedSimulator
    from tests.pages.account_tab.conftest import Tab

CHANGES = {
    "people": ("invite", "person_remove_person", "invite_people", "remove_person"),
    "event_types": ("new_type", "one_off", "new_event_type", "new_one_off", "change_event_type"),
    "availability": ("change", "new_schedule", "change_schedule"),
}


def lock(tab: Tab, only_look: bool) -> None:
    tab.session.services.settings.update(only_look=only_look)
    tab.session.lock.look()


def offers(tab: Tab, section: str) -> dict[str, QPushButton | QAction]:
    """Return what changes something: buttons in sight, and commands of menu and palette."""
    buttons = {b.objectName(): b for b in tab.page.findChildren(QPushButton) if b.isVisible()}
    actions = {action.objectName(): action for action in tab.page.actions()}
    found: dict[str, QPushButton | QAction] = {}
    for name in CHANGES[section]:
        for kind, known in (("button", buttons), ("command", actions)):
            if name in known:
                found[f"{kind} {name}"] = known[name]
    assert len(found) >= len(CHANGES[section])
    return found


async def choose(tab: Tab, section: str) -> None:
    """Choose a row that can be changed."""
    front: Any = tab.page.people if section == "people" else tab.page.section(section)
    if section == "people":
        front._select(1)
    elif section == "event_types":
        rows = front.model.all_rows
        place = next(n for n, row in enumerate(rows) if not why_only_on_the_web(row.kind))
        front.ui.table.setCurrentIndex(front.model.index(place, 0))
    await tab.settle()


@pytest.mark.parametrize("section", CHANGES)
async def test_changes_are_off_with_the_reason_until_it_is_unlocked(
    tab: Tab, served_simulator: ServedSimulator, section: str
) -> None:
    await tab.open(section)
    await choose(tab, section)
    found = offers(tab, section)
    assert {name for name, offer in found.items() if not offer.isEnabled()} == set()
    lock(tab, True)
    assert {name for name, offer in found.items() if offer.isEnabled()} == set()
    assert {n for n, offer in found.items() if "only look" not in offer.toolTip()} == set()
    lock(tab, False)
    assert {name for name, offer in found.items() if not offer.isEnabled()} == set()
    assert [one for one in served_simulator.requests() if one["method"] != "GET"] == []


async def test_the_details_of_an_event_type_offer_no_change(
    tab: Tab, until: Callable[..., Any]
) -> None:
    await tab.open("event_types")
    kinds = tab.session.services.links.event_types
    here = next(kind for kind in kinds if not why_only_on_the_web(kind))
    web = next(kind for kind in kinds if why_only_on_the_web(kind))
    for kind, is_offered in ((here, False), (web, True)):
        lock(tab, False)
        tab.page.tools.event_type_details(kind)
        window: Any = (await until(tab.page.tools.windows.all))[0]
        await until(lambda window=window: not window.tasks.is_busy())
        assert window.ui.change.isEnabled()
        assert window.as_whom.isVisible() is not is_offered
        lock(tab, True)
        assert window.ui.change.isEnabled() is is_offered
        assert is_offered or "only look" in window.ui.change.toolTip()
        window.reject()
        await until(lambda: not tab.page.tools.windows.all())
