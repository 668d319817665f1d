"""Hours in which no notification comes: from and until by the clock on the wall, and whole days."""

from __future__ import annotations

from datetime import datetime, time
from typing import NamedTuple

DAY_BEGINS = time(8, 0)
DAY_ENDS = time(19, 0)


class QuietHours(NamedTuple):
    """begins and ends: times of the day, over midnight where `ends` is earlier; None: no hours.

    days: weekdays (0: Monday) that are quiet from midnight to midnight.
    """

    begins: time | None = None
    ends: time | None = None
    days: frozenset[int] = frozenset()

    def cover(self, local: datetime) -> bool:
        """Tell whether a moment, given as the clock on the wall shows it, is quiet.

        Only what the clock shows counts, so an hour that a clock change repeats is quiet both
        times, and one that it leaves out needs no care. Two equal times make no quiet hours.
        """
        if local.weekday() in self.days:
            return True
        if self.begins is None or self.ends is None or self.begins == self.ends:
            return False
        shown = local.time()
        if self.begins < self.ends:
            return self.begins <= shown < self.ends
        return shown >= self.begins or shown < self.ends


def read_time(text: str, usual: time) -> time:
    """Read a time of the day as it is kept ("19:00"); what cannot be read gives the usual one."""
    try:
        return time.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        return usual
