"""What is taken over into a booking: of an earlier one, or of a form for another event type."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from calendly_desktop.domain.booking import BookingForm, answer_to, questions_of
from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.booking_places import places_of, same_place
from calendly_desktop.domain.meetings import invitee_name

if TYPE_CHECKING:
    from calendly_desktop.domain.models import EventType, Invitee, ScheduledEvent


def carried_over(form: BookingForm, before: EventType | None, kind: EventType) -> BookingForm:
    """Return a form for another event type: answers to questions of the same wording stay.

    before: the event type it was filled in for, None where that is not known here. The place is
    chosen anew.
    """
    if kind.uri == (before.uri if before is not None else form.event_type or kind.uri):
        return msgspec.structs.replace(form, event_type=kind.uri)
    said = {each.name: answer_to(form, each) for each in (questions_of(before) if before else ())}
    answers = {
        str(question.position): said[question.name]
        for question in questions_of(kind)
        if said.get(question.name)
    }
    return msgspec.structs.replace(form, event_type=kind.uri, answers=answers, place=0)


def form_from(invitee: Invitee, event: ScheduledEvent, kind: EventType) -> BookingForm:
    """Return an earlier booking as a form, to book the same again at another time.

    Answers go by the wording of the question; those to questions no longer asked are left out.
    """
    said = {row.question: row.answer for row in invitee.questions_and_answers}
    place, place_text = same_place(places_of(kind), event.location)
    tracking = invitee.tracking
    two = bool(invitee.first_name)
    return BookingForm(
        event_type=kind.uri,
        name=(invitee.first_name or "") if two else invitee_name(invitee),
        last_name=(invitee.last_name or "") if two else "",
        email=invitee.email,
        timezone=invitee.timezone or "",
        guests=", ".join(guest.email for guest in event.event_guests if guest.email),
        place=place,
        place_text=place_text,
        answers={
            str(question.position): said[question.name]
            for question in questions_of(kind)
            if question.name in said
        },
        tags=UtmTags(
            source=tracking.utm_source or "",
            medium=tracking.utm_medium or "",
            campaign=tracking.utm_campaign or "",
            content=tracking.utm_content or "",
            term=tracking.utm_term or "",
        ),
        salesforce=tracking.salesforce_uuid or "",
        text_reminder=invitee.text_reminder_number or "",
    )
