"""Many links from the columns of a table: what each column fills in, rows to links, remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from calendly_desktop.domain.batch_types import Lead, LeadFinder
from calendly_desktop.domain.booking_links import (
    FIELDS,
    UtmTags,
    parameter_name,
)
from calendly_desktop.domain.link_joining import joined_links
from calendly_desktop.domain.link_prefill import prefill_fields
from calendly_desktop.domain.link_values import (
    UNIT,
    PrefillColumn,
    Remark,
    TagColumn,
    Values,
    tag_remark,
)
from calendly_desktop.domain.tag_rules import TagRules, mend_tags

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from calendly_desktop.domain.link_prefill import PrefillField
    from calendly_desktop.domain.models import EventType

EVENT_TYPE: Final = "event_type"
ANSWER: Final = "answer:"
"""Begins what a column fills in where that is the answer to a question; its words follow."""
LONGEST_LINK: Final = 2_000
"""Characters; longer links are cut by some mail programs."""

_NAMES: Final = ("name", "first_name", "last_name")


class BatchPlan(msgspec.Struct, frozen=True, kw_only=True):
    """What is made of a table.

    targets: what each column fills in, empty for nothing (see `column_targets`). lead: where links
    lead to whose row does not say. tags: what all links carry, where a row does not say otherwise.
    two_names: the booking form asks for first and last name apart.
    single_use: links for one booking: what is made here is their query, Calendly makes the rest.
    """

    targets: tuple[str, ...] = ()
    lead: Lead | None = None
    tags: UtmTags = UtmTags()
    rules: TagRules = TagRules()
    two_names: bool = False
    single_use: bool = False

    @property
    def leads_by_row(self) -> bool:
        """Whether a column says where links lead to."""
        return EVENT_TYPE in self.targets


def remarks_for_all(plan: BatchPlan) -> list[Remark]:
    """Return what is to be said of the tags that all links carry, once and not row by row."""
    tags = mend_tags(plan.rules, plan.tags)
    fixed = [field for field in FIELDS if parameter_name(field) not in plan.targets]
    told = (tag_remark(plan.rules, field, tags.value(field)) for field in fixed)
    return [remark for remark in told if remark is not None]


class Links(NamedTuple):
    """The links of a block of rows, empty where none can be made; `?...` for single-use ones.

    leads: where each leads to, None where that is not known. remarks: by row of the block.
    """

    links: list[str]
    leads: list[Lead | None]
    remarks: dict[int, tuple[Remark, ...]]


def answer_target(field: PrefillField) -> str:
    """Return what a column is called that fills in this field of a booking form."""
    is_answer = field.parameter[:1] == "a" and field.parameter[1:].isdigit()
    return ANSWER + " ".join(field.label.split()) if is_answer else field.parameter


class LinkMaker:
    """Makes links block by block; it remembers whom it made one for, to tell of the second."""

    def __init__(self, plan: BatchPlan, leads: Iterable[Lead] = ()) -> None:
        self.plan = plan
        self._finder = LeadFinder(leads)
        self._forms: dict[tuple[str, str], _Form] = {}
        self._seen: dict[str, int] = {}
        self._places = {target: n for n, target in enumerate(plan.targets) if target}

    def make(self, columns: Sequence[Sequence[str]], first: int = 0) -> Links:
        """Return the links of some rows, given by their columns. first: the number of row one."""
        count = len(columns[0]) if columns else 0
        leads, remarks = self._leads(columns, count)
        links = [""] * count
        for lead, rows in _grouped(leads):
            form = self._form(lead)
            whole = len(rows) == count
            own = columns if whole else [[column[row] for row in rows] for column in columns]
            made, told = form.make(own, len(rows))
            if whole:
                links = made
            else:
                for row, link in zip(rows, made, strict=True):
                    links[row] = link
            for row, words in told.items():
                remarks.setdefault(rows[row], []).extend(words)
        self._leave_empty_out(columns, links, remarks)
        _drop_faulty(links, remarks)
        self._tell_twice(columns, links, remarks, first)
        return Links(links, leads, {row: _sorted(words) for row, words in remarks.items() if words})

    def _leads(
        self, columns: Sequence[Sequence[str]], count: int
    ) -> tuple[list[Lead | None], dict[int, list[Remark]]]:
        place, fixed = self._places.get(EVENT_TYPE), self.plan.lead
        if place is None:
            words = Remark("Choose an event type above.", -1, True)
            return [fixed] * count, {} if fixed else {row: [words] for row in range(count)}
        leads: list[Lead | None] = []
        remarks: dict[int, list[Remark]] = {}
        for row, text in enumerate(columns[place]):
            found = self._finder.find(text)
            lead = found.lead or (fixed if not text.strip() else None)
            leads.append(lead)
            if lead is None:
                remarks[row] = [Remark(found.fault, place, True)]
        return leads, remarks

    def _form(self, lead: Lead) -> _Form:
        if lead.place not in self._forms:
            self._forms[lead.place] = _Form(self.plan, lead, self._places)
        return self._forms[lead.place]

    def _leave_empty_out(
        self, columns: Sequence[Sequence[str]], links: list[str], remarks: dict[int, list[Remark]]
    ) -> None:
        """Make no link for a row in which nothing stands: it waits to be filled in."""
        if columns and "" in columns[0]:
            for row, cells in enumerate(zip(*columns, strict=True)):
                if not any(cells):
                    links[row] = ""
                    remarks.pop(row, None)

    def _tell_twice(
        self,
        columns: Sequence[Sequence[str]],
        links: Sequence[str],
        remarks: dict[int, list[Remark]],
        first: int,
    ) -> None:
        """Say which rows are for somebody, or make a link, that an earlier row has already."""
        place = self._places.get("email", -1)
        keys: Sequence[str] = links
        if place >= 0:
            keys = UNIT.join(map(str.strip, columns[place])).casefold().split(UNIT)
            if len(keys) != len(links):
                keys = [cell.strip().casefold() for cell in columns[place]]
        fresh = set(keys)
        if len(fresh) == len(keys) and "" not in links and self._seen.keys().isdisjoint(fresh):
            self._seen.update(zip(keys, range(first, first + len(keys)), strict=True))
            return
        for row, (link, key) in enumerate(zip(links, keys, strict=True)):
            if not link or not key:
                continue
            before = self._seen.setdefault(key, first + row)
            if before != first + row:
                words = (
                    "Same e-mail address as in row {0:,}." if place >= 0 else "Same as row {0:,}."
                )
                remarks.setdefault(row, []).append(Remark(words.format(before + 1), place))


class _Form:
    """Makes the links of all rows that lead to the same event type."""

    def __init__(self, plan: BatchPlan, lead: Lead, places: Mapping[str, int]) -> None:
        self._plan = plan
        self._lead = lead
        self._base = "" if plan.single_use else lead.url
        self._fault = ""
        if plan.single_use and not lead.takes_one:
            self._fault = (
                f"“{lead.name}” is no event type in your list: Calendly makes links for one "
                "booking of event types only."
            )
        self._tags = mend_tags(plan.rules, plan.tags)
        self._readers: dict[str, PrefillColumn | TagColumn | _NameColumns] = {}
        self._columns: dict[str, tuple[int, ...]] = {}
        self._unasked: dict[int, str] = {}
        self._lay_out_tags(places)
        self._lay_out_form(lead.kind, places)

    def make(
        self, columns: Sequence[Sequence[str]], count: int
    ) -> tuple[list[str], dict[int, list[Remark]]]:
        """Return the links of some rows, and what is to be said of them."""
        remarks: dict[int, list[Remark]] = {}
        if self._fault:
            fault = Remark(self._fault, -1, True)
            return [""] * count, {row: [fault] for row in range(count)}
        parts: list[tuple[str, Sequence[str] | str]] = []
        for name in self._names():
            reader = self._readers.get(name)
            if reader is None:
                parts.append((name, self._fixed(name)))
                continue
            read = reader.read(*(columns[place] for place in self._columns[name]))
            parts.append((name, read.texts))
            for row, remark in read.remarks.items():
                remarks.setdefault(row, []).append(remark)
        self._tell_unasked(columns, remarks)
        links = joined_links(self._base, parts, count)
        if self._plan.single_use:
            links = [link or "?" for link in links]
        for row, link in enumerate(links) if max(map(len, links), default=0) > LONGEST_LINK else ():
            if len(link) > LONGEST_LINK:
                words = f"The link has {len(link):,} characters; some mail programs cut such links."
                remarks.setdefault(row, []).append(Remark(words))
        return links, remarks

    def _names(self) -> list[str]:
        """Return the parameters that are filled in, in the order in which they stand in a link."""
        tags = [parameter_name(field) for field in FIELDS]
        set_tags = [name for name in tags if name in self._readers or self._fixed(name)]
        return [*set_tags, *(name for name in self._readers if name not in tags)]

    def _fixed(self, name: str) -> str:
        field = next((field for field in FIELDS if parameter_name(field) == name), None)
        return self._tags.value(field) if field is not None else ""

    def _lay_out_tags(self, places: Mapping[str, int]) -> None:
        for field in FIELDS:
            name, fixed = parameter_name(field), self._tags.value(field)
            if name in places:
                self._columns[name] = (places[name],)
                self._readers[name] = TagColumn(field, self._plan.rules, places[name], fixed)

    def _lay_out_form(self, kind: EventType | None, places: Mapping[str, int]) -> None:
        fields = prefill_fields(kind, two_names=self._plan.two_names)
        asked = {answer_target(field) for field in fields}
        for field in fields:
            if field.parameter in _NAMES:
                self._lay_out_name(field, places)
            elif (target := answer_target(field)) in places:
                self._columns[field.parameter] = (places[target],)
                self._readers[field.parameter] = PrefillColumn(field, places[target])
        for target, place in places.items():
            is_form = target in {"guests", "location"} or target.startswith(ANSWER)
            if is_form and target not in asked:
                self._unasked[place] = (
                    f"“{self._lead.name}” does not ask for what is in this column: it is left out."
                )

    def _lay_out_name(self, field: PrefillField, places: Mapping[str, int]) -> None:
        """Read a name as the form asks it: put together from two columns, or taken apart."""
        name = field.parameter
        own = [places[each] for each in _NAMES if each in places and each == name]
        halves = [places[each] for each in _NAMES[1:] if each in places]
        whole = places.get("name")
        if own:
            self._columns[name] = tuple(own)
            self._readers[name] = PrefillColumn(field, own[0])
        elif name == "name" and halves:
            self._columns[name] = tuple(halves)
            self._readers[name] = _NameColumns(_together)
        elif name != "name" and whole is not None and not halves:
            self._columns[name] = (whole,)
            self._readers[name] = _NameColumns(_first if name == "first_name" else _last)

    def _tell_unasked(
        self, columns: Sequence[Sequence[str]], remarks: dict[int, list[Remark]]
    ) -> None:
        for place, words in self._unasked.items():
            remark = Remark(words, place)
            for row, cell in enumerate(columns[place]):
                if cell.strip():
                    remarks.setdefault(row, []).append(remark)


class _NameColumns:
    """Reads names whose columns are divided otherwise than the booking form's fields."""

    def __init__(self, say: Callable[..., str]) -> None:
        self._say = say

    def read(self, *columns: Sequence[str]) -> Values:
        """Return the names for the form."""
        return Values([self._say(*cells) for cells in zip(*columns, strict=True)])


def _together(*parts: str) -> str:
    return " ".join(filter(None, map(str.strip, parts)))


def _first(name: str) -> str:
    """Return all but the last word: Maria del Carmen Lopez has one last name that is certain."""
    words = name.split()
    return " ".join(words[:-1] or words)


def _last(name: str) -> str:
    words = name.split()
    return words[-1] if len(words) > 1 else ""


def _grouped(leads: Sequence[Lead | None]) -> list[tuple[Lead, list[int]]]:
    """Return the rows of each lead."""
    groups: dict[tuple[str, str], tuple[Lead, list[int]]] = {}
    first = leads[0] if leads else None
    if first is not None and all(lead is first for lead in leads):
        return [(first, list(range(len(leads))))]
    for row, lead in enumerate(leads):
        if lead is not None:
            groups.setdefault(lead.place, (lead, []))[1].append(row)
    return list(groups.values())


def _drop_faulty(links: list[str], remarks: Mapping[int, Sequence[Remark]]) -> None:
    for row, words in remarks.items():
        if any(remark.is_fault for remark in words):
            links[row] = ""


def _sorted(remarks: Sequence[Remark]) -> tuple[Remark, ...]:
    """Put what keeps a link from being made before what is worth a look."""
    return tuple(sorted(dict.fromkeys(remarks), key=lambda remark: not remark.is_fault))
