"""The request loop against a server that lies, dawdles and hangs up."""

from __future__ import annotations

import asyncio
import logging
import socket
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from calendly_desktop.api import transport as transport_module
from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.errors import (
    AlreadyCanceled,
    CalendlyError,
    NoConnection,
    OutcomeUnknown,
    ProxyTrouble,
    Rejected,
    ServerTrouble,
    SignInNeeded,
    TimedOut,
    TooManyRequests,
    UnexpectedReply,
)
from calendly_desktop.api.limits import Priority
from calendly_desktop.api.transport import Transport

if TYPE_CHECKING:
    from collections.abc import Callable

TOKEN = "canary-token-7c1f"
API = "https://api.calendly.com"
EVENT = f"{API}/scheduled_events/EV1"
HOOK = f"{API}/webhook_subscriptions/WH1"
HTML = "<!doctype html><title>Welcome to our Wi-Fi</title>"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.fixture
def calendly(transport: Transport) -> CalendlyClient:
    return CalendlyClient(transport)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


async def test_a_read_carries_the_token_and_a_name(fault_server: Any, calendly: Any) -> None:
    user = await calendly.get_current_user()
    assert user.name == "Ada Lovelace"
    [request] = fault_server.received
    assert (request.method, request.target) == ("GET", "/users/me")
    assert request.headers["authorization"] == f"Bearer {TOKEN}"
    assert request.headers["user-agent"].startswith("Calendly-Desktop/")


async def test_a_read_survives_what_passes(fault_server: Any, calendly: Any, naps: Any) -> None:
    fault_server.hang_up()
    fault_server.answer(503, {"title": "T", "message": "M"})
    assert (await calendly.get_current_user()).name == "Ada Lovelace"
    assert len(fault_server.received) == 3
    assert naps.taken == [0.5, 1.0]


async def test_a_read_gives_up_after_three_tries(fault_server: Any, calendly: Any) -> None:
    for _ in range(5):
        fault_server.answer(500, {"title": "T", "message": "M"})
    with pytest.raises(ServerTrouble):
        await calendly.get_current_user()
    assert len(fault_server.received) == 3


async def test_half_an_answer_is_asked_for_again(fault_server: Any, calendly: Any) -> None:
    fault_server.send_raw(b'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"resource": {"uri": "x"')
    fault_server.send_raw(CHUNKED + b'14\r\n{"resource": {"uri":')
    assert (await calendly.get_current_user()).name == "Ada Lovelace"
    assert len(fault_server.received) == 3


@pytest.mark.parametrize("first", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{"])
async def test_a_server_that_dawdles_times_out(
    fault_server: Any, calendly: Any, first: bytes
) -> None:
    for _ in range(2):
        fault_server.dawdle(first)
    with pytest.raises(TimedOut):
        await calendly.get_current_user()
    assert len(fault_server.received) == 2


async def test_drops_of_bytes_do_not_outwit_the_time_out(fault_server: Any, calendly: Any) -> None:
    async def drip(writer: asyncio.StreamWriter) -> None:
        writer.write(CHUNKED)
        while True:
            writer.write(b"1\r\n \r\n")
            await writer.drain()
            await asyncio.sleep(0.05)

    fault_server.behave(drip)
    fault_server.behave(drip)
    with pytest.raises(TimedOut):
        await asyncio.wait_for(calendly.get_current_user(), 15)


async def test_an_endless_answer_is_cut_off(
    fault_server: Any, calendly: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport_module, "LARGEST_BODY", 1000)
    fault_server.answer(200, {"resource": {"uri": "x", "name": "y" * 5000}})
    with pytest.raises(UnexpectedReply):
        await calendly.get_current_user()


async def test_the_429_is_kept_and_then_it_works(
    fault_server: Any, calendly: Any, naps: Any
) -> None:
    fault_server.answer(429, {}, {"X-RateLimit-Reset": "1", "X-RateLimit-Remaining": "0"})
    assert (await calendly.get_current_user()).name == "Ada Lovelace"
    assert naps.taken == [1.5]
    assert len(fault_server.received) == 2


async def test_a_429_without_numbers_holds_the_others_back_too(
    fault_server: Any, calendly: Any
) -> None:
    fault_server.answer(429, {}, {"Retry-After": "1"})
    with pytest.raises(TooManyRequests):
        await calendly.delete_webhook_subscription(HOOK)
    other = asyncio.get_running_loop().create_task(calendly.get_current_user())
    await asyncio.sleep(0.5)
    assert len(fault_server.received) == 1
    assert calendly.budget.waiting == 1
    assert await other
    assert calendly.budget.waiting == 0


async def test_a_long_429_goes_to_the_user(fault_server: Any, calendly: Any) -> None:
    fault_server.answer(429, HTML, {"Retry-After": "600"}, kind="text/html")
    with pytest.raises(TooManyRequests) as caught:
        await calendly.get_current_user()
    assert caught.value.retry_after == 600
    assert "10 minutes" in caught.value.remedy
    assert len(fault_server.received) == 1


# -- writes are sent once ------------------------------------------------------------------


def cancel(client: CalendlyClient) -> Any:
    return client.cancel_scheduled_event(EVENT, "ill")


def delete(client: CalendlyClient) -> Any:
    return client.delete_webhook_subscription(HOOK)


def create(client: CalendlyClient) -> Any:
    return client.create_webhook_subscription(
        url="https://example.com/hook",
        events=["invitee.created"],
        organization=f"{API}/organizations/O1",
        scope="organization",
    )


WRITES = [cancel, delete, create]
BREAKS: dict[str, Callable[[Any], None]] = {
    "hang up": lambda server: server.hang_up(),
    "dawdle": lambda server: server.dawdle(),
    "500": lambda server: server.answer(500, {"title": "T", "message": "M"}),
    "503": lambda server: server.answer(503, HTML, kind="text/html"),
    "html": lambda server: server.answer(200, HTML, kind="text/html"),
    "redirect": lambda server: server.answer(303, "", {"Location": "https://example.com"}),
    "half": lambda server: server.send_raw(b"HTTP/1.1 201 OK\r\nContent-Length: 9\r\n\r\n{"),
    "no http": lambda server: server.send_raw(b"SSH-2.0-OpenSSH_9.6\r\n"),
    "bad gzip": lambda server: server.answer(201, "not zipped", {"Content-Encoding": "gzip"}),
}


@pytest.mark.parametrize("write", WRITES)
@pytest.mark.parametrize("how", BREAKS)
async def test_a_write_that_may_have_arrived_is_never_sent_again(
    fault_server: Any, calendly: Any, how: str, write: Callable[[CalendlyClient], Any]
) -> None:
    BREAKS[how](fault_server)
    with pytest.raises(OutcomeUnknown) as caught:
        await write(calendly)
    assert isinstance(caught.value.cause, CalendlyError)
    assert caught.value.step == "none"
    assert len(fault_server.received) == 1


@pytest.mark.parametrize("body", ["{", "[]", '{"resource": 5}', '{"other": {}}', ""])
async def test_a_write_with_an_unreadable_answer_is_unknown(
    fault_server: Any, calendly: Any, body: str
) -> None:
    fault_server.answer(201, body)
    with pytest.raises(OutcomeUnknown) as caught:
        await create(calendly)
    assert isinstance(caught.value.cause, UnexpectedReply)
    assert len(fault_server.received) == 1


@pytest.mark.parametrize("write", WRITES)
@pytest.mark.parametrize(
    ("status", "kind"), [(400, Rejected), (401, SignInNeeded), (429, TooManyRequests)]
)
async def test_a_refused_write_is_not_unknown(
    fault_server: Any,
    calendly: Any,
    write: Callable[[CalendlyClient], Any],
    status: int,
    kind: type[CalendlyError],
) -> None:
    fault_server.answer(status, {"title": "T", "message": "M"}, {"X-RateLimit-Reset": "1"})
    with pytest.raises(kind):
        await write(calendly)
    assert len(fault_server.received) == 1


@pytest.mark.parametrize("write", WRITES)
async def test_a_write_that_never_left_is_plainly_no_connection(
    write: Callable[[CalendlyClient], Any],
) -> None:
    transport = Transport(f"http://127.0.0.1:{free_port()}", lambda: TOKEN)
    with pytest.raises(NoConnection) as caught:
        await write(CalendlyClient(transport))
    assert "refused" in caught.value.message
    await transport.aclose()


async def test_already_canceled(fault_server: Any, calendly: Any) -> None:
    body = {"title": "Permission Denied", "message": "Event is already canceled"}
    fault_server.answer(403, body)
    with pytest.raises(AlreadyCanceled):
        await cancel(calendly)


async def test_a_reason_that_is_too_long_is_not_sent(fault_server: Any, calendly: Any) -> None:
    with pytest.raises(Rejected, match="too long"):
        await calendly.cancel_scheduled_event(EVENT, "x" * 10_001)
    assert fault_server.received == []


# -- the token -----------------------------------------------------------------------------


async def test_without_a_token_nothing_is_sent(fault_server: Any) -> None:
    transport = Transport(fault_server.url, lambda: None)
    with pytest.raises(SignInNeeded):
        await CalendlyClient(transport).get_current_user()
    assert fault_server.received == []
    await transport.aclose()


async def test_a_redirect_is_not_followed_and_gets_no_token(
    fault_server: Any, calendly: Any
) -> None:
    other = type(fault_server)()
    await other.start()
    fault_server.answer(302, "", {"Location": other.url + "/users/me"})
    with pytest.raises(UnexpectedReply, match="not reached"):
        await calendly.get_current_user()
    assert other.received == []
    assert len(fault_server.received) == 1
    await other.stop()


async def test_a_refused_token_is_not_hammered(fault_server: Any, calendly: Any) -> None:
    for _ in range(3):
        fault_server.answer(401, {"title": "Unauthenticated", "message": "M"})
    with pytest.raises(SignInNeeded):
        await calendly.get_current_user()
    background = calendly.in_background()
    for _ in range(5):
        with pytest.raises(SignInNeeded):
            await background.get_current_user()
    assert len(fault_server.received) == 1


async def test_requests_in_the_queue_see_the_refusal(fault_server: Any, calendly: Any) -> None:
    calendly.budget.update({"x-ratelimit-limit": "50", "x-ratelimit-remaining": "1"})
    fault_server.answer(401, {}, {"x-ratelimit-limit": "50", "x-ratelimit-remaining": "40"})
    results = await asyncio.gather(
        *(calendly.get_current_user() for _ in range(4)), return_exceptions=True
    )
    assert [type(result) for result in results] == [SignInNeeded] * 4
    assert len(fault_server.received) == 1


async def test_after_a_click_the_token_is_good_again(fault_server: Any, calendly: Any) -> None:
    fault_server.answer(401, {})
    with pytest.raises(SignInNeeded):
        await calendly.get_current_user()
    assert await calendly.get_current_user()
    assert await calendly.in_background().get_current_user()


async def test_logs_hold_method_template_status_and_nothing_else(
    fault_server: Any, calendly: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="calendly_desktop.api")
    fault_server.answer(404, {"title": "T", "message": "about ada@example.com"})
    fault_server.hang_up()
    fault_server.answer(200, {"collection": [], "pagination": {}})
    for call in (
        calendly.get_scheduled_event(f"{API}/scheduled_events/SECRET-ID"),
        cancel(calendly),
        calendly.list_scheduled_events(user=f"{API}/users/U", invitee_email="a@example.com").all(),
    ):
        await asyncio.gather(call, return_exceptions=True)
    lines = [r.getMessage() for r in caplog.records if r.name == "calendly_desktop.api"]
    assert lines[0].startswith("GET /scheduled_events/{uuid} -> 404 in ")
    assert lines[1].startswith("POST /scheduled_events/{uuid}/cancellation -> Remote")
    assert lines[2].startswith("GET /scheduled_events -> 200 in ")
    for secret in (TOKEN, "SECRET-ID", "EV1", "example.com", "127.0.0.1", "ill", "?"):
        assert not any(secret in line for line in lines)


async def test_a_custom_client_that_would_follow_redirects_does_not(fault_server: Any) -> None:
    def lenient() -> httpx.AsyncClient:
        return httpx.AsyncClient(follow_redirects=True, auth=("user", "password"))

    fault_server.answer(307, "", {"Location": "/users/other"})
    transport = Transport(fault_server.url, lambda: TOKEN, open_client=lenient)
    with pytest.raises(UnexpectedReply):
        await CalendlyClient(transport).get_current_user()
    assert fault_server.received[0].headers["authorization"] == f"Bearer {TOKEN}"
    await transport.aclose()


# -- connections that cannot be made -------------------------------------------------------


async def test_an_unknown_name_is_probably_offline(naps: Any) -> None:
    transport = Transport("https://nobody.invalid", lambda: TOKEN, sleep=naps)
    with pytest.raises(NoConnection) as caught:
        await CalendlyClient(transport).get_current_user()
    assert "offline" in caught.value.message
    await transport.aclose()


@pytest.mark.parametrize("proxy", ["http://127.0.0.1:{port}", "socks9://nowhere", "http://[::bad"])
async def test_a_proxy_that_does_not_work(
    proxy: str, naps: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("https_proxy", proxy.format(port=free_port()))
    transport = Transport("https://api.calendly.com", lambda: TOKEN, sleep=naps)
    with pytest.raises(ProxyTrouble) as caught:
        await CalendlyClient(transport).get_current_user()
    assert "proxy" in caught.value.title
    await transport.aclose()


async def test_a_proxy_that_asks_for_a_password(
    fault_server: Any, naps: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("https_proxy", fault_server.url)
    fault_server.answer(407, "")
    transport = Transport("https://api.calendly.com", lambda: TOKEN, sleep=naps)
    with pytest.raises(ProxyTrouble, match="password"):
        await CalendlyClient(transport).get_current_user()
    [request] = fault_server.received
    assert request.method == "CONNECT"
    assert "authorization" not in request.headers
    await transport.aclose()


async def test_this_computer_is_never_asked_by_a_proxy(
    fault_server: Any, calendly: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a proxy would read the token, for http to a proxy is not encrypted."""
    proxy = type(fault_server)()
    await proxy.start()
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, proxy.url)
    assert await calendly.get_current_user()
    assert proxy.received == []
    assert len(fault_server.received) == 1
    await proxy.stop()


async def test_half_a_character_is_refused_in_words(fault_server: Any, calendly: Any) -> None:
    with pytest.raises(Rejected, match="character"):
        await calendly.cancel_scheduled_event(EVENT, "sorry \ud83d")
    with pytest.raises(Rejected, match="character"):
        await calendly.list_scheduled_events(invitee_email="\ud83d@example.com").all()
    assert fault_server.received == []


class Window:
    """A limit of five requests a second, counted as Calendly does; others may use it up too."""

    def __init__(self, server: Any) -> None:
        self.server = server
        self.statuses: list[int] = []
        self.left = 5
        self.ends = 0.0

    def serve(self, times: int) -> None:
        for _ in range(times):
            self.server.behave(self.answer)

    async def answer(self, writer: asyncio.StreamWriter) -> None:
        now = asyncio.get_running_loop().time()
        if now >= self.ends:
            self.left, self.ends = 5, now + 1
        status = 200 if self.left > 0 else 429
        self.left = max(0, self.left - 1)
        self.statuses.append(status)
        body = b'{"resource":{"uri":"x/u"}}'
        head = (
            f"HTTP/1.1 {status} Words\r\nContent-Length: {len(body)}\r\nX-RateLimit-Limit: 5\r\n"
            f"X-RateLimit-Remaining: {self.left}\r\n"
            f"X-RateLimit-Reset: {int(self.ends - now)}\r\n\r\n"
        )
        writer.write(head.encode() + body)


async def test_a_long_run_stays_within_the_limit(fault_server: Any, calendly: Any) -> None:
    window = Window(fault_server)
    window.serve(40)
    await asyncio.gather(*(calendly.get_current_user() for _ in range(13)))
    assert window.statuses == [200] * 13


async def test_there_is_no_second_429_when_others_use_the_limit_up(
    fault_server: Any, calendly: Any
) -> None:
    window = Window(fault_server)
    window.serve(40)
    await calendly.get_current_user()
    window.left = 0
    await asyncio.gather(*(calendly.get_current_user() for _ in range(3)))
    assert window.statuses.count(200) == 4
    assert 1 <= window.statuses.count(429) <= 3
    first_good = window.statuses.index(200, 1)
    assert 429 not in window.statuses[first_good:]


async def test_closing_in_the_middle_of_a_request(fault_server: Any, calendly: Any) -> None:
    fault_server.dawdle()
    task = asyncio.get_running_loop().create_task(calendly.get_current_user())
    while not fault_server.received:
        await asyncio.sleep(0.01)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await calendly.aclose()
    assert calendly.budget.in_flight == 0
    with pytest.raises(RuntimeError, match="closed"):
        await calendly.get_current_user()


async def test_no_more_than_five_at_once(fault_server: Any, calendly: Any) -> None:
    now_served = most_served = 0

    async def count(writer: asyncio.StreamWriter) -> None:
        nonlocal now_served, most_served
        now_served += 1
        most_served = max(most_served, now_served)
        await asyncio.sleep(0.02)
        now_served -= 1
        writer.write(
            b"HTTP/1.1 200 OK\r\nContent-Length: 26\r\n\r\n" + b'{"resource":{"uri":"x/u"}}'
        )

    for _ in range(20):
        fault_server.behave(count)
    users = await asyncio.gather(*(calendly.get_current_user() for _ in range(20)))
    assert [user.uri for user in users] == ["x/u"] * 20
    assert most_served == 5


async def test_works_on_the_qt_loop(qtbot: Any, fault_server: Any) -> None:
    """The fixture makes the loop a qasync one: the client must not care."""
    ancestors = {kind.__module__ for kind in type(asyncio.get_running_loop()).__mro__}
    assert "qasync" in ancestors
    transport = Transport(fault_server.url, lambda: TOKEN, total_seconds=1)
    calendly = CalendlyClient(transport)
    fault_server.hang_up()
    assert (await calendly.get_current_user()).name == "Ada Lovelace"
    fault_server.dawdle()
    with pytest.raises(OutcomeUnknown):
        await cancel(calendly)
    await calendly.with_priority(Priority.BACKGROUND).get_current_user()
    await calendly.aclose()
