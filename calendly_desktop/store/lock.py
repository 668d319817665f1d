"""The lock of one account: whether anything may be changed at Calendly, as it is this moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.domain.only_look import OnlyLook

if TYPE_CHECKING:
    from collections.abc import Callable


class Lock:
    """Asked by the transport before every request, and by the windows for what they offer.

    decide: what is in force now; it is asked every time, so that nothing that was decided a
    moment ago is missed. `changed` is told by `look()` when the answer is another than before.
    """

    def __init__(self, decide: Callable[[], OnlyLook] = OnlyLook) -> None:
        self.changed: list[Callable[[], None]] = []
        self._decide = decide
        self._told = decide()

    @property
    def now(self) -> OnlyLook:
        """What is in force."""
        found = self._decide()
        if found != self._told:
            self._told = found
            for listener in tuple(self.changed):
                listener()
        return found

    def look(self) -> None:
        """See whether somebody decided otherwise, and tell."""
        _ = self.now

    def reason(self) -> str:
        """Return why nothing may be changed; empty where it may."""
        return self.now.reason
