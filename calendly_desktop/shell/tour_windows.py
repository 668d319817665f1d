"""The tour of the windows of the Meetings tab: each as it opens, its steps, and its results."""

from __future__ import annotations

import asyncio
import logging
from functools import partial
from typing import TYPE_CHECKING

from calendly_desktop.domain.booking import BookingForm, questions_of
from calendly_desktop.store.event_search import Wanted
from calendly_desktop.viewmodels.booking_words import bookable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QSize

    from calendly_desktop.domain.models import EventType
    from calendly_desktop.pages.booking.window import BookingWindow
    from calendly_desktop.pages.jobs.cancel_many import CancelManyWindow
    from calendly_desktop.pages.meetings.page import MeetingsPage
    from calendly_desktop.pages.services import Services
    from calendly_desktop.shell.camera import Camera
    from calendly_desktop.store.event_views import View
    from calendly_desktop.toolkit.window import ToolWindow

log = logging.getLogger(__name__)

MARIA = "maria.lopez@example.com"
PHONE = "+49 30 5550 1234"
REASON = "Ada is ill today. We are sorry, and gladly find another time with you."


class WindowsTour:
    """Opens the windows one after another. largest: the most that one gets, None for its own."""

    def __init__(self, camera: Camera, page: MeetingsPage, services: Services) -> None:
        self.largest: QSize | None = None
        self._camera = camera
        self._page = page
        self._services = services
        self._left_open: dict[str, ToolWindow] = {}

    async def walk(self, long_name: Sequence[int]) -> None:
        """Show every window and its steps; nothing is sent. long_name: a meeting to show."""
        upcoming = await self._numbers("upcoming")
        past = await self._numbers("past")
        groups = await self._numbers("upcoming", "workshop")
        one, wanted, tools = [*long_name, *upcoming][:1], self._page.wanted, self._page.tools
        openers: dict[str, Callable[[], object]] = {
            "templates": lambda: tools.templates(),
            "no-show": lambda: tools.no_show(past[:12]),
            "no-show-none": lambda: tools.no_show(upcoming[-2:]),
            "reschedule": lambda: tools.reschedule(one[0]),
            "reschedule-group": lambda: tools.reschedule((groups or one)[0]),
            "history": lambda: tools.history(MARIA),
            "history-none": lambda: tools.history("nobody@example.com"),
            "answers": lambda: tools.answers(wanted),
            "conflicts": lambda: tools.conflicts(wanted),
            "export": lambda: tools.export([], wanted),
            "day-sheet": lambda: tools.day_sheet(one, wanted),
        }
        for name, opener in openers.items():
            await self._camera.attempt(name, partial(self._one, name, opener))
        people = [*one, *(number for number in upcoming[:6] if number not in one)]
        await self._camera.attempt("message", lambda: self._messages(people))
        await self._camera.attempt("cancel-many", self._choose_many)
        await self._camera.attempt("booking", self._booking)

    async def walk_changes(self) -> None:
        """Cancel, mark and book, and show what came of it; what stays is shown in all schemes."""
        schemes, self._camera.schemes = self._camera.schemes, self._camera.schemes[:1]
        await self._camera.turn(schemes[0])
        for name, step in (
            ("cancel-many-result", self._cancel_many),
            ("no-show-result", self._mark),
            ("booking-done", self._book),
        ):
            await self._camera.attempt(name, step)
        for scheme in schemes:
            await self._camera.turn(scheme)
            for name, window in self._left_open.items():
                self._camera.save(window, name, scheme)
        for window in self._left_open.values():
            await self._close(window)
        self._left_open.clear()

    # -- one window after another ------------------------------------------------------------

    async def _one(self, name: str, opener: Callable[[], object]) -> None:
        window = await self._open(opener)
        await self._camera.take(window, name)
        await self._close(window)

    async def _messages(self, people: Sequence[int]) -> None:
        from calendly_desktop.pages.messages.window import MessageWindow

        for name, numbers in (("message", people[:1]), ("message-several", people)):
            window = await self._open(partial(self._page.tools.message, numbers))
            assert isinstance(window, MessageWindow)
            await self._camera.take(window, name)
            window.ui.mode.button("edit").click()
            await self._camera.settle(window.tasks)
            await self._camera.take(window, f"{name}-edit")
            await self._close(window)

    async def _choose_many(self) -> None:
        window = await self._cancel_window(await self._numbers("upcoming"))
        await self._camera.take(window, "cancel-many")
        window.choose.ui.reason.setPlainText(REASON)
        window.choose.ui.go_on.click()
        await self._camera.settle(window.tasks)
        await self._camera.take(window, "cancel-many-confirm")
        window.confirming.ui.back.click()
        window.choose.ui.reason.clear()
        await self._close(window)

    async def _booking(self) -> None:
        window = await self._booking_window()
        await self._camera.take(window, "booking")
        kind = self._kinds()[-1]
        window.types.choose(kind.uri)
        await self._camera.settle(window.tasks)
        await self._camera.take(window, "booking-slots")
        window.ui.book.click()
        await self._camera.settle(window.tasks)
        await self._camera.take(window, "booking-missing")
        window.form.fill(_filled(kind))
        await self._camera.settle(window.tasks)
        await self._camera.take(window, "booking-form")
        window.ui.start_anew.click()
        await self._close(window)

    # -- changes of the sample data ----------------------------------------------------------

    async def _cancel_many(self) -> None:
        window = await self._cancel_window((await self._numbers("upcoming"))[2:7])
        window.choose.ui.reason.setPlainText(REASON)
        window.choose.ui.go_on.click()
        await self._camera.settle(window.tasks)
        window.confirming.ui.confirm.click()
        await self._camera.wait_for(lambda: window.view is not None and bool(window.view.rows))
        view = window.view
        if view is None:
            raise LookupError("the job did not begin")
        await self._camera.take(window, "job-undo")
        view.button("start_now").click()
        await self._camera.wait_for(lambda: view.button("start_now").isHidden())
        await self._camera.take(window, "job-running")
        await self._camera.wait_for(lambda: not view.progress.left)
        await self._camera.settle(window.tasks)
        self._left_open["job-result"] = window
        self._left_open["job"] = await self._open(lambda: self._page.tools.job())

    async def _mark(self) -> None:
        from calendly_desktop.pages.jobs.no_show import NoShowWindow

        past = (await self._numbers("past"))[:12]
        window = await self._open(lambda: self._page.tools.no_show(past))
        assert isinstance(window, NoShowWindow)
        window.ui.all_box.click()
        await self._camera.settle(window.tasks)
        await self._camera.take(window, "no-show-ticked")
        window.ui.go_on.click()
        await self._camera.wait_for(lambda: window.view is not None)
        await self._camera.settle(window.tasks)
        await asyncio.sleep(0.5)
        self._left_open["no-show-result"] = window

    async def _book(self) -> None:
        window = await self._booking_window()
        kind = self._kinds()[0]
        window.types.choose(kind.uri)
        await self._camera.settle(window.tasks)
        window.form.fill(_filled(kind))
        window.ui.book.click()
        await self._camera.wait_for(
            lambda: (
                window.ui.steps.currentWidget() is window.ui.done_step or window.banner.isVisible()
            )
        )
        await self._camera.settle(window.tasks)
        self._left_open["booking-done"] = window

    # -- private ---------------------------------------------------------------------------

    async def _numbers(self, view: View, words: str = "") -> list[int]:
        wanted = Wanted(view, self._page.choice.scope, words)
        return await self._services.events.numbers(wanted)

    async def _cancel_window(self, numbers: Sequence[int]) -> CancelManyWindow:
        from calendly_desktop.pages.jobs.cancel_many import CancelManyWindow

        window = await self._open(
            lambda: self._page.tools.cancel_many(numbers[:8], self._page.wanted)
        )
        assert isinstance(window, CancelManyWindow)
        return window

    async def _booking_window(self) -> BookingWindow:
        from calendly_desktop.pages.booking.window import BookingWindow

        window = await self._open(lambda: self._page.tools.book())
        assert isinstance(window, BookingWindow)
        return window

    def _kinds(self) -> list[EventType]:
        """Return what can be booked, what asks the least first."""
        kinds = bookable(self._services.links).values()
        return sorted(kinds, key=lambda kind: len(questions_of(kind)))

    async def _open(self, opener: Callable[[], object]) -> ToolWindow:
        before = self._page.tools.windows.all()
        opener()
        window = next(each for each in self._page.tools.windows.all() if each not in before)
        size = window.usual_size
        window.resize(size.boundedTo(self.largest) if self.largest is not None else size)
        await self._camera.settle(window.tasks)
        if self.largest is not None:
            self._look_at_size(window, self.largest)
        return window

    def _look_at_size(self, window: ToolWindow, largest: QSize) -> None:
        if window.width() > largest.width() or window.height() > largest.height():
            size = f"{window.width()} x {window.height()}"
            log.warning("%s is not smaller than %s pixels", window.objectName(), size)

    async def _close(self, window: ToolWindow) -> None:
        window.reject()
        tools = self._page.tools
        if not await self._camera.wait_for(lambda: window not in tools.windows.all()):
            log.warning("%s does not close", window.objectName())
        await asyncio.sleep(0.05)


def _filled(kind: EventType) -> BookingForm:
    """Return a form as somebody fills it in for Maria."""
    answers = {}
    for question in questions_of(kind):
        words = PHONE if question.type == "phone_number" else "Data engineer"
        choices = question.answer_choices
        answers[str(question.position)] = choices[0] if choices else words
    return BookingForm(
        name="Maria Lopez",
        last_name="",
        email=MARIA,
        timezone="Europe/Madrid",
        place_text=PHONE,
        answers=answers,
    )
