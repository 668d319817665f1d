"""A table to tick gives each column what its texts need; long words make no window wider."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from calendly_desktop.toolkit.text import MonoLabel, PlainLabel
from calendly_desktop.toolkit.tick_table import shared

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LONG = "Wolfeschlegelsteinhausenbergerdorff"


def test_what_is_left_over_goes_to_all_and_the_widest_give_what_lacks() -> None:
    assert shared({1: 100, 2: 200}, 360) == {1: 130, 2: 230}
    assert shared({1: 100, 2: 200, 3: 400}, 500) == {1: 100, 2: 200, 3: 200}
    assert shared({1: 100, 2: 200}, 0) == {1: 0, 2: 0}
    assert shared({}, 100) == {}


@given(st.dictionaries(st.integers(0, 9), st.integers(0, 2000), min_size=1), st.integers(0, 5000))
def test_columns_never_need_more_than_there_is(wanted: dict[int, int], room: int) -> None:
    widths = shared(wanted, room)

    assert sum(widths.values()) <= room
    assert room - sum(widths.values()) < len(widths)
    if sum(wanted.values()) <= room:
        assert all(widths[column] >= wanted[column] for column in wanted)


def test_a_word_longer_than_the_line_is_told_in_the_tip(qtbot: QtBot) -> None:
    label = PlainLabel(f"{LONG} the Younger", wrap=True)
    qtbot.addWidget(label)
    needed = label.fontMetrics().horizontalAdvance(LONG)
    assert label.minimumSizeHint().width() < needed

    label.resize(needed // 2, 100)
    label.show()
    assert label.toolTip() == f"{LONG} the Younger"

    label.resize(needed + 40, 100)
    assert label.toolTip() == ""


def test_a_word_longer_than_the_line_is_broken_and_all_of_it_is_drawn(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    label = MonoLabel("https://hooks.example.com/" + "W" * 120, host, wrap=True)
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(label)
    label.ensurePolished()  # the style may have another font for keys than the label begins with
    host.resize(label.fontMetrics().horizontalAdvance("W" * 40), 400)
    host.show()

    lines = label.heightForWidth(label.width()) / label.fontMetrics().lineSpacing()
    assert 3.9 < lines < 6, "a line for the server, and three or four of 40 letters each"
    assert _ink(label) > 110 / 120 * _ink_of(label, "W" * 120), "nothing is cut"
    assert label.text().endswith("W" * 120), "what is read out and copied is in one piece"
    assert label.textInteractionFlags() == Qt.TextInteractionFlag.TextSelectableByKeyboard

    label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    QTest.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == label.text()
    QGuiApplication.clipboard().clear()

    host.resize(label.fontMetrics().horizontalAdvance("W" * 160), 400)
    both = Qt.TextInteractionFlag.TextSelectableByMouse
    both |= Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert label.textInteractionFlags() == both, "the mouse selects again where there is room"
    assert label.focusPolicy() == Qt.FocusPolicy.StrongFocus, "Qt sets it anew with the flags"


def _ink(widget: QWidget) -> int:
    """Count the dark points of what is drawn."""
    image = widget.grab().toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y).lightness() < 128 for x, y in points)


def _ink_of(like: MonoLabel, text: str) -> int:
    one = MonoLabel(text)
    one.setFont(like.font())
    one.resize(one.sizeHint())
    ink = _ink(one)
    one.deleteLater()
    return ink
