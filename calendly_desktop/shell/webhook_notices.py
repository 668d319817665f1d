"""Changes of webhooks that an earlier session left: looked up at the start, told in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from calendly_desktop.domain.webhook_changes import Change
    from calendly_desktop.pages.services import Services
    from calendly_desktop.shell.main_window import MainWindow

NAME = "webhook-changes"


class WebhookNotices(QObject):
    """Says once a start which changes were cut off, and leads to where they can go on."""

    def __init__(self, services: Services, window: MainWindow) -> None:
        super().__init__()
        self._services = services
        self._window = window
        self._follows = False

    def close(self) -> None:
        """Follow what becomes of the changes no longer."""
        if self._follows:
            self._follows = False
            self._services.webhook_changes.changed.remove(self._follow)

    async def offer(self) -> None:
        """Find out what became of changes that were left behind, and say so; nothing is sent."""
        told = await self._services.webhook_changes.look_after()
        workspace = self._window.workspace
        if not told or workspace is None:
            return
        from calendly_desktop.domain.webhook_change_words import outcome

        worst = max(told, key=lambda change: _URGENCY.index(outcome(change).tone))
        words = outcome(worst)
        more = self.tr("{0} more are in the list of webhooks.").format(len(told) - 1)
        text = f"{words.text} {more}" if len(told) > 1 else words.text
        show = (self.tr("Show webhook"), lambda: self._show(worst))
        workspace.notices.say(NAME, words.tone, words.title, text, actions=[show])
        if not self._follows:
            self._follows = True
            self._services.webhook_changes.changed.append(self._follow)

    def _follow(self) -> None:
        """Take the message back once nothing waits for a decision any more."""
        workspace = self._window.workspace
        is_open = any(each.state == "open" for each in self._services.webhook_changes.held)
        if workspace is not None and not is_open:
            workspace.notices.drop(NAME)

    def _show(self, change: Change) -> None:
        """Show a change in the list, or the webhook that came of it."""
        from calendly_desktop.domain.webhook_changes import held_subscription
        from calendly_desktop.pages.webhooks.page import WebhooksPage

        workspace = self._window.workspace
        if workspace is None:
            return
        workspace.notices.drop(NAME)
        workspace.show_page(WebhooksPage.NAME)
        page = workspace.pages[WebhooksPage.NAME]
        assert isinstance(page, WebhooksPage)
        if change.state == "closed" and change.delivers in ("old", "new"):
            page.show_webhook(change.hook(change.delivers).uri)
        else:
            page.show_webhook(held_subscription(change).uri)


_URGENCY = ("success", "info", "warning", "danger")
