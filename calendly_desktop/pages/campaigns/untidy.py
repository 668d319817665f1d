"""Untidy values of tags in bookings, with the better spelling, and a message for colleagues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from calendly_desktop.domain.report_periods import Days
from calendly_desktop.forms.ui_report_untidy import Ui_UntidyFace
from calendly_desktop.pages.campaigns.coverage import coverage_of
from calendly_desktop.pages.campaigns.face import Face
from calendly_desktop.pages.export.saving import save_table
from calendly_desktop.pages.insight.lines_table import LinesTable
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.viewmodels.campaign_bookings import Behind
from calendly_desktop.viewmodels.campaign_values import (
    about_text,
    columns,
    message,
    rows_to_save,
    shown_value,
)
from calendly_desktop.viewmodels.campaign_words import days_text, dimension_word, tr
from calendly_desktop.viewmodels.insight_lines import LinesModel
from calendly_desktop.viewmodels.meeting_filters import with_value

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.untidy_values import Untidy
    from calendly_desktop.pages.campaigns.choices import ReportChoices
    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.states import StateStack
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.meetings import Clock


class UntidyFace(Face):
    """The values in most bookings come first: they split the report the most."""

    KEY = "untidy"

    def __init__(
        self,
        services: Services,
        tasks: TaskScope,
        choices: ReportChoices,
        clock: Callable[[], Clock],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(services, tasks, choices, clock, parent)
        self._days = Days()
        self.ui = Ui_UntidyFace()
        self.ui.setupUi(self)
        self.model: LinesModel[Untidy] = LinesModel(self)
        self.table = LinesTable(self.ui.table, self.model, lambda each: each[:2], self)
        self.coverage = self.make_coverage(self.ui)
        self._dress()
        self._connect()

    @property
    def states(self) -> StateStack:
        """The place of the values."""
        return self.ui.states

    async def count(self) -> None:
        """Look at the values in the bookings of the period."""
        chosen, frame = self.choices.chosen(), self.choices.frame()
        rules = self.services.rule_book.rules
        coverage = await coverage_of(self.services, chosen.asked, frame, self.clock().now)
        found, lacking = await self.services.campaigns.untidy(
            chosen.asked, frame, rules, self.services.link_history.values
        )
        self._days = frame.days
        self.ui.about.setText(about_text(bool(rules)))
        self.table.show_lines(columns(), found)
        self.coverage.show_coverage(coverage._replace(lacking=lacking), chosen.asked, frame)
        self._show_state(len(found))

    def focus_start(self) -> None:
        """Put the keyboard on the periods."""
        self.choices.period.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_face(self) -> None:
        """Follow nothing any longer."""
        super().close_face()
        self.coverage.close()
        if self.follow in self.services.rule_book.changed:
            self.services.rule_book.changed.remove(self.follow)

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        secondary(ui.about)
        secondary(ui.count)
        set_role(ui.copy_message, "primary")
        self.table.put_menu_on(ui.copy)
        action = QAction(tr("&Show these bookings"), self)
        action.triggered.connect(lambda _checked=False: self._show_bookings())
        self.table.menu_actions.insert(0, action)

    def _connect(self) -> None:
        ui = self.ui
        ui.copy_message.clicked.connect(self._copy_message)
        ui.show_bookings.clicked.connect(self._show_bookings)
        ui.save.clicked.connect(lambda: self.tasks.start(self._save(), key="save"))
        self.table.entered.connect(self._show_bookings)
        self.table.copied.connect(self.said)
        self.services.rule_book.changed.append(self.follow)

    def _show_state(self, found: int) -> None:
        text = tr("1 untidy value") if found == 1 else tr("{0} untidy values").format(f"{found:,}")
        self.ui.count.setText(text)
        self.ui.foot.setVisible(bool(found))
        if found:
            self.states.show_content()
        else:
            title = tr("All values are tidy")
            text = tr("In the bookings of {0}, as far as they are read.")
            panel = self.states.show_panel()
            panel.show_empty("success", title, text.format(days_text(self._days)))

    # -- acting ----------------------------------------------------------------------------

    def _copy_message(self) -> None:
        plain, html = message(self.model.shown(), self._days)
        copy(plain, html=html)
        self.ui.copy_message.show_copied()
        self.said.emit(tr("The message is copied"))

    def _show_bookings(self) -> None:
        each = self.table.current()
        if each is None:
            return
        asked, filters = self.choices.chosen().asked, self.choices.filters
        others = tuple(pair for pair in asked.tags if pair[0] != each.field)
        asked = asked._replace(tags=(*others, (each.field, each.value)))
        name = f"{dimension_word(each.field)}: {shown_value(each.value)}"
        narrowed = with_value(filters, each.field, each.value)
        self.bookings_wanted.emit(Behind(asked, self._days, name, narrowed, each.field))

    async def _save(self) -> None:
        title = tr("Save the untidy values")
        rows = rows_to_save(self.model.shown())
        name = f"untidy-values-{self.clock().today.isoformat()}"
        settings = self.services.settings
        path = await save_table(self.window(), title, name, rows, settings=settings)
        if path is not None:
            self.said.emit(tr("Saved as {0}").format(path.name))
