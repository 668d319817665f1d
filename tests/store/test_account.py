"""Who is signed in: read, remembered, tolerated refusals, and what the token may do."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.errors import NotAllowed, ServerTrouble, SignInNeeded
from calendly_desktop.api.transport import Transport
from calendly_desktop.store.account import AccountStore

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from calendly_desktop.store.database import Database


@pytest.fixture
async def clients(served_simulator: Any) -> AsyncIterator[Any]:
    """Make clients with tokens of one's choice; closed at the end."""
    made: list[CalendlyClient] = []

    def with_token(token: str) -> CalendlyClient:
        made.append(CalendlyClient(Transport(served_simulator.url, lambda: token)))
        return made[-1]

    yield with_token
    for client in made:
        await client.aclose()


async def test_the_account_is_read_once_and_remembered(
    client: CalendlyClient, database: Database, served_simulator: Any
) -> None:
    store = AccountStore(client, database, label="test")
    assert store.account is None
    account = await store.load()
    assert account.user.name == "Ada Lindgren"
    assert account.organization_name == "Acme Recruiting"
    assert (account.role, account.is_admin, account.timezone) == ("owner", True, "Europe/Berlin")
    assert account.missing_scopes == []
    assert await store.load() is account
    assert len(served_simulator.requests("GET", "/users/me")) == 1

    served_simulator.clear()
    again = AccountStore(client, database, label="test")
    assert again.account == account
    assert again.as_of == account.read_at
    assert served_simulator.requests() == []


async def test_callers_at_the_same_time_share_one_reading(
    client: CalendlyClient, database: Database, served_simulator: Any
) -> None:
    store = AccountStore(client, database, label="test")
    accounts = await asyncio.gather(*(store.load(refresh=True) for _ in range(5)))
    assert len({id(account) for account in accounts}) == 1
    assert len(served_simulator.requests("GET", "/users/me")) == 1
    await asyncio.gather(*(store.people() for _ in range(3)))
    listed = served_simulator.requests("GET", "/organization_memberships")
    assert len(listed) == 2, "once for the role, once for everybody"


async def test_a_caller_who_gives_up_leaves_the_others_alone(
    client: CalendlyClient, database: Database
) -> None:
    store = AccountStore(client, database, label="test")
    impatient = asyncio.get_running_loop().create_task(store.load())
    patient = asyncio.get_running_loop().create_task(store.load())
    await asyncio.sleep(0)
    impatient.cancel()
    account = await patient
    assert account.user.slug == "ada-lindgren"
    with pytest.raises(asyncio.CancelledError):
        await impatient


async def test_a_token_without_the_organization_scope_still_opens(
    clients: Any, database: Database
) -> None:
    store = AccountStore(clients("demo-token:scopes=users:read"), database, label="test")
    account = await store.load()
    assert account.organization is None
    assert account.role == ""
    assert not account.is_admin
    assert account.organization_uri == account.user.current_organization
    assert account.missing_scopes == ["organizations:read"]
    assert account.granted_scopes == ["users:read"]
    with pytest.raises(NotAllowed):
        await store.people()


async def test_a_refusal_to_list_the_members_is_asked_for_once(
    clients: Any, database: Database, served_simulator: Any
) -> None:
    poor = "demo-token:scopes=users:read"
    store = AccountStore(clients(poor), database, label="test")
    await store.load()
    served_simulator.clear()
    for _number in range(2):
        found = await asyncio.gather(*(store.people() for _ in range(3)), return_exceptions=True)
        assert {type(each) for each in found} == {NotAllowed}
    assert len(served_simulator.requests("GET", "/organization_memberships")) == 1
    with pytest.raises(NotAllowed):
        await store.people(refresh=True)
    assert len(served_simulator.requests("GET", "/organization_memberships")) == 2


async def test_a_better_token_takes_the_missing_scopes_away(
    clients: Any, database: Database
) -> None:
    store = AccountStore(clients("demo-token:scopes=users:read"), database, label="test")
    await store.load()
    better = AccountStore(clients("demo-token"), database, label="test")
    assert better.account is not None
    assert better.account.missing_scopes == ["organizations:read"]
    account = await better.load()
    assert account.missing_scopes == []
    assert account.role == "owner"


async def test_a_wrong_token_and_a_sick_server_are_told_apart(
    clients: Any, client: CalendlyClient, database: Database, served_simulator: Any
) -> None:
    with pytest.raises(SignInNeeded):
        await AccountStore(clients("nonsense"), database, label="test").load()
    served_simulator.fault(match={"path": "/organizations/"}, kind="status", status=500, times=9)
    store = AccountStore(client, database, label="test")
    with pytest.raises(ServerTrouble):
        await store.load()
    assert store.account is None


async def test_colleagues_are_remembered_with_their_time(
    client: CalendlyClient, database: Database, served_simulator: Any
) -> None:
    store = AccountStore(client, database, label="test")
    people = await store.people()
    assert len(people) == 12
    me = store.account
    assert me is not None
    found = store.person(me.user.uri)
    assert found is not None
    assert found.name == "Ada Lindgren"
    assert store.person("https://api.calendly.com/users/nobody") is None

    served_simulator.clear()
    again = AccountStore(client, database, label="test")
    assert [p.user.name for p in again.remembered_people()] == [p.user.name for p in people]
    assert again.people_as_of == store.people_as_of
    assert served_simulator.requests() == []


async def test_a_strange_row_is_set_aside_and_counted(
    client: CalendlyClient, database: Database, served_simulator: Any
) -> None:
    store = AccountStore(client, database, label="test")
    await store.load()
    served_simulator.fault(match={"path": "/organization_memberships"}, kind="wrong_row")
    people = await store.people()
    assert store.people_set_aside == 1
    assert len(people) in (11, 12)


async def test_groups_are_read_once_and_refusals_teach(clients: Any, database: Database) -> None:
    store = AccountStore(clients("demo-token"), database, label="test")
    groups = await store.groups()
    assert [group.name for group in groups] == ["Engineering hiring", "Sales hiring", "Front desk"]
    assert store.remembered_groups() == groups

    poor = AccountStore(
        clients("demo-token:scopes=users:read,organizations:read"), database, label="test"
    )
    with pytest.raises(NotAllowed):
        await poor.groups()
    assert poor.account is not None
    assert "groups:read" in poor.account.missing_scopes


async def test_checking_access_changes_nothing_and_learns_everything_readable(
    clients: Any, database: Database, served_simulator: Any
) -> None:
    token = "demo-token:scopes=users:read,event_types:read,scheduled_events:read"
    store = AccountStore(clients(token), database, label="test")
    told: list[int] = []
    store.changed.append(lambda: told.append(1))
    account = await store.check_access()
    assert account.granted_scopes == ["event_types:read", "scheduled_events:read", "users:read"]
    assert account.missing_scopes == [
        "activity_log:read",
        "availability:read",
        "contacts:read",
        "groups:read",
        "meeting_recaps:read",
        "organizations:read",
        "outgoing_communications:read",
        "routing_forms:read",
        "webhooks:read",
    ]
    assert set(account.known_since) == {*account.granted_scopes, *account.missing_scopes}
    assert {request["method"] for request in served_simulator.requests()} == {"GET"}
    assert told
    remembered = AccountStore(clients("demo-token"), database, label="test")
    assert remembered.account == account


async def test_a_remembered_account_of_another_version_is_read_afresh(
    client: CalendlyClient, database: Database
) -> None:
    await database.run(
        lambda connection: connection.execute(
            "INSERT INTO meta (key, value) VALUES ('account', ?)", (b'{"user": 7}',)
        )
    )
    await database.run(
        lambda connection: connection.execute(
            "INSERT INTO people (uri, body, position) VALUES ('x', ?, 0)", (b"{broken",)
        )
    )
    store = AccountStore(client, database, label="test")
    assert store.account is None
    assert list(store.remembered_people()) == []
    assert (await store.load()).user.name == "Ada Lindgren"


# -- what the plan includes --------------------------------------------------------------------


async def test_what_the_plan_lacks_is_learned_from_calendly_and_kept(
    client: CalendlyClient, database: Database
) -> None:
    store = AccountStore(client, database, label="test")
    assert (await store.load()).plan_refusals == {}
    account = await store.check_access()
    assert sorted(account.plan_refusals) == [
        "GET /activity_log_entries",
        "GET /outgoing_communications",
    ]
    told = account.plan_refusals["GET /activity_log_entries"]
    assert told.said == "Please upgrade your Calendly account to Enterprise."
    assert "activity_log:read" in account.granted_scopes, "the scope was enough"

    later = AccountStore(client, database, label="test")
    assert later.account == account
    assert (await later.load()).plan_refusals == account.plan_refusals


async def test_another_plan_is_asked_afresh(client: CalendlyClient, database: Database) -> None:
    store = AccountStore(client, database, label="test")
    account = await store.check_access()
    assert account.organization is not None
    smaller = msgspec.structs.replace(account.organization, plan="standard")
    store.account = msgspec.structs.replace(account, organization=smaller)
    assert (await store.load(refresh=True)).plan_refusals == {}


async def test_a_refused_kind_of_webhook_says_nothing_of_the_others(
    client: CalendlyClient, database: Database
) -> None:
    store = AccountStore(client, database, label="test")
    await store.load()
    refusal = NotAllowed(
        reason="plan",
        calendly_message="Please upgrade to a paid Calendly account.",
        details="POST /webhook_subscriptions\nStatus 403",
    )
    store.learn_from(refusal, ["invitee.created", "meeting_recap.created"])
    assert store.account is not None
    assert list(store.account.plan_refusals) == ["POST /webhook_subscriptions meeting_recap"]
    store.learn_from(refusal, ["invitee.created"])
    assert "POST /webhook_subscriptions" in store.account.plan_refusals
    store.learn_granted("webhooks:write")
    assert list(store.account.plan_refusals) == ["POST /webhook_subscriptions meeting_recap"]


async def test_a_sign_in_by_browser_tells_what_was_granted(
    client: CalendlyClient, database: Database
) -> None:
    told = "users:read organizations:read scheduled_events:write"
    store = AccountStore(client, database, label="test", told_scopes=lambda: told)
    account = await store.load()
    assert store.has_told_scopes
    assert {"scheduled_events:write", "scheduled_events:read"} <= set(account.granted_scopes)
    assert {"webhooks:read", "webhooks:write", "event_types:read"} <= set(account.missing_scopes)

    more = AccountStore(
        client, database, label="test", told_scopes=lambda: f"{told} webhooks:write"
    )
    account = await more.load()
    assert "webhooks:read" in account.granted_scopes, "the newer sign-in counts"
    assert not set(account.granted_scopes) & set(account.missing_scopes)


async def test_a_sign_in_from_before_scopes_names_none(
    client: CalendlyClient, database: Database
) -> None:
    store = AccountStore(client, database, label="test", told_scopes=lambda: "default")
    account = await store.load()
    assert account.missing_scopes == []
