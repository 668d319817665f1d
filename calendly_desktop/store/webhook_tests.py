"""Test deliveries of one session: a sample, signed, sent from here, and what came of it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from calendly_desktop.api.errors import NotAllowed, NotFound, OnlyLooking, Rejected
from calendly_desktop.api.test_delivery import (
    TEST_USER_AGENT,
    Limits,
    Message,
    Target,
    exchange,
    find_target,
    probe,
    same_path_elsewhere,
)
from calendly_desktop.domain.deliveries import Exchange, Signed, Trial
from calendly_desktop.domain.network_places import Place, place_of
from calendly_desktop.domain.reachability import leads_inside, reach_in_words
from calendly_desktop.domain.webhook_signature import HEADER, sign
from calendly_desktop.domain.webhooks import DEFAULT_EVENTS

if TYPE_CHECKING:
    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.domain.webhooks import AddressVerdict
    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.lock import Lock
    from calendly_desktop.store.webhooks import WebhooksStore

__all__ = ["NotAgreed", "Target", "WebhookTests"]

_LOOK_SECONDS: Final = 5.0
"""A look at an address that is being typed waits less than a delivery: it only tells."""


class NotAgreed(Exception):
    """A message was about to go to an unusual place without anybody's yes: a mistake of ours."""


class Doubts(NamedTuple):
    """What to ask about before something is sent.

    places: network addresses inside this network, or in no network at all. is_plain: it would
    travel over the internet readable for others.
    """

    places: list[tuple[str, Place]]
    is_plain: bool


class WebhookTests:
    """Sends samples to the addresses of webhooks. `trials`: those of this session, newest first.

    Nothing is kept on disk. limits: how long a delivery may take, Calendly's own times at first.
    """

    def __init__(
        self,
        client: CalendlyClient,
        account: AccountStore,
        webhooks: WebhooksStore,
        *,
        limits: Limits | None = None,
        lock: Lock | None = None,
    ) -> None:
        self.trials: list[Trial] = []
        self._client = client
        self._account = account
        self._webhooks = webhooks
        self._limits = limits
        self._lock = lock
        self._samples: dict[tuple[str, str], bytes] = {}
        self._agreed: set[tuple[str, str]] = set()

    async def kept_key(self, subscription: WebhookSubscription) -> str | None:
        """Return the key this computer keeps. Raises Problem where the keyring is locked."""
        return await self._webhooks.signing_key(subscription)

    async def sample(self, subscription: WebhookSubscription, event: str) -> bytes:
        """Return the body that Calendly would send for an event: made-up data, asked for once.

        Raises CalendlyError.
        """
        key = (subscription.uri, event)
        if key not in self._samples:
            account = await self._account.load()
            self._samples[key] = await self._client.get_sample_webhook_data(
                event=event,
                organization=subscription.organization or account.organization_uri or "",
                scope=subscription.scope,
                user=subscription.user if subscription.scope == "user" else None,
                group=subscription.group if subscription.scope == "group" else None,
            )
        return self._samples[key]

    async def samples(self, subscription: WebhookSubscription) -> dict[str, bytes]:
        """Return the sample of each event of a webhook; an event that Calendly refuses has none.

        Raises CalendlyError where it is not the event's fault: no connection, sign-in needed.
        """
        found: dict[str, bytes] = {}
        for event in subscription.events:
            try:
                found[event] = await self.sample(subscription, event)
            except (NotAllowed, NotFound, Rejected):
                continue
        return found

    # -- where it goes ---------------------------------------------------------------------

    async def find(self, url: str) -> Target | Exchange:
        """Look up where an address leads; an Exchange says why nowhere."""
        return await find_target(url)

    def doubts(self, target: Target) -> Doubts | None:
        """Return what wants somebody's yes before a message goes to `target`, if anything."""
        agreed = {address for url, address in self._agreed if url == target.url}
        places = [(address, place_of(address)) for address in target.addresses]
        inside = [each for each in places if not each[1].is_public and each[0] not in agreed]
        is_plain = target.url.lower().startswith("http:") and not agreed and not inside
        return Doubts(inside, is_plain) if inside or is_plain else None

    def agree(self, target: Target) -> None:
        """Note somebody's yes to where `target` leads, for this session."""
        self._agreed |= {(target.url, address) for address in (*target.addresses, "")}

    # -- sending ---------------------------------------------------------------------------

    async def send(
        self, event: str, target: Target, body: bytes, key: str, signed: Signed
    ) -> Trial:
        """Send one sample to where its address leads; what comes of it is the newest trial.

        key: "" sends it unsigned. Raises NotAgreed for an unusual place that nobody agreed to,
        OnlyLooking where nothing may be changed: the receiver would take it for a booking.
        """
        if self._lock is not None and (reason := self._lock.reason()):
            raise OnlyLooking(message=reason)
        if self.doubts(target) is not None:
            raise NotAgreed
        at = datetime.now(UTC)
        headers = [("Content-Type", "application/json"), ("User-Agent", TEST_USER_AGENT)]
        if key:
            headers.append((HEADER, sign(key, body, at.timestamp())))
        message = Message("POST", tuple(headers), body)
        result = await exchange(target, message, self._limits)
        return self._note(Trial(at, target.url, event, signed, message.headers, body, result))

    def note_unsent(self, event: str, url: str, signed: Signed, found: Exchange) -> Trial:
        """Note a test whose address leads nowhere."""
        return self._note(Trial(datetime.now(UTC), url, event, signed, (), b"", found))

    async def try_out(self, subscription: WebhookSubscription, key: str | None) -> tuple[bool, str]:
        """Send a sample of the first event without asking; tell whether it counts, and why not.

        For an address that is just being made. An unusual place gets nothing. Raises Problem.
        """
        event = subscription.events[0] if subscription.events else DEFAULT_EVENTS[0]
        signed: Signed = "kept" if key else "no"
        target = await self.find(subscription.callback_url)
        if isinstance(target, Exchange):
            trial = self.note_unsent(event, subscription.callback_url, signed, target)
        elif self.doubts(target) is not None:
            return False, "The address leads to an unusual place, so nothing was sent there."
        else:
            body = await self.sample(subscription, event)
            trial = await self.send(event, target, body, key or "", signed)
        verdict = trial.verdict
        return verdict.counts, f"{verdict.title}. {verdict.meaning}"

    def _note(self, trial: Trial) -> Trial:
        self.trials.insert(0, trial)
        return trial

    # -- before there is a webhook ---------------------------------------------------------

    async def look(self, url: str) -> AddressVerdict:
        """See whether a server answers at an address, without touching the address itself.

        A place inside this network is only told of, not contacted.
        """
        target = await find_target(url, seconds=_LOOK_SECONDS)
        if isinstance(target, Exchange):
            return reach_in_words(target)
        for address in target.addresses:
            if not (place := place_of(address)).is_public:
                return leads_inside(_host(url), address, place)
        found = await probe(target, Limits(_LOOK_SECONDS, _LOOK_SECONDS))
        return reach_in_words(found, same_path_elsewhere(found))


def _host(url: str) -> str:
    from urllib.parse import urlsplit

    return urlsplit(url.strip()).hostname or ""
