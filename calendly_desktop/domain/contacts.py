"""Contacts as Calendly keeps them: people with addresses, custom fields and lists, in words.

Calendly: added on 27 May 2026, custom fields on 25 August, lists on 17 November; all plans since
19 November 2026. Tolerant as `domain.models`.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

import msgspec

from calendly_desktop.domain.times import short_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SearchField = Literal["name", "company", "job_title", "city", "email"]
SEARCH_FIELDS: Final[tuple[SearchField, ...]] = ("name", "company", "job_title", "city", "email")
"""By what Calendly finds contacts: a part of the first four, a whole e-mail address."""


class _Part(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all parts: immutable and built from keywords."""


class ContactEmail(_Part, frozen=True, kw_only=True):
    """One address of a contact."""

    email: str = ""
    is_primary: bool = False


class ContactPhone(_Part, frozen=True, kw_only=True):
    """One phone number of a contact."""

    phone_number: str = ""


class CustomField(_Part, frozen=True, kw_only=True):
    """The value of one custom field; `uri` names its definition. Its type depends on the field."""

    uri: str = ""
    label: str | None = None
    value: Any = None


class Contact(_Part, frozen=True, kw_only=True):
    """Somebody whom Calendly keeps as a contact; the five dates are unknown right after that."""

    uri: str
    name: str | None = None
    emails: list[ContactEmail] = []
    phone_numbers: list[ContactPhone] = []
    timezone: str | None = None
    job_title: str | None = None
    company: str | None = None
    country: str | None = None
    state: str | None = None
    city: str | None = None
    linkedin: str | None = None
    app_url: str | None = None
    custom_fields: list[CustomField] = []
    first_email_date: datetime | None = None
    last_email_date: datetime | None = None
    next_meeting_date: datetime | None = None
    last_meeting_date: datetime | None = None
    last_interaction_date: datetime | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None

    @property
    def email(self) -> str:
        """The primary address, else the first one, else nothing."""
        primary = next((each.email for each in self.emails if each.is_primary), "")
        return primary or (self.emails[0].email if self.emails else "")

    @property
    def called(self) -> str:
        """The name in one line, else the address."""
        return " ".join((self.name or "").split()) or self.email


class FieldOption(_Part, frozen=True, kw_only=True):
    """A choice of a custom field."""

    uuid: str = ""
    label: str = ""


class FieldDefinition(_Part, frozen=True, kw_only=True):
    """A custom field as the account defined it; `field_type` is an open string."""

    uri: str
    label: str = ""
    field_type: str = "text"
    currency: str | None = None
    options: list[FieldOption] = []


class ContactList(_Part, frozen=True, kw_only=True):
    """A list of contacts, or a view that finds them; only a list has a count."""

    uri: str
    name: str = ""
    type: str = "static_list"
    contact_count: float | None = None


class FieldText(NamedTuple):
    """One custom field in words; value is empty where nothing is filled in."""

    label: str
    value: str


def field_texts(
    fields: Iterable[CustomField], definitions: Mapping[str, FieldDefinition]
) -> list[FieldText]:
    """Return the custom fields of a contact in words, in Calendly's order.

    definitions: by URI; without one a value is said as it is.
    """
    found = []
    for field in fields:
        definition = definitions.get(field.uri)
        label = field.label or (definition.label if definition else "") or "Field without a name"
        found.append(FieldText(" ".join(label.split()), _said(field.value, definition)))
    return found


def _said(value: Any, definition: FieldDefinition | None) -> str:
    """Return a value in words.

    Calendly: a choice is its option's identifier or its label; an amount of money is in the
    currency's own unit, not in cents (corrected on 22 October 2026); a date is YYYY-MM-DD.
    """
    if value is None or value in ("", []):
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, int | float):
        number = f"{value:,.2f}".removesuffix(".00") if value % 1 else f"{value:,.0f}"
        currency = definition.currency if definition else None
        return f"{number} {currency}" if currency else number
    if isinstance(value, list):
        return ", ".join(_said(each, definition) for each in value)
    if not isinstance(value, str):
        return msgspec.json.encode(value).decode()
    kind = definition.field_type if definition else ""
    if definition is not None and definition.options:
        known = (each.label for each in definition.options if value in (each.uuid, each.label))
        return next(known, value)
    if kind == "date":
        try:
            return short_day(date.fromisoformat(value[:10]))
        except ValueError:
            return value
    return value


def search_of(text: str, field: SearchField) -> dict[str, str]:
    """Return what Calendly is asked for a search; nothing for an empty one.

    A text with an @ among names is taken for an address, which Calendly finds only as a whole.
    """
    sought = " ".join(text.split())
    if not sought:
        return {}
    return {"email" if field == "name" and "@" in sought else field: sought}
