"""The simulated Calendly as an ASGI app: `create_app()` for demo mode, tests and training."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from starlette.routing import Route, Router

from calendly_desktop.simulator import routes_oauth, scopes
from calendly_desktop.simulator.authorization import Authorization
from calendly_desktop.simulator.calls import Call, Operation, Reply, error_reply
from calendly_desktop.simulator.control import PREFIX, Control
from calendly_desktop.simulator.errors import (
    ApiError,
    invalid,
    not_found,
    server_error,
    too_many_requests,
    unauthenticated,
)
from calendly_desktop.simulator.faults import DAMAGED, INSTEAD, Fault
from calendly_desktop.simulator.limits import BookingLimit, RequestLimit
from calendly_desktop.simulator.operations import OPERATIONS
from calendly_desktop.simulator.outbox import Outbox
from calendly_desktop.simulator.sample import fill_world
from calendly_desktop.simulator.state import World
from calendly_desktop.simulator.wire import Dropped, drop_connection, read_body, send_reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import Receive, Scope, Send

PAID_LIMIT, FREE_LIMIT = 500, 50
_LOG = logging.getLogger(__name__)


def create_app(
    *,
    seed: int = 1,
    meetings: int = 400,
    role: str = "owner",
    plan: str = "teams",
    rate_limit: int | None = None,
    latency_ms: int = 0,
    now: Callable[[], datetime] | None = None,
    seats: int = 25,
    scim: bool = False,
) -> Simulator:
    """A fresh simulated Calendly with sample data; `rate_limit` in requests per minute.

    seats: of the plan, which members and open invitations take. scim: a directory adds people.
    """
    clock = now or (lambda: datetime.now(UTC))
    world = World(seed=seed, role=role, plan=plan, clock=clock, seats=seats, scim=scim)
    fill_world(world, meetings)
    usual = PAID_LIMIT if world.is_paid else FREE_LIMIT
    return Simulator(world, usual if rate_limit is None else max(1, rate_limit), latency_ms / 1000)


@dataclass(slots=True)
class Exchange:
    """One request on its way through the simulator, and its answer."""

    method: str
    path: str
    query: dict[str, str]
    raw_query: str
    body: bytes
    authorization: str
    reply: Reply = field(default_factory=lambda: error_reply(not_found()))

    def content(self) -> Any:
        """The body as JSON, or None when empty; raises ValueError."""
        try:
            return json.loads(self.body) if self.body.strip() else None
        except RecursionError as error:
            raise ValueError("nested too deeply") from error


class PathEndpoint:
    """All operations on one path template."""

    def __init__(self, operations: list[Operation], owner: Simulator) -> None:
        self.by_method = {operation.method: operation for operation in operations}
        self.owner = owner

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        exchange: Exchange = scope["simulator.exchange"]
        operation = self.by_method.get(exchange.method)
        if operation is not None:
            exchange.reply = self.owner.perform(operation, exchange, scope["path_params"])


class Simulator:
    """The ASGI app: access, limits, faults and the request log around the operations."""

    def __init__(self, world: World, rate_limit: int, latency: float) -> None:
        self.world = world
        self.outbox = Outbox(world)
        world.outbox = self.outbox
        self.sign_ins = Authorization(world)
        self.control = Control(world, self.outbox, self.sign_ins)
        self.limit = RequestLimit(world, rate_limit)
        self.bookings = BookingLimit(world)
        self.latency = latency
        self.router = self._build_router()

    def _build_router(self) -> Router:
        by_path: dict[str, list[Operation]] = {}
        for operation in OPERATIONS:
            by_path.setdefault(operation.path, []).append(operation)
        routes = [Route(path, PathEndpoint(rows, self)) for path, rows in by_path.items()]
        return Router(routes, redirect_slashes=False, default=_unknown_path)

    def close(self) -> None:
        """Ends the delivery of webhook events."""
        self.outbox.close()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 1000})

    async def _live(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.shutdown":
                self.close()
            await send({"type": f"{message['type']}.complete"})
            if message["type"] == "lifespan.shutdown":
                return

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = {name.lower(): value for name, value in scope["headers"]}
        raw_query = scope.get("query_string", b"").decode("latin-1")
        exchange = Exchange(
            scope["method"],
            scope["path"],
            dict(parse_qsl(raw_query, keep_blank_values=True)),
            raw_query,
            await read_body(receive),
            headers.get(b"authorization", b"").decode("latin-1"),
        )
        if exchange.path.startswith(PREFIX):
            await send_reply(send, self._control(exchange), {})
            return
        began = time.perf_counter()
        note = self._note(exchange)
        fault = self.control.faults.take(exchange.method, exchange.path, exchange.query)
        note["fault"] = fault.kind if fault else None
        try:
            await self._pause(fault)
            if fault is not None and fault.kind == "drop_before":
                raise Dropped
            await self._decide(scope, exchange, fault)
            note["duration_ms"] = round((time.perf_counter() - began) * 1000, 3)
            if fault is not None and fault.kind == "drop_after":
                raise Dropped
            note["status"] = exchange.reply.status
            truncate = fault is not None and fault.kind == "truncate"
            await send_reply(send, exchange.reply, self.limit.headers(), truncate=truncate)
        except Dropped:
            await drop_connection(send)

    def _note(self, exchange: Exchange) -> dict[str, Any]:
        body: Any
        try:
            if exchange.path.startswith(routes_oauth.PREFIX):
                body = routes_oauth.without_secrets(routes_oauth.read_form(exchange.body))
            else:
                body = exchange.content()
        except ValueError:
            body = exchange.body.decode("utf-8", "replace")
        note: dict[str, Any] = {
            "method": exchange.method,
            "path": exchange.path,
            "query": exchange.query,
            "raw_query": exchange.raw_query,
            "body": body,
            "status": None,
            "at": self.world.stamp(),
        }
        self.control.requests.append(note)
        return note

    async def _pause(self, fault: Fault | None) -> None:
        seconds = self.latency + (fault.delay_ms / 1000 if fault else 0)
        if seconds > 0:
            await asyncio.sleep(seconds)

    def _control(self, exchange: Exchange) -> Reply:
        try:
            content = exchange.content()
        except ValueError:
            return error_reply(invalid([{"message": "the request body is not valid JSON"}]))
        try:
            return self.control.answer(exchange.method, exchange.path, content)
        except ApiError as error:
            return error_reply(error)

    async def _decide(self, scope: Scope, exchange: Exchange, fault: Fault | None) -> None:
        """Sets the answer: a fault's, a refusal, or the operation's own."""
        if fault is not None and fault.kind in INSTEAD:
            exchange.reply = fault.answer()
            return
        if exchange.path.startswith(routes_oauth.PREFIX):
            exchange.reply = self._sign_in(exchange)
        elif not self._read_token(exchange.authorization)[0]:
            exchange.reply = error_reply(unauthenticated())
            return
        elif not self.limit.allow():
            exchange.reply = error_reply(too_many_requests())
            return
        else:
            inner = {**scope, "simulator.exchange": exchange, "root_path": ""}
            await self.router(inner, _no_receive, _no_send)
        if fault is not None and fault.kind in DAMAGED:
            exchange.reply = fault.damage(exchange.reply)

    def _read_token(self, header: str) -> tuple[bool, frozenset[str] | None]:
        """Whether the Authorization is good, and its scopes (None: all of them)."""
        kind, _, token = header.partition(" ")
        granted = self.sign_ins.granted(token.strip()) if kind.casefold() == "bearer" else None
        return (True, granted) if granted is not None else scopes.read_token(header)

    def _sign_in(self, exchange: Exchange) -> Reply:
        return routes_oauth.answer(
            self.sign_ins,
            exchange.method,
            exchange.path,
            exchange.query,
            exchange.body,
            exchange.authorization,
        )

    def perform(self, operation: Operation, exchange: Exchange, path: dict[str, str]) -> Reply:
        """Runs one operation for a caller whose token is good."""
        _good, granted = self._read_token(exchange.authorization)
        try:
            if not any(scopes.holds(granted, name) for name in operation.alternatives):
                scopes.need(granted, operation.scopes)
            if (operation.method, operation.path) == ("POST", "/invitees"):
                self._limit_bookings()
            try:
                content = exchange.content()
            except ValueError:
                raise invalid([{"message": "the request body is not valid JSON"}]) from None
            call = Call(
                self.world, exchange.path, path, _asked(exchange, content), content, granted
            )
            return operation.handler(call)
        except ApiError as error:
            return error_reply(error)
        except Exception:
            _LOG.exception("the simulator failed at %s %s", operation.method, operation.path)
            return error_reply(server_error())

    def _limit_bookings(self) -> None:
        if not self.bookings.allow():
            raise too_many_requests()


def _asked(exchange: Exchange, content: Any) -> dict[str, str]:
    """The query; a GET may also carry it as a JSON object in its body, as `pycalendly` does."""
    if exchange.method != "GET" or not isinstance(content, dict):
        return exchange.query
    sent = {name: _as_text(value) for name, value in content.items() if value is not None}
    return sent | exchange.query


def _as_text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


async def _unknown_path(scope: Scope, receive: Receive, send: Send) -> None:
    scope["simulator.exchange"].reply = error_reply(not_found())


async def _no_receive() -> Any:
    raise RuntimeError("operations read their body from the exchange")


async def _no_send(message: Any) -> None:
    raise RuntimeError("operations answer through the exchange")
