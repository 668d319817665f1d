"""Rules, repairs and channels in words; which hint about a value comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.link_repair import Repair, RepairKind
from calendly_desktop.domain.rule_file import RuleFile
from calendly_desktop.domain.tag_rules import FieldRule, TagRules, all_breaks
from calendly_desktop.domain.utm_rules import Preset, ValueCount
from calendly_desktop.viewmodels.channel_words import channel_line
from calendly_desktop.viewmodels.repair_words import repair_words, when_words
from calendly_desktop.viewmodels.rule_words import (
    broken_text,
    file_in_words,
    pattern_text,
    rule_in_a_line,
    trial,
    values_of,
)
from calendly_desktop.viewmodels.tag_values import TagValuesModel, hint_for, suggested

if TYPE_CHECKING:
    from calendly_desktop.domain.booking_links import Field

RULES = TagRules(
    source=FieldRule(required=True, allowed=("facebook", "Newsletter")),
    medium=FieldRule(lowercase=True, spaces="-"),
    campaign=FieldRule(pattern="####-*", longest=12),
)


@pytest.mark.parametrize(
    ("field", "text", "better", "said", "fix"),
    [
        ("source", "a@example.com", None, "Looks like an e-mail address", None),
        ("source", "", None, "Your rules ask for this tag.", None),
        ("source", "FB", None, "Your rules spell this “facebook”.", "facebook"),
        ("source", "bing", None, "Your rules allow: facebook, Newsletter.", None),
        ("source", "Newsletter", None, None, None),
        ("source", "Newsletter", "newsletter", None, None),
        ("medium", "Paid Social", None, "Your rules spell this “paid-social”.", "paid-social"),
        ("medium", "emails", "email", "3 bookings say “email”.", "email"),
        ("medium", "", None, None, None),
        ("campaign", "2027-sp%20x", None, "Is encoded already", "2027-sp x"),
        ("campaign", "2027-springsale", None, "Your rules allow 12 characters", "2027-springs"),
        ("campaign", "spring", None, "Your rules ask for the pattern ####-*", None),
        ("campaign", "2027-Spring", None, "Reports count capital", "2027-spring"),
        ("term", " x", None, "The link leaves out the space", None),
    ],
)
def test_the_most_important_thing_is_said(
    field: Field, text: str, better: str | None, said: str | None, fix: str | None
) -> None:
    count = ValueCount(better, 3) if better else None
    hint = hint_for(field, text, count, RULES)
    if said is None:
        assert hint is None
        return
    assert hint is not None
    assert hint.text.startswith(said)
    assert hint.fix == fix
    assert bool(hint.action) == (fix is not None)


def test_whose_rules_they_are_is_said() -> None:
    hint = hint_for("source", "bing", None, RULES, is_shared=True)
    assert hint is not None
    assert hint.text == "Your team’s rules allow: facebook, Newsletter."
    many = TagRules(source=FieldRule(allowed=tuple("abcdefg")))
    hint = hint_for("source", "x", None, many)
    assert hint is not None
    assert hint.text == "Your rules allow: a, b, c, d and 3 more."


def test_values_with_braces_are_said_as_they_are() -> None:
    rules = TagRules(term=FieldRule(lowercase=True, allowed=("{a}", "{0}")))
    hint = hint_for("term", "{A}", None, rules)
    assert hint is not None
    assert hint.text == "Your rules spell this “{a}”."
    assert "{x}" in repair_words(Repair("k", "rule", "utm_term", "{X}", "{x}")).caption
    assert "{z}" in repair_words(Repair("k", "past", "month", "{z}")).reason
    assert "{, }" in repair_words(Repair("k", "encoding", "", "{}")).reason


def test_allowed_values_come_first() -> None:
    known = [ValueCount("bing", 9), ValueCount("facebook", 2), ValueCount("fax", 1)]
    found = suggested(RULES, "source", "f", known, 8)
    assert [entry.value for entry in found] == ["facebook", "fax"]
    model = TagValuesModel()
    model.show(suggested(RULES, "source", "", known, 3), RULES.source.allowed)
    rows = [model.index(row) for row in range(model.rowCount())]
    assert [row.data(role=0) for row in rows] == ["facebook", "Newsletter", "bing"]


@pytest.mark.parametrize("kind", get_args(RepairKind))
def test_every_mend_has_words(kind: RepairKind) -> None:
    words = repair_words(Repair("k", kind, "utm_source", "before", "after"))
    assert words.caption
    assert words.reason.endswith(".")
    assert "{" not in words.caption + words.reason


def test_mends_in_words() -> None:
    def said(kind: RepairKind, name: str, before: str = "", after: str = "") -> tuple[str, str]:
        return tuple(repair_words(Repair("k", kind, name, before, after)))  # type: ignore[return-value]

    assert said("click", "fbclid") == (
        "Take out fbclid",
        "It is the number of one click on Facebook. Calendly does not keep it.",
    )
    assert said("past", "month", "2026-05")[1] == "It opens May 2026, which is over."
    assert said("duplicate", "utm_source", "a", "a")[1] == "It is there twice with the same value."
    assert said("duplicate", "utm_source", "", "a")[1] == "It is there again, but empty."
    assert said("question", "twice", "?", "&")[0] == "& instead of the second ?"
    assert said("tidy", "utm_source", " a", "a")[1].count("␣a") <= 1
    assert said("encoding", "", " +ö\n")[1].startswith("Some programs misread spaces, +, ö, line")
    shared = repair_words(Repair("k", "rule", "utm_medium", "A", "a"), is_shared=True)
    assert shared == ("Medium “a”", "As your team’s rules want it, instead of “A”.")
    assert when_words("2027-01-05") == "Tue 5 Jan 2027"
    assert when_words("soon") == "soon"


def test_rules_in_words() -> None:
    assert rule_in_a_line(FieldRule()) == "No rule"
    assert rule_in_a_line(FieldRule(required=True, allowed=("a",))) == "Needed · 1 value"
    broken = all_breaks(RULES, UtmTags(medium="A B", campaign="2027-springsale-x"))
    assert broken_text(broken, is_shared=False) == (
        "Not as your rules want it: source is missing; medium has capital letters; campaign is "
        "too long."
    )
    assert broken_text([], is_shared=True) == ""
    file = RuleFile(rules=RULES, presets=(Preset("A", UtmTags(term="x")),))
    assert file_in_words(file) == "Rules for source, medium, campaign; 1 preset"
    assert file_in_words(RuleFile()) == "No rules; 0 presets"


def test_a_rule_is_tried() -> None:
    found = trial("campaign", FieldRule(lowercase=True, spaces="-"), "Spring Sale 2027")
    assert found == ("“Spring Sale 2027” becomes “spring-sale-2027”.", "Fits the rule.", True)
    assert trial("term", FieldRule(required=True), "").verdict == "Does not fit: the tag is needed."
    assert trial("term", FieldRule(), "x").fits
    assert pattern_text("@@_##").endswith("Fits: “ab_20”.")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("", ()),
        ("a\nb\n\n a ", ("a", "b")),
        ("a, b; c", ("a", "b", "c")),
        ("a\tb", ("a", "b")),
        ("new, york\nold, york", ("new, york", "old, york")),
    ],
)
def test_a_list_of_values_is_typed_or_pasted(text: str, values: tuple[str, ...]) -> None:
    assert values_of(text) == values


def test_the_channel_in_a_line() -> None:
    none = TagRules()
    assert channel_line(UtmTags(content="x"), none) is None
    line = channel_line(UtmTags(source="google", medium="cpc"), none)
    assert line is not None
    assert (line.text, line.tone) == ("Google Analytics 4 will call this: Paid Search", "secondary")
    line = channel_line(UtmTags(source="{x}", medium="cpc"), none)
    assert line is not None
    assert "{x}" in line.text
