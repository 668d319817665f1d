"""Repairing a booking link: what is wrong is mended, what is right stays, and once is enough."""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.booking_links import (
    FIELDS,
    UtmTags,
    build_link,
    decode_link,
)
from calendly_desktop.domain.link_parameters import kind_of_parameter, meant_name
from calendly_desktop.domain.link_repair import Advice, repair
from calendly_desktop.domain.tag_rules import FieldRule, TagRules
from calendly_desktop.domain.utm_rules import check_value, tidy

BASE = "https://calendly.com/ada/intro-call"
TODAY = Advice(today=date(2026, 11, 28))

CASES = [
    # kinds of mends, before, after
    ("", "", ""),
    (
        "",
        "?utm_source=news%20letter&utm_medium=email",
        "?utm_source=news%20letter&utm_medium=email",
    ),
    ("", "?utm_term=a,b;c:d/e@f!x'y(z)*~-._", "?utm_term=a,b;c:d/e@f!x'y(z)*~-._"),
    ("", "?hide_gdpr_banner=1&primary_color=ff0000", "?hide_gdpr_banner=1&primary_color=ff0000"),
    ("", "?salesforce_uuid=00Q1&a3=2,3", "?salesforce_uuid=00Q1&a3=2,3"),
    ("", "#part", "#part"),
    (
        "",
        "/2027-01-05T09:00:00Z?month=2027-01&date=2027-01-05",
        "/2027-01-05T09:00:00Z?month=2027-01&date=2027-01-05",
    ),
    ("question", "?utm_source=a?utm_medium=b", "?utm_source=a&utm_medium=b"),
    (
        "question",
        "?hide_gdpr_banner=1?hide_landing_page_details=1?hide_event_type_details=1",
        "?hide_gdpr_banner=1&hide_landing_page_details=1&hide_event_type_details=1",
    ),
    ("", "?utm_content=what?really=yes", "?utm_content=what?really=yes"),
    ("question", "&utm_source=a&utm_medium=b", "?utm_source=a&utm_medium=b"),
    (
        "question",
        "%3Futm_source%3Dnews%2520letter%26utm_medium%3Db",
        "?utm_source=news%20letter&utm_medium=b",
    ),
    ("question past", "&month=2026-01&utm_source=a", "?utm_source=a"),
    ("ampersand", "?utm_source=newsutm_medium=email", "?utm_source=news&utm_medium=email"),
    ("ampersand", "?utm_source=news;utm_medium=email", "?utm_source=news&utm_medium=email"),
    ("ampersand", "?utm_source=news%26utm_medium%3Demail", "?utm_source=news&utm_medium=email"),
    ("ampersand", "?utm_source=news utm_medium=email", "?utm_source=news&utm_medium=email"),
    ("fragment fragment", "#utm_source=a&utm_medium=b", "?utm_source=a&utm_medium=b"),
    ("fragment", "?utm_term=t#/?utm_source=a", "?utm_source=a&utm_term=t"),
    ("fragment", "#part&utm_source=a", "?utm_source=a#part"),
    ("fragment duplicate", "?utm_source=a#utm_source=b", "?utm_source=a"),
    ("color", "?primary_color=#ff0000", "?primary_color=ff0000"),
    (
        "color color",
        "?text_color=#fff&primary_color=#FF0000",
        "?text_color=fff&primary_color=FF0000",
    ),
    ("color", "?primary_color=%23ff0000", "?primary_color=ff0000"),
    ("name", "?UTM_Source=a", "?utm_source=a"),
    ("name", "?utm-source=a", "?utm_source=a"),
    ("name", "?utm_sources=a", "?utm_source=a"),
    ("name", "?utmcampaign=a", "?utm_campaign=a"),
    ("name", "?utm_compaign=a", "?utm_campaign=a"),
    ("name", "?utmSource=a%20b", "?utm_source=a%20b"),
    ("name", "?utm%20medium=a", "?utm_medium=a"),
    ("name", "?utm_src=a", "?utm_source=a"),
    ("name", "?firstName=Ada", "?first_name=Ada"),
    ("name", "?customAnswers.a1=x", "?a1=x"),
    ("name", "?E-Mail=ada%40example.com", "?email=ada%40example.com"),
    ("name", "?hideGdprBanner=1", "?hide_gdpr_banner=1"),
    ("likely-", "?source=a", "?source=a"),
    ("decode", "?utm_source=news%2520letter", "?utm_source=news%20letter"),
    ("decode", "?utm_source=news%25252520letter", "?utm_source=news%20letter"),
    ("", "?utm_source=100%25", "?utm_source=100%25"),
    ("decode ampersand", "?utm_source=a%2526utm_medium%253Db", "?utm_source=a&utm_medium=b"),
    ("quotes", "?utm_source=%22news%22", "?utm_source=news"),
    ("quotes", "?utm_source=“news”", "?utm_source=news"),
    ("tidy", "?utm_source=%20news%E2%80%8B%0A", "?utm_source=news"),
    ("plus", "?email=ada+cal@example.com", "?email=ada%2Bcal%40example.com"),
    ("plus", "?location=+49%2030%20123456", "?location=%2B49%2030%20123456"),
    ("encoding", "?utm_source=news+letter", "?utm_source=news%20letter"),
    ("encoding", "?utm_source=größe", "?utm_source=gr%C3%B6%C3%9Fe"),
    ("encoding", "?utm_source=100%", "?utm_source=100%25"),
    ("encoding", "?utm_source=news letter&a=b", "?utm_source=news%20letter&a=b"),
    ("duplicate", "?utm_source=a&utm_source=b", "?utm_source=b"),
    ("duplicate", "?utm_source=a&utm_source=", "?utm_source=a"),
    ("name duplicate", "?UTM_SOURCE=a&utm_source=b", "?utm_source=b"),
    ("empty", "?utm_source=&utm_medium=b", "?utm_medium=b"),
    ("calendly past", "?back=1&month=2025-05", ""),
    ("calendly", "?preview_source=et_card", ""),
    ("date-", "?month=2027-05", "?month=2027-05"),
    ("date-", "?month=2026-11", "?month=2026-11"),
    ("past", "?date=2026-11-27", ""),
    ("embed embed", "?embed_domain=x.example&embed_type=Inline", ""),
    ("click", "?utm_source=a&fbclid=IwAR0", "?utm_source=a"),
    ("click click", "?gclid=1&mc_eid=2", ""),
    ("analytics-", "?utm_id=7", "?utm_id=7"),
    ("unknown-", "?ref=ada", "?ref=ada"),
]


def kinds(text: str) -> list[str]:
    """Return the kinds of a case; those with a - are offered and not done."""
    return sorted(text.split())


@pytest.mark.parametrize(("expected", "before", "after"), CASES)
def test_what_is_wrong_is_mended(expected: str, before: str, after: str) -> None:
    done = repair(BASE + before, TODAY)
    assert done.url == BASE + after
    found = [f"{each.kind}{'' if each.ticked else '-'}" for each in done.repairs]
    assert sorted(kind for kind in found if kind != "unknown-" or "unknown" in expected) == kinds(
        expected
    )
    again = repair(done.url, TODAY)
    assert again.url == done.url
    assert not [each for each in again.repairs if each.ticked]


@pytest.mark.parametrize(
    ("expected", "before", "after"),
    [
        ("https", "http://calendly.com/ada", "https://calendly.com/ada"),
        ("host", "HTTPS://Calendly.com/ada", "https://calendly.com/ada"),
        ("slashes", "https://calendly.com//ada//intro", "https://calendly.com/ada/intro"),
        ("path_end", "https://calendly.com/ada/intro%20", "https://calendly.com/ada/intro"),
        ("path_end", "https://calendly.com/ada/intro.", "https://calendly.com/ada/intro"),
        ("encoding", "https://calendly.com/ada/größe", "https://calendly.com/ada/gr%C3%B6%C3%9Fe"),
        ("", "https://calendly.com/ada/", "https://calendly.com/ada/"),
        ("", "https://calendly.com/d/abcd-brv8/demo", "https://calendly.com/d/abcd-brv8/demo"),
    ],
)
def test_addresses(expected: str, before: str, after: str) -> None:
    done = repair(before, TODAY)
    assert done.url == after
    assert [each.kind for each in done.repairs] == expected.split()


def test_every_mend_can_be_left_out() -> None:
    link = f"{BASE}?utm-source=News%2520Letter&fbclid=1&month=2027-01&ref=x"
    done = repair(link, TODAY)
    assert done.url == f"{BASE}?utm_source=News%20Letter&month=2027-01&ref=x"
    assert [each.key for each in done.repairs] == [
        "name:utm-source",
        "decode:utm_source",
        "click:fbclid",
        "date:month",
        "unknown:ref",
        "capitals:utm_source",
    ]
    none = repair(link, TODAY, {each.key: False for each in done.repairs})
    assert none.url == link
    everything = repair(link, TODAY, {each.key: True for each in done.repairs})
    assert everything.url == f"{BASE}?utm_source=news%20letter"
    one = repair(link, TODAY, {"decode:utm_source": False})
    assert one.url == f"{BASE}?utm_source=News%2520Letter&month=2027-01&ref=x"


def test_twins_are_told_apart() -> None:
    link = f"{BASE}?utm_source=%22a%22&utm_source=%22b%22"
    done = repair(link, TODAY, {"duplicate:utm_source": False, "quotes:utm_source": False})
    assert done.url == f"{BASE}?utm_source=%22a%22&utm_source=b"


def test_what_is_mended_is_told() -> None:
    [mend] = repair(f"{BASE}?utm_source=a%2520b", TODAY).repairs
    assert (mend.name, mend.before, mend.after) == ("utm_source", "a%20b", "a b")
    [mend] = repair(f"{BASE}?utm_source=a&utm_source=b", TODAY).repairs
    assert (mend.before, mend.after) == ("a", "b")


def test_rules_bookings_and_the_event_type_that_was_meant() -> None:
    rules = TagRules(source=FieldRule(lowercase=True, spaces="-", allowed=("news-letter", "fb")))
    advice = Advice(rules=rules, better={"source": "x", "medium": "email"}, address=f"{BASE}-30")
    done = repair(f"{BASE}?utm_source=News%20Letter&utm_medium=E-Mail", advice)
    assert done.url == f"{BASE}?utm_source=news-letter&utm_medium=E-Mail"
    assert [(each.kind, each.after, each.ticked) for each in done.repairs] == [
        ("slug", "calendly.com/ada/intro-call-30", False),
        ("rule", "news-letter", True),
        ("spelling", "email", False),
        ("spelling", "x", False),
    ]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("utm_source", "tag"),
        ("a10", "prefill"),
        ("a11", "unknown"),
        ("month", "date"),
        ("gclid", "click"),
        ("utm_id", "analytics"),
        ("salesforce_uuid", "kept"),
        ("hide_gdpr_banner", "look"),
        ("UTM_SOURCE", "unknown"),
        ("", "unknown"),
    ],
)
def test_what_parameters_are_for(name: str, kind: str) -> None:
    assert kind_of_parameter(name) == kind


def test_names_that_are_right_or_not_ours_are_left_alone() -> None:
    for name in ("utm_source", "utm_id", "utm_source_platform", "source", "ref", "", "utm", "a11"):
        assert meant_name(name) is None
    for name in ("utm_medum", "Utm Medium", "utm.medium", "UTM_MEDIUM ", "utmmediums"):
        assert meant_name(name) == "utm_medium"


# -- properties --------------------------------------------------------------------------------


def is_good(text: str) -> bool:
    """Tell whether the app would make such a value, and has nothing to say but of capitals."""
    said = {warning.kind for warning in check_value("content", text)} - {"capitals"}
    wrapped = text[:1] in "\"'“”„‘’" and text[-1:] in "\"'“”‘’"
    return tidy(text) == text and not said and not wrapped and "utm_" not in text.lower()


visible = st.characters(codec="utf-8", exclude_categories=["C", "Z"])
words = st.lists(st.text(visible, min_size=1, max_size=12), max_size=5)
good_values = words.map(" ".join).filter(is_good)
good_tags = st.builds(UtmTags, **{field: good_values for field in FIELDS})


@given(good_tags)
def test_a_good_link_stays_as_it_is(tags: UtmTags) -> None:
    link = build_link(BASE, tags)
    done = repair(link, TODAY)
    assert done.url == link
    assert {each.kind for each in done.repairs} <= {"capitals"}
    assert not any(each.ticked for each in done.repairs)


@given(
    good_tags,
    st.permutations(FIELDS),
    st.lists(st.sampled_from(["fbclid=1", "back=1", "utm-term=x", "", "gclid=%", "utm_source="])),
)
def test_mending_one_thing_changes_no_value_of_another(
    tags: UtmTags, order: list[str], rubbish: list[str]
) -> None:
    texts: dict[str, str] = {field: getattr(tags, field) for field in order}
    pairs = {f"utm_{field}": text for field, text in texts.items() if text}
    link = build_link(BASE, UtmTags(), pairs)
    messy = f"{link}{'&' if '?' in link else '?'}{'&'.join(rubbish)}"
    if "utm-term=x" in rubbish:
        texts["term"] = "x"  # it stands last, so it counts
    assert decode_link(repair(messy, TODAY).url).tags == UtmTags(**texts)


PIECES = st.sampled_from(
    [
        "utm_source=", "UTM_Medium=", "utm-campaign=", "utmcontent=", "utm_term", "=", "&", "?",
        "#", "%20", "%2520", "%25", "%", "+", " ", "news", "letter", "Größe", "🎉",
        "%F0%9F%8E%89", '"', "%22", "'", ";", "%26", "%3D", "%3F", "fbclid=1", "month=2020-01",
        "month=2031-01", "a1=", "email=", "ada@example.com", "primary_color=", "#ff0000", "&amp;",
        "\n", "%0A", "\u200b", "salesforce_uuid=", "/", "//", "\u0645", "%u0645", "%C3", "name=",
        "location=+49 30 123456",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14).map("".join))
def test_repairing_is_done_at_once_and_never_encodes_twice(rest: str) -> None:
    done = repair(f"{BASE}{rest}", TODAY)
    again = repair(done.url, TODAY)
    assert again.url == done.url
    assert not [each for each in again.repairs if each.ticked]
    query = urlsplit(done.url).query
    assert query.isascii()
    for _name, value in parse_qsl(query, keep_blank_values=True):
        assert "%25" not in value or "%25" in rest.replace("%2525", "%25")


@given(st.text(max_size=60))
def test_no_text_breaks_the_repair(text: str) -> None:
    done = repair(text, TODAY)
    assert repair(done.url, TODAY).url == done.url
