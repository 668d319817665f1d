"""Inviting people in words: each address that was found, the sum of them, what to ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from calendly_desktop.api.refusals import KNOWN
from calendly_desktop.domain.people import MOST_AT_ONCE
from calendly_desktop.viewmodels.insight_lines import LineColumn, Sign
from calendly_desktop.viewmodels.people_words import day_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from calendly_desktop.domain.people import Addressee

_SIGNS = {
    "new": Sign("send", "accent"),
    "member": Sign("person", "secondary"),
    "invited": Sign("clock", "secondary"),
    "faulty": Sign("warning", "warning"),
}


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("PeopleInvite", text)


def columns(zone: str) -> list[LineColumn[Addressee]]:
    """Return the columns of the addresses that were found. zone: the reader's."""
    return [
        LineColumn(tr("Address"), lambda row: row.email, sign=lambda row: _SIGNS[row.why]),
        LineColumn(tr("What happens"), lambda row: why_text(row, zone)),
    ]


def why_text(row: Addressee, zone: str) -> str:
    """Return what happens with an address, or why nothing does."""
    if row.why == "invited" and row.invitation is not None:
        sent = row.invitation.last_sent_at or row.invitation.created_at
        return tr("Has an open invitation ({0}); use “Invite again” there").format(
            day_of(sent, zone)
        )
    return {
        "new": tr("Gets an invitation by e-mail"),
        "member": tr("Is a member already"),
        "faulty": tr("Is no e-mail address"),
    }.get(row.why, "")


def summary(rows: Sequence[Addressee]) -> str:
    """Return how many are invited and how many are left out, in a sentence."""
    new = sum(row.why == "new" for row in rows)
    if not rows:
        return tr("No address yet. Names before the addresses do no harm.")
    left = len(rows) - new
    text = (
        tr("Nobody here can be invited.")
        if not new
        else tr("1 person is invited.")
        if new == 1
        else tr("{0} people are invited.").format(f"{new:,}")
    )
    if left:
        text += " " + tr("{0} left out; the table says why.").format(f"{left:,}")
    if new > MOST_AT_ONCE:
        text += " " + tr("At most {0} in one go.").format(MOST_AT_ONCE)
    return text


def button_text(count: int) -> str:
    """Return what the button does."""
    if count == 1:
        return tr("&Invite 1 person")
    return tr("&Invite {0} people").format(f"{count:,}") if count else tr("&Invite")


def job_title(count: int) -> str:
    """Return what a job is called that invites so many."""
    return tr("Invite 1 person") if count == 1 else tr("Invite {0} people").format(f"{count:,}")


def request_text(why: str, emails: Iterable[str], name: str, organization: str) -> str:
    """Return what to send to an administrator after a refusal; empty where there was none.

    why: what was kept of it, which begins with its title. emails: who was to be invited.
    """
    if not why:
        return ""
    known = next((kind for _words, kind in KNOWN if why.startswith(kind.title)), None)
    wanted = known.wanted if known is not None else tr("What the app says: {0}").format(why)
    where = tr(" of {0}").format(organization) if organization else ""
    lines = [
        tr("Hello,"),
        "",
        tr("I want to invite colleagues to the Calendly account{0}, and Calendly refuses.").format(
            where
        ),
        wanted,
        "",
        tr("It is about:"),
        *emails,
        "",
        tr("Thank you"),
    ]
    return "\n".join([*lines, *([name] if name else [])])
