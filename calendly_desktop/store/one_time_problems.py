"""What may go wrong when a link for one booking is made, in words, and at which field."""

from __future__ import annotations

from typing import Final

from calendly_desktop.api.errors import CalendlyError, NotAllowed, NotFound, Rejected
from calendly_desktop.domain.problems import Problem

NO_LINK: Final = "No link was made."

_FIELDS: Final = (
    ("name", "name", "the name"),
    ("duration_options", "lengths", "the lengths"),
    ("duration", "lengths", "the length"),
    ("period_type", "period", "when can be booked"),
    ("max_booking_time", "days", "the number of days"),
    ("start_date", "first_day", "the first day"),
    ("end_date", "last_day", "the last day"),
    ("location_configurations", "places", "the places"),
    ("hide_location", "hide_place", "hiding the place"),
)
"""How a parameter of the request begins, the field of the form, and what people call it."""


class NoSuchType(Problem):
    """The event type was deleted, or is hidden from this account."""

    title = "No link can be made of this event type any more"
    message = f"It was deleted in Calendly, or your account may not see it. {NO_LINK}"
    remedy = "Choose another event type in the Build view."


class NotOneOnOne(Problem):
    """The event type has several hosts or invitees, and Calendly customises none of those."""

    title = "This event type cannot be customized"
    message = f"Calendly customizes one-on-one event types only. {NO_LINK}"
    remedy = "A single-use link can be made of it: choose that above."


class ValueRefused(Problem):
    """Calendly found fault with one field; `field` is its name as in `one_time_links.faults`."""

    def __init__(self, field: str, what: str, said: str, *, details: str = "") -> None:
        self.field = field
        self.said = said
        super().__init__(
            f"Calendly did not accept {what}",
            f"Calendly says: “{said}”. {NO_LINK}" if said else NO_LINK,
            remedy="Correct it and make the link again.",
            details=details,
        )


def refusal(error: BaseException) -> BaseException:
    """Return what a refused link means for the form; other errors with what it means for it."""
    if isinstance(error, NotFound):
        return NoSuchType(details=error.details)
    if isinstance(error, Rejected):
        for fault in error.details_list:
            if fault.parameter.startswith(("event_type", "owner")):
                return NotOneOnOne(details=error.details)
            for beginning, field, what in _FIELDS:
                if fault.parameter.startswith(beginning):
                    return ValueRefused(field, what, fault.message, details=error.details)
    if isinstance(error, CalendlyError) and NO_LINK not in error.message:
        end = "" if error.message.endswith((".", "!", "?")) or not error.message else "."
        error.message = f"{error.message}{end} {NO_LINK}".strip()
        if isinstance(error, NotAllowed) and error.reason == "plan":
            error.remedy = (
                "An owner of your organization can change the plan on calendly.com. The ordinary "
                "booking link works on every plan."
            )
    return error
