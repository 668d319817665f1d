"""Canaries: nothing that identifies a person or opens a door reaches the log file."""

from __future__ import annotations

import logging
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from calendly_desktop.domain.models import User
from calendly_desktop.system import logs
from calendly_desktop.system.logs import log_uncaught, redact, start_logging, stop_logging

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

TOKEN = (
    "eyJraWQiOiIxY2UxZTEzNjE3ZGNmNzY2YjNjZWJjY2Y4ZGM1YmFmYThhNjVlNjg0MDIzZjdjMzJiZTgzNDliMjM4MDEzNWI0"
    ".eyJpc3MiOiJodHRwczovL2F1dGguY2FsZW5kbHkuY29tIn0.s-ig_naturecanary"
)
KEY = "5mEzn9C-I28UtwOjZJtFoob0sAAFZ95GbZkqj4y3i0I"
INVITEE = "c0ffee00-1234-4abc-8def-canary000000".replace("canary", "0ca9a4")
CANARIES = [TOKEN, "s-ig_naturecanary", KEY, INVITEE, "ada.lovelace", "Lovelace", "analytical"]
CANARIES += ["170 5550199", "slackcanary", "hunter2", "swordfish"]

LINES = [
    f"Authorization: Bearer {TOKEN}",
    f"authorization: {TOKEN}",
    f"{{'Authorization': 'Bearer {TOKEN}', 'Accept': '*/*'}}",
    f"[(b'host', b'x'), (b'authorization', b'Bearer {TOKEN}')]",
    f"curl -H Bearer%20{TOKEN}",
    f"token {TOKEN} refused",
    "Proxy-Authorization: Basic hunter2 swordfish",
    "Cookie: a=hunter2; b=swordfish",
    "Calendly-Webhook-Signature: t=1,v1=hunter2",
    f'{{"signing_key": "{KEY}", "url": "https://x.example/slackcanary"}}',
    '{\\"signing_key\\": \\"hunter2 swordfish\\"}',
    f"key is {KEY}.",
    "access_token=hunter2&refresh_token=swordfish",
    "password: hunter2",
    "client_secret='hunter2 it\\'s swordfish'",
    'signing_key="hunter2 never closed',
    "via http://ada.lovelace:hunter2@proxy.local:3128",
    "via socks5://hunter2:swordfish@proxy.local",
    f"opened https://calendly.com/cancellations/{INVITEE}",
    f"opened https://calendly.com/reschedulings/{INVITEE}?x=1",
    f"/cancellations/{INVITEE}",
    "page calendly.com/ada.lovelace/intro",
    "HTTP://CALENDLY.COM/ada.lovelace",
    "https://calendly.com/d/abc-def/analytical-meeting?name=Lovelace",
    f"GET https://api.calendly.com/scheduled_events/ABCDEFGHIJ12/invitees/{INVITEE}",
    "GET /scheduled_events?invitee_email=ada.lovelace@example.org&count=100",
    "GET https://api.calendly.com/scheduled_events?user=analytical#Lovelace",
    "POST https://hooks.example.com/services/slackcanary",
    "mail ada.lovelace@example.org",
    "mail ada.lovelace+tag%40example.org",
    "mail <ada.lovelace@münchen.example>",
    "mailto:ada.lovelace",
    "tel:+49 170 5550199",
    "phone +49 (0)170 5550199",
    '{"name": "Ada Lovelace", "reason": "analytical"}',
    "Invitee(uri='x', name='Ada Lovelace', first_name=\"Ada Lovelace\", answer='analytical')",
]


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Callable[[], str]]:
    """Start logging into a file; the call returns what is in it."""
    before = logging.root.level, logging.raiseExceptions, sys.excepthook, threading.excepthook
    path = tmp_path / "logs" / "app.log"
    handler = start_logging(path)
    yield lambda: path.read_text(encoding="utf-8")
    stop_logging(handler)
    logging.root.setLevel(before[0])
    logging.raiseExceptions = before[1]
    sys.excepthook, threading.excepthook = before[2], before[3]


def assert_clean(text: str) -> None:
    found = [canary for canary in CANARIES if canary.lower() in text.lower()]
    assert not found, text


@pytest.mark.parametrize("line", LINES)
def test_no_canary_survives(line: str) -> None:
    assert [canary for canary in CANARIES if canary.lower() in line.lower()], "a line without bait"
    assert_clean(redact(line))
    assert_clean(redact(f"x={line!r}"))
    assert_clean(redact(f"before\n{line}\nafter"))


@pytest.mark.parametrize(
    "line",
    [
        "GET /scheduled_events/{uuid}/invitees 200 45 ms",
        "GET https://api.calendly.com/users/me 429 3 ms",
        "POST http://127.0.0.1:4010/webhook_subscriptions 201",
        "Traceback (most recent call last):",
        '  File "calendly_desktop/api/client.py", line 31, in list_scheduled_events',
        "PySide6 6.12.0, Linux-6.1.0-13-amd64-x86_64-with-glibc2.36, Qt platform wayland",
        "SecondStartRaisesTheFirstInstance took 12 ms",
        "database schema 1, 1234567890 bytes, 2026-11-22T08:30:00.000000Z",
    ],
)
def test_what_support_needs_stays(line: str) -> None:
    assert redact(line) == line


def test_everything_logged_is_cleaned(log: Callable[[], str]) -> None:
    logger = logging.getLogger("calendly_desktop.test")
    user = User(
        uri="https://api.calendly.com/users/A", name="Ada Lovelace", email="ada.lovelace@x.y"
    )
    logger.info("signed in as %s with %r", user, {"Authorization": f"Bearer {TOKEN}"})
    for line in LINES:
        logger.warning("flow: %s", line)
        logging.getLogger("httpcore.http11").warning("%s", line)
    try:
        raise ValueError(f"refused {user!r} https://calendly.com/cancellations/{INVITEE}")
    except ValueError:
        logger.exception("failed for %s", user.email, stack_info=True)
    text = log()
    assert "flow: " in text
    assert "Traceback" in text
    assert "ValueError" in text
    assert_clean(text)


def test_libraries_that_log_addresses_are_kept_quiet(log: Callable[[], str]) -> None:
    for name in ("httpx", "httpcore.connection", "keyring.backend", "asyncio"):
        logging.getLogger(name).info("HTTP Request: GET https://x/?%s", "hunter2")
    assert log() == ""


def test_a_message_cannot_pass_for_another_entry(log: Callable[[], str]) -> None:
    forged = "2026-11-22 08:30:00,000 INFO calendly_desktop: all is well"
    logging.getLogger("calendly_desktop").warning(
        "name\n%s\r%s\x1b[2J\u202e\u2028x", forged, forged
    )
    lines = log().splitlines()
    assert len(lines) == 2
    assert lines[1].startswith("    | ")
    assert "\\x1b[2J\\u202e\\u2028x" in lines[1]
    assert not set(log()) & set("\x1b\r\u202e\u2028")


def test_odd_entries_are_written_all_the_same(tmp_path: Path) -> None:
    """Straight to our handler: pytest's own log cannot carry half a surrogate pair."""
    level, raising = logging.root.level, logging.raiseExceptions
    handler = start_logging(tmp_path / "app.log")
    logging.root.setLevel(level)
    for text, values in (
        ("half a pair \ud800, %s", ()),
        ("does not fit %d", ("hunter2",)),
        ("long %s", ("word " * 20_000,)),
    ):
        handler.handle(logging.LogRecord("calendly_desktop", 20, "", 0, text, values, None))
    stop_logging(handler)
    logging.raiseExceptions = raising
    written = (tmp_path / "app.log").read_text(encoding="utf-8")
    assert "half a pair \\ud800" in written
    assert "values do not fit" in written
    assert "[cut]" in written
    assert len(written) < 25_000
    assert_clean(written)


def test_the_file_is_private_and_rotates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "_LARGEST", 10_000)
    level, raising = logging.root.level, logging.raiseExceptions
    handler = start_logging(tmp_path / "app.log")
    for _ in range(150):
        logging.getLogger("calendly_desktop").info("%s", "word " * 100)
    stop_logging(handler)
    logging.root.setLevel(level)
    logging.raiseExceptions = raising
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == ["app.log", "app.log.1", "app.log.2", "app.log.3"]
    assert all(file.stat().st_size <= 10_000 for file in files)
    if sys.platform != "win32":
        assert {file.stat().st_mode & 0o777 for file in files} == {0o600}


def test_a_place_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    level = logging.root.level
    handler = start_logging(tmp_path / "file" / "app.log")
    logging.getLogger("calendly_desktop").error("nowhere to go")
    stop_logging(handler)
    logging.root.setLevel(level)


def test_what_nobody_caught_is_logged(log: Callable[[], str]) -> None:
    log_uncaught()
    try:
        raise LookupError("ada.lovelace@example.org")
    except LookupError as error:
        sys.excepthook(type(error), error, error.__traceback__)

    def fail() -> None:
        raise OSError("hunter2@example.org")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    text = log()
    assert "LookupError" in text
    assert "uncaught in a thread" in text
    assert "OSError" in text
    assert_clean(text)


@pytest.mark.parametrize(
    "piece",
    ["a", "http://", 'name="', "eyJ", "+1 ", "a@", "a%", "token", "-", "aA1", '\\"', "x://a@"],
)
def test_no_text_makes_it_slow(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    start = time.perf_counter()
    redact(text)
    assert time.perf_counter() - start < 1.5
