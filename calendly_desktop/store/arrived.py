"""What can be done with a delivery that arrived here: ask Calendly for more, or replay it here."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final, NamedTuple

from calendly_desktop.api.errors import CalendlyError, NotFound, SignInNeeded
from calendly_desktop.api.test_delivery import Message, Target, exchange
from calendly_desktop.domain.deliveries import judge
from calendly_desktop.domain.inbox import text_at
from calendly_desktop.domain.webhook_signature import HEADER, sign
from calendly_desktop.domain.webhook_vocabulary import words_of

if TYPE_CHECKING:
    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.api.test_delivery import Limits
    from calendly_desktop.domain.deliveries import Exchange, Verdict
    from calendly_desktop.domain.inbox import Contents, Delivery
    from calendly_desktop.domain.local_addresses import LocalAddress
    from calendly_desktop.domain.models import Invitee, ScheduledEvent

_OF_THE_CONNECTION: Final = words_of(
    "host content-length connection keep-alive transfer-encoding te trailer upgrade expect "
    "accept accept-encoding proxy-connection proxy-authorization"
)
"""Headers that belong to one connection, not to the message."""


class Named(NamedTuple):
    """The invitee and the meeting that a payload names, by their URIs; "" for none."""

    invitee: str = ""
    event: str = ""


class Lookup(NamedTuple):
    """What Calendly says now of the invitee and the meeting that a delivery names."""

    invitee: Invitee | None = None
    event: ScheduledEvent | None = None


class NothingThere(NotFound):
    """Calendly knows neither the invitee nor the meeting."""

    title = "Calendly knows nothing of this"
    message = "Neither the invitee nor the meeting that the message names can be found."
    remedy = (
        "The message may be a test with made-up data, it may belong to another account, or it did "
        "not come from Calendly."
    )


class Replayed(NamedTuple):
    """What came of a replay."""

    exchange: Exchange
    verdict: Verdict


def named_in(contents: Contents) -> Named:
    """Return what could be asked for: bookings, no-shows, recaps and routing forms name it."""
    payload = contents.payload or {}
    uris = [contents.about, text_at(payload, "submitter"), text_at(payload, "invitee")]
    invitee = next((uri for uri in uris if _is_invitee(uri)), "")
    event = (
        text_at(payload, "scheduled_event", "uri")
        or text_at(payload, "event", "uri")
        or text_at(payload, "event")
        or invitee.partition("/invitees/")[0]
    )
    return Named(invitee, event if "/scheduled_events/" in event else "")


class Arrived:
    """Asks and sends; it keeps nothing. limits: how long a replay may take."""

    def __init__(self, client: CalendlyClient, *, limits: Limits | None = None) -> None:
        self._client = client
        self._limits = limits

    async def look_up(self, contents: Contents) -> Lookup:
        """Ask Calendly for the invitee and the meeting. Raises NothingThere, CalendlyError.

        Where only one of them can be had, that one is returned.
        """
        named = named_in(contents)
        troubles: list[CalendlyError] = []
        invitee: Invitee | None = None
        event: ScheduledEvent | None = None
        try:
            if named.event:
                event = await self._client.get_scheduled_event(named.event)
        except SignInNeeded:
            raise
        except (CalendlyError, ValueError) as error:  # no URI of Calendly's: nothing to ask for
            troubles += [error] if isinstance(error, CalendlyError) else []
        try:
            if named.invitee:
                invitee = await self._client.get_invitee(named.invitee)
        except (CalendlyError, ValueError) as error:
            troubles += [error] if isinstance(error, CalendlyError) else []
        if invitee is None and event is None:
            other = [each for each in troubles if not isinstance(each, NotFound)]
            raise other[0] if other else NothingThere()
        return Lookup(invitee, event)

    async def replay(self, delivery: Delivery, to: LocalAddress, key: str = "") -> Replayed:
        """Send the same headers and body to a program on this computer, once.

        key: signs it anew, as of now; "" leaves the signature as it came. No redirect is followed.
        """
        headers = [
            (name, value)
            for name, value in delivery.headers
            if name.lower() not in _OF_THE_CONNECTION and (name + value).isascii()
        ]
        if key:
            headers = [each for each in headers if each[0].lower() != HEADER.lower()]
            headers.append((HEADER, sign(key, delivery.body, time.time())))
        message = Message("POST", tuple(headers), delivery.body)
        found = await exchange(Target(to.url, to.hosts), message, self._limits)
        # Judged as any address: that Calendly cannot reach this computer is no news here.
        return Replayed(found, judge(found._replace(address="")))


def _is_invitee(uri: str) -> bool:
    return "/scheduled_events/" in uri and "/invitees/" in uri
