"""A saved list of webhooks against what is there now: same, changed, missing, new; and in words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from calendly_desktop.domain.webhooks import (
    address_without_secrets,
    events_in_words,
    same_address,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from datetime import datetime

    from calendly_desktop.domain.webhook_backup import Backup, SavedWebhook

Verdict = Literal["missing", "changed", "new", "unknown", "same"]

VERDICTS: Final[dict[Verdict, str]] = {
    "missing": "Missing",
    "changed": "Changed",
    "new": "New",
    "unknown": "Not known",
    "same": "The same",
}
"""What can be said of a webhook, the most worrying first, in words."""


class Drift(NamedTuple):
    """One webhook of a file, of now, or of both. changes: what is different, a sentence each."""

    verdict: Verdict
    then: SavedWebhook | None
    now: SavedWebhook | None
    changes: tuple[str, ...] = ()

    @property
    def shown(self) -> SavedWebhook:
        """The webhook as it is now, else as it was."""
        webhook = self.now or self.then
        assert webhook is not None
        return webhook

    @property
    def words(self) -> str:
        """What is different, as one text."""
        return " ".join(self.changes)


def compare(
    backup: Backup,
    now: Sequence[SavedWebhook],
    lists: Collection[tuple[str, str | None]],
    say: Callable[[datetime], str],
) -> list[Drift]:
    """Return every webhook of the file and of now, the most worrying first.

    now: with whole addresses. lists: those that are read now, as scope and owner: what is in
    another one may be there all the same. say: puts a time into words.
    """
    pairs, missing, new = _pairs(backup.webhooks, now)
    found = [_changed(then, is_now, say) for then, is_now in pairs]
    for then in missing:
        is_read = (then.scope, then.owner) in lists or then.paused_since is not None
        if is_read:
            found.append(Drift("missing", then, None, (_gone(then),)))
        else:
            words = "The list that it was in cannot be read now, so it may be there or not."
            found.append(Drift("unknown", then, None, (words,)))
    read_then = {(each.scope, each.owner) for each in backup.lists}
    found += [Drift("new", None, each, (_came(each, read_then, say),)) for each in new]
    order = list(VERDICTS)
    return sorted(found, key=lambda drift: order.index(drift.verdict))


def _pairs(
    then: Iterable[SavedWebhook], now: Sequence[SavedWebhook]
) -> tuple[list[tuple[SavedWebhook, SavedWebhook]], list[SavedWebhook], list[SavedWebhook]]:
    """Match webhooks: by Calendly's name for them, else by address and owner, else by address."""
    left, free = list(then), list(now)
    pairs: list[tuple[SavedWebhook, SavedWebhook]] = []
    for is_match in (_same_uri, _same_place, _same_bare_address):
        for old in tuple(left):
            match = next((each for each in free if is_match(old, each)), None)
            if match is not None:
                pairs.append((old, match))
                left.remove(old)
                free.remove(match)
    return pairs, left, free


def _same_uri(one: SavedWebhook, other: SavedWebhook) -> bool:
    return bool(one.uri) and one.uri == other.uri


def _same_place(one: SavedWebhook, other: SavedWebhook) -> bool:
    same_owner = (one.scope, one.owner) == (other.scope, other.owner)
    return same_owner and _same_bare_address(one, other)


def _same_bare_address(one: SavedWebhook, other: SavedWebhook) -> bool:
    return same_address(*(address_without_secrets(each.address) for each in (one, other)))


def _changed(then: SavedWebhook, now: SavedWebhook, say: Callable[[datetime], str]) -> Drift:
    changes = [*_events(then, now)]
    if (then.scope, then.owner) != (now.scope, now.owner):
        changes.append(f"It was about: {then.about}. It is about: {now.about}.")
    if then.whole and now.whole and not same_address(then.address, now.address):
        changes.append("The part of the address that may be secret is another one.")
    if then.state != now.state:
        changes.append(f"It was {_state(then)}, it is {_state(now)}.")
    if then.uri != now.uri and "paused" not in (then.state, now.state):
        when = f" on {say(now.made_at)}" if now.made_at is not None else ""
        who = f" by {now.made_by}" if now.made_by else ""
        changes.append(f"It was made anew{when}{who}, so its signing key may be another one.")
    return Drift("changed" if changes else "same", then, now, tuple(changes))


def _events(then: SavedWebhook, now: SavedWebhook) -> list[str]:
    gone = [name for name in then.events if name not in now.events]
    added = [name for name in now.events if name not in then.events]
    words = []
    if gone:
        words.append(f"It is no longer told when {events_in_words(gone)}.")
    if added:
        words.append(f"New: it is told when {events_in_words(added)}.")
    return words


def _gone(then: SavedWebhook) -> str:
    if then.paused_since is not None:
        return "It was paused then, and is not kept on this computer now."
    return "It is not there any more."


def _came(
    now: SavedWebhook,
    read_then: Collection[tuple[str, str | None]],
    say: Callable[[datetime], str],
) -> str:
    who = f" by {now.made_by}" if now.made_by else ""
    made = f"Made on {say(now.made_at)}{who}." if now.made_at is not None else ""
    if (now.scope, now.owner) not in read_then:
        return f"{made} Its list was not read for the file, so it may have been there.".strip()
    return made or "It is not in the file."


def _state(webhook: SavedWebhook) -> str:
    return {
        "active": "active",
        "disabled": "turned off by Calendly",
        "paused": "paused",
    }.get(webhook.state, webhook.state)


# -- in words --------------------------------------------------------------------------------


def counts_in_words(drifts: Sequence[Drift]) -> str:
    """Return how many are what: "1 missing, 2 changed, 5 the same"."""
    counts = Counter(drift.verdict for drift in drifts)
    parts = [f"{counts[each]} {VERDICTS[each].lower()}" for each in VERDICTS if counts[each]]
    return ", ".join(parts) or "no webhooks at all"


def report(
    backup: Backup, drifts: Sequence[Drift], at: datetime, say: Callable[[datetime], str]
) -> str:
    """Return the comparison as text for a colleague; addresses without what may be secret."""
    organization = backup.organization.name or "the organization"
    lines = [
        f"Webhooks of {organization}, {say(at)}, against the backup of {say(backup.saved_at)}"
        f"{f' by {backup.saved_by.name}' if backup.saved_by.name else ''}.",
        f"In short: {counts_in_words(drifts)}.",
    ]
    for verdict, words in VERDICTS.items():
        found = [drift for drift in drifts if drift.verdict == verdict]
        if not found:
            continue
        lines += ["", f"{words} ({len(found)})"]
        for drift in found:
            address = address_without_secrets(drift.shown.address)
            about = f" ({drift.shown.about})" if drift.shown.about else ""
            lines.append(f"- {address}{about}{f': {drift.words}' if drift.words else ''}")
    return "\n".join(lines)
