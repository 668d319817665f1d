"""Layouts of exported tables: those that come with the app, and the user's own."""

from __future__ import annotations

from typing import Any, Final, Literal

import msgspec

from calendly_desktop.domain.export_columns import BY_KEY, COLUMNS, RowKind

FileKind = Literal["xlsx", "csv", "ics"]
FILE_KINDS: Final[tuple[FileKind, ...]] = ("xlsx", "csv", "ics")
LONGEST_NAME: Final = 60
MOST_LAYOUTS: Final = 100
FORMAT_FIELDS: Final = ("file", "iso_dates", "secret_links")
"""What of a layout is about the file rather than about the table in it."""


class Layout(msgspec.Struct, frozen=True):
    """How meetings become a file: which columns in which order, a row for what, which format.

    iso_dates: days as 2026-11-22 everywhere, else as this computer writes them. secret_links: a
    calendar file carries the links to cancel and reschedule (tables have columns for them).
    """

    name: str = ""
    kind: RowKind = "invitee"
    columns: tuple[str, ...] = ()
    file: FileKind = "xlsx"
    iso_dates: bool = True
    secret_links: bool = False

    def is_like(self, other: Layout) -> bool:
        """Tell whether both make the same table, whatever their names and formats."""
        return (self.kind, self.columns) == (other.kind, other.columns)


SHIPPED: Final = (
    Layout(
        "Reception list",
        "invitee",
        ("date", "start", "end", "meeting", "invitee", "phone", "guests", "place", "hosts"),
    ),
    Layout(
        "Everything",
        "invitee",
        tuple(c.key for c in COLUMNS if not c.is_secret and "invitee" in c.kinds),
    ),
    Layout(
        "Campaign (UTM)",
        "invitee",
        (
            *("booked", "date", "start", "meeting", "event_type", "invitee", "email"),
            *("invitee_state", "utm_source", "utm_medium", "utm_campaign"),
            *("utm_content", "utm_term"),
        ),
    ),
    Layout("Answers", "invitee", ("date", "meeting", "invitee", "email", "answers")),
    Layout(
        "Answers, one per row",
        "answer",
        ("date", "meeting", "invitee", "email", "question", "answer"),
    ),
)


def read_layout(value: object) -> Layout | None:
    """Return a layout from the settings; None for what is none. Unknown columns are left out."""
    try:
        layout = msgspec.convert(value, Layout)
    except msgspec.ValidationError:
        return None
    known = tuple(key for key in dict.fromkeys(layout.columns) if key in BY_KEY)
    return msgspec.structs.replace(layout, columns=known) if known else None


def read_layouts(value: object) -> list[Layout]:
    """Return the user's own layouts from the settings, without what is not one."""
    own: list[Layout] = []
    for each in value[:MOST_LAYOUTS] if isinstance(value, list) else []:
        layout = read_layout(each)
        if layout is not None and (name := tidy_name(layout.name)):
            own = with_layout(own, msgspec.structs.replace(layout, name=name))
    return own


def write_layout(layout: Layout) -> dict[str, Any]:
    """Return a layout as the settings keep it."""
    return {**msgspec.structs.asdict(layout), "columns": list(layout.columns)}


def with_layout(layouts: list[Layout], layout: Layout) -> list[Layout]:
    """Return the layouts with one more, sorted; it takes the place of one of its name."""
    name = layout.name.casefold()
    kept = [each for each in layouts if each.name.casefold() != name]
    return sorted([*kept, layout], key=lambda each: each.name.casefold())


def tidy_name(text: str) -> str:
    """Return a name as it is kept."""
    return " ".join(text.split())[:LONGEST_NAME]
