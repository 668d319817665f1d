"""What was copied, read by another program on a real display: bare text, HTML and rich text."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

needed = [name for name in ("Xvfb", "xclip") if shutil.which(name) is None]
pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or bool(needed), reason=f"needs X11 and {needed or 'Linux'}"
)


@pytest.fixture
def display(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A display of our own; the environment for programs on it."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        number = pipe.readline().strip()
    assert number, "Xvfb did not start"
    yield {
        **os.environ,
        "DISPLAY": f":{number}",
        "QT_QPA_PLATFORM": "xcb",
        "HOME": str(tmp_path),
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    }
    server.terminate()
    server.wait(10)


def read(kind: str, environment: dict[str, str]) -> str:
    """Return what is on the clipboard in one format, as another program gets it."""
    reader = ["xclip", "-selection", "clipboard", "-o", "-t", kind]
    return subprocess.run(
        reader, env=environment, capture_output=True, text=True, timeout=20, check=True
    ).stdout


@pytest.mark.parametrize("kind", ["reschedule", "cancel"])
def test_another_program_gets_all_three_formats(
    served_simulator: Any, display: dict[str, str], tmp_path: Path, kind: str
) -> None:
    program = str(Path(__file__).with_name("app_that_copies.py"))
    app = subprocess.Popen(
        [sys.executable, program, served_simulator.url, str(tmp_path / "profile"), kind],
        env=display,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert app.stdout is not None
        assert app.stdout.readline().strip() == "copied"
        plain = read("UTF8_STRING", display)
        folder = {"reschedule": "reschedulings", "cancel": "cancellations"}[kind]
        assert re.fullmatch(rf"https://calendly\.com/{folder}/[0-9a-f-]+", plain)
        html = read("text/html", display)
        assert f'<a href="{plain}">' in html
        assert "Intro call" in html
        rtf = read("text/rtf", display)
        assert rtf.startswith(r"{\rtf1")
        assert f'HYPERLINK "{plain}"' in rtf
        assert {"GET"} == {request["method"] for request in served_simulator.requests()}
    finally:
        app.kill()
        app.wait(10)
        if app.stdout is not None:
            app.stdout.close()
