"""What Many at once says: how rows stand, how many there are, what single-use links will take."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.batch_types import Lead
    from calendly_desktop.domain.booking_links import UtmTags
    from calendly_desktop.domain.link_values import Remark
    from calendly_desktop.domain.table_reading import Table
    from calendly_desktop.store.link_batches import RowResult

PER_MINUTE: Final = 240
"""Single-use links that are made in a minute, one after another, where Calendly allows more."""
_SEPARATORS: Final = {",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar"}


class RowState(NamedTuple):
    """How a row stands: a word or a sentence, and the icon and tone that say the same."""

    word: str
    icon: str = ""
    tone: str = "secondary"


class Counts(NamedTuple):
    """How many rows there are of each kind. waiting: their links are not worked out yet."""

    rows: int = 0
    ready: int = 0
    remarked: int = 0
    faulty: int = 0
    made: int = 0
    unknown: int = 0
    waiting: int = 0


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("LinkBatch", text)


def amount(number: int, one: str, many: str) -> str:
    """Return a number with its word, digits grouped."""
    return (one if number == 1 else many).format(f"{number:,}")


def rows_words(number: int) -> str:
    """Return 200 rows."""
    return amount(number, tr("1 row"), tr("{0} rows"))


def links_words(number: int) -> str:
    """Return 200 links."""
    return amount(number, tr("1 link"), tr("{0} links"))


def state_of(link: str | None, remarks: Sequence[Remark], result: RowResult | None) -> RowState:
    """Return how a row stands. link: None where it is not worked out yet, empty for none."""
    if result is not None and (result.is_made or not result.is_open):
        return _result_state(result)
    if result is not None and result.state == "refused":
        return RowState(tr("Not made: {0}").format(result.words), "error", "danger")
    if remarks and remarks[0].is_fault:
        return RowState(remarks[0].words, "error", "danger")
    if remarks:
        return RowState(remarks[0].words, "warning", "warning")
    if link is None:
        return RowState("…")
    return RowState(tr("Ready"), "check", "success") if link else RowState("")


def _result_state(result: RowResult) -> RowState:
    if result.is_made:
        return RowState(tr("Link made"), "check", "success")
    if result.state == "unknown":
        return RowState(tr("Not certain"), "question", "warning")
    if result.state == "sending":
        return RowState(tr("Being made"), "send", "accent")
    return RowState(tr("Waiting"), "clock", "secondary")


def summary(counts: Counts, *, single_use: bool, stopped: bool = False) -> str:
    """Return how the table stands, in a line. stopped: somebody stopped working the links out."""
    parts = []
    if stopped:
        parts.append(tr("Stopped with {0} left").format(rows_words(counts.waiting)))
    if counts.made:
        parts.append(amount(counts.made, tr("1 link made"), tr("{0} links made")))
    if counts.ready or not (parts or counts.unknown):
        ready = tr("{0} ready to be made") if single_use else tr("{0} ready")
        parts.append(ready.format(links_words(counts.ready)))
    if counts.unknown:
        parts.append(tr("{0} not certain").format(f"{counts.unknown:,}"))
    if counts.faulty:
        words = tr("{0} without a link")
        parts.append(words.format(rows_words(counts.faulty)))
    if counts.remarked:
        parts.append(tr("{0} worth a look").format(f"{counts.remarked:,}"))
    return " · ".join(parts)


def how_read(table: Table) -> tuple[str, ...]:
    """Return what is to be said of how a table was read."""
    notes = []
    if table.encoding and not table.encoding.startswith("UTF-8"):
        words = tr("read as {0}: look whether accents are right")
        is_sure = table.encoding.startswith("UTF")
        notes.append((tr("read as {0}") if is_sure else words).format(table.encoding))
    if table.encoding and table.separator in _SEPARATORS and table.separator != ",":
        notes.append(tr("cells divided by {0}").format(tr(_SEPARATORS[table.separator])))
    if table.hidden:
        notes.append(
            amount(table.hidden, tr("1 hidden row left out"), tr("{0} hidden rows left out"))
        )
    if table.empty:
        notes.append(amount(table.empty, tr("1 empty row left out"), tr("{0} empty rows left out")))
    if table.uncounted:
        notes.append(
            amount(
                table.uncounted,
                tr("1 formula without a value: open the file in Excel and save it"),
                tr("{0} formulas without a value: open the file in Excel and save it"),
            )
        )
    return tuple(notes)


def tags_words(tags: UtmTags) -> str:
    """Return the tags of all links on a button."""
    filled = " / ".join(text for _field, text in tags.filled())
    return filled or tr("No tags")


def lead_words(lead: Lead | None, *, by_row: bool) -> str:
    """Return where links lead to, on a button."""
    if lead is None:
        return tr("From the column “Event type”") if by_row else tr("Choose an event type")
    return lead.name


def minutes_for(requests: int, limit: int | None) -> float:
    """Return how many minutes that many requests take, within Calendly's limit per minute."""
    pace = min(PER_MINUTE, limit) if limit else PER_MINUTE
    return requests / max(1, pace)


def how_long(requests: int, limit: int | None) -> str:
    """Return about how long it takes to make single-use links."""
    seconds = math.ceil(minutes_for(requests, limit) * 60)
    if seconds < 10:
        return tr("a few seconds")
    if seconds < 55:
        return tr("about {0} seconds").format(math.ceil(seconds / 5) * 5)
    minutes = round(seconds / 60)
    if minutes < 90:
        return amount(max(1, minutes), tr("about a minute"), tr("about {0} minutes"))
    return tr("about {0} hours").format(f"{minutes / 60:.1f}".removesuffix(".0"))


def facts(requests: int, limit: int | None, who: str) -> str:
    """Return what making single-use links means, before anything is sent."""
    one = tr("Sends 1 request to Calendly as {1}, and takes {2}.")
    many = tr("Sends {0} requests to Calendly as {1}, one for each link, and takes {2}.")
    words = (one if requests == 1 else many).format(
        f"{requests:,}", who or tr("you"), how_long(requests, limit)
    )
    if limit:
        words += " " + tr("Calendly takes {0} requests a minute.").format(f"{limit:,}")
    return words + " " + tr("Each link takes one booking; unused it ends after 90 days.")


def batch_title(name: str) -> str:
    """Return what a batch is called in the history and in messages: by its file."""
    return name or tr("Pasted table")
