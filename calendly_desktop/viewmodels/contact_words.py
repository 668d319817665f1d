"""Contacts in words: the table, one contact in full, rows to save, and how a search goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.contacts import field_texts
from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.times import find_zone, local_day, short_day, when_it_starts
from calendly_desktop.toolkit.fact_sheet import Fact
from calendly_desktop.viewmodels.insight_lines import LineColumn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from calendly_desktop.domain.contacts import Contact, ContactList, FieldDefinition, SearchField
    from calendly_desktop.viewmodels.meetings import Clock

    Fields = Mapping[str, FieldDefinition]


def tr(text: str) -> str:
    """Translate a text about contacts."""
    return QCoreApplication.translate("Contacts", text)


def search_fields() -> list[tuple[SearchField, str, str]]:
    """Return by what contacts can be found: key, words, and what the search field says."""
    return [
        ("name", tr("Name"), tr("Part of a name, or a whole e-mail address")),
        ("company", tr("Company"), tr("Part of a company’s name")),
        ("job_title", tr("Job title"), tr("Part of a job title")),
        ("city", tr("City"), tr("Part of a city’s name")),
        ("email", tr("E-mail"), tr("A whole e-mail address")),
    ]


def list_choices(lists: Sequence[ContactList]) -> list[tuple[str, str]]:
    """Return the lists to choose from: URI and words; the first is for all contacts."""
    found = [("", tr("All contacts"))]
    for each in lists:
        name = " ".join(each.name.split()) or tr("List without a name")
        if each.contact_count is not None:
            name = f"{name} ({each.contact_count:,.0f})"
        found.append((each.uri, name))
    return found


# -- the table -----------------------------------------------------------------------------


def columns(clock: Clock) -> list[LineColumn[Contact]]:
    """Return the columns of the table."""

    def day(moment: datetime | None) -> str:
        return short_day(local_day(moment, clock.zone), clock.today) if moment is not None else ""

    return [
        LineColumn(tr("Name"), lambda row: row.called, full=lambda row: row.name or row.email),
        LineColumn(tr("E-mail"), lambda row: row.email),
        LineColumn(tr("Company"), lambda row: _line(row.company)),
        LineColumn(tr("Job title"), lambda row: _line(row.job_title)),
        LineColumn(
            tr("Last meeting"),
            lambda row: day(row.last_meeting_date),
            key=lambda row: row.last_meeting_date or "",
        ),
        LineColumn(
            tr("Next meeting"),
            lambda row: day(row.next_meeting_date),
            key=lambda row: row.next_meeting_date or "",
        ),
    ]


def count_text(shown: int, *, is_whole: bool, set_aside: int = 0) -> str:
    """Return how many contacts are shown, and whether these are all."""
    text = amount(shown, tr("contact"))
    if not is_whole:
        text = tr("{0} so far").format(text)
    if set_aside:
        text += tr(", {0} more that the app could not understand").format(f"{set_aside:,}")
    return text


# -- one contact ---------------------------------------------------------------------------


def facts(contact: Contact, fields: Fields, clock: Clock) -> list[Fact]:
    """Return one contact in full, custom fields last; what is empty is left out."""

    def moment(at: datetime | None) -> str:
        if at is None:
            return ""
        return when_it_starts(at, clock.zone, twenty_four=clock.twenty_four, today=clock.today)

    place = ", ".join(filter(None, map(_line, (contact.city, contact.state, contact.country))))
    zone = find_zone(contact.timezone)
    others = [each.email for each in contact.emails if each.email != contact.email]
    known = [
        Fact(tr("E-mail"), contact.email),
        Fact(tr("Other e-mail"), "\n".join(others)),
        Fact(tr("Phone"), "\n".join(each.phone_number for each in contact.phone_numbers)),
        Fact(tr("Job title"), contact.job_title or ""),
        Fact(tr("Company"), contact.company or ""),
        Fact(tr("Place"), place),
        Fact(tr("Time zone"), zone.name.replace("_", " ") if contact.timezone else ""),
        Fact(tr("LinkedIn"), contact.linkedin or ""),
        Fact(tr("Next meeting"), moment(contact.next_meeting_date)),
        Fact(tr("Last meeting"), moment(contact.last_meeting_date)),
        Fact(tr("Last contact"), moment(contact.last_interaction_date)),
        Fact(tr("First e-mail"), moment(contact.first_email_date)),
        Fact(tr("Last e-mail"), moment(contact.last_email_date)),
    ]
    custom = field_texts(contact.custom_fields, fields)
    known += [Fact(label, value) for label, value in custom]
    known.append(Fact(tr("Contact since"), moment(contact.created_at)))
    return [fact for fact in known if fact.value]


def empty_fields_text(contact: Contact, fields: Fields) -> str:
    """Return which custom fields are empty; nothing where none is."""
    empty = [label for label, value in field_texts(contact.custom_fields, fields) if not value]
    return tr("Not filled in: {0}").format(", ".join(empty)) if empty else ""


def lists_text(lists: Sequence[ContactList]) -> str:
    """Return in which lists a contact is."""
    return ", ".join(" ".join(each.name.split()) for each in lists) or tr("In no list")


# -- saving --------------------------------------------------------------------------------


def rows_to_save(contacts: Sequence[Contact], fields: Fields, clock: Clock) -> list[list[object]]:
    """Return contacts for a spreadsheet, headings first: a column for each custom field."""

    def moment(at: datetime | None) -> object:
        return at.astimezone(clock.zone.info).replace(tzinfo=None) if at is not None else None

    labels = list(
        dict.fromkeys(
            label for each in contacts for label, _v in field_texts(each.custom_fields, fields)
        )
    )
    heads = [tr("Name"), tr("E-mail"), tr("Other e-mail"), tr("Phone"), tr("Job title")]
    heads += [tr("Company"), tr("City"), tr("State"), tr("Country"), tr("Time zone")]
    heads += [tr("LinkedIn"), tr("Last meeting"), tr("Next meeting"), tr("Last contact")]
    rows: list[list[object]] = [[*heads, *labels]]
    for each in contacts:
        others = [mail.email for mail in each.emails if mail.email != each.email]
        custom: dict[str, str] = {}
        for label, value in field_texts(each.custom_fields, fields):
            custom[label] = value
        rows.append(
            [
                each.name,
                each.email,
                ", ".join(others),
                ", ".join(phone.phone_number for phone in each.phone_numbers),
                each.job_title,
                each.company,
                each.city,
                each.state,
                each.country,
                each.timezone,
                each.linkedin,
                moment(each.last_meeting_date),
                moment(each.next_meeting_date),
                moment(each.last_interaction_date),
                *(custom.get(label) or None for label in labels),
            ]
        )
    return rows


def _line(text: str | None) -> str:
    return " ".join((text or "").split())
