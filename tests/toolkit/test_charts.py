"""Charts that are told apart without colour, painted anywhere, and gone through by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from calendly_desktop.toolkit.bar_chart import Bar, BarChart
from calendly_desktop.toolkit.charts import Look, Part, fill_part, paper_look, round_steps
from calendly_desktop.toolkit.colors import DARK, LIGHT, contrast
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.time_chart import Point, TimeChart

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PARTS = [
    Part("Active", "accent"),
    Part("Canceled", "danger", "stripes"),
    Part("No-show", "warning", "dots"),
]
BARS = [
    Bar("spring", (26, 6, 2), "34 +5", "spring: 34", 29),
    Bar("a name that is far too long for its place " * 4, (1, 0, 0), "1", "long: 1", 0),
    Bar("\u062d\u0645\u0644\u0629", (0, 0, 0), "0 −3", "none: 0", 3, True),
]
POINTS = [Point(f"{n} Nov", n % 5, f"{n} Nov: {n % 5}", n % 3) for n in range(1, 31)]


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    theme().apply(qapp)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made).addWidget(QLineEdit(made))  # has the keyboard at first
    made.resize(640, 420)
    return made


def shown(window: QWidget, chart: BarChart | TimeChart) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(chart)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)


def test_parts_differ_without_their_colour() -> None:
    """In grey, each pattern has another share of dark: none, lines, dots."""
    for colors in (LIGHT, DARK):
        seen = []
        for part in PARTS:
            image = QImage(120, 40, QImage.Format.Format_RGB32)
            image.fill(colors.surface_raised)
            painter = QPainter(image)
            fill_part(painter, QRectF(0, 0, 120, 40), part, Look(colors, 1))
            painter.end()
            tone = colors.tone(part.tone)
            same = sum(
                contrast(QColor(image.pixel(x, y)), tone) < 1.3
                for x in range(2, 118)
                for y in range(2, 38)
            )
            seen.append(same / (116 * 36))
        assert seen[0] > 0.99
        assert 0.1 < seen[1] < 0.6
        assert 0.05 < seen[2] < 0.6
        assert abs(seen[1] - seen[2]) > 0.02


def test_edges_of_parts_stand_out_from_the_ground() -> None:
    for colors in (LIGHT, DARK):
        for part in PARTS:
            assert contrast(colors.tone(part.tone), colors.surface_raised) >= 3


@pytest.mark.parametrize("is_mirrored", [False, True])
@pytest.mark.parametrize("colors", [LIGHT, DARK])
def test_they_are_painted_anywhere(colors: object, is_mirrored: bool) -> None:
    bars, line = BarChart(), TimeChart()
    bars.show_bars(PARTS, BARS, "October")
    line.show_points(POINTS, "November", "October")
    how = paper_look(is_mirrored=is_mirrored)._replace(colors=colors)  # type: ignore[arg-type]
    for chart in (bars, line):
        for width in (60, 300, 900):
            image = QImage(width, 300, QImage.Format.Format_RGB32)
            image.fill(how.colors.surface_raised)
            painter = QPainter(image)
            chart.paint(painter, QRectF(0, 0, width, 300), how, 1)
            painter.end()
            painted = {image.pixel(x, y) for x in range(width) for y in range(0, 300, 3)}
            assert len(painted) > 5
    bars.deleteLater()
    line.deleteLater()


def test_empty_and_single_ones_are_no_trouble(window: QWidget) -> None:
    for chart in (BarChart(window), TimeChart(window)):
        shown(window, chart)
        assert not chart.grab().isNull()
        assert chart.mark_at(QPointF(5, 5)) == -1
        QTest.keyClick(chart, Qt.Key.Key_Down)
    line = TimeChart(window)
    line.show_points([Point("1 Nov", 3, "one")], "today")
    shown(window, line)
    assert not line.grab().isNull()
    assert line.mark_at(line.place_of(0)) == 0


def test_bars_want_room_for_all_of_them(window: QWidget) -> None:
    chart = BarChart(window)
    chart.show_bars(PARTS, BARS)
    shown(window, chart)
    few = chart.minimumHeight()
    chart.show_bars(PARTS, BARS * 3)
    assert chart.minimumHeight() > few * 2
    assert chart.height() >= chart.minimumHeight() or not chart.isVisible()
    for place in range(9):
        assert chart.mark_at(chart.place_of(place)) == place


def test_keys_go_from_mark_to_mark_and_say_each(window: QWidget) -> None:
    chart = TimeChart(window)
    chart.show_points(POINTS, "November", "October")
    shown(window, chart)
    told: list[str] = []
    entered: list[int] = []
    chart.pointed.connect(told.append)
    chart.entered.connect(entered.append)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert told == ["1 Nov: 1"]
    QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Right)  # no further
    QTest.keyClick(chart, Qt.Key.Key_PageUp)
    assert told[1:] == ["2 Nov: 2", "30 Nov: 0", "30 Nov: 0", "25 Nov: 0"]
    assert chart.accessibleDescription() == "25 Nov: 0"
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert entered == [24]
    chart.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert told[-1] == "26 Nov: 1", "on is where reading goes on"
    QTest.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=chart.place_of(3).toPoint())
    assert entered == [24, 3]


def test_another_chart_forgets_the_mark(window: QWidget) -> None:
    chart = BarChart(window)
    chart.show_bars(PARTS, BARS)
    shown(window, chart)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.current == 0
    chart.show_bars(PARTS, BARS)
    assert chart.current == 0, "the same again changes nothing"
    chart.show_bars(PARTS, BARS[:1])
    assert chart.current == -1


@given(st.integers(0, 10**9))
def test_scales_have_few_round_steps(highest: int) -> None:
    steps = round_steps(highest)
    assert steps[0] == 0
    assert steps[-1] >= highest
    assert 2 <= len(steps) <= 5
    step = steps[1]
    assert [n * step for n in range(len(steps))] == steps
    assert str(step).rstrip("0") in {"1", "2", "5"}
