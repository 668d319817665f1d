"""Ways from the internet to this computer: tunnels that people bring, and the address they give."""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlsplit

from calendly_desktop.domain.webhooks import check_address

if TYPE_CHECKING:
    from collections.abc import Iterable

    from calendly_desktop.domain.models import WebhookSubscription

FOLDER: Final = "/calendly/"
"""What every path of the receiver begins with, so that it is known again in a webhook's address."""
_OWN_PATH: Final = re.compile(r"/calendly/[A-Za-z0-9_-]{22}")


class Tunnel(NamedTuple):
    """A way in: who offers it, the command to type, and what there is to know about it."""

    name: str
    command: str
    note: str


class PublicAddress(NamedTuple):
    """The address to give to Calendly, or why there is none. is_final: nothing is wrong with it."""

    url: str
    fault: str = ""


def tunnels(port: int) -> tuple[Tunnel, ...]:
    """Return the usual ways to a port of this computer; each is somebody else's program.

    port: 0 where it is not known yet.
    """
    where = f"127.0.0.1:{port or 'PORT'}"
    return (
        Tunnel(
            "Cloudflare Tunnel",
            f"cloudflared tunnel --url http://{where}",
            "No account needed. The address ends with trycloudflare.com and is a new one each "
            "time.",
        ),
        Tunnel(
            "ngrok",
            f"ngrok http {where}",
            "Needs an account. It shows the address behind “Forwarding”.",
        ),
        Tunnel(
            "A server of your own, by SSH",
            f"ssh -N -R 127.0.0.1:8080:{where} you@server.example.com",
            "The server’s web server must pass https requests on to its port 8080.",
        ),
    )


def new_path() -> str:
    """Return a path that nobody guesses: 128 random bits."""
    return FOLDER + secrets.token_urlsafe(16)


def path_in(address: str) -> str:
    """Return the receiver's path at the end of a webhook's address; empty where there is none."""
    try:
        path = urlsplit(address.strip()).path
    except ValueError:
        return ""
    tail = path[-len(FOLDER) - 22 :]
    return tail if _OWN_PATH.fullmatch(tail) else ""


def known_path(subscriptions: Iterable[WebhookSubscription]) -> str:
    """Return the path that the newest webhook to a receiver uses; empty where there is none.

    With another path each time every webhook would have to be made again.
    """
    found = [each for each in subscriptions if path_in(each.callback_url)]
    found.sort(key=lambda each: each.created_at.timestamp() if each.created_at else 0.0)
    return path_in(found[-1].callback_url) if found else ""


def public_address(text: str, path: str) -> PublicAddress:
    """Return the address of the receiver behind a tunnel whose own address somebody pasted."""
    pasted = text.strip()
    if not pasted:
        return PublicAddress("", "Paste the address that your tunnel shows.")
    if "://" not in pasted:
        pasted = f"https://{pasted}"
    verdict = check_address(pasted)
    if verdict.level == "error":
        return PublicAddress("", verdict.text)
    parts = urlsplit(pasted)
    folder = parts.path.removesuffix(path).rstrip("/")
    return PublicAddress(f"{parts.scheme}://{parts.netloc}{folder}{path}", verdict.text)
