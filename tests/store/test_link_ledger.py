"""What came back by links made here: compared with a brute force over what was synced."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.link_uses import CLOCKS, full_name, tags_of
from calendly_desktop.domain.made_links import MadeLink, address_in
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.events import EventsStore
from calendly_desktop.store.link_history import LinkHistory
from calendly_desktop.store.link_ledger import LedgerLine, LinkLedger
from calendly_desktop.store.links import LinksStore

if TYPE_CHECKING:
    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import Invitee
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.journal import Journal

EVERYBODY = Scope("organization")
FIELDS = ("source", "medium", "campaign", "content", "term")


@pytest.fixture
def simulator_options(request: pytest.FixtureRequest) -> dict[str, Any]:
    return {"seed": 1, "meetings": 60, "role": getattr(request, "param", "owner")}


class Desk:
    """The stores behind the history, over one local copy."""

    def __init__(self, client: CalendlyClient, database: Database, journal: Journal) -> None:
        self.client = client
        self.account = AccountStore(client, database, label="test")
        self.events = EventsStore(client, database, self.account)
        self.history = LinkHistory(journal)
        self.links = LinksStore(client, database, self.account, self.history)
        self.ledger = LinkLedger(self.history, database, self.account, self.links)

    async def sync(self, scope: Scope = EVERYBODY, *, invitees: bool = True) -> list[Any]:
        """Read all meetings; returns each with each of its invitees."""
        await self.account.load()
        asked = self.events.asked_for(scope)
        listed = (await self.client.list_scheduled_events(**asked).all()).items
        await self.events.keep(listed, moment=datetime.now(UTC))
        pairs = []
        for event in listed if invitees else ():
            pairs += [(event, each) for each in await self.events.read_invitees(event)]
        return pairs

    async def lines(self) -> dict[int, LedgerLine]:
        return {line.link.id: line for line in (await self.ledger.read()).lines}


@pytest.fixture
async def desk(client: CalendlyClient, database: Database, journal: Journal) -> Desk:
    made = Desk(client, database, journal)
    await made.account.load()
    return made


def tags_in(invitee: Invitee) -> UtmTags:
    tracking = invitee.tracking
    return UtmTags(**{field: getattr(tracking, f"utm_{field}") or "" for field in FIELDS})


def link(url: str, at: datetime, **more: Any) -> MadeLink:
    return MadeLink(url=url, made_at=at, used_at=at, **more)


async def test_what_came_back_is_what_a_brute_force_counts(desk: Desk) -> None:
    pairs = await desk.sync()
    tagged = [(event, each) for event, each in pairs if tags_in(each)]
    assert len(tagged) > 15
    chance, made = random.Random(7), []
    for number in range(60):
        event, invitee = chance.choice(tagged)
        assert invitee.created_at is not None
        at = invitee.created_at + timedelta(hours=chance.uniform(-400, 200))
        where = chance.choice([event.event_type, event.event_memberships[0].user, "", "gone"])
        made.append(link(f"https://x/{number}", at, event_type=where, tags=tags_in(invitee)))
    kept = await desk.history.record_all(made)
    found = await desk.lines()
    moved = [invitee for _event, invitee in tagged if invitee.old_invitee]
    assert moved, "there is a moved meeting, whose booking must not count twice"
    for each in kept:
        hits = [
            invitee
            for event, invitee in tagged
            if tags_in(invitee) == each.tags
            and invitee.old_invitee is None
            and invitee.created_at is not None
            and invitee.created_at >= (each.made_at - CLOCKS).replace(microsecond=0)
            and each.event_type
            in {"", event.event_type, *(host.user for host in event.event_memberships)}
        ]
        line = found[each.id]
        assert (line.came, line.is_hidden, line.unread) == (len(hits), False, 0), each
    assert len({line.came for line in found.values()}) > 2


async def test_links_for_one_are_matched_as_a_brute_force_does(desk: Desk) -> None:
    pairs = [p for p in await desk.sync() if p[1].created_at and p[0].event_type]
    usable = [p for p in pairs if p[1].old_invitee is None and p[1].scheduling_method != "api"]
    chance, made = random.Random(3), []
    for number, (event, invitee) in enumerate(chance.sample(usable, 25)):
        at = invitee.created_at - timedelta(days=chance.choice([-1, 2, 30, 100]))
        guest = chance.choice([f"{invitee.name} <{invitee.email.upper()}>", invitee.name])
        kind = chance.choice(["single_use", "share"])
        where = chance.choice([event.event_type, event.event_type, "elsewhere"])
        made.append(link(f"https://x/{number}", at, kind=kind, event_type=where, guest=guest))
    kept = await desk.history.record_all(made)
    found = await desk.lines()
    for each in kept:
        fitting = {
            invitee.uri
            for event, invitee in usable
            if event.event_type == each.event_type
            and each.ends_at is not None
            and each.made_at - CLOCKS <= invitee.created_at <= each.ends_at + CLOCKS
            and (
                invitee.email.casefold() == address_in(each.guest)
                if address_in(each.guest)
                else full_name(invitee.name) == full_name(each.guest) != ""
            )
        }
        use = found[each.id].use
        assert (use is not None) <= bool(fitting)
        if use is not None:
            assert use.booked.invitee in fitting
        elif fitting:  # another link has taken it
            taken = {line.use.booked.invitee for line in found.values() if line.use is not None}
            assert fitting <= taken
    assert {line.use.sign for line in found.values() if line.use is not None} == {"address", "name"}


async def test_distinctive_tags_find_the_booking_and_shared_ones_do_not(
    desk: Desk, served_simulator: Any
) -> None:
    await desk.links.load()
    intro = next(kind for kind in desk.links.event_types if kind.name == "Intro call")
    at, tags = datetime.now(UTC) - timedelta(hours=1), UtmTags(source="fair", term="zelda")
    [mine] = await desk.history.record_all(
        [link("https://x/1", at, kind="single_use", event_type=intro.uri, tags=tags)]
    )
    tracking = {f"utm_{field}": tags.value(field) or None for field in FIELDS}  # type: ignore[arg-type]
    booking = {"event_type": intro.uri, "email": "zelda@example.com", "tracking": tracking}
    served_simulator.control("POST", "bookings", booking)
    await desk.sync()
    line = (await desk.lines())[mine.id]
    assert line.came == 1
    assert line.use is not None
    assert (line.use.sign, line.use.booked.email) == ("tags", "zelda@example.com")
    assert line.use.booked.tags == tags_of(tags)
    await desk.history.record(link("https://x/2", at, event_type=intro.uri, tags=tags))
    line = (await desk.lines())[mine.id]
    assert (line.came, line.use) == (1, None), "the other link may have brought it as well"


async def test_meetings_that_are_not_read_are_told_by_event_type(desk: Desk) -> None:
    await desk.sync(invitees=False)
    await desk.links.load()
    intro = next(kind for kind in desk.links.event_types if kind.name == "Intro call")
    at, tags = datetime.now(UTC), UtmTags(source="x")
    me = desk.links.me
    assert me is not None
    kept = await desk.history.record_all(
        [
            link("https://x/1", at, event_type=intro.uri, tags=tags),
            link("https://x/2", at, event_type="nowhere", tags=tags),
            link("https://x/3", at, event_type=me.uri, tags=tags),
            link("https://x/4", at, event_type=intro.uri),
        ]
    )
    ledger = await desk.ledger.read()
    found = {line.link.id: line for line in ledger.lines}
    of_intro, nowhere, page, bare = (found[each.id] for each in kept)
    assert 0 < of_intro.unread < ledger.unread
    assert (of_intro.came, nowhere.came, nowhere.unread) == (0, 0, 0)
    assert page.unread == ledger.unread
    assert bare.came is None, "without tags nothing can be told"


@pytest.mark.parametrize("simulator_options", ["user"], indirect=True)
async def test_bookings_that_the_role_hides_are_not_counted_as_none(desk: Desk) -> None:
    await desk.sync(Scope("mine"))
    await desk.links.load()
    me, tags, at = desk.links.me, UtmTags(source="x"), datetime.now(UTC)
    assert me is not None
    mine = next(k for k in desk.links.event_types if k.profile and k.profile.owner == me.uri)
    kept = await desk.history.record_all(
        [
            link("https://x/1", at, event_type=mine.uri, tags=tags),
            link("https://x/2", at, event_type=me.uri, tags=tags),
            link("https://x/3", at, event_type="https://x/somebody-elses", tags=tags),
        ]
    )
    found = await desk.lines()
    assert [(found[each.id].came, found[each.id].is_hidden) for each in kept] == [
        (0, False),
        (0, False),
        (None, True),
    ]


async def test_deleted_links_stand_apart_and_still_keep_their_tags_from_being_distinctive(
    desk: Desk,
) -> None:
    at, tags = datetime.now(UTC), UtmTags(source="x")
    kept = await desk.history.record_all(
        [link("https://x/1", at, tags=tags, event_type="a"), link("https://x/2", at)]
    )
    await desk.history.forget([kept[0].id])
    ledger = await desk.ledger.read()
    assert [line.link.id for line in ledger.lines] == [kept[1].id]
    [gone] = ledger.deleted
    assert gone.link.id == kept[0].id
    assert gone.link.deleted_at is not None


async def test_twenty_thousand_links_are_searched_at_once(desk: Desk) -> None:
    at = datetime.now(UTC)
    tags = [UtmTags(source=f"s{n % 50}", campaign=f"spring-{n % 400}") for n in range(20_000)]
    await desk.history.record_all(
        link(f"https://x/{n}", at + timedelta(seconds=n), tags=tags[n], label=f"Müller {n}")
        for n in range(20_000)
    )
    lines = (await desk.ledger.read()).lines
    assert len(lines) == 20_000
    assert lines[0].link.url == "https://x/19999", "the one used last comes first"
    hits = [line for line in lines if "muller 17" in line.text and "spring-17" in line.text]
    expected = [n for n in range(20_000) if f"Müller {n}".startswith("Müller 17")]
    expected = [n for n in expected if f"spring-{n % 400}".startswith("spring-17")]
    assert sorted(int(line.link.url[10:]) for line in hits) == expected
    found = await desk.history.find("muller s2 spring-17")
    assert found
    assert all(each.tags.campaign.startswith("spring-17") for each in found)
