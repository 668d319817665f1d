"""Wall time of a first sync, as a ratio to the time that Calendly's limit makes necessary.

    python tests/benchmarks/first_sync.py [--meetings 2000] [--limit 1000] [--share 0.8]

The bound: Calendly counts requests in windows of a minute. A first sync needs R requests (lists of
100 meetings, and one for each meeting that has invitees), and the background may use so much of
the limit as the setting says (share; the rest stays for clicks), so it needs ceil(R / (limit *
share)) windows. All but the last are whole minutes; the last one ends when its requests are
answered, at the pace that this run's full windows had. The same is told against a bound that takes
the whole limit. With --limit 500 it is the limit of the paid plans, and takes five minutes.
"""

from __future__ import annotations

import argparse
import asyncio
import math
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import itertools

from tests.benchmarks.syncing import finish, opened

if TYPE_CHECKING:
    from tests.benchmarks.syncing import Bench

TARGET = 1.10
WINDOW = 60.0


def bound(requests: int, allowed: int, pace: float) -> float:
    """Return the seconds that so many requests take with so many in a minute; pace: a second."""
    windows = math.ceil(requests / allowed)
    last = requests - (windows - 1) * allowed
    return (windows - 1) * WINDOW + last / pace


def busiest_pace(bench: Bench) -> float:
    """Return the requests per second while nothing held them back."""
    moments = sorted(datetime.fromisoformat(r["at"]).timestamp() for r in bench.requests())
    gaps = [after - before for before, after in itertools.pairwise(moments)]
    working = [gap for gap in gaps if gap < 1.0]
    return len(working) / sum(working)


async def measure(options: argparse.Namespace) -> float:
    """Sync an empty copy; return the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        served = {"meetings": options.meetings, "rate_limit": options.limit}
        async with opened(Path(folder), share=options.share, **served) as bench:
            bench.forget_requests()
            began = time.monotonic()
            await bench.sync.show("upcoming", bench.scope)
            first = time.monotonic() - began
            await finish(bench)
            took = time.monotonic() - began
            events = await bench.events.count_all(bench.scope)
            assert events == options.meetings
            assert await bench.events.count_needing(bench.scope) == 0
            statuses = {request["status"] for request in bench.requests()}
            needed = math.ceil(events / 100) + bench.with_invitees()
            pace = busiest_pace(bench)
    print(f"{events} meetings, {needed} requests needed, first page after {first:.2f} s")
    print(f"answers: {sorted(statuses)}; {pace:.0f} requests a second while nothing held them back")
    least = bound(needed, int(options.limit * options.share), pace)
    whole = bound(needed, options.limit, pace)
    print(f"took {took:.1f} s; bound {least:.1f} s with the share, {whole:.1f} s without")
    print(f"first sync against the whole limit: {took / whole:.3f} (for information)")
    if statuses != {200}:
        print("not every answer was good")
        return math.inf
    return took / least


def main() -> int:
    """Measure, print, and say by the exit code whether the target is met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meetings", type=int, default=2_000)
    parser.add_argument("--limit", type=int, default=1_000)
    parser.add_argument("--share", type=float, default=0.8)
    ratio = asyncio.run(measure(parser.parse_args()))
    print(f"first sync: {ratio:.3f} (target {TARGET:.2f})")
    return 0 if ratio <= TARGET else 1


if __name__ == "__main__":
    raise SystemExit(main())
