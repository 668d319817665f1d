"""Layouts to choose from: those that come with the app, and the user's own to save and delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QPushButton, QWidget

from calendly_desktop.domain.export_layouts import (
    LONGEST_NAME,
    SHIPPED,
    Layout,
    read_layouts,
    tidy_name,
    with_layout,
    write_layout,
)
from calendly_desktop.forms.ui_layout_name import Ui_LayoutName
from calendly_desktop.pages.export.saving import PAGE
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.dialogs import confirm, run_dialog
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from calendly_desktop.system.settings import Settings


class Layouts(QObject):
    """The box of the form and its two buttons; the user's own layouts live in the settings."""

    chosen = Signal(object)
    said = Signal(str)

    def __init__(
        self, settings: Settings, box: QComboBox, save: QPushButton, delete: QPushButton
    ) -> None:
        super().__init__(box)
        self._settings = settings
        self._box = box
        self._delete = delete
        self.own = read_layouts(settings.page(PAGE).get("layouts"))
        self._last = ""
        for button in (save, delete):
            set_role(button, "quiet")
        box.setPlaceholderText(self.tr("Changed columns"))
        self._fill()
        box.activated.connect(self._choose)
        make_selected_chosen(box)

    @property
    def current(self) -> Layout | None:
        """The layout that is shown as chosen, if the columns are still its."""
        return self._all[row] if 0 <= (row := self._box.currentIndex()) < len(self._all) else None

    def follow(self, layout: Layout) -> None:
        """Show which layout the columns are; none as soon as they are nobody's."""
        alike = [place for place, each in enumerate(self._all) if each.is_like(layout)]
        named = [n for n in alike if self._all[n].name in {layout.name, self._last}]
        self._box.setCurrentIndex((named or alike or [-1])[0])
        self._delete.setEnabled(self.current in self.own)

    async def save(self, layout: Layout) -> None:
        """Ask for a name, and keep columns, rows and format under it."""
        own = self.current if self.current in self.own else None
        dialog = LayoutNameDialog(
            self._box.window(), own.name if own else "", [each.name for each in self.own]
        )
        if not await run_dialog(dialog):
            return
        kept = msgspec.structs.replace(layout, name=dialog.name)
        self._keep(with_layout(self.own, kept), kept)
        self.said.emit(self.tr("Layout saved"))

    async def delete(self) -> None:
        """Delete the user's own layout that is chosen, after a question."""
        layout = self.current
        if layout is None or layout not in self.own:
            return
        sure = await confirm(
            self._box.window(),
            self.tr("Delete layout “{0}”?").format(layout.name),
            self.tr("The columns stay as they are, and files saved with it too."),
            action=self.tr("Delete layout"),
            danger=True,
        )
        if sure:
            self._keep([each for each in self.own if each != layout], layout)
            self.said.emit(self.tr("Layout deleted"))

    @property
    def _all(self) -> list[Layout]:
        return [*SHIPPED, *self.own]

    def _keep(self, own: list[Layout], layout: Layout) -> None:
        self.own = own
        self._settings.update_page(PAGE, layouts=[write_layout(each) for each in own])
        self._last = layout.name
        self._fill()
        self.follow(layout)

    def _fill(self) -> None:
        self._box.clear()
        self._box.addItems([layout.name for layout in self._all])
        self._box.setCurrentIndex(-1)

    def _choose(self, row: int) -> None:
        layout = self._all[row]
        self._last = layout.name
        self.chosen.emit(layout)


class LayoutNameDialog(QDialog):
    """Asks for the name of a layout; says when it is taken."""

    def __init__(self, parent: QWidget, suggested: str, taken: list[str]) -> None:
        super().__init__(parent)
        self.setObjectName("layout_name_dialog")
        self.ui = Ui_LayoutName()
        self.ui.setupUi(self)
        self._taken = {name.casefold() for name in taken}
        self._shipped = {layout.name.casefold() for layout in SHIPPED}
        self.ui.about.setText(self.tr("Keeps the columns, their order, the rows and the format."))
        self.ui.name.setMaxLength(LONGEST_NAME)
        self.ui.name.setText(suggested)
        self.ui.name.selectAll()
        for label in (self.ui.about, self.ui.note):
            secondary(label)
        roles = QDialogButtonBox.ButtonRole
        self.ui.buttons.addButton(self.tr("Go back"), roles.RejectRole).setAutoDefault(False)
        self.accept_button = self.ui.buttons.addButton(self.tr("Save layout"), roles.AcceptRole)
        self.accept_button.setObjectName("layout_name_accept")
        self.accept_button.setDefault(True)
        set_role(self.accept_button, "primary")
        self.setMinimumWidth(theme().px(360))
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)
        self.ui.name.textChanged.connect(self._check)
        self._check()
        self.ui.name.setFocus()

    @property
    def name(self) -> str:
        """The name as it will be kept."""
        return tidy_name(self.ui.name.text())

    def _check(self) -> None:
        name = self.name.casefold()
        self.accept_button.setEnabled(bool(name) and name not in self._shipped)
        note = self.tr("Replaces your layout of this name.") if name in self._taken else ""
        if name in self._shipped:
            note = self.tr("A layout that comes with the app has this name.")
        self.ui.note.setText(note)
