"""What can be done with the chosen person or invitation: asked before, sent once, told after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from calendly_desktop.domain.people import was_just_sent
from calendly_desktop.pages.as_whom import account_line
from calendly_desktop.pages.banner_wait import BannerWait
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.people_problems import TakenBackOnly
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.viewmodels.meeting_filters import MeetingsWanted

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.domain.models import Invitation, OrganizationMembership
    from calendly_desktop.pages.account.page import AccountPage
    from calendly_desktop.pages.account.people import AccountPeople
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.people import PeopleStore


class PeopleActs(QObject):
    """The commands of the section; each says why it cannot be done."""

    def __init__(self, services: Services, page: AccountPage, section: AccountPeople) -> None:
        super().__init__(section)
        self._services = services
        self._page = page
        self._section = section
        self._wait = BannerWait(page.banner)
        self._build_actions()

    @property
    def _store(self) -> PeopleStore:
        return self._services.people

    def _build_actions(self) -> None:
        def action(name: str, sign: str, words: str, act: Callable[[], object]) -> QAction:
            made = QAction(icon(sign), words, self)
            made.setObjectName(name)
            made.triggered.connect(lambda _checked=False: act())
            return made

        self.invite_action = action(
            "invite_people", "send", self.tr("Invite people…"), lambda: self._page.tools.invite()
        )
        self.groups_action = action(
            "groups_and_teams", "group", self.tr("Groups and teams…"), self._page.tools.groups
        )
        self.meetings_action = action(
            "show_their_meetings", "calendar", self.tr("Show meetings"), self._show_meetings
        )
        self.remove_action = action(
            "remove_person", "trash", self.tr("Remove from organization…"), self._remove
        )
        self.again_action = action(
            "invite_again", "send", self.tr("Invite again…"), self._invite_again
        )
        self.back_action = action(
            "take_back_invitation", "undo", self.tr("Take back…"), self._take_back
        )
        self._section.member_actions = [self.meetings_action, self.remove_action]
        table = self._section.invitation_table
        table.menu_actions += [self.again_action, self.back_action]
        self.actions = [
            self.invite_action,
            self.groups_action,
            self.meetings_action,
            self.again_action,
            self.back_action,
            self.remove_action,
        ]
        for each in self.actions[2:]:
            each.setEnabled(False)

    # -- whether ---------------------------------------------------------------------------

    def follow(self, person: OrganizationMembership | None, invitation: Invitation | None) -> None:
        """Enable what can be done with whoever is chosen."""
        offline = self._services.connection.change_reason() or self._store.why_not_manage()
        for action, reason in (
            (self.meetings_action, self.why_no_meetings(person) if person else "-"),
            (self.remove_action, self.why_not_remove(person) if person else "-"),
            (self.again_action, offline if invitation else "-"),
            (
                self.back_action,
                offline if invitation and invitation.status == "pending" else "-",
            ),
        ):
            action.setEnabled(not reason)
            action.setToolTip(plain_tip(reason.strip("-")) or action.text())

    def why_no_meetings(self, person: OrganizationMembership) -> str:
        """Return why the meetings of a member cannot be shown; empty where they can."""
        scope = self._scope_of(person)
        choices = self._services.events.scopes()
        return next((each.reason for each in choices if each.scope == scope), "")

    def why_not_remove(self, person: OrganizationMembership) -> str:
        """Return why a member cannot be removed now; empty where it may be tried."""
        reason = self._store.why_not_remove(person)
        return reason or self._services.connection.change_reason()

    def _scope_of(self, person: OrganizationMembership) -> Scope:
        account = self._services.account.account
        is_me = account is not None and account.user.uri == person.user.uri
        return Scope("mine") if is_me else Scope("person", person.user.uri)

    # -- doing -----------------------------------------------------------------------------

    def do(self, command: str) -> None:
        """Do what a button of the pane is called."""
        acts: dict[str, Callable[[], object]] = {
            "copy_link": self._section.copy_action.trigger,
            "open_page": self._section.open_current,
            "show_meetings": self._show_meetings,
            "invite_again": self._invite_again,
            "take_back": self._take_back,
            "remove_person": self._remove,
        }
        acts[command]()

    def _show_meetings(self) -> None:
        person = self._section.person()
        if person is not None and not self.why_no_meetings(person):
            self._page.meetings_wanted.emit(MeetingsWanted(self._scope_of(person), view="upcoming"))

    def _remove(self) -> None:
        person = self._section.person()
        if person is not None and not self.why_not_remove(person):
            self._page.tools.remove_person(person)

    def _take_back(self) -> None:
        invitation = self._section.invitation()
        if invitation is not None:
            self._page.tasks.start(self._ask_take_back(invitation), key="ask invitation")

    async def _ask_take_back(self, invitation: Invitation) -> None:
        from calendly_desktop.toolkit.dialogs import confirm

        sure = await confirm(
            self._page,
            self.tr("Take back the invitation of {0}?").format(invitation.email),
            self.tr(
                "The person can then no longer join by the e-mail that Calendly sent. You can "
                "invite them anew at any time."
            ),
            action=self.tr("Take back the invitation"),
            danger=True,
            account=account_line(self._services, self.tr("As {0}.")),
        )
        if sure:
            self._page.tasks.start(self._send_back(invitation), key="invitation", write=True)

    async def _send_back(self, invitation: Invitation) -> None:
        done = await self._store.take_back(invitation, on_wait=self._wait.tell)
        words = (
            self.tr("The invitation of {0} is taken back")
            if done
            else self.tr("The invitation of {0} was gone already")
        )
        self._page.toast.emit(words.format(invitation.email))

    def _invite_again(self) -> None:
        invitation = self._section.invitation()
        if invitation is not None:
            self._page.tasks.start(self._ask_again(invitation), key="ask invitation")

    async def _ask_again(self, invitation: Invitation) -> None:
        from datetime import UTC, datetime

        from calendly_desktop.toolkit.dialogs import confirm

        note = ""
        if was_just_sent(invitation, datetime.now(UTC)):
            note = self.tr("The last one went out less than an hour ago.")
        sure = await confirm(
            self._page,
            self.tr("Invite {0} again?").format(invitation.email),
            _again_text(self, invitation),
            action=self.tr("Invite again"),
            informative=note,
            account=account_line(self._services, self.tr("As {0}.")),
        )
        if sure:
            self._page.tasks.start(self._send_again(invitation), key="invitation", write=True)

    async def _send_again(self, invitation: Invitation) -> None:
        try:
            new = await self._store.invite_again(invitation, on_wait=self._wait.tell)
        except TakenBackOnly as half:
            self._page.tools.invite(half.email)  # what is missing is ready to be done
            raise
        self._section.filters.set_state("pending")
        self._section.choose_invitation(new.uri)
        self._page.toast.emit(self.tr("{0} is invited again").format(new.email))


def _again_text(desk: QObject, invitation: Invitation) -> str:
    if invitation.status != "pending":
        return desk.tr("Calendly sends a new invitation by e-mail.")
    return desk.tr(
        "Calendly cannot send an invitation a second time. So the open one is taken back first; "
        "its link stops working. Then Calendly sends a new one by e-mail. A group that was chosen "
        "for the person on calendly.com has to be chosen again."
    )
