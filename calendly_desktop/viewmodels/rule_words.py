"""Rules for tags in words: one rule in a line, what breaks, and what becomes of a value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.booking_links import FIELD_NAMES, FIELDS
from calendly_desktop.domain.tag_rules import (
    FieldRule,
    TagRules,
    looks_like,
    mend,
    rule_breaks,
)
from calendly_desktop.domain.utm_rules import tidy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.booking_links import Field
    from calendly_desktop.domain.rule_file import RuleFile
    from calendly_desktop.domain.tag_rules import RuleBreak


class Trial(NamedTuple):
    """What a rule makes of a value: how it is mended, and whether that keeps to the rule."""

    becomes: str
    verdict: str
    fits: bool


def field_name(field: Field) -> str:
    """Return a tag as people call it."""
    return _tr(FIELD_NAMES[field])


def rule_in_a_line(rule: FieldRule) -> str:
    """Return what a rule asks for: "Needed · small letters · 3 values"."""
    parts = [
        _tr("needed") if rule.required else "",
        _tr("small letters") if rule.lowercase else "",
        _tr("{sign} for spaces").format(sign=rule.spaces) if rule.spaces else "",
        _values(len(rule.allowed)),
        _tr("up to {count} characters").format(count=rule.longest) if rule.longest else "",
        _tr("pattern {pattern}").format(pattern=rule.pattern) if rule.pattern else "",
    ]
    text = " · ".join(part for part in parts if part)
    return text[:1].upper() + text[1:] if text else _tr("No rule")


def broken_text(broken: Sequence[RuleBreak], *, is_shared: bool) -> str:
    """Return which rules a link breaks, in a sentence; empty where it breaks none."""
    if not broken:
        return ""
    whose = _tr("your team’s rules") if is_shared else _tr("your rules")
    first = {each.field: each for each in reversed(broken)}  # of each tag the most important
    said = [_break_words(each) for each in reversed(first.values())]
    return _tr("Not as {rules} want it: {list}.").format(rules=whose, list="; ".join(said))


def trial(field: Field, rule: FieldRule, text: str) -> Trial:
    """Return what a rule makes of a value that somebody tries."""
    rules = TagRules(**{field: rule})
    value, mended = tidy(text), mend(rules, field, text)
    becomes = ""
    if value and mended != value:
        becomes = _tr("“{value}” becomes “{mended}”.").format(value=value, mended=mended)
    broken = rule_breaks(rules, field, mended)
    if broken:
        verdict = _trial_words(broken[0])
    else:
        verdict = _tr("Fits the rule.") if rule else _tr("There is no rule: everything fits.")
    return Trial(becomes, verdict, not broken)


def _trial_words(broken: RuleBreak) -> str:
    return {
        "required": _tr("Does not fit: the tag is needed."),
        "not_allowed": _tr("Does not fit: it is not among the values."),
        "capitals": _tr("Does not fit: it has capital letters."),
        "spaces": _tr("Does not fit: it has spaces."),
        "long": _tr("Does not fit: it is too long."),
        "pattern": _tr("Does not fit the pattern."),
    }[broken.kind]


def pattern_text(pattern: str) -> str:
    """Return what the signs of a pattern mean, and a value that it wants."""
    signs = _tr("* is any text, # one digit, @ one letter; everything else stands for itself.")
    if not pattern:
        return signs
    example = _tr("Fits: “{example}”.").format(example=looks_like(pattern))
    return f"{signs} {example}"


def values_of(text: str) -> tuple[str, ...]:
    """Return the values that somebody typed or pasted: one a line, or one line as a list."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) == 1:
        lines = re.split(r"[,;\t]", lines[0])
    return tuple(dict.fromkeys(filter(None, map(tidy, lines))))


def file_in_words(file: RuleFile) -> str:
    """Return what a file of rules holds: "Rules for source and medium, 6 presets"."""
    fields = [field_name(field).lower() for field in FIELDS if file.rules.of(field)]
    named = ", ".join(fields)
    rules = _tr("Rules for {fields}").format(fields=named) if fields else _tr("No rules")
    count = len(file.presets)
    presets = _tr("1 preset") if count == 1 else _tr("{count} presets").format(count=count)
    words = _tr("{rules}; {presets}").format(rules=rules, presets=presets)
    if file.is_newer:
        words += ". " + _tr("A newer version of the app wrote it: some of it is not understood.")
    return words


def _break_words(broken: RuleBreak) -> str:
    words = {
        "required": _tr("{tag} is missing"),
        "not_allowed": _tr("{tag} is not an allowed value"),
        "capitals": _tr("{tag} has capital letters"),
        "spaces": _tr("{tag} has spaces"),
        "long": _tr("{tag} is too long"),
        "pattern": _tr("{tag} does not fit its pattern"),
    }[broken.kind]
    return words.format(tag=field_name(broken.field).lower())


def _values(count: int) -> str:
    if count == 0:
        return ""
    return _tr("1 value") if count == 1 else _tr("{count} values").format(count=count)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RuleWords", text)
