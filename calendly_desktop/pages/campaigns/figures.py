"""The sums of a report in large figures: bookings, what became of them, the usual lead time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.text import PlainLabel, plain_tip, secondary, title
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.campaign_table import sums

if TYPE_CHECKING:
    from calendly_desktop.viewmodels.campaign_table import Shown

_LEAST: Final = 104  # logical pixels of a figure's width at normal text size


class Figure(QWidget):
    """One figure under its name, with a small note beside it."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = secondary(PlainLabel("", self))
        self.value = title(PlainLabel("", self))
        self.note = secondary(PlainLabel("", self))
        for label, part in ((self.name, "name"), (self.value, "value"), (self.note, "note")):
            label.setObjectName(f"{name}_{part}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme().px(look.SPACE_3), 0)
        column.setSpacing(0)
        column.addWidget(self.name)
        line = QHBoxLayout()
        line.setSpacing(theme().px(6))
        line.addWidget(self.value)
        line.addWidget(self.note, 1)
        column.addLayout(line)
        self.setMinimumWidth(theme().px(_LEAST))


class FigureStrip(QWidget):
    """The figures side by side, in further lines where the width is used up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figure_strip")
        self._figures: dict[str, Figure] = {}
        self._flow = FlowLayout(self, spacing=theme().px(look.SPACE_4))

    def show_sums(self, shown: Shown) -> None:
        """Show the sums of a report."""
        found = sums(shown)
        for key, known in self._figures.items():
            known.setVisible(any(each.key == key for each in found))
        for each in found:
            figure = self._figures.get(each.key)
            if figure is None:
                figure = self._figures[each.key] = Figure(each.key, self)
                self._flow.addWidget(figure)
            figure.name.setText(each.name)
            figure.value.setText(each.value)
            figure.note.setText(each.note)
            figure.setToolTip(plain_tip(each.tip))
        self.updateGeometry()

    def texts(self) -> dict[str, str]:
        """Return what each figure says."""
        return {
            key: " ".join(filter(None, (figure.value.text(), figure.note.text())))
            for key, figure in self._figures.items()
            if not figure.isHidden()
        }
