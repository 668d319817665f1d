"""A pasted link in words: where it leads, its tags, what it fills in, how the page looks."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.booking_links import FIELDS, PREFILL_NAMES, decode_link, is_same_page
from calendly_desktop.domain.link_parameters import kind_of_parameter
from calendly_desktop.domain.link_prefill import (
    beyond_reach,
    prefill_fields,
    prefill_text,
    prefill_value,
)
from calendly_desktop.domain.link_targets import Target, target_of
from calendly_desktop.domain.messages import clean
from calendly_desktop.viewmodels.link_bases import note_about, sections
from calendly_desktop.viewmodels.repair_words import when_words
from calendly_desktop.viewmodels.rule_words import field_name
from calendly_desktop.viewmodels.tag_values import hint_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from calendly_desktop.domain.made_links import MadeLink
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.store.links import LinksStore
    from calendly_desktop.store.rule_book import RuleBook
    from calendly_desktop.viewmodels.link_bases import LinkBase

_LONGEST = 300  # characters of a value that are shown


class Part(NamedTuple):
    """One part of a link: what it is, what it says, and what to know. tone: of the note."""

    label: str
    value: str
    note: str = ""
    tone: str = "secondary"


class Reading(NamedTuple):
    """A link in words. name: what it leads to; empty where that is not known here.

    meant: the address of the event type that is there where this one leads nowhere.
    """

    name: str
    parts: list[Part]
    meant: str = ""


class LinkReader:
    """Reads links with what is known here. made: the links for one booking, by their page."""

    def __init__(self, store: LinksStore, book: RuleBook, made: Iterable[MadeLink] = ()) -> None:
        self._store = store
        self._book = book
        self._made = list(made)

    def read(self, url: str) -> Reading:
        """Return a booking link in words."""
        target = target_of(url)
        base = self._base(url)
        meant = "" if base else self._meant(target)
        kind = self._kind(base)
        decoded = decode_link(url)
        parts = [*self._where(target, base, url, meant)]
        parts += self._tags(url)
        parts += _prefill(decoded.prefill, kind)
        others = decoded.other
        parts += [_other(name, value) for name, value in others]
        fragment = url.partition("#")[2]
        if fragment:
            note = _tr("What stands behind # never reaches Calendly.")
            parts.append(Part(_tr("Behind the #"), clean(fragment, _LONGEST), note))
        return Reading(base.name if base else "", parts, meant)

    # -- where it leads --------------------------------------------------------------------

    def _base(self, url: str) -> LinkBase | None:
        page = _page(url)
        return next(
            (
                base
                for section in sections(self._store)
                for base in section.bases
                if is_same_page(base.url, page)
            ),
            None,
        )

    def _kind(self, base: LinkBase | None) -> EventType | None:
        key = base.key if base else ""
        return next((kind for kind in self._store.event_types if kind.uri == key), None)

    def _where(self, target: Target, base: LinkBase | None, url: str, meant: str) -> Iterable[Part]:
        name = base.name if base else (target.slug or target.owner)
        detail = base.detail if base else ""
        if base is not None:
            note, tone = note_about(base), "warning" if not base.active else "secondary"
        elif meant or self._is_dead(target):
            note, tone = self._dead_words(target), "warning"
        else:
            note, tone = _tr("Not known here: open it before you send it."), "secondary"
        value = " · ".join(part for part in (name, detail) if part)
        label = _tr("Booking page") if target.kind == "page" else _tr("Event type")
        yield Part(label, clean(value, _LONGEST), note, tone)
        if base is None and target.owner and target.kind == "event_type":
            yield Part(_tr("Of"), clean(target.owner, _LONGEST))
        if use := self._use(target, base, url):
            yield use
        if target.time:
            yield Part(_tr("Time"), target.time, _tr("Leads to this one time, if it is free."))

    def _use(self, target: Target, base: LinkBase | None, url: str) -> Part | None:
        """Return how often it can be booked with, where that is a question."""
        label, once = _tr("Bookings"), _tr("One only")
        made = next(
            (link for link in self._made if is_same_page(_page(link.url), _page(url))), None
        )
        if made is not None:
            whom = made.guest or made.label
            note = _tr("Made here for {guest}.").format(guest=whom) if whom else _tr("Made here.")
            return Part(label, once, note)
        if target.kind == "single_use":
            return Part(label, once, _tr("A single-use link in its old form."))
        if target.kind == "shared" and base is None:
            note = _tr(
                "Calendly writes links for one booking like this, and those of teams. A single-use "
                "link ends with its booking, or after 90 days."
            )
            return Part(label, _tr("Perhaps one only"), note)
        return None

    # -- a page that is not there ------------------------------------------------------------

    def _owner(self, target: Target) -> str:
        """Return the URI of whose page it is, where all their event types are known here."""
        people = [self._store.me, *self._store.colleagues()]
        for user in people:
            if user is None or not user.scheduling_url:
                continue
            if target_of(user.scheduling_url).owner.casefold() != target.owner.casefold():
                continue
            me = self._store.me is not None and user.uri == self._store.me.uri
            known = self._store.as_of is not None and (me or self._store.is_known(user.uri))
            return user.uri if known else ""
        return ""

    def _is_dead(self, target: Target) -> bool:
        return target.kind == "event_type" and bool(self._owner(target))

    def _meant(self, target: Target) -> str:
        """Return the event type of the same person whose address looks most like it."""
        if not self._is_dead(target):
            return ""
        owner = self._owner(target)
        addresses = {
            target_of(kind.scheduling_url).slug: kind.scheduling_url
            for kind in self._store.event_types
            if kind.profile is not None and kind.profile.owner == owner and kind.scheduling_url
        }
        close = get_close_matches(target.slug.lower(), addresses, 1, 0.6)
        return addresses[close[0]] if close else ""

    def _dead_words(self, target: Target) -> str:
        text = _tr(
            "Calendly lists no event type “{slug}” of {owner}: it was renamed or deleted, and the "
            "link leads nowhere."
        )
        return text.format(slug=clean(target.slug, 60), owner=clean(target.owner, 60))

    # -- tags --------------------------------------------------------------------------------

    def _tags(self, url: str) -> Iterable[Part]:
        tags, rules = decode_link(url).tags, self._book.rules
        for field in FIELDS:
            value = tags.value(field)
            if not value and not (tags and rules.of(field).required):
                continue
            better = self._store.better_spelling(field, value)
            shared, usual = self._book.is_shared(field), self._store.is_usual(field, value)
            hint = hint_for(field, value, better, rules, is_shared=shared, is_usual=usual)
            note, tone = (hint.text, hint.tone) if hint else ("", "secondary")
            yield Part(field_name(field), clean(value, _LONGEST), note, tone)
        if not tags:
            note = _tr("Bookings through it cannot be told from others.")
            yield Part(_tr("Tags"), _tr("None"), note)


def _page(url: str) -> str:
    """Return the page of a link: without parameters, and without the time of a single slot."""
    address = re.split(r"[?#]", url, maxsplit=1)[0]
    return re.sub(r"/\d{4}-\d\d-\d\dT[^/]+$", "", address)


def _prefill(values: Mapping[str, str], kind: EventType | None) -> Iterable[Part]:
    """Return what a link fills into the form, in the order of the form."""
    two_names = "first_name" in values or "last_name" in values
    fields = {each.parameter: each for each in prefill_fields(kind, two_names=two_names)}
    order = [*fields, *sorted(PREFILL_NAMES, key=lambda name: (len(name), name))]
    for name in dict.fromkeys(order):
        if name not in values:
            continue
        field, value = fields.get(name), values[name]
        if field is None:
            yield Part(
                _tr("Fills in {name}").format(name=name), clean(value, _LONGEST), *_odd(kind)
            )
            continue
        text = prefill_text(field, value)
        made = prefill_value(field, text)
        note, tone = (made.fault, "warning") if made.fault else (made.note, "secondary")
        if name == "email" and not note:
            note = _tr("For one invitee: everybody who gets the link can read it.")
        label = _tr("Fills in: {question}").format(question=clean(field.label, 80))
        yield Part(label, clean(text, _LONGEST), note, tone)
    if kind is not None and (beyond := beyond_reach(kind)) and values:
        names = ", ".join(clean(name, 60) for name in beyond)
        yield Part(_tr("Cannot be filled in"), names, _tr("Links reach ten questions at most."))


def _odd(kind: EventType | None) -> tuple[str, str]:
    """Return what to know about a value without a place in the form."""
    if kind is None:
        return _tr("Which question that is, is not known here."), "secondary"
    return _tr("The booking form does not ask for this."), "warning"


def _other(name: str, value: str) -> Part:
    """Return a parameter that is neither a tag nor fills anything in."""
    shown = clean(value, _LONGEST)
    match kind_of_parameter(name):
        case "look":
            return _look(name, shown)
        case "date":
            label = _tr("Opens at")
            return Part(label, when_words(value))
        case "kept":
            return Part(clean(name, 60), shown, _tr("Calendly keeps it beside the tags."))
        case "calendly":
            return Part(clean(name, 60), shown, _tr("Added by Calendly’s own page."))
        case "embed":
            return Part(clean(name, 60), shown, _tr("Added by the code that embeds Calendly."))
        case "click":
            return Part(clean(name, 60), shown, _tr("The number of one click; does nothing here."))
        case "analytics":
            return Part(clean(name, 60), shown, _tr("For Google Analytics; Calendly drops it."))
    return Part(clean(name, 60), shown, _tr("Calendly is not known to use it."))


def _look(name: str, value: str) -> Part:
    colors = {
        "background_color": _tr("Background"),
        "text_color": _tr("Text color"),
        "primary_color": _tr("Color of buttons"),
    }
    if name in colors:
        fits = re.fullmatch(r"[0-9a-fA-F]{3}([0-9a-fA-F]{3})?", value) is not None
        note = _tr("Needs a paid plan.") if fits else _tr("Not a color such as 0b5cd6.")
        return Part(colors[name], value, note, "secondary" if fits else "warning")
    hidden = {
        "hide_event_type_details": _tr("the details of the event type"),
        "hide_landing_page_details": _tr("the description of the booking page"),
        "hide_gdpr_banner": _tr("the cookie banner"),
    }
    is_on = value == "1"
    note = "" if is_on else _tr("Only 1 turns it on.")
    return Part(_tr("Hides"), hidden[name] if is_on else f"{hidden[name]} ({value})", note)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LinkReading", text)
