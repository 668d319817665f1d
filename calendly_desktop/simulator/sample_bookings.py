"""Sample data: the thousands of ordinary meetings, made from a number when asked."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.simulator import sample_people as people
from calendly_desktop.simulator.bookings import answer_rows, blank_invitee, cancellation, place
from calendly_desktop.simulator.identifiers import uri
from calendly_desktop.simulator.meetings import Details, Meeting
from calendly_desktop.simulator.sample_event_types import KINDS, type_uuid
from calendly_desktop.simulator.sample_people import user_uuid
from calendly_desktop.simulator.sample_words import (
    ANSWERS,
    CITIES,
    FIRST_NAMES,
    HOST_REASONS,
    INVITEE_REASONS,
    LAST_NAMES,
    TRACKING,
)
from calendly_desktop.simulator.times import DAY, HOUR, MINUTE, as_datetime, local_moment, stamp

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from calendly_desktop.simulator.errors import Json
    from calendly_desktop.simulator.state import World

_MASK = (1 << 64) - 1
_HOST_TURNS = (0, 6, 1, 0, 5, 2, 0, 3, 9, 0, 8, 4, 7, 0, 11, 10, 0, 12, 6, 5)
_TYPES_BY_HOST = {
    host: tuple(
        number
        for number, kind in enumerate(KINDS)
        if host in (kind.hosts or (kind.owner,)) and kind.limit == 1 and kind.slug != "panel-poll"
    )
    for host in range(13)
}
_SLOT_MINUTES = 95


def mix(seed: int, number: int, salt: int) -> int:
    """A well-spread number for three numbers; quick, and the same on every machine."""
    value = seed * 0x94D049BB133111EB + number * 0x9E3779B97F4A7C15 + salt * 0xD1B54A32D192ED03
    value = ((value & _MASK) ^ ((value & _MASK) >> 31)) * 0xBF58476D1CE4E5B9 & _MASK
    return value ^ (value >> 29)


class _Turn(NamedTuple):
    number: int
    day: date
    host: int
    slot: int


class Bookings:
    """Makes ordinary meetings: their times at once, everything else from their number."""

    def __init__(self, world: World, now: int) -> None:
        self.world = world
        self.now = now

    def make(self, count: int) -> list[Meeting]:
        """That many meetings in office hours, three quarters of them in the past."""
        return [self._meeting(turn) for turn in self._turns(count)]

    def _turns(self, count: int) -> Iterator[_Turn]:
        today = as_datetime(self.now).date()
        future = min(35, 5 + count // 8)
        past = max(5, min(95, count // 4), min(count // 40, 1000))
        days = [today + timedelta(days=offset) for offset in range(-past * 7 // 5, future * 7 // 5)]
        days = [day for day in days if day.weekday() < 5]
        used: dict[int, int] = {}
        current: date | None = None
        for number in range(count):
            day = days[number * len(days) // count]
            if day != current:
                current, used = day, {}
            host = self._host(number, (day - today).days)
            slot = used.get(host, 0)
            used[host] = slot + 1
            yield _Turn(number, day, host, slot)

    def _host(self, number: int, distance: int) -> int:
        if self.was_moved(number):
            number -= 1
        host = _HOST_TURNS[number % len(_HOST_TURNS)]
        if host == people.VIKTOR and distance > -30:
            host = people.OLU
        return people.JONAS if host == people.ADA and -1 <= distance <= 1 else host

    def is_moved(self, number: int) -> bool:
        """True when this meeting was rescheduled to the one of the next number."""
        return number % 29 == 11

    def was_moved(self, number: int) -> bool:
        """True when this meeting replaces the one of the number before."""
        return number > 0 and self.is_moved(number - 1)

    def _meeting(self, turn: _Turn) -> Meeting:
        number, seed = turn.number, self.world.seed
        first = number - 1 if self.was_moved(number) else number
        choice = _TYPES_BY_HOST[turn.host]
        index = choice[mix(seed, first, 1) % len(choice)]
        kind = KINDS[index]
        zone = (*people.PEOPLE, people.REMOVED)[turn.host].timezone
        minute = 540 + (turn.slot * _SLOT_MINUTES) % 480 // 5 * 5 + mix(seed, number, 2) % 3 * 15
        start = local_moment(turn.day, minute // 15 * 15, zone)
        lead = (1 + mix(seed, number, 3) % 20) * DAY + mix(seed, number, 4) % HOUR
        recent = self.now - mix(seed, number, 5) % (9 * DAY) - 2 * HOUR
        created = min(start - lead, recent)
        canceled = self.is_moved(number) or self._is_canceled(number)
        uuid = self.world.named_uuid("event", number)
        meeting = Meeting(
            uuid=uuid,
            start=start,
            end=start + kind.minutes * MINUTE,
            event_type=type_uuid(self.world, index),
            hosts=self._hosts(index, turn.host),
            created=created,
            updated=self._canceled_at(number, created, start) if canceled else created + 900_000,
            canceled=canceled,
            recipe=number,
        )
        if self._is_no_show(meeting):
            self._add_no_show(meeting)
        return meeting

    def _hosts(self, index: int, host: int) -> tuple[str, ...]:
        kind = KINDS[index]
        collective = dict(kind.more).get("pooling_type") == "collective"
        chosen = kind.hosts if collective else (host,)
        return tuple(user_uuid(self.world, person) for person in chosen)

    def _is_canceled(self, number: int) -> bool:
        return mix(self.world.seed, number, 6) % 100 < 9 and not self.was_moved(number)

    def _canceled_at(self, number: int, created: int, start: int) -> int:
        latest = min(start, self.now) - MINUTE
        return max(created, latest - mix(self.world.seed, number, 7) % (2 * DAY))

    def _is_no_show(self, meeting: Meeting) -> bool:
        past = meeting.start < self.now - DAY
        return past and not meeting.canceled and mix(self.world.seed, meeting.recipe, 8) % 25 == 0

    def _add_no_show(self, meeting: Meeting) -> None:
        uuid = self.world.named_uuid("no-show", meeting.recipe)
        invitee = self.world.named_uuid("invitee", meeting.recipe)
        self.world.no_shows[uuid] = {
            "uri": uri("invitee_no_shows", uuid),
            "invitee": f"{uri('scheduled_events', meeting.uuid)}/invitees/{invitee}",
            "created_at": stamp(meeting.end + 5 * MINUTE),
        }

    def _person(self, number: int) -> tuple[str, str, str]:
        if self.was_moved(number):
            number -= 1
        value = mix(self.world.seed, number, 9)
        first = FIRST_NAMES[value % len(FIRST_NAMES)]
        last = LAST_NAMES[value // 1000 % len(LAST_NAMES)]
        ending = ("com", "com", "org", "net")[value // 10_000_000 % 4]
        number_tail = value // 50_000_000 % 90
        tail = str(number_tail) if number_tail > 60 else ""
        return first[0], last[0], f"{first[1]}.{last[1]}{tail}@example.{ending}"

    def email(self, meeting: Meeting) -> str:
        """The invitee's address without making the rest."""
        return self._person(meeting.recipe)[2]

    def details(self, meeting: Meeting) -> Details:
        """Everything about an ordinary meeting that its number decides."""
        number, seed = meeting.recipe, self.world.seed
        record = self.world.event_types[meeting.event_type]
        value = mix(seed, number, 10)
        person = self._invitee(meeting, record.shown)
        details = Details(record.shown["name"], None, [person])
        configured = record.shown["locations"] or [None]
        details.location = place(configured[0], meeting, value, CITIES, self.now)
        if value % 9 == 0:
            created = stamp(meeting.created)
            guest = f"guest{value % 97}@example.org"
            details.guests.append({"email": guest, "created_at": created, "updated_at": created})
        if meeting.canceled and not self.is_moved(number):
            by_host = value % 2 == 0
            reasons = HOST_REASONS if by_host else INVITEE_REASONS
            host = self.world.users[meeting.hosts[0]]["name"]
            details.cancellation = cancellation(
                host if by_host else person["name"],
                reasons[value // 7 % len(reasons)],
                "host" if by_host else "invitee",
                stamp(meeting.updated),
            )
        elif meeting.canceled:
            details.cancellation = cancellation(
                person["name"], None, "invitee", stamp(meeting.updated)
            )
        if details.cancellation:
            person["cancellation"] = details.cancellation
        return details

    def _invitee(self, meeting: Meeting, event_type: Json) -> Json:
        number, seed = meeting.recipe, self.world.seed
        first, last, email = self._person(number)
        value = mix(seed, number, 11)
        uuid = self.world.named_uuid("invitee", number)
        person = blank_invitee(uri("scheduled_events", meeting.uuid), uuid, stamp(meeting.created))
        person |= {
            "email": email,
            "name": f"{first} {last}",
            "timezone": CITIES[value % len(CITIES)][0],
            "updated_at": stamp(meeting.updated),
            "status": "canceled" if meeting.canceled else "active",
            "questions_and_answers": answer_rows(
                event_type["custom_questions"], ANSWERS, value // 13
            ),
            "scheduling_method": "api" if value % 41 == 0 else "instant_book",
        }
        if value % 2:
            person["tracking"] |= TRACKING[value // 17 % len(TRACKING)]
        if value % 7 == 0:
            person["text_reminder_number"] = f"+1 202-555-01{value % 100:02d}"
        self._link_moves(person, number)
        if self._is_no_show(meeting):
            no_show = self.world.no_shows[self.world.named_uuid("no-show", number)]
            person["no_show"] = {"uri": no_show["uri"], "created_at": no_show["created_at"]}
        return person

    def _link_moves(self, person: Json, number: int) -> None:
        if self.is_moved(number) and self.world.meetings.get(
            self.world.named_uuid("event", number + 1)
        ):
            person["rescheduled"] = True
            person["new_invitee"] = self._invitee_uri(number + 1)
        if self.was_moved(number):
            person["old_invitee"] = self._invitee_uri(number - 1)

    def _invitee_uri(self, number: int) -> str:
        event = uri("scheduled_events", self.world.named_uuid("event", number))
        return f"{event}/invitees/{self.world.named_uuid('invitee', number)}"
