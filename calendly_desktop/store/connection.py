"""Whether Calendly can be reached and changed: what the windows offer, and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.domain.only_look import OnlyLook

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.store.lock import Lock


class Connection:
    """The connection of one session. Until a request failed, it is taken to be there.

    `changed` is told when it is lost and when it is back, and when the lock closes or opens.
    signed_in: whether Calendly still accepts the sign-in. lock: whether the app only looks.
    """

    def __init__(self, lock: Lock | None = None) -> None:
        self.online = True
        self.signed_in = True
        self.changed: list[Callable[[], None]] = []
        self.lock = lock
        if lock is not None:
            lock.changed.append(self._tell)

    def note(self, reached: bool) -> None:
        """Take in whether a request reached its server."""
        if reached != self.online:
            self.online = reached
            self._tell()

    def note_sign_in(self, accepted: bool) -> None:
        """Take in whether Calendly accepts the sign-in."""
        if accepted != self.signed_in:
            self.signed_in = accepted
            self._tell()

    def offline_reason(self) -> str:
        """Return why nothing can be read now; empty while Calendly can be reached."""
        if not self.signed_in:
            return (
                "Calendly asks you to sign in again. Until then you can read, search and copy what "
                "is on this computer."
            )
        if self.online:
            return ""
        return (
            "There is no connection to Calendly. You can read, search and copy; changes are "
            "possible again when the connection is back."
        )

    def change_reason(self) -> str:
        """Return why nothing can be changed now: the app only looks, or cannot reach Calendly."""
        return self.only_look_reason() or self.offline_reason()

    def only_look_reason(self) -> str:
        """Return why the app only looks; empty where it may change things."""
        return self.only_look.reason

    @property
    def only_look(self) -> OnlyLook:
        """Whether the app only looks, and who said so."""
        return self.lock.now if self.lock is not None else OnlyLook()

    def _tell(self) -> None:
        for listener in tuple(self.changed):
            listener()
