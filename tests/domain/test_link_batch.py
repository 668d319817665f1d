"""Many links at once are what each would be alone: whatever stands in the cells and the rules."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, quote, urlsplit

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from calendly_desktop.domain.batch_types import Lead, LeadFinder
from calendly_desktop.domain.booking_links import (
    FIELDS,
    UtmTags,
    build_link,
    parameter_name,
    with_query,
)
from calendly_desktop.domain.link_batch import (
    ANSWER,
    BatchPlan,
    LinkMaker,
    answer_target,
    remarks_for_all,
)
from calendly_desktop.domain.link_prefill import prefill_fields, prefill_value
from calendly_desktop.domain.link_values import percent_encoded
from calendly_desktop.domain.models import CustomQuestion, EventType
from calendly_desktop.domain.tag_rules import FieldRule, TagRules, mend

BASE = "https://calendly.com/ada/discovery-call"

KIND = EventType(
    uri="https://api.calendly.com/event_types/1",
    name="Discovery call",
    scheduling_url=BASE,
    custom_questions=[
        CustomQuestion(name="Company", position=0),
        CustomQuestion(name="Note", type="text", position=1),
        CustomQuestion(
            name="Size", type="single_select", position=2, answer_choices=["1-10", "11-50", "More"]
        ),
        CustomQuestion(name="Phone", type="phone_number", position=3),
        CustomQuestion(
            name="Topics", type="multi_select", position=4, answer_choices=["Sales", "HR, pay"]
        ),
    ],
    locations=[{"kind": "ask_invitee"}],
)
INTERVIEW = EventType(
    uri="https://api.calendly.com/event_types/2",
    name="Interview",
    slug="talk",
    scheduling_url="https://calendly.com/ada/talk",
    custom_questions=[CustomQuestion(name="Company", position=4)],
)
LEAD = Lead(KIND.uri, "Discovery call", BASE, KIND, is_mine=True)
TALK = Lead(INTERVIEW.uri, "Interview", INTERVIEW.scheduling_url, INTERVIEW, is_mine=True)
PAGE = Lead("https://api.calendly.com/users/1", "My booking page", "https://calendly.com/ada")

TARGETS = (
    "",
    "name",
    "email",
    "guests",
    "location",
    *(f"{ANSWER}{question.name}" for question in KIND.custom_questions),
    *(parameter_name(field) for field in FIELDS),
)

tricky = st.sampled_from(
    [
        "",
        " ",
        "a@b.de",
        "A@B.de ",
        "x y@b.de",
        "100%",
        "%20",
        "a+b&c=d#e?",
        "\ud800",
        "\x1f",
        "\u202eabc",
        "مريم",
        "👩‍👩‍👧",
        "line\nbreak",
        "\n",
        "=1+1",
        "1-10",
        "2",
        "more",
        "Sales; HR, pay",
        "+49 30 1234567",
        "Spring Sale",
        "x" * 300,
    ]
)
any_text = st.one_of(
    st.text(max_size=12),
    st.text(alphabet=st.characters(min_codepoint=0, max_codepoint=0x11FFF), max_size=6),
    tricky,
)


@st.composite
def tables(draw: st.DrawFn) -> tuple[tuple[str, ...], list[list[str]]]:
    """Columns of any text, each for something else."""
    targets = draw(st.lists(st.sampled_from(TARGETS[1:]), max_size=7, unique=True))
    targets += [""] * draw(st.integers(0, 1))
    rows = draw(st.integers(0, 6))
    cells = st.lists(any_text, min_size=rows, max_size=rows)
    return tuple(targets), [draw(cells) for _target in targets]


rules = st.builds(
    TagRules,
    source=st.sampled_from([FieldRule(), FieldRule(lowercase=True, spaces="-")]),
    medium=st.sampled_from([FieldRule(), FieldRule(required=True, allowed=("Email", "Social"))]),
    campaign=st.sampled_from([FieldRule(), FieldRule(pattern="####-*", longest=5)]),
)
bases = st.sampled_from(
    [
        BASE,
        f"  {BASE}#top ",
        f"{BASE}?month=2027-01",
        f"{BASE}?",
        f"{BASE}?a=1&",
        f"{BASE}?&a=1#x",
        f"{BASE}?name=Ada&utm_source=old&month=2027-01",
        f"{BASE}?utm_source=old",
        "https://calendly.com/ädä/gespräch?é=%C3%A9",
    ]
)
fixed_tags = st.builds(UtmTags, **{field: st.one_of(st.just(""), any_text) for field in FIELDS})


def alone(plan: BatchPlan, row: dict[str, str]) -> str:
    """Return the link of one row, made in the plainest way; empty where none can be made."""
    assert plan.lead is not None
    tags = {}
    for field in FIELDS:
        own = mend(plan.rules, field, row.get(parameter_name(field), ""))
        tags[field] = own or mend(plan.rules, field, plan.tags.value(field))
    extra = {}
    for each in prefill_fields(plan.lead.kind):
        made = prefill_value(each, row.get(answer_target(each), ""))
        if made.fault:
            return ""
        if made.value:
            extra[each.parameter] = made.value
    return build_link(plan.lead.url, UtmTags(**tags), extra)


@given(tables(), bases, fixed_tags, rules)
@settings(max_examples=400)
def test_every_link_is_what_its_row_alone_would_give(
    table: tuple[tuple[str, ...], list[list[str]]], base: str, tags: UtmTags, book: TagRules
) -> None:
    targets, columns = table
    plan = BatchPlan(targets=targets, lead=LEAD._replace(url=base), tags=tags, rules=book)
    links = LinkMaker(plan).make(columns).links
    rows = [dict(zip(targets, cells, strict=True)) for cells in zip(*columns, strict=True)]
    filled = [any(cells) for cells in zip(*columns, strict=True)]
    expected = [alone(plan, row) if full else "" for row, full in zip(rows, filled, strict=True)]
    assert links == expected


def test_what_is_to_be_said_of_the_tag_for_empty_cells_is_said_in_every_row() -> None:
    plan = BatchPlan(targets=("name", "utm_term"), lead=LEAD, tags=UtmTags(term="ada@acme.com"))
    made = LinkMaker(plan).make([["Ada", "Ken"], ["", "autumn"]])
    assert "looks like an e-mail address" in str(made.remarks[0])
    assert "looks like an e-mail address" not in str(made.remarks.get(1, ""))


@given(tables(), fixed_tags)
@example(
    (("name", "utm_term", "email"), [["", "", ""], ["", "", "\x1f"], ["", "0", ""]]),
    UtmTags(term="0@0.0"),
)
def test_blocks_of_any_size_make_the_same_links_and_remarks(
    table: tuple[tuple[str, ...], list[list[str]]], tags: UtmTags
) -> None:
    targets, columns = table
    plan = BatchPlan(targets=targets, lead=LEAD, tags=tags)
    whole = LinkMaker(plan).make(columns)
    by_row = LinkMaker(plan)
    rows = len(columns[0]) if columns else 0
    single = [by_row.make([column[n : n + 1] for column in columns], n) for n in range(rows)]
    assert [link for each in single for link in each.links] == whole.links
    told = {n: each.remarks[0] for n, each in enumerate(single) if each.remarks}
    assert told == whole.remarks


@given(st.lists(any_text, max_size=8))
def test_encoding_together_is_encoding_each(cells: list[str]) -> None:
    assert percent_encoded(cells) == [quote(cell, safe="", errors="replace") for cell in cells]


def test_many_different_characters_are_encoded_cell_by_cell() -> None:
    cells = ["".join(chr(code) for code in range(0x80, 0x800, 7)), "東京都", "a"]
    assert percent_encoded(cells) == [quote(cell, safe="") for cell in cells]


@given(
    st.dictionaries(st.sampled_from(["name", "a1", "utm_source"]), st.text(max_size=9), min_size=1)
)
def test_the_query_of_a_row_goes_onto_the_address_that_calendly_returns(
    values: dict[str, str],
) -> None:
    returned = "https://calendly.com/d/abc-def/talk?month=2027-01&name=old"
    query = build_link("", UtmTags(), values).removeprefix("?")
    link = with_query(returned, query)
    assert link == build_link(returned, UtmTags(), values)


def made(targets: tuple[str, ...], *rows: tuple[str, ...], **more: Any) -> Any:
    columns = [list(column) for column in zip(*rows, strict=True)]
    leads = more.pop("leads", (LEAD, TALK, PAGE))
    plan = BatchPlan(targets=targets, **{"lead": LEAD, **more})
    return LinkMaker(plan, leads).make(columns)


def words(found: Any, row: int) -> list[str]:
    return [remark.words for remark in found.remarks.get(row, ())]


def test_rows_lead_to_their_own_event_type_by_name_slug_or_link() -> None:
    found = made(
        ("event_type", "email", "answer:Company"),
        ("interview", "a@x.de", "Acme"),
        ("talk", "b@x.de", ""),
        ("https://calendly.com/ada/discovery-call?utm_source=x", "c@x.de", "Öko"),
        ("", "d@x.de", ""),
        ("Interwiew", "e@x.de", ""),
        ("https://calendly.com/somebody/else", "f@x.de", "Acme"),
    )
    paths = [urlsplit(link).path for link in found.links]
    assert paths == ["/ada/talk", "/ada/talk", *["/ada/discovery-call"] * 2, "", "/somebody/else"]
    assert dict(parse_qsl(urlsplit(found.links[0]).query)) == {"email": "a@x.de", "a5": "Acme"}
    assert dict(parse_qsl(urlsplit(found.links[2]).query)) == {"email": "c@x.de", "a1": "Öko"}
    assert words(found, 4) == ["“Interwiew” is no event type of Calendly that you can see."]
    assert found.remarks[4][0].is_fault
    assert "does not ask for what is in this column" in words(found, 5)[0]
    assert not found.remarks[5][0].is_fault


def test_of_event_types_called_the_same_mine_in_use_counts() -> None:
    off = KIND.__class__(
        uri="u:3", name="Interview", active=False, scheduling_url="https://c.com/3"
    )
    theirs = TALK._replace(key="u:4", url="https://calendly.com/bo/talk", is_mine=False)
    finder = LeadFinder([Lead("u:3", "Interview", off.scheduling_url, off), theirs, TALK])
    assert finder.find(" INTERVIEW ").lead == TALK
    both = LeadFinder([theirs, theirs._replace(key="u:5", url="https://calendly.com/cy/talk")])
    assert both.find("Interview").lead is None
    assert "2 event types are called “Interview”" in both.find("Interview").fault


def test_without_an_event_type_every_row_says_what_is_missing() -> None:
    found = made(("email",), ("a@x.de",), lead=None)
    assert found.links == [""]
    assert words(found, 0) == ["Choose an event type above."]


def test_a_row_that_cannot_be_made_says_why_and_the_others_are_made() -> None:
    found = made(
        ("email", "answer:Size", "guests"),
        ("a@x.de", "1-10", "g@x.de, h@x.de"),
        ("ax.de", "11-50", ""),
        ("b@x.de", "huge", ""),
        ("", "More", "not an address"),
        ("", "", ""),
    )
    assert [bool(link) for link in found.links] == [True, False, False, False, False]
    assert "There is no @ in it" in words(found, 1)[0]
    assert words(found, 2) == ["“huge” is not one of the choices: 1-10, 11-50, More."]
    assert found.remarks[2][0].column == 1
    assert words(found, 3)[0] == "Not an e-mail address: not"
    assert words(found, 3)[1].startswith("No e-mail address"), "what can be lived with comes last"
    assert 4 not in found.remarks, "an empty row waits to be filled in"


def test_addresses_that_come_twice_are_told_with_the_row_they_were_in() -> None:
    maker = LinkMaker(BatchPlan(targets=("email",), lead=LEAD))
    assert maker.make([["a@x.de", "b@x.de"]]).remarks == {}
    found = maker.make([["c@x.de", " B@X.de", "c@x.de"]], 2)
    assert [words(found, n) for n in range(3)] == [
        [],
        ["Same e-mail address as in row 2."],
        ["Same e-mail address as in row 3."],
    ]
    assert all(found.links)


def test_names_are_put_together_or_taken_apart_as_the_form_asks() -> None:
    both = ("first_name", "last_name")
    one = made(both, ("Maria", "Lopez "), ("Ken", ""))
    assert [dict(parse_qsl(urlsplit(link).query)) for link in one.links] == [
        {"name": "Maria Lopez"},
        {"name": "Ken"},
    ]
    two = made(both, ("Maria", "Lopez"), two_names=True)
    assert "first_name=Maria&last_name=Lopez" in two.links[0]
    apart = made(("name",), ("Maria del Carmen Lopez",), ("Ken",), two_names=True)
    assert apart.links[0].endswith("?first_name=Maria%20del%20Carmen&last_name=Lopez")
    assert apart.links[1].endswith("?first_name=Ken")


def test_rules_mend_what_is_spelling_and_tell_the_rest() -> None:
    book = TagRules(
        source=FieldRule(lowercase=True, spaces="-"),
        medium=FieldRule(allowed=("email", "social")),
        campaign=FieldRule(required=True),
    )
    found = made(
        ("utm_source", "utm_medium", "utm_campaign", "utm_content"),
        ("News Letter", "E-Mail", "spring", "ok"),
        ("x", "flyer", "", "ada@example.com"),
        rules=book,
    )
    assert "utm_source=news-letter&utm_medium=email&" in found.links[0]
    assert words(found, 0) == []
    assert words(found, 1) == [
        "Medium: “flyer” is not one of your team's values: email, social.",
        "Campaign: is empty, and your team's rules ask for it.",
        "Content: looks like an e-mail address, and everybody with the link could read it.",
    ]
    assert found.links[1], "nothing is forbidden by a rule"
    fixed = remarks_for_all(BatchPlan(tags=UtmTags(medium="Flyer"), rules=book))
    assert [remark.words.partition(":")[0] for remark in fixed] == ["Medium", "Campaign"]


def test_an_empty_cell_takes_the_tag_of_all() -> None:
    tags = UtmTags(source="fair", campaign="spring")
    found = made(("utm_source",), ("booth",), ("",), tags=tags, lead=LEAD)
    assert "utm_source=booth&utm_campaign=spring" in found.links[0]
    assert found.links[1] == "", "an empty row"
    found = made(("utm_source", "email"), ("", "a@x.de"), tags=tags)
    assert "utm_source=fair&utm_campaign=spring&email=a%40x.de" in found.links[0]


def test_single_use_links_are_made_of_event_types_only() -> None:
    found = made(
        ("event_type", "email"),
        ("Interview", "a@x.de"),
        ("My booking page", "b@x.de"),
        ("https://calendly.com/some/body", "c@x.de"),
        single_use=True,
    )
    assert found.links == ["?email=a%40x.de", "", ""]
    assert found.leads[0] == TALK
    assert "for one booking of event types only" in words(found, 1)[0]
    assert "is no event type in your list" in words(found, 2)[0]


def test_a_link_too_long_for_some_mail_programs_is_told() -> None:
    found = made(("answer:Note",), ("ä" * 400,))
    assert words(found, 0) == ["The link has 2,443 characters; some mail programs cut such links."]


@pytest.mark.parametrize("two_names", [True, False])
def test_a_booking_page_takes_name_and_address_only(two_names: bool) -> None:
    found = made(("email", "answer:Company"), ("a@x.de", "Acme"), lead=PAGE, two_names=two_names)
    assert found.links == ["https://calendly.com/ada?email=a%40x.de"]
