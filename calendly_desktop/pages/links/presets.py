"""Presets of tags: choose one, keep the current tags as one, rename, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
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

from calendly_desktop.domain.utm_rules import (
    LONGEST_PRESET_NAME,
    Preset,
    read_presets,
    tidy,
    with_preset,
    write_presets,
)
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.dialogs import confirm, run_dialog
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import PlainLabel, secondary
from calendly_desktop.toolkit.theme import SPACE_2, theme

if TYPE_CHECKING:
    from calendly_desktop.domain.booking_links import UtmTags
    from calendly_desktop.system.settings import Settings

_PAGE = "links"
_NARROWEST = 90  # pixels at normal text size


class Presets(QObject):
    """The preset box of the form with its two buttons; presets live in the settings file."""

    chosen = Signal(object)
    said = Signal(str)

    def __init__(
        self, settings: Settings, box: QComboBox, save: QPushButton, menu: QToolButton
    ) -> None:
        super().__init__(box)
        self._settings = settings
        self._box = box
        self._save = save
        self._menu_button = menu
        self._tags: UtmTags | None = None
        self.presets = read_presets(settings.page(_PAGE).get("presets"))
        self._last_name = ""
        self.rename_action = QAction(icon("edit"), self.tr("Rename preset…"), self)
        self.delete_action = QAction(icon("trash"), self.tr("Delete preset…"), self)
        self._choices = QMenu(menu)
        self._choices.setObjectName("preset_choices")
        self._choices.addActions([self.rename_action, self.delete_action])
        menu.setIcon(icon("more"))
        menu.setProperty("role", "icon")
        menu.clicked.connect(self._open_menu)
        self._box.setMinimumWidth(theme().px(_NARROWEST))  # else its placeholder sets the width
        self._box.activated.connect(self._choose)
        self._fill()
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

    async def save(self, tags: UtmTags) -> None:
        """Ask for a name and keep the tags under it; a name that exists is replaced, as asked."""
        dialog = PresetNameDialog(
            self._box.window(), self.tr("Save preset"), self._last_name, self._names()
        )
        dialog.explain(self.tr("Keeps: {0}").format(_in_words(tags)))
        if not await run_dialog(dialog):
            return
        self._keep(with_preset(self.presets, Preset(dialog.name, tags)))
        self._last_name = dialog.name
        self.follow(tags)
        self.said.emit(self.tr("Preset saved"))

    async def rename(self) -> None:
        """Ask for another name for the current preset."""
        preset = self.current
        if preset is None:
            return
        others = [name for name in self._names() if name != preset.name]
        dialog = PresetNameDialog(
            self._box.window(), self.tr("Rename preset"), preset.name, others, replaces=False
        )
        if not await run_dialog(dialog):
            return
        kept = [entry for entry in self.presets if entry.name != preset.name]
        self._keep(with_preset(kept, Preset(dialog.name, preset.tags)))
        self.follow(preset.tags)
        self.said.emit(self.tr("Preset renamed"))

    async def delete(self) -> None:
        """Delete the current preset after a question; the tags in the fields stay."""
        preset = self.current
        if preset is None:
            return
        sure = await confirm(
            self._box.window(),
            self.tr("Delete preset “{0}”?").format(preset.name),
            self.tr("Links made with it go on working, and the tags stay in the fields."),
            action=self.tr("Delete preset"),
            danger=True,
        )
        if sure:
            self._keep([entry for entry in self.presets if entry.name != preset.name])
            self.said.emit(self.tr("Preset deleted"))

    def _choose(self, row: int) -> None:
        self._last_name = self.presets[row].name
        self.chosen.emit(self.presets[row].tags)

    def _keep(self, presets: list[Preset]) -> None:
        self.presets = presets
        self._settings.update_page(_PAGE, presets=write_presets(presets))
        self._fill()

    def _fill(self) -> None:
        self._box.clear()
        for preset in self.presets:
            self._box.addItem(icon("tag", "secondary"), preset.name)
        self._box.setCurrentIndex(-1)
        self._box.setEnabled(bool(self.presets))
        self._box.setPlaceholderText(
            self.tr("Choose a preset") if self.presets else self.tr("No presets yet")
        )
        if self._tags is not None:
            self.follow(self._tags)
        self._show_menu()

    def _show_menu(self) -> None:
        for action in (self.rename_action, self.delete_action):
            action.setEnabled(self.current is not None)
        self._menu_button.setEnabled(self.current is not None)

    def _open_menu(self) -> None:
        button = self._menu_button
        self._choices.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _names(self) -> list[str]:
        return [preset.name for preset in self.presets]


class PresetNameDialog(QDialog):
    """Asks for the name of a preset; says when it is taken."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        suggested: str,
        taken: list[str],
        *,
        replaces: bool = True,
    ) -> None:
        super().__init__(parent)
        self._taken = {name.casefold() for name in taken}
        self._replaces = replaces
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
        taken = self.name.casefold() in self._taken
        may = bool(self.name) and (self._replaces or not taken)
        self._accept.setEnabled(may)
        replaced = self.tr("Replaces the preset of this name.")
        refused = self.tr("Another preset has this name.")
        self._note.setText((replaced if self._replaces else refused) if taken else "")


def _in_words(tags: UtmTags) -> str:
    return " / ".join(text for _field, text in tags.filled())
