"""The look in one place: space, type, shape, the colour scheme, and the style sheet of them."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette

from calendly_desktop.toolkit.art import art
from calendly_desktop.toolkit.colors import (
    DARK,
    LIGHT,
    Colors,
    contrast,
    mixed,
    with_accent,
    with_more_contrast,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

__all__ = ["Colors", "Scheme", "Theme", "contrast", "theme"]

# All sizes are in pixels at the body size of 13; Theme.px() scales them with the system's text.
SPACE_1 = 4
SPACE_2 = 8
SPACE_3 = 12
SPACE_4 = 16
SPACE_6 = 24
TYPE_SECONDARY = 12
TYPE_BODY = 13
TYPE_SECTION = 15
TYPE_TITLE = 20
RADIUS = 6
ROW_HEIGHT = 36
TARGET = 28
ICON = 16
ICON_LARGE = 20
FADE = 140  # milliseconds

FUSION = ("-style", "fusion")
"""Arguments for the QApplication: our style sheet is drawn for this style.

Said at the start it costs nothing; to ask for the style later takes Qt's largest class.
"""

Scheme = Literal["system", "light", "dark"]
FontRole = Literal["body", "secondary", "section", "title", "mono", "number"]

# Qt's own blue, offered where the system has no accent colour to follow.
_STOCK_ACCENTS = {"#308cc6", "#000080", "#0078d7", "#0000ff"}


class Theme(QObject):
    """The look of the app, following the system's colour scheme, accent and text size."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.colors: Colors = LIGHT
        self.scheme: Scheme = "system"
        self.is_dark = False
        self.reduced_motion = False
        self._more_contrast = False
        self._text_scale = 1.0
        self._app: QApplication | None = None
        self._system_font = QFont()
        self._system_accent: QColor | None = None
        self._system_is_dark = False
        self._scale = 1.0
        self._template = ""

    def apply(self, app: QApplication) -> None:
        """Dress the application and follow the system from now on; calling it again is harmless."""
        if self._app is not app:
            self._app = app
            self._remember_system(app)
            QDir.addSearchPath("toolkit", str(art("styles")))
            self._template = art("styles/app.qss").read_text(encoding="utf-8")
            app.styleHints().colorSchemeChanged.connect(self._follow_system)
            self._follow_accessibility(app)
        self._refresh()

    def set_scheme(self, scheme: Scheme) -> None:
        """Follow the system, or stay light or dark whatever the system does."""
        self.scheme = scheme
        if self._app is not None:
            hints = self._app.styleHints()
            if scheme == "system":
                hints.unsetColorScheme()
            else:
                dark = scheme == "dark"
                hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._refresh()

    def set_text_scale(self, factor: float) -> None:
        """Enlarge all text, and what is measured by it, by a factor of 0.8 to 3."""
        self._text_scale = min(3.0, max(0.8, factor))
        self._refresh()

    def px(self, size: float) -> int:
        """Return a token's size in logical pixels at the current text size, never below 1."""
        return max(1, round(size * self._scale))

    def font(self, role: FontRole = "body") -> QFont:
        """Return a font for painting: what labels of that role get from the style sheet."""
        if role == "mono":
            font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            font.setPixelSize(self.px(TYPE_SECONDARY))
            return font
        font = QFont(self._system_font)
        sizes = {"secondary": TYPE_SECONDARY, "section": TYPE_SECTION, "title": TYPE_TITLE}
        font.setPixelSize(self.px(sizes.get(role, TYPE_BODY)))
        if role in {"section", "title"}:
            font.setWeight(QFont.Weight.DemiBold)
        if role == "number":
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _remember_system(self, app: QApplication) -> None:
        self._system_font = QFont(app.font())
        palette = app.palette()
        self._system_is_dark = palette.color(QPalette.ColorRole.Window).lightness() < 128
        accent = palette.color(QPalette.ColorRole.Accent)
        self._system_accent = None if accent.name() in _STOCK_ACCENTS else accent

    def _follow_accessibility(self, app: QApplication) -> None:
        # Qt 6.10 and later know what people asked their system for; older ones have no such object.
        hints = app.styleHints()
        if not hasattr(hints, "accessibility"):
            return
        wishes = hints.accessibility()
        for name in ("contrastPreferenceChanged", "motionPreferenceChanged"):
            if hasattr(wishes, name):
                getattr(wishes, name).connect(self._follow_system)

    def _read_accessibility(self) -> None:
        hints = QGuiApplication.styleHints()
        wishes = hints.accessibility() if hasattr(hints, "accessibility") else None
        for name in ("contrastPreference", "motionPreference"):
            if wishes is not None and hasattr(wishes, name):
                asked = getattr(wishes, name)().name != "NoPreference"
                if name == "contrastPreference":
                    self._more_contrast = asked
                else:
                    self.reduced_motion = asked

    def _follow_system(self) -> None:
        self._refresh()

    def _wants_dark(self) -> bool:
        if self.scheme != "system":
            return self.scheme == "dark"
        known = QGuiApplication.styleHints().colorScheme()
        if known == Qt.ColorScheme.Unknown:
            return self._system_is_dark
        return known == Qt.ColorScheme.Dark

    def _refresh(self) -> None:
        before = (self.colors, self._scale)
        self.is_dark = self._wants_dark() if self._app is not None else self.scheme == "dark"
        colors = DARK if self.is_dark else LIGHT
        if self._app is not None:
            self._read_accessibility()
            if self._system_accent is not None and sys.platform != "linux":
                colors = with_accent(colors, self._system_accent)
            if self._more_contrast:
                colors = with_more_contrast(colors)
            # Below 13 px tables are hard to read all day; a larger system text is followed.
            body = max(TYPE_BODY, QFontInfo(self._system_font).pixelSize())
            self._scale = body / TYPE_BODY * self._text_scale
        self.colors = colors
        if self._app is None or (before == (colors, self._scale) and self._app.styleSheet()):
            return
        self._app.setFont(self.font())
        self._app.setPalette(self._palette())
        self._app.setStyleSheet(self._sheet())
        self.changed.emit()

    def _sheet(self) -> str:
        """Fill the style sheet: `$name` is a colour, `12u` is 12 scaled pixels, `6u-1` one less."""
        names = {name: color.name() for name, color in self.colors._asdict().items()}
        names["scheme"] = "dark" if self.colors.on_accent == DARK.on_accent else "light"
        for kind in ("info", "warning", "danger", "success"):
            line = mixed(self.colors.soft(kind), self.colors.tone(kind), 0.3)
            names[f"{kind}_line"] = line.name()
        names["scroll"] = mixed(self.colors.surface_raised, self.colors.edge, 0.75).name()
        mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        names["mono"] = mono.replace('"', "")
        text = re.sub(r"\$(\w+)", lambda found: names[found[1]], self._template)
        text = re.sub(r"\b(\d+)h\b", lambda found: f"{self.px(int(found[1])) // 2}px", text)
        return re.sub(
            r"\b(\d+)u(?:-(\d))?\b",
            lambda found: f"{max(0, self.px(int(found[1])) - int(found[2] or 0))}px",
            text,
        )

    def _palette(self) -> QPalette:
        colors, role, palette = self.colors, QPalette.ColorRole, QPalette()
        for which, color in {
            role.Window: colors.surface,
            role.WindowText: colors.text,
            role.Base: colors.surface_raised,
            role.AlternateBase: colors.surface_sunken,
            role.Text: colors.text,
            role.Button: colors.surface_raised,
            role.ButtonText: colors.text,
            role.BrightText: colors.danger,
            role.ToolTipBase: colors.floating,
            role.ToolTipText: colors.on_floating,
            role.PlaceholderText: colors.text_secondary,
            role.Highlight: colors.selection,
            role.HighlightedText: colors.selection_text,
            role.Accent: colors.accent,
            role.Link: colors.accent,
            role.LinkVisited: colors.accent,
            role.Light: colors.surface_raised,
            role.Midlight: colors.hover,
            role.Mid: colors.hairline,
            role.Dark: colors.edge,
            role.Shadow: colors.text_disabled,
        }.items():
            palette.setColor(which, color)
        for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
            palette.setColor(QPalette.ColorGroup.Disabled, which, colors.text_disabled)
        return palette


_theme: list[Theme] = []


def theme() -> Theme:
    """Return the one look of this process, made on first use."""
    if not _theme:
        _theme.append(Theme())
    return _theme[0]
