"""The line that names an account: its mark stands beside the first line, on either side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from calendly_desktop.toolkit.account_mark import AccountLabel, initials, mark_color
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

MARK = 4


def _box(label: AccountLabel) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of what has the colour of the mark."""
    picture = label.grab().toImage()
    wanted = mark_color(MARK).rgb()
    found = [
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixel(x, y) == wanted
    ]
    assert found, "no mark is painted"
    xs, ys = [x for x, _y in found], [y for _x, y in found]
    return min(xs), min(ys), max(xs), max(ys)


@pytest.fixture
def label(qtbot: QtBot, qapp: QApplication) -> AccountLabel:
    theme().apply(qapp)
    made = AccountLabel("You cancel as Reception (Maria Lopez, maria@acme.com).", wrap=True)
    qtbot.addWidget(made)
    made.show_mark("Maria Lopez", MARK)
    made.resize(500, 60)
    made.show()
    return made


def test_it_stands_in_the_middle_beside_one_line(label: AccountLabel) -> None:
    left, top, right, bottom = _box(label)
    assert left <= 1
    assert right < 20
    assert abs((top + bottom) / 2 - 30) <= 2


def test_it_stands_beside_the_first_of_several_lines(label: AccountLabel) -> None:
    label.resize(160, 120)
    _left, top, _right, bottom = _box(label)
    lines = label.heightForWidth(160) // label.fontMetrics().lineSpacing()
    assert lines >= 3
    first = (120 - lines * label.fontMetrics().lineSpacing()) / 2
    assert abs((top + bottom) / 2 - first - label.fontMetrics().height() / 2) <= 4


def test_it_stands_on_the_right_where_text_begins_there(label: AccountLabel) -> None:
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    left, _top, right, _bottom = _box(label)
    assert left > 480 - 1
    assert right >= 498
    assert label.contentsMargins().left() == 0


def test_without_a_mark_it_is_a_line_like_any_other(label: AccountLabel) -> None:
    label.hide_mark()
    assert label.contentsMargins().left() == 0
    with pytest.raises(AssertionError, match="no mark"):
        _box(label)


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Maria Lopez", "ML"), ("ليلى أحمد", "لأ"), ("madonna", "M"), ("", "·"), ("  ", "·")],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters
