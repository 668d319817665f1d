"""Schedules, limits and busy times over real HTTP; own hours changed, sent once."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.api.errors import NotAllowed, Rejected
from calendly_desktop.domain.week_hours import Span, hours_of, rules_of
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.availability import Availability
from calendly_desktop.store.field_problems import FieldRefused

if TYPE_CHECKING:
    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.journal import Journal
    from calendly_desktop.store.writes import Writes

SCHEDULES = "/user_availability_schedules"


@pytest.fixture
def simulator_options(request: pytest.FixtureRequest) -> dict[str, Any]:
    return {"seed": 1, "meetings": 4, "role": getattr(request, "param", "owner")}


@pytest.fixture
async def account(client: CalendlyClient, database: Database) -> AccountStore:
    made = AccountStore(client, database, label="test")
    await made.load()
    with suppress(NotAllowed):  # a member may not list colleagues
        await made.people()
    return made


@pytest.fixture
def store(client: CalendlyClient, account: AccountStore, writes: Writes) -> Availability:
    return Availability(client, account, writes)


def colleague(account: AccountStore, name: str) -> str:
    people = account.remembered_people()
    return next(row.user.uri for row in people if row.user.name.startswith(name))


async def test_my_schedules_with_what_uses_them(store: Availability) -> None:
    found = await store.read(store.me)
    assert [row.name for row in found.schedules] == ["Working hours", "Summer hours ☀"]
    assert found.schedules[0].default
    assert found.used_by is not None
    used = {kind.name for kind in found.used_by[found.schedules[0].uri]}
    assert "Intro call" in used
    assert found.used_by[found.schedules[1].uri] == []
    assert found.limits is not None
    assert (found.limits.daily_limit, found.limits.weekly_limit) == (40, None)


async def test_a_colleague_s_schedules_without_limits(
    store: Availability, account: AccountStore
) -> None:
    found = await store.read(colleague(account, "Emma"))
    assert [row.name for row in found.schedules] == ["Working hours"]
    assert found.limits is None


@pytest.mark.parametrize("simulator_options", ["user"], indirect=True)
async def test_a_member_may_not_read_a_colleague_s(
    store: Availability, client: CalendlyClient
) -> None:
    mine = (await client.list_event_types(user=store.me).all()).items
    shared = next(kind for kind in mine if kind.pooling_type == "round_robin")
    hosts = (await client.list_event_type_hosts(shared.uri).all()).items
    others = [host.member.uri for host in hosts if host.member and host.member.uri != store.me]
    with pytest.raises(NotAllowed):
        await store.read(others[0])


@pytest.mark.parametrize(
    ("fault", "end"), [("", "done"), ("drop_after", "done"), ("drop_before", "not_done")]
)
async def test_hours_are_changed_once(
    store: Availability, journal: Journal, served_simulator: Any, fault: str, end: str
) -> None:
    found = await store.read(store.me)
    schedule = found.schedules[0]
    hours = hours_of(schedule.rules)
    after = hours._replace(week=((Span(600, 720),), *hours.week[1:]))
    if fault:
        served_simulator.fault(kind=fault, match={"method": "PATCH", "path": SCHEDULES})
    changed = await store.change(schedule, {"rules": rules_of(after)})
    assert changed.end == end
    is_done = end == "done"
    assert len(served_simulator.requests("PATCH", SCHEDULES)) == 1
    now = (await store.read(store.me)).schedules[0]
    assert hours_of(now.rules) == (after if is_done else hours)
    [entry] = await journal.entries("", 5)
    assert entry.write.kind == "change_schedule"
    assert entry.state == ("done" if is_done else "refused")


@pytest.mark.parametrize("fault", ["", "drop_after"])
async def test_a_new_schedule_and_another_default(
    store: Availability, served_simulator: Any, fault: str
) -> None:
    rules = rules_of(hours_of((await store.read(store.me)).schedules[0].rules))
    if fault:
        served_simulator.fault(kind=fault, match={"method": "POST", "path": SCHEDULES})
    made = await store.create({"name": "Evenings", "timezone": "Europe/Berlin", "rules": rules})
    assert made.schedule is not None
    assert made.schedule.name == "Evenings"
    await store.change(made.schedule, {"default": True})
    found = await store.read(store.me)
    assert [row.name for row in found.schedules if row.default] == ["Evenings"]
    assert len(served_simulator.requests("POST", SCHEDULES)) == 1


async def test_a_refused_rule_is_told_at_the_hours(store: Availability) -> None:
    schedule = (await store.read(store.me)).schedules[0]
    rules = [*rules_of(hours_of(schedule.rules))[:6]]
    with pytest.raises(FieldRefused) as refused:
        await store.change(schedule, {"rules": rules})
    assert refused.value.field == "hours"
    assert "exactly one" in refused.value.said


async def test_busy_times_of_a_week_in_order(store: Availability) -> None:
    start = datetime.now(UTC) + timedelta(minutes=1)
    found = await store.busy(store.me, start, start + timedelta(days=7))
    assert found == sorted(found, key=lambda row: row.start_time)
    assert {row.type for row in found} >= {"external", "calendly"}


async def test_a_calendar_that_cannot_be_reached(
    store: Availability, served_simulator: Any
) -> None:
    served_simulator.fault(kind="status", status=424, path="/user_busy_times")
    start = datetime.now(UTC) + timedelta(minutes=1)
    with pytest.raises(Rejected):
        await store.busy(store.me, start, start + timedelta(days=7))
