"""What Many at once says of rows, tables and what single-use links take."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from calendly_desktop.domain.jobs import Job, Row
from calendly_desktop.domain.link_values import Remark
from calendly_desktop.domain.table_reading import Table
from calendly_desktop.domain.times import find_zone
from calendly_desktop.store.link_batches import RowResult
from calendly_desktop.viewmodels.batch_grid import column_letters
from calendly_desktop.viewmodels.batch_words import (
    Counts,
    facts,
    how_long,
    how_read,
    state_of,
    summary,
)
from calendly_desktop.viewmodels.job_words import result_rows
from calendly_desktop.viewmodels.meeting_cells import Clock

FAULT = Remark("There is no @ in it.", 1, True)
LOOK = Remark("Same e-mail address as in row 1.", 1)


@pytest.mark.parametrize(
    ("link", "remarks", "result", "word", "tone"),
    [
        ("https://x", (), None, "Ready", "success"),
        ("", (FAULT, LOOK), None, "There is no @ in it.", "danger"),
        ("https://x", (LOOK,), None, "Same e-mail address as in row 1.", "warning"),
        (None, (), None, "…", "secondary"),
        ("", (), None, "", "secondary"),
        ("?a", (LOOK,), RowResult(1, "done", "", "https://y"), "Link made", "success"),
        ("?a", (), RowResult(1, "unknown", "Lost."), "Not certain", "warning"),
        ("?a", (), RowResult(1, "sending", "", "", False), "Being made", "accent"),
        ("?a", (), RowResult(1, "queued", "", "", False), "Waiting", "secondary"),
        ("?a", (), RowResult(1, "queued"), "Ready", "success"),
        ("?a", (), RowResult(1, "refused", "Gone."), "Not made: Gone.", "danger"),
    ],
)
def test_how_a_row_stands(
    link: str | None, remarks: tuple[Remark, ...], result: RowResult | None, word: str, tone: str
) -> None:
    state = state_of(link, remarks, result)
    assert (state.word, state.tone) == (word, tone)


def test_the_table_in_a_line() -> None:
    assert summary(Counts(), single_use=False) == "0 links ready"
    counts = Counts(rows=9, ready=4, remarked=1, faulty=2, made=1, unknown=1)
    assert summary(counts, single_use=True) == (
        "1 link made · 4 links ready to be made · 1 not certain · 2 rows without a link"
        " · 1 worth a look"
    )
    left = Counts(rows=3000, ready=1000, waiting=2000)
    assert summary(left, single_use=False, stopped=True).startswith("Stopped with 2,000 rows left")


@pytest.mark.parametrize(
    ("requests", "limit", "words"),
    [
        (5, 500, "a few seconds"),
        (200, 500, "about 50 seconds"),
        (200, None, "about 50 seconds"),
        (200, 50, "about 4 minutes"),
        (240, 500, "about a minute"),
        (10_000, 50, "about 3.3 hours"),
    ],
)
def test_about_how_long_it_takes_within_the_limit(
    requests: int, limit: int | None, words: str
) -> None:
    assert how_long(requests, limit) == words
    assert words in facts(requests, limit, "Ada Lindgren")


def test_how_a_table_was_read() -> None:
    assert how_read(Table(encoding="UTF-8", separator=",")) == ()
    notes = how_read(Table(encoding="Windows-1252", separator=";", hidden=2, empty=1, uncounted=3))
    assert notes[0] == "read as Windows-1252: look whether accents are right"
    assert notes[1:4] == (
        "cells divided by semicolon",
        "2 hidden rows left out",
        "1 empty row left out",
    )
    assert "3 formulas without a value" in notes[4]


def test_columns_without_a_heading_are_called_as_spreadsheets_call_them() -> None:
    assert [column_letters(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_the_results_of_a_job_have_the_whole_link() -> None:
    now = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
    job = Job(1, "single_use_link", "Fair", "Ada", now, "done")
    made = {"booking_url": "https://calendly.com/d/abc/talk?month=2027-01"}
    row = Row(0, "uri", "Ken", "done", "", {"query": "email=k%40x.de"}, made)
    table = result_rows(job, [row], Clock(find_zone("UTC"), True, now))
    assert dict(zip(table[0], table[1], strict=True)) == {
        "Number": 1,
        "What": "Ken",
        "Result": "Link made",
        "Link": "https://calendly.com/d/abc/talk?month=2027-01&email=k%40x.de",
    }
