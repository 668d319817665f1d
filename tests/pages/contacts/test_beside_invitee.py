"""A contact beside a meeting's invitee: asked for when it is opened, and never before."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from calendly_desktop.domain.models import EventMembership, Invitee, InviteesCounter, ScheduledEvent
from calendly_desktop.pages.contacts.beside import ContactPart
from calendly_desktop.pages.meetings.page import MeetingsPage
from calendly_desktop.store import event_rows

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import AsyncIterator, Callable

    from tests.conftest import ServedSimulator
    from tests.pages.contacts.conftest import Room

API = "https://api.calendly.com"
LEFT = Qt.MouseButton.LeftButton
KNOWN, UNKNOWN = "emil.virtanen@example.com", "nobody@example.org"


@pytest.fixture
async def page(room: Room, until: Callable[..., Any]) -> AsyncIterator[MeetingsPage]:
    """The Meetings tab with two meetings: with a contact, and with somebody who is none."""
    services = room.session.services
    me, now = (await services.account.load()).user, datetime.now(UTC)
    for number, email in enumerate((KNOWN, UNKNOWN)):
        uri = f"{API}/scheduled_events/E{number}"
        start = now.replace(microsecond=0) + timedelta(hours=number + 1)
        event = ScheduledEvent(
            uri=uri,
            name=f"Meeting {number}",
            start_time=start,
            end_time=start + timedelta(minutes=30),
            invitees_counter=InviteesCounter(total=1, active=1),
            event_memberships=[EventMembership(user=me.uri)],
        )
        person = Invitee(uri=f"{uri}/invitees/I", email=email, name=f"Guest {number}", event=uri)

        def write(
            connection: sqlite3.Connection,
            event: ScheduledEvent = event,
            person: Invitee = person,
        ) -> None:
            event_rows.save_events(connection, [event], datetime.now(UTC))
            event_rows.save_invitees(connection, event, [person])

        await room.session.database.run(write)
    page = MeetingsPage.build(services)
    page.loads_when_shown = False
    page.resize(1180, 700)
    page.show()
    page.complete()
    await until(lambda: page.list._model.meetings == 2)
    yield page
    await page.aclose()
    page.close()
    page.deleteLater()


async def part_of(page: MeetingsPage, number: int, until: Callable[..., Any]) -> ContactPart:
    """Choose a meeting and return the folded part of its invitee."""
    page.show_meeting(f"{API}/scheduled_events/E{number}")
    name = f"Contact of Guest {number}"

    def found() -> ContactPart | None:
        parts = page.detail.findChildren(ContactPart)
        return next(
            (p for p in parts if p.heading.accessibleName() == name and p.isVisible()), None
        )

    part: ContactPart = await until(found)
    return part


def words(part: ContactPart) -> str:
    labels = part.inside.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


async def test_it_is_asked_for_once_and_only_when_opened(
    page: MeetingsPage, served_simulator: ServedSimulator, until: Callable[..., Any]
) -> None:
    part = await part_of(page, 0, until)
    assert not part.is_open
    await asyncio.sleep(0.05)
    assert served_simulator.requests("GET", "/contacts") == []
    part.heading.setFocus()
    QTest.keyClick(part.heading, Qt.Key.Key_Space)
    await until(lambda: "62,500 EUR" in words(part))
    assert "Emil Virtanen" in words(part)
    assert KNOWN not in words(part), "the card says it already"
    asked = served_simulator.requests("GET", "/contacts")
    assert [each["query"]["email"] for each in asked if each["path"] == "/contacts"] == [KNOWN]
    served_simulator.clear()
    other = await part_of(page, 1, until)
    assert not other.is_open
    again = await part_of(page, 0, until)
    assert again.is_open, "what was opened stays open"
    await until(lambda: "62,500 EUR" in words(again))
    assert served_simulator.requests("GET", "/contacts") == []


async def test_somebody_who_is_no_contact(page: MeetingsPage, until: Callable[..., Any]) -> None:
    part = await part_of(page, 1, until)
    QTest.mouseClick(part.heading, LEFT)
    await until(lambda: words(part) == "Calendly has no contact with this e-mail address.")


async def test_without_the_scope_it_is_explained_in_place(
    page: MeetingsPage, served_simulator: ServedSimulator, until: Callable[..., Any]
) -> None:
    served_simulator.fault(kind="missing_scope", scope="contacts:read", path="/contacts")
    part = await part_of(page, 0, until)
    QTest.mouseClick(part.heading, LEFT)
    await until(lambda: "contacts:read" in words(part))
    assert not page.banner.isVisible()
    served_simulator.clear()
    other = await part_of(page, 1, until)
    QTest.mouseClick(other.heading, LEFT)
    await until(lambda: "contacts:read" in words(other))
    assert served_simulator.requests("GET", "/contacts") == [], "known to be missing"
    request: QPushButton = await until(lambda: other.findChild(QPushButton, "contact_request"))
    request.click()
    assert "contacts:read" in QApplication.clipboard().text()


async def test_a_failure_is_told_in_place_and_can_be_tried_again(
    page: MeetingsPage, served_simulator: ServedSimulator, until: Callable[..., Any]
) -> None:
    served_simulator.fault(kind="wrong_json", path="/contacts")
    part = await part_of(page, 0, until)
    QTest.mouseClick(part.heading, LEFT)
    again: QPushButton = await until(lambda: part.findChild(QPushButton, "contact_again"))
    QTest.mouseClick(again, LEFT)
    await until(lambda: "62,500 EUR" in words(part))
