"""The first step of canceling many: day, host and type, a list to tick, and one reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDate, QTimer, Signal
from PySide6.QtWidgets import QWidget

from calendly_desktop.domain.many_meetings import burden_of
from calendly_desktop.domain.meetings import LONGEST_REASON, amount
from calendly_desktop.forms.ui_cancel_choose import Ui_CancelChoose
from calendly_desktop.pages.meetings.scopes import offer_scopes, scope_at
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import secondary, set_text_role, show_characters_left
from calendly_desktop.toolkit.tick_table import show_all_ticked
from calendly_desktop.toolkit.ticks import Ticks
from calendly_desktop.viewmodels.cancel_choice import (
    Stretch,
    stretches,
    tick_rows,
    types_of,
    why_none,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from calendly_desktop.domain.many_meetings import Asker
    from calendly_desktop.store.event_views import Found, Scope, ScopeChoice
    from calendly_desktop.toolkit.ticks import TickRow
    from calendly_desktop.viewmodels.meeting_cells import Clock

CHOSEN = "chosen"
_PEOPLE = 2  # the column of who is affected
DRAFT_AFTER = 500  # milliseconds without a letter, after which the reason is kept


class What(NamedTuple):
    """Which meetings to look at: those chosen in the list, or those of days and a scope."""

    stretch: Stretch | None
    scope: Scope


class ChooseMeetings(QWidget):
    """What to cancel, ticked, and why. `continued` when somebody wants to go on.

    wanted: that other meetings are to be shown; typed: that the reason should be kept.
    """

    wanted = Signal()
    typed = Signal()
    continued = Signal()

    def __init__(self, chosen: int, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self.found: list[Found] = []
        self._clock = clock
        self._asker: Asker | None = None
        self._several_days = False
        self._made: dict[str, tuple[Found, TickRow]] = {}
        self._offline = ""
        self._kind = ""
        self.ui = Ui_CancelChoose()
        self.ui.setupUi(self)
        titles = (self.tr("Time"), self.tr("Meeting"), self.tr("Who is affected"))
        self.ticks = Ticks((*titles, self.tr("Host"), self.tr("Note")), self)
        self.ui.table.show_ticks(self.ticks, (1, _PEOPLE, 4), spare=(3,))
        self._stretches = {each.key: each for each in stretches(clock.today)}
        self._fill(chosen)
        self._dress()
        self._keep = QTimer(self, singleShot=True, interval=DRAFT_AFTER)
        self._keep.timeout.connect(self.typed)
        self._connect()
        self._check()

    # -- what is chosen --------------------------------------------------------------------

    @property
    def what(self) -> What:
        """Which meetings to look at."""
        scope = scope_at(self.ui.host, self.ui.host.currentIndex())
        key = str(self.ui.day.currentData())
        if key == CHOSEN:
            return What(None, scope)
        stretch = self._stretches[key]
        if key == "other":
            first, last = (_day(edit.date()) for edit in (self.ui.from_day, self.ui.to_day))
            stretch = stretch._replace(first=min(first, last), last=max(first, last))
        return What(stretch, scope)

    def reason(self) -> str:
        """Return what was typed, without space around it."""
        return self.ui.reason.toPlainText().strip()

    @property
    def is_unkept(self) -> bool:
        """Whether the reason was changed so lately that `typed` has not told it."""
        return self._keep.isActive()

    def chosen(self) -> list[Found]:
        """Return the meetings that are ticked, in their order."""
        keys = set(self.ticks.chosen())
        return [each for each in self.found if each.event.uri in keys]

    def offer_scopes(self, choices: Sequence[ScopeChoice], chosen: Scope) -> None:
        """Offer whose meetings can be canceled; what the role forbids says why."""
        offer_scopes(self.ui.host, choices, chosen)

    # -- showing ---------------------------------------------------------------------------

    def use(self, found: Iterable[Found], clock: Clock, asker: Asker) -> None:
        """Show from now on what can be done with these at that time, and by whom."""
        minute = clock._replace(now=clock.now.replace(second=0, microsecond=0))
        zone = clock.zone.info
        several = {each.event.start_time.astimezone(zone).date() for each in found} - {clock.today}
        if (minute, asker, bool(several)) != (self._clock, self._asker, self._several_days):
            self._clock, self._asker, self._several_days = minute, asker, bool(several)
            self._made = {}

    def learn(self, found: Iterable[Found]) -> None:
        """Make the rows of meetings that are new or different; the others are known."""
        assert self._asker is not None
        new = [each for each in found if self._made.get(each.event.uri, (None,))[0] != each]
        rows = tick_rows(new, self._clock, self._asker, several_days=self._several_days)
        self._made |= {row.key: (each, row) for each, row in zip(new, rows, strict=True)}

    def show_found(self, found: list[Found]) -> None:
        """Show meetings to tick; what a person ticked before stays. Call `use` before."""
        self.found = found
        self._offer_types()
        self.learn(found)
        listed = [each for each in found if self._kind in {"", each.event.event_type}]
        self.ticks.show(self._made[each.event.uri][1] for each in listed)
        if listed:
            self.ui.states.show_content()
        self._check()

    def show_offline(self, reason: str) -> None:
        """Let nobody go on without a connection, and say why."""
        self._offline = reason
        self._check()

    def _offer_types(self) -> None:
        box, rows = self.ui.kind, types_of(self.found)
        known = [("", self.tr("All event types"))]
        known += [(uri, f"{name} ({count})") for uri, name, count in rows]
        if known != [(box.itemData(n), box.itemText(n)) for n in range(box.count())]:
            before = box.blockSignals(True)
            box.clear()
            for uri, label in known:
                box.addItem(label, uri)
            box.setCurrentIndex(max(0, box.findData(self._kind)))
            box.blockSignals(before)
            make_selected_chosen(box)
        self._kind = str(box.currentData() or "")

    def _check(self) -> None:
        """Say what the ticks mean, and whether and why not one can go on."""
        ticked, possible = len(self.ticks.chosen()), self.ticks.possible
        burden = burden_of((each.event, each.invitees) for each in self.chosen())
        self.ui.summary.setText(burden.text if ticked else "")
        self.ui.summary.setVisible(bool(ticked))
        self.ui.warning.setText(burden.warning)
        self.ui.warning.setVisible(bool(burden.warning))
        count = self.tr("{0} of {1} ticked").format(f"{ticked:,}", amount(possible, "meeting"))
        self.ui.count.setText(count if possible else "")
        show_all_ticked(self.ui.all_box, ticked, possible)
        left = show_characters_left(self.ui.counter, self.ui.reason.toPlainText(), LONGEST_REASON)
        why = self._why_not(ticked, left)
        self.ui.why_not.setText(why)
        self.ui.go_on.setEnabled(not why)
        self.ui.go_on.setAccessibleDescription(why or burden.text)

    def _why_not(self, ticked: int, left: int) -> str:
        if not self.found or self._asker is None:
            return ""
        if self._offline:
            return self._offline
        if not ticked:
            none = why_none(self.found, self._clock, self._asker)
            return none or self.tr("Tick at least one meeting.")
        return self.tr("The reason is too long.") if left < 0 else ""

    # -- building --------------------------------------------------------------------------

    def _fill(self, chosen: int) -> None:
        box = self.ui.day
        if chosen:
            box.addItem(self.tr("{0} chosen").format(amount(chosen, "meeting")), CHOSEN)
        for each in self._stretches.values():
            box.addItem(each.label, each.key)
        make_selected_chosen(box)
        for edit in (self.ui.from_day, self.ui.to_day):
            today = self._clock.today
            edit.setDisplayFormat("ddd d MMM yyyy")
            edit.setDate(QDate(today.year, today.month, today.day))
        self.ui.kind.addItem(self.tr("All event types"), "")
        self._show_fields()

    def _show_fields(self) -> None:
        self.ui.days_place.setVisible(self.ui.day.currentData() == "other")
        is_chosen = self.ui.day.currentData() == CHOSEN
        self.ui.host.setEnabled(not is_chosen)
        note = self.tr("These meetings were chosen in the list.") if is_chosen else ""
        self.ui.host.setToolTip(note)
        self.ui.host.setAccessibleDescription(note)

    def _dress(self) -> None:
        set_text_role(self.ui.summary, "strong")
        set_text_role(self.ui.warning, "warning")
        for label in (self.ui.count, self.ui.counter, self.ui.why_not):
            secondary(label)
        set_role(self.ui.go_on, "primary")
        lines = self.fontMetrics().lineSpacing()
        self.ui.reason.setFixedHeight(lines * 3 + 14)
        self.ui.table.setMinimumHeight(lines * 8)

    def _connect(self) -> None:
        self.ui.day.currentIndexChanged.connect(self._choose_day)
        self.ui.host.currentIndexChanged.connect(self._choose_anew)
        self.ui.kind.currentIndexChanged.connect(self._choose_kind)
        self.ui.from_day.dateChanged.connect(self._choose_anew)
        self.ui.to_day.dateChanged.connect(self._choose_anew)
        self.ui.all_box.clicked.connect(self._tick_all)
        self.ticks.ticked.connect(self._check)
        self.ui.reason.textChanged.connect(self._check)
        self.ui.reason.textChanged.connect(self._keep.start)
        self.ui.go_on.clicked.connect(self.continued)

    def _choose_day(self) -> None:
        self._show_fields()
        self._choose_anew()

    def _choose_anew(self) -> None:
        self.ticks.forget_ticks()
        self.wanted.emit()

    def _choose_kind(self) -> None:
        self._kind = str(self.ui.kind.currentData() or "")
        if self._asker is not None:
            self.ticks.forget_ticks()
            self.show_found(self.found)

    def _tick_all(self) -> None:
        every = len(self.ticks.chosen()) < self.ticks.possible
        self.ticks.tick_all(every)
        announce(self, self.ui.count.text())


def _day(day: QDate) -> date:
    from datetime import date

    return date(day.year(), day.month(), day.day())
