"""What a column is likely to fill in: by its heading in seven languages, or by its cells."""

from __future__ import annotations

import pytest

from calendly_desktop.domain.column_targets import column_targets, guess_targets, has_heading
from calendly_desktop.domain.models import CustomQuestion, EventType

KIND = EventType(
    uri="1",
    custom_questions=[
        CustomQuestion(name="Company", position=0),
        CustomQuestion(name="How did you hear about us?", position=1),
        CustomQuestion(
            name="Team size", type="single_select", position=2, answer_choices=["1-10", "11-50"]
        ),
        CustomQuestion(name="Mobile number", type="phone_number", position=3),
    ],
)
CALLED = EventType(uri="2", locations=[{"kind": "outbound_call"}])
MET = EventType(uri="3", locations=[{"kind": "ask_invitee"}])


def guessed(headings: str, *rows: str, kinds: tuple[EventType | None, ...] = (KIND,)) -> list[str]:
    cells = [row.split("|") for row in rows] or [["x"] * len(headings.split("|"))]
    columns = [list(column) for column in zip(*cells, strict=True)]
    targets = column_targets(kinds)
    return guess_targets(headings.split("|"), columns, targets, lambda text: text == "Interview")


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ("Name|E-mail|Company", ["name", "email", "answer:Company"]),
        ("First Name|Last Name|Work Email", ["first_name", "last_name", "email"]),
        ("Vorname|Name|E-Mail-Adresse", ["first_name", "last_name", "email"]),
        ("Nachname|Vorname|Mail", ["last_name", "first_name", "email"]),
        ("Prénom|Nom|Courriel", ["first_name", "last_name", "email"]),
        ("Nom complet|Adresse e-mail", ["name", "email"]),
        ("Nombre|Apellidos|Correo electrónico", ["first_name", "last_name", "email"]),
        ("Nombre|Correo", ["name", "email"]),
        ("Nome|Cognome|Indirizzo e-mail", ["first_name", "last_name", "email"]),
        ("Voornaam|Achternaam|E-mailadres", ["first_name", "last_name", "email"]),
        ("Nome e sobrenome|Endereço de e-mail", ["name", "email"]),
        ("utm_source|UTM Medium|Kampagne", ["utm_source", "utm_medium", "utm_campaign"]),
        ("*E-MAIL ADDRESS*|GÄSTE", ["email", "guests"]),
        ("Company name|Hear about us", ["answer:Company", "answer:How did you hear about us?"]),
        ("Telefon|Telefon 2", ["answer:Mobile number", ""]),
        ("Name|Name", ["name", ""]),
        ("City|Booking link", ["", ""]),
    ],
)
def test_headings_are_understood(headings: str, expected: list[str]) -> None:
    assert guessed(headings) == expected


def test_a_phone_or_a_place_is_what_the_event_type_asks() -> None:
    assert guessed("Phone|Ort", kinds=(CALLED,)) == ["location", ""]
    assert guessed("Phone|Ort", kinds=(MET,)) == ["", "location"]
    assert guessed("Phone|Ort", kinds=(None,)) == ["", ""]


def test_cells_tell_where_headings_do_not() -> None:
    rows = ("Ada|ada@x.de|1-10|Interview|+49 30 1234567", "Ken|ken@x.de|11-50||+49 30 1234568")
    found = guessed("A|B|C|D|E", *rows)
    assert found == ["", "email", "answer:Team size", "event_type", "answer:Mobile number"]
    assert guessed("Interview type|x", "Interview|1", "Interview|2")[0] == "event_type"
    assert guessed("Event type|x", "Somewhere|1", "Else|2")[0] == "", "no event type of theirs"
    assert guessed("A", "1", "2") == [""], "any small number is a choice"


def test_the_targets_of_several_event_types_are_offered_once() -> None:
    other = EventType(uri="4", custom_questions=[CustomQuestion(name="Company", position=5)])
    keys = [target.key for target in column_targets([KIND, other, None])]
    assert len(keys) == len(set(keys))
    assert keys[:5] == ["name", "first_name", "last_name", "email", "guests"]
    assert keys[-1] == "event_type"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["Name|E-Mail", "Ada|a@x.de"], True),
        (["Ada|a@x.de", "Ken|k@x.de"], False),
        (["Wer|Wohin", "Ada|a@x.de", "Ken|k@x.de"], True),
        (["Nr|Wer", "1|Ada", "2|Ken"], True),
        (["Ada", "Ken"], False),
        (["Team size|x", "1-10|y"], True),
        (["+49 30 1234567|Name", "+49 30 1234568|b"], False),
        ([], False),
    ],
)
def test_whether_the_first_row_is_a_heading_is_guessed(rows: list[str], expected: bool) -> None:
    columns = [list(column) for column in zip(*(row.split("|") for row in rows), strict=True)]
    assert has_heading(columns, column_targets([KIND])) is expected
