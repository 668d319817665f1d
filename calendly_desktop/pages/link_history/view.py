"""The History view: every link made here, what became of it, and what can be done with it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_link_history import Ui_LinkHistoryView
from calendly_desktop.pages.link_history.acting import Acting
from calendly_desktop.pages.link_history.columns import HistoryColumns
from calendly_desktop.pages.link_history.details import LinkDetails
from calendly_desktop.pages.links.view import LinksView
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.rows import open_row_menu
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import plain_tip, secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.window import pause_after
from calendly_desktop.viewmodels.link_ledger import (
    SHOWS,
    LedgerModel,
    Show,
    columns,
    counts_text,
    kinds,
    note,
    passes,
    shows,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.links.page import LinksPage
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.link_ledger import Ledger, LedgerLine

PAGE = "link_history"
"""Under which name the settings keep what was chosen last."""
FOLLOW = 300  # milliseconds between two looks at what changed
_ROWS = 4  # for which there is always room in the table


class HistoryView(LinksView):
    """A table over the links; it follows the history and the meetings while it is in sight."""

    KEY = "history"

    def __init__(self, services: Services, page: LinksPage, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._ledger: Ledger | None = None
        self._is_stale = True
        self._chosen: set[int] = set()
        self._is_choosing = False
        self.ui = Ui_LinkHistoryView()
        self.ui.setupUi(self)
        self.model = LedgerModel(self)
        self.acting = Acting(self)
        self._follow = QTimer(self, singleShot=True, interval=FOLLOW)
        self._follow.timeout.connect(self._read_again)
        self._dress()
        self._build_actions()
        self._connect()
        self._restore()
        self._show()

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui, table = self.ui, self.ui.table
        flow = FlowLayout(ui.choices, spacing=theme().px(12))
        for part in (ui.kind_field, ui.show_field, ui.count, ui.save):
            flow.addWidget(part)
        ui.faces.set_options([("links", self.tr("Links")), ("deleted", self.tr("Deleted"))])
        ui.faces.come_after(ui.search)
        for kind, words in kinds():
            ui.kind.addItem(words, kind)
        for show, words in shows():
            ui.show_only.addItem(words, show)
        for box in (ui.kind, ui.show_only):
            make_selected_chosen(box)
        for label in (ui.count, ui.note):
            secondary(label)
        table.setModel(self.model)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicatorClearable(False)
        self.columns = HistoryColumns(table)
        self.details = LinkDetails(ui)
        self.setTabOrder(table, self.details.text)
        self.setTabOrder(self.details.text, ui.show_meeting)
        theme().changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        """Let rows be as high as the text wants, with room for a few of them."""
        table, row = self.ui.table, theme().px(look.ROW_HEIGHT)
        table.verticalHeader().setDefaultSectionSize(row)
        header = table.horizontalHeader().sizeHint().height()
        self.ui.states.setMinimumHeight(header + row * _ROWS)

    def _build_actions(self) -> None:
        keys, make = QKeySequence.StandardKey, self._command
        self.copy_again_action = make("copy", self.tr("Copy link"), self._copy, keys.Copy)
        self.open_in_build_action = make("edit", self.tr("Open in Build"), self._open_in_build)
        self.another_action = make("ticket", self.tr("Make another…"), self._make_another)
        self.describe_action = make("tag", self.tr("Label and for whom…"), self._describe, "F2")
        self.meeting_action = make("calendar", self.tr("Show meeting"), self._show_meeting)
        self.forget_action = make(
            "trash", self.tr("Delete from history"), self._forget, keys.Delete
        )
        self.restore_action = make("undo", self.tr("Put back"), self._put_back)
        self.save_history_action = self.make_action(
            "export", self.tr("Save the history as a table…"), self._save
        )

    def _command(
        self,
        icon_name: str,
        text: str,
        act: Callable[[], None],
        key: QKeySequence.StandardKey | str | None = None,
    ) -> QAction:
        """Return a command about the chosen links; its key works in the table."""
        action = self.make_action(icon_name, text, act)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        if key is not None:
            action.setShortcut(QKeySequence(key))
        self.removeAction(action)
        self.ui.table.addAction(action)
        return action

    def _connect(self) -> None:
        ui, table = self.ui, self.ui.table
        ui.search.searched.connect(self._searched)
        ui.faces.changed.connect(self._face_changed)
        for box in (ui.kind, ui.show_only):
            box.activated.connect(self._narrow)
        ui.save.clicked.connect(self._save)
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)
        table.doubleClicked.connect(lambda _index: self._open_in_build())
        table.customContextMenuRequested.connect(
            lambda place: open_row_menu(table, self._menu(), place)
        )
        table.selectionModel().selectionChanged.connect(self._selected)
        self.model.modelReset.connect(self._choose_again)
        for button, act in (
            (ui.copy_link, self._copy),
            (ui.open_build, self._open_in_build),
            (ui.make_another, self._make_another),
            (ui.describe, self._describe),
            (ui.forget, self._forget),
            (ui.restore, self._put_back),
            (ui.show_meeting, self._show_meeting),
        ):
            button.clicked.connect(act)
        self.services.link_history.changed.append(self._changed)
        self.services.events.changed.append(self._meetings_changed)

    # -- reading ---------------------------------------------------------------------------

    async def load(self, *, refresh: bool) -> None:
        """Read the links, and what the local copy tells of their bookings."""
        try:
            await self.services.link_history.load()
            await self.services.one_time_links.recover()
            await self._read()
        except Problem as problem:
            if self._ledger is None:
                self.ui.states.show_panel().show_error(problem, self.page.refresh)
            raise

    @property
    def as_of(self) -> datetime | None:
        """As of when the bookings are."""
        return self.services.events.as_of

    async def _read(self) -> None:
        begun = time.perf_counter()
        self._is_stale = False
        self._ledger = await self.services.link_ledger.read()
        self._follow.setInterval(pause_after(time.perf_counter() - begun, FOLLOW))
        self._show()

    def _changed(self) -> None:
        """Follow the history; out of sight it is enough to know that something changed."""
        self._is_stale = True
        if self.isVisible() and not self._follow.isActive():
            self._follow.start()

    def _meetings_changed(self, _change: object) -> None:
        self._changed()

    def _read_again(self) -> None:
        if self._ledger is not None:
            self.tasks.start(self._read(), key="read the history")

    # -- showing ---------------------------------------------------------------------------

    @property
    def _is_deleted_face(self) -> bool:
        return bool(self.ui.faces.current() == "deleted")

    @property
    def _is_read(self) -> bool:
        return self.services.events.as_of is not None

    def _show(self) -> None:
        ledger, deleted = self._ledger, self._is_deleted_face
        if ledger is None:
            self.ui.states.show_panel().show_loading()
            self._show_chosen()
            return
        clock = self.page.tools.clock()
        table = columns(clock, is_read=self._is_read, deleted=deleted)
        self.model.show_lines(table, ledger.deleted if deleted else ledger.lines)
        self.columns.fit()
        self._narrow()
        self.ui.note.setText(
            self.tr("Deleted links are kept for 30 days. The links themselves go on working.")
            if deleted
            else note(ledger.unread, self.services.events.as_of, clock)
        )

    def _narrow(self) -> None:
        kind, show = str(self.ui.kind.currentData()), self._shown_only()
        now, text = self.page.tools.clock().now, self.ui.search.text()
        self.model.narrow(text, lambda line: passes(line, kind, show, now))
        self._show_state()
        self._show_chosen()

    def _shown_only(self) -> Show:
        return cast("Show", self.ui.show_only.currentData())

    def _searched(self) -> None:
        self._narrow()
        announce(self, self.ui.count.text())

    def _face_changed(self) -> None:
        self._chosen.clear()
        self.ui.show_field.setVisible(not self._is_deleted_face)
        if self._is_deleted_face:
            self.ui.show_only.setCurrentIndex(0)
        self._show()

    def _show_state(self) -> None:
        ui, shown, total = self.ui, self.model.rowCount(), len(self.model.all_rows)
        deleted = self._is_deleted_face
        ui.count.setText(counts_text(shown, total, deleted=deleted) if total else "")
        ui.save.setEnabled(bool(shown))
        self.save_history_action.setEnabled(bool(shown))
        panel = ui.states.panel
        if shown:
            ui.states.show_content()
        elif total:
            ui.states.show_panel()
            panel.show_no_match(self.tr("No link has all of this."), self._clear)
        elif deleted:
            text = self.tr("What you delete from the history is kept here for 30 days.")
            ui.states.show_panel().show_empty("trash", self.tr("Nothing deleted"), text)
        elif self._ledger is not None:
            text = self.tr("Every link that you copy is kept here, with what came back by it.")
            action = (self.tr("Build a link"), lambda: self.view_wanted.emit("build"))
            ui.states.show_panel().show_empty("history", self.tr("No links made yet"), text, action)

    def _clear(self) -> None:
        self.ui.search.set_text_silently("")
        self.ui.kind.setCurrentIndex(0)
        self.ui.show_only.setCurrentIndex(0)
        self._narrow()
        self.ui.search.setFocus()

    # -- the chosen links ------------------------------------------------------------------

    def chosen(self) -> list[LedgerLine]:
        """Return the chosen links, in the order of the table."""
        rows = self.ui.table.selectionModel().selectedRows()
        lines = (self.model.row(index) for index in sorted(rows, key=lambda index: index.row()))
        return [line for line in lines if line is not None]

    def _selected(self) -> None:
        if self._is_choosing:
            return
        if chosen := self.chosen():
            self._chosen = {line.link.id for line in chosen}
        self._show_chosen()

    def _choose_again(self) -> None:
        """Choose the same links once the rows have changed; the first where none is left."""
        wanted, selection = set(self._chosen), self.ui.table.selectionModel()
        shown = self.model.shown()
        places = [place for place, line in enumerate(shown) if line.link.id in wanted] or [0]
        if not shown:
            return
        chosen, flags = QItemSelection(), QItemSelectionModel.SelectionFlag
        for place in places:
            index = self.model.index(place, 0)
            chosen.select(index, index)
        self._is_choosing = True
        selection.setCurrentIndex(self.model.index(places[0], 0), flags.NoUpdate)
        selection.select(chosen, flags.ClearAndSelect | flags.Rows)
        self._is_choosing = False
        self._chosen = wanted if wanted & {line.link.id for line in shown} else {shown[0].link.id}

    def _show_chosen(self) -> None:
        lines, deleted = self.chosen(), self._is_deleted_face
        clock = self.page.tools.clock()
        self.details.show(lines, clock, is_read=self._is_read, deleted=deleted)
        one = lines[0] if len(lines) == 1 else None
        kind = self.acting.event_type(one.link) if one is not None else None
        is_for_one = one is not None and one.link.is_for_one
        self.copy_again_action.setEnabled(bool(lines))
        self.forget_action.setEnabled(bool(lines) and not deleted)
        self.restore_action.setEnabled(bool(lines) and deleted)
        for action in (self.open_in_build_action, self.describe_action):
            action.setEnabled(one is not None and not deleted)
        self.meeting_action.setEnabled(one is not None and one.use is not None)
        self.another_action.setEnabled(is_for_one and not deleted and kind is not None)
        self.ui.make_another.setEnabled(kind is not None)
        unknown = self.tr("Its event type is not known here any more.")
        self.ui.make_another.setToolTip("" if kind is not None else plain_tip(unknown))

    def _menu(self) -> Sequence[QAction]:
        actions = (
            self.copy_again_action,
            self.open_in_build_action,
            self.another_action,
            self.describe_action,
            self.meeting_action,
            self.forget_action,
            self.restore_action,
        )
        return [action for action in actions if action.isEnabled()]

    def _copy(self) -> None:
        links = [line.link for line in self.chosen()]
        if links and self.acting.copy(links):
            self.ui.copy_link.show_copied()

    def _with_one(self, act: Callable[[Any], None]) -> None:
        lines = self.chosen()
        if len(lines) == 1 and not self._is_deleted_face:
            act(lines[0].link)

    def _open_in_build(self) -> None:
        self._with_one(self.acting.open_in_build)

    def _make_another(self) -> None:
        self._with_one(self.acting.make_another)

    def _describe(self) -> None:
        self._with_one(self.acting.describe)

    def _show_meeting(self) -> None:
        lines = self.chosen()
        if len(lines) == 1 and lines[0].use is not None:
            self.page.tools.meeting_wanted.emit(lines[0].use.booked.meeting)

    def _forget(self) -> None:
        links = [line.link for line in self.chosen()]
        if links and not self._is_deleted_face:
            self.acting.forget(links)

    def _put_back(self) -> None:
        links = [line.link for line in self.chosen()]
        if links and self._is_deleted_face:
            self.acting.restore(links)

    def _save(self) -> None:
        self.acting.save(self.model.shown(), self.page.tools.clock(), is_read=self._is_read)

    # -- the view --------------------------------------------------------------------------

    def focus_start(self) -> None:
        """Put the cursor into the search (Ctrl+F)."""
        self.ui.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.search.selectAll()

    def actions(self) -> list[QAction]:
        """Return the commands for the menu bar and the command palette."""
        return [
            self.copy_again_action,
            self.open_in_build_action,
            self.another_action,
            self.describe_action,
            self.meeting_action,
            self.forget_action,
            self.restore_action,
            self.save_history_action,
        ]

    def shots(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Return the faces for the tour: deleted links, no match, and the way back."""
        return (
            ("deleted", lambda: self._shoot("deleted", "")),
            ("no-match", lambda: self._shoot("links", "zzz")),
            ("", lambda: self._shoot("links", "")),
        )

    def _shoot(self, face: str, text: str) -> None:
        self.ui.search.set_text_silently(text)
        self.ui.faces.set_current(face)
        self._face_changed()

    def _restore(self) -> None:
        state, ui = self.services.settings.page(PAGE), self.ui
        ui.kind.setCurrentIndex(max(0, ui.kind.findData(str(state.get("kind", "")))))
        shown = state.get("show")
        ui.show_only.setCurrentIndex(SHOWS.index(shown) if shown in SHOWS else 0)
        column, descending = state.get("sort", 0), state.get("descending", True)
        order = Qt.SortOrder.AscendingOrder if descending is False else Qt.SortOrder.DescendingOrder
        ui.table.setSortingEnabled(True)
        ui.table.sortByColumn(column if isinstance(column, int) and 0 <= column < 10 else 0, order)

    async def aclose(self) -> None:
        """Keep what was chosen for the next start, and follow nothing any longer."""
        self._follow.stop()
        self.services.link_history.changed.remove(self._changed)
        self.services.events.changed.remove(self._meetings_changed)
        header = self.ui.table.horizontalHeader()
        self.services.settings.update_page(
            PAGE,
            kind=str(self.ui.kind.currentData()),
            show=self._shown_only(),
            sort=header.sortIndicatorSection(),
            descending=header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder,
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale and self._ledger is not None:
            self._follow.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open a link in Build on Enter; the columns follow the room there is."""
        if watched is self.ui.table.viewport() and event.type() == QEvent.Type.Resize:
            self.columns.fit()
        if watched is self.ui.table and isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            if is_press and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._open_in_build()
                return True
        return super().eventFilter(watched, event)
