"""The health watch: looks at the webhooks now and then, and notices what became of them."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

import msgspec

from calendly_desktop.api.errors import CalendlyError, NotAllowed, SignInNeeded, is_offline
from calendly_desktop.domain.webhook_health import (
    Change,
    Ours,
    Seen,
    by_others,
    compare,
    first_seen,
    together,
)
from calendly_desktop.domain.webhooks import address_mark, scope_refusal
from calendly_desktop.domain.writes import NotRecorded
from calendly_desktop.store.database import keep_value, kept_value
from calendly_desktop.store.rest import PULSE, Rest

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.store.account import Account, AccountStore
    from calendly_desktop.store.connection import Connection
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.journal import Journal
    from calendly_desktop.store.webhooks import WebhooksStore

log = logging.getLogger(__name__)

FIRST_LOOK: Final = 45.0
"""Seconds after the start: what is on screen comes first."""
EVERY: Final = 15 * 60.0
"""Seconds between two looks."""
MOST: Final = 4
"""Lists read in one look, one request each: one's own, everybody's, and groups in turn."""
_LONGEST: Final = 4 * 3600.0
_A_DAY: Final = 86_400.0
_CLOCK_DIFFERENCE: Final = timedelta(minutes=10)
_KEY: Final = "webhook_health"
_MADE_HERE: Final = (
    "select kind, state, target, at, body, result from writes "
    "where kind in ('create_webhook', 'delete_webhook') order by id desc limit 500"
)

ListKey = tuple[str, str | None]


class _Memory(msgspec.Struct):
    """What this computer knows of the webhooks, and what nobody has looked at yet."""

    lists: dict[str, dict[str, Seen]] = {}
    news: list[Change] = []


class WebhookWatch:
    """Compares what Calendly says with what this computer knew, over restarts too.

    changed: told when there is something new to tell, or nothing any more. is_paused: whether
    reading in the background is. A list that is read for the first time is no news.
    """

    def __init__(
        self,
        webhooks: WebhooksStore,
        account: AccountStore,
        journal: Journal,
        database: Database,
        connection: Connection,
        *,
        is_paused: Callable[[], bool] = lambda: False,
        now: Callable[[], datetime] | None = None,
        first_look: float = FIRST_LOOK,
        every: float = EVERY,
        pulse: float = PULSE,
    ) -> None:
        self.changed: list[Callable[[], None]] = []
        self._webhooks = webhooks
        self._account = account
        self._journal = journal
        self._database = database
        self._connection = connection
        self._is_paused = is_paused
        self._now = now or _utc_now
        self._first_look = first_look
        self._every = every
        self._rest = Rest(self._now, pulse)
        self._memory = _remembered(database)
        self._compared: dict[ListKey, datetime] = {}
        self._looked: dict[ListKey, datetime] = {}
        self._refused: dict[ListKey, datetime] = {}
        self._due = (self._now(), 0.0)
        self._failures = 0
        self._waits_for_connection = False
        self._is_running = False

    @property
    def news(self) -> list[Change]:
        """What nobody has looked at yet, the last that happened last."""
        return list(self._memory.news)

    def fares_well(self, uri: str) -> bool:
        """Tell whether a webhook works, as far as the last look showed."""
        seen = (known[uri] for known in self._memory.lists.values() if uri in known)
        return next((each.condition == "well" for each in seen), False)

    async def mark_seen(self) -> None:
        """Note that somebody has looked."""
        if self._memory.news:
            self._memory.news = []
            await self._keep()
            self._tell()

    # -- in the background -------------------------------------------------------------------

    async def run(self) -> None:
        """Look every quarter of an hour, and compare whatever is read meanwhile; until canceled."""
        if self._is_running:
            return
        self._is_running = True
        self._webhooks.changed.append(self._rest.rouse)
        self._connection.changed.append(self._rest.rouse)
        try:
            self._put_off(self._first_look)
            while True:
                await self._take_in()
                left = self._left()
                is_back = self._waits_for_connection and self._connection.online
                if left > 0 and not is_back:
                    await self._rest.take(left)
                else:
                    self._put_off(await self._look())
        finally:
            self._is_running = False
            self._webhooks.changed.remove(self._rest.rouse)
            self._connection.changed.remove(self._rest.rouse)

    def _put_off(self, seconds: float) -> None:
        self._due = self._now() + timedelta(seconds=seconds), time.monotonic() + seconds

    def _left(self) -> float:
        """Return the seconds to the next look, by whichever clock it comes sooner: one stops in a
        sleep, the other may be set."""
        wall, steady = self._due
        return min((wall - self._now()).total_seconds(), steady - time.monotonic())

    async def _look(self) -> float:
        """Look once; return the seconds until the next look."""
        if self._is_paused() or not self._connection.signed_in:
            return self._every
        self._waits_for_connection = False
        try:
            await self.look()
        except SignInNeeded:
            return _A_DAY
        except NotAllowed:
            return _A_DAY
        except CalendlyError as error:
            self._failures += 1
            self._waits_for_connection = is_offline(error) and not self._connection.online
            return float(min(self._every * 2 ** min(self._failures - 1, 8), _LONGEST))
        self._failures = 0
        return self._every

    async def look(self) -> None:
        """Read the lists whose turn it is. Raises CalendlyError; NotAllowed where none may be."""
        account = await self._account.load()
        wanted = self._turns(account)
        refusal: NotAllowed | None = None
        for place, (scope, owner) in enumerate(wanted):
            try:
                await self._webhooks.look(scope, owner)
            except NotAllowed as error:
                self._account.learn_from(error)
                self._refused[(scope, owner)] = self._now()
                refusal = error
                wanted[place] = ("", None)
            else:
                self._looked[(scope, owner)] = self._now()
        if refusal is not None and not any(scope for scope, _owner in wanted):
            raise refusal

    def _turns(self, account: Account) -> list[ListKey]:
        """Return the lists to read now: those that were not read for longest, at most MOST."""
        mine: ListKey = ("user", account.user.uri)
        lists: list[ListKey] = [mine]
        if account.organization_uri and not scope_refusal("organization", account.role, ""):
            lists.append(("organization", None))
            lists += [("group", group.uri) for group in self._account.remembered_groups()]
        before = self._now() - timedelta(seconds=_A_DAY)
        lists = [key for key in lists if self._refused.get(key, before) <= before]
        recent = self._now() - timedelta(seconds=self._every / 2)
        lists = [key for key in lists if self._last(key) <= recent]
        lists.sort(key=lambda key: (key[0] == "group", self._last(key)))
        return lists[:MOST]

    def _last(self, key: ListKey) -> datetime:
        """Return when a list was last looked at, by the watch or for the window."""
        long_ago = datetime.min.replace(tzinfo=UTC)
        read = self._webhooks.read_at.get(key, long_ago)
        return max(self._looked.get(key, long_ago), read)

    # -- comparing ---------------------------------------------------------------------------

    async def _take_in(self) -> None:
        """Compare every list that was read since with what was known of it."""
        found: list[Change] = []
        rows: dict[str, WebhookSubscription] = {}
        is_new = False
        for key, moment in list(self._webhooks.read_at.items()):
            if self._compared.get(key) == moment:
                continue
            self._compared[key] = moment
            listed = self._webhooks.rows(*key)
            name = _name(key)
            known = self._memory.lists.get(name)
            is_new = True
            if known is None:
                self._memory.lists[name] = first_seen(listed)
                continue
            changes, self._memory.lists[name] = compare(known, listed, self._now())
            rows |= {row.uri: row for row in listed}
            found += changes
        if not is_new:
            return
        fresh = await self._of_others(found, rows)
        before = self._memory.news
        self._memory.news = together(before, fresh)
        await self._keep()
        if self._memory.news != before:
            self._tell()

    async def _of_others(
        self, changes: list[Change], rows: dict[str, WebhookSubscription]
    ) -> list[Change]:
        doubtful = {"appeared", "vanished"}
        if not any(change.kind in doubtful for change in changes):
            return changes
        try:
            written = await self._journal.read(lambda c: c.execute(_MADE_HERE).fetchall())
        except NotRecorded:  # then nobody can tell whose they are
            return [change for change in changes if change.kind not in doubtful]
        return by_others(changes, rows, _ours(written))

    async def _keep(self) -> None:
        body = msgspec.json.encode(self._memory)
        with contextlib.suppress(sqlite3.Error):
            await self._database.run(lambda c: keep_value(c, _KEY, body))

    def _tell(self) -> None:
        for listener in tuple(self.changed):
            listener()


def _name(key: ListKey) -> str:
    scope, owner = key
    return f"{scope} {owner or ''}".strip()


def _remembered(database: Database) -> _Memory:
    body = database.read_now(lambda c: kept_value(c, _KEY))
    try:
        return msgspec.json.decode(body, type=_Memory) if body else _Memory()
    except msgspec.DecodeError:
        log.warning("what was known of the webhooks cannot be read: it is learned anew")
        return _Memory()


def _ours(written: list[tuple[Any, ...]]) -> Ours:
    """Return what the journal says was made and deleted from here.

    A webhook whose answer was lost has no URI there: it is known by its address and its time.
    """
    made: set[str] = set()
    deleted: set[str] = set()
    lost: list[tuple[str, datetime]] = []
    for kind, state, target, at, body, result in written:
        if kind == "delete_webhook":
            if state not in {"refused", "dropped", "undone"}:
                deleted.add(target)
            continue
        uri = msgspec.json.decode(result).get("uri")
        if uri:
            made.add(uri)
        elif state not in {"refused", "dropped", "undone"}:
            mark = str(msgspec.json.decode(body).get("mark", ""))
            lost.append((mark, datetime.fromisoformat(at)))

    def may_be_made(row: WebhookSubscription) -> bool:
        mark = address_mark(row.callback_url)
        created = row.created_at
        return created is not None and any(
            mark == each and created >= at - _CLOCK_DIFFERENCE for each, at in lost
        )

    return Ours(frozenset(made), frozenset(deleted), may_be_made)


def _utc_now() -> datetime:
    return datetime.now(UTC)
