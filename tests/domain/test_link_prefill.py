"""What a link fills into the booking form: the right parameter for each question, or why not."""

from __future__ import annotations

from typing import Any

import pytest

from calendly_desktop.domain.booking_links import UtmTags, build_link, decode_link
from calendly_desktop.domain.link_prefill import (
    PrefillField,
    beyond_reach,
    is_numbering_uncertain,
    prefill_fields,
    prefill_text,
    prefill_value,
)
from calendly_desktop.domain.models import CustomQuestion, EventType


def question(position: int, name: str, **more: Any) -> CustomQuestion:
    return CustomQuestion(name=name, position=position, **more)


def kind(*questions: CustomQuestion, **more: Any) -> EventType:
    return EventType(uri="e", custom_questions=list(questions), **more)


ASKS = kind(
    question(0, "Role you apply for"),
    question(1, "How did you hear of us?", type="single_select",
             answer_choices=["A friend", "Web site", "Fair, May"], include_other=True),
    question(2, "Skills", type="multi_select", answer_choices=["Python", "Qt", "SQL"]),
    question(3, "Notes", type="text"),
    question(4, "Mobile", type="phone_number"),
)  # fmt: skip


def by_name(fields: list[PrefillField]) -> dict[str, PrefillField]:
    return {field.parameter: field for field in fields}


def test_the_questions_of_the_event_type_get_their_numbers() -> None:
    fields = prefill_fields(ASKS)
    assert [(field.parameter, field.kind) for field in fields] == [
        ("name", "line"), ("email", "email"), ("guests", "emails"), ("a1", "line"), ("a2", "one"),
        ("a3", "many"), ("a4", "lines"), ("a5", "phone"),
    ]  # fmt: skip
    assert fields[3].label == "Role you apply for"
    names = [field.parameter for field in prefill_fields(ASKS, two_names=True)]
    assert names[:3] == ["first_name", "last_name", "email"]
    assert [field.parameter for field in prefill_fields(None)] == ["name", "email"]
    assert "guests" not in by_name(prefill_fields(kind(kind="group")))


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([{"kind": "zoom_conference"}], None),
        ([{"kind": "outbound_call"}, {"kind": "zoom_conference"}], "phone"),
        ([{"kind": "ask_invitee"}], "line"),
        ([{"kind": "physical", "location": None}], None),
        (None, None),
    ],
)
def test_a_place_is_filled_in_where_the_invitee_is_asked(
    places: list[dict[str, Any]] | None, expected: str | None
) -> None:
    field = by_name(prefill_fields(kind(locations=places))).get("location")
    assert (field.kind if field else None) == expected


def test_questions_after_the_tenth_and_numbers_that_are_not_certain_are_told() -> None:
    many = kind(*(question(number, f"Q{number}") for number in range(12)))
    assert prefill_fields(many)[-1].parameter == "a10"
    assert beyond_reach(many) == ["Q10", "Q11"]
    assert beyond_reach(ASKS) == []
    assert not is_numbering_uncertain(many)
    off = kind(question(0, "Old", enabled=False), question(1, "New"))
    assert is_numbering_uncertain(off)
    assert [field.parameter for field in prefill_fields(off)][-1] == "a2"
    assert not is_numbering_uncertain(kind(question(0, "New"), question(1, "Old", enabled=False)))


def test_choices_become_their_numbers_and_back() -> None:
    one, many = by_name(prefill_fields(ASKS))["a2"], by_name(prefill_fields(ASKS))["a3"]
    assert prefill_value(one, " web  SITE ").value == "2"
    assert prefill_value(one, "3").value == "3"
    assert prefill_value(one, "Fair, May").value == "3"
    assert prefill_value(many, "SQL\nPython").value == "1,3"
    assert prefill_value(many, "qt; python").value == "1,2"
    assert prefill_value(many, "Qt, SQL").value == "2,3"
    other = prefill_value(one, "Magazine")
    assert not other.value
    assert "cannot fill in “Other”" in other.fault
    assert prefill_value(many, "Cobol").fault.startswith("“Cobol” is not one of the choices: Py")
    assert prefill_value(many, "4").fault
    assert prefill_text(many, "1,3") == "Python\nSQL"
    assert prefill_text(many, "1,9") == "1,9"
    assert prefill_text(one, "x") == "x"


def test_addresses_and_numbers_are_checked() -> None:
    fields = by_name(prefill_fields(ASKS))
    assert prefill_value(fields["email"], "maria@").fault
    assert prefill_value(fields["guests"], "Ken <ken@x.org>; ann@x.org").value == (
        "ken@x.org,ann@x.org"
    )
    assert prefill_value(fields["guests"], "ken@x.org nobody").fault == (
        "Not an e-mail address: nobody"
    )
    eleven = " ".join(f"g{number}@x.org" for number in range(11))
    assert "10 at most" in prefill_value(fields["guests"], eleven).fault
    assert prefill_value(fields["a5"], "0301234").note
    assert prefill_value(fields["a5"], "0301234").value == "0301234"
    assert prefill_value(fields["a1"], "  ") == ("", "", "")


def test_what_is_filled_in_arrives_as_it_was_typed() -> None:
    texts = {"name": "Zoë & Co +1", "email": "zoë+x@example.com", "a1": "50% off?", "a4": "1\n2",
             "a3": "Qt", "a2": "nobody"}  # fmt: skip
    made = {
        field.parameter: prefill_value(field, texts.get(field.parameter, ""))
        for field in prefill_fields(ASKS)
    }
    assert [parameter for parameter, each in made.items() if each.fault] == ["a2"]
    values = {parameter: each.value for parameter, each in made.items() if each.value}
    link = build_link("https://calendly.com/ada/intro", UtmTags(source="x"), values)
    assert "a1=50%25%20off%3F" in link
    assert "name=Zo%C3%AB%20%26%20Co%20%2B1" in link
    assert decode_link(link).prefill == {
        "name": "Zoë & Co +1", "email": "zoë+x@example.com", "a1": "50% off?", "a3": "2",
        "a4": "1\n2",
    }  # fmt: skip
