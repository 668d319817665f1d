"""What the background reads, in words and numbers, and when it goes on where it has to wait."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from calendly_desktop.api.errors import (
    NotAllowed,
    SignInNeeded,
    TimedOut,
    TooManyRequests,
    is_offline,
)

if TYPE_CHECKING:
    from calendly_desktop.domain.problems import Problem

State = Literal["idle", "reading", "waiting", "paused", "offline", "stopped"]

FIRST_BREAK: Final = 5.0
"""Seconds before the first new try where Calendly is not reached; each next one waits longer."""
LONGEST_BREAK_OFFLINE: Final = 60.0
LONGEST_BREAK: Final = 300.0


class Progress(NamedTuple):
    """What the background does. total: None where it is not known. wait: seconds to go on."""

    state: State
    words: str = ""
    done: int = 0
    total: int | None = None
    wait: int = 0
    help_topic: str = ""


class Trouble:
    """Why the background rests: what went wrong, and for how long it leaves Calendly alone."""

    def __init__(self, problem: Problem, failures: int) -> None:
        self.problem = problem
        self.is_offline = is_offline(problem) or isinstance(problem, TimedOut)
        self.is_final = isinstance(problem, SignInNeeded)
        self.seconds = self._break(failures)
        self._ends = time.monotonic() + self.seconds

    def _break(self, failures: int) -> float:
        seconds: float = FIRST_BREAK * 2 ** min(failures - 1, 10)
        if self.is_offline:
            return min(seconds, LONGEST_BREAK_OFFLINE)
        if isinstance(self.problem, TooManyRequests):
            seconds = max(seconds, self.problem.retry_after)
        return min(seconds * 2, LONGEST_BREAK)

    @property
    def wait(self) -> int:
        """Seconds until the next try."""
        return max(0, math.ceil(self._ends - time.monotonic()))

    def progress(self, done: int, total: int | None) -> Progress:
        """Say it in words."""
        if self.is_final:
            words = f"Reading has stopped. {self.problem.title}."
            return Progress("stopped", words, done, total, help_topic=self.problem.help_topic)
        if self.is_offline:
            words = "No connection to Calendly. Reading goes on by itself when it is back."
            return Progress("offline", words, done, total, self.wait)
        words = f"{self.problem.title}. Reading goes on in {self.wait} s."
        return Progress("waiting", words, done, total, self.wait)


def refused(problem: NotAllowed) -> Progress:
    """Say that Calendly does not show these meetings."""
    words = f"Reading has stopped. {problem.title}."
    return Progress("stopped", words, help_topic=problem.help_topic)


def list_words(kind: str, rows: int) -> str:
    """Say how much of a list came so far."""
    which = "upcoming" if kind == "coming" else "past"
    return f"Reading {which} meetings: {rows:,} so far" if rows else f"Reading {which} meetings"


def invitee_words(done: int, total: int) -> str:
    """Say of how many meetings the invitees are known."""
    return f"Reading invitees: {done:,} of {total:,}"


def waiting_words(words: str, seconds: int) -> str:
    """Say that Calendly's limit holds the reading up."""
    note = f"Waiting {seconds} s for Calendly's limit"
    return f"{words}. {note}" if words else note
