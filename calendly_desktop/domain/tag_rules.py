"""The team's rules for UTM values: what each tag must look like, what breaks one, and the mend."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import cycle
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

import msgspec

from calendly_desktop.domain.booking_links import FIELDS, Field, UtmTags
from calendly_desktop.domain.utm_rules import LONGEST, REQUIRED, fold, tidy

if TYPE_CHECKING:
    from collections.abc import Iterable

BreakKind = Literal["required", "not_allowed", "capitals", "spaces", "long", "pattern"]

SPACES: Final = ("", "-", "_", ".")
"""What can stand for a space in a value; empty leaves spaces as they are."""
ANY, DIGIT, LETTER = "*", "#", "@"
"""The signs of a pattern: any text, one digit, one letter; everything else stands for itself."""


class FieldRule(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the values of one tag must look like; the default asks for nothing.

    allowed: no other values than these. longest: in characters, 0 for Calendly's own 255.
    pattern: such as "####-*" for 2027-spring; no regular expression, so that everybody can write
    one and none takes forever.
    """

    required: bool = False
    lowercase: bool = False
    spaces: str = ""
    allowed: tuple[str, ...] = ()
    longest: int = 0
    pattern: str = ""

    def __bool__(self) -> bool:
        return self != FieldRule()


class TagRules(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The rules of all five tags."""

    source: FieldRule = FieldRule()
    medium: FieldRule = FieldRule()
    campaign: FieldRule = FieldRule()
    content: FieldRule = FieldRule()
    term: FieldRule = FieldRule()

    def of(self, field: Field) -> FieldRule:
        """Return the rule of one tag."""
        rule: FieldRule = getattr(self, field)
        return rule

    def __bool__(self) -> bool:
        return any(self.of(field) for field in FIELDS)


class RuleBreak(NamedTuple):
    """A rule that a value breaks; `fix` is the value that keeps to it, where there is one.

    wanted: what the rule asks for, in its own words (the pattern, the allowed values, a number).
    """

    field: Field
    kind: BreakKind
    fix: str | None = None
    wanted: str = ""


def in_force(own: TagRules, shared: TagRules) -> TagRules:
    """Return the rules that count: for each tag the shared rule as a whole, or else the own one.

    Not part by part: the parts of a rule belong together, and half of one with half of another is
    a rule that nobody wrote. A tag about which the shared rules say nothing is free.
    """
    return TagRules(**{field: shared.of(field) or own.of(field) for field in FIELDS})


def wanted_fields(rules: TagRules) -> tuple[Field, ...]:
    """Return the tags that should be filled in: those the rules require, else the usual three."""
    return tuple(field for field in FIELDS if rules.of(field).required) or REQUIRED


def rule_breaks(rules: TagRules, field: Field, text: str) -> list[RuleBreak]:
    """Return the rules that a value breaks, the most important first. Nothing is forbidden here."""
    rule, value = rules.of(field), tidy(text)
    if not value:
        return [RuleBreak(field, "required")] if rule.required else []
    mended = mend(rules, field, value)
    if rule.allowed:  # the list is all there is to say: its values may break the other rules
        fix = mended if mended in rule.allowed else None
        wanted = ", ".join(rule.allowed)
        return [] if value in rule.allowed else [RuleBreak(field, "not_allowed", fix, wanted)]
    fix = mended if mended != value else None
    found: list[RuleBreak] = []
    longest = rule.longest or LONGEST
    if len(value) > longest:
        found.append(RuleBreak(field, "long", None, str(longest)))
    if rule.pattern and not fits(rule.pattern, value):
        keeps = fix is not None and fits(rule.pattern, fix)
        found.append(RuleBreak(field, "pattern", fix if keeps else None, rule.pattern))
    if rule.lowercase and value != value.lower():
        found.append(RuleBreak(field, "capitals", fix))
    if rule.spaces and " " in value:
        found.append(RuleBreak(field, "spaces", fix, rule.spaces))
    return found


def all_breaks(rules: TagRules, tags: UtmTags) -> list[RuleBreak]:
    """Return the rules that any of the five values breaks, in the order of the tags."""
    return [each for field in FIELDS for each in rule_breaks(rules, field, tags.value(field))]


def mend(rules: TagRules, field: Field, text: str) -> str:
    """Return a value as the rules would spell it; what cannot be mended by spelling stays."""
    rule, value = rules.of(field), tidy(text)
    allowed = _allowed_spelling(rule.allowed, value)
    if allowed is not None:
        return allowed
    if rule.lowercase:
        value = value.lower()
    if rule.spaces:
        value = re.sub(r" +", lambda _found: rule.spaces, value)
    return value


def mend_tags(rules: TagRules, tags: UtmTags) -> UtmTags:
    """Return all five values as the rules would spell them."""
    return UtmTags(**{field: mend(rules, field, tags.value(field)) for field in FIELDS})


def fits(pattern: str, value: str) -> bool:
    """Tell whether a value looks like a pattern: * is any text, # a digit, @ a letter."""
    return _compiled(pattern).fullmatch(value) is not None


def looks_like(pattern: str) -> str:
    """Return a text that shows what a pattern asks for: 2027-… for ####-*."""
    signs = {DIGIT: cycle("2027"), LETTER: cycle("abc"), ANY: cycle("…")}
    bare = re.sub(r"\*+", ANY, pattern)
    return "".join(next(signs[sign]) if sign in signs else sign for sign in bare)


def shortened(rules: TagRules, field: Field, text: str) -> str | None:
    """Return a value cut to what its rule allows; None where that breaks another rule."""
    value = mend(rules, field, text)[: rules.of(field).longest or LONGEST].rstrip(" -_.")
    return None if not value or rule_breaks(rules, field, value) else value


def _allowed_spelling(allowed: Iterable[str], value: str) -> str | None:
    """Return the allowed value that is the same but for its spelling, if there is one."""
    wanted = fold(value)
    return next((each for each in allowed if wanted and fold(each) == wanted), None)


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern as an expression without backtracking: a * takes what it can, once."""
    signs = {DIGIT: "[0-9]", LETTER: r"[^\W\d_]"}
    parts = re.split(r"\*+", pattern)
    texts = ["".join(signs.get(sign, re.escape(sign)) for sign in part) for part in parts]
    if len(texts) == 1:
        return re.compile(texts[0])
    first, *middle, last = texts
    # each middle part is found as early as possible and never tried again (atomic, Python 3.11)
    inner = "".join(f"(?>.*?{text})" for text in middle)
    return re.compile(f"{first}{inner}.*{last}", re.DOTALL)
