"""The cells of one column as values of a link's parameter, a block at a time, at C speed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import quote

from calendly_desktop.domain.booking import EMAIL
from calendly_desktop.domain.booking_links import FIELD_NAMES
from calendly_desktop.domain.link_prefill import Prefilled, prefill_value
from calendly_desktop.domain.tag_rules import FieldRule, mend, rule_breaks
from calendly_desktop.domain.utm_rules import LONGEST, check_value

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calendly_desktop.domain.booking_links import Field
    from calendly_desktop.domain.link_prefill import PrefillField
    from calendly_desktop.domain.tag_rules import RuleBreak, TagRules

UNIT: Final = "\x1f"
"""Stands between joined cells: white space for expressions, and hardly ever in a cell."""

_SAFE: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~\x1f"
_MOST_REPLACED: Final = 48
"""Different bytes to replace one after another; for more, cell by cell is quicker."""
_ALL_EMAILS: Final = re.compile(rf"(?:(?:{EMAIL.pattern})?{UNIT})*")
_TOLD: Final = frozenset({"email", "long", "encoded"})
"""What is told of tags in many links; capitals and the like are for the rules."""


class Remark(NamedTuple):
    """What is to be said of a row. column: whose cell it is about, -1 for the row as a whole.

    is_fault: no link can be made; otherwise it is made, and worth a look.
    """

    words: str
    column: int = -1
    is_fault: bool = False


class Values(NamedTuple):
    """What goes into the links, row by row (empty for nothing), and remarks by row."""

    texts: Sequence[str]
    remarks: dict[int, Remark] = {}  # noqa: RUF012 - never changed


def percent_encoded(cells: Sequence[str]) -> list[str]:
    """Return cells as they stand in a query, each as `urllib.parse.quote` would have it alone.

    All are joined and encoded together, one kind of byte after another: `str.replace` is far
    quicker than anything that looks at each character in Python.
    """
    joined = UNIT.join(cells)
    if joined.count(UNIT) != len(cells) - 1:
        return [_quoted(cell) for cell in cells]
    content = joined.encode("utf-8", "replace")
    others = set(content.translate(None, _SAFE))
    if not others:
        return list(cells)
    if len(others) > _MOST_REPLACED:
        known = {cell: _quoted(cell) for cell in set(cells)}
        return [known[cell] for cell in cells]
    for byte in sorted(others, key=lambda byte: byte != ord("%")):  # the sign of what is encoded
        content = content.replace(bytes((byte,)), b"%%%02X" % byte)
    return content.decode("ascii").split(UNIT)


def _quoted(text: str) -> str:
    return quote(text, safe="", errors="replace")


class PrefillColumn:
    """Reads the cells of a column for one field of a booking form."""

    def __init__(self, field: PrefillField, column: int) -> None:
        self._field = field
        self._column = column
        self._known: dict[str, Prefilled] = {}

    def read(self, cells: Sequence[str]) -> Values:
        """Return what goes into the links for these cells, and what is wrong with some."""
        kind = self._field.kind
        if kind == "line":
            return Values(list(map(str.strip, cells)))
        if kind == "lines":
            return Values([cell.strip("\n") if cell.strip() else "" for cell in cells])
        return self._emails(cells) if kind == "email" else self._one_by_one(cells)

    def _emails(self, cells: Sequence[str]) -> Values:
        joined = UNIT.join((*cells, ""))
        is_sound = joined.count(UNIT) == len(cells) and _ALL_EMAILS.fullmatch(joined)
        read = Values(cells) if is_sound else self._one_by_one(cells)
        if "" not in read.texts:
            return read
        blank = Remark("No e-mail address: whoever books has to type it.", self._column)
        none = {row: blank for row, cell in enumerate(cells) if not cell.strip()}
        return Values(read.texts, {**none, **read.remarks})

    def _one_by_one(self, cells: Sequence[str]) -> Values:
        """Find out about every different text once."""
        known = self._known
        for text in set(cells).difference(known):
            known[text] = prefill_value(self._field, text)
        worth_telling = {
            text: Remark(made.fault or made.note, self._column, bool(made.fault))
            for text in set(cells)
            if (made := known[text]).fault or made.note
        }
        return Values([known[cell].value for cell in cells], _told(cells, worth_telling.get))


class TagColumn:
    """Reads the cells of a column for one tag, spelt as the team's rules have it.

    otherwise: the value for empty cells.
    """

    def __init__(self, field: Field, rules: TagRules, column: int, otherwise: str = "") -> None:
        self._field = field
        self._rules = rules
        says_nothing = tag_remark(rules, field, otherwise, column) is None
        self._is_quick = rules.of(field) == FieldRule() and says_nothing
        self._column = column
        self._otherwise = otherwise
        self._known: dict[str, tuple[str, Remark | None]] = {}

    def read(self, cells: Sequence[str]) -> Values:
        """Return what goes into the links for these cells, and what is worth a look."""
        if self._is_quick and _is_harmless(cells):
            tidied = list(map(str.strip, cells))
            return Values(
                [cell or self._otherwise for cell in tidied] if self._otherwise else tidied
            )
        known = self._known
        for text in set(cells).difference(known):
            value = mend(self._rules, self._field, text) or self._otherwise
            known[text] = (value, tag_remark(self._rules, self._field, value, self._column))
        remarks = _told(cells, lambda text: known[text][1])
        return Values([known[cell][0] for cell in cells], remarks)


def tag_remark(rules: TagRules, field: Field, value: str, column: int = -1) -> Remark | None:
    """Return the one thing to say about a tag's value in a link, None where there is nothing."""
    words = _tag_words(rules, field, value)
    return Remark(f"{FIELD_NAMES[field]}: {words}", column) if words else None


def _told(cells: Sequence[str], remark_of: Callable[[str], Remark | None]) -> dict[int, Remark]:
    return {
        row: remark for row, cell in enumerate(cells) if (remark := remark_of(cell)) is not None
    }


def _is_harmless(cells: Sequence[str]) -> bool:
    """Tell whether nothing in a block of values needs tidying, or a word about it."""
    joined = UNIT.join(cells)
    return (
        joined.isascii()
        and "@" not in joined
        and "%" not in joined
        and joined.replace(UNIT, "").isprintable()
        and joined.count(UNIT) == len(cells) - 1
        and len(max(cells, key=len, default="")) <= LONGEST
    )


def _tag_words(rules: TagRules, field: Field, value: str) -> str:
    found = {warning.kind for warning in check_value(field, value)} & _TOLD if value else set()
    if "email" in found:
        return "looks like an e-mail address, and everybody with the link could read it."
    broken = rule_breaks(rules, field, value)
    if broken:
        return _rule_words(broken[0], value)
    if "long" in found:
        return f"longer than {LONGEST} characters, Calendly may not keep it."
    return "is encoded already, reports would show the % signs." if found else ""


def _rule_words(broken: RuleBreak, value: str) -> str:
    """Return which rule of the team a value breaks."""
    match broken.kind:
        case "required":
            return "is empty, and your team's rules ask for it."
        case "not_allowed":
            return f"“{value}” is not one of your team's values: {broken.wanted}."
        case "long":
            return f"longer than the {broken.wanted} characters of your team's rules."
        case "pattern":
            return f"“{value}” does not look like {broken.wanted}, as your team's rules ask."
    return f"“{value}” is not spelt as your team's rules ask."
