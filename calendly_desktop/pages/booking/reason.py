"""The reason for canceling the old meeting: not too long, and kept while it is half-written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from calendly_desktop.domain.meetings import LONGEST_REASON
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.asked import mark_fault
from calendly_desktop.toolkit.soon import Soon
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from calendly_desktop.forms.ui_reschedule import Ui_Reschedule
    from calendly_desktop.store.drafts import Drafts
    from calendly_desktop.toolkit.tasks import TaskScope

_DRAFT = "move"
_KEEP_AFTER = 0.5  # seconds after which what is typed is on the disk


class Reason(QObject):
    """One draft at a time: that of the meeting for which something was written last."""

    def __init__(self, drafts: Drafts, tasks: TaskScope, ui: Ui_Reschedule) -> None:
        super().__init__(ui.reason)
        self.ui = ui
        self._drafts = drafts
        self._meeting = ""
        self._is_kept = False
        self._keep_soon = Soon(tasks, self.keep, pause=_KEEP_AFTER)
        lines = ui.reason.fontMetrics().lineSpacing()
        ui.reason.setFixedHeight(lines * 3 + theme().px(look.SPACE_4))
        ui.reason.textChanged.connect(self._typed)

    def text(self) -> str:
        """Return what the invitee is told."""
        return self.ui.reason.toPlainText().strip()

    def is_short_enough(self) -> bool:
        """Tell whether Calendly takes it; says at the field where it does not."""
        too_many = len(self.text()) - LONGEST_REASON
        if too_many <= 0:
            return True
        words = self.tr("{0} characters too many. Shorten the reason.").format(f"{too_many:,}")
        mark_fault(self.ui.reason, self.ui.reason_fault, words)
        self.ui.reason.setFocus()
        return False

    async def restore(self, meeting: str) -> None:
        """Bring back what was half-written for a meeting, by its URI."""
        known = await self._drafts.known(_DRAFT)
        self._meeting = meeting
        self._is_kept = known.get("meeting") == meeting
        if self._is_kept and not self.text():
            self.ui.reason.setPlainText(str(known.get("reason", "")))

    async def keep(self) -> None:
        """Keep it now; forget it where it is empty."""
        if self._meeting and self.text():
            self._is_kept = True
            values = {"meeting": self._meeting, "reason": self.ui.reason.toPlainText()}
            await self._drafts.keep(_DRAFT, values)
        elif self._is_kept:
            self._is_kept = False
            await self._drafts.drop(_DRAFT)

    async def drop(self) -> None:
        """Forget it: it was sent."""
        self._meeting = ""
        await self.keep()

    def _typed(self) -> None:
        mark_fault(self.ui.reason, self.ui.reason_fault, "")
        self._keep_soon()
