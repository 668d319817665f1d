"""Memory of the process that shows 100,000 meetings, as a ratio to one that shows 1,000.

    python tests/benchmarks/memory.py [--few 1000] [--many 100000] [--copies FOLDER]

Each is a process of its own: it opens the real page over a local copy, scrolls through the whole
list from end to end, searches, and then reads its resident memory from the system, everything
included: Python, Qt, the pages of the database file that are mapped.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

TARGET = 1.5
STOPS = 300  # places at which the list is painted on the way down


def show(copy: Path) -> None:
    """Open the page, scroll, search, and print how many rows it has and the memory in kB."""
    from PySide6.QtTest import QTest

    from calendly_desktop import app
    from tests.benchmarks.many_meetings import OfflinePage

    application = app.make_application()

    async def visit() -> None:
        opened = OfflinePage(copy)
        await opened.settle()
        table = opened.page.list.rows
        bar = table.verticalScrollBar()
        rows = table.meetings.rowCount()
        for stop in range(STOPS + 1):
            bar.setValue(bar.maximum() * stop // STOPS)
            table.viewport().repaint()
            await asyncio.sleep(0)
        for letter in "maria":
            QTest.keyClicks(opened.page.ui.search, letter)
            await opened.settle()
        opened.page.ui.search.clear()
        await opened.settle()
        print(rows, _resident("VmRSS"), _resident("RssFile"), flush=True)
        await opened.aclose()

    app.run_loop(application, visit)


def _resident(name: str) -> int:
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1])
    sys.exit(f"this system does not tell {name}")


def measure(copy: Path, meetings: int) -> int:
    """Return the memory in kB of a process that shows so many meetings."""
    if not copy.exists():
        from tests.benchmarks.many_meetings import make_copy

        asyncio.run(make_copy(copy, meetings))
    command = [sys.executable, str(Path(__file__).resolve()), "--show", str(copy)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    if done.returncode != 0:
        sys.exit(f"showing failed:\n{done.stderr}")
    rows, resident, mapped = (int(word) for word in done.stdout.split()[-3:])
    if rows < meetings * 0.7:
        sys.exit(f"only {rows} rows of {meetings} meetings were shown")
    print(
        f"{meetings:,} meetings: {rows:,} rows, {resident / 1024:.0f} MB resident, of which "
        f"{mapped / 1024:.0f} MB are files that the system may drop at any time",
        flush=True,
    )
    return resident


def main() -> None:
    """Print both sizes and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--few", type=int, default=1_000)
    parser.add_argument("--many", type=int, default=100_000)
    parser.add_argument("--copies", type=Path, help="a folder that keeps the copies for later runs")
    parser.add_argument("--show", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.show is not None:
        show(options.show)
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.copies or Path(temporary)
        sizes = [
            measure(folder / f"{meetings}.sqlite3", meetings)
            for meetings in (options.few, options.many)
        ]
    print(f"memory_ratio: {sizes[1] / sizes[0]:.2f} (target {TARGET})")


if __name__ == "__main__":
    main()
