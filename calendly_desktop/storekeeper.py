"""Opens the stores of one account, each when it is first asked for, out of what a session has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calendly_desktop.store.database import Database
from calendly_desktop.system.faces import known_face
from calendly_desktop.system.paths import DEMO_KEY

if TYPE_CHECKING:
    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.removed_people import Removed
    from calendly_desktop.pages.services import Services
    from calendly_desktop.sessions import AccountKeys
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
    from calendly_desktop.store.insight import Insight
    from calendly_desktop.store.jobs import Jobs
    from calendly_desktop.store.journal import Journal
    from calendly_desktop.store.journals import JournalOf
    from calendly_desktop.store.link_batches import LinkBatches
    from calendly_desktop.store.link_history import LinkHistory
    from calendly_desktop.store.link_ledger import LinkLedger
    from calendly_desktop.store.links import LinksStore
    from calendly_desktop.store.lock import Lock
    from calendly_desktop.store.one_time_links import OneTimeLinks
    from calendly_desktop.store.people import PeopleStore
    from calendly_desktop.store.personal_data import PersonalData
    from calendly_desktop.store.personal_files import PersonalFiles
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


class StoreKeeper:
    """What a session inherits: a method for each store that `Services` asks for.

    Each imports its store when it is called, so that a start pays for what it shows only.
    """

    key: str
    is_demo: bool
    client: CalendlyClient
    connection: Connection
    database: Database
    keys: AccountKeys
    lock: Lock
    services: Services
    _paths: Paths
    _settings: Settings

    def open_links(self) -> LinksStore:
        """Open the booking links."""
        from calendly_desktop.store.links import LinksStore

        return LinksStore(
            self.client, self.database, self.services.account, self.services.link_history
        )

    def open_link_history(self) -> LinkHistory:
        """Open the links made here; those of earlier versions are in the local copy."""
        from calendly_desktop.store.link_history import LinkHistory

        return LinkHistory(self.services.journal, self.database)

    def open_link_ledger(self) -> LinkLedger:
        """Open the links made here beside the bookings in the local copy."""
        from calendly_desktop.store.link_ledger import LinkLedger

        services = self.services
        return LinkLedger(services.link_history, self.database, services.account, services.links)

    def open_one_time_links(self) -> OneTimeLinks:
        """Open what makes links for one booking."""
        from calendly_desktop.store.one_time_links import OneTimeLinks

        return OneTimeLinks(self.client, self.services.writes, self.services.link_history)

    def open_link_batches(self) -> LinkBatches:
        """Open what makes many links at once."""
        from calendly_desktop.store.link_batches import LinkBatches

        services = self.services
        return LinkBatches(services.journal, services.drafts, services.jobs, services.link_history)

    def open_webhooks(self) -> WebhooksStore:
        """Open the webhooks."""
        from calendly_desktop.store.webhooks import WebhooksStore

        return WebhooksStore(
            self.client, self.services.account, self.keys, self.services.writes, self.database
        )

    def open_webhook_changes(self) -> WebhookChanges:
        """Open the webhooks that are being replaced or are paused here."""
        from calendly_desktop.store.webhook_changes import WebhookChanges

        services = self.services
        return WebhookChanges(services.webhooks, services.account, self.keys, services.writes)

    def open_webhook_tests(self) -> WebhookTests:
        """Open what tests the addresses of webhooks."""
        from calendly_desktop.store.webhook_tests import WebhookTests

        services = self.services
        return WebhookTests(self.client, services.account, services.webhooks, lock=self.lock)

    def open_webhook_watch(self) -> WebhookWatch:
        """Open what notices how webhooks fare."""
        from calendly_desktop.store.webhook_watch import WebhookWatch

        services = self.services
        return WebhookWatch(
            services.webhooks,
            services.account,
            services.journal,
            self.database,
            self.connection,
            is_paused=lambda: self._settings.values.sync_paused,
        )

    def open_arrived(self) -> Arrived:
        """Open what can be done with webhook deliveries that arrived here."""
        from calendly_desktop.store.arrived import Arrived

        return Arrived(self.client)

    def open_journal(self) -> Journal:
        """Open the journal of changes."""
        from calendly_desktop.store.journal import Journal, open_journal

        database = open_journal(self._paths.journal_file(self.key))
        database.on_notice.append(self._tell_notice)
        return Journal(database)

    def open_other_journals(self) -> list[JournalOf]:
        """Return the journals of the other accounts on this computer, opened when they are read."""
        from calendly_desktop.store.journals import JournalOf

        values, found = self._settings.values, []
        for account in values.accounts:
            path = self._paths.account_folder(account.key) / "journal.sqlite3"
            if account.key != self.key and path.exists():
                face = known_face(values, account)
                found.append(JournalOf(face.title, face.mark, path=path))
        return found

    def _tell_notice(self) -> None:
        """Whoever listens for what the local copy has to say hears of the journal too."""
        for listener in tuple(self.database.on_notice):
            listener()

    def open_writes(self) -> Writes:
        """Open what sends changes."""
        from calendly_desktop.store.writes import Writes

        return Writes(self.client, self.services.journal, self.services.account)

    def open_cancellations(self) -> Cancellations:
        """Open what cancels meetings."""
        from calendly_desktop.store.cancellations import Cancellations

        return Cancellations(self.services.events, self.services.writes)

    def open_jobs(self) -> Jobs:
        """Open the bulk jobs."""
        from calendly_desktop.store.jobs import Jobs
        from calendly_desktop.store.link_batches import LinkAftermath

        aftermath = LinkAftermath(self.services.events, lambda: self.services.link_history)
        return Jobs(self.services.journal, self.services.writes, aftermath)

    def open_sync(self) -> Sync:
        """Open what keeps the meetings fresh."""
        from calendly_desktop.store.sync import Sync

        sync = Sync(
            self.client,
            self.services.events,
            self.services.account,
            share=lambda: self._settings.values.background_share,
            retention=lambda: self._settings.values.retention_months or None,
            connection=self.connection,
        )
        if self._settings.values.sync_paused:
            sync.pause()
        return sync

    def open_bookings(self) -> Bookings:
        """Open what books free times."""
        from calendly_desktop.store.bookings import Bookings

        return Bookings(self.client, self.services.events, self.services.writes)

    def open_event_type_changes(self) -> EventTypeChanges:
        """Open what creates and changes event types."""
        from calendly_desktop.store.event_type_changes import EventTypeChanges

        return EventTypeChanges(self.client, self.services.writes, self.services.links)

    def open_availability(self) -> Availability:
        """Open when people can be booked."""
        from calendly_desktop.store.availability import Availability

        return Availability(self.client, self.services.account, self.services.writes)

    def open_drafts(self) -> Drafts:
        """Open the half-filled forms; they are in the file that is never thrown away."""
        from calendly_desktop.store.drafts import Drafts

        return Drafts(self.services.journal, self._removed)

    def open_insight(self) -> Insight:
        """Open the questions about many meetings."""
        from calendly_desktop.store.insight import Insight

        return Insight(self.client, self.database, self.services.events, self.services.account)

    def open_campaigns(self) -> Campaigns:
        """Open the campaign report."""
        from calendly_desktop.store.campaigns import Campaigns

        return Campaigns(self.database, self.services.account)

    def open_people(self) -> PeopleStore:
        """Open the people around the members; the journal is opened by the first write."""
        from calendly_desktop.store.people import PeopleStore

        services = self.services
        return PeopleStore(self.client, self.database, services.account, lambda: services.writes)

    def open_routing_forms(self) -> RoutingForms:
        """Open the routing forms and what was submitted in them."""
        from calendly_desktop.domain.removed_people import submission_without
        from calendly_desktop.store.routing_forms import RoutingForms

        forms = RoutingForms(
            self.client,
            self.database,
            self.services.account,
            retention=lambda: self._settings.values.retention_months or None,
        )
        forms.kept_as = lambda each: submission_without(each, self._removed())
        return forms

    def _removed(self) -> Removed:
        """Return who is kept out of this computer; an account without a journal keeps nobody out.

        The file is not made for the question alone: most accounts only read.
        """
        from calendly_desktop.domain.removed_people import NOBODY

        has_journal = self.services.is_open("journal") or (
            self._paths.journal_file(self.key).exists()
        )
        return self.services.personal_data.removed if has_journal else NOBODY

    def open_contacts(self) -> ContactsStore:
        """Open the contacts."""
        from calendly_desktop.store.contacts import ContactsStore

        return ContactsStore(self.client, self.services.account)

    def open_templates(self) -> Templates:
        """Open the message templates; they belong to the profile, whatever account is open."""
        from calendly_desktop.store.templates import Templates

        return Templates(self._paths.templates_file)

    def open_rule_book(self) -> RuleBook:
        """Open the rules for tags; they belong to the profile, whatever account is open."""
        from calendly_desktop.store.rule_book import RuleBook

        book = RuleBook(self._paths.rules_file)
        _hand_over_presets(self._settings, book)
        return book

    def open_activity(self) -> ActivityStore:
        """Open the activity log and the messages that Calendly sent."""
        from calendly_desktop.store.activity import ActivityStore

        return ActivityStore(self.client, self.services.account)

    def open_places(self) -> Paths:
        """Return where this profile keeps what."""
        return self._paths

    def open_personal_data(self) -> PersonalData:
        """Open what this computer holds about a person."""
        from calendly_desktop.store.personal_data import PersonalData
        from calendly_desktop.store.personal_files import PersonalFiles

        services = self.services
        self._settings.strain = self._strain
        return PersonalData(
            PersonalFiles(self.database, services.journal),
            services.events,
            services.link_history,
            self._open_other_files,
        )

    def _strain(self, state: Any) -> Any:
        return self._removed().strained(state)

    def _open_other_files(self) -> list[PersonalFiles]:
        """Open the files of the other accounts on this computer; sample data is nobody's."""
        from calendly_desktop.store.journal import Journal, open_journal
        from calendly_desktop.store.personal_files import PersonalFiles

        paths, values = self._paths, self._settings.values
        names = {
            paths.account_folder(one.key): known_face(values, one).words for one in values.accounts
        }
        found = []
        for folder in paths.account_folders():
            if self.is_demo or folder in {paths.account_folder(k) for k in (self.key, DEMO_KEY)}:
                continue
            files = folder / "calendly.sqlite3", folder / "journal.sqlite3"
            if any(file.exists() for file in files):
                name = names.get(folder, "one that is not signed in any more")
                found.append(
                    PersonalFiles(Database(files[0]), Journal(open_journal(files[1])), name)
                )
        return found

    def open_personal_reading(self) -> PersonalReading:
        """Open what asks Calendly about a person."""
        from calendly_desktop.store.personal_reading import PersonalReading

        return PersonalReading(self.client, self.services.account)

    def open_data_deletion(self) -> DataDeletion:
        """Open what has Calendly delete data."""
        from calendly_desktop.store.data_deletion import DataDeletion

        return DataDeletion(self.client, self.services.writes)


def _hand_over_presets(settings: Settings, book: RuleBook) -> None:
    """Hand over the presets that earlier versions kept among the settings; once, then they go."""
    from calendly_desktop.domain.utm_rules import read_presets

    page = dict(settings.values.pages.get("links", {}))
    presets = read_presets(page.pop("presets", None))
    if presets and book.take_over(presets):
        settings.update(pages={**settings.values.pages, "links": page})
