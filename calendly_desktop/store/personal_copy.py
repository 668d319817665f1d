"""A person in the local copy: found with all that is kept, and taken out of the rows for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from calendly_desktop.domain.meetings import meeting_name
from calendly_desktop.domain.personal_data import Item, Part, without_secrets
from calendly_desktop.domain.removed_people import (
    event_without,
    invitee_without,
    submission_without,
)
from calendly_desktop.domain.search import folded
from calendly_desktop.store import event_rows, submission_rows, text_index
from calendly_desktop.store.schema import starts_at

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from calendly_desktop.domain.personal_data import Person
    from calendly_desktop.domain.removed_people import Removed
    from calendly_desktop.domain.routing_forms import Submission
    from calendly_desktop.store.event_rows import Row


class _Named(msgspec.Struct):
    """The name of an invitee, and nothing else."""

    name: str = ""


_TAGS: Final = ("source", "medium", "campaign", "content", "term")


class Traces(NamedTuple):
    """Where a person is in the local copy: numbers of meetings, URIs of them and of invitees.

    names: all names under which the addresses booked.
    """

    booked: list[int]
    mentioned: list[int]
    uris: frozenset[str]
    names: frozenset[str]


def names_of(connection: sqlite3.Connection, emails: Sequence[str]) -> set[str]:
    """Return the names under which addresses booked."""
    names: set[str] = set()
    for row in _rows(connection, _booked(connection, emails)):
        for each in row.invitees or ():
            if each.email.strip().casefold() in emails:
                names |= {each.name, f"{each.first_name or ''} {each.last_name or ''}"}
    return {" ".join(name.split()) for name in names if name.strip()}


def shared_names(
    connection: sqlite3.Connection, emails: Sequence[str], names: Iterable[str]
) -> set[str]:
    """Return those of some names under which other addresses booked, too."""
    shared = set()
    statement = "select email, body from attendees where instr(body, cast(? as blob)) > 0"
    for name in names:
        wanted = " ".join(name.split()).casefold()
        for email, body in connection.execute(statement, (name,)):
            if email in emails:
                continue
            other = msgspec.json.decode(body, type=_Named)
            if " ".join(other.name.split()).casefold() == wanted:
                shared.add(name)
                break
    return shared


def traces(connection: sqlite3.Connection, person: Person) -> Traces:
    """Return where a person is among the meetings."""
    booked = _booked(connection, person.emails)
    known, mentioned = set(booked), []
    for email in person.emails:
        found = connection.execute(
            "select id from meeting_texts where instr(text, ?) > 0", (folded(email),)
        )
        mentioned += [row[0] for row in found if row[0] not in known]
        known |= set(mentioned)
    uris: set[str] = set()
    for row in _rows(connection, booked):
        uris.add(row.event.uri)
        people = row.invitees or ()
        uris |= {each.uri for each in people if each.email.strip().casefold() in person.emails}
    return Traces(
        booked, mentioned, frozenset(uris), frozenset(names_of(connection, person.emails))
    )


def found(connection: sqlite3.Connection, person: Person) -> list[Part]:
    """Return what the local copy holds about a person."""
    where = traces(connection, person)
    bookings = [
        Item(
            f"{meeting_name(row.event)}: {each.name or each.email} ({each.status})",
            starts_at(row.key),
            {"meeting": _plain(row.event), "invitee": _plain(each)},
        )
        for row in _rows(connection, where.booked)
        for each in row.invitees or ()
        if each.email.strip().casefold() in person.emails
    ]
    mentions = [
        Item(meeting_name(row.event), starts_at(row.key), _mention(row, person))
        for row in _rows(connection, where.mentioned)
        if _is_about(row, person)
    ]
    return [
        Part("bookings", "Bookings with this address", "here", bookings, "anonymised"),
        Part("mentions", "Meetings with the address as a guest or in an answer", "here", mentions,
             "anonymised"),
        Part("answers", "Answers in routing forms", "here", _answers(connection, person),
             "anonymised"),
        _colleague(connection, person),
    ]  # fmt: skip


def take_out(connection: sqlite3.Connection, person: Person, removed: Removed) -> int:
    """Take a person out of the meetings, in one transaction; return how many meetings changed."""
    where = traces(connection, person)
    connection.executemany("delete from asked where invitee = ?", [(uri,) for uri in where.uris])
    changed = 0
    for row in _rows(connection, [*where.booked, *where.mentioned]):
        changed += _rewrite(connection, row, removed)
    submission_rows.change(connection, lambda each: submission_without(each, removed))
    counted = "select tags from booked union select tags from submissions"
    _forget_mentions(connection, person, "tag_sets", _TAGS, f" and id not in ({counted})")
    _forget_mentions(connection, person, "links", ("url", *_TAGS))
    if changed and text_index.has_index(connection):
        connection.execute("insert into meeting_search (meeting_search) values ('optimize')")
    return changed


# -- private -------------------------------------------------------------------------------


def _rewrite(connection: sqlite3.Connection, row: Row, removed: Removed) -> bool:
    """Keep a meeting without those who are kept out; what is known about its reading stays."""
    event = event_without(row.event, removed)
    invitees = [invitee_without(each, removed) for each in row.invitees or ()]
    if event == row.event and invitees == (row.invitees or []):
        return False
    before = connection.execute(
        "select mark, invitees_mark, needs, news, read_at from meetings where id = ?", (row.key,)
    ).fetchone()
    body = msgspec.json.encode(event)
    connection.execute("update meetings set body = ? where id = ?", (body, row.key))
    if row.invitees is not None:
        event_rows.save_invitees(connection, event, invitees)
    else:
        text_index.put(connection, row.key, event, ())
    connection.execute(
        "update meetings set mark = ?, invitees_mark = ?, needs = ?, news = ?, read_at = ?"
        " where id = ?",
        (*before, row.key),
    )
    return True


def _forget_mentions(
    connection: sqlite3.Connection,
    person: Person,
    table: str,
    columns: Sequence[str],
    condition: str = "",
) -> None:
    """Delete the rows of a table that mention a person; row 0 stands for none."""
    statement = f"select id, {', '.join(columns)} from {table} where id != 0{condition}"  # noqa: S608
    for number, *texts in connection.execute(statement).fetchall():
        if person.is_in(" ".join(texts)):
            connection.execute(f"delete from {table} where id = ?", (number,))  # noqa: S608


def _booked(connection: sqlite3.Connection, emails: Iterable[str]) -> list[int]:
    found: set[int] = set()
    statement = "select distinct meeting from attendees where email = ?"
    for email in emails:
        found |= {row[0] for row in connection.execute(statement, (email,))}
    return sorted(found, reverse=True)


def _rows(connection: sqlite3.Connection, keys: Sequence[int]) -> list[Row]:
    return event_rows.rows(connection, keys)


def _is_about(row: Row, person: Person) -> bool:
    """Tell whether it is more than the host's own address: colleagues are found as such."""
    content = _mention(row, person)
    return person.has_address(msgspec.json.encode(content).decode())


def _mention(row: Row, person: Person) -> dict[str, Any]:
    """Return where in a meeting the address is mentioned, not what others said besides."""
    meeting = _plain(row.event)
    meeting.pop("event_memberships", None)
    answers = [
        _plain(answer)
        for each in row.invitees or ()
        for answer in each.questions_and_answers
        if person.is_in(answer.answer)
    ]
    return {"meeting": meeting, "answers": answers} if answers else {"meeting": meeting}


def _answers(connection: sqlite3.Connection, person: Person) -> list[Item]:
    def is_about(each: Submission) -> bool:
        return any(person.is_in(answer.answer or "") for answer in each.questions_and_answers)

    return [
        Item("A form that was sent", each.created_at, _plain(each))
        for each in submission_rows.those_about(connection, is_about)
    ]


def _colleague(connection: sqlite3.Connection, person: Person) -> Part:
    items = []
    for (body,) in connection.execute("select body from people"):
        if person.has_address(bytes(body).decode("utf-8", "replace")):
            content = msgspec.json.decode(body)
            user = content.get("user", {}) if isinstance(content, dict) else {}
            items.append(Item(str(user.get("name") or user.get("email") or ""), None, content))
    note = (
        "A colleague of your organization. Calendly's list of members comes back with every "
        "reading, so it stays here as long as the person is a member."
    )
    return Part(
        "colleague", "Colleague in your organization", "here", items, "stays", note if items else ""
    )


def _plain(value: object) -> dict[str, Any]:
    plain: dict[str, Any] = without_secrets(msgspec.to_builtins(value))
    return plain
