"""Routing forms and what was submitted in them: read from Calendly into the local copy, and found.

Calendly knows no search and no period for submissions, so they are kept here as meetings are.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple

from calendly_desktop.api.errors import (
    NotAllowed,
    NotFound,
    Rejected,
    ServerTrouble,
    UnexpectedReply,
)
from calendly_desktop.domain.abilities import is_missing
from calendly_desktop.store import submission_rows
from calendly_desktop.store.passes import oldest_kept
from calendly_desktop.store.submission_rows import FormsState, KnownForm

if TYPE_CHECKING:
    import asyncio
    import sqlite3
    from collections.abc import Callable, Sequence

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.routing_forms import RoutingForm, Submission
    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.database import Database

__all__ = ["FormsRead", "KnownForm", "RoutingForms"]

SCOPE: Final = "routing_forms:read"
LATE: Final = timedelta(days=30)
"""How long after a form was sent a booking may still come of it; what is younger is read again."""
WHOLE: Final = timedelta(days=7)
"""After how long a form is read to its end again, to notice what is gone at Calendly."""
MOST: Final = 5_000
"""Submissions that are listed at most."""


class FormsRead(NamedTuple):
    """How far forms are read: of how many all that was submitted, and how many submissions.

    read, total: forms; total is -1 while not even their list was ever asked for. refusal: why
    Calendly shows none, in words. failed: forms that could not be read just now.
    """

    read: int = 0
    total: int = -1
    submissions: int = 0
    is_reading: bool = False
    refusal: str = ""
    failed: int = 0
    read_at: datetime | None = None

    @property
    def is_whole(self) -> bool:
        """Whether everything that was submitted is here."""
        return 0 <= self.total <= self.read and not self.refusal


class RoutingForms:
    """The routing forms of the organization, known on this computer, read anew on request.

    changed: told when something was read. kept_as: makes of a submission what is kept of it, such
    as nothing of a person who is kept out. retention: for how many months submissions are kept,
    None for all.
    """

    def __init__(
        self,
        client: CalendlyClient,
        database: Database,
        account: AccountStore,
        *,
        retention: Callable[[], int | None] | None = None,
    ) -> None:
        self.changed: list[Callable[[], None]] = []
        self.kept_as: Callable[[Submission], Submission] = lambda each: each
        self.refusal: NotAllowed | None = None
        self._client = client.in_background()
        self._database = database
        self._account = account
        self._retention = retention or (lambda: None)
        self._readings = 0
        self._is_reading = False
        self._failed: set[str] = set()
        self.forms: Sequence[KnownForm] = database.read_now(submission_rows.forms)
        self._state = database.read_now(submission_rows.state)

    @cached_property
    def _turn(self) -> asyncio.Lock:
        import asyncio

        return asyncio.Lock()

    # -- what is known ---------------------------------------------------------------------

    @property
    def as_of(self) -> datetime | None:
        """When the forms were last read."""
        return self._state.read_at if self._state else None

    @property
    def was_read(self) -> bool:
        """Whether the forms were asked for in this session."""
        return self._readings > 0

    def progress(self) -> FormsRead:
        """Return how far the forms are read."""
        if self._state is None and not self.forms:
            return FormsRead(is_reading=self._is_reading)
        return FormsRead(
            sum(each.read_at is not None for each in self.forms),
            len(self.forms),
            sum(each.submissions for each in self.forms),
            self._is_reading,
            self._state.refusal if self._state else "",
            len(self._failed),
            self.as_of,
        )

    def form(self, uri: str) -> RoutingForm | None:
        """Return a form that is known here."""
        return next((each.form for each in self.forms if each.form.uri == uri), None)

    async def submissions(
        self, form: str = "", since: datetime | None = None, until: datetime | None = None
    ) -> tuple[list[Submission], int]:
        """Return what was submitted in a form (or in all), the newest first, at most 5,000 of it.

        The number is that of all. Nothing is asked of Calendly.
        """
        return await self._database.read(
            lambda c: submission_rows.listed(c, form, since, until, MOST)
        )

    # -- reading ---------------------------------------------------------------------------

    async def read(self, *, refresh: bool = False) -> None:
        """Read forms and submissions, once per session or again with `refresh`.

        What is read stays, also where the reading is cut off. Raises CalendlyError; NotAllowed
        without a request where the scope is known to be missing. Callers share one reading.
        """
        seen = self._readings
        if seen and not refresh:
            return
        async with self._turn:
            if self._readings != seen:
                return
            self._is_reading = True
            self._failed = set()
            self._tell()
            try:
                await self._read_all()
                self._readings += 1
            except NotAllowed:
                self._readings += 1  # a refusal is an answer too
                raise
            finally:
                self._is_reading = False
                await self._look_again()

    async def _read_all(self) -> None:
        account = await self._account.load()
        self.refusal = None
        try:
            if is_missing(SCOPE, account.missing_scopes):
                raise NotAllowed(reason="scope", required_scopes=[SCOPE])
            organization = account.organization_uri or ""
            listing = await self._client.list_routing_forms(organization=organization).all()
        except NotAllowed as error:
            refusal = _understood(error, is_admin=account.is_admin)
            await self._note_refusal(refusal)
            if refusal is error:
                raise
            raise refusal from error
        self._account.learn_granted(SCOPE)
        kept = oldest_kept(datetime.now(UTC), self._retention())

        def take_in(connection: sqlite3.Connection) -> None:
            submission_rows.keep_forms(connection, listing.items)
            submission_rows.keep_state(connection, FormsState(read_at=self.as_of))  # no refusal
            if kept is not None:
                submission_rows.forget_before(connection, kept)

        await self._database.run(take_in)
        await self._look_again()
        for known in self.forms:
            await self._read_form(known)
        state = FormsState(read_at=datetime.now(UTC))
        await self._database.run(lambda c: submission_rows.keep_state(c, state))

    async def _note_refusal(self, error: NotAllowed) -> None:
        """Remember that forms are not shown; what was read of them before goes."""
        self.refusal = error
        self._account.learn_from(error)

        def write(connection: sqlite3.Connection) -> None:
            submission_rows.keep_forms(connection, ())
            state = FormsState(read_at=datetime.now(UTC), refusal=error.title)
            submission_rows.keep_state(connection, state)

        await self._database.run(write)

    async def _read_form(self, known: KnownForm) -> None:
        try:
            await self._read_submissions(known)
        except (NotFound, Rejected, ServerTrouble, UnexpectedReply):
            self._failed.add(known.form.uri)
        await self._look_again()

    async def _read_submissions(self, known: KnownForm) -> None:
        """Read what was submitted in a form, newest first, as far as it may have changed."""
        uri, now = known.form.uri, datetime.now(UTC)
        whole = known.read_at is None or now - known.read_at > WHOLE
        kept, seen = oldest_kept(now, self._retention()), set[str]()
        pages = self._client.list_form_submissions(form=uri, sort="created_at:desc")
        async for page in pages:
            items = [self.kept_as(each) for each in page.items]
            news = await self._database.run(
                lambda c, items=items: submission_rows.keep(c, uri, items)  # type: ignore[misc]
            )
            seen.update(each.uri for each in items)
            await self._look_again()
            oldest = min((each.created_at for each in items if each.created_at), default=None)
            if oldest is None:
                continue
            if kept is not None and oldest < kept:
                break
            if not whole and not news and oldest < now - LATE:
                return

        def finish(connection: sqlite3.Connection) -> None:
            submission_rows.forget_unseen(connection, uri, seen)
            if kept is not None:
                submission_rows.forget_before(connection, kept)
            submission_rows.note_read(connection, uri, now)

        await self._database.run(finish)

    async def _look_again(self) -> None:
        def look(connection: sqlite3.Connection) -> tuple[list[KnownForm], FormsState | None]:
            return submission_rows.forms(connection), submission_rows.state(connection)

        self.forms, self._state = await self._database.read(look)
        self._tell()

    def _tell(self) -> None:
        for listener in tuple(self.changed):
            listener()


def _understood(error: NotAllowed, *, is_admin: bool) -> NotAllowed:
    """Return a refusal as it is meant: the role of an administrator is not what lacks.

    Calendly answers "You do not have permission" also where the plan has no routing forms.
    """
    if error.reason != "role" or not is_admin:
        return error
    return NotAllowed(
        "Your Calendly plan seems to be without routing forms",
        f"Calendly says: “{error.calendly_message}”",
        reason="plan",
        calendly_message=error.calendly_message,
        remedy="Your role allows it, so the plan is the likely reason. An owner of your"
        " organization can look at the plan on calendly.com.",
        details=error.details,
    )
