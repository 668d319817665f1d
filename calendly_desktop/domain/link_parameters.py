"""The parameters of a booking link: what each is for, how they are written, misspelt names.

Reference, section 8.2. Which ones Calendly adds by itself is seen in links that people publish:
`month` and `date` when somebody leafs through the calendar, `back` behind the list of event types,
`preview_source` in the preview of an event type.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Final, Literal, NamedTuple
from urllib.parse import quote, unquote_plus

from calendly_desktop.domain.booking_links import FIELDS, PREFILL_NAMES, Field, parameter_name
from calendly_desktop.domain.link_look import LOOK_NAMES

ParameterKind = Literal[
    "tag", "prefill", "look", "date", "kept", "calendly", "embed", "click", "analytics", "unknown"
]
"""kept: Calendly keeps it beside the tags. calendly, embed: added by its page or its embed code.
click: the number of one click, which says nothing in a link. analytics: for Google Analytics only.
"""

_TAG_NAMES: Final = {parameter_name(field): field for field in FIELDS}
_DATES: Final = frozenset({"month", "date"})
_LOOK: Final = LOOK_NAMES - _DATES
_CALENDLY: Final = frozenset({"back", "preview_source", "overlay_calendar", "overlayCalendar"})
_EMBED: Final = frozenset({"embed_type", "embed_domain"})
_CLICKS: Final = frozenset(
    """
    gclid gbraid wbraid dclid gad gad_source gad_campaignid gclsrc fbclid msclkid ttclid twclid
    li_fat_id igshid igsh yclid epik rdt_cid sccid ScCid srsltid wickedid vero_id oly_anon_id
    oly_enc_id _hsenc _hsmi hsCtaTracking __hstc __hssc __hsfp mc_cid mc_eid mkt_tok trk trkInfo
    _gl _ga _ke _kx ck_subscriber_id ml_subscriber ml_subscriber_hash
    """.split()  # noqa: SIM905 - one name a line would take a page
)
_ANALYTICS: Final = frozenset(
    {"utm_id", "utm_source_platform", "utm_creative_format", "utm_marketing_tactic"}
)
_SHORT: Final = {
    "src": "source",
    "srce": "source",
    "med": "medium",
    "cmp": "campaign",
    "camp": "campaign",
    "cont": "content",
    "keyword": "term",
    "kw": "term",
}
_KNOWN: Final = frozenset(_TAG_NAMES) | PREFILL_NAMES | LOOK_NAMES | _EMBED | {"salesforce_uuid"}
_BARE: Final = {re.sub(r"[^a-z0-9]", "", name): name for name in _KNOWN if len(name) > 2}


def kind_of_parameter(name: str) -> ParameterKind:
    """Return what a parameter is for, by its exact name."""
    kinds: tuple[tuple[ParameterKind, frozenset[str]], ...] = (
        ("tag", frozenset(_TAG_NAMES)),
        ("prefill", PREFILL_NAMES),
        ("look", _LOOK),
        ("date", _DATES),
        ("kept", frozenset({"salesforce_uuid"})),
        ("calendly", _CALENDLY),
        ("embed", _EMBED),
        ("click", _CLICKS),
        ("analytics", _ANALYTICS),
    )
    return next((kind for kind, names in kinds if name in names), "unknown")


def is_known_name(name: str) -> bool:
    """Tell whether Calendly itself knows a parameter."""
    return name in _KNOWN


def meant_name(name: str) -> str | None:
    """Return the parameter that a misspelt name surely means: `utm_source` for `UTM-Sorce`.

    None where the name is right, or not known at all.
    """
    if kind_of_parameter(name) != "unknown":
        return None
    lowered = name.strip().lower()
    if lowered in _KNOWN:
        return lowered
    bare = re.sub(r"[^a-z0-9]", "", lowered.removeprefix("customanswers"))
    if found := _BARE.get(bare):
        return found
    if re.fullmatch(r"a([1-9]|10)", bare):
        return bare
    if not bare.startswith("utm"):
        return None
    ending = bare.removeprefix("utm")
    if ending in _SHORT:
        return f"utm_{_SHORT[ending]}"
    close = get_close_matches(ending, FIELDS, 1, 0.75)
    return f"utm_{close[0]}" if close else None


def likely_name(name: str) -> str | None:
    """Return the tag that a name without `utm_` may mean: `utm_source` for `source`."""
    lowered = name.strip().lower()
    return f"utm_{lowered}" if lowered in FIELDS else None


def field_of(name: str) -> Field | None:
    """Return which tag a parameter is, by its exact name."""
    return _TAG_NAMES.get(name)


# -- as they are written -------------------------------------------------------------------


class Parameter(NamedTuple):
    """A parameter as it stands in a link. name and value: decoded, + as a space."""

    raw: str
    name: str
    value: str

    def renamed(self, name: str) -> Parameter:
        """Return it under another name, its value as it is written."""
        return read_parameter(f"{name}={self.raw.partition('=')[2]}")


def read_parameter(segment: str) -> Parameter:
    """Return what stands between two & signs."""
    name, _mark, value = segment.partition("=")
    return Parameter(segment, unquote_plus(name), unquote_plus(value))


def read_parameters(query: str) -> list[Parameter]:
    """Return the parameters of a query; empty places are left out."""
    return [read_parameter(segment) for segment in query.split("&") if segment]


def made_parameter(name: str, value: str) -> Parameter:
    """Return a parameter written anew, as every program reads it."""
    return read_parameter(
        "=".join(quote(text, safe="", errors="replace") for text in (name, value))
    )
