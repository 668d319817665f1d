"""Simulators in this process, and a client that speaks to them."""

from __future__ import annotations

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from calendly_desktop.simulator.app import create_app

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from calendly_desktop.simulator.app import Simulator

API = "https://api.calendly.com"


class Desk:
    """One simulator and a signed-in client of it."""

    def __init__(self, app: Simulator, token: str = "demo-token") -> None:
        self.app = app
        self.world = app.world
        self.client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app=app),
            base_url=API,
            headers={"Authorization": f"Bearer {token}"},
        )

    @property
    def me(self) -> str:
        return self.world.viewer_uri

    @property
    def organization(self) -> str:
        return self.world.organization_uri

    async def get(self, path: str, **query: Any) -> httpx.Response:
        return await self.client.get(path.removeprefix(API), params=query)

    async def post(self, path: str, body: Any = None) -> httpx.Response:
        return await self.client.post(path.removeprefix(API), json=body)

    async def patch(self, path: str, body: Any, **query: Any) -> httpx.Response:
        return await self.client.patch(path.removeprefix(API), json=body, params=query)

    async def delete(self, path: str) -> httpx.Response:
        return await self.client.delete(path.removeprefix(API))

    async def everything(self, path: str, **query: Any) -> list[dict[str, Any]]:
        """All rows of a list, by page tokens."""
        rows: list[dict[str, Any]] = []
        token: str | None = None
        while True:
            more = {"page_token": token} if token else {}
            answer = await self.get(path, count=100, **query, **more)
            assert answer.status_code == 200, answer.text
            rows += answer.json()["collection"]
            token = answer.json()["pagination"]["next_page_token"]
            if token is None:
                return rows

    async def upcoming(self, **query: Any) -> list[dict[str, Any]]:
        """My active meetings from now on."""
        return await self.everything(
            "/scheduled_events",
            user=self.me,
            status="active",
            min_start_time=self.world.stamp(),
            **query,
        )

    async def order(self, kind: str, **fault: Any) -> None:
        """Orders a failure."""
        path, method = fault.pop("path", None), fault.pop("method", None)
        match = {
            name: text for name, text in (("path", path), ("method", method)) if text is not None
        }
        answer = await self.post("/__simulator__/faults", {"kind": kind, "match": match, **fault})
        assert answer.status_code == 201, answer.text


@pytest.fixture
def open_desk() -> Iterator[Callable[..., Desk]]:
    """Opens simulators with options; `token` chooses the client's token."""
    opened: list[Desk] = []

    def start(*, token: str = "demo-token", **options: Any) -> Desk:
        options.setdefault("meetings", 150)
        options.setdefault("rate_limit", 100_000)
        desk = Desk(create_app(**options), token)
        opened.append(desk)
        return desk

    yield start
    for desk in opened:
        desk.app.close()


@pytest.fixture
def desk(open_desk: Callable[..., Desk]) -> Desk:
    """The usual simulator: an owner on the Teams plan."""
    return open_desk()


class Receiver:
    """A web server on 127.0.0.1 that keeps what it is sent."""

    def __init__(self) -> None:
        self.status = 200
        self.slow_path, self.slow_seconds = "", 0.0
        self.seen: list[tuple[dict[str, str], bytes]] = []
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["content-length"])
                if receiver.slow_path and self.path.endswith(receiver.slow_path):
                    time.sleep(receiver.slow_seconds)
                headers = {name.lower(): value for name, value in self.headers.items()}
                receiver.seen.append((headers, self.rfile.read(length)))
                self.send_response(receiver.status)
                if receiver.status == 302:
                    self.send_header("Location", "/elsewhere")
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: Any) -> None:
                """Silence."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook"
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()

    def bodies(self) -> list[dict[str, Any]]:
        return [json.loads(body) for _headers, body in self.seen]


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    yield made
    made.close()
