"""The listener for the browser: this computer only, one path, one answer, ten minutes."""

from __future__ import annotations

import asyncio
import logging
import socket
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.system import loopback as room
from calendly_desktop.system.loopback import (
    Arrival,
    CannotListen,
    LoopbackListener,
    NobodyAnswered,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

STATE = "canary-state-" + "s" * 30
GOOD = f"/callback?code=canary-code&state={STATE}"


@pytest.fixture
async def listener() -> AsyncIterator[LoopbackListener]:
    made = LoopbackListener(STATE)
    await made.open()
    yield made
    await made.aclose()


async def say(port: int, text: str, host: str = "127.0.0.1") -> str:
    """Return the answer to these bytes; raises OSError where nobody listens."""
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(text.encode())
    answer = await asyncio.wait_for(reader.read(), 5)
    writer.close()
    return answer.decode()


async def get(
    listener: LoopbackListener, target: str, method: str = "GET", host: str | None = None
) -> str:
    host = f"localhost:{listener.port}" if host is None else host
    return await say(listener.port, f"{method} {target} HTTP/1.1\r\nHost: {host}\r\n\r\n")


async def test_the_browser_brings_the_code_and_is_told(listener: LoopbackListener) -> None:
    answer = await get(listener, GOOD)
    assert answer.startswith("HTTP/1.1 200 OK\r\n")
    head, _, body = answer.partition("\r\n\r\n")
    assert "default-src 'none'" in head
    assert "no-store" in head
    assert "no-referrer" in head
    assert "Go back to Calendly Desktop" in body
    assert "script" not in body
    assert "canary" not in answer
    assert await listener.wait() == Arrival(code="canary-code")
    with pytest.raises(ConnectionRefusedError):
        await get(listener, GOOD)


async def test_a_denial_ends_it_too(listener: LoopbackListener) -> None:
    answer = await get(listener, f"/callback?error=access_denied&error_description=x&state={STATE}")
    assert "No access was given" in answer
    assert (await listener.wait()).error == "access_denied"
    with pytest.raises(ConnectionRefusedError):
        await get(listener, GOOD)


@pytest.mark.parametrize(
    ("target", "status"),
    [
        ("/callback?code=x&state=wrong", 400),
        ("/callback?code=x", 400),
        ("/callback?code=x&state=", 400),
        (f"/callback?code=x&state={STATE[:-1]}", 400),
        (f"/callback?code=x&state={STATE}&state={STATE}", 400),
        (f"/callback?code=x&code=y&state={STATE}", 400),
        (f"/callback?code=x&error=y&state={STATE}", 400),
        (f"/callback?state={STATE}", 400),
        (f"/callback?code={'x' * 13_000}&state={STATE}", 400),
        (f"/callback?state={STATE}" + "&a=b" * 30, 400),
        (GOOD.replace("/callback", "/"), 404),
        (GOOD.replace("/callback", "/callback/"), 404),
        (GOOD.replace("/callback", "//evil.example/callback"), 404),
        ("/favicon.ico", 404),
        (f"http://evil.example{GOOD}", 400),
    ],
)
async def test_anything_else_is_refused_and_the_listener_waits_on(
    listener: LoopbackListener, target: str, status: int
) -> None:
    assert (await get(listener, target)).startswith(f"HTTP/1.1 {status} ")
    await get(listener, GOOD)
    assert (await listener.wait()).code == "canary-code"


@pytest.mark.parametrize("method", ["POST", "HEAD", "OPTIONS", "get"])
async def test_only_get(listener: LoopbackListener, method: str) -> None:
    assert (await get(listener, GOOD, method)).startswith("HTTP/1.1 405 ")


@pytest.mark.parametrize("host", ["evil.example", "localhost", "127.0.0.1:1", "", "[::1]"])
async def test_a_name_that_only_leads_here_gets_nothing(
    listener: LoopbackListener, host: str
) -> None:
    assert (await get(listener, GOOD, host=host)).startswith("HTTP/1.1 400 ")


async def test_noise_is_survived(
    listener: LoopbackListener, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(room, "_HEAD_SECONDS", 0.1)
    caplog.set_level(logging.DEBUG)
    assert await say(listener.port, "") == ""
    assert await say(listener.port, f"GET {GOOD}\r\n") == ""
    assert (await say(listener.port, "\x16\x03\x01 nonsense\r\n\r\n")).startswith("HTTP/1.1 400")
    assert await say(listener.port, "x" * 40_000) == ""
    idle = [await asyncio.open_connection("127.0.0.1", listener.port) for _ in range(12)]
    await asyncio.sleep(0.2)
    assert (await get(listener, GOOD)).startswith("HTTP/1.1 200")
    for _reader, writer in idle:
        writer.close()
    assert "canary" not in caplog.text
    assert "Traceback" not in caplog.text


async def test_it_listens_on_this_computer_only() -> None:
    """Every other address of this machine refuses, and IPv6 too."""
    listener = LoopbackListener(STATE)
    port = await listener.open()
    assert port >= 1024
    found = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
    others = {str(row[4][0]) for row in found} - {"127.0.0.1"}
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))  # sends nothing: asks which address would be used
        others.add(probe.getsockname()[0])
    for address in [*(others - {"127.0.0.1", "0.0.0.0"}), "127.0.0.2", "::1"]:
        with pytest.raises(OSError, match=r"."):
            await say(port, f"GET {GOOD} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n", address)
    await listener.aclose()


async def test_ports_are_not_guessable() -> None:
    made = [LoopbackListener(STATE) for _ in range(5)]
    assert len({await one.open() for one in made}) == 5
    for one in made:
        await one.aclose()


async def test_time_closes_it(caplog: pytest.LogCaptureFixture) -> None:
    listener = LoopbackListener(STATE, seconds=0.05)
    await listener.open()
    with pytest.raises(NobodyAnswered):
        await listener.wait()
    with pytest.raises(ConnectionRefusedError):
        await get(listener, GOOD)
    unheard = LoopbackListener(STATE, seconds=0.05)
    await unheard.open()
    await asyncio.sleep(0.1)
    with pytest.raises(ConnectionRefusedError):
        await get(unheard, GOOD)
    assert caplog.text == ""


async def test_giving_up_closes_it(listener: LoopbackListener) -> None:
    waiting = asyncio.get_running_loop().create_task(listener.wait())
    await asyncio.sleep(0)
    await listener.aclose()
    with pytest.raises(NobodyAnswered):
        await waiting
    with pytest.raises(ConnectionRefusedError):
        await get(listener, GOOD)


async def test_a_port_that_is_taken_is_told(listener: LoopbackListener) -> None:
    with pytest.raises(CannotListen) as caught:
        await LoopbackListener(STATE, port=listener.port).open()
    assert "access token" in caught.value.remedy


async def test_no_repr_shows_the_code(listener: LoopbackListener) -> None:
    assert "canary" not in f"{listener!r} {Arrival(code='canary')!r}"


async def test_it_works_on_the_qt_loop(qtbot: Any) -> None:
    ancestors = {kind.__module__ for kind in type(asyncio.get_running_loop()).__mro__}
    assert "qasync" in ancestors
    listener = LoopbackListener(STATE)
    await listener.open()
    assert "200 OK" in await get(listener, GOOD)
    assert (await listener.wait()).code == "canary-code"
    await listener.aclose()
    late = LoopbackListener(STATE, seconds=0.05)
    await late.open()
    with pytest.raises(NobodyAnswered):
        await late.wait()


async def test_connections_that_say_nothing_do_not_keep_the_browser_out() -> None:
    """Another program of this computer may open as many as it likes."""
    listener = LoopbackListener("the-state")
    port = await listener.open()
    idle = [await asyncio.open_connection("127.0.0.1", port) for _ in range(40)]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(
        f"GET /callback?code=c&state=the-state HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode()
    )
    assert (await asyncio.wait_for(reader.readline(), 5)).startswith(b"HTTP/1.1 200")
    assert (await listener.wait()).code == "c"
    await listener.aclose()
    for _reader, each in [*idle, (reader, writer)]:
        each.close()
