"""The journals of several accounts side by side, each opened when somebody wants to read it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from calendly_desktop.store.journal import Journal, open_journal

if TYPE_CHECKING:
    from pathlib import Path


class JournalOf:
    """The journal of an account. name and mark: how the account is told from others.

    journal: where it is open already, then it stays open; otherwise the file at `path` is opened
    when `journal` is first asked for, and closed by `aclose()`.
    """

    def __init__(
        self, name: str, mark: int, *, journal: Journal | None = None, path: Path | None = None
    ) -> None:
        self.name = name
        self.mark = mark
        self._open = journal
        self._path = path

    @cached_property
    def journal(self) -> Journal:
        """The journal, opened now if it was not."""
        if self._open is not None:
            return self._open
        assert self._path is not None
        return Journal(open_journal(self._path))

    @property
    def notices(self) -> list[str]:
        """What is to be known about the file of another account; the open one tells it itself."""
        is_ours = self._open is None and "journal" in self.__dict__
        return list(self.journal.notices) if is_ours else []

    async def aclose(self) -> None:
        """Close what was opened here."""
        if self._open is None and "journal" in self.__dict__:
            await self.__dict__.pop("journal").aclose()
