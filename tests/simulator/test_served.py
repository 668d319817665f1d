"""The command: its first line, its options, real connections, and a clean end."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
SIGNED_IN = {"Authorization": "Bearer demo-token"}


@contextmanager
def _serve(*options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The simulator as a process of its own, and its address."""
    command = [sys.executable, "-m", "calendly_desktop.simulator", "--port", "0", *options]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert re.fullmatch(r"listening on http://127\.0\.0\.1:\d+\n", line), line
            yield process, line.split()[-1]
        finally:
            process.kill()


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with _serve("--meetings", "120") as (_process, address):
        yield address


def test_it_answers_over_http(url: str) -> None:
    answer = httpx.get(f"{url}/users/me", headers=SIGNED_IN)
    assert answer.status_code == 200
    resource = answer.json()["resource"]
    assert resource["uri"].startswith("https://api.calendly.com/users/")
    assert resource["timezone"] == "Europe/Berlin"
    assert answer.headers["x-ratelimit-limit"] == "500"


def _order(url: str, **fault: Any) -> None:
    assert httpx.post(f"{url}/__simulator__/faults", json=fault).status_code == 201


@contextmanager
def _raw_get(url: str, path: str) -> Iterator[http.client.HTTPResponse]:
    connection = http.client.HTTPConnection(url.removeprefix("http://"), timeout=10)
    try:
        connection.request("GET", path, headers=SIGNED_IN)
        with connection.getresponse() as answer:
            yield answer
    finally:
        connection.close()


def test_a_dropped_connection_is_really_closed(url: str) -> None:
    for kind in ("drop_before", "drop_after"):
        _order(url, kind=kind, match={"path": "/users/me"})
        lost = pytest.raises((http.client.RemoteDisconnected, ConnectionResetError))
        with lost, _raw_get(url, "/users/me"):
            pytest.fail("an answer came")
        _order(url, kind=kind)
        with pytest.raises(httpx.TransportError):
            httpx.get(f"{url}/users/me", headers=SIGNED_IN)


def test_drop_after_takes_effect(url: str) -> None:
    me = httpx.get(f"{url}/users/me", headers=SIGNED_IN).json()["resource"]
    query = {"user": me["uri"], "status": "active", "sort": "start_time:desc"}
    rows = httpx.get(f"{url}/scheduled_events", params=query, headers=SIGNED_IN).json()
    path = rows["collection"][0]["uri"].removeprefix("https://api.calendly.com")
    _order(url, kind="drop_after", match={"method": "POST"})
    with pytest.raises(httpx.TransportError):
        httpx.post(f"{url}{path}/cancellation", headers=SIGNED_IN)
    event = httpx.get(f"{url}{path}", headers=SIGNED_IN).json()["resource"]
    assert event["status"] == "canceled"


def test_a_truncated_answer_ends_early(url: str) -> None:
    _order(url, kind="truncate")
    with _raw_get(url, "/users/me") as answer:
        assert answer.status == 200
        with pytest.raises((http.client.IncompleteRead, ConnectionResetError)):
            answer.read()


def test_it_goes_on_after_faults(url: str) -> None:
    for _ in range(3):
        _order(url, kind="drop_before")
        with pytest.raises(httpx.TransportError):
            httpx.get(f"{url}/users/me", headers=SIGNED_IN)
    assert httpx.get(f"{url}/users/me", headers=SIGNED_IN).status_code == 200


def test_options_reach_the_simulator() -> None:
    options = ("--role", "user", "--plan", "free", "--rate-limit", "9", "--latency-ms", "30")
    with (
        _serve(*options, "--seed", "7", "--meetings", "60") as (_process, url),
        httpx.Client(base_url=url, headers=SIGNED_IN) as client,
    ):
        answer = client.get("/users/me")
        assert answer.headers["x-ratelimit-limit"] == "9"
        assert answer.elapsed.total_seconds() >= 0.03
        me = answer.json()["resource"]
        organization = me["current_organization"].removeprefix("https://api.calendly.com")
        shown = client.get(organization).json()["resource"]
        assert (shown["plan"], shown["stage"]) == ("basic", "free")
        query = {"organization": me["current_organization"]}
        assert client.get("/scheduled_events", params=query).status_code == 403


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly(number: signal.Signals) -> None:
    with _serve("--meetings", "60") as (process, url):
        httpx.get(f"{url}/users/me", headers=SIGNED_IN)
        os.kill(process.pid, number)
        assert process.wait(10) == 0
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read() == ""
        assert process.stderr.read() == ""


def test_it_listens_on_this_computer_only() -> None:
    with _serve("--meetings", "60") as (_process, url):
        port = int(url.rsplit(":", 1)[1])
        inodes = Path("/proc/net/tcp")
        if not inodes.exists():
            pytest.skip("only Linux shows its sockets as a file")
        rows = [line.split()[1:4] for line in inodes.read_text().splitlines()[1:]]
        bound = [row[0] for row in rows if row[2] == "0A" and row[0].endswith(f":{port:04X}")]
        assert bound == [f"0100007F:{port:04X}"]


def test_a_taken_port_is_said_in_words() -> None:
    with _serve("--meetings", "60") as (_process, url):
        port = url.rsplit(":", 1)[1]
        command = [sys.executable, "-m", "calendly_desktop.simulator", "--port", port]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert done.stderr.startswith(f"cannot listen on port {port}: ")
        assert "Traceback" not in done.stderr


def test_the_app_module_does_not_load_the_server() -> None:
    code = (
        "import sys, json, calendly_desktop.simulator.app; "
        "print(json.dumps([m for m in ('uvicorn', 'httpx', 'PySide6') if m in sys.modules]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == []
