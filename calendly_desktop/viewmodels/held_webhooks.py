"""Webhooks that are paused here, or whose change is not finished, in words: state, note, advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.webhook_change_words import LOST_MEANWHILE, outcome
from calendly_desktop.domain.webhook_findings import Finding
from calendly_desktop.domain.webhooks import StateInWords

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.domain.webhook_changes import Change
    from calendly_desktop.domain.webhook_findings import Severity


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("HeldWebhooks", text)


def held_state(change: Change) -> StateInWords:
    """Return how a webhook is doing that this computer holds."""
    if change.state == "paused":
        meaning = tr("Paused on this computer: Calendly does not have it and delivers nothing.")
        return StateInWords(tr("Paused"), "neutral", "pause", meaning)
    words, meaning = tr("Change not finished"), f"{outcome(change).title}."
    if change.delivers == "none":
        return StateInWords(words, "danger", "error", meaning)
    return StateInWords(words, "warning", "warning", meaning)


def held_note(change: Change, say: Callable[[datetime], str]) -> str:
    """Return since when, in one line for the list."""
    if change.state == "paused":
        since = say(change.since)
        return tr("Paused on this computer since {0}, not delivering").format(since)
    return f"{outcome(change).title}."


def held_findings(
    change: Change, there: Sequence[WebhookSubscription], is_same: Callable[[str, str], bool]
) -> tuple[Finding, ...]:
    """Return what deserves a look about it: what came of the change, and who has its address."""
    told = outcome(change)
    if change.state != "paused":
        severity: Severity = "danger" if change.delivers == "none" else "warning"
        return (Finding("unfinished", severity, told.title, told.text),)
    found = [Finding("paused", "info", tr("Nothing is delivered while it is paused"), _lost())]
    if change.trouble:
        found.insert(0, Finding("not_restored", "warning", told.title, told.text))
    url = change.old.definition.url
    if any(is_same(each.callback_url, url) for each in there):
        text = tr(
            "Calendly accepts an address once, so restoring this one may be refused. Delete the "
            "other webhook first, or forget this one."
        )
        title = tr("Another webhook has its address now")
        found.insert(0, Finding("address_taken", "warning", title, text))
    return tuple(found)


def _lost() -> str:
    here = tr("Colleagues and other computers do not see it as paused: for them it is gone.")
    return f"{LOST_MEANWHILE} {here}"
