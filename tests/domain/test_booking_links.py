"""Booking links survive any text, keep what was there, and come apart again."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.booking_links import (
    FIELDS,
    UtmTags,
    build_link,
    decode_link,
    is_booking_link,
    readable_link,
)

BASE = "https://calendly.com/ada/discovery-call"

tags_of_any_text = st.builds(UtmTags, **{field: st.text(max_size=300) for field in FIELDS})
query_text = st.text(alphabet="abz019=%+&-_.~;é ", max_size=40)
other_names = st.text(min_size=1, max_size=8).filter(lambda name: not name.startswith("utm_"))


def query_of(link: str) -> list[tuple[str, str]]:
    return parse_qsl(urlsplit(link).query, keep_blank_values=True)


@given(tags_of_any_text)
def test_any_text_in_any_field_survives_the_round_trip(tags: UtmTags) -> None:
    link = build_link(BASE, tags)
    assert decode_link(link).tags == tags
    assert query_of(link) == [(f"utm_{field}", text) for field, text in tags.filled()]
    assert link.isascii()
    assert "+" not in link
    assert " " not in link


@given(query_text, tags_of_any_text)
def test_the_query_of_the_base_is_kept_and_building_twice_changes_nothing(
    query: str, tags: UtmTags
) -> None:
    base = f"{BASE}?{query}"
    link = build_link(base, tags)
    kept = parse_qsl(query.rstrip(), keep_blank_values=True)  # outer space is never meant
    assert query_of(link) == kept + [(f"utm_{field}", text) for field, text in tags.filled()]
    assert build_link(link, tags) == link


@given(tags_of_any_text, tags_of_any_text)
def test_new_tags_replace_old_ones_and_never_stand_twice(old: UtmTags, new: UtmTags) -> None:
    link = build_link(build_link(f"{BASE}?month=2026-12", old), new)
    names = [name for name, _text in query_of(link)]
    assert len(names) == len(set(names))
    expected = {field: new.value(field) or old.value(field) for field in FIELDS}
    assert decode_link(link).tags == UtmTags(**expected)


@given(st.dictionaries(other_names, st.text(max_size=50), max_size=4), tags_of_any_text)
def test_extra_parameters_survive_beside_the_tags(extra: dict[str, str], tags: UtmTags) -> None:
    query = dict(query_of(build_link(BASE, tags, extra)))
    assert {name: query[name] for name in extra} == extra


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        (f"{BASE}?month=2027-01&date=2027-01-05", f"{BASE}?month=2027-01&date=2027-01-05&"),
        (f"{BASE}?a=1&a=2&b=&c", f"{BASE}?a=1&a=2&b=&c&"),
        (f"{BASE}?name=Ada%20L%2BK", f"{BASE}?name=Ada%20L%2BK&"),
        (f"{BASE}?name=Ada+L", f"{BASE}?name=Ada+L&"),
        (f"{BASE}?utm_source=old&x=1&utm_source=older", f"{BASE}?x=1&"),
        (f"{BASE}?UTM_Source=old", f"{BASE}?"),
        (f"{BASE}?utm%5Fsource=old", f"{BASE}?"),
        (f"{BASE}?", f"{BASE}?"),
        (f"{BASE}?a=1&", f"{BASE}?a=1&"),
        (f"  {BASE}\n", f"{BASE}?"),
        (f"{BASE}?discount=100%", f"{BASE}?discount=100%&"),
    ],
)
def test_odd_queries_of_the_base(base: str, expected: str) -> None:
    assert build_link(base, UtmTags(source="x y")) == f"{expected}utm_source=x%20y"


def test_a_fragment_stays_at_the_end() -> None:
    link = build_link(f"{BASE}?a=1#times?x=1#y", UtmTags(source="x"))
    assert link == f"{BASE}?a=1&utm_source=x#times?x=1#y"


def test_without_tags_the_link_is_the_base() -> None:
    for base in (BASE, f"{BASE}?", f"{BASE}?utm_source=a&utm_source=b", f"{BASE}#x"):
        assert build_link(base, UtmTags()) == base


def test_international_addresses_become_ascii_once() -> None:
    link = build_link("https://bücher.example/ada/größe 1/%C3%A9", UtmTags(source="ä"))
    assert link == (
        "https://xn--bcher-kva.example/ada/gr%C3%B6%C3%9Fe%201/%C3%A9?utm_source=%C3%A4"
    )
    assert build_link(link, UtmTags(source="ä")) == link


def test_a_lone_surrogate_does_not_break_the_link() -> None:
    assert build_link(BASE, UtmTags(source="a\ud800b")) == f"{BASE}?utm_source=a%3Fb"


def test_a_tag_beats_an_extra_parameter_of_the_same_name() -> None:
    link = build_link(BASE, UtmTags(source="tag"), {"utm_source": "extra", "a1": "yes"})
    assert query_of(link) == [("utm_source", "tag"), ("a1", "yes")]


def test_a_link_comes_apart() -> None:
    decoded = decode_link(
        f"{BASE}?utm_source=old&UTM_SOURCE=New+York&utm_medium=email&name=Ada%20L&a1=2,3"
        "&month=2027-01&gclid=1&gclid=2&utm_id=7#x"
    )
    assert decoded.base == BASE
    assert decoded.tags == UtmTags(source="New York", medium="email")
    assert decoded.prefill == {"name": "Ada L", "a1": "2,3"}
    assert decoded.other == [
        ("month", "2027-01"),
        ("gclid", "1"),
        ("gclid", "2"),
        ("utm_id", "7"),
    ]


@pytest.mark.parametrize(
    ("url", "bookable"),
    [
        (BASE, True),
        ("https://calendly.com/ada", True),
        ("https://calendly.com/d/abcd-brv8/demo?utm_source=x", True),
        ("https://acme.calendly.com/team/demo", True),
        ("HTTPS://CALENDLY.COM/ada", True),
        ("https://calendly.com", False),
        ("https://calendly.com/", False),
        ("https://calendly.com/cancellations/AAAA", False),
        ("https://calendly.com/reschedulings/AAAA", False),
        ("https://calendly.com/app/scheduling", False),
        ("https://api.calendly.com/users/me", False),
        ("https://calendly.com.evil.example/ada", False),
        ("https://calendly.com@evil.example/ada", False),
        ("https://notcalendly.com/ada", False),
        ("javascript:alert(1)//calendly.com/ada", False),
        ("calendly.com/ada", False),
        ("", False),
    ],
)
def test_what_is_a_booking_link(url: str, bookable: bool) -> None:
    assert is_booking_link(url) is bookable


def test_a_link_can_be_read_at_a_glance() -> None:
    assert readable_link(f"{BASE}?utm_source=caf%C3%A9%20one") == f"{BASE}?utm_source=café one"


def test_tags_know_whether_they_are_empty() -> None:
    assert not UtmTags()
    assert UtmTags(term="x")
