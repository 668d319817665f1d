"""What a page may ask for: the stores and the settings of one signed-in session."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.events import EventsStore
    from calendly_desktop.store.links import LinksStore
    from calendly_desktop.store.webhooks import WebhooksStore
    from calendly_desktop.system.settings import Settings


class Services:
    """The stores of one account; made at sign-in, gone at sign-out.

    is_demo: the sample data is shown, nothing reaches Calendly.
    where_token: where the token is kept, in words ("Secret Service", "this session only").
    """

    def __init__(
        self,
        *,
        account: AccountStore,
        events: EventsStore,
        links: LinksStore,
        webhooks: WebhooksStore,
        settings: Settings,
        is_demo: bool,
        where_token: str,
    ) -> None:
        self.account = account
        self.events = events
        self.links = links
        self.webhooks = webhooks
        self.settings = settings
        self.is_demo = is_demo
        self.where_token = where_token
