"""Every colour of the app, in a light and a dark scheme, and the contrast between two."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor

INK, INK_QUIET, INK_LINE, SHEET = "#000000", "#444444", "#999999", "#ffffff"
"""The colours of printed pages, whatever those of the window are."""


class Colors(NamedTuple):
    """The colours of one scheme, by what they are for."""

    surface: QColor
    surface_raised: QColor
    surface_sunken: QColor
    text: QColor
    text_secondary: QColor
    text_disabled: QColor
    hairline: QColor
    edge: QColor
    hover: QColor
    pressed: QColor
    accent: QColor
    accent_hover: QColor
    accent_pressed: QColor
    on_accent: QColor
    selection: QColor
    selection_text: QColor
    danger: QColor
    danger_hover: QColor
    on_danger: QColor
    warning: QColor
    success: QColor
    info_soft: QColor
    danger_soft: QColor
    warning_soft: QColor
    success_soft: QColor
    neutral_soft: QColor
    skeleton: QColor
    floating: QColor
    on_floating: QColor
    on_floating_accent: QColor

    def tone(self, name: str) -> QColor:
        """Return the colour of an icon or text tone, such as "secondary" or "danger"."""
        field = _TONES.get(name, name)
        color: QColor = getattr(self, field)
        return color

    def soft(self, tone: str) -> QColor:
        """Return the quiet ground behind a chip or banner of that tone."""
        color: QColor = getattr(self, f"{tone}_soft")
        return color


_TONES = {
    "secondary": "text_secondary",
    "neutral": "text_secondary",
    "disabled": "text_disabled",
    "info": "accent",
}


def _scheme(**names: str) -> Colors:
    return Colors(**{name: QColor(value) for name, value in names.items()})


LIGHT = _scheme(
    surface="#F6F7F9",
    surface_raised="#FFFFFF",
    surface_sunken="#EEF0F4",
    text="#171A21",
    text_secondary="#535B6A",
    text_disabled="#8A91A0",
    hairline="#DDE1E8",
    edge="#7F8797",
    hover="#ECEFF4",
    pressed="#E0E5EC",
    accent="#0B5CD6",
    accent_hover="#094DB5",
    accent_pressed="#073F96",
    on_accent="#FFFFFF",
    selection="#DCE9FD",
    selection_text="#171A21",
    danger="#B42318",
    danger_hover="#931B12",
    on_danger="#FFFFFF",
    warning="#93470A",
    success="#05603A",
    info_soft="#E6EFFD",
    danger_soft="#FDECEA",
    warning_soft="#FEF3DF",
    success_soft="#E3F5EB",
    neutral_soft="#E9ECF1",
    skeleton="#E7EAF0",
    floating="#222732",
    on_floating="#F5F6F9",
    on_floating_accent="#9CC4FF",
)

DARK = _scheme(
    surface="#15171C",
    surface_raised="#1D2027",
    surface_sunken="#111317",
    text="#ECEEF2",
    text_secondary="#A8AFBC",
    text_disabled="#6F7685",
    hairline="#30353F",
    edge="#79818F",
    hover="#262A33",
    pressed="#2F343F",
    accent="#7AB0FF",
    accent_hover="#98C2FF",
    accent_pressed="#B5D3FF",
    on_accent="#0A1B33",
    selection="#20395E",
    selection_text="#F3F6FB",
    danger="#F97066",
    danger_hover="#FB9189",
    on_danger="#33100D",
    warning="#FDB022",
    success="#47CD89",
    info_soft="#1B2B45",
    danger_soft="#3A201F",
    warning_soft="#352A15",
    success_soft="#173022",
    neutral_soft="#2A2E37",
    skeleton="#272B34",
    floating="#ECEEF2",
    on_floating="#171A21",
    on_floating_accent="#0B4FBA",
)


MARKS = tuple(
    QColor(name)
    for name in (
        "#0B5CD6",
        "#05603A",
        "#93470A",
        "#7A2E8E",
        "#9F1239",
        "#0F5F74",
        "#4A4E0B",
        "#5B3FD1",
    )
)
"""Grounds under initials, so that accounts differ at a glance; the same in both schemes."""
ON_MARK = QColor("#FFFFFF")


def contrast(a: QColor, b: QColor) -> float:
    """Return the contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    brighter, darker = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    red, green, blue = linear(color.redF()), linear(color.greenF()), linear(color.blueF())
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mixed(a: QColor, b: QColor, share: float) -> QColor:
    """Return `a` with the given share (0 to 1) of `b` in it."""
    return QColor(
        round(a.red() + (b.red() - a.red()) * share),
        round(a.green() + (b.green() - a.green()) * share),
        round(a.blue() + (b.blue() - a.blue()) * share),
    )


_SELECTED = 0.14  # how much of the accent lies behind a selected row


def with_accent(colors: Colors, accent: QColor) -> Colors:
    """Return the scheme with another accent, shifted until it can be read (4.5 : 1) everywhere."""
    grounds = (colors.surface, colors.surface_raised, colors.hover, colors.info_soft)
    fitting = QColor(accent)
    for step in range(21):
        fitting = mixed(accent, colors.text, step / 20)
        selection = mixed(colors.surface_raised, fitting, _SELECTED)
        if all(contrast(fitting, ground) >= 4.5 for ground in (*grounds, selection)):
            break
    on_accent = max((LIGHT.on_accent, DARK.on_accent), key=lambda c: contrast(c, fitting))
    return colors._replace(
        accent=fitting,
        accent_hover=mixed(fitting, colors.text, 0.18),
        accent_pressed=mixed(fitting, colors.text, 0.32),
        on_accent=on_accent,
        selection=mixed(colors.surface_raised, fitting, _SELECTED),
    )


def with_more_contrast(colors: Colors) -> Colors:
    """Return the scheme for people who asked their system for more contrast."""
    return colors._replace(
        text_secondary=colors.text, hairline=colors.edge, edge=colors.text_secondary
    )
