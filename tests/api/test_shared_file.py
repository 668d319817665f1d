"""A file that a team shares: fetched without a token, over https to the end, little and soon."""

from __future__ import annotations

import logging
import ssl
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.api.shared_file import SharedFileAway, check_file_address, fetch
from calendly_desktop.domain.rule_file import RuleFileBroken
from calendly_desktop.store.rule_book import RuleBook

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    import httpx

LARGEST = 1000
RULES = b'{"rules": {}}'


@pytest.fixture
async def tls_server(fault_server: Any, server_tls: ssl.SSLContext) -> AsyncIterator[Any]:
    """A server with https whose certificate nobody but `trusting` knows."""
    server = type(fault_server)()
    await server.start(server_tls)
    yield server
    await server.stop()


@pytest.fixture
def trusting(tmp_path: Path) -> Callable[[], httpx.AsyncClient]:
    """Opens a client that trusts the test server, as it would trust one of the internet."""

    def open_client() -> httpx.AsyncClient:
        import httpx

        context = ssl.create_default_context(cafile=str(tmp_path / "server.pem"))
        return httpx.AsyncClient(verify=context, trust_env=False, follow_redirects=False)

    return open_client


async def failure(address: str, **options: Any) -> SharedFileAway:
    with pytest.raises(SharedFileAway) as caught:
        await fetch(address, LARGEST, **options)
    assert caught.value.message
    return caught.value


async def test_a_file_comes_over_https_without_anything_of_the_account(
    tls_server: Any, trusting: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    tls_server.answer(200, RULES)
    address = f"{tls_server.url}/team/rules.json?key=canary"
    assert await fetch(address, LARGEST, open_client=trusting) == RULES
    [request] = tls_server.received
    assert (request.method, request.target) == ("GET", "/team/rules.json?key=canary")
    assert not {"authorization", "cookie"} & set(request.headers)
    ours = [record.getMessage() for record in caplog.records if "calendly" in record.name]
    assert len(ours) == 1
    assert "canary" not in ours[0]
    assert "/team" not in ours[0]


async def test_a_server_that_cannot_prove_who_it_is_gives_nothing(tls_server: Any) -> None:
    problem = await failure(f"{tls_server.url}/rules.json")
    assert "prove who it is" in problem.message
    assert tls_server.received == []


async def test_redirects_are_followed_over_https(tls_server: Any, trusting: Any) -> None:
    tls_server.answer(302, "", {"Location": "/moved/rules.json", "Set-Cookie": "a=b"})
    tls_server.answer(307, "", {"Location": f"{tls_server.url}/again"})
    tls_server.answer(200, RULES)
    assert await fetch(f"{tls_server.url}/x", LARGEST, open_client=trusting) == RULES
    assert [each.target for each in tls_server.received] == ["/x", "/moved/rules.json", "/again"]


@pytest.mark.parametrize(
    "target",
    ["http://example.com/rules.json", "file:///etc/passwd", "ftp://example.com/rules.json"],
)
async def test_no_redirect_leaves_https(tls_server: Any, trusting: Any, target: str) -> None:
    tls_server.answer(302, "", {"Location": target})
    problem = await failure(f"{tls_server.url}/x", open_client=trusting)
    assert "begin with https://" in problem.message
    assert len(tls_server.received) == 1


async def test_redirects_without_end_come_to_one(tls_server: Any, trusting: Any) -> None:
    for _ in range(9):
        tls_server.answer(302, "", {"Location": "/x"})
    problem = await failure(f"{tls_server.url}/x", open_client=trusting)
    assert "on and on" in problem.message
    assert len(tls_server.received) == 6


async def test_a_file_on_this_computer_may_come_by_http(fault_server: Any) -> None:
    fault_server.answer(200, RULES)
    address = check_file_address(f" {fault_server.url}/rules.json#part ")
    assert await fetch(address, LARGEST) == RULES


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (401, "asks for a sign-in"),
        (403, "asks for a sign-in"),
        (404, "no file at this address"),
        (410, "no file at this address"),
        (429, "a problem at the moment"),
        (503, "a problem at the moment"),
        (204, "gave no file"),
    ],
)
async def test_what_a_server_refuses_is_told(fault_server: Any, status: int, words: str) -> None:
    fault_server.answer(status, "x")
    assert words in (await failure(f"{fault_server.url}/x")).message


async def test_what_is_too_large_or_too_slow_is_given_up(fault_server: Any) -> None:
    fault_server.answer(200, b"x" * (LARGEST + 1))
    assert "larger than 0 KB" in (await failure(f"{fault_server.url}/x")).message
    fault_server.dawdle(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n123")
    problem = await failure(f"{fault_server.url}/x", total_seconds=0.2)
    assert "too long" in problem.message


async def test_a_stream_without_end_is_cut(fault_server: Any) -> None:
    async def pour(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        for _ in range(10_000):
            writer.write(b"x" * 1000)
            await writer.drain()

    fault_server.behave(pour)
    assert "larger than" in (await failure(f"{fault_server.url}/x")).message


async def test_a_server_that_is_not_there_or_hangs_up_is_told(fault_server: Any) -> None:
    fault_server.hang_up()
    assert "not reached" in (await failure(f"{fault_server.url}/x")).message
    fault_server.send_raw(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nno gzip")
    assert (await failure(f"{fault_server.url}/x")).remedy
    problem = await failure("http://127.0.0.1:9/x")
    assert "not reached" in problem.message


def test_only_safe_addresses_are_asked() -> None:
    for wrong in (
        "http://example.com/x",
        "https://a:b@example.com/",
        "https:///x",
        "x",
        "https://",
    ):
        with pytest.raises(ValueError, match=r"\w"):
            check_file_address(wrong)


async def test_rules_and_presets_come_from_a_web_address(
    tls_server: Any, trusting: Any, tmp_path: Path
) -> None:
    def open_book() -> RuleBook:
        return RuleBook(tmp_path / "rules.json", download=partial(fetch, open_client=trusting))

    book = open_book()
    address = f"{tls_server.url}/rules.json"
    tls_server.answer(200, "<html>Please sign in</html>", kind="text/html")
    with pytest.raises(RuleFileBroken, match="This is a web page"):
        await book.share_from(address)
    tls_server.answer(200, {"rules": {"medium": {"lowercase": True}}})
    await book.share_from(address)
    assert book.rules.medium.lowercase
    await tls_server.stop()
    later = open_book()
    assert later.rules.medium.lowercase, "the last good copy is in force at once"
    await later.look_again()
    assert later.sharing is not None
    assert isinstance(later.sharing.problem, SharedFileAway)
    assert later.rules.medium.lowercase
