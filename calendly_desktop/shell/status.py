"""The status bar: connection, account, freshness, what goes on or is waited for, requests left."""

from __future__ import annotations

import math
from datetime import datetime

from PySide6.QtCore import QDeadlineTimer, QTimer
from PySide6.QtWidgets import QStatusBar, QWidget

from calendly_desktop.domain.times import clock, find_zone, short_day
from calendly_desktop.toolkit.icons import IconLabel
from calendly_desktop.toolkit.text import PlainLabel, secondary
from calendly_desktop.toolkit.theme import SPACE_4
from calendly_desktop.viewmodels.moments import uses_24_hours


class StatusBar(QStatusBar):
    """Quiet facts at the bottom of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_bar")
        self.setSizeGripEnabled(False)
        self._mark = IconLabel("clock", self, size=14)
        self.connection = self._fact("connection_status")
        self.account = self._fact("account_status")
        self.freshness = self._fact("freshness_status")
        self.progress = self._fact("progress_status")
        self.progress.set_elide("right")
        self.budget = self._fact("budget_status")
        self.setContentsMargins(SPACE_4, 0, SPACE_4, 0)
        self.addWidget(self._mark)
        self.addWidget(self.connection)
        self.addWidget(self.account)
        self.addWidget(self.freshness)
        self.addWidget(self.progress, 1)
        self.addPermanentWidget(self.budget)
        self._left = (0, 0)
        self._reset = QDeadlineTimer()
        self._countdown = QTimer(self, interval=1000)
        self._countdown.timeout.connect(self._show_left)

    def show_connection(self, text: str, tone: str, symbol: str) -> None:
        """Say in a word how the app is connected; the symbol repeats it."""
        self._mark.set_icon(symbol, tone)
        self._mark.show()
        self.connection.setText(text)

    def show_account(self, text: str) -> None:
        """Name the account and organization."""
        self.account.setText(text)

    def show_freshness(self, moment: datetime | None, zone_name: str = "") -> None:
        """Say as of when the page in front is, in the zone of the pages; nothing if never read."""
        if moment is None:
            self.freshness.setText("")
            return
        zone = find_zone(zone_name)
        local = moment.astimezone(zone.info if zone.known else None)
        shown, today = clock(local, twenty_four=uses_24_hours()), datetime.now(local.tzinfo).date()
        if local.date() != today:
            shown = f"{short_day(local.date(), today)}, {shown}"
        self.freshness.setText(self.tr("As of {time}").format(time=shown))

    def show_budget(self, remaining: int | None, limit: int | None, resets_in: float = 0.0) -> None:
        """Say how many requests Calendly still takes this minute; with none left, count down."""
        self._countdown.stop()
        if remaining is None or limit is None:
            self.budget.setText("")
            return
        self._left = (remaining, limit)
        self._reset = QDeadlineTimer(math.ceil(resets_in * 1000))
        self._show_left()
        if remaining == 0 and not self._reset.hasExpired():
            self._countdown.start()
        self.budget.setToolTip(
            self.tr(
                "Calendly takes a limited number of requests a minute from each person, shared by "
                "all apps that person uses."
            )
        )

    def _show_left(self) -> None:
        remaining, limit = self._left
        text = self.tr("{remaining} of {limit} requests left").format(
            remaining=remaining, limit=limit
        )
        seconds = math.ceil(self._reset.remainingTime() / 1000)
        if remaining == 0 and seconds > 0:
            more = self.tr("more in {seconds} s").format(seconds=seconds)
            text = f"{text}, {more}"
        else:
            self._countdown.stop()
        self.budget.setText(text)

    def show_progress(self, text: str) -> None:
        """Say what goes on in the background, or what it waits for; empty: nothing does."""
        if text != self.progress.text():
            self.progress.setText(text)

    def clear_facts(self) -> None:
        """Show nothing: nobody is signed in."""
        self._countdown.stop()
        self._mark.hide()
        for label in (self.connection, self.account, self.freshness, self.progress, self.budget):
            label.setText("")

    def _fact(self, name: str) -> PlainLabel:
        label = secondary(PlainLabel("", self))
        label.setObjectName(name)
        return label
