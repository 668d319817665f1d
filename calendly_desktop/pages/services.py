"""What a page may ask for: the stores and the settings of one signed-in session."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.events import EventsStore
    from calendly_desktop.store.links import LinksStore
    from calendly_desktop.store.webhooks import WebhooksStore
    from calendly_desktop.system.settings import Settings


class Services:
    """The stores of one account; made at sign-in or when first asked for, gone at sign-out.

    is_demo: the sample data is shown, nothing reaches Calendly.
    where_token: where the token is kept, in words ("Secret Service", "this session only").
    """

    def __init__(
        self,
        *,
        account: AccountStore,
        events: EventsStore,
        open_links: Callable[[], LinksStore],
        open_webhooks: Callable[[], WebhooksStore],
        settings: Settings,
        is_demo: bool,
        where_token: str,
    ) -> None:
        self.account = account
        self.events = events
        self._open_links = open_links
        self._open_webhooks = open_webhooks
        self.settings = settings
        self.is_demo = is_demo
        self.where_token = where_token

    @cached_property
    def links(self) -> LinksStore:
        """Event types to link to, and the links made here."""
        return self._open_links()

    @cached_property
    def webhooks(self) -> WebhooksStore:
        """The webhook subscriptions."""
        return self._open_webhooks()
