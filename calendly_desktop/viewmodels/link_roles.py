"""What a row drawn in two lines tells its view, beside the texts of Qt."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt


class Role(IntEnum):
    """DETAIL is the second line; DOT a colour and ICON a name from the toolkit, in front."""

    DETAIL = Qt.ItemDataRole.UserRole + 1
    KEY = Qt.ItemDataRole.UserRole + 2
    BASE = Qt.ItemDataRole.UserRole + 3
    DOT = Qt.ItemDataRole.UserRole + 4
    ICON = Qt.ItemDataRole.UserRole + 5
    DIMMED = Qt.ItemDataRole.UserRole + 6
    LINK = Qt.ItemDataRole.UserRole + 7
