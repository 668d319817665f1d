"""What can be done with webhooks besides making and deleting: each opens a window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from calendly_desktop.pages.tools import Tools

if TYPE_CHECKING:
    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.toolkit.window import ToolWindow
    from calendly_desktop.viewmodels.webhooks import WebhookRow


class WebhookTools(Tools):
    """Opens the windows of the Webhooks tab.

    new_webhook_wanted: make a webhook for this address.
    """

    new_webhook_wanted = Signal(str)

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
