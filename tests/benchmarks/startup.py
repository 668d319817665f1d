"""Time from process start to the first painted, filled window, as a ratio to a bare window.

    python tests/benchmarks/startup.py [--runs 15]

Both are started in turn, in the same run, so that the ratio holds on a busy machine; the ratio of
processor time is told beside it, because it holds on a very busy one too. The app opens a profile
in which sample data was read before, as every start but the first one does; the window counts as
filled when the list of meetings was painted and has rows. What the app builds right after that
first paint (menus, detail pane) is not in the ratio; the processor time until it is painted too is
told as "complete".
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

TARGET = 1.6

BARE = """
import sys, time
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, QApplication.quit)
application = QApplication(sys.argv)
window = Window()
window.resize(1180, 760)
window.show()
application.exec()
print(time.monotonic(), time.process_time(), time.process_time(), 2, flush=True)
"""

APP = """
import os, sys, time
import calendly_desktop.app as app

wait_for_paint = app.wait_for_paint

def stop_when_painted(window):
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QAbstractItemView

    class Watch(QObject):
        painted = 0
        def eventFilter(self, watched, event):
            self.painted += event.type() == QEvent.Type.Paint
            return False

    page = window.workspace.current_page
    views = [v for v in page.findChildren(QAbstractItemView) if v.model() and v.isVisible()]
    watch = Watch()
    for view in views:
        view.viewport().installEventFilter(watch)
    wait_for_paint(window)
    painted, used = time.monotonic(), time.process_time()
    rows = max(view.model().rowCount() for view in views) if watch.painted else 0
    window.complete()
    wait_for_paint(window)
    print(painted, used, time.process_time(), rows, flush=True)
    os._exit(0)

app.wait_for_paint = stop_when_painted
sys.argv[1:] = ["--demo", "--profile", sys.argv[1]]
from calendly_desktop.__main__ import main
main()
"""

FILL = """
import asyncio, sys
import calendly_desktop.app as app
from calendly_desktop.desk import Desk
from calendly_desktop.options import parse
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings

application = app.make_application()
options = parse(["--demo", "--profile", sys.argv[1]])
paths = Paths(options.profile)
desk = Desk(options, paths, Settings(paths.settings_file), Credentials())
desk.open_first()
desk.window.show()

async def until_read():
    page = desk.window.workspace.current_page
    for _ in range(600):
        await asyncio.sleep(0.05)
        if not page.tasks.is_busy():
            return

app.run_loop(application, lambda: desk.run(until_read))
"""


class Start(NamedTuple):
    """One start: seconds until painted, of processor time for it and until all is, and rows."""

    wall: float
    used: float
    complete: float
    rows: int


def _start(code: str, profile: str) -> Start:
    """Start Python on some code and return what it prints once its window is painted."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", code, profile],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if done.returncode != 0:
        sys.exit(f"a start failed:\n{done.stderr}")
    if code is FILL:
        return Start(0.0, 0.0, 0.0, 0)
    if not done.stdout.strip():
        sys.exit(f"a start told nothing:\n{done.stderr}")
    painted, used, complete, rows = done.stdout.split()[-4:]
    return Start(float(painted) - began, float(used), float(complete), int(rows))


def main() -> None:
    """Print the medians and the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as profile:
        _start(FILL, profile)
        pairs: list[tuple[Start, Start]] = []
        for number in range(runs + 2):
            bare, ours = _start(BARE, profile), _start(APP, profile)
            if ours.rows < 2:
                sys.exit(f"the window was painted with {ours.rows} rows: not filled")
            if number >= 2:  # two rounds to warm the disk
                pairs.append((bare, ours))
    median = statistics.median
    bare_used, ours_used = median(b.used for b, _ in pairs), median(o.used for _, o in pairs)
    print(f"bare window ms: {median(b.wall for b, _ in pairs) * 1000:.0f}")
    print(f"filled window ms: {median(o.wall for _, o in pairs) * 1000:.0f}")
    print(f"processor ms: {bare_used * 1000:.0f} and {ours_used * 1000:.0f}")
    print(f"processor_ratio: {ours_used / bare_used:.2f}")
    complete = median(o.complete for _, o in pairs)
    print(f"complete processor ms: {complete * 1000:.0f}, ratio {complete / bare_used:.2f}")
    print(f"startup_ratio: {median(o.wall / b.wall for b, o in pairs):.2f} (target {TARGET})")


if __name__ == "__main__":
    main()
