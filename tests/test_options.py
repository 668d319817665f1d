"""The command line: every option of the README, and mistakes in words."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from calendly_desktop import __version__
from calendly_desktop.options import Options, parse


def test_reads_every_option() -> None:
    found = parse(
        ["--demo", "--profile", "p", "--api-url", "http://127.0.0.1:8787", "--page", "links"],
        {"CALENDLY_DESKTOP_TOKEN": " secret \n"},
    )
    assert found == Options(
        demo=True,
        profile=Path("p"),
        api_url="http://127.0.0.1:8787",
        page="links",
        token="secret",
    )


def test_the_token_is_not_shown() -> None:
    assert "secret" not in repr(parse([], {"CALENDLY_DESKTOP_TOKEN": "secret"}))


@pytest.mark.parametrize("url", ["http://example.com", "ftp://127.0.0.1", "calendly", ""])
def test_refuses_a_server_without_encryption(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        parse(["--api-url", url], {})
    assert stopped.value.code == 2
    assert "https" in capsys.readouterr().err


def test_says_the_version_without_qt() -> None:
    code = (
        "import sys, calendly_desktop.__main__ as m; sys.argv = ['x', '--version']\n"
        "try: m.main()\n"
        "except SystemExit: pass\n"
        "assert not any(name.startswith('PySide6') for name in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == f"Calendly Desktop {__version__}"


def test_a_profile_that_cannot_be_used_is_refused_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    run = subprocess.run(
        [sys.executable, "-m", "calendly_desktop", "--profile", tmp_path / "file"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert run.returncode == 2
    assert run.stderr.startswith("calendly-desktop: The profile folder cannot be used.")
    assert run.stderr.count("\n") == 1
