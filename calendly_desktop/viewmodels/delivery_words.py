"""What a delivery is, in a few words: what happened, for whom, when, how large."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.inbox import text_at
from calendly_desktop.domain.times import clock, local_day, short_day

if TYPE_CHECKING:
    from datetime import datetime

    from calendly_desktop.domain.inbox import Contents, Received
    from calendly_desktop.viewmodels.meeting_cells import Clock

_KILO: Final = 1000


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("Deliveries", text)


def happened(contents: Contents) -> str:
    """Say what happened, as briefly as a list has room for: "Meeting booked"."""
    payload = contents.payload or {}
    if contents.event == "invitee.canceled" and payload.get("rescheduled") is True:
        return tr("Moved away")
    if contents.event == "invitee.created" and text_at(payload, "old_invitee"):
        return tr("Moved here")
    words = {
        "invitee.created": tr("Meeting booked"),
        "invitee.canceled": tr("Booking canceled"),
        "invitee_no_show.created": tr("Marked as no-show"),
        "invitee_no_show.deleted": tr("No-show mark removed"),
        "event_type.created": tr("Event type made"),
        "event_type.updated": tr("Event type changed"),
        "event_type.deleted": tr("Event type deleted"),
        "contact.created": tr("Contact added"),
        "contact.updated": tr("Contact changed"),
        "contact.deleted": tr("Contact deleted"),
        "meeting_recap.created": tr("Recap ready"),
        "meeting_recap.updated": tr("Recap changed"),
        "meeting_recap.deleted": tr("Recap deleted"),
        "routing_form_submission.created": tr("Routing form submitted"),
    }
    if contents.fault:
        return tr("Not from Calendly") if contents.document is not None else tr("Not readable")
    return words.get(contents.event, contents.event)


def whom(contents: Contents) -> str:
    """Say whom or what it is about, as far as the payload tells."""
    payload: dict[str, Any] = contents.payload or {}
    family = contents.event.partition(".")[0]
    if family == "contact":
        contact = payload.get("contact")
        emails = contact.get("emails") if isinstance(contact, dict) else None
        first = emails[0] if isinstance(emails, list) and emails else None
        return text_at(contact, "name").strip() or text_at(first, "email")
    if family == "meeting_recap":
        return text_at(payload, "event", "name")
    if family == "routing_form_submission":
        return _answered(payload)
    names = " ".join(filter(None, (text_at(payload, "first_name"), text_at(payload, "last_name"))))
    name = text_at(payload, "name").strip() or names.strip()
    return name or text_at(payload, "email")


def _answered(payload: dict[str, Any]) -> str:
    """Return who submitted a routing form: the first answer with an at sign, else the first."""
    rows = payload.get("questions_and_answers")
    answers = [text_at(row, "answer") for row in rows] if isinstance(rows, list) else []
    answers = [answer for answer in answers if answer]
    return next((answer for answer in answers if "@" in answer), next(iter(answers), ""))


def deliveries(count: int) -> str:
    """Write how many: 1 delivery, 1,284 deliveries."""
    return tr("1 delivery") if count == 1 else tr("{0} deliveries").format(f"{count:,}")


def size(count: int) -> str:
    """Write a number of bytes: 812 bytes, 3.4 kB, 1.2 MB."""
    if count < _KILO:
        return tr("{0} bytes").format(count)
    if count < _KILO * _KILO:
        return tr("{0} kB").format(f"{count / _KILO:.1f}")
    return tr("{0} MB").format(f"{count / _KILO / _KILO:.1f}")


def arrived_at(moment: datetime, when: Clock) -> str:
    """Write when it came, to the second: 09:41:07; with the day where that is not today."""
    local = moment.astimezone(when.zone.info)
    text = clock(local, twenty_four=when.twenty_four)
    text = text.replace(f":{local.minute:02}", f":{local.minute:02}:{local.second:02}", 1)
    day = local_day(moment, when.zone)
    return text if day == when.today else f"{short_day(day, when.today)}, {text}"


def in_full(moment: datetime, when: Clock) -> str:
    """Write a moment with its day and zone, to the second."""
    day = short_day(local_day(moment, when.zone), when.today)
    time = arrived_at(moment, when).rpartition(", ")[2]
    return f"{day}, {time} ({when.zone.city})"


def notes(row: Received) -> list[str]:
    """Say what is odd about a delivery: it came before, it came late, it cannot be read."""
    found = []
    if row.repeats:
        found.append(
            tr(
                "This says the same as no. {0}: Calendly sends a message again when it got no good "
                "answer. A program must do nothing the second time."
            ).format(row.repeats)
        )
    if row.is_late:
        found.append(
            tr(
                "A newer message about the same came before this one. Calendly promises no order: "
                "a program must go by the time at which it happened."
            )
        )
    if row.contents.fault:
        found.append(row.contents.fault)
    delay = _delay(row)
    if delay is not None:
        found.append(tr("It came {0} minutes after it happened.").format(delay))
    return found


def _delay(row: Received) -> int | None:
    """Return how many minutes late it came, where that is worth telling."""
    created = row.contents.created_at
    if created is None or row.delivery.at - created < timedelta(minutes=5):
        return None
    return round((row.delivery.at - created).total_seconds() / 60)
