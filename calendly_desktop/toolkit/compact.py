"""A splitter that asks for no more height than it must have: what lies around it comes first."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSplitter


class CompactSplitter(QSplitter):
    """For a page that scrolls once its lists and texts cannot keep their least height.

    Lists ask for far more than that by themselves, and a page would scroll too early. In a form,
    promote a QSplitter and give its parts a minimum height.
    """

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())
