"""The page between Calendly and this computer: one script, one target, nothing else."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest

PAGE = Path(__file__).resolve().parent.parent / "packaging" / "oauth-bounce" / "index.html"
STATE = "A" * 43
HARNESS = """
const [script, search] = JSON.parse(require("fs").readFileSync(0, "utf8"));
const seen = { replaced: [], nodes: {}, other: [] };
const trap = (name) => new Proxy(function () {}, {
  get: (_t, key) => { seen.other.push(name + "." + String(key)); return trap(name); },
  set: (_t, key) => { seen.other.push(name + "." + String(key)); return true; },
  apply: () => { seen.other.push(name + "()"); return trap(name); },
});
const location = Object.freeze({ search, replace: (url) => { seen.replaced.push(url); } });
const document = Object.freeze({ getElementById: (id) => (seen.nodes[id] = seen.nodes[id] || {}) });
const names = ["window", "fetch", "XMLHttpRequest", "localStorage", "sessionStorage", "navigator",
  "history", "indexedDB", "open", "eval", "console"];
new Function("location", "document", ...names, script.replace(/"use strict";/, ""))(
  location, document, ...names.map(trap));
process.stdout.write(JSON.stringify(seen));
"""


class Parts(HTMLParser):
    """What the page consists of."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.styles: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        kept = {"script": self.scripts, "style": self.styles}.get(
            self.tags[-1][0] if self.tags else ""
        )
        if kept is not None and self.cdata_elem is not None:
            kept.append(data)


@pytest.fixture(scope="module")
def parts() -> Parts:
    found = Parts()
    found.feed(PAGE.read_text(encoding="utf-8"))
    found.close()
    return found


def _digest(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def _meta(parts: Parts, **wanted: str) -> str:
    [found] = [
        attributes["content"]
        for tag, attributes in parts.tags
        if tag == "meta" and all(attributes.get(name) == text for name, text in wanted.items())
    ]
    assert found is not None
    return found


def test_the_policy_allows_this_one_script_and_nothing_else(parts: Parts) -> None:
    policy = _meta(parts, **{"http-equiv": "Content-Security-Policy"})
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    [script], [style] = parts.scripts, parts.styles
    assert rules == {
        "default-src": "'none'",
        "script-src": _digest(script),
        "style-src": _digest(style),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    assert _meta(parts, name="referrer") == "no-referrer"


def test_it_names_no_other_address_and_loads_nothing(parts: Parts) -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert set(re.findall(r"\w+://[^\s\"']*", text)) == {"http://127.0.0.1:"}
    for tag, attributes in parts.tags:
        assert tag not in {"link", "img", "iframe", "form", "object", "base"}
        assert not {"src", "href", "style", "onload", "onclick"} & set(attributes), tag
    script = parts.scripts[0]
    for word in ("fetch", "XMLHttp", "Storage", "cookie", "innerHTML", "eval", "console", "open("):
        assert word not in script


def run(parts: Parts, search: str) -> list[str]:
    """Return where the page goes for a query; fails when it touches anything else."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node, which runs the page's script here, is not installed")
    done = subprocess.run(
        [node, "-e", HARNESS],
        input=json.dumps([parts.scripts[0], search]),
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["other"] == []
    assert set(seen["nodes"]) <= {"missing", "going", "on"}
    if seen["replaced"]:
        assert seen["nodes"]["on"]["href"] == seen["replaced"][0]
        assert seen["nodes"]["missing"]["hidden"] is True
    else:
        assert seen["nodes"] == {}
    replaced: list[str] = seen["replaced"]
    return replaced


def test_the_answer_goes_on_as_it_is(parts: Parts) -> None:
    code = "a+b/c=&d?#%é"
    [target] = run(parts, f"?code={quote(code)}&state={STATE}.49152&utm_source=x&next=//evil")
    found = urlsplit(target)
    assert (found.scheme, found.netloc, found.path) == ("http", "127.0.0.1:49152", "/callback")
    assert parse_qs(found.query) == {"code": [code], "state": [f"{STATE}.49152"]}
    [denied] = run(parts, f"?error=access_denied&error_description=x&state={STATE}.65535")
    assert denied == f"http://127.0.0.1:65535/callback?error=access_denied&state={STATE}.65535"


@pytest.mark.parametrize(
    "search",
    [
        "",
        "?",
        "?code=x",
        f"?state={STATE}.49152",
        f"?code=x&state={STATE}",
        f"?code=x&state={STATE}.80",
        f"?code=x&state={STATE}.1023",
        f"?code=x&state={STATE}.65536",
        f"?code=x&state={STATE}.049152",
        f"?code=x&state={STATE}.99999999",
        f"?code=x&state={STATE}.49152@evil.example",
        f"?code=x&state={STATE}.evil.example:49152",
        f"?code=x&state={STATE}.49152/../../",
        f"?code=x&state={STATE}.49152%0A",
        f"?code=x&state={STATE}.49152%23",
        "?code=x&state=https://evil.example/.49152",
        "?code=x&state=javascript:alert(1).49152",
        f"?code=x&state={STATE}.1e4",
        f"?code=x&state={STATE}.-4915",
        f"?code=x&code=y&state={STATE}.49152",
        f"?code=x&state={STATE}.49152&state={STATE}.49153",
        f"?code=x&error=y&state={STATE}.49152",
        f"?code={'x' * 5000}&state={STATE}.49152",
        "?code=x&state=short.49152",
    ],
)
def test_anything_else_goes_nowhere(parts: Parts, search: str) -> None:
    assert run(parts, search) == []
