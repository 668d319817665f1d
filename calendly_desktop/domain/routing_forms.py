"""Routing forms and what was submitted in them: answers, result, tags, and the booking after it.

Calendly: read only, with the scope `routing_forms:read`, on plans that have the feature. Tolerant
as `domain.models`.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

import msgspec

from calendly_desktop.domain.models import Tracking

if TYPE_CHECKING:
    from collections.abc import Mapping

ResultKind = Literal["event_type", "external_url", "custom_message", "none", "other"]

_INVITEE: Final = re.compile(r"^(.+/scheduled_events/[^/]+)/invitees/[^/]+/?$")
_ADDRESS: Final = re.compile(r"^[^\s@]+@[^\s@]+\.[^\s@]+$")


class _Part(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all parts: immutable and built from keywords."""


class FormQuestion(_Part, frozen=True, kw_only=True):
    """A question of a form; `type` is name, text, email, phone, textarea, select or radios."""

    uuid: str = ""
    name: str = ""
    type: str = "text"
    required: bool = False
    answer_choices: list[str] | None = None


class RoutingForm(_Part, frozen=True, kw_only=True):
    """A form that leads people to the right booking page; `status` is draft or published."""

    uri: str
    name: str = ""
    status: str = ""
    organization: str = ""
    questions: list[FormQuestion] = []
    created_at: datetime | None = None
    updated_at: datetime | None = None

    @property
    def called(self) -> str:
        """The name in one line."""
        return " ".join(self.name.split()) or "Form without a name"


class FormAnswer(_Part, frozen=True, kw_only=True):
    """One answer; a question that is not in the form any longer has no `question_uuid`."""

    question_uuid: str | None = None
    question: str = ""
    answer: str | None = None


class FormResult(_Part, frozen=True, kw_only=True):
    """Where a submission led: an event type's URI, an address, or a message with a headline."""

    type: str = ""
    value: Any = None


class Submission(_Part, frozen=True, kw_only=True):
    """One form that somebody sent. `submitter`: the invitee, once it led to a booking."""

    uri: str
    routing_form: str = ""
    questions_and_answers: list[FormAnswer] = []
    tracking: Tracking = Tracking()
    result: FormResult | None = None
    submitter: str | None = None
    submitter_type: str | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None

    @property
    def meeting(self) -> str:
        """The URI of the meeting that it led to, empty where it led to none.

        Calendly: an invitee's URI begins with that of the meeting.
        """
        found = _INVITEE.match(self.submitter or "")
        return found.group(1) if found else ""

    @property
    def result_kind(self) -> ResultKind:
        """Of what kind the result is; "other" for one that Calendly has added since."""
        kind = self.result.type if self.result is not None else ""
        if kind in ("event_type", "external_url", "custom_message"):
            return kind  # type: ignore[return-value]
        return "other" if kind else "none"

    @property
    def event_type(self) -> str:
        """The URI of the event type that it led to, empty where it led elsewhere."""
        value = self.result.value if self.result is not None else None
        return value if self.result_kind == "event_type" and isinstance(value, str) else ""

    @property
    def address(self) -> str:
        """The web address that it led to, empty where it led elsewhere."""
        value = self.result.value if self.result is not None else None
        return value if self.result_kind == "external_url" and isinstance(value, str) else ""

    @property
    def shown_message(self) -> str:
        """The message that was shown, its headline first; empty where there was none."""
        value = self.result.value if self.result is not None else None
        if self.result_kind != "custom_message" or not isinstance(value, dict):
            return ""
        texts = (value.get("headline"), value.get("body"))
        return "\n".join(text for text in texts if isinstance(text, str) and text.strip())


class Submitter(NamedTuple):
    """Who sent a form, as the answers tell; either may be empty."""

    name: str = ""
    email: str = ""


def submitter_of(submission: Submission, form: RoutingForm | None) -> Submitter:
    """Return who sent a form: by the types of its questions, else by what looks like an address."""
    types: Mapping[str, str] = {each.uuid: each.type for each in form.questions} if form else {}
    name = email = ""
    for each in submission.questions_and_answers:
        answer = (each.answer or "").strip()
        kind = types.get(each.question_uuid or "")
        if kind == "name" and not name:
            name = " ".join(answer.split())
        if not email and (kind == "email" or (kind is None and _ADDRESS.match(answer))):
            email = answer
    return Submitter(name, email)


def without_answers(submission: Submission) -> Submission:
    """Return a submission as it is kept of somebody who is kept out: when, where to, its tags."""
    return msgspec.structs.replace(submission, questions_and_answers=[])
