"""Routing forms in words: what was submitted as a table, one submission in full, rows to save."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.booking_links import FIELDS
from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.routing_forms import submitter_of
from calendly_desktop.domain.times import clock as clock_text
from calendly_desktop.domain.times import local_day, short_day, when_it_starts
from calendly_desktop.toolkit.fact_sheet import Fact
from calendly_desktop.viewmodels.insight_lines import LineColumn, Sign

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from calendly_desktop.domain.booking_links import Field
    from calendly_desktop.domain.routing_forms import FormQuestion, RoutingForm, Submission
    from calendly_desktop.store.routing_forms import FormsRead, KnownForm
    from calendly_desktop.viewmodels.meetings import Clock

    FormOf = Callable[[str], RoutingForm | None]
    TypeName = Callable[[str], str]

Period = Literal["7", "30", "90", "365", "all"]


def tr(text: str) -> str:
    """Translate a text about routing forms."""
    return QCoreApplication.translate("RoutingForms", text)


def periods() -> list[tuple[Period, str]]:
    """Return the periods to choose from: key and words."""
    return [
        ("7", tr("Last 7 days")),
        ("30", tr("Last 30 days")),
        ("90", tr("Last 90 days")),
        ("365", tr("Last 12 months")),
        ("all", tr("All days")),
    ]


def since(period: Period, now: datetime) -> datetime | None:
    """Return when a period begins; None for all days."""
    return None if period == "all" else now - timedelta(days=int(period))


def form_choices(forms: Sequence[KnownForm]) -> list[tuple[str, str]]:
    """Return the forms to choose from: URI and words; the first is for all forms."""
    found = [("", tr("All forms"))]
    for form, count, _read in forms:
        name = f"{form.called} ({count:,})"
        found.append((form.uri, name))
    return found


def status_text(form: RoutingForm) -> str:
    """Return whether a form can be filled in."""
    known = {"published": tr("Published"), "draft": tr("Draft: nobody can fill it in yet")}
    return known.get(form.status, form.status.replace("_", " ").capitalize())


def about_text(form: RoutingForm) -> str:
    """Return in few words what a form is: its state, and how much it asks."""
    return f"{status_text(form)} · {amount(len(form.questions), tr('question'))}"


def form_facts(form: RoutingForm, count: int) -> list[Fact]:
    """Return one form in full: its state and its questions."""
    asked = [Fact(question.name, _question_text(question)) for question in form.questions]
    return [
        Fact(tr("Status"), status_text(form)),
        Fact(tr("Sent"), amount(count, tr("time"))),
        *asked,
    ]


def _question_text(question: FormQuestion) -> str:
    kinds = {
        "name": tr("Name"),
        "text": tr("One line"),
        "email": tr("E-mail address"),
        "phone": tr("Phone number"),
        "textarea": tr("Several lines"),
        "select": tr("Choice from a list"),
        "radios": tr("Choice of one"),
    }
    text = kinds.get(question.type, question.type.replace("_", " ").capitalize())
    if question.required:
        text += tr(", required")
    if question.answer_choices:
        text += ": " + ", ".join(question.answer_choices)
    return text


# -- the table -----------------------------------------------------------------------------


def result_text(submission: Submission, type_name: TypeName) -> str:
    """Return in one line where a submission led."""
    kind = submission.result_kind
    if kind == "event_type":
        return type_name(submission.event_type) or tr("A booking page")
    if kind == "external_url":
        return submission.address
    if kind == "custom_message":
        message = submission.shown_message.splitlines()
        return tr("Message: {0}").format(message[0]) if message else tr("A message")
    if kind == "none":
        return tr("Not known")
    return (submission.result.type if submission.result else "").replace("_", " ").capitalize()


def columns(form_of: FormOf, type_name: TypeName, clock: Clock) -> list[LineColumn[Submission]]:
    """Return the columns of the table."""

    def when(row: Submission) -> str:
        if row.created_at is None:
            return ""
        day = short_day(local_day(row.created_at, clock.zone), clock.today)
        at = row.created_at.astimezone(clock.zone.info)
        return f"{day}, {clock_text(at, twenty_four=clock.twenty_four)}"

    def who(row: Submission) -> str:
        name, email = submitter_of(row, form_of(row.routing_form))
        return name or email or tr("No name given")

    return [
        LineColumn(tr("Sent"), when, key=lambda row: row.created_at or ""),
        LineColumn(
            tr("Who"),
            who,
            full=lambda row: "\n".join(submitter_of(row, form_of(row.routing_form))).strip(),
        ),
        LineColumn(
            tr("Result"),
            lambda row: _without_scheme(result_text(row, type_name)),
            full=lambda row: row.shown_message or result_text(row, type_name),
        ),
        LineColumn(
            tr("Booked"),
            lambda row: tr("Booked") if row.meeting else "",
            sign=lambda row: Sign("calendar", "success") if row.meeting else None,
        ),
        *(_tag_column(field) for field in ("campaign", "source", "medium", "content", "term")),
        LineColumn(tr("Form"), lambda row: form_name(row, form_of)),
        LineColumn(tr("Answers"), _answers_line, full=_answers_text),
    ]


def _without_scheme(text: str) -> str:
    return text.removeprefix("https://").removeprefix("www.")


def _tag_column(field: Field) -> LineColumn[Submission]:
    words = {
        "campaign": tr("Campaign"),
        "source": tr("Source"),
        "medium": tr("Medium"),
        "content": tr("Content"),
        "term": tr("Term"),
    }
    return LineColumn(words[field], lambda row: tag_of(row, field))


def tag_of(submission: Submission, field: str) -> str:
    """Return one tag of a submission."""
    return str(getattr(submission.tracking, f"utm_{field}") or "")


def form_name(submission: Submission, form_of: FormOf) -> str:
    """Return what the form of a submission is called."""
    form = form_of(submission.routing_form)
    return form.called if form is not None else tr("A form that is gone")


def _answers_line(submission: Submission) -> str:
    answers = (each.answer or "" for each in submission.questions_and_answers)
    return " · ".join(" ".join(answer.split()) for answer in answers if answer.strip())


def _answers_text(submission: Submission) -> str:
    return "\n".join(
        f"{each.question}: {each.answer}"
        for each in submission.questions_and_answers
        if each.answer
    )


def count_text(shown: int, total: int, known: int) -> str:
    """Return how many submissions are shown, of how many; known: of how many the table is."""
    text = amount(total, tr("submission"))
    if shown < known:
        text = tr("{0} of {1}").format(f"{shown:,}", text)
    if known < total:
        text += tr("; the latest {0} are listed").format(f"{known:,}")
    return text


# -- how far it is read --------------------------------------------------------------------


def progress_text(read: FormsRead) -> str:
    """Return how far forms are read; empty once everything is here."""
    if read.is_reading:
        if read.total < 0:
            return tr("Reading the routing forms …")
        text = tr("Reading submissions: {0} of {1}, {2} so far …")
        sent = amount(read.submissions, tr("submission"))
        return text.format(f"{read.read:,}", amount(read.total, tr("form")), sent)
    if read.failed:
        return tr("What was sent in {0} could not be read.").format(amount(read.failed, tr("form")))
    if 0 <= read.read < read.total:
        text = tr("Submissions of {0} of {1} read.")
        return text.format(f"{read.read:,}", amount(read.total, tr("form")))
    return ""


# -- one submission ------------------------------------------------------------------------


def facts(submission: Submission, form_of: FormOf, type_name: TypeName, clock: Clock) -> list[Fact]:
    """Return one submission in full: when, where it led, its tags, its answers."""
    sent = ""
    if submission.created_at is not None:
        sent = when_it_starts(
            submission.created_at, clock.zone, twenty_four=clock.twenty_four, today=clock.today
        )
    result = submission.shown_message or result_text(submission, type_name)
    tags = [(field, tag_of(submission, field)) for field in FIELDS]
    words = {"event_type": tr("Booking page"), "external_url": tr("Web address")}
    booked = tr("A meeting was booked") if submission.meeting else tr("No booking is known")
    return [
        Fact(tr("Sent"), sent),
        Fact(tr("Form"), form_name(submission, form_of)),
        Fact(words.get(submission.result_kind, tr("Result")), result),
        Fact(tr("Booking"), booked),
        *(Fact(f"UTM {field}", value) for field, value in tags),
        *(
            Fact(each.question or tr("Question without a text"), each.answer or "", True)
            for each in submission.questions_and_answers
        ),
    ]


# -- saving --------------------------------------------------------------------------------


def rows_to_save(
    submissions: Sequence[Submission], form_of: FormOf, type_name: TypeName, clock: Clock
) -> list[list[object]]:
    """Return submissions for a spreadsheet, headings first: a column for each question."""
    questions = list(
        dict.fromkeys(each.question for row in submissions for each in row.questions_and_answers)
    )
    heads = [tr("Sent"), tr("Form"), tr("Name"), tr("E-mail"), tr("Result"), tr("Booked")]
    heads += [f"utm_{field}" for field in FIELDS]
    rows: list[list[object]] = [[*heads, *questions]]
    for each in submissions:
        name, email = submitter_of(each, form_of(each.routing_form))
        sent = each.created_at
        answers = {one.question: one.answer for one in each.questions_and_answers}
        rows.append(
            [
                sent.astimezone(clock.zone.info).replace(tzinfo=None) if sent else None,
                form_name(each, form_of),
                name,
                email,
                each.shown_message or result_text(each, type_name),
                tr("Yes") if each.meeting else tr("No"),
                *(tag_of(each, field) or None for field in FIELDS),
                *(answers.get(question) for question in questions),
            ]
        )
    return rows
