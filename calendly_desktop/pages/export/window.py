"""Meetings as a file: which, a row for what, columns in order, format, and a preview of it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QTimer

from calendly_desktop.domain.export_columns import BY_KEY, Terms
from calendly_desktop.domain.export_layouts import (
    FORMAT_FIELDS,
    SHIPPED,
    Layout,
    read_layout,
    write_layout,
)
from calendly_desktop.domain.export_table import for_rows
from calendly_desktop.forms.ui_export_window import Ui_ExportWindow
from calendly_desktop.pages.export.columns import Columns
from calendly_desktop.pages.export.layouts import Layouts
from calendly_desktop.pages.export.making import Making
from calendly_desktop.pages.export.panel import fit_panel
from calendly_desktop.pages.export.preview import MEETINGS, Preview
from calendly_desktop.pages.export.reading import Reading, Survey
from calendly_desktop.pages.export.saving import PAGE
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.window import ToolWindow, pause_after
from calendly_desktop.viewmodels import export_words as words
from calendly_desktop.viewmodels.export_preview import Writing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.export_columns import RowKind
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.event_search import Wanted
    from calendly_desktop.store.event_views import Found
    from calendly_desktop.viewmodels.meetings import Clock

SETTLES = 1500  # milliseconds after a change in the local copy


class ExportWindow(ToolWindow):
    """Saves meetings as Excel workbook, CSV or calendar file, or copies them as a table."""

    NAME = "export"

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        clock: Callable[[], Clock],
        numbers: Sequence[int],
        wanted: Wanted,
    ) -> None:
        super().__init__(parent, self.tr("Export meetings"), width=980, height=680)
        self._services = services
        self.clock = clock
        self._chosen = list(numbers)
        self._wanted = wanted
        self._list: list[int] = []
        self._first: list[Found] = []
        self._survey: Survey | None = None
        self._event_types: dict[str, str] = {}
        self._reading = Reading(services)
        remembered = read_layout(services.settings.page(PAGE).get("last"))
        self._layout = remembered or SHIPPED[0]
        self.ui = Ui_ExportWindow()
        self.ui.setupUi(self.body)
        self.preview = Preview(self.ui.preview, self.ui.states)
        self._columns = Columns(self.ui.columns, self.ui.column_up, self.ui.column_down)
        self._layouts = Layouts(
            services.settings, self.ui.layout, self.ui.save_layout, self.ui.delete_layout
        )
        self._making = Making(self, self._reading, services.settings)
        self._settle = QTimer(self, singleShot=True, interval=SETTLES)
        self._dress()
        self._connect()
        self._show_layout()

    def load(self) -> None:
        """Read how many meetings there are, and the first of them."""
        self.preview.show_loading()
        self.tasks.start(self._load(), key="load")

    def unfinished(self) -> str:
        """Return what closing now would drop."""
        return self.tr("A file is being made.") if self._making.is_busy else ""

    async def aclose(self) -> None:
        """Stop what runs, and remember how the table was set up."""
        self._settle.stop()
        self._making.stop()
        if self._data_changed in self._services.events.changed:
            self._services.events.changed.remove(self._data_changed)
        if self._show_unread in self._services.connection.changed:
            self._services.connection.changed.remove(self._show_unread)
        if self._layout.columns:
            self._services.settings.update_page(PAGE, last=write_layout(self._layout))
        await super().aclose()

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        ui.columns.setMinimumHeight(theme().px(look.ROW_HEIGHT) * 4)
        ui.kind.set_options(
            [
                ("meeting", self.tr("Meeting")),
                ("invitee", self.tr("Invitee")),
                ("answer", self.tr("Answer")),
            ]
        )
        ui.file.set_options(
            [("xlsx", self.tr("Excel")), ("csv", self.tr("CSV")), ("ics", self.tr("Calendar"))]
        )
        secondary(ui.summary)
        set_text_role(ui.warning, "secondary")
        set_role(ui.save, "primary")
        ui.dates.addItems([self._sample(iso=True), self._sample(iso=False)])
        ui.chosen_radio.setText(words.chosen(len(self._chosen)))
        ui.chosen_radio.setVisible(bool(self._chosen))
        ui.list_radio.setText(words.whole_list(self._wanted, None))
        about = ui.chosen_radio if len(self._chosen) > 1 else ui.list_radio
        about.setChecked(True)
        about.setFocus()
        for radio in (ui.chosen_radio, ui.list_radio):
            radio.setAccessibleName(radio.text())

    def _connect(self) -> None:
        ui = self.ui
        ui.chosen_radio.toggled.connect(self._other_meetings)
        ui.kind.changed.connect(self._other_kind)
        ui.file.changed.connect(self._take)
        ui.dates.currentIndexChanged.connect(self._take)
        ui.calendar_links.toggled.connect(self._take)
        self._columns.changed.connect(self._take)
        self._layouts.chosen.connect(self._take_layout)
        self._layouts.said.connect(self.toaster.show)
        ui.save_layout.clicked.connect(self._save_layout)
        ui.delete_layout.clicked.connect(self._delete_layout)
        ui.save.clicked.connect(self._save)
        ui.copy.clicked.connect(self._copy)
        ui.stop.clicked.connect(self._making.stop)
        self._settle.timeout.connect(self.load)
        self._services.events.changed.append(self._data_changed)
        self._services.connection.changed.append(self._show_unread)
        make_selected_chosen(ui.dates)
        ui.kind.come_after(ui.delete_layout)
        ui.file.come_after(ui.kind.button("answer"))

    # -- choosing --------------------------------------------------------------------------

    @property
    def _numbers(self) -> list[int]:
        return self._chosen if self.ui.chosen_radio.isChecked() else self._list

    def _other_meetings(self) -> None:
        self._survey = None
        self.load()

    def _other_kind(self, kind: RowKind) -> None:
        columns = for_rows(self._columns.keys(), kind)
        self._layout = msgspec.structs.replace(self._layout, kind=kind, columns=columns)
        self._show_layout()

    def _take_layout(self, layout: Layout) -> None:
        if layout in SHIPPED:  # those are about columns; the format stays what was chosen
            format_now = {name: getattr(self._layout, name) for name in FORMAT_FIELDS}
            layout = msgspec.structs.replace(layout, **format_now)
        self._layout = layout
        self._show_layout()

    def _take(self) -> None:
        """Take the choices from the form."""
        self._layout = msgspec.structs.replace(
            self._layout,
            columns=self._columns.keys(),
            file=self.ui.file.current(),
            iso_dates=self.ui.dates.currentIndex() == 0,
            secret_links=self.ui.calendar_links.isChecked(),
        )
        self._layouts.follow(self._layout)
        self._show_choices()
        self._show_preview()

    def _show_layout(self) -> None:
        ui, layout = self.ui, self._layout
        for part in (ui.dates, ui.calendar_links):
            part.blockSignals(True)
        ui.kind.set_current(layout.kind)
        ui.file.set_current(layout.file)
        ui.dates.setCurrentIndex(0 if layout.iso_dates else 1)
        ui.calendar_links.setChecked(layout.secret_links)
        for part in (ui.dates, ui.calendar_links):
            part.blockSignals(False)
        self._columns.show(layout.columns, layout.kind)
        self._layouts.follow(layout)
        self._show_choices()
        self._show_preview()

    def _show_choices(self) -> None:
        """Show what belongs to the kind of file, and a warning where the file gives power."""
        ui, layout = self.ui, self._layout
        is_calendar = layout.file == "ics"
        table = (ui.layout_label, ui.layout, ui.save_layout, ui.delete_layout, ui.kind_label)
        columns = (ui.columns_label, ui.column_up, ui.column_down, ui.columns)
        for part in (*table, ui.kind, ui.dates_label, ui.dates, *columns):
            part.setVisible(not is_calendar)
        ui.calendar_links.setVisible(is_calendar)
        ui.options_layout.setStretchFactor(ui.columns_layout, 0 if is_calendar else 1)
        powerful = any(BY_KEY[key].is_secret for key in layout.columns) and not is_calendar
        powerful = powerful or (is_calendar and layout.secret_links)
        note = words.LINK_WARNING if powerful else ""
        if is_calendar:
            note = f"{words.CALENDAR_NOTE} {note}".strip()
        ui.warning.setText(note)
        ui.warning.setVisible(bool(note))
        set_text_role(ui.warning, "warning" if powerful else "secondary")

    # -- showing ---------------------------------------------------------------------------

    async def _load(self) -> None:
        begun = time.perf_counter()
        self._list = await self._services.events.numbers(self._wanted)
        text = words.whole_list(self._wanted, len(self._list))
        self.ui.list_radio.setText(text)
        self.ui.list_radio.setAccessibleName(text)
        fit_panel(self.ui.options_scroll, self.width())
        numbers = self._numbers
        self._first = await self._services.events.read_rows(numbers[:MEETINGS])
        self._show_preview()
        self._survey = await self._reading.survey(numbers)
        self._settle.setInterval(pause_after(time.perf_counter() - begun, SETTLES))
        self._show_unread()
        self._show_preview()
        missing = self._survey.event_types - set(self._event_types)
        if missing:
            self._event_types.update(await self._reading.event_types(missing))
            self._show_preview()

    def _show_preview(self) -> None:
        self.preview.show(self._first, self._layout, self._terms(), self._writing(self._layout))
        self.show_summary()

    def show_summary(self) -> None:
        """Show how much it is, and what can be done with it."""
        survey, layout = self._survey, self._layout
        is_calendar, busy = layout.file == "ics", self._making.is_busy
        rows = survey.rows("meeting" if is_calendar else layout.kind) if survey is not None else 1
        if survey is not None and not busy:
            text = words.rows_in_words(layout, rows, survey.meetings)
            self.ui.summary.setText(text if self._first else "")
        may_save = bool(self._first) and rows > 0 and (is_calendar or bool(layout.columns))
        self.ui.save.setEnabled(may_save and not busy)
        self.ui.copy.setEnabled(may_save and not busy and not is_calendar)
        why = self.tr("A calendar file is no table; choose Excel or CSV to copy one.")
        self.ui.copy.setToolTip(why if is_calendar else "")
        self.ui.copy.setAccessibleDescription(why if is_calendar else "")

    def _show_unread(self) -> None:
        unread = len(self._survey.unread) if self._survey is not None else 0
        if not unread:
            self.ui.unread.hide()
            return
        reason = self._services.connection.offline_reason()
        text = words.unread_in_words(unread)
        if reason:
            self.ui.unread.show_partial(f"{text} {reason}")
        else:
            self.ui.unread.show_partial(text, (self.tr("Read them now"), self._read_missing))

    def _terms(self) -> Terms:
        return Terms(self.clock().zone, self._event_types)

    def _writing(self, layout: Layout) -> Writing:
        return Writing(iso_dates=layout.iso_dates, twenty_four=self.clock().twenty_four)

    def _sample(self, *, iso: bool) -> str:
        clock = self.clock()
        moment = clock.now.astimezone(clock.zone.info).replace(hour=14, minute=30, tzinfo=None)
        text = Writing(iso_dates=iso, twenty_four=clock.twenty_four).text(moment)
        return self.tr("{0}, sorts everywhere" if iso else "{0}, as on this computer").format(text)

    def _data_changed(self, _change: object) -> None:
        if not self._settle.isActive() and not self._making.is_busy:
            self._settle.start()

    # -- doing -----------------------------------------------------------------------------

    def _save_layout(self) -> None:
        self.tasks.start(self._layouts.save(self._layout), key="layout")

    def _delete_layout(self) -> None:
        self.tasks.start(self._layouts.delete(), key="layout")

    def _read_missing(self) -> None:
        if self._making.is_busy:
            return
        unread = self._survey.unread if self._survey is not None else ()
        self.tasks.start(self._making.read_missing(unread, self.load), key="reading")

    def _save(self) -> None:
        name = words.file_name(self._wanted, self.clock().today, self._layout.file)
        work = self._making.save(
            self._numbers, self._layout, self._terms(), self._writing(self._layout), name
        )
        self.tasks.start(work, key="work")

    def _copy(self) -> None:
        work = self._making.copy(
            self._numbers, self._layout, self._terms(), self._writing(self._layout)
        )
        self.tasks.start(work, key="work")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fit_panel(self.ui.options_scroll, self.width())
