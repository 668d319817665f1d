"""A row that goes on in the next line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from calendly_desktop.toolkit.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def row() -> Iterator[QWidget]:
    widget = QWidget()
    flow = FlowLayout(widget, spacing=8)
    for number in range(3):
        button = QPushButton(f"Button {number}")
        button.setFixedSize(100, 30)
        flow.addWidget(button)
    widget.resize(330, 100)
    widget.show()
    yield widget
    widget.close()
    widget.deleteLater()


def _places(widget: QWidget) -> list[tuple[int, int]]:
    buttons = widget.findChildren(QPushButton)
    return [(each.x(), each.y()) for each in buttons if each.isVisibleTo(widget)]


def test_one_line_while_there_is_room(row: QWidget) -> None:
    assert _places(row) == [(0, 0), (108, 0), (216, 0)]


def test_the_next_line_where_there_is_not(row: QWidget) -> None:
    row.resize(220, 100)
    assert _places(row) == [(0, 0), (108, 0), (0, 38)]
    layout = row.layout()
    assert layout is not None
    assert [layout.heightForWidth(width) for width in (330, 220, 100)] == [30, 68, 106]
    assert layout.minimumSize().width() == 100


def test_what_is_hidden_takes_no_room(row: QWidget) -> None:
    row.findChildren(QPushButton)[0].hide()
    layout = row.layout()
    assert layout is not None
    layout.activate()
    assert _places(row) == [(0, 0), (108, 0)]


def test_languages_from_right_to_left_begin_at_the_right(row: QWidget) -> None:
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    layout = row.layout()
    assert layout is not None
    layout.invalidate()
    layout.activate()
    assert _places(row) == [(230, 0), (122, 0), (14, 0)]
