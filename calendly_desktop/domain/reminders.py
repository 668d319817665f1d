"""When to say that a meeting starts soon: once each, again when wished, right after a sleep."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

STAYS = timedelta(minutes=10)
"""How long a reminder stays after the start, where nobody closes it."""
_GAP = timedelta(seconds=60)
"""So long without a look, the computer slept, or its clock was set."""
_AFTER_GAP = timedelta(minutes=2)
"""How long meetings that began in the gap are still told: Calendly may have to be asked first."""
_LONGEST_GAP = timedelta(hours=12)  # Calendly: a meeting lasts 12 hours at most


class Starting(NamedTuple):
    """A meeting as far as reminders need it."""

    uri: str
    start: datetime
    end: datetime


class Reminder(NamedTuple):
    """A reminder on screen; `has_begun`: the meeting started meanwhile."""

    meeting: Starting
    has_begun: bool


class Look(NamedTuple):
    """What is to be on screen, the earliest first; what of it is to be announced now.

    wait: seconds until something changes by itself.
    """

    shown: tuple[Reminder, ...]
    fresh: tuple[Reminder, ...]
    wait: float


@dataclass(slots=True)
class _Told:
    """What is known of a reminder; until: when it is wished again; is_closed: not any more."""

    meeting: Starting
    moment: datetime
    has_begun: bool
    until: datetime | None = None
    is_closed: bool = False

    @property
    def is_shown(self) -> bool:
        return not self.is_closed and self.until is None

    @property
    def goes(self) -> datetime:
        """When it goes by itself."""
        return min(self.meeting.end, max(self.meeting.start, self.moment) + STAYS)


class Reminders:
    """The reminders of one session. Only the wall clock counts, so sleeping changes nothing."""

    def __init__(self) -> None:
        self._told: dict[Starting, _Told] = {}
        self._last: datetime | None = None
        self._gap: tuple[datetime, datetime] | None = None

    def since(self, now: datetime, lead: timedelta) -> datetime:
        """Return from when on meetings must start that the next look has to see."""
        last = self._last or now - lead
        if self._gap is not None and now < self._gap[1]:
            last = min(last, self._gap[0])
        return max(min(last, now), now - _LONGEST_GAP)

    def look(
        self,
        coming: Iterable[Starting],
        now: datetime,
        lead: timedelta,
        still: Callable[[Starting], bool],
    ) -> Look:
        """Look which meetings start within `lead`; none are told where it is zero.

        coming: the meetings from `since()` on, without canceled ones. still: whether a meeting is
        still to be at that time; a reminder of one that is not goes.
        """
        if not lead:
            self._told.clear()
            self._last, self._gap = now, None
            return Look((), (), math.inf)
        since = self._note_gap(now, lead)
        self._forget(now, lead, still)
        fresh = [told for told in self._told.values() if self._is_back(told, now)]
        due: list[datetime] = []
        for meeting in coming:
            if meeting in self._told or now >= meeting.end:
                continue
            if meeting.start - lead > now:
                due.append(meeting.start - lead)
            elif meeting.start > min(since, now):
                told = _Told(meeting, now, meeting.start <= now)
                self._told[meeting] = told
                fresh.append(told)
        for told in self._told.values():
            told.has_begun = told.meeting.start <= now
            due += _next_moments(told)
        shown = sorted((t for t in self._told.values() if t.is_shown), key=lambda t: t.meeting[1:])
        waits = [(moment - now).total_seconds() for moment in due if moment > now]
        return Look(_reminders(shown), _reminders(fresh), min(waits, default=math.inf))

    def close(self, uri: str) -> None:
        """Say no more of a meeting."""
        for told in self._of(uri):
            told.is_closed, told.until = True, None

    def again(self, uri: str, moment: datetime) -> None:
        """Take a reminder away until a moment."""
        for told in self._of(uri):
            told.until = moment

    # -- private ---------------------------------------------------------------------------

    def _of(self, uri: str) -> Iterator[_Told]:
        return (told for told in self._told.values() if told.meeting.uri == uri)

    def _note_gap(self, now: datetime, lead: timedelta) -> datetime:
        """Return since when meetings that have begun are to be told."""
        last = self._last or now - lead
        since = self.since(now, lead)
        if self._last is None or now - last > _GAP:
            self._gap = (since, now + _AFTER_GAP)
        elif now < last - _GAP:  # the clock was set back: what it said before was wrong
            self._told = {m: t for m, t in self._told.items() if m.start - lead <= now}
            self._gap = None
        self._last = now
        return since

    def _forget(self, now: datetime, lead: timedelta, still: Callable[[Starting], bool]) -> None:
        for meeting, told in list(self._told.items()):
            if now >= meeting.end or not still(meeting):
                del self._told[meeting]
            elif told.until is None and now >= told.goes:
                told.is_closed = True

    @staticmethod
    def _is_back(told: _Told, now: datetime) -> bool:
        if told.is_closed or told.until is None or now < told.until:
            return False
        told.until, told.moment = None, now
        return True


def _next_moments(told: _Told) -> list[datetime]:
    if told.is_closed:
        return [told.meeting.end]
    return [told.meeting.start, told.until or told.goes]


def _reminders(told: Iterable[_Told]) -> tuple[Reminder, ...]:
    return tuple(Reminder(each.meeting, each.has_begun) for each in told)
