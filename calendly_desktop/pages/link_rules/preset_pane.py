"""The presets: the team's to look at and copy, own ones to change, add and delete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QListWidgetItem, QPushButton, QWidget

from calendly_desktop.domain.booking_links import FIELDS, UtmTags
from calendly_desktop.domain.tag_rules import all_breaks, mend_tags
from calendly_desktop.domain.utm_rules import Preset, tidy
from calendly_desktop.forms.ui_rule_presets import Ui_PresetsPane
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.rule_words import broken_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calendly_desktop.store.rule_book import RuleBook
    from calendly_desktop.toolkit.tasks import TaskScope

PAUSE = 500  # milliseconds after the last letter until a change is saved
_NAMES = 92  # pixels of the column with the labels, at normal text size
_ROWS = 5  # of the list that are in sight at least


class PresetPane(QWidget):
    """Every change is saved by itself, as soon as it can be.

    deleted: a preset that was deleted, to be brought back. said: something to be told. typed:
    somebody types.
    """

    deleted = Signal(object)
    typed = Signal()
    said = Signal(str)

    def __init__(self, book: RuleBook, tasks: TaskScope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._tasks = tasks
        self._current: Preset | None = None
        self._is_new = False
        self._is_shared = False
        self._is_filling = False
        self.ui = Ui_PresetsPane()
        self.ui.setupUi(self)
        self.add = self._button("add", "plus")
        self.duplicate = self._button("copy", "copy")
        self.remove = self._button("delete", "trash")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._dress()
        self._connect()
        self.show_book()

    # -- what the window asks --------------------------------------------------------------

    def show_book(self) -> None:
        """List the presets that there are now; what is being typed stays."""
        if self._pause.isActive() or self.draft():
            return
        chosen = self._current.name if self._current is not None else ""
        self._fill(chosen)

    def save_now(self) -> None:
        """Save what was typed last, where it can be saved."""
        self._pause.stop()
        preset, current = self._typed(), self._current
        if current is None or self._is_shared or preset == current or self._fault(preset):
            return
        self._current, self._is_new = preset, False
        self._tasks.start(self._book.keep_preset(preset, instead_of=current.name), write=True)
        self.said.emit(self.tr("Saved"))

    def draft(self) -> dict[str, Any]:
        """Return what is typed and cannot be saved yet; empty where nothing is."""
        current, typed = self._current, self._typed()
        if current is None or self._is_shared or typed == current or not self._fault(typed):
            return {}
        tags = {field: text for field, text in typed.tags.filled()}
        return {"preset": current.name, "name": typed.name, "tags": tags}

    def restore(self, draft: Mapping[str, Any]) -> bool:
        """Bring back what was typed and could not be saved; tells whether that was possible."""
        name, tags = str(draft.get("preset", "")), draft.get("tags")
        is_known = not name or any(each.name == name for each in self._book.own_presets)
        if not is_known or not isinstance(tags, dict):
            return False
        if name:
            self._fill(name)
        else:
            self._begin_new()
        self.ui.name.setText(str(draft.get("name", "")))
        for field in FIELDS:
            self._edit(field).setText(str(tags.get(field, "")))
        self._show_notes()
        return True

    def order(self) -> list[QWidget]:
        """Return what the keyboard reaches, in order."""
        edits = [self._edit(field) for field in FIELDS]
        buttons = [self.add, self.duplicate, self.remove]
        return [self.ui.list, *buttons, self.ui.name, *edits, self.ui.mend]

    # -- building --------------------------------------------------------------------------

    def _button(self, name: str, icon_name: str) -> QPushButton:
        words = {
            "add": (self.tr("Ne&w"), self.tr("New preset")),
            "copy": (self.tr("Save a &copy"), self.tr("Save a copy of the preset")),
            "delete": (self.tr("&Delete"), self.tr("Delete the preset")),
        }
        text, spoken = words[name]
        danger = name == "delete"
        button = QPushButton(icon(icon_name, "danger" if danger else "text"), text, self.ui.buttons)
        button.setObjectName(f"preset_{name}")
        button.setAccessibleName(spoken)
        button.setToolTip(spoken)
        button.setAutoDefault(False)
        set_role(button, "danger" if danger else "")
        return button

    def _dress(self) -> None:
        ui = self.ui
        self._flow = FlowLayout(ui.buttons, spacing=theme().px(look.SPACE_2))
        for button in (self.add, self.duplicate, self.remove):
            self._flow.addWidget(button)
        for label in (ui.about, ui.name_note):
            secondary(label)
        set_text_role(ui.broken, "warning")
        set_role(ui.mend, "link")
        ui.edit_grid.setColumnMinimumWidth(0, theme().px(_NAMES))
        ui.edit_grid.setColumnStretch(1, 1)
        ui.states.setMinimumHeight(theme().px(28 * _ROWS))
        ui.buttons.installEventFilter(self)

    def _connect(self) -> None:
        ui = self.ui
        ui.list.currentRowChanged.connect(self._turn_to)
        self.add.clicked.connect(self._add)
        self.duplicate.clicked.connect(self._copy)
        self.remove.clicked.connect(self._delete)
        ui.mend.clicked.connect(self._mend)
        ui.name.textEdited.connect(lambda _text: self._edited())
        for field in FIELDS:
            self._edit(field).textEdited.connect(lambda _text: self._edited())
        self._pause.timeout.connect(self.save_now)

    # -- what the user does ----------------------------------------------------------------

    def _turn_to(self, row: int) -> None:
        if not self._is_filling:
            self.save_now()
            left, self._is_new = self._is_new, False
            if left:  # a new preset without name or tags was nothing yet
                self._fill(self._book.presets[row].name if row < len(self._book.presets) else "")
            else:
                self._show(row)

    def _edited(self) -> None:
        self.said.emit("")
        self._show_notes()
        self._pause.start()
        self.typed.emit()

    def _add(self) -> None:
        self.save_now()
        self._begin_new()
        self.ui.name.setFocus()

    def _begin_new(self) -> None:
        """Offer empty fields; the preset is in the book once it has a name and a tag."""
        self._is_new = True
        self._fill("")

    def _copy(self) -> None:
        self.save_now()
        if self._current is not None:
            copied = Preset(self._book.free_name(self._current.name), self._current.tags)
            self._tasks.start(self._keep_copy(copied), key="preset", write=True)

    async def _keep_copy(self, preset: Preset) -> None:
        await self._book.keep_preset(preset)
        self._fill(preset.name)
        self.ui.name.setFocus()
        self.ui.name.selectAll()

    def _delete(self) -> None:
        gone = self._current
        if gone is None or self._is_shared:
            return
        self._pause.stop()
        self._current = None
        if self._is_new:
            self._is_new = False
            self._fill("")
            return
        self._tasks.start(self._book.delete_preset(gone.name), key="preset", write=True)
        self.deleted.emit(gone)

    def _mend(self) -> None:
        mended = mend_tags(self._book.rules, self._typed().tags)
        for field in FIELDS:
            self._edit(field).setText(mended.value(field))
        self._edited()
        self.save_now()

    # -- showing ---------------------------------------------------------------------------

    def _edit(self, field: str) -> Any:
        return getattr(self.ui, f"tag_{field}")

    def _typed(self) -> Preset:
        tags = UtmTags(**{field: tidy(self._edit(field).text()) for field in FIELDS})
        return Preset(tidy(self.ui.name.text()), tags)

    def _fault(self, preset: Preset) -> str:
        """Return why a preset cannot be saved; empty where it can."""
        if not preset.name:
            return self.tr("Not saved: it needs a name.")
        if not preset.tags:
            return self.tr("Not saved: it needs a tag.")
        current = self._current
        for other in self._book.presets:
            if other != current and other.name.casefold() == preset.name.casefold():
                return self.tr("Not saved: another preset has this name.")
        return ""

    def _fill(self, chosen: str) -> None:
        presets, shared = list(self._book.presets), len(self._book.shared_presets)
        names = [preset.name for preset in presets]
        before = max(0, self.ui.list.currentRow())
        place = names.index(chosen, shared) if chosen in names[shared:] else -1
        if place < 0:
            place = names.index(chosen) if chosen in names else min(before, len(names) - 1)
        self._is_filling = True
        self.ui.list.clear()
        for row, preset in enumerate(presets):
            self.ui.list.addItem(self._item(preset, is_shared=row < shared))
        if self._is_new:
            self.ui.list.addItem(QListWidgetItem(icon("plus", "accent"), self.tr("New preset")))
            place = len(presets)
        self.ui.list.setCurrentRow(place)
        self._is_filling = False
        if presets or self._is_new:
            self.ui.states.show_content()
        else:
            self.ui.states.show_panel().show_empty(
                "tag",
                self.tr("No presets yet"),
                self.tr("A preset keeps tags under a name, to fill them in with one choice."),
            )
        self._show(place)

    def _item(self, preset: Preset, *, is_shared: bool) -> QListWidgetItem:
        item = QListWidgetItem(icon("people" if is_shared else "tag", "secondary"), preset.name)
        if is_shared:
            words = self.tr("{0}, shared by your team").format(preset.name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            item.setToolTip(self.tr("Shared by your team"))
        return item

    def _show(self, row: int) -> None:
        presets = list(self._book.presets)
        preset = presets[row] if 0 <= row < len(presets) else None
        if self._is_new:
            preset = Preset("", UtmTags())
        self._is_shared = not self._is_new and 0 <= row < len(self._book.shared_presets)
        is_same = preset is not None and preset == self._current
        self._current = preset
        ui = self.ui
        ui.edit.setVisible(preset is not None)
        about = self.tr("Shared by your team. To change it, save a copy of your own.")
        ui.about.setText(about if self._is_shared else "")
        ui.about.setVisible(self._is_shared)
        if not (is_same and self._typed() == preset):
            ui.name.setText(preset.name if preset else "")
            for field in FIELDS:
                self._edit(field).setText(preset.tags.value(field) if preset else "")
        for widget in (ui.name, *(self._edit(field) for field in FIELDS)):
            widget.setReadOnly(self._is_shared)
        self.remove.setEnabled(preset is not None and not self._is_shared)
        self.duplicate.setEnabled(preset is not None and not self._is_new)
        self._show_notes()

    def _show_notes(self) -> None:
        ui, typed = self.ui, self._typed()
        fault = "" if self._is_shared or self._current is None else self._fault(typed)
        ui.name_note.setText(fault)
        ui.name_note.setVisible(bool(fault))
        set_text_role(ui.name_note, "warning")
        ui.name.setAccessibleDescription(fault)
        rules = self._book.rules
        broken = all_breaks(rules, typed.tags) if self._current is not None else []
        shared = any(self._book.is_shared(each.field) for each in broken)
        ui.broken.setText(broken_text(broken, is_shared=shared))
        ui.broken.setVisible(bool(broken))
        can_mend = not self._is_shared and mend_tags(rules, typed.tags) != typed.tags
        ui.mend.setVisible(bool(broken) and can_mend)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.ui.buttons and event.type() == QEvent.Type.Resize:
            buttons = self.ui.buttons
            buttons.setMinimumHeight(self._flow.heightForWidth(buttons.width()))
        return False
