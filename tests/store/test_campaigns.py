"""The campaign report against a count that knows nothing of it: over invitees as they came."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from datetime import UTC, date, datetime, timedelta
from functools import partial
from statistics import median
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calendly_desktop.domain.booking_links import FIELDS, Field, UtmTags
from calendly_desktop.domain.campaign_report import DIMENSIONS, Dimension
from calendly_desktop.domain.made_links import MadeLink
from calendly_desktop.domain.models import (
    EventMembership,
    EventType,
    EventTypeProfile,
    Invitee,
    InviteesCounter,
    NoShow,
    ScheduledEvent,
    Tracking,
)
from calendly_desktop.domain.report_periods import Days
from calendly_desktop.domain.tag_rules import FieldRule, TagRules
from calendly_desktop.store import booked_rows, campaign_rows, event_rows, schema
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.campaign_count import Frame, Report, count
from calendly_desktop.store.campaigns import Asked, Campaigns
from calendly_desktop.store.database import Database
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.events import EventsStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from calendly_desktop.api.client import CalendlyClient

BERLIN = ZoneInfo("Europe/Berlin")
BEGIN = datetime(2026, 3, 20, tzinfo=UTC)  # clocks change on 29 March
EVERYBODY = Asked(Scope("organization"))
HOSTS = [f"https://api.calendly.com/users/{name}" for name in ("ME", "ANA", "KEN")]
ME = HOSTS[0]
API = "https://api.calendly.com"


# -- a count over invitees, as simple as it can be --------------------------------------------


class Plain:
    """One booking: the invitees of its chain, the first one booked comes first."""

    def __init__(self, chain: list[tuple[ScheduledEvent, Invitee]]) -> None:
        self.chain = sorted(chain, key=lambda pair: pair[1].created_at or BEGIN)
        self.booked = self.chain[0][1].created_at or BEGIN
        self.event, self.invitee = self.chain[-1]

    @property
    def tags(self) -> dict[str, str]:
        for _event, invitee in self.chain:
            found: dict[str, str] = {
                field: (getattr(invitee.tracking, f"utm_{field}") or "").strip()
                and getattr(invitee.tracking, f"utm_{field}")
                for field in FIELDS
            }
            if any(found.values()):
                return found
        return dict.fromkeys(FIELDS, "")

    @property
    def fate(self) -> str:
        event, invitee = self.event, self.invitee
        if invitee.rescheduled or invitee.new_invitee:
            return "active"
        if "canceled" in (invitee.status, event.status):
            return "canceled"
        return "no_show" if invitee.no_show else "active"

    def values(self, dimension: Dimension) -> list[tuple[str, str]]:
        if dimension == "event_type":
            return [("value", self.event.event_type)]
        if dimension == "host":
            return [("value", host.user) for host in self.event.event_memberships]
        if not any(self.tags.values()):
            return [("untagged", "")]
        value = self.tags[dimension]
        return [("value", value) if value else ("without", "")]


def plain_bookings(kept: Sequence[tuple[ScheduledEvent, Sequence[Invitee]]]) -> list[Plain]:
    pairs = {person.uri: (event, person) for event, people in kept for person in people}
    groups = {uri: {uri} for uri in pairs}
    named: dict[str, str] = {}
    for uri, (_event, person) in pairs.items():
        for other in (person.old_invitee, person.new_invitee):
            for name in filter(None, (other, named.get(other or ""))):
                if name in groups and groups[name] is not groups[uri]:
                    groups[uri] |= groups[name]
                    for each in groups[uri]:
                        groups[each] = groups[uri]
            if other and other not in pairs:
                named.setdefault(other, uri)
    unique = {id(group): group for group in groups.values()}
    return [Plain([pairs[uri] for uri in group]) for group in unique.values()]


def plain_report(
    bookings: Sequence[Plain], dimension: Dimension, days: Days, basis: str, zone: ZoneInfo
) -> dict[tuple[str, str], tuple[int, int, int, float]]:
    leads: dict[tuple[str, str], list[float]] = defaultdict(list)
    fates: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for booking in bookings:
        moment = booking.booked if basis == "booked" else booking.event.start_time
        day = moment.astimezone(zone).date()
        if (days.first and day < days.first) or (days.last and day > days.last):
            continue
        for key in booking.values(dimension):
            start, booked = (int(m.timestamp()) for m in (booking.event.start_time, booking.booked))
            leads[key].append(max(0, start - booked))
            fates[key][booking.fate] += 1
    return {
        key: (len(found), fates[key]["canceled"], fates[key]["no_show"], median(found))
        for key, found in leads.items()
    }


def rows_of(report: Report) -> dict[tuple[str, str], tuple[int, int, int, float | None]]:
    return {
        row.key: (row.now.bookings, row.now.canceled, row.now.no_show, row.now.lead)
        for row in report.rows
    }


# -- any bookings ------------------------------------------------------------------------------

VALUES = st.sampled_from((None, "", " ", "news", "News", "\u0627\u0644\u0631\u0628\u064a\u0639"))
TRACKING = st.one_of(
    st.just(Tracking()),
    st.builds(Tracking, utm_source=VALUES, utm_medium=VALUES, utm_campaign=VALUES, utm_term=VALUES),
)


@st.composite
def chains(draw: Any) -> list[tuple[ScheduledEvent, Invitee]]:
    """Return the links of one booking, oldest first; `new_invitee` is not always given."""
    mark = draw(st.uuids())
    length = draw(st.integers(1, 4))
    names = [f"{API}/scheduled_events/{mark}{n}/invitees/{n}" for n in range(length)]
    booked = BEGIN + timedelta(minutes=draw(st.integers(0, 30_000)))
    pairs = []
    for place, name in enumerate(names):
        booked += timedelta(minutes=draw(st.integers(1, 4000)))
        start = booked + timedelta(minutes=draw(st.integers(-60, 9000)))
        start = start.replace(second=0, microsecond=0)
        is_last = place + 1 == length
        canceled = draw(st.booleans()) or not is_last
        event = ScheduledEvent(
            uri=name.partition("/invitees")[0],
            start_time=start,
            end_time=start + timedelta(minutes=30),
            status="canceled" if canceled else "active",
            event_type=f"{API}/event_types/{draw(st.integers(0, 2))}",
            event_memberships=[
                EventMembership(user=user, user_name=user[-3:])
                for user in draw(st.lists(st.sampled_from(HOSTS), min_size=1, unique=True))
            ],
            invitees_counter=InviteesCounter(total=1, active=0 if canceled else 1, limit=1),
            created_at=booked,
        )
        person = Invitee(
            uri=name,
            created_at=booked,
            status="canceled" if canceled and draw(st.booleans()) else "active",
            no_show=NoShow(uri="x") if draw(st.integers(0, 4)) == 0 else None,
            tracking=draw(TRACKING),
            rescheduled=not is_last,
            new_invitee=names[place + 1] if not is_last and draw(st.booleans()) else None,
            old_invitee=names[place - 1] if place else None,
        )
        pairs.append((event, person))
    return pairs


@pytest.fixture(scope="module")
def memory() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    for step in schema.MIGRATIONS:
        if isinstance(step, str):
            connection.executescript(step)
        else:
            step(connection)
    yield connection
    connection.close()


def empty(connection: sqlite3.Connection) -> None:
    keys = [row[0] for row in connection.execute("select uri from meetings")]
    event_rows.remove_events(connection, keys)
    assert connection.execute("select count(*) from booked").fetchone() == (0,)
    assert connection.execute("select count(*) from moves").fetchone() == (0,)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_it_counts_as_a_simple_count_over_invitees_does(
    memory: sqlite3.Connection, data: Any
) -> None:
    empty(memory)
    links = [pair for chain in data.draw(st.lists(chains(), max_size=7)) for pair in chain]
    links = data.draw(st.permutations(links))
    missing = data.draw(st.sets(st.integers(0, 30), max_size=3))
    kept = [(event, [person]) for n, (event, person) in enumerate(links) if n not in missing]
    for event, people in kept:
        event_rows.save_events(memory, [event], BEGIN)
        if data.draw(st.booleans()):  # twice, as when a meeting changed
            event_rows.save_invitees(memory, event, people)
        event_rows.save_invitees(memory, event, people)
    first = (BEGIN + timedelta(days=data.draw(st.integers(0, 30)))).date()
    days = Days(first, first + timedelta(days=data.draw(st.integers(0, 30))))
    days = data.draw(st.sampled_from((days, Days(), Days(days.first), Days(None, days.last))))
    basis = data.draw(st.sampled_from(("booked", "meeting")))
    dimension: Dimension = data.draw(st.sampled_from(DIMENSIONS))
    scope = data.draw(st.sampled_from((Scope("organization"), Scope(), Scope("person", HOSTS[1]))))
    whose = {"organization": None, "mine": ME, "person": HOSTS[1]}[scope.kind]
    before = Days(first - timedelta(days=5), first - timedelta(days=1))
    report = count(
        memory,
        Asked(scope, basis),
        Frame(days, BERLIN, before),
        dimension,
        ME,
    )
    bookings = [
        each
        for each in plain_bookings(kept)
        if whose is None or whose in [host.user for host in each.event.event_memberships]
    ]
    found = {key: figures for key, figures in rows_of(report).items() if figures[0]}
    assert found == plain_report(bookings, dimension, days, basis, BERLIN)
    then = plain_report(bookings, dimension, before, basis, BERLIN)
    earlier = {row.key: row.before.bookings for row in report.rows if row.before}
    assert {key: n for key, n in earlier.items() if n} == {key: n[0] for key, n in then.items()}
    if dimension != "host":
        assert sum(row.now.bookings for row in report.rows) == report.now.bookings
    assert sum(report.line.counts) == report.now.bookings
    assert sum(report.line.counts_before) == (report.before.bookings if report.before else 0)


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_filters_and_lists_add_up_to_the_numbers(memory: sqlite3.Connection, data: Any) -> None:
    empty(memory)
    for event, person in (p for c in data.draw(st.lists(chains(), max_size=6)) for p in c):
        event_rows.save_events(memory, [event], BEGIN)
        event_rows.save_invitees(memory, event, [person])
    dimension: Field = data.draw(st.sampled_from(FIELDS))
    frame = Frame(Days(), BERLIN)
    report = count(memory, EVERYBODY, frame, dimension, ME)
    moved = campaign_rows.chains(memory)
    for row in report.rows:
        value = {"value": row.value, "without": "", "untagged": None}[row.kind]
        asked = EVERYBODY._replace(tags=((dimension, value),))
        listed = campaign_rows.bookings(memory, asked, ME, moved)
        assert len(listed) == row.now.bookings
        inside = count(memory, asked, frame, "event_type", ME)
        assert sum(each.now.bookings for each in inside.rows) == row.now.bookings


# -- what the copy holds at the time ------------------------------------------------------------


def meeting(number: int, **fields: Any) -> ScheduledEvent:
    start = BEGIN + timedelta(days=number)
    given_fields: dict[str, Any] = {
        "uri": f"{API}/scheduled_events/{number}",
        "start_time": start,
        "end_time": start + timedelta(minutes=30),
        "event_type": f"{API}/event_types/1",
        "event_memberships": [EventMembership(user=ME)],
        "invitees_counter": InviteesCounter(total=1, active=1),
        "created_at": start - timedelta(days=2),
        "updated_at": BEGIN,
    }
    return ScheduledEvent(**(given_fields | fields))


def guest(event: ScheduledEvent, **fields: Any) -> Invitee:
    given_fields: dict[str, Any] = {
        "uri": f"{event.uri}/invitees/1",
        "created_at": event.created_at,
        "tracking": Tracking(utm_source="news"),
    }
    return Invitee(**(given_fields | fields))


@pytest.fixture
def campaigns(client: CalendlyClient, database: Database) -> Campaigns:
    account = AccountStore(client, database, label="test")
    return Campaigns(database, account)


@pytest.fixture
def keep(database: Database) -> Callable[..., Any]:
    async def save(event: ScheduledEvent, *people: Invitee, read: bool = True) -> None:
        def write(connection: sqlite3.Connection) -> None:
            event_rows.save_events(connection, [event], BEGIN)
            if read:
                event_rows.save_invitees(connection, event, people)

        await database.run(write)

    return save


ALL = Frame(Days(), BERLIN)


async def test_a_meeting_that_is_moved_canceled_or_forgotten_takes_its_bookings_along(
    campaigns: Campaigns, database: Database, keep: Callable[..., Any]
) -> None:
    event = meeting(1)
    await keep(event, guest(event))
    later = msgspec.structs.replace(event, start_time=event.start_time + timedelta(days=3))
    await keep(later, read=False)
    report = await campaigns.report(EVERYBODY, ALL, "source")
    assert report.now.bookings == 1
    assert report.now.lead == 5 * 86_400
    canceled = msgspec.structs.replace(later, status="canceled")
    await keep(canceled, read=False)
    report = await campaigns.report(EVERYBODY, ALL, "source")
    assert (report.now.canceled, report.lacking) == (1, (0, 1)), "its invitees are out of date"
    await database.run(lambda c: event_rows.remove_events(c, [event.uri]))
    report = await campaigns.report(EVERYBODY, ALL, "source")
    assert (report.now.bookings, report.rows, report.lacking.total) == (0, [], 0)


async def test_what_is_not_read_counts_as_lacking_where_it_may_matter(
    campaigns: Campaigns, keep: Callable[..., Any]
) -> None:
    one, group = (
        meeting(10),
        meeting(20, invitees_counter=InviteesCounter(total=2, active=2, limit=9)),
    )
    await keep(one, read=False)
    await keep(group, read=False)
    await keep(meeting(30), guest(meeting(30)))

    async def lacking(first: int, last: int, basis: str = "booked") -> tuple[int, int]:
        days = Days(*((BEGIN + timedelta(days=n)).date() for n in (first, last)))
        asked = EVERYBODY._replace(basis=basis)  # type: ignore[arg-type]
        report = await campaigns.report(asked, Frame(days, BERLIN), "source")
        found = await campaigns.unread(asked, days, BERLIN)
        assert len(found) == report.lacking.total - report.lacking.read
        return report.lacking

    assert await lacking(8, 8) == (0, 1), "one person books when the meeting is made"
    assert await lacking(9, 12) == (0, 0)
    assert await lacking(18, 19) == (0, 1), "several book until it begins"
    assert await lacking(21, 27) == (0, 0)
    assert await lacking(28, 28) == (1, 1)
    assert await lacking(20, 30, "meeting") == (1, 2)


async def test_event_types_have_names_and_those_of_one_name_their_owner(
    campaigns: Campaigns, database: Database, keep: Callable[..., Any]
) -> None:
    for number, kind in enumerate("112234"):
        event = meeting(number, event_type=f"{API}/event_types/{kind}", name=f"Called {kind}")
        await keep(event, guest(event))
    kinds = [
        EventType(uri=f"{API}/event_types/1", name="Intro", profile=EventTypeProfile(name="Ada")),
        EventType(uri=f"{API}/event_types/2", name="Intro", profile=EventTypeProfile(name="Ken")),
        EventType(uri=f"{API}/event_types/3", name="Demo", profile=EventTypeProfile(name="Ken")),
    ]

    def remember(connection: sqlite3.Connection) -> None:
        for place, kind in enumerate(kinds):
            row = (kind.uri, msgspec.json.encode(kind), place)
            connection.execute("insert into event_types values (?, ?, ?)", row)

    await database.run(remember)
    report = await campaigns.report(EVERYBODY, ALL, "event_type")
    assert [(report.names[row.value], row.now.bookings) for row in report.rows] == [
        ("Intro (Ada)", 2),
        ("Intro (Ken)", 2),
        ("Demo", 1),
        ("Called 4", 1),
    ]


async def test_rows_are_in_order_with_what_has_no_value_last(
    campaigns: Campaigns, keep: Callable[..., Any]
) -> None:
    tags = ["b", "a", "b", None, "a", "c", None, None]
    for number, value in enumerate(tags):
        event = meeting(number)
        tracking = Tracking(utm_source=value, utm_medium="m" if number == 3 else None)
        await keep(event, guest(event, tracking=tracking))
    report = await campaigns.report(EVERYBODY, ALL, "source")
    assert [(row.kind, row.value, row.now.bookings) for row in report.rows] == [
        ("value", "a", 2),
        ("value", "b", 2),
        ("value", "c", 1),
        ("without", "", 1),
        ("untagged", "", 2),
    ]


async def test_it_counts_what_is_in_memory_only(tmp_path: Path, client: CalendlyClient) -> None:
    (tmp_path / "file").write_text("in the way")
    database = Database(tmp_path / "file" / "copy.sqlite3")
    assert database.is_in_memory
    account = AccountStore(client, database, label="test")
    event = meeting(1)
    await database.run(lambda c: event_rows.save_events(c, [event], BEGIN))
    await database.run(lambda c: event_rows.save_invitees(c, event, [guest(event)]))
    report = await Campaigns(database, account).report(EVERYBODY, ALL, "source")
    assert report.now.bookings == 1
    await database.run(lambda c: event_rows.save_events(c, [meeting(2)], BEGIN))
    await database.aclose()


async def test_the_list_behind_a_number_names_who_booked_and_what_became_of_it(
    campaigns: Campaigns, keep: Callable[..., Any]
) -> None:
    old, new = meeting(1, status="canceled"), meeting(5)
    gone = guest(old, rescheduled=True, new_invitee=f"{new.uri}/invitees/1", status="canceled")
    came = guest(new, old_invitee=gone.uri, tracking=Tracking(), name="Maria Lopez")
    await keep(old, gone)
    await keep(new, came)
    other = meeting(3)
    await keep(other, guest(other, tracking=Tracking(utm_source="elsewhere")))
    asked = EVERYBODY._replace(tags=(("source", "news"),))
    listed, total = await campaigns.bookings(asked, Days(), BERLIN)
    assert total == 1
    (booked,) = listed
    assert booked.event == new
    assert booked.invitee.name == "Maria Lopez"
    assert booked.tags == UtmTags(source="news")
    assert booked.booking.moves == 1
    assert booked.booking.booked == int(gone.created_at.timestamp())  # type: ignore[union-attr]


async def test_a_value_of_nothing_but_spaces_is_none(
    campaigns: Campaigns, keep: Callable[..., Any]
) -> None:
    event = meeting(1)
    await keep(event, guest(event, tracking=Tracking(utm_source=" \t", utm_term="x")))
    report = await campaigns.report(EVERYBODY, ALL, "source")
    assert [row.kind for row in report.rows] == ["without"]
    half = EVERYBODY._replace(tags=(("term", "\ud83d"),))  # as a clipboard can hold it
    assert await campaigns.bookings(half, Days(), BERLIN) == ([], 0)


def copy_rows(source: sqlite3.Connection, table: str, target: sqlite3.Connection) -> None:
    rows = source.execute(f"select * from {table}").fetchall()
    places = ", ".join("?" * len(rows[0]))
    target.executemany(f"insert into {table} values ({places})", rows)


async def test_version_3_is_counted_as_what_is_read_today(tmp_path: Path) -> None:
    """Tags, moves, no-shows, unread and changed meetings; rows that cannot be read are left out."""
    old, new = meeting(1, status="canceled"), meeting(5)
    gone = guest(old, rescheduled=True, new_invitee=f"{new.uri}/invitees/1", status="canceled")
    came = guest(new, old_invitee=gone.uri, no_show=NoShow(uri="x"), tracking=Tracking())
    kept = [
        (old, [gone]),
        (new, [came, guest(new, uri=f"{new.uri}/invitees/2", created_at=None)]),
        (meeting(7, created_at=None), [guest(meeting(7), tracking=Tracking(utm_term=" "))]),
        (meeting(8), None),
        (meeting(9, invitees_counter=InviteesCounter(total=3, active=3, limit=9)), None),
        (meeting(10, invitees_counter=InviteesCounter()), None),
        (meeting(11), [guest(meeting(11), tracking=Tracking(utm_source="\u2603", utm_term="t"))]),
    ]
    today = Database(tmp_path / "today.sqlite3")
    before = Database(tmp_path / "before.sqlite3", migrations=schema.MIGRATIONS[:3])

    def save(connection: sqlite3.Connection) -> None:
        for event, people in kept:
            event_rows.save_events(connection, [event], BEGIN)
            if people is not None:
                event_rows.save_invitees(connection, event, people)
        changed = meeting(11, updated_at=BEGIN + timedelta(days=1))
        event_rows.save_events(connection, [changed], BEGIN)

    await today.run(save)
    for table in ("meetings", "attendees"):
        await before.run(partial(copy_rows, today._connection, table))

    def spoil(connection: sqlite3.Connection) -> None:
        odd = (1 << 40, "odd", 0, 0, "", "", "", 0, "", 0, b"\xff{")
        connection.execute("insert into meetings values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", odd)
        connection.execute(
            "insert into attendees (uri, meeting, position, email, status, body)"
            " values ('odd', (select max(id) from meetings), 9, '', '', x'ff')"
        )

    await before.run(spoil)
    await before.aclose()
    after = Database(tmp_path / "before.sqlite3")
    assert after.notices == []

    def counted(connection: sqlite3.Connection) -> list[list[tuple[Any, ...]]]:
        tags = "(select source || '/' || term from tag_sets t where t.id = b.tags)"
        kind = "(select uri from kinds k where k.id = b.kind)"
        booked = f"select meeting, position, at, {tags}, {kind}, state from booked b"
        return [connection.execute(sql).fetchall() for sql in (booked, "select * from moves")]

    assert after.read_now(counted) == today.read_now(counted)
    booked, moves = after.read_now(counted)
    states = Counter(row[5] for row in booked)
    assert len(moves) == 2
    assert states[booked_rows.UNREAD_ONE] == 2, "one never read, one changed since"
    assert states[booked_rows.UNREAD] == 1
    await today.aclose()
    await after.aclose()


# -- links and values ---------------------------------------------------------------------------


def made(number: int, day: int, **fields: Any) -> MadeLink:
    at = BEGIN + timedelta(days=day)
    url = f"https://calendly.com/{number}"
    return MadeLink(id=number, url=url, made_at=at, used_at=at, **fields)


async def test_links_are_silent_until_their_tags_come_back_after_they_were_made(
    campaigns: Campaigns, keep: Callable[..., Any]
) -> None:
    first, last = meeting(5), meeting(25)  # booked on day 3 and 23
    spring = Tracking(utm_source="news", utm_campaign="spring")
    gone = guest(first, tracking=spring, rescheduled=True, new_invitee=f"{last.uri}/invitees/1")
    await keep(first, gone)
    moved = guest(last, old_invitee=f"{first.uri}/invitees/1", tracking=spring)
    await keep(last, moved)
    tags = UtmTags(source="news", campaign="spring")
    links = [
        made(1, 1, tags=tags),  # brought the booking of day 3
        made(2, 10, tags=tags),  # that booking moved on day 23, which is no new one
        made(3, 1, tags=UtmTags(source="news")),  # a booking may have more tags
        made(4, 1, tags=UtmTags(source="news", term="x")),
        made(5, 1),  # without tags nothing can be said
        made(6, 1, tags=tags, event_type=f"{API}/event_types/2"),
        made(7, 1, tags=tags, event_type=f"{API}/event_types/1"),
        made(8, 1, tags=tags, event_type=f"{API}/users/1"),
    ]
    silent, lacking = await campaigns.silent(links)
    assert [link.id for link in silent] == [4, 6, 2]
    assert lacking == (2, 2)


async def test_untidy_values_of_a_period_against_all_that_is_known(
    campaigns: Campaigns, keep: Callable[..., Any]
) -> None:
    sources = ["facebook", "facebook", "Facebook", "fb", "x y", "news"]
    for number, source in enumerate(sources):
        event = meeting(number)
        await keep(event, guest(event, tracking=Tracking(utm_source=source)))
    rules = TagRules(source=FieldRule(spaces="-"))
    links: dict[Field, dict[str, int]] = {field: {} for field in FIELDS}
    found, lacking = await campaigns.untidy(EVERYBODY, ALL, rules, links)
    assert lacking == (6, 6)
    assert [(each.value, each.fault, each.better, each.others) for each in found] == [
        ("Facebook", "spelling", "facebook", 2),
        ("fb", "spelling", "facebook", 2),
        ("x y", "spaces", "x-y", 0),
    ]
    late = Frame(Days((BEGIN + timedelta(days=1)).date()), BERLIN)  # booked two days before
    found, lacking = await campaigns.untidy(EVERYBODY, late, rules, links)
    assert lacking == (3, 3)
    assert [each.value for each in found] == ["fb", "x y"]


# -- against the simulator ----------------------------------------------------------------------


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 160}


async def test_all_that_a_simulator_serves_is_counted_as_it_is(
    client: CalendlyClient, database: Database, until: Callable[..., Any]
) -> None:
    account = AccountStore(client, database, label="test")
    await account.load()
    events = EventsStore(client, database, account)
    campaigns = Campaigns(database, account)
    listing = await client.list_scheduled_events(**events.asked_for(Scope("organization"))).all()
    await events.keep(listing.items, moment=datetime.now(UTC))
    kept = []
    for event in listing.items:
        kept.append((event, await events.read_invitees(event)))
    zone = ZoneInfo(events.timezone)
    today = date.today()
    for dimension in DIMENSIONS:
        for basis in ("booked", "meeting"):
            days = Days(today - timedelta(days=30), today + timedelta(days=3))
            asked = Asked(Scope("organization"), basis)
            report = await campaigns.report(asked, Frame(days, zone), dimension)
            plain = plain_report(plain_bookings(kept), dimension, days, basis, zone)
            assert rows_of(report) == plain
            assert report.lacking.read == report.lacking.total > 0
    assert len(plain_bookings(kept)) < sum(len(people) for _event, people in kept), "some moved"
