"""Webhooks replaced, paused, restored: against the simulator, with every step going wrong."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.errors import OutcomeUnknown
from calendly_desktop.api.transport import Transport
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.webhook_change_words import outcome
from calendly_desktop.domain.webhook_changes import Change, key_name
from calendly_desktop.domain.webhook_definitions import WebhookDefinition, definition_of
from calendly_desktop.domain.writes import NotRecorded
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.webhook_changes import WebhookChanges
from calendly_desktop.store.webhook_problems import ChangeUnderWay, NotKept
from calendly_desktop.store.webhooks import WebhooksStore
from calendly_desktop.store.writes import Writes

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.journal import Journal

HOOKS = "/webhook_subscriptions"
OLD = "https://hooks.example.com/ada/contacts"
NEW = "https://new.example.com/hook?token=s3cret"
POST, DELETE, GET = ({"method": each, "path": HOOKS} for each in ("POST", "DELETE", "GET"))


class Keyring:
    """A keyring in memory that can be locked; the operating system's own is tested elsewhere."""

    def __init__(self) -> None:
        self.secrets: dict[str, str] = {}
        self.locked = False

    def _open(self) -> None:
        if self.locked:
            raise Problem("The keyring is locked")

    async def keep(self, subscription_uri: str, key: str) -> bool:
        self._open()
        self.secrets[subscription_uri] = key
        return True

    async def read(self, subscription_uri: str) -> str | None:
        self._open()
        return self.secrets.get(subscription_uri)

    async def forget(self, subscription_uri: str) -> None:
        self._open()
        self.secrets.pop(subscription_uri, None)


class Desk:
    """One computer: its stores over one journal, as a start of the app opens them."""

    def __init__(
        self, client: CalendlyClient, database: Database, journal: Journal, keyring: Keyring
    ) -> None:
        self.client, self.journal, self.keyring = client, journal, keyring
        self.account = AccountStore(client, database, label="test")
        self.writes = Writes(client, journal, self.account, sleep=_at_once)
        self.webhooks = WebhooksStore(client, self.account, keyring, self.writes, database)
        self.start()

    def start(self) -> None:
        """Open the changes as the next start of the app does."""
        self.changes = WebhookChanges(
            self.webhooks, self.account, self.keyring, self.writes, sleep=_at_once
        )

    async def hook(self, url: str = OLD) -> WebhookSubscription:
        await self.webhooks.load()
        found = [row for row in self.webhooks.subscriptions if row.callback_url == url]
        assert found, url
        return found[0]

    async def addresses(self) -> list[str]:
        """What Calendly itself has in the list of the signed-in person."""
        account = await self.account.load()
        listed = self.client.list_webhook_subscriptions(
            organization=account.organization_uri or "", scope="user", user=account.user.uri
        )
        return sorted(row.callback_url for row in (await listed.all()).items)


async def _at_once(_seconds: float) -> None:
    return


@pytest.fixture
async def desk(served_simulator: Any, database: Database, journal: Journal) -> AsyncIterator[Desk]:
    client = CalendlyClient(Transport(served_simulator.url, lambda: "demo-token", sleep=_at_once))
    made = Desk(client, database, journal, Keyring())
    yield made
    await client.aclose()


def sent(served_simulator: Any) -> tuple[int, int]:
    """How many POSTs and DELETEs the server received."""
    posts = served_simulator.requests("POST", HOOKS)
    return len(posts), len(served_simulator.requests("DELETE", HOOKS))


async def replace(desk: Desk, url: str = NEW, **how: Any) -> Change:
    hook = await desk.hook()
    wanted = msgspec.structs.replace(definition_of(hook), url=url, **how.pop("others", {}))
    asked: dict[str, Any] = {"key": "new", "back": "new", "make_first": url != OLD, **how}
    return await desk.changes.replace(hook, wanted, **asked)


# -- another address: made first ---------------------------------------------------------------


async def test_another_address_is_made_read_back_and_then_the_old_one_deleted(
    desk: Desk, served_simulator: Any
) -> None:
    steps: list[str | None] = []
    change = await replace(desk, on_step=lambda _change, step: steps.append(step))
    assert steps == ["make_new", "check_new", "delete_old", None]
    assert (change.state, change.delivers) == ("closed", "new")
    assert outcome(change).title == "The webhook is changed"
    assert NEW in await desk.addresses()
    assert OLD not in await desk.addresses()
    assert sent(served_simulator) == (1, 1)
    order = [r["method"] for r in served_simulator.requests(path=HOOKS) if r["method"] != "GET"]
    assert order == ["POST", "DELETE"]
    assert desk.changes.held == []
    assert list(desk.keyring.secrets) == [change.hook("new").uri], "one key, under its webhook"


async def test_the_same_key_goes_on(desk: Desk) -> None:
    hook = await desk.hook()
    desk.keyring.secrets[hook.uri] = "the-key"
    change = await replace(desk, key="same")
    assert desk.keyring.secrets == {change.hook("new").uri: "the-key"}


async def test_without_a_key_none_is_sent(desk: Desk, served_simulator: Any) -> None:
    change = await replace(desk, key="none")
    [request] = served_simulator.requests("POST", HOOKS)
    assert "signing_key" not in (request.get("body") or {})
    assert desk.keyring.secrets == {}
    assert change.hook("new").key == "none"


async def test_a_new_address_that_is_refused_changes_nothing(
    desk: Desk, served_simulator: Any
) -> None:
    served_simulator.fault(kind="status", status=403, match=POST)
    change = await replace(desk)
    told = outcome(change)
    assert (told.title, change.state) == ("The new webhook was not made", "closed")
    assert "Your Calendly role does not allow this" in told.text
    assert f"{OLD} is told as before." in told.text
    assert OLD in await desk.addresses()
    assert sent(served_simulator) == (1, 0)
    assert desk.keyring.secrets == {}


async def test_an_old_one_that_cannot_be_deleted_is_told_and_can_be_decided(
    desk: Desk, served_simulator: Any
) -> None:
    served_simulator.fault(kind="status", status=403, match=DELETE)
    change = await replace(desk)
    told = outcome(change)
    assert told.title == "Both webhooks are there, and both deliver now"
    assert {OLD, NEW} <= set(await desk.addresses())
    assert [each.id for each in desk.changes.held] == [change.id]
    desk.start()
    [found] = await desk.changes.look_after()
    assert (found.delivers, found.halt) == ("both", "refused")
    finished = await desk.changes.decide(found.id, "go_on")
    assert (finished.state, finished.delivers) == ("closed", "new")
    assert sent(served_simulator) == (1, 2)


async def test_going_back_deletes_the_new_one(desk: Desk, served_simulator: Any) -> None:
    served_simulator.fault(kind="status", status=403, match=DELETE)
    change = await replace(desk)
    back = await desk.changes.decide(change.id, "go_back")
    assert outcome(back).title == "The old webhook stays"
    assert OLD in await desk.addresses()
    assert NEW not in await desk.addresses()


async def test_nothing_is_deleted_where_the_new_one_is_not_shown(
    desk: Desk, served_simulator: Any
) -> None:
    served_simulator.fault(kind="status", status=404, times=3, match={**GET, "path": f"{HOOKS}/"})
    change = await replace(desk)
    assert change.delivers == "unsure"
    assert "does not show it" in outcome(change).text
    assert sent(served_simulator) == (1, 0)
    looked = await desk.changes.look(change.id)
    assert looked.delivers == "both"


async def test_the_new_address_is_tried_before_the_old_one_goes(
    desk: Desk, served_simulator: Any
) -> None:
    asked: list[tuple[str, str | None]] = []

    async def try_out(hook: WebhookSubscription, key: str | None) -> tuple[bool, str]:
        asked.append((hook.callback_url, key))
        return False, "It answered 404."

    change = await replace(desk, try_out=try_out)
    [(address, key)] = asked
    assert address == NEW
    assert key == desk.keyring.secrets[change.hook("new").uri]
    assert (change.halt, sent(served_simulator)) == ("no_answer", (1, 0))
    assert outcome(change).text.startswith("It answered 404. Nothing was deleted.")
    done = await desk.changes.decide(change.id, "go_on")
    assert (done.delivers, len(asked)) == ("new", 1)


# -- the same address: deleted first -----------------------------------------------------------


async def test_other_events_at_the_same_address(desk: Desk, served_simulator: Any) -> None:
    hook = await desk.hook()
    desk.keyring.secrets[hook.uri] = "the-key"
    change = await replace(desk, OLD, key="same", others={"events": ("contact.deleted",)})
    assert (change.state, change.delivers) == ("closed", "new")
    order = [r["method"] for r in served_simulator.requests(path=HOOKS) if r["method"] != "GET"]
    assert order == ["DELETE", "POST"]
    now = await desk.hook()
    assert now.events == ["contact.deleted"]
    assert desk.keyring.secrets == {now.uri: "the-key"}


async def test_a_refused_new_one_is_put_back_with_its_key(
    desk: Desk, served_simulator: Any
) -> None:
    hook = await desk.hook()
    desk.keyring.secrets[hook.uri] = "the-key"
    served_simulator.fault(kind="status", status=403, match=POST)
    change = await replace(desk, OLD, key="new", others={"events": ("contact.deleted",)})
    told = outcome(change)
    assert told.title == "The new webhook could not be made; the old one is back"
    assert "It has its old signing key." in told.text
    assert "in between was not sent" in told.text
    now = await desk.hook()
    assert now.events == hook.events
    assert desk.keyring.secrets == {now.uri: "the-key"}
    assert sent(served_simulator) == (2, 1)


async def test_put_back_without_its_key_says_so(desk: Desk, served_simulator: Any) -> None:
    served_simulator.fault(kind="status", status=403, match=POST)
    change = await replace(desk, OLD, key="new", back="none")
    assert "It has no signing key now" in outcome(change).text
    assert desk.keyring.secrets == {}


async def test_a_gap_is_told_and_survives_the_next_start(desk: Desk, served_simulator: Any) -> None:
    served_simulator.fault(kind="status", status=403, times=2, match=POST)
    change = await replace(desk, OLD)
    assert outcome(change).title == "Neither webhook is there: nothing is delivered"
    desk.start()
    [found] = await desk.changes.look_after()
    assert outcome(found).title == "Neither webhook is there: nothing is delivered"
    back = await desk.changes.decide(found.id, "go_back")
    assert (back.state, back.delivers) == ("closed", "old")
    assert OLD in await desk.addresses()


async def test_an_address_that_is_freed_a_moment_late_is_waited_for(
    desk: Desk, served_simulator: Any
) -> None:
    served_simulator.fault(kind="status", status=409, match=POST)
    change = await replace(desk, OLD)
    assert (change.delivers, change.turned) == ("new", False)
    assert sent(served_simulator) == (2, 1)


async def test_an_address_of_somebody_else_is_not_fought_for(
    desk: Desk, served_simulator: Any
) -> None:
    taken = "https://hooks.example.com/ada/second"
    await replace(desk, taken, key="none")
    served_simulator.clear()
    hook = await desk.hook("https://crm.example.com/hooks/calendly")
    assert hook.scope == "user", "Ada's own"
    wanted = msgspec.structs.replace(definition_of(hook), url=taken)
    change = await desk.changes.replace(hook, wanted, key="new", back="new", make_first=True)
    assert "There is a webhook for this address already" in outcome(change).text
    assert sent(served_simulator) == (1, 0)


# -- lost answers ------------------------------------------------------------------------------


@pytest.mark.parametrize("lost", [POST, DELETE], ids=["making", "deleting"])
async def test_29_a_lost_answer_is_read_back_and_nothing_is_sent_twice(
    desk: Desk, served_simulator: Any, lost: dict[str, str]
) -> None:
    served_simulator.fault(kind="drop_after", match=lost)
    change = await replace(desk)
    assert (change.state, change.delivers) == ("closed", "new")
    assert sent(served_simulator) == (1, 1)


async def test_29_what_nobody_can_look_up_stays_open_until_somebody_can(
    desk: Desk, served_simulator: Any
) -> None:
    hook = await desk.hook()
    served_simulator.fault(kind="drop_after", match=POST)
    served_simulator.fault(kind="revoked_token", times=-1, match=GET)
    wanted = msgspec.structs.replace(definition_of(hook), events=("contact.deleted",))
    change = await desk.changes.replace(hook, wanted, key="new", back="new", make_first=False)
    told = outcome(change)
    assert told.title == "It is not certain which webhooks are there"
    assert "The old webhook for https://hooks.example.com/ada/contacts is not there." in told.text
    assert sent(served_simulator) == (1, 1)
    still = await desk.changes.look(change.id)
    assert still.delivers == "unsure"
    served_simulator.control("DELETE", "faults")
    known = await desk.changes.look(change.id)
    assert (known.state, known.delivers) == ("closed", "new")
    assert sent(served_simulator) == (1, 1)
    now = await desk.hook()
    assert set(desk.keyring.secrets) == {now.uri}, "the key it was made with is its key"


async def test_29_a_deletion_that_may_still_come_is_watched(
    desk: Desk, served_simulator: Any
) -> None:
    hook = await desk.hook()
    served_simulator.fault(kind="drop_before", match=DELETE)
    change = await desk.changes.pause(hook)
    told = outcome(change)
    assert (told.title, change.state) == ("The webhook is not paused so far", "open")
    assert "may still come" in told.text
    await desk.client.delete_webhook_subscription(hook.uri)  # as the slow request would
    [found] = await desk.changes.look_after()
    assert (found.state, outcome(found).title) == ("paused", "The webhook is paused")


async def test_29_one_that_was_made_late_is_recognised(
    desk: Desk, served_simulator: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook = await desk.hook()
    wanted = msgspec.structs.replace(definition_of(hook), events=("contact.deleted",))
    real, client = desk.client.create_webhook_subscription, desk.client
    lost: list[bool] = []

    async def slow(**asked: Any) -> Any:
        if not lost:  # the request is on its way while Calendly is asked what became of it
            lost.append(True)
            raise OutcomeUnknown(TimeoutError())
        if len(lost) == 1:
            lost.append(True)
            await real(**{**asked, "events": wanted.events})
        return await real(**asked)

    monkeypatch.setattr(client, "create_webhook_subscription", slow)
    change = await desk.changes.replace(hook, wanted, key="new", back="new", make_first=False)
    assert (change.state, change.delivers) == ("closed", "new")
    now = await desk.hook()
    assert now.events == ["contact.deleted"]
    assert change.hook("new").uri == now.uri


async def test_30_the_limit_is_waited_for_and_can_be_stopped(
    desk: Desk, served_simulator: Any
) -> None:
    served_simulator.fault(kind="rate_limit", retry_after=50, match=DELETE)
    change = await replace(desk, on_wait=lambda _seconds, stop: stop())
    assert change.delivers == "both"
    assert "Stopped" in outcome(change).text


# -- pausing -----------------------------------------------------------------------------------


async def test_a_pause_survives_the_next_start_and_is_restored_with_its_key(
    desk: Desk, served_simulator: Any
) -> None:
    hook = await desk.hook()
    desk.keyring.secrets[hook.uri] = "the-key"
    change = await desk.changes.pause(hook)
    assert outcome(change).title == "The webhook is paused"
    assert OLD not in await desk.addresses()
    assert desk.keyring.secrets == {key_name(change.id, "old"): "the-key"}
    desk.start()
    assert await desk.changes.look_after() == [], "a pause is nothing to worry about"
    [paused] = desk.changes.held
    assert (paused.state, await desk.changes.key_of(paused)) == ("paused", "the-key")
    back = await desk.changes.decide(paused.id, "go_back")
    assert outcome(back).title == "The webhook delivers again"
    now = await desk.hook()
    assert now.events == hook.events
    assert desk.keyring.secrets == {now.uri: "the-key"}
    assert desk.changes.held == []
    assert sent(served_simulator) == (1, 1)


async def test_restoring_an_address_that_is_taken_leaves_it_paused(
    desk: Desk, served_simulator: Any
) -> None:
    hook = await desk.hook()
    first = await desk.changes.pause(hook)
    again = await desk.changes.make_again(definition_of(hook), "none")
    second = await desk.changes.pause(await desk.hook())
    assert (again.state, len(desk.changes.held)) == ("closed", 2), "one address, paused twice"
    await desk.changes.decide(second.id, "go_back")
    refused = await desk.changes.decide(first.id, "go_back", "new")
    assert refused.state == "paused"
    assert "There is a webhook for this address already" in outcome(refused).text
    assert refused.since == first.since
    left = await desk.changes.decide(first.id, "leave")
    assert (left.state, desk.changes.held) == ("closed", [])


async def test_a_pause_that_is_refused_changes_nothing(desk: Desk, served_simulator: Any) -> None:
    served_simulator.fault(kind="status", status=403, match=DELETE)
    change = await desk.changes.pause(await desk.hook())
    assert outcome(change).title == "The webhook was not paused"
    assert OLD in await desk.addresses()
    assert desk.changes.held == []


# -- what must not begin -----------------------------------------------------------------------


async def test_nothing_begins_while_the_keyring_is_locked(
    desk: Desk, served_simulator: Any
) -> None:
    hook = await desk.hook()
    desk.keyring.locked = True
    with pytest.raises(Problem, match="locked"):
        await desk.changes.pause(hook)
    assert sent(served_simulator) == (0, 0)
    assert desk.changes.held == []
    desk.start()
    assert desk.changes.held == []


async def test_one_change_of_a_webhook_at_a_time(desk: Desk, served_simulator: Any) -> None:
    served_simulator.fault(kind="status", status=403, match=DELETE)
    await replace(desk)
    with pytest.raises(ChangeUnderWay):
        await desk.changes.pause(await desk.hook())
    with pytest.raises(ChangeUnderWay):
        await desk.changes.pause(await desk.hook(NEW))


async def test_35_on_a_full_disk_nothing_is_sent(
    desk: Desk, journal: Journal, served_simulator: Any
) -> None:
    hook = await desk.hook()
    pages = await journal.read(lambda c: c.execute("pragma page_count").fetchone()[0])
    await journal.run(lambda c: c.execute(f"pragma max_page_count = {pages}"))
    big = msgspec.structs.replace(definition_of(hook), url=f"https://x.example.com/{'x' * 20_000}")
    with pytest.raises(NotRecorded):
        await desk.changes.replace(hook, big, key="none", back="none", make_first=True)
    assert sent(served_simulator) == (0, 0)


async def test_nothing_is_deleted_where_the_intention_cannot_outlive_the_app(
    desk: Desk, served_simulator: Any, tmp_path: Path
) -> None:
    from calendly_desktop.store.journal import Journal, open_journal

    (tmp_path / "file").write_text("not a folder")
    in_memory = Journal(open_journal(tmp_path / "file" / "journal.sqlite3"))
    hook = await desk.hook()
    writes = Writes(desk.client, in_memory, desk.account, sleep=_at_once)
    changes = WebhookChanges(desk.webhooks, desk.account, desk.keyring, writes)
    with pytest.raises(NotKept):
        await changes.pause(hook)
    with pytest.raises(NotKept):
        await changes.replace(hook, definition_of(hook), key="new", back="new", make_first=False)
    await in_memory.aclose()
    assert sent(served_simulator) == (0, 0)


# -- what is on the disk -----------------------------------------------------------------------


async def test_no_key_is_ever_in_the_file_and_no_secret_stays_there(
    desk: Desk, journal: Journal, tmp_path: Path, served_simulator: Any
) -> None:
    hook = await desk.hook()
    desk.keyring.secrets[hook.uri] = "k3y-of-the-old-one"
    await replace(desk, key="same")
    now = await desk.hook(NEW)
    change = await desk.changes.pause(now)
    made = set(desk.keyring.secrets.values())
    await desk.changes.decide(change.id, "leave")
    await journal.aclose()
    file = (tmp_path / "journal.sqlite3").read_bytes()
    assert made == {"k3y-of-the-old-one"}
    assert b"k3y-of-the-old-one" not in file
    connection = sqlite3.connect(tmp_path / "journal.sqlite3")
    bodies = [row[0] for row in connection.execute("select body from webhook_changes")]
    connection.close()
    assert len(bodies) == 2
    assert not any(b"s3cret" in body for body in bodies), "the address is needed no longer"
    assert desk.keyring.secrets == {}


async def test_a_record_of_a_newer_app_is_left_alone(desk: Desk, journal: Journal) -> None:
    await journal.run(
        lambda c: c.execute(
            "insert into webhook_changes values (7, '', 'open', '', ?)", (b'{"kind": "swap"}',)
        )
    )
    desk.start()
    assert desk.changes.held == []


def test_an_unsigned_definition_is_complete() -> None:
    definition = WebhookDefinition(NEW, ("invitee.created",), "user", "U1", "O1")
    assert (
        msgspec.json.decode(msgspec.json.encode(definition), type=WebhookDefinition) == definition
    )
