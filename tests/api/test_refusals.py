"""Every refusal of the reference, by the simulator over real HTTP, in words: a table."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.errors import CalendlyError
from calendly_desktop.api.transport import Transport

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Mapping

    from calendly_desktop.domain.models import User

ADDRESS = "https://hooks.example.com/refusals"
CODE = re.compile(r"\b[45]\d\d\b|permission denied|insufficient|\bHTTP\b|_", re.IGNORECASE)


class Ask(NamedTuple):
    """What a call may need: the client, who is signed in, and the simulator."""

    client: CalendlyClient
    me: User
    server: Any

    @property
    def organization(self) -> str:
        assert self.me.current_organization is not None
        return self.me.current_organization


async def _organization_meetings(ask: Ask) -> None:
    await ask.client.list_scheduled_events(organization=ask.organization).all()


async def _invite(ask: Ask, email: str = "new@example.com") -> None:
    await ask.client.invite_to_organization(organization=ask.organization, email=email)


async def _invite_many(ask: Ask) -> None:
    for number in range(40):
        await _invite(ask, f"new{number}@example.com")


async def _invite_a_member(ask: Ask) -> None:
    await _invite(ask, ask.me.email)


async def _revoke(ask: Ask) -> None:
    listing = await ask.client.list_invitations(organization=ask.organization).all()
    await ask.client.revoke_invitation(listing.items[0].uri)


async def _remove_owner(ask: Ask) -> None:
    rows = await ask.client.list_organization_memberships(organization=ask.organization).all()
    owner = next(row for row in rows.items if row.role == "owner")
    await ask.client.remove_membership(owner.uri)


def _webhook(scope: str, *events: str) -> Callable[[Ask], Awaitable[None]]:
    async def make(ask: Ask) -> None:
        await ask.client.create_webhook_subscription(
            url=ADDRESS,
            events=events,
            organization=ask.organization,
            scope=scope,
            user=ask.me.uri if scope == "user" else None,
        )

    return make


async def _same_webhook_twice(ask: Ask) -> None:
    for _ in range(2):
        await _webhook("user", "invitee.created")(ask)


def _read(path: str, **more: str) -> Callable[[Ask], Awaitable[None]]:
    async def read(ask: Ask) -> None:
        facts = {"org": ask.organization, "me": ask.me.uri}
        words = {name: value.format(**facts) for name, value in more.items()}
        await ask.client.try_reading(path, **words)

    return read


async def _limits_of_a_colleague(ask: Ask) -> None:
    rows = await ask.client.list_organization_memberships(organization=ask.organization).all()
    other = next(row.user.uri for row in rows.items if row.user.uri != ask.me.uri)
    await ask.client.try_reading("/user_meeting_limits", user=other)


def _cancel(status: str, *, past: bool = False) -> Callable[[Ask], Awaitable[None]]:
    async def cancel(ask: Ask) -> None:
        now = datetime.now(UTC)
        found = await ask.client.list_scheduled_events(
            user=ask.me.uri,
            status=status,
            max_start_time=now - timedelta(hours=3) if past else None,
            min_start_time=None if past else now,
        ).all()
        await ask.client.cancel_scheduled_event(found.items[0].uri)

    return cancel


def _told(message: str, status: int = 403) -> Callable[[Ask], Awaitable[None]]:
    """A sentence that takes more than sample data to bring about, word for word."""

    async def ask_for_it(ask: Ask) -> None:
        body = {"title": "Permission Denied", "message": message}
        ask.server.fault(path="/users", kind="status", status=status, body=body)
        await ask.client.get_current_user()

    return ask_for_it


class Refusal(NamedTuple):
    """How it comes about, and what must be in the words; whom: who can help (may be nobody)."""

    name: str
    call: Callable[[Ask], Awaitable[None]]
    title: str
    message: str
    remedy: str
    options: Mapping[str, Any] = MappingProxyType({})
    token: str = "demo-token"
    request: str = ""


ROLE = ("Your Calendly role does not allow this", "only some people", "An owner or admin")
PLAN = ("Your Calendly plan does not include this", "Calendly says: “", "An owner of your org")
RECAPS = "Meeting recap access is not available. Required features are not enabled for your account"
SCOPE = "Your access token does not allow this"
MEMBER = {"role": "user"}
ADMIN_PLEASE, PLAN_PLEASE, SCOPE_PLEASE = "make me an admin", "our plan does not", "lacks a perm"

TABLE = (
    # -- role
    Refusal("organization's meetings", _organization_meetings, *ROLE, MEMBER, request=ADMIN_PLEASE),
    Refusal("invite as a member", _invite, *ROLE, MEMBER, request=ADMIN_PLEASE),
    Refusal(
        "organization's webhook",
        _webhook("organization", "invitee.created"),
        *ROLE,
        MEMBER,
        request=ADMIN_PLEASE,
    ),
    Refusal(
        "members",
        _read("/organization_memberships", organization="{org}"),
        *ROLE,
        MEMBER,
        request=ADMIN_PLEASE,
    ),
    Refusal(
        "activity log as an admin's only",
        _read("/activity_log_entries", organization="{org}"),
        *ROLE,
        {"role": "user", "plan": "enterprise"},
        request=ADMIN_PLEASE,
    ),
    Refusal("unauthorized", _told("Unauthorized"), *ROLE, request=ADMIN_PLEASE),
    Refusal(
        "no permission for an action",
        _told("You do not have permission to perform this action"),
        *ROLE,
        request=ADMIN_PLEASE,
    ),
    # -- plan
    Refusal(
        "activity log",
        _read("/activity_log_entries", organization="{org}"),
        *PLAN,
        request=PLAN_PLEASE,
    ),
    Refusal(
        "outgoing communications",
        _read("/outgoing_communications", organization="{org}"),
        *PLAN,
        request=PLAN_PLEASE,
    ),
    Refusal("recaps on Free", _read("/meeting_recaps"), *PLAN, {"plan": "free"}),
    Refusal(
        "webhook about routing forms",
        _webhook("organization", "routing_form_submission.created"),
        *PLAN,
        {"plan": "standard"},
        request=PLAN_PLEASE,
    ),
    Refusal("webhooks once", _told("Please upgrade your Calendly account to Standard"), *PLAN),
    Refusal(
        "webhooks in 2024", _told("Please upgrade your Calendly account to Professional"), *PLAN
    ),
    Refusal(
        "booking once",
        _told(
            "The Scheduling API is only available on paid Calendly plans. Upgrade your plan to "
            "access this feature."
        ),
        *PLAN,
    ),
    Refusal(
        "contacts",
        _told(
            "Contact creation is not available. Required features are not enabled for your account."
        ),
        *PLAN,
    ),
    Refusal(
        "recap access",
        _told(RECAPS),
        *PLAN,
    ),
    # -- scope
    Refusal(
        "scope for meetings",
        _organization_meetings,
        SCOPE,
        "without: scheduled_events:read.",
        "Create a new token with scheduled_events:read ticked",
        token="demo-token:scopes=users:read",
        request=SCOPE_PLEASE,
    ),
    Refusal(
        "two scopes for a webhook",
        _webhook("user", "contact.created"),
        SCOPE,
        "webhooks:write and contacts:read",
        "Create a new token with",
        token="demo-token:scopes=users:read,webhooks:write",
        request=SCOPE_PLEASE,
    ),
    # -- invitations and members
    Refusal(
        "all seats taken",
        _invite_many,
        "All seats of your Calendly plan are taken",
        "none is left",
        "ask an owner for more seats",
        {"seats": 14},
        request="buy more seats",
    ),
    Refusal(
        "trial",
        _invite_many,
        "A trial of Calendly allows no more invitations",
        "while an organization tries a plan",
        "An owner can choose a paid plan",
        {"plan": "trial", "seats": 500},
        request="choose a paid plan",
    ),
    Refusal(
        "directory invites",
        _invite,
        "Your company’s directory manages who is in Calendly",
        "SCIM",
        "Ask your IT department",
        {"scim": True},
        request="managed by SCIM",
    ),
    Refusal(
        "directory takes back",
        _revoke,
        "Your company’s directory manages who is in Calendly",
        "SCIM",
        "Ask your IT department",
        {"scim": True},
        request="managed by SCIM",
    ),
    Refusal(
        "already invited",
        _invite_a_member,
        "This address is a member or invited already",
        "no second invitation",
        "Look for it under",
    ),
    Refusal(
        "owner stays",
        _remove_owner,
        "The owner cannot be removed",
        "always has an owner",
        "Ask the owner",
    ),
    # -- not one's own
    Refusal(
        "a colleague's meeting limits",
        _limits_of_a_colleague,
        "Meeting limits are each person’s own",
        "whatever the role",
        "Ask that colleague",
    ),
    Refusal(
        "cancel a colleague's meeting",
        _told("You are not allowed to cancel this event"),
        "You cannot cancel this meeting",
        "only its hosts",
        "Ask one of its hosts, or an owner or admin.",
        request=ADMIN_PLEASE,
    ),
    Refusal(
        "see a colleague's meeting",
        _told("You are not allowed to view this event"),
        "You cannot see this meeting",
        "only to its hosts",
        "Ask one of its hosts, or an owner or admin.",
        request=ADMIN_PLEASE,
    ),
    Refusal(
        "meetings of a colleague alone",
        _told(
            "Please also specify organization when requesting events for a user within your "
            "organization."
        ),
        "Meetings of others are shown only as part of the organization",
        "your own meetings alone",
        "an owner or admin can look",
        request=ADMIN_PLEASE,
    ),
    Refusal(
        "somebody of another organization",
        _told("This user is not in your organization"),
        "This person is not in your organization",
        "only while they are members",
        "An owner or admin can see",
    ),
    # -- rules
    Refusal(
        "canceled before",
        _cancel("canceled"),
        "This meeting is already canceled",
        "nothing was changed now",
        "nothing left to do",
    ),
    Refusal(
        "over",
        _cancel("active", past=True),
        "This meeting is already over",
        "upcoming meetings only",
        "mark them as a no-show",
    ),
    Refusal(
        "same address twice",
        _same_webhook_twice,
        "This already exists",
        "Hook with this url already exists",
        "Look for it in the list",
    ),
    Refusal(
        "a calendar that is silent",
        _told("Unable to access external calendar", 424),
        "A connected calendar does not answer Calendly",
        "not known when this person is busy",
        "the person has to connect the calendar again",
    ),
    Refusal(
        "no reason at all",
        _told(""),
        "Calendly does not allow this",
        "gave no reason",
        "An owner or admin of your organization may know",
    ),
    Refusal(
        "a sentence of tomorrow",
        _told("Meetings on a full moon are not offered."),
        "Calendly does not allow this",
        "Calendly says: “Meetings on a full moon are not offered.”",
        "An owner or admin of your organization may know",
    ),
    Refusal(
        "gone",
        _read("/users/AAAAAAAAAAAAAAAA"),
        "Calendly cannot find this",
        "may have been deleted, or your account may not see it",
        "Refresh the list",
    ),
    Refusal(
        "token stopped",
        _organization_meetings,
        "Please sign in again",
        "did not accept the access token",
        "Create a new token",
        token="demo-token-of-yesterday",
    ),
)


@pytest.fixture(params=TABLE, ids=lambda row: row.name)
def row(request: pytest.FixtureRequest) -> Refusal:
    refusal: Refusal = request.param
    return refusal


@pytest.fixture
def simulator_options(row: Refusal) -> dict[str, Any]:
    return {"seed": 1, "meetings": 30, **row.options}


@pytest.fixture
async def ask(row: Refusal, served_simulator: Any) -> AsyncIterator[Ask]:
    anybody = CalendlyClient(Transport(served_simulator.url, lambda: "demo-token"))
    me = await anybody.get_current_user()
    await anybody.aclose()
    client = CalendlyClient(Transport(served_simulator.url, lambda: row.token))
    yield Ask(client, me, served_simulator)
    await client.aclose()


async def test_a_refusal_says_what_happened_what_it_means_and_who_can_help(
    row: Refusal, ask: Ask
) -> None:
    with pytest.raises(CalendlyError) as caught:
        await row.call(ask)
    problem = caught.value
    assert problem.title == row.title
    assert row.message in problem.message
    assert row.remedy in problem.remedy
    words = f"{problem.title} {problem.message} {problem.remedy}"
    for scope in getattr(problem, "required_scopes", ()):
        words = words.replace(scope, "")
    assert not CODE.search(words), "a code where words belong"
    assert problem.details, "support wants to know what was asked"
    asked = problem.request("Ada Lindgren", "Acme Recruiting")
    if row.request:
        assert row.request in asked
        assert "Acme Recruiting" in asked
