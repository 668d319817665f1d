"""The look: contrast in both schemes, text of any size, one place for colours."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from calendly_desktop.toolkit import theme as look
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
from calendly_desktop.toolkit.theme import Theme, theme

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMES = pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])

TEXT_ON = [
    ("text", ("surface", "surface_raised", "surface_sunken", "hover", "pressed", "selection")),
    ("text", ("info_soft", "danger_soft", "warning_soft", "success_soft", "neutral_soft")),
    ("text_secondary", ("surface", "surface_raised", "surface_sunken", "hover", "neutral_soft")),
    ("text_secondary", ("selection",)),
    ("selection_text", ("selection",)),
    ("accent", ("surface", "surface_raised", "info_soft", "hover", "selection")),
    ("danger", ("surface", "surface_raised", "danger_soft")),
    ("warning", ("surface", "surface_raised", "warning_soft")),
    ("success", ("surface", "surface_raised", "success_soft")),
    ("on_accent", ("accent", "accent_hover", "accent_pressed")),
    ("on_danger", ("danger", "danger_hover")),
    ("on_floating", ("floating",)),
    ("on_floating_accent", ("floating",)),
]
EDGES_ON = [
    ("edge", ("surface", "surface_raised")),
    ("accent", ("surface", "surface_raised", "surface_sunken", "hover", "selection")),
    ("text_secondary", ("info_soft", "danger_soft", "warning_soft", "success_soft")),
    ("danger", ("surface_raised", "surface")),
    ("on_accent", ("accent",)),
]


def too_weak(
    colors: Colors, pairs: list[tuple[str, tuple[str, ...]]], least: float
) -> list[tuple[str, str, float]]:
    found = []
    for front, grounds in pairs:
        for ground in grounds:
            ratio = contrast(getattr(colors, front), getattr(colors, ground))
            if ratio < least:
                found.append((front, ground, round(ratio, 2)))
    return found


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)
    assert contrast(QColor("red"), QColor("red")) == 1


@SCHEMES
def test_text_can_be_read(colors: Colors) -> None:
    assert too_weak(colors, TEXT_ON, 4.5) == []


@SCHEMES
def test_edges_icons_and_focus_can_be_seen(colors: Colors) -> None:
    assert too_weak(colors, EDGES_ON, 3) == []


@SCHEMES
def test_more_contrast_is_more(colors: Colors) -> None:
    stronger = with_more_contrast(colors)
    assert too_weak(stronger, TEXT_ON, 4.5) == []
    assert contrast(stronger.hairline, stronger.surface_raised) >= 3
    assert contrast(stronger.edge, stronger.surface_raised) >= 4.5


@SCHEMES
@pytest.mark.parametrize("accent", ["#ffcc00", "#ff0000", "#00ff88", "#202020", "#eeeeee"])
def test_any_system_accent_can_be_read(colors: Colors, accent: str) -> None:
    assert too_weak(with_accent(colors, QColor(accent)), TEXT_ON, 4.5) == []


@SCHEMES
def test_drawings_in_the_style_have_the_colours_of_the_scheme(colors: Colors) -> None:
    scheme = "light" if colors is LIGHT else "dark"
    for name in ("check", "dash", "dot"):
        drawing = art(f"styles/{name}-{scheme}.svg").read_text(encoding="utf-8")
        assert colors.on_accent.name().upper() in drawing
    for name in ("chevron-down", "chevron-up", "chevron-right"):
        found = re.search("#[0-9A-F]{6}", art(f"styles/{name}.svg").read_text(encoding="utf-8"))
        assert found is not None
        assert contrast(QColor(found[0]), colors.surface_raised) >= 3


def test_only_colors_py_names_a_colour() -> None:
    package = Path(__file__).parents[2] / "calendly_desktop"
    hexadecimal = re.compile(r"[\"']#(?:[0-9A-Fa-f]{3}){1,2}[\"']")
    allowed = {"colors.py", "theme.py"}  # theme.py knows the stock accents of Qt
    found = [
        path.relative_to(package).as_posix()
        for folder in ("toolkit", "pages", "shell", "viewmodels")
        for path in (package / folder).rglob("*.py")
        if path.name not in allowed and hexadecimal.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []
    assert not re.search(r"#[0-9A-Fa-f]{3,6}\b(?!\w)", _rules())


def _rules() -> str:
    sheet = art("styles/app.qss").read_text(encoding="utf-8")
    return re.sub(
        r"#(?:banner|banner_ground|toast)\b", "", re.sub(r"/\*.*?\*/", "", sheet, flags=re.S)
    )


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Theme]:
    look_of_app = theme()
    look_of_app.apply(qapp)
    yield look_of_app
    look_of_app.set_text_scale(1)
    look_of_app.set_scheme("system")


def test_the_style_sheet_is_complete_and_understood(
    dressed: Theme, qapp: QApplication, capfd: pytest.CaptureFixture[str]
) -> None:
    for scheme in ("light", "dark"):
        dressed.set_scheme("dark" if scheme == "dark" else "light")
        assert not re.search(r"\$\w|\d[uh]\b", qapp.styleSheet())
        label = QLabel("x")
        button = QPushButton("x", label)
        label.ensurePolished()
        button.ensurePolished()
        label.deleteLater()
    assert "parse" not in capfd.readouterr().err


def test_a_new_scheme_reaches_the_palette_and_is_told(dressed: Theme, qapp: QApplication) -> None:
    dressed.set_scheme("light")
    told: list[bool] = []
    dressed.changed.connect(lambda: told.append(dressed.is_dark))
    dressed.set_scheme("dark")
    assert told == [True]
    assert dressed.colors == DARK
    assert qapp.palette().window().color() == DARK.surface
    dressed.set_scheme("dark")
    assert told == [True]
    dressed.set_scheme("light")
    assert qapp.palette().window().color() == LIGHT.surface


def test_text_grows_and_buttons_with_it(dressed: Theme) -> None:
    button = QPushButton("Cancel meeting")
    button.ensurePolished()
    before = button.sizeHint()
    dressed.set_text_scale(2)
    after = button.sizeHint()
    assert after.height() >= before.height() * 1.8
    assert dressed.font("secondary").pixelSize() >= 24
    assert dressed.px(look.SPACE_4) >= 32
    button.deleteLater()


def test_nothing_is_set_smaller_than_12_px(dressed: Theme, qapp: QApplication) -> None:
    sizes = [int(size) for size in re.findall(r"font-size: (\d+)px", qapp.styleSheet())]
    assert min(sizes) >= 12
    assert dressed.font().pixelSize() >= 13


def test_mixed_goes_from_one_to_the_other() -> None:
    assert mixed(QColor("black"), QColor("white"), 0) == QColor("black")
    assert mixed(QColor("black"), QColor("white"), 1).name() == "#ffffff"
