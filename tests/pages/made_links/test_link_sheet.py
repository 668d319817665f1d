"""The team link sheet: everybody's links, one copied by a click, all of them by another."""

from __future__ import annotations

import csv
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.viewmodels.insight_lines import texts
from tests.pages.made_links.conftest import (
    FAIR,
    Tab,
    check_names_and_keys,
    check_tab_order,
    clipboard,
    clipboard_html,
    save_as,
    type_into,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from calendly_desktop.pages.link_sheet.window import LinkSheetWindow

CTRL = Qt.KeyboardModifier.ControlModifier
HEADINGS = [
    "Person", "Team", "Role", "Event type", "Length", "Kind", "Active", "Secret", "Link",
]  # fmt: skip


class Cells(HTMLParser):
    """The rows of a pasted table, as another program reads them, with the links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append("")
        elif tag == "a":
            self.links.append(dict(attrs)["href"] or "")

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


@pytest.fixture
def sheet(tab: Tab) -> Callable[..., Any]:
    async def open_it(tags: UtmTags | None = None) -> LinkSheetWindow:
        tab.page.tools.team_sheet(tags)
        window: LinkSheetWindow = await tab.window()
        return window

    return open_it


async def test_everybodys_pages_and_event_types_are_listed(
    tab: Tab, sheet: Callable[..., Any]
) -> None:
    window = await sheet()
    rows = texts(window.model)
    assert rows[0][:8] == [
        "Ada Lindgren", "Owner", "Booking page", "", "All public event types", "Yes", "",
        "calendly.com/ada-lindgren",
    ]  # fmt: skip
    people = {row[0] for row in rows}
    assert {"Ada Lindgren", "Jonas Weiß", "Recruiting"} <= people
    kinds = {row[4] for row in rows}
    assert {"One-on-one", "Group", "Collective", "Round robin", "One-on-one, Poll"} <= kinds
    known = tab.services.links
    off = sum(not kind.active for kind in known.event_types)
    secret = sum(kind.secret and kind.active for kind in known.event_types)
    assert off
    assert secret
    assert {row[5] for row in rows} == {"Yes"}, "active only, as it comes"
    assert window.ui.note.text() == f"Not shown: {off} inactive and {secret} secret."
    window.ui.inactive.setChecked(True)
    window.ui.secret.setChecked(True)
    shown = texts(window.model)
    assert len(shown) == len(rows) + off + secret
    assert "No" in {row[5] for row in shown}
    assert "Secret" in {row[6] for row in shown}
    assert not window.ui.note.isVisible()
    assert not window.ui.read_rest.isVisible()
    window.ui.what.setCurrentIndex(1)
    window.ui.what.activated.emit(1)
    assert {row[2] for row in texts(window.model)} == {"Booking page"}


async def test_one_click_copies_one_link_with_the_tags_of_the_builder(
    tab: Tab, sheet: Callable[..., Any]
) -> None:
    tab.page.builder.tags.set_tags(FAIR)
    tab.page.tools.team_sheet_action.trigger()
    window = await tab.window()
    assert window.ui.with_tags.text() == "With &tags: fair / event / spring-2027"
    button = next(
        each
        for each in window.findChildren(CopyButton, "copy_booking_link")
        if each.isVisible() and each.accessibleName() == "Copy link: Intro call, Ada Lindgren"
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    query = "?utm_source=fair&utm_medium=event&utm_campaign=spring-2027"
    assert clipboard() == f"https://calendly.com/ada-lindgren/intro-call{query}"
    assert ">Intro call</a>" in clipboard_html()
    assert button.text() == "Copied"
    assert window.current().name == "Intro call", "the row is chosen with it"
    window.ui.with_tags.setChecked(False)
    window.ui.table.setFocus()
    QTest.keyClick(window.ui.table, Qt.Key.Key_C, CTRL)
    assert clipboard() == "https://calendly.com/ada-lindgren/intro-call"
    QTest.keyClick(window.ui.table, Qt.Key.Key_Home, CTRL)
    QTest.keyClick(window.ui.table, Qt.Key.Key_Return)
    assert clipboard() == "https://calendly.com/ada-lindgren"
    assert ">Book a meeting with Ada Lindgren</a>" in clipboard_html()


async def test_all_that_is_shown_is_copied_as_a_table(tab: Tab, sheet: Callable[..., Any]) -> None:
    window = await sheet(UtmTags(source="a&b"))
    type_into(window.ui.search, "jonas")
    await tab.until(lambda: window.model.rowCount() < 6)
    window.ui.copy_all.click()
    rows = [line.split("\t") for line in clipboard().splitlines()]
    assert rows[0] == HEADINGS
    assert {row[0] for row in rows[1:]} == {"Jonas Weiß"}
    assert {row[2] for row in rows[1:]} <= {"Admin", "User", "Member", "Owner"}
    assert all(row[8].endswith("?utm_source=a%26b") for row in rows[1:])
    pasted = Cells(clipboard_html())
    assert pasted.rows == rows
    assert pasted.links == [row[8] for row in rows[1:]]
    assert len(rows) - 1 == window.model.rowCount()


async def test_it_is_saved_for_a_spreadsheet(
    tab: Tab, sheet: Callable[..., Any], tmp_path: Path
) -> None:
    window = await sheet()
    window.ui.save.click()
    await save_as(window, tmp_path / "team.csv", tab.until)
    await tab.until(lambda: "team.csv" in window.toaster.text())
    with (tmp_path / "team.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == HEADINGS
    assert len(rows) - 1 == window.model.rowCount()
    assert all(row[8].startswith("https://calendly.com/") for row in rows[1:])


async def test_a_search_without_a_hit_can_be_taken_back(
    tab: Tab, sheet: Callable[..., Any]
) -> None:
    window = await sheet()
    total = window.model.rowCount()
    type_into(window.ui.search, "nobody at all")
    await tab.until(lambda: window.ui.states.panel.state == "no_match")
    assert not window.ui.copy_all.isEnabled()
    window.ui.states.panel.buttons()[0].click()
    assert window.model.rowCount() == total


@pytest.mark.parametrize("simulator_options", ["user"], indirect=True)
async def test_a_member_sees_what_calendly_shows_and_whom_to_ask_for_the_rest(
    tab: Tab, sheet: Callable[..., Any]
) -> None:
    window = await sheet()
    assert {row[0] for row in texts(window.model)} == {"Ada Lindgren", "Onboarding", "Recruiting"}
    assert "Not everything is here." in window.ui.note.text()
    assert "An owner or admin of your organization can." in window.ui.note.text()
    assert not window.ui.read_rest.isVisible(), "nobody is known who could be asked for"
    window.ui.request.click()
    assert "Could you make me an admin" in clipboard()


@pytest.fixture
async def colleagues(tab: Tab, served_simulator: Any) -> None:
    """Let Calendly show the colleagues to a member, but not what they offer."""
    users = [
        {
            "uri": f"https://api.calendly.com/users/0000aaaa-0000-4000-8000-00000000{n:04}",
            "name": f"Colleague {n}",
            "scheduling_url": f"https://calendly.com/colleague-{n}",
        }
        for n in range(6)
    ]
    rows = [{"uri": f"{user['uri']}/seat", "user": user, "role": "user"} for user in users]
    body = {"collection": rows, "pagination": {"count": 6, "next_page_token": None}}
    served_simulator.fault(kind="status", status=200, body=body, path="/organization_memberships")
    await tab.services.account.people(refresh=True)
    await tab.services.links.load()


@pytest.mark.parametrize("simulator_options", ["user"], indirect=True)
async def test_colleagues_are_read_one_by_one_and_it_can_be_stopped(
    tab: Tab, sheet: Callable[..., Any], colleagues: None, served_simulator: Any
) -> None:
    window = await sheet()
    assert "The event types of 6 colleagues are not read yet." in window.ui.note.text()
    served_simulator.clear()
    page = {"collection": [], "pagination": {"count": 0, "next_page_token": None}}
    served_simulator.fault(
        kind="status", status=200, body=page, delay_ms=80, path="/event_types", times=6
    )
    window.ui.read_rest.click()
    await tab.until(lambda: "2 of 6" in window.ui.note.text())
    assert window.ui.read_rest.accessibleName() == "Stop reading"
    window.ui.read_rest.click()
    await tab.settled(window.tasks)
    asked = len(served_simulator.requests("GET", "/event_types"))
    assert 2 <= asked < 6
    assert f"of {6 - asked} colleague" in window.ui.note.text()
    window.ui.read_rest.click()
    await tab.settled(window.tasks)
    await tab.until(lambda: not window.ui.read_rest.isVisible())
    assert len(served_simulator.requests("GET", "/event_types")) == 6


@pytest.mark.parametrize("simulator_options", ["user"], indirect=True)
async def test_a_role_that_hides_colleagues_is_explained_after_three_of_them(
    tab: Tab, sheet: Callable[..., Any], colleagues: None, served_simulator: Any
) -> None:
    window = await sheet()
    served_simulator.clear()
    refusal = {"title": "Permission Denied", "message": "You do not have permission"}
    served_simulator.fault(kind="status", status=403, body=refusal, path="/event_types", times=9)
    window.ui.read_rest.click()
    await tab.until(lambda: "Not everything is here." in window.ui.note.text())
    assert len(served_simulator.requests("GET", "/event_types")) == 3
    window.ui.request.click()
    assert "Could you make me an admin" in clipboard()


async def test_offline_it_shows_what_is_remembered_and_says_so(
    tab: Tab, sheet: Callable[..., Any], served_simulator: Any
) -> None:
    await tab.services.links.load()
    tab.services.connection.note(False)
    served_simulator.clear()
    window = await sheet()
    assert window.model.rowCount() > 20
    assert "There is no connection to Calendly. As of" in window.ui.note.text()
    assert served_simulator.requests() == []
    tab.services.connection.note(True)


async def test_a_reading_that_fails_keeps_what_is_known_and_says_why(
    tab: Tab, sheet: Callable[..., Any], served_simulator: Any
) -> None:
    await tab.services.links.load()
    served_simulator.fault(kind="status", status=500, path="/event_types", times=9)
    window = await sheet()
    assert window.model.rowCount() > 20
    assert "Calendly has a problem at the moment." in window.ui.note.text()


async def test_names_from_outside_are_no_markup_and_no_formula(
    tab: Tab, sheet: Callable[..., Any], served_simulator: Any
) -> None:
    await tab.services.links.load()
    import msgspec

    links = tab.services.links
    links.event_types = [
        msgspec.structs.replace(kind, name='=HYPERLINK("x") <b>&') if n == 0 else kind
        for n, kind in enumerate(links.event_types)
    ]
    tab.services.connection.note(False)
    window = await sheet()
    type_into(window.ui.search, "hyperlink")
    await tab.until(lambda: window.model.rowCount() == 1)
    window.ui.copy_all.click()
    assert "'=HYPERLINK" in clipboard()
    assert "<b>" not in clipboard_html().replace("<br>", "")
    assert Cells(clipboard_html()).rows[1][3] == '=HYPERLINK("x") <b>&'
    tab.services.connection.note(True)


async def test_everything_has_a_name_and_tab_goes_as_the_eye_does(
    sheet: Callable[..., Any],
) -> None:
    window = await sheet(FAIR)
    window.resize(1100, 680)
    check_names_and_keys(window)
    check_tab_order(window)


async def test_the_list_of_links_scrolls_with_a_button_for_each_row(
    tab: Tab, sheet: Callable[..., Any]
) -> None:
    window = await sheet()
    window.ui.table.setFocus()
    QTest.keyClick(window.ui.table, Qt.Key.Key_End, CTRL)
    row = window.current()
    button = window.buttons.button_of(row)
    assert button is not None
    assert button.isVisible()
    assert row.name in button.accessibleName()
    QTest.keyClick(window.ui.table, Qt.Key.Key_Return)
    assert clipboard() == row.url
