"""Webhooks saved and compared, in words: the table, one row in full, the list for a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.webhook_backup import (
    Backup,
    SavedList,
    SavedWebhook,
    Who,
    saved,
)
from calendly_desktop.domain.webhook_drift import VERDICTS, Drift, Verdict
from calendly_desktop.domain.webhooks import address_without_secrets, events_in_words
from calendly_desktop.viewmodels.insight_lines import LineColumn, Sign
from calendly_desktop.viewmodels.webhooks import about_in_words, maker_in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from calendly_desktop.domain.webhook_changes import Change
    from calendly_desktop.store.account import Account
    from calendly_desktop.store.webhooks import WebhooksStore
    from calendly_desktop.viewmodels.webhooks import Names, WebhookRow

_SIGNS: Final[dict[Verdict, Sign]] = {
    "missing": Sign("error", "danger"),
    "changed": Sign("edit", "warning"),
    "new": Sign("plus", "accent"),
    "unknown": Sign("question", "secondary"),
    "same": Sign("check", "success"),
}


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("WebhookCompare", text)


# -- what is there now -----------------------------------------------------------------------


def webhooks_now(
    store: WebhooksStore, held: Sequence[Change], names: Names, *, whole: bool
) -> list[SavedWebhook]:
    """Return every webhook that can be seen, and those paused here, as a file has them."""
    from calendly_desktop.domain.webhook_changes import held_subscription

    found = [
        saved(
            each,
            whole=whole,
            about=about_in_words(each, names),
            made_by=maker_in_words(each, names),
        )
        for each in store.subscriptions
    ]
    for change in held:
        if change.state == "paused":
            shown = held_subscription(change)
            about = about_in_words(shown, names)
            found.append(
                saved(shown, whole=whole, about=about, made_by="", paused_since=change.since)
            )
    return found


def backup_of(
    store: WebhooksStore,
    held: Sequence[Change],
    names: Names,
    account: Account,
    at: datetime,
    *,
    whole: bool,
) -> Backup:
    """Return what is saved: every webhook that can be seen, as of now."""
    user = account.user
    return Backup(
        saved_at=at,
        saved_by=Who(user.uri, user.name.strip(), user.email.strip()),
        organization=Who(account.organization_uri or "", account.organization_name),
        whole_addresses=whole,
        lists=[SavedList(scope, owner) for scope, owner in sorted(store.known_lists, key=str)],
        unread=[each.label for each in store.unread],
        webhooks=webhooks_now(store, held, names, whole=whole),
    )


def sheet(rows: Sequence[WebhookRow], *, whole: bool) -> list[list[object]]:
    """Return the list of webhooks as rows of a spreadsheet, the heading first."""
    table: list[list[object]] = [
        [
            tr("Address"),
            tr("State"),
            tr("Told when"),
            tr("About"),
            tr("Made by"),
            tr("Made on"),
            tr("Note"),
            tr("To look at"),
            tr("Identifier"),
        ]
    ]
    for row in rows:
        url = row.subscription.callback_url
        table.append(
            [
                url if whole else address_without_secrets(url),
                row.state.word,
                row.told_when,
                row.about,
                row.made_by,
                row.made_at,
                row.note,
                "; ".join(finding.title for finding in row.findings),
                row.identifier,
            ]
        )
    return table


# -- the table -------------------------------------------------------------------------------


def columns() -> list[LineColumn[Drift]]:
    """Return the columns of the comparison."""
    order = list(VERDICTS)
    return [
        LineColumn(
            tr("State"),
            lambda drift: VERDICTS[drift.verdict],
            lambda drift: order.index(drift.verdict),
            lambda drift: _SIGNS[drift.verdict],
        ),
        LineColumn(tr("Address"), lambda drift: short(drift.shown.address)),
        LineColumn(tr("What is different"), lambda drift: drift.words or tr("Nothing")),
        LineColumn(tr("About"), lambda drift: drift.shown.about),
        LineColumn(tr("Told when"), lambda drift: events_in_words(drift.shown.events)),
    ]


def short(address: str) -> str:
    """Return an address as lists show it."""
    return address.removeprefix("https://")


def in_full(drift: Drift) -> str:
    """Return what is to be said of one webhook."""
    shown = drift.shown
    told = tr("{0} is told when {1}.").format(shown.address, events_in_words(shown.events))
    if drift.now is None:
        told = tr("{0} was told when {1}.").format(shown.address, events_in_words(shown.events))
    return told


def file_words(backup: Backup, say: Callable[[datetime], str]) -> str:
    """Return what file it is: when it was saved, by whom, what of."""
    who = ", ".join(part for part in (backup.saved_by.name, backup.saved_by.email) if part)
    one = tr("Saved on {0} by {1}: {2} webhook of {3}.")
    many = tr("Saved on {0} by {1}: {2} webhooks of {3}.")
    what = (one if len(backup.webhooks) == 1 else many).format(
        say(backup.saved_at),
        who or tr("somebody"),
        len(backup.webhooks),
        backup.organization.name or tr("an organization without a name"),
    )
    if not backup.whole_addresses:
        cut = sum(not webhook.whole for webhook in backup.webhooks)
        one = tr("1 address is without the part that may be secret.")
        many = tr("{0} addresses are without the part that may be secret.").format(cut)
        what += f" {one if cut == 1 else many}" if cut else ""
    if backup.unread:
        what += " " + tr("Not in it, for it could not be read: {0}.").format(
            ", ".join(backup.unread)
        )
    return what


def cannot_be_made_again(drift: Drift, *, is_foreign: bool) -> str:
    """Return why a webhook of the file cannot be made again from it; "" where it can."""
    if drift.verdict != "missing":
        return tr("Only what is missing can be made again.")
    if is_foreign:
        return tr("The file is of another organization: its people and groups are not here.")
    return ""
