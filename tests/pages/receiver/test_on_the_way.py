"""What lies between Calendly and here, and what goes on from here: a proxy, and a replay."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from calendly_desktop.domain.local_addresses import local_address
from calendly_desktop.domain.webhook_signature import HEADER, verify
from calendly_desktop.store.webhooks import Definition
from tests.receiver import Receiver as Program

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from tests.pages.receiver.conftest import Room

EMPTY = b"Content-Length: 0\r\n\r\n"
MOVED = b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/elsewhere\r\n" + EMPTY
OWN_KEY = "key-of-the-webhook-that-sends-here"


class Proxy:
    """Passes requests on to a port, changing their bodies on the way where it is told to."""

    def __init__(self, port: int) -> None:
        self.alters: Callable[[bytes], bytes] = lambda body: body
        self._port = port
        self._server: asyncio.Server | None = None

    async def __aenter__(self) -> Proxy:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        return self

    async def __aexit__(self, *_exc: object) -> None:
        assert self._server is not None
        self._server.close()
        await self._server.wait_closed()

    @property
    def url(self) -> str:
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            head = await reader.readuntil(b"\r\n\r\n")
            lines = head.decode().split("\r\n")
            length = next(int(x.split(":")[1]) for x in lines if x.lower().startswith("content-le"))
            body = self.alters(await reader.readexactly(length))
            kept = [x for x in lines if not x.lower().startswith("content-le")]
            kept.insert(1, f"Content-Length: {len(body)}")
            back, on = await asyncio.open_connection("127.0.0.1", self._port)
            on.write("\r\n".join(kept).encode() + body)
            writer.write(await back.read())
            await writer.drain()
            on.close()
            await on.wait_closed()
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()


async def test_a_proxy_that_changes_messages_is_found_out(room: Room) -> None:
    await room.start()
    services = room.session.services
    async with Proxy(room.window.switch.port) as proxy:
        url = f"{proxy.url}/behind{room.window.switch.path}"
        events = ("invitee.created", "invitee.canceled")
        organization = Definition(url, events, "organization", None, OWN_KEY)
        await services.webhooks.create(organization)
        await room.idle()
        assert "is known here" in room.ui.key_note.text(), "by the path, whatever the host"
        proxy.alters = lambda body: body.replace(b"Nora", b"Hans")
        room.simulator.control("POST", "bookings", {"name": "Nora New"})
        await room.arrived(1)
        assert room.verdicts() == ["Does not fit"], "one message alone proves nothing"
        proxy.alters = lambda body: body
        room.simulator.control("POST", "bookings", {"name": "Ola Other"})
        await room.arrived(2)
        await room.until(lambda: room.verdicts() == ["Right", "Altered"])
        assert room.view.title.text() == "Meeting booked: Hans New"
        assert "this body is not what was signed" in room.view.verdict.text()
        assert "a proxy or a gateway" in room.view.verdict.text()
        proxy.alters = lambda body: json.dumps(json.loads(body), indent=2).encode()
        room.simulator.control("POST", "bookings", {"name": "Pia Pretty"})
        await room.arrived(3)
        assert room.verdicts()[0] == "Altered"
        room.choose(0)
        assert "wrote it anew" in room.view.verdict.text()


# -- replaying -------------------------------------------------------------------------------


@pytest.fixture
async def program() -> AsyncIterator[Program]:
    async with Program() as made:
        yield made


async def _open_replay(room: Room) -> Any:
    room.view.replay.click()
    await room.until(lambda: room.window.replaying and room.window.replaying.isVisible())
    return room.window.replaying


async def _send(room: Room, window: Any, address: str) -> None:
    window.ui.address.setText(address)
    QTest.mouseClick(window.ui.send, Qt.MouseButton.LeftButton)
    await room.until(lambda: not window.tasks.is_busy())


async def test_a_delivery_is_replayed_as_it_came_and_signed_anew(
    room: Room, booking: Any, program: Program
) -> None:
    await room.start()
    await room.post(booking())
    await room.arrived(1)
    window = await _open_replay(room)
    assert "Meeting booked, Guest 1" in window.ui.intro.text()
    assert "goes along as it came" in window.ui.sign_note.text()
    await _send(room, window, f"localhost:{program.port}/hook?x=1")
    assert window.ui.result_title.text() == "It works: the address took the message"
    assert window.ui.answer.toPlainText() == "thanks"
    line, headers, body = program.requests[0]
    row = room.window.list.row()
    assert row is not None
    assert line == "POST /hook?x=1 HTTP/1.1"
    assert body == row.delivery.body
    assert headers[HEADER.lower()] == row.delivery.header(HEADER)
    assert headers["host"] == f"localhost:{program.port}"
    assert headers["content-type"] == "application/json"

    window.ui.sign.setChecked(True)
    await _send(room, window, f"http://127.0.0.1:{program.port}/hook")
    assert "Enter the key" in window.ui.sign_note.text()
    assert len(program.requests) == 1
    window.ui.key.setText("a new key")
    await _send(room, window, f"http://127.0.0.1:{program.port}/hook")
    _line, headers, body = program.requests[1]
    assert verify(headers[HEADER.lower()], body, ["a new key"], time.time()).is_valid
    kept = room.session.services.settings.page("receiver")["replay"]
    assert kept == f"http://127.0.0.1:{program.port}/hook"
    window.reject()
    again = await _open_replay(room)
    assert again.ui.address.text() == kept
    assert again.ui.key.text() == ""


async def test_nothing_goes_anywhere_else(room: Room, booking: Any, program: Program) -> None:
    await room.start()
    await room.post(booking())
    await room.arrived(1)
    window = await _open_replay(room)
    for address, words in (
        ("", "Enter the address"),
        ("https://crm.example.com/x", "Only to this computer"),
        ("http://192.168.1.5/x", "Only to this computer"),
        (f"http://127.0.0.1.nip.io:{program.port}/x", "Only to this computer"),
        (f"http://localhost.example.com:{program.port}/x", "Only to this computer"),
        (f"https://localhost:{program.port}/x", "http://"),
        (room.window.switch.address, "itself"),
        ("http://localhost:99999/x", "not a complete web address"),
    ):
        await _send(room, window, address)
        assert words in window.ui.address_fault.text(), address
        assert window.ui.address.accessibleDescription() == window.ui.address_fault.text()
        assert window.focusWidget() is window.ui.address
    assert program.requests == []
    assert room.model.count == 1


@pytest.mark.parametrize(
    ("answer", "title"),
    [
        (MOVED, "The address sends the message on to another one"),
        (b"HTTP/1.1 500 Oops\r\n" + EMPTY, "The program behind the address failed"),
        (b"HTTP/1.1 403 No\r\n" + EMPTY, "The address refuses the message"),
        (b"garbage\r\n\r\n", "What answered is no web server"),
        (b"", "The connection broke off"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 300000\r\n\r\n" + b"x" * 300_000,
         "It works: the address took the message"),
    ],
)  # fmt: skip
async def test_what_came_of_it_in_words(
    room: Room, booking: Any, answer: bytes, title: str
) -> None:
    await room.start()
    await room.post(booking())
    await room.arrived(1)
    window = await _open_replay(room)
    async with Program(answer) as program:
        await _send(room, window, f"http://127.0.0.1:{program.port}/")
        assert program.connections == 1, "no redirect is followed, nothing is tried again"
    assert window.ui.result_title.text() == title
    shown = window.findChild(QPlainTextEdit, "answer").toPlainText()
    assert len(shown) < 70_000
    if len(answer) > 1000:
        assert "cut: 300,000 bytes in all" in shown


async def test_nobody_there_is_said_and_the_window_lives_on(room: Room, booking: Any) -> None:
    await room.start()
    await room.post(booking())
    await room.arrived(1)
    window = await _open_replay(room)
    async with Program() as program:
        port = program.port
    await _send(room, window, f"http://localhost:{port}/")
    assert window.ui.result_title.text() == "Nothing takes messages at this address"
    assert window.ui.send.isEnabled()


def test_addresses_of_this_computer() -> None:
    assert local_address("localhost:3000/x").hosts == ("127.0.0.1", "::1")
    assert local_address("http://[::1]:8000/").hosts == ("::1",)
    assert local_address("http://127.8.9.1/").port == 80
    for other in ("0.0.0.0", "2130706433", "0x7f000001", "[::ffff:10.0.0.1]", "me@evil.example"):
        assert local_address(f"http://{other}/").fault, other
