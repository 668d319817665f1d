"""The client against the simulated Calendly, over real HTTP and inside this process."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.errors import (
    AlreadyCanceled,
    AlreadyExists,
    MeetingInPast,
    NotAllowed,
    NotFound,
    OutcomeUnknown,
    Rejected,
    SignInNeeded,
    TooManyRequests,
    UnexpectedReply,
)
from calendly_desktop.api.transport import Transport

if TYPE_CHECKING:
    from calendly_desktop.domain.models import ScheduledEvent, User

HOOK = "https://example.com/api-test"


async def upcoming(client: CalendlyClient, user: User) -> ScheduledEvent:
    soon = datetime.now(UTC) + timedelta(hours=1)
    pages = client.list_scheduled_events(user=user.uri, status="active", min_start_time=soon)
    return (await pages.all()).items[0]


async def create_hook(client: CalendlyClient, user: User, url: str = HOOK) -> Any:
    return await client.create_webhook_subscription(
        url=url,
        events=["invitee.created", "invitee.canceled"],
        organization=user.current_organization or "",
        scope="user",
        user=user.uri,
        signing_key="key",
    )


async def test_everything_that_can_be_read(client: CalendlyClient) -> None:
    me = await client.get_current_user()
    assert await client.get_user(me.uri) == me
    assert me.current_organization
    organization = await client.get_organization(me.current_organization)
    assert organization.plan == "teams"
    members = await client.list_organization_memberships(organization=organization.uri).all()
    assert any(member.user.uri == me.uri for member in members.items)
    for pages in (
        client.list_groups(organization=organization.uri),
        client.list_teams(),
        client.list_event_types(organization=organization.uri, sort="name:desc"),
        client.list_webhook_subscriptions(organization=organization.uri, scope="organization"),
    ):
        listing: Any = await pages.all()
        assert listing.items
        assert listing.set_aside == []
    event_types = await client.list_event_types(user=me.uri, active=True).all()
    assert all(event_type.active for event_type in event_types.items)
    again = await client.get_event_type(event_types.items[0].uri)
    assert again == event_types.items[0]
    hosts = await client.list_event_type_hosts(again.uri).all()
    assert hosts.items
    assert hosts.set_aside == []


async def test_meetings_in_both_orders_with_their_invitees(client: CalendlyClient) -> None:
    me = await client.get_current_user()
    organization = me.current_organization
    up = (await client.list_scheduled_events(organization=organization).all()).items
    pages = client.list_scheduled_events(organization=organization, sort="start_time:desc")
    down = (await pages.all()).items
    assert len(up) == 120
    assert {row.uri for row in up} == {row.uri for row in down}
    starts = [row.start_time for row in up]
    assert starts == sorted(starts)
    meeting = await upcoming(client, me)
    assert await client.get_scheduled_event(meeting.uri) == meeting
    invitees = await client.list_invitees(meeting.uri).all()
    assert invitees.items
    assert await client.get_invitee(invitees.items[0].uri) == invitees.items[0]


@pytest.mark.parametrize(
    ("sort", "bound"), [("start_time:asc", "min_start_time"), ("start_time:desc", "max_start_time")]
)
async def test_stale_tokens_leave_no_gap(
    client: CalendlyClient, served_simulator: Any, sort: str, bound: str
) -> None:
    organization = (await client.get_current_user()).current_organization
    whole = await client.list_scheduled_events(organization=organization, sort=sort).all()
    served_simulator.clear()
    served_simulator.fault(kind="stale_page_token", match={"path": "/scheduled_events"}, times=1)
    again = await client.list_scheduled_events(organization=organization, sort=sort).all()
    assert [row.uri for row in again.items] == [row.uri for row in whole.items]
    asked = served_simulator.requests("GET", "/scheduled_events")
    assert [request["status"] for request in asked] == [200, 400, 200]
    assert bound in asked[2]["query"]
    assert "page_token" not in asked[2]["query"]


async def test_a_wrong_row_is_set_aside(client: CalendlyClient, served_simulator: Any) -> None:
    organization = (await client.get_current_user()).current_organization
    served_simulator.fault(kind="wrong_row", match={"path": "/scheduled_events"})
    listing = await client.list_scheduled_events(organization=organization).all()
    assert len(listing.items) == 119
    assert len(listing.set_aside) == 1


async def test_cancel_and_what_calendly_says_afterwards(
    client: CalendlyClient, served_simulator: Any
) -> None:
    me = await client.get_current_user()
    meeting = await upcoming(client, me)
    cancellation = await client.cancel_scheduled_event(meeting.uri, "Feeling ill")
    assert cancellation.reason == "Feeling ill"
    assert (await client.get_scheduled_event(meeting.uri)).status == "canceled"
    with pytest.raises(AlreadyCanceled):
        await client.cancel_scheduled_event(meeting.uri)
    pages = client.list_scheduled_events(
        user=me.uri, status="active", max_start_time=datetime.now(UTC) - timedelta(days=2)
    )
    past = (await pages.all()).items[-1]
    with pytest.raises(MeetingInPast):
        await client.cancel_scheduled_event(past.uri)
    bodies = [request["body"] for request in served_simulator.requests("POST")]
    assert bodies == [{"reason": "Feeling ill"}, {}, {}]


@pytest.mark.parametrize("kind", ["drop_after", "drop_before", "truncate", "wrong_json", "html"])
async def test_a_cancel_with_an_unclear_outcome_is_sent_once(
    client: CalendlyClient, served_simulator: Any, kind: str
) -> None:
    meeting = await upcoming(client, await client.get_current_user())
    served_simulator.clear()
    served_simulator.fault(kind=kind, match={"method": "POST"})
    with pytest.raises(OutcomeUnknown):
        await client.cancel_scheduled_event(meeting.uri, "x")
    assert len(served_simulator.requests("POST")) == 1
    state = await client.get_scheduled_event(meeting.uri)
    assert state.status == ("active" if kind in {"drop_before", "html"} else "canceled")


async def test_a_read_survives_a_dropped_connection(
    client: CalendlyClient, served_simulator: Any
) -> None:
    served_simulator.fault(kind="drop_before", match={"path": "/users/me"})
    served_simulator.fault(kind="truncate", match={"path": "/users/me"})
    assert await client.get_current_user()
    assert len(served_simulator.requests("GET", "/users/me")) == 3


async def test_webhooks_from_birth_to_death(client: CalendlyClient, served_simulator: Any) -> None:
    me = await client.get_current_user()
    made = await create_hook(client, me)
    assert made.callback_url == HOOK
    assert await client.get_webhook_subscription(made.uri) == made
    with pytest.raises(AlreadyExists, match="exists"):
        await create_hook(client, me)
    with pytest.raises(Rejected) as caught:
        await create_hook(client, me, url="not a web address")
    assert any(detail.parameter == "url" for detail in caught.value.details_list)
    await client.delete_webhook_subscription(made.uri)
    with pytest.raises(NotFound):
        await client.delete_webhook_subscription(made.uri)
    assert len(served_simulator.requests("POST", "/webhook_subscriptions")) == 3
    assert len(served_simulator.requests("DELETE", "/webhook_subscriptions")) == 2


async def test_a_deleted_webhook_whose_answer_was_lost(
    client: CalendlyClient, served_simulator: Any
) -> None:
    made = await create_hook(client, await client.get_current_user())
    served_simulator.fault(kind="drop_after", match={"method": "DELETE"})
    with pytest.raises(OutcomeUnknown):
        await client.delete_webhook_subscription(made.uri)
    assert len(served_simulator.requests("DELETE")) == 1
    with pytest.raises(NotFound):
        await client.get_webhook_subscription(made.uri)


async def test_wrong_token_and_missing_scopes(served_simulator: Any) -> None:
    for token, kind in (("nonsense", SignInNeeded), ("demo-token:scopes=users:read", NotAllowed)):
        transport = Transport(served_simulator.url, lambda token=token: token)  # type: ignore[misc]
        client = CalendlyClient(transport)
        with pytest.raises(kind) as caught:
            await client.list_teams().all()
        await client.aclose()
    assert isinstance(caught.value, NotAllowed)
    assert caught.value.reason == "scope"
    assert caught.value.required_scopes == ("organizations:read",)


class TestPlainMember:
    """What somebody without admin rights is told."""

    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 40, "role": "user"}

    async def test_the_role_is_named(self, client: CalendlyClient) -> None:
        organization = (await client.get_current_user()).current_organization
        with pytest.raises(NotAllowed) as caught:
            await client.list_scheduled_events(organization=organization).all()
        assert caught.value.reason == "role"


class TestSmallLimit:
    """The Free plan's limit, made smaller."""

    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 40, "rate_limit": 30}

    async def test_the_budget_follows_calendly(
        self, client: CalendlyClient, served_simulator: Any
    ) -> None:
        for _ in range(3):
            await client.get_current_user()
        assert client.budget.limit == 30
        assert client.budget.remaining == 27
        assert 0 < client.budget.resets_in() <= 61
        assert [r["status"] for r in served_simulator.requests("GET")] == [200, 200, 200]


async def test_a_429_is_waited_for(client: CalendlyClient, served_simulator: Any) -> None:
    served_simulator.fault(kind="rate_limit", match={"path": "/users/me"}, retry_after=1)
    assert await client.get_current_user()
    assert [r["status"] for r in served_simulator.requests("GET")] == [429, 200]


async def test_a_write_under_the_limit_was_not_carried_out(
    client: CalendlyClient, served_simulator: Any
) -> None:
    meeting = await upcoming(client, await client.get_current_user())
    served_simulator.fault(kind="rate_limit", match={"method": "POST"}, retry_after=1)
    with pytest.raises(TooManyRequests):
        await client.cancel_scheduled_event(meeting.uri)
    assert (await client.get_scheduled_event(meeting.uri)).status == "active"


async def test_a_sign_in_page_of_a_wifi(client: CalendlyClient, served_simulator: Any) -> None:
    served_simulator.fault(kind="html", match={"path": "/users/me"})
    with pytest.raises(UnexpectedReply, match="Wi-Fi"):
        await client.get_current_user()


async def test_in_this_process_without_a_socket() -> None:
    from calendly_desktop.simulator.app import create_app

    application = create_app(seed=1, meetings=40)

    def open_client() -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=httpx.ASGITransport(app=application))

    transport = Transport("https://api.calendly.com", lambda: "demo-token", open_client=open_client)
    client = CalendlyClient(transport)
    me = await client.get_current_user()
    listing = await client.list_scheduled_events(organization=me.current_organization).all()
    assert len(listing.items) == 40
    await client.aclose()


async def test_the_wrong_arguments_are_told_to_the_programmer(client: CalendlyClient) -> None:
    with pytest.raises(ValueError, match="user or of an organization"):
        client.list_event_types()
    with pytest.raises(ValueError, match="invitee"):
        await client.get_invitee("https://api.calendly.com/users/U1")
    with pytest.raises(ValueError, match="identifier"):
        await client.get_user("https://api.calendly.com/..")
