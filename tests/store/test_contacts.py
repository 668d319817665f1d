"""Contacts are asked for as little as possible, and never without the scope."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.api import paging
from calendly_desktop.api.errors import NotAllowed
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.contacts import ContactsStore

if TYPE_CHECKING:
    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.store.database import Database
    from tests.conftest import ServedSimulator


@pytest.fixture
async def store(client: CalendlyClient, database: Database) -> ContactsStore:
    account = AccountStore(client, database)
    await account.load()
    return ContactsStore(client, account)


async def test_a_list_is_read_page_by_page(
    store: ContactsStore, served_simulator: ServedSimulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging, "PAGE_SIZE", 12)
    reading = store.contacts({})
    sizes = []
    while not reading.is_whole:
        await reading.read_more()
        sizes.append(len(reading.rows))
    assert sizes == [12, 24, 30]
    assert len({row.uri for row in reading.rows}) == 30
    await reading.read_more()
    assert len(served_simulator.requests("GET", "/contacts")) == 3, "the end asks nothing"


async def test_a_search_and_a_list_are_calendlys(store: ContactsStore) -> None:
    lists = await store.lists()
    assert [each.name for each in lists][:1] == ["Finalists"]
    reading = store.contacts({}, lists[0].uri)
    await reading.read_more()
    assert len(reading.rows) == lists[0].contact_count == 9
    one = reading.rows[0]
    found = store.contacts({"email": one.email.upper()})
    await found.read_more()
    assert [row.uri for row in found.rows] == [one.uri]
    assert one.uri not in {row.uri for row in (await _all(store, {"company": "nobody"}))}


async def _all(store: ContactsStore, search: dict[str, str]) -> list[Any]:
    reading = store.contacts(search)
    await reading.read_more()
    return reading.rows


async def test_an_address_is_asked_for_once_in_a_session(
    store: ContactsStore, served_simulator: ServedSimulator
) -> None:
    email = (await _all(store, {}))[0].email
    served_simulator.clear()
    assert not store.is_known(email)
    first = await store.with_email(email)
    again = await store.with_email(f" {email.upper()} ")
    assert first == again
    assert len(first) == 1
    assert await store.with_email("nobody@example.com") == []
    assert await store.with_email("nobody@example.com") == []
    assert len(served_simulator.requests("GET", "/contacts")) == 2
    store.forget()
    assert not store.is_known(email)


async def test_the_lists_of_a_contact_are_looked_up(store: ContactsStore) -> None:
    lists = await store.lists()
    members = {each.uri: set[str]() for each in lists}
    for each in lists:
        reading = store.contacts({}, each.uri)
        await reading.read_more()
        members[each.uri] = {row.uri for row in reading.rows}
    for contact in (await _all(store, {}))[:4] + reading.rows[:2]:
        expected = [each.name for each in lists if contact.uri in members[each.uri]]
        assert [each.name for each in await store.lists_of(contact)] == expected


async def test_without_the_scope_nothing_is_asked(
    store: ContactsStore, served_simulator: ServedSimulator
) -> None:
    served_simulator.fault(kind="missing_scope", scope="contacts:read", path="/contacts")
    with pytest.raises(NotAllowed) as refused:
        await store.with_email("maria@example.com")
    assert refused.value.required_scopes == ("contacts:read",)
    served_simulator.clear()
    for ask in (
        lambda: store.with_email("maria@example.com"),
        lambda: store.contacts({}).read_more(),
        store.fields,
        store.lists,
    ):
        with pytest.raises(NotAllowed, match="token"):
            await ask()
    refusal = store.refusal()
    assert refusal is not None
    assert "contacts:read" in refusal.explanation
    assert served_simulator.requests("GET", "/contact") == []
