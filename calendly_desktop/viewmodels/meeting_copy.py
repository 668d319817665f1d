"""What is copied for one invitee, and what is said about it afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.domain.meetings import invitee_name
from calendly_desktop.domain.messages import CopyContent, LinkKind, link_content

if TYPE_CHECKING:
    from calendly_desktop.domain.models import Invitee, ScheduledEvent
    from calendly_desktop.viewmodels.meetings import Clock

_SAID: dict[str, str] = {
    "reschedule": "Reschedule link for {0} copied",
    "cancel": "Cancel link for {0} copied",
    "both": "Both links for {0} copied",
    "email": "E-mail address of {0} copied",
}


def copied(kind: str, invitee: Invitee, event: ScheduledEvent, clock: Clock) -> CopyContent:
    """Return what goes on the clipboard: "reschedule", "cancel", "both" or "email".

    Raises NoLink when Calendly gave no usable address.
    """
    if kind == "email":
        return CopyContent(invitee.email, "", "")
    return link_content(
        _KINDS[kind],
        invitee,
        event,
        home_zone=clock.zone.name,
        twenty_four=clock.twenty_four,
        today=clock.today,
    )


def said(kind: str, invitee: Invitee) -> str:
    """Return what to say once it is copied."""
    return _SAID[kind].format(invitee_name(invitee))


_KINDS: dict[str, LinkKind] = {"reschedule": "reschedule", "cancel": "cancel", "both": "both"}
