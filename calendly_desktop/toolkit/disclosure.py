"""A part of a form under a heading that opens and closes it, and says what is in it when closed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import PlainLabel, secondary
from calendly_desktop.toolkit.theme import theme


class Disclosure(QWidget):
    """Lay what is to be shown into `inside`; it is hidden at first. toggled: opened or closed."""

    toggled = Signal(bool)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.heading = QToolButton(self)
        self.heading.setObjectName(f"{name}_heading")
        self.heading.setText(title)
        self.heading.setAccessibleName(title.replace("&", ""))
        self.heading.setCheckable(True)
        self.heading.setAutoRaise(True)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setProperty("role", "disclosure")
        self.heading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.summary = secondary(PlainLabel("", self))
        self.summary.set_elide("right")
        self.inside = QWidget(self)
        self.inside.setObjectName(f"{name}_inside")
        self.inside.hide()
        head = QHBoxLayout()
        head.setSpacing(theme().px(look.SPACE_2))
        head.addWidget(self.heading)
        head.addWidget(self.summary, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(look.SPACE_2))
        column.addLayout(head)
        column.addWidget(self.inside)
        self.heading.toggled.connect(self._toggle)
        theme().changed.connect(self._fit)
        self._fit()
        self._show_sign(False)

    @property
    def is_open(self) -> bool:
        """Whether what is inside is shown."""
        return self.heading.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Open or close it."""
        self.heading.setChecked(is_open)

    def summarize(self, text: str) -> None:
        """Say beside the heading what is filled in; seen and heard whether it is open or not."""
        self.summary.setText(text)
        self.heading.setAccessibleDescription(text)

    def _toggle(self, is_open: bool) -> None:
        self.inside.setVisible(is_open)
        self._show_sign(is_open)
        self.toggled.emit(is_open)

    def _show_sign(self, is_open: bool) -> None:
        self.heading.setIcon(icon("chevron-down" if is_open else "chevron-right", "secondary"))

    def _fit(self) -> None:
        size = theme().px(look.ICON)
        self.heading.setIconSize(QSize(size, size))
        self.heading.setMinimumHeight(theme().px(look.TARGET))
