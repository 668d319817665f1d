"""One delivery to read: its signature in words, facts, fields, text, headers; and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHeaderView, QMenu, QPlainTextEdit, QTextEdit, QWidget

from calendly_desktop.forms.ui_delivery import Ui_DeliveryView
from calendly_desktop.pages.help.link import HelpLink
from calendly_desktop.pages.webhooks.facts_view import FactsView
from calendly_desktop.store.arrived import named_in
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.chips import Chip
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.selection import make_selected_current
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.delivery_facts import facts
from calendly_desktop.viewmodels.delivery_words import happened, notes, whom
from calendly_desktop.viewmodels.json_tree import JsonModel, JsonSearch, pretty

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.domain.delivery_check import Check
    from calendly_desktop.domain.inbox import Received
    from calendly_desktop.store.arrived import Lookup
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.meeting_cells import Clock

_MOST_HITS: Final = 500
_LINES: Final = 6  # of text that always have room


class DeliveryView(QWidget):
    """Beside the list; empty until `show_delivery`. copy_wanted, save_wanted: in which form.

    Forms are "redacted", "body" and "request".
    """

    look_up_wanted = Signal()
    replay_wanted = Signal()
    copy_wanted = Signal(str)
    save_wanted = Signal(str)

    def __init__(
        self, clock: Callable[[], Clock], tasks: TaskScope, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("delivery_view")
        self._clock = clock
        self._row: Received | None = None
        self._lookup: Lookup | None = None
        self.ui = Ui_DeliveryView()
        self.ui.setupUi(self)
        self.chip = Chip("", self)
        self.facts = FactsView(self.ui.facts, tasks)
        self.json = JsonModel(self)
        self.search = JsonSearch(self.json, self)
        self._dress()
        self._build_menus()
        self._connect()

    # -- for the window ----------------------------------------------------------------------

    def show_delivery(
        self, row: Received | None, check: Check | None, lookup: Lookup | None
    ) -> None:
        """Show a delivery, what was found of its signature, and what Calendly says beside it."""
        self._row, self._lookup = row, lookup
        self.setVisible(row is not None)
        if row is None:
            return
        about = " ".join(whom(row.contents).split())[:120]
        title = happened(row.contents)
        self.ui.title.setText(f"{title}: {about}" if about else title)
        told = notes(row)
        self.ui.notes.setText("\n".join(told))
        self.ui.notes.setVisible(bool(told))
        named = named_in(row.contents)
        self.ui.look_up.setVisible(bool(named.invitee or named.event))
        self.show_check(check)
        self._show_contents()

    def show_check(self, check: Check | None) -> None:
        """Say what was found of the signature."""
        if check is None:
            self.chip.show_state(self.tr("Not checked yet"), tone="neutral", icon_name="clock")
            self.ui.verdict.setText(self.tr("The signature is being checked."))
            return
        self.chip.show_state(check.mark.word, tone=check.mark.tone, icon_name=check.mark.icon)
        words = check.verdict.explanation
        if check.key_name:
            words = self.tr("{0} Key: {1}.").format(words, check.key_name)
        self.ui.verdict.setText(words)

    def show_lookup(self, lookup: Lookup) -> None:
        """Show what Calendly says now beside what the delivery says."""
        self._lookup = lookup
        self.ui.kind.set_current("facts")
        self._show_contents()

    def set_asking(self, asking: bool) -> None:
        """Take the button away while Calendly is asked."""
        self.ui.look_up.setEnabled(not asking)
        self.ui.look_up.setText(self.tr("Asking…") if asking else self.tr("As&k Calendly"))

    # -- building ----------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        ui.title_layout.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        for label in (ui.verdict, ui.notes, ui.hits):
            secondary(label)
        ui.kind.set_options(
            [
                ("facts", self.tr("Facts")),
                ("fields", self.tr("Fields")),
                ("text", self.tr("Text")),
                ("headers", self.tr("Headers")),
            ]
        )
        line = FlowLayout(ui.look_line, spacing=theme().px(look.SPACE_2))
        for part in (ui.kind, ui.sought, ui.hits, ui.secrets):
            line.addWidget(part)
        ui.sought.setMinimumWidth(theme().px(170))
        buttons = FlowLayout(ui.delivery_buttons, spacing=theme().px(look.SPACE_2))
        for button in (ui.look_up, ui.replay, ui.copy, ui.save):
            buttons.addWidget(button)
        words = self.tr("Is something missing?")
        buttons.addWidget(HelpLink("payload-lacks", ui.delivery_buttons, words=words))
        ui.pages.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES)
        for box in (ui.text, ui.headers):
            box.setFont(theme().font("mono"))
        self._dress_facts()
        ui.tree.setModel(self.search)
        make_selected_current(ui.tree)
        ui.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        ui.tree.header().resizeSection(0, theme().px(200))
        ui.look_up.setToolTip(
            self.tr("Asks Calendly for the invitee and the meeting, for what the message lacks")
        )

    def _dress_facts(self) -> None:
        for view in (self.ui.facts, self.ui.tree):
            action = QAction(self.tr("Copy"), view)
            action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(self._copy_cell)
            view.addAction(action)
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _build_menus(self) -> None:
        forms = {
            "redacted": self.tr("&Without personal data"),
            "body": self.tr("&Body as it came"),
            "request": self.tr("&Request as it came, with headers"),
        }
        for button, wanted in ((self.ui.copy, self.copy_wanted), (self.ui.save, self.save_wanted)):
            menu = QMenu(button)
            for form, words in forms.items():
                action = QAction(words, menu)
                action.setObjectName(f"{button.objectName()}_{form}")
                action.triggered.connect(
                    lambda _checked=False, form=form, wanted=wanted: wanted.emit(form)
                )
                menu.addAction(action)
            button.setMenu(menu)
            button.setProperty("hasMenu", True)

    def _connect(self) -> None:
        ui = self.ui
        ui.kind.changed.connect(lambda _kind: self._show_contents())
        ui.secrets.toggled.connect(lambda _on: self._show_contents())
        ui.sought.searched.connect(lambda _text: self._seek())
        ui.sought.returnPressed.connect(self._find_next)
        ui.look_up.clicked.connect(self.look_up_wanted)
        ui.replay.clicked.connect(self.replay_wanted)

    # -- showing -----------------------------------------------------------------------------

    @property
    def _kind(self) -> str:
        return self.ui.kind.current()

    def _show_contents(self) -> None:
        row, ui = self._row, self.ui
        if row is None:
            return
        kind, shown = self._kind, ui.secrets.isChecked()
        ui.secrets.setVisible(kind in {"fields", "text"})
        ui.sought.setVisible(kind in {"fields", "text"})
        if kind == "facts":
            self._show_facts(row)
            ui.pages.setCurrentWidget(ui.facts)
        elif kind == "fields":
            self.json.show_document(row.contents.document, with_secrets=shown)
            ui.pages.setCurrentWidget(ui.tree)
        elif kind == "text":
            ui.text.setPlainText(pretty(row, with_secrets=shown))
            ui.pages.setCurrentWidget(ui.text)
        else:
            lines = [f"{name}: {value}" for name, value in row.delivery.headers]
            ui.headers.setPlainText("\n".join(lines))
            ui.pages.setCurrentWidget(ui.headers)
        self._seek()

    def _show_facts(self, row: Received) -> None:
        found = facts(row, self._clock(), self._lookup)
        self.facts.show(found, with_now=self._lookup is not None)

    # -- searching ---------------------------------------------------------------------------

    def _seek(self) -> None:
        text, kind = self.ui.sought.text().strip(), self._kind
        self.ui.hits.setVisible(False)
        if kind == "fields":
            self.search.search(text)
            self.ui.tree.expandAll()
            nothing = bool(text) and not self.search.rowCount()
            self._say_hits(0 if nothing else -1)
        elif kind == "text":
            self._say_hits(self._mark(self.ui.text, text) if text else -1)
            if not text:
                self.ui.text.setExtraSelections([])

    def _say_hits(self, count: int) -> None:
        words = {0: self.tr("Not found"), 1: self.tr("1 place")}
        self.ui.hits.setVisible(count >= 0)
        if count >= 0:
            self.ui.hits.setText(words.get(count, self.tr("{0} places").format(count)))

    def _mark(self, box: QPlainTextEdit, text: str) -> int:
        """Mark every place of a text, go to the first, and return how many there are."""
        found: list[QTextEdit.ExtraSelection] = []
        cursor = QTextCursor(box.document())
        while len(found) < _MOST_HITS:
            cursor = box.document().find(text, cursor)
            if cursor.isNull():
                break
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            selection.format.setBackground(theme().colors.selection)
            selection.format.setForeground(theme().colors.text)
            found.append(selection)
        box.setExtraSelections(found)
        if found:
            box.setTextCursor(found[0].cursor)
        return len(found)

    def _find_next(self) -> None:
        text, box = self.ui.sought.text().strip(), self.ui.text
        if self._kind == "text" and text and not box.find(text):
            box.moveCursor(QTextCursor.MoveOperation.Start)
            box.find(text, QTextDocument.FindFlag(0))

    def _copy_cell(self) -> None:
        if self._kind == "facts":
            copy(self.facts.model.full_text(self.ui.facts.currentIndex()))
        else:
            index = self.search.mapToSource(self.ui.tree.currentIndex())
            copy(self.json.node(index).text if index.column() else self.json.node(index).name)
