"""Repairing a booking link: what is wrong with it, each mend on its own, and the link after them.

Values that are right are never changed, nothing is encoded twice, and a link that was repaired
has nothing more to repair. Every mend can be left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from calendly_desktop.domain.link_mends import MENDS
from calendly_desktop.domain.tag_rules import TagRules

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from calendly_desktop.domain.booking_links import Field
    from calendly_desktop.domain.link_parameters import Parameter

RepairKind = Literal[
    "https",  # http, which can be read on the way
    "host",  # capitals in the server's name
    "slashes",  # two where one belongs
    "path_end",  # a space, full stop or bracket behind the address
    "slug",  # no event type has this address, but one that looks like it
    "question",  # ? twice, or missing
    "ampersand",  # & missing between two parameters
    "fragment",  # tags behind #, which no server gets
    "color",  # a colour with its #, which ends the link there
    "name",  # a misspelt name
    "likely",  # a name without utm_
    "duplicate",  # the same parameter again
    "decode",  # a value that was encoded twice
    "quotes",  # quotes around a value
    "tidy",  # spaces at its ends, invisible characters
    "plus",  # + in an e-mail address or phone number, which reads as a space
    "empty",  # a parameter without a value
    "calendly",  # what Calendly's own page adds
    "embed",  # what its embed code adds
    "click",  # the number of one click
    "past",  # a month or day that is over
    "date",  # a month or day to come
    "analytics",  # for Google Analytics only
    "unknown",  # what Calendly is not known to use
    "rule",  # spelt otherwise than the rules want it
    "spelling",  # spelt otherwise than in bookings
    "capitals",  # capital letters, which reports count apart
    "encoding",  # signs that some programs misread
]

_UNTICKED: Final = frozenset(
    {"slug", "likely", "date", "analytics", "unknown", "spelling", "capitals"}
)
"""What is offered, but may well be meant as it is."""
_MOST_ROUNDS: Final = 12


class Repair(NamedTuple):
    """One mend. name: the parameter; before and after: what is mended, to be read by people.

    ticked: whether it is carried out.
    """

    key: str
    kind: RepairKind
    name: str = ""
    before: str = ""
    after: str = ""
    ticked: bool = True


class Repaired(NamedTuple):
    """A link after the mends that are ticked, and all mends in the order of their doing."""

    url: str
    repairs: list[Repair]


class Advice(NamedTuple):
    """What is known around the link. today: to tell past days; None: none is past.

    better: spellings that bookings have, by tag; the value itself where it is the usual one.
    address: that of the event type that was meant.
    """

    rules: TagRules = TagRules()
    better: Mapping[Field, str] = {}
    today: date | None = None
    address: str = ""


def repair(
    url: str, advice: Advice | None = None, decided: Mapping[str, bool] | None = None
) -> Repaired:
    """Return a link with its mends; decided: which of them are wanted, by key, or not."""
    repairs: dict[str, Repair] = {}
    for _round in range(_MOST_ROUNDS):  # a mend may bring another fault to light
        bench = Bench(url, advice or Advice(), decided or {}, repairs)
        for mend in MENDS:
            mend(bench)
        if bench.url() == url:
            break
        url = bench.url()
    return Repaired(url, list(repairs.values()))


class Bench:
    """A link in its parts while it is mended, once from front to end.

    address, query, fragment: as they are written. parameters: of the query, once it is in order;
    from then on they count, and `query` no longer.
    """

    def __init__(
        self,
        url: str,
        advice: Advice,
        decided: Mapping[str, bool],
        repairs: dict[str, Repair],
    ) -> None:
        self.advice = advice
        self._decided = decided
        self._repairs = repairs
        rest, _mark, self.fragment = url.partition("#")
        self.address, _question, self.query = rest.partition("?")
        self.parameters: list[Parameter] = []

    def url(self) -> str:
        """Return the link as it is now."""
        query = "&".join(each.raw for each in self.parameters)
        link = self.address + (f"?{query}" if query else "")
        return f"{link}#{self.fragment}" if self.fragment else link

    def wants(
        self, kind: RepairKind, name: str = "", before: str = "", after: str = "", *, nth: int = 0
    ) -> bool:
        """Note a mend, and tell whether it is to be done. nth: tells twins apart."""
        key = f"{kind}:{name}:{nth}" if nth else f"{kind}:{name}"
        ticked = self._decided.get(key, kind not in _UNTICKED)
        self._repairs.setdefault(key, Repair(key, kind, name, before, after, ticked))
        return ticked

    def nth(self, place: int) -> int:
        """Return how many parameters of the same name stand before a place."""
        name = self.parameters[place].name
        return sum(each.name == name for each in self.parameters[:place])

    def better(self, kind: RepairKind, place: int, before: str, after: str) -> str:
        """Return the mended value of a parameter where that is wanted."""
        name = self.parameters[place].name
        return after if self.wants(kind, name, before, after, nth=self.nth(place)) else before
