"""The team link sheet in words: everybody's booking page and event types, a row each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt

from calendly_desktop.domain.abilities import role_in_words
from calendly_desktop.domain.booking_links import UtmTags, build_link
from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.messages import clean
from calendly_desktop.viewmodels.insight_lines import LineColumn, LinesModel, Sign
from calendly_desktop.viewmodels.link_bases import minutes_of, name_of
from calendly_desktop.viewmodels.people import short_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from calendly_desktop.domain.models import EventType, User
    from calendly_desktop.store.links import LinksStore
    from calendly_desktop.viewmodels.indexes import Index

What = Literal["all", "pages", "types"]
COPY: Final = 8
"""The number of the column with the buttons that copy links."""
LINK_IN_TABLE: Final = 8
"""The number of the column with the link in what is copied and saved."""

_LONGEST = 200


class SheetRow(NamedTuple):
    """A booking page, or an event type. person: whose it is; team: of which team, for shared ones.

    length: the shortest in minutes, 0 for pages. order: people by name, then teams; the page
    first, then event types by name.
    """

    key: str
    person: str
    team: str
    role: str
    name: str
    minutes: str
    kind: str
    active: bool
    secret: bool
    url: str
    is_page: bool
    length: float
    order: tuple[Any, ...]


class SheetModel(LinesModel[SheetRow]):
    """The sheet; the last column holds a button for each row."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == COPY:
            return tr("Copy link")
        return super().data(index, role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if section == COPY and role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("Copy link")
        return super().headerData(section, orientation, role)


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("LinkSheet", text)


def sheet_rows(store: LinksStore, roles: Mapping[str, str]) -> list[SheetRow]:
    """Return all that is known of the organization's booking links. roles: by user URI."""
    people = {user.uri: clean(user.name, _LONGEST) or user.email for user in _everybody(store)}
    teams = {team.uri: team for team in store.teams}
    words = {role: role_in_words(role) for role in {*roles.values()} if role}
    roles = {uri: words.get(role, "") for uri, role in roles.items()}
    rows = [_page(user, people[user.uri], roles.get(user.uri, "")) for user in _everybody(store)]
    rows += [
        SheetRow(
            team.uri,
            "",
            clean(team.name, _LONGEST),
            "",
            tr("Booking page"),
            "",
            tr("All its event types"),
            True,
            False,
            team.scheduling_url,
            True,
            0,
            (1, team.name.casefold(), team.uri, 0),
        )
        for team in teams.values()
    ]
    kinds = _KindWords()
    rows += [_type(kind, people, roles, kinds[_sort_of(kind)]) for kind in store.event_types]
    return sorted((row for row in rows if row.url), key=lambda row: row.order)


def whats() -> list[tuple[What, str]]:
    """Return what the sheet can be narrowed to, as key and words."""
    return [
        ("all", tr("Pages and event types")),
        ("pages", tr("Booking pages only")),
        ("types", tr("Event types only")),
    ]


def passes(row: SheetRow, what: What, *, inactive: bool, secret: bool) -> bool:
    """Tell whether a row is among what the filters leave."""
    if (row.is_page and what == "types") or (not row.is_page and what == "pages"):
        return False
    return (row.active or inactive) and (secret or not row.secret)


def columns(tags: UtmTags) -> list[LineColumn[SheetRow]]:
    """Return the columns on the screen; the links carry the tags."""
    return [
        LineColumn(
            tr("Whose"),
            lambda row: row.person or row.team,
            key=lambda row: (row.person or row.team).casefold(),
            sign=lambda row: Sign("person" if row.person else "people", "secondary"),
        ),
        LineColumn(tr("Role"), lambda row: row.role),
        LineColumn(tr("Event type"), lambda row: row.name, key=lambda row: row.name.casefold()),
        LineColumn(tr("Length"), lambda row: row.minutes, key=lambda row: row.length or ""),
        LineColumn(tr("Kind"), lambda row: row.kind, key=lambda row: row.kind.casefold()),
        LineColumn(
            tr("Active"),
            lambda row: tr("Yes") if row.active else tr("No"),
            key=lambda row: not row.active,
            sign=lambda row: None if row.active else Sign("pause", "warning"),
        ),
        LineColumn(
            tr("Secret"),
            lambda row: tr("Secret") if row.secret else "",
            key=lambda row: True if row.secret else "",
            sign=lambda row: Sign("lock", "secondary") if row.secret else None,
        ),
        LineColumn(
            tr("Link"),
            lambda row: short_page(link_of(row, tags)),
            key=lambda row: row.url.casefold(),
            full=lambda row: link_of(row, tags),
        ),
        LineColumn("", lambda _row: ""),
    ]


def kind_in_words(kind: EventType) -> str:
    """Return what sort of event type it is: One-on-one; Round robin; Group, Paid."""
    return _KindWords()[_sort_of(kind)]


def link_of(row: SheetRow, tags: UtmTags) -> str:
    """Return the link of a row with tags."""
    return build_link(row.url, tags)


def copy_name(row: SheetRow) -> str:
    """Return what the copy button of a row is called."""
    whose = row.person or row.team
    return tr("Copy link: {0}, {1}").format(row.name, whose) if whose else row.name


def table_rows(rows: Iterable[SheetRow], tags: UtmTags) -> list[list[str]]:
    """Return the sheet as texts to copy and to save, headings first."""
    headings = [
        tr("Person"),
        tr("Team"),
        tr("Role"),
        tr("Event type"),
        tr("Length"),
        tr("Kind"),
        tr("Active"),
        tr("Secret"),
        tr("Link"),
    ]
    lines = [
        [
            row.person,
            row.team,
            row.role,
            row.name,
            row.minutes,
            row.kind,
            tr("Yes") if row.active else tr("No"),
            tr("Yes") if row.secret else tr("No"),
            link_of(row, tags),
        ]
        for row in rows
    ]
    return [headings, *lines]


def counts_text(shown: int, total: int) -> str:
    """Return how many links are shown: 120 of 140 links."""
    if shown == total:
        return amount(total, tr("link"))
    return tr("{0} of {1}").format(f"{shown:,}", amount(total, tr("link")))


def hidden_text(rows: Sequence[SheetRow], *, inactive: bool, secret: bool) -> str:
    """Return what is left out on purpose: 3 inactive and 2 secret ones are not shown."""
    off = sum(not row.active for row in rows) if not inactive else 0
    hidden = sum(row.secret and row.active for row in rows) if not secret else 0
    parts = [
        tr("{0} inactive").format(f"{off:,}") if off else "",
        tr("{0} secret").format(f"{hidden:,}") if hidden else "",
    ]
    named = tr(" and ").join(part for part in parts if part)
    return tr("Not shown: {0}.").format(named) if named else ""


# -- private -------------------------------------------------------------------------------


def _everybody(store: LinksStore) -> list[User]:
    me = store.me
    return [*([me] if me is not None else []), *store.colleagues()]


def _page(user: User, name: str, role: str) -> SheetRow:
    return SheetRow(
        user.uri,
        name,
        "",
        role,
        tr("Booking page"),
        "",
        tr("All public event types"),
        True,
        False,
        user.scheduling_url,
        True,
        0,
        (0, name.casefold(), user.uri, 0),
    )


def _type(
    kind: EventType, people: Mapping[str, str], roles: Mapping[str, str], words: str
) -> SheetRow:
    name, profile = name_of(kind), kind.profile
    is_team = profile is not None and profile.type == "Team"
    owner = profile.owner if profile is not None else ""
    named = people.get(owner, "")
    if not named and profile is not None:
        named = clean(profile.name, _LONGEST)
    return SheetRow(
        kind.uri,
        "" if is_team else named,
        named if is_team else "",
        "" if is_team else roles.get(owner, ""),
        name,
        minutes_of(kind),
        words,
        kind.active,
        kind.secret,
        kind.scheduling_url,
        False,
        float(min(kind.duration_options or [0])) or kind.duration,
        (1 if is_team else 0, named.casefold(), owner, 1, name.casefold(), kind.uri),
    )


_Sort = tuple[str, bool, bool, bool]


def _sort_of(kind: EventType) -> _Sort:
    """Return what tells one sort of event type from another, for the words of it."""
    polls = kind.booking_method == "poll"
    return kind.pooling_type or "", kind.kind == "group", polls, kind.is_paid


class _KindWords(dict[_Sort, str]):
    """What sorts of event types are called; worded once each, as there may be thousands."""

    def __missing__(self, sort: _Sort) -> str:
        pooling, is_group, polls, is_paid = sort
        pooled = {
            "round_robin": tr("Round robin"),
            "collective": tr("Collective"),
            "multi_pool": tr("Multi-pool"),
        }.get(pooling, "")
        words = [pooled or (tr("Group") if is_group else tr("One-on-one"))]
        words.append(tr("Poll") if polls else "")
        words.append(tr("Paid") if is_paid else "")
        self[sort] = ", ".join(word for word in words if word)
        return self[sort]
