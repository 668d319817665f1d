"""Writes to Calendly as the journal keeps them: kinds, states and what may follow what, words."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final, Literal, NamedTuple

import msgspec

from calendly_desktop.domain.problems import Problem

Kind = Literal[
    "cancel",
    "mark_no_show",
    "unmark_no_show",
    "book",
    "create_webhook",
    "delete_webhook",
    "invite",
    "revoke_invitation",
    "remove_member",
    "single_use_link",
    "share",
    "create_event_type",
    "change_event_type",
    "one_off",
    "create_schedule",
    "change_schedule",
    "delete_invitee_data",
    "delete_event_data",
]
State = Literal["waiting", "sending", "done", "already", "refused", "unknown", "undone", "dropped"]

MOST_SHOWN: Final = 4  # changes named in one message; the journal has all

FIRST_STATES: Final[frozenset[State]] = frozenset({"waiting", "sending"})
_NEXT: Final[dict[State, frozenset[State]]] = {
    "waiting": frozenset({"sending", "refused", "undone", "dropped"}),
    "sending": frozenset({"waiting", "done", "already", "refused", "unknown"}),
    "unknown": frozenset({"done", "already", "refused"}),
}
UNSETTLED: Final[frozenset[State]] = frozenset({"waiting", "sending", "unknown"})
"""States that a start of the app has to look after."""

_DOING: Final[dict[Kind, str]] = {
    "cancel": "Cancel {0}",
    "mark_no_show": "Mark {0} as a no-show",
    "unmark_no_show": "Remove the no-show mark of {0}",
    "book": "Book {0}",
    "create_webhook": "Make the webhook {0}",
    "delete_webhook": "Delete the webhook {0}",
    "invite": "Invite {0} to the organization",
    "revoke_invitation": "Take back the invitation of {0}",
    "remove_member": "Remove {0} from the organization",
    "single_use_link": "Make a single-use link for {0}",
    "share": "Make a customized link for {0}",
    "create_event_type": "Make the event type {0}",
    "change_event_type": "Change the event type {0}",
    "one_off": "Make the one-off meeting {0}",
    "create_schedule": "Make the availability schedule {0}",
    "change_schedule": "Change the availability schedule {0}",
    "delete_invitee_data": "Ask Calendly to delete the data of {0}",
    "delete_event_data": "Ask Calendly to delete the data of all meetings {0}",
}
_STATES: Final[dict[State, str]] = {
    "waiting": "Not sent yet",
    "sending": "Being sent",
    "done": "Done",
    "already": "Was done already",
    "refused": "Not done",
    "unknown": "Not certain",
    "undone": "Undone, nothing was sent",
    "dropped": "Not sent",
}


SCOPES: Final[dict[Kind, str]] = {
    "cancel": "scheduled_events:write",
    "mark_no_show": "scheduled_events:write",
    "unmark_no_show": "scheduled_events:write",
    "book": "scheduled_events:write",
    "create_webhook": "webhooks:write",
    "delete_webhook": "webhooks:write",
    "invite": "organizations:write",
    "revoke_invitation": "organizations:write",
    "remove_member": "organizations:write",
    "single_use_link": "scheduling_links:write",
    "share": "shares:write",
    "create_event_type": "event_types:write",
    "change_event_type": "event_types:write",
    "one_off": "event_types:write",
    "create_schedule": "availability:write",
    "change_schedule": "availability:write",
    "delete_invitee_data": "data_compliance:write",
    "delete_event_data": "data_compliance:write",
}
"""The scope of a token that each kind needs."""


class Write(msgspec.Struct, frozen=True):
    """A change to ask of Calendly.

    target: the URI it is about, or "". title and account: both in words ("Product demo with Maria
    Lopez", "Alex Morgan, alex@acme.com"). body: what is needed to send it and to read it back;
    never a token or a signing key, for the journal is a plain file.
    """

    kind: Kind
    target: str = ""
    title: str = ""
    account: str = ""
    body: dict[str, Any] = {}


class Entry(msgspec.Struct, frozen=True):
    """A line of the journal: a write, how far it came, and when that was known."""

    id: int
    at: datetime
    state: State
    write: Write
    changed_at: datetime
    words: str = ""
    attempts: int = 0
    result: dict[str, Any] = {}


class Recovered(NamedTuple):
    """What the app found out, at its start, about a write of an earlier session.

    found: what Calendly showed when it was asked.
    """

    title: str
    state: State
    words: str
    found: object = None


class NotRecorded(Problem):
    """The journal on this computer cannot be written, so nothing was sent."""

    title = "This change could not be recorded on this computer, so nothing was sent"
    message = (
        "Every change is written to a journal on this computer before it goes to Calendly, so that "
        "nothing is ever sent twice. That file cannot be written at the moment."
    )
    remedy = "Make room on the disk, or check the permissions of the app's folder, and try again."
    step = "retry"


class HalfCharacter(NotRecorded):
    """The text holds half a character, which neither a file nor a request can take."""

    title = "The text holds a character that cannot be sent"
    message = "Often it is half of an emoji that was cut in the middle. Nothing was sent."
    remedy = "Delete the unusual characters and try again."


class Misplaced(ValueError):
    """A state that cannot follow the present one: a mistake in the app."""


def may_become(old: State | None, new: State) -> bool:
    """Tell whether an entry may go from one state to another; None: it does not exist yet.

    `sending` back to `waiting` is a request that Calendly surely did not carry out (429).
    """
    if old is None:
        return new in FIRST_STATES
    return new in _NEXT.get(old, frozenset())


def what(write: Write) -> str:
    """Return what is to be changed, as an instruction: Cancel Product demo with Maria Lopez."""
    doing = _DOING.get(write.kind, "Change {0}")  # a newer app may have kinds of its own
    return doing.format(write.title or "something without a name")


def outcome(state: State) -> str:
    """Return how far a write came, in a few words."""
    return _STATES.get(state, "Not certain")


def recovered_text(found: list[Recovered]) -> tuple[str, str]:
    """Return title and text of one message about writes that the last session left behind."""
    doubtful = sum(each.state == "unknown" for each in found)
    count = len(found)
    if count == 1:
        title = "One change was under way when the app ended"
    else:
        title = f"{count} changes were under way when the app ended"
    shown = [f"{each.title}: {each.words}" for each in found[:MOST_SHOWN]]
    if count > MOST_SHOWN:
        shown.append(f"{count - MOST_SHOWN} more are in the journal of changes.")
    if doubtful:
        shown.append("Look at what is not certain before you do it again.")
    return title, "\n".join(shown)
