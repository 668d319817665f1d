"""Every form is compiled from the source beside it; no form compiler is needed to see that."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "ui").glob("*.ui"))
MODULES = sorted((ROOT / "calendly_desktop" / "forms").glob("ui_*.py"))
HEADER = re.compile(r"# source: ui/(?P<name>[\w.]+) sha256:(?P<digest>[0-9a-f]{64})")
CURE = "run `make forms` and commit what it changes"


def test_forms_and_sources_belong_together() -> None:
    assert SOURCES, "no forms: the test would prove nothing"
    assert {path.stem for path in SOURCES} == {path.stem[3:] for path in MODULES}, CURE


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_form_is_not_stale(source: Path) -> None:
    module = ROOT / "calendly_desktop" / "forms" / f"ui_{source.stem}.py"
    assert module.exists(), CURE
    header = HEADER.fullmatch(module.read_text(encoding="utf-8").split("\n", 1)[0])
    assert header is not None, CURE
    content = source.read_bytes().replace(b"\r\n", b"\n")
    assert header["name"] == source.name
    assert header["digest"] == hashlib.sha256(content).hexdigest(), f"{source.name}: {CURE}"


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_form_names_no_slot_that_would_connect_itself(source: Path) -> None:
    """Connections are made in the page, in one visible block."""
    text = source.read_text(encoding="utf-8")
    assert "<connection>" not in text
    assert not re.search(r"<slots?>", text)
