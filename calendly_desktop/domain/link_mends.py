"""The mends of a booking link, one function each, in the order in which they are done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, unquote, unquote_plus

from calendly_desktop.domain.booking import why_no_email
from calendly_desktop.domain.booking_links import FIELDS
from calendly_desktop.domain.link_parameters import (
    Parameter,
    field_of,
    is_known_name,
    kind_of_parameter,
    likely_name,
    made_parameter,
    meant_name,
    read_parameter,
    read_parameters,
)
from calendly_desktop.domain.tag_rules import mend, rule_breaks
from calendly_desktop.domain.utm_rules import decoded, tidy

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from calendly_desktop.domain.link_repair import Bench, RepairKind

_TAG: Final = rf"utm_(?:{'|'.join(FIELDS)})"
_BETWEEN: Final = rf"(?:%26|;|%3B|,|%2C|\s|%20)?({_TAG}=)"
_NEEDLESS: Final[dict[str, RepairKind]] = {
    "calendly": "calendly",
    "embed": "embed",
    "click": "click",
    "analytics": "analytics",
    "unknown": "unknown",
}
_ODD: Final = re.compile(r"[^!$'()*,\-./0-9:;=?@A-Z_a-z~%]|%(?![0-9A-Fa-f]{2})")
"""All that is neither plain nor well encoded: spaces, +, quotes, letters with accents, lone %."""


# -- the address and what parts it from the parameters -------------------------------------------


def mend_question(bench: Bench) -> None:
    """Put the ? where the parameters begin, and & where a second one stands."""
    for found in re.finditer(r"(&|%3[fF]|%26)([\w.-]+?)(?==|%3[dD])", bench.address):
        if not _means_something(found[2]):
            continue
        if bench.wants("question", "", found[1], "?"):
            tail = bench.address[found.end(1) :]
            bench.address = bench.address[: found.start()]
            tail = tail if found[1] == "&" else unquote(tail)
            bench.query = "&".join(part for part in (tail, bench.query) if part)
        break

    def with_ampersand(found: re.Match[str]) -> str:
        return f"&{found[1]}" if _means_something(found[1]) else found[0]

    mended = re.sub(r"\?([\w.-]+)(?==)", with_ampersand, bench.query)
    if mended != bench.query and bench.wants("question", "twice", "?", "&"):
        bench.query = mended


def mend_address(bench: Bench) -> None:
    """Write scheme, server and path as they are written elsewhere."""
    scheme, mark, rest = bench.address.partition("://")
    host, slash, path = rest.partition("/")
    if not mark:
        return
    if scheme.lower() == "http" and bench.wants("https", "", "http", "https"):
        scheme = "https"
    lowered = f"{scheme.lower()}://{host.lower()}"
    if lowered != f"{scheme}://{host}" and bench.wants("host", "", host, host.lower()):
        scheme, _mark, host = lowered.partition("://")
    once = re.sub("//+", "/", slash + path)
    if once != slash + path and bench.wants("slashes", "", slash + path, once):
        path = once[1:]
    ended = re.sub(r"(?:%20|%0[aAdD]|[\s.,;:!'\"*|)\]}>])+$", "", path)
    if ended != path and bench.wants("path_end", "", path, ended):
        path = ended
    bench.address = f"{scheme}://{host}{slash}{path}"


def mend_slug(bench: Bench) -> None:
    """Lead to the event type that was most likely meant."""
    wanted, here = bench.advice.address.rstrip("/"), bench.address.rstrip("/")
    if wanted and wanted != here:
        names = (each.partition("://")[2] for each in (here, wanted))
        if bench.wants("slug", "", *names):
            bench.address = wanted


def mend_color(bench: Bench) -> None:
    """Put a colour back that its own # has cut off."""
    name = re.split(r"[?&]", bench.query)[-1]
    color = re.match(r"([0-9a-fA-F]{3}(?:[0-9a-fA-F]{3})?)(?=&|$)", bench.fragment)
    if not (color and re.fullmatch(r"(background|text|primary)_color=", name)):
        return
    if bench.wants("color", name[:-1], f"#{color[1]}", color[1]):
        bench.query += bench.fragment
        bench.fragment = ""


def mend_ampersands(bench: Bench) -> None:
    """Part two tags that stand in one parameter, whatever is between them instead of &."""
    parted: list[str] = []
    for segment in bench.query.split("&"):
        name, mark, text = segment.partition("=")
        text = re.sub(rf"%26({_TAG})%3D", r"%26\1=", text, flags=re.IGNORECASE)
        parts = re.sub(_BETWEEN, r"&\1", text, flags=re.IGNORECASE).split("&")
        first = parts[1].partition("=")[0] if len(parts) > 1 else ""
        if mark and first and bench.wants("ampersand", unquote_plus(name), "", first):
            parted += [f"{name}={parts[0]}", *parts[1:]]
        else:
            parted.append(segment)
    bench.query = "&".join(parted)


def mend_fragment(bench: Bench) -> None:
    """Bring tags from behind the # to where Calendly looks; what is there already counts more."""
    bench.parameters = read_parameters(bench.query)
    if "=" not in bench.fragment:
        return
    moved: list[Parameter] = []
    left: list[str] = []
    for segment in re.split(r"[&?]", bench.fragment):
        each = read_parameter(segment.lstrip("/!"))
        is_known = is_known_name(meant_name(each.name) or each.name) and "=" in segment
        if is_known and bench.wants("fragment", each.name, "", each.value):
            moved.append(each)
        else:
            left.append(segment)
    if moved:
        bench.parameters = [*moved, *bench.parameters]
        bench.fragment = "&".join(part for part in left if part.strip("/!"))


# -- names and values ----------------------------------------------------------------------------


def mend_names(bench: Bench) -> None:
    """Write misspelt names as Calendly knows them."""
    known = {each.name for each in bench.parameters}
    for place, each in enumerate(bench.parameters):
        meant, likely = meant_name(each.name), likely_name(each.name)
        if meant and bench.wants("name", each.name, each.name, meant):
            bench.parameters[place] = each.renamed(meant)
        if not likely or likely in known or not each.value:
            continue
        if bench.wants("likely", each.name, each.name, likely):
            bench.parameters[place] = each.renamed(likely)


def drop_duplicates(bench: Bench) -> None:
    """Keep of each repeated parameter the last that says something: it is the one that counts.

    As `booking_links.decode_link` reads a link.
    """
    last: dict[str, int] = {}
    for place, each in enumerate(bench.parameters):
        if each.value or each.name not in last:
            last[each.name] = place
    kept: list[Parameter] = []
    for place, each in enumerate(bench.parameters):
        counts = last[each.name]
        after = bench.parameters[counts].value
        if place == counts or not bench.wants(
            "duplicate", each.name, each.value, after, nth=bench.nth(place)
        ):
            kept.append(each)
    bench.parameters = kept


def mend_values(bench: Bench) -> None:
    """Undo what happened to values on their way."""
    for place, each in enumerate(bench.parameters):
        if kind_of_parameter(each.name) in {"tag", "prefill", "look"}:
            value = _mended_value(bench, place)
            if value != each.value:
                bench.parameters[place] = made_parameter(each.name, value)


def _mended_value(bench: Bench, place: int) -> str:
    name, value = bench.parameters[place].name, bench.parameters[place].value
    is_answer = bool(re.fullmatch(r"a\d+", name))
    if (plain := _fully_decoded(value)) != value:
        value = bench.better("decode", place, value, plain)
    bare = re.sub(r"^[\"'“”„‘’](.+)[\"'“”‘’]$", r"\1", value.strip(), flags=re.DOTALL)
    if not is_answer and bare != value.strip():
        value = bench.better("quotes", place, value, bare)
    if not is_answer and (tidied := tidy(value)) != value and not _lost_plus(name, value):
        value = bench.better("tidy", place, value, tidied)
    if plus := _lost_plus(name, value):
        value = bench.better("plus", place, value, plus)
    if name.endswith("_color") and value.startswith("#"):
        value = bench.better("color", place, value, value.lstrip("#"))
    return value


def _lost_plus(name: str, value: str) -> str:
    """Return a value with the + that a link turned into a space; empty where none was lost."""
    if name == "email" and " " in value.strip():
        mended = value.strip().replace(" ", "+")
        return "" if why_no_email(mended) else mended
    is_phone = re.fullmatch(r" [1-9][\d ()/.-]{5,}", value)
    return f"+{value[1:]}" if is_phone and kind_of_parameter(name) == "prefill" else ""


def _fully_decoded(value: str) -> str:
    before = ""
    while before != value:
        before, value = value, decoded(value)
    return value


# -- what need not be there ----------------------------------------------------------------------


def drop_needless(bench: Bench) -> None:
    """Take out what says nothing in a link that is sent to many."""
    kept: list[Parameter] = []
    for place, each in enumerate(bench.parameters):
        kind = _why_needless(bench, each)
        if kind is None or not bench.wants(kind, each.name, each.value, nth=bench.nth(place)):
            kept.append(each)
    bench.parameters = kept


def _why_needless(bench: Bench, each: Parameter) -> RepairKind | None:
    kind = kind_of_parameter(each.name)
    if kind == "date" and each.value:
        if is_slot(bench.address):
            return None  # it is the day of the time in the address
        return "past" if _is_past(each.value, bench.advice.today) else "date"
    return _NEEDLESS.get(kind) or ("empty" if not each.value else None)


def is_slot(address: str) -> bool:
    """Tell whether an address leads to one time of an event type (reference, section 8.1)."""
    return bool(re.search(r"/\d{4}-\d\d-\d\dT[^/]+$", address))


def _is_past(text: str, today: date | None) -> bool:
    """Tell whether a month or a day is over."""
    if today is None or not re.fullmatch(r"\d{4}-\d\d(-\d\d)?", text):
        return False
    return text < today.isoformat()[: len(text)]


def mend_spelling(bench: Bench) -> None:
    """Spell tags as the rules want it, or else as the bookings have it, or in small letters."""
    rules = bench.advice.rules
    for place, each in enumerate(bench.parameters):
        field, value = field_of(each.name), each.value
        if field is None or not value:
            continue
        wanted, better = mend(rules, field, value), bench.advice.better.get(field)
        small = value.lower()
        if wanted != tidy(value):
            value = bench.better("rule", place, value, wanted)
        elif better and better != value:
            value = bench.better("spelling", place, value, better)
        elif small != value and better != value and not rule_breaks(rules, field, small):
            value = bench.better("capitals", place, value, small)
        if value != each.value:
            bench.parameters[place] = made_parameter(each.name, value)


def mend_encoding(bench: Bench) -> None:
    """Write signs that programs read differently as everybody reads them; values stay."""
    address = _written_address(bench.address)
    odd = [found[0] for each in bench.parameters for found in _ODD.finditer(each.raw)]
    if address != bench.address:
        odd.append(bench.address)
    if not odd or not bench.wants("encoding", "", "".join(dict.fromkeys(odd))):
        return
    bench.address = address
    bench.parameters = [
        made_parameter(each.name, each.value) if _ODD.search(each.raw) else each
        for each in bench.parameters
    ]


def _written_address(address: str) -> str:
    scheme, mark, rest = address.partition("://")
    host, slash, path = rest.partition("/")
    written = quote(path, safe="!$&'()*+,;=:@/-._~%", errors="replace")
    return f"{scheme}{mark}{host}{slash}{re.sub('%(?![0-9A-Fa-f]{2})', '%25', written)}"


def _means_something(name: str) -> bool:
    """Tell whether a name is one that links have, rightly spelt or not."""
    return kind_of_parameter(name) != "unknown" or meant_name(name) is not None


MENDS: Final[tuple[Callable[[Bench], None], ...]] = (
    mend_question,
    mend_address,
    mend_slug,
    mend_color,
    mend_ampersands,
    mend_fragment,
    mend_names,
    drop_duplicates,
    mend_values,
    drop_needless,
    mend_spelling,
    mend_encoding,
)
