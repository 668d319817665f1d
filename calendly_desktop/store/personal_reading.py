"""What Calendly gives for an e-mail address: asked kind by kind, as far as role and plan allow."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import msgspec

from calendly_desktop.api.errors import CalendlyError, SignInNeeded, is_offline
from calendly_desktop.api.limits import Priority
from calendly_desktop.domain.models import last_segment
from calendly_desktop.domain.personal_data import Item, Part, Person, without_secrets

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.store.account import AccountStore

MOST_MESSAGES: Final = 20_000
"""Messages looked through for a recipient: Calendly filters them by time only."""


class Asked:
    """What one kind is asked for. told: how many rows were read. was_cut: not all were."""

    def __init__(
        self, person: Person, organization: str, is_wide: bool, told: Callable[[int], None]
    ) -> None:
        self.person = person
        self.organization = organization
        self.is_wide = is_wide
        self.told = told
        self.was_cut = False


Read = Callable[[Asked], Awaitable[list[Item]]]


class PersonalReading:
    """Asks Calendly for everything about addresses, one kind after another; reads only.

    told: which kind is read, and how much of it so far.
    """

    def __init__(self, client: CalendlyClient, account: AccountStore) -> None:
        self._client = client.with_priority(Priority.BACKGROUND)
        self._account = account

    async def parts(
        self, emails: Sequence[str], told: Callable[[str, int], None]
    ) -> AsyncIterator[Part]:
        """Give one part after another. Raises SignInNeeded and what means that nothing answers."""
        account = await self._account.load()
        organization = account.organization_uri or ""
        person = Person(emails)
        wide = account.is_admin or not account.role
        kinds: list[tuple[str, str, Read]] = [
            ("events", "Bookings at Calendly", self._bookings),
            ("contacts", "Contacts", self._contacts),
            ("submissions", "Answers to routing forms", self._submissions),
            ("member", "Member of your organization", self._member),
            ("messages", "Messages that Calendly sent", self._messages),
            ("activity", "Entries of the activity log", self._activity),
        ]
        for key, title, read in kinds:
            asked = Asked(person, organization, wide, partial(told, title))
            told(title, 0)
            yield await self._part(key, title, read, asked)

    async def _part(self, key: str, title: str, read: Read, asked: Asked) -> Part:
        needs_organization = key not in {"events", "contacts"}
        if needs_organization and not asked.organization:
            note = "Your account belongs to no organization."
            return Part(key, title, "calendly", note=note, is_read=False)
        try:
            items = await read(asked)
        except CalendlyError as error:
            if isinstance(error, SignInNeeded) or is_offline(error):
                raise
            self._account.learn_from(error)
            note = f"{error.title}. {error.message}".strip()
            return Part(key, title, "calendly", note=note, is_read=False)
        return Part(key, title, "calendly", items, note=_note(key, asked))

    # -- one kind each ---------------------------------------------------------------------

    async def _bookings(self, asked: Asked) -> list[Item]:
        items: list[Item] = []
        account = await self._account.load()
        for email in asked.person.emails:
            whose = {"user": account.user.uri}
            if asked.is_wide and asked.organization:
                whose = {"organization": asked.organization}
            found = self._client.list_raw("/scheduled_events", invitee_email=email, **whose)
            async for page in found:
                for event in page.items:
                    uri = str(event.get("uri", ""))
                    people = self._client.list_raw(
                        f"/scheduled_events/{last_segment(uri)}/invitees", email=email
                    )
                    content = {"meeting": event, "invitees": (await people.all()).items}
                    name = f"{event.get('name') or 'Meeting'} ({event.get('status', '')})"
                    items.append(_item(name, event.get("start_time"), content))
                    asked.told(len(items))
        return items

    async def _contacts(self, asked: Asked) -> list[Item]:
        items: list[Item] = []
        for email in asked.person.emails:
            for row in (await self._client.list_raw("/contacts", email=email).all()).items:
                if asked.person.has_address(_text(row)):
                    items.append(_item(str(row.get("name") or email), row.get("created_at"), row))
                    asked.told(len(items))
        return items

    async def _submissions(self, asked: Asked) -> list[Item]:
        items: list[Item] = []
        seen = 0
        forms = await self._client.list_raw("/routing_forms", organization=asked.organization).all()
        for form in forms.items:
            rows = self._client.list_raw("/routing_form_submissions", form=str(form.get("uri")))
            async for page in rows:
                seen += len(page.items)
                asked.told(seen)
                items += [
                    _item(str(form.get("name", "")), row.get("created_at"), row)
                    for row in page.items
                    if asked.person.has_address(_text(row))
                ]
        return items

    async def _member(self, asked: Asked) -> list[Item]:
        items: list[Item] = []
        for email in asked.person.emails:
            rows = self._client.list_raw(
                "/organization_memberships", organization=asked.organization, email=email
            )
            items += [
                _item(str(row.get("user", {}).get("name") or email), row.get("created_at"), row)
                for row in (await rows.all()).items
            ]
        return items

    async def _messages(self, asked: Asked) -> list[Item]:
        items: list[Item] = []
        seen = 0
        async for page in self._client.list_raw(
            "/outgoing_communications", organization=asked.organization
        ):
            seen += len(page.items)
            asked.told(seen)
            items += [
                _item(str(row.get("subject") or row.get("type", "")), row.get("sent_at"), row)
                for row in page.items
                if asked.person.has_address(_text(row))
            ]
            if seen >= MOST_MESSAGES and not page.is_last:
                asked.was_cut = True
                break
        return items

    async def _activity(self, asked: Asked) -> list[Item]:
        items: list[Item] = []
        for email in asked.person.emails:
            rows = self._client.list_raw(
                "/activity_log_entries", organization=asked.organization, search_term=f'"{email}"'
            )
            async for page in rows:
                items += [
                    _item(str(row.get("fully_qualified_name", "")), row.get("occurred_at"), row)
                    for row in page.items
                ]
                asked.told(len(items))
        return items


def _item(title: str, at: Any, content: dict[str, Any]) -> Item:
    moment = None
    if isinstance(at, str):
        try:
            moment = datetime.fromisoformat(at)
        except ValueError:
            moment = None
    return Item(title, moment, without_secrets(content))


def _text(row: dict[str, Any]) -> str:
    return msgspec.json.encode(row).decode()


def _note(key: str, asked: Asked) -> str:
    if key == "events" and not asked.is_wide:
        return (
            "Only your own meetings: Calendly shows those of the whole organization to owners and "
            "admins."
        )
    if key == "messages" and asked.was_cut:
        return f"Only the first {MOST_MESSAGES:,} messages were looked through."
    return ""
