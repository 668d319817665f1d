"""Values of tags in bookings that break the team's rules or split a report, with the better one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple

from calendly_desktop.domain.booking_links import FIELDS, Field
from calendly_desktop.domain.tag_rules import TagRules, mend, rule_breaks
from calendly_desktop.domain.utm_rules import (
    ValueCount,
    check_value,
    fold,
    is_usual,
    near_duplicate,
    tidy,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from calendly_desktop.domain.tag_rules import BreakKind, RuleBreak
    from calendly_desktop.domain.utm_rules import Kind, TagWarning

Fault = Literal[
    "email", "not_allowed", "pattern", "long", "encoded", "spelling", "capitals", "spaces", "hidden"
]
"""What is wrong with a value, the most important first; `hidden` characters cannot be seen."""


class Untidy(NamedTuple):
    """A value that should be spelled otherwise, and in how many bookings it is.

    better: the spelling to use, empty where only people can tell. rule: what the team's rule asks
    for, in its own words; empty where no rule is broken. others: how many bookings have `better`.
    """

    field: Field
    value: str
    bookings: int
    fault: Fault
    better: str = ""
    rule: str = ""
    others: int = 0


def untidy_values(
    values: Mapping[Field, Sequence[ValueCount]],
    known: Mapping[Field, Sequence[ValueCount]],
    rules: TagRules,
) -> list[Untidy]:
    """Return the values with a fault, those in most bookings first.

    known: all spellings ever seen, also in links, among which the usual one is looked for.
    """
    found = []
    for field in FIELDS:
        alike = _Alike(known.get(field, ()))
        used = {entry.value: entry.bookings for entry in known.get(field, ())}
        for entry in values.get(field, ()):
            untidy = _looked_at(field, entry, alike.of(entry.value), rules)
            if untidy is not None:
                others = used.get(untidy.better, 0) if untidy.better else 0
                found.append(untidy._replace(others=others))
    return sorted(found, key=lambda each: (-each.bookings, FIELDS.index(each.field), each.value))


def _looked_at(
    field: Field, entry: ValueCount, alike: Iterable[ValueCount], rules: TagRules
) -> Untidy | None:
    """Return the most important fault of a value."""
    for kind, better, rule in _faults(field, entry.value, alike, rules):
        best = mend(rules, field, better) if better else ""
        return Untidy(
            field, entry.value, entry.bookings, kind, best if best != entry.value else "", rule
        )
    return None


def _faults(
    field: Field, value: str, alike: Iterable[ValueCount], rules: TagRules
) -> Iterator[tuple[Fault, str | None, str]]:
    """Yield the faults of a value, with the better spelling and the rule that is broken."""
    alike = list(alike)
    usual = _usual(field, value, alike, rules)
    breaks = {each.kind: each for each in rule_breaks(rules, field, value)}
    warnings = {each.kind: each for each in check_value(field, value)}
    if "email" in warnings:
        yield "email", None, ""
    if "not_allowed" in breaks:
        yield "not_allowed", breaks["not_allowed"].fix or usual, breaks["not_allowed"].wanted
    if "pattern" in breaks:
        yield "pattern", breaks["pattern"].fix or usual, breaks["pattern"].wanted
    if "long" in breaks:
        yield "long", usual, breaks["long"].wanted
    if value in rules.of(field).allowed:
        return
    if "encoded" in warnings:
        yield "encoded", warnings["encoded"].fix, ""
    if usual is not None:
        yield "spelling", usual, ""
    if is_usual(value, alike):
        warnings.pop("capitals", None)
    yield from _small_faults(value, breaks, warnings)


def _small_faults(
    value: str, breaks: Mapping[BreakKind, RuleBreak], warnings: Mapping[Kind, TagWarning]
) -> Iterator[tuple[Fault, str | None, str]]:
    for kind in ("capitals", "spaces"):
        if kind in breaks:
            yield kind, breaks[kind].fix, breaks[kind].wanted or kind
    if "invisible" in warnings:
        yield "hidden", tidy(value), ""
    if "spaces" in warnings:
        yield "spaces", tidy(value), ""
    if "capitals" in warnings:
        yield "capitals", warnings["capitals"].fix, ""


def _usual(field: Field, value: str, alike: Iterable[ValueCount], rules: TagRules) -> str | None:
    """Return the usual spelling of a value as the rules want it; None where this one is it."""
    usual = near_duplicate(value, alike)
    best = mend(rules, field, usual.value) if usual and usual.value != value else ""
    return best if best and best != value and not rule_breaks(rules, field, best) else None


class _Alike:
    """The values among which another spelling of one can be, found without looking at all.

    Two spellings are the same when folded, or a slip apart: then their folded texts have the first
    or the last letter in common.
    """

    def __init__(self, known: Iterable[ValueCount]) -> None:
        self._same: dict[str, list[ValueCount]] = defaultdict(list)
        self._near: dict[tuple[str, int], list[ValueCount]] = defaultdict(list)
        for entry in known:
            folded = fold(entry.value)
            self._same[folded].append(entry)
            for name in _ends(folded):
                self._near[name].append(entry)

    def of(self, value: str) -> list[ValueCount]:
        """Return the values that may be alike, the value itself among them, each once."""
        folded = fold(tidy(value))
        found = dict.fromkeys(self._same.get(folded, ()))
        for letter, length in _ends(folded):
            for near in (length - 1, length, length + 1):
                found |= dict.fromkeys(self._near.get((letter, near), ()))
        return list(found)


def _ends(folded: str) -> tuple[tuple[str, int], ...]:
    if not folded:
        return ()
    return (f"{folded[0]}…", len(folded)), (f"…{folded[-1]}", len(folded))
