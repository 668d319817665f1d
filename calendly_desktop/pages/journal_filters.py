"""What of the journal is shown: whose, of which days, how it came out, which kind of change."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QDate, QObject, Signal

from calendly_desktop.domain.report_periods import Days, days_of
from calendly_desktop.store.journal_search import Sought
from calendly_desktop.toolkit.account_mark import account_icon
from calendly_desktop.toolkit.calendars import dress_calendar
from calendly_desktop.toolkit.chips import Chip
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.viewmodels.journal import kind_words, outcome_words, period_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QComboBox, QDateEdit

    from calendly_desktop.domain.report_periods import PeriodName
    from calendly_desktop.forms.ui_journal_dialog import Ui_JournalDialog
    from calendly_desktop.store.journals import JournalOf
    from calendly_desktop.viewmodels.meetings import Clock

_ALL = -1


class JournalFilters(QObject):
    """The boxes over the journal. about: the URI of one thing, and its name, to be shown alone."""

    changed = Signal()

    def __init__(
        self,
        ui: Ui_JournalDialog,
        journals: Sequence[JournalOf],
        clock: Clock,
        about: tuple[str, str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._journals = list(journals)
        self._clock = clock
        self._about = about[0]
        self._dress(about[1])
        self._connect()

    @property
    def chosen(self) -> list[JournalOf]:
        """The journals that are looked through; the open account's is the first of all."""
        place = self._ui.account.currentData()
        return self._journals if place == _ALL else [self._journals[place or 0]]

    @property
    def about(self) -> str:
        """The URI of the only thing that is shown, empty for everything."""
        return self._about

    @property
    def are_set(self) -> bool:
        """Whether anything is left out."""
        return self.sought() != Sought()

    def sought(self) -> Sought:
        """Return what is looked for."""
        ui, days = self._ui, self._days()
        begin = self._moment(days.first) if days.first is not None else None
        end = self._moment(days.last + timedelta(days=1)) if days.last is not None else None
        return Sought(
            ui.search.text().strip(),
            begin,
            end,
            ui.outcome.currentData() or "",
            ui.kind.currentData() or "",
            self._about,
        )

    def offer_kinds(self, kinds: Sequence[str]) -> None:
        """Offer the kinds of changes that there are; the chosen one stays chosen."""
        box = self._ui.kind
        chosen = box.currentData()
        box.blockSignals(True)
        box.clear()
        box.addItem(self.tr("Every kind"), "")
        for words, kind in sorted((kind_words(kind), kind) for kind in kinds):
            box.addItem(words, kind)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)

    def clear(self) -> None:
        """Leave nothing out any more; whose journal it is stays."""
        ui = self._ui
        for box in (ui.period, ui.outcome, ui.kind):
            box.setCurrentIndex(0)
        self._about = ""
        ui.about_line.hide()
        ui.search.set_text_silently("")
        self._fit()
        self.changed.emit()

    # -- private ---------------------------------------------------------------------------

    def _dress(self, about: str) -> None:
        ui = self._ui
        own = self._journals[0]
        ui.account.addItem(account_icon(own.name, own.mark), own.name, 0)
        for place, one in enumerate(self._journals[1:], start=1):
            ui.account.addItem(account_icon(one.name, one.mark), one.name, place)
        ui.account.addItem(self.tr("All accounts"), _ALL)
        ui.account.setVisible(len(self._journals) > 1)
        for name, words in period_words():
            ui.period.addItem(words, name)
        ui.outcome.addItem(self.tr("Every outcome"), "")
        for end, words in outcome_words():
            ui.outcome.addItem(words, end)
        self.offer_kinds(())
        flow = FlowLayout(ui.filters)
        for part in (ui.account, ui.period, ui.days, ui.outcome, ui.kind):
            flow.addWidget(part)
        for box in self._boxes():
            make_selected_chosen(box)
        today = self._clock.today
        for edit in self._edits():
            edit.setDisplayFormat("d MMM yyyy")
            edit.setKeyboardTracking(False)
            edit.setDateRange(QDate(1990, 1, 1), QDate(2199, 12, 31))
            edit.setDate(QDate(today.year, today.month, today.day))
            dress_calendar(edit.calendarWidget())
        chip = Chip(self.tr("Only about {0}").format(about), ui.about_line, closable=True)
        chip.closed.connect(self._show_all)
        ui.about_layout.addWidget(chip)
        ui.about_layout.addStretch(1)
        ui.about_line.setVisible(bool(self._about))
        self._fit()

    def _connect(self) -> None:
        for box in self._boxes():
            box.currentIndexChanged.connect(self._tell)
        for edit in self._edits():
            edit.dateChanged.connect(self._tell)

    def _boxes(self) -> list[QComboBox]:
        ui = self._ui
        return [ui.account, ui.period, ui.outcome, ui.kind]

    def _edits(self) -> list[QDateEdit]:
        return [self._ui.first, self._ui.last]

    def _tell(self, *_what: object) -> None:
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        self._ui.days.setVisible(self._ui.period.currentData() == "custom")

    def _show_all(self) -> None:
        self._about = ""
        self._ui.about_line.hide()
        self._ui.search.setFocus()
        self.changed.emit()

    def _days(self) -> Days:
        name, today = str(self._ui.period.currentData()), self._clock.today
        if name == "today":
            return Days(today, today)
        custom = Days(_day(self._ui.first), _day(self._ui.last))
        return days_of(cast("PeriodName", name), today, custom)

    def _moment(self, day: date) -> datetime:
        """Return when a day begins where the user is."""
        return datetime.combine(day, time(), self._clock.zone.info).astimezone(UTC)


def _day(edit: QDateEdit) -> date:
    day = edit.date()
    return date(day.year(), day.month(), day.day())
