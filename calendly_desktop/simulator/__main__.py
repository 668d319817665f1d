"""`python -m calendly_desktop.simulator`: the simulated Calendly on 127.0.0.1."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import signal
import socket
import sys
from typing import TYPE_CHECKING

from calendly_desktop.simulator.app import create_app
from calendly_desktop.simulator.authorization import DECISIONS
from calendly_desktop.simulator.scopes import PLANS

if TYPE_CHECKING:
    from collections.abc import Sequence

HOST = "127.0.0.1"
DESCRIPTION = "A simulated Calendly with sample data. Sign in with the token demo-token."
NOTES = """Scopes: demo-token:scopes=users:read,scheduled_events:read is a token with only these.
Sign-in by browser (OAuth) at /oauth/authorize, /oauth/token, /oauth/revoke; client ids:
demo-native (redirect to http://localhost:PORT or https), demo-production (https only).
Controls (no token): GET/DELETE /__simulator__/requests, GET/POST/DELETE /__simulator__/faults,
POST /__simulator__/bookings, POST /__simulator__/departures, POST /__simulator__/events,
GET /__simulator__/deliveries, POST /__simulator__/clock, GET/POST /__simulator__/oauth.
Webhooks are delivered to loopback addresses only."""


def read_options(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python -m calendly_desktop.simulator",
        description=DESCRIPTION,
        epilog=NOTES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--port", type=int, default=8787, help="0 takes any free port")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same people")
    parser.add_argument("--meetings", type=int, default=400, help="how many meetings to make up")
    parser.add_argument("--role", choices=("owner", "admin", "user"), default="owner")
    parser.add_argument("--plan", choices=tuple(PLANS), default="teams")
    parser.add_argument("--rate-limit", type=int, help="requests a minute; default by plan")
    parser.add_argument(
        "--consent", choices=DECISIONS, default="ask", help="what the page of consent does"
    )
    parser.add_argument("--latency-ms", type=int, default=0, help="wait before each answer")
    options = parser.parse_args(arguments)
    if not 0 <= options.port <= 65_535:
        parser.error("--port must be between 0 and 65535")
    if options.rate_limit is not None and options.rate_limit < 1:
        parser.error("--rate-limit must be at least 1")
    if options.meetings < 0 or options.latency_ms < 0:
        parser.error("--meetings and --latency-ms must not be negative")
    return options


async def serve(options: argparse.Namespace) -> None:
    """Serves until SIGINT or SIGTERM; the first line printed is the address."""
    import uvicorn

    app = create_app(
        seed=options.seed,
        meetings=options.meetings,
        role=options.role,
        plan=options.plan,
        rate_limit=options.rate_limit,
        latency_ms=options.latency_ms,
    )
    app.sign_ins.decision = options.consent
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, options.port))
        listener.listen(256)
        port = listener.getsockname()[1]
        config = uvicorn.Config(
            app, log_level="warning", access_log=False, lifespan="on", timeout_graceful_shutdown=3
        )
        server = uvicorn.Server(config)
        sys.stdout.write(f"listening on http://{HOST}:{port}\n")
        sys.stdout.flush()
        await server.serve(sockets=[listener])


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the simulator; 0 after a clean stop, 1 when the port is taken."""
    options = read_options(arguments)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with contextlib.suppress(KeyboardInterrupt):
        try:
            asyncio.run(serve(options))
        except OSError as error:
            sys.stderr.write(f"cannot listen on port {options.port}: {error.strerror}\n")
            return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
