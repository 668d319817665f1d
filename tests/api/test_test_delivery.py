"""Test deliveries over real sockets: what is sent, where it goes, and every way it can fail."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import hmac
import logging
import socket
import struct
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.api.test_delivery import (
    MOST_READ,
    MOST_SHOWN,
    TEST_USER_AGENT,
    Limits,
    Message,
    Target,
    exchange,
    find_target,
    probe,
    same_path_elsewhere,
)
from calendly_desktop.domain.deliveries import Exchange, judge
from calendly_desktop.domain.webhook_signature import HEADER, sign
from tests.certificates import server_context
from tests.receiver import OK, Receiver

if TYPE_CHECKING:
    import ssl
    from collections.abc import AsyncIterator
    from pathlib import Path

KEY, BODY = "throwaway", b'{"event":"invitee.created","payload":{}}'
SHORT = Limits(connect=0.6, answer=0.6)


def message() -> Message:
    headers = (("Content-Type", "application/json"), ("User-Agent", TEST_USER_AGENT))
    return Message("POST", (*headers, (HEADER, sign(KEY, BODY, 1_763_800_000))), BODY)


class Street:
    """Servers of one test, closed at its end."""

    def __init__(self) -> None:
        self._open: list[Receiver] = []

    async def open(
        self,
        answer: Any = OK,
        *,
        at: str = "127.0.0.1",
        port: int = 0,
        tls: ssl.SSLContext | None = None,
    ) -> tuple[Receiver, int]:
        server = await Receiver(answer).start(at, port, tls)
        self._open.append(server)
        return server, server.port

    async def close(self) -> None:
        for server in self._open:
            await server.stop()


@pytest.fixture
async def street() -> AsyncIterator[Street]:
    made = Street()
    yield made
    await made.close()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """The names of this test's own name server; each question takes the next answer, if several."""
    table: dict[str, list[str]] = {}
    real = socket.getaddrinfo

    def answer(host: Any, port: Any, *args: Any, **more: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name not in table:
            if name in ("localhost",) or not name.replace(".", "").isalpha():
                return real(host, port, *args, **more)
            raise socket.gaierror(socket.EAI_NONAME, "not known")
        answers = table[name]
        address = answers.pop(0) if len(answers) > 1 else answers[0]
        return [row for each in address.split() for row in real(each, port, *args, **more)]

    monkeypatch.setattr(socket, "getaddrinfo", answer)
    return table


async def sent(url: str, limits: Limits | None = None) -> Exchange:
    target = await find_target(url)
    assert isinstance(target, Target)
    return await exchange(target, message(), limits)


# -- what is sent ----------------------------------------------------------------------------


async def test_the_request_is_as_calendly_sends_it_and_nothing_else(
    street: Street, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: Any
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login ada password canary-password\n")
    monkeypatch.setenv("NETRC", str(netrc))
    endpoint, port = await street.open()
    with caplog.at_level(logging.DEBUG, logger="calendly_desktop"):
        result = await sent(f"http://127.0.0.1:{port}/hook?key=canary-query#part")
    [(line, headers, body)] = endpoint.requests
    assert line == "POST /hook?key=canary-query HTTP/1.1"
    assert body == BODY
    assert headers["content-type"] == "application/json"
    stamp, _, digest = headers["calendly-webhook-signature"].partition(",v1=")
    by_hand = hmac.new(KEY.encode(), stamp[2:].encode() + b"." + body, hashlib.sha256)
    assert digest == by_hand.hexdigest()
    assert headers["user-agent"].endswith("(test delivery)")
    assert set(headers) == {
        "host", "accept", "accept-encoding", "connection", "content-type", "content-length",
        "user-agent", "calendly-webhook-signature",
    }  # fmt: skip
    assert (result.outcome, result.status, result.text) == ("answered", 200, "thanks")
    assert (result.address, result.content_type) == ("127.0.0.1", "text/plain")
    assert result.connect is not None
    assert result.answer is not None
    assert "canary" not in caplog.text


async def test_a_name_and_password_in_the_address_are_for_that_server(street: Street) -> None:
    endpoint, port = await street.open()
    await sent(f"http://me:secret@127.0.0.1:{port}/hook")
    [(_, headers, _)] = endpoint.requests
    assert headers["authorization"] == "Basic bWU6c2VjcmV0"
    assert headers["host"] == f"127.0.0.1:{port}"


# -- where it goes ---------------------------------------------------------------------------


async def test_a_name_that_leads_inside_is_told_before_anything_is_sent(
    names: dict[str, list[str]],
) -> None:
    names["crm.example.com"] = ["10.1.2.3 8.8.8.8"]
    target = await find_target("https://crm.example.com/hook")
    assert isinstance(target, Target)
    assert target.addresses == ("10.1.2.3", "8.8.8.8")


async def test_a_name_server_that_changes_its_mind_changes_nothing(
    street: Street, names: dict[str, list[str]]
) -> None:
    """DNS rebinding: the second answer leads to another server, which must hear nothing."""
    first, port = await street.open(at="127.0.0.1")
    other, _ = await street.open(at="127.0.0.2", port=port)
    names["rebind.example.com"] = ["127.0.0.1", "127.0.0.2", "127.0.0.2"]
    target = await find_target(f"http://rebind.example.com:{port}/hook")
    assert isinstance(target, Target)
    assert target.addresses == ("127.0.0.1",)
    result = await exchange(target, message())
    assert result.address == "127.0.0.1"
    assert [headers["host"] for _, headers, _ in first.requests] == [f"rebind.example.com:{port}"]
    assert other.connections == 0
    again = await find_target(f"http://rebind.example.com:{port}/hook")
    assert isinstance(again, Target)
    assert again.addresses == ("127.0.0.2",), "each test looks anew, and asks anew"


async def test_tls_is_for_the_name_while_the_connection_is_to_the_address(
    street: Street,
    names: dict[str, list[str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tls = server_context(tmp_path, "hook.example.com", trusted_as="trusted.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "trusted.pem"))
    asked: list[str | None] = []
    tls.sni_callback = lambda _socket, name, _context: asked.append(name)
    names["hook.example.com"] = names["other.example.com"] = ["127.0.0.1"]
    endpoint, port = await street.open(tls=tls)
    result = await sent(f"https://hook.example.com:{port}/hook")
    assert (result.outcome, result.status) == ("answered", 200)
    assert asked == ["hook.example.com"]
    result = await sent(f"https://other.example.com:{port}/hook")
    assert (result.outcome, result.certificate) == ("certificate", "name")
    assert len(endpoint.requests) == 1
    assert "for another name" in judge(result).meaning


async def test_the_next_address_is_tried_where_the_first_one_refuses(
    street: Street, names: dict[str, list[str]]
) -> None:
    endpoint, port = await street.open(at="127.0.0.2")
    names["two.example.com"] = ["127.0.0.1 127.0.0.2"]
    result = await sent(f"http://two.example.com:{port}/")
    assert (result.outcome, result.address) == ("answered", "127.0.0.2")
    assert len(endpoint.requests) == 1


@pytest.mark.parametrize(
    "url",
    [
        *("ftp://x.example.com", "https://", "https://[::1", "https://x:y/"),
        *("http://127.0.0.1:0/", "http://127.0.0.1:65536/", "http://127.0.0.1:99999999999/"),
    ],
)
async def test_an_address_that_is_none(url: str) -> None:
    result = await find_target(url)
    assert isinstance(result, Exchange)
    assert result.outcome == "unusable"


async def test_a_name_that_nobody_knows(names: dict[str, list[str]]) -> None:
    names["crm.example.com"] = ["8.8.8.8"]
    for url in ("https://crm.exmaple.com/x", f"https://{'a' * 70}.example.com/"):
        result = await find_target(url)
        assert isinstance(result, Exchange)
        assert result.outcome == "name_not_found"
        assert judge(result).title == "There is no server of this name"


@pytest.mark.parametrize("host", ["xn--i-7iq.example", "xn--"])
async def test_a_name_that_idna_cannot_spell_out(host: str, names: dict[str, list[str]]) -> None:
    found = await find_target(f"https://{host}/x")
    assert isinstance(found, Exchange)
    assert (found.outcome, found.host) == ("name_not_found", host)
    names[host] = ["127.0.0.1"]
    result = await sent(f"http://{host}:1/x")
    assert (result.outcome, result.host) == ("refused", host)


async def test_a_name_server_that_is_silent_holds_up_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    freed = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: freed.wait(20) and [])
    began = time.monotonic()
    result = await find_target("https://silent.example.com/x", seconds=0.2)
    assert time.monotonic() - began < 2
    assert isinstance(result, Exchange)
    assert result.outcome == "unreachable"
    freed.set()


# -- how it can fail -------------------------------------------------------------------------


async def test_a_redirect_is_told_and_not_followed(street: Street) -> None:
    goal, goal_port = await street.open()
    pointer = f"Location: http://u:p@127.0.0.1:{goal_port}/new?token=canary#x"
    endpoint, port = await street.open(
        f"HTTP/1.1 302 Found\r\n{pointer}\r\nContent-Length: 0\r\n\r\n".encode()
    )
    result = await sent(f"http://127.0.0.1:{port}/old")
    assert (result.status, result.location) == (302, f"http://127.0.0.1:{goal_port}/new?…")
    assert goal.connections == 0
    assert len(endpoint.requests) == 1
    verdict = judge(result)
    assert verdict.title == "The address sends the message on to another one"
    assert result.location in verdict.meaning
    assert not verdict.counts


@pytest.mark.parametrize(
    ("location", "told"),
    [("/login?next=x", "http://127.0.0.1:{}/login?…"), ("http://x:port/", ""), ("", "")],
)
async def test_pointers_of_all_kinds(street: Street, location: str, told: str) -> None:
    answer = f"HTTP/1.1 301 Moved\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n"
    _, port = await street.open(answer.encode())
    result = await sent(f"http://127.0.0.1:{port}/")
    assert result.location == told.format(port)
    if location.startswith("/login"):
        assert judge(result).title == "The address asks to sign in"


async def test_slow_headers_end_in_time(street: Street) -> None:
    async def dawdle(writer: asyncio.StreamWriter) -> None:
        for sign_ in OK.decode():
            writer.write(sign_.encode())
            await writer.drain()
            await asyncio.sleep(0.1)

    _, port = await street.open(dawdle)
    began = time.monotonic()
    result = await sent(f"http://127.0.0.1:{port}/", SHORT)
    assert result.outcome == "no_answer"
    assert time.monotonic() - began < 3
    assert "within 15 seconds" in judge(result).meaning


async def test_a_slow_body_ends_in_time(street: Street) -> None:
    async def drip(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        for _ in range(1000):
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(0.05)

    _, port = await street.open(drip)
    began = time.monotonic()
    result = await sent(f"http://127.0.0.1:{port}/", SHORT)
    assert (result.outcome, result.status) == ("unending", 200)
    assert time.monotonic() - began < 3
    assert judge(result).title == "The answer does not end"


async def test_a_huge_answer_is_cut(street: Street) -> None:
    huge = b"y" * 300_000
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 300000\r\n\r\n"
    _, port = await street.open(head + huge)
    result = await sent(f"http://127.0.0.1:{port}/")
    assert (result.outcome, result.size, result.is_cut) == ("answered", 300_000, True)
    assert len(result.text) == MOST_SHOWN


async def test_an_endless_answer_is_left(street: Street) -> None:
    async def forever(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            writer.write(b"10000\r\n" + b"z" * 0x10000 + b"\r\n")
            await writer.drain()

    _, port = await street.open(forever)
    result = await sent(f"http://127.0.0.1:{port}/")
    assert result.outcome == "answered"
    assert MOST_READ < result.size < 2 * MOST_READ
    assert len(result.text) == MOST_SHOWN


async def test_a_packed_answer_is_not_unpacked(street: Street) -> None:
    import gzip

    bomb = gzip.compress(b"0" * 50_000_000)
    head = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(bomb)}\r\n\r\n"
    endpoint, port = await street.open(head.encode() + bomb)
    result = await sent(f"http://127.0.0.1:{port}/")
    assert (result.outcome, result.text, result.size) == ("answered", "", len(bomb))
    assert endpoint.requests[0][1]["accept-encoding"] == "identity"


async def test_headers_without_an_end_are_left(street: Street) -> None:
    async def headers(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n")
        while True:
            writer.write(b"X-More: " + b"h" * 60_000 + b"\r\n")
            await writer.drain()

    _, port = await street.open(headers)
    result = await sent(f"http://127.0.0.1:{port}/", SHORT)
    assert result.outcome in ("not_http", "no_answer")


async def test_nobody_listens(street: Street) -> None:
    _, port = await street.open()
    await street.close()
    result = await sent(f"http://127.0.0.1:{port}/")
    assert result.outcome == "refused"
    assert judge(result).title == "Nothing takes messages at this address"


async def test_a_server_that_never_takes_up_the_connection() -> None:
    with socket.socket() as full, contextlib.ExitStack() as waiting:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        for _ in range(4):  # fill the queue: the next one gets no answer
            caller = waiting.enter_context(socket.socket())
            caller.setblocking(False)
            caller.connect_ex(full.getsockname())
        began = time.monotonic()
        result = await sent(f"http://127.0.0.1:{full.getsockname()[1]}/", SHORT)
        assert result.outcome == "no_connection"
        assert time.monotonic() - began < 3


async def test_a_reset_before_the_answer(street: Street) -> None:
    async def reset(writer: asyncio.StreamWriter) -> None:
        connection = writer.get_extra_info("socket")
        linger = struct.pack("ii", 1, 0)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)

    _, port = await street.open(reset)
    result = await sent(f"http://127.0.0.1:{port}/")
    assert result.outcome == "broken"
    assert judge(result).title == "The connection broke off"


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (b"", "broken"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf", "broken"),
        (b"220 mail.example.com ESMTP\r\n\r\n", "not_http"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n", "not_http"),
        (b"HTTP/1.1 2000 OK\r\n\r\n", "not_http"),
    ],
)
async def test_what_is_no_proper_answer(street: Street, answer: bytes, outcome: str) -> None:
    _, port = await street.open(answer)
    assert (await sent(f"http://127.0.0.1:{port}/")).outcome == outcome


@pytest.mark.parametrize(("days", "what"), [(1, "self_signed"), (-1, "expired")])
async def test_a_certificate_that_proves_nothing(
    street: Street, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, days: int, what: str
) -> None:
    tls = server_context(tmp_path, valid_days=days, trusted_as="trusted.pem")
    if what == "expired":
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "trusted.pem"))
    endpoint, port = await street.open(tls=tls)
    result = await sent(f"https://127.0.0.1:{port}/hook")
    assert (result.outcome, result.certificate) == ("certificate", what)
    assert endpoint.requests == []
    verdict = judge(result)
    assert verdict.title == "The server cannot prove who it is"
    assert "nothing was sent" in verdict.meaning


async def test_a_port_that_does_not_speak_tls(street: Street) -> None:
    async def plain(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(lambda _r, w: plain(w), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    result = await sent(f"https://127.0.0.1:{port}/")
    assert result.outcome == "no_tls"
    server.close()


async def test_stopping_it_hangs_up(street: Street) -> None:
    started = asyncio.Event()

    async def wait(_writer: asyncio.StreamWriter) -> None:
        started.set()
        await asyncio.sleep(30)

    endpoint, port = await street.open(wait)
    task = asyncio.get_running_loop().create_task(sent(f"http://127.0.0.1:{port}/"))
    await started.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert len(endpoint.requests) == 1


async def test_stopping_it_within_tls_leaves_nothing_open() -> None:
    heard = asyncio.Event()

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(10)
        heard.set()
        await reader.read()  # until the other side hangs up
        hung_up.set()
        writer.close()

    hung_up = asyncio.Event()
    server = await asyncio.start_server(listen, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    task = asyncio.get_running_loop().create_task(sent(f"https://127.0.0.1:{port}/"))
    await heard.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with asyncio.timeout(5):
        await hung_up.wait()
    server.close()


# -- a proxy ---------------------------------------------------------------------------------


async def test_a_proxy_is_used_and_told(street: Street, monkeypatch: pytest.MonkeyPatch) -> None:
    proxy, port = await street.open()
    monkeypatch.setenv("http_proxy", f"http://someone:canary@127.0.0.1:{port}")
    target = await find_target("http://only-the-proxy-knows.invalid/hook")
    assert isinstance(target, Target)
    assert target.addresses == ()
    result = await exchange(target, message())
    assert (result.outcome, result.proxy, result.address) == (
        "answered",
        f"127.0.0.1:{port}",
        "",
    )
    [(line, headers, _)] = proxy.requests
    assert line == "POST http://only-the-proxy-knows.invalid/hook HTTP/1.1"
    assert "proxy-authorization" in headers


@pytest.mark.parametrize("answer", [b"HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n", None])
async def test_a_proxy_that_refuses_says_nothing_about_calendly(
    street: Street, monkeypatch: pytest.MonkeyPatch, answer: bytes | None
) -> None:
    _, port = await street.open(answer)
    if answer is None:
        await street.close()
    monkeypatch.setenv("https_proxy", f"127.0.0.1:{port}")
    result = await sent("https://crm.invalid/hook")
    assert result.outcome == "proxy"
    verdict = judge(result)
    assert verdict.level == "warning"
    assert "says nothing about its own deliveries" in verdict.meaning


async def test_this_computer_is_reached_without_a_proxy(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    endpoint, port = await street.open()
    assert (await sent(f"http://127.0.0.1:{port}/")).status == 200
    assert len(endpoint.requests) == 1


# -- reachability ----------------------------------------------------------------------------


async def test_a_look_leaves_the_address_itself_alone(street: Street) -> None:
    endpoint, port = await street.open(b"HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\n\r\n")
    target = await find_target(f"http://me:secret@127.0.0.1:{port}/hook?key=canary")
    assert isinstance(target, Target)
    result = await probe(target)
    assert (result.outcome, same_path_elsewhere(result)) == ("answered", "")
    [(line, headers, body)] = endpoint.requests
    assert line == "HEAD /.well-known/calendly-desktop-check HTTP/1.1"
    assert body == b""
    assert "authorization" not in headers
    assert "canary" not in str(headers)


async def test_a_look_finds_a_server_that_has_moved_as_a_whole(street: Street) -> None:
    moved = b"HTTP/1.1 301 Moved\r\nLocation: https://www.example.com%s\r\n\r\n"
    for path, told in (
        (b"/.well-known/calendly-desktop-check", "https://www.example.com"),
        (b"/.well-known/calendly-desktop-check?x=1", "https://www.example.com"),
        (b"/login", ""),
    ):
        _, port = await street.open(moved % path)
        target = await find_target(f"http://127.0.0.1:{port}/hook")
        assert isinstance(target, Target)
        assert same_path_elsewhere(await probe(target)) == told
