"""What booking says: what can be booked, the sentence before the button, and how it came out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.booking import read_guests, why_not_bookable
from calendly_desktop.domain.booking_places import places_of
from calendly_desktop.domain.meetings import amount, is_group
from calendly_desktop.domain.message_formats import isolated
from calendly_desktop.domain.times import duration, find_zone, when
from calendly_desktop.viewmodels.free_times import FreeTime, their_time
from calendly_desktop.viewmodels.link_bases import base_of, sections
from calendly_desktop.viewmodels.meeting_words import Words

if TYPE_CHECKING:
    from calendly_desktop.domain.booking import BookingForm
    from calendly_desktop.domain.models import EventType, ScheduledEvent
    from calendly_desktop.store.bookings import BookOutcome
    from calendly_desktop.store.links import LinksStore
    from calendly_desktop.store.moves import MoveOutcome
    from calendly_desktop.viewmodels.link_bases import Section
    from calendly_desktop.viewmodels.meetings import Clock


def bookable(store: LinksStore) -> dict[str, EventType]:
    """Return the event types that can be booked, by URI."""
    return {kind.uri: kind for kind in store.event_types if not why_not_bookable(kind)}


def bookable_sections(store: LinksStore) -> list[Section]:
    """Return what can be booked under its headings: mine, teams, colleagues; no empty heading."""
    kinds = bookable(store)
    found = []
    for section in sections(store):
        bases = tuple(base for base in section.bases if base.key in kinds)
        if bases or section.loadable:
            found.append(section._replace(bases=bases))
    return found


def note_about_type(kind: EventType) -> str:
    """Return what to know before booking with an event type, empty for most."""
    notes = []
    if kind.is_paid:
        notes.append(
            _tr("Paid event type: the app takes no payment, and Calendly may refuse the booking.")
        )
    if kind.pooling_type == "round_robin":
        notes.append(_tr("Round robin: Calendly picks the host."))
    if len(kind.duration_options or ()) > 1:
        notes.append(
            _tr("Booked by the app it lasts {0}, whatever other lengths it offers.").format(
                duration(kind.duration)
            )
        )
    return " ".join(notes)


def summary(form: BookingForm, kind: EventType, clock: Clock, does: str = "", *more: str) -> str:
    """Return what the button does, in sentences: what, for whom, when on both clocks, who hears.

    does: how it begins, "Books {0} for {1}, {2}." where nothing else is given; more: {3} and on.
    """
    moment = when_in_words(form, kind, clock)
    sentence = (does or _tr("Books {0} for {1}, {2}.")).format(
        base_of(kind).name, isolated(form.whom), moment, *more
    )
    guests, _bad = read_guests(form.guests)
    told = form.email.strip()
    if guests:
        told = _tr("{0} and {1}").format(told, amount(len(guests), "guest"))
    mails = _tr("Calendly e-mails {0}.").format(told)
    return f"{sentence} {mails}"


def free_time(form: BookingForm, kind: EventType) -> FreeTime:
    """Return the chosen time of a form that has one."""
    from datetime import timedelta

    start = form.moment
    assert start is not None
    return FreeTime(start, start + timedelta(minutes=kind.duration or 0))


def when_in_words(form: BookingForm, kind: EventType, clock: Clock) -> str:
    """Return the chosen time: Mon 23 Nov, 15:00–15:30 (Berlin), 09:00–09:30 in New York."""
    slot = free_time(form, kind)
    day = when(slot.start, slot.end, clock.zone, twenty_four=clock.twenty_four, today=clock.today)
    theirs = their_time(slot, clock, find_zone(form.timezone))
    return f"{day}, {theirs}" if theirs else day


def booked_words(outcome: BookOutcome, form: BookingForm, kind: EventType, clock: Clock) -> Words:
    """Return what is said of a booking once it was sent."""
    what = _tr("{0} for {1}").format(base_of(kind).name, isolated(form.whom))
    moment = when_in_words(form, kind, clock)
    if outcome.state == "booked":
        text = _tr("{0}. Calendly e-mails {1}.").format(moment, form.email.strip())
        if outcome.looked:
            text += " " + _tr("Calendly’s answer got lost on the way; the meeting is there.")
        return Words("success", _tr("Booked: {0}").format(what), text)
    if outcome.state == "stopped":
        return Words(
            "info",
            _tr("Stopped: {0} is not booked").format(what),
            _tr("Calendly took no more requests. What you entered is still here."),
        )
    if outcome.state == "not_booked":
        return Words(
            "info",
            _tr("Not booked: {0}").format(what),
            _tr("Calendly was asked again: the booking never arrived. You can book it now."),
        )
    return Words(
        "warning",
        _tr("It is not certain whether {0} is booked").format(what),
        _tr(
            "The request was sent, but no clear answer came back, and Calendly does not show the "
            "meeting so far. It may still appear. Look again before you book anything else for "
            "this invitee; the app does not send it a second time."
        ),
    )


def moved_words(outcome: MoveOutcome, moment: str, whom: str) -> Words:
    """Return what is said of a meeting that was booked again."""
    if outcome.kept is not None:
        return Words("danger", outcome.kept.title, outcome.kept.explanation)
    return Words(
        "success",
        _tr("Moved: {0} is booked for {1}").format(isolated(whom), moment),
        _tr("The new meeting is booked and the old one canceled. Calendly e-mails about both."),
    )


def taken_over(form: BookingForm, kind: EventType) -> str:
    """Return what of an earlier booking is taken over into the new one."""
    guests, _bad = read_guests(form.guests)
    places = places_of(kind)
    parts = [form.email.strip(), _tr("time zone {0}").format(find_zone(form.timezone).city)]
    if places:
        place = places[min(form.place, len(places) - 1)]
        parts.append(f"{place.label} {form.place_text}".strip() if place.asks else place.label)
    if form.answers:
        parts.append(amount(len(form.answers), "answer"))
    if guests:
        parts.append(amount(len(guests), "guest"))
    if form.tags:
        parts.append(amount(len(form.tags.filled()), "UTM tag"))
    return _tr("Taken over from the old meeting: {0}.").format(", ".join(parts))


def move_summary(form: BookingForm, kind: EventType, old: str, clock: Clock) -> str:
    """Return what moving does, in order; old: when the old meeting is, in words."""
    does = _tr("Books {0} for {1}, {2}, and then cancels the meeting of {3}.")
    return summary(form, kind, clock, does, old)


def why_not_again(event: ScheduledEvent, people: int, kind: EventType | None) -> tuple[str, str]:
    """Return why a meeting cannot be booked again and canceled: title and text, mostly empty."""
    if is_group(event):
        return _tr("Not for group meetings"), _tr(
            "Canceling would cancel the meeting for everybody ({0}). One person moves only with "
            "their own reschedule link."
        ).format(amount(event.invitees_counter.active, "invitee"))
    if people != 1:
        return _tr("Nobody to book again"), _tr("Nobody is booked for this meeting any more.")
    if kind is None:
        return _tr("The event type cannot be read"), _tr(
            "It may be deleted, or your account may not see it. The reschedule link still works."
        )
    if why := why_not_bookable(kind):
        return _tr("Nothing can be booked with this event type"), why
    return "", ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Booking", text)
