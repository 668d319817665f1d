"""Whatever happens to an answer on its way: an error in words, or rows set aside, never a crash."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calendly_desktop.api.errors import CalendlyError
from calendly_desktop.api.paging import Pages
from calendly_desktop.api.replies import Answer, read_reply
from calendly_desktop.domain.models import Invitee, ScheduledEvent
from calendly_desktop.simulator.bookings import event_resource
from calendly_desktop.simulator.sample import fill_world
from calendly_desktop.simulator.state import World
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.database import Database
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.events import EventsStore

if TYPE_CHECKING:
    from calendly_desktop.api.replies import Reply

EVERYBODY = Scope("organization")


def sample() -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return meetings and invitees as the simulated Calendly writes them."""
    from datetime import UTC, datetime

    world = World(
        seed=1, role="owner", plan="teams", clock=lambda: datetime(2026, 11, 22, tzinfo=UTC)
    )
    fill_world(world, 12)
    meetings = list(world.meetings.between(None, None))
    people = [row for meeting in meetings for row in world.meetings.details(meeting).invitees]
    return [event_resource(world, meeting) for meeting in meetings], people


MEETINGS, PEOPLE = sample()
LISTS: list[tuple[type[Any], list[dict[str, Any]]]] = [
    (ScheduledEvent, MEETINGS),
    (Invitee, PEOPLE),
]
KINDS = pytest.mark.parametrize(("kind", "rows"), LISTS, ids=["meetings", "invitees"])
WRONG = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False),
    st.text(max_size=30),
    st.sampled_from(
        [
            "0001-01-01T00:00:00+14:00",
            "9999-12-31T23:59:59-14:00",
            "2026-11-22",
            "\0",
            "\u202e",
            "1e999",
        ]
    ),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.text(max_size=5), st.integers(), max_size=2),
)


def answer(rows: list[Any]) -> bytes:
    return json.dumps({"collection": rows, "pagination": {"next_page": None}}).encode()


async def read(kind: type[Any], body: bytes) -> tuple[list[Any], int]:
    """Return the rows of an answer and how many were set aside. Raises CalendlyError."""

    async def fetch(_query: dict[str, str]) -> Reply:
        headers = {"content-type": "application/json"}
        return read_reply(Answer("GET /things", 200, headers, body))

    listing = await Pages(fetch, kind, {}).all()
    return listing.items, len(listing.set_aside)


@st.composite
def mutated(draw: Any, which: int) -> tuple[int, int, Any]:
    """Put something wrong in one place of a row of LISTS, or in place of it; return that row.

    It is drawn before a test begins: drawn inside a coroutine, examples were not always the same.
    """
    rows = LISTS[which][1]
    number = draw(st.integers(0, len(rows) - 1))
    row = json.loads(json.dumps(rows[number]))
    target, steps = row, draw(st.integers(1, 3))
    for step in range(steps):
        keys = list(target) if isinstance(target, dict) else list(range(len(target)))
        key = draw(st.sampled_from(keys))
        inner = target[key]
        if step == steps - 1 or not isinstance(inner, (dict, list)) or not inner:
            if draw(st.booleans()) and isinstance(target, dict):
                del target[key]
            else:
                target[key] = draw(WRONG)
            break
        target = inner
    return which, number, row


def sent(change: tuple[int, int, Any]) -> bytes:
    """Return the answer with all rows, one of them changed."""
    which, number, row = change
    rows = LISTS[which][1]
    return answer([*rows[:number], row, *rows[number + 1 :]])


@settings(deadline=None, max_examples=200)
@given(case=st.one_of(mutated(0), mutated(1)))
async def test_a_wrong_value_costs_its_own_row_at_most(case: Any) -> None:
    which, number, _row = case
    kind, rows = LISTS[which]
    items, set_aside = await read(kind, sent(case))
    others = [row["uri"] for place, row in enumerate(rows) if place != number]
    came = [item.uri for item in items]
    assert [uri for uri in came if uri in others] == others
    assert len(items) + set_aside == len(rows)


@KINDS
@settings(deadline=None)
@given(
    cuts=st.lists(st.tuples(st.integers(0, 10**6), st.binary(max_size=4)), min_size=1, max_size=4)
)
async def test_spoilt_bytes_are_an_error_in_words_and_never_a_crash(
    kind: type[Any], rows: list[dict[str, Any]], cuts: list[tuple[int, bytes]]
) -> None:
    body = answer(rows)
    for where, what in cuts:
        place = where % len(body)
        body = body[:place] + what + body[place + 1 :]
    with contextlib.suppress(CalendlyError):
        items, set_aside = await read(kind, body)
        assert len(items) + set_aside <= len(rows) + len(cuts)


@settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60
)
@given(meetings=mutated(0), invitees=mutated(1))
async def test_every_row_that_was_read_can_be_kept_listed_and_found(
    tmp_path_factory: pytest.TempPathFactory,
    meetings: tuple[int, int, Any],
    invitees: tuple[int, int, Any],
) -> None:
    items, _set_aside = await read(ScheduledEvent, sent(meetings))
    people, _set_aside = await read(Invitee, sent(invitees))
    database = Database(Path(tmp_path_factory.mktemp("copy")) / "account.sqlite3")
    try:
        client: Any = None
        store = EventsStore(client, database, AccountStore(client, database))
        await store.keep(items)
        for event in items:
            await store.keep_invitees(event, [one for one in people if one.event == event.uri])
        assert await store.count_all(EVERYBODY) == len({event.uri for event in items})
        near = await store.starts(EVERYBODY, store.now, 200)
        assert near == sorted(near)
        views: Any = ("upcoming", "past", "canceled")
        shown = sum(len(store.search(view, EVERYBODY)) for view in views)
        assert shown == len({event.uri for event in items})
        assert msgspec.json.encode(items)
    finally:
        await database.aclose()
