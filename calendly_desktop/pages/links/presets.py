"""Presets of tags: choose one, keep the current tags as one, rename, delete, copy a shared one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from calendly_desktop.domain.utm_rules import LONGEST_PRESET_NAME, Preset, tidy
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.dialogs import confirm, run_dialog
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import PlainLabel, secondary
from calendly_desktop.toolkit.theme import SPACE_2, theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from calendly_desktop.domain.booking_links import UtmTags
    from calendly_desktop.store.rule_book import RuleBook

_NARROWEST = 90  # pixels at normal text size


class Presets(QObject):
    """The preset box of the form with its two buttons; presets are in the rule book.

    Those that the team shares come first and can be copied, not changed.
    """

    chosen = Signal(object)
    said = Signal(str)

    def __init__(
        self, book: RuleBook, box: QComboBox, save: QPushButton, menu: QToolButton
    ) -> None:
        super().__init__(box)
        self._book = book
        self._box = box
        self._save = save
        self._menu_button = menu
        self._tags: UtmTags | None = None
        self.presets: Sequence[Preset] = ()
        self._shared = 0
        self._last_name = ""
        self.rename_action = QAction(icon("edit"), self.tr("Rename preset…"), self)
        self.delete_action = QAction(icon("trash"), self.tr("Delete preset…"), self)
        self.copy_action = QAction(icon("copy"), self.tr("Save a copy of the preset…"), self)
        self.manage_action = QAction(icon("settings"), self.tr("Rules and presets…"), self)
        self._choices = QMenu(menu)
        self._choices.setObjectName("preset_choices")
        self._choices.addActions([self.rename_action, self.delete_action, self.copy_action])
        self._choices.addSeparator()
        self._choices.addAction(self.manage_action)
        menu.setIcon(icon("more"))
        menu.setProperty("role", "icon")
        menu.clicked.connect(self._open_menu)
        self._box.setMinimumWidth(theme().px(_NARROWEST))  # else its placeholder sets the width
        self._box.activated.connect(self._choose)
        self.show_book()
        make_selected_chosen(self._box)

    @property
    def current(self) -> Preset | None:
        """The preset whose tags are in the fields, if they are those of one."""
        row = self._box.currentIndex()
        return self.presets[row] if 0 <= row < len(self.presets) else None

    def follow(self, tags: UtmTags) -> None:
        """Show which preset the fields hold; none as soon as one of its tags is changed."""
        self._tags = tags
        self._save.setEnabled(bool(tags))
        row = self._box.currentIndex()
        if not (0 <= row < len(self.presets) and self.presets[row].tags == tags):
            row = next((n for n, preset in enumerate(self.presets) if preset.tags == tags), -1)
        self._box.setCurrentIndex(row)
        self._show_menu()

    def show_book(self) -> None:
        """Offer the presets that there are now."""
        presets, shared = list(self._book.presets), len(self._book.shared_presets)
        if (presets, shared) == (self.presets, self._shared) and self._box.placeholderText():
            return
        name = self._box.currentText()
        self.presets, self._shared = presets, shared
        self._box.clear()
        for place, preset in enumerate(presets):
            self._add(preset, is_shared=place < shared)
        self._box.setCurrentIndex(self._box.findText(name) if name else -1)
        self._box.setEnabled(bool(presets))
        self._box.setPlaceholderText(
            self.tr("Choose a preset") if presets else self.tr("No presets yet")
        )
        if self._tags is not None:
            self.follow(self._tags)
        self._show_menu()

    async def save(self, tags: UtmTags) -> None:
        """Ask for a name and keep the tags under it; a name that exists is replaced, as asked."""
        name = await self._ask_name(self.tr("Save preset"), self._last_name, tags)
        if name:
            await self._book.keep_preset(Preset(name, tags))
            self._last_name = name
            self.said.emit(self.tr("Preset saved"))

    async def save_copy(self) -> None:
        """Ask for a name and keep a copy of the current preset, which can be changed then."""
        preset = self.current
        if preset is None:
            return
        title = self.tr("Save a copy of the preset")
        name = await self._ask_name(title, self._book.free_name(preset.name), preset.tags)
        if name:
            await self._book.keep_preset(Preset(name, preset.tags))
            self.said.emit(self.tr("Preset saved"))

    async def rename(self) -> None:
        """Ask for another name for the current preset."""
        preset = self.current
        if preset is None:
            return
        others = [each.name for each in self.presets if each != preset]
        dialog = PresetNameDialog(
            self._box.window(), self.tr("Rename preset"), preset.name, fixed=others
        )
        if await run_dialog(dialog):
            renamed = Preset(dialog.name, preset.tags)
            await self._book.keep_preset(renamed, instead_of=preset.name)
            self.said.emit(self.tr("Preset renamed"))

    async def delete(self) -> None:
        """Delete the current preset after a question; the tags in the fields stay."""
        preset = self.current
        if preset is None:
            return
        if await confirm_deleting(self._box.window(), preset):
            await self._book.delete_preset(preset.name)
            self.said.emit(self.tr("Preset deleted"))

    async def _ask_name(self, title: str, suggested: str, tags: UtmTags) -> str:
        """Return the name that somebody gave, empty where they gave none."""
        dialog = PresetNameDialog(
            self._box.window(),
            title,
            suggested,
            taken=[each.name for each in self._book.own_presets],
            fixed=[each.name for each in self._book.shared_presets],
        )
        dialog.explain(self.tr("Keeps: {0}").format(_in_words(tags)))
        return dialog.name if await run_dialog(dialog) else ""

    def _add(self, preset: Preset, *, is_shared: bool) -> None:
        self._box.addItem(icon("people" if is_shared else "tag", "secondary"), preset.name)
        if is_shared:
            words = self.tr("{0}, shared by your team").format(preset.name)
            row = self._box.count() - 1
            self._box.setItemData(row, words, Qt.ItemDataRole.AccessibleTextRole)
            self._box.setItemData(row, self.tr("Shared by your team"), Qt.ItemDataRole.ToolTipRole)

    def _choose(self, row: int) -> None:
        preset = self.presets[row]
        self._last_name = preset.name if row >= self._shared else ""
        self.chosen.emit(preset.tags)

    def _show_menu(self) -> None:
        row = self._box.currentIndex()
        for action in (self.rename_action, self.delete_action):
            action.setEnabled(row >= self._shared)
        self.copy_action.setEnabled(row >= 0)

    def _open_menu(self) -> None:
        button = self._menu_button
        self._choices.popup(button.mapToGlobal(button.rect().bottomLeft()))


async def confirm_deleting(parent: QWidget, preset: Preset) -> bool:
    """Ask before a preset is deleted."""
    return await confirm(
        parent,
        _tr("Delete preset “{0}”?").format(preset.name),
        _tr("Links made with it go on working, and the tags stay in the fields."),
        action=_tr("Delete preset"),
        danger=True,
    )


class PresetNameDialog(QDialog):
    """Asks for the name of a preset. taken: names that are replaced; fixed: that are refused."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        suggested: str,
        *,
        taken: Iterable[str] = (),
        fixed: Iterable[str] = (),
    ) -> None:
        super().__init__(parent)
        self._taken = {name.casefold() for name in taken}
        self._fixed = {name.casefold() for name in fixed}
        self.setObjectName("preset_name_dialog")
        self.setWindowTitle(title)
        label = QLabel(self.tr("&Name"), self)
        self._edit = QLineEdit(suggested, self)
        self._edit.setObjectName("preset_name")
        self._edit.setAccessibleName(self.tr("Name of the preset"))
        self._edit.setMaxLength(LONGEST_PRESET_NAME)
        self._edit.selectAll()
        label.setBuddy(self._edit)
        self._about = secondary(PlainLabel("", self, wrap=True))
        self._note = secondary(PlainLabel("", self, wrap=True))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._accept = self._buttons.addButton(title, QDialogButtonBox.ButtonRole.AcceptRole)
        self._accept.setObjectName("preset_name_accept")
        self._accept.setAccessibleName(title)
        self._accept.setDefault(True)
        set_role(self._accept, "primary")
        self.setMinimumWidth(theme().px(320))
        column = QVBoxLayout(self)
        column.setSpacing(theme().px(SPACE_2))
        for widget in (self._about, label, self._edit, self._note, self._buttons):
            column.addWidget(widget)
        self._about.hide()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._edit.textChanged.connect(self._check)
        self._check()

    @property
    def name(self) -> str:
        """The name as it will be kept."""
        return tidy(self._edit.text())

    def explain(self, text: str) -> None:
        """Say above the name what will be kept."""
        self._about.setText(text)
        self._about.show()

    def _check(self) -> None:
        name = self.name.casefold()
        note = ""
        if name in self._fixed:
            note = self.tr("Another preset has this name.")
        elif name in self._taken:
            note = self.tr("Replaces the preset of this name.")
        self._accept.setEnabled(bool(name) and name not in self._fixed)
        self._note.setText(note)


def _in_words(tags: UtmTags) -> str:
    return " / ".join(text for _field, text in tags.filled())


def _tr(text: str) -> str:
    return QCoreApplication.translate("Presets", text)
