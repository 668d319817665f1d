"""The programs of the pack run: against deliveries of the simulated Calendly, and against fakes."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.api.test_delivery import Message, Target, exchange
from calendly_desktop.domain.developer_pack import (
    PROGRAMS,
    Subject,
    pack_files,
    signature_vectors,
)
from calendly_desktop.domain.webhook_signature import HEADER, sign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calendly_desktop.domain.deliveries import Exchange
    from tests.conftest import ServedSimulator

PACK = Path(__file__).resolve().parents[2] / "resources" / "pack"
KEY = "key-of-the-tests"
COMMANDS = {"py": [sys.executable], "mjs": ["node"], "php": ["php"]}


def command(ending: str) -> list[str]:
    """Return what runs a program; the test is skipped where the language is not installed."""
    if shutil.which(COMMANDS[ending][0]) is None:
        pytest.skip(f"{COMMANDS[ending][0]} is not installed")
    return COMMANDS[ending]


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextlib.contextmanager
def running(ending: str, key: str = KEY, said: list[str] | None = None) -> Iterator[str]:
    """Run a program of the pack as a developer would; yields its address.

    said: takes what it wrote, once it has ended.
    """
    program, port = PACK / f"calendly_webhook.{ending}", free_port()
    starts = [*command(ending), str(program)]
    if ending == "php":
        starts = ["php", "-S", f"127.0.0.1:{port}", str(program)]
    environment = {**os.environ, "CALENDLY_SIGNING_KEY": key, "PORT": str(port)}
    process = subprocess.Popen(
        starts, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        _wait_for(process, port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        written = process.communicate(timeout=10)[0]
        if said is not None:
            said.append(written)


def _wait_for(process: subprocess.Popen[str], port: int) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        assert process.poll() is None, process.communicate()[0]
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.02)
    raise AssertionError("the program does not listen")


def book(simulator: ServedSimulator, url: str, key: str) -> list[dict[str, Any]]:
    """Make a webhook, let somebody book, and return what the simulator notes of its deliveries."""
    me = _ask(simulator, "GET", "/users/me")["resource"]
    body = {
        "url": url,
        "events": ["invitee.created"],
        "organization": me["current_organization"],
        "scope": "user",
        "user": me["uri"],
        "signing_key": key,
    }
    _ask(simulator, "POST", "/webhook_subscriptions", body)
    simulator.control("POST", "bookings", {"name": "Zoë ✓"})
    deadline = time.monotonic() + 15
    while time.monotonic() < deadline:
        made = simulator.control("GET", "deliveries")["deliveries"]
        mine: list[dict[str, Any]] = [row for row in made if row["url"] == url]
        if mine:
            return mine
        time.sleep(0.02)
    raise AssertionError("nothing was delivered")


def _ask(simulator: ServedSimulator, method: str, path: str, body: Any = None) -> Any:
    request = urllib.request.Request(
        simulator.url + path,
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={
            "Authorization": f"Bearer {simulator.token}",
            "Content-Type": "application/json",
        },
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        return json.loads(answer.read())


async def send(url: str, body: bytes, header: str | None) -> Exchange:
    headers = [("Content-Type", "application/json")]
    if header is not None:
        headers.append((HEADER, header))
    return await exchange(Target(url, ("127.0.0.1",)), Message("POST", tuple(headers), body))


@pytest.mark.parametrize("ending", COMMANDS)
def test_a_real_delivery_is_accepted(ending: str, served_simulator: ServedSimulator) -> None:
    with running(ending) as url:
        [delivery] = book(served_simulator, f"{url}/hook", KEY)
    assert delivery["outcome"] in (200, 204)
    assert delivery["attempt"] == 1


@pytest.mark.parametrize("ending", COMMANDS)
def test_a_delivery_signed_with_another_key_is_refused(
    ending: str, served_simulator: ServedSimulator
) -> None:
    with running(ending, key="not-the-key") as url:
        deliveries = book(served_simulator, f"{url}/hook", KEY)
    assert {delivery["outcome"] for delivery in deliveries} == {401}


@pytest.mark.parametrize("ending", COMMANDS)
async def test_each_kind_of_fake_is_refused_and_says_why(ending: str) -> None:
    body = '{"event":"invitee.created","created_at":"x","payload":{"name":"Zoë"}}'.encode()
    now = time.time()
    good = sign(KEY, body, now)
    expected = {
        (body, good): "",
        (body.replace(b"created", b"deleted"), good): "altered",
        (body + b"\n", good): "altered",
        (body, sign("another", body, now)): "the key is wrong",
        (body, sign(KEY, body, now - 200)): "too old",
        (body, sign(KEY, body, now + 200)): "from the future",
        (body, None): "missing",
        (body, "nonsense"): "malformed",
        (b"[not json", sign(KEY, b"[not json", now)): "not JSON",
        (body, f"{sign('the-next-key', body, now)},{good.partition(',')[2]}"): "",
    }
    with running(ending) as url:
        for (sent, header), words in expected.items():
            answer = await send(url, sent, header)
            status = 200 if not words else 400 if words == "not JSON" else 401
            assert (answer.status, words in answer.text) == (status, True), (sent, header)


@pytest.mark.parametrize("ending", COMMANDS)
async def test_two_keys_are_taken_while_one_is_changed(ending: str) -> None:
    body = b'{"event":"x","created_at":"y","payload":{}}'
    with running(ending, key=f"{KEY} the-next-key") as url:
        for key in (KEY, "the-next-key"):
            assert (await send(url, body, sign(key, body, time.time()))).status == 200


@pytest.mark.parametrize("ending", COMMANDS)
async def test_a_message_that_breaks_the_work_stops_no_other(ending: str) -> None:
    strange = b'{"event":"x","created_at":"y","payload":null}'
    contacts = [
        f'{{"event":"contact.created","created_at":"y","payload":{{"contact":{{"uri":"C{n}"}}}}}}'
        for n in (1, 2, 2)
    ]
    said: list[str] = []
    with running(ending, said=said) as url:
        for body in (strange, *(text.encode() for text in contacts)):
            assert (await send(url, body, sign(KEY, body, time.time()))).status == 200
        await asyncio.sleep(0.3)
    assert "accepted contact.created C1" in said[0]
    times = said[0].count("accepted contact.created C2")
    assert times == (2 if ending == "php" else 1), "PHP remembers nothing between requests"


@pytest.mark.parametrize("ending", COMMANDS)
def test_a_sample_is_sent_as_the_readme_says(ending: str, tmp_path: Path) -> None:
    for tool in ("openssl", "curl"):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed")
    made = datetime(2026, 11, 28, tzinfo=UTC)
    subject = Subject("https://crm.example.com/in", ["contact.created"], "Only me", made)
    sample = '{"event":"contact.created","created_at":"y","payload":{"contact":{"uri":"Zoë"}}}'
    templates = {path.name: path.read_bytes() for path in PACK.iterdir()}
    for name, content in pack_files(
        subject, {"contact.created": sample.encode()}, templates
    ).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    readme = (tmp_path / "README.md").read_text(encoding="utf-8")
    begins = readme.index("    body=samples/contact.created.json")
    script = readme[begins : readme.index("\n\n", begins)]
    said: list[str] = []
    with running(ending, key="try", said=said) as url:
        shown = [
            subprocess.run(
                ["bash", "-c", each.replace("http://127.0.0.1:8000", url)],
                cwd=tmp_path,
                capture_output=True,
                text=True,
                timeout=30,
            ).stdout
            for each in (script, script.replace("-hmac try", "-hmac other"))
        ]
        time.sleep(0.3)
    assert [answer.split()[1] for answer in shown] == ["200", "401"]
    assert "accepted contact.created" in said[0]


@pytest.mark.parametrize("ending", COMMANDS)
async def test_a_body_without_measure_is_refused(ending: str) -> None:
    body = b" " * (1024 * 1024 + 1)
    with running(ending) as url:
        answer = await send(url, body, sign(KEY, body, time.time()))
    assert answer.status == 413 or answer.outcome == "broken"


@pytest.mark.parametrize("ending", COMMANDS)
def test_the_vectors_are_judged_rightly_and_a_wrong_one_is_found(
    ending: str, tmp_path: Path
) -> None:
    content = signature_vectors()
    file = tmp_path / "vectors.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    program = [*command(ending), str(PACK / f"calendly_webhook.{ending}"), str(file)]
    ran = subprocess.run(program, capture_output=True, text=True, timeout=30)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.count("right ") >= len(content["vectors"])
    content["vectors"][0]["good"] = False
    file.write_text(json.dumps(content), encoding="utf-8")
    ran = subprocess.run(program, capture_output=True, text=True, timeout=30)
    assert ran.returncode == 1
    assert "WRONG right" in ran.stdout


def test_every_program_is_tested_here() -> None:
    assert {name.rpartition(".")[2] for name in PROGRAMS.values()} == set(COMMANDS)
    assert {path.name for path in PACK.iterdir()} == {*PROGRAMS.values(), "README.md"}
