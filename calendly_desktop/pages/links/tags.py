"""The second column of the Booking links tab: the five tags, and presets of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QWidget

from calendly_desktop.domain.booking_links import FIELDS, UtmTags
from calendly_desktop.domain.tag_rules import all_breaks, wanted_fields
from calendly_desktop.domain.utm_rules import tidy_tags
from calendly_desktop.forms.ui_link_tags import Ui_LinkTags
from calendly_desktop.pages.help.link import HelpLink
from calendly_desktop.pages.links.presets import Presets
from calendly_desktop.pages.links.tag_field import TagField
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.surfaces import set_card
from calendly_desktop.toolkit.text import set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.channel_words import channel_line, channel_note
from calendly_desktop.viewmodels.rule_words import broken_text

if TYPE_CHECKING:
    from calendly_desktop.domain.tag_rules import RuleBreak
    from calendly_desktop.store.links import LinksStore
    from calendly_desktop.store.rule_book import RuleBook
    from calendly_desktop.toolkit.tasks import TaskScope


class LinkTags(QFrame):
    """Five fields with suggestions; `tags` is what goes into the link.

    changed: the tags, or the rules that they are checked against. check_wanted, rules_wanted: the
    window that checks a link, and the one for rules and presets.
    """

    changed = Signal()
    said = Signal(str)
    read_wanted = Signal()
    check_wanted = Signal()
    rules_wanted = Signal()

    def __init__(
        self,
        store: LinksStore,
        book: RuleBook,
        tasks: TaskScope,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._tasks = tasks
        self._medium = ""
        self.ui = Ui_LinkTags()
        self.ui.setupUi(self)
        set_card(self)
        self.fields = {
            field: TagField(
                field,
                store,
                book,
                getattr(self.ui, field),
                getattr(self.ui, f"{field}_hint"),
                getattr(self.ui, f"{field}_fix"),
            )
            for field in FIELDS
        }
        self._labels = {field: getattr(self.ui, f"{field}_label").text() for field in FIELDS}
        self.presets = Presets(book, self.ui.preset, self.ui.save_preset, self.ui.preset_menu)
        ui = self.ui
        flow = FlowLayout(ui.tags_buttons, spacing=theme().px(look.SPACE_1))
        for button in (ui.save_preset, ui.clear_tags, ui.read_link, ui.check_link):
            flow.addWidget(button)
            set_role(button, "quiet")
        flow.addWidget(HelpLink("custom-parameters", ui.tags_buttons, words=self.tr("Own values?")))
        set_role(self.ui.channel_fix, "link")
        self.ui.channel.setToolTip(channel_note())
        self._connect()
        self._show_rules()
        self._follow()

    def _connect(self) -> None:
        for tag in self.fields.values():
            tag.changed.connect(self._edited)
        self.presets.chosen.connect(self.set_tags)
        self.presets.said.connect(self.said)
        self.ui.save_preset.clicked.connect(self.save_preset)
        self.presets.rename_action.triggered.connect(self._rename_preset)
        self.presets.delete_action.triggered.connect(self._delete_preset)
        self.presets.copy_action.triggered.connect(self._copy_preset)
        self.presets.manage_action.triggered.connect(self.rules_wanted)
        self.ui.clear_tags.clicked.connect(self.clear)
        self.ui.read_link.clicked.connect(self.read_wanted)
        self.ui.check_link.clicked.connect(self.check_wanted)
        self.ui.channel_fix.clicked.connect(self._use_medium)
        self._book.changed.append(self._rules_changed)

    def stop_following(self) -> None:
        """Follow the rules no longer: the view closes."""
        self._book.changed.remove(self._rules_changed)

    @property
    def tags(self) -> UtmTags:
        """The tags as they go into the link: tidied."""
        return tidy_tags(UtmTags(**{field: tag.text() for field, tag in self.fields.items()}))

    @property
    def broken(self) -> list[RuleBreak]:
        """The rules that the tags break; the link can be copied all the same."""
        return all_breaks(self._book.rules, self.tags)

    def broken_text(self) -> str:
        """Return which rules the tags break, in a sentence; empty where they break none."""
        broken = self.broken
        shared = any(self._book.is_shared(each.field) for each in broken)
        return broken_text(broken, is_shared=shared)

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

    def _copy_preset(self) -> None:
        self._tasks.start(self.presets.save_copy(), key="preset")

    def show_store(self) -> None:
        """Offer the values that the store knows now."""
        for tag in self.fields.values():
            tag.show_store()

    def _rules_changed(self) -> None:
        self._show_rules()
        self.presets.show_book()
        self.show_store()
        self._edited()

    def _show_rules(self) -> None:
        """Give each tag that is wanted its star."""
        wanted = wanted_fields(self._book.rules)
        for field, text in self._labels.items():
            star = " *" if field in wanted else ""
            getattr(self.ui, f"{field}_label").setText(f"{text}{star}")

    def _edited(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        tags = self.tags
        self.presets.follow(tags)
        self.ui.clear_tags.setEnabled(bool(tags))
        for tag in self.fields.values():
            tag.set_missed(bool(tags))
        self._show_channel(tags)

    # -- the channel -----------------------------------------------------------------------

    def _show_channel(self, tags: UtmTags) -> None:
        line = channel_line(tags, self._book.rules)
        ui = self.ui
        self._medium = line.medium if line else ""
        ui.channel.setText(line.text if line else "")
        ui.channel.setVisible(line is not None)
        set_text_role(ui.channel, line.tone if line else "secondary")
        ui.channel_fix.setText(line.action if line else "")
        ui.channel_fix.setAccessibleName(f"{line.action}: {line.medium}" if line else "")
        ui.channel_fix.setVisible(bool(self._medium))

    def _use_medium(self) -> None:
        if self._medium:
            self.fields["medium"].set_text(self._medium)
            self.ui.medium.setFocus()
            self._edited()

    # -- the height ------------------------------------------------------------------------

    def _fit_height(self) -> None:
        """Be as high as the hints need at this width: a splitter asks nobody."""
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))

    def event(self, event: QEvent) -> bool:
        known = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit_height()
        return known
