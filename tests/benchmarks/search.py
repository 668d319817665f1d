"""Time from a key in the search field to the painted rows, among 100,000 meetings.

    python tests/benchmarks/search.py [--meetings 100000] [--copy FILE]

Words that people look for (names, addresses, tags, words of answers, and some that nobody has) are
typed letter by letter, and deleted again, into the real page over a real local copy with one and a
half times as many invitees. A key counts until the first painting that shows exactly the rows of
the finished search; the next key comes 60 to 180 ms later, while the rest of the list is still
being read.
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
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from calendly_desktop import app
from calendly_desktop.pages.meetings import list as meeting_list
from calendly_desktop.pages.meetings.table import MeetingTable
from calendly_desktop.store.event_search import Wanted
from calendly_desktop.viewmodels.meeting_days import Days
from tests.benchmarks.many_meetings import OfflinePage, make_copy, words

if TYPE_CHECKING:
    from array import array

    from PySide6.QtGui import QPaintEvent

TARGET = 16
BETWEEN_KEYS = (0.06, 0.18)  # seconds, by chance: fast typists
CHANCE = random.Random(1)


class Painted(NamedTuple):
    """One painting of the table: when it ended, by both clocks, and which rows are in sight."""

    when: float
    used: float
    rows: tuple[int, ...]


class WatchedTable(MeetingTable):
    """Notes what it has painted."""

    paintings: ClassVar[list[Painted]] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        rows = tuple(self.meetings.number(row) for row in self.rows_in_sight())
        self.paintings.append(Painted(time.perf_counter(), time.thread_time(), rows))


class Key(NamedTuple):
    """One key: the search after it, when it was pressed, and what was painted until the next."""

    text: str
    pressed: float
    used: float
    paintings: list[Painted]


class Spent(NamedTuple):
    """A search and the milliseconds until its rows were painted, and of processor time for it."""

    text: str
    milliseconds: float
    used: float


async def type_words(opened: OfflinePage) -> list[Key]:
    """Type and delete every word; return the keys that searched for something else."""
    keys: list[Key] = []
    search = opened.page.ui.search
    for word in words():
        for key in [*word, *([Qt.Key.Key_Backspace] * len(word))]:
            before = search.text().strip()
            pressed = await press(opened, key)
            if pressed.text != before:  # a space at the end searches for nothing else
                keys.append(pressed)
        assert not search.text()
        await opened.settle()
    return keys


async def press(opened: OfflinePage, key: str | Qt.Key) -> Key:
    """Press one key and note what is painted until it is time for the next."""
    search = opened.page.ui.search
    WatchedTable.paintings.clear()
    pressed, used = time.perf_counter(), time.thread_time()
    if isinstance(key, str):
        QTest.keyClicks(search, key)
    else:
        QTest.keyClick(search, key)
    await asyncio.sleep(max(0, pressed + CHANCE.uniform(*BETWEEN_KEYS) - time.perf_counter()))
    return Key(search.text().strip(), pressed, used, list(WatchedTable.paintings))


async def judge(opened: OfflinePage, keys: list[Key]) -> list[Spent]:
    """Return how long each key took: until a painting that shows what the whole search finds."""
    table, spent, was_empty = opened.page.list.rows, [], False
    right: dict[str, array[int]] = {}
    for key in keys:
        if key.text not in right:
            ids = await opened.events.ids(Wanted("upcoming", query=key.text))
            right[key.text] = Days(ids, opened.zone, descending=False).rows
        rows = right[key.text]
        if not rows and was_empty:
            continue  # nothing was found before either: nothing to paint
        was_empty = not rows
        done = next((each for each in key.paintings if is_right(each.rows, rows)), None)
        if done is None:
            sys.exit(f"{key.text!r}: its rows were not painted before the next key")
        used = (done.used - key.used) * 1000
        spent.append(Spent(key.text, (done.when - key.pressed) * 1000, used))
    assert table.isVisible()
    return spent


def is_right(painted: tuple[int, ...], rows: array[int]) -> bool:
    """Tell whether a painting shows the first rows of a list, as many as there is room for."""
    return painted == tuple(rows[: len(painted)]) and (len(painted) > 0 or not rows)


async def measure(copy: Path) -> list[Spent]:
    """Open the page over a copy and type."""
    opened = OfflinePage(copy)
    await opened.settle()
    if opened.page.list._model.meetings < 60:
        sys.exit("the list is not filled")
    spent = await judge(opened, await type_words(opened))
    await opened.aclose()
    return spent


def main() -> None:
    """Print the percentiles and the slowest keys."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meetings", type=int, default=100_000)
    parser.add_argument("--copy", type=Path, help="where to keep the copy for another run")
    options = parser.parse_args()
    application = app.make_application()
    vars(meeting_list)["MeetingTable"] = WatchedTable

    async def run() -> None:
        with tempfile.TemporaryDirectory() as folder:
            copy = options.copy or Path(folder) / "account.sqlite3"
            if not copy.exists():
                began = time.perf_counter()
                await make_copy(copy, options.meetings)
                print(f"copy made in s: {time.perf_counter() - began:.0f}", flush=True)
            tell(await measure(copy))

    app.run_loop(application, run)


def tell(measured: list[Spent]) -> None:
    """Print what was measured."""
    spent = sorted(each.milliseconds for each in measured)
    slowest = sorted(measured, key=lambda each: -each.milliseconds)[:8]
    print(f"keys: {len(spent)}")
    print("slowest ms: " + ", ".join(f"{e.text!r} {e.milliseconds:.1f}" for e in slowest))
    used = sorted(each.used for each in measured)
    print(f"processor p95 ms: {used[round(len(used) * 0.95) - 1]:.1f} (without what others take)")
    print(f"median ms: {statistics.median(spent):.1f}")
    print(f"search_p95_ms: {spent[round(len(spent) * 0.95) - 1]:.1f} (target {TARGET})")


if __name__ == "__main__":
    main()
