"""Booking links: build, decode and check UTM tags on a Calendly address."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, get_args
from urllib.parse import quote, unquote, unquote_plus

import msgspec

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

Field = Literal["source", "medium", "campaign", "content", "term"]
FIELDS: tuple[Field, ...] = get_args(Field)
FIELD_NAMES: dict[Field, str] = {
    "source": "Source",
    "medium": "Medium",
    "campaign": "Campaign",
    "content": "Content",
    "term": "Term",
}
"""What the five tags are called on the screen."""

PREFILL_NAMES = frozenset(
    {"name", "first_name", "last_name", "email", "location", "guests"}
    | {f"a{number}" for number in range(1, 11)}
)
"""What Calendly takes into the booking form (reference, section 8.2)."""

_NOT_BOOKABLE = frozenset(
    {"app", "cancellations", "events", "event_types", "login", "reschedulings", "signup", "users"}
)
_URL_CHARACTERS = "%!#$&'()*+,/:;=?@[]~-._"


class UtmTags(msgspec.Struct, frozen=True, kw_only=True):
    """The five UTM values of a booking link; an empty text means that the tag is not set."""

    source: str = ""
    medium: str = ""
    campaign: str = ""
    content: str = ""
    term: str = ""

    def value(self, field: Field) -> str:
        """Return the value of one field."""
        text: str = getattr(self, field)
        return text

    def filled(self) -> list[tuple[Field, str]]:
        """Return the fields that are set, in the order in which they stand in a link."""
        return [(field, self.value(field)) for field in FIELDS if self.value(field)]

    def __bool__(self) -> bool:
        return any(self.value(field) for field in FIELDS)


class DecodedLink(NamedTuple):
    """A booking link taken apart; `other` keeps repeated and unknown parameters in order."""

    base: str
    tags: UtmTags
    prefill: dict[str, str]
    other: list[tuple[str, str]]


class OpenedLink(NamedTuple):
    """A link with room for more parameters: what stands before them, `?` or `&`, and what after."""

    start: str
    mark: str
    end: str


def parameter_name(field: Field) -> str:
    """Return the query parameter of a UTM field: `source` is `utm_source`."""
    return f"utm_{field}"


def build_link(base: str, tags: UtmTags, extra: Mapping[str, str] | None = None) -> str:
    """Return `base` with the set tags and `extra` parameters in its query.

    The query of the base stays as it is written, but for a parameter set here, which replaces
    every earlier one of that name. Values are percent-encoded (a space is `%20`, never `+`),
    nothing is encoded twice, a fragment stays at the end. The result is plain ASCII.
    """
    wanted = {parameter_name(field): text for field, text in tags.filled()}
    for name, text in (extra or {}).items():
        wanted.setdefault(name, text)
    opened = open_link(base, wanted)
    if not wanted:
        return opened.start + opened.end
    added = "&".join(f"{_encode(name)}={_encode(text)}" for name, text in wanted.items())
    return f"{opened.start}{opened.mark}{added}{opened.end}"


def open_link(base: str, names: Collection[str] = ()) -> OpenedLink:
    """Return an address with room for the parameters of these names, which it then has no more.

    What makes the same links from many rows: `start`, `mark`, the parameters, `end`.
    """
    address, query, fragment = _split(base.strip())
    segments = query.split("&") if query is not None else []
    if names:
        segments = [part for part in segments if part and _name_in(part) not in names]
    start = _ascii_address(address)
    if segments:
        start += "?" + "&".join(_ascii(part) for part in segments)
    return OpenedLink(
        start, "&" if segments else "?", "" if fragment is None else f"#{_ascii(fragment)}"
    )


def with_query(url: str, query: str) -> str:
    """Return an address with parameters that are encoded already; its own of that name go."""
    if not query:
        return url
    opened = open_link(url, parameter_names(f"?{query}"))
    return f"{opened.start}{opened.mark}{query}{opened.end}"


def parameter_names(url: str) -> set[str]:
    """Return the names of the parameters in an address."""
    _address, query, _fragment = _split(url.strip())
    return {_name_in(part) for part in (query or "").split("&") if part}


def decode_link(url: str) -> DecodedLink:
    """Take a booking link apart; of a repeated UTM or prefill parameter the last one counts.

    `base` is the address without query and fragment. In a query `+` is read as a space, as
    web servers do.
    """
    base, query, _fragment = _split(url.strip())
    tags: dict[str, str] = {}
    prefill: dict[str, str] = {}
    other: list[tuple[str, str]] = []
    for segment in (query or "").split("&"):
        name, text = _name_in(segment), unquote_plus(segment.partition("=")[2])
        if name.startswith("utm_") and name[4:] in FIELDS:
            tags[name[4:]] = text
        elif name in PREFILL_NAMES:
            prefill[name] = text
        elif segment:
            other.append((name, text))
    return DecodedLink(base, UtmTags(**tags), prefill, other)


def is_booking_link(url: str) -> bool:
    """Tell whether an address is a page on which somebody can book with Calendly."""
    address, _query, _fragment = _split(url.strip())
    scheme, _, rest = address.partition("://")
    host, _, path = rest.partition("/")
    host = host.lower().partition(":")[0]
    if scheme.lower() not in {"http", "https"} or "@" in host:
        return False
    first = path.strip("/").partition("/")[0]
    ours = host == "calendly.com" or host.endswith(".calendly.com")
    bookable = bool(first) and first.lower() not in _NOT_BOOKABLE
    return ours and bookable and host not in {"api.calendly.com", "developer.calendly.com"}


def without_tags(url: str) -> str:
    """Return a link without its UTM parameters; everything else stays as it is written."""
    return without_parameters(url, {parameter_name(field) for field in FIELDS})


def without_parameters(url: str, names: Collection[str]) -> str:
    """Return a link without some parameters of its query; the rest stays as it is written."""
    address, query, fragment = _split(url.strip())
    segments = [part for part in (query or "").split("&") if part and _name_in(part) not in names]
    link = address + ("?" + "&".join(segments) if segments else "")
    return link if fragment is None else f"{link}#{fragment}"


def is_same_page(one: str, other: str) -> bool:
    """Tell whether two addresses lead to the same booking page, whatever their queries say."""
    pages = (_split(url.strip())[0].rstrip("/").partition("://")[2] for url in (one, other))
    first, second = (page.casefold() for page in pages)
    return bool(first) and first == second


def readable_link(url: str) -> str:
    """Return a link with its percent-encoding read, for a glance only: never to be copied."""
    return unquote(url)


def _split(url: str) -> tuple[str, str | None, str | None]:
    """Split at the first `#` and the first `?`; None tells "absent" from "empty".

    urllib.parse is not used here, because it drops line breaks and empty parts unasked.
    """
    rest, mark, fragment = url.partition("#")
    address, question, query = rest.partition("?")
    return address, query if question else None, fragment if mark else None


def _name_in(segment: str) -> str:
    name = unquote_plus(segment.partition("=")[0])
    lowered = name.lower()
    return lowered if lowered.startswith("utm_") else name


def _encode(text: str) -> str:
    return quote(text, safe="", errors="replace")


def _ascii(text: str) -> str:
    """Encode only what may not stand in an address; what is encoded already stays."""
    return quote(text, safe=_URL_CHARACTERS, errors="replace")


def _ascii_address(address: str) -> str:
    scheme, mark, rest = address.partition("://")
    if not mark or address.isascii():
        return _ascii(address)
    host, slash, path = rest.partition("/")
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            host = _ascii(host)
    return f"{scheme}://{host}{slash}{_ascii(path)}"
