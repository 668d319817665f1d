"""Rules and presets in a window: a rule for each tag, the presets, and what the team shares."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QBoxLayout, QWidget

from calendly_desktop.domain.booking_links import FIELDS, Field
from calendly_desktop.domain.rule_file import RuleFileBroken
from calendly_desktop.forms.ui_rules_window import Ui_RulesWindow
from calendly_desktop.pages.link_rules.preset_pane import PresetPane
from calendly_desktop.pages.link_rules.rule_form import RuleForm
from calendly_desktop.pages.link_rules.sharing_pane import SharingPane
from calendly_desktop.pages.links.rows import TwoLineDelegate
from calendly_desktop.toolkit.selection import make_selected_current
from calendly_desktop.toolkit.soon import Soon
from calendly_desktop.toolkit.text import plain_tip, secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels.link_roles import Role
from calendly_desktop.viewmodels.rule_words import field_name, rule_in_a_line

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from PySide6.QtGui import QResizeEvent

    from calendly_desktop.domain.utm_rules import Preset
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.rule_book import Own

PAUSE = 500  # milliseconds after the last letter until a rule is saved
_DRAFT = "rules"
_NARROW = 620  # pixels at normal text size, below which the list is above
_TOPICS = 216  # pixels of the list beside the forms, at normal text size
_ROWS_ABOVE = 2.5  # of the list that are in sight when it is above
_UNLIMITED = 16_777_215  # Qt's own largest size


class RulesWindow(ToolWindow):
    """Every change counts at once; what cannot be saved yet is kept as a draft."""

    NAME = "rules"
    HELP = "custom-parameters"

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent, "", width=920, height=680)
        self.setWindowTitle(self.tr("Rules and presets"))
        self._services = services
        self._book = services.rule_book
        self.ui = Ui_RulesWindow()
        self.ui.setupUi(self.body)
        self.rule = RuleForm(self.ui.inside)
        self.presets = PresetPane(self._book, self.tasks, self.ui.inside)
        zone = services.events.timezone
        self.sharing = SharingPane(self._book, self.tasks, zone, self.ui.inside)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._keep_draft = Soon(self.tasks, self._keep, pause=PAUSE / 1000)
        self._topics = QStandardItemModel(self)
        self._dress()
        self._connect()
        self._show_book()
        self.turn_to("source")

    def load(self) -> None:
        """Bring back what was half-typed."""
        self.tasks.start(self._restore(), key="draft")
        for notice in self._book.notices:
            self.banner.show_message("warning", self.tr("Rules and presets"), notice)

    def turn_to(self, topic: str) -> None:
        """Show a tag, “presets” or “sharing”."""
        row = self._keys().index(topic)
        self.ui.topics.setCurrentIndex(self._topics.index(row, 0))

    # -- building --------------------------------------------------------------------------

    @property
    def _panes(self) -> tuple[QWidget, ...]:
        return self.rule, self.presets, self.sharing

    def _keys(self) -> list[str]:
        return [*FIELDS, "presets", "sharing"]

    def _dress(self) -> None:
        ui = self.ui
        secondary(ui.status)
        for pane in self._panes:
            ui.inside_layout.addWidget(pane)
        for key in self._keys():
            item = QStandardItem()
            item.setEditable(False)
            item.setData(key, Role.KEY)
            self._topics.appendRow(item)
        ui.topics.setModel(self._topics)
        ui.topics.setItemDelegate(TwoLineDelegate(ui.topics))
        ui.topics.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        make_selected_current(ui.topics)
        order = [ui.topics, *self.rule.order(), *self.presets.order(), *self.sharing.order()]
        for before, after in pairwise([*order, ui.close_button]):
            QWidget.setTabOrder(before, after)
        self._fit()
        theme().changed.connect(self._fit)

    def _connect(self) -> None:
        self.ui.topics.selectionModel().currentChanged.connect(self._turned)
        self.ui.close_button.clicked.connect(self.reject)
        self.rule.changed.connect(self._save_rule)
        self.rule.edited.connect(self._rule_typed)
        self._pause.timeout.connect(self._save_rule)
        self.presets.said.connect(self._say)
        self.presets.deleted.connect(self._offer_preset)
        self.presets.typed.connect(self._keep_draft)
        self.sharing.typed.connect(self._keep_draft)
        self.sharing.said.connect(self.toaster.show)
        self.sharing.taken_in.connect(self._offer_own)
        self._book.changed.append(self._show_book)

    # -- rules -----------------------------------------------------------------------------

    def _turned(self, now: QModelIndex, _before: QModelIndex) -> None:
        self._save_now()
        self._show_topic(str(now.data(Role.KEY) or "source"))

    def _rule_typed(self) -> None:
        self.ui.status.setText("")
        self._pause.start()

    def _save_rule(self) -> None:
        self._pause.stop()
        field, rule = self.rule.field, self.rule.rule()
        if self._book.is_shared(field) or rule == self._book.own_rules.of(field):
            return
        self.tasks.start(self._book.keep_rule(field, rule), write=True)
        self._say(self.tr("Saved"))

    def _save_now(self) -> None:
        if self._pause.isActive():
            self._save_rule()
        self.presets.save_now()

    # -- showing ---------------------------------------------------------------------------

    def _show_topic(self, key: str) -> None:
        self.ui.status.setText("")
        shown: QWidget = {"presets": self.presets, "sharing": self.sharing}.get(key, self.rule)
        if shown is self.rule:
            self._show_rule(next(field for field in FIELDS if field == key))
        for pane in self._panes:
            pane.setVisible(pane is shown)
        self.ui.scroll.verticalScrollBar().setValue(0)

    def _show_rule(self, field: Field) -> None:
        shared = self._book.is_shared(field)
        self.rule.show_rule(field, self._book.rules.of(field), is_shared=shared)

    def _show_book(self) -> None:
        """Show rules, presets and sharing as they are now; what is being typed stays."""
        for row, key in enumerate(self._keys()):
            title, detail, icon = self._topic(key)
            item = self._topics.item(row)
            item.setText(title)
            item.setData(detail, Role.DETAIL)
            item.setData(icon, Role.ICON)
            item.setData(f"{title}, {detail}", Qt.ItemDataRole.AccessibleTextRole)
            item.setToolTip(plain_tip(detail))
        if not self._pause.isActive():
            self._show_rule(self.rule.field)
        self.presets.show_book()
        self.sharing.show_book()

    def _topic(self, key: str) -> tuple[str, str, str]:
        """Return how a topic is listed: its name, what it says, and its icon."""
        book = self._book
        for field in FIELDS:
            if key == field:
                icon = "people" if book.is_shared(field) else "tag"
                return field_name(field), rule_in_a_line(book.rules.of(field)), icon
        if key == "presets":
            count = len(book.presets)
            one, many = self.tr("1 preset"), self.tr("{0} presets")
            words = one if count == 1 else many.format(count)
            return self.tr("Presets"), words if count else self.tr("None yet"), "list"
        sharing = book.sharing
        if sharing is None:
            return self.tr("Sharing"), self.tr("Only on this computer"), "people"
        if sharing.away_since is not None:
            broken = isinstance(sharing.problem, RuleFileBroken)
            words = self.tr("The file has mistakes") if broken else self.tr("Cannot be read")
            return self.tr("Sharing"), words, "warning"
        return self.tr("Sharing"), sharing.file.name or self.tr("In use"), "people"

    def _say(self, words: str) -> None:
        self.ui.status.setText(words)

    # -- taking back -----------------------------------------------------------------------

    def _offer_preset(self, preset: Preset) -> None:
        words = self.tr("“{0}” deleted").format(preset.name)
        self._offer(words, lambda: self._book.keep_preset(preset))

    def _offer_own(self, words: str, before: Own) -> None:
        self._offer(words, lambda: self._book.bring_back(before))

    def _offer(self, words: str, undo: Any) -> None:
        def take_back() -> None:
            act: Coroutine[Any, Any, None] = undo()
            self.tasks.start(act, key="undo", write=True)

        self.toaster.show(words, action=self.tr("Undo"), on_action=take_back, milliseconds=10_000)

    # -- what is half-typed ----------------------------------------------------------------

    async def _keep(self) -> None:
        draft = {"source": self.sharing.draft(), "preset": self.presets.draft()}
        if any(draft.values()):
            await self._services.drafts.keep(_DRAFT, draft)
        else:
            await self._services.drafts.drop(_DRAFT)

    async def _restore(self) -> None:
        known = await self._services.drafts.known(_DRAFT)
        source, preset = known.get("source"), known.get("preset")
        if isinstance(source, str) and source and self._book.sharing is None:
            self.sharing.restore(source)
            self.turn_to("sharing")
        if isinstance(preset, dict) and preset and self.presets.restore(preset):
            self.turn_to("presets")

    # -- size and closing --------------------------------------------------------------------

    def _fit(self) -> None:
        """Put the list above the forms where there is no room beside them."""
        ui = self.ui
        narrow = self.body.width() < theme().px(_NARROW)
        directions = QBoxLayout.Direction
        ui.panes_layout.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        above = round(ui.topics.sizeHintForRow(0) * _ROWS_ABOVE)
        ui.topics.setMinimumWidth(0 if narrow else theme().px(_TOPICS))
        ui.topics.setMaximumWidth(_UNLIMITED if narrow else theme().px(_TOPICS))
        ui.topics.setMinimumHeight(above if narrow else 0)
        ui.topics.setMaximumHeight(above if narrow else _UNLIMITED)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "ui"):
            self._fit()

    async def aclose(self) -> None:
        """Save what was typed last, keep what could not be saved, and stop."""
        self._save_now()
        self._book.changed.remove(self._show_book)
        await self._keep()
        await super().aclose()
