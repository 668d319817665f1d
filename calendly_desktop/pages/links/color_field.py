"""A field for a colour: its digits to type or paste, and a button that shows and chooses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QLabel, QLineEdit, QToolButton, QWidget

from calendly_desktop.domain.link_look import USUAL_COLOR, read_color
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.text import polish_again
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QGridLayout


class ColorField(QObject):
    """A label, a text for #rrggbb and a swatch; an empty text is no colour. changed: by anybody."""

    changed = Signal()

    def __init__(self, name: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._words = words
        self.label = QLabel(words, parent)
        self.edit = QLineEdit(parent)
        self.edit.setObjectName(f"color_{name}")
        self.edit.setAccessibleName(self.tr("{0}: colour as six digits").format(words))
        self.edit.setPlaceholderText(USUAL_COLOR)
        self.edit.setMaxLength(16)
        self.label.setBuddy(self.edit)
        self.button = QToolButton(parent)
        self.button.setObjectName(f"color_{name}_choose")
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.setAccessibleName(self.tr("{0}: choose a colour").format(words))
        self.button.setToolTip(self.tr("Choose a colour"))
        self.edit.textChanged.connect(self._edited)
        self.button.clicked.connect(self._choose)
        theme().changed.connect(self._show)
        self._show()

    def color(self) -> str:
        """Return the colour as #rrggbb, empty where there is none."""
        return read_color(self.edit.text())

    def set_color(self, color: str) -> None:
        """Show another colour without telling."""
        before = self.edit.blockSignals(True)
        self.edit.setText(color)
        self.edit.blockSignals(before)
        self._show()

    def place(self, grid: QGridLayout, row: int) -> None:
        """Lay the three parts out in a row of a grid."""
        grid.addWidget(self.label, row, 0)
        grid.addWidget(self.button, row, 1)
        grid.addWidget(self.edit, row, 2)

    def _edited(self) -> None:
        self._show()
        self.changed.emit()

    def _choose(self) -> None:
        dialog = QColorDialog(QColor(self.color() or USUAL_COLOR), self._parent.window())
        dialog.setObjectName("color_dialog")
        dialog.setWindowTitle(self._words)
        dialog.colorSelected.connect(lambda chosen: self.edit.setText(chosen.name()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show(self) -> None:
        wrong = bool(self.edit.text().strip()) and not self.color()
        fault = self.tr("Six digits, such as {0}").format(USUAL_COLOR) if wrong else ""
        self.edit.setProperty("invalid", wrong)
        self.edit.setToolTip(fault)
        self.edit.setAccessibleDescription(fault)
        polish_again(self.edit)
        edge, size = theme().px(look.TARGET), theme().px(look.ICON)
        self.button.setMinimumSize(edge, edge)
        self.button.setIconSize(QSize(size, size))
        self.button.setIcon(_swatch(self.color(), size))


def _swatch(color: str, size: int) -> QIcon:
    """Return a square of a colour, crossed out where there is none."""
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme().colors.edge)
    if color:
        painter.setBrush(QColor(color))
    painter.drawRoundedRect(picture.rect().adjusted(1, 1, -2, -2), 3, 3)
    if not color:
        painter.drawLine(3, size - 4, size - 4, 3)
    painter.end()
    return QIcon(picture)
