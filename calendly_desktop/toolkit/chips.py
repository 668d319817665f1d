"""Chips: an icon and a word that name a state, so that colour never stands alone."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import icon_button
from calendly_desktop.toolkit.icons import IconLabel
from calendly_desktop.toolkit.text import PlainLabel, set_text_role
from calendly_desktop.toolkit.theme import theme

Tone = Literal["neutral", "info", "success", "warning", "danger"]

_ICONS: dict[Tone, str] = {
    "neutral": "",
    "info": "info",
    "success": "success",
    "warning": "warning",
    "danger": "error",
}


class Chip(QWidget):
    """A pill with an icon and a word; a closable one is an active filter that can be taken off."""

    closed = Signal()

    def __init__(
        self,
        text: str | QWidget | None = "",
        parent: QWidget | None = None,
        *,
        tone: Tone = "neutral",
        icon_name: str | None = None,
        closable: bool = False,
    ) -> None:
        super().__init__(text if isinstance(text, QWidget) else parent)
        self._tone: Tone = tone
        self._close: QToolButton | None = None
        self.setMinimumHeight(theme().px(24))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._icon = IconLabel("", self, size=14)
        self._label = PlainLabel("", self, elide="right")
        self._row = QHBoxLayout(self)
        pad = theme().px(look.SPACE_2)
        self._row.setContentsMargins(pad, theme().px(2), pad, theme().px(2))
        self._row.setSpacing(theme().px(look.SPACE_1))
        self._row.addWidget(self._icon)
        self._row.addWidget(self._label, 1)
        self.show_state(text if isinstance(text, str) else "", tone=tone, icon_name=icon_name)
        if closable:
            self.set_closable(True)

    def text(self) -> str:
        """Return the word on the chip."""
        return self._label.text()

    def tone(self) -> Tone:
        """Return what kind of state it names."""
        return self._tone

    def show_state(
        self, text: str, *, tone: Tone = "neutral", icon_name: str | None = None
    ) -> None:
        """Show a word with the icon of its tone, or with another one."""
        self._tone = tone
        name = _ICONS[tone] if icon_name is None else icon_name
        self._icon.set_icon(name, tone)
        self._icon.setVisible(bool(name))
        self._label.setText(text)
        set_text_role(self._label, f"chip-{tone}")
        if self._close is not None:
            self._name_close()
        self.updateGeometry()
        self.update()

    def set_closable(self, closable: bool) -> None:
        """Offer a button that takes the chip off; it emits `closed` and the owner removes it."""
        if closable and self._close is None:
            self._close = icon_button("close", "", "chip_close", self, tone="secondary")
            edge = theme().px(24)
            self._close.setMinimumSize(edge, edge)
            self._close.setProperty("role", "chip-close")
            self._close.clicked.connect(self.closed)
            self._row.addWidget(self._close)
            margins = self._row.contentsMargins()
            self._row.setContentsMargins(margins.left(), 0, theme().px(2), 0)
            self._name_close()
        elif not closable and self._close is not None:
            self._close.deleteLater()
            self._close = None

    def _name_close(self) -> None:
        assert self._close is not None
        words = self.tr("Remove {0}").format(self.text())
        self._close.setAccessibleName(words)
        self._close.setToolTip(self.tr("Remove"))

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme().colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.soft(self._tone))
        box = QRectF(self.rect())
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
        if self._close is not None and event.key() in keys:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()
