"""How meetings are found in the tab: filters, saved views, the calendar strip, dates."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from calendly_desktop.domain.times import short_day
from calendly_desktop.pages.meetings.browser import MeetingBrowser
from calendly_desktop.pages.meetings.side import fill
from calendly_desktop.store.event_views import Scope
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.meeting_filters import (
    ListFilters,
    chips,
    days_of,
    view_for,
    without,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from calendly_desktop.domain.models import ScheduledEvent
    from calendly_desktop.pages.meetings.chips import ChipRow
    from calendly_desktop.pages.meetings.filter_window import FilterWindow
    from calendly_desktop.pages.meetings.strip import CalendarStrip
    from calendly_desktop.pages.meetings.views_menu import ViewsMenu
    from calendly_desktop.store.event_counts import Choice
    from calendly_desktop.store.event_views import View
    from calendly_desktop.viewmodels.meeting_filters import MeetingsWanted
    from calendly_desktop.viewmodels.saved_views import SavedView

STRIP_LOWEST = 560  # logical pixels at normal text size that the page needs for the strip
LABEL_FROM = 480  # logical pixels from which there is room for the word before the scopes
WORDS_FROM = 940  # logical pixels from which Views and Filter have room for their words


class MeetingFinder(MeetingBrowser):
    """The page with everything that decides which meetings are on screen."""

    # -- parts -----------------------------------------------------------------------------

    @cached_property
    def filter_window(self) -> FilterWindow:
        """The small window below Filter."""
        from calendly_desktop.pages.meetings.filter_window import FilterWindow

        window = FilterWindow(self, self.tasks, self._read_choices)
        window.changed.connect(self.set_filters)
        return window

    @cached_property
    def chips(self) -> ChipRow:
        """The row of active filters."""
        from calendly_desktop.pages.meetings.chips import ChipRow

        row = ChipRow(self.ui.chips_place)
        fill(self.ui.chips_place, row)
        row.removed.connect(self._remove_filter)
        row.cleared.connect(self.clear_filters)
        row.save_wanted.connect(self.save_view)
        return row

    @cached_property
    def strip(self) -> CalendarStrip:
        """The days of two weeks over the list."""
        from calendly_desktop.pages.meetings.strip import CalendarStrip

        strip = CalendarStrip(self._count_on, lambda: self.clock().today, self.ui.strip_place)
        fill(self.ui.strip_place, strip)
        strip.day_wanted.connect(self.go_to_day)
        strip.date_wanted.connect(self.ask_for_date)
        return strip

    @cached_property
    def saved(self) -> ViewsMenu:
        """The saved views."""
        from calendly_desktop.pages.meetings.views_menu import ViewsMenu

        saved = ViewsMenu(self, self._settings, self._here)
        saved.chosen.connect(self.show_view)
        saved.said.connect(self.toast)
        saved.save_action.triggered.connect(self.save_view)
        saved.renaming.connect(lambda view: self.tasks.start(saved.rename(view), key="ask"))
        saved.deleting.connect(lambda view: self.tasks.start(saved.delete(view), key="ask"))
        return saved

    def prepare_finding(self) -> None:
        """Show what is remembered: strip and chips are part of the first paint."""
        self.ui.filter_button.setIcon(icon("filter"))
        self.ui.views_button.setIcon(icon("star"))
        self.ui.filter_button.clicked.connect(self.open_filters)
        self.ui.chips_place.hide()
        self.list_shown.connect(self._show_finding)
        self.list.scrolled.connect(self._follow_scrolling)
        self._show_finding()

    def complete_finding(self) -> None:
        """Build the menu of views, which the first paint does not need."""
        self.ui.views_button.setMenu(self.saved.menu)
        self.ui.views_button.setProperty("hasMenu", True)
        self.commands.strip.setChecked(self._wants_strip)
        self._fit_finding()

    # -- filters ---------------------------------------------------------------------------

    def open_filters(self) -> None:
        """Open the filter window below its button."""
        today = self.clock().today
        self.filter_window.open_at(self.ui.filter_button, self.choice.filters, today)

    def set_filters(self, filters: ListFilters) -> None:
        """Narrow the list; where the days are all past or all to come, the view follows."""
        self.choice.filters = filters
        self._choose(view_for(filters, self.choice.view, self.clock().today))

    def clear_filters(self) -> None:
        """Let all meetings of the view pass again."""
        if self.choice.filters:
            self.set_filters(ListFilters())

    def _remove_filter(self, field: str) -> None:
        self.set_filters(without(self.choice.filters, field))
        if not self.choice.filters:
            self.focus_search()

    async def _read_choices(self, field: str) -> Sequence[Choice]:
        if field == "host":
            return await self._events.hosts_of(self.wanted)
        if field == "event_type":
            return await self._events.event_types_of(self.wanted)
        for known in ("source", "medium", "campaign", "content", "term"):
            if field == known:
                return await self._events.utm_values(self.wanted, known)
        return ()

    # -- saved views -----------------------------------------------------------------------

    def show_view(self, view: SavedView) -> None:
        """Show a saved view; one without a scope keeps whosever meetings are shown."""
        self.choice.filters = view.filters
        self.ui.search.set_text_silently(view.query)
        if view.scope is not None:
            self.choice.scope = view.scope
            self._offer_scopes()
            if self.choice.scope != view.scope:
                self.toast.emit(self.tr("Whose meetings this view was about cannot be shown"))
        self._choose(view.view)
        if view.name:
            announce(self, self.tr("View {0}").format(view.name))

    def save_view(self) -> None:
        """Ask for a name and keep what is on screen as a view."""
        self.tasks.start(self.saved.save(), key="ask")

    def _here(self) -> SavedView:
        from calendly_desktop.viewmodels.saved_views import SavedView

        choice = self.choice
        return SavedView("", choice.view, choice.scope, self._query, choice.filters)

    # -- days ------------------------------------------------------------------------------

    def go_to_today(self) -> None:
        """Go to the meetings of today."""
        self.go_to_day(self.clock().today)

    def ask_for_date(self) -> None:
        """Ask for a day and go there."""
        self.tasks.start(self._ask_for_date(), key="ask")

    def go_to_day(self, day: date) -> None:
        """Show a day: past days are in another view, and a filter for other days goes."""
        today, choice = self.clock().today, self.choice
        days = days_of(choice.filters, today)
        filters = choice.filters
        if days is not None and not days[0] <= day <= days[1]:
            filters = without(filters, "days")
        view: View = choice.view
        if view != "canceled":
            view = "past" if day < today else "upcoming"
        if (view, filters) != (choice.view, choice.filters):
            choice.filters = filters
            self._aim = lambda: self._arrive(day)
            self._choose(view)
        elif self.tasks.is_busy("ids"):
            self._aim = lambda: self._arrive(day)
        else:
            self._arrive(day)

    async def _ask_for_date(self) -> None:
        from calendly_desktop.pages.meetings.go_to_date import GoToDateDialog
        from calendly_desktop.toolkit.dialogs import run_dialog

        shown = self.list.day_in_sight() or self.clock().today
        dialog = GoToDateDialog(self.window(), shown)
        if await run_dialog(dialog):
            self.go_to_day(dialog.day)

    def _arrive(self, day: date) -> None:
        reached = self.list.go_to_day(day)
        chosen = self.list.current_day()
        self.strip.show_day(chosen or day)
        if chosen != day:
            today = self.clock().today
            text = self.tr("No meetings on {0} in this list").format(short_day(day, today))
            if chosen is not None:
                text += self.tr("; here is {0}").format(short_day(chosen, today))
            self.toast.emit(text)
        elif reached is not None:
            announce(self, short_day(day))

    # -- what other tabs want to see -------------------------------------------------------

    def show_wanted(self, wanted: MeetingsWanted) -> None:
        """Show a list that another tab asks for, or one meeting."""
        if wanted.meeting:
            self.show_meeting(wanted.meeting)
            return
        from calendly_desktop.viewmodels.saved_views import SavedView

        self.show_view(SavedView("", wanted.view, wanted.scope, wanted.query, wanted.filters))

    # -- one meeting -----------------------------------------------------------------------

    def show_meeting(self, uri: str) -> None:
        """Show a meeting in the list, whatever was on screen before."""
        event = self._events.event(uri)
        if event is None:
            self.toast.emit(self.tr("This meeting is no longer on this computer"))
            return
        number = self._events.id_of(uri)
        window = self.window()
        window.raise_()
        window.activateWindow()
        if self._model.place(uri, number) >= 0:
            self.list.select(uri, number=number)
            return
        self.choice.filters = ListFilters()
        self.ui.search.set_text_silently("")
        self.choice.scope = self._scope_with(event)
        self._offer_scopes()
        self._aim = lambda: self.list.select(uri, number=number)
        over = event.end_time <= self._events.now
        self._choose("canceled" if event.status == "canceled" else "past" if over else "upcoming")

    def _scope_with(self, event: ScheduledEvent) -> Scope:
        """Return whose meetings show this one: the current scope if it can, else mine, else all."""
        hosts = {host.user for host in event.event_memberships}
        scope = self.choice.scope
        if scope.kind == "organization" or (scope.kind == "person" and scope.user in hosts):
            return scope
        return Scope() if self._events.is_mine(event) else Scope("organization")

    # -- showing ---------------------------------------------------------------------------

    def toggle_strip(self) -> None:
        """Show or hide the calendar strip from now on."""
        if self._settings is not None:
            self._settings.update_page(self.NAME, strip=self.commands.strip.isChecked())
        self._fit_finding()

    @property
    def _wants_strip(self) -> bool:
        kept = self._settings.page(self.NAME) if self._settings is not None else {}
        return kept.get("strip") is not False

    def _choose(self, view: View) -> None:
        """Show the chosen list in a view: its rows at once, what lies around them right after."""
        self._typing.start(0)
        self.choice.view = view
        self.ui.view.set_current(view)
        self._begin_view()

    def _begin_view(self) -> None:
        raise NotImplementedError

    def _count_on(self, day: date) -> int | None:
        today, view = self.clock().today, self.choice.view
        if (view == "upcoming" and day < today) or (view == "past" and day > today):
            return None
        days = days_of(self.choice.filters, today)
        if days is not None and not days[0] <= day <= days[1]:
            return None
        return self._model.count_on(day)

    def _show_finding(self) -> None:
        """Show filters, counts of the days and the view as the list has them.

        While somebody types, that waits for a pause.
        """
        if self._typing.isActive() and self._typing.interval():
            return
        found = chips(self.choice.filters, self.clock().today)
        if found or "chips" in self.__dict__:
            can_save = self.is_complete and self.saved.showing() is None
            self.chips.show_chips(found, can_save=can_save)
        self.ui.chips_place.setVisible(bool(found))
        self._name_filter_button(len(found))
        if self.is_complete:
            self.saved.follow()
        if "filter_window" in self.__dict__ and self.filter_window.isVisible():
            self.filter_window.show_filters(self.choice.filters)
        self._fit_finding()
        self._follow_scrolling()

    def _name_filter_button(self, count: int) -> None:
        button = self.ui.filter_button
        has_room = self.width() >= theme().px(WORDS_FROM)
        words = self.tr("Filter") if has_room else ""
        button.setText(f"{words} {count}".strip() if count else words)
        name = self.tr("Filter meetings")
        if count:
            name += self.tr(", {0} set").format(count)
        button.setAccessibleName(name)
        self.ui.views_button.setText(self.tr("View&s") if has_room else "")
        self.ui.scope_label.setVisible(self.width() >= theme().px(LABEL_FROM))

    def _follow_scrolling(self) -> None:
        if "strip" in self.__dict__ and self.strip.isVisibleTo(self):
            self.strip.show_day(self.list.day_in_sight())

    def _fit_finding(self) -> None:
        has_room = self.height() >= theme().px(STRIP_LOWEST)
        shows = self._wants_strip and has_room
        if shows or "strip" in self.__dict__:
            self.strip.setVisible(shows)
        self.ui.strip_place.setVisible(shows)

    def _fit(self) -> None:
        super()._fit()
        if "list" in self.__dict__:
            self._name_filter_button(len(chips(self.choice.filters, self.clock().today)))
            self._fit_finding()
