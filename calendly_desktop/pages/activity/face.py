"""What both lists of the Activity section have in common: read on demand, shown, copied, saved."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from calendly_desktop.api.errors import NotAllowed, is_offline
from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.insight.lines_table import LinesTable
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.viewmodels.activity_words import count_words, period_of, periods
from calendly_desktop.viewmodels.insight_lines import LinesModel
from calendly_desktop.viewmodels.meeting_cells import tell_time

if TYPE_CHECKING:
    from collections.abc import Coroutine, Sequence

    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.activity import Reading
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.activity_words import Period
    from calendly_desktop.viewmodels.insight_lines import LineColumn
    from calendly_desktop.viewmodels.meeting_cells import Clock

T = TypeVar("T")

OWN_DAYS = -1


class Face(QWidget, Generic[T]):
    """A list that Calendly gives page by page. said: a note that goes by itself.

    The form has: intro, summary, note, parts, states with table, details_box, details, count,
    more, stop, copy, save, when, days, first, last.
    """

    KEY = ""

    said = Signal(str)

    def __init__(
        self, services: Services, tasks: TaskScope, form: Any, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.services = services
        self.tasks = tasks
        self.reading: Reading[T] | None = None
        self.read_at: datetime | None = None
        self._problem: BaseException | None = None
        self.ui = form
        self.ui.setupUi(self)
        self.model: LinesModel[T] = LinesModel(self)
        self.table: LinesTable[T] = LinesTable(self.ui.table, self.model, self.name_of, self)
        self._dress()
        self._connect()

    # -- for the lists ---------------------------------------------------------------------

    def name_of(self, row: T) -> object:
        """Return what tells a row from others."""
        raise NotImplementedError

    async def ask(self) -> Reading[T]:
        """Return the list that the fields describe, nothing of it read yet."""
        raise NotImplementedError

    def line_columns(self) -> Sequence[LineColumn[T]]:
        """Return the columns."""
        raise NotImplementedError

    def row_text(self, row: T) -> str:
        """Return one row in full."""
        raise NotImplementedError

    def save_rows(self) -> tuple[str, str, list[list[object]]]:
        """Return title, file name and rows of what is to be saved."""
        raise NotImplementedError

    def would_show(self) -> str:
        """Say what would be here, for those to whom Calendly does not show it."""
        raise NotImplementedError

    def shown(self) -> Sequence[T]:
        """Return the rows to show, among those that are read."""
        return self.reading.items if self.reading is not None else ()

    def nothing_words(self) -> tuple[str, str]:
        """Return title and text for an empty list."""
        raise NotImplementedError

    def reads_on(self) -> bool:
        """Tell whether the next pages are read without being asked for."""
        return False

    def rows_changed(self) -> None:
        """Say what there is to say about new rows; more is offered by the lists."""

    # -- reading ---------------------------------------------------------------------------

    def search(self) -> None:
        """Ask Calendly for what the fields say."""
        self._start(self._search())

    def read_more(self) -> None:
        """Read the next page, or all that follow where rows are sought among them."""
        self._start(self._read_on())

    async def load(self) -> None:
        """Read the first page anew; what goes wrong is shown here, and told by raising Problem."""
        await self._search()

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        self.tasks.start(work, key=f"activity {self.KEY}", on_error=self._failed)
        self._show_foot()

    async def _search(self) -> None:
        self.reading, self._problem = None, None
        self.ui.states.show_panel().show_loading()
        self.ui.note.hide()
        try:
            reading = await self.ask()
            await reading.more()
        except Problem as error:
            if not self._failed(error):
                raise
            return
        self.reading, self.read_at = reading, datetime.now(UTC)
        self.show_rows()
        if self.reads_on() and not reading.is_whole:
            await self._read_on()

    async def _read_on(self) -> None:
        reading = self.reading
        if reading is None:
            return
        self._say("")
        while not reading.is_whole:
            await reading.more()
            if reading is not self.reading:
                return
            self.show_rows()
            if not self.reads_on():
                break
        self._show_foot()

    def _failed(self, error: BaseException) -> bool:
        """Show in the list's place why there is nothing, or beside it why there is no more."""
        if not isinstance(error, Problem) or error.ends_sign_in:
            return False
        self._problem = error
        if self.reading is not None:
            self._say(f"{error.title}. {error.explanation}")
            self._show_foot()
            return True
        self._show_why(error)
        return True

    def show_unread(self, problem: Problem) -> None:
        """Say in the list's place why nothing could be read; a list that is shown stays."""
        if self.reading is None:
            self._show_why(problem)

    def _show_why(self, error: Problem) -> None:
        panel = self.ui.states.show_panel()
        if isinstance(error, NotAllowed):
            panel.show_refusal(explained(error, self.would_show()))
        elif is_offline(error):
            panel.show_offline(error.title, error.explanation, self.search)
        else:
            panel.show_error(error, self.search)
        self._show_foot()

    # -- showing ---------------------------------------------------------------------------

    def clock(self) -> Clock:
        """Return how times are shown now."""
        return tell_time(self.services.events.timezone, datetime.now(UTC))

    def show_rows(self) -> None:
        """Show the rows that are read."""
        rows = self.shown()
        self.table.show_lines(self.line_columns(), rows)
        if rows:
            self.ui.states.show_content()
        elif self.reading is not None:
            title, text = self.nothing_words()
            self.ui.states.show_panel().show_empty("search", title, text)
        self.rows_changed()
        self._show_foot()

    def _show_foot(self) -> None:
        ui, reading = self.ui, self.reading
        has_rows, runs = bool(self.model.rowCount()), self.tasks.is_busy(f"activity {self.KEY}")
        ui.details_box.setVisible(has_rows and reading is not None)
        for button in (ui.copy, ui.save):
            button.setEnabled(has_rows and reading is not None)
        is_open = reading is not None and not reading.is_whole
        ui.more.setVisible(is_open and not (runs and self.reads_on()))
        ui.stop.setVisible(is_open and runs and self.reads_on())
        words = ""
        if reading is not None:
            words = count_words(
                len(reading.items),
                reading.total,
                is_least=reading.total_is_least,
                is_whole=reading.is_whole,
            )
            if reading.unread:
                unread = self.tr("{0} more that the app could not understand")
                words += ", " + unread.format(reading.unread)
        ui.count.setText(words)

    def _show_row(self) -> None:
        row = self.table.current()
        text = self.row_text(row) if row is not None else ""
        if self.ui.details.toPlainText() != text:
            self.ui.details.setPlainText(text)

    def _say(self, text: str) -> None:
        self.ui.note.setText(text)
        self.ui.note.setVisible(bool(text))

    def stop(self) -> None:
        """Read no further; what is read stays."""
        self.tasks.cancel(f"activity {self.KEY}")
        self._show_foot()
        self.ui.more.setVisible(self.reading is not None and not self.reading.is_whole)
        self.ui.stop.hide()
        self.ui.more.setFocus()

    # -- periods ---------------------------------------------------------------------------

    def period(self) -> Period:
        """Return which period is chosen."""
        first, last = (field.date().toPython() for field in (self.ui.first, self.ui.last))
        return period_of(self.ui.when.currentData(), self.clock(), first, last)

    def _offer_periods(self) -> None:
        fill(self.ui.when, periods())
        self.ui.when.setCurrentIndex(self.ui.when.findData(30))
        today = self.clock().today
        for field, day in ((self.ui.first, today.replace(day=1)), (self.ui.last, today)):
            field.setDate(QDate(day.year, day.month, day.day))
        self.ui.days.hide()

    def _period_chosen(self) -> None:
        own = self.ui.when.currentData() == OWN_DAYS
        self.ui.days.setVisible(own)
        if own:
            self.ui.first.setFocus()
        self.search()

    def _day_set(self) -> None:
        """Keep the days in order: the other day follows the one that was set."""
        first, last = self.ui.first, self.ui.last
        if first.date() > last.date():
            is_first = self.sender() is first
            (last if is_first else first).setDate((first if is_first else last).date())

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        for label in (ui.intro, ui.note, ui.count):
            secondary(label)
        ui.summary.hide()
        ui.note.hide()
        ui.stop.hide()
        ui.more.hide()
        self.table.put_menu_on(ui.copy)
        ui.details_box.setMinimumHeight(self.fontMetrics().lineSpacing() * 5)
        ui.parts.setStretchFactor(0, 3)
        ui.parts.setStretchFactor(1, 2)
        for box in self.findChildren(QComboBox):  # a long name makes no box wider than the window
            box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(10)
        ui.intro.setWordWrap(True)
        self._offer_periods()

    def _connect(self) -> None:
        ui = self.ui
        ui.when.activated.connect(self._period_chosen)
        for field in (ui.first, ui.last):
            field.setKeyboardTracking(False)
            field.dateChanged.connect(self._day_set)
            field.editingFinished.connect(self.search)
        ui.more.clicked.connect(self.read_more)
        ui.stop.clicked.connect(self.stop)
        ui.save.clicked.connect(self._save)
        self.table.row_changed.connect(self._show_row)
        self.table.copied.connect(self.said)

    def _save(self) -> None:
        self.tasks.start(self._save_table(), key="save activity")

    async def _save_table(self) -> None:
        from calendly_desktop.pages.export.saving import save_table

        title, name, rows = self.save_rows()
        path = await save_table(self, title, name, rows, settings=self.services.settings)
        if path is not None:
            self.said.emit(self.tr("Saved as {0}").format(path.name))

    def focus_start(self) -> None:
        """Put the keyboard into the search."""
        self.ui.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.words.selectAll()


def explained(error: NotAllowed, would_show: str) -> NotAllowed:
    """Return a refusal that also says what would be shown where it were allowed."""
    return NotAllowed(
        error.title,
        f"{would_show} {error.message}".strip(),
        reason=error.reason,
        required_scopes=error.required_scopes,
        calendly_message=error.calendly_message,
        remedy=error.remedy,
        details=error.details,
    )


def fill(box: QComboBox, offers: Sequence[tuple[Any, str]]) -> None:
    """Offer choices, keeping the one that is chosen."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for value, words in offers:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)
    make_selected_chosen(box)
