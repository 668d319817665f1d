"""What the app warns about in UTM values, and which spelling it proposes."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.booking_links import FIELDS, UtmTags
from calendly_desktop.domain.utm_rules import (
    REQUIRED,
    Preset,
    TagWarning,
    ValueCount,
    check_value,
    fold,
    has_email,
    near_duplicate,
    rank,
    read_presets,
    tidy,
    tidy_tags,
    with_preset,
)


@given(st.text(max_size=80))
def test_tidying_twice_changes_nothing_and_leaves_nothing_invisible(text: str) -> None:
    clean = tidy(text)
    assert tidy(clean) == clean
    kinds = {warning.kind for warning in check_value("content", clean)}
    assert not kinds & {"invisible", "spaces", "missing"}


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=60))
def test_visible_text_is_never_changed(text: str) -> None:
    assert tidy(text) == text


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("spring\nsale", "spring sale"),
        ("spring\u00a0sale", "spring sale"),
        ("a\x00b\x7f", "ab"),
        ("in\u202evoice", "invoice"),
        ("\ufeffemail\u200b", "email"),
        ("  x ", "x"),
        ("👩‍💻 team", "👩‍💻 team"),
        ("a\ud800b", "ab"),
    ],
)
def test_what_tidying_does(typed: str, clean: str) -> None:
    assert tidy(typed) == clean


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("newsletter", []),
        ("maria.lopez@example.com", [("email", None)]),
        ("for maria%40example.com", [("email", None), ("encoded", "for maria@example.com")]),
        ("x" * 255, []),
        ("x" * 256, [("long", "x" * 255)]),
        ("a\tb", [("invisible", "a b")]),
        (" a", [("spaces", "a")]),
        ("spring%20sale", [("encoded", "spring sale")]),
        ("100%", []),
        ("100%ff", []),
        ("Facebook", [("capitals", "facebook")]),
    ],
)
def test_warnings_about_one_value(typed: str, expected: list[tuple[str, str | None]]) -> None:
    found = check_value("content", typed)
    assert [(warning.kind, warning.fix) for warning in found] == expected


def test_every_fix_settles_its_own_warning() -> None:
    for typed in ("A b\x00", " a ", "x" * 300, "spring%20sale", "ÄÖ"):
        for warning in check_value("source", typed):
            if warning.fix is not None:
                left = {found.kind for found in check_value("source", warning.fix)}
                assert warning.kind not in left


def test_source_medium_and_campaign_are_wanted() -> None:
    for field in FIELDS:
        wanted = [TagWarning(field, "missing")] if field in REQUIRED else []
        assert check_value(field, "") == wanted
    assert check_value("source", " \u200b") == [TagWarning("source", "missing")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("maria@example.com", True),
        ("to=a.b+c@mail.example.org!", True),
        ("maria%40example.com", True),
        ("@ada and then b@example.com", True),
        ("@ada", False),
        ("ada@home", False),
        ("1@2", False),
        ("meet @ 10.30", False),
        ("", False),
    ],
)
def test_email_addresses_are_found(text: str, found: bool) -> None:
    assert has_email(text) is found


def test_all_tags_are_tidied() -> None:
    tags = UtmTags(**{field: f" {field}\n" for field in FIELDS})
    assert tidy_tags(tags) == UtmTags(**{field: field for field in FIELDS})


def test_spellings_fold_together() -> None:
    assert {fold(text) for text in ("News_Letter", "news-letter", "NEWSLETTER", "news letter")} == {
        "newsletter"
    }
    assert fold("fb") == fold("Facebook") == "facebook"
    assert fold("Café") == "cafe"


KNOWN = [
    ValueCount("facebook", 3, 1),
    ValueCount("Facebook", 1),
    ValueCount("fb", 1),
    ValueCount("newsletter", 5),
    ValueCount("news_letter", 2),
    ValueCount("spring-2026", 9),
    ValueCount("email", 4),
]


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        ("Facebook", "facebook"),
        ("fb", "facebook"),
        ("facebook", None),
        ("news-letter", "newsletter"),
        ("newletter", "newsletter"),
        ("newsletters", "newsletter"),
        ("spring-2027", None),
        ("Spring 2026", "spring-2026"),
        ("e-mail", "email"),
        ("emily", None),
        ("", None),
        ("!!", None),
    ],
)
def test_the_spelling_that_already_works_is_proposed(typed: str, proposed: str | None) -> None:
    found = near_duplicate(typed, KNOWN)
    assert (found.value if found else None) == proposed


def test_the_same_word_is_proposed_before_a_short_form_of_it() -> None:
    known = [ValueCount("fb", 5), ValueCount("facebook", 2), ValueCount("Facebook", 1)]
    found = near_duplicate("Facebook", known)
    assert found is not None
    assert found.value == "facebook"


def test_suggestions_come_best_first() -> None:
    assert [entry.value for entry in rank(KNOWN, "f")] == ["facebook", "Facebook", "fb"]
    assert [entry.value for entry in rank(KNOWN, "letter")] == ["newsletter", "news_letter"]
    assert [entry.value for entry in rank(KNOWN, "news-l")] == ["newsletter", "news_letter"]
    assert [entry.value for entry in rank(KNOWN, "")][:2] == ["spring-2026", "newsletter"]
    assert rank(KNOWN, "zzz") == []
    assert len(rank(KNOWN, "", limit=3)) == 3


def test_presets_are_kept_by_name_and_read_from_a_settings_file() -> None:
    presets = with_preset([], Preset("Newsletter", UtmTags(source="newsletter")))
    presets = with_preset(presets, Preset("Ads", UtmTags(source="google", medium="cpc")))
    presets = with_preset(presets, Preset("newsletter", UtmTags(source="mail")))
    assert [preset.name for preset in presets] == ["Ads", "newsletter"]
    assert read_presets(msgspec.to_builtins(presets)) == presets


@pytest.mark.parametrize(
    "stored", [None, "x", 3, {"a": 1}, [1, {"name": "", "tags": {}}, {"name": "x"}, {"tags": {}}]]
)
def test_a_spoilt_settings_file_gives_no_presets(stored: object) -> None:
    assert read_presets(stored) == []


def test_presets_from_a_newer_version_are_read() -> None:
    stored = [{"name": "A", "tags": {"source": "s", "new_tag": "x"}, "owner": "me"}]
    assert read_presets(stored) == [Preset("A", UtmTags(source="s"))]
