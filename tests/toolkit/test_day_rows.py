"""Days as rows of hours: what lies where, at any width and text size, and read from the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from calendly_desktop.toolkit.charts import Part
from calendly_desktop.toolkit.day_rows import Block, DayRow, DayRows
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QColor, QImage
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

OPEN, BUSY = Part("Open", "accent"), Part("Busy", "warning", "stripes")
ROWS = [
    DayRow("Monday", [Block(480, 720, OPEN)], "8-12", "Monday: 8 to 12"),
    DayRow("Tuesday", [], "Closed"),
    DayRow("Wednesday", [Block(22 * 60, 1440, BUSY)], "late", ground=[(540, 600)]),
]


@pytest.fixture
def rows(qtbot: QtBot, qapp: QApplication) -> Iterator[DayRows]:
    theme().apply(qapp)
    made = DayRows()
    qtbot.addWidget(made)
    made.show_rows(ROWS, lambda hour: f"{hour}:00", legend=[OPEN, BUSY, Part("Hours", "ground")])
    made.resize(640, 200)
    made.show()
    yield made
    theme().set_text_scale(1)


def share_of(image: QImage, line: float, color: QColor) -> list[float]:
    """Return where a colour is, from 0 to 1 of the width, inside the ring of the focus."""
    scale, wanted = image.devicePixelRatio(), color.name()
    y = round(line * scale)
    found = [x for x in range(image.width()) if image.pixelColor(x, y).name() == wanted]
    return [x / image.width() for x in found if 8 < x < image.width() - 8]


def test_a_row_for_each_day(rows: DayRows) -> None:
    assert rows.texts() == ["Monday: 8 to 12", "Tuesday: Closed", "Wednesday: late"]
    assert [rows.mark_at(rows.place_of(number)) for number in range(3)] == [0, 1, 2]
    assert rows.mark_at(QPointF(10, 2)) == -1
    assert rows.mark_at(QPointF(10, rows.height() - 2)) == -1


def test_a_block_lies_at_its_hours_and_mirrored_where_reading_is(rows: DayRows) -> None:
    accent, line = theme().colors.accent, rows.place_of(0).y()
    places = share_of(rows.grab().toImage(), line, accent)
    assert places
    rows.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = share_of(rows.grab().toImage(), line, accent)
    assert abs((1 - places[0]) - mirrored[-1]) < 0.02
    assert share_of(rows.grab().toImage(), rows.place_of(1).y(), accent) == []


def test_large_text_and_little_room(rows: DayRows) -> None:
    before = rows.minimumHeight()
    theme().set_text_scale(2)
    rows.resize(rows.minimumSizeHint())
    assert rows.minimumHeight() > 1.8 * before
    assert not rows.grab().isNull()
    rows.show_rows([], str)
    assert not rows.grab().isNull()


def test_keys_go_from_day_to_day(rows: DayRows, qtbot: QtBot) -> None:
    said: list[str] = []
    rows.pointed.connect(said.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_End):
        QTest.keyClick(rows, key)
    assert said[-1] == "Wednesday: late"
    assert rows.accessibleDescription() == "Wednesday: late"
