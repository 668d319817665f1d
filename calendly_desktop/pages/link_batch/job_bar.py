"""How making single-use links goes on: how far, what got lost, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from calendly_desktop.pages.jobs.view import how_it_stands
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.surfaces import set_card
from calendly_desktop.toolkit.text import plain_tip, secondary, set_text_role
from calendly_desktop.viewmodels import job_words
from calendly_desktop.viewmodels.batch_words import amount

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.jobs import Job, Progress
    from calendly_desktop.forms.ui_link_batch import Ui_LinkBatch
    from calendly_desktop.pages.jobs.runs import Run


class JobBar(QObject):
    """Shows one job; its signals are its buttons."""

    pause_wanted = Signal()
    go_on_wanted = Signal()
    again_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, ui: Ui_LinkBatch, view: QWidget) -> None:
        super().__init__(view)
        self._ui = ui
        self._view = view
        self._said = ""
        self._owes_focus = False
        set_card(ui.job_bar)
        set_text_role(ui.job_text, "strong")
        secondary(ui.job_note)
        ui.job_bar.hide()
        ui.job_pause.clicked.connect(self.pause_wanted)
        ui.job_go_on.clicked.connect(self.go_on_wanted)
        ui.job_again.clicked.connect(self.again_wanted)
        ui.job_stop.clicked.connect(self.stop_wanted)

    def hide(self) -> None:
        """Show nothing: there is no job."""
        self._ui.job_bar.hide()
        self._said = ""

    def show_job(
        self, job: Job, run: Run | None, progress: Progress, uncertain: int, offline: str
    ) -> None:
        """Show how a job stands. run: how it goes on here, None where it does not.

        uncertain: rows of which nobody knows whether there is a link. offline: why nothing can be
        sent.
        """
        ui = self._ui
        ui.job_bar.show()
        text, note = how_it_stands(job, run, progress)
        note = note or (_uncertain_words(uncertain) if run is None else "")
        ui.job_text.setText(text)
        ui.job_note.setText(note)
        ui.job_note.setVisible(bool(note))
        ui.job_progress.setRange(0, max(1, progress.total))
        ui.job_progress.setValue(progress.total - progress.left)
        ui.job_progress.setVisible(bool(progress.left))
        waits = run is None and job.state in {"running", "paused"}
        for button, shown, needs in (
            (ui.job_pause, run is not None and not run.is_pausing, False),
            (ui.job_go_on, waits, True),
            (ui.job_again, run is None and not waits and bool(uncertain), True),
            (ui.job_stop, run is not None or waits, False),
        ):
            has_focus = self._view.focusWidget() is button
            self._owes_focus = self._owes_focus or (has_focus and not shown)
            button.setVisible(shown)
            button.setEnabled(not (needs and offline))
            button.setToolTip(plain_tip(offline) if needs else "")
        if self._owes_focus:
            self._move_focus(is_over=run is None and not waits)
        self._say(f"{job.id} {'runs' if run is not None else job.state}", text)

    def _move_focus(self, *, is_over: bool) -> None:
        """Give the focus of a button that is gone to what can be done next, once that is there.

        Meanwhile Qt gives it to the neighbour, and that one stops the job for good.
        """
        ui = self._ui
        rest = [ui.save_button] if is_over else []
        for button in (ui.job_pause, ui.job_go_on, ui.job_again, *rest):
            if not button.isHidden() and button.isEnabled():
                self._owes_focus = False
                now = self._view.focusWidget()
                if now is None or now.isHidden() or ui.job_bar.isAncestorOf(now):
                    button.setFocus()
                return

    def _say(self, state: str, text: str) -> None:
        """Tell assistive technology when the job begins, pauses and ends; not every row."""
        if state != self._said:
            before, self._said = self._said, state
            if before:
                announce(self._view, text, urgent=True)


def _uncertain_words(number: int) -> str:
    one = job_words.tr(
        "Of 1 row the answer got lost: a link may exist that nobody knows. It takes no booking and "
        "ends after 90 days. You can have it made again."
    )
    many = job_words.tr(
        "Of {0} rows the answer got lost: links may exist that nobody knows. They take no booking "
        "and end after 90 days. You can have them made again."
    )
    return amount(number, one, many) if number else ""
