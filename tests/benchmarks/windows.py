"""Longest time for which the app does not answer, while its windows work on 10,000 meetings.

    python tests/benchmarks/windows.py [--meetings 10000]

Export (reading, Excel, CSV, calendar file, clipboard), day sheet and its PDF, answers, guest
history and conflicts, each as a person would use it, over a local copy and without a Calendly. For
each step: how long it took, how long the main thread worked at most without a break, and the
longest gap in the beat of a 1 ms timer (on a busy machine only the second holds). The day sheet
lays out a page for every meeting of the day in one go: 200 meetings are far more than a desk sees.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import msgspec
from PySide6.QtWidgets import QWidget

from calendly_desktop import app
from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.transport import Transport
from calendly_desktop.domain.export_layouts import SHIPPED
from calendly_desktop.pages.export import making
from calendly_desktop.pages.export.day_sheet import DaySheetWindow
from calendly_desktop.pages.export.window import ExportWindow
from calendly_desktop.pages.insight.answers import AnswersWindow
from calendly_desktop.pages.insight.conflicts import ConflictsWindow
from calendly_desktop.pages.insight.history import HistoryWindow
from calendly_desktop.pages.services import Services, Storerooms
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.connection import Connection
from calendly_desktop.store.database import Database
from calendly_desktop.store.event_search import Wanted
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.events import EventsStore
from calendly_desktop.store.insight import Insight
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.garbage import GarbageCollection
from calendly_desktop.viewmodels.meetings import Clock, tell_time
from tests.benchmarks.many_meetings import make_copy
from tests.benchmarks.stall import Heartbeat

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.toolkit.window import ToolWindow

TARGET = 100  # milliseconds of work without a break, the day sheet aside
WANTED = Wanted("upcoming", Scope("organization"))


class Rooms:
    """The only further store that these windows ask for."""

    def __init__(self, insight: Insight) -> None:
        self.open_insight = lambda: insight


class Bench:
    """The windows over a copy, a heart that beats, and what it told."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.client = CalendlyClient(Transport("http://127.0.0.1:9", lambda: "no-token"))
        self.database = Database(folder / "account.sqlite3")
        account = AccountStore(self.client, self.database, label="benchmark")
        self.events = EventsStore(self.client, self.database, account)
        offline = Connection()
        offline.note(False)
        insight = Insight(self.client, self.database, self.events, account)
        self.services = Services(
            cast("Storerooms", Rooms(insight)),
            account=account,
            events=self.events,
            connection=offline,
            settings=Settings(folder / "settings.json"),
            is_demo=False,
            where_token="",
        )
        self.parent = QWidget()
        self.heart = Heartbeat()
        self.worst = 0.0

    def clock(self) -> Clock:
        return tell_time(self.events.timezone, datetime.now(UTC))

    async def step(
        self, name: str, window: ToolWindow, act: Callable[[], object], *, counts: bool = True
    ) -> None:
        """Do something, wait until the window is done with it, and tell how it went."""
        await asyncio.sleep(0.1)
        self.heart.forget()
        began = time.monotonic()
        act()
        await asyncio.sleep(0.02)
        while window.tasks.is_busy():
            await asyncio.sleep(0.01)
        took = time.monotonic() - began
        work, gap = max(self.heart.work) * 1000, max(self.heart.gaps) * 1000
        self.worst = max(self.worst, work if counts else 0)
        print(f"{name:32} {took:7.2f} s   work {work:6.0f} ms   gap {gap:6.0f} ms", flush=True)

    async def close(self, window: ToolWindow) -> None:
        window.hide()
        await window.aclose()
        window.deleteLater()

    async def aclose(self) -> None:
        self.heart.timer.stop()
        self.parent.deleteLater()
        await self.client.aclose()
        await self.database.aclose()


async def export(bench: Bench, monkey: dict[str, Path]) -> None:
    window = ExportWindow(bench.services, bench.parent, bench.clock, [], WANTED)
    window.show()
    await bench.step("export: read the list", window, window.load)
    every = next(layout for layout in SHIPPED if layout.name == "Everything")
    for kind in ("xlsx", "csv", "ics"):
        window._take_layout(msgspec.structs.replace(every, file=kind, iso_dates=False))
        window._layout = msgspec.structs.replace(window._layout, file=kind, iso_dates=False)
        monkey["path"] = bench.folder / f"meetings.{kind}"
        await bench.step(f"export: save as {kind}", window, window._save)
        assert monkey["path"].stat().st_size > 1000
    window._layout = every
    await bench.step("export: copy the table", window, window._copy)
    await bench.close(window)


async def day_sheet(bench: Bench) -> None:
    window = DaySheetWindow(bench.services, bench.parent, bench.clock, [], WANTED)
    window.show()
    await bench.step("day sheet: open", window, window.load, counts=False)
    print(f"{len(window._found)} meetings that day")
    paper = window.paper
    assert paper is not None
    await bench.step("day sheet: PDF", window, lambda: window.tasks.start(paper.pdf("day")))
    await bench.close(window)


async def insight(bench: Bench) -> None:
    services, parent, clock = bench.services, bench.parent, bench.clock
    windows: list[ToolWindow] = [
        AnswersWindow(services, parent, clock, WANTED),
        HistoryWindow(services, parent, clock, "maria"),
        ConflictsWindow(services, parent, clock, WANTED),
    ]
    for window in windows:
        window.show()
        await bench.step(f"{window.NAME}: open", window, window.load)
        await bench.close(window)


async def measure(meetings: int, worst: list[float]) -> None:
    monkey: dict[str, Path] = {}

    async def ask_where(*_asked: object) -> Path:
        return monkey["path"]

    setattr(making, "ask_where", ask_where)  # noqa: B010 - there is no dialog to answer
    with tempfile.TemporaryDirectory() as folder:
        await make_copy(Path(folder) / "account.sqlite3", meetings)
        bench = Bench(Path(folder))
        await export(bench, monkey)
        await day_sheet(bench)
        await insight(bench)
        await bench.aclose()
    worst.append(bench.worst)


def main() -> int:
    """Measure, print, and say by the exit code whether the target is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meetings", type=int, default=10_000)
    options = parser.parse_args()
    application = app.make_application()
    GarbageCollection(application)
    worst: list[float] = []
    app.run_loop(application, lambda: measure(options.meetings, worst))
    print(f"longest ms of work without a break: {worst[0]:.0f} (target {TARGET})")
    return 0 if worst[0] <= TARGET else 1


if __name__ == "__main__":
    raise SystemExit(main())
