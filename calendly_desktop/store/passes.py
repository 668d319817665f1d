"""How far a list of meetings was read: a pass, kept on disk, and where lists are cut."""

from __future__ import annotations

from bisect import bisect_left
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

import msgspec

from calendly_desktop.api.paging import PAGE_SIZE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.api.paging import Page
    from calendly_desktop.domain.models import ScheduledEvent
    from calendly_desktop.store.event_views import Scope

Kind = Literal["coming", "past"]

COMING: Final = "coming"
PAST: Final = "past"

SECOND: Final = timedelta(seconds=1)
RUNNING: Final = timedelta(hours=24)
"""How far back the coming meetings are listed: those that still run, and a day of second looks."""
LONGEST_ABSENCE: Final = timedelta(days=31)
"""How far back they are listed after the app was not used; older ones come with the history."""
FRESH: Final = {COMING: timedelta(minutes=5), PAST: timedelta(days=1)}
"""How long a list is good before it is read anew by itself."""
TAKEN_UP: Final = timedelta(days=7)
"""How long an unfinished list is worth going on with, rather than beginning anew."""
_MOST_AHEAD: Final = timedelta(minutes=2)  # a moment later than this from now was told wrong


class Gap(NamedTuple):
    """A stretch of time, half open, of which every meeting has been listed; None: without end."""

    since: datetime | None
    until: datetime | None


class Reach(NamedTuple):
    """Which meetings of a scope are listed here.

    coming: all that are to come. since: of those that are over, all from this moment on; None: all
    that are kept. kept: older ones are not kept, by the user's wish; None: all are.
    """

    coming: bool
    since: datetime | None
    kept: datetime | None = None

    def misses(self, moment: datetime | None) -> bool:
        """Tell whether there may be meetings from a moment on (None: ever) that are not listed."""
        return self.since is not None and (moment is None or moment < self.since)


class Pass(msgspec.Struct, kw_only=True):
    """One reading of a list from end to end: "coming" upwards from `since`, "past" downwards.

    began: when it began; a meeting in its range that was not read since then has vanished.
    edge: the start of the last meeting that came. completed: when the last pass that reached the
    end began. noticing: what is new in it is news, because all of it had been read before.
    is_blind: a row came of which not even the name is known, so none can be called vanished.
    is_whole: the coming meetings are listed from the oldest on, so that the history comes along.
    """

    kind: str = COMING
    began: datetime | None = None
    since: datetime | None = None
    until: datetime | None = None
    edge: datetime | None = None
    pages: int = 0
    rows: int = 0
    set_aside: int = 0
    is_blind: bool = False
    is_complete: bool = False
    is_whole: bool = False
    noticing: bool = False
    completed: datetime | None = None
    completed_since: datetime | None = None

    def begin(
        self, now: datetime, *, since: datetime | None, until: datetime | None, noticing: bool
    ) -> None:
        """Start from the beginning of the list."""
        self.began, self.since, self.until = now, since, until
        self.edge, self.pages, self.rows, self.set_aside = None, 0, 0, 0
        self.is_blind = self.is_complete = self.is_whole = False
        self.noticing = noticing

    def note(self, page: Page[ScheduledEvent]) -> Gap | None:
        """Take in one page; return the stretch of time that is wholly listed by it."""
        before = self.edge
        self.pages += 1
        self.rows += len(page.items)
        self.set_aside += len(page.set_aside)
        self.is_blind |= any(not problem.uri for problem in page.set_aside)
        if page.items:
            last = page.items[-1].start_time.replace(microsecond=0)
            self.edge = last if before is None else self._further(last, before)
        self.is_complete = page.is_last
        if self.is_complete:
            self.completed, self.completed_since = self.began, self.since
        return None if self.is_blind else self._gap(before)

    def _further(self, one: datetime, other: datetime) -> datetime:
        return max(one, other) if self.kind == COMING else min(one, other)

    def _gap(self, before: datetime | None) -> Gap | None:
        """Return what lies between two edges; the second of an edge counts when it is passed."""
        edge = None if self.is_complete else self.edge
        if edge is None and not self.is_complete:
            return None
        if self.kind == COMING:
            first = self.since + SECOND if self.since is not None else None
            return Gap(before or first, edge)
        last = before + SECOND if before is not None else self.until and self.until - SECOND
        oldest = self.since + SECOND if self.since is not None else None
        return Gap(edge + SECOND if edge is not None else oldest, last)

    def age(self, now: datetime) -> timedelta | None:
        """Return how long ago it began; None if never, or if a wrong clock said when."""
        if self.began is None or self.began > now + _MOST_AHEAD:
            return None
        return now - self.began

    def is_fresh(self, now: datetime, *, within: timedelta | None = None) -> bool:
        """Tell whether its beginning was read a short while ago, so need not be read again."""
        age = self.age(now)
        if age is None or not self.pages:
            return False
        return age < (within or FRESH[self.kind])

    def is_due(self, now: datetime) -> bool:
        """Tell whether the background has to begin it, or begin it anew."""
        age = self.age(now)
        if age is None:
            return True
        if self.is_complete:
            return age >= FRESH[self.kind]
        return age >= TAKEN_UP or self.edge is None

    def asks(self) -> dict[str, Any]:
        """Return the filters and the order that ask Calendly for what is still to come of it.

        A second of overlap is asked for: so no meeting that starts at the edge is missed, whether
        Calendly counts the bounds in or not.
        """
        if self.kind == COMING:
            first = self.edge - SECOND if self.edge is not None else self.since
            return {"sort": "start_time:asc", "min_start_time": first}
        last = self.edge + SECOND if self.edge is not None else self.until
        return {
            "sort": "start_time:desc",
            "min_start_time": self.since,
            "max_start_time": last,
        }


def name_of(kind: str, scope: Scope) -> str:
    """Return the name under which the state of a pass is kept."""
    return f"pass:{kind}:{scope.kind}:{scope.user}"


def oldest_kept(now: datetime, months: int | None) -> datetime | None:
    """Return before when meetings are not read or kept; None keeps all."""
    if months is None or months <= 0:
        return None
    return (now - timedelta(days=round(months * 30.44))).replace(microsecond=0)


def coming_since(coming: Pass, now: datetime) -> datetime:
    """Return from when on coming meetings are listed: also what came while nobody looked."""
    usual = now - RUNNING
    if coming.completed is None or coming.completed > now:
        return usual.replace(microsecond=0)
    seamless = min(usual, coming.completed - RUNNING)
    return max(seamless, now - LONGEST_ABSENCE).replace(microsecond=0)


def best_cut(near: Sequence[int], base: int, total: int, after: int) -> int | None:
    """Return where to cut a known list in two so that both take the fewest pages together.

    near: the seconds at which the last known meetings before base start, ascending, and that of
    the first one from base on; total: how many meetings are known; after: how many from base on.
    The cut lies at base or earlier, where no meeting starts within a second; None if there is no
    such place near. What is left free on the last page of the coming part takes new bookings.
    """
    older = bisect_left(near, base)
    free = -total % PAGE_SIZE
    best: tuple[tuple[int, int, float], int] | None = None
    for more in range(older):
        first, coming = older - more, after + more
        high = base + 2 if first == len(near) else min(near[first], base + 2)
        if high - near[first - 1] < 3:
            continue
        pages, spare = -(-coming // PAGE_SIZE), -coming % PAGE_SIZE
        history = -(-(total - coming) // PAGE_SIZE)
        rank = (max(pages, 1) + history, pages, abs(spare - free / 2))
        if best is None or rank < best[0]:
            best = (rank, high - 2)
    return best[1] if best is not None else None
