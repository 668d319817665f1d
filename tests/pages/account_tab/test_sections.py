"""Going through the sections of the Account tab: what it costs, and what is said where it fails."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.conftest import ServedSimulator
    from tests.pages.account_tab.conftest import Tab

BROKE = "The connection to Calendly broke"
READING = ("event_types", "availability", "contacts", "routing_forms", "activity")


async def test_a_section_that_comes_to_the_front_reads_nothing_but_its_own(
    tab: Tab, served_simulator: ServedSimulator
) -> None:
    await tab.open("people")
    seen: dict[str, list[str]] = {}
    for section in (*READING, "privacy", "help", "overview", "people", "contacts"):
        served_simulator.clear()
        await tab.show(section)
        seen[section] = [one["path"].split("/")[1] for one in served_simulator.requests()]
    assert seen["contacts"] == [], "read once, shown again"
    del seen["contacts"]
    assert {path for each in seen.values() for path in each} == {
        "event_types",
        "teams",
        "user_availability_schedules",
        "user_meeting_limits",
        "routing_forms",
        "routing_form_submissions",
        "activity_log_entries",
    }
    assert seen["privacy"] == seen["help"] == seen["overview"] == seen["people"] == []


async def test_refresh_reads_the_section_in_front_and_who_is_signed_in(
    tab: Tab, served_simulator: ServedSimulator
) -> None:
    await tab.open("people")
    await tab.show("contacts")
    served_simulator.clear()
    tab.page.refresh()
    await tab.settle()
    seen = {one["path"].split("/")[1] for one in served_simulator.requests()}
    assert {"users", "contacts", "organization_memberships"} <= seen
    assert not {"groups", "teams", "event_types"} & seen
    await tab.show("people")
    tab.page.refresh()
    await tab.settle()
    assert served_simulator.requests("GET", "/groups")


@pytest.mark.parametrize("section", [*READING, "people"])
async def test_what_fails_is_told_once_and_where_it_is_missing(
    tab: Tab, served_simulator: ServedSimulator, section: str
) -> None:
    await tab.session.services.account.load()
    path = "^/(?!users/me|organizations/[^/]*$).*"
    served_simulator.fault(path=path, kind="status", status=404, times=-1)
    await tab.open("help")
    await tab.show(section)
    state, title = tab.panel()
    assert state == ("not_allowed" if section == "availability" else "error")
    assert title
    tab.page.banner.clear()
    tab.page.refresh()
    await tab.settle()
    assert tab.panel() == (state, title)
    assert tab.banner() == ""
    served_simulator.clear()
    tab.page.refresh()
    await tab.settle()
    assert tab.banner() == ""
    assert tab.panel()[0] in {"", "empty"}


@pytest.mark.parametrize("section", [*READING, "people", "overview"])
async def test_without_an_account_no_section_waits_or_says_that_nothing_exists(
    tab: Tab, served_simulator: ServedSimulator, section: str
) -> None:
    served_simulator.fault(path="/users/me", kind="status", status=404, times=-1)
    await tab.open(section)
    assert tab.panel()[0] in {"error", "not_allowed"}
    assert tab.banner() == "", "it is told where the list would be"
    served_simulator.clear()
    tab.page.refresh()
    await tab.settle()
    assert tab.panel()[0] in {"", "empty"}


@pytest.mark.parametrize("section", [*READING, "people"])
async def test_without_a_connection_each_says_so_in_its_place(
    tab: Tab, served_simulator: ServedSimulator, section: str
) -> None:
    served_simulator.fault(path="/", kind="drop_before", times=-1)
    await tab.open(section)
    assert tab.panel() in {("error", BROKE), ("offline", BROKE), ("offline", "No connection")}
    assert tab.banner() == ""


async def test_help_and_privacy_say_nothing_of_a_lost_connection(
    tab: Tab, served_simulator: ServedSimulator
) -> None:
    await tab.open("overview")
    served_simulator.fault(path="/", kind="drop_before", times=-1)
    for section in ("help", "privacy"):
        await tab.show(section)
        assert tab.banner() == ""


async def test_an_unreadable_account_keeps_no_section_from_being_read(
    tab: Tab, served_simulator: ServedSimulator
) -> None:
    await tab.open("contacts")
    section: Any = tab.page.section("contacts")
    served_simulator.clear()
    served_simulator.fault(path="/users/me", kind="status", status=404, times=-1)
    tab.page.refresh()
    await tab.settle()
    assert tab.banner()
    assert section.model.rowCount() == 30
    assert served_simulator.requests("GET", "/contacts")


async def test_hurrying_through_the_sections_leaves_none_unread(
    tab: Tab, served_simulator: ServedSimulator
) -> None:
    await tab.open("overview")
    for key in ("contacts", "event_types", "availability", "contacts", "event_types"):
        tab.page.show_section(key)
    await tab.settle()
    section: Any = tab.page.section("event_types")
    assert section.model.rowCount()
    await tab.show("contacts")
    section = tab.page.section("contacts")
    assert section.model.rowCount() == 30
    await tab.show("availability")
    assert tab.panel() == ("", "")


async def test_a_section_chosen_while_the_account_is_read_is_read_once(
    tab: Tab, served_simulator: ServedSimulator
) -> None:
    served_simulator.fault(path="/users/me", kind="delay", delay_ms=150)
    tab.page.show()
    tab.page.show_section("contacts")
    await tab.settle()
    assert len(served_simulator.requests("GET", "/users/me")) == 1
    assert len([r for r in served_simulator.requests() if r["path"] == "/contacts"]) == 1


async def test_refresh_twice_reads_once_more_and_shows_everything(
    tab: Tab, served_simulator: ServedSimulator
) -> None:
    await tab.open("contacts")
    served_simulator.clear()
    served_simulator.fault(path="/users/me", kind="delay", delay_ms=100)
    tab.page.refresh()
    tab.page.refresh()
    await tab.settle()
    section: Any = tab.page.section("contacts")
    assert section.model.rowCount() == 30
    assert len([r for r in served_simulator.requests() if r["path"] == "/contacts"]) == 1


@pytest.mark.parametrize("section", READING)
async def test_the_tab_closes_while_a_section_is_read(
    tab: Tab, served_simulator: ServedSimulator, section: str
) -> None:
    await tab.open("overview")
    served_simulator.fault(path="/", kind="delay", delay_ms=300, times=-1)
    tab.page.show_section(section)
    await asyncio.sleep(0.05)
    assert tab.page.tasks.is_busy()
