"""The tour of the Webhooks tab: the list with one paused, every window, a delivery that arrives."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec

from calendly_desktop.api.test_delivery import Target
from calendly_desktop.domain.webhook_changes import held_subscription
from calendly_desktop.domain.webhook_definitions import definition_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSize

    from calendly_desktop.pages.services import Services
    from calendly_desktop.pages.webhooks.page import WebhooksPage
    from calendly_desktop.shell.camera import Camera
    from calendly_desktop.shell.main_window import MainWindow
    from calendly_desktop.toolkit.window import ToolWindow

NEW_ADDRESS = "https://crm.acme-recruiting.example/calendly/bookings"
TEST_KEY = "sample-signing-key"


class WebhooksTour:
    """Shows what the tab can show. largest: the most that a window gets.

    Nothing is changed, except that sample data gets a webhook that is paused. What is delivered
    goes from this computer to its own receiver.
    """

    def __init__(
        self, camera: Camera, window: MainWindow, page: WebhooksPage, services: Services
    ) -> None:
        self.page = page
        self.largest: QSize | None = None
        self._services = services
        self._camera = camera
        self._window = window

    async def walk(self) -> None:
        """Show the windows, the questions, the receiver at work, then the list with one paused."""
        camera, page = self._camera, self.page
        await camera.settle(page.tasks)
        if not self._services.webhooks.subscriptions:
            return
        page.show_webhook(self._services.webhooks.subscriptions[0].uri)  # not one that is paused
        await camera.settle(page.tasks)
        await camera.attempt("webhooks-new", self._new)
        for name, action in (("pause", page.pause_action), ("delete", page.delete_action)):
            await camera.attempt(f"webhooks-{name}", partial(self._question, name, action.trigger))
        for name, opener in self._windows().items():
            await camera.attempt(f"webhooks-{name}", partial(self._one, name, opener))
        await camera.attempt("webhooks-receiver", self._receiver)
        if self._services.is_demo:
            await camera.attempt("webhooks-paused", self._paused)

    def _windows(self) -> dict[str, Callable[[], object]]:
        tools, row = self.page.tools, self.page.list.row()
        assert row is not None
        subscription = row.subscription
        definition = definition_of(subscription)
        return {
            "change": partial(tools.change, subscription),
            "again": partial(tools.make_again, definition, is_whole=False),
            "compare": tools.compare,
            "test": partial(tools.test, subscription),
            "pack": partial(tools.pack, row),
        }

    # -- the dialogs -----------------------------------------------------------------------

    async def _new(self) -> None:
        self.page.new_action.trigger()
        dialog: Any = await self._camera.opened()
        await self._camera.take(dialog, "webhooks-new")
        dialog.ui.address.setText(NEW_ADDRESS)
        await asyncio.sleep(0.3)  # the address is judged after a pause
        await self._camera.take(dialog, "webhooks-new-filled")
        dialog.reject()
        await self._camera.settle(self.page.tasks)

    async def _question(self, name: str, ask: Callable[[], None]) -> None:
        ask()
        dialog = await self._camera.opened()
        if dialog is None:
            raise LookupError(name)
        await self._camera.take(dialog, f"webhooks-{name}")
        dialog.reject()
        await self._camera.settle(self.page.tasks)

    # -- the windows -----------------------------------------------------------------------

    async def _one(self, name: str, opener: Callable[[], object]) -> None:
        await self._take(self._opened(opener), name)

    def _opened(self, opener: Callable[[], object]) -> ToolWindow:
        opener()
        window = self.page.tools.windows.all()[-1]
        if self.largest is not None:
            window.resize(window.size().boundedTo(self.largest))
        return window

    async def _take(self, window: ToolWindow, name: str, *, leave: bool = True) -> None:
        await self._camera.settle(window.tasks)
        await self._camera.take(window, f"webhooks-{name}")
        if leave:
            await self._close(window)

    async def _close(self, window: ToolWindow) -> None:
        window.reject()
        await self._camera.wait_for(lambda: window not in self.page.tools.windows.all())

    async def _receiver(self) -> None:
        window: Any = self._opened(self.page.tools.receiver)
        await self._take(window, "receiver-off", leave=False)
        window.ways.set_open(True)
        await self._take(window, "receiver-ways", leave=False)
        window.ways.set_open(False)
        window.ui.start.click()
        await self._camera.wait_for(lambda: bool(window.switch.is_on))
        window.ui.typed_key.setText(TEST_KEY)
        window.ui.key_source.setCurrentIndex(1)
        await self._deliver(window.switch.address)
        await self._camera.wait_for(lambda: bool(window.ui.table.model().rowCount()))
        await self._take(window, "receiver", leave=False)
        window.view.ui.kind.button("fields").click()
        await self._take(window, "receiver-fields", leave=False)
        window.reject()
        question = await self._camera.opened()
        if question is None:
            raise LookupError("receiver-close")
        await self._camera.take(question, "webhooks-receiver-close")
        question.accept()
        await self._camera.wait_for(lambda: window not in self.page.tools.windows.all())

    async def _deliver(self, address: str) -> None:
        """Send a real test to the receiver, then show the window that sends such tests."""
        row, tests = self.page.list.row(), self._services.webhook_tests
        assert row is not None
        here = msgspec.structs.replace(row.subscription, callback_url=address)
        event = here.events[0]
        target = await tests.find(address)
        assert isinstance(target, Target)
        tests.agree(target)
        sample = await tests.sample(row.subscription, event)
        await tests.send(event, target, sample, TEST_KEY, "typed")
        window: Any = self._opened(partial(self.page.tools.test, here))
        window.ui.trials.setCurrentRow(0)
        await self._take(window, "test-result")

    # -- what sample data gets ---------------------------------------------------------------

    async def _paused(self) -> None:
        changes, page = self._services.webhook_changes, self.page
        if not changes.held:
            row = page.list.row()
            assert row is not None
            await changes.pause(row.subscription)
            await self._camera.settle(page.tasks)
        change = changes.held[0]
        page.show_webhook(held_subscription(change).uri)
        await self._camera.settle(page.tasks)
        await self._camera.take(self._window, "webhooks-paused")
        await self._one("held", partial(page.tools.held, change))
