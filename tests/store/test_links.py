"""Event types, suggestions and recent links: what is read, what is refused, what is remembered."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.api.errors import CalendlyError, NotAllowed
from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.made_links import MadeLink
from calendly_desktop.domain.models import Invitee, ScheduledEvent, Tracking
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.database import Database
from calendly_desktop.store.event_rows import save_events, save_invitees
from calendly_desktop.store.link_history import LinkHistory
from calendly_desktop.store.links import LinksStore

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.store.journal import Journal
    from tests.conftest import ServedSimulator

COLLEAGUE = "https://api.calendly.com/users/0000aaaa-0000-4000-8000-00000000cafe"


@pytest.fixture
def history(journal: Journal, database: Database) -> LinkHistory:
    return LinkHistory(journal, database)


@pytest.fixture
def store(client: CalendlyClient, database: Database, history: LinkHistory) -> LinksStore:
    return LinksStore(client, database, AccountStore(client, database), history)


def event_type_requests(simulator: ServedSimulator) -> list[dict[str, Any]]:
    return simulator.requests("GET", "/event_types")


def names(store: LinksStore) -> set[str]:
    return {kind.name or "" for kind in store.event_types}


async def add_invitee(database: Database, number: int, **tags: str) -> None:
    tracking = Tracking(**{f"utm_{field}": value for field, value in tags.items()})
    start = datetime(2026, 11, 23, 9, tzinfo=UTC) + timedelta(hours=number)
    event = ScheduledEvent(uri=f"event/{number}", start_time=start, end_time=start)
    invitee = Invitee(uri=f"invitee/{number}", event=event.uri, tracking=tracking)

    def keep(connection: sqlite3.Connection) -> None:
        save_events(connection, [event], start)
        save_invitees(connection, event, [invitee])

    await database.run(keep)


class TestAsOwner:
    async def test_my_own_the_teams_and_the_colleagues_event_types_are_read(
        self, store: LinksStore, served_simulator: ServedSimulator
    ) -> None:
        assert not store.event_types
        await store.load()
        me = store.me
        assert me is not None
        owners = {kind.profile.owner for kind in store.event_types if kind.profile}
        assert me.uri in owners
        assert len(owners) > 3
        assert {kind.profile.type for kind in store.event_types if kind.profile} == {"User", "Team"}
        assert "Intro call" in names(store)
        assert all(kind.deleted_at is None for kind in store.event_types)
        assert len({kind.uri for kind in store.event_types}) == len(store.event_types)
        assert store.refusal is None
        assert store.as_of is not None
        queries = [request["query"] for request in event_type_requests(served_simulator)]
        assert [sorted(query) for query in queries if "user" in query]
        assert [sorted(query) for query in queries if "organization" in query]
        assert me.uri not in {user.uri for user in store.colleagues()}
        assert len(store.colleagues()) > 5

    async def test_everything_is_there_at_once_after_a_restart(
        self, store: LinksStore, client: CalendlyClient, history: LinkHistory, database: Database
    ) -> None:
        await store.load()
        again = LinksStore(client, database, AccountStore(client, database), history)
        assert list(again.event_types) == list(store.event_types)
        assert again.as_of == store.as_of
        assert [user.uri for user in again.colleagues()] == [u.uri for u in store.colleagues()]

    async def test_a_role_that_was_taken_away_is_told_and_my_own_types_still_come(
        self, store: LinksStore, served_simulator: ServedSimulator
    ) -> None:
        await store.load()
        served_simulator.clear()
        served_simulator.fault(
            match={"path": "/organization_memberships"}, kind="missing_scope", times=9,
            scope="organizations:read",
        )  # fmt: skip
        await store.load(refresh=True)
        assert isinstance(store.refusal, NotAllowed)
        assert "Intro call" in names(store)

    async def test_a_server_error_keeps_what_is_remembered(
        self, store: LinksStore, served_simulator: ServedSimulator
    ) -> None:
        await store.load()
        before, as_of = list(store.event_types), store.as_of
        served_simulator.fault(
            match={"path": "/event_types"}, kind="status", status=400, times=9, body={}
        )
        with pytest.raises(CalendlyError):
            await store.load(refresh=True)
        assert list(store.event_types) == before
        assert store.as_of == as_of

    async def test_one_spoilt_row_does_not_hide_the_others(
        self, store: LinksStore, served_simulator: ServedSimulator
    ) -> None:
        served_simulator.fault(match={"path": "/event_types"}, kind="wrong_row", times=1)
        await store.load()
        assert store.set_aside == 1
        assert "Intro call" in names(store) or "Phone screening" in names(store)


class TestAsMember:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 20, "role": "user"}

    async def test_only_my_own_and_visible_team_types_are_asked_for(
        self, store: LinksStore, served_simulator: ServedSimulator
    ) -> None:
        await store.load()
        queries = [request["query"] for request in event_type_requests(served_simulator)]
        assert all("organization" not in query for query in queries)
        assert "Intro call" in names(store)
        assert isinstance(store.refusal, NotAllowed) or store.colleagues()

    async def test_a_refused_colleague_is_explained_and_not_asked_again(
        self, store: LinksStore, served_simulator: ServedSimulator
    ) -> None:
        await store.load()
        assert not store.is_known(COLLEAGUE)
        served_simulator.clear()
        served_simulator.fault(
            match={"path": "/event_types"},
            kind="status",
            status=403,
            body={"title": "Permission Denied", "message": "You do not have permission"},
        )
        await store.load_colleague(COLLEAGUE)
        assert isinstance(store.refusal, NotAllowed)
        assert store.is_known(COLLEAGUE)
        await store.load_colleague(COLLEAGUE)
        assert len(event_type_requests(served_simulator)) == 1
        assert "Intro call" in names(store)

    async def test_a_colleague_who_is_gone_has_no_event_types(
        self, store: LinksStore, served_simulator: ServedSimulator
    ) -> None:
        await store.load()
        before = store.refusal
        await store.load_colleague(COLLEAGUE)
        assert store.is_known(COLLEAGUE)
        assert store.refusal is before

    async def test_a_colleagues_event_types_are_added_and_remembered(
        self,
        store: LinksStore,
        client: CalendlyClient,
        history: LinkHistory,
        database: Database,
        served_simulator: ServedSimulator,
    ) -> None:
        await store.load()
        theirs = {
            "uri": "https://api.calendly.com/event_types/0000aaaa-0000-4000-8000-00000000beef",
            "name": "Their call",
            "scheduling_url": "https://calendly.com/colleague/call",
            "profile": {"type": "User", "name": "Colleague", "owner": COLLEAGUE},
        }
        page = {"count": 1, "next_page": None, "next_page_token": None}
        served_simulator.fault(
            match={"path": "/event_types"},
            kind="status",
            status=200,
            body={"collection": [theirs], "pagination": page},
        )
        await store.load_colleague(COLLEAGUE)
        assert {"Their call", "Intro call"} <= names(store)
        again = LinksStore(client, database, AccountStore(client, database), history)
        assert list(again.event_types) == list(store.event_types)
        await store.load(refresh=True)
        assert {"Their call", "Intro call"} <= names(store)


class TestManyColleagues:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 4, "role": "user"}

    @pytest.fixture
    async def people(self, store: LinksStore, served_simulator: ServedSimulator) -> list[str]:
        await store.load()
        served_simulator.clear()
        return [f"{COLLEAGUE[:-1]}{number}" for number in range(8)]

    async def test_they_are_read_one_by_one_with_progress_and_kept_in_one_go(
        self, store: LinksStore, people: list[str], served_simulator: ServedSimulator
    ) -> None:
        told: list[tuple[int, int]] = []
        body = {"collection": [], "pagination": {"count": 0, "next_page_token": None}}
        served_simulator.fault(
            kind="status", status=200, body=body, path="/event_types", times=len(people)
        )
        versions = store.types_version
        refusal = await store.load_colleagues(people, lambda done, of: told.append((done, of)))
        assert refusal is None
        assert told == [(n, len(people)) for n in range(1, len(people) + 1)]
        assert store.types_version == versions + 1
        assert all(store.is_known(uri) for uri in people)
        assert "Intro call" in names(store)
        assert await store.load_colleagues(people) is None
        assert len(event_type_requests(served_simulator)) == len(people)

    async def test_a_stop_keeps_what_was_read(
        self, store: LinksStore, people: list[str], served_simulator: ServedSimulator
    ) -> None:
        served_simulator.fault(kind="status", status=404, path="/event_types", times=50)
        await store.load_colleagues(people, lambda done, _of: done < 2)
        assert [store.is_known(uri) for uri in people[:3]] == [True, True, False]

    async def test_a_role_that_shows_nobody_is_not_asked_hundreds_of_times(
        self, store: LinksStore, people: list[str], served_simulator: ServedSimulator
    ) -> None:
        body = {"title": "Permission Denied", "message": "You do not have permission"}
        served_simulator.fault(kind="status", status=403, body=body, path="/event_types", times=50)
        refusal = await store.load_colleagues(people)
        assert isinstance(refusal, NotAllowed)
        assert refusal.reason == "role"
        assert store.refusal is refusal
        assert len(event_type_requests(served_simulator)) == 3
        assert "Could you make me an admin" in refusal.request("Ada", "Acme")

    async def test_a_scope_that_lacks_ends_it_at_once(
        self, store: LinksStore, people: list[str], served_simulator: ServedSimulator
    ) -> None:
        served_simulator.fault(kind="missing_scope", scope="event_types:read", path="/event_types")
        refusal = await store.load_colleagues(people)
        assert refusal is not None
        assert refusal.required_scopes == ("event_types:read",)
        assert len(event_type_requests(served_simulator)) == 1

    async def test_teams_have_pages_of_their_own(
        self, store: LinksStore, served_simulator: ServedSimulator
    ) -> None:
        await store.load_teams()
        assert store.teams
        assert all(team.name and team.scheduling_url for team in store.teams)
        served_simulator.fault(
            kind="status", status=403, body={"title": "Permission Denied", "message": "x"}
        )
        await store.load_teams()
        assert store.teams == ()


async def test_suggestions_are_ranked_by_bookings_and_links_together(
    store: LinksStore, database: Database
) -> None:
    for number, source in enumerate(["facebook"] * 3 + ["Facebook", "fb", "fab 5"]):
        await add_invitee(database, number, source=source, medium="social")
    tags, now = UtmTags(source="fab 5"), datetime.now(UTC)
    for number in range(3):
        link = MadeLink(url=f"https://x/{number}", tags=tags, made_at=now, used_at=now)
        await store.history.record(link)
    await store.read_values()
    found = store.suggestions("source", "f")
    assert [(entry.value, entry.bookings, entry.links) for entry in found] == [
        ("fab 5", 1, 3),
        ("facebook", 3, 0),
        ("Facebook", 1, 0),
        ("fb", 1, 0),
    ]
    assert [entry.value for entry in store.suggestions("medium")] == ["social"]
    assert store.suggestions("term") == []
    better = store.better_spelling("source", "Facebook")
    assert better is not None
    assert better.value == "facebook"


async def test_types_kept_by_another_version_are_read_afresh(
    client: CalendlyClient, history: LinkHistory, tmp_path: Path
) -> None:
    database = Database(tmp_path / "other.sqlite3")
    await database.run(
        lambda connection: connection.execute("INSERT INTO event_types VALUES ('a', ?, 0)", (b"7",))
    )
    store = LinksStore(client, database, AccountStore(client, database), history)
    assert store.event_types == []
    assert store.as_of is None
    await database.aclose()
