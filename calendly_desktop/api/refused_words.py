"""What Calendly's sentences of a refusal mean where they say more than role, plan or scope."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from calendly_desktop.api.errors import Reason


class Meaning(NamedTuple):
    """A refusal in three parts; reason "role" where an owner or admin could do it."""

    part: str
    reason: Reason
    title: str
    message: str
    remedy: str


MEANINGS: Final = (
    Meaning(
        "allowed to cancel this event",
        "role",
        "You cannot cancel this meeting",
        "Calendly lets only its hosts, and owners and admins of the organization, cancel it.",
        "Ask one of its hosts, or an owner or admin.",
    ),
    Meaning(
        "allowed to view this event",
        "role",
        "You cannot see this meeting",
        "Calendly shows it only to its hosts, and to owners and admins of the organization.",
        "Ask one of its hosts, or an owner or admin.",
    ),
    Meaning(
        "also specify organization",
        "role",
        "Meetings of others are shown only as part of the organization",
        "Without it, Calendly shows your own meetings alone.",
        "Choose the whole organization where you see it; otherwise an owner or admin can look.",
    ),
    Meaning(
        "not in your organization",
        "other",
        "This person is not in your organization",
        "Calendly shows people only to those who may see them, and only while they are members.",
        "An owner or admin can see who belongs to the organization.",
    ),
    Meaning(
        "owner cannot be removed",
        "other",
        "The owner cannot be removed",
        "An organization always has an owner, and only that person can hand the role on.",
        "Ask the owner to make somebody else the owner first (Calendly: Admin center > Users).",
    ),
    Meaning(
        "own meeting limits",
        "other",
        "Meeting limits are each person’s own",
        "Calendly lets nobody see or change those of somebody else, whatever the role.",
        "Ask that colleague to look at them or change them.",
    ),
)
"""Parts of sentences, case folded, with what they mean (reference 6.2, 6.9, 6.12)."""


def meaning_of(folded: str) -> Meaning | None:
    """Return what a sentence, case folded, means; None where role, plan and scope say it all.

    Calendly's texts vary by full stop and endpoint, so a part of the sentence decides.
    """
    return next((meaning for meaning in MEANINGS if meaning.part in folded), None)
