"""Availability rules as they are sent: weekdays, dates, and intervals of local time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calendly_desktop.simulator.slots import WEEK

if TYPE_CHECKING:
    from calendly_desktop.simulator.checks import Checks
    from calendly_desktop.simulator.errors import Json

_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d|24:00")


def read_rules(checks: Checks, name: str, *, required: bool = False) -> list[Json] | None:
    """A list of availability rules, or None when absent."""
    rows = checks.listed(name, required=required)
    if rows is None:
        return None
    found = []
    for index, row in enumerate(rows):
        rule = checks.item(name, index, row)
        found.append(_read_rule(rule))
        checks.take(rule)
    return found


def _read_rule(rule: Checks) -> Json:
    kind = rule.text("type", required=True, choices=("wday", "date"))
    result: Json = {"type": kind}
    if kind == "wday":
        result["wday"] = rule.text("wday", required=True, choices=WEEK)
    elif kind == "date":
        day = rule.day("date", required=True)
        result["date"] = str(day)
    result["intervals"] = []
    if "intervals" not in rule.values:
        rule.reject("intervals", "is missing")
    for index, row in enumerate(rule.listed("intervals") or ()):
        interval = rule.item("intervals", index, row)
        ends = [_read_clock(interval, name) for name in ("from", "to")]
        if None not in ends and str(ends[0]) >= str(ends[1]):
            interval.reject("to", "must be after from")
        result["intervals"].append({"from": ends[0], "to": ends[1]})
        rule.take(interval)
    return result


def _read_clock(interval: Checks, name: str) -> str | None:
    text = interval.text(name, required=True)
    if text is not None and not _CLOCK.fullmatch(text):
        interval.reject(name, "must be a time such as 09:30")
        return None
    return text


def read_week(
    checks: Checks, name: str, first_day: str, *, required: bool = False
) -> list[Json] | None:
    """The rules of a whole schedule: each weekday exactly once, no date before `first_day`."""
    before = len(checks.problems)
    rules = read_rules(checks, name, required=required)
    if rules is None or len(checks.problems) > before:
        return rules
    days = sorted(rule["wday"] for rule in rules if rule["type"] == "wday")
    if days != sorted(WEEK):
        checks.reject(name, "must hold exactly one wday rule for each day of the week")
    for index, rule in enumerate(rules):
        if rule["type"] == "date" and rule["date"] < first_day:
            checks.reject(f"{name}[{index}].date", "must not be in the past")
    return rules
