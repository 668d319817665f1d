"""Bulk jobs: row by row, paused with a reason, stopped, resumed, reported."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.transport import Transport
from calendly_desktop.domain.jobs import NewRow, Progress, progress_of
from calendly_desktop.domain.writes import NotRecorded
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.jobs import Jobs
from calendly_desktop.store.journal import Journal, open_journal
from calendly_desktop.store.writes import Writes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from calendly_desktop.domain.jobs import Row
    from calendly_desktop.domain.writes import Write
    from calendly_desktop.store.database import Database

POST = {"method": "POST"}


@pytest.fixture
def jobs(journal: Journal, writes: Writes) -> Jobs:
    return Jobs(journal, writes)


@pytest.fixture
async def uris(client: CalendlyClient) -> list[str]:
    me = await client.get_current_user()
    listed = client.list_scheduled_events(
        user=me.uri, status="active", min_start_time=datetime.now(UTC)
    )
    return [event.uri for event in (await listed.all()).items][:6]


async def sick_day(jobs: Jobs, uris: list[str]) -> int:
    rows = [NewRow(uri, f"Meeting {n}", {"reason": "ill"}) for n, uri in enumerate(uris)]
    return (await jobs.create("cancel", "Cancel today", rows)).id


def states(rows: list[Row]) -> list[str]:
    return [row.state for row in rows]


@pytest.mark.parametrize("at_once", [1, 3, 9])
async def test_every_row_is_done_once_and_told(
    jobs: Jobs, uris: list[str], served_simulator: Any, client: CalendlyClient, at_once: int
) -> None:
    number = await sick_day(jobs, uris)
    assert served_simulator.requests("POST") == []
    told: list[Progress] = []
    job = await jobs.run(number, on_change=told.append, at_once=at_once)
    assert job.state == "done"
    assert states(await jobs.rows(number)) == ["done"] * 6
    assert told[0] == Progress(6, 0, 0, 0, 6)
    assert told[-1] == await jobs.progress(number) == Progress(6, 6, 0, 0, 0)
    assert told[-1].is_over
    assert len(served_simulator.requests("POST")) == 6
    for uri in uris:
        assert (await client.get_scheduled_event(uri)).status == "canceled"
    with pytest.raises(ValueError, match="cannot be started"):
        await jobs.run(number)


async def test_a_row_that_fails_does_not_stop_the_others(
    jobs: Jobs, uris: list[str], served_simulator: Any, client: CalendlyClient
) -> None:
    await client.cancel_scheduled_event(uris[1])
    served_simulator.clear()
    served_simulator.fault(kind="status", status=404, match={"path": uris[2].rsplit("/", 1)[-1]})
    served_simulator.fault(
        kind="drop_after", match={"method": "POST", "path": uris[3].rsplit("/", 1)[-1]}
    )
    number = await sick_day(jobs, uris)
    job = await jobs.run(number)
    rows = await jobs.rows(number)
    assert job.state == "done"
    assert states(rows) == ["done", "already", "refused", "done", "done", "done"]
    assert "cannot find" in rows[2].words
    assert len(served_simulator.requests("POST")) == 6
    again = await jobs.again(number)
    assert [row.target for row in await jobs.rows(again.id)] == [uris[2]]


async def test_rows_read_before_are_brought_up_to_date_without_reading_them_again(
    jobs: Jobs, uris: list[str]
) -> None:
    number = await sick_day(jobs, uris)
    before = await jobs.rows(number)
    assert all(
        new is old for new, old in zip(await jobs.renewed(number, before), before, strict=True)
    )
    await jobs.run(number)
    renewed = await jobs.renewed(number, before)
    assert renewed == await jobs.rows(number)
    assert all(new.body is old.body for new, old in zip(renewed, before, strict=True))


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ({"kind": "revoked_token"}, "Please sign in again"),
        (
            {"kind": "missing_scope", "scope": "scheduled_events:write"},
            "Your access token does not allow this",
        ),
    ],
)
async def test_what_concerns_all_rows_pauses_with_the_reason_and_loses_no_row(
    jobs: Jobs, uris: list[str], served_simulator: Any, fault: dict[str, Any], reason: str
) -> None:
    number = await sick_day(jobs, uris)
    served_simulator.fault(match={"method": "POST", "path": uris[2].rsplit("/", 1)[-1]}, **fault)
    job = await jobs.run(number)
    assert job.state == "paused"
    assert job.words.startswith(reason)
    assert states(await jobs.rows(number)) == ["done"] * 2 + ["queued"] * 4
    assert [one.id for one in await jobs.unfinished()] == [number]
    assert (await jobs.run(number)).state == "done"
    assert states(await jobs.rows(number)) == ["done"] * 6
    assert len(served_simulator.requests("POST")) == 7


async def test_without_a_connection_it_pauses(
    journal: Journal, database: Database, writes: Writes, uris: list[str]
) -> None:
    offline = CalendlyClient(Transport("http://127.0.0.1:9", lambda: "demo-token"))
    account = AccountStore(offline, database, label="test")
    jobs = Jobs(journal, Writes(offline, journal, account))
    number = await sick_day(jobs, uris)
    job = await jobs.run(number)
    await offline.aclose()
    assert (job.state, states(await jobs.rows(number))) == ("paused", ["queued"] * 6)
    assert (await Jobs(journal, writes).run(number)).state == "done"


async def test_lost_answers_in_a_row_wait_for_a_person(
    jobs: Jobs, uris: list[str], served_simulator: Any
) -> None:
    served_simulator.fault(kind="status", status=503, times=-1, match=POST)
    number = await sick_day(jobs, uris)
    job = await jobs.run(number)
    assert job.state == "paused"
    assert job.words.startswith("Calendly's answers got lost 3 times in a row. Go on when")
    assert states(await jobs.rows(number)) == ["refused"] * 3 + ["queued"] * 3
    assert len(served_simulator.requests("POST")) == 3


async def test_the_limit_is_waited_for_in_sight_and_a_pause_ends_the_wait(
    jobs: Jobs, uris: list[str], served_simulator: Any
) -> None:
    number = await sick_day(jobs, uris)
    served_simulator.fault(kind="rate_limit", retry_after=1, match=POST)
    served_simulator.fault(kind="rate_limit", retry_after=50, match={"path": uris[3][-36:]})
    told: list[Progress] = []

    def on_change(progress: Progress) -> None:
        told.append(progress)
        if progress.waiting > 10:
            jobs.pause(number)

    job = await asyncio.wait_for(jobs.run(number, on_change=on_change), 20)
    assert job.state == "paused"
    assert next(p.waiting for p in told if p.waiting) > 0.5
    assert states(await jobs.rows(number)) == ["done"] * 3 + ["queued"] * 3
    assert len(served_simulator.requests("POST")) == 5


async def test_pause_resume_and_stop(
    jobs: Jobs, uris: list[str], served_simulator: Any, journal: Journal
) -> None:
    number = await sick_day(jobs, uris)

    def pause_after(count: int) -> Callable[[Progress], None]:
        return lambda progress: jobs.pause(number) if progress.done == count else None

    assert (await jobs.run(number, on_change=pause_after(2))).state == "paused"
    assert (await jobs.progress(number)) == Progress(6, 2, 0, 0, 4)
    assert not jobs.is_running(number)
    assert (await jobs.run(number, on_change=pause_after(3))).state == "paused"
    await jobs.stop(number)
    assert await jobs.unfinished() == []
    with pytest.raises(ValueError, match="cannot be started"):
        await jobs.run(number)
    assert len(served_simulator.requests("POST")) == 3
    other = await sick_day(jobs, uris[3:])
    task = asyncio.get_running_loop().create_task(jobs.run(other))
    while not jobs.is_running(other):
        await asyncio.sleep(0.001)
    with pytest.raises(ValueError, match="cannot be started"):
        await jobs.run(other)
    await jobs.stop(other)
    assert (await task).state == "stopped"


async def test_results_are_kept_with_the_rows(jobs: Jobs, client: CalendlyClient) -> None:
    me = await client.get_current_user()
    types = (await client.list_event_types(user=me.uri, active=True).all()).items
    uri = next(row.uri for row in types if row.kind == "solo")
    job = await jobs.create("single_use_link", "Links", [NewRow(uri, "For Maria")] * 3)
    await jobs.run(job.id)
    links = [row.result["booking_url"] for row in await jobs.rows(job.id)]
    assert len(set(links)) == 3


async def test_no_shows_can_be_marked_in_bulk(jobs: Jobs, client: CalendlyClient) -> None:
    me = await client.get_current_user()
    past = client.list_scheduled_events(
        user=me.uri, status="active", max_start_time=datetime.now(UTC)
    )
    people = [
        invitee
        for event in (await past.all()).items[:5]
        for invitee in (await client.list_invitees(event.uri, status="active").all()).items
    ]
    job = await jobs.create("mark_no_show", "No-shows", [NewRow(p.uri, p.name) for p in people])
    await jobs.run(job.id)
    assert set(states(await jobs.rows(job.id))) <= {"done", "already"}
    for person in people:
        assert (await client.get_invitee(person.uri)).no_show is not None


async def test_a_journal_that_fails_stops_the_job_before_the_next_row(
    jobs: Jobs, uris: list[str], journal: Journal, served_simulator: Any, writes: Writes
) -> None:
    number = await sick_day(jobs, uris)

    async def call(write: Write) -> object:
        answer = await writes.client.cancel_scheduled_event(write.target)
        await journal.run(lambda c: c.execute("pragma query_only = on"))
        return answer

    with pytest.raises(NotRecorded):
        await jobs.run(number, call)
    assert len(served_simulator.requests("POST")) == 1


async def test_31_what_a_crash_left_is_found_out_not_sent_again(
    jobs: Jobs,
    uris: list[str],
    journal: Journal,
    writes: Writes,
    tmp_path: Path,
    served_simulator: Any,
) -> None:
    """The rows as a kill leaves them: done and not told, never sent, waiting, untouched."""
    number = await sick_day(jobs, uris[:4])
    for position, state in enumerate(["sending", "sending", "waiting"]):
        write = writes.write("cancel", uris[position], f"Meeting {position}", reason="ill")
        entry = await journal.add(
            write,
            also=lambda c, n, p=position: c.execute(  # type: ignore[misc]
                "update job_rows set write = ? where job = ? and position = ?", (n, number, p)
            ),
        )
        if state == "sending":
            await journal.mark(entry.id, "sending")
    await writes.client.cancel_scheduled_event(uris[0])
    served_simulator.clear()
    later = Journal(open_journal(tmp_path / "journal.sqlite3"))
    resumed = Jobs(later, Writes(writes.client, later, writes._account, pauses=(0.0,)))
    job = await resumed.run(number)
    rows = await resumed.rows(number)
    await later.aclose()
    assert job.state == "done"
    assert states(rows) == ["done", "refused", "done", "done"]
    assert rows[1].words.endswith("it is not done. You can do it again.")
    sent = [request["path"].split("/")[2] for request in served_simulator.requests("POST")]
    assert sent == [uri.rsplit("/", 1)[-1] for uri in uris[2:4]]


def test_progress_counts_every_state_once() -> None:
    counted = progress_of(
        [
            "done",
            "already",
            "refused",
            "undone",
            "unknown",
            "queued",
            "waiting",
            "sending",
            "dropped",
        ]
    )
    assert counted == Progress(9, 2, 2, 1, 4)


@pytest.mark.parametrize("wish", ["pause", "stop"])
async def test_what_is_ended_in_the_moment_it_starts_sends_nothing(
    jobs: Jobs, uris: list[str], served_simulator: Any, wish: str
) -> None:
    number = await sick_day(jobs, uris)

    async def end() -> None:
        assert jobs.is_running(number), "its first file access is still under way"
        if wish == "pause":
            jobs.pause(number)
        else:
            await jobs.stop(number)

    job, _ = await asyncio.gather(jobs.run(number), end())
    assert job.state == {"pause": "paused", "stop": "stopped"}[wish]
    assert served_simulator.requests("POST") == []
