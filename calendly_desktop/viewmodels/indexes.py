"""What Qt hands to a model or delegate to name a cell, and the index of no cell."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex

NOWHERE = QModelIndex()
"""The parent of rows that have none: Qt's own default."""
