"""What became of webhooks, in words: for the window, and for a lock screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.webhook_findings import GIVE_UP_AFTER
from calendly_desktop.domain.webhook_health import STOPPED
from calendly_desktop.viewmodels.announcements import Words, bare

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from calendly_desktop.domain.webhook_health import Change

MOST_LINES: Final = 4


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("WebhookNews", text)


def news_words(news: Sequence[Change], say: Callable[[datetime], str]) -> Words:
    """Return what stands in the window: what happened, what it means. say: a time in words."""
    if len(news) == 1:
        return Words(_title(news[0]), _meaning(news[0], say))
    stopped = sum(change.kind in STOPPED for change in news)
    title = tr("{0} webhooks have changed").format(len(news))
    if stopped:
        one, many = tr("1 webhook may not work"), tr("{0} webhooks may not work")
        title = one if stopped == 1 else many.format(stopped)
    lines = [f"{_title(change)}." for change in _urgent_first(news)[:MOST_LINES]]
    if len(news) > MOST_LINES:
        lines.append(tr("And {0} more.").format(len(news) - MOST_LINES))
    return Words(title, " ".join(lines))


def stopped_notification(news: Sequence[Change]) -> Words:
    """Return what a lock screen may show: which servers, never a whole address."""
    lines = [f"{_host(change)}: {_state(change)}" for change in _urgent_first(news)[:MOST_LINES]]
    if len(news) > MOST_LINES:
        lines.append(tr("and {0} more").format(len(news) - MOST_LINES))
    one, many = tr("A webhook may not work any more"), tr("{0} webhooks may not work any more")
    title = one if len(news) == 1 else many.format(len(news))
    return Words(title, "\n".join(lines))


def looked_at_words(moment: datetime | None, say: Callable[[datetime], str]) -> str:
    """Say when the webhooks were last looked at; empty where never."""
    return tr("Last looked at {0}").format(say(moment)) if moment is not None else ""


def _urgent_first(news: Sequence[Change]) -> list[Change]:
    order = ("disabled", "vanished", "failing", "unsteady", "appeared", "recovered")
    return sorted(news, key=lambda change: order.index(change.kind))


def _host(change: Change) -> str:
    return bare(change.host) or tr("an address that cannot be read")


def _title(change: Change) -> str:
    return {
        "disabled": tr("Calendly turned off the webhook to {0}"),
        "failing": tr("Calendly cannot deliver to {0}"),
        "unsteady": tr("The webhook to {0} fails on and off"),
        "recovered": tr("The webhook to {0} works again"),
        "vanished": tr("The webhook to {0} is gone"),
        "appeared": tr("There is a new webhook to {0}"),
    }[change.kind].format(_host(change))


def _state(change: Change) -> str:
    return {
        "disabled": tr("turned off by Calendly"),
        "failing": tr("does not accept messages"),
        "unsteady": tr("fails on and off"),
        "recovered": tr("works again"),
        "vanished": tr("deleted"),
        "appeared": tr("new"),
    }[change.kind]


def _meaning(change: Change, say: Callable[[datetime], str]) -> str:
    if change.kind == "failing" and change.since is not None:
        words = tr(
            "It has been trying since {0}, and turns the webhook off on {1} if nothing gets "
            "through. Tell whoever runs the receiving program."
        )
        return words.format(say(change.since), say(change.since + GIVE_UP_AFTER))
    return {
        "disabled": tr(
            "Nothing is sent there any more, and Calendly cannot turn it on again. Have the "
            "receiving program repaired, then replace the webhook."
        ),
        "failing": tr(
            "It tries again for 24 hours, then it turns the webhook off. Tell whoever runs the "
            "receiving program."
        ),
        "unsteady": tr(
            "Some messages come late. Ask whoever runs the receiving program whether it is "
            "overloaded: it must answer within 15 seconds."
        ),
        "recovered": tr("Calendly delivers again; what failed meanwhile was sent once more."),
        "vanished": tr(
            "Somebody deleted it, not from this computer. If nobody meant to, make it again."
        ),
        "appeared": tr(
            "It was not made from this computer, and it receives data of people who book. If you "
            "do not know it, ask an admin of your organization."
        ),
    }[change.kind]
