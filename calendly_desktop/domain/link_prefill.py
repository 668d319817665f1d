"""What a link fills into the booking form: the parameters an event type takes, and their values.

Reference, section 8.2: `name`, or `first_name` and `last_name`; `email`; `guests`; `location`;
`a1` to `a10` are the answers in the order of the questions. A choice is given by its number,
several with commas (`a3=2,3`), and the text of "Other" cannot be given.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from calendly_desktop.domain.booking import (
    LINES,
    MOST_GUESTS,
    questions_of,
    read_guests,
    why_no_email,
    why_no_phone,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from calendly_desktop.domain.models import CustomQuestion, EventType

MOST_ANSWERS: Final = 10
"""Calendly: answers `a1` to `a10` and no more."""

FieldKind = Literal["line", "lines", "phone", "email", "emails", "one", "many"]


class PrefillField(NamedTuple):
    """One thing that a link can fill in. label: in words, as the booking form asks it.

    choices: the answers to choose from. other: the form takes another answer too, a link does not.
    """

    parameter: str
    label: str
    kind: FieldKind = "line"
    choices: tuple[str, ...] = ()
    other: bool = False


class Prefilled(NamedTuple):
    """A value as the parameter wants it; where it cannot be given, empty, with the fault in words.

    note: what to know although the value goes into the link.
    """

    value: str = ""
    fault: str = ""
    note: str = ""


def prefill_fields(kind: EventType | None, *, two_names: bool = False) -> list[PrefillField]:
    """Return what a link to an event type can fill in, in the order of its form.

    None is a booking page or a link whose event type is not known: name and address only.
    two_names: the form asks for first and last name apart; Calendly tells it of no event type.
    """
    fields = [PrefillField("name", "Name")]
    if two_names:
        fields = [PrefillField("first_name", "First name"), PrefillField("last_name", "Last name")]
    fields.append(PrefillField("email", "E-mail", "email"))
    if kind is None:
        return fields
    if kind.kind != "group":
        fields.append(PrefillField("guests", "Guests", "emails"))
    return [*fields, *_place(kind), *(_answer(question) for question in _answerable(kind))]


def beyond_reach(kind: EventType) -> list[str]:
    """Return the questions that no link can answer, because they come after the tenth."""
    reachable = _answerable(kind)
    return [each.name for each in questions_of(kind) if each not in reachable]


def is_numbering_uncertain(kind: EventType) -> bool:
    """Tell whether a question that is turned off stands before one that is asked.

    Calendly does not say whether it counts; the app counts it, as Calendly numbers them itself.
    """
    asked = [question.position for question in questions_of(kind)]
    return bool(asked) and any(
        not question.enabled and question.position < asked[-1] for question in kind.custom_questions
    )


def prefill_value(field: PrefillField, text: str) -> Prefilled:
    """Return what goes into the link for what somebody filled in, or why nothing can."""
    said = text.strip() if field.kind != "lines" else text.strip("\n")
    if not said.strip():
        return Prefilled()
    match field.kind:
        case "email":
            fault = why_no_email(said)
            return Prefilled("", fault) if fault else Prefilled(said)
        case "phone":
            return Prefilled(said, note=why_no_phone(said))
        case "emails":
            return _guests(said)
        case "one":
            return _one_of(field, said)
        case "many":
            return _some_of(field, said)
    return Prefilled(said)


def prefill_text(field: PrefillField, value: str) -> str:
    """Return what a parameter says in words: the choices for their numbers, one a line."""
    if field.kind not in {"one", "many"}:
        return value
    numbers = re.split(r"\s*,\s*", value.strip())
    if not all(_is_number(number, field) for number in numbers):
        return value
    return LINES.join(field.choices[int(number) - 1] for number in numbers)


def guest_in(parameters: Mapping[str, str]) -> str:
    """Return whom a link fills into the form: the address, else the name; empty for nobody."""
    name = " ".join(parameters.get(each, "") for each in ("name", "first_name", "last_name"))
    return parameters.get("email", "") or " ".join(name.split())


def _place(kind: EventType) -> list[PrefillField]:
    """Return the field for where the invitee wants to be met or called, if they are asked."""
    asked = {str(row.get("kind")) for row in kind.locations or ()}
    if "outbound_call" in asked:
        return [PrefillField("location", "Phone number to call", "phone")]
    if "ask_invitee" in asked:
        return [PrefillField("location", "Place the invitee wants")]
    return []


def _answerable(kind: EventType) -> list[CustomQuestion]:
    return [each for each in questions_of(kind) if 0 <= each.position < MOST_ANSWERS]


def _answer(question: CustomQuestion) -> PrefillField:
    kinds: dict[str, FieldKind] = {
        "text": "lines",
        "phone_number": "phone",
        "single_select": "one",
        "multi_select": "many",
    }
    kind = kinds.get(question.type, "line")
    if kind in {"one", "many"} and not question.answer_choices:
        kind = "line"
    return PrefillField(
        f"a{question.position + 1}",
        " ".join(question.name.split()),
        kind,
        tuple(question.answer_choices),
        question.include_other,
    )


def _guests(text: str) -> Prefilled:
    good, bad = read_guests(text)
    if bad:
        return Prefilled("", f"Not an e-mail address: {bad[0]}")
    if len(good) > MOST_GUESTS:
        return Prefilled("", f"{len(good)} guests: Calendly takes {MOST_GUESTS} at most.")
    return Prefilled(",".join(good))


def _one_of(field: PrefillField, text: str) -> Prefilled:
    number = _number_of(field, text)
    return Prefilled(str(number)) if number else Prefilled("", _no_choice(field, text))


def _some_of(field: PrefillField, text: str) -> Prefilled:
    numbers = set()
    for part in _parts(field.choices, text):
        number = _number_of(field, part)
        if not number:
            return Prefilled("", _no_choice(field, part))
        numbers.add(number)
    return Prefilled(",".join(str(number) for number in sorted(numbers)))


def _parts(choices: Sequence[str], text: str) -> list[str]:
    """Split several answers: a line each, or with semicolons, or commas where no choice has one."""
    marks = r"[\n;]" if any("," in choice for choice in choices) else r"[\n;,]"
    if any(";" in choice for choice in choices):
        marks = r"\n"
    return [part.strip() for part in re.split(marks, text) if part.strip()]


def _number_of(field: PrefillField, text: str) -> int:
    """Return the number of a choice given by its words or its number, 0 for none."""
    wanted = " ".join(text.split()).casefold()
    for number, choice in enumerate(field.choices, 1):
        if " ".join(choice.split()).casefold() == wanted:
            return number
    return int(wanted) if _is_number(wanted, field) else 0


def _is_number(text: str, field: PrefillField) -> bool:
    return text.isascii() and text.isdigit() and 1 <= int(text) <= len(field.choices)


def _no_choice(field: PrefillField, text: str) -> str:
    if field.other:
        return f"“{text}” is not one of the choices, and a link cannot fill in “Other”."
    return f"“{text}” is not one of the choices: {', '.join(field.choices)}."
