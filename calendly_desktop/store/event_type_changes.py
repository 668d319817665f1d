"""Creating and changing event types, and one-off meetings: recorded first, sent once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from calendly_desktop.api.errors import NotAllowed, NotFound
from calendly_desktop.domain import event_type_form, one_off
from calendly_desktop.domain.models import EventType
from calendly_desktop.store.field_problems import EVENT_TYPE, ONE_OFF, refusal

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.event_type_form import EventTypeForm
    from calendly_desktop.domain.models import User
    from calendly_desktop.domain.one_off import OneOffForm
    from calendly_desktop.domain.times import Zone
    from calendly_desktop.domain.writes import Write
    from calendly_desktop.store.links import LinksStore
    from calendly_desktop.store.patience import OnWait
    from calendly_desktop.store.writes import Outcome, Writes


End = Literal["done", "stopped", "not_done", "unknown"]


class Changed(NamedTuple):
    """How a change came out.

    kind: the event type as it is now, where that is known. end: done; stopped, while Calendly took
    no more requests; not_done, as Calendly showed after a lost answer; or unknown.
    """

    kind: EventType | None
    end: End


class EventTypeChanges:
    """Sends what changes event types; what became of a lost answer is read back."""

    def __init__(self, client: CalendlyClient, writes: Writes, links: LinksStore) -> None:
        self._client = client
        self._writes = writes
        self._links = links

    @property
    def who(self) -> str:
        """Return as whom changes are made, in words."""
        return self._writes.who

    async def create(self, form: EventTypeForm, *, on_wait: OnWait | None = None) -> Changed:
        """Make a one-on-one event type of a form without faults. Raises Problem if refused.

        What the owner has already is noted first, so that a lost answer can be told from those.
        """
        body = event_type_form.body_of(form)
        before = await self._client.list_event_types(user=form.owner).all()
        write = self._writes.write(
            "create_event_type",
            "",
            body["name"],
            sent=body,
            before=[kind.uri for kind in before.items if kind.name == body["name"]],
        )
        return await self._send(
            write, lambda: self._client.create_event_type(body), EVENT_TYPE, on_wait
        )

    async def change(
        self, kind: EventType, form: EventTypeForm, *, on_wait: OnWait | None = None
    ) -> Changed:
        """Send what a form changes about an event type. Raises Problem if refused."""
        sent = event_type_form.changes(form, kind)
        return await self._change(kind, sent, on_wait)

    async def set_active(
        self, kind: EventType, active: bool, *, on_wait: OnWait | None = None
    ) -> Changed:
        """Turn an event type on or off for booking. Raises Problem if refused."""
        return await self._change(kind, {"active": active}, on_wait)

    async def make_one_off(
        self, form: OneOffForm, zone: Zone, *, on_wait: OnWait | None = None
    ) -> Changed:
        """Make a one-off meeting of a form without faults. Raises Problem if refused."""
        body = one_off.body_of(form, zone)
        write = self._writes.write("one_off", "", body["name"], sent=body)
        return await self._send(write, lambda: self._client.create_one_off(body), ONE_OFF, on_wait)

    async def event_type(self, uri: str) -> EventType:
        """Return an event type as Calendly has it now. Raises CalendlyError."""
        return await self._client.get_event_type(uri)

    async def hosts(self, kind: EventType) -> list[User]:
        """Return who hosts an event type, as far as Calendly says. Raises CalendlyError."""
        listed = await self._client.list_event_type_hosts(kind.uri).all()
        return [host.member for host in listed.items if host.member is not None]

    async def connected(self, user: str) -> dict[str, bool]:
        """Return which conferencing a user has connected; nothing where that is not told."""
        try:
            places = await self._client.list_user_places(user).all()
        except (NotAllowed, NotFound):
            return {}
        return {row.kind: row.connected for row in places.items if row.connected is not None}

    async def _change(
        self, kind: EventType, sent: dict[str, Any], on_wait: OnWait | None
    ) -> Changed:
        name = kind.name or kind.slug or ""
        write = self._writes.write("change_event_type", kind.uri, name, sent=sent)
        return await self._send(
            write, lambda: self._client.update_event_type(kind.uri, sent), EVENT_TYPE, on_wait
        )

    async def _send(
        self,
        write: Write,
        call: Callable[[], Awaitable[EventType]],
        names: tuple[tuple[str, str, str], ...],
        on_wait: OnWait | None,
    ) -> Changed:
        outcome = await self._writes.send(write, call, on_wait=on_wait)
        found = outcome.value or outcome.found
        kind = found if isinstance(found, EventType) else None
        if outcome.is_done and kind is not None and write.kind != "one_off":
            await self._links.take_in(kind)
        end = end_of(outcome)
        if end is None:
            assert outcome.cause is not None
            raise refusal(outcome.cause, names)
        return Changed(kind if end == "done" else None, end)


def end_of(outcome: Outcome[Any]) -> End | None:
    """Return how a write came out; None where Calendly refused it and said why."""
    if outcome.is_done:
        return "done"
    if outcome.stopped:
        return "stopped"
    if outcome.state == "unknown":
        return "unknown"
    return "not_done" if outcome.looked else None
