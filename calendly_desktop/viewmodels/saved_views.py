"""Saved views of the meetings list: a name for a view, whose meetings, a search and filters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from calendly_desktop.store.event_views import VIEWS, Scope, View
from calendly_desktop.viewmodels.meeting_filters import ListFilters, read_filters, written

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_NAME = 60
MOST = 50  # own views; more would not fit a menu


class SavedView(msgspec.Struct, frozen=True):
    """A list to come back to; without a scope it keeps whosever meetings are shown."""

    name: str
    view: View
    scope: Scope | None = None
    query: str = ""
    filters: ListFilters = ListFilters()
    is_shipped: bool = False

    def shows(self, view: View, scope: Scope, query: str, filters: ListFilters) -> bool:
        """Tell whether the list on screen is this one."""
        mine = (self.view, self.scope or scope, self.query, self.filters)
        return mine == (view, scope, query, filters)


SHIPPED: tuple[SavedView, ...] = (
    SavedView("Today", "upcoming", filters=ListFilters(period="today"), is_shipped=True),
    SavedView("This week", "upcoming", filters=ListFilters(period="week"), is_shipped=True),
    SavedView("No answer yet", "upcoming", filters=ListFilters(asked=True), is_shipped=True),
    SavedView("Last month", "past", filters=ListFilters(period="last_month"), is_shipped=True),
)


def read_views(kept: Any) -> list[SavedView]:
    """Return a person's own views from the settings; what cannot be read is left out."""
    views: list[SavedView] = []
    for each in kept if isinstance(kept, list) else ():
        view = _read(each) if isinstance(each, dict) else None
        if view is not None and view.name not in {known.name for known in views}:
            views.append(view)
    return views[:MOST]


def write_views(views: Sequence[SavedView]) -> list[dict[str, Any]]:
    """Return own views as they go into the settings."""
    return [
        {
            "name": each.name,
            "view": each.view,
            "scope": list(each.scope) if each.scope is not None else [],
            "query": each.query,
            "filters": written(each.filters),
        }
        for each in views
    ]


def with_view(views: Sequence[SavedView], added: SavedView) -> list[SavedView]:
    """Return the views with another one; it takes the place of one with the same name."""
    if any(each.name == added.name for each in views):
        return [added if each.name == added.name else each for each in views]
    return [*views, added][-MOST:]


def why_not_name(name: str, taken: Sequence[str]) -> str:
    """Return why a view cannot be called so, empty when it can."""
    if not name.strip():
        return "Give the view a name."
    if len(name.strip()) > LONGEST_NAME:
        return f"A name has at most {LONGEST_NAME} characters."
    same = name.strip().casefold()
    if same in {each.name.casefold() for each in SHIPPED}:
        return "A view that comes with the app has this name."
    if same in {each.casefold() for each in taken}:
        return "There is a view of this name."
    return ""


def _read(kept: dict[str, Any]) -> SavedView | None:
    name, view = kept.get("name"), kept.get("view")
    if not isinstance(name, str) or not name.strip() or view not in VIEWS:
        return None
    scope, query = kept.get("scope"), kept.get("query")
    known: Scope | None = None
    if isinstance(scope, list) and len(scope) == 2:
        try:
            known = msgspec.convert(scope, Scope)
        except msgspec.ValidationError:
            return None
    text = query if isinstance(query, str) else ""
    return SavedView(name.strip(), view, known, text, read_filters(kept.get("filters")))
