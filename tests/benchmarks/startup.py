"""Time from process start to the first painted, filled window, as a ratio to a bare window.

    python tests/benchmarks/startup.py [--runs 15]

Both are started in turn, in the same run, so that the ratio holds on a busy machine. The app opens
a profile in which sample data was read before, as every start but the first one does; the window
counts as filled when the list of meetings has rows.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

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
print(time.monotonic(), 1, flush=True)
"""

APP = """
import sys, time
from PySide6.QtWidgets import QAbstractItemView
import calendly_desktop.app as app
from calendly_desktop.options import parse

def stop_here(application, work):
    painted = time.monotonic()
    window = next(w for w in application.topLevelWidgets() if w.objectName() == "main_window")
    page = window.workspace.current_page
    rows = max(v.model().rowCount() for v in page.findChildren(QAbstractItemView) if v.model())
    print(painted, rows, flush=True)
    sys.stdout.flush()
    import os
    os._exit(0)

app.run_loop = stop_here
app.run(parse(["--demo", "--profile", sys.argv[1]]))
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


def _start(code: str, profile: str) -> tuple[float, int]:
    """Return the seconds from start to paint, and the rows then shown."""
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
    if done.returncode != 0 or (code is not FILL and not done.stdout.strip()):
        sys.exit(f"a start failed:\n{done.stderr}")
    if code is FILL:
        return 0.0, 0
    painted, rows = done.stdout.split()[-2:]
    return float(painted) - began, int(rows)


def main() -> None:
    """Print the medians and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as profile:
        _start(FILL, profile)
        bare, ours = [], []
        for number in range(runs + 2):
            bare_s, _ = _start(BARE, profile)
            app_s, rows = _start(APP, profile)
            if rows < 2:
                sys.exit(f"the window was painted with {rows} rows: not filled")
            if number >= 2:  # two rounds to warm the disk
                bare.append(bare_s)
                ours.append(app_s)
    ratio = statistics.median(a / b for a, b in zip(ours, bare, strict=True))
    print(f"bare window ms: {statistics.median(bare) * 1000:.0f}")
    print(f"filled window ms: {statistics.median(ours) * 1000:.0f}")
    print(f"startup_ratio: {ratio:.2f} (target {TARGET})")


if __name__ == "__main__":
    main()
