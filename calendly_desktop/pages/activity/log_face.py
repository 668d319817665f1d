"""The activity log: who did what and when, with pickers that build the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.domain.activity import ActivityEntry
from calendly_desktop.forms.ui_activity_log import Ui_ActivityLog
from calendly_desktop.pages.activity.face import Face, fill
from calendly_desktop.pages.activity.search_words import SearchWords
from calendly_desktop.store.activity import Question
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.viewmodels.activity_words import (
    columns,
    entry_text,
    kinds,
    orders,
    rows_to_save,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.activity import Reading
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.insight_lines import LineColumn


class LogFace(Face[ActivityEntry]):
    """The activity log of the organization."""

    KEY = "log"

    def __init__(self, services: Services, tasks: TaskScope, parent: QWidget | None = None) -> None:
        self._seen: list[ActivityEntry] = []
        super().__init__(services, tasks, Ui_ActivityLog(), parent)
        self.more_words = SearchWords(self)
        self.ui.more_layout.addWidget(self.more_words)
        self.more_words.come_between(self.ui.last, self.ui.table)
        set_role(self.ui.search, "primary")
        self.ui.intro.setText(
            self.tr("Who did what in your organization. Calendly searches; the newest come first.")
        )
        fill(self.ui.order, orders())
        self._offer_people()
        self._offer_kinds()
        self.ui.words.empties_on_escape = True
        self.ui.words.textChanged.connect(self.more_words.set_every)
        self.ui.words.returnPressed.connect(self.search)
        self.ui.search.clicked.connect(self.search)
        self.more_words.wanted.connect(self.search)
        self.more_words.changed.connect(self._show_fault)
        for box in (self.ui.who, self.ui.what, self.ui.order):
            box.activated.connect(self.search)
        services.account.changed.append(self._offer_people)

    def name_of(self, row: ActivityEntry) -> object:
        """Return the URI of an entry."""
        return row.uri

    def search(self) -> None:
        """Ask Calendly, unless the search is written in a way that it refuses."""
        if self.more_words.fault():
            self.more_words.set_open(True)
            self.more_words.ui.term.setFocus()
            return
        super().search()

    async def ask(self) -> Reading[ActivityEntry]:
        """Return the log for what the fields say."""
        period = self.period()
        namespace, action = self.ui.what.currentData() or ("", "")
        return await self.services.activity.entries(
            Question(
                self.more_words.term(),
                self.ui.who.currentData() or "",
                namespace,
                action,
                period.first,
                period.last,
                self.ui.order.currentData(),
            )
        )

    def line_columns(self) -> Sequence[LineColumn[ActivityEntry]]:
        """Return the columns of the log."""
        return columns(self.clock())

    def row_text(self, row: ActivityEntry) -> str:
        """Return an entry in words and as Calendly sent it."""
        return entry_text(row, self.clock())

    def save_rows(self) -> tuple[str, str, list[list[object]]]:
        """Return the entries that are read, as a table."""
        name = f"calendly-activity-{self.clock().today.isoformat()}"
        return self.tr("Save the activity log"), name, rows_to_save(self.model.shown())

    def would_show(self) -> str:
        """Say what the log would show."""
        return self.tr(
            "The activity log would show here who signed in, invited or removed people, and "
            "changed event types, meetings and settings. Calendly gives it to owners and admins "
            "of an Enterprise plan."
        )

    def nothing_words(self) -> tuple[str, str]:
        """Say that nothing was found, and what to try."""
        return (
            self.tr("No entry fits"),
            self.tr("Choose a longer period, other words, or anybody and anything."),
        )

    def rows_changed(self) -> None:
        """Offer the kinds of actions that are among the entries."""
        known = {each.uri for each in self._seen}
        self._seen += [each for each in self.shown() if each.uri not in known]
        self._offer_kinds()

    def close_face(self) -> None:
        """Follow the account no longer."""
        if self._offer_people in self.services.account.changed:
            self.services.account.changed.remove(self._offer_people)

    def _show_fault(self) -> None:
        self.ui.search.setEnabled(not self.more_words.fault())
        self.ui.words.setEnabled(not self.more_words.is_by_hand)

    def _offer_people(self) -> None:
        people = self.services.account.remembered_people()
        named = sorted(
            ((one.user.uri, one.user.name or one.user.email) for one in people),
            key=lambda each: each[1].casefold(),
        )
        fill(self.ui.who, [("", self.tr("Anybody")), *named])

    def _offer_kinds(self) -> None:
        found = [((namespace, action), words) for namespace, action, words in kinds(self._seen)]
        fill(self.ui.what, [(("", ""), self.tr("Anything")), *found])
        self.ui.what.setToolTip(
            self.tr("The kinds of actions among the entries read so far; read more to find others.")
        )
