"""Calendly's search language: built, checked, explained, and understood as the simulator does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.activity_search import LONGEST, Sought, build, fault, in_words
from calendly_desktop.simulator.search_terms import read_search

text = st.text(st.characters(codec="utf-8"), max_size=30)


@pytest.mark.parametrize(
    ("sought", "term"),
    [
        (Sought(), ""),
        (Sought(every="login failed"), "login + failed"),
        (Sought(some="login"), "login"),
        (Sought(some="login, logout"), "(login | logout)"),
        (Sought(exact=' event  "type" '), '"event type"'),
        (Sought(none="webhook user"), "-webhook + -user"),
        (
            Sought("a*", "b c", "d e", "f"),
            'a* + (b | c) + "d e" + -f',
        ),
        (Sought(every='(a | b) + "c" -d'), "a + b + c + d"),
    ],
)
def test_plain_fields_become_a_term(sought: Sought, term: str) -> None:
    assert build(sought) == term
    assert fault(term) == ""


@given(text, text, text, text)
def test_whatever_is_typed_makes_a_term_without_a_fault(
    every: str, some: str, exact: str, none: str
) -> None:
    term = build(Sought(every, some, exact, none))
    assert fault(term) == "" or len(term) > LONGEST
    assert bool(in_words(term)) == bool(term)


@given(st.lists(st.sampled_from(["login", "user", "event", "failed"]), max_size=3, unique=True))
def test_a_built_term_finds_what_was_meant(words: list[str]) -> None:
    finds = read_search(build(Sought(every=" ".join(words), none="never")))
    assert finds(f"x {' '.join(words)} y")
    assert not finds(f"never {' '.join(words)}")
    for word in words:
        assert not finds(" ".join(each for each in words if each != word))


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ("login", "“login”"),
        ("login + -webhook", "“login” and not “webhook”"),
        ("a | b c", "“a” or “b” and “c”"),
        ('(a | b) + "c d"', "(“a” or “b”) and exactly “c d”"),
        ("cancel*", "words that begin with “cancel”"),
    ],
)
def test_a_term_in_words(term: str, words: str) -> None:
    assert in_words(term) == words


@pytest.mark.parametrize(
    ("term", "says"),
    [
        ('"a', "quotation mark"),
        ("(a", "bracket"),
        ("a)", "bracket"),
        ("a |", "word is missing"),
        ("+ a", "word is missing"),
        ("a" * 301, "301 characters"),
    ],
)
def test_a_fault_is_said(term: str, says: str) -> None:
    assert says in fault(term)


@given(text)
def test_any_term_is_read(term: str) -> None:
    in_words(term)
    fault(term)
