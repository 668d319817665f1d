"""What goes on the clipboard: bare, as HTML, as RTF; safe whatever a name holds."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.messages import (
    LinkKind,
    NoLink,
    clean,
    link_as_content,
    link_content,
)
from calendly_desktop.domain.models import Invitee, ScheduledEvent

START = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
EVENT = ScheduledEvent(
    uri="https://api.calendly.com/scheduled_events/E",
    name="Discovery call",
    start_time=START,
    end_time=START + timedelta(minutes=30),
)
MARIA = Invitee(
    uri="https://api.calendly.com/scheduled_events/E/invitees/I",
    name="Maria Lopez",
    timezone="America/New_York",
    cancel_url="https://calendly.com/cancellations/I",
    reschedule_url="https://calendly.com/reschedulings/I",
)
TODAY = date(2026, 11, 22)


class _Links(HTMLParser):
    """Reads anchors like a mail program does."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[tuple[str, str]] = []
        self.tags: list[str] = []
        self._href = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag == "a":
            self._href = dict(attrs)["href"] or ""
            self.links.append((self._href, ""))

    def handle_data(self, data: str) -> None:
        if self._href:
            self.links[-1] = (self._href, self.links[-1][1] + data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._href = ""


def links_in(html: str) -> list[tuple[str, str]]:
    parser = _Links()
    parser.feed(html)
    return parser.links


def rtf_text(rtf: str) -> str:
    """Read the visible text of our RTF: field results, escapes undone."""
    found = re.findall(r"\\fldrslt\{\\ul\\cf1 ((?:[^{}\\]|\\.)*)\}\}", rtf)
    units = b""
    for part in re.findall(r"\\u(-?\d+)\?|\\([\\{}])|([^\\])", "\n".join(found)):
        number, escaped, plain = part
        units += (
            int(number).to_bytes(2, "little", signed=True)
            if number
            else (escaped or plain).encode("utf-16-le")
        )
    return units.decode("utf-16-le")


def test_the_plain_form_is_the_bare_address() -> None:
    content = link_content("reschedule", MARIA, EVENT, home_zone="Europe/Berlin", today=TODAY)
    assert content.plain == "https://calendly.com/reschedulings/I"
    assert links_in(content.html) == [
        (
            "https://calendly.com/reschedulings/I",
            "Reschedule Discovery call on Mon 23 Nov, 03:00 (New York)",
        )
    ]
    assert 'HYPERLINK "https://calendly.com/reschedulings/I"' in content.rtf
    assert rtf_text(content.rtf) == "Reschedule Discovery call on Mon 23 Nov, 03:00 (New York)"


def test_the_hosts_zone_stands_in_for_an_unknown_one() -> None:
    for zone in (None, "Mars/Phobos"):
        nowhere = Invitee(uri="x", timezone=zone, cancel_url="https://calendly.com/cancellations/I")
        content = link_content("cancel", nowhere, EVENT, home_zone="Europe/Berlin", today=TODAY)
        assert "Cancel Discovery call on Mon 23 Nov, 09:00 (Berlin)" in content.html


def test_both_links_come_with_words() -> None:
    content = link_content(
        "both", MARIA, EVENT, home_zone="Europe/Berlin", twenty_four=False, today=TODAY
    )
    assert content.plain.splitlines() == [
        "Reschedule Discovery call on Mon 23 Nov, 3:00 AM (New York):",
        "https://calendly.com/reschedulings/I",
        "Cancel Discovery call on Mon 23 Nov, 3:00 AM (New York):",
        "https://calendly.com/cancellations/I",
    ]
    assert [url for url, _text in links_in(content.html)] == [
        "https://calendly.com/reschedulings/I",
        "https://calendly.com/cancellations/I",
    ]
    assert content.rtf.count("HYPERLINK") == 2


@pytest.mark.parametrize("name", [None, "", "   "])
def test_a_meeting_without_a_name(name: str | None) -> None:
    event = ScheduledEvent(uri="x", name=name, start_time=START, end_time=START)
    content = link_content("cancel", MARIA, event, home_zone="UTC")
    assert ">Cancel the meeting on Mon 23 Nov" in content.html


@pytest.mark.parametrize(
    "url",
    [
        "",
        " ",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https://a b.c",
        "http://[x",
    ],
)
def test_an_unusable_address_is_refused_in_words(url: str) -> None:
    broken = Invitee(uri="x", cancel_url=url, reschedule_url="https://calendly.com/r")
    kinds: tuple[LinkKind, ...] = ("cancel", "both")
    for kind in kinds:
        with pytest.raises(NoLink, match="no link"):
            link_content(kind, broken, EVENT, home_zone="UTC")


@given(st.text(max_size=200))
def test_no_text_breaks_out_of_a_link(text: str) -> None:
    content = link_as_content(text, 'https://calendly.com/x?a="&b=<c>')
    parser = _Links()
    parser.feed(content.html)
    assert parser.tags == ["meta", "a"]
    assert parser.links[0][0] == 'https://calendly.com/x?a="&b=<c>'
    assert content.rtf.isascii()
    assert content.plain == 'https://calendly.com/x?a="&b=<c>'
    depth = 0
    for mark in re.sub(r"\\[\\{}]", "", content.rtf):
        depth += {"{": 1, "}": -1}.get(mark, 0)
        assert depth >= 0
    assert depth == 0


@given(st.text(max_size=300))
def test_a_cleaned_name_is_one_line_without_controls(text: str) -> None:
    line = clean(text, 80)
    assert len(line) <= 80
    assert "\n" not in line
    assert "\u202e" not in line
    assert clean(line, 80) == line


@pytest.mark.parametrize("name", ["Größe & <b>", "日本語 🎉", "שלום", "a{b}\\c"])
def test_rtf_keeps_every_letter(name: str) -> None:
    event = ScheduledEvent(uri="x", name=name, start_time=START, end_time=START)
    content = link_content("cancel", MARIA, event, home_zone="UTC", today=TODAY)
    text = rtf_text(content.rtf)
    assert text.replace("\u2068", "").replace("\u2069", "").startswith(f"Cancel {name} on")
    assert ("\u2068" in text) == (name == "שלום"), "what runs from right to left keeps to itself"
