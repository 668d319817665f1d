"""A server that cannot prove who it is gets nothing, and the words say why."""

from __future__ import annotations

import asyncio
import ssl
from typing import Any

import pytest

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.errors import CertificateProblem, NoConnection
from calendly_desktop.api.transport import Transport


@pytest.mark.filterwarnings("ignore::ResourceWarning")
async def test_a_self_signed_server_gets_no_request(
    fault_server: Any, server_tls: ssl.SSLContext, naps: Any
) -> None:
    server = type(fault_server)()
    await server.start(server_tls)
    transport = Transport(server.url, lambda: "canary", sleep=naps)
    client = CalendlyClient(transport)
    with pytest.raises(CertificateProblem) as caught:
        await client.get_current_user()
    with pytest.raises(CertificateProblem):
        await client.delete_webhook_subscription("https://api.calendly.com/webhook_subscriptions/W")
    words = str(caught.value)
    assert "certificate" in words
    assert "company proxy" in words
    assert isinstance(caught.value, NoConnection)
    assert server.received == []
    assert naps.taken == []
    await transport.aclose()
    await server.stop()


async def test_a_server_without_tls_is_not_asked_in_the_clear(naps: Any) -> None:
    heard: list[bytes] = []

    async def plain(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heard.append(await reader.read(2000))
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(plain, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    transport = Transport(f"https://127.0.0.1:{port}", lambda: "canary", sleep=naps)
    with pytest.raises(NoConnection):
        await CalendlyClient(transport).get_current_user()
    assert heard
    assert not any(b"canary" in part or b"users" in part for part in heard)
    await transport.aclose()
    server.close()


async def test_a_handshake_that_breaks_off_is_tried_again(naps: Any) -> None:
    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(10)
        writer.close()

    server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    transport = Transport(f"https://127.0.0.1:{port}", lambda: "canary", sleep=naps)
    with pytest.raises(NoConnection) as caught:
        await CalendlyClient(transport).get_current_user()
    assert type(caught.value) is NoConnection
    assert len(naps.taken) == 2
    await transport.aclose()
    server.close()


async def test_the_client_checks_certificates_with_the_computers_own_store() -> None:
    import truststore

    from calendly_desktop.api.transport import open_default_client

    client = open_default_client()
    pool = client._transport._pool  # type: ignore[attr-defined]
    assert isinstance(pool._ssl_context, truststore.SSLContext)
    assert pool._ssl_context.verify_mode is ssl.CERT_REQUIRED
    assert pool._ssl_context.check_hostname
    assert client.follow_redirects is False
    await client.aclose()
