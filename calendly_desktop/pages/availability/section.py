"""The Availability section: somebody's schedules at a glance, what uses them, and the limits."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAction

from calendly_desktop.api.errors import NotAllowed, NotFound
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.week_hours import hours_of
from calendly_desktop.forms.ui_availability import Ui_Availability
from calendly_desktop.pages.account.section import AccountSection
from calendly_desktop.pages.as_whom import account_line
from calendly_desktop.pages.banner_wait import BannerWait
from calendly_desktop.pages.event_types.acting import open_page
from calendly_desktop.pages.help.link import HelpLink
from calendly_desktop.pages.only_online import OnlyOnline
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.dialogs import confirm
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import plain_tip, secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.availability_words import (
    dates_text,
    hour_text,
    in_words,
    limits_text,
    schedule_name,
    used_by_text,
    week_rows,
    zone_words,
)
from calendly_desktop.viewmodels.event_type_words import trouble_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.models import AvailabilitySchedule, User
    from calendly_desktop.pages.account.page import AccountPage
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.availability import Hours

WEB_PAGE = "https://calendly.com/app/availability/schedules"
"""Where Calendly lets schedules, holidays and calendars be changed."""


class AvailabilitySection(AccountSection):
    """One person's schedules, one of them in front. Nothing of it is kept on this computer."""

    KEY: ClassVar[str] = "availability"
    HELP: ClassVar[str] = "event-types"

    def __init__(
        self, services: Services, page: AccountPage, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, page, parent)
        self._store = services.availability
        self._links = services.links
        self._hours: Hours | None = None
        self._wanted = ""
        self.ui = Ui_Availability()
        self.ui.setupUi(self)
        self._dress()
        self._make_actions()
        self._connect()
        self._offer_people()
        self._show_waiting()

    # -- what the tab asks -----------------------------------------------------------------

    async def load(self, *, refresh: bool) -> None:
        """Read the schedules of who is chosen; a refusal is shown in their place."""
        del refresh  # hours are always read anew
        self._offer_people()
        await self._read()

    def focus_start(self) -> None:
        """Put the keyboard where the person is chosen."""
        self.ui.whose.setFocus()

    def actions(self) -> list[QAction]:
        """Return the commands for the menu bar and the command palette."""
        return [self.busy_action, self.change_action, self.new_action]

    async def aclose(self) -> None:
        """Follow nothing any longer."""
        if self._offer_people in self.services.account.changed:
            self.services.account.changed.remove(self._offer_people)
        self._online.close()
        self._changing.close()
        if self._follow in self.services.connection.changed:
            self.services.connection.changed.remove(self._follow)

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        flow = FlowLayout(ui.choices, spacing=theme().px(12))
        flow.addWidget(ui.whose_field)
        flow.addWidget(ui.schedule_field)
        foot = FlowLayout(ui.foot, spacing=theme().px(8))
        for button in (ui.change, ui.busy, ui.new_schedule, ui.make_default, ui.open_web):
            foot.addWidget(button)
        words = self.tr("What can be changed here?")
        foot.addWidget(HelpLink("event-types", ui.foot, words=words))
        set_role(ui.change, "primary")
        set_role(ui.open_web, "quiet")
        for label in (ui.dates_label, ui.used_label, ui.limits_label, ui.zone_words, ui.web_note):
            secondary(label)
        secondary(ui.count)
        ui.more_layout.setColumnStretch(1, 1)
        for label in (ui.dates_label, ui.used_label, ui.limits_label):
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        for label in (ui.words, ui.dates, ui.used_by, ui.limits):
            label.set_selectable(True)
        for label, name in (
            (ui.words, self.tr("Open hours")),
            (ui.dates, self.tr("Days that differ")),
            (ui.used_by, self.tr("Used by")),
            (ui.limits, self.tr("Meeting limits")),
        ):
            label.setAccessibleName(name)
        for box in (ui.whose, ui.schedule):
            make_selected_chosen(box)

    def _make_actions(self) -> None:
        def action(name: str, sign: str, words: str, act: Callable[[], None]) -> QAction:
            made = QAction(icon(sign), words, self)
            made.setObjectName(name)
            made.triggered.connect(lambda _checked=False: act())
            return made

        self.busy_action = action(
            "show_busy_week", "calendar", self.tr("Busy times of a week…"), self._show_busy
        )
        self.change_action = action(
            "change_schedule", "edit", self.tr("Change hours…"), self._change
        )
        self.new_action = action("new_schedule", "plus", self.tr("New schedule…"), self._new)

    def _connect(self) -> None:
        ui = self.ui
        ui.whose.activated.connect(self._person_chosen)
        ui.schedule.activated.connect(self._show_schedule)
        ui.change.clicked.connect(self._change)
        ui.busy.clicked.connect(self._show_busy)
        ui.new_schedule.clicked.connect(self._new)
        ui.make_default.clicked.connect(self._make_default)
        ui.open_web.clicked.connect(lambda _checked=False: open_page(WEB_PAGE))
        self.page.tools.hours_changed.connect(self._hours_changed)
        self.services.connection.changed.append(self._follow)
        self.services.account.changed.append(self._offer_people)  # colleagues may come later
        connection = self.services.connection
        self._online = OnlyOnline(connection, [ui.busy, self.busy_action], self)
        self._changing = OnlyOnline(
            connection, (ui.new_schedule, self.new_action), self, changes=True
        )

    # -- who -------------------------------------------------------------------------------

    def people(self) -> list[User]:
        """Return me, then everybody else who is known."""
        me = self._links.me
        return [*([me] if me is not None else []), *self._links.colleagues()]

    def person(self) -> str:
        """Return the URI of who is chosen."""
        return str(self.ui.whose.currentData() or "")

    def _is_me(self) -> bool:
        return bool(self.person()) and self.person() == self._store.me

    def _offer_people(self) -> None:
        box, chosen = self.ui.whose, self.person()
        people = self.people()
        if [box.itemData(number) for number in range(box.count())] == [u.uri for u in people]:
            return
        box.clear()
        for user in people:
            name = user.name or user.email
            words = self.tr("{0} (you)").format(name) if user.uri == self._store.me else name
            box.addItem(words, user.uri)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def _person_chosen(self) -> None:
        self._hours = None
        self.tasks.start(self._read(), key="availability")

    # -- reading ---------------------------------------------------------------------------

    async def _read(self) -> None:
        person = self.person()
        if not person:
            self._show_waiting()
            return
        if self._hours is None or self._hours.user != person:
            self._hours = None
            self.ui.states.show_panel().show_loading()
            self._follow()
        try:
            hours = await self._store.read(person)
        except (NotAllowed, NotFound) as error:
            self._hours = None
            self.ui.states.show_panel().show_refusal(error)
            self._follow()
            return
        except Problem as error:
            self.show_unread(error)
            raise
        if person == self.person():
            self._hours = hours
            self._show_hours()

    def show_unread(self, problem: Problem) -> None:
        """Say in the place of the hours why there are none to see."""
        if self._hours is not None:
            return
        if self.services.connection.offline_reason():
            self._show_waiting()
            return
        self.ui.states.show_panel().show_error(problem, self.page.refresh)
        self._follow()

    def _hours_changed(self, uri: str) -> None:
        """Show a schedule that was just made or changed."""
        self._wanted = uri
        self.tasks.start(self._read(), key="availability")

    # -- showing ---------------------------------------------------------------------------

    def _show_waiting(self) -> None:
        reason = self.services.connection.offline_reason()
        panel = self.ui.states.show_panel()
        if reason:
            text = self.tr("Hours are not kept on this computer: they could be old.")
            panel.show_offline(self.tr("No connection"), text, self.page.refresh)
        else:
            panel.show_loading()
        self._follow()

    def _show_hours(self) -> None:
        hours, box = self._hours, self.ui.schedule
        assert hours is not None
        chosen = self._wanted or box.currentData()
        self._wanted = ""
        with QSignalBlocker(box):
            box.clear()
            for row in hours.schedules:
                box.addItem(schedule_name(row), row.uri)
            box.setCurrentIndex(max(0, box.findData(chosen)) if hours.schedules else -1)
        if not hours.schedules:
            text = self.tr("Open hours appear here once there is a schedule.")
            self.ui.states.show_panel().show_empty("clock", self.tr("No schedule"), text)
            self._follow()
            return
        self.ui.states.show_content()
        self._show_schedule()

    def schedule(self) -> AvailabilitySchedule | None:
        """Return the schedule in front."""
        rows = self._hours.schedules if self._hours is not None else ()
        wanted = self.ui.schedule.currentData()
        return next((row for row in rows if row.uri == wanted), None)

    def _show_schedule(self, _row: int = 0) -> None:
        ui, row, found = self.ui, self.schedule(), self._hours
        if row is None or found is None:
            return
        clock, hours = self.page.tools.clock(), hours_of(row.rules)
        ui.schedule_name.setText(schedule_name(row))
        ui.words.setText(in_words(hours, twenty_four=clock.twenty_four))
        ui.zone_words.setText(zone_words(row.timezone, clock))
        ui.week.show_rows(
            week_rows(hours, twenty_four=clock.twenty_four),
            lambda hour: hour_text(hour, twenty_four=clock.twenty_four),
        )
        dates = dates_text(hours, clock)
        ui.dates.setText(dates or self.tr("None to come."))
        used = found.used_by.get(row.uri) if found.used_by is not None else None
        ui.used_by.setText(used_by_text(used))
        ui.limits.setText(limits_text(found.limits, is_me=self._is_me()))
        ui.web_note.setText(self._web_text())
        self._follow()

    def _web_text(self) -> str:
        if not self._is_me():
            return self.tr(
                "Apps can change their own user’s hours only. Those of a colleague, holidays and "
                "connected calendars are changed on Calendly’s web page."
            )
        return self.tr(
            "Holidays, connected calendars, deleting a schedule, and which event type uses which "
            "schedule are set on Calendly’s web page."
        )

    def _follow(self) -> None:
        """Enable what can be done with what is shown, and say why the rest cannot."""
        ui, row = self.ui, self.schedule()
        ui.schedule_field.setVisible(bool(self._hours and len(self._hours.schedules) > 1))
        reason = self.services.connection.change_reason()
        if not self._is_me():
            reason = reason or self.tr("Calendly lets apps change your own hours only.")
        for part in (ui.change, ui.make_default):
            part.setEnabled(row is not None and not reason)
            part.setToolTip(plain_tip(reason))
            part.setAccessibleDescription(reason)
        self.change_action.setEnabled(ui.change.isEnabled())
        self.change_action.setToolTip(plain_tip(reason) or self.change_action.text())
        ui.make_default.setVisible(row is not None and not row.default)
        count = len(self._hours.schedules) if self._hours is not None else 0
        words = self.tr("1 schedule") if count == 1 else self.tr("{0} schedules").format(count)
        ui.count.setText(words if count else "")

    # -- doing -----------------------------------------------------------------------------

    def _show_busy(self) -> None:
        self.page.tools.busy_week(self.person())

    def _change(self) -> None:
        row = self.schedule()
        if row is not None and self.ui.change.isEnabled():
            self.page.tools.change_schedule(row)

    def _new(self) -> None:
        self.page.tools.change_schedule(None)

    def _make_default(self) -> None:
        row = self.schedule()
        if row is not None:
            self.tasks.start(self._ask_default(row), key="ask default")

    async def _ask_default(self, row: AvailabilitySchedule) -> None:
        yes = await confirm(
            self,
            self.tr("Make {0} the default?").format(row.name),
            self.tr("New event types use it from then on."),
            account=account_line(self.services, self.tr("You do this as {0}.")),
            action=self.tr("Make default"),
        )
        if yes:
            self.tasks.start(self._send_default(row), key="make default", write=True)

    async def _send_default(self, row: AvailabilitySchedule) -> None:
        wait = BannerWait(self.page.banner)
        changed = await self._store.change(row, {"default": True}, on_wait=wait.tell)
        words = trouble_words(changed.end, self.tr("your schedules"))
        if words is not None:
            raise Problem(words.title, words.text)
        self.copied.emit(self.tr("{0} is the default now").format(row.name))
        self._hours_changed(row.uri)
