"""The journal of changes in a window: find a line, read it, go there, save it all as a table."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHeaderView

from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_journal_dialog import Ui_JournalDialog
from calendly_desktop.pages.export.saving import save_table
from calendly_desktop.pages.help.link import HelpLink
from calendly_desktop.pages.journal_filters import JournalFilters
from calendly_desktop.store import journal_search
from calendly_desktop.store.journal_search import Sought
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.report import report
from calendly_desktop.toolkit.selection import make_selected_current
from calendly_desktop.toolkit.tasks import TaskScope
from calendly_desktop.toolkit.text import plain_tip, secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.journal import (
    Column,
    JournalModel,
    Thing,
    details_text,
    export_rows,
    thing_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.writes import Entry
    from calendly_desktop.store.journal_search import Place
    from calendly_desktop.store.journals import JournalOf
    from calendly_desktop.system.settings import Settings
    from calendly_desktop.viewmodels.meetings import Clock

log = logging.getLogger(__name__)


class Ways(NamedTuple):
    """How the journal leads to what a change is about.

    why_not: why a thing cannot be shown, empty where it can. go: shows it.
    """

    why_not: Callable[[Thing], str]
    go: Callable[[Thing], None]


async def show_journal(
    journals: Sequence[JournalOf],
    clock: Clock,
    parent: QWidget,
    *,
    settings: Settings | None = None,
    ways: Ways | None = None,
    about: tuple[str, str] = ("", ""),
) -> None:
    """Open the journal over a window, wait until it is closed, then close what it opened.

    journals: the open account's first. about: URI and name of the only thing to be shown at first.
    """
    import asyncio

    dialog = JournalDialog(journals, clock, parent, settings=settings, ways=ways, about=about)
    closed = asyncio.Event()
    dialog.finished.connect(lambda _result: closed.set())
    dialog.open()
    try:
        await closed.wait()
    finally:
        await dialog.tasks.aclose()
        dialog.close()
        dialog.model.show_places(())
        dialog.deleteLater()
        for one in journals:
            await one.aclose()


class JournalDialog(QDialog):
    """A table of every change, newest first. Close `tasks` before the dialog is deleted."""

    def __init__(
        self,
        journals: Sequence[JournalOf],
        clock: Clock,
        parent: QWidget | None = None,
        *,
        settings: Settings | None = None,
        ways: Ways | None = None,
        about: tuple[str, str] = ("", ""),
    ) -> None:
        super().__init__(parent)
        self.tasks = TaskScope(self)
        self._own = journals[0]
        self._clock = clock
        self._settings = settings
        self._ways = ways
        self._shown: list[JournalOf] = []
        self.ui = Ui_JournalDialog()
        self.ui.setupUi(self)
        self.filters = JournalFilters(self.ui, journals, clock, about, self)
        self.model = JournalModel(clock, self._read_now, self)
        self.ui.table.setModel(self.model)
        self._dress()
        self._connect()
        self._show_details()
        self.ui.search.setFocus()

    def load(self) -> None:
        """Look for what is asked; done by itself when the dialog is shown."""
        if not self.model.rowCount():
            self.ui.states.show_panel().show_loading()
        self.tasks.start(self._load(self.filters.sought()), key="load")

    def _dress(self) -> None:
        table, header = self.ui.table, self.ui.table.horizontalHeader()
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme().px(look.ROW_HEIGHT))
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setResizeContentsPrecision(50)  # rows; to measure all of a long journal takes long
        for column in Column:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)
        make_selected_current(table)
        for label in (self.ui.intro, self.ui.count):
            secondary(label)
        self.ui.states.setMinimumHeight(theme().px(look.ROW_HEIGHT) * 4)
        lines = self.fontMetrics().lineSpacing()
        self.ui.details.setMinimumHeight(lines * 4)
        self.ui.details.setMaximumHeight(lines * 8)
        self.ui.go_to.setVisible(self._ways is not None)
        foot = self.ui.foot_layout
        link = HelpLink("journal", self, words=self.tr("Not here?"))
        foot.insertWidget(1, link)
        self.setTabOrder(self.ui.details, link)
        self.setTabOrder(link, self.ui.go_to)
        self.resize(theme().px(920), theme().px(660))

    def _connect(self) -> None:
        self.ui.search.searched.connect(self.load)
        self.filters.changed.connect(self.load)
        self.ui.table.selectionModel().currentRowChanged.connect(self._show_details)
        self.ui.table.activated.connect(lambda _index: self.ui.go_to.click())
        self.model.modelReset.connect(self._show_details)
        self.model.failed.connect(self._show_problem, Qt.ConnectionType.QueuedConnection)
        self.ui.go_to.clicked.connect(self._go)
        self.ui.save.clicked.connect(self._save_pressed)
        self.ui.close_button.clicked.connect(self.accept)
        self.tasks.failed.connect(self._show_problem)

    # -- finding ---------------------------------------------------------------------------

    async def _load(self, sought: Sought) -> None:
        chosen = self.filters.chosen
        journals = [one.journal for one in chosen]
        places = await journal_search.find(journals, sought)
        kinds = await journal_search.kinds(journals)
        self._shown = list(chosen)
        self.filters.offer_kinds(kinds)
        self.model.show_places(places, [(one.name, one.mark) for one in chosen])
        self._show_state(len(places), sought)
        self.ui.save.setEnabled(bool(places))
        notices = [notice for one in chosen for notice in one.notices]
        if notices:
            self.ui.banner.show_message("warning", notices[0], "\n".join(notices[1:]))
        if places:
            self.ui.table.selectRow(0)

    def _read_now(self, places: Sequence[Place]) -> dict[Place, Entry]:
        return journal_search.read_now([one.journal for one in self._shown], places)

    def _show_state(self, count: int, sought: Sought) -> None:
        states = self.ui.states
        words = self.tr("1 change") if count == 1 else self.tr("{0} changes").format(f"{count:,}")
        self.ui.count.setText(words if count else "")
        for part in (self.ui.details, self.ui.details_label):
            part.setVisible(bool(count))
        if count:
            states.show_content()
        elif sought == Sought(about=sought.about) and sought.about:
            states.show_panel().show_empty(
                "history",
                self.tr("Nothing was changed about it from this computer"),
                self.tr(
                    "If something did change, it was done at calendly.com, with an invitee’s own "
                    "link, by another program, or on another computer."
                ),
            )
        elif self.filters.are_set:
            sought_words = self.tr("No change has “{0}” in it.").format(sought.words)
            if not sought.words:
                sought_words = self.tr("No change is like that.")
            states.show_panel().show_no_match(sought_words, self.filters.clear)
        else:
            states.show_panel().show_empty(
                "history",
                self.tr("No changes yet"),
                self.tr("When you cancel a meeting or make a webhook, it is recorded here."),
            )

    # -- one line --------------------------------------------------------------------------

    def _show_details(self) -> None:
        index = self.ui.table.currentIndex()
        entry = self.model.entry(index)
        self.ui.details.setPlainText(details_text(entry, self._clock) if entry else "")
        why = self._why_not_go(entry)
        self.ui.go_to.setEnabled(not why)
        self.ui.go_to.setToolTip(plain_tip(why))
        self.ui.go_to.setAccessibleDescription(why)
        kind = thing_of(entry).kind if entry is not None else ""
        words = {"meeting": self.tr("&Go to meeting"), "webhook": self.tr("&Go to webhook")}
        self.ui.go_to.setText(words.get(kind, self.tr("&Go to it")))
        self.ui.go_to.setAccessibleName(self.ui.go_to.text().replace("&", ""))

    def _why_not_go(self, entry: Entry | None) -> str:
        if entry is None or self._ways is None:
            return self.tr("Choose a change first.")
        place = self.model.place(self.ui.table.currentIndex())
        whose = self._shown[place.journal] if place is not None else self._own
        if whose is not self._own:
            return self.tr("This is another account’s: switch to {0} first.").format(whose.name)
        thing = thing_of(entry)
        if not thing.kind:
            return self.tr("What this change is about cannot be shown in the app.")
        return self._ways.why_not(thing)

    def _go(self) -> None:
        entry = self.model.entry(self.ui.table.currentIndex())
        if entry is not None and self._ways is not None and not self._why_not_go(entry):
            thing = thing_of(entry)
            self.accept()
            self._ways.go(thing)

    # -- saving ----------------------------------------------------------------------------

    def _save_pressed(self) -> None:
        self.tasks.start(self._save(), key="save")

    async def _save(self) -> None:
        """Save the lines that were found, all of them, as they are by then."""
        journals, places = [one.journal for one in self._shown], self.model.places
        entries = await journal_search.read_all(journals, places)
        name = f"calendly-changes-{self._clock.today.isoformat()}"
        title = self.tr("Save the journal")
        path = await save_table(self, title, name, export_rows(entries), settings=self._settings)
        if path is None:
            return
        words = self.tr("{0} changes saved as {1}").format(f"{len(entries):,}", path.name)
        self.ui.count.setText(words)
        announce(self, words)

    def _show_problem(self, error: object) -> None:
        if not isinstance(error, Problem):
            assert isinstance(error, BaseException)
            log.error("unexpected error in the journal", exc_info=error)
            error = Problem(message=self.tr("This is a mistake in the app."), details=report(error))
        self.ui.banner.show_message("danger", error.title, error.explanation, details=error.details)
        if self.ui.states.currentWidget() is self.ui.states.panel:
            self.ui.states.panel.show_error(error, self.load)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.ui.states.panel.state and not self.model.rowCount():
            self.load()
