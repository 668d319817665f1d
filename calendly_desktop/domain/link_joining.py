"""Links put together from whole columns: constants and encoded cells, zipped and joined."""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING

from calendly_desktop.domain.booking_links import (
    UtmTags,
    build_link,
    open_link,
    parameter_names,
)
from calendly_desktop.domain.link_values import percent_encoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from calendly_desktop.domain.booking_links import OpenedLink


def joined_links(
    base: str, parts: Sequence[tuple[str, Sequence[str] | str]], count: int
) -> list[str]:
    """Return `count` links: a base with parameters, of which each is one text, or one per row.

    Row by row they are what `build_link` makes of the same values (empty ones are left out), but
    put together from whole columns: constants and columns are zipped and joined by the
    interpreter itself.
    """
    names = {name for name, _values in parts}
    if parameter_names(base) & names:  # whether it stays depends on the row
        return _row_by_row(base, parts, count)
    opened = open_link(base, names)
    bare = build_link(base, UtmTags())
    pieces: list[Iterable[str]] = []
    text, is_begun = opened.start, False
    for name, values in parts:
        mark = "&" if is_begun else opened.mark
        if isinstance(values, str):
            if values:
                text += f"{mark}{name}={percent_encoded([values])[0]}"
                is_begun = True
            continue
        encoded = percent_encoded(values)
        if all(encoded):
            pieces += [repeat(f"{text}{mark}{name}="), encoded]
            text, is_begun = "", True
        elif any(encoded):
            if not is_begun and (opened.mark == "?" or opened.start + opened.end != bare):
                return _with_gaps(opened, bare, parts)
            pieces += [repeat(text), [f"{mark}{name}={each}" if each else "" for each in encoded]]
            text = ""
    if not pieces:
        return [f"{text}{opened.end}" if is_begun else bare] * count
    return list(map("".join, zip(*pieces, repeat(text + opened.end), strict=False)))


def _with_gaps(
    opened: OpenedLink, bare: str, parts: Sequence[tuple[str, Sequence[str] | str]]
) -> list[str]:
    """Return links where it depends on the row which parameter is the first one."""
    columns: list[Iterable[str]] = []
    for name, values in parts:
        if isinstance(values, str):
            columns.append(repeat(f"&{name}={percent_encoded([values])[0]}" if values else ""))
        else:
            encoded = percent_encoded(values)
            columns.append([f"&{name}={each}" if each else "" for each in encoded])
    start, mark, end = opened
    return [
        f"{start}{mark}{query[1:]}{end}" if query else bare
        for query in map("".join, zip(*columns, strict=False))
    ]


def _row_by_row(
    base: str, parts: Sequence[tuple[str, Sequence[str] | str]], count: int
) -> list[str]:
    links: list[str] = []
    for row in range(count):
        values = {name: each if isinstance(each, str) else each[row] for name, each in parts}
        links.append(build_link(base, UtmTags(), {n: text for n, text in values.items() if text}))
    return links
