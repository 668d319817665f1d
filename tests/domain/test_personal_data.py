"""Recognising a person, taking them out of what is kept, and handing their data over."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain import exit_archive
from calendly_desktop.domain.models import (
    Cancellation,
    EventGuest,
    Invitee,
    QuestionAndAnswer,
    ScheduledEvent,
    Tracking,
)
from calendly_desktop.domain.personal_data import (
    Item,
    Part,
    Person,
    addresses_in,
    masked,
    without_secrets,
)
from calendly_desktop.domain.personal_report import Report, as_html, as_json, as_zip
from calendly_desktop.domain.removed_people import (
    NOBODY,
    REMOVED,
    Removed,
    event_without,
    invitee_without,
)

NOW = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
MARIA = Removed("salt").with_people(["maria@example.com"], ["Maria Lopez", "Maria"])
words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)


@pytest.mark.parametrize(
    ("text", "emails", "others"),
    [
        ("maria@example.com", ("maria@example.com",), ()),
        ("Maria <MARIA@Example.com>; ken@x.org,", ("maria@example.com", "ken@x.org"), ()),
        ("mailto:a@b.co\na@b.co", ("a@b.co",), ()),
        ("Maria\na@b.co", ("a@b.co",), ("Maria",)),
        ("", (), ()),
        ("@ . a@b", (), ("@ a@b",)),
    ],
)
def test_addresses_of_a_paste(text: str, emails: tuple[str, ...], others: tuple[str, ...]) -> None:
    assert addresses_in(text) == (emails, others)


def test_a_person_is_recognised_in_links_and_by_full_name_only() -> None:
    person = Person(["maria@example.com"], ["Maria  Lopez", "Maria"])
    assert person.is_in("https://calendly.com/x?email=Maria%40example.com")
    assert person.is_in("Demo with maria lopez")
    assert not person.is_in("Demo with Maria Schmidt")
    assert not person.is_in("maria@example.org")


def test_a_masked_address_is_told_from_others_and_cannot_be_written_to() -> None:
    assert masked("maria@example.com") == "m…@e….com"


def test_what_is_kept_of_a_removed_person() -> None:
    invitee = Invitee(
        uri="u",
        email="Maria@Example.com",
        name="Maria Lopez",
        first_name="Maria",
        status="canceled",
        timezone="Europe/Madrid",
        questions_and_answers=[QuestionAndAnswer(question="Phone?", answer="+34 1")],
        tracking=Tracking(utm_source="maria@example.com", utm_medium="mail"),
        text_reminder_number="+34 1",
        cancel_url="https://calendly.com/cancellations/1",
        reschedule_url="https://calendly.com/reschedulings/1",
        old_invitee="v",
        cancellation=Cancellation(canceled_by="Maria Lopez", reason="ill", canceler_type="invitee"),
        created_at=NOW,
    )
    kept = invitee_without(invitee, MARIA)
    assert (kept.uri, kept.status, kept.old_invitee, kept.created_at) == ("u", "canceled", "v", NOW)
    assert kept.name == REMOVED
    text = str(kept)
    for word in ("aria", "+34", "Madrid", "cancellations", "reschedulings", "ill"):
        assert word not in text, word
    assert kept.tracking.utm_medium == "mail"


def test_what_is_kept_of_a_meeting_with_a_removed_person() -> None:
    event = ScheduledEvent(
        uri="e",
        start_time=NOW,
        end_time=NOW,
        name="Maria Lopez and Ada: intro",
        event_guests=[EventGuest(email="maria@example.com"), EventGuest(email="ken@x.org")],
        meeting_notes_plain="Write to maria@example.com, please. Maria Schmidt comes too.",
        cancellation=Cancellation(canceled_by="Maria Lopez", reason="I am ill"),
    )
    kept = event_without(event, MARIA)
    assert kept.name == "(removed) and Ada: intro"
    assert [guest.email for guest in kept.event_guests] == ["ken@x.org"]
    assert kept.meeting_notes_plain == "Write to (removed), please. Maria Schmidt comes too."
    assert kept.cancellation is not None
    assert (kept.cancellation.canceled_by, kept.cancellation.reason) == (REMOVED, None)


def test_others_stay_as_they_are_and_lose_only_mentions() -> None:
    ken = Invitee(
        uri="k",
        email="ken@x.org",
        name="Ken Ito",
        questions_and_answers=[QuestionAndAnswer(answer="With Maria Lopez (maria@example.com)")],
    )
    kept = invitee_without(ken, MARIA)
    assert kept.questions_and_answers[0].answer == "With (removed) ((removed))"
    assert (kept.email, kept.name) == ("ken@x.org", "Ken Ito")
    assert invitee_without(ken, NOBODY) is ken


@given(words, words)
def test_no_text_keeps_address_or_name(before: str, after: str) -> None:
    for secret in ("maria@example.com", "Maria%40example.com", "Maria Lopez", "maria lopez"):
        cleaned = MARIA.clean(f"{before} {secret} {after}")
        person = Person(["maria@example.com"])
        assert not person.has_address(cleaned) or person.has_address(f"{before} {after}")
        assert "(removed)" in cleaned


@given(words)
def test_a_text_without_the_person_is_left_alone(text: str) -> None:
    if "maria" not in text.casefold():
        assert MARIA.clean(text) == text
    assert NOBODY.clean(text) == text


def test_marks_name_nobody() -> None:
    assert "maria" not in str(MARIA).casefold()
    assert MARIA.has("MARIA@example.com")
    assert MARIA.has("maria  lopez")
    assert not MARIA.has("Maria"), "too many have a name of one word"
    assert not Removed("other salt", MARIA.marks).has("maria@example.com")


def test_the_report_is_readable_and_harmless() -> None:
    evil = "<script>alert(1)</script>"
    content = {"name": evil, "cancel_url": "https://calendly.com/cancellations/1", "empty": None}
    part = Part("events", evil, "calendly", [Item(evil, NOW, without_secrets(content))], note=evil)
    report = Report(["a@b.co"], [evil], "Ada", "Acme", NOW, [part], [evil])
    page = as_html(report).decode()
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "cancellations" not in page
    assert json.loads(as_json(report))["parts"][0]["items"][0]["content"] == {
        "name": evil,
        "empty": None,
    }
    with zipfile.ZipFile(io.BytesIO(as_zip(report))) as archive:
        assert archive.namelist() == ["data.html", "data.json"]


@given(st.binary(max_size=200))
def test_any_file_is_read_or_refused(content: bytes) -> None:
    with pytest.raises(exit_archive.NotOurArchive):
        exit_archive.unpacked(content)


def test_an_archive_is_read_again_and_nothing_else_of_it() -> None:
    files = {"settings.json": b'{"undo_seconds": 5}', "../evil.json": b"x", "links.csv": b"y"}
    found = exit_archive.unpacked(exit_archive.packed(files, "Ada", NOW))
    assert found.settings == {"undo_seconds": 5}
    assert (found.rules, found.templates) == (b"", b"")
    huge = {"settings.json": b" " * (exit_archive.LARGEST + 1)}
    with pytest.raises(exit_archive.NotOurArchive):
        exit_archive.unpacked(exit_archive.packed(huge, "Ada", NOW))
