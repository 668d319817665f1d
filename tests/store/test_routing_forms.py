"""Submissions in the local copy: read once, read again where they may have changed, counted."""

from __future__ import annotations

import sqlite3
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calendly_desktop.api import paging
from calendly_desktop.api.errors import NoConnection, NotAllowed, TimedOut
from calendly_desktop.domain.booking_links import FIELDS
from calendly_desktop.domain.campaign_report import DIMENSIONS, Dimension
from calendly_desktop.domain.models import Tracking
from calendly_desktop.domain.report_periods import Days
from calendly_desktop.domain.routing_forms import (
    FormAnswer,
    FormResult,
    RoutingForm,
    Submission,
    without_answers,
)
from calendly_desktop.store import schema, submission_rows
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.campaign_count import Frame, count
from calendly_desktop.store.campaigns import Asked, Campaigns
from calendly_desktop.store.database import Database
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.routing_forms import RoutingForms

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from calendly_desktop.api.client import CalendlyClient
    from tests.conftest import ServedSimulator

API = "https://api.calendly.com"
EVERYBODY = Asked(Scope("organization"))
ALL = Frame(Days(None, None), UTC)
SUBMISSIONS, FORMS = "/routing_form_submissions", "/routing_forms"


@pytest.fixture
async def open_store(client: CalendlyClient, database: Database) -> Callable[..., Any]:
    async def made(**more: Any) -> RoutingForms:
        account = AccountStore(client, database)
        await account.load()
        return RoutingForms(client, database, account, **more)

    return made


async def test_everything_that_was_sent_is_read_and_kept(
    open_store: Callable[..., Any], served_simulator: ServedSimulator
) -> None:
    store: RoutingForms = await open_store()
    assert (store.progress().total, store.was_read) == (-1, False)
    told: list[Any] = []
    store.changed.append(lambda: told.append(store.progress()))
    await store.read()
    assert store.progress()[:3] == (2, 2, 24)
    assert store.progress().is_whole
    assert [(each.form.status, each.submissions) for each in store.forms] == [
        ("published", 24),
        ("draft", 0),
    ]
    assert told[0].is_reading
    assert not told[-1].is_reading
    rows, total = await store.submissions()
    assert total == len(rows) == 24
    assert rows == sorted(rows, key=lambda row: row.created_at or datetime.min, reverse=True)
    assert [row.event_type for row in rows if row.meeting], "the sample has some that were booked"
    await store.read()
    assert len(served_simulator.requests("GET", FORMS)) == 1, "once in a session"
    again: RoutingForms = await open_store()
    assert again.progress()[:3] == (2, 2, 24), "the next start knows them at once"


async def test_a_period_and_a_form_narrow_what_is_listed(open_store: Callable[..., Any]) -> None:
    store: RoutingForms = await open_store()
    await store.read()
    now = datetime.now(UTC)
    rows, total = await store.submissions(since=now - timedelta(days=10))
    assert total == len(rows) == 3
    assert all(row.created_at and row.created_at > now - timedelta(days=10) for row in rows)
    draft = store.forms[1].form.uri
    assert await store.submissions(draft) == ([], 0)
    assert (await store.submissions(until=now - timedelta(days=10)))[1] == 21


async def test_a_second_reading_asks_only_for_what_may_have_changed(
    open_store: Callable[..., Any],
    served_simulator: ServedSimulator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(paging, "PAGE_SIZE", 5)
    store: RoutingForms = await open_store()
    await store.read()
    assert len(served_simulator.requests("GET", SUBMISSIONS)) == 5 + 1
    served_simulator.clear()
    await store.read(refresh=True)
    pages = len(served_simulator.requests("GET", SUBMISSIONS)) - 1
    assert pages == 3, "those of the last 30 days: a booking may still come of them"
    assert store.progress().submissions == 24


async def test_a_booking_that_comes_later_is_noticed(
    open_store: Callable[..., Any], served_simulator: ServedSimulator
) -> None:
    store: RoutingForms = await open_store()
    await store.read()
    rows, _total = await store.submissions()
    late = rows[0]
    booked: dict[str, Any] = {
        "uri": late.uri,
        "routing_form": late.routing_form,
        "questions_and_answers": [],
        "tracking": {},
        "submitter": f"{API}/scheduled_events/E1/invitees/I1",
        "submitter_type": "Invitee",
        "created_at": late.created_at.isoformat() if late.created_at else None,
        "updated_at": late.updated_at.isoformat() if late.updated_at else None,
    }
    served_simulator.fault(kind="wrong_row", path=SUBMISSIONS, body=booked)
    await store.read(refresh=True)
    rows, total = await store.submissions()
    assert next(row for row in rows if row.uri == late.uri).meeting == f"{API}/scheduled_events/E1"
    assert total == 24


async def test_what_is_gone_at_calendly_goes_when_a_form_is_read_to_its_end(
    open_store: Callable[..., Any], database: Database
) -> None:
    store: RoutingForms = await open_store()
    await store.read()
    form = store.forms[0].form.uri
    old = Submission(uri="gone", created_at=datetime.now(UTC) - timedelta(days=400))
    other = RoutingForm(uri="gone-form")

    def write(connection: sqlite3.Connection) -> None:
        submission_rows.keep(connection, form, [old])
        submission_rows.keep_forms(connection, [*(each.form for each in store.forms), other])
        submission_rows.keep(connection, other.uri, [Submission(uri="of-gone-form")])
        eight_days_ago = datetime.now(UTC) - timedelta(days=8)
        submission_rows.note_read(connection, form, eight_days_ago)

    await database.run(write)
    again: RoutingForms = await open_store()
    assert again.progress().submissions == 26
    await again.read()
    assert again.progress()[:3] == (2, 2, 24)


async def test_older_ones_are_not_kept_where_that_is_wished(
    open_store: Callable[..., Any],
) -> None:
    store: RoutingForms = await open_store(retention=lambda: 1)
    await store.read()
    rows, total = await store.submissions()
    month = datetime.now(UTC) - timedelta(days=31)
    assert 0 < total < 24
    assert all(row.created_at and row.created_at > month for row in rows)


class TestWithoutTheRight:
    @pytest.fixture(params=[{"role": "user"}, {"plan": "standard"}])
    def simulator_options(self, request: pytest.FixtureRequest) -> dict[str, Any]:
        return {"seed": 1, "meetings": 4, **request.param}

    async def test_calendlys_answer_is_kept_and_nothing_else(
        self, open_store: Callable[..., Any], database: Database, served_simulator: ServedSimulator
    ) -> None:
        form = RoutingForm(uri="known-before")
        await database.run(lambda c: submission_rows.keep_forms(c, [form]))
        await database.run(lambda c: submission_rows.keep(c, form.uri, [Submission(uri="s")]))
        store: RoutingForms = await open_store()
        assert store.progress().submissions == 1
        with pytest.raises(NotAllowed) as refused:
            await store.read()
        assert store.refusal is refused.value
        assert "You do not have permission" in refused.value.calendly_message
        assert store.progress().refusal == refused.value.title
        assert (await store.submissions())[1] == 0
        await store.read()
        assert len(served_simulator.requests("GET", FORMS)) == 1
        again: RoutingForms = await open_store()
        assert again.progress().refusal == refused.value.title


async def test_a_known_lack_of_the_scope_asks_nothing(
    open_store: Callable[..., Any], served_simulator: ServedSimulator
) -> None:
    served_simulator.fault(kind="missing_scope", scope="routing_forms:read", path=FORMS)
    store: RoutingForms = await open_store()
    with pytest.raises(NotAllowed):
        await store.read()
    served_simulator.clear()
    with pytest.raises(NotAllowed, match="token"):
        await store.read(refresh=True)
    assert served_simulator.requests("GET", FORMS) == []


async def test_one_form_that_cannot_be_read_does_not_hide_the_others(
    open_store: Callable[..., Any], served_simulator: ServedSimulator
) -> None:
    served_simulator.fault(kind="status", status=404, path=SUBMISSIONS)
    store: RoutingForms = await open_store()
    await store.read()
    assert store.progress()[:3] == (1, 2, 0)
    assert store.progress().failed == 1
    assert not store.progress().is_whole
    await store.read(refresh=True)
    assert store.progress()[:3] == (2, 2, 24)
    assert store.progress().failed == 0


async def test_what_was_read_stays_when_the_connection_breaks(
    open_store: Callable[..., Any],
    served_simulator: ServedSimulator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(paging, "PAGE_SIZE", 10)
    store: RoutingForms = await open_store()

    def break_after_a_page() -> None:
        if store.progress().submissions:
            served_simulator.fault(kind="drop_before", path=SUBMISSIONS, times=-1)

    store.changed.append(break_after_a_page)
    with pytest.raises((NoConnection, TimedOut)):
        await store.read()
    assert store.progress()[:4] == (0, 2, 10, False)
    assert not store.was_read
    store.changed.clear()
    served_simulator.clear()
    await store.read()
    assert store.progress().is_whole


async def test_a_person_is_taken_out_and_stays_out(
    open_store: Callable[..., Any], database: Database
) -> None:
    store: RoutingForms = await open_store()
    await store.read()
    rows, total = await store.submissions()
    email = next(a.answer for a in rows[0].questions_and_answers if "@" in (a.answer or "")) or ""

    def is_about(each: Submission) -> bool:
        return any(answer.answer == email for answer in each.questions_and_answers)

    def without(each: Submission) -> Submission:
        return without_answers(each) if is_about(each) else each

    found = await database.read(lambda c: submission_rows.those_about(c, is_about))
    assert rows[0].uri in {each.uri for each in found}
    assert await database.run(lambda c: submission_rows.change(c, without)) == len(found)
    assert await database.read(lambda c: submission_rows.those_about(c, is_about)) == []
    store.kept_as = without
    await store.read(refresh=True)
    await database.run(lambda c: c.execute("delete from submissions"))
    await store.read(refresh=True)
    assert await database.read(lambda c: submission_rows.those_about(c, is_about)) == []
    assert (await store.submissions())[1] == total, "they count as before"


async def test_tags_that_were_taken_out_count_as_none(
    open_store: Callable[..., Any], database: Database
) -> None:
    store: RoutingForms = await open_store()
    await store.read()
    await database.run(lambda c: c.execute("delete from tag_sets where id != 0"))
    campaigns = Campaigns(database, AccountStore(store._client, database))
    report = await campaigns.report(EVERYBODY, ALL, "source")
    assert [(row.kind, row.forms) for row in report.rows] == [("untagged", report.forms)]


async def test_a_right_that_comes_back_is_noticed(
    open_store: Callable[..., Any], served_simulator: ServedSimulator
) -> None:
    served_simulator.fault(kind="missing_scope", scope="routing_forms:read", path=FORMS)
    store: RoutingForms = await open_store()
    with pytest.raises(NotAllowed):
        await store.read()
    assert store.progress().refusal
    store._account.learn_granted("routing_forms:read")
    told: list[Any] = []
    store.changed.append(lambda: told.append(store.progress()))
    await store.read(refresh=True)
    assert store.progress().is_whole
    assert not [each for each in told if each.refusal and each.total > 0]


# -- counted beside bookings -------------------------------------------------------------------

_words = st.sampled_from(["", "a", "A", "b c", "ü", " "])
_sent: st.SearchStrategy[dict[str, Any]] = st.builds(
    dict,
    tags=st.tuples(*[_words] * 5),
    day=st.integers(0, 20),
    kind=st.sampled_from(["", "k1", "k2"]),
    by=st.integers(0, 4),
)


def _submission(number: int, sent: dict[str, Any]) -> Submission:
    tags = {
        f"utm_{field}": value or None for field, value in zip(FIELDS, sent["tags"], strict=True)
    }
    kind = sent["kind"]
    return Submission(
        uri=f"s{number:03}",
        tracking=Tracking(**tags),
        result=FormResult(type="event_type", value=kind) if kind else None,
        submitter=f"{API}/scheduled_events/E{sent['by']}/invitees/I" if sent["by"] else None,
        created_at=datetime(2026, 3, 1, 12, tzinfo=UTC) + timedelta(days=sent["day"]),
        questions_and_answers=[FormAnswer(question="?", answer="x")],
    )


def _plain(rows: list[Submission], dimension: Dimension) -> tuple[Counter[Any], Counter[Any]]:
    """A count as simple as it can be: of submissions, and of the bookings they led to."""
    sent, booked, seen = Counter[Any](), Counter[Any](), set[str]()
    for row in sorted(rows, key=lambda row: (row.created_at, row.uri)):
        tags: dict[str, str] = {f: getattr(row.tracking, f"utm_{f}") or "" for f in FIELDS}
        tags = {f: value if value.strip() else "" for f, value in tags.items()}
        if dimension == "event_type":
            key = ("value", row.event_type) if row.event_type else ("without", "")
        elif not any(tags.values()):
            key = ("untagged", "")
        else:
            value = tags[dimension]
            key = ("value", value) if value else ("without", "")
        sent[key] += 1
        if row.submitter and row.submitter not in seen:
            seen.add(row.submitter)
            booked[key] += 1
    return sent, booked


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sent=st.lists(_sent, max_size=12), dimension=st.sampled_from(DIMENSIONS), late=st.booleans())
def test_the_count_equals_a_plain_one(
    sent: list[dict[str, Any]], dimension: Dimension, late: bool
) -> None:
    rows = [_submission(number, each) for number, each in enumerate(sent)]
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for step in schema.MIGRATIONS:
        connection.executescript(step) if isinstance(step, str) else step(connection)
    submission_rows.keep_forms(connection, [RoutingForm(uri="f")])
    submission_rows.keep(connection, "f", list(reversed(rows)))
    days = Days(date(2026, 3, 8), date(2026, 3, 31)) if late else Days(None, None)
    report = count(connection, EVERYBODY, Frame(days, UTC), dimension, "me")
    connection.close()
    if dimension == "host":
        assert report.forms is None
        return
    counted, booked = _plain(rows, dimension)
    if late:  # a booking belongs to the first form that names it, in the period or not
        first = date(2026, 3, 8)
        within = [row for row in rows if row.created_at and row.created_at.date() >= first]
        counted = _plain(within, dimension)[0]
        before = {row.submitter for row in rows if row not in within}
        booked = _plain([r for r in within if r.submitter not in before], dimension)[1]
    assert report.forms == (sum(counted.values()), sum(booked.values()))
    found = {row.key: row.forms for row in report.rows if row.forms}
    assert found == {key: (times, booked[key]) for key, times in counted.items()}
    assert all(row.now.bookings == 0 for row in report.rows), "nothing is added to the bookings"


async def test_forms_are_absent_where_they_do_not_belong(
    open_store: Callable[..., Any], database: Database
) -> None:
    store: RoutingForms = await open_store()
    campaigns = Campaigns(database, AccountStore(store._client, database))
    assert (await campaigns.report(EVERYBODY, ALL, "source")).forms is None, "not known"
    await store.read()
    report = await campaigns.report(EVERYBODY, ALL, "source")
    assert report.forms is not None
    assert report.forms.submissions == 24
    assert sum(row.forms.submissions for row in report.rows if row.forms) == 24
    assert (await campaigns.report(Asked(), ALL, "source")).forms is None, "they have no host"
    assert (await campaigns.report(EVERYBODY._replace(host="x"), ALL, "source")).forms is None
    assert (await campaigns.report(EVERYBODY, ALL, "host")).forms is None
    tagged = EVERYBODY._replace(tags=(("source", "linkedin"),))
    forms = (await campaigns.report(tagged, ALL, "campaign")).forms
    assert forms is not None
    assert 0 < forms.submissions < 24
    choices = await campaigns.choices(EVERYBODY, ALL, "source")
    assert choices == [], "a filter offers what bookings have"


def test_the_copy_of_an_earlier_version_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "copy.sqlite3"
    connection = sqlite3.connect(path, isolation_level=None)
    for step in schema.MIGRATIONS[:4]:
        connection.executescript(step) if isinstance(step, str) else step(connection)
    connection.execute("pragma user_version = 4")
    connection.execute("insert into meta values ('answer', '42')")
    connection.close()
    database = Database(path)
    assert database.read_now(submission_rows.forms) == []
    kept = database.read_now(lambda c: c.execute("select value from meta").fetchall())
    assert ("42",) in kept
    assert database.notices == []
