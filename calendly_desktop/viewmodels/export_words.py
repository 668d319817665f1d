"""What the export window says: which meetings, how many rows, what is not read yet, file names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from calendly_desktop.domain.meetings import amount

if TYPE_CHECKING:
    from datetime import date

    from calendly_desktop.domain.export_layouts import Layout
    from calendly_desktop.store.event_search import Wanted

_VIEWS: Final = {"upcoming": "upcoming", "past": "past", "canceled": "canceled"}

LINK_WARNING: Final = (
    "Whoever has such a link can cancel or move the meeting, without signing in. Give the file "
    "only to people who may."
)
CALENDAR_NOTE: Final = (
    "The file adds the meetings to a calendar, with the invitees in the description. Nobody is "
    "invited and no e-mail is sent."
)
CALENDAR_COLUMNS: Final = ("date", "start", "end", "meeting", "invitee", "place", "state")
"""What the preview shows of a calendar file, whose form is fixed."""


def whole_list(wanted: Wanted, count: int | None) -> str:
    """Return the words for the list on screen: "The whole list, 1,284 upcoming meetings"."""
    if count is None:
        return "The whole list"
    view = _VIEWS.get(wanted.view, "")
    found = " found" if wanted.query.strip() else ""
    kind = f"{view} meeting".strip()
    return f"The whole list, {amount(count, kind)}{found}"


def chosen(count: int) -> str:
    """Return the words for the meetings that are selected."""
    if count == 1:
        return "The chosen meeting"
    return f"The {count:,} chosen meetings" if count else "No meeting is chosen"


def rows_in_words(layout: Layout, rows: int, meetings: int) -> str:
    """Return how much it is: "1,390 rows from 1,284 meetings"."""
    if layout.file == "ics":
        return amount(meetings, "meeting")
    noun = "answer" if layout.kind == "answer" else "row"
    return f"{amount(rows, noun)} from {amount(meetings, 'meeting')}"


def unread_in_words(count: int) -> str:
    """Return what is missing while invitees were never read."""
    if not count:
        return ""
    whose = "1 meeting are" if count == 1 else f"{count:,} meetings are"
    return f"The invitees of {whose} not on this computer yet; their cells stay empty."


def file_name(wanted: Wanted, today: date, ending: str) -> str:
    """Return how the file is called at first: upcoming-meetings-2026-11-22.xlsx."""
    view = _VIEWS.get(wanted.view, "")
    words = f"{view}-meetings" if view else "meetings"
    return f"{words}-{today.isoformat()}.{ending}"
