"""The tour of the Meetings tab: filters, views, a selection, long names, and its windows."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from calendly_desktop.domain.meetings import place_of
from calendly_desktop.pages.meetings.email_button import EmailButton
from calendly_desktop.shell.reminder_bar import ReminderBar, ReminderText
from calendly_desktop.shell.tour_windows import WindowsTour
from calendly_desktop.store.event_search import Wanted
from calendly_desktop.viewmodels.announcements import many_reminders, reminder_words
from calendly_desktop.viewmodels.meeting_filters import ListFilters

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QMenu, QPushButton

    from calendly_desktop.pages.meetings.page import MeetingsPage
    from calendly_desktop.shell.camera import Camera
    from calendly_desktop.shell.main_window import MainWindow
    from calendly_desktop.shell.workspace import Workspace
    from calendly_desktop.store.event_views import View

LONG_NAME = "Wolfeschlegel"
"""Part of a name in the sample data that is longer than any column."""
ARABIC_NAME = "ليلى"
SEVERAL = 5
FIELDS = ("days", "event_type", "states")
"""The fields of the filter window that look different."""


class MeetingsTour:
    """Shows what the tab can show, and its windows."""

    def __init__(
        self, camera: Camera, window: MainWindow, workspace: Workspace, page: MeetingsPage
    ) -> None:
        self.page = page
        self.services = workspace.services
        self._camera = camera
        self._window = window
        self._workspace = workspace
        self._windows = WindowsTour(camera, page, workspace.services)

    async def walk(self) -> None:
        """Show the list in all its ways, then every window."""
        for name, step in (
            ("filters", self._filters),
            ("views", self._views),
            ("several", self._several),
            ("names", self._names),
            ("for e-mail", self._for_email),
            ("reminders", self._reminders),
            ("dialogs", self._dialogs),
        ):
            await self._camera.attempt(name, step)
        await self._windows.walk(await self._numbers("upcoming", LONG_NAME))

    async def walk_sizes(self, largest: QSize) -> None:
        """Show the list and every window, none larger than this, in pixels."""
        self._windows.largest = largest
        for name, step in (
            ("list", self._list),
            ("filters", self._filters),
            ("several", self._several),
            ("names", self._names),
            ("reminders", self._reminders),
        ):
            await self._camera.attempt(f"{name} {self._camera.suffix}", step)
        await self._windows.walk(await self._numbers("upcoming", LONG_NAME))
        self._windows.largest = None

    async def walk_changes(self) -> None:
        """Show what comes of changes: only with sample data, for meetings are canceled."""
        if self.services.is_demo:
            await self._windows.walk_changes()

    # -- the list --------------------------------------------------------------------------

    async def _list(self) -> None:
        await self._take("meetings")

    async def _filters(self) -> None:
        page = self.page
        first = (await self.services.events.read_rows(await self._numbers("upcoming")))[0].event
        page.set_filters(
            ListFilters(period="month", event_type=first.event_type, type_name=first.name or "")
        )
        await self._take("meetings-filtered")
        page.set_filters(ListFilters(period="month", asked=True))
        await self._take("meetings-nothing-left")
        page.clear_filters()
        await self._camera.settle(page.tasks)
        page.open_filters()
        popup = page.filter_window
        fields = popup.ui.fields
        for row in range(fields.count()):
            fields.setCurrentRow(row)
            if popup.field() in FIELDS:
                await self._camera.settle(page.tasks)
                await self._camera.take(self._window, f"meetings-filter-{popup.field()}", popup)
        popup.close()

    async def _views(self) -> None:
        button = self.page.ui.views_button
        await self._menu(self.page.saved.menu, button, "meetings-views")
        await self._menu(self.page.commands.menu(), button, "meetings-context-menu")

    async def _several(self) -> None:
        page = self.page
        page.list.choosing.restore((await self._numbers("upcoming"))[:SEVERAL])
        page.list.choosing.recount()
        await self._take("meetings-several")
        page.list.choose_one()
        await self._camera.settle(page.tasks)

    async def _names(self) -> None:
        for name, words in (("long-name", LONG_NAME), ("arabic-name", ARABIC_NAME)):
            views: tuple[View, ...] = ("upcoming", "past")
            for view in views:
                numbers = await self._numbers(view, words)
                if numbers:
                    found = (await self.services.events.read_rows(numbers[:1]))[0]
                    self.page.show_meeting(found.event.uri)
                    await self._take(f"meetings-{name}")
                    break
        self._back()
        await self._camera.settle(self.page.tasks)

    async def _for_email(self) -> None:
        button = self.page.detail.findChild(EmailButton)
        if button is None:
            raise LookupError("for e-mail")
        await self._menu(button.menu(), button, "meetings-for-email")

    async def _reminders(self) -> None:
        """Show what is said before meetings start, with the words of the next ones."""
        clock = self.page.clock()
        rows = await self.services.events.read_rows((await self._numbers("upcoming"))[:SEVERAL])
        texts = []
        for each in rows:
            when = clock._replace(now=each.event.start_time - timedelta(minutes=5))
            words = reminder_words(each, when, has_begun=False)
            place = place_of(each.event.location)
            join = place.action if place.link else ""
            texts.append(ReminderText(each.event.uri, words.title, words.text, join, 5.0))
        bar = ReminderBar(self._workspace.reminder_place, self._workspace)
        with_link = [each for each in texts if each.join]
        bar.show_all((with_link or texts)[:1], ("", ""))
        await self._take("reminder")
        bar.show_all(texts, many_reminders(rows, clock))
        await self._take("reminder-many")
        bar.show_all([], ("", ""))
        bar.clear()
        await asyncio.sleep(0.3)

    async def _dialogs(self) -> None:
        for kind in ("cancel_meeting", "go_to_date"):
            self.page.commands.wanted.emit(kind)
            dialog = await self._camera.opened()
            if dialog is None:
                raise LookupError(kind)
            await self._camera.take(dialog, f"meetings-{kind}")
            dialog.reject()
            await self._camera.settle(self.page.tasks)

    # -- private ---------------------------------------------------------------------------

    async def _numbers(self, view: View, words: str = "") -> list[int]:
        wanted = Wanted(view, self.page.choice.scope, words)
        return await self.services.events.numbers(wanted)

    async def _take(self, name: str) -> None:
        await self._camera.settle(self.page.tasks)
        await asyncio.sleep(0.1)
        await self._camera.take(self._window, name)

    async def _menu(self, menu: QMenu, button: QPushButton, name: str) -> None:
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        await asyncio.sleep(0.1)
        await self._camera.take(self._window, name, menu)
        menu.close()

    def _back(self) -> None:
        for name, show in self.page.views():
            if not name:
                show()
