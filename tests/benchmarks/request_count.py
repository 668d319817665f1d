"""Requests sent by the sync, as a ratio to the fewest that Calendly's API makes possible.

    python tests/benchmarks/request_count.py [--meetings 2000]

Calendly lists at most 100 meetings at a time and has no list of invitees across meetings, so a
first sync needs ceil(N / 100) requests for the lists and one for each meeting that has invitees; a
refresh without changes needs ceil(N / 100). The simulator counts what really arrived over HTTP,
whoever sent it; its limit is so high that nothing waits. The account itself is read before.
"""

from __future__ import annotations

import argparse
import asyncio
import math
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.syncing import Bench, finish, opened

FIRST_TARGET, REFRESH_TARGET = 1.02, 1.00


async def refresh(bench: Bench) -> int:
    """Let everything be listed anew, as the user's Refresh does; return the requests it took."""
    bench.forget_requests()
    await bench.sync.show("upcoming", bench.scope, refresh=True)
    await finish(bench)
    return len(bench.requests())


async def measure(meetings: int) -> tuple[float, float]:
    """Return both ratios."""
    with tempfile.TemporaryDirectory() as folder:
        async with opened(Path(folder), meetings=meetings, rate_limit=1_000_000) as bench:
            bench.forget_requests()
            await bench.sync.show("upcoming", bench.scope)
            await finish(bench)
            sent = len(bench.requests())
            events = await bench.events.count_all(bench.scope)
            lists, people = math.ceil(events / 100), bench.with_invitees()
            first = sent / (lists + people)
            print(f"first sync: {events} meetings, {sent} requests of {lists + people} needed")
            await asyncio.sleep(3.1)  # a Refresh within three seconds asks nothing
            ratios = []
            for _again in range(3):
                sent = await refresh(bench)
                print(f"refresh: {sent} requests of {lists} needed")
                ratios.append(sent / lists)
                await asyncio.sleep(3.1)
            return first, max(ratios)


def main() -> int:
    """Measure, print, and say by the exit code whether the targets are met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meetings", type=int, default=2_000)
    options = parser.parse_args()
    began = time.monotonic()
    first, again = asyncio.run(measure(options.meetings))
    print(f"took {time.monotonic() - began:.0f} s")
    print(f"requests first sync: {first:.4f} (target {FIRST_TARGET:.2f})")
    print(f"requests refresh: {again:.4f} (target {REFRESH_TARGET:.2f})")
    return 0 if first <= FIRST_TARGET and again <= REFRESH_TARGET else 1


if __name__ == "__main__":
    raise SystemExit(main())
