"""Which webhooks of the list are shown, and in what order: by state, whose, made by whom."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.search import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calendly_desktop.viewmodels.webhooks import WebhookRow

Order = Literal["urgent", "newest", "oldest", "address"]
Choice = tuple[str, str]
"""A choice of a box: its key, "" for all, and its words."""

STATES: Final = ("active", "trying", "off", "held", "looks")


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("WebhookFilters", text)


class Narrowed(NamedTuple):
    """What is to be shown: keys of the boxes, "" for all. maker: of a person, or "gone"."""

    state: str = ""
    about: str = ""
    maker: str = ""
    order: Order = "urgent"

    @property
    def hides(self) -> bool:
        """Tell whether any webhook may be left out."""
        return bool(self.state or self.about or self.maker)


def state_of(row: WebhookRow) -> str:
    """Return the key of a row's state: active, trying, off, held, or as Calendly names it."""
    if row.change is not None:
        return "held"
    subscription = row.subscription
    if subscription.state == "disabled":
        return "off"
    if subscription.state == "active":
        return "trying" if subscription.retry_started_at is not None else "active"
    return subscription.state


def about_of(row: WebhookRow) -> str:
    """Return the key of whose meetings a row is about."""
    subscription = row.subscription
    return f"{subscription.scope} {subscription.owner or ''}".strip()


def maker_of(row: WebhookRow) -> str:
    """Return the key of who made a webhook; nobody made what is held here only."""
    if row.change is not None:
        return "here"
    return row.subscription.creator or "gone"


def passes(row: WebhookRow, wanted: Narrowed) -> bool:
    """Tell whether a row is to be shown."""
    if wanted.state == "looks":
        if not (row.findings and any(f.severity != "info" for f in row.findings)):
            return False
    elif wanted.state and state_of(row) != wanted.state:
        return False
    if wanted.about and about_of(row) != wanted.about:
        return False
    return not wanted.maker or maker_of(row) == wanted.maker


def in_order(rows: Sequence[WebhookRow], order: Order) -> list[WebhookRow]:
    """Return rows in another order than the one they come in: the urgent ones first."""
    if order == "address":
        return sorted(rows, key=lambda row: folded(row.short_address))
    if order == "urgent":
        return list(rows)
    dated = [row for row in rows if row.moment is not None]
    undated = [row for row in rows if row.moment is None]
    dated.sort(key=lambda row: row.moment or 0, reverse=order == "newest")
    return [*dated, *undated]


# -- the boxes -------------------------------------------------------------------------------


def states(rows: Sequence[WebhookRow]) -> list[Choice]:
    """Return the states to choose from, each with how many there are."""
    words = {
        "active": tr("Active"),
        "trying": tr("Trying again"),
        "off": tr("Turned off by Calendly"),
        "held": tr("Paused or not finished"),
        "looks": tr("With something to look at"),
    }
    counts = {key: sum(passes(row, Narrowed(state=key)) for row in rows) for key in STATES}
    shown = [(key, f"{words[key]} ({counts[key]})") for key in STATES if counts[key]]
    return [("", tr("All states")), *shown]


def abouts(rows: Sequence[WebhookRow]) -> list[Choice]:
    """Return whose meetings webhooks are about, as far as there are any."""
    return [("", tr("About anybody")), *_found(rows, about_of, lambda row: row.about)]


def makers(rows: Sequence[WebhookRow]) -> list[Choice]:
    """Return who made webhooks, as far as there are any."""
    return [("", tr("Made by anybody")), *_found(rows, maker_of, lambda row: row.made_by)]


def orders() -> list[tuple[Order, str]]:
    """Return the orders to choose from."""
    return [
        ("urgent", tr("Urgent first")),
        ("newest", tr("Newest first")),
        ("oldest", tr("Oldest first")),
        ("address", tr("By address")),
    ]


def _found(
    rows: Sequence[WebhookRow],
    key: Callable[[WebhookRow], str],
    words: Callable[[WebhookRow], str],
) -> list[Choice]:
    counts = Counter(key(row) for row in rows)
    found = {key(row): words(row) for row in rows}
    named = [(each, f"{found[each]} ({count})") for each, count in counts.items()]
    return sorted(named, key=lambda choice: folded(choice[1]))
