"""Only looking: with the lock on nothing but questions goes out, whatever kind of change it is."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, get_args

import pytest

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.errors import OnlyLooking
from calendly_desktop.api.transport import Transport
from calendly_desktop.domain.deliveries import Exchange
from calendly_desktop.domain.jobs import NewRow
from calendly_desktop.domain.only_look import OnlyLook, decide
from calendly_desktop.domain.writes import Kind
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.connection import Connection
from calendly_desktop.store.jobs import Jobs
from calendly_desktop.store.lock import Lock
from calendly_desktop.store.webhook_tests import WebhookTests
from calendly_desktop.store.webhooks import WebhooksStore
from calendly_desktop.store.write_calls import CALLS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from calendly_desktop.domain.writes import Write
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.journal import Journal
    from calendly_desktop.store.writes import Writes
    from tests.conftest import ServedSimulator

ADMIN = OnlyLook("administrator", "IT of Acme")


class Switch:
    """What somebody decided, to be changed by the test."""

    def __init__(self) -> None:
        self.now = ADMIN

    def __call__(self) -> OnlyLook:
        return self.now


@pytest.fixture
def switch() -> Switch:
    return Switch()


@pytest.fixture
def lock(switch: Switch) -> Lock:
    return Lock(switch)


@pytest.fixture
async def client(served_simulator: ServedSimulator, lock: Lock) -> AsyncIterator[CalendlyClient]:
    made = CalendlyClient(
        Transport(served_simulator.url, lambda: served_simulator.token, why_only_look=lock.reason)
    )
    yield made
    await made.aclose()


def _changes(served: ServedSimulator) -> list[dict[str, Any]]:
    return [one for one in served.requests() if one["method"] not in {"GET", "HEAD"}]


async def _call(client: CalendlyClient, write: Write) -> Any:
    """Send a write as the app does; a kind this test knows nothing of, as a bare request."""
    own: dict[str, Any] = {
        "book": lambda: client.book_invitee(
            event_type=write.target, start_time=datetime.now(UTC), invitee={"email": "a@b.example"}
        ),
        "create_webhook": lambda: client.create_webhook_subscription(
            url="https://example.com/hook",
            events=["invitee.created"],
            organization="https://api.calendly.com/organizations/1",
            scope="organization",
        ),
        "delete_webhook": lambda: client.delete_webhook_subscription(write.target),
    }
    try:
        if write.kind in CALLS:
            return await CALLS[write.kind](client, write)
        if write.kind in own:
            return await own[write.kind]()
    except (KeyError, ValueError, TypeError):  # it wants another target or body
        assert write.kind not in own
    return await client._transport.request("POST", "/whatever", path_template="/whatever")


@pytest.mark.parametrize("kind", get_args(Kind))
async def test_no_kind_of_change_reaches_the_server(
    kind: Kind, client: CalendlyClient, served_simulator: ServedSimulator, writes: Writes
) -> None:
    uri = "https://api.calendly.com/scheduled_events/1/invitees/2"
    if kind == "revoke_invitation":
        uri = "https://api.calendly.com/organizations/1/invitations/2"
    body = {"organization": "https://api.calendly.com/organizations/1", "email": "a@b.example"}
    write = writes.write(kind, uri, "Something", **body)
    outcome = await writes.send(write, lambda: _call(client, write))
    assert outcome.state == "refused"
    assert isinstance(outcome.cause, OnlyLooking)
    assert outcome.cause.title == "Nothing was changed: the app only looks"
    assert "IT of Acme" in outcome.cause.explanation
    assert "cannot be turned off in the app" in outcome.cause.explanation
    assert _changes(served_simulator) == []
    [entry] = await writes.journal.entries()
    assert entry.state == "refused"
    assert "the app only looks" in entry.words


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "ANYTHING"])
async def test_no_method_but_a_question_goes_out(
    method: str, client: CalendlyClient, served_simulator: ServedSimulator, switch: Switch
) -> None:
    ask = client._transport.request
    with pytest.raises(OnlyLooking):
        await ask(method, "/users/me", path_template="/users/me")
    assert served_simulator.requests() == []
    assert (await client.get_current_user()).name
    switch.now = OnlyLook()
    if method == "POST":
        with pytest.raises(Exception) as refused:  # noqa: PT011 - whatever the server says
            await ask(method, "/users/me", path_template="/users/me")
        assert not isinstance(refused.value, OnlyLooking)
        assert len(_changes(served_simulator)) == 1


async def test_who_decides_while_a_change_waits_for_its_turn_is_heard(
    client: CalendlyClient, served_simulator: ServedSimulator, switch: Switch
) -> None:
    switch.now = OnlyLook()

    def open_and_lock(real: Any = client._transport._open_client) -> Any:
        switch.now = ADMIN
        return real()

    client._transport._open_client = open_and_lock
    with pytest.raises(OnlyLooking):
        await client.cancel_scheduled_event("https://api.calendly.com/scheduled_events/1", "")
    assert served_simulator.requests() == []


async def test_a_bulk_job_pauses_and_goes_on_when_the_lock_opens(
    client: CalendlyClient,
    served_simulator: ServedSimulator,
    journal: Journal,
    writes: Writes,
    switch: Switch,
) -> None:
    user = (await client.get_current_user()).uri
    types = [kind async for page in client.list_event_types(user=user) for kind in page.items]
    rows = [NewRow(types[0].uri, f"Link {number}", {}) for number in range(3)]
    jobs = Jobs(journal, writes)
    job = await jobs.create("single_use_link", "Three links", rows)
    job = await jobs.run(job.id)
    assert job.state == "paused"
    assert "the app only looks" in job.words
    assert _changes(served_simulator) == []
    assert (await jobs.progress(job.id)).left == 3

    switch.now = OnlyLook()
    job = await jobs.run(job.id)
    assert job.state == "done"
    assert len(_changes(served_simulator)) == 3


async def test_no_test_delivery_leaves_either(
    client: CalendlyClient, database: Database, writes: Writes, lock: Lock
) -> None:
    account = AccountStore(client, database, label="test")
    webhooks = WebhooksStore(client, account, None, writes, database)  # type: ignore[arg-type]
    tests = WebhookTests(client, account, webhooks, lock=lock)
    target = await tests.find("http://127.0.0.1:9/hook")
    assert not isinstance(target, Exchange)
    tests.agree(target)
    with pytest.raises(OnlyLooking):
        await tests.send("invitee.created", target, b"{}", "", "no")
    assert tests.trials == []


def test_the_connection_tells_when_the_lock_closes_and_opens(switch: Switch, lock: Lock) -> None:
    connection, told = Connection(lock), []
    connection.changed.append(lambda: told.append(connection.change_reason()))
    switch.now = OnlyLook()
    lock.look()
    lock.look()
    assert told == [""]
    connection.note(False)
    assert "no connection" in connection.change_reason()
    switch.now = ADMIN
    assert "IT of Acme" in connection.change_reason()
    assert "no connection" in connection.offline_reason()
    assert len(told) == 3


def test_the_administrator_comes_first() -> None:
    nobody = OnlyLook()
    assert not decide(nobody, app=False, account=False).reason
    assert "Settings" in decide(nobody, app=True, account=True).reason
    assert "File > Accounts" in decide(nobody, app=False, account=True).reason
    assert "IT of Acme" in decide(ADMIN, app=True, account=True).reason
