"""Rules for tags in words: one rule in a line, what breaks, and what becomes of a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.booking_links import Field
    from calendly_desktop.domain.tag_rules import FieldRule, RuleBreak


def field_name(field: Field) -> str:
    """Return a tag as people call it."""
    return {
        "source": _tr("Source"),
        "medium": _tr("Medium"),
        "campaign": _tr("Campaign"),
        "content": _tr("Content"),
        "term": _tr("Term"),
    }[field]


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
