"""Questions about many meetings: a guest's history, the answers of a booking form, conflicts."""

from __future__ import annotations

import contextlib
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.api.errors import (
    CalendlyError,
    NotAllowed,
    NotFound,
    Rejected,
    ServerTrouble,
    UnexpectedReply,
)
from calendly_desktop.domain.answers import (
    AnswerRow,
    AnswerSheet,
    answers_by_question,
    questions,
)
from calendly_desktop.domain.conflicts import Busy
from calendly_desktop.domain.guest_history import Visit, fate_of, visits
from calendly_desktop.domain.meetings import invitee_name, looks_like_email
from calendly_desktop.domain.search import folded, has_words, search_words
from calendly_desktop.store import insight_rows
from calendly_desktop.store.event_finder import BLOCK
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.insight_rows import Period, TypeCount
from calendly_desktop.store.schema import starts_at
from calendly_desktop.store.side_by_side import read_invitees_of, read_side_by_side

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import Invitee, QuestionAndAnswer, ScheduledEvent
    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.event_views import Found
    from calendly_desktop.store.events import EventsStore

__all__ = ["BusyTimes", "Hosts", "Insight", "Period", "Seen", "TypeCount"]

MOST_VISITS = 2_000
MANY_HOSTS = 8  # whose busy times are read without leaving clicks the right of way

_AHEAD = timedelta(minutes=2)  # Calendly wants a start to come, and clocks differ


class Seen(NamedTuple):
    """What Calendly was asked about a guest: how many meetings it knows, and what stays unseen.

    limit: why not everybody's meetings could be asked for; empty when they were. unread: meetings
    whose invitees could not be read.
    """

    meetings: int
    unread: int
    limit: str = ""


class Hosts(NamedTuple):
    """Hosts whose busy times can be asked for, and how many the role does not show."""

    uris: list[str]
    hidden: int


class BusyTimes(NamedTuple):
    """The busy times of hosts, and why those of others are not known: problems by user URI."""

    times: list[Busy]
    problems: dict[str, CalendlyError]


class Insight:
    """Answers from the local copy at once; Calendly is asked for what the copy lacks."""

    def __init__(
        self,
        client: CalendlyClient,
        database: Database,
        events: EventsStore,
        account: AccountStore,
    ) -> None:
        self._client = client
        self._database = database
        self._events = events
        self._account = account

    @property
    def widest(self) -> Scope:
        """Whose meetings the role lets one see at most."""
        account = self._account.account
        wide = account is not None and (account.is_admin or not account.role)
        return Scope("organization") if wide else Scope()

    # -- one guest -------------------------------------------------------------------------

    async def history(self, sought: str) -> list[Visit]:
        """Return the known bookings of an address, or of everybody with a name, latest first.

        An address is compared without case, a name by its words; 2,000 meetings at most.
        """
        is_address = looks_like_email(sought)
        address, words = sought.strip().casefold(), search_words(sought)

        def ask(connection: sqlite3.Connection) -> list[int]:
            find = insight_rows.with_address if is_address else insight_rows.with_words
            return find(connection, sought, MOST_VISITS)

        def fits(invitee: Invitee) -> bool:
            if is_address:
                return invitee.email.strip().casefold() == address
            return has_words(folded(f"{invitee_name(invitee)} {invitee.email}"), words)

        numbers = await self._database.read(ask)
        bookings = [
            (found.id, found.event, invitee)
            for found in await self._events.read_rows(numbers)
            for invitee in found.invitees or ()
            if fits(invitee)
        ]
        starts = await self._starts(invitee for _number, _event, invitee in bookings)
        return visits(bookings, self._events.now, starts=starts)

    async def _starts(self, invitees: Iterable[Invitee]) -> dict[str, datetime]:
        """Return when the meetings begin to which, or from which, invitees moved."""
        moves = {uri for each in invitees for uri in (each.old_invitee, each.new_invitee) if uri}
        if not moves:
            return {}
        sought = sorted(moves)
        known = await self._database.read(lambda c: insight_rows.meetings_of_invitees(c, sought))
        return {uri: starts_at(number) for uri, number in known.items()}

    async def ask_history(self, email: str, told: Callable[[int, int], None] | None = None) -> Seen:
        """Ask Calendly for every meeting of an address, as widely as the role allows.

        Raises CalendlyError. told: called with how many meetings are read of how many.
        """
        await self._account.load()
        scope, limit = self.widest, self._limit()
        try:
            found = await self._meetings_of(scope, email)
        except NotAllowed as error:
            if error.reason == "scope" or scope.kind == "mine":
                raise
            scope, limit = Scope(), error.explanation
            found = await self._meetings_of(scope, email)
        needing = await self._events.needing_among(event.uri for event in found)
        return Seen(len(found), await self.read(needing, told), limit)

    def _limit(self) -> str:
        choices = self._events.scopes()
        return next((each.reason for each in choices if each.scope.kind == "organization"), "")

    async def _meetings_of(self, scope: Scope, email: str) -> list[ScheduledEvent]:
        asked = self._events.asked_for(scope)
        listing = await self._client.list_scheduled_events(
            **asked, invitee_email=email.strip()
        ).all()
        await self._events.keep(listing.items)
        return list(listing.items)

    # -- reading what the copy lacks -------------------------------------------------------

    async def read(
        self, meetings: Sequence[ScheduledEvent], told: Callable[[int, int], None] | None = None
    ) -> int:
        """Read the invitees of meetings; return of how many meetings they could not be read.

        Raises a Problem that concerns all meetings, such as a lost connection.
        """
        return await read_invitees_of(self._events, meetings, told)

    # -- answers ---------------------------------------------------------------------------

    async def event_types(self, scope: Scope, period: Period) -> list[TypeCount]:
        """Return the event types whose forms ask something, the one with most meetings first.

        One that is not known here counts while invitees of it are not read: it may ask something.
        """
        me = self._me

        def ask(connection: sqlite3.Connection) -> list[TypeCount]:
            found = insight_rows.event_types(connection, scope, me, period)
            return [each for each in found if each.answered or _asks(connection, each)]

        return await self._database.read(ask)

    async def answers(self, scope: Scope, event_type: str, period: Period) -> AnswerSheet:
        """Return what the invitees of an event type answered, as far as they are known."""
        me = self._me
        numbers = await self._database.read(
            lambda c: insight_rows.of_type(c, scope, me, event_type, period)
        )
        rows: list[AnswerRow] = []
        forms: list[Sequence[QuestionAndAnswer]] = []
        total = 0
        uris: list[str] = []
        for first in range(0, len(numbers), BLOCK):
            for found in await self._events.read_rows(numbers[first : first + BLOCK]):
                total += 1
                uris.append(found.event.uri)
                for invitee in found.invitees or ():
                    rows.append(self._answer_row(found.event, invitee))
                    forms.append(invitee.questions_and_answers)
        now_asked = await self._events.event_type(event_type)
        columns = questions(forms, now_asked.custom_questions if now_asked else ())
        return AnswerSheet(columns, rows, total, await self._events.needing_among(uris))

    def _answer_row(self, event: ScheduledEvent, invitee: Invitee) -> AnswerRow:
        return AnswerRow(
            event.uri,
            invitee.uri,
            event.start_time,
            event.end_time,
            invitee_name(invitee),
            invitee.email,
            fate_of(event, invitee, self._events.now),
            answers_by_question(invitee.questions_and_answers),
        )

    # -- conflicts -------------------------------------------------------------------------

    async def standing(self, scope: Scope, period: Period) -> list[Found]:
        """Return the known meetings that are not canceled and touch a period, by start."""
        me = self._me
        numbers = await self._database.read(lambda c: insight_rows.standing(c, scope, me, period))
        return await self._events.read_rows(numbers)

    async def refresh(
        self, scope: Scope, period: Period, told: Callable[[int, int], None] | None = None
    ) -> int:
        """Read the meetings of a period from Calendly, then the invitees that are not known.

        Returns of how many meetings they could not be read. Raises CalendlyError.
        """
        await self._account.load()
        listing = await self._client.list_scheduled_events(
            **self._events.asked_for(scope),
            min_start_time=period.since,
            max_start_time=period.until,
        ).all()
        group = scope.user if scope.kind == "group" else ""
        await self._events.keep(listing.items, group=group)
        uris = [event.uri for event in listing.items if event.status == "active"]
        return await self.read(await self._events.needing_among(uris), told)

    async def hosts_to_ask(self, meetings: Iterable[Found]) -> Hosts:
        """Return the hosts of meetings whose busy times Calendly may show.

        Those who left have none; those of colleagues are for owners and admins. Raises
        CalendlyError.
        """
        memberships = (host for found in meetings for host in found.event.event_memberships)
        hosts = {host.user for host in memberships if host.user}
        account = await self._account.load()
        if not account.is_admin:
            return Hosts(sorted(hosts & {self._me}), len(hosts - {self._me}))
        with contextlib.suppress(NotAllowed, NotFound):
            await self._account.people()
            hosts.difference_update(self._events.left_people())
        return Hosts(sorted(hosts), 0)

    async def busy_times(
        self, hosts: Iterable[str], period: Period, told: Callable[[int, int], None] | None = None
    ) -> BusyTimes:
        """Return when hosts are busy in a period that lies ahead and has both ends.

        Calendly shows a colleague's to owners and admins only. Raises CalendlyError where nothing
        can be read at all; what fails for one host is among the problems.
        """
        assert period.since is not None
        assert period.until is not None
        since, until = max(period.since, self._events.now + _AHEAD), period.until
        wanted, found = sorted(set(hosts)) if since < until else [], BusyTimes([], {})
        client = self._client.in_background() if len(wanted) > MANY_HOSTS else self._client
        lacking: list[NotAllowed] = []

        async def read(host: str) -> bool:
            if lacking:  # a scope: it lacks for everybody
                found.problems[host] = lacking[0]
                return False
            try:
                listing = await client.list_user_busy_times(host, since, until).all()
            except (NotAllowed, NotFound, Rejected, ServerTrouble, UnexpectedReply) as error:
                found.problems[host] = error
                if isinstance(error, NotAllowed) and error.reason == "scope":
                    self._account.learn_from(error)
                    lacking.append(error)
                return False
            for each in listing.items:
                uri = each.event.uri if each.event else ""
                found.times.append(Busy(host, each.start_time, each.end_time, each.type, uri))
            return True

        await read_side_by_side(wanted, read, told)
        return found

    @property
    def _me(self) -> str:
        account = self._account.account
        return account.user.uri if account else ""


def _asks(connection: sqlite3.Connection, counted: TypeCount) -> bool:
    from calendly_desktop.store.event_rows import event_type

    known = event_type(connection, counted.uri)
    if known is None:
        return counted.unread > 0
    return any(question.enabled for question in known.custom_questions)
