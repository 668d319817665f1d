"""The tree of errors; each has a title and a message written for people.

    CalendlyError
      SignInNeeded            the access token is missing or no longer accepted
      NotAllowed              role, plan or token scope (`reason` says which)
        AlreadyCanceled         the meeting is canceled already
        MeetingInPast           the meeting is over
        InvitationRefused       nobody can be invited: seats, trial, directory (see `refusals`)
      OnlyLooking             nothing may be changed from here: a setting, or an administrator
      NotFound                nothing there, or not for these eyes
      Rejected                Calendly found fault with the request (`details_list`)
        AlreadyExists           something with these values exists
        CalendarSilent          a connected calendar did not answer Calendly
      TooManyRequests         wait `retry_after` seconds
      ServerTrouble           Calendly itself has a problem
      NoConnection            Calendly was not reached
        NothingAnswered         not even the beginning of a connection in time
        CertificateProblem      the other side did not prove that it is Calendly
        ProxyTrouble            the network's proxy refused or was not reached
      TimedOut                no answer in time
      UnexpectedReply         an answer that cannot be Calendly's
      OutcomeUnknown          a write that may have arrived (`cause` says what broke)

Only the modules of this folder know status codes. `may_have_arrived` tells whether Calendly may
have carried the request out although no good answer came.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from calendly_desktop.domain.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.problems import Step

Reason = Literal["role", "plan", "scope", "other"]

_TRY_AGAIN = "Try again in a moment."


class Detail(NamedTuple):
    """One fault that Calendly found; `parameter` may be empty."""

    parameter: str
    message: str


class CalendlyError(Problem):
    """Something went wrong between this app and Calendly."""

    title = "Calendly could not do this"
    may_have_arrived: bool = False


class SignInNeeded(CalendlyError):
    """The access token is missing, or Calendly no longer accepts it."""

    title = "Please sign in again"
    message = "Calendly did not accept the access token."
    remedy = (
        "The token may be mistyped or revoked, or the e-mail address, the password or the way to"
        " log in of the Calendly account was changed. Create a new token and sign in with it."
    )
    step = "sign_in"
    ends_sign_in = True
    help_topic = "token-stopped"


class _Refusal(NamedTuple):
    """Words for one reason of a refusal."""

    title: str
    message: str
    remedy: str


_REFUSALS: dict[str, _Refusal] = {
    "role": _Refusal(
        "Your Calendly role does not allow this",
        "Calendly lets only some people of an organization do or see this.",
        "An owner or admin of your organization can.",
    ),
    "plan": _Refusal(
        "Your Calendly plan does not include this",
        "Calendly offers this on another plan.",
        "An owner of your organization can change the plan on calendly.com.",
    ),
    "scope": _Refusal(
        "Your access token does not allow this",
        "The token was created without the permission that this needs.",
        "Create a new token with the missing permission ticked and sign in with it.",
    ),
    "other": _Refusal(
        "Calendly does not allow this",
        "Calendly gave no reason.",
        "An owner or admin of your organization may know why.",
    ),
}


_EXPLAINED: dict[str, str] = {"role": "access", "plan": "plans", "scope": "access"}


class NotAllowed(CalendlyError):
    """Calendly understood and refused: because of the role, the plan, the token's scopes or a rule.

    `calendly_message` is Calendly's own sentence, cleaned of control characters.
    """

    title = _REFUSALS["other"].title

    def __init__(
        self,
        title: str | None = None,
        message: str | None = None,
        *,
        reason: Reason = "other",
        required_scopes: Sequence[str] = (),
        calendly_message: str = "",
        remedy: str | None = None,
        details: str | None = None,
        step: Step | None = None,
    ) -> None:
        self.reason: Reason = reason
        self.required_scopes = tuple(required_scopes)
        self.calendly_message = calendly_message
        self.help_topic = _EXPLAINED.get(reason, "")
        if type(self) is NotAllowed:
            words = self._words()
            title = words.title if title is None else title
            message = words.message if message is None else message
            remedy = words.remedy if remedy is None else remedy
            if step is None and reason == "scope":
                step = "sign_in"
        super().__init__(title, message, remedy=remedy, details=details, step=step)

    def request(self, name: str = "", organization: str = "") -> str:
        """Return what to send to an administrator: who needs what, and where it is set."""
        if type(self) is not NotAllowed or self.reason == "other":
            return ""
        lines = ["Hello,", "", _need(name, organization)]
        if self.reason == "scope":
            wanted = ", ".join(self.required_scopes) or "the one that this needs"
            lines += [
                f"The access given to the app lacks a permission (scope): {wanted}.",
                "Could you tell me whether I may create an access token with it, or allow it in "
                "Calendly (Admin center > Security)?",
            ]
        elif self.reason == "role":
            lines.append(
                "Calendly says that my role does not allow it. Could you make me an admin "
                "(Admin center > Users), or do it for me?"
            )
        else:
            lines.append("Calendly says that our plan does not include it. Could you look at it?")
        if self.calendly_message:
            lines.append(f"Calendly's own words: “{self.calendly_message}”")
        if self.details:
            lines.append(f"What was asked: {self.details.splitlines()[0]}")
        return "\n".join([*lines, "", "Thank you", *([name] if name else [])])

    def _words(self) -> _Refusal:
        words = _REFUSALS[self.reason]
        quoted = f"Calendly says: “{self.calendly_message}”" if self.calendly_message else ""
        if self.reason == "scope" and self.required_scopes:
            names = " and ".join(self.required_scopes)
            return words._replace(
                message=f"The token was created without: {names}.",
                remedy=f"Create a new token with {names} ticked and sign in with it.",
            )
        if self.reason in ("plan", "other") and quoted:
            return words._replace(message=quoted)
        return words


class AlreadyCanceled(NotAllowed):
    """The meeting is canceled already: there is nothing left to cancel."""

    title = "This meeting is already canceled"
    message = "Somebody canceled it before; nothing was changed now."
    remedy = "Refresh the list; there is nothing left to do."


class MeetingInPast(NotAllowed):
    """The meeting is over, and Calendly cancels upcoming meetings only."""

    title = "This meeting is already over"
    message = "Calendly cancels upcoming meetings only; nothing was changed."
    remedy = "If somebody did not come, mark them as a no-show instead."


class OnlyLooking(CalendlyError):
    """Nothing may be changed from here now, so nothing was sent; `message` says who set that."""

    title = "Nothing was changed: the app only looks"


class NotFound(CalendlyError):
    """Calendly knows nothing of this name, or hides it from this account."""

    title = "Calendly cannot find this"
    message = "It may have been deleted, or your account may not see it."
    remedy = "Refresh the list."


class Rejected(CalendlyError):
    """Calendly found fault with what was sent; `details_list` says with what."""

    title = "Calendly did not accept this"
    remedy = "Correct what is named, then try again."

    def __init__(
        self,
        title: str | None = None,
        message: str | None = None,
        *,
        details_list: Sequence[Detail] = (),
        calendly_message: str = "",
        remedy: str | None = None,
        details: str | None = None,
        step: Step | None = None,
    ) -> None:
        self.details_list = tuple(details_list)
        self.calendly_message = calendly_message
        if message is None and not type(self).message:
            message = self._faults() or (
                f"Calendly says: “{calendly_message}”" if calendly_message else None
            )
        super().__init__(title, message, remedy=remedy, details=details, step=step)

    def _faults(self) -> str:
        return " ".join(
            f"{fault.parameter}: {_sentence(fault.message)}"
            if fault.parameter
            else _sentence(fault.message)
            for fault in self.details_list
        )


class AlreadyExists(Rejected):
    """Something with the same unique value exists, such as a webhook with the same address."""

    title = "This already exists"
    remedy = "Look for it in the list, or choose something else."


class CalendarSilent(Rejected):
    """A calendar that is connected to Calendly did not answer it (only for busy times)."""

    title = "A connected calendar does not answer Calendly"
    message = "So it is not known when this person is busy. No booking is lost by that."
    remedy = (
        "Try again in a moment. If it goes on, the person has to connect the calendar again "
        "(Calendly: Availability > Calendar settings)."
    )
    step = "retry"


class TooManyRequests(CalendlyError):
    """Calendly's limit per user and minute is used up; it was not carried out.

    retry_after: seconds until Calendly listens again. Calendly: 500 requests per user and minute
    on paid plans, 50 on Free, shared by every program of that user.
    """

    title = "Calendly asks for a short break"
    step = "retry"
    help_topic = "requests"

    def __init__(self, retry_after: float = 60.0, *, details: str | None = None) -> None:
        self.retry_after = retry_after
        super().__init__(
            message=(
                "Too many requests in a short time, from this app or from other programs that"
                " use your Calendly account."
            ),
            remedy=f"Try again {_in_time(retry_after)}.",
            details=details,
        )


class ServerTrouble(CalendlyError):
    """Calendly answered that it has a problem of its own."""

    title = "Calendly has a problem at the moment"
    message = "The request reached Calendly, but Calendly could not answer it."
    remedy = "Try again in a moment; if it goes on, look at Calendly's own status page."
    step = "retry"
    may_have_arrived = True


class NoConnection(CalendlyError):
    """Calendly was not reached, or the connection broke."""

    title = "No connection to Calendly"
    message = "Calendly could not be reached."
    remedy = "Check the network connection of this computer and try again."
    step = "retry"


class NothingAnswered(NoConnection):
    """No connection was made in time: offline, or a firewall that swallows requests."""

    message = (
        "Nothing answered at Calendly's address. This computer may be offline, or a firewall keeps"
        " it from reaching Calendly."
    )


class CertificateProblem(NoConnection):
    """The certificate of the other side was refused: it did not prove that it is Calendly."""

    title = "The connection to Calendly is not safe"
    message = (
        "Whatever answered could not prove that it is Calendly, so nothing was sent. Often a"
        " company proxy, a virus scanner or the sign-in page of a Wi-Fi stands in between, or the"
        " clock of this computer is wrong."
    )
    remedy = (
        "Open calendly.com in a browser. If it warns too, ask your IT department to install the"
        " certificate of the company proxy on this computer."
    )


class ProxyTrouble(NoConnection):
    """The proxy of this network refused the connection or was not reached."""

    title = "The proxy of your network does not let Calendly through"
    message = "This computer is set to reach the internet by a proxy, which did not connect."
    remedy = "Ask your IT department to allow api.calendly.com, or check the proxy settings."


class TimedOut(CalendlyError):
    """No complete answer came in time."""

    title = "Calendly took too long to answer"
    message = "The network or Calendly is slow at the moment."
    remedy = _TRY_AGAIN
    step = "retry"
    may_have_arrived = True


class UnexpectedReply(CalendlyError):
    """An answer came that the app cannot understand."""

    title = "An answer that the app does not understand"
    message = "Calendly's answer did not have the expected form."
    remedy = "Try again; if it goes on, an update of this app may be needed."
    step = "retry"
    may_have_arrived = True


class OutcomeUnknown(CalendlyError):
    """A write may or may not have been carried out; never send it again, read the state back.

    `cause` is the error that hid the outcome. Calendly has no idempotency keys.
    """

    title = "It is not certain whether this was done"
    message = "The request was sent, but no clear answer came back."
    remedy = "Look at the current state before you try again, so that nothing happens twice."
    may_have_arrived = True

    def __init__(self, cause: BaseException, *, details: str | None = None) -> None:
        self.cause = cause
        own = details
        if own is None and isinstance(cause, Problem):
            own = "\n".join(part for part in (cause.title, cause.details) if part)
        super().__init__(details=own)


def is_offline(error: BaseException | None) -> bool:
    """Tell whether Calendly gave no answer at all: what is on this computer is all there is."""
    return isinstance(error, NoConnection | TimedOut)


def _need(name: str, organization: str) -> str:
    where = f" of {organization}" if organization else ""
    return (
        f"I work with Calendly Desktop in the Calendly account{where}"
        f"{f' as {name}' if name else ''}, and something I need is not allowed there."
    )


def _sentence(text: str) -> str:
    text = text.strip()
    if not text:
        return ""
    return text if text[-1] in ".!?" else text + "."


def _in_time(seconds: float) -> str:
    if seconds < 1.5:
        return "in a second"
    if seconds < 120:
        return f"in {round(seconds)} seconds"
    if seconds < 7200:
        return f"in {round(seconds / 60)} minutes"
    return f"in {round(seconds / 3600)} hours"
