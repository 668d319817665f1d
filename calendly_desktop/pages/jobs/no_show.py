"""Who did not come to several meetings: a list to tick, then a bulk job that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

from calendly_desktop.domain.many_meetings import Asker
from calendly_desktop.forms.ui_no_show import Ui_NoShow
from calendly_desktop.pages.as_whom import name_account
from calendly_desktop.pages.jobs.reading import read_people
from calendly_desktop.pages.jobs.steps import Steps
from calendly_desktop.pages.jobs.view import JobView
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.soon import Soon
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.toolkit.tick_table import show_all_ticked
from calendly_desktop.toolkit.ticks import Ticks
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels import no_show_choice as words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calendly_desktop.pages.services import Services
    from calendly_desktop.viewmodels.meeting_cells import Clock


class NoShowWindow(ToolWindow):
    """Marks invitees of the meetings `numbers`, or takes marks back (mark=False).

    invitee: the URI of the one who is ticked at first; a single one is quicker by `Marking`.
    """

    NAME: ClassVar[str] = "no_show"

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        clock: Callable[[], Clock],
        numbers: Sequence[int],
        invitee: str = "",
        *,
        mark: bool = True,
    ) -> None:
        super().__init__(parent, "", width=920, height=600)
        self._services = services
        self._clock = clock
        self._numbers = list(numbers)
        self._invitee = invitee
        self._mark = mark
        self._people: list[words.Attendee] = []
        self.view: JobView | None = None
        self.setWindowTitle(self.tr("Mark no-shows") if mark else self.tr("Remove no-show marks"))
        self.steps = Steps(self.body)
        choice = QWidget(self.steps)
        self.ui = Ui_NoShow()
        self.ui.setupUi(choice)
        self.steps.add(choice, self.ui.foot)
        titles = (self.tr("Invitee"), self.tr("E-mail"), self.tr("When"), self.tr("Meeting"))
        self.ticks = Ticks((*titles, self.tr("Note")), self)
        self.ui.table.show_ticks(self.ticks, (0, 1, 3, 4), spare=(1, 3))
        self._soon = Soon(self.tasks, self._show_again)
        self._dress()
        self._connect()
        self._check()

    def load(self) -> None:
        """Show the invitees that are known, then read the others."""
        if self.steps.currentIndex() == 0:
            self.ui.states.show_panel().show_loading()
            self.tasks.start(self._load(), key="load")

    async def aclose(self) -> None:
        """Follow nothing any more; a job that was begun goes on."""
        self._services.events.changed.remove(self._soon)
        self._services.connection.changed.remove(self._check)
        if self.view is not None:
            self.view.close_view()
        await super().aclose()

    def _dress(self) -> None:
        intro = self.tr(
            "Tick who did not come. Only meetings that have begun count; Calendly e-mails nobody."
        )
        self.ui.intro.setText(
            intro if self._mark else self.tr("Tick whose mark “no-show” is to be removed.")
        )
        set_text_role(self.ui.summary, "strong")
        for label in (self.ui.intro, self.ui.count, self.ui.why_not, self.ui.account):
            secondary(label)
        name_account(self.ui.account, self._services, self.tr("You do this as {0}."))
        set_role(self.ui.go_on, "primary")
        self.ui.table.setMinimumHeight(self.fontMetrics().lineSpacing() * 8)

    def _connect(self) -> None:
        self.ticks.ticked.connect(self._check)
        self.ui.all_box.clicked.connect(self._tick_all)
        self.ui.close_button.clicked.connect(self.reject)
        self.ui.go_on.clicked.connect(self._begin)
        self._services.events.changed.append(self._soon)
        self._services.connection.changed.append(self._check)

    # -- who -------------------------------------------------------------------------------

    async def _load(self) -> None:
        events = self._services.events
        found = await events.read_rows(self._numbers)
        unknown = [each.event for each in found if each.invitees is None]
        await self._show()
        await read_people(events, unknown, self._tell)
        await self._show()
        if not self._people:
            self.ui.states.show_panel().show_empty(
                "people",
                self.tr("No invitees here"),
                self.tr("Choose meetings that have taken place, then mark who did not come."),
            )
        elif self.ui.table.currentIndex().row() < 0:
            self.ui.table.selectRow(0)
            self.ui.table.setFocus()

    async def _show(self) -> None:
        found = await self._services.events.read_rows(self._numbers)
        self._people = words.attendees(found)
        account = self._services.account.account
        asker = Asker(account.user.uri, account.is_admin) if account else Asker("", False)
        rows = words.tick_rows(self._people, self._clock(), asker, mark=self._mark)
        self.ticks.show(
            row._replace(ticked=True) if row.key == self._invitee else row for row in rows
        )
        if rows:
            self.ui.states.show_content()
        self._check()

    async def _show_again(self) -> None:
        if self.steps.currentIndex() == 0:
            await self._show()

    def _tell(self, text: str) -> None:
        if text:
            self.ui.partial.show_partial(text)
        else:
            self.ui.partial.hide()

    def _check(self) -> None:
        """Say what the ticks mean, and why one cannot go on."""
        ticked, possible = len(self.ticks.chosen()), self.ticks.possible
        title = words.job_title(max(1, ticked), mark=self._mark)
        self.ui.go_on.setText(title if ticked else words.verb(mark=self._mark))
        self.ui.go_on.setAccessibleName(self.ui.go_on.text())
        self.ui.summary.setText(words.summary(ticked, mark=self._mark))
        count = self.tr("{0} of {1} ticked").format(f"{ticked:,}", f"{possible:,}")
        self.ui.count.setText(count if possible else "")
        show_all_ticked(self.ui.all_box, ticked, possible)
        why = self._services.connection.change_reason()
        if not why and self._people and not possible:
            why = self.tr("There is nobody here whose mark could be changed.")
        self.ui.why_not.setText(why)
        self.ui.go_on.setEnabled(bool(ticked) and not why)
        self.ui.go_on.setAccessibleDescription(why or self.ui.summary.text())

    def _tick_all(self) -> None:
        self.ticks.tick_all(len(self.ticks.chosen()) < self.ticks.possible)

    # -- doing it --------------------------------------------------------------------------

    def _begin(self) -> None:
        keys = set(self.ticks.chosen())
        people = [each for each in self._people if each.invitee.uri in keys]
        if people:
            self.ui.go_on.setEnabled(False)
            self.tasks.start(
                self._create(people), key="begin", write=True, on_error=self._not_begun
            )

    def _not_begun(self, _error: BaseException) -> bool:
        self._check()
        return False

    async def _create(self, people: Sequence[words.Attendee]) -> None:
        kind = "mark_no_show" if self._mark else "unmark_no_show"
        title = words.job_title(len(people), mark=self._mark)
        rows = words.job_rows(people, mark=self._mark)
        job = await self._services.jobs.create(kind, title, rows)  # type: ignore[arg-type]
        self._services.job_runs.start(job.id)
        self.view = JobView(self._services, self.tasks, self._clock, self.steps)
        self.view.meeting_wanted.connect(self.meeting_wanted)
        self.view.failed.connect(self.show_problem)
        self.view.close_wanted.connect(self.reject)
        self.steps.add(self.view, self.view.ui.foot)
        self.steps.show_step(self.view)
        self.view.show_job(job.id)
        self.view.ui.close_button.setFocus()
