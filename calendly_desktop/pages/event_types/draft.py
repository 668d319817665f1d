"""A half-filled form: kept while it is written, over crashes too, until it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

import msgspec

from calendly_desktop.toolkit.soon import Soon

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.store.drafts import Drafts
    from calendly_desktop.toolkit.tasks import TaskScope

F = TypeVar("F")

_KEEP_AFTER = 0.5  # seconds after which what is typed is on the disk


class FormDraft(Generic[F]):
    """Keeps what `filled` returns; where that is None there is nothing to lose.

    is_read: it was restored, or there is none. keep_soon: call it whenever something is typed.
    """

    def __init__(
        self,
        drafts: Drafts,
        tasks: TaskScope,
        name: str,
        kind: type[F],
        filled: Callable[[], F | None],
    ) -> None:
        self.is_read = False
        self._drafts = drafts
        self._name = name
        self._kind = kind
        self._filled = filled
        self._is_over = False
        self.keep_soon = Soon(tasks, self.keep, pause=_KEEP_AFTER)

    async def keep(self) -> None:
        """Keep the draft now; forget it where there is nothing to lose."""
        if not self.is_read or self._is_over:
            return
        form = self._filled()
        if form is None:
            await self._drafts.drop(self._name)
        else:
            await self._drafts.keep(self._name, msgspec.to_builtins(form))

    async def drop(self) -> None:
        """Forget the draft for good: it was sent."""
        self._is_over = True
        await self._drafts.drop(self._name)

    async def restore(self) -> F | None:
        """Return what was kept, None where there is nothing."""
        found = await self._drafts.known(self._name)
        self.is_read = True
        try:
            return msgspec.convert(found, self._kind) if found else None
        except msgspec.ValidationError:
            return None
