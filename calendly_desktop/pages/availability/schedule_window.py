"""The window that makes a schedule or changes one: hours as text, drawn at once, then sent once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QListWidgetItem

from calendly_desktop.api.errors import CalendlyError, SignInNeeded
from calendly_desktop.domain.models import last_segment
from calendly_desktop.domain.schedule_form import (
    ScheduleForm,
    body_of,
    changes,
    faults,
    form_of,
    hours_in,
    is_never_open,
)
from calendly_desktop.domain.week_hours import DAYS, differences, hours_of, read_hours, without_past
from calendly_desktop.forms.ui_schedule_form import Ui_ScheduleForm
from calendly_desktop.pages.as_whom import as_whom
from calendly_desktop.pages.booking.zone_field import ZoneField
from calendly_desktop.pages.event_types.draft import FormDraft
from calendly_desktop.pages.event_types.sending import SendingWindow
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.asked import mark_fault
from calendly_desktop.toolkit.calendars import dress_calendar
from calendly_desktop.toolkit.numbers import dress_spin_box
from calendly_desktop.toolkit.selection import make_selected_current
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.availability_words import (
    few_lines,
    hour_text,
    schedule_summary,
    week_rows,
)
from calendly_desktop.viewmodels.event_type_words import spot_line, trouble_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

    from calendly_desktop.domain.booking import Fault
    from calendly_desktop.domain.models import AvailabilitySchedule
    from calendly_desktop.pages.services import Services
    from calendly_desktop.viewmodels.meetings import Clock

_DAY = "yyyy-MM-dd"


class ScheduleWindow(SendingWindow):
    """One form. schedule: the one to change; None makes a new one. hours_changed: its URI."""

    NAME: ClassVar[str] = "schedule"
    HELP: ClassVar[str] = "event-types"

    hours_changed = Signal(str)

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        clock: Callable[[], Clock],
        schedule: AvailabilitySchedule | None,
    ) -> None:
        super().__init__(parent, "", width=640, height=760)
        self.schedule = schedule
        self._store = services.availability
        self._clock = clock
        self.ui = Ui_ScheduleForm()
        self.ui.setupUi(self.body)
        self.zone = ZoneField(self.ui.zone, self.ui.zone_note, clock)
        self.set_up(services, self.ui)
        name = f"schedule {last_segment(schedule.uri)}" if schedule else "schedule new"
        self._draft = FormDraft(services.drafts, self.tasks, name, ScheduleForm, self._to_keep)
        self._dress()
        self._connect()
        self._fill(self._blank())
        self.follow()
        self.ui.monday.setFocus() if schedule else self.ui.name.setFocus()

    def load(self) -> None:
        """Read the draft, the list of time zones, and the schedule as it is now."""
        self.zone.load(self.tasks)
        if not self._draft.is_read:
            self.tasks.start(self._restore(), key="draft")
        if self.schedule is not None and not self._services.connection.offline_reason():
            self.tasks.start(self._read(self.schedule.uri), key="read", on_error=self._not_read)

    # -- the form --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        title = self.tr("New schedule")
        if self.schedule is not None:
            title = self.tr("Hours of {0}").format(self.schedule.name)
        else:
            ui.save.setText(self.tr("&Make schedule"))
            ui.save.setAccessibleName(self.tr("Make schedule"))
        self.setWindowTitle(title)
        secondary(ui.hours_hint)
        narrow = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        ui.zone.setSizeAdjustPolicy(narrow)
        ui.zone.setMinimumContentsLength(18)
        calendar = ui.date_day.calendarWidget()
        assert calendar is not None  # the form asks for one
        dress_calendar(calendar)
        dress_spin_box(ui.date_day)
        ui.dates.setFixedHeight(theme().px(look.ROW_HEIGHT) * 2 + theme().px(look.SPACE_2))
        make_selected_current(ui.dates)
        room = theme().px(look.SPACE_2)
        for label in (ui.hours_hint, ui.dates_label):
            label.setContentsMargins(0, room, 0, 0)
        ui.differences.set_selectable(True)
        ui.differences.setAccessibleName(self.tr("What changes"))

    def _connect(self) -> None:
        ui = self.ui
        ui.name.textEdited.connect(self._changed)
        self.zone.picked.connect(self._changed)
        for day in DAYS:
            self._edit(day).textEdited.connect(self._changed)
            self._edit(day).editingFinished.connect(partial(self._check_day, day))
        ui.same.clicked.connect(self._copy_monday)
        ui.add_date.clicked.connect(self._add_date)
        ui.date_hours.returnPressed.connect(self._add_date)
        ui.remove_date.clicked.connect(self._remove_date)

    def _edit(self, day: str) -> QLineEdit:
        edit: QLineEdit = getattr(self.ui, day)
        return edit

    def _hint(self, day: str) -> QLabel:
        label: QLabel = getattr(self.ui, f"{day}_hint")
        return label

    def _blank(self) -> ScheduleForm:
        clock = self._clock()
        if self.schedule is None:
            return ScheduleForm(zone=clock.zone.name)
        return form_of(self.schedule, clock.today, twenty_four=clock.twenty_four)

    def _fill(self, form: ScheduleForm) -> None:
        ui, today = self.ui, self._clock().today
        ui.name.setText(form.name)
        self.zone.set_name(form.zone)
        for day, text in zip(DAYS, form.week, strict=True):
            self._edit(day).setText(text)
        with QSignalBlocker(ui.dates):
            ui.dates.clear()
            for row in form.dates:
                self._show_date(*row)
        begin = QDate(today.year, today.month, today.day)
        ui.date_day.setMinimumDate(begin)
        ui.date_day.setDate(begin.addDays(1))
        self.show_faults([])
        self._show_preview()

    def filled(self) -> ScheduleForm:
        """Return what the form says."""
        ui = self.ui
        rows = [
            ui.dates.item(number).data(Qt.ItemDataRole.UserRole)
            for number in range(ui.dates.count())
        ]
        return ScheduleForm(
            name=ui.name.text(),
            zone=self.zone.name,
            week=tuple(self._edit(day).text() for day in DAYS),
            dates=tuple(sorted((str(day), str(hours)) for day, hours in rows)),
        )

    def _to_keep(self) -> ScheduleForm | None:
        form = self.filled()
        return form if form != self._blank() else None

    async def keep_draft(self) -> None:
        """Keep what is filled in."""
        await self._draft.keep()

    async def _restore(self) -> None:
        form = await self._draft.restore()
        if form is None or self._to_keep() is not None:
            return
        self._fill(form)
        self.follow()
        self.tell_draft(self._start_anew)

    async def _read(self, uri: str) -> None:
        """Look at the schedule once more: all its rules are sent, so none may be out of date."""
        now = await self._store.schedule(uri)
        is_untouched = self._to_keep() is None
        self.schedule = now
        if is_untouched:
            self._fill(self._blank())
        self._show_preview()
        self.follow()

    def _not_read(self, error: BaseException) -> bool:
        """Where it cannot be asked for, what is known serves; a refusal comes with the write."""
        return isinstance(error, CalendlyError) and not isinstance(error, SignInNeeded)

    def _start_anew(self) -> None:
        self.banner.clear()
        self._fill(self._blank())
        self._changed()

    # -- typing ----------------------------------------------------------------------------

    def _changed(self, *_what: object) -> None:
        self.show_faults([])
        self._show_preview()
        self._draft.keep_soon()
        self.edited()

    def _check_day(self, day: str) -> None:
        """Say what is wrong with a day once somebody leaves it, not while they type."""
        mark_fault(self._edit(day), self._hint(day), read_hours(self._edit(day).text()).fault)

    def _copy_monday(self) -> None:
        for day in DAYS[1:5]:
            self._edit(day).setText(self.ui.monday.text())
        self._changed()

    def _add_date(self) -> None:
        ui = self.ui
        typed, day = read_hours(ui.date_hours.text()), ui.date_day.date().toString(_DAY)
        mark_fault(ui.date_hours, ui.date_hint, typed.fault)
        if typed.fault:
            ui.date_hours.setFocus()
            return
        for number in range(ui.dates.count()):
            if ui.dates.item(number).data(Qt.ItemDataRole.UserRole)[0] == day:
                ui.dates.takeItem(number)
                break
        self._show_date(day, ui.date_hours.text())
        ui.date_hours.clear()
        ui.date_day.setFocus()
        self._changed()

    def _show_date(self, day: str, hours: str) -> None:
        words = spot_line(day, hours, twenty_four=self._clock().twenty_four)
        if not read_hours(hours).hours:
            words = self.tr("{0}: closed").format(words.partition(",")[0])
        item = QListWidgetItem(words, self.ui.dates)
        item.setData(Qt.ItemDataRole.UserRole, (day, hours))
        self.ui.dates.setCurrentItem(item)

    def _remove_date(self) -> None:
        if self.ui.dates.currentRow() >= 0:
            self.ui.dates.takeItem(self.ui.dates.currentRow())
            self._changed()

    def _show_preview(self) -> None:
        ui, clock, form = self.ui, self._clock(), self.filled()
        after = hours_in(form)
        ui.week.show_rows(
            week_rows(after, twenty_four=clock.twenty_four),
            lambda hour: hour_text(hour, twenty_four=clock.twenty_four),
        )
        lines: list[str] = []
        if self.schedule is not None:
            before = without_past(hours_of(self.schedule.rules), clock.today)
            lines = differences(before, after, twenty_four=clock.twenty_four, today=clock.today)
        ui.differences.setText(few_lines(lines))
        ui.differences.setVisible(bool(lines))
        ui.dates.setVisible(ui.dates.count() > 0)
        ui.remove_date.setVisible(ui.dates.count() > 0)

    # -- sending ---------------------------------------------------------------------------

    def summary_text(self) -> str:
        """Return what the button does."""
        form = self.filled()
        if self.schedule is None:
            return schedule_summary(form.name, None, is_closed=is_never_open(form))
        sent = changes(form, self.schedule, self._clock().today)
        return schedule_summary(form.name, sent, is_closed=is_never_open(form))

    def account_text(self) -> str:
        """Return as whom it is done."""
        who = as_whom(self._services)
        return self.tr("You do this as {0}.").format(who) if who else ""

    def why_not(self) -> str:
        """Return why the button cannot be pressed."""
        form, today = self.filled(), self._clock().today
        if self.schedule is None or faults(form, today):
            return ""
        if not changes(form, self.schedule, today):
            return self.tr("Nothing is changed yet.")
        return ""

    def found_faults(self) -> Sequence[Fault]:
        """Return what is wrong with the form."""
        return faults(self.filled(), self._clock().today)

    def show_faults(self, found: Sequence[Fault]) -> None:
        """Say below the fields what is wrong with them."""
        ui = self.ui
        texts = {fault.field: fault.text for fault in reversed(list(found))}
        mark_fault(ui.name, ui.name_hint, texts.get("name", ""))
        for day in DAYS:
            mark_fault(self._edit(day), self._hint(day), texts.get(day, ""))
        mark_fault(ui.date_hours, ui.date_hint, texts.get("dates", ""))
        if "zone" in texts:
            ui.zone_note.setText(texts["zone"])
            ui.zone_note.show()
        else:
            self.zone.follow_clock()
        usual = self.tr("Write hours like 9:00-12:00, 13:00-17:30. Leave a day empty to close it.")
        ui.hours_hint.setText(texts.get("hours", usual))
        set_text_role(ui.hours_hint, "danger" if "hours" in texts else "secondary")
        set_text_role(ui.zone_note, "danger" if "zone" in texts else "secondary")

    def focus_field(self, name: str) -> None:
        """Put the keyboard into a field."""
        widget: QWidget = getattr(self.ui, "date_hours" if name == "dates" else name, self.ui.name)
        widget.setFocus()

    async def send_form(self) -> None:
        """Make or change the schedule, and close."""
        form, tell = self.filled(), self.waiting.tell
        if self.schedule is None:
            made = await self._store.create(body_of(form), on_wait=tell)
        else:
            sent = changes(form, self.schedule, self._clock().today)
            made = await self._store.change(self.schedule, sent, on_wait=tell)
        words = trouble_words(made.end, self.tr("your schedules"))
        if words is not None:
            self.tell_words(words)
            return
        await self._draft.drop()
        uri = made.schedule.uri if made.schedule is not None else ""
        self.hours_changed.emit(uri or (self.schedule.uri if self.schedule is not None else ""))
        self.accept()
