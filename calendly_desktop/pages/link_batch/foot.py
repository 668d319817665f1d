"""The foot of the view: how the table stands, what making links means, and what can be done now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.domain.link_batch import remarks_for_all
from calendly_desktop.pages.as_whom import as_whom, mark_account
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.viewmodels.batch_words import facts, links_words, summary

if TYPE_CHECKING:
    from calendly_desktop.forms.ui_link_batch import Ui_LinkBatch
    from calendly_desktop.pages.link_batch.bench import Bench
    from calendly_desktop.pages.link_batch.commands import BatchCommands
    from calendly_desktop.pages.link_batch.making import LinkMaking
    from calendly_desktop.pages.link_batch.single_use import SingleUse
    from calendly_desktop.pages.services import Services
    from calendly_desktop.viewmodels.batch_grid import BatchGrid
    from calendly_desktop.viewmodels.batch_words import Counts


class BatchFoot:
    """Shows what is true of bench and grid when it is told to."""

    def __init__(
        self,
        ui: Ui_LinkBatch,
        bench: Bench,
        grid: BatchGrid,
        making: LinkMaking,
        single: SingleUse,
        commands: BatchCommands,
        services: Services,
    ) -> None:
        self._ui = ui
        self._bench = bench
        self._grid = grid
        self._making = making
        self._single = single
        self._commands = commands
        self._services = services

    def show(self) -> None:
        """Show everything, after another table or another choice."""
        has_table = not self._bench.is_empty
        for part in (self._ui.foot, self._ui.detail_place):
            part.setVisible(has_table)
        self._commands.enable(has_table, can_undo=self._bench.can_undo)
        self._single.show_state()
        self.show_counts()

    def show_counts(self) -> None:
        """Say how the table stands; while links are worked out, what is known of it."""
        ui, counts, plan = self._ui, self._grid.counts(), self._bench.plan()
        has_table = not self._bench.is_empty
        told = [remark.words for remark in remarks_for_all(plan)] if has_table else []
        stopped = bool(counts.waiting) and self._making.is_stopped
        line = summary(counts, single_use=plan.single_use, stopped=stopped)
        ui.summary.setText(" · ".join([line, *told]))
        ui.resume.setVisible(stopped)
        problems = bool(counts.faulty + counts.remarked + counts.unknown)
        ui.next_problem.setVisible(problems)
        ui.only_problems.setVisible(problems or self._grid.only_problems)
        self._commands.next_problem.setEnabled(problems)
        self._show_making(counts, plan.single_use)
        linked = counts.made + (0 if plan.single_use else counts.ready)
        can_save = has_table and bool(linked) and not counts.waiting
        for part in (ui.save_button, ui.copy_button):
            part.setEnabled(can_save)
        for action in self._commands.going_out:
            action.setEnabled(can_save)

    def _show_making(self, counts: Counts, single_use: bool) -> None:
        """Say what making single-use links means, and let it be done where it can."""
        ui, services, ready = self._ui, self._services, counts.ready
        runs = self._single.is_under_way
        can_make = single_use and bool(ready) and not runs and not self._bench.is_empty
        offline, who = services.connection.change_reason(), as_whom(services)
        ui.make_button.setVisible(single_use and not runs and (bool(ready) or not counts.made))
        ui.make_button.setText(self._words("Make {0}").format(links_words(ready)))
        spoken = self._words("Make {0} as {1}").format(links_words(ready), who)
        ui.make_button.setAccessibleName(spoken)
        ui.make_button.setEnabled(can_make and not offline and not counts.waiting)
        ui.make_button.setToolTip(offline)
        self._commands.make_links.setEnabled(ui.make_button.isEnabled())
        ui.facts.setText(offline or facts(ready, services.account.budget.limit, who))
        ui.facts.setVisible(can_make)
        mark_account(ui.facts, services)
        is_main = not single_use or (bool(counts.made) and not ready and not runs)
        set_role(ui.save_button, "primary" if is_main else "")
        set_role(ui.make_button, "" if is_main else "primary")

    def _words(self, text: str) -> str:
        return self._commands.tr(text)
