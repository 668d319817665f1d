"""Every request that the client can send obeys the contract of Calendly's API."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from calendly_desktop.api.availability_calls import Spans
from calendly_desktop.api.calls import Calls
from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.errors import CalendlyError
from calendly_desktop.api.paging import Pages
from calendly_desktop.api.transport import Transport

if TYPE_CHECKING:
    from collections.abc import Callable

CONTRACT = Path(__file__).parents[2].resolve().parent / "shared/contract/calendly-openapi-2026.yaml"
pytestmark = pytest.mark.skipif(
    not CONTRACT.exists(), reason="the contract is not beside the project: ../shared/contract"
)

API = "https://api.calendly.com"
ID = "00000001-0000-4000-8000-000000000001"
USER = f"{API}/users/{ID}"
ORGANIZATION = f"{API}/organizations/{ID}"
GROUP = f"{API}/groups/{ID}"
EVENT = f"{API}/scheduled_events/{ID}"
EVENT_TYPE = f"{API}/event_types/{ID}"
WEBHOOK = f"{API}/webhook_subscriptions/{ID}"
MEMBERSHIP = f"{API}/organization_memberships/{ID}"
NO_SHOW = f"{API}/invitee_no_shows/{ID}"
SCHEDULE = f"{API}/user_availability_schedules/{ID}"
WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WHOLE_WEEK = [{"type": "wday", "wday": day, "intervals": []} for day in WEEK]
CONTACT_LIST = f"{API}/contact_lists/{ID}"
FORM = f"{API}/routing_forms/{ID}"
NOW = datetime(2026, 11, 22, 12, 0, 0, 123456, tzinfo=UTC)
TWO_WEEKS = NOW + timedelta(days=14)
PAGE_TOKEN = "next page/with=odd&signs"

WITHOUT_PAGES = {
    "free times": 1,
    "busy times": 2,
    "schedules": 1,
    "meeting limits": 1,
    "places": 1,
    "contact fields": 1,
    "contact lists": 1,
}
"""Lists that Calendly gives whole: in how many requests, where a stretch of time in each."""

CALLS: dict[str, Callable[[CalendlyClient], Any]] = {
    "activity log": lambda c: c.list_activity(
        organization=ORGANIZATION,
        search_term='(login | logout) + -"event type"',
        actors=[USER],
        namespaces=["user", "group"],
        actions=["added"],
        min_occurred_at=NOW,
        max_occurred_at=TWO_WEEKS,
        sort="actor.display_name:asc",
    ),
    "activity log, newest": lambda c: c.list_activity(organization=ORGANIZATION),
    "outgoing": lambda c: c.list_outgoing(
        organization=ORGANIZATION, min_created_at=NOW, max_created_at=TWO_WEEKS
    ),
    "delete invitee data": lambda c: c.delete_invitee_data(["maria@example.com"]),
    "delete event data": lambda c: c.delete_event_data(NOW - timedelta(days=90), NOW),
    "raw bookings": lambda c: c.list_raw(
        "/scheduled_events", organization=ORGANIZATION, invitee_email="maria@example.com"
    ),
    "raw invitees": lambda c: c.list_raw(
        f"/scheduled_events/{ID}/invitees", email="maria@example.com"
    ),
    "raw contacts": lambda c: c.list_raw("/contacts", email="maria@example.com"),
    "raw forms": lambda c: c.list_raw("/routing_forms", organization=ORGANIZATION),
    "raw submissions": lambda c: c.list_raw(
        "/routing_form_submissions", form=f"{API}/routing_forms/{ID}"
    ),
    "raw messages": lambda c: c.list_raw("/outgoing_communications", organization=ORGANIZATION),
    "raw log": lambda c: c.list_raw(
        "/activity_log_entries", organization=ORGANIZATION, search_term='"maria@example.com"'
    ),
    "raw member": lambda c: c.list_raw(
        "/organization_memberships", organization=ORGANIZATION, email="maria@example.com"
    ),
    "getCurrentUser": lambda c: c.get_current_user(),
    "getUser": lambda c: c.get_user(USER),
    "getOrganization": lambda c: c.get_organization(ORGANIZATION),
    "memberships": lambda c: c.list_organization_memberships(organization=ORGANIZATION),
    "memberships filtered": lambda c: c.list_organization_memberships(
        user=USER, email="ada@example.com", role="admin"
    ),
    "groups": lambda c: c.list_groups(organization=ORGANIZATION),
    "group": lambda c: c.get_group(GROUP),
    "group relationships": lambda c: c.list_group_relationships(
        organization=ORGANIZATION, group=GROUP, owner=MEMBERSHIP
    ),
    "teams": lambda c: c.list_teams(),
    "teams of a user": lambda c: c.list_teams(user=USER),
    "event types of a user": lambda c: c.list_event_types(user=USER, active=True),
    "event types": lambda c: c.list_event_types(
        organization=ORGANIZATION, active=False, sort="name:asc,position:desc"
    ),
    "event type": lambda c: c.get_event_type(EVENT_TYPE),
    "hosts": lambda c: c.list_event_type_hosts(EVENT_TYPE),
    "meetings of mine": lambda c: c.list_scheduled_events(user=USER),
    "meetings of a colleague": lambda c: c.list_scheduled_events(
        user=USER,
        organization=ORGANIZATION,
        invitee_email="maria+test@example.com",
        status="active",
        sort="start_time:desc",
        min_start_time=NOW,
        max_start_time=NOW,
    ),
    "meetings of a group": lambda c: c.list_scheduled_events(
        group=GROUP, organization=ORGANIZATION, status="canceled"
    ),
    "meeting": lambda c: c.get_scheduled_event(EVENT),
    "invitees": lambda c: c.list_invitees(EVENT),
    "invitees filtered": lambda c: c.list_invitees(EVENT, status="active", email="a@example.com"),
    "invitee": lambda c: c.get_invitee(f"{EVENT}/invitees/{ID}"),
    "cancel": lambda c: c.cancel_scheduled_event(EVENT),
    "cancel with a reason": lambda c: c.cancel_scheduled_event(EVENT, "x" * 10_000),
    "webhooks": lambda c: c.list_webhook_subscriptions(
        organization=ORGANIZATION, scope="organization"
    ),
    "webhooks of a user": lambda c: c.list_webhook_subscriptions(
        organization=ORGANIZATION, scope="user", user=USER
    ),
    "webhooks of a group": lambda c: c.list_webhook_subscriptions(
        organization=ORGANIZATION, scope="group", group=GROUP
    ),
    "webhook": lambda c: c.get_webhook_subscription(WEBHOOK),
    "create webhook": lambda c: c.create_webhook_subscription(
        url="https://example.com/hook",
        events=["invitee.created", "invitee.canceled"],
        organization=ORGANIZATION,
        scope="organization",
    ),
    "create signed webhook of a user": lambda c: c.create_webhook_subscription(
        url="https://example.com/hook",
        events=["meeting_recap.created"],
        organization=ORGANIZATION,
        scope="user",
        user=USER,
        signing_key="k" * 43,
    ),
    "create webhook of a group": lambda c: c.create_webhook_subscription(
        url="https://example.com/hook",
        events=["event_type.created"],
        organization=ORGANIZATION,
        scope="group",
        group=GROUP,
    ),
    "sample of a delivery": lambda c: c.get_sample_webhook_data(
        event="invitee.created", organization=ORGANIZATION, scope="user", user=USER
    ),
    "sample of a delivery about a group": lambda c: c.get_sample_webhook_data(
        event="event_type.updated", organization=ORGANIZATION, scope="group", group=GROUP
    ),
    "delete webhook": lambda c: c.delete_webhook_subscription(WEBHOOK),
    "membership": lambda c: c.get_organization_membership(MEMBERSHIP),
    "remove a member": lambda c: c.remove_membership(MEMBERSHIP),
    "invitations": lambda c: c.list_invitations(organization=ORGANIZATION),
    "invitations filtered": lambda c: c.list_invitations(
        organization=ORGANIZATION, email="maria+test@example.com", status="pending"
    ),
    "invitation": lambda c: c.get_invitation(f"{ORGANIZATION}/invitations/{ID}"),
    "invite": lambda c: c.invite_to_organization(
        organization=ORGANIZATION, email="maria@example.com"
    ),
    "revoke": lambda c: c.revoke_invitation(f"{ORGANIZATION}/invitations/{ID}"),
    "mark a no-show": lambda c: c.mark_no_show(f"{EVENT}/invitees/{ID}"),
    "no-show": lambda c: c.get_no_show(NO_SHOW),
    "unmark a no-show": lambda c: c.unmark_no_show(NO_SHOW),
    "book": lambda c: c.book_invitee(
        event_type=EVENT_TYPE,
        start_time=NOW,
        invitee={"email": "maria@example.com", "name": "Maria", "timezone": "Europe/Berlin"},
        more={"event_guests": ["ken@example.com"]},
    ),
    "free times": lambda c: c.list_available_times(EVENT_TYPE, NOW, NOW + timedelta(days=31)),
    "busy times": lambda c: c.list_user_busy_times(USER, NOW, TWO_WEEKS),
    "event types of a schedule": lambda c: c.list_event_types(user=USER, schedule=SCHEDULE),
    "create an event type": lambda c: c.create_event_type(
        {"owner": USER, "name": "Chat", "duration": 30, "locations": [{"kind": "zoom_conference"}]}
    ),
    "change an event type": lambda c: c.update_event_type(EVENT_TYPE, {"before_buffer": 15}),
    "one-off meeting": lambda c: c.create_one_off(
        {
            "name": "Chat",
            "host": USER,
            "duration": 30,
            "date_setting": {"type": "days_in_future", "days": 7, "only_weekdays": True},
        }
    ),
    "schedules": lambda c: c.list_schedules(USER),
    "schedule": lambda c: c.get_schedule(SCHEDULE),
    "create a schedule": lambda c: c.create_schedule(
        {"name": "Summer", "timezone": "Europe/Berlin", "rules": WHOLE_WEEK}
    ),
    "change a schedule": lambda c: c.update_schedule(SCHEDULE, {"rules": WHOLE_WEEK}),
    "hours of an event type": lambda c: c.list_type_hours(EVENT_TYPE),
    "meeting limits": lambda c: c.list_meeting_limits(USER),
    "places": lambda c: c.list_user_places(USER),
    "single-use link": lambda c: c.create_single_use_link(EVENT_TYPE),
    "share": lambda c: c.create_share(EVENT_TYPE),
    "contacts": lambda c: c.list_contacts(),
    "contacts found": lambda c: c.list_contacts(
        name="Maria, Ken",
        company="Acme",
        job_title="Engineer",
        city="Köln",
        contact_list=CONTACT_LIST,
        sort="updated_at:desc",
    ),
    "contacts with an address": lambda c: c.list_contacts(email="maria+test@example.com"),
    "contact": lambda c: c.get_contact(f"{API}/contacts/{ID}"),
    "contact fields": lambda c: c.list_contact_fields(),
    "contact lists": lambda c: c.list_contact_lists(),
    "routing forms": lambda c: c.list_routing_forms(organization=ORGANIZATION),
    "submissions": lambda c: c.list_form_submissions(form=FORM, sort="created_at:desc"),
    "submission": lambda c: c.get_form_submission(f"{API}/routing_form_submissions/{ID}"),
    "share with changes": lambda c: c.create_share(EVENT_TYPE, {"name": "Short", "duration": 15}),
}


@pytest.fixture(scope="module")
def contract() -> Any:
    from openapi_core import OpenAPI

    return OpenAPI.from_file_path(str(CONTRACT))


def validate(contract: Any, received: Any) -> None:
    from openapi_core.testing import MockRequest

    parts = urlsplit(received.target)
    contract.validate_request(
        MockRequest(
            API,
            received.method.lower(),
            parts.path,
            args=dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=True))
            if parts.query
            else {},
            headers={"Authorization": received.headers["authorization"]},
            data=received.body or None,
            content_type=received.headers.get("content-type", ""),
        )
    )


async def send(call: Callable[[CalendlyClient], Any], client: CalendlyClient) -> None:
    """Send what a call sends; its answer does not matter here."""
    made = call(client)
    try:
        await (made.all() if isinstance(made, Pages | Spans) else made)
    except CalendlyError:
        return


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", CALLS)
async def test_every_request_obeys_the_contract(
    name: str, contract: Any, fault_server: Any, naps: Any
) -> None:
    client = CalendlyClient(Transport(fault_server.url, lambda: "token", sleep=naps))
    is_list = name not in WITHOUT_PAGES and CALLS[name].__code__.co_names[0].startswith("list_")
    for _request in range(WITHOUT_PAGES.get(name, 0)):
        fault_server.answer(200, {"collection": []})
    if is_list:
        first = {"collection": [], "pagination": {"next_page_token": PAGE_TOKEN}}
        fault_server.answer(200, first)
        fault_server.answer(200, {"collection": [], "pagination": {}})
    await send(CALLS[name], client)
    await client.aclose()
    assert len(fault_server.received) == WITHOUT_PAGES.get(name, 2 if is_list else 1)
    for received in fault_server.received:
        validate(contract, received)
    if is_list:
        query = dict(parse_qsl(urlsplit(fault_server.received[1].target).query))
        before = dict(parse_qsl(urlsplit(fault_server.received[0].target).query))
        assert query == {**before, "page_token": PAGE_TOKEN}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_check_can_fail(contract: Any) -> None:
    from openapi_core.exceptions import OpenAPIError
    from openapi_core.testing import MockRequest

    body = json.dumps({"url": "https://example.com"}).encode()
    request = MockRequest(
        API, "post", "/webhook_subscriptions", headers={"Authorization": "Bearer x"}, data=body
    )
    with pytest.raises(OpenAPIError):
        contract.validate_request(request)
    with pytest.raises(OpenAPIError):
        contract.validate_request(
            MockRequest(
                API,
                "get",
                "/scheduled_events",
                args={"sort": "name:asc"},
                headers={"Authorization": "Bearer x"},
            )
        )


def test_every_operation_of_the_client_is_called() -> None:
    called = " ".join(code.co_names[0] for call in CALLS.values() if (code := call.__code__))
    public = {name for name in dir(CalendlyClient) if not name.startswith("_")}
    operations = public - set(dir(Calls))
    assert operations == set(called.split())
