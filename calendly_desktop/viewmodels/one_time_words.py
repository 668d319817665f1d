"""What making links for one booking says: what the button does, how it came out, what was lost."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.booking_places import places_of
from calendly_desktop.domain.link_look import LOOK_NAMES
from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.message_formats import isolated
from calendly_desktop.domain.one_time_links import OTHER_PLACES, changes, own_lengths
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.times import duration, short_day
from calendly_desktop.viewmodels.link_ledger import end_text
from calendly_desktop.viewmodels.meeting_words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from calendly_desktop.domain.booking_links import UtmTags
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.domain.one_time_links import OneTimeForm, Period
    from calendly_desktop.store.one_time_links import Made
    from calendly_desktop.viewmodels.meetings import Clock


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("OneTimeLinks", text)


def periods() -> list[tuple[Period, str]]:
    """Return when can be booked, to choose from, as key and words."""
    return [
        ("", tr("As the event type has it")),
        ("moving", tr("For some days from now on")),
        ("available_moving", tr("For some weekdays from now on")),
        ("fixed", tr("From one day to another")),
        ("unlimited", tr("At any time")),
    ]


def other_places() -> list[tuple[str, str]]:
    """Return places that the event type need not offer, to choose from, as key and words."""
    return [("", tr("None")), *((kind, tr(words)) for kind, words, _asks in OTHER_PLACES)]


def asked_of(place: str) -> str:
    """Return what must be filled in for a place, empty where nothing has to be."""
    return next((tr(asks) for kind, _words, asks in OTHER_PLACES if kind == place and asks), "")


def about_kind(form: OneTimeForm) -> str:
    """Return what such a link is, in a sentence or two."""
    if form.kind == "share":
        return tr(
            "One booking with settings of its own; the event type stays as it is. Unused it ends "
            "after 90 days."
        )
    return tr("One booking with the settings of the event type. Unused it ends after 90 days.")


def carries(tags: UtmTags, extra: Mapping[str, str]) -> str:
    """Return what the links carry besides, in a sentence; empty where nothing."""
    parts = []
    if tags:
        values = " / ".join(isolated(text) for _field, text in tags.filled())
        parts.append(tr("the tags {0}").format(values))
    if answers := [name for name in extra if name not in LOOK_NAMES]:
        parts.append(tr("{0} of the booking form").format(amount(len(answers), tr("answer"))))
    if len(answers) < len(extra):
        parts.append(tr("how the page opens"))
    if len(parts) > 1:
        parts = [tr("{0} and {1}").format(", ".join(parts[:-1]), parts[-1])]
    return tr("Carries {0}.").format(parts[0]) if parts else ""


def lengths_text(kind: EventType) -> str:
    """Return the lengths of an event type as they are typed: 15, 30."""
    return ", ".join(str(length) for length in own_lengths(kind))


def summary(form: OneTimeForm, kind: EventType) -> str:
    """Return what the button does, in a sentence or two."""
    whom = tr(" for {0}").format(isolated(form.guest.strip())) if form.guest.strip() else ""
    if form.kind == "single_use":
        what = amount(form.count, tr("single-use link"))
        return tr("Makes {0}{1}. Calendly e-mails nobody.").format(what, whom)
    differs = _differences(form, kind)
    if not differs:
        text = tr("Makes a link{0} with the settings of the event type: change what is to differ.")
        return text.format(whom)
    text = tr("Makes a customized link{0}: {1}. Calendly e-mails nobody.")
    return text.format(whom, ", ".join(differs))


def made_words(made: Made, clock: Clock) -> Words:
    """Return what is said of links that were made."""
    links = made.links
    what = tr("customized link") if links[0].kind == "share" else tr("single-use link")
    title = tr("Made: {0}").format(amount(len(links), what))
    if guest := links[0].guest:
        title = tr("{0} for {1}").format(title, isolated(guest))
    end = end_text(links[0], clock)
    each = tr("It takes one booking and ends unused on {0}.").format(end)
    if len(links) > 1:
        each = tr("Each takes one booking and ends unused on {0}.").format(end)
    kept = tr("The history shows when it is probably used.")
    if len(links) > 1:
        kept = tr("The history shows which are probably used.")
    if any(not link.id for link in links):
        kept = tr("It could not be kept in the history: copy it now.")
    return Words("success", title, f"{each} {kept}")


def rest_words(made: Made) -> Words | None:
    """Return what is said of links that were not made, or may have been; None where all were."""
    if made.lost:
        text = tr(
            "Calendly's answer was lost, and the app has no way to ask for it again. A link may "
            "exist that nobody knows; it does no harm: it takes no booking and ends after 90 days. "
            "You can make another one."
        )
        return Words("warning", tr("It is not certain whether a link was made"), text)
    if made.stopped:
        text = tr("You stopped it. Nothing more was sent to Calendly.")
        title = tr("No more links were made") if made.links else tr("No link was made")
        return Words("info", title, text)
    if isinstance(made.cause, Problem):
        title = tr("No more links were made: {0}").format(made.cause.title)
        return Words("danger", title, made.cause.explanation)
    return None


def _differences(form: OneTimeForm, kind: EventType) -> Sequence[str]:
    sent = changes(form, kind)
    found = []
    if "name" in sent:
        found.append(tr("called {0}").format(isolated(sent["name"])))
    if "duration_options" in sent:
        found.append(_either([duration(each) for each in sent["duration_options"]]))
    if "period_type" in sent:
        found.append(_period_text(form))
    if "location_configurations" in sent:
        found.append(_places_text(form, kind))
    if "hide_location" in sent:
        found.append(tr("place hidden until it is booked"))
    return found


def _period_text(form: OneTimeForm) -> str:
    if form.period == "fixed":
        first, last = (short_day(date.fromisoformat(day)) for day in _days(form))
        return tr("from {0} to {1}").format(first, last)
    if form.period == "unlimited":
        return tr("at any time")
    noun = tr("day") if form.period == "moving" else tr("weekday")
    return tr("for {0} from now on").format(amount(form.days, noun))


def _days(form: OneTimeForm) -> tuple[str, str]:
    return form.first_day, form.last_day


def _places_text(form: OneTimeForm, kind: EventType) -> str:
    own = places_of(kind)
    numbers = range(len(own)) if form.places is None else form.places
    words = [own[number].label for number in numbers if number < len(own)]
    if form.place:
        label = next(words for place, words in other_places() if place == form.place)
        said = " ".join(form.place_text.split())
        words.append(f"{label}: {isolated(said)}" if said and asked_of(form.place) else label)
    return _either(words)


def _either(words: Sequence[str]) -> str:
    """Return a choice in words: 15 min, 30 min or 45 min."""
    if len(words) < 2:
        return "".join(words)
    return tr("{0} or {1}").format(", ".join(words[:-1]), words[-1])
