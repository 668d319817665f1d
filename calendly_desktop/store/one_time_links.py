"""Making links for one booking: recorded first, sent once each, and kept in the history."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

import msgspec

from calendly_desktop.domain.booking_links import FIELDS, UtmTags, build_link
from calendly_desktop.domain.made_links import MadeLink
from calendly_desktop.domain.models import Share
from calendly_desktop.domain.one_time_links import OneTimeForm, changes
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.writes import NotRecorded
from calendly_desktop.store.link_history import KEPT_DELETED
from calendly_desktop.store.one_time_problems import refusal

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import EventType, SchedulingLink
    from calendly_desktop.domain.writes import Entry, Kind
    from calendly_desktop.store.link_history import LinkHistory
    from calendly_desktop.store.patience import OnWait
    from calendly_desktop.store.writes import Writes

log = logging.getLogger(__name__)

KINDS: Final[dict[Literal["single_use", "share"], Kind]] = {
    "single_use": "single_use_link",
    "share": "share",
}
_MADE: Final = "made"
"""Under which name the journal keeps what the history needs: a crash right after the answer loses
no link."""
_LOOKED_THROUGH: Final = 1_000  # latest entries of the journal


class Made(NamedTuple):
    """How making links came out.

    links: those that were made, as the history has them (number 0: it could not be kept). lost: of
    how many the answer was lost, so that one may exist that nobody knows. cause: why no more were
    made, if so. stopped: somebody stopped it.
    """

    links: list[MadeLink]
    lost: int = 0
    cause: BaseException | None = None
    stopped: bool = False


class OneTimeLinks:
    """Makes single-use and customised links for one account.

    Calendly has no way for the app to find such a link again: a lost answer is a lost link, which
    takes no booking and ends after 90 days. It is said, and nothing is sent again.
    """

    def __init__(self, client: CalendlyClient, writes: Writes, history: LinkHistory) -> None:
        self._client = client
        self._writes = writes
        self._history = history

    @property
    def who(self) -> str:
        """Return as whom links are made, in words."""
        return self._writes.who

    async def event_type(self, uri: str) -> EventType:
        """Return an event type as Calendly has it now. Raises CalendlyError."""
        return await self._client.get_event_type(uri)

    async def make(
        self,
        form: OneTimeForm,
        kind: EventType,
        tags: UtmTags,
        extra: Mapping[str, str],
        *,
        on_wait: OnWait | None = None,
        told: Callable[[int, int], object] | None = None,
    ) -> Made:
        """Make the links of a form that has no faults, one request each, one after another.

        tags, extra: what each link carries besides. told: called before each with its number and
        how many there are; its False makes no more. Where nothing was made, the reason is raised:
        NotRecorded, NotOneOnOne, ValueRefused, NoSuchType or another CalendlyError.
        """
        count = form.count if form.kind == "single_use" else 1
        made: list[MadeLink] = []
        for number in range(1, count + 1):
            if told is not None and told(number, count) is False:
                return Made(made, stopped=True)
            label = _numbered(form.label, number, count)
            blank = self._blank(form, kind, tags, label)
            try:
                outcome = await self._send(form, kind, blank, extra, on_wait)
            except Problem as error:
                if not made:
                    raise
                return Made(made, cause=error)
            if outcome.links:
                made += outcome.links
            elif outcome.lost or outcome.stopped:
                return outcome._replace(links=made)
        return Made(made)

    async def recover(self) -> list[MadeLink]:
        """Put into the history what the journal says was made and a crash kept out of it."""
        begin = datetime.now(UTC) - KEPT_DELETED  # what is older may have been deleted for good
        left = [
            link
            for entry in await self._writes.journal.entries("", _LOOKED_THROUGH)
            if entry.state == "done" and entry.at > begin and (link := _from_journal(entry))
        ]
        known = await self._history.known_among({link.url for link in left})
        new = [link for link in left if link.url not in known]
        return await self._history.record_all(new) if new else []

    # -- private ---------------------------------------------------------------------------

    def _blank(self, form: OneTimeForm, kind: EventType, tags: UtmTags, label: str) -> MadeLink:
        """Return the link as the history will have it, but for its address."""
        now = datetime.now(UTC)
        return MadeLink(
            kind=form.kind,
            url="",
            event_type=kind.uri,
            event_type_name=_name_of(form, kind),
            tags=tags,
            label=label,
            guest=" ".join(form.guest.split()),
            made_by=self._writes.who,
            made_at=now,
            used_at=now,
            copied=0,
        )

    async def _send(
        self,
        form: OneTimeForm,
        kind: EventType,
        blank: MadeLink,
        extra: Mapping[str, str],
        on_wait: OnWait | None,
    ) -> Made:
        settings = changes(form, kind) if form.kind == "share" else {}
        name = _name_of(form, kind)
        write = self._writes.write(
            KINDS[form.kind],
            kind.uri,
            f"{name} for {blank.guest}" if blank.guest else name,
            **settings,
            **{_MADE: _for_journal(blank, extra)},
        )

        def call() -> Awaitable[SchedulingLink | Share]:
            if form.kind == "share":
                return self._client.create_share(kind.uri, settings)
            return self._client.create_single_use_link(kind.uri)

        outcome = await self._writes.send(write, call, on_wait=on_wait)
        if outcome.state == "unknown":
            return Made([], lost=1, cause=outcome.cause)
        if outcome.stopped:
            return Made([], cause=outcome.cause, stopped=True)
        if not outcome.is_done:
            assert outcome.cause is not None
            raise refusal(outcome.cause)
        url = _address(outcome.value)
        if not url:
            return Made([], lost=1)
        link = _with_address(blank, url, extra)
        try:
            link = await self._history.record(link)
        except NotRecorded:  # it exists, so whoever asked for it must get it all the same
            log.warning("a link was made but could not be kept in the history")
        return Made([link])


def _numbered(label: str, number: int, count: int) -> str:
    """Return the label of one of several links: Fair (2 of 5)."""
    words = " ".join(label.split())
    return f"{words} ({number} of {count})".strip() if count > 1 else words


def _name_of(form: OneTimeForm, kind: EventType) -> str:
    own = " ".join(form.name.split()) if form.kind == "share" else ""
    return own or " ".join((kind.name or "").split()) or "Event type without a name"


def _address(made: object) -> str:
    if isinstance(made, Share):
        return made.scheduling_links[0].booking_url if made.scheduling_links else ""
    return str(getattr(made, "booking_url", ""))


def _with_address(blank: MadeLink, url: str, extra: Mapping[str, str]) -> MadeLink:
    return msgspec.structs.replace(blank, url=build_link(url, blank.tags, extra))


def _for_journal(blank: MadeLink, extra: Mapping[str, str]) -> dict[str, Any]:
    return {
        "name": blank.event_type_name,
        "guest": blank.guest,
        "label": blank.label,
        "tags": {field: blank.tags.value(field) for field in FIELDS},
        "extra": dict(extra),
    }


def _from_journal(entry: Entry) -> MadeLink | None:
    """Return the link that an entry tells of; None for other entries, and for those of jobs."""
    kept, url = entry.write.body.get(_MADE), str(entry.result.get("booking_url", ""))
    kind = next((ours for ours, theirs in KINDS.items() if theirs == entry.write.kind), None)
    if kind is None or not isinstance(kept, dict) or not url:
        return None
    blank = MadeLink(
        kind=kind,
        url="",
        event_type=entry.write.target,
        event_type_name=str(kept.get("name", "")),
        tags=UtmTags(**{field: str(kept.get("tags", {}).get(field, "")) for field in FIELDS}),
        label=str(kept.get("label", "")),
        guest=str(kept.get("guest", "")),
        made_by=entry.write.account,
        made_at=entry.at,
        used_at=entry.at,
        copied=0,
    )
    return _with_address(blank, url, {str(k): str(v) for k, v in kept.get("extra", {}).items()})
