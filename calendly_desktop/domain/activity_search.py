"""Calendly's search language of the activity log: built from plain fields, checked, in words."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

LONGEST: Final = 300
"""Calendly: characters of a search term."""

OPERATORS: Final = (
    ("+", "and: both must be there", "login + failed"),
    ("|", "or: one of them is enough", "login | logout"),
    ("-", "not: this must not be there", "-webhook"),
    ('"…"', "exactly these words, in this order", '"event type"'),
    ("( )", "what belongs together", "(user | group) + added"),
    ("*", "any ending, at the end of a word", "cancel*"),
)
"""Each operator, what it means, and an example (Calendly: listActivityLogEntries)."""

_TOKEN: Final = re.compile(r'"[^"]*"|[|+()]|-(?=\S)|[^\s|+()"]+')
_SPECIAL: Final = re.compile(r'[|+()"*]')


class Sought(NamedTuple):
    """A search in plain fields: all of these words, one of these, exactly this, none of these."""

    every: str = ""
    some: str = ""
    exact: str = ""
    none: str = ""


def build(sought: Sought) -> str:
    """Return the search term for plain fields; words hold no operators then."""
    parts = _words(sought.every)
    some = _words(sought.some)
    if len(some) == 1:
        parts += some
    elif some:
        parts.append(f"({' | '.join(some)})")
    exact = " ".join(_SPECIAL.sub(" ", sought.exact).split())
    if exact:
        parts.append(f'"{exact}"')
    parts += [f"-{word}" for word in _words(sought.none)]
    return " + ".join(parts)


def fault(term: str) -> str:
    """Return in a sentence what is wrong with a term; empty for one that Calendly takes."""
    if len(term) > LONGEST:
        return (
            f"The search has {len(term)} characters; Calendly takes {LONGEST}. "
            "Search for fewer words."
        )
    if term.count('"') % 2:
        return "A quotation mark has no partner. Exact words stand between two of them."
    depth = 0
    for token in _TOKEN.findall(term):
        depth += {"(": 1, ")": -1}.get(token, 0)
        if depth < 0:
            break
    if depth:
        return "A bracket has no partner. What belongs together stands between ( and )."
    pieces = [each for each in _TOKEN.findall(term) if each not in "()"]
    if pieces and (pieces[-1] in "|+" or pieces[0] in "|+"):
        return "A word is missing beside | or +: both join what stands left and right of them."
    return ""


def in_words(term: str) -> str:
    """Return what a term finds, in words: "login" and not "webhook"."""
    tokens = _TOKEN.findall(term)
    if not tokens:
        return ""
    return _Reader(tokens).either()


class _Reader:
    """Reads a term from left to right, tolerantly: it explains, Calendly decides."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def either(self) -> str:
        parts = [self._every()]
        while self._peek() == "|":
            self._at += 1
            parts.append(self._every())
        return " or ".join(part for part in parts if part)

    def _every(self) -> str:
        parts: list[str] = []
        while (token := self._peek()) not in ("", "|", ")"):
            if token == "+":  # noqa: S105 - an operator
                self._at += 1
            else:
                parts.append(self._one())
        if not parts and self._peek() == ")" and self._at == 0:
            self._at += 1
        return " and ".join(part for part in parts if part)

    def _one(self) -> str:
        token = self._peek()
        self._at += 1
        if token == "-":  # noqa: S105 - an operator
            inner = self._one() if self._peek() not in ("", "|", ")") else ""
            return f"not {inner}" if inner else ""
        if token == "(":  # noqa: S105 - an operator
            inner = self.either()
            self._at += self._peek() == ")"
            return f"({inner})" if " " in inner else inner
        if token.endswith("*") and not token.startswith('"'):
            return f"words that begin with “{token.rstrip('*')}”"
        quoted = token.startswith('"')
        bare = token.strip('"')
        return f"exactly “{bare}”" if quoted else f"“{bare}”"


def _words(text: str) -> list[str]:
    """Return the words of a field; an operator in it is no operator, and * may end a word."""
    kept = re.sub(r'[|+()"]', " ", text)
    words = (re.sub(r"\*(?!$)", "", word).lstrip("-") for word in kept.replace(",", " ").split())
    return [word for word in words if word.strip("*")]
