"""Which news to tell: each once, moves not taken for something else, all of a while together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LONGEST_DOUBT = 60.0
"""Seconds to wait until it is known whether a meeting is new or was moved."""


class Item(Protocol):
    """A meeting with news: store.noticed.Unseen."""

    @property
    def uri(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def is_canceled(self) -> bool: ...
    @property
    def is_sure(self) -> bool: ...


T = TypeVar("T", bound=Item)


class Counts(NamedTuple):
    """How many meetings are new, were moved, were canceled."""

    new: int = 0
    moved: int = 0
    canceled: int = 0


def count(items: Iterable[Item]) -> Counts:
    """Count news; a move is one thing, though both its old and its new meeting are marked."""
    listed = list(items)
    moved = [item for item in listed if item.kind == "moved"]
    gone = sum(item.is_canceled for item in moved)
    return Counts(
        sum(item.kind == "new" for item in listed),
        max(gone, len(moved) - gone),
        sum(item.kind == "canceled" for item in listed),
    )


class NewsDesk:
    """Remembers what was told; what waits is told together with what comes next."""

    def __init__(self) -> None:
        self._told: set[tuple[str, bool]] = set()
        self._doubtful: dict[tuple[str, bool], float] = {}
        self._waiting: set[tuple[str, bool]] = set()

    def skip(self, items: Iterable[Item]) -> None:
        """Take news as told: they were there before, or are being looked at."""
        self._told |= {_key(item) for item in items}
        self._waiting.clear()

    def take(self, items: Sequence[T], clock: float) -> list[T]:
        """Return what is to be told now: nothing, or all that nobody has looked at since `clear`.

        clock: seconds of a clock that only goes forward; a doubtful item waits for a while.
        """
        keys = {_key(item) for item in items}
        self._told &= keys
        self._waiting &= keys
        self._doubtful = {key: since for key, since in self._doubtful.items() if key in keys}
        fresh = [item for item in items if self._is_fresh(item, clock)]
        if not fresh:
            return []
        self._told |= {_key(item) for item in fresh}
        self._waiting |= {_key(item) for item in fresh}
        return [item for item in items if _key(item) in self._waiting]

    def clear(self) -> None:
        """Begin a new group: the last one was looked at, or put away."""
        self._waiting.clear()

    def _is_fresh(self, item: Item, clock: float) -> bool:
        key = _key(item)
        if key in self._told:
            return False
        since = self._doubtful.setdefault(key, clock)
        return item.is_sure or clock - since >= LONGEST_DOUBT


def _key(item: Item) -> tuple[str, bool]:
    return item.uri, item.is_canceled
