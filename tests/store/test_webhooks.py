"""Webhooks over every scope, and the two writes under every kind of mishap."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.errors import (
    NotAllowed,
    ServerTrouble,
    SignInNeeded,
    TooManyRequests,
)
from calendly_desktop.api.transport import Transport
from calendly_desktop.domain.problems import Problem
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.webhook_problems import (
    AddressTaken,
    NotDeleted,
    NotMade,
    PerhapsDeleted,
    PerhapsMade,
)
from calendly_desktop.store.webhooks import Definition, WebhooksStore
from calendly_desktop.store.writes import Writes

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.journal import Journal

HOOKS = "/webhook_subscriptions"
NEW = "https://new.example.com/hook"


class Keyring:
    """A keyring in memory that can be locked; the operating system's own is tested elsewhere."""

    def __init__(self) -> None:
        self.secrets: dict[str, str] = {}
        self.locked = False
        self.is_keyring = True

    def _open(self) -> None:
        if self.locked:
            raise Problem("The keyring is locked")

    async def keep(self, subscription_uri: str, key: str) -> bool:
        self._open()
        self.secrets[subscription_uri] = key
        return self.is_keyring

    async def read(self, subscription_uri: str) -> str | None:
        self._open()
        return self.secrets.get(subscription_uri)

    async def forget(self, subscription_uri: str) -> None:
        self._open()
        self.secrets.pop(subscription_uri, None)


@pytest.fixture
def keyring() -> Keyring:
    return Keyring()


@pytest.fixture
async def stores(
    served_simulator: Any, database: Database, journal: Journal, keyring: Keyring
) -> AsyncIterator[Any]:
    made: list[CalendlyClient] = []

    def with_token(token: str = "demo-token") -> WebhooksStore:
        client = CalendlyClient(Transport(served_simulator.url, lambda: token, sleep=_at_once))
        made.append(client)
        account = AccountStore(client, database, label="test")
        writes = Writes(client, journal, account, sleep=_at_once)
        return WebhooksStore(client, account, keyring, writes, database)

    yield with_token
    for client in made:
        await client.aclose()


async def _at_once(_seconds: float) -> None:
    return


@pytest.fixture
async def store(stores: Any) -> WebhooksStore:
    made: WebhooksStore = stores()
    return made


async def definition(store: WebhooksStore, **changes: Any) -> Definition:
    account = await store._account.load()
    given = {
        "url": NEW,
        "events": ("invitee.created", "invitee.canceled"),
        "scope": "user",
        "owner": account.user.uri,
        "signing_key": "key-1",
        **changes,
    }
    return Definition(**given)


def find(store: WebhooksStore, url: str) -> WebhookSubscription:
    return next(row for row in store.subscriptions if row.callback_url == url)


# -- reading ---------------------------------------------------------------------------------


async def test_one_list_over_own_group_and_organization(store: WebhooksStore) -> None:
    await store.load()
    scopes = {row.scope for row in store.subscriptions}
    assert scopes == {"user", "group", "organization"}
    assert store.unread == []
    assert store.as_of is not None
    made = [row.created_at for row in store.subscriptions if row.created_at]
    assert made == sorted(made, reverse=True)


async def test_colleagues_own_webhooks_come_when_asked_for_and_go_again(
    store: WebhooksStore,
) -> None:
    await store.load()
    liam = "https://hooks.example.com/liam"
    assert liam not in {row.callback_url for row in store.subscriptions}
    await store.load(colleagues=True)
    assert liam in {row.callback_url for row in store.subscriptions}
    await store.load()
    assert liam not in {row.callback_url for row in store.subscriptions}


class TestMember:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 20, "role": "user"}

    async def test_sees_only_the_own_ones_and_why(
        self, store: WebhooksStore, served_simulator: Any
    ) -> None:
        await store.load()
        assert {row.scope for row in store.subscriptions} == {"user"}
        assert len(store.unread) == 2
        assert "owner or admin of Acme Recruiting" in store.unread[0].problem.message
        asked = served_simulator.requests("GET", HOOKS)
        assert len(asked) == 1, "what the role forbids is not asked for"


class TestWithoutGroupScope:
    async def test_groups_are_named_as_not_shown(self, stores: Any) -> None:
        token = "demo-token:scopes=users:read,organizations:read,webhooks:read"
        store = stores(token)
        await store.load()
        assert {row.scope for row in store.subscriptions} == {"user", "organization"}
        [unread] = store.unread
        assert unread.label == "Webhooks of groups"
        assert "groups:read" in unread.problem.message


async def test_a_list_that_fails_keeps_what_was_known_of_it(
    store: WebhooksStore, served_simulator: Any
) -> None:
    await store.load()
    before = {row.uri for row in store.subscriptions}
    served_simulator.fault(match={"path": HOOKS}, kind="status", status=500, times=14)
    await store.load()
    assert {row.uri for row in store.subscriptions} == before
    assert len(store.unread) == 4, "five lists, three tries each, and the very last one got through"


async def test_nothing_readable_is_an_error_and_keeps_the_rows(
    store: WebhooksStore, served_simulator: Any
) -> None:
    await store.load()
    before, as_of = {row.uri for row in store.subscriptions}, store.as_of
    served_simulator.fault(match={"path": HOOKS}, kind="status", status=500, times=50)
    with pytest.raises(ServerTrouble):
        await store.load()
    assert {row.uri for row in store.subscriptions} == before
    assert store.as_of == as_of


async def test_a_dead_token_asks_to_sign_in(stores: Any) -> None:
    with pytest.raises(SignInNeeded):
        await stores("gone").load()


async def test_a_strange_row_is_counted(store: WebhooksStore, served_simulator: Any) -> None:
    served_simulator.fault(match={"path": HOOKS}, kind="wrong_row")
    await store.load()
    assert store.set_aside == 1
    await store.load()
    assert store.set_aside == 0


# -- creating --------------------------------------------------------------------------------


async def test_creating_sends_the_organization_too_and_keeps_the_key(
    store: WebhooksStore, served_simulator: Any, keyring: Keyring
) -> None:
    await store.load()
    wanted = await definition(store)
    created = await store.create(wanted)
    [sent] = served_simulator.requests("POST", HOOKS)
    assert sent["body"]["url"] == NEW
    assert sent["body"]["user"] == wanted.owner
    assert sent["body"]["organization"].startswith("https://api.calendly.com/organizations/")
    assert sent["body"]["signing_key"] == "key-1"
    assert created.key_in_keyring
    assert not created.answer_lost
    assert keyring.secrets == {created.subscription.uri: "key-1"}
    assert find(store, NEW) == created.subscription
    assert await store.signing_key(created.subscription) == "key-1"


async def test_group_and_organization_scope_name_what_they_are_about(
    store: WebhooksStore, served_simulator: Any
) -> None:
    await store.load()
    [group, *_] = store._account.remembered_groups()
    await store.create(await definition(store, scope="group", owner=group.uri))
    url = "https://org.example.com/hook"
    await store.create(await definition(store, scope="organization", owner=None, url=url))
    in_group, everybody = (r["body"] for r in served_simulator.requests("POST", HOOKS))
    assert in_group["group"] == group.uri
    assert "user" not in in_group
    assert "user" not in everybody
    assert "group" not in everybody


async def test_a_key_that_lives_this_session_only_is_told(
    store: WebhooksStore, keyring: Keyring
) -> None:
    keyring.is_keyring = False
    created = await store.create(await definition(store))
    assert not created.key_in_keyring


async def test_a_locked_keyring_stops_it_before_anything_is_sent(
    store: WebhooksStore, served_simulator: Any, keyring: Keyring
) -> None:
    wanted = await definition(store)
    keyring.locked = True
    with pytest.raises(Problem, match="locked"):
        await store.create(wanted)
    assert served_simulator.requests("POST", HOOKS) == []


async def test_an_address_that_is_taken_shows_the_existing_webhook(
    store: WebhooksStore, served_simulator: Any, keyring: Keyring
) -> None:
    await store.load()
    taken = "https://hooks.example.com/ada/contacts"
    with pytest.raises(AddressTaken) as caught:
        await store.create(await definition(store, url=taken))
    assert caught.value.existing == find(store, taken)
    assert len(served_simulator.requests("POST", HOOKS)) == 1
    assert keyring.secrets == {}, "the key of a refused webhook is not kept"
    assert await store.signing_key(find(store, taken)) is None


async def test_a_lost_answer_is_looked_up_and_never_sent_again(
    store: WebhooksStore, served_simulator: Any, keyring: Keyring
) -> None:
    await store.load()
    served_simulator.fault(match={"method": "POST", "path": HOOKS}, kind="drop_after")
    created = await store.create(await definition(store))
    assert created.answer_lost
    assert len(served_simulator.requests("POST", HOOKS)) == 1
    assert keyring.secrets == {created.subscription.uri: "key-1"}


async def test_a_request_that_never_arrived_says_so_and_can_be_tried_again(
    store: WebhooksStore, served_simulator: Any, keyring: Keyring
) -> None:
    await store.load()
    served_simulator.fault(match={"method": "POST", "path": HOOKS}, kind="drop_before")
    wanted = await definition(store)
    with pytest.raises(NotMade):
        await store.create(wanted)
    created = await store.create(wanted)
    assert keyring.secrets == {created.subscription.uri: "key-1"}


async def test_when_nothing_can_be_known_the_key_survives_until_it_is(
    store: WebhooksStore, served_simulator: Any, keyring: Keyring
) -> None:
    await store.load()
    wanted = await definition(store)
    served_simulator.fault(match={"method": "POST", "path": HOOKS}, kind="drop_after")
    served_simulator.fault(match={"method": "GET", "path": HOOKS}, kind="status", times=-1)
    with pytest.raises(PerhapsMade):
        await store.create(wanted)
    assert len(served_simulator.requests("POST", HOOKS)) == 1
    served_simulator.clear()
    await store.load()
    assert await store.signing_key(find(store, NEW)) == "key-1"
    assert keyring.secrets == {find(store, NEW).uri: "key-1"}


async def test_the_journal_tells_of_both_writes_and_never_holds_the_key(
    store: WebhooksStore, journal: Journal
) -> None:
    created = await store.create(await definition(store, signing_key="never-on-the-disk"))
    await store.delete(created.subscription)
    deleted, made = await journal.entries()
    assert (made.write.kind, made.state, made.write.title) == ("create_webhook", "done", NEW)
    assert (deleted.write.kind, deleted.state) == ("delete_webhook", "done")
    assert made.write.account == store.who == "Ada Lindgren, ada.lindgren@example.com"
    assert made.result == {"uri": created.subscription.uri}
    assert b"never-on-the-disk" not in await journal.read(lambda c: c.serialize())


async def test_the_journal_holds_no_secret_of_the_address(
    store: WebhooksStore, journal: Journal, served_simulator: Any
) -> None:
    """Many a service puts its key into the query; the journal is a plain file and is exported."""
    url = "https://new.example.com/in?token=never-on-the-disk"
    served_simulator.fault(match={"method": "POST", "path": HOOKS}, kind="drop_after")
    created = await store.create(await definition(store, url=url))
    assert created.answer_lost, "and it is found all the same"
    assert created.subscription.callback_url == url
    await store.delete(created.subscription)
    assert {entry.write.title for entry in await journal.entries()} == {
        "https://new.example.com/in?…"
    }
    assert b"never-on-the-disk" not in await journal.read(lambda c: c.serialize())


async def test_a_copy_that_cannot_be_written_does_not_hide_what_was_done(
    store: WebhooksStore, database: Database, served_simulator: Any
) -> None:
    await store.load()
    wanted = await definition(store)
    await database.run(lambda c: c.execute("drop table webhooks"))
    created = await store.create(wanted)
    assert created.subscription.callback_url == NEW
    assert await store.delete(created.subscription)


async def test_a_second_try_after_a_lost_answer_finds_the_first(
    store: WebhooksStore, served_simulator: Any, keyring: Keyring
) -> None:
    await store.load()
    wanted = await definition(store)
    served_simulator.fault(match={"method": "POST", "path": HOOKS}, kind="drop_after")
    served_simulator.fault(match={"method": "GET", "path": HOOKS}, kind="status", times=-1)
    with pytest.raises(PerhapsMade):
        await store.create(wanted)
    served_simulator.control("DELETE", "faults")
    with pytest.raises(AddressTaken) as caught:
        await store.create(wanted)
    assert caught.value.existing is not None
    assert await store.signing_key(caught.value.existing) == "key-1"


async def test_an_older_webhook_never_takes_over_a_key_that_is_not_its_own(
    store: WebhooksStore, keyring: Keyring
) -> None:
    await store.load()
    old = find(store, "https://hooks.example.com/ada/contacts")
    assert old.created_at is not None
    assert old.created_at < datetime.now(UTC) - timedelta(hours=1)
    wanted = await definition(store, url=old.callback_url)
    await store._pending.keep(wanted)
    assert await store.signing_key(old) is None
    assert old.uri not in keyring.secrets


class TestFreePlan:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 20, "plan": "free"}

    async def test_a_paid_event_is_refused_with_the_plan_as_reason(
        self, store: WebhooksStore, keyring: Keyring
    ) -> None:
        wanted = await definition(store, events=("meeting_recap.created",))
        with pytest.raises(NotAllowed) as caught:
            await store.create(wanted)
        assert caught.value.reason == "plan"
        assert keyring.secrets == {}


async def test_a_missing_scope_is_named_and_remembered(stores: Any) -> None:
    token = "demo-token:scopes=users:read,organizations:read,groups:read,webhooks:read"
    store = stores(token)
    with pytest.raises(NotAllowed) as caught:
        await store.create(await definition(store))
    assert caught.value.reason == "scope"
    assert "webhooks:write" in caught.value.required_scopes
    assert "webhooks:write" in store._account.account.missing_scopes


# -- deleting --------------------------------------------------------------------------------


async def test_deleting_takes_the_key_along(
    store: WebhooksStore, served_simulator: Any, keyring: Keyring
) -> None:
    created = await store.create(await definition(store))
    assert await store.delete(created.subscription) is True
    assert keyring.secrets == {}
    assert created.subscription not in store.subscriptions
    assert len(served_simulator.requests("DELETE", HOOKS)) == 1


async def test_what_is_gone_already_counts_as_deleted(store: WebhooksStore) -> None:
    created = await store.create(await definition(store))
    await store._client.delete_webhook_subscription(created.subscription.uri)
    assert await store.delete(created.subscription) is False
    assert created.subscription not in store.subscriptions


async def test_a_lost_answer_to_a_deletion_is_read_back(
    store: WebhooksStore, served_simulator: Any
) -> None:
    created = await store.create(await definition(store))
    served_simulator.fault(match={"method": "DELETE", "path": HOOKS}, kind="drop_after")
    assert await store.delete(created.subscription) is True
    assert len(served_simulator.requests("DELETE", HOOKS)) == 1


async def test_a_deletion_that_never_arrived_leaves_everything(
    store: WebhooksStore, served_simulator: Any, keyring: Keyring
) -> None:
    created = await store.create(await definition(store))
    served_simulator.fault(match={"method": "DELETE", "path": HOOKS}, kind="drop_before")
    with pytest.raises(NotDeleted):
        await store.delete(created.subscription)
    assert created.subscription in store.subscriptions
    assert keyring.secrets == {created.subscription.uri: "key-1"}


async def test_a_deletion_nobody_can_check_is_called_uncertain(
    store: WebhooksStore, served_simulator: Any
) -> None:
    created = await store.create(await definition(store))
    served_simulator.fault(match={"method": "DELETE", "path": HOOKS}, kind="drop_after")
    served_simulator.fault(match={"method": "GET", "path": HOOKS}, kind="status", times=-1)
    with pytest.raises(PerhapsDeleted):
        await store.delete(created.subscription)
    assert len(served_simulator.requests("DELETE", HOOKS)) == 1


async def test_the_limit_is_no_lost_answer(store: WebhooksStore, served_simulator: Any) -> None:
    created = await store.create(await definition(store))
    served_simulator.fault(match={"method": "DELETE", "path": HOOKS}, kind="rate_limit", times=9)
    with pytest.raises(TooManyRequests):
        await store.delete(created.subscription)
    assert created.subscription in store.subscriptions


async def test_a_keyring_locked_meanwhile_does_not_undo_a_deletion(
    store: WebhooksStore, keyring: Keyring
) -> None:
    created = await store.create(await definition(store))
    keyring.locked = True
    assert await store.delete(created.subscription) is True
    assert created.subscription not in store.subscriptions


async def test_the_lists_are_there_at_the_next_start_without_a_connection(
    stores: Any, served_simulator: Any
) -> None:
    store = stores()
    await store.load()
    known = store.subscriptions
    await store.delete(known[0])
    served_simulator.clear()
    again = stores()
    assert again.subscriptions == known[1:]
    assert again.as_of == store.as_of
    assert served_simulator.requests() == []
