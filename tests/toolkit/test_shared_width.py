"""A table to tick gives each column what its texts need; long words make no window wider."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.toolkit.text import PlainLabel
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
