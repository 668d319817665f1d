"""Operations on webhook subscriptions: list, create, delete, and the sample of a delivery."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from calendly_desktop.api.calls import Calls, identifier
from calendly_desktop.api.errors import UnexpectedReply
from calendly_desktop.api.queries import query_of
from calendly_desktop.domain.models import WebhookSubscription

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.api.paging import Pages


class WebhookCalls(Calls):
    """Addresses that Calendly calls; every argument that names a resource is its full URI."""

    def list_webhook_subscriptions(
        self,
        *,
        organization: str,
        scope: str,
        user: str | None = None,
        group: str | None = None,
    ) -> Pages[WebhookSubscription]:
        """List the subscriptions of one scope: organization, user (needs user) or group."""
        query = query_of(organization=organization, scope=scope, user=user, group=group)
        return self._list("/webhook_subscriptions", WebhookSubscription, query)

    async def get_webhook_subscription(self, uri: str) -> WebhookSubscription:
        """Return a webhook subscription."""
        path = f"/webhook_subscriptions/{identifier(uri)}"
        return await self._get(path, "/webhook_subscriptions/{webhook_uuid}", WebhookSubscription)

    async def create_webhook_subscription(
        self,
        *,
        url: str,
        events: Sequence[str],
        organization: str,
        scope: str,
        user: str | None = None,
        group: str | None = None,
        signing_key: str | None = None,
    ) -> WebhookSubscription:
        """Create a subscription; without a signing key its deliveries are not signed.

        Raises AlreadyExists when the address is taken. Calendly never gives the key back.
        """
        body = {"url": url, "events": list(events), **query_of(organization=organization)}
        body |= query_of(scope=scope, user=user, group=group, signing_key=signing_key)
        path = "/webhook_subscriptions"
        return await self._create(path, path, body, WebhookSubscription)

    async def delete_webhook_subscription(self, uri: str) -> None:
        """Delete a subscription; raises NotFound when it is gone already."""
        path = f"/webhook_subscriptions/{identifier(uri)}"
        await self._delete(path, "/webhook_subscriptions/{webhook_uuid}")

    async def get_sample_webhook_data(
        self,
        *,
        event: str,
        organization: str,
        scope: str,
        user: str | None = None,
        group: str | None = None,
    ) -> bytes:
        """Return the body of a delivery with made-up data, its members as Calendly spells them.

        There is no wrapper around it. Raises UnexpectedReply for what cannot be a delivery.
        """
        path = "/sample_webhook_data"
        query = query_of(event=event, organization=organization, scope=scope)
        query |= query_of(user=user, group=group)
        reply = await self._transport.request(
            "GET", path, path_template=path, query=query, priority=self._priority
        )
        if "event" not in reply or "payload" not in reply:
            raise UnexpectedReply(details=f"GET {path}\nno event or payload in the answer")
        return msgspec.json.encode(reply)
