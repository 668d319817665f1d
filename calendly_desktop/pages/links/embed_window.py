"""The code that shows a booking page in a web page: within it, from a link, or from a button."""

from __future__ import annotations

import html
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final, get_args

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from calendly_desktop.domain.link_formats import EmbedKind, EmbedLook, embed_code
from calendly_desktop.forms.ui_embed_window import Ui_EmbedWindow
from calendly_desktop.pages.links.color_field import ColorField
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.numbers import dress_spin_box
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.window import ToolWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.services import Services

PAGE: Final = "embed"
"""Under which name the settings keep the choices of the last time."""


class EmbedWindow(ToolWindow):
    """Three kinds of code for one link; copied, or tried on a page of this computer."""

    NAME: ClassVar[str] = "embed"
    HELP: ClassVar[str] = "build-link"

    def __init__(self, services: Services, parent: QWidget, name: str, url: str) -> None:
        super().__init__(parent, "", width=660, height=600)
        self.setWindowTitle(self.tr("Embed in a web page"))
        self._settings = services.settings
        self._name = name
        self._url = url
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self.ui = Ui_EmbedWindow()
        self.ui.setupUi(self.body)
        self.color = ColorField("embed", self.tr("Button"), self.body)
        self.text_color = ColorField("embed_text", self.tr("Words on it"), self.body)
        self.color.place(self.ui.choices, 2)
        self.text_color.place(self.ui.choices, 3)
        self._dress()
        self._restore()
        self._connect()

    def load(self) -> None:
        """Show the code."""
        self._show()

    async def aclose(self) -> None:
        """Remove the page that was tried."""
        await super().aclose()
        if self._folder is not None:
            self._folder.cleanup()

    @property
    def kind(self) -> EmbedKind:
        """The kind of code that is chosen."""
        chosen = self.ui.kind.current()
        return next(kind for kind in get_args(EmbedKind) if kind == chosen)

    def _dress(self) -> None:
        ui = self.ui
        ui.embed_name.setText(self._name)
        set_text_role(ui.embed_name, "strong")
        ui.kind.set_options(
            [
                ("inline", self.tr("Within the page")),
                ("popup_text", self.tr("From a link")),
                ("popup_widget", self.tr("From a button")),
            ]
        )
        for label in (ui.kind_note, ui.where_note):
            secondary(label)
        ui.code.setFont(theme().font("mono"))
        dress_spin_box(ui.height_box)
        set_role(ui.copy_code, "primary")
        row = FlowLayout(ui.embed_buttons, spacing=theme().px(look.SPACE_2))
        for button in (ui.copy_code, ui.try_it, ui.close_button):
            row.addWidget(button)

    def _restore(self) -> None:
        kept, usual = self._settings.page(PAGE), EmbedLook()
        words, height = kept.get("words"), kept.get("height")
        self.ui.words.setText(words if isinstance(words, str) and words else usual.text)
        self.ui.height_box.setValue(height if isinstance(height, int) else usual.height)
        self.color.set_color(str(kept.get("color", usual.color)))
        self.text_color.set_color(str(kept.get("text_color", usual.text_color)))
        if kept.get("kind") in get_args(EmbedKind):
            self.ui.kind.set_current(str(kept["kind"]))

    def _connect(self) -> None:
        ui = self.ui
        ui.kind.changed.connect(self._edited)
        ui.words.textChanged.connect(self._edited)
        ui.height_box.valueChanged.connect(self._edited)
        self.color.changed.connect(self._edited)
        self.text_color.changed.connect(self._edited)
        ui.copy_code.clicked.connect(self._copy)
        ui.try_it.clicked.connect(self._try)
        ui.close_button.clicked.connect(self.reject)

    def _look(self) -> EmbedLook:
        usual = EmbedLook()
        return EmbedLook(
            text=self.ui.words.text().strip() or usual.text,
            height=self.ui.height_box.value(),
            color=self.color.color() or usual.color,
            text_color=self.text_color.color() or usual.text_color,
        )

    def _code(self) -> str:
        return embed_code(self.kind, self._url, self._look())

    def _edited(self) -> None:
        chosen = self._look()
        self._settings.update_page(
            PAGE,
            kind=self.kind,
            words=self.ui.words.text(),
            height=chosen.height,
            color=chosen.color,
            text_color=chosen.text_color,
        )
        self._show()

    def _show(self) -> None:
        ui, kind = self.ui, self.kind
        notes = {
            "inline": self.tr("The calendar is part of your page: for a page about booking."),
            "popup_text": self.tr(
                "A link in your text; the calendar opens over the page. Where scripts are off, it "
                "leads to the booking page."
            ),
            "popup_widget": self.tr(
                "A button that stays in the corner of every page that has the code."
            ),
        }
        ui.kind_note.setText(notes[kind])
        for named in (ui.text_label, ui.words):
            named.setVisible(kind != "inline")
        for sized in (ui.height_label, ui.height_box):
            sized.setVisible(kind == "inline")
        for field in (self.color, self.text_color):
            for part in (field.label, field.button, field.edit):
                part.setVisible(kind == "popup_widget")
        ui.code.setPlainText(self._code())

    def _copy(self) -> None:
        copy(self._code())
        self.ui.copy_code.show_copied()

    def _try(self) -> None:
        """Open a page of this computer with the code in it; it is removed with the window."""
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="calendly-desktop-")
        page = Path(self._folder.name) / "embed.html"
        title = html.escape(self._name)
        page.write_text(
            '<!doctype html>\n<meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n'
            f"<h1>{title}</h1>\n{self._code()}\n",
            encoding="utf-8",
        )
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(page))):
            self.toaster.show(self.tr("No browser could be opened. The code can be copied."))
