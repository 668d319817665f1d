"""What the columns of a table can fill into links, and what each is likely meant to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from calendly_desktop.domain.booking import EMAIL, why_no_phone
from calendly_desktop.domain.booking_links import FIELD_NAMES, FIELDS, parameter_name
from calendly_desktop.domain.heading_words import meaning_of, plain_heading
from calendly_desktop.domain.link_batch import ANSWER, EVENT_TYPE, answer_target
from calendly_desktop.domain.link_prefill import prefill_fields, prefill_value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from calendly_desktop.domain.link_prefill import PrefillField
    from calendly_desktop.domain.models import EventType

SAMPLE: Final = 200
"""Rows that are looked at to guess what a column holds."""
_MOST: Final = 0.6  # of the cells that must be of a kind
_SHORTEST_WORD: Final = 4
_LOST: Final = ("booking link", "single use link", "why there is no link")
"""Headings of columns that this app writes itself: they fill in nothing."""


class Target(NamedTuple):
    """Something that a column can fill in. group: under which heading it is offered."""

    key: str
    label: str
    group: str
    field: PrefillField | None = None


def column_targets(kinds: Iterable[EventType | None]) -> list[Target]:
    """Return what columns can fill in for links to these event types, in the order of their forms.

    A first and a last name are offered besides the whole name, whatever the form asks: they are
    put together or taken apart.
    """
    found = {
        key: Target(key, label, "Who")
        for key, label in (
            ("name", "Name"),
            ("first_name", "First name"),
            ("last_name", "Last name"),
        )
    }
    for kind in kinds or (None,):
        for field in prefill_fields(kind):
            key = answer_target(field)
            group = "Questions" if key.startswith(ANSWER) else "Who"
            found.setdefault(key, Target(key, field.label, group, field))
    for tag in FIELDS:
        key = parameter_name(tag)
        found[key] = Target(key, f"UTM {FIELD_NAMES[tag].lower()}", "Tags")
    found[EVENT_TYPE] = Target(EVENT_TYPE, "Event type", "Where to")
    order = {group: place for place, group in enumerate(("Who", "Questions", "Tags", "Where to"))}
    return sorted(found.values(), key=lambda target: order[target.group])


def guess_targets(
    headings: Sequence[str],
    columns: Sequence[Sequence[str]],
    targets: Sequence[Target],
    leads_to: Callable[[str], bool] = lambda _text: False,
) -> list[str]:
    """Return what each column is likely to fill in, empty for nothing; each thing once.

    headings: empty texts where the table has none. columns: cells, of which the first ones are
    looked at. leads_to: tells whether a text names an event type.
    """
    guess = _Guess(headings, [column[:SAMPLE] for column in columns], targets, leads_to)
    guess.by_questions(_is_same)
    guess.by_words()
    guess.by_questions(_has_all_words)
    guess.by_cells()
    return guess.found


def has_heading(columns: Sequence[Sequence[str]], targets: Sequence[Target]) -> bool:
    """Guess whether the first row is a heading: known words, or a kind of its own in a column."""
    first = [column[0] for column in columns if column]
    if not first or any(_is_email(cell) or not why_no_phone(cell) for cell in first):
        return False
    labels = {plain_heading(target.label) for target in targets}
    if any(meaning_of(cell) or plain_heading(cell) in labels for cell in first):
        return True
    rests = [[cell for cell in column[1:SAMPLE] if cell] for column in columns]
    return any(
        rest and _share(rest, one) > _MOST and not one(cell)
        for cell, rest in zip(first, rests, strict=True)
        for one in (_is_email, str.isdigit)
    )


class _Guess:
    """One table, looked at in several ways; what is certain comes first."""

    def __init__(
        self,
        headings: Sequence[str],
        columns: Sequence[Sequence[str]],
        targets: Sequence[Target],
        leads_to: Callable[[str], bool],
    ) -> None:
        self._headings = [*headings, *[""] * (len(columns) - len(headings))]
        self._cells = [[cell for cell in column if cell.strip()] for column in columns]
        self._targets = {target.key: target for target in targets}
        self._leads_to = leads_to
        self.found = [""] * len(columns)

    def _give(self, place: int, key: str) -> bool:
        if key in self._targets and key not in self.found and not self.found[place]:
            self.found[place] = key
            return True
        return False

    def _free(self) -> list[int]:
        lost = [plain_heading(heading) in _LOST for heading in self._headings]
        return [n for n, key in enumerate(self.found) if not key and not lost[n] and self._cells[n]]

    def by_words(self) -> None:
        """Read the headings in seven languages."""
        meanings = [meaning_of(heading) for heading in self._headings]
        for place, meaning in enumerate(meanings):
            if meaning in {"phone", "place"} and self._is_place_of(meaning):
                self._give(place, "location")
            elif meaning == EVENT_TYPE and self._names_types(place):
                self._give(place, EVENT_TYPE)
            elif meaning == "guests" or (meaning not in {"half", EVENT_TYPE} and meaning):
                self._give(place, meaning)
        for place in (n for n, meaning in enumerate(meanings) if meaning == "half"):
            has_first, has_last = "first_name" in self.found, "last_name" in self.found
            other = "last_name" if has_first and not has_last else "first_name"
            self._give(place, other if has_first != has_last else "name")

    def by_questions(self, is_like: Callable[[str, str], bool]) -> None:
        """Compare the headings with what the booking forms ask."""
        for place in self._free():
            heading = plain_heading(self._headings[place])
            for target in self._targets.values():
                is_asked = heading and target.field is not None
                if is_asked and is_like(heading, plain_heading(target.label)):
                    self._give(place, target.key)

    def by_cells(self) -> None:
        """Look at what stands in the cells: addresses, event types, choices, phone numbers."""
        for place in self._free():
            if _share(self._cells[place], _is_email) > _MOST:
                self._give(place, "email")
        for place in self._free():
            if self._names_types(place):
                self._give(place, EVENT_TYPE)
        for target in self._targets.values():
            for place in self._free():
                if target.field is not None and _are_choices(target.field, self._cells[place]):
                    self._give(place, target.key)
        phones = [key for key, t in self._targets.items() if t.field and t.field.kind == "phone"]
        for place in self._free():
            meaning = meaning_of(self._headings[place])
            if meaning == "phone" or _share(self._cells[place], _is_phone) > _MOST:
                any(self._give(place, key) for key in phones)

    def _is_place_of(self, meaning: str) -> bool:
        target = self._targets.get("location")
        asks_phone = (
            target is not None and target.field is not None and target.field.kind == "phone"
        )
        return asks_phone == (meaning == "phone")

    def _names_types(self, place: int) -> bool:
        return _share(self._cells[place], self._leads_to) > _MOST


def _share(cells: Sequence[str], holds: Callable[[str], bool]) -> float:
    return sum(map(holds, cells)) / len(cells) if cells else 0.0


def _is_email(cell: str) -> bool:
    return EMAIL.fullmatch(cell.strip()) is not None


def _is_phone(cell: str) -> bool:
    return not why_no_phone(cell)


def _are_choices(field: PrefillField, cells: Sequence[str]) -> bool:
    """Tell whether cells are answers to choose from, by their words: any small number would fit."""
    if field.kind not in {"one", "many"} or all(cell.strip().isdigit() for cell in cells):
        return False
    return _share(cells, lambda cell: bool(prefill_value(field, cell).value)) > _MOST


def _is_same(heading: str, label: str) -> bool:
    return heading == label


def _has_all_words(heading: str, label: str) -> bool:
    """Tell whether every word that says something of one is in the other: Company, Company name."""
    one, other = (
        {w for w in text.split() if len(w) >= _SHORTEST_WORD} for text in (heading, label)
    )
    return bool(one and other) and (one <= other or other <= one)
