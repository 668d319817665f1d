"""The booking link in what somebody pasted, whatever mail programs and networks did to it."""

from __future__ import annotations

import base64
import time
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.link_finding import find_link

LINK = "https://calendly.com/ada/intro-call?utm_source=news%20letter&utm_medium=email"
LONG = (
    "https://calendly.com/ada-lindgren/first-conversation-with-our-team"
    "?utm_source=newsletter&utm_medium=email&utm_campaign=spring-2027"
)


def url(text: str) -> str:
    found = find_link(text)
    assert found is not None
    return found.url


@pytest.mark.parametrize(
    "text",
    [
        LINK,
        f"  {LINK}\n",
        f"Book here: {LINK}.",
        f"({LINK})",
        f"<{LINK}>",
        f"“{LINK}”",
        f"'{LINK}', said Ada",
        f"[book]({LINK}) now",
        f'<a href="{LINK}" target="_blank">Book</a>',
        f'<a href="{LINK.replace("&", "&amp;")}">Book</a>',
        LINK.replace("&", "&#38;"),
        LINK.replace("&", "&#x26;"),
        LINK.replace("&", "&amp;amp;"),
        f"Ada <ada@calendly.com> wrote: {LINK}",
        f"see https://example.com/x or {LINK}!",
        f"\u200b{LINK}\ufeff",
        f"{LINK}。",
        "<" + LINK[:40] + "\r\n  " + LINK[40:] + ">",
    ],
)
def test_a_link_is_found_in_the_text_around_it(text: str) -> None:
    assert url(text) == LINK


def test_how_it_came_is_told() -> None:
    found = find_link(f"{LINK} and {LINK} and https://calendly.com/ben/demo")
    assert found is not None
    assert (found.others, found.joined, found.escaped, found.wrapped_by) == (1, False, False, ())
    escaped = find_link(LINK.replace("&", "&amp;"))
    assert escaped is not None
    assert escaped.escaped
    joined = find_link(LONG[:70] + "\n" + LONG[70:])
    assert joined is not None
    assert (joined.url, joined.joined) == (LONG, True)


@pytest.mark.parametrize("place", range(60, len(LONG) - 3, 3))
def test_a_link_that_was_broken_over_two_lines_is_whole_again(place: int) -> None:
    assert url(f"{LONG[:place]}\n{LONG[place:]}") == LONG


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Hello,\n{LONG[:80]}\n{LONG[80:]}\nBest regards", LONG),
        (f"{LONG[:80]}=\n{LONG[80:]}".replace("utm_source=", "utm_source=3D"), LONG),
        ("https://calendly.com/ada/intro\nBest regards", "https://calendly.com/ada/intro"),
        ("https://calendly.com/ada/intro\n\nutm_source=x", "https://calendly.com/ada/intro"),
        (f"{LINK}\nhttps://calendly.com/ben", LINK),
        (f"{LINK}\n- next", LINK),
        ("See https://calendly.com/ada/intro-\ncall", "https://calendly.com/ada/intro-call"),
        ("https://calendly.com/ada?utm_source=\nnews", "https://calendly.com/ada?utm_source=news"),
        ("https://calendly.com/ada?utm_term=a%2\n0b", "https://calendly.com/ada?utm_term=a%20b"),
    ],
)
def test_lines_are_put_together_only_where_the_link_goes_on(text: str, expected: str) -> None:
    assert url(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "https://calendly.com/ada/intro?utm_source=news letter&utm_medium=email please",
            "https://calendly.com/ada/intro?utm_source=news letter&utm_medium=email",
        ),
        (
            "https://calendly.com/ada/intro?utm_campaign=spring sale",
            "https://calendly.com/ada/intro?utm_campaign=spring sale",
        ),
        (
            "https://calendly.com/ada/intro?month=2027-01 please",
            "https://calendly.com/ada/intro?month=2027-01",
        ),
        (
            "https://calendly.com/ada/intro?utm_source=x is the link",
            "https://calendly.com/ada/intro?utm_source=x",
        ),
        (
            "https://calendly.com/ada/intro?utm_source=x and a&b=c too",
            "https://calendly.com/ada/intro?utm_source=x",
        ),
        (f"{LINK} https://calendly.com/ben?a=b&utm_source=x", LINK),
    ],
)
def test_spaces_in_values_belong_to_the_link_words_after_it_do_not(
    text: str, expected: str
) -> None:
    assert url(text) == expected


def proofpoint_3(inner: str) -> str:
    """Write a link as Proofpoint's third form does: odd signs are taken out."""
    taken = "".join(sign for sign in inner if sign == "%")
    enc = base64.urlsafe_b64encode(taken.encode()).decode().rstrip("=")
    return f"https://urldefense.com/v3/__{inner.replace('%', '*')}__;{enc}!!AbC!xyz$"


@pytest.mark.parametrize(
    ("by", "wrapped"),
    [
        (
            "Outlook Safe Links",
            "https://eur01.safelinks.protection.outlook.com/?url="
            f"{quote(LINK, safe='')}&data=05%7C01%7Cada%40example.com&sdata=x%3D&reserved=0",
        ),
        ("Google", f"https://www.google.com/url?q={quote(LINK, safe='')}&sa=D&source=gmail"),
        ("Google", f"https://www.google.co.uk/url?sa=t&url={quote(LINK, safe='')}"),
        (
            "Proofpoint",
            "https://urldefense.proofpoint.com/v2/url?u="
            + quote(LINK, safe=":")
            .replace("-", "%2D")
            .replace("_", "%5F")
            .replace("%2F", "_")
            .replace("%", "-")
            + "&d=DwMFaQ&c=abc&r=def&m=ghi&s=jkl&e=",
        ),
        (
            "Proofpoint",
            f"https://urldefense.proofpoint.com/v1/url?u={quote(LINK, safe='')}&k=oIvRg1%2B",
        ),
        ("Proofpoint", proofpoint_3(LINK)),
        ("Proofpoint", proofpoint_3(LINK).replace("https://calendly", "https:/calendly")),
        ("Facebook", f"https://l.facebook.com/l.php?u={quote(LINK, safe='')}&h=AT0"),
        ("LinkedIn", f"https://www.linkedin.com/redir/redirect?url={quote(LINK, safe='')}&x=1"),
        ("Slack", f"https://slack-redir.net/link?url={quote(LINK, safe='')}"),
        ("Barracuda", f"https://linkprotect.cudasvc.com/url?a={quote(LINK, safe='')}&c=E,1"),
        ("Cisco", f"https://secure-web.cisco.com/1abc-DEF/{quote(LINK, safe='')}"),
        (
            "Sophos",
            "https://eu-central-1.protection.sophos.com?d=calendly.com&u="
            + base64.urlsafe_b64encode(LINK.encode()).decode().rstrip("="),
        ),
    ],
)
def test_what_others_put_around_a_link_is_taken_off(by: str, wrapped: str) -> None:
    found = find_link(f"Book: {wrapped}")
    assert found is not None
    assert (found.url, found.wrapped_by) == (LINK, (by,))
    html = find_link(wrapped.replace("&", "&amp;"))
    assert html is not None
    assert html.url == LINK


def test_several_layers_are_taken_off() -> None:
    inner = f"https://www.google.com/url?q={quote(LINK, safe='')}"
    outer = f"https://x.safelinks.protection.outlook.com/?url={quote(inner, safe='')}&data=1"
    found = find_link(outer)
    assert found is not None
    assert (found.url, found.wrapped_by) == (LINK, ("Outlook Safe Links", "Google"))


@pytest.mark.parametrize(
    ("by", "link"),
    [
        ("Mimecast", "https://protect-eu.mimecast.com/s/AbCdEf?domain=calendly.com"),
        ("a short link", "https://bit.ly/3abcDEF"),
        ("a short link", "https://lnkd.in/dAbC"),
        ("Proofpoint", "https://urldefense.com/v3/nothing"),
    ],
)
def test_who_keeps_the_original_to_themselves_is_named(by: str, link: str) -> None:
    found = find_link(link)
    assert found is not None
    assert (found.hidden_by, found.url) == (by, link)


def test_a_link_without_https_gets_it() -> None:
    assert url("calendly.com/ada/intro-call") == "https://calendly.com/ada/intro-call"
    assert url("at www.calendly.com/ada.") == "https://www.calendly.com/ada"
    assert find_link("mail ada@calendly.com/x") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("nothing here", None),
        ("https://example.com/a?b=c", "https://example.com/a?b=c"),
        ("https://calendly.com.evil.example/ada", "https://calendly.com.evil.example/ada"),
        ("https://notcalendly.com/ada", "https://notcalendly.com/ada"),
        ("javascript:alert(1)", None),
        ("https://www.google.com/search?q=calendly", "https://www.google.com/search?q=calendly"),
        ("https://[::1/x", "https://[::1/x"),
    ],
)
def test_other_texts_hold_no_booking_link(text: str, expected: str | None) -> None:
    found = find_link(text)
    assert (found.url if found else None) == expected


def test_no_text_takes_long() -> None:
    start = time.process_time()
    for rest in (
        ")" * 200_000,
        "&amp;" * 40_000,
        "\nx" * 100_000,
        " &a=b" * 40_000,
        "calendly.com/" * 9000,
    ):
        find_link(f"{LINK}{rest}")
        find_link(rest)
    assert time.process_time() - start < 4


LETTERS = "abzÄ019=%+&-_.~;:/?#'()<>\"\n @*é"


@given(st.text(alphabet=LETTERS, max_size=80))
def test_no_text_breaks_the_search(text: str) -> None:
    find_link(text)
    found = find_link(f"{text} {LINK} {text}")
    assert found is not None


@given(st.text(alphabet="abz019%&=-_.~!$'()*,;:@/?+", min_size=1, max_size=40))
def test_a_link_alone_stays_as_it_is_written(end: str) -> None:
    whole = f"https://calendly.com/ada/intro?utm_term={end}x"
    found = find_link(whole)
    assert found is not None
    if "&" not in end:  # &lt; and the like are read
        assert found.url == whole
