"""Delivers webhook events for real, signed and with retries, to this computer only."""

from __future__ import annotations

import collections
import hashlib
import hmac
import ipaddress
import json
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from calendly_desktop.simulator.identifiers import last_segment
from calendly_desktop.simulator.payloads import envelope
from calendly_desktop.simulator.times import DAY, SECOND, as_datetime, stamp

if TYPE_CHECKING:
    import httpx

    from calendly_desktop.simulator.errors import Json
    from calendly_desktop.simulator.state import Subscription, World

CONNECT_SECONDS = 10.0
READ_SECONDS = 15.0
FIRST_RETRY = 5 * SECOND
SLOWEST_RETRY = 3600 * SECOND
GIVE_UP = DAY
LONGEST_WAIT = 60.0
MOST_WORKERS = 4


def is_loopback(host: str | None) -> bool:
    """True for localhost, 127.0.0.0/8 and ::1."""
    if not host:
        return False
    if host.casefold() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def sign(key: str, body: bytes, seconds: int) -> str:
    """The Calendly-Webhook-Signature header: HMAC-SHA256 over time, dot and raw body."""
    digest = hmac.new(key.encode(), f"{seconds}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={seconds},v1={digest}"


@dataclass(slots=True, eq=False)
class Letter:
    """One delivery under way: when it is due, and until when it is tried."""

    hook: str
    event: str
    body: bytes
    due: int
    give_up: int
    attempts: int = 0
    under_way: bool = False


class Outbox:
    """Deliveries of one simulated Calendly, made by threads that end when nothing is left.

    Threads, because the event loop belongs to the host program (Qt's, in demo mode), and a slow
    receiver must hold back neither an answer nor another delivery. Only loopback addresses are
    ever contacted.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.log: collections.deque[Json] = collections.deque(maxlen=2000)
        self._letters: list[Letter] = []
        self._changed = threading.Condition()
        self._workers = 0
        self._closed = False

    def post(self, event: str, payload: Json, owners: set[str]) -> None:
        """Queues an event for every active subscription that covers one of the owners."""
        for uuid, hook in list(self.world.subscriptions.items()):
            if event in hook.shown["events"] and hook.shown["state"] == "active":
                if not self._covers(hook, owners):
                    continue
                body = envelope(event, payload, hook.creator, self.world.stamp())
                self._queue(uuid, event, hook, body)

    def wake(self) -> None:
        """Looks at the clock again (after it was moved)."""
        with self._changed:
            self._changed.notify_all()

    def wait_idle(self, seconds: float) -> bool:
        """Blocks until nothing is due, at most that long; for tests over a socket."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._due(), seconds)

    def close(self) -> None:
        """Drops what is queued and lets the thread end."""
        with self._changed:
            self._closed = True
            self._letters.clear()
            self._changed.notify_all()

    def pending(self) -> list[Json]:
        """Deliveries still to be made, soonest first."""
        with self._changed:
            letters = sorted(self._letters, key=lambda letter: letter.due)
        return [
            {
                "webhook": letter.hook,
                "event": letter.event,
                "attempts": letter.attempts,
                "due": stamp(letter.due),
            }
            for letter in letters
        ]

    def _covers(self, hook: Subscription, owners: set[str]) -> bool:
        world, scope = self.world, hook.shown["scope"]
        if scope == "organization":
            return True
        owner = last_segment(hook.shown[scope])
        if scope == "group":
            return not owners.isdisjoint(world.group_members(owner))
        return owner in owners and world.member_of(owner) is not None

    def _queue(self, uuid: str, event: str, hook: Subscription, body: Json) -> None:
        address = hook.shown["callback_url"]
        if not is_loopback(urlsplit(address).hostname):
            self._note(uuid, event, address, 1, "not sent: only loopback addresses are contacted")
            return
        packed = json.dumps(body, separators=(",", ":")).encode()
        now = self.world.now()
        with self._changed:
            if self._closed:
                return
            self._letters.append(Letter(uuid, event, packed, now, now + GIVE_UP))
            self._add_worker()
            self._changed.notify_all()

    def _add_worker(self) -> None:
        if self._workers < MOST_WORKERS:
            self._workers += 1
            threading.Thread(target=self._run, name="webhooks", daemon=True).start()

    def _due(self) -> bool:
        now = self.world.now()
        return any(letter.under_way or letter.due <= now for letter in self._letters)

    def _run(self) -> None:
        import httpx

        limits = httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS)
        with httpx.Client(timeout=limits, follow_redirects=False, trust_env=False) as client:
            while (letter := self._next()) is not None:
                self._deliver(client, letter)
                with self._changed:
                    letter.under_way = False
                    self._changed.notify_all()

    def _next(self) -> Letter | None:
        """A letter that is due; None ends the worker: nothing is left, or another one waits."""
        with self._changed:
            while not self._closed:
                free = [letter for letter in self._letters if not letter.under_way]
                now = self.world.now()
                due = [letter for letter in free if letter.due <= now]
                if due:
                    due[0].under_way = True
                    if len(due) > 1:
                        self._add_worker()
                    return due[0]
                if not free or self._workers > 1:
                    break
                wait = min(letter.due for letter in free) - now
                self._changed.wait(min(wait / SECOND, LONGEST_WAIT))
            self._workers -= 1
            self._changed.notify_all()
            return None

    def _deliver(self, client: httpx.Client, letter: Letter) -> None:
        hook = self.world.subscriptions.get(letter.hook)
        if hook is None or hook.shown["state"] != "active":
            self._drop(letter)
            return
        letter.attempts += 1
        address = hook.shown["callback_url"]
        outcome, good = self._send(client, address, hook.signing_key, letter.body)
        self._note(letter.hook, letter.event, address, letter.attempts, outcome)
        now = self.world.now()
        if good:
            self._drop(letter)
            hook.last_success = now
            self._show(hook, "active", None)
            return
        if hook.shown["retry_started_at"] is None:
            self._show(hook, "active", now)
        if now - hook.last_success >= DAY and letter.attempts > 1:
            self._show(hook, "disabled", None)
        pause = min(FIRST_RETRY * 2 ** (letter.attempts - 1), SLOWEST_RETRY)
        letter.due = now + pause
        if letter.due > letter.give_up:
            self._drop(letter)

    def _send(
        self, client: httpx.Client, address: str, key: str | None, body: bytes
    ) -> tuple[str | int, bool]:
        import httpx

        headers = {"content-type": "application/json", "user-agent": "Calendly (simulated)"}
        if key is not None:
            seconds = self.world.now() // SECOND
            headers["Calendly-Webhook-Signature"] = sign(key, body, seconds)
        try:
            answer = client.post(address, content=body, headers=headers)
        except httpx.HTTPError as error:
            return type(error).__name__, False
        return answer.status_code, answer.is_success

    def _show(self, hook: Subscription, state: str, retry: int | None) -> None:
        started = hook.shown["retry_started_at"] if state == "disabled" else None
        wanted = stamp(retry) if retry is not None else started
        if (hook.shown["state"], hook.shown["retry_started_at"]) != (state, wanted):
            hook.shown |= {
                "state": state,
                "retry_started_at": wanted,
                "updated_at": self.world.stamp(),
            }

    def _drop(self, letter: Letter) -> None:
        with self._changed:
            if letter in self._letters:
                self._letters.remove(letter)

    def _note(self, uuid: str, event: str, url: str, attempt: int, outcome: str | int) -> None:
        at = as_datetime(self.world.now()).isoformat()
        self.log.append(
            {"webhook": uuid, "event": event, "url": url, "attempt": attempt,
             "outcome": outcome, "at": at}
        )  # fmt: skip
