"""What may go wrong when people are invited or removed, after the facts have been read back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from calendly_desktop.domain.problems import Problem

if TYPE_CHECKING:
    from calendly_desktop.domain.models import Invitation
    from calendly_desktop.store.writes import Outcome

Change = Literal["revoke", "remove"]


class NotSent(Problem):
    """No answer came, and what was read afterwards shows that nothing changed."""

    message = "No clear answer came from Calendly, and everything is as it was before."
    remedy = "Try again in a moment."


class Perhaps(Problem):
    """No answer came, and nobody could look afterwards."""

    message = "No clear answer came from Calendly, and the list could not be read afterwards."
    remedy = "Refresh the list; you can safely do it again if nothing has changed."
    step = "retry"


class Stopped(Problem):
    """Somebody stopped the wait for Calendly's limit."""

    title = "Stopped; nothing was changed"
    message = "Calendly allowed no more requests at the moment, and you did not wait for it."


class OwnerOrSelf(Problem):
    """The owner and oneself are never removed from here."""

    title = "This person cannot be removed"


class TakenBackOnly(Problem):
    """The old invitation is taken back, the new one did not go out: the step is half done.

    cause: why the new one was not sent. email: whom to invite once more.
    """

    title = "The old invitation is taken back, but no new one was sent"

    def __init__(self, email: str, cause: Problem) -> None:
        self.email = email
        self.cause = cause
        super().__init__(
            message=f"{email} has no open invitation now. {cause.title}. {cause.explanation}",
            remedy="",
            details=cause.details,
        )

    def request(self, name: str = "", organization: str = "") -> str:
        """Return what to send to an administrator about the reason."""
        return self.cause.request(name, organization)


_TITLES: Final[dict[Change, tuple[str, str]]] = {
    "revoke": (
        "The invitation was not taken back",
        "It is not certain whether the invitation was taken back",
    ),
    "remove": (
        "The person was not removed",
        "It is not certain whether the person was removed",
    ),
}


def why_not(change: Change, outcome: Outcome[None]) -> Problem:
    """Return in words why a write is not known to be done."""
    cause = outcome.cause
    details = cause.details if isinstance(cause, Problem) else ""
    undone, uncertain = _TITLES[change]
    if outcome.state == "unknown":
        return Perhaps(uncertain, details=details)
    if outcome.looked:
        return NotSent(undone, details=details)
    return Stopped() if outcome.stopped or not isinstance(cause, Problem) else cause


def why_not_invited(outcome: Outcome[Invitation]) -> Problem:
    """Return in words why an invitation is not known to have gone out."""
    cause = outcome.cause
    details = cause.details if isinstance(cause, Problem) else ""
    if outcome.state == "unknown":
        return Perhaps("It is not certain whether the invitation was sent", details=details)
    if outcome.looked:
        return NotSent("The invitation was not sent", details=details)
    return Stopped() if outcome.stopped or not isinstance(cause, Problem) else cause
