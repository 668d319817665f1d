"""The links made on this computer: what each leads to, for whom, how often it was copied."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final, Literal

import msgspec

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.meetings import looks_like_email
from calendly_desktop.domain.search import folded

MadeKind = Literal["link", "single_use", "share", "batch"]
"""A plain link; one for one booking; one with settings of its own; many made at once."""

UNUSED_LIVES: Final = timedelta(days=90)
"""Calendly: a single-use link that nobody used ends after 90 days."""


class MadeLink(msgspec.Struct, frozen=True, kw_only=True):
    """A link that was made here.

    event_type: its URI, that of a user for a whole booking page, empty where it is not known.
    preset: the name of the preset its tags came from. label: what it is for, in the words of who
    made it. guest: the name or address of whom it is for. made_by: the account in words.
    used_at: the last time it was made or copied. links: how many a batch has. deleted_at: when it
    was deleted from the list; the link itself goes on working.
    """

    id: int = 0
    kind: MadeKind = "link"
    url: str
    event_type: str = ""
    event_type_name: str = ""
    tags: UtmTags = UtmTags()
    preset: str = ""
    label: str = ""
    guest: str = ""
    made_by: str = ""
    made_at: datetime
    used_at: datetime
    copied: int = 1
    links: int = 1
    deleted_at: datetime | None = None

    @property
    def is_for_one(self) -> bool:
        """Whether it takes one booking only."""
        return self.kind in {"single_use", "share"}

    @property
    def ends_at(self) -> datetime | None:
        """When it ends unused; None where it lives for good."""
        return self.made_at + UNUSED_LIVES if self.is_for_one else None


def searchable(link: MadeLink) -> str:
    """Return the text in which a search looks: everything that people know a link by."""
    values = [text for _field, text in link.tags.filled()]
    known = (link.event_type_name, link.preset, link.label, link.guest, link.made_by, link.url)
    return folded(" ".join([*known, *values]))


def address_in(guest: str) -> str:
    """Return the e-mail address in the words for whom a link is, casefolded; empty without one.

    Read are "maria@example.com", "Maria Lopez <maria@example.com>" and the two with a comma.
    """
    for word in guest.replace(",", " ").split():
        bare = word.strip("<>()[];\"'")
        if looks_like_email(bare):
            return bare.casefold()
    return ""
