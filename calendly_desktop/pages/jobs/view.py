"""One bulk job: how far it is, what can be done about it, and what came of each row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from calendly_desktop.domain.jobs import Progress, affected_emails, progress_of
from calendly_desktop.forms.ui_job_view import Ui_JobView
from calendly_desktop.pages.as_whom import mark_account
from calendly_desktop.pages.jobs.job_buttons import JobButtons, fitting
from calendly_desktop.pages.jobs.result_table import ResultTable
from calendly_desktop.pages.jobs.results import copy_addresses, numbers_of, save_results
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.soon import Soon
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.viewmodels import job_words
from calendly_desktop.viewmodels.job_table import JobTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.domain.jobs import Job, Row
    from calendly_desktop.pages.jobs.runs import Run
    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.indexes import Index
    from calendly_desktop.viewmodels.meeting_cells import Clock

PAUSE = 0.06  # seconds between two readings of the rows


class JobView(QWidget):
    """Follows a job wherever it runs; call `close_view()` before it goes.

    tasks: of the window around it. undone: the job was called off before anything was sent.
    message_wanted: numbers of meetings whose invitees are to be written to.
    meeting_wanted: the URI of a meeting to show in the list. close_wanted: of the window.
    failed: why the job ended before its time.
    """

    undone = Signal()
    message_wanted = Signal(object)
    meeting_wanted = Signal(str)
    close_wanted = Signal()
    failed = Signal(object)
    shown = Signal()

    def __init__(
        self, services: Services, tasks: TaskScope, clock: Callable[[], Clock], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.job: Job | None = None
        self.rows: list[Row] = []
        self.table = JobTable(self)
        self._services = services
        self._runs = services.job_runs
        self._tasks = tasks
        self._clock = clock
        self._number = 0
        self._said = ""
        self._lent_focus = False
        self._takes_focus = False
        self._has_people = False
        self.ui = Ui_JobView()
        self.ui.setupUi(self)
        self.results = ResultTable(self.ui.table, self.ui.row_details, self.table)
        self.buttons = JobButtons(self.ui.actions_place, self.ui.foot_place)
        self._soon = Soon(tasks, lambda: self._load(self._number), pause=PAUSE)
        self._dress()
        self._connect()

    @property
    def progress(self) -> Progress:
        """How far the job is."""
        run = self._runs.run_of(self._number)
        if run is not None and run.progress is not None:
            return run.progress
        return progress_of(row.state for row in self.rows)

    def show_job(self, number: int, *, focus: bool = False) -> None:
        """Show another job; focus: what can be done now gets the keyboard."""
        self._takes_focus = focus
        if number != self._number:
            self._unwatch()
            self._number, self.job, self.rows, self._said = number, None, [], ""
            self._runs.watch(number, True)
        self._read()

    def close_view(self) -> None:
        """Follow no longer; the job goes on."""
        self._runs.changed.disconnect(self._follow)
        self._runs.failed.disconnect(self._tell_failure)
        self._services.connection.changed.remove(self._show_state)
        self._unwatch()

    # -- following -------------------------------------------------------------------------

    def _unwatch(self) -> None:
        if self._number:
            self._runs.watch(self._number, False)
            self._number = 0

    def _follow(self, number: object) -> None:
        if number == self._number:
            if self._runs.run_of(self._number) is not None:
                self._show_state()
            self._soon()

    def _tell_failure(self, number: object, error: object) -> None:
        if number == self._number:
            self.failed.emit(error)

    def _read(self) -> None:
        self._tasks.start(self._load(self._number), key="job rows")

    async def _load(self, number: int) -> None:
        jobs = self._services.jobs
        if not number:
            return
        if not self.rows:
            self.ui.states.show_panel().show_loading()
        job, before = await jobs.job(number), self.rows  # what can change is little of a row
        rows = await (jobs.renewed(number, before) if before else jobs.rows(number))
        if number != self._number:
            return
        self.job, self.rows = job, rows
        if job is None:
            self.ui.states.show_panel().show_empty(
                "history",
                self.tr("This bulk change is not in the journal any more"),
                self.tr("The journal was begun anew on this computer."),
            )
            return
        self._has_people = bool(affected_emails(rows))
        self.table.show(job, rows, self._clock())
        self.results.show(self._clock())
        self.ui.states.show_content()
        self._show_state()
        if self._takes_focus:
            self._takes_focus = False
            self._move_focus(comes_next=self._runs.run_of(number) is not None)
        self.shown.emit()

    # -- showing ---------------------------------------------------------------------------

    def _show_state(self) -> None:
        job, run, progress = self.job, self._runs.run_of(self._number), self.progress
        if job is None:
            return
        self.ui.job_title.setText(job.title)
        asked = job_words.asked_for(job, self._clock())
        who = self.tr("As {0}. Asked for: {1}.").format(job.account, asked)
        self.ui.job_account.setText(who)
        mark_account(self.ui.job_account, self._services)
        self.ui.progress.setMaximum(max(1, progress.total))
        self.ui.progress.setValue(progress.total - progress.left)
        text, note = how_it_stands(job, run, progress)
        self.ui.progress_text.setText(text)
        self.ui.progress_note.setText(note)
        self.ui.progress_note.setVisible(bool(note))
        self.ui.progress.setVisible(run is not None or bool(progress.left))
        self._show_buttons(job, run, progress)
        self._say(job, run, text)

    def _show_buttons(self, job: Job, run: Run | None, progress: Progress) -> None:
        focused = self.buttons.focused()
        shown = fitting(job, run, progress, self._has_people)
        self.buttons.show(shown, job, progress, self._services.connection.change_reason())
        is_lent = self._lent_focus and self.ui.table.hasFocus()
        if is_lent or (focused is not None and focused.isHidden()):
            self._move_focus(comes_next=run is not None)

    def _say(self, job: Job, run: Run | None, text: str) -> None:
        """Tell assistive technology when the job begins, pauses and ends; not every row."""
        state = "undo" if run is not None and run.can_be_undone else "runs" if run else job.state
        if state != self._said:
            before, self._said = self._said, state
            announce(self, f"{job.title}. {text}", urgent=bool(before))

    def _move_focus(self, *, comes_next: bool) -> None:
        """Give the focus of a button that is gone to what can be done now, else to the results.

        comes_next: another button follows soon, which then gets the focus from the results.
        """
        self._lent_focus = False
        for name in ("undo", "pause", "go_on"):
            if not self.button(name).isHidden():
                self.button(name).setFocus()
                return
        self._lent_focus = comes_next
        self.ui.table.setFocus()

    def _dress(self) -> None:
        self.ui.foot_layout.setAlignment(self.ui.close_button, Qt.AlignmentFlag.AlignBottom)
        set_text_role(self.ui.progress_text, "strong")
        for label in (self.ui.job_account, self.ui.progress_note):
            secondary(label)

    def _connect(self) -> None:
        self._runs.changed.connect(self._follow)
        self._services.connection.changed.append(self._show_state)
        acts: dict[str, Callable[[], object]] = {
            "undo": self._undo,
            "more_time": lambda: self._runs.give_more(self._number),
            "start_now": lambda: self._runs.begin_now(self._number),
            "pause": lambda: self._runs.pause(self._number),
            "go_on": lambda: self._runs.start(self._number),
            "stop": self._ask_stop,
            "again": self._again,
            "look_again": self._look_again,
            "reverse": self._reverse,
            "save": self._save,
            "copy_addresses": self._copy_addresses,
            "message": self._message,
        }
        for name, act in acts.items():
            self.button(name).clicked.connect(lambda _checked=False, act=act: act())
        self._runs.failed.connect(self._tell_failure)
        self.ui.table.activated.connect(self._open_meeting)
        self.ui.close_button.clicked.connect(self.close_wanted)

    def button(self, name: str) -> QPushButton:
        """Return one of the view's buttons by its name."""
        return self.buttons.button(name)

    # -- what the user does ----------------------------------------------------------------

    def _undo(self) -> None:
        self._runs.undo(self._number)
        self.undone.emit()

    def _ask_stop(self) -> None:
        self._tasks.start(self._stop(self._number), key="ask")

    async def _stop(self, number: int) -> None:
        from calendly_desktop.toolkit.dialogs import confirm

        sure = await confirm(
            self,
            self.tr("Stop for good?"),
            self.tr("What was done stays done. {0} were not sent and never will be.").format(
                f"{self.progress.left:,}"
            ),
            action=self.tr("Stop for good"),
            danger=True,
        )
        if sure:
            self._runs.stop(number)

    def _again(self) -> None:
        self._tasks.start(self._send_again(self._number), key="again", write=True)

    async def _send_again(self, number: int) -> None:
        job = await self._services.jobs.again(number)
        seconds = self._services.undo_seconds() if job.kind == "cancel" else 0.0
        self._runs.start(job.id, seconds=seconds)
        self.show_job(job.id, focus=True)

    def _reverse(self) -> None:
        self._tasks.start(self._take_back(self._number), key="again", write=True)

    async def _take_back(self, number: int) -> None:
        title = self.tr("Undo: {0}").format(self.job.title if self.job is not None else "")
        job = await self._services.jobs.reverse(number, title)
        if job is not None:
            self._runs.start(job.id)
            self.show_job(job.id, focus=True)

    def _look_again(self) -> None:
        self._tasks.start(self._look(self._number), key="look", write=True)

    async def _look(self, number: int) -> None:
        await self._services.jobs.look_again(number)
        await self._load(number)

    def _save(self) -> None:
        if self.job is not None:
            self._tasks.start(self._save_results(self.job), key="save")

    async def _save_results(self, job: Job) -> None:
        title, settings = self.tr("Save the results"), self._services.settings
        path = await save_results(self, title, job, self.rows, self._clock(), settings)
        if path is not None:
            words = self.tr("Saved as {0}").format(path.name)
            self.ui.progress_note.setText(words)
            self.ui.progress_note.show()
            announce(self, words)

    def _copy_addresses(self) -> None:
        copy_addresses(self.rows)
        self.buttons.copy.show_copied()

    def _message(self) -> None:
        self.message_wanted.emit(numbers_of(self.rows, self._services.events))

    def _open_meeting(self, index: Index) -> None:
        row = self.table.row(index)
        if row is not None and "start" in row.body:  # an invitee's URI begins with the meeting's
            uri = str(row.body.get("invitee") or row.target)
            self.meeting_wanted.emit(uri.partition("/invitees/")[0])


def how_it_stands(job: Job, run: Run | None, progress: Progress) -> tuple[str, str]:
    """Return how far a job is, in words, and a note; run: where it is under way here."""
    if run is not None and run.can_be_undone:
        return job_words.begins_in(run.left), ""
    if run is not None:
        note = job_words.limit_text(progress.waiting) if progress.waiting > 0 else ""
        if run.is_pausing:
            note = job_words.tr("It pauses after the row that is being sent.")
        return job_words.how_far(progress), note
    if job.state == "stopped":
        return job_words.stopped_text(job, progress)
    if job.state == "done":
        return job_words.all_sent(progress), job.words
    return job_words.paused_text(job, progress)
