"""How the page opens: the parameters of a link, and back; what is no day and no colour."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.booking_links import UtmTags, build_link, decode_link
from calendly_desktop.domain.link_look import PageLook, look_of, look_parameters, read_color

DAYS = st.dates().map(lambda day: day.isoformat())
COLORS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)
LOOKS = st.builds(
    PageLook,
    day=st.one_of(st.just(""), DAYS, DAYS.map(lambda day: day[:7])),
    hide_details=st.booleans(),
    hide_host=st.booleans(),
    hide_cookies=st.booleans(),
    background=st.one_of(st.just(""), COLORS),
    text=st.one_of(st.just(""), COLORS),
    primary=st.one_of(st.just(""), COLORS),
)


@given(LOOKS)
def test_what_is_chosen_survives_the_link(look: PageLook) -> None:
    link = build_link("https://calendly.com/ada", UtmTags(), look_parameters(look))
    assert look_of(dict(decode_link(link).other)) == look
    assert bool(look) == bool(look_parameters(look))


def test_the_names_are_calendlys() -> None:
    look = PageLook(
        day="2027-05-03", hide_details=True, hide_host=True, hide_cookies=True, primary="#0B5CD6"
    )
    assert look_parameters(look) == {
        "month": "2027-05", "date": "2027-05-03", "hide_event_type_details": "1",
        "hide_landing_page_details": "1", "hide_gdpr_banner": "1", "primary_color": "0b5cd6",
    }  # fmt: skip
    assert look_parameters(PageLook(day="2027-05")) == {"month": "2027-05"}


@pytest.mark.parametrize("day", ["2027-13", "2027-1", "May", "2027", "20270503", " 2027-05"])
def test_what_is_no_day_is_left_out(day: str) -> None:
    assert "month" not in look_parameters(PageLook(day=day))


def test_an_impossible_day_opens_its_month() -> None:
    assert look_parameters(PageLook(day="2027-02-31")) == {"month": "2027-02"}
    assert look_of({"date": "2027-02-31", "month": "2027-02"}).day == "2027-02"


@pytest.mark.parametrize(
    ("text", "color"),
    [
        ("#0069FF", "#0069ff"), ("0069ff", "#0069ff"), (" #06f ", "#0066ff"), ("", ""),
        ("#06", ""), ("blue", ""), ("#0069fg", ""), ("##0069ff", ""), ("#0069ff00", ""),
    ],
)  # fmt: skip
def test_colours(text: str, color: str) -> None:
    assert read_color(text) == color
