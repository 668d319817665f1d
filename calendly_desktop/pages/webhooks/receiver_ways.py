"""How deliveries get to this computer: tunnels, their commands, and the address they give."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from calendly_desktop.domain.tunnels import public_address, tunnels
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.disclosure import Disclosure
from calendly_desktop.toolkit.text import (
    MonoLabel,
    PlainLabel,
    polish_again,
    secondary,
    set_text_role,
)
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

_ONE_LINE_FROM: Final = 480  # pixels at the normal text size


class TunnelWays(Disclosure):
    """Explains tunnels in plain words. wanted: make a webhook for this address."""

    wanted = Signal(str)

    def __init__(self, path: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__("ways", "", parent)
        self._path = path
        title = self.tr("How &do deliveries get here?")
        self.heading.setText(title)
        self.heading.setAccessibleName(title.replace("&", ""))
        self._commands: list[MonoLabel] = []
        self._copiers: list[CopyButton] = []
        self._column = QVBoxLayout(self.inside)
        self._column.setContentsMargins(theme().px(look.SPACE_6), 0, 0, theme().px(look.SPACE_2))
        self._column.setSpacing(theme().px(look.SPACE_2))
        self._build_words()
        self._build_tunnels()
        self._build_address()
        self.show_port(0)

    def show_port(self, port: int) -> None:
        """Name the port in every command; 0: it is not known before receiving starts."""
        self.first.setVisible(not port)
        for label, copier, way in zip(self._commands, self._copiers, tunnels(port), strict=True):
            label.setText(way.command)
            copier.setEnabled(bool(port))

    # -- building ------------------------------------------------------------------------------

    def _build_words(self) -> None:
        self._column.addWidget(
            PlainLabel(
                self.tr(
                    "Calendly is on the internet and cannot reach this computer by itself. A "
                    "tunnel is a program that gives you a web address and passes on to this "
                    "computer what arrives there. You bring it: install one of these, type its "
                    "command into a terminal, and paste the address that it shows below. Ask your "
                    "IT department first; whoever knows the whole address can send something here."
                ),
                self.inside,
                wrap=True,
            )
        )

    def _build_tunnels(self) -> None:
        words = self.tr("Start receiving first: then the commands name the right port.")
        self.first = set_text_role(PlainLabel(words, self.inside, wrap=True), "warning")
        self._column.addWidget(self.first)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().px(look.SPACE_3))
        grid.setVerticalSpacing(theme().px(look.SPACE_1))
        grid.setColumnStretch(0, 1)
        for way in tunnels(0):
            row = grid.rowCount()
            name = set_text_role(PlainLabel(way.name, self.inside), "strong")
            command = MonoLabel("", self.inside, elide="right")
            command.setAccessibleName("")
            copier = CopyButton(self.tr("Copy"), self.inside, source=command.text)
            copier.setObjectName(f"copy_command_{row}")
            copier.setAccessibleName(self.tr("Copy the command of {0}").format(way.name))
            copier.setAutoDefault(False)
            name.setBuddy(command)
            grid.addWidget(name, row, 0)
            grid.addWidget(command, row + 1, 0)
            grid.addWidget(copier, row, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
            note = secondary(PlainLabel(way.note, self.inside, wrap=True))
            grid.addWidget(note, row + 2, 0, 1, 2)
            grid.setRowMinimumHeight(row + 3, theme().px(look.SPACE_1))
            self._commands.append(command)
            self._copiers.append(copier)
        self._column.addLayout(grid)
        self._column.addWidget(
            secondary(
                PlainLabel(
                    self.tr(
                        "A router can forward a port too, but then you need https with a "
                        "certificate of your own. Without any tunnel only programs on this "
                        "computer can send to the address."
                    ),
                    self.inside,
                    wrap=True,
                )
            )
        )

    def _build_address(self) -> None:
        label = QLabel(self.tr("Address of the t&unnel"), self.inside)
        self.address = QLineEdit(self.inside)
        self.address.setObjectName("tunnel_address")
        self.address.setAccessibleName(self.tr("Address of the tunnel"))
        self.address.setPlaceholderText("https://brave-cat.trycloudflare.com")
        self.address.setMaxLength(2000)
        label.setBuddy(self.address)
        self.make = QPushButton(self.tr("&Make a webhook to it…"), self.inside)
        self.make.setObjectName("make_webhook")
        self.make.setAccessibleName(self.tr("Make a webhook to the address of the tunnel"))
        self.make.setAutoDefault(False)
        self.fault = PlainLabel("", self.inside, wrap=True)
        self.fault.hide()
        line = self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        line.setSpacing(theme().px(look.SPACE_2))
        line.addWidget(label)
        line.addWidget(self.address, 1)
        line.addWidget(self.make)
        self._column.addLayout(line)
        self._column.addWidget(self.fault)
        self.address.textEdited.connect(lambda: self._say(""))
        self.address.returnPressed.connect(self._make)
        self.make.clicked.connect(self._make)

    def stops(self) -> list[QWidget]:
        """Return what takes the focus here, from top to bottom."""
        return [self.heading, *self._copiers, self.address, self.make]

    def _make(self) -> None:
        found = public_address(self.address.text(), self._path())
        self._say(found.fault if not found.url else "")
        if found.url:
            self.wanted.emit(found.url)
        else:
            self.address.setFocus()

    def _say(self, fault: str) -> None:
        set_text_role(self.fault, "danger")
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self.address.setProperty("invalid", bool(fault))
        self.address.setAccessibleDescription(fault)
        polish_again(self.address)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        narrow = self.width() < theme().px(_ONE_LINE_FROM)
        self._line.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
