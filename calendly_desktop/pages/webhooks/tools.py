"""What can be done with webhooks besides making and deleting: each opens a window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from calendly_desktop.pages.tools import Tools

if TYPE_CHECKING:
    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.domain.webhook_changes import Change
    from calendly_desktop.domain.webhook_definitions import WebhookDefinition
    from calendly_desktop.store.webhook_changes import TryOut
    from calendly_desktop.toolkit.window import ToolWindow
    from calendly_desktop.viewmodels.webhooks import WebhookRow


class WebhookTools(Tools):
    """Opens the windows of the Webhooks tab.

    webhook_wanted: the URI of a webhook to show in the list. new_webhook_wanted: make a webhook for
    this address.
    """

    webhook_wanted = Signal(str)
    new_webhook_wanted = Signal(str)

    @property
    def try_out(self) -> TryOut:
        """Ask a new address whether it answers, before the webhook it replaces is deleted."""
        return self._services.webhook_tests.try_out

    def change(self, subscription: WebhookSubscription) -> None:
        """Change a webhook: another address, other events, another scope, another key."""
        from calendly_desktop.pages.webhooks.change_window import ChangeWindow

        self._open(
            "change",
            lambda: ChangeWindow(self._services, self._window, subscription, self.try_out),
            anew=True,
        )

    def held(self, change: Change) -> None:
        """Restore what is paused here, or decide how a change that is not finished goes on."""
        from calendly_desktop.pages.webhooks.change_run import HeldWindow

        self._open(
            "change",
            lambda: HeldWindow(self._services, self._window, change, self.try_out),
            anew=True,
        )

    def make_again(self, definition: WebhookDefinition, is_whole: bool) -> None:
        """Make a webhook that is in a saved file and not at Calendly any more.

        is_whole: whether the file has all of its address.
        """
        from calendly_desktop.pages.webhooks.again_window import AgainWindow

        self._open(
            "change",
            lambda: AgainWindow(self._services, self._window, definition, is_whole),
            anew=True,
        )

    def compare(self) -> None:
        """Save all webhooks in a file, and compare such a file with what is there now."""
        from calendly_desktop.pages.webhooks.compare_window import CompareWindow

        self._open("compare", lambda: CompareWindow(self._services, self._window, self.clock))

    def test(self, subscription: WebhookSubscription, *, at_once: bool = False) -> None:
        """Send test deliveries to a webhook's address; at_once: the first one right away."""
        from calendly_desktop.pages.webhooks.test_window import DeliveryTestWindow

        window = self._open(
            f"test {subscription.uri}",
            lambda: DeliveryTestWindow(self._services, self._window, self.clock, subscription),
        )
        if at_once and isinstance(window, DeliveryTestWindow):
            window.send()

    def pack(self, row: WebhookRow) -> None:
        """Save what a developer needs to receive a webhook."""
        from calendly_desktop.pages.webhooks.pack_window import DeveloperPackWindow

        self._open(
            "pack", lambda: DeveloperPackWindow(self._services, self._window, row), anew=True
        )

    def receiver(self) -> None:
        """Receive deliveries on this computer: inspect, check and replay them."""
        from calendly_desktop.pages.webhooks.receiver_window import ReceiverWindow

        def build() -> ToolWindow:
            window = ReceiverWindow(self._services, self._window, self.clock)
            window.new_webhook_wanted.connect(self.new_webhook_wanted)
            return window

        self._open("receiver", build)

    def _follow(self, window: ToolWindow) -> None:
        if hasattr(window, "webhook_wanted"):
            window.webhook_wanted.connect(self.webhook_wanted)
        if hasattr(window, "definition_wanted"):
            window.definition_wanted.connect(self.make_again)
