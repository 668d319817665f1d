"""Longest work without a break while 10,000 meetings are searched, filtered, switched and chosen.

    python tests/benchmarks/finding.py [--meetings 10000]

The real Meetings page over a local copy, without a Calendly: typing letter by letter, whose
meetings, views, filters with their counts, saved views, days of the strip, everything selected,
scrolling. For each step, over a few rounds: how long the main thread worked at most without a
break, and the longest gap in the beat of a 1 ms timer (on a busy machine only the first holds).
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest

from calendly_desktop import app
from calendly_desktop.store.event_views import VIEWS, Scope
from calendly_desktop.toolkit.garbage import GarbageCollection
from calendly_desktop.viewmodels.meeting_filters import ListFilters
from tests.benchmarks.many_meetings import OfflinePage, make_copy
from tests.benchmarks.stall import Heartbeat

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

TARGET = 50  # milliseconds: what a window may be silent for
KEY = 0.08  # seconds between two letters of somebody who types fast
ROUNDS = 3


class Finding:
    """What people do to find meetings, step by step, on one page."""

    def __init__(self, offline: OfflinePage) -> None:
        self.offline, self.page = offline, offline.page
        self.heart = Heartbeat()
        self.worst = 0.0

    async def step(self, name: str, act: Callable[[], Awaitable[None]]) -> None:
        """Do something a few times, and tell the longest work and gap."""
        works, gaps = [], []
        for _round in range(ROUNDS):
            await self.offline.settle()
            await asyncio.sleep(0.1)
            self.heart.forget()
            await act()
            await self.offline.settle()
            works.append(max(self.heart.work) * 1000)
            gaps.append(max(self.heart.gaps) * 1000)
        self.worst = max(self.worst, *works)
        print(f"{name:26} work {max(works):6.1f} ms   gap {max(gaps):6.1f} ms", flush=True)

    async def type_words(self) -> None:
        for words in ("maria lopez", "newsletter", "qqqq"):
            for letter in words:
                QTest.keyClicks(self.page.ui.search, letter)
                await asyncio.sleep(KEY)
            self.page.ui.search.clear()
            await asyncio.sleep(KEY)

    async def switch_scope(self) -> None:
        for scope in (Scope("organization"), Scope()):
            self.page.choice.scope = scope
            self.page._begin_view()
            await self.offline.settle()

    async def switch_view(self) -> None:
        for view in (*VIEWS[1:], VIEWS[0]):
            self.page._choose_view(view)
            await self.offline.settle()

    async def filter_list(self) -> None:
        self.page.open_filters()
        await self.offline.settle()
        for utm in ({"campaign": "spring-2026"}, {"source": "google", "medium": "email"}):
            self.page.set_filters(ListFilters(utm=utm))
            await self.offline.settle()
        self.page.clear_filters()
        self.page.filter_window.hide()

    async def saved_views(self) -> None:
        for view in self.page.saved.all()[:4]:
            self.page.show_view(view)
            await self.offline.settle()
        self.page.clear_filters()
        self.page._choose_view("upcoming")

    async def select_all(self) -> None:
        self.page.list.choose_all()
        await self.offline.settle()
        self.page.list.choose_one()

    async def scroll(self) -> None:
        bar = self.page.list.rows.verticalScrollBar()
        for place in range(60):
            bar.setValue(bar.maximum() * place // 60)
            await asyncio.sleep(0.016)
        bar.setValue(0)

    async def walk(self) -> None:
        """Go through all steps."""
        await self.step("typing, 80 ms a letter", self.type_words)
        await self.step("switching whose meetings", self.switch_scope)
        await self.step("switching views", self.switch_view)
        await self.step("filters and their counts", self.filter_list)
        await self.step("saved views", self.saved_views)
        await self.step("selecting everything", self.select_all)
        await self.step("scrolling", self.scroll)
        self.heart.timer.stop()


async def measure(meetings: int, worst: list[float]) -> None:
    """Make a copy, show the page over it and go through the steps."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "account.sqlite3"
        await make_copy(path, meetings)
        offline = OfflinePage(path)
        await offline.settle()
        await asyncio.sleep(1)
        finding = Finding(offline)
        await finding.walk()
        await offline.aclose()
    worst.append(finding.worst)


def main() -> int:
    """Measure, print, and say by the exit code whether the target is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meetings", type=int, default=10_000)
    options = parser.parse_args()
    application = app.make_application()
    GarbageCollection(application)
    worst: list[float] = []
    app.run_loop(application, lambda: measure(options.meetings, worst))
    print(f"longest ms of work without a break: {worst[0]:.1f} (target {TARGET})")
    return 0 if worst[0] <= TARGET else 1


if __name__ == "__main__":
    raise SystemExit(main())
