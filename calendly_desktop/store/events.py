"""Meetings and their invitees: load, search, cancel."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import msgspec

from calendly_desktop.api.errors import (
    AlreadyCanceled,
    CalendlyError,
    NotAllowed,
    NotFound,
    OutcomeUnknown,
    SignInNeeded,
)
from calendly_desktop.domain.search import search_words
from calendly_desktop.store import event_rows
from calendly_desktop.store.event_copy import EventCopy
from calendly_desktop.store.event_views import (
    Found,
    Reading,
    Scope,
    ScopeChoice,
    View,
    belongs,
    time_bounds,
)

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncIterator, Callable, Coroutine, Iterable

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import EventType, Invitee, ScheduledEvent
    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.database import Database

WORKERS = 4  # meetings whose invitees are read at the same time
MOST_BY_EMAIL = 40  # meetings found by an address whose invitees are read at once
READ_BACKS = (0.0, 1.0, 2.0)  # seconds before each look at an uncertain cancellation


class CancelOutcome(NamedTuple):
    """What is known after asking Calendly to cancel; `cause` is what hid the first answer."""

    state: Literal["canceled", "already", "still_on", "unknown"]
    event: ScheduledEvent
    cause: BaseException | None = None


class Coverage(NamedTuple):
    """Of how many meetings the invitees are known."""

    read: int
    total: int


class EventsStore:
    """The meetings of one account: remembered on this computer, read from Calendly.

    A view (upcoming, past, canceled) for a scope (mine, a colleague's, everybody's) is a
    selection of all that is known.
    """

    def __init__(
        self,
        client: CalendlyClient,
        database: Database,
        account: AccountStore,
        *,
        now: Callable[[], datetime] | None = None,
        sleep: Callable[[float], Coroutine[object, object, None]] | None = None,
    ) -> None:
        self._client = client
        self._database = database
        self._account = account
        self._now = now or _utc_now
        self._chosen_sleep = sleep
        self._copy = EventCopy(database, self._now())
        self._event_types: dict[str, EventType] = {}
        self._locks: dict[tuple[str, bool], asyncio.Lock] = {}

    async def _sleep(self, seconds: float) -> None:
        import asyncio

        await (self._chosen_sleep or asyncio.sleep)(seconds)

    # -- what is known ---------------------------------------------------------------------

    @property
    def now(self) -> datetime:
        """The moment that divides past from upcoming."""
        return self._now()

    @property
    def as_of(self) -> datetime | None:
        """When meetings were last read from Calendly."""
        return self._copy.as_of

    @property
    def notice(self) -> str:
        """What the user should know about keeping meetings here; mostly empty."""
        return self._copy.notice

    @property
    def timezone(self) -> str:
        """The IANA name of the zone of the signed-in person; empty while unknown."""
        account = self._account.account
        return account.timezone if account else ""

    @property
    def known(self) -> int:
        """How many meetings are on this computer."""
        return len(self._copy.events)

    def event(self, uri: str) -> ScheduledEvent | None:
        """Return a known meeting."""
        return self._copy.events.get(uri)

    def invitees(self, event: str) -> list[Invitee] | None:
        """Return a meeting's invitees as last read, None when they never were."""
        return self._copy.invitees.get(event)

    def needs_invitees(self, event: ScheduledEvent) -> bool:
        """Tell whether the invitees were never read, or the meeting changed since."""
        return self._copy.needs_invitees(event)

    def scopes(self) -> list[ScopeChoice]:
        """Return whose meetings can be shown, with the reason where the role forbids it."""
        account = self._account.account
        organization = account.organization_name if account else "your organization"
        reason = ""
        if account is not None and account.role not in {"owner", "admin", ""}:
            reason = (
                "Your Calendly role shows only your own meetings. An owner or admin of "
                f"{organization} can see everybody's."
            )
        choices = [
            ScopeChoice(Scope("mine"), "My meetings"),
            ScopeChoice(Scope("organization"), f"Everybody in {organization}", reason),
        ]
        for row in self._account.remembered_people():
            if row.user.uri != self._me:
                label = row.user.name or row.user.email or "Colleague without a name"
                choices.append(ScopeChoice(Scope("person", row.user.uri), label, reason))
        return choices

    def search(self, view: View, scope: Scope, query: str = "") -> list[Found]:
        """Return the known meetings of a view in its order, those that hold all words."""
        words = search_words(query)
        events = sorted(
            self._selected(view, scope),
            key=lambda event: (event.start_time, event.uri),
            reverse=view != "upcoming",
        )
        found = (self._copy.match(event, words) for event in events)
        return [each for each in found if each is not None]

    def found(self, uri: str, query: str = "") -> Found | None:
        """Return one known meeting as a search finds it; None when it does not."""
        event = self.event(uri)
        return self._copy.match(event, search_words(query)) if event is not None else None

    def coverage(self, view: View, scope: Scope) -> Coverage:
        """Return of how many meetings of a view the invitees are known, so can be searched."""
        read = [event.uri in self._copy.invitees for event in self._selected(view, scope)]
        return Coverage(sum(read), len(read))

    # -- reading ---------------------------------------------------------------------------

    async def recall(self) -> None:
        """Take the whole local copy into memory; once per session."""
        await self._copy.recall()

    async def learn_people(self) -> None:
        """Read who else is in the organization, so that `scopes()` can offer them."""
        await self._account.people()

    async def begin(self, view: View, scope: Scope) -> Reading:
        """Start a pass over a view from its beginning; no meeting is asked for yet."""
        await self._account.load()
        now = self._now()
        pages = self._client.list_scheduled_events(**self._whose(scope), **time_bounds(view, now))
        return Reading(view, scope, aiter(pages), now)

    async def read(self, reading: Reading, pages: int) -> AsyncIterator[Reading]:
        """Read up to so many pages more, yielding after each; what vanished is forgotten.

        Raises CalendlyError; what was read before stays.
        """
        for _number in range(pages):
            page = None if reading.is_complete else await anext(reading.pages, None)
            if page is None:
                reading.is_complete = True
                return
            reading.note(page)
            await self._copy.keep(page.items, self._now(), gone=self._vanished(reading))
            self._account.learn_granted("scheduled_events:read")
            yield reading

    async def read_invitees(
        self, event: ScheduledEvent, *, refresh: bool = False, background: bool = False
    ) -> list[Invitee]:
        """Return a meeting's invitees, asking Calendly when they are unknown or out of date.

        A click does not wait for the background, which may be held back for the request limit.
        """
        import asyncio

        lock = (event.uri, background)
        async with self._locks.setdefault(lock, asyncio.Lock()):
            known = self.invitees(event.uri)
            if refresh or known is None or self.needs_invitees(event):
                client = self._client.in_background() if background else self._client
                known = list((await client.list_invitees(event.uri).all()).items)
                await self._copy.keep_invitees(event, known)
        self._locks.pop(lock, None)
        return known

    async def fill(self, wanted: Iterable[ScheduledEvent], on_read: Callable[[str], None]) -> None:
        """Read missing invitees in the background, few at once; tells of each meeting read.

        A meeting that cannot be read is passed over; the first other CalendlyError ends it.
        """
        import asyncio

        queue = iter([event for event in wanted if self.needs_invitees(event)])
        problems: list[CalendlyError] = []

        async def work() -> None:
            for event in queue:
                if problems:
                    return
                try:
                    await self.read_invitees(event, background=True)
                except (NotFound, NotAllowed):
                    continue
                except CalendlyError as problem:
                    problems.append(problem)
                    return
                on_read(event.uri)

        async with asyncio.TaskGroup() as group:
            for _number in range(WORKERS):
                group.create_task(work())
        if problems:
            raise problems[0]

    async def find_by_email(self, email: str, scope: Scope) -> int:
        """Ask Calendly for every meeting with an invitee's address; returns how many there are."""
        await self._account.load()
        listing = await self._client.list_scheduled_events(
            **self._whose(scope), invitee_email=email.strip()
        ).all()
        await self._copy.keep(listing.items, self._now())
        for event in listing.items[:MOST_BY_EMAIL]:
            await self.read_invitees(event)
        return len(listing.items)

    async def read_event(self, uri: str) -> ScheduledEvent:
        """Read one meeting again. Raises CalendlyError."""
        event = await self._client.get_scheduled_event(uri)
        await self._copy.keep([event], self._now())
        return event

    def known_event_type(self, uri: str) -> EventType | None:
        """Return an event type that `event_type()` has found before."""
        return self._event_types.get(uri)

    async def event_type(self, uri: str) -> EventType | None:
        """Return an event type: remembered, else read once; None when it cannot be read."""
        if not uri:
            return None
        if uri not in self._event_types:
            found = await self._database.run(lambda c: event_rows.event_type(c, uri))
            if found is None:
                try:
                    found = await self._client.get_event_type(uri)
                except SignInNeeded:
                    raise
                except CalendlyError:
                    return None
            self._event_types[uri] = found
        return self._event_types[uri]

    # -- canceling -------------------------------------------------------------------------

    async def cancel(self, uri: str, reason: str) -> CancelOutcome:
        """Cancel a meeting for everybody. The request is sent once, whatever happens.

        An unclear answer is settled by reading the meeting back; one that was canceled already
        counts as done. Raises CalendlyError when Calendly surely did not cancel it.
        """
        known = self.event(uri) or await self.read_event(uri)  # a refresh may have forgotten it
        try:
            cancellation = await self._client.cancel_scheduled_event(uri, reason)
        except AlreadyCanceled:
            return CancelOutcome("already", await self._read_or_mark(known))
        except OutcomeUnknown as unknown:
            return await self._read_back(known, unknown.cause)
        self._account.learn_granted("scheduled_events:write")
        event = msgspec.structs.replace(known, status="canceled", cancellation=cancellation)
        await self._copy.keep([event], self._now())
        return CancelOutcome("canceled", event)

    async def _read_back(self, known: ScheduledEvent, cause: BaseException) -> CancelOutcome:
        state: Literal["still_on", "unknown"] = "unknown"
        for seconds in READ_BACKS:
            if seconds:
                await self._sleep(seconds)
            try:
                known = await self.read_event(known.uri)
            except CalendlyError:
                continue
            if known.status == "canceled":
                return CancelOutcome("canceled", known, cause)
            state = "still_on"
        return CancelOutcome(state, known, cause)

    async def _read_or_mark(self, known: ScheduledEvent) -> ScheduledEvent:
        try:
            return await self.read_event(known.uri)
        except CalendlyError:
            event = msgspec.structs.replace(known, status="canceled")
            await self._copy.keep([event], self._now())
            return event

    # -- selecting -------------------------------------------------------------------------

    @property
    def _me(self) -> str:
        account = self._account.account
        return account.user.uri if account else ""

    def _whose(self, scope: Scope) -> dict[str, Any]:
        account = self._account.account
        organization = account.organization_uri if account else None
        if scope.kind == "organization":
            return {"organization": organization}
        if scope.kind == "person":
            return {"user": scope.user, "organization": organization}
        return {"user": self._me}

    def _selected(
        self, view: View, scope: Scope, now: datetime | None = None
    ) -> list[ScheduledEvent]:
        moment, me = now or self._now(), self._me
        events = self._copy.events.values()
        return [event for event in events if belongs(event, view, scope, me, moment)]

    def _vanished(self, reading: Reading) -> list[str]:
        """Return the meetings that Calendly would have listed by now but did not."""
        return [
            event.uri
            for event in self._selected(reading.view, reading.scope, reading.began)
            if event.uri not in reading.seen
            and reading.has_passed(event)
            and self._copy.read_at[event.uri] < reading.began
        ]


def _utc_now() -> datetime:
    return datetime.now(UTC)
