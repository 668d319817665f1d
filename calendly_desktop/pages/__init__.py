"""One room per tab; PAGES lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.page import Page


class PageEntry(NamedTuple):
    """A tab: what the window must know before it imports the page."""

    name: str
    title: str
    icon: str
    module: str
    class_name: str

    def build(self, services: Services) -> Page:
        """Import the page and build it; done when its tab is first shown."""
        from importlib import import_module

        page_class = getattr(import_module(self.module), self.class_name)
        page: Page = page_class.build(services)
        return page


PAGES: tuple[PageEntry, ...] = (
    PageEntry(
        "meetings", "Meetings", "calendar", "calendly_desktop.pages.meetings.page", "MeetingsPage"
    ),
    PageEntry("links", "Booking links", "link", "calendly_desktop.pages.links.page", "LinksPage"),
    PageEntry(
        "webhooks", "Webhooks", "webhook", "calendly_desktop.pages.webhooks.page", "WebhooksPage"
    ),
    PageEntry(
        "account", "Account", "account", "calendly_desktop.pages.account.page", "AccountPage"
    ),
)
"""The tabs in order. Pages are imported when first shown, so that the window opens at once."""
