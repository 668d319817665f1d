"""A person's data in words: the table of what was found, questions before deleting, outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.personal_report import fate_words, readable
from calendly_desktop.viewmodels.activity_words import when_words
from calendly_desktop.viewmodels.insight_lines import LineColumn, Sign

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from calendly_desktop.domain.personal_data import Part
    from calendly_desktop.store.personal_files import TakenOut
    from calendly_desktop.viewmodels.meeting_cells import Clock

MOST_SHOWN = 200  # items of a kind shown in full; the file has all


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("Privacy", text)


def columns() -> list[LineColumn[Part]]:
    """Return the columns of what was found."""
    return [
        LineColumn(tr("What"), lambda part: part.title),
        LineColumn(tr("Held by"), holder),
        LineColumn(tr("Found"), _found, lambda part: len(part.items), sign=_sign, is_number=True),
        LineColumn(tr("Deleting from this computer"), _fate),
        LineColumn(tr("To know"), lambda part: part.note),
    ]


def holder(part: Part) -> str:
    """Return who holds it."""
    if part.where == "calendly":
        return tr("Calendly")
    words = tr("This computer, account {0}")
    return words.format(part.account) if part.account else tr("This computer")


def details(part: Part, clock: Clock) -> str:
    """Return all that was found of one kind, to read."""
    lines = [f"{part.title} ({holder(part)})"]
    if part.note:
        lines.append(part.note)
    if not part.items and part.is_read:
        lines.append(tr("Nothing was found."))
    for item in part.items[:MOST_SHOWN]:
        when = f" – {when_words(item.at, clock)}" if item.at else ""
        lines += ["", f"{item.title}{when}", readable(item.content, "  ")]
    if len(part.items) > MOST_SHOWN:
        more = tr("{0} more are in the file that you save.")
        lines += ["", more.format(f"{len(part.items) - MOST_SHOWN:,}")]
    return "\n".join(lines)


def delete_question(parts: Sequence[Part], upcoming: int) -> tuple[str, str]:
    """Return what deleting from this computer will do, and what it will not."""
    text = [tr("This cannot be undone on this computer.")]
    for part in parts:
        if part.where == "here" and part.items:
            whose = f" ({part.account})" if part.account else ""
            text.append(f"• {part.title}{whose}: {len(part.items):,}, {fate_words(part)}")
    rest = [
        tr(
            "Meetings stay in your calendar with time and host, but without the person. From now "
            "on the app keeps this person out: a mark that names nobody recognises the address "
            "when Calendly sends it again."
        ),
        tr("Calendly's own copy is not touched: it stays until it is deleted there."),
    ]
    if upcoming:
        words = tr(
            "{0} of the meetings are still to come: you will not see here who comes, nor have "
            "their links."
        )
        rest.insert(0, words.format(upcoming))
    return "\n".join(text), "\n\n".join(rest)


def deleted_words(done: TakenOut, left: Sequence[Path], stays: Sequence[Part]) -> str:
    """Return what was deleted, what remained, and why."""
    lines = [
        tr("Deleted from this computer. {0} meetings are kept without the person.").format(
            f"{done.meetings:,}"
        )
    ]
    if done.undone.changes:
        words = tr(
            "{0} changes are not settled yet and stay until it is known what became of them: "
            "delete once more then."
        )
        lines.append(words.format(done.undone.changes))
    if done.undone.rows:
        words = tr("{0} rows of bulk jobs are still to be sent: stop those jobs, delete once more.")
        lines.append(words.format(done.undone.rows))
    lines += [f"{part.title}: {part.note}" for part in stays if part.items and part.fate == "stays"]
    if left:
        names = ", ".join(sorted({file.name for file in left}))
        lines.append(tr("The address is still in these files: {0}.").format(names))
    else:
        lines.append(tr("Every file of this profile was looked through: the address is in none."))
    return "\n".join(lines)


def calendly_question(emails: Sequence[str]) -> tuple[str, str]:
    """Return what the request to Calendly does, and what it means."""
    whose = "\n".join(f"• {email}" for email in emails)
    text = tr("Calendly is asked to delete all data of:") + "\n" + whose
    means = [
        tr(
            "Calendly deletes the invitee data of these addresses from the meetings of the whole "
            "organization: names, addresses, answers."
        ),
        tr("It takes up to 7 days. Nobody can bring it back, and Calendly does not say when "
           "it is done."),
        tr("Save the data first if you must hand it over. What is on this computer stays until "
           "you delete it here."),
    ]  # fmt: skip
    return text, "\n\n".join(means)


def asked_words() -> str:
    """Return what is known after Calendly took the request."""
    return tr(
        "Calendly took the request. It may take up to 7 days, and Calendly does not say when it is "
        "done: search here again in a week. The request is in the journal, with masked addresses."
    )


def request_text(emails: Sequence[str], who: str, organization: str) -> str:
    """Return the text with which somebody else is asked to have the data deleted."""
    lines = [
        tr("Hello,"),
        "",
        tr("Somebody asks for the deletion of their personal data (GDPR, article 17). Please have "
           "the invitee data of these addresses deleted in our Calendly organization{0}:").format(
               f" {organization}" if organization else ""),
        "",
        *(f"- {email}" for email in emails),
        "",
        tr("With an Enterprise plan an owner or admin can do it in Calendly Desktop (Account > "
           "Privacy and data). On another plan, please ask Calendly's support for it "
           "(https://help.calendly.com)."),
        tr("Please confirm once it is done."),
        "",
        tr("Thank you"),
        who,
    ]  # fmt: skip
    return "\n".join(lines).rstrip()


def _found(part: Part) -> str:
    return f"{len(part.items):,}" if part.is_read else tr("Not shown")


def _sign(part: Part) -> Sign | None:
    return None if part.is_read else Sign("lock", "secondary")


def _fate(part: Part) -> str:
    if part.where == "calendly":
        return tr("Not touched") if part.items else ""
    words = {
        "removed": tr("Deleted"),
        "anonymised": tr("Kept without the person"),
        "stays": tr("Stays"),
    }
    return words.get(part.fate, "") if part.items else ""
