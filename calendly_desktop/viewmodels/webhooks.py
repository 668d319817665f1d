"""Webhooks as list rows and as a sheet of facts: words, times in the user's zone, findings."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QObject,
    Qt,
)

from calendly_desktop.domain.search import folded, has_words, search_words
from calendly_desktop.domain.times import age, find_zone, local_day
from calendly_desktop.domain.webhook_changes import held_subscription
from calendly_desktop.domain.webhook_findings import GIVE_UP_AFTER, Finding, findings
from calendly_desktop.domain.webhooks import (
    StateInWords,
    address_mark,
    events_in_words,
    same_address,
    state_in_words,
)
from calendly_desktop.viewmodels.held_webhooks import held_findings, held_note, held_state
from calendly_desktop.viewmodels.indexes import NOWHERE, Index
from calendly_desktop.viewmodels.moments import moment_in_words
from calendly_desktop.viewmodels.webhook_filters import Narrowed, in_order, passes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.domain.webhook_changes import Change
    from calendly_desktop.domain.webhook_findings import Access, Colleagues
    from calendly_desktop.store.account import AccountStore
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
    note: str = ""
    change: Change | None = None

    @property
    def short_address(self) -> str:
        """The address as the list shows it: that it is https goes without saying."""
        return self.subscription.callback_url.removeprefix("https://")

    @property
    def has_news(self) -> bool:
        """Whether the note says more than how old it is: something is wrong, or it is held here."""
        return self.change is not None or self.state.tone in ("danger", "warning")

    @property
    def moment(self) -> datetime | None:
        """When it was made, or the change of it begun."""
        return self.change.at if self.change is not None else self.subscription.created_at

    @property
    def identifier(self) -> str:
        """What Calendly calls it; what this computer holds alone has no name there."""
        return self.subscription.uri if self.change is None else tr("Not at Calendly now")

    @property
    def can_be_tried(self) -> bool:
        """Whether a test and a pack make sense: not while two webhooks are in question.

        For one that is paused they do: is the program ready before it is restored?
        """
        return self.change is None or self.change.state == "paused"

    @property
    def needs_a_look(self) -> bool:
        """Whether a finding asks for something to be done, beyond being turned off."""
        if self.change is not None:
            return False  # it is counted by itself
        return any(f.severity != "info" and f.kind != "disabled" for f in self.findings)

    @property
    def spoken(self) -> str:
        """The row as one sentence for assistive technology."""
        looks = ". ".join(finding.title for finding in self.findings)
        told = tr("Told when {0}").format(self.told_when)
        address = f"{self.subscription.callback_url}, {self.state.word}"
        parts = [address, told, self.about, self.note, looks]
        return ". ".join(part for part in parts if part)


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("Webhooks", text)


def names_of(store: AccountStore) -> Names:
    """Return the names that are known on this computer."""
    account = store.account
    people = {row.user.uri: row.user.name for row in store.remembered_people()}
    groups = {group.uri: group.name for group in store.remembered_groups()}
    me = account.user.uri if account else ""
    return Names(me, account.organization_name if account else "", people, groups)


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


def _unknown_makers() -> tuple[str, str]:
    return tr("Somebody who has left"), tr("Somebody whose name is not known")


def maker_in_words(subscription: WebhookSubscription, names: Names) -> str:
    """Who made a webhook."""
    if subscription.creator is None:
        return _unknown_makers()[0]
    if subscription.creator == names.me:
        return tr("You")
    return names.people.get(subscription.creator) or _unknown_makers()[1]


def webhook_rows(
    subscriptions: Sequence[WebhookSubscription],
    colleagues: Colleagues,
    names: Names,
    zone: str,
    held: Sequence[Change] = (),
    *,
    access: Access | None = None,
) -> list[WebhookRow]:
    """Put webhooks into words: what needs attention first, then the newest first.

    held: those that are paused on this computer, and changes that are not finished.
    """

    def say(moment: datetime) -> str:
        return moment_in_words(moment, zone)

    rows = [_held_row(change, subscriptions, names, say) for change in held]
    same_place: dict[str, list[WebhookSubscription]] = {}
    for subscription in subscriptions:  # each beside all others would take a second for 300
        same_place.setdefault(address_mark(subscription.callback_url), []).append(subscription)
    for subscription in subscriptions:
        others = same_place[address_mark(subscription.callback_url)]
        made_by = maker_in_words(subscription, names)
        rows.append(
            WebhookRow(
                subscription,
                _state(subscription, say),
                events_in_words(subscription.events),
                about_in_words(subscription, names),
                made_by,
                say(subscription.created_at) if subscription.created_at else "",
                tuple(findings(subscription, others, colleagues, say, access)),
                _note(subscription, made_by, zone, say),
            )
        )
    urgency = {"danger": 0, "warning": 1}
    return sorted(rows, key=lambda row: urgency.get(row.state.tone, 2))


def _state(subscription: WebhookSubscription, say: Callable[[datetime], str]) -> StateInWords:
    state = state_in_words(subscription)
    since = subscription.retry_started_at
    if since is None or subscription.state != "active":
        return state
    words = tr(
        "Calendly has been retrying since {0}; after 24 hours without success it turns this off "
        "for good."
    )
    return state._replace(meaning=words.format(say(since)))


def _note(
    subscription: WebhookSubscription, made_by: str, zone: str, say: Callable[[datetime], str]
) -> str:
    """Return one more line for the list: since when it fails, else how old it is and by whom."""
    since = subscription.retry_started_at
    if subscription.state == "active" and since is not None:
        until = say(since + GIVE_UP_AFTER)
        return tr("Retrying since {0}, until {1} at most").format(say(since), until)
    if subscription.state == "disabled" and subscription.updated_at is not None:
        return tr("Delivers nothing since {0}").format(say(subscription.updated_at))
    if subscription.created_at is None:
        return tr("made by {0}").format(_by(made_by))
    info = find_zone(zone)
    today = local_day(datetime.now(UTC), info)
    old = age(local_day(subscription.created_at, info), today)
    return tr("made {0} by {1}").format(old, _by(made_by))


def _by(maker: str) -> str:
    """Return who made a webhook within a sentence."""
    return f"{maker[:1].lower()}{maker[1:]}" if maker in (tr("You"), *_unknown_makers()) else maker


def _held_row(
    change: Change,
    there: Sequence[WebhookSubscription],
    names: Names,
    say: Callable[[datetime], str],
) -> WebhookRow:
    subscription = held_subscription(change)
    return WebhookRow(
        subscription,
        held_state(change),
        events_in_words(subscription.events),
        about_in_words(subscription, names),
        tr("Held on this computer"),
        say(change.since if change.state == "paused" else change.at),
        held_findings(change, there, same_address),
        held_note(change, say),
        change,
    )


def sends_nothing(subscription: WebhookSubscription) -> str:
    """Say that Calendly sends nothing to an address, whatever a test shows; "" where it may."""
    if subscription.state == "paused":
        return tr("It is paused: Calendly sends nothing there until you restore it.")
    if subscription.state == "disabled":
        return tr("Calendly turned it off and sends nothing there until it is made anew.")
    return ""


def summary(rows: Sequence[WebhookRow]) -> str:
    """One line over the list: "3 active, 1 turned off by Calendly, 2 things to look at"."""
    if not rows:
        return ""
    there = [row for row in rows if row.change is None]
    active = sum(row.state.tone == "success" for row in there)
    trying = sum(row.state.tone == "warning" for row in there)
    off = sum(row.state.tone == "danger" for row in there)
    held = [row.change for row in rows if row.change is not None]
    paused = sum(change.state == "paused" for change in held)
    open_ = len(held) - paused
    looks = sum(row.needs_a_look for row in there)
    parts = [
        tr("{0} active").format(active),
        tr("{0} trying again").format(trying) if trying else "",
        tr("{0} turned off by Calendly").format(off) if off else "",
        tr("{0} paused here").format(paused) if paused else "",
        tr("1 change not finished") if open_ == 1 else "",
        tr("{0} changes not finished").format(open_) if open_ > 1 else "",
        tr("1 thing to look at") if looks == 1 else "",
        tr("{0} things to look at").format(looks) if looks > 1 else "",
    ]
    return ", ".join(part for part in parts if part)


def what_is_not_shown(unread: Sequence[Unread], set_aside: int) -> str:
    """Say per reason which lists are missing or old, one reason a line; "" when nothing is."""
    reasons: dict[tuple[str, bool], list[str]] = {}
    for missing in unread:
        why = missing.problem.explanation or f"{missing.problem.title}."
        reasons.setdefault((why, missing.is_known), []).append(missing.label)
    lines = []
    absent, old = tr("Not shown: {0}{1}. {2}"), tr("Shown as they were before: {0}{1}. {2}")
    for (why, is_known), labels in reasons.items():
        more = tr(" and {0} more").format(len(labels) - 3) if len(labels) > 3 else ""
        words = old if is_known else absent
        lines.append(words.format(", ".join(labels[:3]), more, why))
    if set_aside == 1:
        lines.append(tr("Not shown: 1 webhook that the app could not understand."))
    elif set_aside:
        words = tr("Not shown: {0} webhooks that the app could not understand.")
        lines.append(words.format(set_aside))
    return "\n".join(lines)


def request_to_see(unread: Sequence[Unread], name: str, organization: str) -> str:
    """Return what to send to an administrator about lists that may not be read; "" where none."""
    asked: dict[str, list[str]] = {}
    for missing in unread:
        if request := missing.problem.request(name, organization):
            asked.setdefault(request, []).append(missing.label)
    texts = []
    for request, labels in asked.items():
        hello, _, rest = request.partition("\n\n")
        texts.append(f"{hello}\n\n{tr('I need to see:')} {', '.join(labels)}.\n{rest}")
    return "\n\n".join(texts)


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
        self._wanted = Narrowed()

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

    def narrow(self, wanted: Narrowed) -> None:
        """Show only some rows, in another order."""
        self._wanted = wanted
        self._filter()

    def row_of(self, uri: str) -> int:
        """Where a webhook is in the list; -1 when it is not shown."""
        uris = [row.subscription.uri for row in self._rows]
        return uris.index(uri) if uri in uris else -1

    def _filter(self) -> None:
        words = search_words(self._sought)
        passing = [row for row in self._all if passes(row, self._wanted)]
        found = [row for row in passing if has_words(folded(row.spoken), words)]
        shown = in_order(found, self._wanted.order)
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
