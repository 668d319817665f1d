"""What the links of many rows can lead to: event types and booking pages, as rows name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.domain.batch_types import Lead
from calendly_desktop.viewmodels.link_bases import sections

if TYPE_CHECKING:
    from calendly_desktop.store.links import LinksStore
    from calendly_desktop.viewmodels.link_bases import LinkBase


def all_leads(store: LinksStore) -> list[Lead]:
    """Return everything that is known here, mine marked as such."""
    me = store.me.uri if store.me is not None else ""
    kinds = {kind.uri: kind for kind in store.event_types}
    return [
        Lead(base.key, base.name, base.url, kinds.get(base.key), section.key == me)
        for section in sections(store)
        for base in section.bases
    ]


def lead_of(base: LinkBase, store: LinksStore) -> Lead:
    """Return what was chosen as something that rows can lead to."""
    kind = next((kind for kind in store.event_types if kind.uri == base.key), None)
    return Lead(base.key, base.name, base.url, kind, is_mine=True)
