"""The half-filled form of a link for one booking: kept while it is written, one an event type."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from calendly_desktop.domain.models import last_segment
from calendly_desktop.domain.one_time_links import OneTimeForm
from calendly_desktop.toolkit.soon import Soon

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.store.drafts import Drafts
    from calendly_desktop.toolkit.tasks import TaskScope

_KEEP_AFTER = 0.5  # seconds after which what is typed is on the disk


class Draft:
    """Keeps what `filled` returns, unless that is None. is_read: it was restored, or there is none.

    guest: whom the form is for where nobody has typed anything. keep_soon: call it whenever
    something is typed.
    """

    def __init__(
        self,
        drafts: Drafts,
        tasks: TaskScope,
        event_type: str,
        filled: Callable[[], OneTimeForm | None],
        guest: str = "",
    ) -> None:
        self.is_read = False
        self._guest = guest
        self._drafts = drafts
        self._name = f"one_time {last_segment(event_type)}"
        self._filled = filled
        self.keep_soon = Soon(tasks, self.keep, pause=_KEEP_AFTER)

    async def keep(self) -> None:
        """Keep the draft now where there is anything to lose; forget it otherwise."""
        form = self._filled() if self.is_read else None
        if form is not None and form.is_begun(self._guest):
            await self._drafts.keep(self._name, msgspec.to_builtins(form))
        elif form is not None:
            await self.drop()

    async def drop(self) -> None:
        """Forget the draft: the links are made, or it was given up."""
        await self._drafts.drop(self._name)

    async def restore(self) -> OneTimeForm | None:
        """Return what was kept, None where there is nothing."""
        found = await self._drafts.known(self._name)
        self.is_read = True
        try:
            form = msgspec.convert(found, OneTimeForm) if found else None
        except msgspec.ValidationError:
            return None
        return form if form is not None and form.is_begun() else None
