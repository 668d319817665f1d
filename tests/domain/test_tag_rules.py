"""The team's rules for tags: what breaks one, how it is mended, and patterns that never hang."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.booking_links import FIELDS, UtmTags
from calendly_desktop.domain.tag_rules import (
    FieldRule,
    TagRules,
    all_breaks,
    fits,
    mend,
    mend_tags,
    rule_breaks,
)

STRICT = TagRules(
    source=FieldRule(required=True, lowercase=True, allowed=("facebook", "Newsletter")),
    medium=FieldRule(required=True, lowercase=True, spaces="-"),
    campaign=FieldRule(lowercase=True, spaces="_", pattern="####_*", longest=20),
)


def kinds(field: str, text: str) -> list[str]:
    return [each.kind for each in rule_breaks(STRICT, field, text)]  # type: ignore[arg-type]


def test_no_rules_ask_for_nothing() -> None:
    assert not TagRules()
    assert STRICT
    assert all_breaks(TagRules(), UtmTags(source="Any Thing")) == []


def test_what_breaks_a_rule_is_told_with_its_mend() -> None:
    assert kinds("source", "") == ["required"]
    assert kinds("term", "") == []
    assert kinds("source", "facebook") == []
    [other] = rule_breaks(STRICT, "source", "bing")
    assert (other.kind, other.fix, other.wanted) == ("not_allowed", None, "facebook, Newsletter")
    first = rule_breaks(STRICT, "source", "FB")[0]
    assert (first.kind, first.fix) == ("not_allowed", "facebook"), "a short form is mended too"
    assert kinds("source", "Newsletter") == [], "allowed, though not in small letters"
    assert [each.fix for each in rule_breaks(STRICT, "medium", "Paid  Social")] == [
        "paid-social",
        "paid-social",
    ]
    assert kinds("campaign", "spring") == ["pattern"]
    assert kinds("campaign", "2027_spring") == []
    assert rule_breaks(STRICT, "campaign", "2027 Spring")[0].fix == "2027_spring"
    assert kinds("campaign", "2027_" + "x" * 16) == ["long"]
    assert [each.kind for each in rule_breaks(TagRules(), "term", "x" * 256)] == ["long"]


def test_all_five_are_mended_at_once() -> None:
    tags = UtmTags(source=" FACE-book ", medium="Paid Social", content="As It Is")
    assert mend_tags(STRICT, tags) == UtmTags(
        source="facebook", medium="paid-social", content="As It Is"
    )
    assert [(each.field, each.kind) for each in all_breaks(STRICT, UtmTags(medium="e mail"))] == [
        ("source", "required"),
        ("medium", "spaces"),
    ]


@pytest.mark.parametrize(
    ("pattern", "value", "expected"),
    [
        ("####-*", "2027-spring", True),
        ("####-*", "207-spring", False),
        ("####-*", "2027-", True),
        ("*", "", True),
        ("*-*-*", "a-b", False),
        ("*-*-*", "a-b-c-d", True),
        ("@@_##", "de_07", True),
        ("@@_##", "d1_07", False),
        ("a.c", "abc", False),
        ("a.c", "a.c", True),
        ("##", "٣٤", False),
        ("*ab", "abab", True),
        ("q#", "Q1", False),
    ],
)
def test_patterns(pattern: str, value: str, expected: bool) -> None:
    assert fits(pattern, value) is expected


def test_no_pattern_takes_forever() -> None:
    start = time.process_time()
    assert not fits("*a" * 60 + "b", "a" * 255)
    assert time.process_time() - start < 1.0


@given(st.sampled_from(FIELDS), st.text(max_size=40))
def test_what_is_mended_stays_as_it_is(field: str, text: str) -> None:
    once = mend(STRICT, field, text)  # type: ignore[arg-type]
    assert mend(STRICT, field, once) == once  # type: ignore[arg-type]
    fixes = [each.fix for each in rule_breaks(STRICT, field, text) if each.fix]  # type: ignore[arg-type]
    for fix in fixes:
        left = {each.kind for each in rule_breaks(STRICT, field, fix)}  # type: ignore[arg-type]
        assert not left & {"not_allowed", "spaces", "capitals"}
