"""A guest's history, answers, and what conflicts are found in: local copy and simulator."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.api.errors import NoConnection, NotAllowed, Rejected
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.events import EventsStore
from calendly_desktop.store.insight import Insight
from calendly_desktop.store.insight_rows import Period

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.store.database import Database

EVERYBODY = Scope("organization")
ALL = Period()


@pytest.fixture
def simulator_options(request: pytest.FixtureRequest) -> dict[str, Any]:
    return {"seed": 1, "meetings": 4, "role": getattr(request, "param", "owner")}


@pytest.fixture
def account(client: CalendlyClient, database: Database) -> AccountStore:
    return AccountStore(client, database, label="test")


@pytest.fixture
def events(client: CalendlyClient, database: Database, account: AccountStore) -> EventsStore:
    return EventsStore(client, database, account)


@pytest.fixture
async def insight(
    client: CalendlyClient, database: Database, events: EventsStore, account: AccountStore
) -> Insight:
    await account.load()
    return Insight(client, database, events, account)


@pytest.fixture
def read(client: CalendlyClient, events: EventsStore) -> Callable[..., Any]:
    async def all_of(*, invitees: bool = True) -> None:
        listing = await client.list_scheduled_events(**events.asked_for(EVERYBODY)).all()
        await events.keep(listing.items, moment=datetime.now(UTC))
        if invitees:
            for event in listing.items:
                await events.read_invitees(event)

    return all_of


async def test_a_history_needs_nothing_of_calendly_once_it_is_known(
    insight: Insight, read: Callable[..., Any], served_simulator: Any
) -> None:
    await read()
    served_simulator.clear()
    found = await insight.history("  MARIA.Lopez@example.COM ")
    assert not served_simulator.requests()
    assert {each.invitee.email for each in found} == {"maria.lopez@example.com"}
    starts = [each.event.start_time for each in found]
    assert starts == sorted(starts, reverse=True)
    assert {"no_show", "canceled", "to_come"} <= {each.fate for each in found}
    canceled = next(each for each in found if each.fate == "canceled")
    assert canceled.by == "Maria Lopez (invitee)"


async def test_a_chain_of_moves_names_the_times_before_and_after(
    insight: Insight, read: Callable[..., Any]
) -> None:
    await read()
    newest, middle, oldest = await insight.history("theo.anders@example.com")
    assert [newest.fate, middle.fate, oldest.fate] == ["held", "moved", "moved"]
    assert oldest.moved_to == middle.event.start_time
    assert middle.moved_from == oldest.event.start_time
    assert middle.moved_to == newest.event.start_time
    assert newest.moved_from == middle.event.start_time


async def test_a_name_finds_its_people_and_short_words_do_too(
    insight: Insight, read: Callable[..., Any]
) -> None:
    await read()
    assert {each.invitee.name for each in await insight.history("lopez MARIA")} == {"Maria Lopez"}
    assert {each.invitee.name for each in await insight.history("王芳")} == {"王芳"}
    assert await insight.history("nobody at all") == []
    assert await insight.history("   ") == []


async def test_an_admin_asks_the_whole_organization_and_reads_what_is_new(
    insight: Insight, served_simulator: Any
) -> None:
    told: list[tuple[int, int]] = []
    seen = await insight.ask_history("maria.lopez@example.com", lambda *n: told.append(n))
    (asked,) = served_simulator.requests("GET", "/scheduled_events")[:1]
    assert asked["query"]["invitee_email"] == "maria.lopez@example.com"
    assert "organization" in asked["query"]
    found = await insight.history("maria.lopez@example.com")
    assert len(found) == seen.meetings > 2
    assert (seen.unread, seen.limit) == (0, "")
    assert told[-1] == (seen.meetings, seen.meetings)
    served_simulator.clear()
    await insight.ask_history("maria.lopez@example.com")
    assert len(served_simulator.requests()) == 1, "invitees that are known are not read again"


@pytest.mark.parametrize("simulator_options", ["user"], indirect=True)
async def test_a_member_asks_for_own_meetings_and_is_told_so(
    insight: Insight, served_simulator: Any
) -> None:
    seen = await insight.ask_history("maria.lopez@example.com")
    (asked,) = served_simulator.requests("GET", "/scheduled_events")[:1]
    assert "organization" not in asked["query"]
    assert seen.limit.startswith("Your Calendly role shows only your own meetings.")


async def test_what_one_meeting_refuses_does_not_keep_the_others(
    insight: Insight, events: EventsStore, read: Callable[..., Any], served_simulator: Any
) -> None:
    await read(invitees=False)
    meetings = await events.needing_invitees(EVERYBODY, 6)
    served_simulator.fault(kind="status", status=404, path=r"/scheduled_events/.*/invitees")
    assert await insight.read(meetings) == 1
    assert len(await events.needing_among(each.uri for each in meetings)) == 1


async def test_a_lost_connection_ends_the_reading(
    insight: Insight, events: EventsStore, read: Callable[..., Any], served_simulator: Any
) -> None:
    await read(invitees=False)
    meetings = await events.needing_invitees(EVERYBODY, 6)
    served_simulator.fault(kind="drop_before", path=r"/scheduled_events/.*/invitees", times=-1)
    with pytest.raises(NoConnection):
        await insight.read(meetings)


async def test_answers_are_honest_about_what_is_not_read(
    insight: Insight, read: Callable[..., Any]
) -> None:
    await read(invitees=False)
    types = await insight.event_types(EVERYBODY, ALL)
    intro = next(each for each in types if each.name == "Intro call")
    assert (intro.answered, intro.unread) == (0, intro.meetings)
    sheet = await insight.answers(EVERYBODY, intro.uri, ALL)
    assert not sheet.rows
    assert len(sheet.unread) == sheet.meetings == intro.meetings
    await insight.read(sheet.unread)
    sheet = await insight.answers(EVERYBODY, intro.uri, ALL)
    assert not sheet.unread
    assert len(sheet.rows) >= intro.meetings
    asked = [question.text for question in sheet.questions]
    assert asked[0] == "Which role are you interested in?"
    markup = next(row for row in sheet.rows if row.email == "markup@example.com")
    assert markup.answers[sheet.questions[0].key] == "<img src=x onerror=alert(1)>"
    again = next(e for e in await insight.event_types(EVERYBODY, ALL) if e.uri == intro.uri)
    assert (again.unread, again.answered > 0) == (0, True)


async def test_a_period_and_a_scope_narrow_the_answers(
    insight: Insight, account: AccountStore, read: Callable[..., Any]
) -> None:
    await read()
    types = await insight.event_types(EVERYBODY, ALL)
    intro = next(each for each in types if each.name == "Intro call")
    now = datetime.now(UTC)
    coming = await insight.answers(EVERYBODY, intro.uri, Period(since=now))
    assert coming.rows
    assert all(row.start >= now for row in coming.rows)
    others = [each.user.uri for each in await account.people() if "tomas" in each.user.email]
    sheet = await insight.answers(Scope("person", others[0]), intro.uri, ALL)
    assert not sheet.rows


async def test_standing_meetings_of_a_period_go_by_time_without_canceled_ones(
    insight: Insight, read: Callable[..., Any]
) -> None:
    now = datetime.now(UTC)
    period = Period(now, now + timedelta(days=14))
    unread = await insight.refresh(EVERYBODY, period)
    found = await insight.standing(EVERYBODY, period)
    assert unread == 0
    assert all(each.invitees is not None for each in found)
    assert all(each.event.status == "active" for each in found)
    starts = [each.event.start_time for each in found]
    assert starts == sorted(starts)
    assert {"Otto Overlap", "Nora Feld"} <= {i.name for f in found for i in f.invitees or ()}


async def test_busy_times_come_week_by_week_and_a_broken_calendar_is_told_by_host(
    insight: Insight, account: AccountStore, served_simulator: Any
) -> None:
    assert account.account is not None
    me = account.account.user.uri
    other = next(row.user.uri for row in await account.people() if row.user.uri != me)
    now = datetime.now(UTC)
    period = Period(now, now + timedelta(days=14))
    served_simulator.clear()
    known = await insight.busy_times([me], period)
    assert len(served_simulator.requests("GET", "/user_busy_times")) == 2
    assert {"external", "reserved"} <= {each.kind for each in known.times}
    assert all(each.host == me for each in known.times)
    served_simulator.fault(kind="status", status=424, path="/user_busy_times", times=1)
    known = await insight.busy_times([me, other], period)
    (problem,) = known.problems.values()
    assert isinstance(problem, Rejected)


@pytest.mark.parametrize("simulator_options", ["user"], indirect=True)
async def test_a_missing_scope_is_asked_for_once_only(
    insight: Insight, account: AccountStore, served_simulator: Any
) -> None:
    assert account.account is not None
    me = account.account.user.uri
    served_simulator.clear()
    served_simulator.fault(
        kind="missing_scope", scope="availability:read", path="/user_busy_times", times=-1
    )
    now = datetime.now(UTC)
    hosts = [me, *(f"{me[:-2]}{n:02}" for n in range(20))]
    known = await insight.busy_times(hosts, Period(now, now + timedelta(days=1)))
    assert set(known.problems) == set(hosts)
    assert all(isinstance(each, NotAllowed) for each in known.problems.values())
    assert len(served_simulator.requests("GET", "/user_busy_times")) <= 3
    assert "availability:read" in account.account.missing_scopes
