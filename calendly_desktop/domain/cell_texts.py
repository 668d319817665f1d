"""Numbers, days and times of a spreadsheet as text, as a person reads them in its cells."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

_GENERAL: Final = frozenset({"", "@", "general"})
_AS_THE_COMPUTER_WRITES: Final = frozenset({"mm-dd-yy", "m/d/yy h:mm"})
"""Excel's built-in formats 14 and 22: shown in each computer's own way, so ISO 8601 here."""
_SECTION = re.compile(r'(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*')
_BRACKETS = re.compile(r"\[[^\]]*\]")
_NUMBER_PART = re.compile(r'"([^"]*)"|\\(.)|[_*].|([0#?])|(\.)|(,)|(.)', re.DOTALL)
_DAY_PART = re.compile(r'"([^"]*)"|\\(.)|(yyyy|yy|mm?|dd?|hh?|ss?)|(.)', re.IGNORECASE)
_DAY_SIGNS: Final = frozenset(" -./:,")
_NUMBER_SIGNS: Final = frozenset(" -+()/:%$€£¥")


class Kept(NamedTuple):
    """A cell that is more than text: its value, and how its spreadsheet shows it."""

    value: object
    number_format: str = "General"


def shown_text(value: object, number_format: str = "General") -> str:
    """Return a cell's value as text: 491701234567, not 491701234567.0; 04109 where that is shown.

    Numbers get no thousands separators and a decimal point, for they go into links. Days are as
    the cell shows them where it does so with numbers, else as ISO 8601 has them.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value, number_format)
    if isinstance(value, datetime | date | time | timedelta):
        return _moment(value, number_format)
    return str(value)


# -- numbers -------------------------------------------------------------------------------


def _number(value: float, number_format: str) -> str:
    pattern = _pattern(number_format, _sign(value))
    if pattern is None or value != value or value in (float("inf"), float("-inf")):
        return _plain(value)
    return pattern.write(value)


def _plain(value: float) -> str:
    if isinstance(value, float) and (value.is_integer() or abs(value) >= 1e15):
        return f"{value:.0f}" if abs(value) != float("inf") else str(value)
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


class _Pattern(NamedTuple):
    """A number format taken apart. Parts are placeholders (0 # ?) or ("text", ...) literals."""

    whole: tuple[tuple[str, str], ...]
    decimals: str
    tail: str
    factor: float
    minus: str

    def write(self, value: float) -> str:
        number = f"{abs(value) * self.factor:.{len(self.decimals)}f}"
        digits, _point, after = number.partition(".")
        kept = len(self.decimals.rstrip("#"))
        after = after[:kept] + after[kept:].rstrip("0")
        return self.minus + self._fill(digits) + (f".{after}" if after else "") + self.tail

    def _fill(self, digits: str) -> str:
        """Put digits into the placeholders from the right; the first one takes all that is left."""
        left = "" if set(digits) == {"0"} and not self._wants_zero() else digits
        first = next((n for n, (kind, _text) in enumerate(self.whole) if kind != "text"), -1)
        written: list[str] = []
        for place in range(len(self.whole) - 1, -1, -1):
            kind, text = self.whole[place]
            if kind == "text":
                written.append(text)
            elif place == first:
                written.append(left or {"0": "0", "?": " "}.get(kind, ""))
            else:
                written.append(left[-1:] or {"0": "0", "?": " "}.get(kind, ""))
                left = left[:-1]
        return "".join(reversed(written)).strip()

    def _wants_zero(self) -> bool:
        return any(kind == "0" for kind, _text in self.whole)


@lru_cache(maxsize=256)
def _pattern(number_format: str, sign: int) -> _Pattern | None:
    """Return the part of a format that is for numbers of this sign; None where it says nothing."""
    if number_format.strip().lower() in _GENERAL:
        return None
    sections = [part for part in _SECTION.findall(number_format) if part][:3]
    if not sections:
        return None
    place = 1 if sign < 0 and len(sections) > 1 else 2 if sign == 0 and len(sections) > 2 else 0
    minus = "-" if sign < 0 and place == 0 else ""
    return _read_pattern(_BRACKETS.sub("", sections[place]), minus)


def _read_pattern(section: str, minus: str) -> _Pattern | None:
    """Take a section apart; None for what is not digits with texts around: fractions, 1E+3."""
    whole: list[tuple[str, str]] = []
    decimals, tail, factor = "", "", 1.0
    is_after_point = False
    for quoted, escaped, digit, point, comma, other in _NUMBER_PART.findall(section):
        literal = quoted or escaped
        if digit and is_after_point:
            decimals += digit
        elif digit:
            whole.append((digit, ""))
        elif point:
            is_after_point = True
        elif other and other not in _NUMBER_SIGNS:
            return None
        elif not comma:
            factor *= 100 if other == "%" else 1
            if is_after_point:
                tail += literal or other
            else:
                whole.append(("text", literal or other))
    kinds = [kind for kind, _text in whole]
    if all(kind == "text" for kind in kinds) or ("?" in kinds and ("text", "/") in whole):
        return None
    return _Pattern(tuple(whole), decimals, tail.rstrip(), factor, minus)


# -- days and times ------------------------------------------------------------------------


def _moment(moment: date | time | timedelta, number_format: str) -> str:
    if isinstance(moment, timedelta):
        minutes = round(moment.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    if isinstance(moment, time):
        return f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"
    section = _BRACKETS.sub("", number_format.partition(";")[0]).strip()
    if section.lower() not in _GENERAL | _AS_THE_COMPUTER_WRITES:
        written = _as_shown(moment, section)
        if written:
            return written
    if isinstance(moment, datetime) and (moment.hour or moment.minute):
        return f"{moment:%Y-%m-%d %H:%M}"
    return f"{moment:%Y-%m-%d}"


def _as_shown(moment: date, section: str) -> str:
    """Return a day as its cell shows it with numbers; empty where names of months are asked for."""
    parts = _DAY_PART.findall(section)
    written: list[str] = []
    before = ""
    for place, (quoted, escaped, code, other) in enumerate(parts):
        code = code.lower()
        if quoted or escaped:
            written.append(quoted or escaped)
        elif code:
            after = next((p[2].lower() for p in parts[place + 1 :] if p[2]), "")
            if parts[place + 1 : place + 2] and parts[place + 1][2].lower()[:1] == code[0]:
                return ""  # three letters and more: a name
            is_minute = code[0] == "m" and (before[:1] == "h" or after[:1] == "s")
            written.append(_day_part(moment, code, is_minute=is_minute))
            before = code
        elif other in _DAY_SIGNS:
            written.append(other)
        else:
            return ""
    return "".join(written).strip()


def _day_part(moment: date, code: str, *, is_minute: bool) -> str:
    hour, minute, second = (getattr(moment, name, 0) for name in ("hour", "minute", "second"))
    numbers = {"y": moment.year, "d": moment.day, "h": hour, "s": second}
    number = numbers.get(code[0], minute if is_minute else moment.month)
    if code[0] == "y":
        return f"{number:04}" if len(code) == 4 else f"{number % 100:02}"
    return f"{number:0{len(code)}}"
