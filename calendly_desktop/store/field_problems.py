"""What may go wrong when event types or schedules are made or changed, and at which field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from calendly_desktop.api.errors import CalendlyError, NotAllowed, NotFound, Rejected
from calendly_desktop.domain.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

UNCHANGED: Final = "Nothing was changed."

_PLACE = re.compile(r"locations\[(\d+)\]")

Names = tuple[tuple[str, str, str], ...]
"""How a parameter of a request begins, the field of the form, and what people call it."""

EVENT_TYPE: Final[Names] = (
    ("name", "name", "the name"),
    ("owner", "owner", "whose it is"),
    ("description", "description", "the description"),
    ("duration", "lengths", "the length"),
    ("location", "place:0", "the place"),
    ("color", "color", "the color"),
    ("locale", "locale", "the language"),
    ("start_time_increment", "increment", "how often a start is offered"),
    ("before_buffer", "before", "the time before"),
    ("after_buffer", "after", "the time after"),
)
ONE_OFF: Final[Names] = (
    ("name", "name", "the name"),
    ("host", "host", "the host"),
    ("co_hosts", "co_hosts", "the other hosts"),
    ("duration", "length", "the length"),
    ("date_setting.spots", "spots", "the times"),
    ("date_setting", "dates", "the dates"),
    ("location", "place", "the place"),
    ("timezone", "zone", "the time zone"),
)
SCHEDULE: Final[Names] = (
    ("name", "name", "the name"),
    ("timezone", "zone", "the time zone"),
    ("rules", "hours", "the hours"),
)


class FieldRefused(Problem):
    """Calendly found fault with one field; `field` is its name in the form's faults."""

    def __init__(self, field: str, what: str, said: str, *, details: str = "") -> None:
        self.field = field
        self.said = said
        super().__init__(
            f"Calendly did not accept {what}",
            f"Calendly says: “{said}”. {UNCHANGED}" if said else UNCHANGED,
            remedy="Correct it and try again.",
            details=details,
        )


class GoneMeanwhile(Problem):
    """What was to be changed was deleted, or is hidden from this account."""

    title = "This is not there any more"
    message = f"It was deleted in Calendly, or your account may not see it. {UNCHANGED}"
    remedy = "Close this window and refresh the list."


def refusal(error: BaseException, names: Sequence[tuple[str, str, str]]) -> BaseException:
    """Return what a refused request means for the form; other errors with what it means for it."""
    if isinstance(error, NotFound):
        return GoneMeanwhile(details=error.details)
    if isinstance(error, Rejected):
        for fault in error.details_list:
            for beginning, field, what in names:
                if fault.parameter.startswith(beginning):
                    at = _PLACE.match(fault.parameter)
                    field = f"place:{at[1]}" if at is not None else field
                    return FieldRefused(field, what, fault.message, details=error.details)
    if isinstance(error, CalendlyError) and UNCHANGED not in error.message:
        end = "" if error.message.endswith((".", "!", "?", "”")) or not error.message else "."
        error.message = f"{error.message}{end} {UNCHANGED}".strip()
        if isinstance(error, NotAllowed) and error.reason != "scope":
            web = "It can still be done on calendly.com by whoever may."
            error.remedy = f"{error.remedy} {web}".strip()
    return error
