"""Which list of meetings is on screen, and how it is remembered between starts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calendly_desktop.pages.meetings.scopes import named_scope
from calendly_desktop.store.event_search import Wanted
from calendly_desktop.store.event_views import VIEWS, Scope
from calendly_desktop.viewmodels.meeting_filters import (
    ListFilters,
    read_filters,
    store_filters,
    written,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calendly_desktop.store.event_views import View
    from calendly_desktop.viewmodels.meetings import Clock


class ListChoice:
    """View, scope and filters; the search is typed anew each time."""

    def __init__(self, kept: Mapping[str, Any]) -> None:
        view, kind, user = (str(kept.get(name, "")) for name in ("view", "scope", "user"))
        self.view: View = next((each for each in VIEWS if each == view), "upcoming")
        self.scope: Scope = named_scope(kind, user)
        self.filters: ListFilters = read_filters(kept.get("filters", {}))

    def wanted(self, query: str, clock: Clock) -> Wanted:
        """Return what the local copy is asked for."""
        return Wanted(self.view, self.scope, query, store_filters(self.filters, clock))

    def kept(self) -> dict[str, Any]:
        """Return what goes into the settings."""
        return {
            "view": self.view,
            "scope": self.scope.kind,
            "user": self.scope.user,
            "filters": written(self.filters),
        }
