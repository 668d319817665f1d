"""Who did not come: rows of invitees to tick, and what marking them means in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.jobs import NewRow
from calendly_desktop.domain.many_meetings import why_no_mark
from calendly_desktop.domain.meetings import invitee_name, meeting_name
from calendly_desktop.domain.times import short_day, span
from calendly_desktop.toolkit.ticks import TickRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from calendly_desktop.domain.many_meetings import Asker
    from calendly_desktop.domain.models import Invitee, ScheduledEvent
    from calendly_desktop.store.event_views import Found
    from calendly_desktop.viewmodels.meeting_cells import Clock


class Attendee(NamedTuple):
    """An invitee in a meeting."""

    event: ScheduledEvent
    invitee: Invitee


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("NoShow", text)


def attendees(found: Iterable[Found]) -> list[Attendee]:
    """Return all known invitees of meetings, meeting by meeting."""
    return [Attendee(each.event, one) for each in found for one in each.invitees or ()]


def tick_rows(
    people: Iterable[Attendee], clock: Clock, asker: Asker, *, mark: bool
) -> list[TickRow]:
    """Return a row per invitee; nobody is ticked before, for only a person knows who came.

    Where marks are taken back, all who have one are ticked.
    """
    return [_row(each, clock, asker, mark) for each in people]


def _row(each: Attendee, clock: Clock, asker: Asker, mark: bool) -> TickRow:
    event, invitee = each
    why = why_no_mark(event, invitee, clock.now, asker)
    has_mark = invitee.no_show is not None
    if not why and has_mark == mark:
        why = tr("Marked already") if mark else tr("Has no mark")
    day = event.start_time.astimezone(clock.zone.info).date()
    at = span(event.start_time, event.end_time, clock.zone, twenty_four=clock.twenty_four)
    name = invitee_name(invitee)
    texts = (name, invitee.email, f"{short_day(day, clock.today)}, {at}", meeting_name(event), why)
    return TickRow(invitee.uri, texts, can=not why, ticked=not why and not mark)


def job_rows(people: Sequence[Attendee], *, mark: bool) -> list[NewRow]:
    """Return the rows of a job that marks invitees, or takes their marks back."""
    rows = []
    for event, invitee in people:
        body = {
            "invitee": invitee.uri,
            "start": event.start_time.isoformat(),
            "end": event.end_time.isoformat(),
            "people": [invitee_name(invitee)],
            "emails": [invitee.email] if invitee.email else [],
        }
        target = invitee.uri
        if not mark and invitee.no_show is not None:
            target = invitee.no_show.uri
        title = f"{invitee_name(invitee)} ({meeting_name(event)})"
        rows.append(NewRow(target, title, body))
    return rows


def job_title(count: int, *, mark: bool) -> str:
    """Return how a job is called that marks so many invitees, or takes marks back."""
    if mark:
        one, many = tr("Mark 1 invitee as a no-show"), tr("Mark {0} invitees as no-shows")
    else:
        one, many = tr("Remove 1 no-show mark"), tr("Remove {0} no-show marks")
    return one if count == 1 else many.format(f"{count:,}")


def verb(*, mark: bool) -> str:
    """Return what is done, while nobody is ticked."""
    return tr("Mark as no-shows") if mark else tr("Remove marks")


def summary(count: int, *, mark: bool) -> str:
    """Return what the ticks mean."""
    if not count:
        return tr("Tick who did not come.") if mark else tr("Tick whose mark is to go.")
    told = tr("Calendly tells nobody; it counts in reports and webhooks.")
    if mark:
        return f"{job_title(count, mark=True)}. {told}"
    return f"{job_title(count, mark=False)}."
