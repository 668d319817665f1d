"""Test deliveries as a use-case: Calendly's sample, a yes for places inside, and what is noted."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from calendly_desktop.api.errors import NotAllowed, Rejected
from calendly_desktop.api.test_delivery import Target
from calendly_desktop.domain.deliveries import Exchange
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.webhook_tests import NotAgreed, WebhookTests
from calendly_desktop.store.webhooks import WebhooksStore
from calendly_desktop.system.credentials import Credentials, KeyringSigningKeys
from tests.receiver import Receiver

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.writes import Writes


@pytest.fixture
async def tests(client: CalendlyClient, database: Database, writes: Writes) -> WebhookTests:
    account = AccountStore(client, database, label="test")
    keys = KeyringSigningKeys(Credentials(backend=None))
    webhooks = WebhooksStore(client, account, keys, writes, database)
    await webhooks.load()
    return WebhookTests(client, account, webhooks)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with Receiver() as made:
        yield made


def hook(tests: WebhookTests, ending: str) -> WebhookSubscription:
    every = tests._webhooks.subscriptions
    return next(row for row in every if row.callback_url.endswith(ending))


async def test_the_sample_is_calendlys_own_and_asked_for_once(
    tests: WebhookTests, served_simulator: Any
) -> None:
    subscription = hook(tests, "/engineering")
    body = await tests.sample(subscription, "invitee.created")
    assert await tests.sample(subscription, "invitee.created") is body
    [asked] = served_simulator.requests("GET", "/sample_webhook_data")
    assert asked["status"] == 200
    assert asked["query"]["scope"] == "group"
    assert asked["query"]["group"] == subscription.group
    assert "user" not in asked["query"]
    sample = json.loads(body)
    assert list(sample) == ["event", "created_at", "created_by", "payload"]
    assert sample["payload"]["name"] == "Sample Invitee"
    assert b'": ' not in body, "as close as Calendly sends it"


async def test_an_event_that_the_scope_does_not_have_is_refused(tests: WebhookTests) -> None:
    with pytest.raises(Rejected):
        await tests.sample(hook(tests, "/engineering"), "meeting_recap.created")


async def test_a_sample_that_may_not_be_read(tests: WebhookTests, served_simulator: Any) -> None:
    served_simulator.fault(path="/sample_webhook_data", kind="status", status=403)
    with pytest.raises(NotAllowed):
        await tests.sample(hook(tests, "/engineering"), "invitee.created")


async def test_nothing_goes_inside_without_a_yes(tests: WebhookTests, receiver: Receiver) -> None:
    target = await tests.find(receiver.url)
    assert isinstance(target, Target)
    doubts = tests.doubts(target)
    assert doubts is not None
    assert not doubts.is_plain
    assert [(each, place.kind) for each, place in doubts.places] == [("127.0.0.1", "this_computer")]
    with pytest.raises(NotAgreed):
        await tests.send("invitee.created", target, b"{}", "k", "typed")
    assert receiver.requests == []
    assert tests.trials == []
    tests.agree(target)
    assert tests.doubts(target) is None
    elsewhere = await tests.find(f"{receiver.url}/other")
    assert isinstance(elsewhere, Target)
    assert tests.doubts(elsewhere) is not None, "a yes is for one address"
    moved = tests.doubts(target._replace(addresses=("127.0.0.1", "169.254.169.254")))
    assert moved is not None
    assert [place.kind for _, place in moved.places] == ["metadata"]


async def test_plain_http_over_the_internet_wants_a_yes_too(tests: WebhookTests) -> None:
    plain = Target("http://crm.example.com/x", ("8.8.8.8",))
    doubts = tests.doubts(plain)
    assert doubts == ([], True)
    with pytest.raises(NotAgreed):
        await tests.send("invitee.created", plain, b"{}", "", "no")
    tests.agree(plain)
    assert tests.doubts(plain) is None
    assert tests.doubts(Target("https://crm.example.com/x", ("8.8.8.8",))) is None
    moved = plain._replace(addresses=("10.0.0.1",))
    assert tests.doubts(moved) is not None, "the name leads inside now"
    behind_proxy = Target("http://crm.example.com/y", (), "http://proxy:3128")
    assert tests.doubts(behind_proxy) == ([], True)
    tests.agree(behind_proxy)
    assert tests.doubts(behind_proxy) is None


async def test_trying_a_new_address_out_sends_nothing_to_unusual_places(
    tests: WebhookTests, receiver: Receiver
) -> None:
    subscription = hook(tests, "/engineering")
    here = msgspec.structs.replace(subscription, callback_url=receiver.url)
    works, words = await tests.try_out(here, "key")
    assert not works
    assert "nothing was sent" in words
    assert receiver.connections == 0
    nowhere = msgspec.structs.replace(subscription, callback_url="https://")
    works, words = await tests.try_out(nowhere, None)
    assert not works
    assert words.startswith("The address cannot be used.")
    target = await tests.find(receiver.url)
    assert isinstance(target, Target)
    tests.agree(target)
    works, words = await tests.try_out(here, "key")
    assert not works, "Calendly does not reach this computer"
    assert len(receiver.requests) == 1


async def test_what_is_sent_is_signed_and_noted(tests: WebhookTests, receiver: Receiver) -> None:
    subscription = hook(tests, "/engineering")
    body = await tests.sample(subscription, "invitee.canceled")
    target = await tests.find(f"{receiver.url}/hook")
    assert isinstance(target, Target)
    tests.agree(target)
    trial = await tests.send("invitee.canceled", target, body, "the key", "kept")
    [(line, headers, arrived)] = receiver.requests
    assert line == "POST /hook HTTP/1.1"
    assert arrived == body
    stamp, _, digest = headers["calendly-webhook-signature"].partition(",v1=")
    expected = hmac.new(b"the key", stamp[2:].encode() + b"." + body, hashlib.sha256)
    assert digest == expected.hexdigest()
    assert tests.trials == [trial]
    assert (trial.exchange.status, trial.verdict.level) == (200, "warning")
    assert "cannot reach" in trial.verdict.title


async def test_without_a_key_there_is_no_signature(tests: WebhookTests, receiver: Receiver) -> None:
    target = await tests.find(receiver.url)
    assert isinstance(target, Target)
    tests.agree(target)
    await tests.send("invitee.created", target, b"{}", "", "no")
    assert "calendly-webhook-signature" not in receiver.requests[0][1]


async def test_an_address_that_leads_nowhere_is_noted_too(tests: WebhookTests) -> None:
    found = await tests.find("https://")
    assert isinstance(found, Exchange)
    trial = tests.note_unsent("invitee.created", "https://", "no", found)
    assert trial.verdict.title == "The address cannot be used"
    assert tests.trials == [trial]


async def test_a_look_at_a_place_inside_contacts_nobody(
    tests: WebhookTests, receiver: Receiver
) -> None:
    verdict = await tests.look(receiver.url)
    assert verdict.level == "warning"
    assert "leads to 127.0.0.1, this computer itself" in verdict.text
    assert receiver.connections == 0
    assert (await tests.look("https://[::1")).level == "warning"
