"""The second column of the Booking links tab: the five tags, and presets of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from calendly_desktop.domain.booking_links import FIELDS, UtmTags
from calendly_desktop.domain.utm_rules import tidy_tags
from calendly_desktop.forms.ui_link_tags import Ui_LinkTags
from calendly_desktop.pages.links.presets import Presets
from calendly_desktop.pages.links.tag_field import TagField
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.surfaces import set_card

if TYPE_CHECKING:
    from calendly_desktop.store.links import LinksStore
    from calendly_desktop.system.settings import Settings
    from calendly_desktop.toolkit.tasks import TaskScope


class LinkTags(QFrame):
    """Five fields with suggestions; `tags` is what goes into the link."""

    changed = Signal()
    said = Signal(str)
    read_wanted = Signal()

    def __init__(
        self,
        store: LinksStore,
        settings: Settings,
        tasks: TaskScope,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.ui = Ui_LinkTags()
        self.ui.setupUi(self)
        set_card(self)
        self.fields = {
            field: TagField(
                field,
                store,
                getattr(self.ui, field),
                getattr(self.ui, f"{field}_hint"),
                getattr(self.ui, f"{field}_fix"),
            )
            for field in FIELDS
        }
        self.presets = Presets(settings, self.ui.preset, self.ui.save_preset, self.ui.preset_menu)
        set_role(self.ui.save_preset, "quiet")
        set_role(self.ui.clear_tags, "quiet")
        set_role(self.ui.read_link, "quiet")
        self._connect()
        self._follow()

    def _connect(self) -> None:
        for tag in self.fields.values():
            tag.changed.connect(self._edited)
        self.presets.chosen.connect(self.set_tags)
        self.presets.said.connect(self.said)
        self.ui.save_preset.clicked.connect(self.save_preset)
        self.presets.rename_action.triggered.connect(self._rename_preset)
        self.presets.delete_action.triggered.connect(self._delete_preset)
        self.ui.clear_tags.clicked.connect(self.clear)
        self.ui.read_link.clicked.connect(self.read_wanted)

    @property
    def tags(self) -> UtmTags:
        """The tags as they go into the link: tidied."""
        return tidy_tags(UtmTags(**{field: tag.text() for field, tag in self.fields.items()}))

    def set_tags(self, tags: UtmTags) -> None:
        """Fill all five fields."""
        for field, tag in self.fields.items():
            tag.set_text(tags.value(field))
        self._edited()

    def add_part(self, part: QWidget) -> None:
        """Lay another part of the form below the tags."""
        layout = self.ui.tags_layout
        layout.insertWidget(layout.count() - 1, part)  # the last is the room that is left

    def clear(self) -> None:
        """Empty all fields and begin with the first."""
        self.set_tags(UtmTags())
        self.ui.source.setFocus()

    def save_preset(self) -> None:
        """Ask for a name, and keep the tags under it."""
        self._tasks.start(self.presets.save(self.tags), key="preset")

    def _rename_preset(self) -> None:
        self._tasks.start(self.presets.rename(), key="preset")

    def _delete_preset(self) -> None:
        self._tasks.start(self.presets.delete(), key="preset")

    def show_store(self) -> None:
        """Offer the values that the store knows now."""
        for tag in self.fields.values():
            tag.show_store()

    def _edited(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        tags = self.tags
        self.presets.follow(tags)
        self.ui.clear_tags.setEnabled(bool(tags))
        for tag in self.fields.values():
            tag.set_missed(bool(tags))
