"""What can go wrong, in words for people: the base of every error that a user may see."""

from __future__ import annotations

from typing import Literal

Step = Literal["retry", "sign_in", "none"]


class Problem(Exception):
    """Something that kept the app from doing what was asked, explained in three parts.

    title: what happened, a short sentence without a full stop ("No connection to Calendly").
    message: what it means for the user.
    remedy: what to do about it; may be empty.
    details: facts for support (status, request path template, Calendly's own words); no secrets.
    step: the button that helps: try again, sign in, or none.
    ends_sign_in: nothing can be asked of Calendly until somebody signs in again.
    help_topic: the article of the help that explains it; mostly none.
    """

    title: str = "Something went wrong"
    message: str = ""
    remedy: str = ""
    details: str = ""
    step: Step = "none"
    ends_sign_in: bool = False
    help_topic: str = ""

    def __init__(
        self,
        title: str | None = None,
        message: str | None = None,
        *,
        remedy: str | None = None,
        details: str | None = None,
        step: Step | None = None,
    ) -> None:
        self.title = title if title is not None else self.title
        self.message = message if message is not None else self.message
        self.remedy = remedy if remedy is not None else self.remedy
        self.details = details if details is not None else self.details
        self.step = step if step is not None else self.step
        super().__init__(self.title)

    @property
    def explanation(self) -> str:
        """What it means and what to do about it, as one text."""
        return " ".join(part for part in (self.message, self.remedy) if part)

    def request(self, name: str = "", organization: str = "") -> str:
        """Return a message that an administrator can act on; empty where none can help.

        name: who asks, in words. organization: its name; both may be empty.
        """
        return ""

    def __str__(self) -> str:
        return f"{self.title}. {self.explanation}".rstrip()
