"""The History view: every link made here, what became of it, and what can be done with it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, QTimer
from PySide6.QtWidgets import QSizePolicy

from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_link_history import Ui_LinkHistoryView
from calendly_desktop.pages.link_history.commands import Commands
from calendly_desktop.pages.link_history.details import LinkDetails
from calendly_desktop.pages.links.view import LinksView
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.fitting_columns import FittingColumns, Width
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.window import pause_after
from calendly_desktop.viewmodels.link_ledger import (
    SHOWS,
    LedgerModel,
    Show,
    columns,
    kinds,
    passes,
    shows,
)
from calendly_desktop.viewmodels.link_ledger_words import counts_text, note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from PySide6.QtGui import QAction, QShowEvent
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.links.page import LinksPage
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.link_ledger import Ledger, LedgerLine

PAGE = "link_history"
"""Under which name the settings keep what was chosen last."""
FOLLOW = 300  # milliseconds between two looks at what changed
WIDTHS = (
    Width(100, 100),  # made
    Width(132, 132),  # kind
    Width(130, 100, 3),  # leads to
    Width(150, 100, 4),  # tags
    Width(130, 100, 3),  # for whom
    Width(110, 90, 2),  # label
    Width(96, 80, 1),  # preset
    Width(100, 84, 1),  # made by
    Width(66, 62),  # copied
    Width(196, 190),  # what came back
)
GIVE_WAY = (7, 6, 8, 5, 4, 1)
"""The columns that are left out where there is no room, the first first; the pane has them all."""
_ROWS = 4  # for which there is always room in the table


class HistoryView(LinksView):
    """A table over the links; it follows the history and the meetings while it is in sight."""

    KEY = "history"
    HELP = "single-use-life"

    def __init__(self, services: Services, page: LinksPage, parent: QWidget | None = None) -> None:
        super().__init__(services, page, parent)
        self._ledger: Ledger | None = None
        self._is_stale = True
        self._chosen: set[int] = set()
        self._is_choosing = False
        self.ui = Ui_LinkHistoryView()
        self.ui.setupUi(self)
        self.model = LedgerModel(self)
        self._follow = QTimer(self, singleShot=True, interval=FOLLOW)
        self._follow.timeout.connect(self._read_again)
        self._dress()
        self.commands = Commands(self)
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
        # The header asks whether whole columns are selected, which looks at every row.
        header.setSelectionModel(QItemSelectionModel(self.model, header))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicatorClearable(False)
        self.columns = FittingColumns(table, WIDTHS, GIVE_WAY)
        self.details = LinkDetails(ui)
        self.setTabOrder(table, self.details.text)
        self.setTabOrder(self.details.text, ui.show_meeting)
        policy = QSizePolicy.Policy  # what it says asks for no more room than the table has
        ui.states.panel.setSizePolicy(policy.Preferred, policy.Ignored)
        theme().changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        """Let rows be as high as the text wants, with room for a few of them."""
        table, row = self.ui.table, theme().px(look.ROW_HEIGHT)
        table.verticalHeader().setDefaultSectionSize(row)
        header = table.horizontalHeader().sizeHint().height()
        self.ui.states.setMinimumHeight(header + row * _ROWS)

    def _connect(self) -> None:
        ui, table = self.ui, self.ui.table
        ui.search.searched.connect(self._searched)
        ui.faces.changed.connect(self._face_changed)
        for box in (ui.kind, ui.show_only):
            box.activated.connect(self._narrow)
        table.selectionModel().selectionChanged.connect(self._selected)
        self.model.modelReset.connect(self._choose_again)
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
    def is_deleted_face(self) -> bool:
        """Whether the deleted links are shown."""
        return bool(self.ui.faces.current() == "deleted")

    @property
    def is_read(self) -> bool:
        """Whether any meetings are on this computer, so that bookings can be counted."""
        return self.services.events.as_of is not None

    def _show(self) -> None:
        ledger, deleted = self._ledger, self.is_deleted_face
        if ledger is None:
            self.ui.states.show_panel().show_loading()
            self._show_chosen()
            return
        clock = self.page.tools.clock()
        self.model.show_lines(
            columns(clock, is_read=self.is_read, deleted=deleted),
            ledger.deleted if deleted else ledger.lines,
            (self.ui.search.text(), self._passes()),
        )
        self.columns.fit()
        self._show_state()
        self._show_chosen()
        self.ui.note.setText(
            self.tr("Deleted links are kept for 30 days. The links themselves go on working.")
            if deleted
            else note(ledger.unread, self.services.events.as_of, clock)
        )

    def _narrow(self) -> None:
        self.model.narrow(self.ui.search.text(), self._passes())
        self._show_state()
        self._show_chosen()

    def _passes(self) -> Callable[[LedgerLine], bool]:
        """Return what the filters let through."""
        kind, show = str(self.ui.kind.currentData()), self._shown_only()
        now = self.page.tools.clock().now
        return lambda line: passes(line, kind, show, now)

    def _shown_only(self) -> Show:
        return cast("Show", self.ui.show_only.currentData())

    def _searched(self) -> None:
        self._narrow()
        announce(self, self.ui.count.text())

    def _face_changed(self) -> None:
        self._chosen.clear()
        self.ui.show_field.setVisible(not self.is_deleted_face)
        if self.is_deleted_face:
            self.ui.show_only.setCurrentIndex(0)
        self._show()

    def _show_state(self) -> None:
        ui, shown, total = self.ui, self.model.rowCount(), len(self.model.all_rows)
        deleted = self.is_deleted_face
        ui.count.setText(counts_text(shown, total, deleted=deleted) if total else "")
        ui.count.setVisible(bool(total))
        ui.save.setEnabled(bool(shown))
        self.commands.save_action.setEnabled(bool(shown))
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
        ranges = self.ui.table.selectionModel().selection().toList()
        rows = sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})
        shown = self.model.shown()
        return [shown[row] for row in rows if row < len(shown)]

    def _selected(self) -> None:
        if self._is_choosing:
            return
        if chosen := self.chosen():
            self._chosen = {line.link.id for line in chosen}
        self._show_chosen()

    def _choose_again(self) -> None:
        """Choose the same links once the rows have changed; the first where none is left."""
        shown, selection = self.model.shown(), self.ui.table.selectionModel()
        if not shown:
            return
        wanted = self._chosen
        places = [place for place, line in enumerate(shown) if line.link.id in wanted]
        if not places:
            places, self._chosen = [0], {shown[0].link.id}
        chosen, last = QItemSelection(), self.model.columnCount() - 1
        for first, end in _runs(places):
            chosen.select(self.model.index(first, 0), self.model.index(end, last))
        flags = QItemSelectionModel.SelectionFlag
        self._is_choosing = True
        selection.setCurrentIndex(self.model.index(places[0], 0), flags.NoUpdate)
        selection.select(chosen, flags.ClearAndSelect)
        self._is_choosing = False

    def _show_chosen(self) -> None:
        lines, deleted = self.chosen(), self.is_deleted_face
        clock = self.page.tools.clock()
        self.details.show(lines, clock, is_read=self.is_read, deleted=deleted)
        self.commands.follow(lines, deleted=deleted)

    # -- the view --------------------------------------------------------------------------

    def focus_start(self) -> None:
        """Put the cursor into the search (Ctrl+F)."""
        self.ui.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.search.selectAll()

    def actions(self) -> list[QAction]:
        """Return the commands for the menu bar and the command palette."""
        return self.commands.all()

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
        self.model.show_lines(columns(self.page.tools.clock(), is_read=self.is_read), ())
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


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each run of numbers that follow one another."""
    first = before = places[0]
    for place in places[1:]:
        if place != before + 1:
            yield first, before
            first = place
        before = place
    yield first, before
