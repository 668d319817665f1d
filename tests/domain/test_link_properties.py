"""Built links mean exactly what was typed, to this app and to URL parsers that others wrote.

The others are Python's urllib, the WHATWG URL of Node, and a real browser where there is one.
"""

from __future__ import annotations

import base64
import html
import json
import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from calendly_desktop.domain.booking_links import (
    FIELDS,
    PREFILL_NAMES,
    UtmTags,
    build_link,
    decode_link,
    without_tags,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

BASE = "https://calendly.com/ada-lindgren/intro-call"
AWKWARD = [
    "50% off + more & ünïcode",
    "a%20b%2Bc%",
    "?utm_source=x&utm_medium=y#z",
    "#",
    "&&==",
    "'\"`<script>alert(1)</script>",
    "line one\r\nline two\ttab",
    "👩‍💻🇩🇪 🎉",
    "\u0645\u0631\u062d\u0628\u0627 \u202eevil\u202c",
    "שלום עולם",
    "日本語・テスト",
    "a\u0301 \u212b \ufb01",
    "\x00\x1f\x7f",
    "\\path\\to",
    "javascript:alert(1)",
    "..//../",
    " spaces ",
    "x" * 5000,
]
signs = st.sampled_from(
    "abzABZ019 %+&#=?/\\'\"<>;:,.@!$()*[]{}|^~`-_\n\r\t\u00a0äßéﬁ中🎉\u202e\u0645\u05d0"
)
texts = st.one_of(
    st.text(max_size=60),
    st.text(alphabet=signs, max_size=60),
    st.sampled_from(AWKWARD),
)
all_tags = st.builds(UtmTags, **{field: texts for field in FIELDS})
prefills = st.dictionaries(st.sampled_from(sorted(PREFILL_NAMES)), texts.filter(bool), max_size=4)
bases = st.one_of(
    st.just(BASE),
    st.sampled_from(
        [
            f"{BASE}?month=2027-01",
            f"{BASE}?utm_source=old&UTM_Medium=older&utm%5Fterm=x",
            f"{BASE}?name=Ada+L&a1=50%",
            f"{BASE}?x=%zz&y=a%2520b",
            f"{BASE}#part?utm_source=x",
            f"{BASE}?&&a=1&",
            "https://calendly.com/größe/ünï cöde",
        ]
    ),
    st.text(alphabet=signs, max_size=40).map(lambda text: f"{BASE}?{text}"),
)


def wanted(tags: UtmTags, prefill: dict[str, str]) -> list[tuple[str, str]]:
    """Return the parameters that a link with these values has at its end."""
    own = [(f"utm_{field}", text) for field, text in tags.filled()]
    return own + [(name, text) for name, text in prefill.items() if name not in dict(own)]


# -- by ourselves ------------------------------------------------------------------------------


@given(all_tags, prefills)
def test_any_text_in_any_field_survives(tags: UtmTags, prefill: dict[str, str]) -> None:
    decoded = decode_link(build_link(BASE, tags, prefill))
    assert decoded.base == BASE
    assert decoded.tags == tags
    assert decoded.prefill == prefill
    assert decoded.other == []


@given(bases, all_tags, prefills)
def test_a_link_is_never_encoded_twice(base: str, tags: UtmTags, prefill: dict[str, str]) -> None:
    link = build_link(base, tags, prefill)
    assert build_link(link, tags, prefill) == link
    assert build_link(link, UtmTags()) == link
    assert link.isascii()
    assert not re.search(r"\s", link)


@given(bases)
def test_taking_apart_and_building_again_changes_nothing(link: str) -> None:
    first = decode_link(link)
    again = decode_link(build_link(link, first.tags, first.prefill))
    assert (again.tags, again.prefill, again.other) == (first.tags, first.prefill, first.other)
    third = decode_link(build_link(build_link(link, again.tags), again.tags))
    assert (third.tags, third.prefill, third.other) == (first.tags, first.prefill, first.other)


@given(bases, all_tags)
def test_tags_can_be_taken_off_and_put_on(base: str, tags: UtmTags) -> None:
    bare = without_tags(build_link(base, tags))
    assert decode_link(bare).tags == UtmTags()
    assert build_link(bare, tags) == build_link(build_link(bare, tags), tags)


# -- by Python's urllib ------------------------------------------------------------------------


@given(all_tags, prefills)
def test_urllib_reads_exactly_what_was_typed(tags: UtmTags, prefill: dict[str, str]) -> None:
    parts = urlsplit(build_link(BASE, tags, prefill))
    assert parse_qsl(parts.query, keep_blank_values=True) == wanted(tags, prefill)
    assert (parts.scheme, parts.hostname, parts.fragment) == ("https", "calendly.com", "")


# -- by the WHATWG URL of Node -----------------------------------------------------------------

_PARSER = """
const lines = require("readline").createInterface({ input: process.stdin });
lines.on("line", (line) => {
  const url = new URL(JSON.parse(line));
  const again = url.href === JSON.parse(line);
  process.stdout.write(JSON.stringify(
    { href: again, host: url.host, hash: url.hash, pairs: [...url.searchParams] }) + "\\n");
});
"""


class Node:
    """One process of Node that reads a link a line, and answers with what is in it."""

    def __init__(self, program: str) -> None:
        self._process = subprocess.Popen(
            [program, "-e", _PARSER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def read(self, link: str) -> dict[str, Any]:
        """Return what the WHATWG URL makes of a link."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(link) + "\n")
        self._process.stdin.flush()
        found: dict[str, Any] = json.loads(self._process.stdout.readline())
        return found

    def end(self) -> None:
        """Let it end."""
        self._process.communicate(timeout=10)


@pytest.fixture(scope="module")
def node() -> Iterator[Node]:
    """Node where it is installed."""
    program = shutil.which("node")
    if program is None:
        pytest.skip("needs Node for a second URL parser")
    made = Node(program)
    yield made
    made.end()


@settings(max_examples=3000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(all_tags, prefills)
@example(UtmTags(source="\x00", medium="\\", campaign="#", content="x" * 20_000), {})
def test_node_reads_exactly_what_was_typed(
    node: Node, tags: UtmTags, prefill: dict[str, str]
) -> None:
    found = node.read(build_link(BASE, tags, prefill))
    assert [tuple(pair) for pair in found["pairs"]] == wanted(tags, prefill)
    assert (found["href"], found["host"], found["hash"]) == (True, "calendly.com", "")


@settings(max_examples=500, deadline=None)
@given(bases, all_tags)
def test_node_finds_the_tags_behind_whatever_the_base_had(
    node: Node, base: str, tags: UtmTags
) -> None:
    link = build_link(base, tags)
    pairs = [tuple(pair) for pair in node.read(link)["pairs"]]
    own = [(f"utm_{field}", text) for field, text in tags.filled()]
    names = [name for name, _text in own]
    assert [pair for pair in pairs if pair[0] in names] == own


# -- by a real browser -------------------------------------------------------------------------

_PAGE = """<!doctype html><meta charset="utf-8"><pre id="out"></pre><script>
const links = %s;
const read = links.map((link) => {
  const anchor = document.createElement("a");
  anchor.href = link;
  return [...new URL(anchor.href).searchParams];
});
const bytes = new TextEncoder().encode(JSON.stringify(read));
document.getElementById("out").textContent = btoa(String.fromCharCode(...bytes));
</script>"""


@pytest.fixture
def browser() -> Callable[[Path], str]:
    """Returns a page as Chromium has it after its scripts ran; Debian's, where it is installed."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("needs Chromium for a real browser's URL parser")

    def dump(page: Path) -> str:
        run = subprocess.run(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", page.as_uri()],
            capture_output=True,
            text=True,
            timeout=60,
            env={**os.environ, "HOME": str(page.parent)},
        )
        assert run.returncode == 0, run.stderr[-2000:]
        return run.stdout

    return dump


def test_a_browser_reads_exactly_what_was_typed(
    browser: Callable[[Path], str], tmp_path: Path
) -> None:
    short = [text[:500] for text in AWKWARD]
    tags = [UtmTags(source=one, term=other) for one in short for other in short]
    links = [build_link(BASE, each) for each in tags]
    page = tmp_path / "links.html"
    page.write_text(_PAGE % json.dumps(links).replace("</", "<\\/"), encoding="utf-8")
    shown = re.search(r'<pre id="out">([^<]+)</pre>', browser(page))
    assert shown is not None
    read = json.loads(base64.b64decode(html.unescape(shown[1])))
    assert [[tuple(pair) for pair in pairs] for pairs in read] == [
        wanted(each, {}) for each in tags
    ]
