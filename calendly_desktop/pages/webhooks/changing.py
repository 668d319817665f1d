"""What the Webhooks tab does to a webhook: change, pause, forget, delete; it asks before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.webhook_change_impact import pause_impact
from calendly_desktop.domain.webhook_change_words import outcome
from calendly_desktop.domain.webhook_definitions import (
    cannot_be_made,
    definition_of,
    doubts_about,
)
from calendly_desktop.domain.webhooks import deletion_impact
from calendly_desktop.pages.as_whom import account_line
from calendly_desktop.store.webhook_problems import Stopped
from calendly_desktop.toolkit.dialogs import confirm

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.domain.webhook_changes import Change
    from calendly_desktop.pages.services import Services
    from calendly_desktop.pages.webhooks.tools import WebhookTools
    from calendly_desktop.store.patience import OnWait
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.webhooks import WebhookRow


class NotRestorable(Problem):
    """A webhook that could be deleted, but not be made again, is no webhook to pause."""

    title = "This webhook could not be restored, so it was not paused"


class Changing(QObject):
    """Acts on the webhook that is chosen. told: what came of it, where a note is enough.

    outcome: a Change whose end deserves more than a note. gone: the chosen webhook was deleted.
    """

    told = Signal(str)
    outcome = Signal(object)
    busy = Signal(bool)
    gone = Signal()

    def __init__(
        self,
        services: Services,
        tools: WebhookTools,
        tasks: TaskScope,
        chosen: Callable[[], WebhookRow | None],
        on_wait: OnWait,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._changes = services.webhook_changes
        self._webhooks = services.webhooks
        self._services = services
        self._tools = tools
        self._tasks = tasks
        self._chosen = chosen
        self._on_wait = on_wait
        self._page = page

    def change(self) -> None:
        """Open the window that changes the chosen webhook, or what is not finished about it."""
        row = self._chosen()
        if row is None:
            return
        if row.change is None:
            self._tools.change(row.subscription)
        else:
            self._tools.held(row.change)

    def pause(self) -> None:
        """Pause the chosen webhook, once somebody has read what that means."""
        row = self._chosen()
        if row is not None and row.change is not None:
            paused, open_ = self.tr("It is paused already"), self.tr("Its change is not finished")
            self.told.emit(paused if row.change.state == "paused" else open_)
        elif row is not None and not self._tasks.is_busy("pause"):
            self._tasks.start(self._ask_to_pause(row.subscription), key="ask")

    def forget(self) -> None:
        """Forget the chosen webhook that is paused here, once somebody has said yes."""
        row = self._chosen()
        if row is not None and row.change is not None and not self._tasks.is_busy("forget"):
            self._tasks.start(self._ask_to_forget(row.change), key="ask")

    def delete(self) -> None:
        """Delete the chosen webhook, or forget it where it is kept here only."""
        row = self._chosen()
        if row is not None and row.change is not None:
            if row.change.state == "paused":
                self.forget()
            else:
                self.change()
        elif row is not None and not self._tasks.is_busy("delete"):
            self._tasks.start(self._ask_to_delete(row.subscription), key="ask")

    async def _ask_to_pause(self, subscription: WebhookSubscription) -> None:
        maker = await self._changes.maker()
        definition = definition_of(subscription)
        if reason := cannot_be_made(definition, maker):
            raise NotRestorable(message=reason, remedy="Ask somebody who may make it to pause it.")
        key = await self._changes.key_state(subscription)
        text, informative = pause_impact(definition, key_known=key.known, kept=key.kept)
        doubts = " ".join(doubts_about(definition, maker))
        if doubts:
            doubts = self.tr("It may not be possible to restore it: {0}").format(doubts)
        who = account_line(self._services, self.tr("You pause it as {0}."))
        parts = "\n".join(part for part in (informative, doubts) if part)
        title = self.tr("Pause this webhook?")
        action = self.tr("Pause webhook")
        if await confirm(
            self._page,
            title,
            text,
            action=action,
            danger=True,
            informative=parts,
            account=who,
        ):
            self._tasks.start(self._pause(subscription), key="pause", write=True)

    async def _pause(self, subscription: WebhookSubscription) -> None:
        self.busy.emit(True)
        try:
            change = await self._changes.pause(subscription, on_wait=self._on_wait)
        finally:
            self.busy.emit(False)
        if change.state == "paused":
            self.told.emit(self.tr("Webhook paused; it is kept on this computer"))
        else:
            self.outcome.emit(change)

    async def _ask_to_forget(self, change: Change) -> None:
        told = outcome(change)
        text = self.tr(
            "{0} can then not be restored here any more. Its definition and its signing key are "
            "removed from this computer."
        ).format(change.old.definition.url)
        title, action = self.tr("Forget this webhook?"), self.tr("Forget webhook")
        if await confirm(
            self._page, title, text, action=action, danger=True, informative=told.text
        ):
            self._tasks.start(self._forget(change), key="forget", write=True)

    async def _forget(self, change: Change) -> None:
        await self._changes.decide(change.id, "leave")
        self.told.emit(self.tr("Webhook forgotten"))

    async def _ask_to_delete(self, subscription: WebhookSubscription) -> None:
        text, informative = deletion_impact(subscription)
        who = account_line(self._services, self.tr("You delete it as {0}."))
        title, action = self.tr("Delete this webhook?"), self.tr("Delete webhook")
        if await confirm(
            self._page,
            title,
            text,
            action=action,
            danger=True,
            informative=informative,
            account=who,
        ):
            self._tasks.start(self._delete(subscription), key="delete", write=True)

    async def _delete(self, subscription: WebhookSubscription) -> None:
        self.busy.emit(True)
        try:
            was_there = await self._webhooks.delete(subscription, on_wait=self._on_wait)
        except Stopped as stopped:
            self.told.emit(stopped.title)
            return
        finally:
            self.busy.emit(False)
        gone = self.tr("The webhook had been deleted before")
        self.told.emit(self.tr("Webhook deleted") if was_there else gone)
        self.gone.emit()
