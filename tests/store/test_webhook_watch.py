"""The health watch against a real server: what became of webhooks is noticed, and told once."""

from __future__ import annotations

import asyncio
import json
import socket
import urllib.request
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.errors import NotAllowed, SignInNeeded
from calendly_desktop.api.transport import Transport
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.connection import Connection
from calendly_desktop.store.database import Database, keep_value
from calendly_desktop.store.webhook_watch import EVERY, WebhookWatch
from calendly_desktop.store.webhooks import Definition, WebhooksStore
from calendly_desktop.store.writes import Writes
from calendly_desktop.system.credentials import Credentials, KeyringSigningKeys

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from calendly_desktop.store.journal import Journal

HOOKS = "/webhook_subscriptions"


async def _at_once(_seconds: float) -> None:
    return


def closed_port() -> int:
    """Return a port of this computer on which nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
    return port


class Watched:
    """One account with its watch, and the other people of the organization."""

    def __init__(
        self, simulator: Any, database: Database, journal: Journal, token: str = "demo-token"
    ) -> None:
        self.simulator = simulator
        self.ahead = timedelta()
        self.connection = Connection()
        transport = Transport(simulator.url, lambda: token, sleep=_at_once)
        transport.on_reachable.append(self.connection.note)
        self.client = CalendlyClient(transport)
        self.account = AccountStore(self.client, database, label="test")
        writes = Writes(self.client, journal, self.account, sleep=_at_once)
        keys = KeyringSigningKeys(Credentials(backend=None))
        self.webhooks = WebhooksStore(self.client, self.account, keys, writes, database)
        self.is_paused = False
        self.watch = WebhookWatch(
            self.webhooks,
            self.account,
            journal,
            database,
            self.connection,
            is_paused=lambda: self.is_paused,
            now=lambda: datetime.now(UTC) + self.ahead,
            first_look=0.0,
            pulse=0.02,
        )

    def turn(self, hours: float) -> None:
        """Let time pass, here and at Calendly."""
        self.ahead += timedelta(hours=hours)
        self.simulator.control("POST", "clock", {"advance_seconds": round(hours * 3600)})

    async def make(self, url: str) -> str:
        """Make a webhook from here."""
        account = await self.account.load()
        definition = Definition(url, ("invitee.created",), "user", account.user.uri, "key")
        return (await self.webhooks.create(definition)).subscription.uri

    def elsewhere(self, method: str, path: str, body: Any = None) -> Any:
        """Do something from another computer."""
        request = urllib.request.Request(
            f"{self.simulator.url}{path}",
            method=method,
            data=json.dumps(body).encode() if body else None,
            headers={"Authorization": "Bearer demo-token", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=10) as answer:
            text = answer.read()
        return json.loads(text)["resource"] if text else None

    async def make_elsewhere(self, url: str) -> str:
        account = await self.account.load()
        body = {
            "url": url,
            "events": ["invitee.created"],
            "scope": "user",
            "organization": account.organization_uri,
            "user": account.user.uri,
        }
        uri: str = self.elsewhere("POST", HOOKS, body)["uri"]
        return uri

    def delete_elsewhere(self, uri: str) -> None:
        self.elsewhere("DELETE", f"{HOOKS}/{uri.rsplit('/', 1)[-1]}")

    def attempts(self) -> list[Any]:
        """Return the deliveries that were tried for real."""
        made = self.simulator.control("GET", "deliveries")["deliveries"]
        return [each for each in made if "127.0.0.1" in each["url"]]

    def told(self) -> list[tuple[str, str]]:
        return [(change.kind, change.host) for change in self.watch.news]


@pytest.fixture
async def watched(
    served_simulator: Any, database: Database, journal: Journal
) -> AsyncIterator[Callable[..., Watched]]:
    made: list[Watched] = []
    tasks: list[asyncio.Task[None]] = []

    def start(token: str = "demo-token", *, runs: bool = True) -> Watched:
        one = Watched(served_simulator, database, journal, token)
        made.append(one)
        if runs:
            tasks.append(asyncio.get_running_loop().create_task(one.watch.run()))
        return one

    yield start
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    for one in made:
        await one.client.aclose()
        assert not one.webhooks.changed
        assert not one.connection.changed


async def looked(one: Watched, until: Callable[..., Any], hours: float = 0.26) -> None:
    """Wait for a whole look after some time."""
    before = len(one.simulator.requests("GET", HOOKS))
    one.turn(hours)
    await until(lambda: len(one.simulator.requests("GET", HOOKS)) >= before + 2)
    await asyncio.sleep(0.1)


async def test_what_was_there_is_no_news_and_a_look_asks_few_lists(
    watched: Callable[..., Watched], until: Callable[..., Any]
) -> None:
    one = watched()
    await until(lambda: len(one.webhooks.read_at) == 2)
    await asyncio.sleep(0.1)
    assert one.told() == [], "broken ones that were there before are findings, not news"
    before = len(one.simulator.requests("GET"))
    for _ in range(4):
        await looked(one, until)
    asked = one.simulator.requests("GET")[before:]
    assert {request["path"] for request in asked} == {HOOKS}
    assert len(asked) <= 4 * 4
    one.is_paused = True
    one.turn(1)
    await asyncio.sleep(0.15)
    assert len(one.simulator.requests("GET")) == before + len(asked), "paused is paused"


async def test_a_webhook_fails_is_turned_off_and_that_survives_a_restart(
    watched: Callable[..., Watched], until: Callable[..., Any]
) -> None:
    one = watched()
    await until(lambda: len(one.webhooks.read_at) == 2)
    told: list[int] = []
    one.watch.changed.append(lambda: told.append(len(one.watch.news)))
    uri = await one.make(f"http://127.0.0.1:{closed_port()}/SECRET")
    await looked(one, until)
    assert one.told() == [], "made from here"
    assert one.watch.fares_well(uri)
    one.simulator.control("POST", "bookings", {})
    await until(lambda: one.attempts())
    await looked(one, until)
    assert one.told() == [("failing", "127.0.0.1")]
    assert one.watch.news[0].since is not None
    assert not one.watch.fares_well(uri)
    one.turn(25)
    await until(lambda: len(one.attempts()) > 1)
    await until(lambda: one.told() == [("disabled", "127.0.0.1")])
    assert told[-1] == 1
    assert "SECRET" not in repr(one.watch.news)

    later = watched()
    assert later.told() == [("disabled", "127.0.0.1")], "nobody has looked at it yet"
    await later.watch.mark_seen()
    await until(lambda: len(later.webhooks.read_at) == 2)
    await asyncio.sleep(0.1)
    assert later.told() == []


async def test_it_works_again(watched: Callable[..., Watched], until: Callable[..., Any]) -> None:
    one = watched()
    await until(lambda: len(one.webhooks.read_at) == 2)
    port = closed_port()
    await one.make(f"http://127.0.0.1:{port}/x")
    await looked(one, until)
    one.simulator.control("POST", "bookings", {})
    await until(lambda: one.attempts())
    await looked(one, until)
    assert [kind for kind, _host in one.told()] == ["failing"]

    async def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        await writer.drain()
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(accept, "127.0.0.1", port)
    one.turn(0.01)
    await until(lambda: not one.simulator.control("GET", "deliveries")["waiting"])
    await looked(one, until)
    assert [kind for kind, _host in one.told()] == ["recovered"]
    server.close()
    await server.wait_closed()


async def test_who_made_or_deleted_it_is_told_apart(
    watched: Callable[..., Watched], until: Callable[..., Any]
) -> None:
    one = watched()
    await until(lambda: len(one.webhooks.read_at) == 2)
    own = await one.make("https://own.example.com/x")
    foreign = await one.make_elsewhere("https://foreign.example.com/x")
    await looked(one, until)
    assert one.told() == [("appeared", "foreign.example.com")]
    await one.watch.mark_seen()
    await one.webhooks.delete(next(row for row in one.webhooks.subscriptions if row.uri == own))
    one.delete_elsewhere(foreign)
    await looked(one, until)
    assert one.told() == [("vanished", "foreign.example.com")]


async def test_one_whose_answer_was_lost_counts_as_made_here(
    watched: Callable[..., Watched], until: Callable[..., Any]
) -> None:
    one = watched()
    await until(lambda: len(one.webhooks.read_at) == 2)
    one.simulator.fault(match={"method": "POST", "path": HOOKS}, kind="drop_after")
    await one.make("https://lost.example.com/x")
    await looked(one, until)
    assert one.told() == []


async def test_while_the_app_was_closed(
    watched: Callable[..., Watched], until: Callable[..., Any]
) -> None:
    one = watched(runs=False)
    await one.watch.look()
    await one.watch._take_in()
    await one.make_elsewhere("https://foreign.example.com/x")
    later = watched()
    await until(lambda: later.told() == [("appeared", "foreign.example.com")])


async def test_what_the_page_reads_is_compared_too(
    watched: Callable[..., Watched], until: Callable[..., Any]
) -> None:
    one = watched()
    await until(lambda: len(one.webhooks.read_at) == 2)
    await one.webhooks.load()
    await one.make_elsewhere("https://foreign.example.com/x")
    await one.webhooks.load(colleagues=True)
    await until(lambda: one.told() == [("appeared", "foreign.example.com")])
    before = len(one.simulator.requests("GET", HOOKS))
    one.turn(0.26)
    await asyncio.sleep(0.2)
    asked = one.simulator.requests("GET", HOOKS)[before:]
    assert len(asked) <= 4


async def test_lists_of_groups_take_turns(
    watched: Callable[..., Watched], until: Callable[..., Any]
) -> None:
    one = watched(runs=False)
    groups = await one.account.groups()
    assert len(groups) > 2
    seen: list[set[str]] = []
    for _ in range(3):
        before = len(one.simulator.requests("GET", HOOKS))
        await one.watch.look()
        asked = one.simulator.requests("GET", HOOKS)[before:]
        assert len(asked) <= 4
        seen.append({str(request["query"].get("group", "")) for request in asked} - {""})
        one.turn(0.26)
    assert len(set.union(*seen)) == min(len(groups), 6)


async def test_accounts_are_watched_apart(
    watched: Callable[..., Watched],
    served_simulator: Any,
    journal: Journal,
    until: Callable[..., Any],
    tmp_path: Path,
) -> None:
    one = watched()
    other_copy = Database(tmp_path / "other.sqlite3")
    other = Watched(served_simulator, other_copy, journal)
    await other.watch.look()
    await other.watch._take_in()
    await until(lambda: len(one.webhooks.read_at) == 2)
    await one.make_elsewhere("https://foreign.example.com/x")
    await looked(one, until)
    assert one.told() == [("appeared", "foreign.example.com")]
    await one.watch.mark_seen()
    other.ahead = one.ahead
    await other.watch.look()
    await other.watch._take_in()
    assert other.told() == [("appeared", "foreign.example.com")], "each has its own memory"
    await other.client.aclose()
    await other_copy.aclose()


async def test_a_refused_scope_ends_the_looking_for_a_day(
    watched: Callable[..., Watched], until: Callable[..., Any]
) -> None:
    one = watched("demo-token:scopes=users:read,organizations:read,groups:read")
    await until(lambda: len(one.simulator.requests("GET", HOOKS)) == 2)
    await asyncio.sleep(0.1)
    one.turn(3)
    await asyncio.sleep(0.2)
    assert len(one.simulator.requests("GET", HOOKS)) == 2
    one.watch._refused.clear()
    with pytest.raises(NotAllowed):
        await one.watch.look()
    assert one.told() == []


async def test_a_token_that_is_no_good_is_not_tried_again_and_again(
    watched: Callable[..., Watched],
) -> None:
    one = watched("wrong")
    await asyncio.sleep(0.3)
    one.turn(3)
    await asyncio.sleep(0.2)
    assert len(one.simulator.requests("GET")) <= 2
    with pytest.raises(SignInNeeded):
        await one.watch.look()


@pytest.mark.parametrize("kind", ["drop_before", "status"])
async def test_trouble_makes_it_wait_longer_and_it_comes_back(
    watched: Callable[..., Watched], until: Callable[..., Any], kind: str
) -> None:
    one = watched()
    await until(lambda: len(one.webhooks.read_at) == 2)
    await one.make_elsewhere("https://foreign.example.com/x")
    one.simulator.fault(path=HOOKS, kind=kind, status=500, times=-1)
    one.turn(0.26)
    await until(lambda: one.watch._failures == 1)
    before = len(one.simulator.requests("GET", HOOKS))
    for failures in (2, 3):
        one.turn(0.26 * 2 ** (failures - 2))
        await until(lambda failures=failures: one.watch._failures == failures)
    assert one.told() == []
    one.turn(0.26)
    await asyncio.sleep(0.1)
    assert one.watch._failures == 3, "it waits longer each time"
    assert len(one.simulator.requests("GET", HOOKS)) - before < 60
    one.simulator.clear()
    if kind == "drop_before":
        one.connection.note(True)  # somebody else's request got through
    else:
        one.turn(2)
    await until(lambda: one.told() == [("appeared", "foreign.example.com")])
    assert one.watch._failures == 0


async def test_damaged_memory_is_learned_anew(
    watched: Callable[..., Watched], database: Database, until: Callable[..., Any]
) -> None:
    await database.run(lambda c: keep_value(c, "webhook_health", b'{"lists": 5}'))
    one = watched()
    await until(lambda: len(one.webhooks.read_at) == 2)
    assert one.told() == []


def test_a_quarter_of_an_hour_it_is() -> None:
    assert EVERY == 900
