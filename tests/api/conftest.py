"""A server on 127.0.0.1 that answers, lies, dawdles and hangs up as a test tells it to."""

from __future__ import annotations

import asyncio
import datetime
import ipaddress
import json
import ssl
from collections import deque
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from calendly_desktop.api.transport import Transport

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

TOKEN = "canary-token-7c1f"


class Received(NamedTuple):
    """A request as the server read it."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


Behaviour = "Callable[[asyncio.StreamWriter], Awaitable[None]]"


def reply(
    status: int = 200, body: Any = None, headers: dict[str, str] | None = None, *, kind: str = ""
) -> bytes:
    """Return a whole HTTP answer; a body that is not text is sent as JSON."""
    text = body if isinstance(body, (bytes, str)) else json.dumps(body)
    raw = b"" if body is None else text if isinstance(text, bytes) else text.encode()
    lines = [f"HTTP/1.1 {status} Words", f"Content-Length: {len(raw)}"]
    lines += [f"Content-Type: {kind or 'application/json'}"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    return "\r\n".join([*lines, "", ""]).encode() + raw


USER = {"resource": {"uri": "https://api.calendly.com/users/U1", "name": "Ada Lovelace"}}


class FaultServer:
    """Takes one behaviour per request from a queue; without one it answers with a user."""

    def __init__(self) -> None:
        self.received: list[Received] = []
        self.url = ""
        self._behaviours: deque[Any] = deque()
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[Any]] = set()

    async def start(self, tls: ssl.SSLContext | None = None) -> None:
        """Listen on a free port."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=tls)
        port = self._server.sockets[0].getsockname()[1]
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{port}"

    async def stop(self) -> None:
        """Hang up on everybody."""
        assert self._server is not None
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def answer(self, *args: Any, **kwargs: Any) -> None:
        """Queue a plain answer."""
        whole = reply(*args, **kwargs)

        async def send(writer: asyncio.StreamWriter) -> None:
            writer.write(whole)
            await writer.drain()

        self._behaviours.append(send)

    def behave(self, behaviour: Callable[[asyncio.StreamWriter], Awaitable[None]]) -> None:
        """Queue anything else; the connection is closed afterwards."""
        self._behaviours.append(behaviour)

    def hang_up(self) -> None:
        """Queue: read the request, then close without a word."""

        async def nothing(_writer: asyncio.StreamWriter) -> None:
            return

        self._behaviours.append(nothing)

    def send_raw(self, raw: bytes) -> None:
        """Queue: send exactly these bytes, then close."""

        async def send(writer: asyncio.StreamWriter) -> None:
            writer.write(raw)
            await writer.drain()

        self._behaviours.append(send)

    def dawdle(self, first: bytes = b"") -> None:
        """Queue: send a beginning, then nothing for a long time."""

        async def wait(writer: asyncio.StreamWriter) -> None:
            writer.write(first)
            await writer.drain()
            await asyncio.sleep(60)

        self._behaviours.append(wait)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            await self._answer_one(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            self._tasks.discard(task)
            writer.close()

    async def _answer_one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        method, target, _version = head[0].split(" ", 2)
        pairs = (line.split(": ", 1) for line in head[1:] if line)
        headers = {name.lower(): value for name, value in pairs}
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        self.received.append(Received(method, target, headers, body))
        if self._behaviours:
            await self._behaviours.popleft()(writer)
        else:
            writer.write(reply(200, USER))
            await writer.drain()


class Naps:
    """Stands in for asyncio.sleep between tries: notes how long, and does not wait."""

    def __init__(self) -> None:
        self.taken: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.taken.append(seconds)
        await asyncio.sleep(0)


@pytest.fixture
async def fault_server() -> AsyncIterator[FaultServer]:
    """A server that behaves as badly as a test wants."""
    server = FaultServer()
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
def naps() -> Naps:
    """What the transport waited between tries."""
    return Naps()


@pytest.fixture
async def transport(fault_server: FaultServer, naps: Naps) -> AsyncIterator[Transport]:
    """A transport to the badly behaving server, with a token that must never be seen in a log."""
    made = Transport(fault_server.url, lambda: TOKEN, sleep=naps, rng=lambda: 0.5, total_seconds=1)
    yield made
    await made.aclose()


@pytest.fixture
def server_tls(tmp_path: Path) -> ssl.SSLContext:
    """A self-signed certificate for 127.0.0.1, made for this test alone; it is in server.pem."""
    x509 = pytest.importorskip("cryptography.x509", reason="makes the test server's certificate")
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.datetime.now(datetime.UTC)
    address = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    secret = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    chain = tmp_path / "server.pem"
    chain.write_bytes(secret + certificate.public_bytes(pem))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain)
    return context
