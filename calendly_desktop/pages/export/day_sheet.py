"""The day sheet: the meetings of a day on paper, for the front desk; printed or saved as PDF."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, QTimer

from calendly_desktop.api.errors import CalendlyError
from calendly_desktop.domain.export_day import day_line
from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.times import local_day, long_day, when_it_starts
from calendly_desktop.forms.ui_day_sheet import Ui_DaySheet
from calendly_desktop.pages.export.panel import fit_panel
from calendly_desktop.pages.export.reading import Reading
from calendly_desktop.pages.export.saving import PAGE, ask_where, write_file
from calendly_desktop.store.event_search import Filters, Wanted
from calendly_desktop.store.event_views import VIEWS, View
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.calendars import dress_calendar
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.paper import Paper, open_print_dialog, page_layout, usual_paper
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels.export_day_sheet import Sheet, SheetChoices, compose

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPageLayout, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.event_views import Found, Scope
    from calendly_desktop.viewmodels.meetings import Clock

SETTLES = 1500  # milliseconds after a change in the local copy


class DaySheetWindow(ToolWindow):
    """Shows the pages as they will be printed; the day and what is on it can be changed."""

    NAME = "day_sheet"

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        clock: Callable[[], Clock],
        numbers: Sequence[int],
        wanted: Wanted,
    ) -> None:
        super().__init__(parent, self.tr("Day sheet"), width=980, height=720)
        self._services = services
        self._clock = clock
        self._reading = Reading(services)
        self._found: list[Found] = []
        self._refused: set[int] = set()  # meetings whose invitees Calendly does not give
        self._shown: tuple[date, str] = (date.min, "")  # the day and whose, of what is on paper
        self._laid_out: tuple[Sheet, QPageLayout] | None = None
        self._scopes: list[Scope] = []
        self.paper: Paper | None = None
        self.ui = Ui_DaySheet()
        self.ui.setupUi(self.body)
        self._settle = QTimer(self, singleShot=True, interval=SETTLES)
        self._dress()
        self._fill(wanted, self._first_day(numbers))
        self._connect()

    def load(self) -> None:
        """Read the meetings of the day."""
        if self.paper is None:
            self.ui.states.show_panel().show_loading()
        whose = self.ui.scope.currentText()
        if (self._day, whose) != self._shown:  # nobody prints the day before by mistake
            for button in (self.ui.save_pdf, self.ui.print_button):
                button.setEnabled(False)
        self.tasks.start(self._load(self._day, self._scope, whose), key="load")

    async def aclose(self) -> None:
        """Stop what runs, and remember how the sheet was set up."""
        self._settle.stop()
        if self._data_changed in self._services.events.changed:
            self._services.events.changed.remove(self._data_changed)
        if self._data_changed in self._services.connection.changed:
            self._services.connection.changed.remove(self._data_changed)
        ui = self.ui
        boxes = {box: getattr(ui, box).isChecked() for box in _BOXES}
        kept = {**boxes, "paper": ui.paper.currentData(), "across": self._is_across}
        self._services.settings.update_page(PAGE, day_sheet=kept)
        await super().aclose()

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        for button, sign in ((ui.previous, "chevron-left"), (ui.next, "chevron-right")):
            button.setIcon(icon(sign))
            button.setProperty("role", "icon")
        ui.day.setDisplayFormat("ddd d MMM yyyy")
        dress_calendar(ui.day.calendarWidget())
        ui.day_layout.setAlignment(ui.today, Qt.AlignmentFlag.AlignLeft)
        ui.day.setFocus()
        secondary(ui.summary)
        set_role(ui.print_button, "primary")
        set_role(ui.today, "quiet")
        ui.orientation.set_options([("up", self.tr("Portrait")), ("across", self.tr("Landscape"))])
        for key, words in (("a4", self.tr("A4")), ("letter", self.tr("Letter"))):
            ui.paper.addItem(words, key)

    def _fill(self, wanted: Wanted, day: date) -> None:
        ui = self.ui
        known = self._services.settings.page(PAGE).get("day_sheet")
        kept = known if isinstance(known, dict) else {}
        for box, usual in _BOXES.items():
            getattr(ui, box).setChecked(bool(kept.get(box, usual)))
        ui.paper.setCurrentIndex(max(0, ui.paper.findData(kept.get("paper") or usual_paper())))
        ui.orientation.set_current("across" if kept.get("across") else "up")
        for choice in self._services.events.scopes():
            if not choice.reason:
                self._scopes.append(choice.scope)
                ui.scope.addItem(choice.label)
        if wanted.scope in self._scopes:
            ui.scope.setCurrentIndex(self._scopes.index(wanted.scope))
        ui.day.setDate(QDate(day.year, day.month, day.day))

    def _connect(self) -> None:
        ui = self.ui
        ui.day.dateChanged.connect(self.load)
        ui.scope.currentIndexChanged.connect(self.load)
        ui.previous.clicked.connect(lambda: ui.day.setDate(ui.day.date().addDays(-1)))
        ui.next.clicked.connect(lambda: ui.day.setDate(ui.day.date().addDays(1)))
        ui.today.clicked.connect(self._go_to_today)
        ui.canceled.toggled.connect(self.load)
        for box in (ui.by_host, ui.notes, ui.ticks):
            box.toggled.connect(self._show)
        ui.paper.currentIndexChanged.connect(self._show)
        ui.orientation.changed.connect(self._show)
        ui.save_pdf.clicked.connect(self._save_pressed)
        ui.print_button.clicked.connect(self._print)
        self._settle.timeout.connect(self._load_again)
        self._services.events.changed.append(self._data_changed)
        self._services.connection.changed.append(self._data_changed)
        for chooser in (ui.scope, ui.paper):
            make_selected_chosen(chooser)
        ui.orientation.come_after(ui.paper)

    # -- the day ---------------------------------------------------------------------------

    @property
    def _day(self) -> date:
        day = self.ui.day.date()
        return date(day.year(), day.month(), day.day())

    @property
    def _scope(self) -> Scope:
        return self._scopes[max(0, self.ui.scope.currentIndex())]

    @property
    def _is_across(self) -> bool:
        return self.ui.orientation.current() == "across"

    def _first_day(self, numbers: Sequence[int]) -> date:
        """Return the day of the first chosen meeting, else today."""
        found = self._services.events.rows(list(numbers[:1]))
        if found:
            return local_day(found[0].event.start_time, self._clock().zone)
        return self._clock().today

    def _go_to_today(self) -> None:
        today = self._clock().today
        self.ui.day.setDate(QDate(today.year, today.month, today.day))

    async def _load(self, day: date, scope: Scope, whose: str) -> None:
        zone = self._clock().zone.info
        began, ends = (
            datetime.combine(each, time.min, tzinfo=zone) for each in (day, day + timedelta(days=1))
        )
        filters = Filters(began, ends)
        numbers: set[int] = set()
        for view in VIEWS if self.ui.canceled.isChecked() else _COMING:
            numbers |= set(await self._services.events.numbers(Wanted(view, scope, "", filters)))
        self._found = await self._services.events.read_rows(sorted(numbers))
        self._shown = (day, whose)
        self._show()
        await self._read_missing()

    async def _read_missing(self) -> None:
        """Read the invitees of the day that are not here yet."""
        missing = {each.id for each in self._found if each.invitees is None}
        wanted = sorted(missing - self._refused)
        if not wanted or self._services.connection.offline_reason():
            return

        def told(done: int, total: int) -> None:
            words = self.tr("Reading the invitees: {0} of {1} …")
            text = words.format(f"{done:,}", amount(total, "meeting"))
            self.ui.unread.show_partial(text)

        told(0, len(wanted))
        try:
            await self._reading.read_invitees(wanted, told)
            self._refused.update(wanted)  # of those that are here now nobody asks again
        except CalendlyError as problem:
            self.show_problem(problem)
        self._found = await self._services.events.read_rows([each.id for each in self._found])
        self._show()

    def _data_changed(self, _change: object = None) -> None:
        if not self._settle.isActive():
            self._settle.start()

    def _load_again(self) -> None:
        """Follow what changed, once what is being read is here."""
        if self.tasks.is_busy("load"):
            self._settle.start()
        else:
            self.load()

    # -- showing ---------------------------------------------------------------------------

    def _show(self) -> None:
        if self._shown[0] == date.min:
            return  # nothing is read yet
        ui, clock = self.ui, self._clock()
        lines = [
            day_line(each.event, each.invitees, clock.zone, twenty_four=clock.twenty_four)
            for each in self._found
        ]
        choices = SheetChoices(ui.by_host.isChecked(), ui.notes.isChecked(), ui.ticks.isChecked())
        sheet = Sheet(self._title, self._about(), lines, choices)
        layout = page_layout(str(ui.paper.currentData()), landscape=self._is_across)
        if self.paper is None or self._laid_out != (sheet, layout):  # that takes its time
            self._laid_out = (sheet, layout)
            foot = f"{self._title} · {self._shown[1]}"
            self.paper = Paper(lambda layout: compose(sheet, layout), layout, foot)
            ui.pages.show_paper(self.paper)
        unread = sum(each.invitees is None for each in self._found)
        ui.unread.setVisible(bool(unread))
        if unread:
            text = self.tr("The invitees of {0} are not on this computer yet.")
            ui.unread.show_partial(text.format(amount(unread, "meeting")))
        for button in (ui.save_pdf, ui.print_button):
            button.setEnabled(bool(lines))
        if lines:
            ui.states.show_content()
            pages = amount(self.paper.pages, "page")
            ui.summary.setText(f"{amount(len(lines), 'meeting')}, {pages}")
        else:
            day = long_day(self._shown[0], clock.today)
            title = self.tr("No meetings on {0}").format(day)
            text = self.tr("Choose another day, or other people.")
            ui.states.show_panel().show_empty("calendar", title, text)
            ui.summary.setText("")

    @property
    def _title(self) -> str:
        # On paper there is no today: the day is said in full, with its year.
        return long_day(self._shown[0], date.min)

    def _about(self) -> str:
        """Return under the title whose meetings they are, in which zone, and as of when."""
        clock, events = self._clock(), self._services.events
        account = self._services.account.account
        about = [self._shown[1], amount(len(self._found), "meeting")]
        about.append(self.tr("Times in {0}").format(clock.zone.city))
        if events.as_of is not None:
            at = when_it_starts(events.as_of, clock.zone, twenty_four=clock.twenty_four)
            about.append(self.tr("As of {0}").format(at.rpartition(" (")[0]))
        if account is not None:
            about.append(account.user.name or account.user.email)
        return " · ".join(part for part in about if part)

    # -- doing -----------------------------------------------------------------------------

    def _print(self) -> None:
        if self.paper is not None:
            open_print_dialog(self, self.paper, self._name, self._printed)

    def _printed(self, is_good: bool) -> None:
        if is_good:
            self.toaster.show(self.tr("Sent to the printer"))
            return
        self.banner.show_message(
            "warning",
            self.tr("The printer did not take the pages"),
            self.tr("Nothing was printed. Choose another printer, or save the sheet as PDF."),
        )

    def _save_pressed(self) -> None:
        if self.paper is not None:
            self.tasks.start(self._save(self.paper, self._name), key="save")

    async def _save(self, paper: Paper, name: str) -> None:
        title = self.tr("Save the day sheet")
        path = await ask_where(self, title, f"{name}.pdf", ["pdf"], self._services.settings)
        if path is None:
            return
        content = await paper.pdf(name)
        await write_file(path, lambda: content)
        self.toaster.show(self.tr("Saved as {0}").format(path.name))

    @property
    def _name(self) -> str:
        return f"day-sheet-{self._shown[0].isoformat()}"

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fit_panel(self.ui.options_scroll, self.width())


_BOXES = {"by_host": False, "canceled": False, "notes": True, "ticks": True}
_COMING: tuple[View, ...] = ("upcoming", "past")
