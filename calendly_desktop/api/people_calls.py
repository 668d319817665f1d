"""Operations on people: users, organizations, members, invitations, groups, teams."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from calendly_desktop.api.addresses import segment
from calendly_desktop.api.calls import Calls, identifier
from calendly_desktop.api.errors import Rejected
from calendly_desktop.api.queries import query_of
from calendly_desktop.api.refusals import InvitedAlready
from calendly_desktop.domain.models import (
    Group,
    GroupRelationship,
    Invitation,
    Organization,
    OrganizationMembership,
    Team,
    User,
)

if TYPE_CHECKING:
    from calendly_desktop.api.paging import Pages

_MEMBERSHIP = "/organization_memberships/{uuid}"
_INVITATION = "/organizations/{org_uuid}/invitations/{uuid}"


class PeopleCalls(Calls):
    """Who there is, and who is asked to join; every argument is a full URI."""

    async def get_current_user(self) -> User:
        """Return the user whose token this is."""
        return await self._get("/users/me", "/users/me", User)

    async def get_user(self, uri: str) -> User:
        """Return a user of the same organization."""
        return await self._get(f"/users/{identifier(uri)}", "/users/{uuid}", User)

    async def get_organization(self, uri: str) -> Organization:
        """Return an organization with its plan and stage."""
        return await self._get(
            f"/organizations/{identifier(uri)}", "/organizations/{uuid}", Organization
        )

    def list_organization_memberships(
        self,
        *,
        organization: str | None = None,
        user: str | None = None,
        email: str | None = None,
        role: str | None = None,
    ) -> Pages[OrganizationMembership]:
        """List members; role is owner, admin or user."""
        query = query_of(organization=organization, user=user, email=email, role=role)
        return self._list("/organization_memberships", OrganizationMembership, query)

    def list_groups(self, *, organization: str) -> Pages[Group]:
        """List the groups of an organization."""
        return self._list("/groups", Group, query_of(organization=organization))

    async def get_group(self, uri: str) -> Group:
        """Return a group to one of its members or admins."""
        return await self._get(f"/groups/{identifier(uri)}", "/groups/{uuid}", Group)

    def list_group_relationships(
        self, *, organization: str | None = None, group: str | None = None, owner: str | None = None
    ) -> Pages[GroupRelationship]:
        """List who is in which group; owner is a membership or an invitation.

        A person has one relationship as a member, and one for each group they are admin of.
        """
        query = query_of(organization=organization, group=group, owner=owner)
        return self._list("/group_relationships", GroupRelationship, query)

    def list_teams(self, *, user: str | None = None) -> Pages[Team]:
        """List the teams with a booking page: all, or those of one user."""
        return self._list("/teams", Team, query_of(user=user))

    async def get_organization_membership(self, uri: str) -> OrganizationMembership:
        """Return a member's seat; raises NotFound when it is gone."""
        path = f"/organization_memberships/{identifier(uri)}"
        return await self._get(path, _MEMBERSHIP, OrganizationMembership)

    async def remove_membership(self, uri: str) -> None:
        """Remove a member from the organization; raises NotFound when gone already.

        Calendly: owners and admins only, and never the owner. Sent once.
        """
        await self._delete(f"/organization_memberships/{identifier(uri)}", _MEMBERSHIP)

    def list_invitations(
        self, *, organization: str, email: str | None = None, status: str | None = None
    ) -> Pages[Invitation]:
        """List who was asked to join; status is pending, accepted or declined."""
        path = f"/organizations/{identifier(organization)}/invitations"
        template = "/organizations/{uuid}/invitations"
        return self._list(path, Invitation, query_of(email=email, status=status), template=template)

    async def get_invitation(self, uri: str) -> Invitation:
        """Return an invitation; ValueError when the URI does not name one."""
        return await self._get(_invitation_path(uri), _INVITATION, Invitation)

    async def invite_to_organization(self, *, organization: str, email: str) -> Invitation:
        """Ask somebody by e-mail to join the organization. Calendly sends the mail; sent once.

        Raises InvitedAlready where Calendly says so, SeatsTaken, TrialInvitationsSpent or
        DirectoryManaged, or another NotAllowed or Rejected.
        """
        path = f"/organizations/{identifier(organization)}/invitations"
        template = "/organizations/{uuid}/invitations"
        try:
            return await self._create(path, template, {"email": email}, Invitation)
        except Rejected as error:
            if "already" in f"{error.calendly_message} {error.explanation}".casefold():
                raise InvitedAlready(
                    details_list=error.details_list,
                    message=InvitedAlready.message,
                    calendly_message=error.calendly_message,
                    details=error.details,
                ) from error
            raise

    async def revoke_invitation(self, uri: str) -> None:
        """Take an invitation back while it is pending; ValueError for another URI."""
        await self._delete(_invitation_path(uri), _INVITATION)


def _invitation_path(uri: str) -> str:
    parts = urlsplit(uri).path.rstrip("/").split("/")
    if len(parts) < 4 or parts[-4] != "organizations" or parts[-2] != "invitations":
        raise ValueError("not the URI of an invitation")
    return f"/organizations/{segment(parts[-3])}/invitations/{segment(parts[-1])}"
