"""Sign-in by browser over real sockets: from the address to open to renewals that go wrong.

Numbers in the names are those of the product's checklist of security and reliability.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

import calendly_desktop
from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.errors import CalendlyError, NoConnection, SignInNeeded, TooManyRequests
from calendly_desktop.api.oauth_errors import (
    NotRevoked,
    SignInDenied,
    SignInEnded,
    SignInLost,
    SignInSetUpWrong,
    SignInTooLate,
    SignInUncertain,
)
from calendly_desktop.api.transport import Transport
from calendly_desktop.sign_in import BrowserSignIn, lasting_grant, read_redirect
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.logs import start_logging, stop_logging
from calendly_desktop.system.loopback import NobodyAnswered
from calendly_desktop.system.token_vault import KeyringVault

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from calendly_desktop.api.oauth_grant import OAuthGrant
    from calendly_desktop.domain.tokens import Tokens
    from tests.conftest import ServedSimulator

NAME = "oauth:user-1"


class FakeKeyring:
    """A keyring in memory, as the operating system's outlives a process."""

    name = "test keyring"

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.is_writable = True

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if not self.is_writable:
            raise OSError("the keyring takes nothing")
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class Computer:
    """One computer: its keyring, its profile folder, and the app started on it."""

    def __init__(self, simulator: ServedSimulator, folder: Path) -> None:
        self.simulator = simulator
        self.lock_file = folder / "sign-in.lock"
        self.keyring = FakeKeyring()
        self.clients: list[CalendlyClient] = []

    async def sign_in(self, **options: Any) -> Tokens:
        """Sign in as a person does, and keep the tokens."""
        flow = BrowserSignIn(self.simulator.url, "demo-native", **options)
        url = await flow.start()
        await browse(url)
        steps: list[str] = []
        tokens = await flow.wait(lambda: steps.append("arrived"))
        assert steps == ["arrived"]
        await KeyringVault(Credentials(backend=self.keyring), NAME).save(tokens)
        return tokens

    def start(self, tokens: Tokens | None = None) -> tuple[CalendlyClient, OAuthGrant]:
        """Start the app anew: all it knows is in the keyring."""
        grant = lasting_grant(
            tokens,
            api_url=self.simulator.url,
            client_id="demo-native",
            credentials=Credentials(backend=self.keyring),
            name=NAME,
            lock_file=self.lock_file,
        )
        client = CalendlyClient(Transport(self.simulator.url, grant))
        self.clients.append(client)
        return client, grant

    def refreshes(self) -> int:
        posts = self.simulator.requests("POST", "/oauth/token")
        return sum(post["body"].get("grant_type") == "refresh_token" for post in posts)

    def later(self, seconds: int = 7200) -> None:
        """Let Calendly's clock go on: access tokens end, as they do over lunch."""
        self.simulator.control("POST", "clock", {"advance_seconds": seconds})


@pytest.fixture
async def computer(served_simulator: ServedSimulator, tmp_path: Path) -> AsyncIterator[Computer]:
    made = Computer(served_simulator, tmp_path)
    yield made
    for client in made.clients:
        await client.aclose()


async def browse(url: str) -> httpx.Response:
    """Be the browser: follow every redirect."""
    async with httpx.AsyncClient(follow_redirects=True) as browser:
        return await browser.get(url)


async def redirected(url: str) -> str:
    """Return where the page of consent sends the browser."""
    async with httpx.AsyncClient() as browser:
        return (await browser.get(url)).headers["location"]


# -- signing in ----------------------------------------------------------------------------


async def test_08_from_the_address_to_the_first_answer(computer: Computer) -> None:
    tokens = await computer.sign_in()
    client, _grant = computer.start()
    user = await client.get_current_user()
    assert user.uri == tokens.owner
    asked = computer.simulator.requests("GET", "/oauth/authorize")[0]["query"]
    assert asked["code_challenge_method"] == "S256"
    assert len(asked["code_challenge"]) == 43
    assert asked["redirect_uri"].startswith("http://localhost:")
    assert "scheduled_events:write" in asked["scope"].split()
    assert computer.refreshes() == 0


async def test_08_a_wrong_state_is_refused_and_the_right_one_still_works(
    computer: Computer,
) -> None:
    flow = BrowserSignIn(computer.simulator.url, "demo-native")
    right = await redirected(await flow.start())
    state = parse_qs(urlsplit(right).query)["state"][0]
    for wrong in ("", "x", state[:-1], state + "0", state.swapcase()):
        assert (await browse(right.replace(state, wrong))).status_code == 400
    assert (await browse(right)).status_code == 200
    assert (await flow.wait()).access_token


async def test_08_09_an_answer_works_once(computer: Computer) -> None:
    flow = BrowserSignIn(computer.simulator.url, "demo-native")
    answer = await redirected(await flow.start())
    await browse(answer)
    with pytest.raises(httpx.ConnectError):
        await browse(answer)
    await flow.wait()
    other = BrowserSignIn(computer.simulator.url, "demo-native")
    await other.start()
    port = urlsplit(parse_qs(urlsplit(other.url).query)["redirect_uri"][0]).port
    replayed = answer.replace(str(urlsplit(answer).port), str(port))
    assert (await browse(replayed)).status_code == 400
    await other.aclose()


async def test_08_a_sign_in_has_ten_minutes(computer: Computer) -> None:
    flow = BrowserSignIn(computer.simulator.url, "demo-native", seconds=0.05)
    url = await flow.start()
    with pytest.raises(NobodyAnswered, match="ten minutes"):
        await flow.wait()
    with pytest.raises(httpx.ConnectError):
        await browse(url)
    slow = BrowserSignIn(computer.simulator.url, "demo-native")
    answer = await redirected(await slow.start())
    computer.later(601)
    await browse(answer)
    with pytest.raises(SignInTooLate):
        await slow.wait()


async def test_a_person_declines(computer: Computer) -> None:
    computer.simulator.control("POST", "oauth", {"decision": "deny"})
    flow = BrowserSignIn(computer.simulator.url, "demo-native")
    page = await browse(await flow.start())
    assert "No access was given" in page.text
    with pytest.raises(SignInDenied):
        await flow.wait()
    assert computer.simulator.requests("POST", "/oauth/token") == []


async def test_a_sign_in_that_is_given_up_listens_no_longer(computer: Computer) -> None:
    flow = BrowserSignIn(computer.simulator.url, "demo-native")
    url = await flow.start()
    waiting = asyncio.get_running_loop().create_task(flow.wait())
    await asyncio.sleep(0.01)
    waiting.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await waiting
    with pytest.raises(httpx.ConnectError):
        await browse(url)
    with pytest.raises(SignInSetUpWrong):
        await BrowserSignIn(computer.simulator.url, "").start()


async def test_10_by_way_of_a_page_that_forwards(computer: Computer) -> None:
    """Production apps need an https redirect; the page's script is tested on its own."""
    bounce = "https://bounce.example/calendly-desktop/"
    flow = BrowserSignIn(computer.simulator.url, "demo-production", redirect=bounce)
    landed = await redirected(await flow.start())
    assert landed.startswith(bounce + "?")
    query = urlsplit(landed).query
    port = parse_qs(query)["state"][0].rsplit(".", 1)[1]
    await browse(f"http://127.0.0.1:{port}/callback?{query}")
    assert (await flow.wait()).access_token
    [post] = computer.simulator.requests("POST", "/oauth/token")
    assert post["body"]["redirect_uri"] == bounce


async def test_a_fixed_redirect_address(computer: Computer, unused_tcp_port: int) -> None:
    address = f"http://localhost:{unused_tcp_port}"
    assert (await computer.sign_in(redirect=address)).access_token
    asked = computer.simulator.requests("GET", "/oauth/authorize")[0]["query"]
    assert asked["redirect_uri"] == address


@pytest.mark.parametrize(
    "setting",
    [
        "http://example.com/cb",
        "http://localhost/cb",
        "http://localhost:80/cb",
        "http://localhost:99999",
        "https://",
        "https://me:pw@bounce.example/",
        "https://bounce.example/#x",
        "javascript:alert(1)",
        "calendly-desktop://callback",
        "nonsense",
    ],
)
def test_redirect_addresses_that_cannot_work(setting: str) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        read_redirect(setting)


async def test_the_last_step_is_never_repeated(computer: Computer) -> None:
    computer.simulator.fault(kind="drop_after", match={"path": "/oauth/token"})
    with pytest.raises(SignInLost):
        await computer.sign_in()
    assert len(computer.simulator.requests("POST", "/oauth/token")) == 1


def test_07_11_no_web_view_and_no_client_secret_is_shipped() -> None:
    package = Path(calendly_desktop.__file__).parent
    ours = [path for path in package.rglob("*.py") if "simulator" not in path.parts]
    assert len(ours) > 50
    for path in ours:
        text = path.read_text(encoding="utf-8")
        assert "WebEngine" not in text, path.name
        assert "client_secret" not in text, path.name


# -- renewal -------------------------------------------------------------------------------


async def test_an_ended_token_is_renewed_unseen_and_a_write_happens_once(
    computer: Computer,
) -> None:
    client, _grant = computer.start(await computer.sign_in())
    user = await client.get_current_user()
    for _ in range(3):
        computer.later()
        assert (await client.get_current_user()).name == user.name
    assert computer.refreshes() == 3
    computer.later()
    upcoming = await client.list_scheduled_events(user=user.uri, status="active").all()
    meeting = next(
        event for event in upcoming.items if event.start_time.timestamp() > time.time() + 1e6
    )
    computer.later()
    await client.cancel_scheduled_event(meeting.uri, "ill")
    path = urlsplit(meeting.uri).path + "/cancellation"
    posts = [post["status"] for post in computer.simulator.requests("POST", path)]
    assert posts == [401, 201]


SECOND_PROCESS = """
import asyncio, os, signal, sys, time
from pathlib import Path
import msgspec
from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.errors import SignInNeeded
from calendly_desktop.api.oauth import OAuthServer
from calendly_desktop.api.oauth_grant import OAuthGrant
from calendly_desktop.api.transport import Transport
from calendly_desktop.domain.tokens import Tokens
from calendly_desktop.system.sign_in_lock import SignInLock

url, folder, crash = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
vault_file = folder / "vault.json"

class Vault:
    async def read(self):
        return msgspec.json.decode(vault_file.read_bytes(), type=Tokens)
    async def note(self, tokens):
        await self.save(tokens)
    async def save(self, tokens):
        if crash == "before save" and not tokens.renewing:
            os.kill(os.getpid(), signal.SIGKILL)
        part = folder / f"part-{os.getpid()}"
        part.write_bytes(msgspec.json.encode(tokens))
        part.replace(vault_file)

async def main():
    grant = OAuthGrant(None, OAuthServer(url, "demo-native"), Vault(), SignInLock(folder / "lock"))
    client = CalendlyClient(Transport(url, grant))
    import httpx
    print("ready", flush=True)
    sys.stdin.readline()
    try:
        print((await client.get_current_user()).name, flush=True)
    except SignInNeeded as problem:
        print(type(problem).__name__, flush=True)
    await client.aclose()

asyncio.run(main())
"""


@contextlib.contextmanager
def process(url: str, folder: Path, crash: str = "") -> Any:
    """Run the app's sign-in in a process of its own, up to the moment before its first request."""
    with subprocess.Popen(
        [sys.executable, "-c", SECOND_PROCESS, url, str(folder), crash],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "ready\n"
        try:
            yield running
        finally:
            running.kill()


def go(running: Any) -> None:
    running.stdin.write("\n")
    running.stdin.flush()


@pytest.fixture
async def ended(computer: Computer, tmp_path: Path) -> Path:
    """A folder with the sign-in of a person whose access token has ended."""
    import msgspec

    tokens = await computer.sign_in()
    (tmp_path / "vault.json").write_bytes(
        msgspec.json.encode(msgspec.structs.replace(tokens, expires_at=time.time() + 5))
    )
    computer.simulator.clear()
    return tmp_path


async def test_12_three_processes_renew_once(computer: Computer, ended: Path) -> None:
    url = computer.simulator.url
    computer.simulator.fault(kind="delay", delay_ms=300, match={"path": "/oauth/token"})
    with contextlib.ExitStack() as stack:
        running = [stack.enter_context(process(url, ended)) for _ in range(3)]
        for one in running:
            go(one)
        said = [await asyncio.to_thread(one.stdout.readline) for one in running]
    assert said == ["Ada Lindgren\n"] * 3
    assert computer.refreshes() == 1
    assert computer.simulator.control("GET", "oauth")["sign_ins"] == 1


async def test_12_killed_between_the_answer_and_the_disk(computer: Computer, ended: Path) -> None:
    url = computer.simulator.url
    with process(url, ended, "before save") as running:
        go(running)
        assert await asyncio.to_thread(running.wait, 20) == -signal.SIGKILL
    assert computer.refreshes() == 1
    with process(url, ended) as running:
        go(running)
        assert await asyncio.to_thread(running.stdout.readline) == "SignInUncertain\n"
    assert computer.refreshes() == 1, "a refresh token that may be used is not sent again"


@pytest.mark.parametrize("kind", ["drop_after", "drop_before", "truncate", "wrong_json"])
async def test_12_a_renewal_whose_answer_is_lost_is_not_repeated(
    computer: Computer, kind: str
) -> None:
    client, _grant = computer.start(await computer.sign_in())
    computer.later()
    computer.simulator.fault(kind=kind, match={"path": "/oauth/token"})
    for _ in range(3):
        with pytest.raises(SignInUncertain, match="Sign in with your browser"):
            await client.get_current_user()
    restarted, _grant = computer.start()
    with pytest.raises(SignInNeeded):
        await restarted.get_current_user()
    assert computer.refreshes() == 1


async def test_12_a_keyring_that_takes_nothing_costs_no_sign_in(computer: Computer) -> None:
    """What it keeps would be sent once more by the next start, and Calendly would end it all."""
    client, _grant = computer.start(await computer.sign_in())
    computer.later()
    computer.keyring.is_writable = False
    with pytest.raises(CalendlyError, match="keyring"):
        await client.get_current_user()
    restarted, _grant = computer.start()
    with pytest.raises(CalendlyError, match="keyring"):
        await restarted.get_current_user()
    assert computer.refreshes() == 0
    computer.keyring.is_writable = True
    again, _grant = computer.start()
    assert (await again.get_current_user()).name
    assert computer.refreshes() == 1


async def test_12_a_keyring_that_fails_after_the_answer_is_not_asked_twice(
    computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, grant = computer.start(await computer.sign_in())
    computer.later()
    server: Any = grant._server
    refresh = server.refresh

    async def and_then_it_fails(tokens: Tokens) -> Tokens:
        new: Tokens = await refresh(tokens)
        computer.keyring.is_writable = False
        return new

    monkeypatch.setattr(server, "refresh", and_then_it_fails)
    for _ in range(3):
        assert (await client.get_current_user()).name
        computer.later()
    assert computer.refreshes() == 3, "this session goes on with what it has"
    computer.keyring.is_writable = True
    restarted, _grant = computer.start()
    with pytest.raises(SignInUncertain):
        await restarted.get_current_user()
    assert computer.refreshes() == 3


async def test_12_without_a_network_the_sign_in_stays_as_it_is(
    computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, grant = computer.start(await computer.sign_in())
    computer.later()
    server: Any = grant._server
    real = server.auth_url
    server.auth_url = "http://127.0.0.1:1"
    with pytest.raises(NoConnection):
        await client.get_current_user()
    server.auth_url = real
    monkeypatch.setattr(grant, "_paused_until", 0.0)
    assert (await client.get_current_user()).name == "Ada Lindgren"
    assert computer.refreshes() == 1


async def test_13_15_an_ended_sign_in_is_said_once_and_nobody_hammers(computer: Computer) -> None:
    client, _grant = computer.start(await computer.sign_in())
    await client.get_current_user()
    computer.simulator.control("POST", "oauth", {"revoke_all": True})
    computer.simulator.clear()
    results = await asyncio.gather(
        *(client.get_current_user() for _ in range(4)), return_exceptions=True
    )
    assert {type(result) for result in results} == {SignInEnded}
    for _ in range(5):
        with pytest.raises(SignInEnded, match="stays readable"):
            await client.in_background().get_current_user()
    assert computer.refreshes() == 1
    assert len(computer.simulator.requests("GET", "/users/me")) <= 4
    restarted, _grant = computer.start()
    with pytest.raises(SignInEnded):
        await restarted.get_current_user()
    assert computer.refreshes() == 1


async def test_13_one_after_the_other_there_are_two_calls(computer: Computer) -> None:
    client, _grant = computer.start(await computer.sign_in())
    computer.simulator.control("POST", "oauth", {"revoke_all": True})
    computer.simulator.clear()
    for _ in range(5):
        with pytest.raises(SignInEnded):
            await client.get_current_user()
    assert len(computer.simulator.requests()) == 2


async def test_30_a_break_at_the_token_address_is_kept(computer: Computer) -> None:
    client, _grant = computer.start(await computer.sign_in())
    computer.later()
    computer.simulator.fault(
        kind="rate_limit", retry_after=70, times=-1, match={"path": "/oauth/token"}
    )
    for _ in range(4):
        with pytest.raises(TooManyRequests) as caught:
            await client.get_current_user()
        assert 60 < caught.value.retry_after <= 70
    assert computer.refreshes() == 1
    computer.simulator.clear()
    restarted, _grant = computer.start()
    assert (await restarted.get_current_user()).name == "Ada Lindgren"


async def test_14_signing_out_ends_it_at_calendly_too(computer: Computer) -> None:
    client, grant = computer.start(await computer.sign_in())
    await client.get_current_user()
    await grant.revoke()
    assert computer.simulator.control("GET", "oauth")["sign_ins"] == 0
    with pytest.raises(SignInNeeded):
        await client.get_current_user()
    again, grant = computer.start(await computer.sign_in())
    computer.simulator.fault(kind="drop_before", match={"path": "/oauth/revoke"})
    with pytest.raises(NotRevoked, match="connection"):
        await grant.revoke()
    with pytest.raises(SignInNeeded):
        await again.get_current_user()


async def test_17_no_secret_of_all_this_reaches_the_log(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secrets: set[str] = set()
    real = asyncio.StreamReader.readuntil

    async def overhear(self: Any, separator: bytes = b"\n") -> bytes:
        head = await real(self, separator)
        query = parse_qs(urlsplit(head.split(b" ")[1].decode()).query)
        secrets.update(query.get("code", []), query.get("state", []))
        return head

    monkeypatch.setattr(asyncio.StreamReader, "readuntil", overhear)
    log = tmp_path / "app.log"
    handler = start_logging(log, verbose=True)
    try:
        tokens = await computer.sign_in()
        client, grant = computer.start(tokens)
        computer.later()
        await client.get_current_user()
        kept = await KeyringVault(Credentials(backend=computer.keyring), NAME).read()
        assert kept is not None
        secrets |= {tokens.access_token, tokens.refresh_token}
        secrets |= {kept.access_token, kept.refresh_token}
        computer.simulator.fault(kind="drop_before", match={"path": "/oauth/revoke"})
        with pytest.raises(NotRevoked):
            await grant.revoke()
    finally:
        stop_logging(handler)
    written = log.read_text(encoding="utf-8")
    assert written.count("POST /oauth/token -> 200") == 2
    assert len(secrets) == 6
    for secret in secrets:
        assert len(secret) > 20
        assert not any(secret[at : at + 12] in written for at in range(0, len(secret) - 12, 6))


async def test_works_on_the_qt_loop(
    qtbot: Any, computer: Computer, until: Callable[..., Any]
) -> None:
    client, _grant = computer.start(await computer.sign_in())
    computer.later()
    assert (await client.get_current_user()).name == "Ada Lindgren"
    assert computer.refreshes() == 1
