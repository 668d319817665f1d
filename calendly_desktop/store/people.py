"""Inviting people, taking invitations back, sending them anew, removing members; once each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from calendly_desktop.domain.models import Invitation
from calendly_desktop.domain.people import why_not_remove
from calendly_desktop.domain.problems import Problem
from calendly_desktop.store.people_around import PeopleAround
from calendly_desktop.store.people_problems import (
    OwnerOrSelf,
    TakenBackOnly,
    why_not,
    why_not_invited,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import OrganizationMembership
    from calendly_desktop.domain.writes import Write
    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.patience import OnWait
    from calendly_desktop.store.writes import Writes


class PeopleStore(PeopleAround):
    """What is around the members, and the writes on people; many are invited by a job.

    open_writes: asked at the first write, for it opens the journal.
    """

    def __init__(
        self,
        client: CalendlyClient,
        database: Database,
        account: AccountStore,
        open_writes: Callable[[], Writes],
    ) -> None:
        super().__init__(client, database, account)
        self._open_writes = open_writes

    def _invite_write(self, email: str, organization: str) -> Write:
        return self._open_writes().write(
            "invite", "", email, email=email, organization=organization, emails=[email]
        )

    async def take_back(self, invitation: Invitation, *, on_wait: OnWait | None = None) -> bool:
        """Take an open invitation back; False when it was gone before. Sent once.

        Raises a Problem that says what is known: Calendly's refusal, NotSent, Perhaps or Stopped.
        """
        writes = self._open_writes()
        write = writes.write(
            "revoke_invitation", invitation.uri, invitation.email, email=invitation.email
        )
        outcome = await writes.send(
            write, lambda: self._client.revoke_invitation(invitation.uri), on_wait=on_wait
        )
        if not outcome.is_done:
            raise why_not("revoke", outcome)
        await self._put([row for row in self.around.invitations if row.uri != invitation.uri])
        return outcome.state == "done"

    async def invite_again(
        self, invitation: Invitation, *, on_wait: OnWait | None = None
    ) -> Invitation:
        """Send a person a new invitation: Calendly cannot send one again.

        An open one is taken back first; the new one is in the journal before that, so that the
        next start tells of it where the app ends in between. Raises a Problem: where nothing has
        changed what `take_back` raises, TakenBackOnly where only half is done.
        """
        writes = self._open_writes()
        organization = (await self._account.load()).organization_uri or invitation.organization
        write = self._invite_write(invitation.email, organization)
        entry = await writes.journal.add(write, "waiting")
        if invitation.status == "pending":
            try:
                await self.take_back(invitation, on_wait=on_wait)
            except Problem:
                await writes.journal.settle(
                    entry.id, "dropped", "The open invitation could not be taken back first."
                )
                raise
        outcome = await writes.send(
            write,
            lambda: self._client.invite_to_organization(
                organization=organization, email=invitation.email
            ),
            entry=entry,
            on_wait=on_wait,
        )
        made = outcome.value or outcome.found
        if not outcome.is_done or not isinstance(made, Invitation):
            cause = why_not_invited(outcome)
            if invitation.status == "pending":
                raise TakenBackOnly(invitation.email, cause)
            raise cause
        others = [row for row in self.around.invitations if row.uri != invitation.uri]
        await self._put([*others, made])
        return made

    async def remove(
        self, person: OrganizationMembership, *, on_wait: OnWait | None = None
    ) -> bool:
        """Remove a member; False when they were gone before. Sent once.

        Raises OwnerOrSelf, or a Problem that says what is known, as `take_back` does.
        """
        account = await self._account.load()
        reason = why_not_remove(person, account.user.uri)
        if reason:
            raise OwnerOrSelf(message=reason)
        writes = self._open_writes()
        title = ", ".join(filter(None, (person.user.name, person.user.email)))
        write = writes.write("remove_member", person.uri, title, user=person.user.uri)
        outcome = await writes.send(
            write, lambda: self._client.remove_membership(person.uri), on_wait=on_wait
        )
        if not outcome.is_done:
            raise why_not("remove", outcome)
        await self._account.forget_person(person.uri)
        kept = [row for row in self.around.relationships if row.owner.uri != person.uri]
        teams = {who: of for who, of in self.around.team_members.items() if who != person.user.uri}
        self.around = msgspec.structs.replace(self.around, relationships=kept, team_members=teams)
        await self._keep()
        return outcome.state == "done"
