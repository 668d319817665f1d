"""What can be done with meetings besides copying: each opens a window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.pages.tools import Tools

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.event_search import Wanted
    from calendly_desktop.toolkit.window import ToolWindow
    from calendly_desktop.viewmodels.meetings import Clock


class MeetingTools(Tools):
    """Opens the windows of the Meetings tab.

    Meetings are named by their numbers in the local copy (`Found.id`), `wanted` is the list that
    is shown. clock: how times are shown now.
    """

    def __init__(self, services: Services, parent: QWidget, clock: Callable[[], Clock]) -> None:
        super().__init__(services, parent)
        self._clock = clock

    def message(self, numbers: Sequence[int], invitee: str = "", template: str = "") -> None:
        """Write to the invitees of meetings, from a template; `invitee` is the URI of one."""
        from calendly_desktop.pages.messages.window import MessageWindow

        self._open(
            "message",
            lambda: MessageWindow(
                self._services, self._window, self._clock, numbers, invitee, template
            ),
            anew=True,
        )

    def templates(self) -> None:
        """Change the message templates."""
        from calendly_desktop.pages.messages.templates_window import TemplatesWindow

        self._open("templates", lambda: TemplatesWindow(self._services, self._window, self._clock))

    def cancel_many(self, numbers: Sequence[int], wanted: Wanted) -> None:
        """Cancel several meetings: those chosen, or to be chosen by day, host and type."""
        from calendly_desktop.pages.jobs.cancel_many import CancelManyWindow

        self._open(
            "cancel_many",
            lambda: CancelManyWindow(self._services, self._window, self._clock, numbers, wanted),
        )

    def no_show(self, numbers: Sequence[int], invitee: str = "", *, mark: bool = True) -> None:
        """Note that invitees did not come, or take the note back."""
        from calendly_desktop.pages.jobs.no_show import NoShowWindow

        self._open(
            "no_show",
            lambda: NoShowWindow(
                self._services, self._window, self._clock, numbers, invitee, mark=mark
            ),
            anew=True,
        )

    def job(self, number: int = 0) -> None:
        """Show a bulk job (0: the newest): how far it is, and the result of each row."""
        from calendly_desktop.pages.jobs.window import JobWindow

        self._open(
            f"job {number}", lambda: JobWindow(self._services, self._window, self._clock, number)
        )

    def book(self, event_type: str = "") -> None:
        """Book a free time for somebody."""
        from calendly_desktop.pages.booking.window import BookingWindow

        self._open(
            "book",
            lambda: BookingWindow(self._services, self._window, self._clock, event_type=event_type),
        )

    def reschedule(self, number: int, invitee: str = "") -> None:
        """Move a meeting, as well as Calendly allows: link, message, or cancel and book again."""
        from calendly_desktop.pages.booking.reschedule import RescheduleWindow

        self._open(
            "reschedule",
            lambda: RescheduleWindow(
                self._services, self._window, self._clock, self, number, invitee
            ),
            anew=True,
        )

    def history(self, email: str) -> None:
        """Show every meeting with an e-mail address, across the team."""
        from calendly_desktop.pages.insight.history import HistoryWindow

        self._open(
            f"history {email}",
            lambda: HistoryWindow(self._services, self._window, self._clock, email),
        )

    def answers(self, wanted: Wanted, event_type: str = "") -> None:
        """Show the answers given in the booking forms as a table."""
        from calendly_desktop.pages.insight.answers import AnswersWindow

        self._open(
            "answers",
            lambda: AnswersWindow(self._services, self._window, self._clock, wanted, event_type),
        )

    def conflicts(self, wanted: Wanted) -> None:
        """Show overlaps, guests who booked twice, and meetings in busy times."""
        from calendly_desktop.pages.insight.conflicts import ConflictsWindow

        self._open(
            "conflicts",
            lambda: ConflictsWindow(self._services, self._window, self._clock, wanted),
        )

    def export(self, numbers: Sequence[int], wanted: Wanted) -> None:
        """Save meetings as a table or a calendar file: those chosen, or the whole list."""
        from calendly_desktop.pages.export.window import ExportWindow

        self._open(
            "export",
            lambda: ExportWindow(self._services, self._window, self._clock, numbers, wanted),
            anew=True,
        )

    def day_sheet(self, numbers: Sequence[int], wanted: Wanted) -> None:
        """Print the meetings of a day, or save them as PDF."""
        from calendly_desktop.pages.export.day_sheet import DaySheetWindow

        self._open(
            "day_sheet",
            lambda: DaySheetWindow(self._services, self._window, self._clock, numbers, wanted),
            anew=True,
        )

    def _use(self, tool: str, number: int, invitee: str) -> None:
        """Open what a window asks for about one of its meetings: message or reschedule."""
        if tool == "message":
            self.message([number], invitee)
        elif tool == "reschedule":
            self.reschedule(number, invitee)

    def _follow(self, window: ToolWindow) -> None:
        if hasattr(window, "message_wanted"):
            window.message_wanted.connect(lambda numbers: self.message(list(numbers)))
        if hasattr(window, "tool_wanted"):
            window.tool_wanted.connect(self._use)
