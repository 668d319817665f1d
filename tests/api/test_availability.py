"""Free and busy times: asked for in the stretches that Calendly allows, and no row twice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.errors import Rejected
from calendly_desktop.api.transport import Transport

if TYPE_CHECKING:
    from tests.conftest import ServedSimulator

USER = "https://api.calendly.com/users/U1"
TYPE = "https://api.calendly.com/event_types/T1"
START = datetime(2026, 12, 1, tzinfo=UTC)


def busy(start: str, end: str, kind: str = "external") -> dict[str, Any]:
    return {"type": kind, "start_time": start, "end_time": end}


async def test_long_spans_are_walked_in_stretches_and_a_time_across_the_seam_comes_once(
    fault_server: Any,
) -> None:
    across = busy("2026-12-07T23:30:00Z", "2026-12-08T01:00:00Z")
    fault_server.answer(200, {"collection": [busy("2026-12-02T09:00:00Z", "2026-12-02T10:00:00Z")]})
    fault_server.answer(200, {"collection": [across, {"type": "external"}]})
    fault_server.answer(200, {"collection": [across]})
    client = CalendlyClient(Transport(fault_server.url, lambda: "token"))
    listing = await client.list_user_busy_times(USER, START, START + timedelta(days=15)).all()
    await client.aclose()

    asked = [dict(parse_qsl(urlsplit(r.target).query)) for r in fault_server.received]
    days = [(q["start_time"][8:10], q["end_time"][8:10]) for q in asked]
    assert days == [("01", "08"), ("08", "15"), ("15", "16")]
    assert all("count" not in query for query in asked)
    assert [row.start_time.day for row in listing.items] == [2, 7]
    assert len(listing.set_aside) == 1  # a row without a start is told, not lost


def test_a_span_that_ends_before_it_begins_is_a_mistake_of_ours() -> None:
    client = CalendlyClient(Transport("http://127.0.0.1:9", lambda: "token"))
    with pytest.raises(ValueError, match="after the start"):
        client.list_available_times(TYPE, START, START)


async def test_the_simulator_gives_free_times_and_refuses_the_past(
    client: CalendlyClient, served_simulator: ServedSimulator
) -> None:
    me = await client.get_current_user()
    kinds = (await client.list_event_types(user=me.uri, active=True).all()).items
    intro = next(kind for kind in kinds if kind.name == "Intro call")
    begin = datetime.now(UTC) + timedelta(minutes=5)
    listing = await client.list_available_times(intro.uri, begin, begin + timedelta(days=60)).all()
    starts = [row.start_time for row in listing.items]
    assert starts == sorted(set(starts))
    assert starts[-1] - starts[0] > timedelta(days=50)
    assert len(served_simulator.requests("GET", "/event_type_available_times")) == 2
    past = client.list_available_times(intro.uri, begin - timedelta(days=1), begin)
    with pytest.raises(Rejected, match="in the future"):
        await past.all()
