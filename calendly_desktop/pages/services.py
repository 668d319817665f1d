"""What a page may ask for: the stores and the settings of one signed-in session."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from calendly_desktop.system.faces import Face, face_of, known_face

if TYPE_CHECKING:
    from calendly_desktop.pages.jobs.runs import JobRuns
    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.activity import ActivityStore
    from calendly_desktop.store.arrived import Arrived
    from calendly_desktop.store.availability import Availability
    from calendly_desktop.store.bookings import Bookings
    from calendly_desktop.store.campaigns import Campaigns
    from calendly_desktop.store.cancellations import Cancellations
    from calendly_desktop.store.connection import Connection
    from calendly_desktop.store.contacts import ContactsStore
    from calendly_desktop.store.data_deletion import DataDeletion
    from calendly_desktop.store.drafts import Drafts
    from calendly_desktop.store.event_type_changes import EventTypeChanges
    from calendly_desktop.store.events import EventsStore
    from calendly_desktop.store.insight import Insight
    from calendly_desktop.store.jobs import Jobs
    from calendly_desktop.store.journal import Journal
    from calendly_desktop.store.journals import JournalOf
    from calendly_desktop.store.link_batches import LinkBatches
    from calendly_desktop.store.link_history import LinkHistory
    from calendly_desktop.store.link_ledger import LinkLedger
    from calendly_desktop.store.links import LinksStore
    from calendly_desktop.store.one_time_links import OneTimeLinks
    from calendly_desktop.store.people import PeopleStore
    from calendly_desktop.store.personal_data import PersonalData
    from calendly_desktop.store.personal_reading import PersonalReading
    from calendly_desktop.store.routing_forms import RoutingForms
    from calendly_desktop.store.rule_book import RuleBook
    from calendly_desktop.store.sync import Sync
    from calendly_desktop.store.templates import Templates
    from calendly_desktop.store.webhook_changes import WebhookChanges
    from calendly_desktop.store.webhook_tests import WebhookTests
    from calendly_desktop.store.webhook_watch import WebhookWatch
    from calendly_desktop.store.webhooks import WebhooksStore
    from calendly_desktop.store.writes import Writes
    from calendly_desktop.system.paths import Paths
    from calendly_desktop.system.settings import Settings


class Storerooms(Protocol):
    """Who opens a store when it is first asked for: the session."""

    def open_links(self) -> LinksStore: ...
    def open_link_history(self) -> LinkHistory: ...
    def open_link_ledger(self) -> LinkLedger: ...
    def open_one_time_links(self) -> OneTimeLinks: ...
    def open_link_batches(self) -> LinkBatches: ...
    def open_webhooks(self) -> WebhooksStore: ...
    def open_arrived(self) -> Arrived: ...
    def open_webhook_watch(self) -> WebhookWatch: ...
    def open_webhook_tests(self) -> WebhookTests: ...
    def open_webhook_changes(self) -> WebhookChanges: ...
    def open_journal(self) -> Journal: ...
    def open_other_journals(self) -> list[JournalOf]: ...
    def open_writes(self) -> Writes: ...
    def open_cancellations(self) -> Cancellations: ...
    def open_jobs(self) -> Jobs: ...
    def open_sync(self) -> Sync: ...
    def open_bookings(self) -> Bookings: ...
    def open_event_type_changes(self) -> EventTypeChanges: ...
    def open_availability(self) -> Availability: ...
    def open_drafts(self) -> Drafts: ...
    def open_insight(self) -> Insight: ...
    def open_campaigns(self) -> Campaigns: ...
    def open_people(self) -> PeopleStore: ...
    def open_routing_forms(self) -> RoutingForms: ...
    def open_contacts(self) -> ContactsStore: ...
    def open_templates(self) -> Templates: ...
    def open_rule_book(self) -> RuleBook: ...
    def open_activity(self) -> ActivityStore: ...
    def open_places(self) -> Paths: ...
    def open_personal_data(self) -> PersonalData: ...
    def open_personal_reading(self) -> PersonalReading: ...
    def open_data_deletion(self) -> DataDeletion: ...


class Services:
    """The stores of one account; made at sign-in or when first asked for, gone at sign-out.

    is_demo: the sample data is shown, nothing reaches Calendly.
    where_token: where the token is kept, in words ("Secret Service", "this session only").
    account_key: the account among those in the settings. is_one_of_several: others are signed in
    on this computer too.
    """

    def __init__(
        self,
        rooms: Storerooms,
        *,
        account: AccountStore,
        events: EventsStore,
        connection: Connection,
        settings: Settings,
        is_demo: bool,
        where_token: str,
        account_key: str = "",
    ) -> None:
        self.account = account
        self.events = events
        self.connection = connection
        self.settings = settings
        self.is_demo = is_demo
        self.where_token = where_token
        self.account_key = account_key
        self.is_one_of_several = False
        self._rooms = rooms

    @cached_property
    def links(self) -> LinksStore:
        """Event types to link to, and the values that tags had before."""
        return self._rooms.open_links()

    @cached_property
    def link_history(self) -> LinkHistory:
        """The links made here."""
        return self._rooms.open_link_history()

    @cached_property
    def link_ledger(self) -> LinkLedger:
        """The links made here, with what became of each."""
        return self._rooms.open_link_ledger()

    @cached_property
    def one_time_links(self) -> OneTimeLinks:
        """Makes links for one booking: single-use and customised ones."""
        return self._rooms.open_one_time_links()

    @cached_property
    def link_batches(self) -> LinkBatches:
        """Many links at once: the table that is worked on, and what was made of it."""
        return self._rooms.open_link_batches()

    @cached_property
    def webhooks(self) -> WebhooksStore:
        """The webhook subscriptions."""
        return self._rooms.open_webhooks()

    @cached_property
    def webhook_changes(self) -> WebhookChanges:
        """Webhooks that are being replaced, or are paused on this computer."""
        return self._rooms.open_webhook_changes()

    @cached_property
    def webhook_watch(self) -> WebhookWatch:
        """Notices what becomes of webhooks."""
        return self._rooms.open_webhook_watch()

    @cached_property
    def arrived(self) -> Arrived:
        """What can be done with webhook deliveries that arrived on this computer."""
        return self._rooms.open_arrived()

    @cached_property
    def webhook_tests(self) -> WebhookTests:
        """Test deliveries to the addresses of webhooks."""
        return self._rooms.open_webhook_tests()

    @cached_property
    def journal(self) -> Journal:
        """Every change asked of Calendly from this computer, and how it came out."""
        return self._rooms.open_journal()

    @cached_property
    def writes(self) -> Writes:
        """Sends changes: recorded first, sent once, read back where the answer is lost."""
        return self._rooms.open_writes()

    @cached_property
    def cancellations(self) -> Cancellations:
        """Cancels meetings, with the seconds to undo."""
        return self._rooms.open_cancellations()

    @cached_property
    def jobs(self) -> Jobs:
        """Bulk jobs: many changes of one kind, paced, paused, resumed."""
        return self._rooms.open_jobs()

    @cached_property
    def job_runs(self) -> JobRuns:
        """The bulk jobs that run now, whatever window is open."""
        from calendly_desktop.pages.jobs.runs import JobRuns

        return JobRuns(lambda: self.jobs)

    @cached_property
    def sync(self) -> Sync:
        """Keeps the meetings on this computer fresh within Calendly's request limit."""
        return self._rooms.open_sync()

    @cached_property
    def bookings(self) -> Bookings:
        """Books free times for somebody; never twice."""
        return self._rooms.open_bookings()

    @cached_property
    def event_type_changes(self) -> EventTypeChanges:
        """Creates and changes event types, makes one-off meetings."""
        return self._rooms.open_event_type_changes()

    @cached_property
    def availability(self) -> Availability:
        """When people can be booked: schedules, meeting limits, busy times."""
        return self._rooms.open_availability()

    @cached_property
    def drafts(self) -> Drafts:
        """Half-filled forms, kept until they are sent or thrown away."""
        return self._rooms.open_drafts()

    @cached_property
    def insight(self) -> Insight:
        """Questions about many meetings: a guest's history, answers, conflicts."""
        return self._rooms.open_insight()

    @cached_property
    def campaigns(self) -> Campaigns:
        """The campaign report: what links brought."""
        return self._rooms.open_campaigns()

    @cached_property
    def people(self) -> PeopleStore:
        """The people around the members: invitations, groups, teams; and the writes on people."""
        return self._rooms.open_people()

    @cached_property
    def routing_forms(self) -> RoutingForms:
        """The routing forms, and what was submitted in them."""
        return self._rooms.open_routing_forms()

    @cached_property
    def contacts(self) -> ContactsStore:
        """The contacts that Calendly keeps."""
        return self._rooms.open_contacts()

    @cached_property
    def templates(self) -> Templates:
        """Message templates: those that come with the app, changed ones, own ones."""
        return self._rooms.open_templates()

    @cached_property
    def rule_book(self) -> RuleBook:
        """The rules for tags, and presets."""
        return self._rooms.open_rule_book()

    def journals(self) -> list[JournalOf]:
        """Return this account's journal, then those of the other accounts on this computer.

        Who asks closes them.
        """
        from calendly_desktop.store.journals import JournalOf

        face = self.face
        own = JournalOf(face.title or self.account.who, face.mark, journal=self.journal)
        return [own, *self._rooms.open_other_journals()]

    @property
    def face(self) -> Face:
        """Return how the account is told from others: its names and its colour."""
        values, account = self.settings.values, self.account.account
        if account is not None:
            user = account.user
            return face_of(values, self.account_key, user.name.strip(), user.email.strip())
        known = [one for one in values.accounts if one.key == self.account_key]
        return known_face(values, known[0]) if known else face_of(values, self.account_key)

    @cached_property
    def activity(self) -> ActivityStore:
        """The activity log and the messages that Calendly sent (Enterprise)."""
        return self._rooms.open_activity()

    @cached_property
    def personal_data(self) -> PersonalData:
        """What this computer holds about a person, and who is kept out of it."""
        return self._rooms.open_personal_data()

    @cached_property
    def personal_reading(self) -> PersonalReading:
        """What Calendly gives for an e-mail address."""
        return self._rooms.open_personal_reading()

    @cached_property
    def data_deletion(self) -> DataDeletion:
        """Has Calendly delete data of invitees or of meetings, for good (Enterprise)."""
        return self._rooms.open_data_deletion()

    @cached_property
    def places(self) -> Paths:
        """Where this profile keeps what on this computer."""
        return self._rooms.open_places()

    def is_open(self, name: str) -> bool:
        """Tell whether a store was asked for before; asking here opens none."""
        return name in self.__dict__

    def undo_seconds(self) -> float:
        """Return for how long a cancellation can be undone; 0: it is sent at once."""
        return float(min(max(self.settings.values.undo_seconds, 0), 60))
