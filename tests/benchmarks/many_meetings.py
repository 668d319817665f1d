"""A local copy with as many meetings as asked for, lifelike, and the real page over it, offline."""

from __future__ import annotations

import asyncio
import random
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.transport import Transport
from calendly_desktop.domain.models import (
    EventMembership,
    Invitee,
    InviteesCounter,
    Location,
    QuestionAndAnswer,
    ScheduledEvent,
    Tracking,
    User,
)
from calendly_desktop.domain.times import find_zone
from calendly_desktop.pages.meetings.page import MeetingsPage
from calendly_desktop.store import event_rows
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.account_memory import Account, remember_account
from calendly_desktop.store.database import Database
from calendly_desktop.store.events import EventsStore
from calendly_desktop.store.sync import Sync

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

    from calendly_desktop.store.cancellations import Cancellations

ME = "https://api.calendly.com/users/ME"
PORTION = 2_000  # meetings in one transaction

_NAMES = ("Intro call", "Technical interview", "Offer discussion", "Team workshop", "Product demo")
_FIRST = """
    Maria Ken Anna Paul Ruth Ola Layla Ines Theo Helga Chloé Wolfgang Aoife Uli Kenji Sofía Jürgen
    Zoë Mateo Ingrid Yusuf Priya Dmitri Hannah Lukas Amara Tomás Noor Freya Oskar Mei Rafael
"""
_LAST = """
    Lopez Ito Schmidt Weber Ben-David Nordmann Haddad Andersson Anders Fontaine Watanabe Sommer
    Müller Okafor Petrov Rossi Novák Silva Jensen Kowalski Yılmaz Dubois Garcia Brown Nguyen Khan
    Larsen Fischer Costa Moreau Singh Tanaka
"""
_WORDS = """
    engineer designer sales marketing remote Berlin portfolio salary start date visa references
    Python contract budget pricing migration onboarding feedback question newsletter podcast
"""
_SOURCES = ("newsletter", "linkedin", "google", "partner", "facebook", "webinar")
_CAMPAIGNS = ("spring-2026", "autumn-update", "black-friday", "product-launch", "retargeting")


async def make_copy(path: Path, meetings: int) -> None:
    """Make a local copy with so many meetings around now and half as many invitees again."""
    now, chance = datetime.now(UTC), random.Random(7)
    database = Database(path)
    user = User(uri=ME, name="Ada Lindgren", timezone="Europe/Berlin")
    await database.run(lambda c: remember_account(c, Account(user=user, read_at=now)))
    await database.run(lambda c: event_rows.note_reading(c, now))
    for first in range(0, meetings, PORTION):
        numbers = range(first, min(first + PORTION, meetings))
        batch = [_meeting(chance, number, meetings, now) for number in numbers]

        def write(
            connection: sqlite3.Connection,
            batch: list[tuple[ScheduledEvent, list[Invitee]]] = batch,
        ) -> None:
            event_rows.save_events(connection, (event for event, _people in batch), now)
            for event, people in batch:
                event_rows.save_invitees(connection, event, people)

        await database.run(write)
    await database.aclose()


class OfflinePage:
    """The real page over a local copy, without a Calendly that could be reached."""

    def __init__(self, path: Path) -> None:
        self.client = CalendlyClient(Transport("http://127.0.0.1:9", lambda: "no-token"))
        self.database = Database(path)
        account = AccountStore(self.client, self.database, label="benchmark")
        now = datetime.now(UTC)
        self.events = EventsStore(self.client, self.database, account, now=lambda: now)
        self.zone = find_zone(self.events.timezone)
        self.sync = Sync(self.client, self.events, account)
        self.page = MeetingsPage(
            self.events, lambda: self.sync, cancellations=self._no_cancellations
        )
        self.page.resize(1180, 700)
        self.page.show()
        self.page.complete()

    def _no_cancellations(self) -> Cancellations:
        raise AssertionError("nothing is canceled here")

    async def settle(self) -> None:
        """Wait until nothing is being read."""
        await asyncio.sleep(0.02)
        while self.page.tasks.is_busy() or self.page._typing.isActive():
            await asyncio.sleep(0.02)

    async def aclose(self) -> None:
        """Close the page and what it stands on."""
        await self.page.aclose()
        self.page.close()
        self.page.deleteLater()
        await self.client.aclose()
        await self.database.aclose()


def _meeting(
    chance: random.Random, number: int, meetings: int, now: datetime
) -> tuple[ScheduledEvent, list[Invitee]]:
    """Return one of so many meetings: nine tenths of them to come, one in ten is canceled."""
    minutes = (number - meetings // 10) * 7
    start = (now + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
    uri = f"https://api.calendly.com/scheduled_events/{number:08d}-{chance.getrandbits(48):012x}"
    people = [_invitee(chance, uri, n) for n in range(1 + number % 2)]
    canceled = number % 10 == 9
    event = ScheduledEvent(
        uri=uri,
        name=chance.choice(_NAMES),
        status="canceled" if canceled else "active",
        start_time=start,
        end_time=start + timedelta(minutes=30),
        event_type=f"https://api.calendly.com/event_types/{number % 40}",
        location=Location(type="zoom", join_url=f"https://example.zoom.us/j/{number}"),
        invitees_counter=InviteesCounter(total=len(people), active=len(people), limit=2),
        event_memberships=[EventMembership(user=ME, user_name="Ada Lindgren")],
        updated_at=now,
        created_at=now,
    )
    return event, people


def _invitee(chance: random.Random, event: str, number: int) -> Invitee:
    first, last = chance.choice(_FIRST.split()), chance.choice(_LAST.split())
    mark = chance.getrandbits(40)
    source, campaign = chance.choice(_SOURCES), chance.choice(_CAMPAIGNS)
    return Invitee(
        uri=f"{event}/invitees/{number}-{mark:010x}",
        event=event,
        name=f"{first} {last}",
        email=f"{first}.{last}{mark % 10_000}@example.com".lower(),
        timezone="Europe/Berlin",
        status="active",
        questions_and_answers=[
            QuestionAndAnswer(
                question="Anything we should prepare?",
                answer=" ".join(chance.choices(_WORDS.split(), k=6)),
                position=0,
            )
        ],
        tracking=Tracking(utm_source=source, utm_medium="email", utm_campaign=campaign),
        cancel_url=f"https://calendly.com/cancellations/{mark:010x}",
        reschedule_url=f"https://calendly.com/reschedulings/{mark:010x}",
    )


def words() -> Iterator[str]:
    """Return what people look for: names, addresses, places of tags, words of answers."""
    yield from ("maria", "jurgen", "ben-david", "maria lopez", "ken ito", "zoe", "yusuf khan")
    yield from ("anna.weber", "@example.com", "theo.anders", "tanaka7")
    yield from ("newsletter", "black-friday", "linkedin", "spring-2026")
    yield from ("python", "salary", "visa references", "portfolio", "zoom", "technical interview")
    yield from ("nobody of that name", "qqqq")
