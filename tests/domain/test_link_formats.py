"""A link as source code: what other programs read out of it is the link to the letter."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.booking_links import UtmTags, build_link
from calendly_desktop.domain.link_formats import (
    EmbedKind,
    EmbedLook,
    button_code,
    embed_code,
    html_code,
    markdown_code,
)

BASE = "https://calendly.com/ada/intro-call"
HARD = "</script><b>\"'&\\ 50% (now) ünï\u2028"
LINK = build_link(BASE, UtmTags(source=HARD, campaign="a)b]c"), {"name": "Zoë O'Hara"})
NODE = shutil.which("node")


class Reader(HTMLParser):
    """Reads code as a browser does: elements with their attributes, and the texts in them."""

    def __init__(self, code: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(code)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def one(self, tag: str) -> dict[str, str | None]:
        [found] = [attributes for name, attributes in self.elements if name == tag]
        return found


@given(st.text(min_size=1), st.text())
def test_html_says_the_words_and_leads_to_the_link(words: str, value: str) -> None:
    link = build_link(BASE, UtmTags(source=value))
    read = Reader(html_code(words, link))
    assert read.one("a")["href"] == link
    assert [tag for tag, _attributes in read.elements] == ["a"]


def test_a_button_leads_to_the_link_and_has_its_colours() -> None:
    read = Reader(button_code("Book <now> & here", LINK, "#0b5cd6", "#fefefe"))
    assert read.one("a")["href"] == LINK
    assert read.one("td")["bgcolor"] == "#0b5cd6"
    assert "color:#fefefe" in str(read.one("a")["style"])
    assert "".join(read.texts) == "Book <now> & here"


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1))
def test_markdown_has_no_bracket_that_ends_it_early(words: str) -> None:
    code = markdown_code(words, LINK)
    found = re.fullmatch(r"\[((?:\\.|[^\[\]\\])*)\]\(([^()\s]+)\)", code, re.DOTALL)
    assert found is not None, code
    assert unquote(found[2]) == unquote(LINK)


@pytest.mark.parametrize("kind", ["inline", "popup_text", "popup_widget"])
def test_embeds_load_what_calendly_wants_them_to(kind: EmbedKind) -> None:
    code = embed_code(kind, LINK, EmbedLook(text=HARD, height=900))
    read = Reader(code)
    scripts = [attributes for tag, attributes in read.elements if tag == "script"]
    assert scripts[0]["src"] == "https://assets.calendly.com/assets/external/widget.js"
    assert [tag for tag, _attributes in read.elements if tag == "b"] == []
    if kind == "inline":
        box = read.one("div")
        assert box["class"] == "calendly-inline-widget"
        assert box["data-url"] == LINK
        assert "height:900px" in str(box["style"])
    else:
        assert read.one("link")["href"] == (
            "https://assets.calendly.com/assets/external/widget.css"
        )


def _run(script: str) -> Any:
    """Run a script that calls Calendly's functions; return the name and arguments of the call."""
    assert NODE is not None
    program = (
        "const calls = [];"
        "globalThis.Calendly = new Proxy({}, {get: (_t, name) => (o) => calls.push([name, o])});"
        "globalThis.window = {addEventListener: (name, act) => act()};"
        f"{script};"
        "console.log(JSON.stringify(calls));"
    )
    ran = subprocess.run([NODE, "-e", program], capture_output=True, text=True, check=True)
    return json.loads(ran.stdout)


@pytest.mark.skipif(NODE is None, reason="needs Node")
def test_the_scripts_of_popups_hand_over_the_link_to_the_letter() -> None:
    look = EmbedLook(text=HARD, color="#112233", text_color="#ffeedd")
    click = Reader(embed_code("popup_text", LINK, look)).one("a")
    assert click["href"] == LINK, "without scripts it is a plain link"
    script = str(click["onclick"]).removesuffix("return false;")
    assert _run(script) == [["initPopupWidget", {"url": LINK}]]
    code = embed_code("popup_widget", LINK, look)
    script = code.rpartition('<script type="text/javascript">')[2].partition("</script>")[0]
    [[name, options]] = _run(script)
    assert name == "initBadgeWidget"
    assert options == {
        "url": LINK, "text": HARD, "color": "#112233", "textColor": "#ffeedd", "branding": True,
    }  # fmt: skip
