"""To which event type the links of many rows lead: found by its name, its slug or its link."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.booking_links import is_booking_link, without_tags
from calendly_desktop.domain.search import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from calendly_desktop.domain.models import EventType


class Lead(NamedTuple):
    """What links can lead to. key: the URI of an event type or a user, empty for another link.

    kind: the event type; None for a booking page, or where Calendly does not tell.
    is_mine: it comes first where several are called the same.
    """

    key: str
    name: str
    url: str
    kind: EventType | None = None
    is_mine: bool = False

    @property
    def place(self) -> tuple[str, str]:
        """What tells it from others."""
        return self.key, self.url

    @property
    def takes_one(self) -> bool:
        """Whether Calendly makes links for one booking of it."""
        return self.kind is not None


class FoundLead(NamedTuple):
    """A lead, or why there is none."""

    lead: Lead | None = None
    fault: str = ""


class LeadFinder:
    """Finds out what people mean by a text in a column of event types; each text once."""

    def __init__(self, leads: Iterable[Lead]) -> None:
        self._by_name: dict[str, list[Lead]] = {}
        self._by_slug: dict[str, list[Lead]] = {}
        self._by_page: dict[str, Lead] = {}
        self._known: dict[str, FoundLead] = {}
        for lead in leads:
            self._by_name.setdefault(_plain(lead.name), []).append(lead)
            self._by_page.setdefault(_page(lead.url), lead)
            if slug := _page(lead.url).rpartition("/")[2]:
                self._by_slug.setdefault(slug, []).append(lead)

    def find(self, text: str) -> FoundLead:
        """Return what a text leads to."""
        if text not in self._known:
            self._known[text] = self._find(text.strip())
        return self._known[text]

    def _find(self, text: str) -> FoundLead:
        if not text:
            return FoundLead(None, "No event type is given.")
        if is_booking_link(text):
            known = self._by_page.get(_page(text))
            bare = without_tags(text)
            return FoundLead(known._replace(url=bare) if known else Lead("", text, bare))
        found = self._by_name.get(_plain(text)) or self._by_slug.get(text.casefold().strip("/"), [])
        if not found:
            return FoundLead(None, f"“{text}” is no event type of Calendly that you can see.")
        best = _preferred(found)
        if len(best) > 1:
            return FoundLead(
                None,
                f"{len(best)} event types are called “{text}”: write the link of the right one.",
            )
        return FoundLead(best[0])


def _preferred(leads: list[Lead]) -> list[Lead]:
    """Return those in use before those turned off, and mine before others."""
    leads = [lead for lead in leads if lead.kind is None or lead.kind.active] or leads
    return [lead for lead in leads if lead.is_mine] or leads


def _plain(text: str) -> str:
    return " ".join(folded(text).split())


def _page(url: str) -> str:
    address = url.strip().partition("#")[0].partition("?")[0].rstrip("/")
    return address.partition("://")[2].casefold()
