"""Operations on routing forms: the forms, and what was submitted in them; only reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.api.calls import Calls, identifier
from calendly_desktop.api.queries import query_of
from calendly_desktop.domain.routing_forms import RoutingForm, Submission

if TYPE_CHECKING:
    from calendly_desktop.api.paging import Pages


class RoutingCalls(Calls):
    """The routing forms of an organization; every argument that names a resource is its URI."""

    def list_routing_forms(
        self, *, organization: str, sort: str | None = None
    ) -> Pages[RoutingForm]:
        """List the forms; sort is created_at:asc or created_at:desc."""
        query = query_of(organization=organization, sort=sort)
        return self._list("/routing_forms", RoutingForm, query)

    def list_form_submissions(self, *, form: str, sort: str | None = None) -> Pages[Submission]:
        """List what was submitted in a form; Calendly knows no period and no search."""
        return self._list("/routing_form_submissions", Submission, query_of(form=form, sort=sort))

    async def get_form_submission(self, uri: str) -> Submission:
        """Return what was submitted once; raises NotFound when it is gone."""
        path = f"/routing_form_submissions/{identifier(uri)}"
        return await self._get(path, "/routing_form_submissions/{uuid}", Submission)
