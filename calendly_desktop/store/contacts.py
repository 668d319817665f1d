"""Contacts: read from Calendly page by page when they are wanted, remembered for the session."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from calendly_desktop.api.errors import NotAllowed, NotFound
from calendly_desktop.domain.abilities import is_missing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.api.paging import Pages
    from calendly_desktop.domain.contacts import Contact, ContactList, FieldDefinition
    from calendly_desktop.store.account import AccountStore

T = TypeVar("T")

SCOPE = "contacts:read"


class ContactReading:
    """One list of contacts as far as it is read; nothing is kept on the disk."""

    def __init__(self, store: ContactsStore, pages: Pages[Contact]) -> None:
        self._store = store
        self._pages = aiter(pages)
        self.rows: list[Contact] = []
        self.set_aside = 0
        self.is_whole = False

    async def read_more(self) -> None:
        """Read one page more, with a request; at the end of the list nothing is asked.

        Raises CalendlyError; what was read before stays.
        """
        if self.is_whole:
            return
        self._store.need_scope()
        try:
            page = await anext(self._pages, None)
        except NotAllowed as error:
            self._store.learn_from(error)
            raise
        self._store.learn_granted()
        if page is None:
            self.is_whole = True
            return
        self.rows += page.items
        self.set_aside += len(page.set_aside)
        self.is_whole = page.is_last


class ContactsStore:
    """Asks Calendly for contacts; where the scope is known to be missing it does not even ask.

    An answer about one address, the custom fields and the lists are remembered until `forget`.
    """

    def __init__(self, client: CalendlyClient, account: AccountStore) -> None:
        self._client = client
        self._account = account
        self._by_email: dict[str, list[Contact]] = {}
        self._fields: Mapping[str, FieldDefinition] | None = None
        self._lists: Sequence[ContactList] | None = None

    # -- whether it is allowed -------------------------------------------------------------

    def refusal(self) -> NotAllowed | None:
        """Return why contacts cannot be read, where the token is known to lack the scope."""
        account = self._account.account
        if account is None or not is_missing(SCOPE, account.missing_scopes):
            return None
        return NotAllowed(reason="scope", required_scopes=[SCOPE])

    def need_scope(self) -> None:
        """Raise NotAllowed where the token is known to lack the scope."""
        refusal = self.refusal()
        if refusal is not None:
            raise refusal

    def learn_from(self, error: NotAllowed) -> None:
        """Note a refusal."""
        self._account.learn_from(error)

    def learn_granted(self) -> None:
        """Note that contacts could be read."""
        self._account.learn_granted(SCOPE)

    # -- reading ---------------------------------------------------------------------------

    def contacts(self, search: Mapping[str, str], contact_list: str = "") -> ContactReading:
        """Return a list of contacts to read page by page, those changed last first.

        search: see `domain.contacts.search_of`.
        """
        pages = self._client.list_contacts(
            **search, contact_list=contact_list or None, sort="updated_at:desc"
        )
        return ContactReading(self, pages)

    async def with_email(self, email: str) -> list[Contact]:
        """Return the contacts with an address: one request, then remembered for the session.

        Raises CalendlyError; NotAllowed without a request where the scope is known to be missing.
        """
        key = email.strip().casefold()
        if key not in self._by_email:
            reading = ContactReading(self, self._client.list_contacts(email=email.strip()))
            await reading.read_more()
            self._by_email[key] = reading.rows
        return self._by_email[key]

    def is_known(self, email: str) -> bool:
        """Tell whether an address was asked for in this session."""
        return email.strip().casefold() in self._by_email

    async def fields(self) -> Mapping[str, FieldDefinition]:
        """Return the custom fields by their URIs; asked for once. Raises CalendlyError."""
        if self._fields is None:
            found = await self._all_of(self._client.list_contact_fields())
            self._fields = {each.uri: each for each in found}
        return self._fields

    async def lists(self) -> Sequence[ContactList]:
        """Return the lists and views; asked for once. Raises CalendlyError."""
        if self._lists is None:
            self._lists = await self._all_of(self._client.list_contact_lists())
        return self._lists

    async def _all_of(self, pages: Pages[T]) -> Sequence[T]:
        """Read a list that came to Calendly later than contacts; empty where it is not there."""
        self.need_scope()
        try:
            return (await pages.all()).items
        except NotAllowed as error:
            self.learn_from(error)
            raise
        except NotFound:
            return []

    async def lists_of(self, contact: Contact) -> list[ContactList]:
        """Return the lists and views that a contact is in, with a request for each of them.

        Calendly has no other way: a contact does not name its lists. Raises CalendlyError.
        """
        from calendly_desktop.store.side_by_side import read_side_by_side

        found: set[str] = set()

        async def look(each: ContactList) -> bool:
            pages = self._client.list_contacts(email=contact.email, contact_list=each.uri)
            page = await anext(aiter(pages), None)
            if page is not None and any(row.uri == contact.uri for row in page.items):
                found.add(each.uri)
            return True

        lists = await self.lists()
        await read_side_by_side(lists, look)
        return [each for each in lists if each.uri in found]

    def forget(self) -> None:
        """Ask anew for everything from now on."""
        self._by_email.clear()
        self._fields = None
        self._lists = None
