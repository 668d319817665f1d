"""However tokens go stale and meetings come and go meanwhile: no gap, and nothing comes twice."""

from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendly_desktop.api.errors import Rejected
from calendly_desktop.api.paging import Pages
from calendly_desktop.api.queries import by_start_time, query_of
from calendly_desktop.domain.models import ScheduledEvent

if TYPE_CHECKING:
    from calendly_desktop.api.replies import Reply

API = "https://api.calendly.com"
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
UP, DOWN = "start_time:asc", "start_time:desc"


class LivingServer:
    """Meetings that change between two requests; its tokens name the last row, and go stale."""

    def __init__(self, starts: list[int], size: int, seed: int, *, inclusive: bool) -> None:
        self.chance = random.Random(seed)
        self.rows = dict(enumerate(starts))
        self.canceled: set[int] = set()
        self.size = size
        self.inclusive = inclusive
        self.requests = 0
        self.stayed = set(self.rows)
        self.ever = set(self.rows)
        self.most_stale = 20

    async def __call__(self, query: dict[str, str]) -> Reply:
        self.requests += 1
        token = query.get("page_token")
        if token is not None:
            self._live()
            if self.most_stale and self.chance.random() < 0.3:
                self.most_stale -= 1
                raise Rejected
        down = query["sort"] == DOWN
        order = sorted(self.rows, key=lambda name: (self.rows[name], name), reverse=down)
        wanted = [name for name in order if self._fits(self.rows[name], query)]
        if token is not None:
            start, name = (int(part) for part in token.split("-"))
            place = (start, name)
            wanted = [n for n in wanted if ((self.rows[n], n) > place) != down and n != name]
            wanted = [n for n in wanted if (self.rows[n], n) != place]
        chosen = wanted[: self.size]
        more = len(wanted) > self.size
        last = f"{self.rows[chosen[-1]]}-{chosen[-1]}" if chosen else None
        body = {
            "collection": [self._shown(name) for name in chosen],
            "pagination": {"next_page_token": last if more else None},
        }
        return msgspec.json.decode(msgspec.json.encode(body), type=dict[str, msgspec.Raw])

    def _live(self) -> None:
        """Let somebody book, a meeting vanish, or another be canceled."""
        happening = self.chance.random()
        if happening < 0.3:
            name = max(self.ever, default=0) + 1
            self.rows[name] = self.chance.randint(0, 12)
            self.ever.add(name)
        elif happening < 0.5 and self.rows:
            name = self.chance.choice(sorted(self.rows))
            del self.rows[name]
            self.stayed.discard(name)
        elif happening < 0.6 and self.rows:
            self.canceled.add(self.chance.choice(sorted(self.rows)))

    def _shown(self, name: int) -> dict[str, Any]:
        start = NOON + timedelta(minutes=self.rows[name])
        return {
            "uri": f"{API}/scheduled_events/{name}",
            "start_time": start,
            "end_time": start + timedelta(minutes=30),
            "status": "canceled" if name in self.canceled else "active",
        }

    def _fits(self, minutes: int, query: dict[str, str]) -> bool:
        start = NOON + timedelta(minutes=minutes)
        first, last = query.get("min_start_time"), query.get("max_start_time")
        for bound, sign in ((first, 1), (last, -1)):
            if bound is None:
                continue
            away = (start - datetime.fromisoformat(bound)).total_seconds() * sign
            if away < 0 or (away == 0 and not self.inclusive):
                return False
        return True


@pytest.mark.parametrize("inclusive", [True, False])
@pytest.mark.parametrize("sort", [UP, DOWN])
@settings(deadline=None)
@given(
    starts=st.lists(st.integers(0, 12), max_size=40),
    size=st.integers(2, 7),
    seed=st.integers(0, 9999),
)
async def test_what_stayed_comes_once_and_nothing_comes_twice(
    sort: str, inclusive: bool, starts: list[int], size: int, seed: int
) -> None:
    server = LivingServer(starts, size, seed, inclusive=inclusive)
    pages = Pages(
        server, ScheduledEvent, query_of(sort=sort), keyset=by_start_time(sort, None, None)
    )
    listing = await pages.all()

    came = Counter(int(event.uri.rsplit("/", 1)[1]) for event in listing.items)
    assert set(came.values()) <= {1}
    assert server.stayed <= set(came)
    assert set(came) <= server.ever
    assert listing.set_aside == []


@settings(deadline=None)
@given(starts=st.lists(st.integers(0, 12), max_size=40), size=st.integers(2, 7))
async def test_a_list_that_stands_still_costs_the_fewest_requests(
    starts: list[int], size: int
) -> None:
    server = LivingServer(starts, size, 0, inclusive=True)
    server.most_stale = 0
    server._live = lambda: None  # type: ignore[method-assign]
    pages = Pages(server, ScheduledEvent, query_of(sort=UP), keyset=by_start_time(UP, None, None))
    assert len((await pages.all()).items) == len(starts)
    assert server.requests == max(1, -(-len(starts) // size))
