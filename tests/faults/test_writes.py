"""Writes under every mishap, over real sockets: sent once, read back, said plainly.

The numbers are those of the security and reliability checklist of the product.
"""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.errors import (
    NoConnection,
    OutcomeUnknown,
    Rejected,
    TimedOut,
    TooManyRequests,
)
from calendly_desktop.api.limits import RequestBudget
from calendly_desktop.api.transport import Transport
from calendly_desktop.domain.models import (
    Invitation,
    Invitee,
    ScheduledEvent,
    WebhookSubscription,
)
from calendly_desktop.domain.webhooks import address_mark
from calendly_desktop.domain.writes import Entry, NotRecorded, Write
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.journal import Journal, open_journal
from calendly_desktop.store.read_back import READ_BACKS
from calendly_desktop.store.writes import Outcome, Writes

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from calendly_desktop.store.database import Database

POST = {"method": "POST"}
HOOK = "https://new.example.com/hook"


async def meetings(client: CalendlyClient, *, past: bool = False) -> list[ScheduledEvent]:
    me = await client.get_current_user()
    now = datetime.now(UTC)
    bounds: Any = {"max_start_time": now} if past else {"min_start_time": now}
    listed = client.list_scheduled_events(user=me.uri, status="active", **bounds)
    return list((await listed.all()).items)


async def someone(client: CalendlyClient) -> Invitee:
    """Somebody who was booked for a meeting that is over and is not marked."""
    for event in await meetings(client, past=True):
        for invitee in (await client.list_invitees(event.uri, status="active").all()).items:
            if invitee.no_show is None:
                return invitee
    raise AssertionError("everybody is marked")


async def cancel(writes: Writes, uri: str, **how: Any) -> Outcome[Any]:
    write = writes.write("cancel", uri, "Intro call", reason="ill")
    return await writes.send(write, lambda: writes.client.cancel_scheduled_event(uri, "ill"), **how)


async def one(journal: Journal) -> Any:
    [entry] = await journal.entries()
    return entry


# -- 29: never sent again --------------------------------------------------------------------------


async def test_29_drop_after_commit_is_one_post(
    writes: Writes, journal: Journal, served_simulator: Any
) -> None:
    [event, *_] = await meetings(writes.client)
    served_simulator.fault(kind="drop_after", match=POST)
    outcome = await cancel(writes, event.uri)
    assert (outcome.state, outcome.looked) == ("done", True)
    assert (await writes.client.get_scheduled_event(event.uri)).status == "canceled"
    assert len(served_simulator.requests("POST")) == 1
    entry = await one(journal)
    assert (entry.state, entry.attempts) == ("done", 1)
    assert "The answer was lost (The connection to Calendly broke)." in entry.words


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "drop_before"},
        {"kind": "status", "status": 500},
        {"kind": "status", "status": 503},
        {"kind": "html", "status": 200},
    ],
    ids=lambda fault: f"{fault['kind']}-{fault.get('status', '')}",
)
async def test_29_what_never_happened_is_found_out(
    writes: Writes, journal: Journal, served_simulator: Any, fault: dict[str, Any]
) -> None:
    [event, *_] = await meetings(writes.client)
    served_simulator.fault(match=POST, **fault)
    outcome = await cancel(writes, event.uri)
    assert (outcome.state, outcome.looked) == ("refused", True)
    assert (await writes.client.get_scheduled_event(event.uri)).status == "active"
    assert len(served_simulator.requests("POST")) == 1
    assert (await one(journal)).words.endswith("Calendly was asked again: it is not done.")


@pytest.mark.parametrize("damage", ["truncate", "wrong_json"])
async def test_29_an_answer_nobody_can_read_is_read_back(
    writes: Writes, served_simulator: Any, damage: str
) -> None:
    [event, *_] = await meetings(writes.client)
    served_simulator.fault(kind=damage, match=POST)
    outcome = await cancel(writes, event.uri)
    assert (outcome.state, outcome.looked) == ("done", True)
    assert len(served_simulator.requests("POST")) == 1


async def test_29_a_time_out_is_read_back_until_the_slow_answer_shows(
    served_simulator: Any, database: Database, journal: Journal
) -> None:
    hasty = CalendlyClient(Transport(served_simulator.url, lambda: "demo-token", total_seconds=0.5))
    writes = Writes(hasty, journal, AccountStore(hasty, database, label="test"))
    try:
        [event, *_] = await meetings(hasty)
        served_simulator.fault(kind="delay", delay_ms=1200, match=POST)
        outcome = await cancel(writes, event.uri)
    finally:
        await hasty.aclose()
    assert isinstance(outcome.cause, TimedOut)
    assert outcome.state == "done", "it was committed after the time-out, within the looks"
    assert len(served_simulator.requests("POST")) == 1


async def test_29_what_nobody_can_look_up_is_called_uncertain(
    writes: Writes, journal: Journal, served_simulator: Any
) -> None:
    [event, *_] = await meetings(writes.client)
    served_simulator.fault(kind="drop_after", match=POST)
    served_simulator.fault(kind="revoked_token", times=-1, match={"method": "GET"})
    outcome = await cancel(writes, event.uri)
    assert outcome.state == "unknown"
    assert "could not be asked" in (await one(journal)).words
    assert await writes.recover() == [], "nothing is news while nobody can look"
    served_simulator.control("DELETE", "faults")
    [news] = await writes.recover()
    assert (news.title, news.state) == ("Cancel Intro call", "done")
    assert (await one(journal)).state == "done"
    assert len(served_simulator.requests("POST")) == 1


async def test_29_without_a_connection_nothing_was_sent(
    database: Database, journal: Journal
) -> None:
    offline = CalendlyClient(Transport("http://127.0.0.1:9", lambda: "demo-token"))
    writes = Writes(offline, journal, AccountStore(offline, database, label="test"))
    outcome = await cancel(writes, "https://api.calendly.com/scheduled_events/1")
    await offline.aclose()
    assert (outcome.state, outcome.looked) == ("refused", False)
    assert isinstance(outcome.cause, NoConnection)


async def test_29_a_mistake_of_ours_is_read_back_too(
    writes: Writes, served_simulator: Any, caplog: pytest.LogCaptureFixture
) -> None:
    [event, *_] = await meetings(writes.client)

    async def call() -> None:
        await writes.client.cancel_scheduled_event(event.uri)
        raise KeyError("a bug after the answer")

    outcome = await writes.send(writes.write("cancel", event.uri, "Intro call"), call)
    assert outcome.state == "done"
    assert isinstance(outcome.cause, KeyError)
    assert "nobody thought of" in caplog.text
    assert len(served_simulator.requests("POST")) == 1


class TestEveryKind:
    """Each kind: done, found after a lost answer, not found after a lost request, done before."""

    async def check(
        self,
        writes: Writes,
        served_simulator: Any,
        write: Write,
        call: Callable[[], Awaitable[Any]],
        *,
        lost: str = "refused",
        again: str = "already",
    ) -> None:
        method = "DELETE" if write.kind.startswith(("un", "delete", "re")) else "POST"
        served_simulator.fault(kind="drop_before", match={"method": method})
        missing = await writes.send(write, call)
        assert (missing.state, missing.looked) == (lost, True)
        served_simulator.fault(kind="drop_after", match={"method": method})
        found = await writes.send(write, call)
        assert (found.state, found.looked) == ("done", True)
        assert (await writes.send(write, call)).state == again
        assert len(served_simulator.requests(method)) == 3

    async def test_no_show(self, writes: Writes, served_simulator: Any) -> None:
        client, invitee = writes.client, await someone(writes.client)
        write = writes.write("mark_no_show", invitee.uri, invitee.name)
        await self.check(writes, served_simulator, write, lambda: client.mark_no_show(invitee.uri))
        marked = await client.get_invitee(invitee.uri)
        assert marked.no_show is not None
        uri = marked.no_show.uri
        write = writes.write("unmark_no_show", uri, invitee.name)
        await self.check(writes, served_simulator, write, lambda: client.unmark_no_show(uri))

    async def test_webhook(self, writes: Writes, served_simulator: Any) -> None:
        client, me = writes.client, await writes.client.get_current_user()
        organization = me.current_organization or ""
        asked: dict[str, Any] = {"scope": "user", "organization": organization}
        events = ["invitee.created"]
        write = writes.write(
            "create_webhook", "", HOOK, mark=address_mark(HOOK), owner=me.uri, before=[], **asked
        )
        await self.check(
            writes,
            served_simulator,
            write,
            lambda: client.create_webhook_subscription(
                url=HOOK, events=events, user=me.uri, **asked
            ),
            again="refused",
        )
        listed = client.list_webhook_subscriptions(
            organization=organization, scope="user", user=me.uri
        )
        [hook] = [row for row in (await listed.all()).items if row.callback_url == HOOK]
        write = writes.write("delete_webhook", hook.uri, HOOK)
        await self.check(
            writes,
            served_simulator,
            write,
            lambda: client.delete_webhook_subscription(hook.uri),
        )

    async def test_invitation(self, writes: Writes, served_simulator: Any) -> None:
        client, me = writes.client, await writes.client.get_current_user()
        asked = {"organization": me.current_organization or "", "email": "new@example.com"}
        write = writes.write("invite", "", "new@example.com", **asked)
        await self.check(
            writes, served_simulator, write, lambda: client.invite_to_organization(**asked)
        )
        [invitation] = (await client.list_invitations(**asked).all()).items
        write = writes.write("revoke_invitation", invitation.uri, "new@example.com")
        await self.check(
            writes, served_simulator, write, lambda: client.revoke_invitation(invitation.uri)
        )

    async def test_member(self, writes: Writes, served_simulator: Any) -> None:
        client, me = writes.client, await writes.client.get_current_user()
        members = client.list_organization_memberships(organization=me.current_organization)
        seat = next(row for row in (await members.all()).items if row.role == "user")
        write = writes.write("remove_member", seat.uri, seat.user.name)
        await self.check(
            writes, served_simulator, write, lambda: client.remove_membership(seat.uri)
        )

    async def test_links_cannot_be_looked_up_and_do_no_harm(
        self, writes: Writes, served_simulator: Any, journal: Journal
    ) -> None:
        client, me = writes.client, await writes.client.get_current_user()
        types = client.list_event_types(user=me.uri, active=True)
        uri = next(row.uri for row in (await types.all()).items if row.kind == "solo")
        write = writes.write("single_use_link", uri, "Intro call")
        made = await writes.send(write, lambda: client.create_single_use_link(uri))
        assert made.value is not None
        [entry] = await journal.entries()
        assert entry.result == {"booking_url": made.value.booking_url}
        served_simulator.fault(kind="drop_after", match=POST)
        lost = await writes.send(write, lambda: client.create_single_use_link(uri))
        assert lost.state == "unknown"
        assert "expires after 90 days" in (await journal.entries())[0].words
        assert await writes.recover() == []

    async def test_booking_is_found_by_address_and_time(
        self, writes: Writes, served_simulator: Any, journal: Journal
    ) -> None:
        client, me = writes.client, await writes.client.get_current_user()
        event_type, start = await free_time(served_simulator, client, me.uri)
        person = {"email": "guest@example.com", "name": "Guest", "timezone": "Europe/Berlin"}
        body = {
            "event_type": event_type,
            "start_time": start.isoformat(),
            "email": person["email"],
            "user": me.uri,
        }
        write = Write("book", "", "Intro call for Guest", writes.who, body)

        async def book() -> Invitee:
            return await client.book_invitee(
                event_type=event_type, start_time=start, invitee=person
            )

        served_simulator.fault(kind="drop_before", match=POST)
        missing = await writes.send(write, book)
        assert missing.state == "unknown", "it may still come: to say no would book twice"
        served_simulator.fault(kind="drop_after", match=POST)
        found = await writes.send(write, book)
        assert (found.state, found.looked) == ("done", True)
        assert getattr(found.found, "email", "") == "guest@example.com"
        refused = await writes.send(write, book)
        assert isinstance(refused.cause, Rejected), "the time is taken"
        assert len(served_simulator.requests("POST")) == 3
        kept = (await journal.entries())[1]
        assert set(kept.result) == {"uri", "event"}, "never the guest's secret links"


async def free_time(served_simulator: Any, client: CalendlyClient, me: str) -> tuple[str, datetime]:
    """Return a one-on-one event type without questions or choices, and a free time of it."""
    import httpx

    from_day = datetime.now(UTC) + timedelta(days=1)
    query = {
        "start_time": from_day.isoformat().replace("+00:00", "Z"),
        "end_time": (from_day + timedelta(days=6)).isoformat().replace("+00:00", "Z"),
    }
    for row in (await client.list_event_types(user=me, active=True).all()).items:
        asks = any(question.required for question in row.custom_questions)
        if row.kind != "solo" or row.pooling_type or asks or len(row.locations or ()) != 1:
            continue
        if (row.locations or [{}])[0].get("kind") in {"outbound_call", "ask_invitee"}:
            continue
        async with httpx.AsyncClient() as raw:
            answer = await raw.get(
                f"{served_simulator.url}/event_type_available_times",
                params={"event_type": row.uri, **query},
                headers={"Authorization": "Bearer demo-token"},
            )
        for slot in answer.json().get("collection", []):
            return row.uri, datetime.fromisoformat(slot["start_time"])
    raise AssertionError("no event type that can simply be booked")


# -- 30: Calendly's limit --------------------------------------------------------------------------


async def test_30_the_limit_is_waited_for_in_sight_and_sent_once_more(
    writes: Writes, journal: Journal, served_simulator: Any
) -> None:
    [event, *_] = await meetings(writes.client)
    served_simulator.fault(kind="rate_limit", retry_after=1, match=POST)
    told: list[float] = []
    states: list[str] = []

    def on_wait(seconds: float, _stop: Callable[[], None]) -> None:
        told.append(seconds)
        states.append(journal._database.read_now(_state))

    began = time.monotonic()
    outcome = await cancel(writes, event.uri, on_wait=on_wait)
    assert outcome.state == "done"
    assert time.monotonic() - began > 1
    assert len(served_simulator.requests("POST")) == 2
    assert told == sorted(told, reverse=True)
    assert told[0] > 0.5
    assert told[-1] == 0.0
    assert set(states) == {"waiting"}, "it is not being sent while it waits"
    assert (await one(journal)).attempts == 2


def _state(connection: Any) -> str:
    return str(connection.execute("select state from writes").fetchone()[0])


async def test_30_the_wait_can_be_stopped_at_once(
    writes: Writes, journal: Journal, served_simulator: Any
) -> None:
    [event, *_] = await meetings(writes.client)
    served_simulator.fault(kind="rate_limit", retry_after=50, times=-1, match=POST)
    began = time.monotonic()
    outcome = await cancel(writes, event.uri, on_wait=lambda _seconds, stop: stop())
    assert (outcome.state, outcome.stopped) == ("refused", True)
    assert time.monotonic() - began < 5
    assert len(served_simulator.requests("POST")) == 1
    assert (await one(journal)).words.startswith("Stopped while Calendly")


async def test_30_the_window_can_hold_it_back_longer(writes: Writes, served_simulator: Any) -> None:
    [event, *_] = await meetings(writes.client)
    served_simulator.fault(kind="rate_limit", retry_after=1, match=POST)
    holding = True
    task = asyncio.get_running_loop().create_task(
        cancel(writes, event.uri, on_wait=lambda _seconds, _stop: holding)
    )
    await asyncio.sleep(2.6)
    assert len(served_simulator.requests("POST")) == 1
    holding = False
    assert (await asyncio.wait_for(task, 5)).state == "done"


async def test_30_a_limit_that_never_ends_is_told(
    writes: Writes, served_simulator: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("calendly_desktop.store.writes.MOST_LIMITS", 2)
    [event, *_] = await meetings(writes.client)
    served_simulator.fault(kind="rate_limit", retry_after=1, times=-1, match=POST)
    outcome = await cancel(writes, event.uri, on_wait=lambda _seconds, _stop: None)
    assert outcome.state == "refused"
    assert isinstance(outcome.cause, TooManyRequests)
    assert len(served_simulator.requests("POST")) == 2


async def test_30_a_limit_known_beforehand_is_waited_for_before_sending(
    writes: Writes, served_simulator: Any
) -> None:
    [event, *_] = await meetings(writes.client)
    writes.client.budget.update({"x-ratelimit-limit": "50", "x-ratelimit-remaining": "0"})
    outcome = await cancel(writes, event.uri, on_wait=lambda _seconds, stop: stop())
    assert outcome.stopped
    assert served_simulator.requests("POST") == []


# -- 35: the disk ----------------------------------------------------------------------------------


async def test_35_on_a_full_disk_nothing_is_sent(
    writes: Writes, journal: Journal, served_simulator: Any
) -> None:
    [event, *_] = await meetings(writes.client)
    pages = await journal.read(lambda c: c.execute("pragma page_count").fetchone()[0])
    await journal.run(lambda c: c.execute(f"pragma max_page_count = {pages}"))
    write = writes.write("cancel", event.uri, "Intro call", reason="x" * 20_000)
    with pytest.raises(NotRecorded):
        await writes.send(write, lambda: writes.client.cancel_scheduled_event(event.uri))
    assert served_simulator.requests("POST") == []


async def test_35_a_disk_that_fills_after_sending_loses_no_outcome(
    writes: Writes, journal: Journal, served_simulator: Any, tmp_path: Path
) -> None:
    [event, *_] = await meetings(writes.client)

    async def call() -> Any:
        answer = await writes.client.cancel_scheduled_event(event.uri)
        await journal.run(lambda c: c.execute("pragma query_only = on"))
        return answer

    outcome = await writes.send(writes.write("cancel", event.uri, "Intro call"), call)
    assert outcome.state == "done", "the user is told what is true"
    later = Journal(open_journal(tmp_path / "journal.sqlite3"))
    account = AccountStore(writes.client, writes._account._database, label="test")
    [news] = await Writes(writes.client, later, account).recover()
    assert (news.state, len(served_simulator.requests("POST"))) == ("done", 1)
    await later.aclose()


# -- what the last session left behind -------------------------------------------------------------


async def test_32_what_was_not_sent_when_the_app_ended_is_not_sent_now(
    writes: Writes, journal: Journal, served_simulator: Any, tmp_path: Path
) -> None:
    [first, second, *_] = await meetings(writes.client)
    await journal.add(writes.write("cancel", first.uri, "Demo with Maria", reason=""))
    being_sent = await journal.add(writes.write("cancel", second.uri, "Demo with Ken", reason=""))
    await journal.mark(being_sent.id, "sending")
    later = Journal(open_journal(tmp_path / "journal.sqlite3"))
    recovering = Writes(writes.client, later, writes._account, pauses=(0.0,))
    dropped, refused = await recovering.recover()
    assert (dropped.title, dropped.state) == ("Cancel Demo with Maria", "dropped")
    assert "Nothing has changed at Calendly" in dropped.words
    assert (refused.state, refused.title) == ("refused", "Cancel Demo with Ken")
    assert await recovering.recover() == [], "told once"
    assert served_simulator.requests("POST") == []
    await later.aclose()


async def test_recovering_without_a_connection_says_so_and_asks_once(
    writes: Writes, journal: Journal, database: Database, tmp_path: Path, served_simulator: Any
) -> None:
    for event in (await meetings(writes.client))[:3]:
        entry = await journal.add(writes.write("cancel", event.uri, "Demo", reason=""))
        await journal.mark(entry.id, "sending")
    later = Journal(open_journal(tmp_path / "journal.sqlite3"))
    offline = CalendlyClient(Transport("http://127.0.0.1:9", lambda: "demo-token"))
    lost = Writes(offline, later, AccountStore(offline, database, label="test"))
    assert [news.state for news in await lost.recover()] == ["unknown"] * 3
    assert await lost.recover() == []
    online = Writes(writes.client, later, writes._account, pauses=(0.0,))
    assert [news.state for news in await online.recover()] == ["refused"] * 3
    assert served_simulator.requests("POST") == []
    await offline.aclose()
    await later.aclose()


async def test_an_unknown_kind_of_write_is_uncertain_not_a_crash(
    writes: Writes, journal: Journal, tmp_path: Path
) -> None:
    """The journal was written by a newer version of the app, then the older one came back."""
    entry = await journal.add(writes.write("cancel", "https://x/1", "Demo", reason=""))
    await journal.mark(entry.id, "sending")
    await journal.run(lambda c: c.execute("update writes set kind = 'move'"))
    later = Journal(open_journal(tmp_path / "journal.sqlite3"))
    [news] = await Writes(writes.client, later, writes._account).recover()
    assert (news.state, "Demo" in news.title) == ("unknown", True)
    await later.aclose()


# -- reading back finds one's own, not its like ----------------------------------------------------


class Found:
    """A Calendly that shows what a test says; only reading back asks it."""

    def __init__(self, *rows: Any, set_aside: tuple[object, ...] = ()) -> None:
        self.rows = rows
        self.set_aside = set_aside

    def __getattr__(self, _name: str) -> Any:
        return lambda *_path, **_query: self

    async def all(self) -> Any:
        return self

    @property
    def items(self) -> list[Any]:
        return list(self.rows)


AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def sent(kind: Any, **body: Any) -> Entry:
    return Entry(1, AT, "sending", Write(kind, body=body), AT)


@pytest.mark.parametrize(
    ("status", "updated", "verdict"),
    [
        ("pending", AT - 30 * DAY, "done"),
        ("accepted", AT + timedelta(minutes=1), "done"),
        ("accepted", AT - 300 * DAY, "not_done"),
        ("declined", AT, "not_done"),
    ],
)
async def test_an_invitation_accepted_long_ago_is_not_the_one_just_sent(
    status: str, updated: datetime, verdict: str
) -> None:
    """Somebody who left and is asked again has an accepted invitation of the first time."""
    old = Invitation(uri="https://x/i/1", email="a@b.c", status=status, updated_at=updated)
    entry = sent("invite", organization="https://x/o/1", email="a@b.c")
    found = await READ_BACKS["invite"](Found(old), entry)  # type: ignore[arg-type]
    assert found.state == verdict


@pytest.mark.parametrize(
    ("created", "before", "verdict"),
    [
        (AT, (), "done"),
        (AT, ("https://x/w/1",), "not_done"),
        (AT - timedelta(minutes=9), (), "done"),  # this computer's clock is ahead
        (AT - 9 * DAY, (), "unknown"),  # its list had never been read here
    ],
)
async def test_a_webhook_that_was_there_before_is_not_the_one_just_made(
    created: datetime, before: tuple[str, ...], verdict: str
) -> None:
    row = WebhookSubscription(uri="https://x/w/1", callback_url=HOOK, created_at=created)
    asked = {"organization": "https://x/o/1", "scope": "organization", "before": list(before)}
    entry = sent("create_webhook", mark=address_mark(HOOK), **asked)
    found = await READ_BACKS["create_webhook"](Found(row), entry)  # type: ignore[arg-type]
    assert found.state == verdict


@pytest.mark.parametrize("kind", ["create_webhook", "invite", "book"])
async def test_a_row_nobody_can_read_may_be_the_one(kind: Any) -> None:
    asked = {"organization": "https://x/o/1", "scope": "organization", "email": "a@b.c"}
    booking = {"start_time": AT.isoformat(), "event_type": "https://x/t/1"}
    entry = sent(kind, mark=address_mark(HOOK), **asked, **booking)
    assert (await READ_BACKS[kind](Found(set_aside=(1,)), entry)).state == "unknown"  # type: ignore[arg-type]
    assert (await READ_BACKS[kind](Found(), entry)).state == "not_done"  # type: ignore[arg-type]


class Bookings(Found):
    """One meeting of a group event, and who is booked for it."""

    def list_scheduled_events(self, **_query: Any) -> Any:
        return Found(
            ScheduledEvent(
                uri="https://x/e/1", start_time=AT, end_time=AT, event_type="https://x/t/1"
            )
        )


def asking(shown: Any, writes: Writes) -> Writes:
    """Return what sends writes and asks nobody but `shown` what became of them."""
    shown.budget = RequestBudget()
    return Writes(shown, writes.journal, writes._account, pauses=(0.0,))


BOOK = {"email": "a@b.c", "start_time": AT.isoformat(), "event_type": "https://x/t/1"}


@pytest.mark.parametrize(
    ("created", "verdict"),
    [
        (AT, "done"),
        (AT - timedelta(minutes=9), "unknown"),  # ours, if this computer's clock is ahead
        (AT - 9 * DAY, "not_done"),
        (None, "unknown"),
    ],
)
async def test_a_booking_of_the_same_person_may_be_another(
    created: datetime | None, verdict: str
) -> None:
    invitee = Invitee(uri="https://x/e/1/invitees/1", email="a@b.c", created_at=created)
    found = await READ_BACKS["book"](Bookings(invitee), sent("book", **BOOK))  # type: ignore[arg-type]
    assert found.state == verdict


async def test_the_booking_of_another_row_is_not_taken_for_the_lost_one(writes: Writes) -> None:
    """The same person twice in one job: the second request got lost before it arrived."""
    booked = Invitee(uri="https://x/e/1/invitees/1", email="a@b.c", created_at=datetime.now(UTC))
    writes = asking(Bookings(booked), writes)
    write = Write("book", "", "Class for A", "", BOOK)

    async def arrives() -> Any:
        return booked

    async def gets_lost() -> Any:
        raise OutcomeUnknown(TimedOut())

    assert (await writes.send(write, arrives)).state == "done"
    assert (await writes.send(write, gets_lost)).state == "unknown"


async def test_a_booking_that_may_still_come_is_not_called_off_when_asked_again(
    writes: Writes, journal: Journal
) -> None:
    """The connection came back a second after the time-out: "do it again" would book twice."""
    writes = asking(Bookings(), writes)

    async def gets_lost() -> Any:
        raise OutcomeUnknown(TimedOut())

    outcome = await writes.send(Write("book", "", "Class for A", "", BOOK), gets_lost)
    assert outcome.state == "unknown"
    assert await writes.recover() == []
    assert (await one(journal)).state == "unknown"
    journal._now = lambda: datetime.now(UTC) + timedelta(hours=1)
    [news] = await writes.recover()
    assert news.state == "refused"
