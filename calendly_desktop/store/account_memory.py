"""The account as this computer remembers it between starts: the value, and its place in SQL."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from calendly_desktop.domain.abilities import Known, Refused
from calendly_desktop.domain.models import Group, Organization, OrganizationMembership, User
from calendly_desktop.store.database import keep_value, kept_value

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_ACCOUNT_KEY = "account"
_PEOPLE_AS_OF_KEY = "people_as_of"
_GROUPS_KEY = "groups"


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """What is known about the signed-in person; `role` is owner, admin, user or "" (unknown).

    `missing_scopes` and `granted_scopes` are what Calendly's answers taught us: a token cannot be
    asked what it may do. A scope in neither list has not been tried yet. `known_since` says when a
    scope got into its list. `plan_refusals`: by operation, what the plan does not include.
    """

    user: User
    read_at: datetime
    organization: Organization | None = None
    role: str = ""
    missing_scopes: list[str] = []
    granted_scopes: list[str] = []
    known_since: dict[str, datetime] = {}
    plan_refusals: dict[str, Refused] = {}

    @property
    def known(self) -> Known:
        """What decides about the features of the app."""
        return Known(
            self.role,
            self.missing_scopes,
            self.granted_scopes,
            self.organization_name,
            self.plan_refusals,
            self.known_since,
        )

    @property
    def is_admin(self) -> bool:
        """Whether the role opens what only owners and admins may see."""
        return self.role in ("owner", "admin")

    @property
    def timezone(self) -> str:
        """The IANA name of the zone in which this person wants to see times."""
        return self.user.timezone or "UTC"

    @property
    def organization_uri(self) -> str | None:
        """The current organization, known even when its record may not be read."""
        return self.organization.uri if self.organization else self.user.current_organization

    @property
    def organization_name(self) -> str:
        """The organization's name, or words that stand for it in a sentence."""
        return (self.organization.name if self.organization else None) or "your organization"


def remembered_account(connection: sqlite3.Connection) -> Account | None:
    """Return the account of the last start; None when there is none that this version can read."""
    body = kept_value(connection, _ACCOUNT_KEY)
    try:
        return msgspec.json.decode(body, type=Account) if body else None
    except (msgspec.DecodeError, TypeError):
        return None


def remember_account(connection: sqlite3.Connection, account: Account) -> None:
    """Keep the account for the next start."""
    keep_value(connection, _ACCOUNT_KEY, msgspec.json.encode(account))


def remembered_people(
    connection: sqlite3.Connection,
) -> tuple[list[OrganizationMembership], datetime | None]:
    """Return the colleagues and when they were read; nobody when the rows cannot be read."""
    rows = connection.execute("SELECT body FROM people ORDER BY position").fetchall()
    stamp = kept_value(connection, _PEOPLE_AS_OF_KEY)
    try:
        people = [msgspec.json.decode(row[0], type=OrganizationMembership) for row in rows]
        return people, datetime.fromisoformat(stamp.decode()) if stamp else None
    except (msgspec.DecodeError, TypeError, ValueError):
        return [], None


def remember_people(
    connection: sqlite3.Connection, people: Sequence[OrganizationMembership], as_of: datetime
) -> None:
    """Replace the remembered colleagues."""
    rows = [(row.uri, msgspec.json.encode(row), number) for number, row in enumerate(people)]
    connection.execute("DELETE FROM people")
    connection.executemany(
        "INSERT OR REPLACE INTO people (uri, body, position) VALUES (?, ?, ?)", rows
    )
    keep_value(connection, _PEOPLE_AS_OF_KEY, as_of.isoformat().encode())


def remembered_groups(connection: sqlite3.Connection) -> list[Group]:
    """Return the groups of the last reading; none when this version cannot read them."""
    body = kept_value(connection, _GROUPS_KEY)
    try:
        return msgspec.json.decode(body, type=list[Group]) if body else []
    except (msgspec.DecodeError, TypeError):
        return []


def remember_groups(connection: sqlite3.Connection, groups: Sequence[Group]) -> None:
    """Replace the remembered groups."""
    keep_value(connection, _GROUPS_KEY, msgspec.json.encode(groups))
