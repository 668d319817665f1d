"""Availability: schedules, which event types use them, meeting limits, busy times; and changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from calendly_desktop.api.errors import NotAllowed, NotFound
from calendly_desktop.domain.models import AvailabilitySchedule, MeetingLimits
from calendly_desktop.store.event_type_changes import end_of
from calendly_desktop.store.field_problems import SCHEDULE, refusal

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from datetime import datetime

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import BusyTime, EventType, HostHours
    from calendly_desktop.domain.writes import Write
    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.event_type_changes import End
    from calendly_desktop.store.patience import OnWait
    from calendly_desktop.store.writes import Writes


class Hours(NamedTuple):
    """The schedules of a person.

    used_by: the event types of each schedule, by its URI; None where that could not be read.
    limits: of one's own meetings; None where they are not told. set_aside: not understood.
    """

    user: str
    schedules: tuple[AvailabilitySchedule, ...]
    used_by: Mapping[str, list[EventType]] | None
    limits: MeetingLimits | None
    set_aside: int = 0


class ChangedHours(NamedTuple):
    """How a change of a schedule came out; see event_type_changes.Changed."""

    schedule: AvailabilitySchedule | None
    end: End


class Availability:
    """When people can be booked. Nothing of it is kept on this computer: hours must be today's."""

    def __init__(self, client: CalendlyClient, account: AccountStore, writes: Writes) -> None:
        self._client = client
        self._account = account
        self._writes = writes

    @property
    def who(self) -> str:
        """Return as whom changes are made, in words."""
        return self._writes.who

    @property
    def me(self) -> str:
        """Return the signed-in person's URI, empty where it is not known yet."""
        account = self._account.account
        return account.user.uri if account is not None else ""

    async def read(self, user: str) -> Hours:
        """Read somebody's schedules and what uses them. Raises CalendlyError.

        Calendly: a colleague's needs an owner or admin; meeting limits are told of oneself only.
        """
        listed = await self._client.list_schedules(user).all()
        self._account.learn_granted("availability:read")
        schedules = sorted(listed.items, key=lambda row: (not row.default, row.name.casefold()))
        used_by = await self._used_by(user, schedules)
        limits = await self._limits(user) if user == self.me else None
        return Hours(user, tuple(schedules), used_by, limits, len(listed.set_aside))

    async def busy(self, user: str, start: datetime, end: datetime) -> list[BusyTime]:
        """Read when somebody is busy, in order; only the future. Raises CalendlyError."""
        listed = await self._client.list_user_busy_times(user, start, end).all()
        return sorted(listed.items, key=lambda row: (row.start_time, row.end_time))

    async def schedules(self, user: str) -> list[AvailabilitySchedule]:
        """Read somebody's schedules alone. Raises CalendlyError."""
        return list((await self._client.list_schedules(user).all()).items)

    async def schedule(self, uri: str) -> AvailabilitySchedule:
        """Read one schedule as it is now. Raises CalendlyError."""
        return await self._client.get_schedule(uri)

    async def of_type(self, event_type: str) -> list[HostHours]:
        """Read when an event type can be booked, for each host. Raises CalendlyError."""
        listed = await self._client.list_type_hours(event_type).all()
        return [row.availability_rule for row in listed.items if row.availability_rule is not None]

    async def create(
        self, body: Mapping[str, Any], *, on_wait: OnWait | None = None
    ) -> ChangedHours:
        """Make a schedule of one's own: name, timezone, rules. Raises Problem if refused."""
        known = await self._client.list_schedules(self.me).all()
        write = self._writes.write(
            "create_schedule",
            "",
            str(body["name"]),
            sent=dict(body),
            user=self.me,
            before=[row.uri for row in known.items],
        )
        return await self._send(write, lambda: self._client.create_schedule(body), on_wait)

    async def change(
        self,
        schedule: AvailabilitySchedule,
        sent: Mapping[str, Any],
        *,
        on_wait: OnWait | None = None,
    ) -> ChangedHours:
        """Change a schedule: name, timezone, rules or default. Raises Problem if refused."""
        write = self._writes.write("change_schedule", schedule.uri, schedule.name, sent=dict(sent))
        return await self._send(
            write, lambda: self._client.update_schedule(schedule.uri, sent), on_wait
        )

    # -- private ---------------------------------------------------------------------------

    async def _used_by(
        self, user: str, schedules: list[AvailabilitySchedule]
    ) -> dict[str, list[EventType]] | None:
        found: dict[str, list[EventType]] = {}
        try:
            for row in schedules:
                kinds = self._client.list_event_types(user=user, schedule=row.uri)
                found[row.uri] = list((await kinds.all()).items)
        except NotAllowed as error:
            self._account.learn_from(error)
            return None
        return found

    async def _limits(self, user: str) -> MeetingLimits | None:
        try:
            rows = (await self._client.list_meeting_limits(user).all()).items
        except (NotAllowed, NotFound):
            return None
        return rows[0] if rows else None

    async def _send(
        self,
        write: Write,
        call: Callable[[], Awaitable[AvailabilitySchedule]],
        on_wait: OnWait | None,
    ) -> ChangedHours:
        outcome = await self._writes.send(write, call, on_wait=on_wait)
        end, found = end_of(outcome), outcome.value or outcome.found
        if end is None:
            assert outcome.cause is not None
            raise refusal(outcome.cause, SCHEDULE)
        schedule = found if isinstance(found, AvailabilitySchedule) else None
        return ChangedHours(schedule if end == "done" else None, end)
