"""What can be done with a delivery that arrived: asking Calendly, whatever the payload claims."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.errors import NotAllowed, SignInNeeded
from calendly_desktop.api.transport import Transport
from calendly_desktop.domain.inbox import Contents, read_contents
from calendly_desktop.store.arrived import Arrived, NothingThere, named_in

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

API = "https://api.calendly.com"
EVENT = f"{API}/scheduled_events/E"


def contents(**payload: Any) -> Contents:
    return read_contents(json.dumps({"event": "invitee.created", "payload": payload}).encode())


@pytest.fixture
async def arrived(served_simulator: Any) -> AsyncIterator[Callable[..., Arrived]]:
    clients: list[CalendlyClient] = []

    def make(token: str = "demo-token") -> Arrived:
        client = CalendlyClient(Transport(served_simulator.url, lambda: token))
        clients.append(client)
        return Arrived(client)

    yield make
    for client in clients:
        await client.aclose()


@pytest.mark.parametrize(
    ("payload", "invitee", "event"),
    [
        ({"uri": f"{EVENT}/invitees/I", "event": EVENT}, f"{EVENT}/invitees/I", EVENT),
        ({"uri": f"{EVENT}/invitees/I"}, f"{EVENT}/invitees/I", EVENT),
        ({"uri": "x", "submitter": f"{EVENT}/invitees/I"}, f"{EVENT}/invitees/I", EVENT),
        ({"recap": {"uri": "r"}, "event": {"uri": EVENT}}, "", EVENT),
        ({"uri": f"{API}/event_types/T"}, "", ""),
        ({"uri": 5, "event": ["x"]}, "", ""),
    ],
)
def test_what_a_payload_names(payload: dict[str, Any], invitee: str, event: str) -> None:
    assert named_in(contents(**payload)) == (invitee, event)


async def _somebody(arrived: Arrived) -> tuple[str, str]:
    client = arrived._client
    user = await client.get_current_user()
    for event in (await client.list_scheduled_events(user=user.uri).all()).items:
        invitees = (await client.list_invitees(event.uri).all()).items
        if invitees:
            return event.uri, invitees[0].uri
    raise AssertionError("nobody has booked")


async def test_invitee_and_meeting_are_fetched(arrived: Callable[..., Arrived]) -> None:
    one = arrived()
    event, invitee = await _somebody(one)
    found = await one.look_up(contents(uri=invitee, event=event))
    assert found.event is not None
    assert found.invitee is not None
    assert (found.event.uri, found.invitee.uri) == (event, invitee)


async def test_only_what_is_there_is_returned(
    arrived: Callable[..., Arrived], served_simulator: Any
) -> None:
    one = arrived()
    event, _invitee = await _somebody(one)
    found = await one.look_up(contents(uri=f"{event}/invitees/NOBODY", event=event))
    assert found.event is not None
    assert found.invitee is None
    served_simulator.clear()
    with pytest.raises(NothingThere):
        await one.look_up(contents(uri=f"{EVENT}/invitees/I", event=EVENT))
    asked = {request["path"] for request in served_simulator.requests("GET")}
    assert asked == {"/scheduled_events/E", "/scheduled_events/E/invitees/I"}


async def test_a_forged_address_leads_nowhere_else(
    arrived: Callable[..., Arrived], served_simulator: Any
) -> None:
    one = arrived()
    forged = "https://evil.example/scheduled_events/../../users/me?x=/invitees/"
    with pytest.raises(NothingThere):
        await one.look_up(contents(uri=f"{forged}I", event=forged))
    for request in served_simulator.requests("GET"):
        assert request["path"].startswith("/scheduled_events/")


async def test_a_refusal_is_told_as_that(arrived: Callable[..., Arrived]) -> None:
    event, invitee = await _somebody(arrived())
    with pytest.raises(NotAllowed):
        await arrived("demo-token:scopes=users:read").look_up(contents(uri=invitee, event=event))
    with pytest.raises(SignInNeeded):
        await arrived("wrong").look_up(contents(uri=invitee, event=event))
