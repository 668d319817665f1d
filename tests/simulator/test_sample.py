"""The sample data: repeatable, around now, and with every oddity a client must bear."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from calendly_desktop.simulator.app import create_app

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.simulator.conftest import Desk

    OpenDesk = Callable[..., Desk]

BERLIN = ZoneInfo("Europe/Berlin")
UUID4 = re.compile(r"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")


async def _invitees(desk: Desk, events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    people = []
    for event in events:
        people += await desk.everything(f"{event['uri']}/invitees".split(".com", 1)[1])
    return people


@pytest.fixture
async def whole(desk: Desk) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """All events of the organization and all their invitees."""
    events = await desk.everything("/scheduled_events", organization=desk.organization)
    return events, await _invitees(desk, events)


def _moments() -> list[datetime]:
    """Times at which the sample must make sense: every hour of a day, and clock changes."""
    hours = [datetime(2026, 11, 22, hour, 17, tzinfo=UTC) for hour in range(0, 24, 3)]
    changes = [datetime(2026, 3, 28, 12, tzinfo=UTC), datetime(2026, 10, 24, 22, tzinfo=UTC)]
    return [*hours, *changes, datetime(2027, 12, 31, 23, 59, tzinfo=UTC)]


@pytest.mark.parametrize("now", _moments(), ids=str)
async def test_maria_comes_today_or_tomorrow_and_only_once(
    open_desk: OpenDesk, now: datetime
) -> None:
    desk = open_desk(now=lambda: now)
    found = []
    for event in await desk.upcoming():
        people = await desk.everything(f"{event['uri']}/invitees".split(".com", 1)[1])
        found += [(event, one) for one in people if "maria" in str(one["name"]).casefold()]
    assert [one["email"] for _event, one in found] == ["maria.lopez@example.com"]
    start = datetime.fromisoformat(found[0][0]["start_time"])
    local = start.astimezone(BERLIN)
    assert now < start
    assert local.date() - now.astimezone(BERLIN).date() <= timedelta(days=1)
    assert 9 <= local.hour < 18


async def test_the_same_seed_gives_the_same_people(open_desk: OpenDesk) -> None:
    at = datetime(2026, 11, 20, 10, tzinfo=UTC)
    later = at + timedelta(days=3)

    async def members(seed: int, now: datetime) -> list[dict[str, Any]]:
        return await open_desk(seed=seed, now=lambda: now).everything("/organization_memberships")

    first, second = await members(1, at), await members(1, at)
    moved, other = await members(1, later), await members(2, at)
    assert first == second
    assert [row["uri"] for row in first] == [row["uri"] for row in moved]
    assert {row["uri"] for row in first}.isdisjoint(row["uri"] for row in other)
    assert all(UUID4.match(row["uri"].rsplit("/", 1)[1]) for row in first)


async def test_the_invitees_show_every_oddity(whole: tuple[list[Any], list[Any]]) -> None:
    _events, people = whole
    names = [person["name"] for person in people]
    assert "" in names
    assert max(map(len, names)) > 100
    assert any("<script>" in name for name in names)
    assert any(name.startswith("=") for name in names)
    assert any(re.search(r"[\u0590-\u08ff]", name) for name in names)
    assert any(re.search(r"[\u4e00-\u9fff]", name) for name in names)
    assert any(re.search(r"[\U0001f300-\U0001faff]", name) for name in names)
    answers = [row["answer"] for person in people for row in person["questions_and_answers"]]
    assert any("\n" in answer for answer in answers)
    assert any(answer.startswith("=") for answer in answers)
    sources = {person["tracking"]["utm_source"] for person in people}
    assert {"Facebook", "facebook", "fb", "news-letter", "news_letter", None} <= sources
    assert {"Europe/Berlin", "America/New_York", "Australia/Sydney"} <= {
        person["timezone"] for person in people
    }
    assert any(person["no_show"] for person in people)
    moved = [person for person in people if person["rescheduled"]]
    known = {person["uri"]: person for person in people}
    assert len(moved) >= 4
    for person in moved:
        assert known[person["new_invitee"]]["old_invitee"] == person["uri"]
        assert known[person["new_invitee"]]["email"] == person["email"]
    kinds = {
        person["cancellation"]["canceler_type"] for person in people if "cancellation" in person
    }
    assert kinds == {"host", "invitee"}


async def test_the_meetings_show_every_oddity(
    desk: Desk, whole: tuple[list[Any], list[Any]]
) -> None:
    events, _people = whole
    places = [event["location"] for event in events if event["location"]]
    assert len({place["type"] for place in places}) == 10
    statuses = {place["status"] for place in places if "status" in place}
    assert {"pushed", "processing"} <= statuses
    for place in places:
        if "status" in place:
            assert (place["join_url"] is not None) == (place["status"] == "pushed")
    deleted = {
        row.shown["uri"] for row in desk.world.event_types.values() if row.shown["deleted_at"]
    }
    assert {event["event_type"] for event in events} & deleted
    assert any(event["event_guests"] for event in events)
    assert any(event["name"] is None for event in events)
    assert any(event["invitees_counter"]["total"] > 40 for event in events)
    today = datetime.now(BERLIN).date()
    mine = [
        event
        for event in events
        if event["event_memberships"][0]["user"] == desk.me
        and datetime.fromisoformat(event["start_time"]).astimezone(BERLIN).date() == today
    ]
    assert len(mine) >= 7


async def test_times_are_plausible(whole: tuple[list[Any], list[Any]]) -> None:
    now = datetime.now(UTC).isoformat()
    for event in whole[0]:
        assert event["created_at"] < event["start_time"] < event["end_time"]
        assert event["created_at"] <= event["updated_at"] < now
        assert event["created_at"] < now


async def test_addresses_and_numbers_are_fictional(whole: tuple[list[Any], list[Any]]) -> None:
    text = str(whole)
    domains = set(re.findall(r"@([a-z.-]+\.[a-z]+)", text))
    assert domains <= {"example.com", "example.org", "example.net"}
    for number in re.findall(r"\+\d[\d -]{7,}", text):
        assert re.match(r"\+1 202-555-01\d\d|\+44 20 7946 0\d{3}|\+49 30 5550 ", number), number


async def test_hooks_are_in_every_condition(desk: Desk) -> None:
    hooks = [hook.shown for hook in desk.world.subscriptions.values()]
    assert {hook["state"] for hook in hooks} == {"active", "disabled"}
    assert {hook["scope"] for hook in hooks} == {"organization", "user", "group"}
    assert any(hook["state"] == "active" and hook["retry_started_at"] for hook in hooks)
    assert any(hook["callback_url"].startswith("http://") for hook in hooks)
    assert any(hook["creator"] is None for hook in hooks)
    urls = [hook["callback_url"] for hook in hooks]
    assert len(urls) > len(set(urls))


async def test_a_hundred_thousand_meetings_start_and_list_quickly(open_desk: OpenDesk) -> None:
    began = time.process_time()
    desk = open_desk(meetings=100_000)
    assert time.process_time() - began < 10
    began = time.process_time()
    answer = await desk.get(
        "/scheduled_events",
        organization=desk.organization,
        count=100,
        sort="start_time:desc",
        status="active",
    )
    assert time.process_time() - began < 1
    assert len(answer.json()["collection"]) == 100
    assert len(desk.world.meetings) == 100_000


def test_the_usual_size_is_ready_at_once() -> None:
    create_app().close()
    spent = []
    for _ in range(5):
        began = time.process_time()
        create_app().close()
        spent.append(time.process_time() - began)
    assert min(spent) < 0.06
