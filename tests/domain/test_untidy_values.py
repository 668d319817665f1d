"""Values that break rules or split a report: what is wrong, and the spelling to use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.tag_rules import FieldRule, TagRules
from calendly_desktop.domain.untidy_values import Untidy, _Alike, untidy_values
from calendly_desktop.domain.utm_rules import ValueCount, near_duplicate

NO_RULES = TagRules()


def found(rules: TagRules = NO_RULES, **counts: int) -> list[tuple[str, str, str]]:
    values = [ValueCount(text.replace("__", " "), times) for text, times in counts.items()]
    untidy = untidy_values({"source": values}, {"source": values}, rules)
    return [(each.value, each.fault, each.better) for each in untidy]


def one(value: str, rule: FieldRule | None = None, *known: ValueCount) -> Untidy | None:
    rules = TagRules(source=rule) if rule is not None else NO_RULES
    values = [ValueCount(value, 3)]
    untidy = untidy_values({"source": values}, {"source": [*values, *known]}, rules)
    return untidy[0] if untidy else None


def test_other_spellings_of_a_more_used_value_come_with_it() -> None:
    assert found(newsletter=9, news_letter=3, NewsLetter=2, google=1) == [
        ("news_letter", "spelling", "newsletter"),
        ("NewsLetter", "spelling", "newsletter"),
    ]


def test_capitals_that_split_nothing_are_let_be_as_in_the_build_view() -> None:
    assert found(Facebook=9, google=1) == []
    assert found(Facebook=9, fb=1) == [("fb", "spelling", "Facebook")]
    assert found(Facebook=2, facebook=2) == [("Facebook", "capitals", "facebook")]


def test_the_usual_spelling_gives_way_to_the_rules() -> None:
    lower = TagRules(source=FieldRule(lowercase=True))
    assert found(lower, Facebook=9, facebook=2, fb=1) == [
        ("Facebook", "capitals", "facebook"),
        ("fb", "spelling", "facebook"),
    ]
    allowed = TagRules(source=FieldRule(allowed=("Facebook", "x")))
    assert found(allowed, facebook=9, Facebook=2, other=1) == [
        ("facebook", "not_allowed", "Facebook"),
        ("other", "not_allowed", ""),
    ], "an allowed value has no fault, whatever else is said of capitals"


@pytest.mark.parametrize(
    ("value", "rule", "fault", "better"),
    [
        ("maria@example.com", None, "email", ""),
        ("2027-spring", FieldRule(pattern="####-*"), None, ""),
        ("spring", FieldRule(pattern="####-*"), "pattern", ""),
        ("abcdef", FieldRule(longest=3), "long", ""),
        ("spring%20sale", None, "encoded", "spring sale"),
        ("spring%20sale", FieldRule(spaces="-"), "encoded", "spring-sale"),
        ("Spring", None, None, ""),  # nothing else is there that reports could count apart
        ("Spring", FieldRule(lowercase=True), "capitals", "spring"),
        ("spring sale", FieldRule(spaces="_"), "spaces", "spring_sale"),
        (" spring", None, "spaces", "spring"),
        ("spr\u200bing", None, "hidden", "spring"),
        ("spring", None, None, ""),
    ],
)
def test_each_fault_and_its_remedy(
    value: str, rule: FieldRule | None, fault: str | None, better: str
) -> None:
    untidy = one(value, rule)
    assert (untidy.fault if untidy else None, untidy.better if untidy else "") == (fault, better)


def test_a_broken_rule_is_told_in_its_own_words() -> None:
    untidy = one("other", FieldRule(allowed=("a", "b")))
    assert untidy is not None
    assert untidy.rule == "a, b"


def test_links_made_here_know_the_usual_spelling_too() -> None:
    untidy = one("News", None, ValueCount("news", 0, 9))
    assert untidy is not None
    assert (untidy.fault, untidy.better, untidy.others) == ("spelling", "news", 0)


TEXTS = st.text(alphabet="abAB-_ 1\u00e9", max_size=9)


@given(st.lists(st.tuples(TEXTS, st.integers(0, 5)), max_size=12), TEXTS)
def test_looking_at_a_few_finds_what_looking_at_all_does(
    counts: list[tuple[str, int]], value: str
) -> None:
    known = [ValueCount(text, times) for text, times in dict(counts).items()]
    assert near_duplicate(value, _Alike(known).of(value)) == near_duplicate(value, known)
