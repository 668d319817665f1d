"""Many links at once: what is worked on survives, every row is asked for once, links come back."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.domain.batch_table import BatchTable
from calendly_desktop.domain.booking_links import UtmTags, build_link
from calendly_desktop.domain.cell_texts import Kept
from calendly_desktop.domain.table_reading import Table
from calendly_desktop.store.batch_draft import BatchDraft
from calendly_desktop.store.drafts import Drafts
from calendly_desktop.store.events import EventsStore
from calendly_desktop.store.jobs import Jobs
from calendly_desktop.store.link_batches import (
    TABLE,
    BatchResults,
    LinkAftermath,
    LinkBatches,
    WantedLink,
)
from calendly_desktop.store.link_history import KEPT_DELETED, LinkHistory

if TYPE_CHECKING:
    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.store.journal import Journal
    from calendly_desktop.store.writes import Writes

POST = {"method": "POST", "path": "/scheduling_links"}


@pytest.fixture
def history(journal: Journal) -> LinkHistory:
    return LinkHistory(journal)


@pytest.fixture
def jobs(journal: Journal, writes: Writes, history: LinkHistory, database: Any) -> Jobs:
    events = EventsStore(writes.client, database, writes._account)
    return Jobs(journal, writes, LinkAftermath(events, lambda: history))


@pytest.fixture
def batches(journal: Journal, jobs: Jobs, history: LinkHistory) -> LinkBatches:
    return LinkBatches(journal, Drafts(journal), jobs, history)


@pytest.fixture
async def kind(client: CalendlyClient) -> EventType:
    me = await client.get_current_user()
    return (await client.list_event_types(user=me.uri, active=True).all()).items[0]


def wanted(kind: EventType, *rows: int) -> list[WantedLink]:
    return [
        WantedLink(
            row,
            kind.uri,
            kind.name or "",
            build_link(
                "", UtmTags(campaign="spring fair"), {"email": f"guest{row}@example.com"}
            ).removeprefix("?"),
            f"guest{row}@example.com",
        )
        for row in rows
    ]


def states(results: BatchResults) -> dict[int, str]:
    return {row: result.state for row, result in results.rows.items()}


# -- the draft -----------------------------------------------------------------------------


def worked_on() -> tuple[BatchDraft, BatchTable]:
    cells = [
        Kept(5, "00000"),
        Kept(0.5, "0%"),
        Kept(True),
        Kept(datetime(2026, 11, 27, 9)),
        Kept(date(2026, 11, 27)),
        Kept(time(9, 5)),
        Kept(timedelta(hours=30)),
        None,
    ]
    table = BatchTable.of(
        Table(columns=[["E-mail", *"abcdefgh"], ["Value", *"12345678"]], kept={1: [None, *cells]}),
        has_heading=True,
    )
    table.targets = ["email", ""]
    draft = BatchDraft(
        stamp="1",
        name="people.xlsx",
        headings=tuple(table.headings),
        targets=tuple(table.targets),
        has_heading=True,
        tags=UtmTags(source="fair"),
        single_use=True,
        batch="b1",
    )
    return draft, table


async def test_what_is_worked_on_comes_back_as_it_was(batches: LinkBatches) -> None:
    assert await batches.draft() is None
    draft, table = worked_on()
    table.number_rows([7, 3, 1, 0, 2, 4, 5, 6])
    assert await batches.keep_table("1", table)
    assert await batches.keep(draft)
    found = await batches.draft()
    assert found is not None
    assert found[0] == draft
    again = found[1]
    assert (again.columns, again.kept, again.ids) == (table.columns, table.kept, table.ids)
    assert (again.headings, again.targets, again.has_heading) == (
        ["E-mail", "Value"],
        ["email", ""],
        True,
    )
    assert again.new_row().id == 8
    await batches.drop()
    assert await batches.draft() is None


async def test_a_table_of_another_moment_is_not_taken_for_that_of_the_draft(
    batches: LinkBatches, journal: Journal
) -> None:
    draft, table = worked_on()
    await batches.keep(draft)
    await batches.keep_table("2", table)
    assert await batches.draft() is None
    await batches.keep_table("1", table)
    assert await batches.draft() is not None
    await journal.run(
        lambda c: c.execute("update drafts set body = x'00' where name = ?", (TABLE,))
    )
    assert await batches.draft() is None, "a broken one stops nothing"


async def test_half_a_character_in_a_cell_does_not_lose_the_rest(batches: LinkBatches) -> None:
    draft, table = worked_on()
    table.columns[0][0] = "\ud83d"
    assert await batches.keep_table("1", table)
    await batches.keep(draft)
    found = await batches.draft()
    assert found is not None
    assert found[1].columns[0][:2] == ["?", "b"]


async def test_a_large_table_is_kept_in_little_room(batches: LinkBatches, journal: Journal) -> None:
    columns = [[f"person{n}@example.com" for n in range(50_000)], ["Berlin"] * 50_000]
    table = BatchTable.of(Table(columns=columns), has_heading=False)
    assert await batches.keep_table("1", table)
    size = await journal.read(
        lambda c: c.execute("select length(body) from drafts where name = ?", (TABLE,)).fetchone()
    )
    assert size[0] < 600_000


# -- single-use links ----------------------------------------------------------------------


async def test_each_row_gets_its_own_link_with_all_that_belongs_to_it(
    batches: LinkBatches, jobs: Jobs, kind: EventType, history: LinkHistory, served_simulator: Any
) -> None:
    job = await batches.create("b1", "Fair", wanted(kind, 5, 2, 9))
    assert states(await batches.results("b1")) == {5: "queued", 2: "queued", 9: "queued"}
    assert served_simulator.requests("POST") == []
    await jobs.run(job.id)
    results = await batches.results("b1")
    assert [job.id for job in results.jobs] == [job.id]
    urls = [results.rows[row].url for row in (5, 2, 9)]
    assert len(set(urls)) == 3
    assert urls[1].endswith("?utm_campaign=spring%20fair&email=guest2%40example.com")
    assert len(served_simulator.requests("POST", "/scheduling_links")) == 3
    kept = await history.find()
    assert {link.url for link in kept} == set(urls)
    one = next(link for link in kept if link.guest == "guest2@example.com")
    assert (one.kind, one.label, one.event_type) == ("single_use", "Fair", kind.uri)
    assert one.tags == UtmTags(campaign="spring fair")
    assert one.ends_at is not None


async def test_batches_do_not_mix(batches: LinkBatches, jobs: Jobs, kind: EventType) -> None:
    one = await batches.create("b1", "One", wanted(kind, 0))
    await batches.create("b2", "Two", wanted(kind, 0))
    await jobs.run(one.id)
    assert states(await batches.results("b1")) == {0: "done"}
    assert states(await batches.results("b2")) == {0: "queued"}
    assert states(await batches.results("")) == {}


async def test_a_lost_answer_is_not_asked_for_again_until_a_person_wants_it(
    batches: LinkBatches, jobs: Jobs, kind: EventType, history: LinkHistory, served_simulator: Any
) -> None:
    served_simulator.fault(kind="drop_after", match=POST)
    job = await batches.create("b1", "Fair", wanted(kind, 0, 1))
    await jobs.run(job.id)
    first = await batches.results("b1")
    assert states(first) == {0: "unknown", 1: "done"}
    assert "nobody can tell whether one was made" in first.rows[0].words
    assert not first.rows[0].is_open
    assert len(served_simulator.requests("POST")) == 2
    again = await batches.again("b1", [0, 1])
    assert again is not None
    await jobs.run(again.id)
    second = await batches.results("b1")
    assert states(second) == {0: "done", 1: "done"}
    assert second.rows[1].url == first.rows[1].url, "the link that was made first counts"
    assert len(await history.find()) == 3, "every link that was made is known"


async def test_a_refused_row_can_be_asked_for_again(
    batches: LinkBatches, jobs: Jobs, kind: EventType, served_simulator: Any
) -> None:
    served_simulator.fault(kind="status", status=404, match=POST)
    job = await batches.create("b1", "Fair", wanted(kind, 0, 1))
    await jobs.run(job.id)
    results = await batches.results("b1")
    assert states(results) == {0: "refused", 1: "done"}
    assert results.rows[0].is_open
    assert results.rows[0].words
    stopped = await batches.create("b1", "Fair", wanted(kind, 0))
    assert not (await batches.results("b1")).rows[0].is_open, "it waits in a job"
    await jobs.stop(stopped.id)
    assert (await batches.results("b1")).rows[0].is_open


async def test_a_crash_before_the_history_loses_no_link(
    batches: LinkBatches, journal: Journal, jobs: Jobs, kind: EventType, history: LinkHistory
) -> None:
    bare = Jobs(journal, jobs.writes)  # as if the app ended right after the journal was written
    job = await batches.create("b1", "Fair", wanted(kind, 0, 1))
    await bare.run(job.id)
    assert await history.find() == []
    assert await batches.record_left() == 2
    assert await batches.record_left() == 0
    kept = await history.find()
    assert {link.url for link in kept} == {
        r.url for r in (await batches.results("b1")).rows.values()
    }
    await history.forget([kept[0].id])
    assert await batches.record_left() == 0, "what somebody deleted stays deleted"
    long_ago = (datetime.now(UTC) - KEPT_DELETED - timedelta(days=1)).isoformat()
    await journal.run(lambda c: c.execute("delete from made_links"))
    await journal.run(lambda c: c.execute("update jobs set created_at = ?", (long_ago,)))
    assert await batches.record_left() == 0


async def test_a_guest_with_half_a_character_stops_nothing(
    batches: LinkBatches, jobs: Jobs, kind: EventType
) -> None:
    [one] = wanted(kind, 0)
    job = await batches.create("b1", "F\ud83d", [one._replace(guest="A\ud83d")])
    await jobs.run(job.id)
    assert (await batches.results("b1")).rows[0].is_made
