"""Invitations, groups and teams as this computer remembers them between starts."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from calendly_desktop.domain.models import Group, GroupRelationship, Invitation, Team
from calendly_desktop.store.database import keep_value, kept_value

if TYPE_CHECKING:
    import sqlite3

_KEY = "people_around"


class Around(msgspec.Struct, frozen=True, kw_only=True):
    """What is known around the members.

    groups: one's own, where others are not shown. team_members: URIs of teams by that of a user.
    """

    invitations: list[Invitation] = []
    relationships: list[GroupRelationship] = []
    groups: list[Group] = []
    teams: list[Team] = []
    team_members: dict[str, list[str]] = {}
    as_of: datetime | None = None


def remembered_around(connection: sqlite3.Connection) -> Around:
    """Return what the last reading found; nothing where this version cannot read it."""
    body = kept_value(connection, _KEY)
    try:
        return msgspec.json.decode(body, type=Around) if body else Around()
    except (msgspec.DecodeError, TypeError):
        return Around()


def remember_around(connection: sqlite3.Connection, around: Around) -> None:
    """Put something else in the place of what was remembered."""
    keep_value(connection, _KEY, msgspec.json.encode(around))
