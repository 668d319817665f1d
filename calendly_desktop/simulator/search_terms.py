"""The activity log's search language: | or, + and, "exact", -exclude, (group), prefix*."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Test = Callable[[str], bool]

_TOKEN = re.compile(r'"[^"]*"|[|+()-]|[^\s|+()"]+')


def read_search(term: str) -> Callable[[str], bool]:
    """A test of a text; an empty term finds everything, odd syntax is forgiven."""
    tokens = _TOKEN.findall(term)
    if not tokens:
        return lambda text: True
    return _Reader(tokens).either()


class _Reader:
    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self.at = 0

    def _peek(self) -> str | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def either(self) -> Test:
        """Terms joined by |."""
        tests = [self._every()]
        while self._peek() == "|":
            self.at += 1
            tests.append(self._every())
        return lambda text: any(test(text) for test in tests)

    def _every(self) -> Test:
        """Terms joined by + or only by a space."""
        tests: list[Test] = []
        while (piece := self._peek()) not in (None, "|", ")"):
            if piece == "+":
                self.at += 1
            else:
                tests.append(self._one())
        return lambda text: all(test(text) for test in tests)

    def _one(self) -> Test:
        piece = self.tokens[self.at]
        self.at += 1
        if piece == "-" and self._peek() not in (None, "|", ")"):
            test = self._one()
            return lambda text: not test(text)
        if piece == "(":
            test = self.either()
            self.at += self._peek() == ")"
            return test
        return _word(piece)


def _word(piece: str) -> Test:
    word = piece.strip('"').casefold()
    if piece.startswith('"'):
        return lambda text: word in text.casefold()
    if word.endswith("*"):
        start = word.rstrip("*")
        return lambda text: any(part.startswith(start) for part in _parts(text))
    return lambda text: word in _parts(text) or word in text.casefold().split()


def _parts(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
