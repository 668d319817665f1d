"""How the receiver's window bears a flood: 5,000 deliveries, checked, searched, the oldest gone.

    python tests/benchmarks/receiving.py [--deliveries 5000]

Deliveries of a booking each are posted over real HTTP from another process, signed. Told are how
long the main thread worked at most without a break, what a delivery costs it when few and when
many are listed (the ratio must stay near one: the list must not be gone through for each), how
long a search takes, and how fast they were answered.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QWidget

from calendly_desktop import app
from calendly_desktop.pages.webhooks.receiver_window import ReceiverWindow
from calendly_desktop.sessions import demo_session
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.garbage import GarbageCollection
from calendly_desktop.viewmodels.meetings import tell_time
from tests.benchmarks.stall import Heartbeat

TARGET = 50  # milliseconds of work without a break
KEY = "the key of this benchmark"
SENDER = """
import http.client, json, sys, time
sys.path.insert(0, sys.argv[4])
from calendly_desktop.domain.webhook_signature import HEADER, sign
port, path, count = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
longest = 0.0
for number in range(count):
    body = json.dumps({"event": "invitee.created", "created_at": "2026-11-28T09:41:00Z",
        "created_by": "https://api.calendly.com/users/U", "payload": {
        "uri": f"https://api.calendly.com/scheduled_events/E/invitees/{number}-{time.time()}",
        "name": f"Guest {number}", "email": f"guest{number}@example.com",
        "questions_and_answers": [{"question": "Topic?", "answer": "x" * 1500, "position": 0}]}})
    began = time.perf_counter()
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    link.request("POST", path, body.encode(), {HEADER: sign("%s", body.encode(), time.time())})
    assert link.getresponse().status == 200
    link.close()
    longest = max(longest, time.perf_counter() - began)
print(json.dumps(longest))
"""


async def flood(window: ReceiverWindow, heart: Heartbeat, count: int) -> tuple[float, float, float]:
    """Send so many; return main-thread seconds for each, the longest stretch, slowest answer."""
    port, path = window.switch.port, window.switch.path
    arguments = [str(port), path, str(count), str(Path(__file__).resolve().parents[2])]
    before = window._inbox.dropped + len(window._inbox)
    heart.forget()
    worked = time.thread_time()
    sender = subprocess.Popen(
        [sys.executable, "-c", SENDER % KEY, *arguments], stdout=subprocess.PIPE, text=True
    )
    while window._inbox.dropped + len(window._inbox) < before + count:
        await asyncio.sleep(0.02)
        assert sender.poll() in (None, 0)
    while window.tasks.is_busy():
        await asyncio.sleep(0.02)
    each = (time.thread_time() - worked) / count
    out, _err = await asyncio.get_running_loop().run_in_executor(None, sender.communicate)
    return each, max(heart.work), float(json.loads(out))


async def measure(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        paths = Paths(Path(folder))
        session = demo_session(paths, Settings(paths.settings_file))
        await session.services.account.load()
        parent = QWidget()
        window = ReceiverWindow(
            session.services, parent, lambda: tell_time("Europe/Berlin", datetime.now(UTC))
        )
        window.show()
        window.ui.start.click()
        while not window.switch.is_on or window.tasks.is_busy():
            await asyncio.sleep(0.02)
        window.ui.key_source.setCurrentIndex(1)
        window.ui.typed_key.setText(KEY)
        window.keys._use()
        heart = Heartbeat()
        few, _longest, _slowest = await flood(window, heart, 300)
        await flood(window, heart, count - 600)
        many, longest, slowest = await flood(window, heart, 300)
        full, longest_full, _slowest = await flood(window, heart, 300)
        assert {check.mark.short for check in window.list.model.checked()} == {"Right"}
        first = await search(window, "guest29")
        again = await search(window, "guest28")
        await window.aclose()
        parent.deleteLater()
        await session.aclose()
    print(f"main thread for a delivery, few listed: {few * 1000:.2f} ms")
    print(f"main thread for a delivery, {count:,} listed: {many * 1000:.2f} ms")
    print(f"many to few: {many / few:.2f} (target 2)")
    print(f"full to few, the oldest going: {full / few:.2f} (target 2)")
    worst = max(longest, longest_full) * 1000
    print(f"longest work without a break: {worst:.0f} ms (target {TARGET} ms)")
    print(f"slowest answer: {slowest * 1000:.0f} ms (target 1000 ms)")
    print(f"first search through all: {first * 1000:.0f} ms (target 500 ms)")
    print(f"next search: {again * 1000:.0f} ms (target 100 ms)")


async def search(window: ReceiverWindow, text: str) -> float:
    window.ui.sought.setText(text)
    began = time.thread_time()
    window.ui.sought.settle()
    took = time.thread_time() - began
    assert window.list.model.rowCount()
    return took


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--deliveries", type=int, default=5_000)
    application = app.make_application()
    garbage = GarbageCollection(application)
    count = parser.parse_args().deliveries
    app.run_loop(application, lambda: measure(count))
    garbage.stop()


if __name__ == "__main__":
    main()
