"""Operations on contacts: list them, their custom fields, and their lists; only reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.api.calls import Calls, identifier
from calendly_desktop.api.queries import query_of
from calendly_desktop.domain.contacts import Contact, ContactList, FieldDefinition

if TYPE_CHECKING:
    from calendly_desktop.api.paging import Pages


class ContactCalls(Calls):
    """The contacts of the signed-in person; every argument that names a resource is its URI."""

    def list_contacts(
        self,
        *,
        email: str | None = None,
        name: str | None = None,
        job_title: str | None = None,
        company: str | None = None,
        city: str | None = None,
        contact_list: str | None = None,
        sort: str | None = None,
    ) -> Pages[Contact]:
        """List contacts, oldest first or by `sort` (created_at or updated_at, :asc or :desc).

        Calendly: email is found as a whole, the others by a part; a comma means "or".
        """
        query = query_of(
            email=email,
            name=name,
            job_title=job_title,
            company=company,
            city=city,
            contact_list=contact_list,
            sort=sort,
        )
        return self._list("/contacts", Contact, query)

    async def get_contact(self, uri: str) -> Contact:
        """Return a contact with all its custom fields; raises NotFound when it is gone."""
        return await self._get(f"/contacts/{identifier(uri)}", "/contacts/{uuid}", Contact)

    def list_contact_fields(self) -> Pages[FieldDefinition]:
        """List the custom fields that the account defined; Calendly gives them in one answer."""
        return self._list_in_one("/contacts/custom_field_definitions", FieldDefinition)

    def list_contact_lists(self) -> Pages[ContactList]:
        """List the lists and views of contacts, at most 25; Calendly gives them in one answer."""
        return self._list_in_one("/contact_lists", ContactList)
