"""Open times: schedules, minus meetings with their buffers, busy times and meeting limits."""

from __future__ import annotations

import collections
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.simulator.identifiers import last_segment
from calendly_desktop.simulator.times import DAY, MINUTE, as_datetime, local_moment, zone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from calendly_desktop.simulator.errors import Json
    from calendly_desktop.simulator.meetings import Meeting
    from calendly_desktop.simulator.state import EventTypeRecord, World

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Slot(NamedTuple):
    """A start that can be booked, who would host it, and the seats left."""

    start: int
    hosts: tuple[str, ...]
    seats: int


def rule_of(world: World, record: EventTypeRecord, host: str) -> Json | None:
    """The availability (timezone and rules) of a host for an event type."""
    if host in record.own_rules:
        return record.own_rules[host]
    for schedule in world.schedules.values():
        if schedule["default"] and last_segment(schedule["user"]) == host:
            return schedule
    return None


def open_slots(world: World, record: EventTypeRecord, low: int, high: int) -> list[Slot]:
    """The bookable starts within [low, high], in order."""
    return _Search(world, record, low, high).slots()


class _Search:
    def __init__(self, world: World, record: EventTypeRecord, low: int, high: int) -> None:
        self.world, self.record, self.low, self.high = world, record, low, high
        self.length = record.shown["duration"] * MINUTE
        self.before = record.shown["before_buffer"] * MINUTE
        self.after = record.shown["after_buffer"] * MINUTE
        self.rules = {host: rule_of(world, record, host) for host in record.hosts}
        self.busy: dict[str, list[tuple[int, int]]] = collections.defaultdict(list)
        self.groups: dict[int, Meeting] = {}
        self.counts: collections.Counter[tuple[str, str, object]] = collections.Counter()
        self._gather()

    def _gather(self) -> None:
        for meeting in self.world.meetings.between(self.low - 40 * DAY, self.high + 40 * DAY):
            if meeting.canceled or not set(meeting.hosts) & set(self.record.hosts):
                continue
            if meeting.event_type == self.record.uuid and self.record.shown["kind"] == "group":
                self.groups[meeting.start] = meeting
                continue
            for host in meeting.hosts:
                self.busy[host].append((meeting.start, meeting.end))
                for key in self._periods(host, meeting.start):
                    self.counts[key] += 1
        for host in self.record.hosts:
            rows = self.world.busy.get(host, ())
            self.busy[host] += [(start, end) for start, end, _kind in rows]

    def _periods(self, host: str, start: int) -> list[tuple[str, str, object]]:
        rule = self.rules.get(host)
        day = as_datetime(start).astimezone(zone(rule["timezone"] if rule else "UTC")).date()
        sunday = day - timedelta(days=(day.weekday() + 1) % 7)
        return [
            (host, "daily_limit", day),
            (host, "weekly_limit", sunday),
            (host, "monthly_limit", (day.year, day.month)),
        ]

    def slots(self) -> list[Slot]:
        by_start: dict[int, list[str]] = collections.defaultdict(list)
        for host in self.record.hosts:
            for start in self._starts(host):
                by_start[start].append(host)
        found = []
        collective = self.record.shown["pooling_type"] == "collective"
        for start in sorted(by_start):
            hosts = tuple(by_start[start])
            if collective and len(hosts) < len(self.record.hosts):
                continue
            seats = self._seats(start)
            if seats > 0:
                found.append(Slot(start, hosts if collective else hosts[:1], seats))
        return found

    def _seats(self, start: int) -> int:
        meeting = self.groups.get(start)
        if meeting is None:
            return self.record.limit
        people = self.world.meetings.details(meeting).invitees
        return self.record.limit - sum(1 for row in people if row["status"] == "active")

    def _starts(self, host: str) -> Iterator[int]:
        step = (self.record.shown["start_time_increment"] or 30) * MINUTE
        now = self.world.now()
        for opens, closes in self._hours(host):
            start = opens
            while start + self.length <= closes:
                if max(self.low, now + 1) <= start <= self.high and self._is_free(host, start):
                    yield start
                start += step

    def _hours(self, host: str) -> Iterator[tuple[int, int]]:
        if self.record.spots:
            yield from self.record.spots
            return
        rule = self.rules[host]
        if rule is None:
            return
        where = zone(rule["timezone"])
        day = as_datetime(self.low).astimezone(where).date()
        last = as_datetime(self.high).astimezone(where).date()
        while day <= last:
            if self._is_offered(day):
                for interval in _intervals(rule["rules"], day):
                    opens = local_moment(day, _minute(interval["from"]), rule["timezone"])
                    closes = local_moment(day, _minute(interval["to"]), rule["timezone"])
                    yield opens, closes
            day += timedelta(days=1)

    def _is_offered(self, day: date) -> bool:
        days = self.record.days
        if days is not None and not days[0] <= day <= days[1]:
            return False
        return not (self.record.weekdays_only and day.weekday() >= 5)

    def _is_free(self, host: str, start: int) -> bool:
        if start in self.groups:
            return True
        first, last = start - self.before, start + self.length + self.after
        if any(begin < last and end > first for begin, end in self.busy[host]):
            return False
        limits = self.world.meeting_limits.get(host, {})
        return all(
            limits.get(name) is None or self.counts[host, name, period] < limits[name]
            for _host, name, period in self._periods(host, start)
        )


def _intervals(rules: list[Json], day: date) -> list[Json]:
    own = [rule for rule in rules if rule["type"] == "date" and rule.get("date") == str(day)]
    name = WEEK[day.weekday()]
    usual = [rule for rule in rules if rule["type"] == "wday" and rule.get("wday") == name]
    return [interval for rule in own or usual for interval in rule["intervals"]]


def _minute(text: str) -> int:
    return int(text[:2]) * 60 + int(text[3:5])
