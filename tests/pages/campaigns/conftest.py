"""The Report view over a signed-in session whose bookings are known exactly."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QGuiApplication

from calendly_desktop.domain.models import (
    EventMembership,
    EventType,
    Invitee,
    InviteesCounter,
    NoShow,
    ScheduledEvent,
    Tracking,
)
from calendly_desktop.pages.campaigns.view import ReportView
from calendly_desktop.pages.links.page import LinksPage
from calendly_desktop.sessions import Session
from calendly_desktop.store import event_rows
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.passes import Pass, name_of
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import AsyncIterator, Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.conftest import ServedSimulator

API = "https://api.calendly.com"
KINDS = ("Intro call", "Product demo")


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 4}


class Room:
    """Keeps bookings, and opens the view as starts of the app do."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.settings = session.services.settings
        self.said: list[str] = []
        self.offers: list[Callable[[], None]] = []
        self.wanted: list[Any] = []
        self._open: list[LinksPage] = []
        self._number = 0

    async def book(
        self,
        tags: str = "",
        *,
        days_ago: int = 0,
        kind: int = 0,
        fate: str = "active",
        lead: int = 3,
        name: str = "",
        read: bool = True,
        moved_from: ScheduledEvent | None = None,
        moves: bool = False,
    ) -> ScheduledEvent:
        """Keep a booking: tags as "source/medium/campaign", made at noon so many days ago."""
        self._number += 1
        number = self._number
        account = await self.session.services.account.load()
        booked = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0)
        booked -= timedelta(days=days_ago)
        start = booked + timedelta(days=lead)
        uri = f"{API}/scheduled_events/BOOKED{number:04d}"
        event = ScheduledEvent(
            uri=uri,
            name=KINDS[kind],
            status="canceled" if fate == "canceled" or moves else "active",
            start_time=start,
            end_time=start + timedelta(minutes=30),
            event_type=f"{API}/event_types/KIND{kind}",
            event_memberships=[EventMembership(user=account.user.uri, user_name="Ada Lindgren")],
            invitees_counter=InviteesCounter(total=1, active=1, limit=1),
            created_at=booked,
            updated_at=booked,
        )
        source, medium, campaign = (*tags.split("/"), "", "", "")[:3]
        person = Invitee(
            uri=f"{uri}/invitees/1",
            name=name or f"Guest {number}",
            email=f"guest{number}@example.com",
            created_at=booked,
            status="canceled" if fate == "canceled" or moves else "active",
            no_show=NoShow(uri="x") if fate == "no_show" else None,
            tracking=Tracking(
                utm_source=source or None, utm_medium=medium or None, utm_campaign=campaign or None
            ),
            rescheduled=moves,
            new_invitee=f"{API}/scheduled_events/BOOKED{number + 1:04d}/invitees/1"
            if moves
            else None,
            old_invitee=f"{moved_from.uri}/invitees/1" if moved_from is not None else None,
        )

        def write(connection: sqlite3.Connection) -> None:
            event_rows.save_events(connection, [event], datetime.now(UTC))
            if read:
                event_rows.save_invitees(connection, event, [person])

        await self.session.database.run(write)
        return event

    async def say_all_is_listed(self, *, past: bool = True) -> None:
        """Note that the lists of everybody's meetings were read to their end."""
        import msgspec

        now, everybody = datetime.now(UTC), Scope("organization")
        events = self.session.services.events
        await events.remember("passes", b"1")
        for kind in ("coming", "past"):
            state = Pass(kind=kind, began=now, pages=1, since=now - timedelta(days=1))
            if kind == "coming" or past:
                state.is_complete, state.completed = True, now
            else:
                state.edge = now - timedelta(days=10)
            await events.remember(name_of(kind, everybody), msgspec.json.encode(state))

    async def name_kinds(self, names: Sequence[str] = KINDS) -> None:
        """Keep event types with these names."""
        import msgspec

        def write(connection: sqlite3.Connection) -> None:
            for place, name in enumerate(names):
                kind = EventType(uri=f"{API}/event_types/KIND{place}", name=name)
                connection.execute(
                    "insert or replace into event_types values (?, ?, ?)",
                    (kind.uri, msgspec.json.encode(kind), place),
                )

        await self.session.database.run(write)

    async def open(self, *, reads: bool = True) -> ReportView:
        """Open the view; reads: as if the session were online."""
        page = LinksPage(self.session.services)
        page.loads_when_shown = False
        page.toast.connect(self.said.append)
        page.offer.connect(lambda _text, _words, act: self.offers.append(act))
        page.meetings_wanted.connect(self.wanted.append)
        page.resize(1180, 760)
        page.show()
        page.complete()
        self._open.append(page)
        view = page.show_view("report")
        assert isinstance(view, ReportView)
        if reads:
            page.refresh()
        await self.settle(view)
        return view

    async def settle(self, view: ReportView) -> None:
        """Wait until the view has counted."""
        async with asyncio.timeout(15):
            await asyncio.sleep(0.02)
            while view.page.tasks.is_busy() or not view.face.has_counted:
                await asyncio.sleep(0.01)

    async def close(self, page: LinksPage) -> None:
        """Close the tab as the end of the app does."""
        self._open.remove(page)
        await page.aclose()
        page.close()
        page.deleteLater()

    async def aclose(self) -> None:
        """Close everything that is open."""
        for page in list(self._open):
            await self.close(page)
        QGuiApplication.clipboard().clear()


NO_FORMS = {
    "collection": [],
    "pagination": {"count": 0, "next_page": None, "next_page_token": None},
}


@pytest.fixture
def has_forms() -> bool:
    """Whether the organization has routing forms, with what people sent in them."""
    return False


@pytest.fixture
async def room(
    served_simulator: ServedSimulator, tmp_path: Path, qapp: QApplication, has_forms: bool
) -> AsyncIterator[Room]:
    theme().apply(qapp)
    if not has_forms:
        served_simulator.fault(
            kind="status", status=200, path="/routing_forms$", body=NO_FORMS, times=-1
        )
    paths = Paths(tmp_path / "profile")
    session = Session(
        "test",
        token=served_simulator.token,
        api_url=served_simulator.url,
        paths=paths,
        settings=Settings(paths.settings_file),
        credentials=Credentials(),
    )
    made = Room(session)
    yield made
    await made.aclose()
    await session.aclose()


@pytest.fixture
async def booked(room: Room) -> Room:
    """Bookings of the last days: two campaigns, a spelling of one, untagged ones, a move."""
    await room.name_kinds()
    await room.say_all_is_listed()
    for fate in ("active", "active", "canceled", "no_show"):
        await room.book("linkedin/social/spring", days_ago=1, fate=fate)
    await room.book("newsletter/email/spring", days_ago=2, kind=1, lead=10)
    await room.book("newsletter/email/autumn", days_ago=2)
    await room.book("Newsletter/email", days_ago=3, name="Maria Lopez")
    await room.book(days_ago=3)
    old = await room.book("linkedin/social/autumn", days_ago=4, moves=True)
    await room.book(days_ago=1, lead=9, moved_from=old, name="Ken Ito")
    await room.book("linkedin/social/spring", days_ago=9)
    return room
