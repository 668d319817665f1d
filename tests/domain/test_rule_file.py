"""The file that a team shares: what is right survives, what is wrong is named with its place."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.booking_links import FIELDS, UtmTags
from calendly_desktop.domain.rule_file import RuleFile, RuleFileBroken, read, written
from calendly_desktop.domain.tag_rules import SPACES, FieldRule, TagRules
from calendly_desktop.domain.utm_rules import Preset, tidy, with_preset

GOOD = {
    "version": 1,
    "name": "Acme marketing",
    "_comment": "ask Ada before you change this",
    "$schema": "https://example.com/rules.json",
    "rules": {
        "source": {"required": True, "lowercase": True, "allowed": ["facebook", " Newsletter "]},
        "campaign": {"spaces": "-", "longest": 40, "pattern": "####-*"},
    },
    "presets": [
        {"name": "Newsletter", "tags": {"source": "newsletter", "medium": "email"}},
        {"name": "Ads", "tags": {"source": "google", "_note": "paid"}},
    ],
}


def faults(plain: Any) -> list[str]:
    content = plain if isinstance(plain, bytes) else json.dumps(plain).encode()
    with pytest.raises(RuleFileBroken) as caught:
        read(content)
    assert caught.value.remedy
    return [str(fault) for fault in caught.value.faults]


def test_a_good_file_is_read() -> None:
    file = read(json.dumps(GOOD).encode())
    assert file.name == "Acme marketing"
    assert file.rules.source == FieldRule(
        required=True, lowercase=True, allowed=("facebook", "Newsletter")
    )
    assert file.rules.campaign == FieldRule(spaces="-", longest=40, pattern="####-*")
    assert file.rules.term == FieldRule()
    assert [preset.name for preset in file.presets] == ["Ads", "Newsletter"]
    assert file.presets[1].tags == UtmTags(source="newsletter", medium="email")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_ways_in_which_editors_save_it(encoding: str) -> None:
    text = json.dumps({"rules": {"term": {"allowed": ["größe"]}}}, ensure_ascii=False)
    assert read(text.encode(encoding)).rules.term.allowed == ("größe",)


texts = st.text(max_size=20).map(tidy)
field_rules = st.builds(
    FieldRule,
    required=st.booleans(),
    lowercase=st.booleans(),
    spaces=st.sampled_from(SPACES),
    allowed=st.lists(texts.filter(bool), max_size=4, unique=True).map(tuple),
    longest=st.sampled_from([0, 20, 255]),
    pattern=texts,
)
all_tags = st.builds(UtmTags, **{field: texts for field in FIELDS})


@given(
    st.builds(TagRules, **{field: field_rules for field in FIELDS}),
    st.lists(st.builds(Preset, texts.filter(bool), all_tags.filter(bool)), max_size=4),
    texts,
)
def test_what_is_written_is_read_again(rules: TagRules, given: list[Preset], name: str) -> None:
    presets: list[Preset] = []
    for preset in given:
        presets = with_preset(presets, preset)
    file = RuleFile(name=name, rules=rules, presets=tuple(presets))
    assert read(written(file)) == file


def test_the_file_holds_only_what_says_something() -> None:
    rules = TagRules(source=FieldRule(required=True))
    file = RuleFile(rules=rules, presets=(Preset("Größe", UtmTags(term="x")),))
    text = written(file).decode()
    assert "Größe" in text
    assert json.loads(text) == {
        "version": 1,
        "rules": {"source": {"required": True}},
        "presets": [{"name": "Größe", "tags": {"term": "x"}}],
    }
    assert text.startswith('{\n  "version": 1,')


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            {"rules": {"campaign": {"longest": "long"}}},
            'rules > campaign > longest: must be a whole number from 1 to 255, not "long".',
        ),
        (
            {"rules": {"campaign": {"longest": 300}}},
            "rules > campaign > longest: must be a whole number from 1 to 255, not 300.",
        ),
        (
            {"rules": {"campaign": {"longest": True}}},
            "rules > campaign > longest: must be a whole number from 1 to 255, not true.",
        ),
        (
            {"rules": {"source": {"lowercas": True}}},
            "rules > source > lowercas: is not known. Is “lowercase” meant?",
        ),
        (
            {"rules": {"source": {"mandatory": True}}},
            "rules > source > mandatory: is not known. Is “required” meant?",
        ),
        (
            {"rules": {"source": {"wibble": True}}},
            "rules > source > wibble: is not known. Known here: required, lowercase, spaces,"
            " allowed, longest, pattern.",
        ),
        ({"rules": {"utm_source": {}}}, "rules > utm_source: is not known. Is “source” meant?"),
        ({"rule": {}}, "rule: is not known. Is “rules” meant?"),
        ({"rules": []}, 'rules: must be { … } with a rule for each tag, such as {"source": {…}}.'),
        (
            {"rules": {"term": True}},
            'rules > term: must be { … }, such as {"required": true, "lowercase": true}.',
        ),
        (
            {"rules": {"term": {"required": "yes"}}},
            'rules > term > required: must be true or false, not "yes".',
        ),
        (
            {"rules": {"term": {"spaces": "+"}}},
            'rules > term > spaces: must be “-”, “_” or “.”, or “” to leave spaces, not "+".',
        ),
        (
            {"rules": {"term": {"allowed": "email"}}},
            'rules > term > allowed: must be a list, such as ["email", "social"].',
        ),
        (
            {"rules": {"term": {"allowed": ["email", 3]}}},
            "rules > term > allowed: value 2 must be a text of 1 to 255 characters, not 3.",
        ),
        (
            {"rules": {"term": {"allowed": ["newsletter"], "longest": 5}}},
            "rules > term > allowed: “newsletter” is longer than the 5 characters of “longest”.",
        ),
        (
            {"rules": {"term": {"pattern": ["*"]}}},
            'rules > term > pattern: must be a text in "quotes", not ["*"].',
        ),
        (
            {"presets": {}},
            'presets: must be a list, such as [{"name": "Newsletter", "tags": '
            '{"source": "newsletter"}}].',
        ),
        ({"presets": [3]}, "presets > 1: must be { … } with “name” and “tags”."),
        ({"presets": [{"tags": {"source": "x"}}]}, "presets > 1: has no “name”."),
        (
            {"presets": [{"name": "A"}]},
            'presets > 1 > tags: must be { … }, such as {"source": "newsletter"}.',
        ),
        ({"presets": [{"name": "A", "tags": {}}]}, "presets > 1 > tags: holds no tag."),
        (
            {"presets": [{"name": "A", "tags": {"sorce": "x", "term": "y"}}]},
            "presets > 1 > tags > sorce: is not known. Is “source” meant?",
        ),
        (
            {"presets": [{"name": "A" * 61, "tags": {"term": "y"}}]},
            "presets > 1 > name: is longer than 60 characters.",
        ),
        ({"version": "1"}, 'version: must be 1, not "1".'),
    ],
)
def test_every_fault_says_where_what_and_what_instead(change: Any, expected: str) -> None:
    assert faults({**GOOD, **change}) == [expected]


def test_all_faults_are_told_at_once() -> None:
    plain = {
        "rules": {"source": {"longest": -1, "required": 1}},
        "presets": [
            {"name": "One", "tags": {"term": "x"}},
            {"name": "one", "tags": {"term": 4}},
        ],
    }
    found = faults(plain)
    assert [fault.partition(":")[0] for fault in found] == [
        "rules > source > required",
        "rules > source > longest",
        "presets > 2 > tags > term",
        "presets > 2 > tags",
        "presets > 2 > name",
    ]
    with pytest.raises(RuleFileBroken, match="And 4 more") as caught:
        read(json.dumps(plain).encode())
    assert len(caught.value.details.splitlines()) == 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"rules": {},}', "Line 1, column 13: There is a comma too many before the closing"),
        ('{\n  "rules": {}\n  "presets": []\n}', "Line 3, column 3: A comma is missing"),
        ('{"rules" {}}', "Line 1, column 10: A colon is missing"),
        ("{rules: {}}", 'Line 1, column 2: Names must stand in "quotes".'),
        ("{“rules”: {}}", "Line 1, column 2: Use straight double quotes"),
        ('{"rules": {"term": {"pattern": *}}}', "Line 1, column 32: A value is missing"),
        ('{"rules": {"term": {"required": True}}}', "Line 1, column 33: A value is missing"),
        ('{"rules": {', "Line 1, column 12: The file ends too early"),
        ('{"rules": {}} x', "Line 1, column 15: Something follows"),
        ('{"rules": {\n// ours\n}}', "Line 2, column 1: Comments are not possible"),
        ('{"name": "Acme\n"}', "Line 1, column 15: A text goes over the end"),
        ('{"name": "Acme}', "Line 1, column 10: A text that begins here has no closing quote"),
        ('{"name": "C:\\x"}', "Line 1, column 13: A backslash"),
        ('{"rules": {}, "rules": {}}', "“rules” stands twice"),
        ('{"version": NaN}', "“NaN” is no value"),
        ("", "The file is empty."),
        (" \n", "The file is empty."),
        ("<!doctype html><html>", "This is a web page"),
        ("[]", "The file must begin with {"),
        ("{}", "The file holds no rules and no presets"),
        ("[" * 100_000, "The file holds braces within braces"),
        ('{"version": ' + "9" * 5000 + "}", "The file holds a number that is far too long"),
    ],
)
def test_what_is_no_json_is_told_by_line_and_column(text: str, expected: str) -> None:
    assert faults(text.encode())[0].startswith(expected)


def test_a_file_of_another_kind_is_told() -> None:
    assert faults(b"{}" + b" " * 1_100_000)[0].startswith("The file is larger than 1024 KB")
    assert faults('{\n"name": "Größe"}'.encode("latin-1")) == [
        "Line 2: There is a letter that is not saved as UTF-8. Save the file as UTF-8."
    ]


def test_a_file_of_a_newer_version_is_read_as_far_as_it_goes() -> None:
    rules = {"source": {"lowercase": True, "mood": "kind"}, "id": {}}
    file = read(json.dumps({"version": 2, "rules": rules, "owners": []}).encode())
    assert file.rules == TagRules(source=FieldRule(lowercase=True))
    assert file.is_newer
    assert not read(written(file)).is_newer


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=6),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["rules", "presets", "source", "longest", "allowed", "name", "tags", "x"]
                ),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_nothing_that_is_json_surprises_the_reader(plain: Any) -> None:
    content = json.dumps(plain).encode()
    with contextlib.suppress(RuleFileBroken):
        file = read(content)
        assert read(written(file)).rules == file.rules
        return
    found = faults(content)
    assert 0 < len(found) <= 50
    assert all(len(fault) < 600 for fault in found)
