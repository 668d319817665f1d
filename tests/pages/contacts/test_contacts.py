"""The Contacts section: found at Calendly, read on demand, and explained where it is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from calendly_desktop.api import paging
from calendly_desktop.store.event_views import Scope
from calendly_desktop.viewmodels.insight_lines import texts
from calendly_desktop.viewmodels.meeting_filters import MeetingsWanted
from tests.pages.contacts.conftest import table_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.conftest import ServedSimulator
    from tests.pages.contacts.conftest import Room

LEFT = Qt.MouseButton.LeftButton


def names(section: Any) -> list[str]:
    return [row[0] for row in texts(section.model)]


def choose(section: Any, name: str) -> None:
    place = section.model.place_where(lambda row: row.name == name)
    section.ui.table.setCurrentIndex(section.model.index(place, 0))


def shown(section: Any) -> dict[str, str]:
    return {fact.label: fact.value for fact in section.ui.facts.facts}


async def test_contacts_with_custom_fields_and_lists(room: Room, until: Callable[..., Any]) -> None:
    section = await room.open("contacts")
    assert len(names(section)) == 30
    assert section.ui.count.text() == "30 contacts"
    choose(section, "Emil Virtanen")
    known = shown(section)
    assert known["E-mail"] == "emil.virtanen@example.com"
    assert known["Salary wish"] == "62,500 EUR"
    assert known["Skills"] == "Python, Qt"
    assert known["Stage"] in {"Applied", "Interviewed", "Offer", "Hired"}
    assert section.ui.more.text() == ("Not filled in: Can start, Years of experience, Remark")
    section.ui.contact_list.setCurrentIndex(1)
    section.ui.contact_list.activated.emit(1)
    await room.settle(section)
    assert section.ui.contact_list.currentText() == "Finalists (9)"
    assert len(names(section)) == 9
    section.ui.table.selectRow(0)
    QTest.mouseClick(section.ui.find_lists, LEFT)
    await until(lambda: section.ui.more.text().startswith("Lists: Finalists"))
    assert not section.ui.find_lists.isVisible()


async def test_a_search_is_calendlys(room: Room, served_simulator: ServedSimulator) -> None:
    section = await room.open("contacts")
    served_simulator.clear()
    section.focus_start()
    QTest.keyClicks(section.ui.search, "virta")
    QTest.keyClick(section.ui.search, Qt.Key.Key_Return)
    await room.settle(section)
    assert names(section) == ["Emil Virtanen"]
    assert served_simulator.requests("GET", "/contacts")[-1]["query"]["name"] == "virta"
    section.ui.search.setText("emil.virtanen@example.com")
    section.ui.search.settle()
    await room.settle(section)
    assert names(section) == ["Emil Virtanen"]
    asked = served_simulator.requests("GET", "/contacts")[-1]["query"]
    assert (asked["email"], "name" in asked) == ("emil.virtanen@example.com", False)
    section.ui.search.setText("emil@")
    section.ui.search.settle()
    await room.settle(section)
    panel = section.ui.states.panel
    assert panel.state == "no_match"
    assert panel.text_label.text() == (
        "No contact has the address “emil@”. Calendly finds addresses only as a whole."
    )
    panel.findChild(QPushButton, "state_clear").click()
    await room.settle(section)
    assert len(names(section)) == 30


async def test_another_field_is_searched_where_it_is_chosen(
    room: Room, served_simulator: ServedSimulator
) -> None:
    section = await room.open("contacts")
    section.ui.search_in.setCurrentIndex(1)
    section.ui.search_in.activated.emit(1)
    assert section.ui.search.placeholderText() == "Part of a company’s name"
    section.ui.search.setText("gmbh")
    section.ui.search.settle()
    await room.settle(section)
    assert {row[2] for row in texts(section.model)} == {"Example GmbH"}
    assert served_simulator.requests("GET", "/contacts")[-1]["query"]["company"] == "gmbh"


async def test_further_pages_are_read_when_wanted(
    room: Room, served_simulator: ServedSimulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging, "PAGE_SIZE", 12)
    section = await room.open("contacts")
    more = section.ui.partial.findChild(QPushButton, "partial_action")
    assert section.ui.count.text() == "12 contacts so far"
    assert more.text() == "Read more"
    QTest.mouseClick(more, LEFT)
    await room.settle(section)
    assert len(names(section)) == 24
    QTest.mouseClick(more, LEFT)
    await room.settle(section)
    assert section.ui.count.text() == "30 contacts"
    assert not section.ui.partial.isVisible()


async def test_an_address_is_copied_and_its_meetings_are_asked_for(room: Room) -> None:
    section = await room.open("contacts")
    choose(section, "Emil Virtanen")
    QTest.mouseClick(section.ui.copy_address, LEFT)
    assert QApplication.clipboard().text() == "emil.virtanen@example.com"
    assert room.said[-1] == "E-mail address copied"
    QTest.keyClick(section.ui.table, Qt.Key.Key_Return)
    everybody = Scope("organization")
    assert room.wanted == [
        MeetingsWanted(everybody, view="past", query="emil.virtanen@example.com")
    ]


async def test_what_is_shown_is_saved(room: Room, tmp_path: Path) -> None:
    section = await room.open("contacts")
    await room.save(section, tmp_path / "contacts.csv")
    rows = table_in(tmp_path / "contacts.csv")
    assert len(rows) == 31
    assert rows[0][:2] == ["Name", "E-mail"]
    assert rows[0][-1] == "Remark"
    assert room.said[-1] == "Saved as contacts.csv"


async def test_without_the_scope_it_is_explained_and_nothing_else_is_asked(
    room: Room, served_simulator: ServedSimulator
) -> None:
    served_simulator.fault(kind="missing_scope", scope="contacts:read", path="/contact", times=1)
    section = await room.open("contacts")
    panel = section.ui.states.panel
    assert panel.state == "not_allowed"
    assert "contacts:read" in panel.text_label.text()
    assert not section.ui.search.isEnabled()
    assert not section.ui.save.isEnabled()
    panel.findChild(QPushButton, "state_copy").click()
    assert "contacts:read" in QApplication.clipboard().text()
    served_simulator.clear()
    section.page.refresh()
    await room.settle(section)
    assert served_simulator.requests("GET", "/contact") == []


async def test_a_failure_is_told_and_what_was_read_stays(
    room: Room, served_simulator: ServedSimulator
) -> None:
    section = await room.open("contacts")
    served_simulator.fault(kind="status", status=404, path="/contacts", times=-1)
    section.ui.search.setText("emil")
    section.ui.search.settle()
    await room.settle(section)
    assert len(names(section)) == 30
    assert section.page.banner.isVisible()


async def test_without_a_connection_it_says_so_and_reads_once_it_is_back(
    room: Room, until: Callable[..., Any]
) -> None:
    connection = room.session.services.connection
    connection.note(False)
    section = await room.open("contacts", reads=False)
    panel = section.ui.states.panel
    assert panel.state == "offline"
    assert panel.title_label.text() == "No connection"
    connection.note(True)
    await until(lambda: len(names(section)) == 30)
