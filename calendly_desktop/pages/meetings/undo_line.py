"""The lines of the bar of cancellations: the seconds to undo, and the wait for Calendly's limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.icons import IconLabel
from calendly_desktop.toolkit.text import PlainLabel, set_text_role
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class _Line(QFrame):
    """An icon, a text that counts seconds, and buttons."""

    def __init__(self, what: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("undo_line")
        self.setProperty("card", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.what = what
        self.label = PlainLabel("", self, wrap=True)
        self.label.setObjectName("undo_text")
        set_text_role(self.label, "strong")
        self._row = QHBoxLayout(self)
        edge = theme().px(look.SPACE_2)
        self._row.setContentsMargins(theme().px(look.SPACE_3), edge, edge, edge)
        self._row.setSpacing(edge)
        self._row.addWidget(IconLabel("clock", self, tone="warning"))
        self._row.addWidget(self.label, 1)

    def _button(self, name: str, text: str, accessible: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(accessible.format(self.what))
        button.setAutoDefault(False)
        self._row.addWidget(button)
        return button

    def _say(self, text: str, seconds: float) -> None:
        """Show a text with the whole seconds that are left, at least 1."""
        text = text.format(self.what, max(1, round(seconds + 0.4)))
        if text != self.label.text():
            self.label.setText(text)


class UndoLine(_Line):
    """One meeting that waits to be canceled; `ends` is in seconds of the bar's clock."""

    def __init__(self, reason: str, what: str, ends: float, parent: QWidget) -> None:
        super().__init__(what, parent)
        self.reason = reason
        self.ends = ends
        self.undo = self._button("undo", self.tr("Undo"), self.tr("Undo: keep {0}"))
        set_role(self.undo, "primary")
        more = self.tr("More time to decide about {0}")
        self.more = self._button("more_time", self.tr("More time"), more)
        self.now = self._button("cancel_now", self.tr("Cancel now"), self.tr("Cancel now: {0}"))

    def show_left(self, seconds: float) -> None:
        """Show the seconds that are left to undo it."""
        self._say(self.tr("Canceling {0} in {1} s"), seconds)


class LimitLine(_Line):
    """One meeting whose cancellation waits until Calendly takes requests again."""

    def __init__(self, what: str, parent: QWidget) -> None:
        super().__init__(what, parent)
        self.stop = self._button("stop_waiting", self.tr("Stop"), self.tr("Stop: keep {0}"))

    def show_left(self, seconds: float) -> None:
        """Show the seconds until it is sent."""
        text = self.tr("Calendly allows no more requests for {1} s; then {0} is canceled.")
        self._say(text, seconds)
