"""The campaign report in words, as rows of a table, as bars and points, and on paper."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.campaign_report import Figures, Row
from calendly_desktop.domain.report_periods import Days, Part, bounds_of
from calendly_desktop.domain.times import find_zone
from calendly_desktop.domain.untidy_values import Untidy
from calendly_desktop.store.campaigns import Lacking, Line, Report
from calendly_desktop.store.passes import Reach
from calendly_desktop.toolkit.paper import page_layout
from calendly_desktop.viewmodels.campaign_paper import OnPaper, paper_html
from calendly_desktop.viewmodels.campaign_table import (
    MOST_BARS,
    Shown,
    bars,
    columns,
    points,
    rows_to_save,
    sums,
)
from calendly_desktop.viewmodels.campaign_values import fault_text, message, shown_value
from calendly_desktop.viewmodels.campaign_words import (
    Coverage,
    change_text,
    coverage_text,
    days_text,
    lead_text,
    share_text,
)
from calendly_desktop.viewmodels.insight_lines import LinesModel, texts
from calendly_desktop.viewmodels.meetings import Clock

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
TODAY = NOW.date()
CLOCK = Clock(find_zone("Europe/Berlin"), True, NOW)
OCTOBER = Days(date(2026, 10, 1), date(2026, 10, 31))
SEPTEMBER = Days(date(2026, 9, 1), date(2026, 9, 30))
DAY = 86_400


def figures(bookings: int, canceled: int = 0, no_show: int = 0) -> Figures:
    return Figures(bookings, canceled, no_show, 0, 3.4 * DAY if bookings else None)


def row(value: str, bookings: int, before: int | None = None, *, kind: str = "value") -> Row:
    then = figures(before) if before is not None else None
    return Row(kind, value, figures(bookings), then)  # type: ignore[arg-type]


def shown(rows: list[Row], *, before: Days | None = SEPTEMBER, line: Line | None = None) -> Shown:
    now = figures(sum(each.now.bookings for each in rows), 3, 1)
    then = figures(sum(each.before.bookings for each in rows if each.before)) if before else None
    line = line or Line("day", [], [])
    report = Report("campaign", rows, now, then, line, {}, Lacking(1, 1))
    return Shown(report, OCTOBER, before, "booked", TODAY)


SOME = [row("spring", 12, 9), row("autumn", 4, 5), row("", 2, 2, kind="without")]


# -- words -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("2026-10-01", "2026-10-31", "October 2026"),
        ("2026-10-01", "2026-10-28", "1–28 Oct 2026"),
        ("2026-09-28", "2026-10-03", "28 Sep – 3 Oct 2026"),
        ("2026-12-28", "2027-01-03", "28 Dec 2026 – 3 Jan 2027"),
        ("2026-01-01", "2026-12-31", "2026"),
        ("2026-11-03", "2026-11-03", "Tue 3 Nov 2026"),
        ("2026-10-01", "2026-12-31", "1 Oct – 31 Dec 2026"),
    ],
)
def test_days_in_little_room(first: str, last: str, text: str) -> None:
    assert days_text(Days(date.fromisoformat(first), date.fromisoformat(last))) == text
    assert days_text(Days()) == "All days"


def test_times_shares_and_changes() -> None:
    assert [lead_text(seconds) for seconds in (None, 600, 3600, 8 * 3600, DAY, 3.44 * DAY)] == [
        *("", "10 min", "1 hour", "8 hours", "1 day", "3.4 days"),
    ]
    assert lead_text(12.4 * DAY) == "12 days"
    assert [share_text(n, 300) for n in (0, 1, 100, 300)] == ["", "under 1%", "33%", "100%"]
    assert [change_text(5, 3), change_text(3, 5), change_text(3, 3)] == ["+2", "−2", "="]


# -- how complete ------------------------------------------------------------------------------

SINCE, UNTIL = datetime(2026, 10, 1, tzinfo=UTC), datetime(2026, 11, 1, tzinfo=UTC)
ALL_LISTED = Reach(True, None)


def coverage(lacking: Lacking, reach: Reach | None = ALL_LISTED, **more: object) -> Coverage:
    return Coverage(lacking, reach, SINCE, UNTIL, "booked", NOW)._replace(**more)  # type: ignore[arg-type]


def test_it_says_nothing_where_nothing_lacks() -> None:
    complete = coverage(Lacking(9, 9))
    assert complete.is_complete
    assert coverage_text(complete, CLOCK) == ""


def test_it_says_what_lacks() -> None:
    partial = coverage(Lacking(1_840, 2_000))
    assert not partial.is_complete
    assert coverage_text(partial, CLOCK) == "Invitees of 1,840 of 2,000 meetings read."
    cut = coverage(Lacking(5, 5), Reach(True, datetime(2026, 10, 10, tzinfo=UTC)))
    assert not cut.is_complete
    assert coverage_text(cut, CLOCK) == "Meetings before Sat 10 Oct are not read yet."
    coming = coverage(Lacking(5, 5), Reach(False, None))
    assert coverage_text(coming, CLOCK) == "Meetings to come are not read yet."
    assert not coverage(Lacking(5, 5), None).is_complete, "until it is known"


def test_meetings_to_come_do_not_matter_for_meetings_that_are_over() -> None:
    over = coverage(Lacking(5, 5), Reach(False, SINCE), basis="meeting")
    assert over.is_complete
    assert not coverage(Lacking(5, 5), Reach(False, SINCE)).is_complete


def test_wishes_roles_and_refusals_are_told() -> None:
    kept = coverage(Lacking(5, 5), Reach(True, None, datetime(2026, 10, 15, tzinfo=UTC)))
    assert kept.is_complete, "there is no more to be read"
    assert "Meetings before Thu 15 Oct are not kept" in coverage_text(kept, CLOCK)
    limited = coverage(Lacking(5, 5), limit="Only your own.", elsewhere=2)
    assert coverage_text(limited, CLOCK) == (
        "Only your own. 2 bookings moved to a meeting that is not known here; counted as active."
    )
    refused = coverage(Lacking(0, 0), refusal="Calendly does not show them.")
    assert not refused.is_complete
    assert coverage_text(refused, CLOCK) == "Calendly does not show them."


# -- the table ---------------------------------------------------------------------------------


def test_the_table_under_qts_own_tester(qtmodeltester: ModelTester) -> None:
    model: LinesModel[Row] = LinesModel()
    model.is_quiet = lambda each: each.kind != "value"
    model.show_lines(columns(shown(SOME)), SOME)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert texts(model) == [
        ["spring", "12", "67%", "9", "+3", "12", "0", "0", "3.4 days"],
        ["autumn", "4", "22%", "5", "−1", "4", "0", "0", "3.4 days"],
        ["Tagged, without campaign", "2", "11%", "2", "=", "2", "0", "0", "3.4 days"],
    ]
    model.show_lines(columns(shown(SOME, before=None)), SOME)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert len(model.titles()) == 7


def test_what_is_saved_ends_with_the_sum_of_all() -> None:
    saved = rows_to_save(shown(SOME), SOME)
    assert saved[0][:4] == ["Campaign", "Bookings", "Bookings, September 2026", "Change"]
    assert saved[1] == ["spring", 12, 9, 3, 12, 0, 0, 3.4]
    assert saved[-1][:4] == ["All bookings", 18, 16, 2]


def test_sums_are_told_with_their_change_in_full() -> None:
    found = {each.key: each for each in sums(shown(SOME))}
    assert (found["bookings"].value, found["bookings"].note) == ("18", "+2")
    assert found["canceled"].note == "17% · +3"
    assert found["bookings"].tip == "Bookings: 18; 2 more than the 16 of September 2026"
    assert found["lead"].note == "was 3.4 days"


# -- charts ------------------------------------------------------------------------------------


def test_many_values_end_in_one_bar_for_the_others() -> None:
    many = [row(f"c{n:02}", 60 - n, n) for n in range(40)]
    drawn, behind = bars(shown([*many, row("", 5, 5, kind="untagged")]))
    assert len(drawn) == MOST_BARS + 1
    assert drawn[-2].label == "33 others"
    assert drawn[-1].label == "No tags"
    assert behind[-2] is None
    assert sum(sum(bar.values) for bar in drawn) == sum(60 - n for n in range(40)) + 5
    assert sum(bar.before or 0 for bar in drawn) == sum(range(40)) + 5
    drawn, behind = bars(shown([*many[:8], row("", 5, 5, kind="untagged")]))
    assert [bar.label for bar in drawn][-2:] == ["c07", "No tags"], "one more has room of its own"


@given(st.lists(st.integers(0, 50), max_size=60), st.integers(1, 20))
def test_bars_are_of_all_rows_together(counts: list[int], most: int) -> None:
    rows = [row(f"c{n:02}", count, 0) for n, count in enumerate(counts)]
    drawn, behind = bars(shown(rows), most)
    assert len(drawn) == len(behind)
    assert sum(sum(bar.values) for bar in drawn) == sum(counts)


def test_what_is_still_to_come_has_no_point() -> None:
    parts = [Part(TODAY + timedelta(days=n), TODAY + timedelta(days=n)) for n in (-1, 0, 1)]
    before = [Part(each.first - timedelta(days=30), each.last) for each in parts]
    line = Line("day", parts, [2, 3, 0], before, [1, 1, 4])
    found = points(shown(SOME, line=line))
    assert [point.value for point in found] == [2, 3, None]
    assert [point.before for point in found] == [1, 1, 4]
    assert found[1].text.startswith("Sat 28 Nov 2026: 3 bookings; ")
    assert len(bounds_of(parts, ZoneInfo("UTC"))) == 4


# -- on paper, and for colleagues --------------------------------------------------------------


def test_nothing_on_paper_is_markup_from_outside() -> None:
    rows = [row("<script>alert(1)</script>", 3, 1)]
    on_paper = OnPaper(shown(rows), "Title & <b>", ["Whose"], "What lacks <i>", b"PNG")
    html = paper_html(on_paper, page_layout("a4", landscape=False))
    assert "<script>" not in html
    assert "&lt;script&gt;" in html
    assert "Title &amp; &lt;b&gt;" in html
    assert "What lacks &lt;i&gt;" in html
    assert "data:image/png;base64," in html


def test_spaces_at_the_ends_can_be_seen() -> None:
    assert shown_value(" news ") == "␣news␣"
    assert shown_value("a b") == "a b"


def test_faults_in_words_and_a_message_that_asks_for_the_better_spelling() -> None:
    rows = [
        Untidy("source", "Facebook", 14, "spelling", "facebook", "", 16),
        Untidy("medium", "Social", 3, "capitals", "social", "small letters"),
        Untidy("campaign", "spring", 2, "pattern", "", "####-*"),
        Untidy("term", "maria.lopez%40example.com", 1, "email"),
    ]
    assert [fault_text(each) for each in rows] == [
        "16 bookings say “facebook”",
        "The rules ask for small letters",
        "Does not fit the pattern ####-*",
        "Holds an e-mail address, which everybody with the link can read",
    ]
    plain, html = message(rows, OCTOBER)
    assert plain.splitlines()[2:] == [
        "• Source: “facebook” instead of “Facebook” (14 bookings)",
        "• Medium: “social” instead of “Social” (3 bookings)",
        "• Campaign: not “spring” (2 bookings): does not fit the pattern ####-*",
        "• Term: not “m…%40example.com” (1 booking): holds an e-mail address, which everybody "
        "with the link can read",
        "",
        "Counted: October 2026.",
    ]
    assert html.count("<tr>") == 5
    assert "lopez" not in html
