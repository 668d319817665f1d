"""What can go wrong with a sign-in by browser, in words; most are kinds of SignInNeeded."""

from __future__ import annotations

from calendly_desktop.api.errors import CalendlyError, SignInNeeded

_STAYS = "What was read before stays readable on this computer."


class SignInEnded(SignInNeeded):
    """Calendly no longer renews this sign-in: OAuth's `invalid_grant` for a refresh token."""

    message = f"Calendly ended the sign-in of this app. {_STAYS}"
    remedy = (
        "It happens when the e-mail address, the password or the way to log in of the Calendly"
        " account was changed, or when the access of this app was removed. Sign in with your"
        " browser again."
    )


class SignInUncertain(SignInNeeded):
    """A renewal may have arrived, but its answer was lost; it must never be sent again."""

    message = (
        "The sign-in was being renewed when the connection to Calendly broke, and Calendly lets"
        f" it be renewed only once. {_STAYS}"
    )
    remedy = "Sign in with your browser again. Nothing in your Calendly was changed."


class SignInDenied(SignInNeeded):
    """The person in front of the browser declined."""

    title = "Access was not allowed"
    message = "In the browser, access to the Calendly account was declined. Nothing was changed."
    remedy = "If that was not meant, sign in again and choose to allow it."


class SignInTooLate(SignInNeeded):
    """The code is expired, used or unknown (Calendly: good for ten minutes and for one use)."""

    title = "The sign-in could not be finished"
    message = "Calendly did not accept the answer of the browser: it is good for ten minutes only."
    remedy = "Start the sign-in again."


class SignInLost(SignInNeeded):
    """The code may have been used, but the tokens did not arrive."""

    title = "The sign-in could not be finished"
    message = "The connection to Calendly broke at the last step, which cannot be repeated."
    remedy = "Check the network connection of this computer and start the sign-in again."


class SignInSetUpWrong(SignInNeeded):
    """The client id, the redirect address or a scope is not what is registered at Calendly."""

    title = "The sign-in by browser is not set up correctly"
    message = "Calendly does not know this app under its client id, or not with these settings."
    remedy = (
        "Compare client id and redirect address in the settings with the app's page on"
        " developer.calendly.com, or sign in with an access token instead."
    )


class NotRevoked(CalendlyError):
    """Signed out here, but Calendly did not confirm it; `cause` says why."""

    title = "Calendly did not confirm that you signed out"
    remedy = (
        "To be sure, remove this app's access in Calendly, where your connected apps are listed."
    )

    def __init__(self, cause: CalendlyError) -> None:
        self.cause = cause
        super().__init__(
            message=f"{cause.title}. The sign-in is deleted from this computer all the same.",
            details=cause.details,
        )


def copy_of(problem: SignInNeeded) -> SignInNeeded:
    """Return the same words in a new exception: one that is raised again grows its traceback."""
    return type(problem)(
        problem.title, problem.message, remedy=problem.remedy, details=problem.details
    )
