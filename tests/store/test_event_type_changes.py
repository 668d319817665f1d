"""Event types made and changed over real HTTP: sent once, read back, refused in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from calendly_desktop.api.errors import NotAllowed
from calendly_desktop.domain.event_type_form import EventTypeForm, Place, form_of
from calendly_desktop.domain.one_off import OneOffForm
from calendly_desktop.domain.times import find_zone
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.event_type_changes import EventTypeChanges
from calendly_desktop.store.field_problems import FieldRefused, GoneMeanwhile
from calendly_desktop.store.link_history import LinkHistory
from calendly_desktop.store.links import LinksStore

if TYPE_CHECKING:
    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.journal import Journal
    from calendly_desktop.store.writes import Writes

POST = {"method": "POST", "path": "/event_types"}
PATCH = {"method": "PATCH", "path": "/event_types"}
replace = msgspec.structs.replace


@pytest.fixture
def simulator_options(request: pytest.FixtureRequest) -> dict[str, Any]:
    return {"seed": 1, "meetings": 0, "role": getattr(request, "param", "owner")}


@pytest.fixture
async def links(client: CalendlyClient, database: Database, journal: Journal) -> LinksStore:
    account = AccountStore(client, database, label="test")
    store = LinksStore(client, database, account, LinkHistory(journal, database))
    await store.load()
    return store


@pytest.fixture
def changes(client: CalendlyClient, writes: Writes, links: LinksStore) -> EventTypeChanges:
    return EventTypeChanges(client, writes, links)


def form_for(links: LinksStore, **more: Any) -> EventTypeForm:
    assert links.me is not None
    known: dict[str, Any] = {"owner": links.me.uri, "name": "Coffee chat", "lengths": "15, 30"}
    return EventTypeForm(**{**known, **more})


def named(links: LinksStore, name: str) -> EventType:
    return next(kind for kind in links.event_types if kind.name == name)


async def states(journal: Journal) -> list[tuple[str, str]]:
    return [(entry.write.kind, entry.state) for entry in await journal.entries("", 10)]


async def test_a_new_type_is_there_at_once(
    changes: EventTypeChanges, links: LinksStore, journal: Journal, served_simulator: Any
) -> None:
    place = Place("physical", "Torstraße 1")
    made = await changes.create(form_for(links, places=(place,), before=15, locale="de"))
    assert made.end == "done"
    assert made.kind is not None
    assert named(links, "Coffee chat") == made.kind
    assert made.kind.duration_options == [15, 30]
    assert made.kind.before_buffer == 15
    [sent] = served_simulator.requests("POST", "/event_types")
    assert sent["body"]["locations"] == [{"kind": "physical", "location": "Torstraße 1"}]
    assert sent["body"]["active"] is True
    assert await states(journal) == [("create_event_type", "done")]


async def test_a_change_sends_what_differs_and_nothing_else(
    changes: EventTypeChanges, links: LinksStore, served_simulator: Any
) -> None:
    kind = named(links, "Intro call")
    form = replace(form_of(kind), name="First call", after=10)
    done = await changes.change(kind, form)
    assert done.end == "done"
    [sent] = served_simulator.requests("PATCH", "/event_types")
    assert sent["body"] == {"name": "First call", "after_buffer": 10}
    assert named(links, "First call").scheduling_url == kind.scheduling_url
    off = await changes.set_active(named(links, "First call"), False)
    assert off.kind is not None
    assert not off.kind.active


@pytest.mark.parametrize(
    ("fault", "end"), [("drop_after", "done"), ("truncate", "done"), ("drop_before", "not_done")]
)
async def test_a_lost_answer_is_read_back_and_never_sent_again(
    changes: EventTypeChanges,
    links: LinksStore,
    journal: Journal,
    served_simulator: Any,
    fault: str,
    end: str,
) -> None:
    served_simulator.fault(kind=fault, match=POST)
    made = await changes.create(form_for(links))
    assert made.end == end
    assert len(served_simulator.requests("POST", "/event_types")) == 1
    served_simulator.fault(kind=fault, match=PATCH)
    kind = named(links, "Intro call")
    changed = await changes.change(kind, replace(form_of(kind), lengths="20"))
    assert changed.end == end
    assert len(served_simulator.requests("PATCH", "/event_types")) == 1
    assert (named(links, "Intro call").duration == 20) == (end == "done")
    state = "done" if end == "done" else "refused"
    assert [each for _kind, each in await states(journal)] == [state, state]


async def test_one_of_the_same_name_is_not_taken_for_the_new_one(
    changes: EventTypeChanges, links: LinksStore, served_simulator: Any
) -> None:
    first = await changes.create(form_for(links))
    assert first.kind is not None
    served_simulator.fault(kind="drop_after", match=POST)
    second = await changes.create(form_for(links))
    assert second.kind is not None
    assert second.kind.uri != first.kind.uri


async def test_what_calendly_refuses_is_told_at_its_field(
    changes: EventTypeChanges, links: LinksStore, journal: Journal
) -> None:
    with pytest.raises(FieldRefused) as refused:
        await changes.create(form_for(links, locale="xx"))
    assert refused.value.field == "locale"
    assert "Nothing was changed" in refused.value.explanation
    gone = replace(named(links, "Intro call"), uri="https://api.calendly.com/event_types/none")
    with pytest.raises(GoneMeanwhile):
        await changes.set_active(gone, False)
    assert {state for _kind, state in await states(journal)} == {"refused"}


async def test_a_missing_scope_is_named(
    changes: EventTypeChanges, links: LinksStore, served_simulator: Any
) -> None:
    served_simulator.fault(kind="missing_scope", scope="event_types:write", match=POST)
    with pytest.raises(NotAllowed) as refused:
        await changes.create(form_for(links))
    assert refused.value.required_scopes == ("event_types:write",)
    assert "Nothing was changed" in refused.value.explanation


async def test_a_one_off_meeting_gives_a_link_that_is_listed_nowhere(
    changes: EventTypeChanges, links: LinksStore, journal: Journal, served_simulator: Any
) -> None:
    assert links.me is not None
    form = OneOffForm(name="Board lunch", host=links.me.uri, zone="Europe/Berlin")
    made = await changes.make_one_off(form, find_zone("Europe/Berlin"))
    assert made.kind is not None
    assert made.kind.type == "AdhocEventType"
    assert all(kind.uri != made.kind.uri for kind in links.event_types)
    [entry] = await journal.entries("", 10)
    assert entry.result["booking_url"] == made.kind.scheduling_url
    served_simulator.fault(kind="drop_after", match={"path": "/one_off_event_types"})
    lost = await changes.make_one_off(form, find_zone("Europe/Berlin"))
    assert (lost.end, lost.kind) == ("unknown", None)
    [entry, _first] = await journal.entries("", 10)
    assert "does not list one-off meetings" in entry.words
    assert len(served_simulator.requests("POST", "/one_off_event_types")) == 2


async def test_a_host_whom_calendly_does_not_take_is_told_there(
    changes: EventTypeChanges, links: LinksStore
) -> None:
    form = OneOffForm(name="x", host="https://api.calendly.com/events/nobody")
    with pytest.raises(FieldRefused) as refused:
        await changes.make_one_off(form, find_zone("UTC"))
    assert refused.value.field == "host"


async def test_hosts_and_connected_places(changes: EventTypeChanges, links: LinksStore) -> None:
    hosts = await changes.hosts(named(links, "Technical interview"))
    assert [user.name for user in hosts] == ["Ada Lindgren", "陈伟 (Wei Chen)"]
    assert links.me is not None
    connected = await changes.connected(links.me.uri)
    assert connected["zoom_conference"]
    assert not connected["webex_conference"]
