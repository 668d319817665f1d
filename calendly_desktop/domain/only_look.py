"""Only looking, changing nothing: who set it, what it means, and how it is turned off."""

from __future__ import annotations

from typing import Literal, NamedTuple

By = Literal["", "administrator", "app", "account"]


class OnlyLook(NamedTuple):
    """Whether nothing may be changed, and who said so.

    by: "" where everything may be changed. who: the administrator in their own words. mistake:
    what is wrong with the file of the administrator, where that is why.
    """

    by: By = ""
    who: str = ""
    mistake: str = ""

    @property
    def is_on(self) -> bool:
        """Whether nothing may be changed."""
        return bool(self.by)

    @property
    def short_reason(self) -> str:
        """Return who set it, and where: one line for each of many things that are off."""
        if self.by == "administrator":
            name = f"your administrator ({self.who})" if self.who else "your administrator"
            return f"Off: {name} has set this computer to only look."
        return {
            "app": "Off: the app is set to only look (Settings > Safety).",
            "account": "Off: this account is set to only look (File > Accounts).",
        }.get(self.by, "")

    @property
    def reason(self) -> str:
        """Return why nothing can be changed, and how that ends; empty where everything can."""
        if self.by == "administrator":
            return _by_administrator(self.who, self.mistake)
        if self.by == "app":
            return (
                "The app is set to only look, so nothing is changed at Calendly. You can read, "
                "search and copy. Settings > Safety turns it off."
            )
        if self.by == "account":
            return (
                "This account is set to only look, so nothing is changed at Calendly with it. You "
                "can read, search and copy. File > Accounts turns it off."
            )
        return ""


def decide(administrator: OnlyLook, *, app: bool, account: bool) -> OnlyLook:
    """Return what is in force: an administrator's word first, then the app's, the account's."""
    if administrator.is_on:
        return administrator
    if app:
        return OnlyLook("app")
    return OnlyLook("account") if account else OnlyLook()


def _by_administrator(who: str, mistake: str) -> str:
    if mistake:
        return (
            f"Nothing can be changed at Calendly from here: {mistake} Until an administrator has "
            "corrected it, the app only looks. You can read, search and copy."
        )
    name = f"Your administrator ({who})" if who else "Your administrator"
    return (
        f"{name} has set this computer to only look: nothing can be changed at Calendly from "
        "here. You can read, search and copy. It cannot be turned off in the app."
    )
