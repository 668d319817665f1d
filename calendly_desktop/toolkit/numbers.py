"""Fields for numbers and times of day: their text keeps away from the edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from calendly_desktop.toolkit.theme import SPACE_2, theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractSpinBox


def dress_spin_box(box: QAbstractSpinBox) -> None:
    """Move the text of a box with arrows away from its edge, which a style sheet cannot do."""
    line = box.findChild(QLineEdit)
    if line is not None:
        line.setTextMargins(theme().px(SPACE_2), 0, 0, 0)
