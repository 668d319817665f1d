"""Icons: every name is drawn, in one colour, tinted by the theme when painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage

from calendly_desktop.toolkit.art import art
from calendly_desktop.toolkit.icons import IconLabel, icon
from calendly_desktop.toolkit.theme import Theme, theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

# fmt: off
NAMES = [
    "calendar", "link", "webhook", "account", "search", "copy", "check", "cancel",
    "reschedule", "refresh", "open", "join", "video", "phone", "place", "person", "people",
    "round-robin", "group", "clock", "globe", "key", "plus", "trash", "warning", "info",
    "error", "success", "offline", "lock", "settings", "filter", "more", "chevron-down",
    "chevron-right", "close", "mail", "tag", "question", "sign-out", "star", "eye", "bolt",
    "history", "play", "app", "contact", "routing",
]
# fmt: on


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Theme]:
    theme().apply(qapp)
    yield theme()
    theme().set_scheme("system")


def strongest(image: QImage) -> tuple[int, QColor]:
    """Return how many pixels are inked, and the colour of the most opaque one."""
    inked, best = 0, QColor(0, 0, 0, 0)
    for y in range(image.height()):
        for x in range(image.width()):
            pixel = image.pixelColor(x, y)
            inked += pixel.alpha() > 40
            if pixel.alpha() > best.alpha():
                best = pixel
    return inked, best


def near(a: QColor, b: QColor) -> bool:
    parts = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return all(abs(x - y) <= 6 for x, y in parts)


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_both_schemes(name: str, dressed: Theme) -> None:
    for scheme in ("light", "dark"):
        dressed.set_scheme("dark" if scheme == "dark" else "light")
        image = icon(name).pixmap(QSize(20, 20)).toImage()
        inked, ink = strongest(image)
        assert inked >= 8, f"{name} is all but empty"
        assert inked < 400, f"{name} is a filled square"
        if name != "app":
            assert near(ink, dressed.colors.text)


def test_drawings_are_one_family() -> None:
    for path in art("icons").glob("*.svg"):
        drawing = path.read_text(encoding="utf-8")
        if path.stem == "app":
            continue
        assert 'viewBox="0 0 20 20"' in drawing, path.name
        assert 'stroke="currentColor" stroke-width="1.5"' in drawing, path.name
        assert "#" not in drawing, f"{path.name} names a colour"


def test_tones_and_disabled(dressed: Theme) -> None:
    dressed.set_scheme("light")
    assert near(
        strongest(icon("error", "danger").pixmap(20, 20).toImage())[1], dressed.colors.danger
    )
    off = icon("copy").pixmap(QSize(20, 20), QIcon.Mode.Disabled).toImage()
    assert near(strongest(off)[1], dressed.colors.text_disabled)


def test_an_icon_follows_the_theme_without_being_set_again(dressed: Theme, qtbot: QtBot) -> None:
    label = IconLabel("clock", size=20)
    qtbot.addWidget(label)
    label.resize(20, 20)
    label.setAutoFillBackground(False)
    shades = []
    for scheme in ("light", "dark"):
        dressed.set_scheme("dark" if scheme == "dark" else "light")
        image = label.grab().toImage()
        shades.append(sorted(image.pixelColor(x, 10).lightness() for x in range(20)))
    assert shades[0][0] < 80  # dark strokes on light
    assert shades[1][-1] > 180  # light strokes on dark


def test_a_sharper_screen_gets_sharper_pictures(dressed: Theme) -> None:
    assert icon("copy").pixmap(QSize(16, 16), 2.0).width() == 32


def test_copies_of_an_icon_live_on(dressed: Theme) -> None:
    copies = [QIcon(icon("star")) for _ in range(50)]
    copies[0].addPixmap(icon("copy").pixmap(QSize(16, 16)))  # detaches, which clones the engine
    copies.clear()
    assert not icon("star").isNull()


def test_a_name_nobody_drew_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_own_files_come_from_the_package_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = tmp_path / "calendly_desktop"
    for folder, text in ((tmp_path / "resources", "clone"), (package / "resources", "installed")):
        folder.mkdir(parents=True)
        (folder / "both.svg").write_text(text)
    (tmp_path / "resources" / "clone.svg").write_text("clone")
    monkeypatch.setattr("calendly_desktop.toolkit.art._PACKAGE", package)
    assert art("both.svg").read_text() == "installed"
    assert art("clone.svg").read_text() == "clone"
