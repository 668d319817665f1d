"""The status bar: connection, freshness, what is on this computer, requests left."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QTime
from PySide6.QtWidgets import QStatusBar, QWidget

from calendly_desktop.toolkit.icons import IconLabel
from calendly_desktop.toolkit.text import PlainLabel, secondary
from calendly_desktop.toolkit.theme import SPACE_4


class StatusBar(QStatusBar):
    """Four quiet facts at the bottom of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_bar")
        self.setSizeGripEnabled(False)
        self._mark = IconLabel("clock", self, size=14)
        self.connection = self._fact("connection_status")
        self.account = self._fact("account_status")
        self.freshness = self._fact("freshness_status")
        self.budget = self._fact("budget_status")
        self.setContentsMargins(SPACE_4, 0, SPACE_4, 0)
        self.addWidget(self._mark)
        self.addWidget(self.connection)
        self.addWidget(self.account)
        self.addWidget(self.freshness)
        self.addPermanentWidget(self.budget)

    def show_connection(self, text: str, tone: str, symbol: str) -> None:
        """Say in a word how the app is connected; the symbol repeats it."""
        self._mark.set_icon(symbol, tone)
        self._mark.show()
        self.connection.setText(text)

    def show_account(self, text: str) -> None:
        """Name the account and organization."""
        self.account.setText(text)

    def show_freshness(self, moment: datetime | None) -> None:
        """Say as of when the page in front is; nothing while it has never been read."""
        if moment is None:
            self.freshness.setText("")
            return
        local = moment.astimezone()
        shown = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
        if local.date() != datetime.now().astimezone().date():
            day = QLocale().toString(
                QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat
            )
            shown = f"{day}, {shown}"
        self.freshness.setText(self.tr("As of {time}").format(time=shown))

    def show_budget(self, remaining: int | None, limit: int | None) -> None:
        """Say how many requests Calendly still takes this minute."""
        if remaining is None or limit is None:
            self.budget.setText("")
            return
        self.budget.setText(
            self.tr("{remaining} of {limit} requests left").format(remaining=remaining, limit=limit)
        )
        self.budget.setToolTip(
            self.tr(
                "Calendly takes a limited number of requests a minute from each person, shared by "
                "all apps that person uses."
            )
        )

    def clear_facts(self) -> None:
        """Show nothing: nobody is signed in."""
        self._mark.hide()
        for label in (self.connection, self.account, self.freshness, self.budget):
            label.setText("")

    def _fact(self, name: str) -> PlainLabel:
        label = secondary(PlainLabel("", self))
        label.setObjectName(name)
        return label
