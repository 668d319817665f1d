"""Pages to the end or to an error: no gap, no duplicate, no link to another host."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.api.errors import NoConnection, Rejected, UnexpectedReply
from calendly_desktop.api.paging import MOST_IDLE_PAGES, Pages
from calendly_desktop.api.queries import by_start_time, query_of
from calendly_desktop.domain.models import Group, ScheduledEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.api.replies import Reply

API = "https://api.calendly.com"
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def reply_of(rows: list[Any], **place: Any) -> Reply:
    body = {"collection": rows, "pagination": place}
    return msgspec.json.decode(msgspec.json.encode(body), type=dict[str, msgspec.Raw])


class Script:
    """Answers given in order; notes what was asked."""

    def __init__(self, *replies: Any) -> None:
        self.replies = list(replies)
        self.asked: list[dict[str, str]] = []

    async def __call__(self, query: dict[str, str]) -> Reply:
        self.asked.append(query)
        answer = self.replies.pop(0)
        if isinstance(answer, Exception):
            raise answer
        reply: Reply = answer
        return reply


def group(name: str) -> dict[str, str]:
    return {"uri": f"{API}/groups/{name}", "name": name}


def listed(*replies: Any) -> tuple[Script, Pages[Group]]:
    script = Script(*replies)
    return script, Pages(script, Group, {"organization": "O"})


async def test_all_pages_with_the_original_filters() -> None:
    script, pages = listed(
        reply_of([group("a"), group("b")], next_page=f"{API}/groups?x", next_page_token="T1"),
        reply_of([group("c")], next_page=None, next_page_token=None),
    )
    listing = await pages.all()
    assert [row.name for row in listing.items] == ["a", "b", "c"]
    assert listing.set_aside == []
    assert script.asked == [
        {"organization": "O", "count": "100"},
        {"organization": "O", "count": "100", "page_token": "T1"},
    ]


async def test_the_last_page_says_so() -> None:
    _script, pages = listed(
        reply_of([group("a")], next_page_token="T1"), reply_of([group("b")], next_page_token=None)
    )
    assert [page.is_last async for page in pages] == [False, True]


async def test_an_empty_list_is_one_empty_last_page() -> None:
    _script, pages = listed(reply_of([], next_page=None))
    [page] = [page async for page in pages]
    assert page.is_last
    assert page.items == []


async def test_a_token_is_found_in_the_link() -> None:
    script, pages = listed(
        reply_of([group("a")], next_page=f"{API}/groups?count=1&page_token=A%2BB"), reply_of([])
    )
    await pages.all()
    assert script.asked[1]["page_token"] == "A+B"


@pytest.mark.parametrize(
    "link",
    [
        "https://evil.example.com/groups?page_token=T",
        "https://api.calendly.com.evil.example/groups",
        "https://api.calendly.com@evil.example/groups",
        "//evil.example/groups",
        "/groups?page_token=T",
        "https://[bad",
        "nonsense",
    ],
)
async def test_a_link_to_another_host_is_refused(link: str) -> None:
    script, pages = listed(reply_of([group("a")], next_page=link, next_page_token="T1"))
    with pytest.raises(UnexpectedReply):
        await pages.all()
    assert len(script.asked) == 1


async def test_a_link_without_a_token_is_an_error_and_no_end() -> None:
    _script, pages = listed(reply_of([group("a")], next_page=f"{API}/groups?count=5"))
    with pytest.raises(UnexpectedReply):
        await pages.all()


async def test_the_same_token_twice_is_an_error() -> None:
    again = reply_of([group("a")], next_page_token="T1")
    _script, pages = listed(again, again, again)
    with pytest.raises(UnexpectedReply, match="does not"):
        await pages.all()


async def test_what_came_with_the_repeated_token_is_given_out_before_the_error() -> None:
    first = reply_of([group("a")], next_page_token="T1")
    script, pages = listed(first, reply_of([group("b")], next_page_token="T1"))
    walk = aiter(pages)
    for name in "ab":
        page = await anext(walk)
        assert [row.name for row in page.items] == [name]
        assert not page.is_last
    with pytest.raises(UnexpectedReply, match="does not"):
        await anext(walk)
    assert len(script.asked) == 2


async def test_a_list_without_end_is_an_error() -> None:
    same = [reply_of([group("a")], next_page_token=f"T{n}") for n in range(200)]
    script, pages = listed(*same)
    with pytest.raises(UnexpectedReply):
        await pages.all()
    assert len(script.asked) <= MOST_IDLE_PAGES + 5


@pytest.mark.parametrize(
    "body",
    [
        {"collection": []},
        {"pagination": {}},
        {"collection": {}, "pagination": {}},
        {"collection": [], "pagination": None},
        {"collection": [], "pagination": {"next_page_token": 5}},
    ],
)
async def test_an_envelope_of_the_wrong_shape(body: dict[str, Any]) -> None:
    members = msgspec.json.decode(msgspec.json.encode(body), type=dict[str, msgspec.Raw])
    _script, pages = listed(members)
    with pytest.raises(UnexpectedReply):
        await pages.all()


async def test_an_error_in_the_middle_loses_nothing_silently() -> None:
    _script, pages = listed(reply_of([group("a")], next_page_token="T1"), NoConnection())
    with pytest.raises(NoConnection):
        await pages.all()


async def test_after_an_error_the_same_page_can_be_asked_for_again() -> None:
    script, pages = listed(
        reply_of([group("a")], next_page_token="T1"), NoConnection(), reply_of([group("b")])
    )
    turning = aiter(pages)
    await anext(turning)
    with pytest.raises(NoConnection):
        await anext(turning)
    page = await anext(turning)
    assert [row.name for row in page.items] == ["b"]
    assert script.asked[2]["page_token"] == "T1"
    with pytest.raises(StopAsyncIteration):
        await anext(turning)


async def test_rows_of_the_wrong_shape_are_set_aside_and_named() -> None:
    broken = {"uri": f"{API}/groups/broken", "name": ["secret"]}
    _script, pages = listed(reply_of([group("a"), broken, None, 7, group("b")]))
    listing = await pages.all()
    assert [row.name for row in listing.items] == ["a", "b"]
    assert [problem.uri for problem in listing.set_aside] == [f"{API}/groups/broken", None, None]
    assert "name" in listing.set_aside[0].reason
    assert "secret" not in listing.set_aside[0].reason


async def test_a_row_on_two_pages_comes_once() -> None:
    _script, pages = listed(
        reply_of([group("a"), group("b")], next_page_token="T1"),
        reply_of([group("b"), group("c")]),
    )
    assert [row.name for row in (await pages.all()).items] == ["a", "b", "c"]


async def test_a_stale_token_of_a_short_list_starts_it_again() -> None:
    script, pages = listed(
        reply_of([group("a")], next_page_token="T1"),
        Rejected(),
        reply_of([group("a"), group("b")], next_page_token="T2"),
        reply_of([group("c")]),
    )
    assert [row.name for row in (await pages.all()).items] == ["a", "b", "c"]
    assert "page_token" not in script.asked[2]


async def test_tokens_that_are_always_stale_are_an_error() -> None:
    page = reply_of([group("a")], next_page_token="T1")
    _script, pages = listed(page, Rejected(), page, Rejected(), page, Rejected(), page)
    with pytest.raises(Rejected):
        await pages.all()


async def test_a_fault_in_the_filters_is_told_at_once() -> None:
    script, pages = listed(Rejected())
    with pytest.raises(Rejected):
        await pages.all()
    assert len(script.asked) == 1


# -- meetings: restart by start time -------------------------------------------------------


class Meetings:
    """A server of meetings whose tokens go stale, and whose bounds may or may not be inclusive."""

    def __init__(self, starts: list[int], size: int, stale: Callable[[], bool], inclusive: bool):
        self.rows = [
            {
                "uri": f"{API}/scheduled_events/{number}",
                "start_time": NOON + timedelta(minutes=start),
                "end_time": NOON + timedelta(minutes=start + 30),
            }
            for number, start in enumerate(starts)
        ]
        self.size = size
        self.stale = stale
        self.inclusive = inclusive
        self.asked: list[dict[str, str]] = []

    async def __call__(self, query: dict[str, str]) -> Reply:
        self.asked.append(query)
        token = query.get("page_token")
        if token and self.stale():
            raise Rejected
        filters = {name: text for name, text in query.items() if name != "page_token"}
        rows = [row for row in self.rows if self._fits(row["start_time"], filters)]
        down = filters["sort"] == "start_time:desc"
        rows.sort(key=lambda row: (row["start_time"], row["uri"]), reverse=down)
        begin = int(token.rsplit("-", 1)[1]) if token else 0
        chosen = rows[begin : begin + self.size]
        more = begin + self.size < len(rows)
        name = f"{abs(hash(tuple(sorted(filters.items()))))}-{begin + self.size}"
        return reply_of(chosen, next_page_token=name if more else None)

    def _fits(self, start: Any, filters: dict[str, str]) -> bool:
        first = filters.get("min_start_time")
        last = filters.get("max_start_time")
        after = first is None or start > _time(first) or (self.inclusive and start == _time(first))
        before = last is None or start < _time(last) or (self.inclusive and start == _time(last))
        return after and before


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)


def meetings(server: Meetings, sort: str, first: Any = None, last: Any = None) -> Any:
    query = query_of(sort=sort, min_start_time=first, max_start_time=last)
    return Pages(server, ScheduledEvent, query, keyset=by_start_time(sort, first, last))


@pytest.mark.parametrize("inclusive", [True, False])
@pytest.mark.parametrize("sort", ["start_time:asc", "start_time:desc"])
@given(
    starts=st.lists(st.integers(0, 12), max_size=40),
    size=st.integers(2, 7),
    seed=st.integers(0, 999),
)
async def test_no_gap_and_no_duplicate_however_tokens_go_stale(
    sort: str, inclusive: bool, starts: list[int], size: int, seed: int
) -> None:
    chance = random.Random(seed)
    server = Meetings(starts, size, lambda: chance.random() < 0.3, inclusive)
    listing = await meetings(server, sort).all()
    assert [row.uri for row in listing.items] == [row["uri"] for row in _in_order(server, sort)]


def _in_order(server: Meetings, sort: str) -> list[Any]:
    down = sort.endswith("desc")
    return sorted(server.rows, key=lambda row: (row["start_time"], row["uri"]), reverse=down)


async def test_a_restart_never_leaves_the_original_bounds() -> None:
    stale = iter([True, False, False, False, False])
    server = Meetings([0, 0, 0, 1, 2], 2, lambda: next(stale, False), inclusive=True)
    listing = await meetings(server, "start_time:asc", first=NOON).all()
    assert len(listing.items) == 5
    assert min(query["min_start_time"] for query in server.asked) == "2026-11-22T12:00:00.000000Z"


async def test_a_bad_row_at_the_end_of_a_page_is_reported_once() -> None:
    stale = iter([True])
    server = Meetings([0, 1, 2, 3], 2, lambda: next(stale, False), inclusive=True)
    server.rows[1]["end_time"] = "never"
    listing = await meetings(server, "start_time:asc").all()
    assert [row.uri[-1] for row in listing.items] == ["0", "2", "3"]
    assert [problem.uri for problem in listing.set_aside] == [f"{API}/scheduled_events/1"]


def test_times_without_a_zone_are_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        query_of(min_start_time=datetime(2026, 1, 1))
