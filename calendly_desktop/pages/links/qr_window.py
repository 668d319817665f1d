"""A link as a QR code: how large it is to be on paper, to save as PNG or SVG, or to copy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Final, get_args

from PySide6.QtGui import QGuiApplication, QPixmap

from calendly_desktop.domain.booking_links import readable_link
from calendly_desktop.domain.qr_code import Level, QrCode, TooLong
from calendly_desktop.forms.ui_qr_window import Ui_QrWindow
from calendly_desktop.pages.export.saving import ask_where, write_file
from calendly_desktop.pages.links.qr_view import QrView
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.window import ToolWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.services import Services

PAGE: Final = "qr_code"
"""Under which name the settings keep size and level of the last time."""
SIZES: Final = (20, 25, 30, 40, 60, 80, 120, 200)
"""Edges to choose from, in millimetres."""
DPI: Final = 600
"""Pixels in an inch that a print shop wants of a picture without shades."""
_COPIED_EDGE: Final = 800  # pixels


class QrWindow(ToolWindow):
    """Shows the code as it will be, and says when it would be too small to be read."""

    NAME: ClassVar[str] = "qr_code"
    HELP: ClassVar[str] = "build-link"

    def __init__(self, services: Services, parent: QWidget, name: str, url: str) -> None:
        super().__init__(parent, "", width=640, height=420)
        self.setWindowTitle(self.tr("QR code"))
        self._settings = services.settings
        self._name = name
        self._url = url
        self._code: QrCode | None = None
        self.ui = Ui_QrWindow()
        self.ui.setupUi(self.body)
        self.view = QrView(self.body)
        self.ui.qr_place.addWidget(self.view)
        self._dress()
        self._offer()
        self._connect()

    def load(self) -> None:
        """Make the code."""
        try:
            self._code = QrCode(self._url, self._level())
        except TooLong as problem:
            self._code = None
            self.show_problem(problem)
        words = self.tr("QR code of the link to {0}").format(self._name)
        self.view.show_code(self._code, words)
        for button in (self.ui.save_png, self.ui.save_svg, self.ui.copy_picture):
            button.setEnabled(self._code is not None)
        self._show_notes()

    def _dress(self) -> None:
        ui = self.ui
        ui.qr_name.setText(self._name)
        set_text_role(ui.qr_name, "strong")
        ui.qr_link.setText(readable_link(self._url))
        ui.qr_link.set_elide("middle")
        secondary(ui.qr_link)
        secondary(ui.long_note)
        set_role(ui.save_png, "primary")
        row = FlowLayout(ui.qr_buttons, spacing=theme().px(look.SPACE_2))
        for button in (ui.save_png, ui.save_svg, ui.copy_picture, ui.close_button):
            row.addWidget(button)

    def _offer(self) -> None:
        uses = {
            20: self.tr("business card"),
            30: self.tr("flyer, letter"),
            60: self.tr("poster by the door"),
            120: self.tr("roll-up, from a few steps away"),
            200: self.tr("stage, from far away"),
        }
        for edge in SIZES:
            words = self.tr("{0} mm").format(edge)
            self.ui.size.addItem(f"{words} · {uses[edge]}" if edge in uses else words, edge)
        levels = {
            "L": self.tr("When it stays clean (7 %)"),
            "M": self.tr("With a little dirt (15 %)"),
            "Q": self.tr("With much dirt (25 %)"),
            "H": self.tr("With a logo over it (30 %)"),
        }
        for level, words in levels.items():
            self.ui.level.addItem(words, level)
        kept = self._settings.page(PAGE)
        self.ui.size.setCurrentIndex(max(0, self.ui.size.findData(kept.get("size", 30))))
        self.ui.level.setCurrentIndex(max(0, self.ui.level.findData(kept.get("level", "M"))))
        for box in (self.ui.size, self.ui.level):
            make_selected_chosen(box)

    def _connect(self) -> None:
        ui = self.ui
        ui.size.currentIndexChanged.connect(self._choose)
        ui.level.currentIndexChanged.connect(self._choose)
        ui.save_png.clicked.connect(lambda: self._save("png"))
        ui.save_svg.clicked.connect(lambda: self._save("svg"))
        ui.copy_picture.clicked.connect(self._copy)
        ui.close_button.clicked.connect(self.reject)

    def _choose(self) -> None:
        self._settings.update_page(PAGE, size=self._size(), level=self._level())
        self.banner.clear()
        self.load()

    def _size(self) -> int:
        return int(self.ui.size.currentData())

    def _level(self) -> Level:
        chosen = self.ui.level.currentData()
        return next(level for level in get_args(Level) if level == chosen)

    def _show_notes(self) -> None:
        code, edge, note = self._code, self._size(), self.ui.size_note
        if code is None:
            note.setText("")
        elif edge < code.smallest:
            text = self.tr("Too small for most telephones: print it at {0} mm or more.")
            note.setText(text.format(code.smallest))
            set_text_role(note, "warning")
        else:
            pixels = code.pixels(edge, DPI)
            text = self.tr("Easy to read. As PNG {0} × {0} pixels.")
            note.setText(text.format(f"{pixels:,}"))
            set_text_role(note, "secondary")
        note.setVisible(bool(note.text()))
        long = self.tr("The link has {0} characters; a shorter one makes a simpler code.")
        self.ui.long_note.setText(long.format(len(self._url)))
        self.ui.long_note.setVisible(len(self._url) > 150)

    def _save(self, ending: str) -> None:
        self.tasks.start(self._ask_and_save(ending), key="save")

    async def _ask_and_save(self, ending: str) -> None:
        code, edge = self._code, self._size()
        if code is None:
            return
        name = f"{file_name(self._name)} {edge} mm.{ending}"
        title = self.tr("Save the QR code")
        path = await ask_where(self, title, name, [ending], self._settings)
        if path is None:
            return
        await write_file(path, lambda: code.png(edge, DPI) if ending == "png" else code.svg(edge))
        words = self.tr("Saved as {0}").format(path.name)
        self.toaster.show(words)
        announce(self, words)

    def _copy(self) -> None:
        if self._code is not None:
            QGuiApplication.clipboard().setPixmap(QPixmap(self.view.image(_COPIED_EDGE)))
            self.ui.copy_picture.show_copied()


def file_name(text: str) -> str:
    """Return text as part of the name of a file on every computer."""
    kept = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", text)
    return " ".join(kept.split())[:80].strip(". ") or "Calendly"
