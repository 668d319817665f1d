"""What the People section asks of Calendly: what is around the members, then the chosen person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from calendly_desktop.api.errors import NotAllowed
from calendly_desktop.domain.messages import link_as_content
from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.account.people_acts import PeopleActs
from calendly_desktop.pages.account.people_sharing import PeopleSharing
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.viewmodels.link_bases import name_of as type_name
from calendly_desktop.viewmodels.people import name_of
from calendly_desktop.viewmodels.people_words import (
    day_of,
    invitation_facts,
    member_facts,
    types_note,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from calendly_desktop.domain.jobs import Job
    from calendly_desktop.domain.models import EventType, Invitation, OrganizationMembership
    from calendly_desktop.pages.account.page import AccountPage
    from calendly_desktop.pages.account.people import AccountPeople
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.people import PeopleStore
    from calendly_desktop.toolkit.buttons import CopyButton

_PAUSE = 0.25  # seconds on somebody before Calendly is asked about them


class PeopleDesk(QObject):
    """Stands behind the section: opens its store when it is first shown."""

    def __init__(self, services: Services, page: AccountPage, section: AccountPeople) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self._section = section
        self._is_open = False
        self._may_ask = False  # only once the event loop runs
        self._types_of = ""
        self.sharing = PeopleSharing(services, page, section)
        self.acts = PeopleActs(services, page, section)
        self._connect()

    @property
    def _store(self) -> PeopleStore:
        return self._services.people

    def _connect(self) -> None:
        section, ui = self._section, self._section.ui
        ui.invite.clicked.connect(self.acts.invite_action.trigger)
        ui.groups.clicked.connect(self.acts.groups_action.trigger)
        section.chosen.connect(self._follow)
        section.pane.wanted.connect(self.acts.do)
        section.pane.link_wanted.connect(self._copy_type)
        self._services.connection.changed.append(self._connection_changed)
        self._services.job_runs.ended.connect(self._job_ended)
        self._follow_connection()

    def actions(self) -> list[QAction]:
        """Return the commands of the section for menu bar and command palette."""
        return [*self.acts.actions, *self.sharing.actions]

    async def aclose(self) -> None:
        """Follow nothing any longer."""
        if self._connection_changed in self._services.connection.changed:  # not closed before
            self._services.connection.changed.remove(self._connection_changed)
            self._services.job_runs.ended.disconnect(self._job_ended)
        if self._is_open and self._changed in self._store.changed:
            self._store.changed.remove(self._changed)

    # -- reading ---------------------------------------------------------------------------

    def open(self, *, reads: bool) -> None:
        """Show what is remembered: the section comes to the front. reads: and read the rest."""
        if not self._is_open:
            self._is_open = True
            self._store.changed.append(self._changed)
            self._changed()
        if reads:
            self._page.tasks.start(self.load(), key="people around")

    async def load(self, *, refresh: bool = False) -> None:
        """Read invitations, groups and teams where the section was shown; once, or again.

        What goes wrong is said below the list; raises SignInNeeded.
        """
        if not self._may_ask:
            self._may_ask = True
            self._ask_again()
        if not self._is_open or self._services.connection.offline_reason():
            return
        if self._store.is_read and not refresh:
            return
        try:
            await self._store.load()
        except Problem as error:
            if not self._not_read(error):
                raise

    def _not_read(self, error: BaseException) -> bool:
        """Say below the list that it may be old; a lost sign-in is the page's to tell."""
        if not isinstance(error, Problem) or error.ends_sign_in:
            return False
        self._note(self.tr("Invitations, groups and teams may be old: {0}.").format(error.title))
        return True

    def _job_ended(self, job: Job) -> None:
        if job.kind == "invite" and self._is_open:
            self._page.tasks.start(
                self._store.load_invitations(), key="invitations", on_error=self._not_read
            )

    def _changed(self) -> None:
        store = self._store
        refusal = store.refusals.get("invitations")
        self._section.show_around(store.groups, store, self._services.events.timezone, refusal)
        self._follow_connection()
        self.sharing.follow()

    def _note(self, words: str) -> None:
        as_of = self._store.around.as_of if self._is_open else None
        offline = self._services.connection.offline_reason()
        if not words and offline and as_of is not None:
            words = self.tr("Invitations, groups and teams: as of {0}.").format(
                day_of(as_of, self._services.events.timezone)
            )
        self._section.ui.people_note.setText(words)
        self._section.ui.people_note.setVisible(bool(words))

    def _connection_changed(self) -> None:
        self._ask_again()
        self._follow_connection()

    def _ask_again(self) -> None:
        """Let whoever is chosen be asked about once more, now that Calendly may be reached."""
        if self._is_open and self._store.known_types(self._types_of) is None:
            self._types_of = ""

    def _follow_connection(self) -> None:
        """What is known stays readable without a connection or under the lock, but unchanged."""
        reason = self._services.connection.change_reason()
        reason = reason or (self._store.why_not_manage() if self._is_open else "")
        ui = self._section.ui
        ui.invite.setEnabled(not reason)
        self.acts.invite_action.setEnabled(not reason)
        ui.invite.setToolTip(plain_tip(reason))
        ui.invite.setAccessibleDescription(reason)
        if self._is_open:
            self._follow()
            self._note("")

    # -- the chosen person -----------------------------------------------------------------

    def _follow(self) -> None:
        """Show whoever is chosen, then what Calendly says about them."""
        if not self._is_open:
            return
        person, invitation = self._section.person(), self._section.invitation()
        if person is not None:
            self._show_member(person)
        elif invitation is not None:
            self._show_invitation(invitation)
        else:
            self._types_of = ""
            self._section.pane.show_nobody()
        self.acts.follow(person, invitation)

    def _show_member(self, person: OrganizationMembership) -> None:
        pane, groups = self._section.pane, self._store.groups
        zone = self._services.events.timezone
        pane.show_facts(name_of(person), member_facts(person, groups, self._store, zone))
        pane.name_commands(name_of(person))
        page = "" if person.user.scheduling_url else self.tr("There is no booking page.")
        reasons = {
            "copy_link": page,
            "open_page": page,
            "show_meetings": self.acts.why_no_meetings(person),
            "remove_person": self.acts.why_not_remove(person),
        }
        pane.show_commands(reasons, self._said(reasons))
        if self._types_of != person.user.uri:
            self._types_of = person.user.uri
            self._show_types(person.user.uri)
            if self._may_ask and not self._services.connection.offline_reason():
                self._page.tasks.start(
                    self._read_person(person.user.uri), key="person", on_error=self._no_person
                )

    def _show_invitation(self, invitation: Invitation) -> None:
        pane, groups = self._section.pane, self._store.groups
        zone = self._services.events.timezone
        self._types_of = ""
        self._page.tasks.cancel("person")
        facts = invitation_facts(invitation, groups, self._store, zone)
        pane.show_facts(invitation.email, facts)
        pane.name_commands(invitation.email)
        why = self._services.connection.change_reason() or self._store.why_not_manage()
        reasons = {"invite_again": why}
        if invitation.status == "pending":
            reasons["take_back"] = why
        pane.show_commands(reasons, why)
        pane.hide_types()

    def _said(self, reasons: dict[str, str]) -> str:
        """Return the reasons to say below the commands, each once."""
        return " ".join(dict.fromkeys(filter(None, reasons.values())))

    def _show_types(self, user: str) -> None:
        kinds = self._store.known_types(user)
        if kinds is None:
            kept = [kind for kind in self._store.remembered_types_of(user) if kind.active]
            self._section.pane.show_types(kept, self._types_unread_note(bool(kept)))
            return
        shown = [kind for kind in kinds if kind.active]
        self._section.pane.show_types(shown, types_note(kinds, len(shown)))

    def _types_unread_note(self, some: bool) -> str:
        if not self._services.connection.offline_reason():
            return "…"
        if some:
            return self.tr("As this computer knows them; there is no connection now.")
        return self.tr("Not read before; there is no connection now.")

    async def _read_person(self, user: str) -> None:
        import asyncio

        if self._store.known_types(user) is None:
            await asyncio.sleep(_PAUSE)  # whoever the arrow keys only pass is not asked for
        if self._store.known_types(user) is None:
            await self._store.load_types(user)
        if user == self._types_of:
            self._show_types(user)
        if self._store.teams_of(user) is None:
            await self._store.load_teams_of(user)

    def _no_person(self, error: BaseException) -> bool:
        if not isinstance(error, Problem) or error.ends_sign_in:
            return False
        if isinstance(error, NotAllowed):
            self._services.account.learn_from(error)
        if self._store.known_types(self._types_of) is None:
            text = f"{error.title}. {error.explanation}".strip()
            self._section.pane.show_types([], text)
        return True

    def _copy_type(self, kind: EventType, button: CopyButton) -> None:
        try:
            content = link_as_content(type_name(kind), kind.scheduling_url)
        except Problem as problem:
            self._page.show_problem(problem)
            return
        copy(content.plain, html=content.html, rtf=content.rtf)
        button.show_copied()
        self._section.copied.emit(self.tr("Link copied: {0}").format(type_name(kind)))
