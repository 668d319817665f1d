"""What can be done with webhooks besides making and deleting: each opens a window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from calendly_desktop.pages.tools import Tools

if TYPE_CHECKING:
    from calendly_desktop.toolkit.window import ToolWindow


class WebhookTools(Tools):
    """Opens the windows of the Webhooks tab.

    new_webhook_wanted: make a webhook for this address.
    """

    new_webhook_wanted = Signal(str)

    def receiver(self) -> None:
        """Receive deliveries on this computer: inspect, check and replay them."""
        from calendly_desktop.pages.webhooks.receiver_window import ReceiverWindow

        def build() -> ToolWindow:
            window = ReceiverWindow(self._services, self._window, self.clock)
            window.new_webhook_wanted.connect(self.new_webhook_wanted)
            return window

        self._open("receiver", build)
