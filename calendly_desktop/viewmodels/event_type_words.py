"""Making and changing event types in words: choices, what the button does, how it came out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain import event_type_form
from calendly_desktop.domain.message_formats import isolated
from calendly_desktop.domain.one_time_links import OTHER_PLACES, read_lengths
from calendly_desktop.domain.times import duration, short_day
from calendly_desktop.domain.week_hours import hours_text, read_hours
from calendly_desktop.viewmodels.meeting_words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calendly_desktop.domain.event_type_form import EventTypeForm
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.domain.one_off import Dates, OneOffForm
    from calendly_desktop.store.event_type_changes import End

_MOST_NAMED = 4


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("EventTypes", text)


def place_kinds(connected: Mapping[str, bool]) -> list[tuple[str, str]]:
    """Return kinds of places to choose from; conferencing that is not connected says so."""
    rows = []
    for kind, words, _asks in OTHER_PLACES:
        text = tr(words)
        if connected.get(kind) is False:
            text = tr("{0} (not connected)").format(text)
        rows.append((kind, text))
    return rows


def minutes_choices(minutes: tuple[int, ...], current: int) -> list[tuple[int, str]]:
    """Return lengths of time to choose from, the present one among them."""
    known = sorted({*minutes, current})
    return [(each, duration(each) if each else tr("None")) for each in known]


def field_words(field: str) -> str:
    """Return what a field of a request is called."""
    words = {
        "name": tr("the name"),
        "active": tr("whether it can be booked"),
        "description": tr("the description"),
        "duration": tr("the length"),
        "duration_options": tr("the lengths to choose"),
        "locations": tr("where"),
        "color": tr("the color"),
        "locale": tr("the language"),
        "start_time_increment": tr("how often a start is offered"),
        "before_buffer": tr("the time before"),
        "after_buffer": tr("the time after"),
    }
    return words.get(field, field)


def summary(form: EventTypeForm, kind: EventType | None, whose: str) -> str:
    """Return what the button does, in a sentence or two."""
    if kind is None:
        name = isolated(" ".join(form.name.split())) or tr("an event type without a name yet")
        text = tr("Makes {0} for {1}.").format(name, isolated(whose) or tr("nobody yet"))
        if not form.active:
            return tr("{0} It cannot be booked until it is turned on.").format(text)
        return tr("{0} It can be booked at once.").format(text)
    found = [change.field for change in event_type_form.differences(form, kind)]
    if not found:
        return tr("Nothing is changed yet.")
    named = ", ".join(field_words(field) for field in found[:_MOST_NAMED])
    more = len(found) - _MOST_NAMED
    if more > 0:
        named = tr("{0} and {1} more").format(named, more)
    text = tr("Changes {0}.").format(named)
    if "active" in found and not form.active:
        return tr("{0} Nobody can book it then; meetings that are booked stay.").format(text)
    return tr("{0} Meetings that are booked stay as they are.").format(text)


def trouble_words(end: End, what: str, *, is_one_off: bool = False) -> Words | None:
    """Return what is said where it is not known to be done. what: the thing, in words."""
    if end == "stopped":
        text = tr("You stopped the wait for Calendly’s limit. Nothing was changed.")
        return Words("info", tr("Nothing was sent"), text)
    if end == "not_done":
        text = tr("Calendly was asked again and shows that nothing was changed. You can try again.")
        return Words("warning", tr("The answer was lost"), text)
    if end == "unknown":
        text = tr(
            "Calendly could not be asked what became of it. Look at {0} on Calendly’s web page "
            "before you do it again."
        ).format(what)
        if is_one_off:
            text = tr(
                "Calendly does not list one-off meetings, so nobody can tell whether one was made. "
                "That does no harm: nobody books by a link that nobody knows."
            )
        return Words("warning", tr("It is not certain whether it was done"), text)
    return None


def date_kinds() -> list[tuple[Dates, str]]:
    """Return the kinds of dates of a one-off meeting, as key and words."""
    return [
        ("days_in_future", tr("Some days from now on")),
        ("date_range", tr("From one day to another")),
        ("spots", tr("Certain times")),
    ]


def one_off_summary(form: OneOffForm, host: str) -> str:
    """Return what the button does, in a sentence or two."""
    name = isolated(" ".join(form.name.split())) or tr("a meeting without a name yet")
    lengths = read_lengths(form.length).minutes
    length = duration(lengths[0]) if len(lengths) == 1 else "?"
    text = tr("Makes a link for {0}, {1}, hosted by {2}.").format(
        name, length, isolated(host) or tr("nobody yet")
    )
    return tr("{0} Calendly e-mails nobody.").format(text)


def spot_line(day: str, hours: str, *, twenty_four: bool) -> str:
    """Return a day and hours to choose from: Thu 3 Dec 2026, 09:00-10:00."""
    try:
        shown = short_day(date.fromisoformat(day))
    except ValueError:
        shown = day
    typed = read_hours(hours)
    text = hours_text(typed.hours, twenty_four=twenty_four) if typed.hours else hours
    return f"{shown}, {text}"
