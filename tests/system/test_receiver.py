"""The receiver on this computer: what it takes, what it turns away, and that it always ends."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.system.receiver import (
    THREAD,
    CannotReceive,
    PortTaken,
    Receiver,
    Turned,
)
from calendly_desktop.system.receiver_serving import Limits, Serving

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from calendly_desktop.domain.inbox import Delivery
    from calendly_desktop.domain.problems import Problem

PATH = "/calendly/secret-path"
BODY = json.dumps({"event": "invitee.created", "payload": {}}).encode()
QUICK = Limits(
    body=64 * 1024, head=4096, head_seconds=0.3, all_seconds=0.8, at_once=4, grace=0.1, waiting=500
)


@pytest.fixture
async def listener() -> AsyncIterator[Receiver]:
    made = Receiver(PATH, limits=QUICK)
    await made.open()
    yield made
    await made.aclose()
    assert not left_over()


def left_over() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name == THREAD]


def request(body: bytes = BODY, path: str = PATH, method: str = "POST", more: str = "") -> bytes:
    head = f"{method} {path} HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n{more}\r\n"
    return head.encode() + body


async def say(listener: Receiver, content: bytes, *, pause: float = 0.0, cut: int = 0) -> str:
    """Send bytes, by wish in two parts with a pause between; return the whole answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", listener.port)
    try:
        writer.write(content[:cut] if cut else content)
        await writer.drain()
        if cut:
            await asyncio.sleep(pause)
            writer.write(content[cut:])
        return (await asyncio.wait_for(reader.read(), 5)).decode()
    except ConnectionError:
        return "reset"
    finally:
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()


async def status(listener: Receiver, content: bytes, **how: Any) -> int:
    answer = await say(listener, content, **how)
    return int(answer.split()[1]) if answer.startswith("HTTP/1.1 ") else 0


async def all_of(listener: Receiver, count: int, until: Callable[..., Any]) -> list[Delivery]:
    found: list[Delivery] = []

    def enough() -> bool:
        found.extend(listener.take())
        return len(found) >= count

    await until(enough)
    return found


async def test_a_delivery_is_answered_at_once_and_kept_byte_for_byte(
    listener: Receiver, until: Callable[..., Any]
) -> None:
    body = '{ "a" : "Müller"}\r\n'.encode()
    answer = await say(listener, request(body, more="X-Odd:  two  \r\nx-odd: b\r\n"))
    assert answer.startswith("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n")
    [delivery] = await all_of(listener, 1, until)
    assert delivery.body == body
    assert delivery.number == 1
    assert delivery.at.utcoffset() is not None
    assert ("X-Odd", "two") in delivery.headers, "the header's own spelling is kept"
    assert delivery.header("x-odd") == "two,b"
    assert delivery.header("missing") is None
    assert listener.turned == Turned()


async def test_it_listens_on_127_0_0_1_only(listener: Receiver) -> None:
    address = socket.gethostbyname(socket.gethostname())
    for host in {address, "127.0.0.2"} - {"127.0.0.1"}:
        with pytest.raises(ConnectionRefusedError):
            await asyncio.wait_for(asyncio.open_connection(host, listener.port), 2)


async def test_the_host_header_means_nothing(listener: Receiver, until: Callable[..., Any]) -> None:
    for host in ("evil.example.com", "127.0.0.1:1", "", "a b"):
        head = f"POST {PATH} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\n\r\n"
        assert await status(listener, head.encode()) == 200
    assert len(await all_of(listener, 4, until)) == 4


@pytest.mark.parametrize(
    ("content", "answer", "why"),
    [
        (request(path="/"), 404, "elsewhere"),
        (request(path=PATH[:-1]), 404, "elsewhere"),
        (request(path=f"{PATH}/"), 404, "elsewhere"),
        (request(b"", method="GET"), 405, "not_post"),
        (request(b"", method="GET", path="/"), 404, "elsewhere"),
        (request(method="PUT"), 405, "not_post"),
        (request(b"x" * 65_537), 413, "too_large"),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 TLS by mistake\r\n\r\n", 400, "garbled"),
        (b"HELO mail\r\n\r\n", 400, "garbled"),
        (request(more="Content-Length: 3\r\n"), 400, "garbled"),
        (b"POST / HTTP/1.1\r\n\r\n", 400, "garbled"),
        (request(more="X: " + "y" * 5000 + "\r\n"), 431, "garbled"),
        (request(more="X: y\r\n" * 101), 431, "garbled"),
    ],
)
async def test_what_is_no_delivery_is_counted_and_turned_away(
    listener: Receiver, content: bytes, answer: int, why: str
) -> None:
    assert await status(listener, content) == answer
    assert listener.turned == Turned()._replace(**{why: 1})
    assert listener.take() == []


async def test_a_body_in_chunks_and_one_that_waits_to_be_asked_for(
    listener: Receiver, until: Callable[..., Any]
) -> None:
    head = f"POST {PATH}?x=1 HTTP/1.1\r\nHost: x\r\n"
    chunked = f'{head}Transfer-Encoding: chunked\r\n\r\n5\r\n{{"a":\r\n2\r\n1}}\r\n0\r\n\r\n'
    assert await status(listener, chunked.encode()) == 200
    assert await status(listener, request(path=f"/behind/a/tunnel{PATH}")) == 200
    waits = request(more="Expect: 100-continue\r\n")
    answer = await say(listener, waits, cut=len(waits) - len(BODY), pause=0.1)
    assert answer.startswith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n")
    first, _tunneled, second = await all_of(listener, 3, until)
    assert first.body == b'{"a":1}'
    assert second.body == BODY


async def test_too_large_without_saying_so_is_stopped_midway(listener: Receiver) -> None:
    head = f"POST {PATH} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
    chunk = b"1000\r\n" + b"z" * 4096 + b"\r\n"
    assert await status(listener, head + chunk * 40) == 413
    assert listener.turned.too_large == 1
    answer = await say(listener, request(b"y" * 10_000_000, more="Expect: 100-continue\r\n")[:200])
    assert answer.startswith("HTTP/1.1 413 "), "it is refused before it is sent"


async def test_who_is_slow_is_not_waited_for(listener: Receiver) -> None:
    began = time.monotonic()
    assert await status(listener, request(), cut=20, pause=0.5) == 408
    half = await say(listener, request(), cut=len(request()) - 3, pause=1)
    assert half == "", "a body that does not come is given up without an answer"
    assert time.monotonic() - began < 5
    assert listener.turned.too_slow == 2


async def test_slow_loris_keeps_no_delivery_out(
    listener: Receiver, until: Callable[..., Any]
) -> None:
    idle = [socket.create_connection(("127.0.0.1", listener.port)) for _ in range(20)]
    for each in idle:
        each.send(b"POST /")
    began = time.monotonic()
    assert await status(listener, request()) == 200
    assert time.monotonic() - began < 4
    await all_of(listener, 1, until)
    assert listener.turned.too_slow
    for each in idle:
        each.close()


async def test_two_thousand_deliveries_over_many_connections_lose_none(
    until: Callable[..., Any],
) -> None:
    listener = Receiver(PATH)
    await listener.open()
    turn = asyncio.Semaphore(60)

    async def one(number: int) -> int:
        async with turn:
            return await status(listener, request(json.dumps({"n": number}).encode()))

    answers = await asyncio.gather(*(one(number) for number in range(2_000)))
    found = await all_of(listener, 2_000, until)
    await listener.aclose()
    assert set(answers) == {200}
    assert sorted(json.loads(each.body)["n"] for each in found) == list(range(2_000))
    assert [each.number for each in found] == list(range(1, 2_001))


async def test_what_nobody_takes_is_not_piled_up_for_ever(listener: Receiver) -> None:
    answers = [await status(listener, request(b"x" * 60_000)) for _ in range(4)]
    assert answers == [200] * 4
    few = listener._limits._replace(waiting=5)
    listener._limits = few
    assert [await status(listener, request()) for _ in range(2)] == [200, 503]
    assert "Retry-After" in await say(listener, request())
    assert len(listener.take()) == 5
    assert listener.turned.busy == 2


async def test_the_window_is_told_once_for_all_that_waits(until: Callable[..., Any]) -> None:
    told: list[int] = []
    listener = Receiver(PATH, on_arrival=lambda: told.append(1))
    await listener.open()
    for _ in range(5):
        await status(listener, request())
    await until(lambda: told)
    assert told == [1]
    while listener.take(2):
        pass
    await status(listener, request(path="/"))
    await until(lambda: len(told) == 2)
    await listener.aclose()


async def test_a_port_in_use_is_explained(listener: Receiver) -> None:
    second = Receiver(PATH, port=listener.port)
    with pytest.raises(PortTaken) as caught:
        await second.open()
    assert str(listener.port) in caught.value.message
    assert "choose another port" in caught.value.remedy
    await second.aclose()
    assert not second.is_open
    with pytest.raises(CannotReceive):
        await Receiver(PATH, port=70_000).open()


async def test_the_port_is_free_at_once_and_can_be_opened_again() -> None:
    first = Receiver(PATH)
    port = await first.open()
    await status(first, request())
    await first.aclose()
    with pytest.raises(ConnectionRefusedError):
        await asyncio.open_connection("127.0.0.1", port)
    second = Receiver(PATH, port=port)
    assert await second.open() == port
    await second.aclose()


async def test_it_closes_while_deliveries_are_under_way(until: Callable[..., Any]) -> None:
    listener = Receiver(PATH)
    await listener.open()
    content = request(b"x" * 1000)
    loop = asyncio.get_running_loop()
    almost = [loop.create_task(say(listener, content, cut=500, pause=0.1)) for _ in range(3)]
    never = [socket.create_connection(("127.0.0.1", listener.port)) for _ in range(5)]
    for each in never:
        each.send(content[:400])
    await asyncio.sleep(0.05)
    began = time.monotonic()
    await listener.aclose()
    assert time.monotonic() - began < 2
    assert not left_over()
    answers = await asyncio.gather(*almost)
    assert all(answer.startswith("HTTP/1.1 200") for answer in answers), "they got their moment"
    assert len(listener.take()) == 3
    for each in never:
        each.close()


async def test_closing_right_after_opening_and_twice_is_no_trouble() -> None:
    listener = Receiver(PATH)
    await listener.open()
    await listener.aclose()
    await listener.aclose()
    await Receiver(PATH).aclose()
    assert not left_over()


async def test_an_end_by_itself_is_told(
    until: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    problems: list[Problem] = []
    listener = Receiver(PATH, on_end=problems.append)

    async def broken(_serving: Serving, _listening: socket.socket) -> None:
        raise OSError("the network is gone")

    monkeypatch.setattr(Serving, "_next", broken)
    await listener.open()
    await until(lambda: problems)
    assert problems[0].title == "Receiving has stopped"
    assert not listener.is_open
    await listener.aclose()
    assert not left_over()


async def test_garbage_of_every_kind_breaks_nothing(
    listener: Receiver, until: Callable[..., Any]
) -> None:
    import random

    dice = random.Random(7)

    def garbage() -> bytes:
        content = bytearray(request(dice.randbytes(dice.randrange(200))))
        for _ in range(dice.randrange(6)):
            content[dice.randrange(len(content))] = dice.randrange(256)
        return bytes(content[: dice.randrange(1, len(content))]) + b"\r\n\r\n"

    await asyncio.gather(*(say(listener, garbage()) for _ in range(60)))
    assert await status(listener, request()) == 200
    assert (await all_of(listener, 1, until))[-1].body == BODY
