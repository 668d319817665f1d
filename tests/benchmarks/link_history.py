"""Longest work without a break in a history of 20,000 links and a sheet of 5,000, and its reading.

    python tests/benchmarks/link_history.py [--links 20000] [--meetings 66000]

The real Booking links tab over a local copy with 100,000 invitees, without a Calendly: the history
is read with all that came back, searched letter by letter, filtered, sorted by every column, one
link is copied, everything is selected; the sheet of 500 people with ten event types each is opened,
searched and given other tags. For each step: how long the main thread worked at most without a
break, in the middle one of a few rounds (which the exit code goes by) and in the worst, in which
Python may have collected garbage. Reading is told beside what it takes at least: decoding the same
links, and one pass over the same invitees.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from calendly_desktop import app
from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.made_links import MadeLink
from calendly_desktop.domain.models import (
    EventType,
    EventTypeProfile,
    OrganizationMembership,
    User,
)
from calendly_desktop.pages.links.page import LinksPage
from calendly_desktop.sessions import Session
from calendly_desktop.store.link_ledger import _wanted
from calendly_desktop.store.link_returns import read_returns
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.garbage import GarbageCollection
from tests.benchmarks.many_meetings import _CAMPAIGNS, _SOURCES, make_copy
from tests.benchmarks.stall import Heartbeat

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

TARGET = 50  # milliseconds: what a window may be silent for
TIMES = 10.0  # times that reading may take of what it takes at least
KEY = 0.08  # seconds between two letters of somebody who types fast
ROUNDS = 5
PEOPLE, TYPES = 500, 10
WITH_TIMES = """
    update attendees set body = cast(json_set(cast(body as text), '$.created_at',
        strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '-' || (id % 400) || ' hours')) as blob)
"""


def links(count: int) -> Iterator[MadeLink]:
    """Return links as a busy team makes them: most with tags, some for one booking."""
    chance, now = random.Random(5), datetime.now(UTC)
    for number in range(count):
        kind = chance.choices(["link", "single_use", "share", "batch"], [80, 10, 5, 5])[0]
        at = now - timedelta(minutes=number * 11)
        tags = UtmTags(
            source=chance.choice(_SOURCES),
            medium="email",
            campaign=chance.choice([*_CAMPAIGNS, f"autumn-{number % 900}"]),
        )
        yield MadeLink(
            kind=kind,  # type: ignore[arg-type]
            url=f"https://calendly.com/ada/call-{number % 40}?n={number}",
            event_type=f"https://api.calendly.com/event_types/{number % 40}",
            event_type_name=f"Product demo {number % 40}",
            tags=tags,
            label=f"Label {number % 700}" if number % 3 else "",
            guest=f"maria.lopez{number % 9000}@example.com" if kind != "link" else "",
            made_by="Ada Lindgren, ada@example.com",
            made_at=at,
            used_at=at,
            copied=1 + number % 7,
        )


class Bench:
    """What people do with many links, step by step, on one tab."""

    def __init__(self, session: Session) -> None:
        self.services = session.services
        self.page = LinksPage(session.services)
        self.page.loads_when_shown = False
        self.page.resize(1180, 700)
        self.page.show()
        self.view: Any = self.page.show_view("history")
        self.heart = Heartbeat()
        self.longest = 0.0

    async def settle(self) -> None:
        """Wait until nothing is being read."""
        await asyncio.sleep(0.02)
        while self.page.tasks.is_busy() or self.view._follow.isActive():
            await asyncio.sleep(0.02)

    async def step(self, name: str, act: Callable[[], Awaitable[None]]) -> None:
        """Do something a few times, and tell the longest work."""
        works = []
        for _round in range(ROUNDS):
            await self.settle()
            await asyncio.sleep(0.1)
            self.heart.forget()
            await act()
            await self.settle()
            works.append(max(self.heart.work) * 1000)
        usual = statistics.median(works)
        self.longest = max(self.longest, usual)
        print(f"{name:28} work {usual:6.1f} ms, at most {max(works):6.1f}", flush=True)

    async def read(self) -> None:
        await self.view._read()

    async def type_words(self) -> None:
        for words in ("newsletter email", "label 77", "maria.lopez12", "qqqq"):
            for letter in words:
                QTest.keyClicks(self.view.ui.search, letter)
                await asyncio.sleep(KEY)
            await asyncio.sleep(0.3)
            self.view.ui.search.clear()
            await asyncio.sleep(0.3)

    async def filter_links(self) -> None:
        for place in (1, 2, 0):
            self.view.ui.kind.setCurrentIndex(place)
            self.view.ui.kind.activated.emit(place)
            await asyncio.sleep(0.02)
        for place in (1, 2, 3, 4, 0):
            self.view.ui.show_only.setCurrentIndex(place)
            self.view.ui.show_only.activated.emit(place)
            await asyncio.sleep(0.02)

    async def sort(self) -> None:
        for column in (*range(1, 10), 0):
            self.view.ui.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
            await asyncio.sleep(0.02)

    async def copy(self) -> None:
        self.view.commands.copy()
        await asyncio.sleep(0.4)

    async def select_all(self) -> None:
        self.view.ui.table.selectAll()
        await asyncio.sleep(0.05)
        self.view.ui.table.selectRow(0)

    async def scroll(self) -> None:
        bar = self.view.ui.table.verticalScrollBar()
        for place in range(60):
            bar.setValue(bar.maximum() * place // 60)
            await asyncio.sleep(0.016)
        bar.setValue(0)

    async def sheet(self) -> None:
        self.page.tools.team_sheet(UtmTags(source="newsletter"))
        window: Any = self.page.tools.windows.all()[0]
        await asyncio.sleep(1)
        for letter in "person 49":
            QTest.keyClicks(window.ui.search, letter)
            await asyncio.sleep(KEY)
        window.ui.search.clear()
        window.ui.with_tags.toggle()
        await asyncio.sleep(0.5)
        window.ui.inactive.toggle()
        await asyncio.sleep(0.2)
        window.accept()
        await asyncio.sleep(0.2)

    async def walk(self) -> None:
        """Go through all steps."""
        await self.step("reading the history", self.read)
        await self.step("typing, 80 ms a letter", self.type_words)
        await self.step("kinds and states", self.filter_links)
        await self.step("sorting by every column", self.sort)
        await self.step("copying a link", self.copy)
        await self.step("selecting everything", self.select_all)
        await self.step("scrolling", self.scroll)
        await self.step("a sheet of 5,000 links", self.sheet)
        self.heart.timer.stop()


async def fill(session: Session, count: int) -> None:
    """Keep the links, the invitees' times, and what 500 people offer."""
    await session.database.run(lambda c: c.execute(WITH_TIMES))
    await session.services.link_history.record_all(links(count))
    users = [
        User(uri=f"u/{n}", name=f"Person {n}", scheduling_url=f"https://calendly.com/p{n}")
        for n in range(PEOPLE)
    ]
    session.services.account._people = [
        OrganizationMembership(uri=f"m/{user.uri}", user=user) for user in users
    ]
    session.services.links.event_types = [
        EventType(
            uri=f"{user.uri}/{n}",
            name=f"Call {n}",
            duration=30,
            active=n > 0,
            scheduling_url=f"{user.scheduling_url}/call-{n}",
            profile=EventTypeProfile(type="User", name=user.name, owner=user.uri),
        )
        for user in users
        for n in range(TYPES)
    ]


async def ratio(session: Session) -> float:
    """Return how many times as long reading takes as what it takes at least."""
    history, database = session.services.link_history, session.database

    async def timed(work: Callable[[], Awaitable[object]]) -> float:
        best = 1e9
        for _round in range(ROUNDS):
            begun = time.perf_counter()
            await work()
            best = min(best, time.perf_counter() - begun)
        return best

    everything = await history.everything()
    least = await timed(history.everything)
    least += await timed(
        lambda: database.read(
            lambda c: c.execute(
                "select count(json_extract(cast(body as text), '$.created_at')) from attendees"
            ).fetchone()
        )
    )
    sql = await timed(lambda: database.read(lambda c: read_returns(c, _wanted(everything))))
    whole = await timed(session.services.link_ledger.read)
    print(f"reading {whole * 1000:.0f} ms, of it SQL {sql * 1000:.0f}, at least {least * 1000:.0f}")
    return whole / least


async def measure(count: int, meetings: int, found: list[float]) -> None:
    """Make a copy, show the tab over it and go through the steps."""
    with tempfile.TemporaryDirectory() as folder:
        paths = Paths(Path(folder))
        paths.database_file("bench").parent.mkdir(parents=True, exist_ok=True)
        await make_copy(paths.database_file("bench"), meetings)
        session = Session(
            "bench",
            token="none",
            api_url="http://127.0.0.1:9",
            paths=paths,
            settings=Settings(paths.settings_file),
            credentials=Credentials(),
        )
        session.connection.note(False)
        await fill(session, count)
        bench = Bench(session)
        await bench.read()
        await bench.walk()
        found += [bench.longest, await ratio(session)]
        await bench.page.aclose()
        bench.page.close()
        bench.page.deleteLater()
        await session.aclose()


def main() -> int:
    """Measure, print, and say by the exit code whether the targets are met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--links", type=int, default=20_000)
    parser.add_argument("--meetings", type=int, default=66_000)
    options = parser.parse_args()
    application = app.make_application()
    GarbageCollection(application)
    found: list[float] = []
    app.run_loop(application, lambda: measure(options.links, options.meetings, found))
    longest, times = found
    print(f"longest ms of work without a break: {longest:.1f} (target {TARGET})")
    print(f"reading, times what it takes at least: {times:.1f} (target {TIMES:.0f})")
    return 0 if longest <= TARGET and times <= TIMES else 1


if __name__ == "__main__":
    raise SystemExit(main())
