"""Longest time for which the window does not answer, while 10,000 meetings are read and scrolled.

    python tests/benchmarks/stall.py [--meetings 10000] [--explain]

The real Meetings page is on screen, over an empty copy; the real sync reads everything from a
served simulator whose limit is so high that nothing waits, which is the busiest the window can be.
Meanwhile the list is scrolled up and down without a break, a step every 16 ms. A timer of 1 ms on
the same event loop notes when it runs; the longest gap between two runs is the stall. The sync
ends when every meeting and every invitee is here. --explain prints what the main thread did in
stalls of more than 30 ms. How long the machine keeps even a sleeping process from running is told
beside it, and how long the main thread itself worked without a break: on a busy machine those two
hold, the stall does not.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Qt, QTimer

from calendly_desktop import app
from calendly_desktop.pages.meetings.page import MeetingsPage
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.garbage import GarbageCollection
from tests.benchmarks.syncing import EVERYBODY, Bench, opened

if TYPE_CHECKING:
    from calendly_desktop.store.cancellations import Cancellations

TARGET = 50
STEP = 16  # milliseconds between two steps of scrolling, as on a screen of 60 Hz
LONG = 0.03  # seconds after which --explain looks


class Heartbeat(QObject):
    """A timer of 1 ms that remembers the gaps between its runs."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self.work: list[float] = []
        self.last, self.worked = time.perf_counter(), time.thread_time()
        self.timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self.beat)
        self.timer.start()

    def beat(self) -> None:
        now = time.perf_counter()
        worked = time.thread_time()
        self.gaps.append(now - self.last)
        self.work.append(worked - self.worked)
        self.last, self.worked = now, worked

    def forget(self) -> None:
        self.gaps.clear()
        self.work.clear()
        self.last, self.worked = time.perf_counter(), time.thread_time()


class Witness(threading.Thread):
    """Looks from another thread at what the main thread does while the heart does not beat."""

    def __init__(self, heart: Heartbeat) -> None:
        super().__init__(daemon=True)
        self.heart = heart
        self.seen: dict[float, list[str]] = {}
        self.main = threading.main_thread().ident

    def run(self) -> None:
        while True:
            time.sleep(0.004)
            last = self.heart.last
            if time.perf_counter() - last > LONG and self.main is not None:
                stack = traceback.extract_stack(sys._current_frames().get(self.main))[-6:]
                line = " < ".join(f"{f.name}:{f.lineno}" for f in reversed(stack))
                self.seen.setdefault(last, []).append(line)

    def tell(self) -> None:
        """Print what was seen in the longest stalls."""
        longest = sorted(self.seen.values(), key=len, reverse=True)[:6]
        for stacks in longest:
            print(f"a stall seen {len(stacks)} times:")
            for line, times in Counter(stacks).most_common(4):
                print(f"  {times:3d} x {line}")


NOISE = """
import sys, time
print("ready", flush=True)
longest, last = 0.0, time.perf_counter()
while True:
    time.sleep(0.001)
    now = time.perf_counter()
    if now - last > longest:
        longest = now - last
        print(longest, flush=True)
    last = now
"""


class Noise:
    """A process that only sleeps: how long the machine itself keeps a program from running."""

    def __init__(self) -> None:
        command = [sys.executable, "-c", NOISE]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        self.process.stdout.readline()

    def longest(self) -> float:
        """Stop, and return the longest gap in seconds."""
        self.process.terminate()
        said, _error = self.process.communicate()
        return float(said.split()[-1])


class Scroller(QObject):
    """Scrolls a list up and down, a few rows at a time."""

    def __init__(self, page: MeetingsPage) -> None:
        super().__init__()
        self.bar = page.list.rows.verticalScrollBar()
        self.way, self.steps = 1, 0
        self.timer = QTimer(self, interval=STEP)
        self.timer.timeout.connect(self.step)
        self.timer.start()

    def step(self) -> None:
        place = self.bar.value() + self.way * max(1, self.bar.pageStep() // 4)
        if not self.bar.minimum() < place < self.bar.maximum():
            self.way = -self.way
        self.steps += 1
        self.bar.setValue(place)


async def sync_and_scroll(bench: Bench, folder: Path, explain: bool) -> list[float]:
    """Sync everything while scrolling; return the gaps between two beats."""
    settings = Settings(folder / "settings.json")
    settings.update_page("meetings", view="past", scope=EVERYBODY.kind)
    page = MeetingsPage(bench.events, lambda: bench.sync, cancellations=_none, settings=settings)
    page.resize(1180, 700)
    page.show()
    page.complete()
    await page.load()
    while not page.list._model.rowCount():
        await asyncio.sleep(0.01)
    await asyncio.sleep(1)  # what is built once, when a page is first seen, is another benchmark
    heart, scroller = Heartbeat(), Scroller(page)
    witness = Witness(heart)
    if explain:
        witness.start()
    heart.forget()
    async with asyncio.TaskGroup() as group:
        running = group.create_task(bench.sync.run())
        await asyncio.sleep(0)
        while bench.sync.progress.state != "idle":
            await asyncio.sleep(0.05)
        running.cancel()
    heart.timer.stop()
    scroller.timer.stop()
    print(f"steps of scrolling: {scroller.steps}, rows at the end: {page.list._model.rowCount()}")
    witness.tell()
    print(f"longest ms that the main thread itself worked: {max(heart.work) * 1000:.1f}")
    await page.aclose()
    page.close()
    page.deleteLater()
    return sorted(heart.gaps)


def _none() -> Cancellations:
    raise AssertionError("nothing is canceled here")


async def measure(options: argparse.Namespace, gaps: list[float]) -> None:
    """Serve, sync, scroll, and put the gaps into the list."""
    with tempfile.TemporaryDirectory() as name:
        served = {"meetings": options.meetings, "rate_limit": 10_000_000}
        async with opened(Path(name), **served) as bench:
            began = time.monotonic()
            gaps += await sync_and_scroll(bench, Path(name), options.explain)
            print(f"took {time.monotonic() - began:.0f} s")
            assert await bench.events.count_all(EVERYBODY) == options.meetings
            assert await bench.events.count_needing(EVERYBODY) == 0


def main() -> int:
    """Measure, print, and say by the exit code whether the target is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meetings", type=int, default=10_000)
    parser.add_argument("--explain", action="store_true")
    options = parser.parse_args()
    application, noise = app.make_application(), Noise()
    GarbageCollection(application)
    gaps: list[float] = []
    app.run_loop(application, lambda: measure(options, gaps))
    over = sum(gap > TARGET / 1000 for gap in gaps)
    print(f"longest ms of a process that only sleeps, meanwhile: {noise.longest() * 1000:.1f}")
    print(f"beats: {len(gaps)}, gaps of more than {TARGET} ms: {over}")
    print(f"p99.9 ms: {gaps[int(len(gaps) * 0.999)] * 1000:.1f}")
    print("longest ms: " + ", ".join(f"{gap * 1000:.1f}" for gap in gaps[-8:]))
    print(f"stall ms: {gaps[-1] * 1000:.1f} (target {TARGET})")
    return 0 if gaps[-1] * 1000 <= TARGET else 1


if __name__ == "__main__":
    raise SystemExit(main())
