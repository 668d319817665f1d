"""The next free times as text for an e-mail: in the guest's zone and language, with a link each."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QDate
from PySide6.QtGui import QTextOption

from calendly_desktop.api.errors import NotAllowed, is_offline
from calendly_desktop.domain.booking_links import build_link
from calendly_desktop.domain.free_times_choice import HOURS, Hours, Wish, choose
from calendly_desktop.domain.message_words import LANGUAGES
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.times import find_zone
from calendly_desktop.forms.ui_times_window import Ui_TimesWindow
from calendly_desktop.pages.booking.zone_field import ZoneField
from calendly_desktop.pages.only_online import OnlyOnline
from calendly_desktop.store.bookings import STRETCH
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.calendars import dress_calendar
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.numbers import dress_spin_box
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.ticks import TickRow, Ticks
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels.free_times_text import time_words, times_text, with_links
from calendly_desktop.viewmodels.link_bases import base_of
from calendly_desktop.viewmodels.message_languages import language_name, own_language

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.booking_links import UtmTags
    from calendly_desktop.domain.free_times_choice import OnLinks
    from calendly_desktop.domain.message_formats import CopyContent
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.domain.times import Zone
    from calendly_desktop.pages.services import Services
    from calendly_desktop.viewmodels.meetings import Clock

PAGE: Final = "free_times"
"""Under which name the settings keep the choices of the last time."""


class TimesWindow(ToolWindow):
    """Suggests a few times; ticks make it others; the text follows. tags, extra: of the link."""

    NAME: ClassVar[str] = "free_times"
    HELP: ClassVar[str] = "build-link"

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        clock: Callable[[], Clock],
        kind: EventType,
        tags: UtmTags,
        extra: Mapping[str, str],
    ) -> None:
        super().__init__(parent, "", width=900, height=640)
        self._services = services
        self._settings = services.settings
        self._clock = clock
        self._kind = kind
        self._tags = tags
        self._extra = dict(extra)
        self._times: list[OnLinks] = []
        self.setWindowTitle(self.tr("Free times of {0}").format(base_of(kind).name))
        self.ui = Ui_TimesWindow()
        self.ui.setupUi(self.body)
        self.zone = ZoneField(self.ui.zone, self.ui.zone_note, clock)
        self.ticks = Ticks([self.tr("Time for the guest")], self)
        self._dress()
        self._restore()
        self._connect()

    def load(self) -> None:
        """Read the free times of a month from the first day on."""
        self.zone.load(self.tasks)
        self._read()

    async def aclose(self) -> None:
        """Keep the choices, follow the connection no longer."""
        self._online.close()
        self._remember()
        await super().aclose()

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        flow = FlowLayout(ui.choices, spacing=theme().px(look.SPACE_3))
        for field in (
            ui.zone_field, ui.language_field, ui.since_field, ui.hours_field, ui.most_field,
            ui.a_day_field,
        ):  # fmt: skip
            flow.addWidget(field)
        ui.zone.setMinimumWidth(theme().px(240))
        for code in LANGUAGES:
            ui.language.addItem(language_name(code), code)
        hours: dict[Hours, str] = {
            "working": self.tr("From 8 to 18"),
            "morning": self.tr("In the morning"),
            "afternoon": self.tr("In the afternoon"),
            "any": self.tr("At any hour"),
        }
        for key, words in hours.items():
            ui.hours.addItem(words, key)
        for box in (ui.language, ui.hours):
            make_selected_chosen(box)
        for number in (ui.most, ui.a_day):
            dress_spin_box(number)
        ui.times.show_ticks(self.ticks, [0])
        ui.preview.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        secondary(ui.note)
        set_role(ui.copy_text, "primary")
        dress_calendar(ui.since.calendarWidget())
        row = FlowLayout(ui.times_buttons, spacing=theme().px(look.SPACE_2))
        for button in (ui.copy_text, ui.choose_again, ui.read_again, ui.close_button):
            row.addWidget(button)

    def _restore(self) -> None:
        kept, usual, ui = self._settings.page(PAGE), Wish(), self.ui
        zone = kept.get("zone")
        self.zone.set_name(
            zone if isinstance(zone, str) and find_zone(zone).known else self._clock().zone.name
        )
        language = kept.get("language", own_language())
        ui.language.setCurrentIndex(max(0, ui.language.findData(language)))
        ui.hours.setCurrentIndex(max(0, ui.hours.findData(kept.get("hours", usual.hours))))
        for box, name, value in ((ui.most, "most", usual.most), (ui.a_day, "a_day", usual.a_day)):
            known = kept.get(name, value)
            box.setValue(known if isinstance(known, int) else value)
        today = self._clock().today
        ui.since.setMinimumDate(QDate(today.year, today.month, today.day))
        ui.since.setDate(ui.since.minimumDate())

    def _connect(self) -> None:
        ui = self.ui
        self.zone.picked.connect(self._suggest)
        ui.language.currentIndexChanged.connect(self._show)
        ui.since.dateChanged.connect(self._read)
        for box in (ui.most, ui.a_day):
            box.valueChanged.connect(self._suggest)
        ui.hours.currentIndexChanged.connect(self._suggest)
        self.ticks.ticked.connect(self._show_text)
        ui.copy_text.clicked.connect(self._copy)
        ui.choose_again.clicked.connect(self._suggest)
        ui.read_again.clicked.connect(self._read)
        ui.close_button.clicked.connect(self.reject)
        self._online = OnlyOnline(self._services.connection, [ui.read_again], self)

    # -- reading ---------------------------------------------------------------------------

    def _read(self) -> None:
        self.tasks.start(self._load(), key="times", on_error=self._refused)

    async def _load(self) -> None:
        if not self._times:
            self.ui.states.show_panel().show_loading()
        first: date = self.ui.since.date().toPython()  # type: ignore[assignment]
        begin = datetime.combine(first, time.min, find_zone(self.zone.name).info)
        rows = await self._services.bookings.free_times(self._kind.uri, begin, begin + STRETCH)
        self._times = with_links(rows, self._tags, self._extra)
        self._suggest()

    def _refused(self, error: BaseException) -> bool:
        if not isinstance(error, Problem):
            return False
        panel = self.ui.states.show_panel()
        self._enable(False)
        if is_offline(error):
            text = self.tr("Free times come from Calendly alone: they change with every booking.")
            panel.show_offline(self.tr("No connection"), text, self._read)
        elif isinstance(error, NotAllowed) and error.request():
            panel.show_refusal(error)
        else:
            panel.show_error(error, self._read)
        return True

    # -- showing ---------------------------------------------------------------------------

    def _wish(self) -> Wish:
        chosen = self.ui.hours.currentData()
        hours = next((each for each in HOURS if each == chosen), Wish().hours)
        return Wish(self.ui.most.value(), self.ui.a_day.value(), hours)

    def _suggest(self) -> None:
        """Tick what fits the wishes, whatever was ticked before."""
        self.ticks.forget_ticks()
        self._show()

    def _show(self) -> None:
        wanted = {each.start for each in choose(self._times, self._wish(), self._zone)}
        words = time_words(self._times, self._language, self.zone.name)
        rows = [
            TickRow(each.start.isoformat(), (text,), ticked=each.start in wanted)
            for each, text in zip(self._times, words, strict=True)
        ]
        self.ticks.show(rows)
        if not rows:
            self._enable(False)
            self.ui.states.show_panel().show_empty(
                "clock",
                self.tr("No free times in these 31 days"),
                self.tr("Choose a later day, or look at its availability in Calendly."),
            )
            return
        self.ui.states.show_content()
        self._show_text()

    @property
    def _zone(self) -> Zone:
        return find_zone(self.zone.name)

    @property
    def _language(self) -> str:
        return str(self.ui.language.currentData())

    def _chosen(self) -> list[OnLinks]:
        keys = set(self.ticks.chosen())
        return [each for each in self._times if each.start.isoformat() in keys]

    def _content(self) -> CopyContent:
        all_times = build_link(self._kind.scheduling_url, self._tags, self._extra)
        return times_text(self._chosen(), self._language, self.zone.name, all_times=all_times)

    def _show_text(self) -> None:
        chosen = self._chosen()
        self.ui.preview.setHtml(self._content().html if chosen else "")
        self._enable(bool(chosen))
        self.ui.note.setText(self._note(len(chosen)))

    def _note(self, count: int) -> str:
        if not count:
            return self.tr("Tick the times to offer. None fits these hours by itself.")
        is_short = count < self.ui.most.value()
        few = self.tr("Only {0} fit in these 31 days.").format(count) if is_short else ""
        free = self.tr("They are free now; whoever books first gets a time.")
        return f"{few} {free}".strip()

    def _enable(self, can_copy: bool) -> None:
        self.ui.copy_text.setEnabled(can_copy)

    def _copy(self) -> None:
        content = self._content()
        copy(content.plain, html=content.html, rtf=content.rtf)
        self.ui.copy_text.show_copied()
        count = len(self._chosen())
        one, many = self.tr("1 time copied"), self.tr("{0} times copied")
        announce(self, one if count == 1 else many.format(count))

    def _remember(self) -> None:
        wish = self._wish()
        self._settings.update_page(
            PAGE,
            zone=self.zone.name,
            language=self._language,
            hours=wish.hours,
            most=wish.most,
            a_day=wish.a_day,
        )
