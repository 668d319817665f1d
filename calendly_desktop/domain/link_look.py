"""How a booking page opens from a link: at which day, what is hidden, in which colours."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

_FLAGS: Final = {
    "hide_details": "hide_event_type_details",
    "hide_host": "hide_landing_page_details",
    "hide_cookies": "hide_gdpr_banner",
}
_COLORS: Final = {
    "background": "background_color",
    "text": "text_color",
    "primary": "primary_color",
}
LOOK_NAMES: Final = frozenset({"month", "date", *_FLAGS.values(), *_COLORS.values()})
"""The parameters that say how the page opens (reference, section 8.2)."""

USUAL_COLOR: Final = "#0069ff"
"""Calendly's own blue, shown where a colour is to be typed."""

_COLOR = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


class PageLook(msgspec.Struct, frozen=True, kw_only=True):
    """What the link says about the look; the default says nothing.

    day: YYYY-MM-DD or YYYY-MM at which the calendar opens. hide_details: of the event type, beside
    the calendar. hide_host: name and picture over a whole booking page. Colours: #rrggbb, paid
    plans only (Calendly).
    """

    day: str = ""
    hide_details: bool = False
    hide_host: bool = False
    hide_cookies: bool = False
    background: str = ""
    text: str = ""
    primary: str = ""

    def __bool__(self) -> bool:
        return self != PageLook()


def look_parameters(look: PageLook) -> dict[str, str]:
    """Return the parameters of a link; what is not a day or a colour is left out."""
    found: dict[str, str] = {}
    if _MONTH.match(look.day):
        found["month"] = look.day[:7]
        if _is_day(look.day):
            found["date"] = look.day
    found.update({name: "1" for field, name in _FLAGS.items() if getattr(look, field)})
    for field, name in _COLORS.items():
        if color := read_color(getattr(look, field)):
            found[name] = color.removeprefix("#")
    return found


def look_of(parameters: Mapping[str, str]) -> PageLook:
    """Return the look that the parameters of a link ask for."""
    day, month = parameters.get("date", ""), parameters.get("month", "")
    opens = day if _is_day(day) else month if _MONTH.fullmatch(month) else ""
    values: dict[str, Any] = {
        field: _is_on(parameters.get(name, "")) for field, name in _FLAGS.items()
    }
    values |= {field: read_color(parameters.get(name, "")) for field, name in _COLORS.items()}
    return PageLook(day=opens, **values)


def read_color(text: str) -> str:
    """Return a colour as #rrggbb, empty where the text is none: 0069FF, #06f."""
    found = _COLOR.fullmatch(text.strip())
    if found is None:
        return ""
    digits = found[1].lower()
    return "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits))


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_on(text: str) -> bool:
    return text.strip().lower() in {"1", "true"}
