"""What the window has to say, one message at a time in its banner; closing one shows the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calendly_desktop.toolkit.banner import Banner, Kind


class _Notice(NamedTuple):
    """One message, and what can be done about it."""

    kind: Kind
    title: str
    text: str
    actions: tuple[tuple[str, Callable[[], None]], ...]
    details: str


class Notices(QObject):
    """Messages by name, the newest in front; the same name replaces its earlier message.

    closed: the name of a message that somebody closed.
    """

    closed = Signal(str)

    def __init__(self, banner: Banner) -> None:
        super().__init__(banner)
        self._banner = banner
        self._notices: dict[str, _Notice] = {}
        banner.closed.connect(self._drop_front)

    def say(
        self,
        name: str,
        kind: Kind,
        title: str,
        text: str = "",
        *,
        actions: Sequence[tuple[str, Callable[[], None]]] = (),
        details: str = "",
    ) -> None:
        """Show a message in front of the others."""
        self._notices.pop(name, None)
        self._notices[name] = _Notice(kind, title, text, tuple(actions), details)
        self._show()

    def drop(self, name: str) -> None:
        """Take a message back that is not true any more."""
        if self._notices.pop(name, None) is not None:
            self._show()

    def has(self, name: str) -> bool:
        """Tell whether a message waits or is shown."""
        return name in self._notices

    def clear(self) -> None:
        """Take every message away."""
        self._notices.clear()
        self._banner.clear()

    def _show(self) -> None:
        if not self._notices:
            self._banner.clear()
            return
        front = next(reversed(self._notices.values()))
        offers = list(front.actions)
        more = len(self._notices) - 1
        if more:
            words = self.tr("1 more message")
            if more > 1:
                words = self.tr("{count} more messages").format(count=more)
            offers.append((words, self._turn))
        self._banner.show_message(
            front.kind, front.title, front.text, actions=offers, details=front.details
        )

    def _turn(self) -> None:
        """Put the message in front behind the others."""
        name = next(reversed(self._notices))
        self._notices = {name: self._notices.pop(name), **self._notices}
        self._show()

    def _drop_front(self) -> None:
        name = next(reversed(self._notices), "")
        self._notices.pop(name, None)
        self._show()
        if name:
            self.closed.emit(name)
