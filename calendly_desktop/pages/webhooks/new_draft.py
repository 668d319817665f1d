"""The half-filled new webhook that survives closing its dialog, the app, and a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from calendly_desktop.pages.webhooks.new_webhook import Draft
from calendly_desktop.toolkit.soon import Soon

if TYPE_CHECKING:
    from calendly_desktop.pages.webhooks.new_webhook import NewWebhookDialog
    from calendly_desktop.store.drafts import Drafts
    from calendly_desktop.toolkit.tasks import TaskScope

_NAME: Final = "new webhook"
_KEEP_AFTER: Final = 0.5  # seconds after which what is typed is on the disk


class NewDraft:
    """Keeps what is typed into the dialog while there is an address; never a signing key."""

    def __init__(self, drafts: Drafts, tasks: TaskScope) -> None:
        self._drafts = drafts
        self._typed = Draft()
        self._keep_soon = Soon(tasks, self._keep, pause=_KEEP_AFTER)

    async def known(self) -> Draft | None:
        """Return what was left half-filled; None where nothing was."""
        found = await self._drafts.known(_NAME)
        if not found:
            return None
        try:
            draft = msgspec.convert([found.get(name) for name in Draft._fields], Draft)
        except msgspec.ValidationError:
            return None
        return draft if draft.url.strip() else None

    def follow(self, dialog: NewWebhookDialog) -> None:
        """Keep what is typed from now on."""

        def note() -> None:
            self._typed = dialog.draft()
            self._keep_soon()

        dialog.edited.connect(note)

    async def drop(self) -> None:
        """Forget it: it was made."""
        self._typed = Draft()
        await self._drafts.drop(_NAME)

    async def _keep(self) -> None:
        if self._typed.url.strip():
            await self._drafts.keep(_NAME, self._typed._asdict())
        else:
            await self._drafts.drop(_NAME)
