"""What may go wrong when a webhook is made or deleted, after the facts have been read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.api.errors import NotAllowed
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.webhooks import events_in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.models import WebhookSubscription


class AddressTaken(Problem):
    """Calendly has a webhook for this address; `existing` is it, when it may be seen."""

    title = "There is a webhook for this address already"
    remedy = "Use another address, or delete the existing webhook first."

    def __init__(self, existing: WebhookSubscription | None) -> None:
        self.existing = existing
        message = (
            "Calendly accepts an address once, and this one is in the list."
            if existing
            else "Calendly accepts an address once. The existing webhook is not visible to you: "
            "a colleague may have made it."
        )
        super().__init__(message=message)


class NotMade(Problem):
    """No answer came, and the list that was read afterwards does not have the webhook."""

    title = "The webhook was not made"
    message = "No clear answer came from Calendly, and its list does not have the webhook."
    remedy = "Everything you entered is still here: try again."
    step = "retry"


class PerhapsMade(Problem):
    """No answer came, and the list could not be read either."""

    title = "It is not certain whether the webhook was made"
    message = "No clear answer came from Calendly, and the list could not be read afterwards."
    remedy = (
        "Everything you entered is still here. You can safely try again: Calendly accepts an "
        "address only once."
    )
    step = "retry"


class NotDeleted(Problem):
    """No answer came to the deletion, and the webhook is still there."""

    title = "The webhook was not deleted"
    message = "No clear answer came from Calendly, and the webhook is still there."
    remedy = "Try again in a moment."


class PerhapsDeleted(Problem):
    """No answer came to the deletion, and nobody could look whether the webhook is still there."""

    title = "It is not certain whether the webhook was deleted"
    message = "No clear answer came from Calendly, and the list could not be read afterwards."
    remedy = "Refresh the list; you can safely delete it again if it is still there."
    step = "retry"


class NotKept(Problem):
    """A webhook is not deleted on the promise to make it again where nothing outlives the app."""

    title = "This cannot be done safely at the moment"
    message = (
        "The webhook is deleted at Calendly first, and kept on this computer until it is made "
        "again. The app's folder cannot be written, so it would be lost when the app ends. "
        "Nothing was changed."
    )
    remedy = "Make room on the disk, or check the permissions of the app's folder, and try again."


class ChangeUnderWay(Problem):
    """An earlier change of the same webhook runs or waits for a decision."""

    title = "A change of this webhook is not finished yet"
    message = "It is in the list as “Change not finished”. Nothing was changed now."
    remedy = "Decide there how it goes on, then try again."


class Stopped(Problem):
    """Somebody stopped the wait for Calendly's limit."""

    title = "Stopped; nothing was changed"
    message = "Calendly allowed no more requests at the moment, and you did not wait for it."


def plan_refusal(error: NotAllowed, paid: Sequence[str]) -> NotAllowed:
    """Put Calendly's "Please upgrade ..." into words that name the events it is about."""
    return NotAllowed(
        message="Webhooks work on every plan, but on paid plans only does Calendly tell an address "
        f"when {events_in_words(paid)}.",
        remedy="Make the webhook without these events, or ask an owner to change the plan.",
        reason="plan",
        calendly_message=error.calendly_message,
        details=error.details,
    )
