"""A person in the files of this computer: found, deleted for good, and kept out from then on."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from calendly_desktop.domain.batch_table import BatchTable
from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.made_links import MadeLink
from calendly_desktop.domain.models import Tracking
from calendly_desktop.domain.removed_people import REMOVED
from calendly_desktop.domain.writes import Write
from calendly_desktop.sessions import Session
from calendly_desktop.store.batch_draft import packed, unpacked
from calendly_desktop.store.event_views import Scope
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import KnownAccount, Settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 30, "plan": "enterprise"}


@pytest.fixture
async def session(tmp_path: Path, served_simulator: Any) -> AsyncIterator[Session]:
    paths = Paths(tmp_path / "profile")
    made = Session(
        "account",
        token="demo-token",
        api_url=served_simulator.url,
        paths=paths,
        settings=Settings(paths.settings_file),
        credentials=Credentials(),
    )
    await made.services.account.load()
    yield made
    await made.aclose()


async def read_all(session: Session) -> None:
    events = session.services.events
    listing = await session.client.list_scheduled_events(
        **events.asked_for(Scope("organization"))
    ).all()
    await events.keep(listing.items, moment=datetime.now(UTC))
    for event in await events.needing_among(event.uri for event in listing.items):
        await events.read_invitees(event)


def somebody(session: Session) -> tuple[str, str]:
    """Return address and name of somebody who booked more than once, or at all."""

    def query(connection: Any) -> Any:
        return connection.execute(
            "select email, json_extract(body, '$.name') from attendees"
            " where json_extract(body, '$.name') like '% %'"
            " group by email order by count(*) desc, email limit 1"
        ).fetchone()

    email, name = session.database.read_now(query)
    return str(email), str(name)


def meetings_of(session: Session, email: str) -> list[str]:
    def query(connection: Any) -> Any:
        return connection.execute(
            "select m.uri from attendees a join meetings m on m.id = a.meeting where email = ?",
            (email,),
        ).fetchall()

    return [row[0] for row in session.database.read_now(query)]


def files_with(folder: Path, *texts: str) -> list[str]:
    found = []
    for file in folder.rglob("*"):
        content = file.read_bytes().lower() if file.is_file() else b""
        if any(text.lower().encode() in content for text in texts):
            found.append(file.name)
    return found


async def fill_journal(session: Session, email: str, name: str, meeting: str) -> dict[str, int]:
    """Leave traces of a person everywhere in the file of the journal."""
    journal, services = session.services.journal, session.services
    cancel = await journal.add(
        Write("cancel", meeting, f"Intro call with {name}", "Ada, ada@x.com", {"reason": "ill"}),
        "sending",
    )
    await journal.settle(cancel.id, "done", "")
    booked = await journal.add(
        Write("book", "", f"Intro call for {name}", "Ada", {"email": email, "name": name}),
        "sending",
    )
    await journal.settle(booked.id, "unknown", "The answer was lost.")
    other = await journal.add(Write("cancel", "x", "Demo with Zoe Other", "Ada"), "sending")
    await journal.settle(other.id, "done", "")
    encoded = email.replace("@", "%40")
    for url, guest in ((f"https://calendly.com/ada/intro?email={encoded}", ""), ("u2", name)):
        await services.link_history.record(
            MadeLink(
                url=url,
                guest=guest,
                kind="single_use",
                tags=UtmTags(),
                made_at=datetime.now(UTC),
                used_at=datetime.now(UTC),
            )
        )
    await services.link_history.record(
        MadeLink(url="u3", guest="Zoe", made_at=datetime.now(UTC), used_at=datetime.now(UTC))
    )
    await services.drafts.keep("book", {"email": email, "name": name})
    await services.drafts.keep("other", {"email": "zoe@other.com"})
    body = packed("s", [["Zoe", name], ["zoe@other.com", email]], [0, 1], {})
    await journal.run(
        lambda c: c.execute(
            "insert into drafts (name, at, body) values ('many_links_table', '', ?)", (body,)
        )
    )
    return {"cancel": cancel.id, "booked": booked.id, "other": other.id}


async def test_everything_about_an_address_is_found(session: Session) -> None:
    await read_all(session)
    email, name = somebody(session)
    meetings = meetings_of(session, email)
    await fill_journal(session, email, name, meetings[0])

    held = await session.services.personal_data.find([email])

    counts = {part.key: len(part.items) for part in held.parts}
    assert name.casefold() in held.person.own_names
    assert counts["bookings"] == len(meetings)
    assert counts["changes"] == 2
    assert counts["links"] == 2
    assert counts["drafts"] == 2
    text = str(held.parts)
    assert "/cancellations/" not in text
    assert "/reschedulings/" not in text


async def test_deleting_leaves_no_byte_and_survives_the_next_reading(
    session: Session, tmp_path: Path
) -> None:
    await read_all(session)
    email, name = somebody(session)
    meetings = meetings_of(session, email)
    numbers = await fill_journal(session, email, name, meetings[0])
    folder = tmp_path / "profile"
    assert "calendly.sqlite3" in str(files_with(folder, email))
    total = session.services.events.known

    done = await session.services.personal_data.take_out([email])

    assert done.meetings >= len(meetings)
    assert done.undone.changes == 1, "a change that is not settled is needed to look it up"
    assert session.services.events.known == total, "the meetings themselves stay"
    journal = session.services.journal
    entry = await journal.entry(numbers["cancel"])
    assert entry is not None
    assert (entry.state, entry.write.target) == ("done", meetings[0])
    assert entry.write.account == "Ada, ada@x.com", "the journal keeps who did it"
    assert entry.write.title == "Intro call with (removed)"
    assert entry.write.body == {}
    other = await journal.entry(numbers["other"])
    assert other is not None
    assert other.write.title == "Demo with Zoe Other"
    links = [link.guest for link in await session.services.link_history.everything()]
    assert links == ["Zoe"]
    assert await session.services.drafts.known("other")
    assert not await session.services.drafts.known("book")
    row = journal.read_now(
        lambda c: c.execute("select body from drafts where name = 'many_links_table'").fetchone()
    )
    assert unpacked(row[0])[1].columns == [["Zoe"], ["zoe@other.com"]]
    await journal.settle(numbers["booked"], "refused", "It is not done.")
    await session.services.personal_data.take_out([email])
    assert files_with(folder, email, email.replace("@", "%40"), name) == []

    await read_all(session)
    invitees = session.services.events.invitees(meetings[0]) or []
    assert REMOVED in [each.name for each in invitees]
    assert files_with(folder, email, name) == [], "the next reading brings nothing back"
    assert session.services.events.known >= total


async def test_the_marks_outlive_a_start_and_a_new_local_copy(
    session: Session, tmp_path: Path, served_simulator: Any
) -> None:
    await read_all(session)
    email, name = somebody(session)
    await session.services.personal_data.take_out([email])
    await session.aclose()
    (tmp_path / "profile" / "accounts" / "account" / "calendly.sqlite3").unlink()
    paths = Paths(tmp_path / "profile")
    again = Session(
        "account",
        token="demo-token",
        api_url=served_simulator.url,
        paths=paths,
        settings=Settings(paths.settings_file),
        credentials=Credentials(),
    )
    await again.services.account.load()
    await read_all(again)
    assert files_with(tmp_path / "profile", email, name) == []

    await again.services.personal_data.let_in_again()
    await again.database.run(lambda c: c.execute("update meetings set needs = 1"))
    await read_all(again)
    assert meetings_of(again, email), "let in again, the person comes back with the next reading"
    await again.aclose()


async def test_calendly_is_asked_for_everything_it_gives(session: Session) -> None:
    await read_all(session)
    email, _name = somebody(session)
    told: list[tuple[str, int]] = []
    reading = session.services.personal_reading
    parts = [part async for part in reading.parts([email], lambda *now: told.append(now))]
    found = {part.key: part for part in parts}
    assert list(found) == ["events", "contacts", "submissions", "member", "messages", "activity"]
    assert all(part.is_read for part in parts), [part.note for part in parts]
    assert len(found["events"].items) == len(set(meetings_of(session, email)))
    content = found["events"].items[0].content
    assert content["invitees"][0]["email"].casefold() == email
    assert "cancel_url" not in content["invitees"][0]
    assert told


async def test_a_namesake_is_neither_shown_nor_touched(session: Session) -> None:
    await read_all(session)
    email, name = somebody(session)
    event = session.services.events.event(meetings_of(session, email)[0])
    assert event is not None
    people = session.services.events.invitees(event.uri) or []
    mine = next(each for each in people if each.email.casefold() == email)
    namesake = msgspec.structs.replace(mine, uri=f"{mine.uri}-2", email="other@namesake.org")
    await session.services.events.keep_invitees(event, [*people, namesake])
    journal = session.services.journal
    entry = await journal.add(Write("cancel", "elsewhere", f"Demo with {name}", "Ada"), "sending")
    await journal.settle(entry.id, "done", "")
    mine_too = await journal.add(Write("cancel", event.uri, f"Demo with {name}", "Ada"), "sending")
    await journal.settle(mine_too.id, "done", "")
    await session.services.link_history.record(
        MadeLink(url="u", guest=name, made_at=datetime.now(UTC), used_at=datetime.now(UTC))
    )

    held = await session.services.personal_data.find([email])
    counts = {part.key: len(part.items) for part in held.parts}
    assert (counts["changes"], counts["links"]) == (1, 0)
    await session.services.personal_data.take_out([email])

    left = await journal.entry(entry.id)
    gone = await journal.entry(mine_too.id)
    assert left is not None
    assert gone is not None
    assert left.write.title == f"Demo with {name}"
    assert gone.write.title == "Demo with (removed)"
    assert [link.guest for link in await session.services.link_history.everything()] == [name]
    names = {each.email: each.name for each in session.services.events.invitees(event.uri) or ()}
    assert names["other@namesake.org"] == name
    assert email not in names


async def test_tags_that_name_a_person_go_and_others_stay(session: Session, tmp_path: Path) -> None:
    await read_all(session)
    email, _name = somebody(session)
    event = session.services.events.event(meetings_of(session, email)[0])
    assert event is not None
    people = session.services.events.invitees(event.uri) or []
    tagged = [
        msgspec.structs.replace(each, tracking=Tracking(utm_source=email, utm_medium="mail"))
        for each in people
    ]
    await session.services.events.keep_invitees(event, tagged)
    before = session.database.read_now(lambda c: c.execute("select * from tag_sets").fetchall())
    await session.services.personal_data.take_out([email])
    after = session.database.read_now(lambda c: c.execute("select * from tag_sets").fetchall())
    assert [row for row in before if email not in row] == [r for r in after if "(removed)" not in r]
    assert files_with(tmp_path / "profile", email) == []


async def test_what_was_sent_in_a_form_is_found_and_taken_out_too(
    session: Session, tmp_path: Path
) -> None:
    forms, folder = session.services.routing_forms, tmp_path / "profile"
    await forms.read()
    sent, total = await forms.submissions()
    email = next(
        answer.answer or ""
        for each in sent
        for answer in each.questions_and_answers
        if "@" in (answer.answer or "")
    )
    theirs = [
        each.uri
        for each in sent
        if email in {answer.answer for answer in each.questions_and_answers}
    ]
    held = await session.services.personal_data.find([email])
    assert {part.key: len(part.items) for part in held.parts}["answers"] == len(theirs)

    await session.services.personal_data.take_out([email])

    assert files_with(folder, email) == []
    kept, left = await forms.submissions()
    assert left == total, "that a form was sent is still counted"
    assert [each.uri for each in kept if not each.questions_and_answers] == theirs
    await forms.read(refresh=True)
    assert files_with(folder, email) == [], "the next reading brings nothing back"


async def test_the_files_of_other_accounts_are_searched_and_cleaned_too(
    session: Session, tmp_path: Path, served_simulator: Any
) -> None:
    paths, settings = Paths(tmp_path / "profile"), session.services.settings
    known = KnownAccount("second", "Ken Sato", "ken@example.com", served_simulator.url)
    settings.update(accounts=[known])

    def second() -> Session:
        return Session(
            "second",
            token="demo-token",
            api_url=served_simulator.url,
            paths=paths,
            settings=settings,
            credentials=Credentials(),
        )

    other = second()
    await other.services.account.load()
    await read_all(other)
    email, name = somebody(other)
    meetings = meetings_of(other, email)
    numbers = await fill_journal(other, email, name, meetings[0])
    await other.services.journal.settle(numbers["booked"], "refused", f"Not {name}.")
    assert await other.services.journal.entries(name)
    await other.aclose()
    cancel = Write("cancel", "x", f"Intro call with {name}", "Ada", {"reason": f"{name} is ill"})
    line = await session.services.journal.add(cancel, "sending")
    await session.services.journal.settle(line.id, "done", "")
    assert await session.services.journal.entries(name)

    held = await session.services.personal_data.find([email])
    assert held.accounts == ("Ken Sato, ken@example.com",)
    counts = {(part.account != "", part.key): len(part.items) for part in held.parts}
    assert counts[True, "bookings"] == len(meetings)
    assert counts[False, "bookings"] == 0
    assert counts[False, "changes"] == 1, "the name is known from the other account"

    done = await session.services.personal_data.take_out([email])

    assert done.meetings == len(meetings)
    assert files_with(tmp_path / "profile", email, email.replace("@", "%40"), name) == []
    assert await session.services.journal.entries(name) == []
    again = second()
    assert await again.services.journal.entries(name) == []
    assert len(await again.services.journal.entries("Intro call")) == 2, "that it was done stays"
    await again.services.account.load()
    await read_all(again)
    assert files_with(tmp_path / "profile", email, name) == [], "kept out there, too"
    await again.aclose()
    await session.services.personal_data.let_in_again()
    third = second()
    assert not third.services.personal_data.removed
    await third.aclose()


async def test_what_a_window_left_open_writes_again_is_not_kept(
    session: Session, tmp_path: Path
) -> None:
    await read_all(session)
    email, name = somebody(session)
    services = session.services
    await services.personal_data.take_out([email])

    assert not await services.drafts.keep("book", {"email": email.upper(), "name": "Q"})
    assert not await services.drafts.keep("message", {"texts": [f"Dear {name}, hello"]})
    assert not await services.drafts.keep("link", {"url": f"https://x.y/?name={name}&e=%40"})
    encoded = email.replace("@", "%40")
    assert not await services.drafts.keep("link", {"url": f"https://x.y/?email={encoded}"})
    assert await services.drafts.keep("other", {"email": "zoe@other.com"})
    services.settings.update_page("meetings", query=f"from {email}", strip=True)
    table = BatchTable()
    table.columns = [["Zoe", name, "Ken"], ["zoe@other.com", "", email]]
    table.number_rows([1, 2, 3])
    assert await services.link_batches.keep_table("s", table)

    assert services.settings.page("meetings") == {"query": "", "strip": True}
    assert await services.drafts.known("book") == {}
    assert await services.drafts.known("other")
    statement = "select body from drafts where name = 'many_links_table'"
    [body] = services.journal.read_now(lambda c: c.execute(statement).fetchone())
    assert unpacked(body)[1].columns == [["Zoe"], ["zoe@other.com"]]
    assert table.rows == 3, "what somebody works on stays in sight"
    assert files_with(tmp_path / "profile", email, encoded, name) == []
