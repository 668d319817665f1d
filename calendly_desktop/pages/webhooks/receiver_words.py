"""What the receiver's window says below its list, and before it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from calendly_desktop.viewmodels.delivery_words import deliveries, size

if TYPE_CHECKING:
    from calendly_desktop.domain.inbox import Inbox
    from calendly_desktop.system.receiver import Turned


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("Receiver", text)


def count_words(inbox: Inbox, turned: Turned | None) -> str:
    """Say how many are kept and until when, how many have gone, and what was turned away."""
    parts = []
    if len(inbox):
        words = tr("{0} ({1}), kept only until this window closes.")
        parts.append(words.format(deliveries(len(inbox)), size(inbox.size)))
    if inbox.dropped:
        words = tr("The oldest {0} are gone: more than {1} are not kept.")
        parts.append(words.format(f"{inbox.dropped:,}", f"{inbox.most:,}"))
    if turned is not None and turned.total:
        parts.append(_turned_words(turned))
    return " ".join(parts)


def unfinished_words(unsaved: int, *, is_on: bool) -> str:
    """Say what closing the window would end and lose; empty where it is nothing."""
    stops = tr("Receiving on this computer would stop.") if is_on else ""
    lost = tr("{0} on this computer would be lost.").format(deliveries(unsaved)) if unsaved else ""
    return f"{stops} {lost}".strip()


def _turned_words(turned: Turned) -> str:
    whys = {
        tr("to another address"): turned.elsewhere,
        tr("not a POST"): turned.not_post,
        tr("larger than 1 MB"): turned.too_large,
        tr("too slow"): turned.too_slow,
        tr("not HTTP"): turned.garbled,
        tr("too many at once"): turned.busy,
    }
    told = ", ".join(f"{count:,} {why}" for why, count in whys.items() if count)
    one, many = tr("1 other request was"), tr("{0} other requests were")
    head = one if turned.total == 1 else many.format(f"{turned.total:,}")
    return tr("{0} turned away: {1}.").format(head, told)
