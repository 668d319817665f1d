"""The local copy of meetings: searching, paging, filters, news, retention, versions, full disks."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendly_desktop.domain.models import (
    EventMembership,
    Invitee,
    InviteesCounter,
    Location,
    NoShow,
    QuestionAndAnswer,
    ScheduledEvent,
    Tracking,
    User,
)
from calendly_desktop.domain.search import folded, has_words, search_words
from calendly_desktop.store import event_rows, schema
from calendly_desktop.store.account import Account, AccountStore
from calendly_desktop.store.database import Database
from calendly_desktop.store.event_copy import Change, EventCopy
from calendly_desktop.store.event_search import Filters, Wanted
from calendly_desktop.store.event_views import Scope, View

if TYPE_CHECKING:
    from pathlib import Path

    from calendly_desktop.api.client import CalendlyClient

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ME = "https://api.calendly.com/users/ME"
ANA = "https://api.calendly.com/users/ANA"
MINE = Scope()
EVERYBODY = Scope("organization")


def meeting(number: int, hours: float, host: str = ME, **fields: Any) -> ScheduledEvent:
    start = NOW + timedelta(hours=hours)
    given_fields: dict[str, Any] = {
        "uri": f"https://api.calendly.com/scheduled_events/{number}",
        "name": f"Meeting {number}",
        "start_time": start,
        "end_time": start + timedelta(minutes=30),
        "event_memberships": [EventMembership(user=host, user_name=host[-3:].title())],
        "invitees_counter": InviteesCounter(total=1, active=1),
        "updated_at": NOW - timedelta(days=9),
    }
    return ScheduledEvent(**(given_fields | fields))


def guest(event: ScheduledEvent, name: str, **fields: Any) -> Invitee:
    number = event.uri.rsplit("/", 1)[1]
    uri = f"{event.uri}/invitees/{number}-{name.replace(' ', '')}"
    email = f"{name.lower().replace(' ', '.')}@example.com"
    return Invitee(**({"uri": uri, "event": event.uri, "name": name, "email": email} | fields))


@pytest.fixture
async def copy(client: CalendlyClient, database: Database) -> EventCopy:
    account = AccountStore(client, database, label="test")
    account.account = Account(user=User(uri=ME, name="Me"), read_at=NOW, role="owner")
    return EventCopy(database, account, now=lambda: NOW)


def names(copy: EventCopy, view: View, scope: Scope = MINE, query: str = "") -> list[str]:
    return [found.event.name or "" for found in copy.search(view, scope, query)]


async def test_views_and_scopes_select_in_the_order_of_time(copy: EventCopy) -> None:
    await copy.keep(
        [
            meeting(1, 5),
            meeting(2, 1),
            meeting(3, -0.25),  # runs now
            meeting(4, -5),
            meeting(5, -9),
            meeting(6, 2, status="canceled"),
            meeting(7, 3, host=ANA),
        ]
    )
    assert names(copy, "upcoming") == ["Meeting 3", "Meeting 2", "Meeting 1"]
    assert names(copy, "past") == ["Meeting 4", "Meeting 5"]
    assert names(copy, "canceled") == ["Meeting 6"]
    assert names(copy, "upcoming", Scope("person", ANA)) == ["Meeting 7"]
    assert names(copy, "upcoming", EVERYBODY) == [f"Meeting {n}" for n in (3, 2, 7, 1)]
    assert copy.first(Wanted("upcoming", EVERYBODY), 2) == [
        copy.id_of(meeting(n, 0).uri) for n in (3, 2)
    ]
    assert list(await copy.ids(Wanted("upcoming", EVERYBODY))) == [
        found.id for found in copy.search("upcoming", EVERYBODY)
    ]
    assert await copy.count(Wanted("past")) == 2


async def test_two_meetings_of_one_second_are_two(copy: EventCopy) -> None:
    twins = [meeting(n, 1) for n in range(300)]
    await copy.keep(twins)
    ids = await copy.ids(Wanted("upcoming"))
    assert len(set(ids)) == 300
    assert {schema.starts_at(each) for each in ids} == {NOW + timedelta(hours=1)}


async def test_a_search_looks_into_everything_but_the_secret_links(copy: EventCopy) -> None:
    event = meeting(
        1, 1, location=Location(type="zoom", join_url="https://zoom.us/j/987", status="pushed")
    )
    await copy.keep([event])
    person = guest(
        event,
        "Zoë Müller",
        questions_and_answers=[QuestionAndAnswer(question="Topic", answer="Größe der Wände")],
        tracking=Tracking(utm_source="LinkedIn", utm_campaign="spring-26"),
        cancel_url="https://calendly.com/cancellations/SECRET",
    )
    await copy.keep_invitees(event, [person])
    for words in (
        "zoe",
        "MULLER",
        "muller zoe",
        "wande",
        "linkedin",
        "spring-26",
        "zoom.us/j/987",
        "uller@",
        "z",
        "me mu",
        "gro",
        "meeting 1",
        "zoë",
    ):
        assert names(copy, "upcoming", query=words) == ["Meeting 1"], words
    for words in ("secret", "cancellations", "xyz", "zoe xyz", '"', "q", "zoe*", "NEAR(zoe)"):
        assert names(copy, "upcoming", query=words) == [], words


@pytest.mark.parametrize("language", ["王小明", "Алексей", "Ελένη", "محمد علي", "ราชา", "김민수"])
async def test_any_language_is_found_by_any_part(copy: EventCopy, language: str) -> None:
    event = meeting(1, 1)
    await copy.keep([event])
    await copy.keep_invitees(event, [guest(event, language)])
    for first in range(len(language)):
        for last in range(first + 1, len(language) + 1):
            part = language[first:last].strip()
            if search_words(part):
                assert names(copy, "upcoming", query=part) == ["Meeting 1"], part


async def test_an_old_text_is_not_found_any_more(copy: EventCopy) -> None:
    event = meeting(1, 1)
    await copy.keep([event])
    await copy.keep_invitees(event, [guest(event, "Maria Lopez")])
    await copy.keep_invitees(event, [guest(event, "Ken Ito")])
    assert names(copy, "upcoming", query="maria") == []
    assert names(copy, "upcoming", query="ken ito") == ["Meeting 1"]
    await copy.keep([msgspec.structs.replace(event, name="Review")])
    assert names(copy, "upcoming", query="meeting") == []
    assert names(copy, "upcoming", query="review ito") == ["Review"]
    await copy.forget([event.uri])
    assert names(copy, "upcoming", query="ito") == []


async def test_filters_narrow_a_search(copy: EventCopy) -> None:
    first = meeting(1, 1, event_type="https://api.calendly.com/event_types/DEMO")
    second = meeting(2, 30, host=ANA)
    await copy.keep([first, second])
    tags = Tracking(utm_source="news", utm_campaign="spring")
    await copy.keep_invitees(first, [guest(first, "Maria Lopez", tracking=tags)])
    await copy.keep_invitees(second, [guest(second, "Maria Weber")])

    async def found(**narrow: Any) -> list[str]:
        wanted = Wanted("upcoming", EVERYBODY, "maria", Filters(**narrow))
        assert list(await copy.ids(wanted)) == copy.first(wanted)
        return [each.event.name or "" for each in copy.rows(copy.first(wanted))]

    assert await found() == ["Meeting 1", "Meeting 2"]
    assert await found(until=NOW + timedelta(hours=12)) == ["Meeting 1"]
    assert await found(since=NOW + timedelta(hours=12)) == ["Meeting 2"]
    assert await found(host=ANA) == ["Meeting 2"]
    assert await found(event_type=first.event_type) == ["Meeting 1"]
    assert await found(utm=(("source", "news"), ("campaign", "spring"))) == ["Meeting 1"]
    assert await found(utm=(("source", "news"), ("campaign", "autumn"))) == []


async def test_the_states_to_filter_by(copy: EventCopy) -> None:
    asked, missed, usual = meeting(1, 1), meeting(2, 2), meeting(3, 3)
    await copy.keep([asked, missed, usual])
    people = {each.uri: guest(each, f"Guest {n}") for n, each in enumerate((asked, missed, usual))}
    came = NoShow(uri="https://api.calendly.com/invitee_no_shows/1", created_at=NOW)
    people[missed.uri] = msgspec.structs.replace(people[missed.uri], no_show=came)
    for event in (asked, missed, usual):
        await copy.keep_invitees(event, [people[event.uri]])

    def found(**narrow: Any) -> list[str]:
        rows = copy.rows(copy.first(Wanted("upcoming", MINE, "", Filters(**narrow))))
        return [each.event.name or "" for each in rows]

    assert found(asked=True) == []
    told: list[Change] = []
    copy.changed.append(told.append)
    await copy.note_asked([people[asked.uri].uri])
    assert told == [Change(frozenset([asked.uri]))]
    assert found(asked=True) == ["Meeting 1"]
    assert found(no_show=True) == ["Meeting 2"]
    assert found(asked=True, no_show=True) == []
    moved = msgspec.structs.replace(people[asked.uri], status="canceled", rescheduled=True)
    await copy.keep_invitees(asked, [moved])
    assert found(asked=True) == [], "moving is an answer"
    await copy.keep([meeting(4, 4)], noticing=True)
    assert found(news=True) == ["Meeting 4"]


async def test_a_list_is_counted_by_type_host_and_tag(copy: EventCopy) -> None:
    demo = "https://api.calendly.com/event_types/DEMO"
    events = [meeting(n, n, event_type=demo, host=ANA if n == 3 else ME) for n in (1, 2, 3)]
    events.append(meeting(4, 4, event_type="https://api.calendly.com/event_types/CALL"))
    await copy.keep(events)
    for event, campaign in zip(events, ("spring", "spring", "autumn", None), strict=True):
        tags = Tracking(utm_source="news", utm_campaign=campaign)
        # both people of one meeting have the tag: it counts as one meeting
        people = [guest(event, f"{name} {event.name}", tracking=tags) for name in ("Eva", "Tim")]
        await copy.keep_invitees(event, people)
    wanted = Wanted("upcoming", EVERYBODY, "", Filters(utm=(("campaign", "autumn"),)))
    campaigns = await copy.utm_values(wanted, "campaign")
    assert [(each.value, each.meetings) for each in campaigns] == [("spring", 2), ("autumn", 1)]
    assert [(e.value, e.meetings) for e in await copy.utm_values(wanted, "source")] == [("news", 1)]
    assert [(e.value, e.meetings) for e in await copy.hosts_of(wanted)] == [(ANA, 1)]
    everything = Wanted("upcoming", EVERYBODY)
    types = [(e.label, e.meetings) for e in await copy.event_types_of(everything)]
    assert types == [("Meeting 3", 3), ("Meeting 4", 1)], "called as their latest meeting is"
    assert [(e.label, e.meetings) for e in await copy.hosts_of(everything)] == [
        ("/Me", 3),
        ("Ana", 1),
    ]


async def test_what_a_selection_is_made_of(copy: EventCopy) -> None:
    events = [meeting(1, 1), meeting(2, 2, host=ANA), meeting(3, 3, status="canceled")]
    await copy.keep(events)
    gone = guest(events[0], "Gone", status="canceled")
    await copy.keep_invitees(events[0], [guest(events[0], "Maria"), guest(events[0], "Ken"), gone])
    keys = [key for each in events if (key := copy.id_of(each.uri)) is not None]
    totals = await copy.totals([*keys, 12345])
    assert (totals.meetings, totals.unread, totals.canceled) == (3, 2, 1)
    assert totals.invitees == 4, "two who come, and one each by the counters of the two unread"
    assert dict(totals.hosts) == {"/Me": 2, "Ana": 1}


async def test_no_shows_are_known_after_an_update_too(
    tmp_path: Path, client: CalendlyClient
) -> None:
    """Version 3 can filter by them; what version 2 had kept is looked through once."""
    old = Database(tmp_path / "old.sqlite3", migrations=schema.MIGRATIONS[:2])
    event = meeting(1, -5)
    absent = NoShow(uri="https://api.calendly.com/invitee_no_shows/1", created_at=NOW)
    body = msgspec.json.encode(guest(event, "Maria", no_show=absent))

    def fill(connection: sqlite3.Connection) -> None:
        connection.execute(
            "insert into meetings values (?, ?, 0, 0, '', '', '', 0, '', ?, ?)",
            (
                schema.meeting_key(event.start_time, event.uri),
                event.uri,
                int(NOW.timestamp() * 1_000_000),
                msgspec.json.encode(event),
            ),
        )
        connection.execute(
            "insert into attendees (uri, meeting, position, email, status, body)"
            " values ('i', (select id from meetings), 0, '', 'active', ?)",
            (body,),
        )

    await old.run(fill)
    await old.aclose()
    database = Database(tmp_path / "old.sqlite3")
    copy = EventCopy(database, AccountStore(client, database, label="test"), now=lambda: NOW)
    wanted = Wanted("past", EVERYBODY, "", Filters(no_show=True))
    assert copy.first(wanted) == [copy.id_of(event.uri)]
    assert copy.as_of == NOW
    await database.aclose()


async def test_a_group_holds_what_its_list_brought(copy: EventCopy) -> None:
    group = "https://api.calendly.com/groups/SALES"
    await copy.keep([meeting(1, 1)])
    await copy.keep([meeting(2, 2, host=ANA), meeting(3, -2, host=ANA)], group=group)
    assert names(copy, "upcoming", Scope("group", group)) == ["Meeting 2"]
    assert names(copy, "past", Scope("group", group), "meeting") == ["Meeting 3"]


async def test_the_invitee_that_the_words_fit_best_is_the_one(copy: EventCopy) -> None:
    event = meeting(1, 1, invitees_counter=InviteesCounter(total=3, active=2, limit=9))
    await copy.keep([event])
    people = [guest(event, "Ana Silva"), guest(event, "Maria Lopez")]
    gone = guest(event, "Maria Costa", status="canceled")
    await copy.keep_invitees(event, [*people, gone])
    found = copy.rows(copy.first(Wanted("upcoming", query="maria")), "maria")
    assert [(each.invitee.name, each.is_about) for each in found if each.invitee] == [
        ("Maria Lopez", True)
    ]


async def test_news_are_told_once_and_moves_are_recognised(copy: EventCopy) -> None:
    old, other = meeting(1, 1), meeting(2, 2)
    kept = await copy.keep([old, other])
    assert (len(kept.new), kept.same) == (2, 0)
    assert await copy.news() == {}  # a first reading is no news
    canceled = msgspec.structs.replace(old, status="canceled")
    fresh = meeting(3, 3)
    kept = await copy.keep([canceled, other, fresh], noticing=True)
    assert (kept.new, kept.canceled, kept.same) == ([fresh.uri], [old.uri], 1)
    assert await copy.news() == {"new": 1, "canceled": 1}
    before = guest(old, "Maria Lopez", status="canceled", rescheduled=True, new_invitee="x")
    await copy.keep_invitees(canceled, [before])
    await copy.keep_invitees(fresh, [guest(fresh, "Maria Lopez", old_invitee=before.uri)])
    assert await copy.news() == {"moved": 2}
    assert [each.news for each in copy.search("upcoming", Scope())] == ["", "moved"]
    await copy.mark_seen([fresh.uri])
    assert await copy.news() == {"moved": 1}
    await copy.mark_seen()
    assert await copy.news() == {}


async def test_invitees_are_needed_again_only_where_the_meeting_changed(copy: EventCopy) -> None:
    past, soon, later = meeting(1, -3), meeting(2, 1), meeting(3, 9)
    empty = meeting(4, 4, invitees_counter=InviteesCounter(total=0, active=0))
    await copy.keep([later, past, soon, empty])
    wanted = await copy.needing_invitees(Scope(), 10)
    assert [event.uri for event in wanted] == [soon.uri, later.uri, past.uri]
    assert await copy.count_needing(Scope()) == 3
    await copy.keep_invitees(soon, [guest(soon, "Maria")])
    await copy.keep([soon])  # a refresh without changes
    assert not copy.needs_invitees(soon)
    changed = msgspec.structs.replace(soon, updated_at=NOW)
    await copy.keep([changed])
    assert copy.needs_invitees(changed)
    assert copy.invitees(soon.uri) is not None  # the old names stay until the new ones come
    assert (await copy.coverage(Wanted("upcoming"))) == (2, 3)


async def test_as_of_tells_of_lists_and_outlives_the_session(
    copy: EventCopy, database: Database
) -> None:
    earlier = NOW - timedelta(hours=3)
    await copy.keep([meeting(1, 1), meeting(2, 2)], moment=earlier)
    await copy.keep([meeting(1, 1, status="canceled")])  # one meeting says nothing of the others
    assert copy.as_of == earlier
    again = EventCopy(database, copy._account, now=lambda: NOW)
    assert again.as_of == earlier
    await again.keep([], moment=NOW)  # an empty list was read too
    assert EventCopy(database, copy._account).as_of == NOW


async def test_what_was_not_read_again_is_told(copy: EventCopy) -> None:
    await copy.keep([meeting(n, n) for n in range(1, 6)], moment=NOW - timedelta(hours=1))
    await copy.keep([meeting(2, 2), meeting(4, 4)], moment=NOW)
    unseen = await copy.unseen(Scope(), NOW + timedelta(hours=1.5), NOW + timedelta(hours=4.5), NOW)
    assert unseen == [meeting(3, 3).uri]


async def test_retention_forgets_what_is_old_with_all_its_traces(
    copy: EventCopy, database: Database
) -> None:
    old = [meeting(n, -24 * 400 - n) for n in range(1200)]
    await copy.keep(old)
    await copy.keep_invitees(old[0], [guest(old[0], "Maria Lopez")])
    await copy.keep([meeting(9_000, 1)])
    assert await copy.forget_before(NOW - timedelta(days=365)) == 1200
    assert copy.known == 1
    for table in ("attendees", "hosts", "meeting_texts"):
        count = database.read_now(lambda c, t=table: c.execute(f"select count(*) from {t}"))  # type: ignore[misc]
        assert count.fetchone()[0] == (0 if table == "attendees" else 1)
    assert names(copy, "past", query="maria") == []


async def test_a_newer_question_supersedes_an_older_one(
    copy: EventCopy, database: Database
) -> None:
    await copy.keep([meeting(n, n / 60) for n in range(1, 2000)])
    may_go_on = threading.Event()
    asked = [copy.ids(Wanted("upcoming", query=query)) for query in ("m", "me", "mee")]
    async with asyncio.TaskGroup() as group:  # the reading thread is busy until all have asked
        group.create_task(database.read(lambda _connection: may_go_on.wait(20)))
        answering = group.create_task(_all_answers(asked))
        await asyncio.sleep(0.05)
        may_go_on.set()
    answers = answering.result()
    assert len(answers[-1]) == 1999
    assert all(isinstance(each, asyncio.CancelledError) for each in answers[:-1])


async def _all_answers(asked: list[Any]) -> list[Any]:
    return await asyncio.gather(*asked, return_exceptions=True)


async def test_a_moved_start_keeps_names_and_text(copy: EventCopy) -> None:
    event = meeting(1, 1)
    await copy.keep([event])
    await copy.keep_invitees(event, [guest(event, "Maria Lopez")])
    later = meeting(1, 7)
    await copy.keep([later])
    found = copy.search("upcoming", Scope(), "maria")
    assert [each.event.start_time for each in found] == [later.start_time]
    assert copy.known == 1


TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\n"), min_size=0, max_size=12)


@settings(max_examples=60, deadline=None)
@given(TEXT, TEXT)
def test_the_index_finds_what_the_rule_finds(name: str, query: str) -> None:
    """Whatever is typed: SQL answers as `has_words` does, and never fails."""

    async def check() -> None:
        connection = sqlite3.connect(":memory:")
        for step in schema.MIGRATIONS:
            if isinstance(step, str):
                connection.executescript(step)
            else:
                step(connection)
        event = meeting(1, 1, name=name, event_memberships=[])
        event_rows.save_events(connection, [event], NOW)
        from calendly_desktop.domain.meetings import meeting_text
        from calendly_desktop.store.event_search import question

        for has_index in (True, False):
            wanted = Wanted("upcoming", EVERYBODY, query)
            sql, values = question(wanted, ME, NOW, has_index=has_index).sql()
            found = connection.execute(sql, values).fetchall()
            text = meeting_text(event).replace("\0", " ")
            words = [word.replace("\0", " ") for word in search_words(query)]
            assert bool(found) == has_words(text, words), (text, words, has_index)
        connection.close()

    asyncio.run(check())


async def test_meetings_of_version_1_are_taken_over(tmp_path: Path, client: CalendlyClient) -> None:
    path = tmp_path / "copy.sqlite3"
    first = Database(path, schema.MIGRATIONS[:1])
    event = meeting(1, 1)
    person = guest(event, "Maria Lopez")

    def fill(connection: sqlite3.Connection) -> None:
        body = msgspec.json.encode(event)
        stamp = "2026-11-22T09:00:00.000000Z"
        connection.execute(
            "insert into events values (?, ?, ?, 'active', ?, ?)",
            (event.uri, stamp, stamp, body, stamp),
        )
        connection.execute(
            "insert into invitees values (?, ?, 0, ?)",
            (person.uri, event.uri, msgspec.json.encode(person)),
        )
        mark = event_rows.invitees_mark(event)
        connection.execute("insert into meta values ('invitees:1', ?)", (mark,))
        connection.execute("insert into events values ('x', 'x', 'x', 'x', x'00', 'x')")

    await first.run(fill)
    await first.aclose()
    second = Database(path)
    account = AccountStore(client, second, label="test")
    account.account = Account(user=User(uri=ME), read_at=NOW)
    copy = EventCopy(second, account, now=lambda: NOW)
    assert names(copy, "upcoming", query="maria") == ["Meeting 1"]
    assert not copy.needs_invitees(event)
    assert copy.as_of == datetime(2026, 11, 22, 9, tzinfo=UTC)
    assert second.read_now(lambda c: c.execute("select count(*) from booked").fetchone()) == (1,)
    await second.aclose()


async def test_a_full_disk_goes_on_in_memory_and_says_so(
    copy: EventCopy, database: Database
) -> None:
    await copy.keep([meeting(1, 1)])
    told: list[str] = []
    database.on_notice.append(lambda: told.extend(database.notices))
    await database.run(lambda c: c.execute("pragma max_page_count = 30").fetchone() and None)
    await copy.keep([meeting(n, n / 10, name="x" * 500) for n in range(2, 900)])
    assert copy.known == 899
    assert len(await copy.ids(Wanted("upcoming"))) == 899
    assert "Free some space" in told[0]
    assert folded("Meeting 1") in folded(names(copy, "upcoming", query="meeting 1")[0])


@pytest.mark.parametrize(
    ("query", "finds"),
    [
        ("maria \ud83d", True),  # half an emoji, as a clipboard can hold
        ("\ud83d", True),
        ("maria\ud83d", True),
        ("maria \0", True),
        ("ma " * 3000, True),
        (" ".join(chr(0x4E00 + n) for n in range(3000)), False),
        ("maria " + "x" * 200_000, False),
        ('maria" OR "x', False),
        ("-maria", False),
    ],
    ids=range(9),
)
async def test_no_query_is_too_strange(copy: EventCopy, query: str, finds: bool) -> None:
    event = meeting(1, 1)
    await copy.keep([event])
    await copy.keep_invitees(event, [guest(event, "Maria Lopez")])
    wanted = Wanted("upcoming", query=query)
    assert bool(copy.first(wanted)) == finds
    assert bool(await copy.ids(wanted)) == finds


async def test_a_filter_of_half_a_character_finds_nothing(copy: EventCopy) -> None:
    await copy.keep([meeting(1, 1)])
    wanted = Wanted("upcoming", filters=Filters(utm=(("source", "\ud83d"),)))
    assert copy.first(wanted) == []


async def test_invitees_that_come_late_do_not_bring_an_old_name_back(copy: EventCopy) -> None:
    """They were asked for before the meeting was renamed, and came after."""
    event = meeting(1, 1)
    await copy.keep([event])
    await copy.keep([msgspec.structs.replace(event, name="Review")])
    await copy.keep_invitees(event, [guest(event, "Maria Lopez")])
    assert names(copy, "upcoming", query="review maria") == ["Review"]
    assert names(copy, "upcoming", query="meeting") == []


@pytest.mark.parametrize("year", [1900, 1969, 9000])
async def test_a_meeting_of_any_year_keeps_its_start(copy: EventCopy, year: int) -> None:
    """Windows turns no second before 1970 into a date by itself."""
    start = datetime(year, 6, 1, 9, tzinfo=UTC)
    event = meeting(1, 0, start_time=start, end_time=start + timedelta(hours=1))
    await copy.keep([event])
    key = copy.id_of(event.uri)
    assert key is not None
    assert schema.starts_at(key) == start
    assert names(copy, "past" if start < NOW else "upcoming") == ["Meeting 1"]


async def test_what_was_kept_though_nobody_waited_is_told_with_the_next(
    copy: EventCopy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that is left takes its reading along, but not what the disk is just taking in."""
    told: list[object] = []
    copy.changed.append(told.append)
    started, go_on = threading.Event(), threading.Event()
    save = event_rows.save_events

    def slowly(*arguments: Any, **options: Any) -> event_rows.Kept:
        started.set()
        go_on.wait(5)
        return save(*arguments, **options)

    monkeypatch.setattr(event_rows, "save_events", slowly)
    keeping = asyncio.get_running_loop().create_task(copy.keep([meeting(1, 1)]))
    await asyncio.to_thread(started.wait, 5)
    keeping.cancel()
    await asyncio.gather(keeping, return_exceptions=True)
    go_on.set()
    assert keeping.cancelled()
    assert told == []
    kept = await copy.keep([meeting(1, 1)])
    assert kept.same == 1, "it is on the disk"
    assert len(told) == 1
