"""Submissions: where they led, who sent them, and the meeting that came of them."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.api.rows import read_row
from calendly_desktop.domain.routing_forms import (
    FormAnswer,
    FormQuestion,
    FormResult,
    RoutingForm,
    Submission,
    submitter_of,
)

API = "https://api.calendly.com"
FORM = RoutingForm(
    uri="form",
    questions=[FormQuestion(uuid="n", type="name"), FormQuestion(uuid="e", type="email")],
)


@pytest.mark.parametrize(
    ("result", "kind", "found"),
    [
        (FormResult(type="event_type", value="types/1"), "event_type", ("types/1", "", "")),
        (
            FormResult(type="external_url", value="https://a.b"),
            "external_url",
            ("", "https://a.b", ""),
        ),
        (
            FormResult(type="custom_message", value={"headline": "Thanks", "body": "Bye"}),
            "custom_message",
            ("", "", "Thanks\nBye"),
        ),
        (FormResult(type="custom_message", value="odd"), "custom_message", ("", "", "")),
        (FormResult(type="event_type", value={"odd": 1}), "event_type", ("", "", "")),
        (FormResult(type="a_new_kind", value=1), "other", ("", "", "")),
        (None, "none", ("", "", "")),
    ],
)
def test_a_result_is_read_by_its_type(result: Any, kind: str, found: tuple[str, ...]) -> None:
    sent = Submission(uri="s", result=result)
    assert sent.result_kind == kind
    assert (sent.event_type, sent.address, sent.shown_message) == found


@pytest.mark.parametrize(
    ("submitter", "meeting"),
    [
        (f"{API}/scheduled_events/E1/invitees/I1", f"{API}/scheduled_events/E1"),
        (f"{API}/users/U1", ""),
        (None, ""),
    ],
)
def test_a_booking_is_found_by_the_invitee(submitter: str | None, meeting: str) -> None:
    assert Submission(uri="s", submitter=submitter).meeting == meeting


def test_who_sent_it_is_told_by_the_types_of_the_questions() -> None:
    answers = [
        FormAnswer(question_uuid="x", answer="other@example.com"),
        FormAnswer(question_uuid="n", answer=" Maria  Lopez "),
        FormAnswer(question_uuid="e", answer="maria@example.com"),
    ]
    sent = Submission(uri="s", questions_and_answers=answers)
    assert submitter_of(sent, FORM) == ("Maria Lopez", "other@example.com"), (
        "a question that is gone"
    )
    assert submitter_of(Submission(uri="s", questions_and_answers=answers[1:]), FORM) == (
        "Maria Lopez",
        "maria@example.com",
    )
    assert submitter_of(sent, None) == ("", "other@example.com")
    assert submitter_of(Submission(uri="s"), FORM) == ("", "")


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2)
    ),
    max_leaves=4,
)


@given(kind=st.text(max_size=12) | st.sampled_from(["event_type", "custom_message"]), value=_JSON)
def test_no_result_keeps_a_submission_from_being_read(kind: str, value: Any) -> None:
    raw = {"uri": "s", "result": {"type": kind, "value": value}, "tracking": None}
    sent = read_row(msgspec.json.encode(raw), Submission)
    assert isinstance(sent.event_type + sent.address + sent.shown_message, str)
