"""The activity log and the messages Calendly sent: searched at Calendly, read page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, NamedTuple, TypeVar

from calendly_desktop.api.enterprise_calls import NEWEST_FIRST, Counted
from calendly_desktop.api.errors import NotAllowed
from calendly_desktop.domain.search import folded, has_words, search_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.activity import ActivityEntry, OutgoingMessage
    from calendly_desktop.store.account import AccountStore

T = TypeVar("T")

LOG_SCOPE: Final = "activity_log:read"
MAIL_SCOPE: Final = "outgoing_communications:read"


class Question(NamedTuple):
    """What is sought in the activity log. term: in Calendly's search language.

    actor: the URI of a user. namespace, action: what happened. first, last: moments.
    """

    term: str = ""
    actor: str = ""
    namespace: str = ""
    action: str = ""
    first: datetime | None = None
    last: datetime | None = None
    sort: str = NEWEST_FIRST


class Reading(Generic[T]):
    """A list that is read on demand: `more()` reads one page and keeps what it brought.

    unread: rows that Calendly sent in a form the app does not understand.
    """

    def __init__(self, rows: Counted[T], told: Callable[[BaseException | None], None]) -> None:
        self.items: list[T] = []
        self.unread = 0
        self.is_whole = False
        self._total = rows.total
        self._pages = rows.__aiter__()
        self._told = told

    @property
    def total(self) -> int | None:
        """How many there are, as Calendly says; None while it has not said."""
        return self._total.count

    @property
    def total_is_least(self) -> bool:
        """Whether there are more than `total`."""
        return self._total.is_least

    async def more(self) -> Sequence[T]:
        """Read a page and return what is new. Raises CalendlyErrors; what is there stays."""
        try:
            page = await anext(self._pages, None)
        except NotAllowed as error:
            self._told(error)
            raise
        self._told(None)
        if page is None:
            self.is_whole = True
            return ()
        self.items += page.items
        self.unread += len(page.set_aside)
        self.is_whole = page.is_last
        return page.items


class NoOrganization(NotAllowed):
    """The account is in no organization, so there is nothing to ask for."""

    title = "Your account belongs to no organization"
    message = "Calendly keeps these lists for organizations only."


class ActivityStore:
    """Asks Calendly for what its Enterprise plan shows; elsewhere it says why not."""

    def __init__(self, client: CalendlyClient, account: AccountStore) -> None:
        self._client = client
        self._account = account

    async def entries(self, question: Question) -> Reading[ActivityEntry]:
        """Return the activity log for a question, nothing of it read yet. Raises CalendlyErrors."""
        rows = self._client.list_activity(
            organization=await self._organization(),
            search_term=question.term,
            actors=[question.actor] if question.actor else (),
            namespaces=[question.namespace] if question.namespace else (),
            actions=[question.action] if question.action else (),
            min_occurred_at=question.first,
            max_occurred_at=question.last,
            sort=question.sort,
        )
        return Reading(rows, lambda error: self._learn(error, LOG_SCOPE))

    async def messages(
        self, first: datetime | None, last: datetime | None
    ) -> Reading[OutgoingMessage]:
        """Return what Calendly sent in a period, nothing read yet. Raises CalendlyErrors."""
        rows = self._client.list_outgoing(
            organization=await self._organization(), min_created_at=first, max_created_at=last
        )
        return Reading(rows, lambda error: self._learn(error, MAIL_SCOPE))

    async def _organization(self) -> str:
        account = await self._account.load()
        if account.organization_uri is None:
            raise NoOrganization
        return account.organization_uri

    def _learn(self, error: BaseException | None, scope: str) -> None:
        if error is None:
            self._account.learn_granted(scope)
        else:
            self._account.learn_from(error)


def is_to(message: OutgoingMessage, sought: str) -> bool:
    """Tell whether a message went to somebody: every word in recipient, subject or text."""
    words = search_words(sought)
    text = "\n".join((message.to, message.subject or "", message.body))
    return has_words(folded(text), words)
