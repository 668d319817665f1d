"""What is told outside the window: only where wished, never in quiet hours, grouped, no names."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from calendly_desktop.domain.quiet_hours import DAY_BEGINS, DAY_ENDS, QuietHours, read_time
from calendly_desktop.system.notifications import Notification
from calendly_desktop.viewmodels.moments import weekend

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.shell.main_window import MainWindow
    from calendly_desktop.system.notifications import Notifications
    from calendly_desktop.system.settings import Settings
    from calendly_desktop.viewmodels.announcements import Words


class Outside(QObject):
    """The window as it is seen from the desktop: its title, its tab's count, its notifications.

    now: an aware moment. local: a moment as this computer's clock on the wall shows it.
    chosen: name and action of a notification; gone: the name of one that was put away.
    """

    chosen = Signal(str, str)
    gone = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        settings: Settings,
        notifications: Notifications,
        *,
        now: Callable[[], datetime] | None = None,
        local: Callable[[datetime], datetime] | None = None,
    ) -> None:
        super().__init__()
        self.now = now or _utc_now
        self.local = local or _local
        self.window = window
        self.settings = settings
        self._notifications = notifications
        self._shown: set[str] = set()
        self._counts: dict[str, int] = {}
        notifications.chosen.connect(self._choose)
        notifications.gone.connect(self._note_gone)

    @property
    def is_in_front(self) -> bool:
        """Whether somebody works with the window: what it shows need not be told outside."""
        return self.window.isActiveWindow()

    def is_looked_at(self, page: str) -> bool:
        """Whether somebody works with a page of the window."""
        workspace = self.window.workspace
        if workspace is None or not self.is_in_front:
            return False
        return str(workspace.current_page.NAME) == page

    @property
    def is_quiet(self) -> bool:
        """Whether nothing is told now."""
        values = self.settings.values
        begins = read_time(values.quiet_from, DAY_ENDS) if values.quiet_hours else None
        ends = read_time(values.quiet_until, DAY_BEGINS) if values.quiet_hours else None
        days = weekend() if values.quiet_weekends else frozenset[int]()
        return QuietHours(begins, ends, days).cover(self.local(self.now()))

    async def tell(self, name: str, words: Words, *actions: tuple[str, str]) -> None:
        """Show a notification in place of the one of that name, whatever the hour."""
        if words.title:
            self._shown.add(name)
            await self._notifications.show(Notification(name, *words, actions))

    async def take_back(self, name: str) -> None:
        """Take a notification away that is not true any more."""
        if name in self._shown:
            self._shown.discard(name)
            await self._notifications.withdraw(name)

    def flash(self) -> None:
        """Let the window's entry in the task bar ask for a look, without taking the focus."""
        QApplication.alert(self.window)

    def show_count(self, page: str, count: int) -> None:
        """Show at a tab, and with all others in the title, how many things nobody looked at."""
        self._counts[page] = count
        if self.window.workspace is not None:
            self.window.workspace.bar.show_count(page, count)
        self.window.show_news(sum(self._counts.values()))

    async def aclose(self) -> None:
        """Take back what is shown, and listen no more."""
        self._notifications.chosen.disconnect(self._choose)
        self._notifications.gone.disconnect(self._note_gone)
        for name in tuple(self._shown):
            await self.take_back(name)

    # -- private ---------------------------------------------------------------------------

    def _choose(self, name: str, action: str) -> None:
        self._shown.discard(name)
        self.chosen.emit(name, action)

    def _note_gone(self, name: str) -> None:
        self._shown.discard(name)
        self.gone.emit(name)


def loop_runs() -> bool:
    """Tell whether tasks can be started: a timer may fire where Qt's loop runs without asyncio."""
    import asyncio

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _local(moment: datetime) -> datetime:
    import time

    if hasattr(time, "tzset"):
        time.tzset()  # somebody may have travelled: the computer's zone is read anew
    return moment.astimezone()
