"""A few readings at the same time: told, stopped, and ended by what concerns all of them."""

from __future__ import annotations

import asyncio

import pytest

from calendly_desktop.domain.problems import Problem
from calendly_desktop.store.side_by_side import WORKERS, read_side_by_side


async def test_it_is_told_and_stopped_and_what_was_not_read_is_counted() -> None:
    begun: list[int] = []
    told: list[tuple[int, int]] = []

    async def read(number: int) -> bool:
        begun.append(number)
        await asyncio.sleep(0)
        return number != 1

    def tell(done: int, total: int) -> bool:
        told.append((done, total))
        return done < 4

    unread = await read_side_by_side(range(100), read, tell)
    assert begun[:4] == [0, 1, 2, 3]
    assert len(begun) <= 4 + WORKERS - 1, "those under way are finished, no others begun"
    assert told[:4] == [(1, 100), (2, 100), (3, 100), (4, 100)]
    assert unread == 100 - len(begun) + 1


async def test_a_problem_ends_the_rest_and_comes_as_it_is() -> None:
    begun: list[int] = []

    async def read(number: int) -> bool:
        begun.append(number)
        await asyncio.sleep(0)
        if number == 2:
            raise Problem("No connection")
        return True

    with pytest.raises(Problem, match="No connection"):
        await read_side_by_side(range(100), read)
    assert len(begun) < 10
