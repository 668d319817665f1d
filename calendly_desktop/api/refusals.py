"""Refusals that Calendly tells by its sentence only: seats, trial, directory; what each means."""

from __future__ import annotations

from typing import ClassVar, Final

from calendly_desktop.api.errors import NotAllowed, Rejected


class InvitationRefused(NotAllowed):
    """Nobody else can be invited for now, whoever it is; `request` says who has to do what."""

    wanted: ClassVar[str] = ""

    def request(self, name: str = "", organization: str = "") -> str:
        """Return what to send to an administrator."""
        where = f" of {organization}" if organization else ""
        lines = [
            "Hello,",
            "",
            f"I want to invite colleagues to the Calendly account{where}, and Calendly refuses.",
            self.wanted,
        ]
        if self.calendly_message:
            lines.append(f"Calendly's own words: “{self.calendly_message}”")
        return "\n".join([*lines, "", "Thank you", *([name] if name else [])])


class SeatsTaken(InvitationRefused):
    """Members and open invitations take all the seats that are paid for."""

    title = "All seats of your Calendly plan are taken"
    message = "Every member and every open invitation takes a seat, and none is left."
    remedy = (
        "Take back an invitation that nobody needs any more, or ask an owner for more seats "
        "(Calendly: Admin center > Billing). Then go on."
    )
    wanted = "All seats are taken. Could you buy more seats (Calendly: Admin center > Billing)?"


class TrialInvitationsSpent(InvitationRefused):
    """A trial lets only a few people be invited."""

    title = "A trial of Calendly allows no more invitations"
    message = "Calendly limits how many people can be invited while an organization tries a plan."
    remedy = "An owner can choose a paid plan on calendly.com. Then go on."
    wanted = (
        "Our trial allows no more invitations. Could you choose a paid plan (Calendly: Admin "
        "center > Billing)?"
    )


class DirectoryManaged(InvitationRefused):
    """The organization's directory adds and removes people (SCIM)."""

    title = "Your company’s directory manages who is in Calendly"
    message = (
        "Your organization uses SCIM: people come and go with your company's own directory, and "
        "Calendly takes no invitations made or taken back by hand."
    )
    remedy = "Ask your IT department to add or remove the person there."
    wanted = (
        "Our people are managed by SCIM. Could you add them to the Calendly application in our "
        "directory (identity provider)?"
    )


class InvitedAlready(Rejected):
    """The address belongs to a member, or has an open invitation."""

    title = "This address is a member or invited already"
    message = "Calendly sends no second invitation to an address that has an open one, or a seat."
    remedy = "Look for it under Members and Invited."


KNOWN: Final[tuple[tuple[str, type[InvitationRefused]], ...]] = (
    ("number of seats purchased", SeatsTaken),
    ("with a trial account", TrialInvitationsSpent),
    ("with scim enabled", DirectoryManaged),
)
"""What stands in Calendly's sentence, case folded (reference: POST .../invitations), by meaning."""


def known_refusal(folded: str) -> type[InvitationRefused] | None:
    """Return what Calendly's sentence of a 403, case folded, means; None for any other one."""
    return next((kind for words, kind in KNOWN if words in folded), None)
