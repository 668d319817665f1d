"""Bytes in and out: whole bodies, whole answers, and connections broken on purpose."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import Receive, Send

    from calendly_desktop.simulator.calls import Reply


class Dropped(Exception):
    """The connection is to be closed without an answer."""


async def read_body(receive: Receive) -> bytes:
    """The whole request body."""
    parts = []
    while True:
        message = await receive()
        if message["type"] != "http.request":
            break
        parts.append(message.get("body", b""))
        if not message.get("more_body", False):
            break
    return b"".join(parts)


async def send_reply(
    send: Send, reply: Reply, more: Mapping[str, str], *, truncate: bool = False
) -> None:
    """Sends an answer; truncated, half of its bytes and then a broken connection."""
    body = _encode(reply.body)
    headers = {**more, "content-type": "application/json"} if body else dict(more)
    headers |= dict(reply.headers)
    if reply.status != 204:
        headers["content-length"] = str(len(body))
    packed = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": reply.status, "headers": packed})
    if truncate:
        half = body[: len(body) // 2]
        await send({"type": "http.response.body", "body": half, "more_body": True})
        await drop_connection(send)
        return
    await send({"type": "http.response.body", "body": body})


def _encode(body: object) -> bytes:
    if body is None:
        return b""
    if isinstance(body, bytes):
        return body
    try:
        return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:  # half of a surrogate pair that somebody sent
        return json.dumps(body, separators=(",", ":")).encode()


async def drop_connection(send: Send) -> None:
    """Breaks the connection: the socket under uvicorn, an httpx error in this process.

    ASGI has no such message, so uvicorn's transport is reached through its bound `send`.
    """
    transport = getattr(getattr(send, "__self__", None), "transport", None)
    if transport is not None:
        await asyncio.sleep(0.01)
        transport.abort()
        await asyncio.sleep(0.01)
        return
    import httpx

    raise httpx.RemoteProtocolError("Server disconnected without sending a response.")
