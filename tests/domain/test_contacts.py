"""Contacts in words: custom fields of every type, addresses, and what a search asks for."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from calendly_desktop.api.rows import read_row
from calendly_desktop.domain.contacts import (
    Contact,
    ContactEmail,
    CustomField,
    FieldDefinition,
    FieldOption,
    field_texts,
    search_of,
)

STAGE = FieldDefinition(
    uri="stage",
    label="Stage",
    field_type="single_select",
    options=[FieldOption(uuid="u1", label="Offer")],
)
SALARY = FieldDefinition(uri="salary", label="Salary", field_type="currency", currency="EUR")
START = FieldDefinition(uri="start", label="Start", field_type="date")
KNOWN = {each.uri: each for each in (STAGE, SALARY, START)}


@pytest.mark.parametrize(
    ("uri", "value", "text"),
    [
        ("stage", "u1", "Offer"),
        ("stage", "Offer", "Offer"),
        ("stage", "gone", "gone"),
        ("salary", 85_000, "85,000 EUR"),
        ("salary", 85_000.5, "85,000.50 EUR"),
        ("start", "2026-11-23", "Mon 23 Nov 2026"),
        ("start", "soon", "soon"),
        ("other", ["Python", "Qt"], "Python, Qt"),
        ("other", True, "Yes"),
        ("other", 0, "0"),
        ("other", None, ""),
        ("other", [], ""),
        ("other", {"new": "shape"}, '{"new":"shape"}'),
    ],
)
def test_a_value_is_said_by_the_type_of_its_field(uri: str, value: Any, text: str) -> None:
    fields = [CustomField(uri=uri, label="Label", value=value)]
    assert field_texts(fields, KNOWN) == [("Label", text)]


def test_a_field_without_a_label_is_called_as_its_definition() -> None:
    assert field_texts([CustomField(uri="stage", value="u1")], KNOWN)[0].label == "Stage"
    assert field_texts([CustomField(uri="gone", value="x")], {})[0].label == "Field without a name"


def test_the_primary_address_comes_first() -> None:
    mails = [ContactEmail(email="a@x.org"), ContactEmail(email="b@x.org", is_primary=True)]
    assert Contact(uri="c", emails=mails).email == "b@x.org"
    assert Contact(uri="c", emails=mails[:1]).email == "a@x.org"
    assert Contact(uri="c").email == ""
    assert Contact(uri="c", emails=mails, name=" Ada\n Byron ").called == "Ada Byron"
    assert Contact(uri="c", emails=mails).called == "b@x.org"


@pytest.mark.parametrize(
    ("text", "field", "asked"),
    [
        ("", "name", {}),
        ("  ", "company", {}),
        ("maria", "name", {"name": "maria"}),
        (" maria@example.com ", "name", {"email": "maria@example.com"}),
        ("acme", "company", {"company": "acme"}),
        ("maria", "email", {"email": "maria"}),
    ],
)
def test_a_search_asks_for_what_calendly_can_find(text: str, field: Any, asked: Any) -> None:
    assert search_of(text, field) == asked


def test_what_is_null_or_new_at_calendly_does_not_hide_a_contact() -> None:
    raw = {
        "uri": "https://api.calendly.com/contacts/1",
        "emails": None,
        "phone_numbers": [{"phone_number": "+1", "kind": "new"}],
        "custom_fields": [{"uri": "stage", "value": {"any": 1}}],
        "created_at": "2026-01-15T18:01:09Z",
        "something_new": 3,
    }
    row = read_row(msgspec.json.encode(raw), Contact)
    assert (row.emails, row.phone_numbers[0].phone_number) == ([], "+1")
