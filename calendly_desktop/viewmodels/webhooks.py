"""Webhooks as list rows and as a sheet of facts: words, times in the user's zone, findings."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QObject,
    Qt,
)

from calendly_desktop.domain.search import folded, has_words, search_words
from calendly_desktop.domain.webhook_findings import Finding, findings
from calendly_desktop.domain.webhooks import StateInWords, events_in_words, state_in_words
from calendly_desktop.viewmodels.indexes import NOWHERE, Index
from calendly_desktop.viewmodels.moments import moment_in_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.domain.webhook_findings import Access, Colleagues
    from calendly_desktop.store.webhooks import Unread


class Names(NamedTuple):
    """The names behind the URIs of a subscription, as far as they are known."""

    me: str
    organization: str
    people: Mapping[str, str]
    groups: Mapping[str, str]


class WebhookRow(NamedTuple):
    """One webhook as people read it."""

    subscription: WebhookSubscription
    state: StateInWords
    told_when: str
    about: str
    made_by: str
    made_at: str
    findings: tuple[Finding, ...]

    @property
    def needs_a_look(self) -> bool:
        """Whether a finding asks for something to be done, beyond being turned off."""
        return any(f.severity != "info" and f.kind != "disabled" for f in self.findings)

    @property
    def spoken(self) -> str:
        """The row as one sentence for assistive technology."""
        looks = ". ".join(finding.title for finding in self.findings)
        told = tr("Told when {0}").format(self.told_when)
        parts = [f"{self.subscription.callback_url}, {self.state.word}", told, self.about, looks]
        return ". ".join(part for part in parts if part)


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("Webhooks", text)


def about_in_words(subscription: WebhookSubscription, names: Names) -> str:
    """Whose meetings a webhook is about."""
    if subscription.scope == "organization":
        return tr("Everybody in {0}").format(names.organization)
    if subscription.scope == "group":
        group = names.groups.get(subscription.group or "")
        return tr("The group {0}").format(group) if group else tr("A group")
    if subscription.scope != "user":
        return subscription.scope
    if subscription.user == names.me:
        return tr("Only me")
    person = names.people.get(subscription.user or "")
    return tr("Only {0}").format(person) if person else tr("One person")


def maker_in_words(subscription: WebhookSubscription, names: Names) -> str:
    """Who made a webhook."""
    if subscription.creator is None:
        return tr("Somebody who has left")
    if subscription.creator == names.me:
        return tr("You")
    return names.people.get(subscription.creator) or tr("Somebody whose name is not known")


def webhook_rows(
    subscriptions: Sequence[WebhookSubscription],
    colleagues: Colleagues,
    names: Names,
    zone: str,
    *,
    access: Access | None = None,
) -> list[WebhookRow]:
    """Put webhooks into words: what needs attention first, then the newest first."""

    def say(moment: datetime) -> str:
        return moment_in_words(moment, zone)

    rows = [
        WebhookRow(
            subscription,
            state_in_words(subscription),
            events_in_words(subscription.events),
            about_in_words(subscription, names),
            maker_in_words(subscription, names),
            say(subscription.created_at) if subscription.created_at else "",
            tuple(findings(subscription, subscriptions, colleagues, say, access)),
        )
        for subscription in subscriptions
    ]
    urgency = {"danger": 0, "warning": 1}
    return sorted(rows, key=lambda row: urgency.get(row.state.tone, 2))


def summary(rows: Sequence[WebhookRow]) -> str:
    """One line over the list: "3 active, 1 turned off by Calendly, 2 things to look at"."""
    if not rows:
        return ""
    active = sum(row.state.tone == "success" for row in rows)
    trying = sum(row.state.tone == "warning" for row in rows)
    off = sum(row.state.tone == "danger" for row in rows)
    looks = sum(row.needs_a_look for row in rows)
    parts = [
        tr("{0} active").format(active),
        tr("{0} trying again").format(trying) if trying else "",
        tr("{0} turned off by Calendly").format(off) if off else "",
        tr("1 thing to look at") if looks == 1 else "",
        tr("{0} things to look at").format(looks) if looks > 1 else "",
    ]
    return ", ".join(part for part in parts if part)


def what_is_not_shown(unread: Sequence[Unread], set_aside: int) -> str:
    """Say per reason which lists are missing, one reason a line; "" when nothing is."""
    reasons: dict[str, list[str]] = {}
    for missing in unread:
        why = missing.problem.explanation or f"{missing.problem.title}."
        reasons.setdefault(why, []).append(missing.label)
    lines = []
    for why, labels in reasons.items():
        more = tr(" and {0} more").format(len(labels) - 3) if len(labels) > 3 else ""
        lines.append(tr("Not shown: {0}{1}. {2}").format(", ".join(labels[:3]), more, why))
    if set_aside == 1:
        lines.append(tr("Not shown: 1 webhook that the app could not understand."))
    elif set_aside:
        words = tr("Not shown: {0} webhooks that the app could not understand.")
        lines.append(words.format(set_aside))
    return "\n".join(lines)


class Role(IntEnum):
    """What a delegate may ask of a row beyond Qt's own roles."""

    ROW = Qt.ItemDataRole.UserRole + 1
    URI = Qt.ItemDataRole.UserRole + 2


class WebhooksModel(QAbstractListModel):
    """The webhooks that match the search, one row each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[WebhookRow] = []
        self._all: list[WebhookRow] = []
        self._sought = ""

    @property
    def rows(self) -> Sequence[WebhookRow]:
        """The rows shown."""
        return self._rows

    @property
    def all_rows(self) -> Sequence[WebhookRow]:
        """Every row, whatever the search says."""
        return self._all

    def show_rows(self, rows: Sequence[WebhookRow]) -> None:
        """Replace all rows; the search stays."""
        self._all = list(rows)
        self._filter()

    def search(self, text: str) -> None:
        """Show only rows in which every word of `text` occurs."""
        self._sought = text
        self._filter()

    def row_of(self, uri: str) -> int:
        """Where a webhook is in the list; -1 when it is not shown."""
        uris = [row.subscription.uri for row in self._rows]
        return uris.index(uri) if uri in uris else -1

    def _filter(self) -> None:
        words = search_words(self._sought)
        shown = [row for row in self._all if has_words(folded(row.spoken), words)]
        if [row.subscription.uri for row in shown] == [r.subscription.uri for r in self._rows]:
            self._rows = shown
            if shown:
                self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))
            return
        self.beginResetModel()
        self._rows = shown
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.subscription.callback_url
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return None
        if role == Role.URI:
            return row.subscription.uri
        return row if role == Role.ROW else None
