"""In all of the Booking links tab nothing is cut off at its sides, and buttons say their words."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.elided_combo import ElidedComboBox
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from calendly_desktop.pages.links.page import LinksPage

TABLE = "Name\tE-mail\tCampaign\nMaximilian-Alexander Hohenlohe\tm@x.de\tspring\nKen\tk@x.de\tfair"
LINK = (
    "?utm_source=Facebook&utm_medium=e-mail&utm_campaign=Fr%C3%BChjahr%202027&name=M%20L"
    "&email=m%40x.de&month=2031-01&a1=hi"
)


@pytest.fixture(params=[1, 2], ids=["usual text", "large text"])
def scale(request: pytest.FixtureRequest) -> Iterator[int]:
    theme().set_text_scale(request.param)
    yield request.param
    theme().set_text_scale(1)


def cut_off(top: QWidget) -> list[str]:
    """Return what reaches over the sides of what it is in, where nobody can scroll to it."""
    found = []
    for area in top.findChildren(QScrollArea):
        content, room = area.widget(), area.viewport().width()
        scrolls = area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if area.isVisible() and content is not None and content.width() > room and not scrolls:
            found.append(f"{area.objectName()}: {content.width()} in {room}")
    for part in top.findChildren(QWidget):
        kinds = (QAbstractButton, QLabel, QComboBox, QLineEdit)
        if isinstance(part, kinds) and part.isVisible():
            found += _sides(part, top)
    return found


def _sides(part: QWidget, top: QWidget) -> list[str]:
    box, around = QRect(part.mapTo(top, QPoint()), part.size()), part.parentWidget()
    while around is not None and around is not top:
        if isinstance(around, QAbstractItemView) or around.objectName() == "target_row":
            return []  # goes with a table that scrolls to its sides
        edge = QRect(around.mapTo(top, QPoint()), around.size())
        if box.left() < edge.left() - 1 or box.right() > edge.right() + 1:
            return [f"{part.objectName()} in {around.objectName()}"]
        around = around.parentWidget()
    return []


def unspoken(top: QWidget) -> list[str]:
    """Return buttons whose words are not in their names: who speaks them could not press them."""
    found = []
    for button in top.findChildren(QAbstractButton):
        words = (
            button.text()
            .replace("&&", "\0")
            .replace("&", "")
            .replace("\0", "&")
            .rstrip("…")
            .casefold()
        )
        spoken = button.accessibleName().casefold()
        is_said = words in spoken or words == "copied"  # for a moment, after it was pressed
        if button.isVisible() and spoken and not is_said:
            found.append(f"{button.objectName()}: {button.text()} ({spoken})")
    return found


async def _settle(tasks: Any, until: Callable[..., Any]) -> None:
    await asyncio.sleep(0.05)
    await until(lambda: not tasks.is_busy())
    await asyncio.sleep(0.05)


async def test_the_views(page: LinksPage, scale: int, until: Callable[..., Any]) -> None:
    page.resize(800, 480)
    base = next(base for base in page.builder.types.bases() if base.name == "Intro call")
    page.builder.types.set_base(base)
    page.builder.take_apart(base.url + LINK)
    page.builder.copy_action.trigger()
    copy(TABLE)
    for key in ("build", "history", "report", "many"):
        view = page.show_view(key)
        if key == "many":
            view.paste_table()  # type: ignore[attr-defined]
        await _settle(page.tasks, until)
        assert cut_off(page) == [], key
        assert unspoken(page) == [], key
    view.ui.kinds.button("single_use").click()  # type: ignore[attr-defined]
    await _settle(page.tasks, until)
    assert cut_off(page) == [], "single-use links"
    assert unspoken(page) == [], "single-use links"
    foot = page.findChild(QWidget, "foot")
    assert foot is not None
    assert foot.height() < page.height() / 2, "room is left for rows"


async def test_the_windows(page: LinksPage, scale: int, until: Callable[..., Any]) -> None:
    base = next(base for base in page.builder.types.bases() if base.name == "Intro call")
    page.builder.types.set_base(base)
    page.builder.take_apart(base.url + LINK)
    tools, url, kind = page.tools, base.url + LINK, page.builder.kind
    assert kind is not None
    tags, extra = page.builder.tags.tags, page.builder.extra()
    windows: dict[str, Callable[[], object]] = {
        "qr_code_window": lambda: tools.qr_code("Intro call", url),
        "rules_window": tools.rules,
        "check_link_window": lambda: tools.check_link(url + "&gclid=1"),
        "embed_window": lambda: tools.embed("Intro call", url),
        "free_times_window": lambda: tools.free_times(kind, tags, {}),
        "link_single_window": lambda: tools.customise(kind, tags, extra),
        "link_sheet_window": tools.team_sheet,
    }
    for name, open_window in windows.items():
        open_window()
        window = await until(lambda name=name: _shown(name))
        await _settle(page.tasks, until)
        assert window.width() <= 800, name
        assert cut_off(window) == [], name
        assert unspoken(window) == [], name
        window.close()


def _shown(name: str) -> Any:
    tops = QApplication.topLevelWidgets()
    return next((top for top in tops if top.objectName() == name and top.isVisible()), None)


def test_words_of_a_choice_end_with_an_ellipsis(qtbot: Any) -> None:
    box = ElidedComboBox()
    qtbot.addWidget(box)
    box.addItem("Everybody in Acme Recruiting and Consulting")
    box.resize(120, 32)
    assert box.shown_text().startswith("Every")
    assert box.shown_text().endswith("…")
    box.resize(900, 32)
    assert box.shown_text() == "Everybody in Acme Recruiting and Consulting"
    box.setPlaceholderText("Choose a preset")
    box.setCurrentIndex(-1)
    assert box.shown_text() == "Choose a preset"
