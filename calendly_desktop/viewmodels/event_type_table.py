"""Event types in words: the table of them, its filters, one in full, and rows to save."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt

from calendly_desktop.domain.booking_places import places_of, settled_place
from calendly_desktop.domain.event_type_form import LANGUAGES
from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.messages import clean
from calendly_desktop.domain.times import duration, find_zone, local_day, short_day
from calendly_desktop.domain.week_hours import hours_of, week_text
from calendly_desktop.viewmodels.delivery_facts import Fact
from calendly_desktop.viewmodels.insight_lines import LineColumn, LinesModel, Sign
from calendly_desktop.viewmodels.link_bases import minutes_of, name_of
from calendly_desktop.viewmodels.link_sheet import kind_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from calendly_desktop.domain.models import CustomQuestion, EventType, HostHours, User
    from calendly_desktop.viewmodels.indexes import Index
    from calendly_desktop.viewmodels.meetings import Clock

State = Literal["active", "off", "secret", "all"]
Kind = Literal["", "solo", "group", "collective", "round_robin", "poll"]
LINK: Final = 7
"""The number of the column with the buttons that copy links."""
_LONGEST = 200


class TypeRow(NamedTuple):
    """An event type; whose: the person's or team's name; owner: the URI behind it.

    The rest is worded when it is seen, as there may be thousands.
    """

    kind: EventType
    name: str
    whose: str
    owner: str
    is_team: bool

    @property
    def sort(self) -> str:
        """One-on-one, or what else it is."""
        return kind_in_words(self.kind)

    @property
    def where(self) -> str:
        """The places, in one line."""
        settled = settled_place(self.kind)
        return settled or " · ".join(place.label for place in places_of(self.kind))

    @property
    def questions(self) -> int:
        """How many questions its booking form has, besides name and e-mail."""
        return len(_asked(self.kind))


class TypesModel(LinesModel[TypeRow]):
    """The table; the last column holds a button for each row."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == LINK:
            return tr("Copy link")
        return super().data(index, role)


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("EventTypes", text)


def type_rows(kinds: Iterable[EventType], people: Mapping[str, User], me: str) -> list[TypeRow]:
    """Return a row for each: mine first, then by owner and name. people: by URI."""
    names = {uri: clean(user.name, _LONGEST) or user.email for uri, user in people.items()}
    rows = [_row(kind, names) for kind in kinds if kind.deleted_at is None]
    return sorted(
        rows,
        key=lambda row: (
            row.owner != me,
            row.is_team,
            row.whose.casefold(),
            row.name.casefold(),
            row.kind.uri,
        ),
    )


def owners(rows: Sequence[TypeRow], me: str) -> list[tuple[str, str]]:
    """Return whose event types there are, to choose from, as URI and words; empty: everybody's."""
    found = {row.owner: row.whose for row in rows if row.owner and row.owner != me}
    teams = {row.owner for row in rows if row.is_team}
    named = [
        (uri, tr("{0} (team)").format(name) if uri in teams else name)
        for uri, name in found.items()
    ]
    named.sort(key=lambda each: (each[0] not in teams, each[1].casefold()))
    mine = [(me, tr("Mine"))] if any(row.owner == me for row in rows) else []
    return [("", tr("Everybody")), *mine, *named]


def kinds() -> list[tuple[Kind, str]]:
    """Return the kinds of event types to choose from, as key and words."""
    return [
        ("", tr("All kinds")),
        ("solo", tr("One-on-one")),
        ("group", tr("Group")),
        ("collective", tr("Collective")),
        ("round_robin", tr("Round robin")),
        ("poll", tr("Poll")),
    ]


def states() -> list[tuple[State, str]]:
    """Return the states to choose from, as key and words."""
    return [
        ("active", tr("Active")),
        ("off", tr("Turned off")),
        ("secret", tr("Secret")),
        ("all", tr("All")),
    ]


def passes(row: TypeRow, owner: str, kind: Kind, state: State) -> bool:
    """Tell whether a row is among what the filters leave."""
    if owner and row.owner != owner:
        return False
    if kind and _kind_of(row.kind) != kind:
        return False
    if state == "active":
        return row.kind.active
    if state == "off":
        return not row.kind.active
    return row.kind.secret if state == "secret" else True


def columns() -> list[LineColumn[TypeRow]]:
    """Return the columns on the screen."""
    return [
        LineColumn(tr("Name"), lambda row: row.name, key=lambda row: row.name.casefold()),
        LineColumn(
            tr("Whose"),
            lambda row: row.whose,
            key=lambda row: row.whose.casefold(),
            sign=lambda row: Sign("people" if row.is_team else "person", "secondary"),
        ),
        LineColumn(
            tr("Length"), lambda row: minutes_of(row.kind), key=lambda row: row.kind.duration
        ),
        LineColumn(tr("Kind"), lambda row: row.sort, key=lambda row: row.sort.casefold()),
        LineColumn(tr("Where"), lambda row: row.where, key=lambda row: row.where.casefold()),
        LineColumn(
            tr("Questions"),
            lambda row: str(row.questions) if row.questions else "",
            key=lambda row: row.questions or "",
            full=lambda row: _question_list(row.kind),
            is_number=True,
            tip=tr("Questions of the booking form, besides name and e-mail"),
        ),
        LineColumn(tr("Status"), lambda row: state_text(row.kind), sign=_state_sign),
        LineColumn(tr("Link"), lambda _row: "", full=lambda row: row.kind.scheduling_url),
    ]


def state_text(kind: EventType) -> str:
    """Return whether an event type can be booked, in a word or two."""
    if not kind.active:
        return tr("Turned off")
    return tr("Secret") if kind.secret else tr("Active")


def copy_name(row: TypeRow) -> str:
    """Return what the copy button of a row is called."""
    return tr("Copy link: {0}, {1}").format(row.name, row.whose)


def counts_text(shown: int, total: int) -> str:
    """Return how many event types are shown: 12 of 14 event types."""
    if shown == total:
        return amount(total, tr("event type"))
    return tr("{0} of {1}").format(f"{shown:,}", amount(total, tr("event type")))


def table_rows(rows: Iterable[TypeRow]) -> list[list[str]]:
    """Return event types as texts to save, headings first."""
    headings = [
        tr("Name"),
        tr("Whose"),
        tr("Length"),
        tr("Kind"),
        tr("Where"),
        tr("Status"),
        tr("Secret"),
        tr("Paid"),
        tr("Questions"),
        tr("Language"),
        tr("Description"),
        tr("Link"),
    ]
    lines = [
        [
            row.name,
            row.whose,
            minutes_of(row.kind),
            row.sort,
            row.where,
            tr("Active") if row.kind.active else tr("Turned off"),
            _yes(row.kind.secret),
            _yes(row.kind.is_paid),
            _question_list(row.kind),
            _language(row.kind.locale),
            clean(row.kind.description_plain or "", 4_000),
            row.kind.scheduling_url,
        ]
        for row in rows
    ]
    return [headings, *lines]


def facts(
    row: TypeRow, hosts: Sequence[str] | None, hours: Sequence[str], clock: Clock
) -> list[Fact]:
    """Return one event type in full. hosts: None while they are not known; hours: a line each."""
    kind = row.kind
    step = kind.start_time_increment
    people = tr("Reading…") if hosts is None else ", ".join(hosts)
    meeting, form, about = tr("The meeting"), tr("Booking it"), tr("The event type")
    found = [
        Fact(meeting, tr("Hosts"), people),
        Fact(meeting, tr("Length"), minutes_of(kind)),
        Fact(meeting, tr("Where"), row.where.replace(" · ", "\n")),
        Fact(meeting, tr("Open"), "\n".join(hours)),
        Fact(meeting, tr("Free around it"), _buffers(kind)),
        Fact(form, tr("Status"), _state_sentence(kind)),
        Fact(form, tr("Link"), kind.scheduling_url),
        Fact(form, tr("Price"), tr("Paid; the page says how much") if kind.is_paid else ""),
        Fact(form, tr("Questions"), _question_list(kind)),
        Fact(form, tr("A start every"), duration(step) if step else ""),
        Fact(form, tr("Language"), _language(kind.locale)),
        Fact(about, tr("Whose"), row.whose),
        Fact(about, tr("Description"), clean(kind.description_plain or "", 4_000)),
        Fact(about, tr("Internal note"), clean(kind.internal_note or "", 1_000)),
        Fact(about, tr("Managed"), tr("By an admin") if kind.admin_managed else ""),
        Fact(about, tr("Made"), _day(kind.created_at, clock)),
        Fact(about, tr("Last changed"), _day(kind.updated_at, clock)),
    ]
    return [fact for fact in found if fact.text]


def hours_lines(
    rows: Sequence[HostHours], people: Mapping[str, str], *, twenty_four: bool
) -> list[str]:
    """Return when an event type can be booked, a line for each host. people: names by URI."""
    found = []
    for row in rows:
        week = week_text(hours_of(row.rules), twenty_four=twenty_four)
        named = clean(row.name or "", _LONGEST)
        source = tr("schedule “{0}”").format(named) if named else tr("hours of its own")
        text = f"{week} ({source}, {find_zone(row.timezone).city})"
        who = people.get(row.user, "")
        found.append(f"{who}: {text}" if who and len(rows) > 1 else text)
    return found


def why_only_on_the_web(kind: EventType) -> str:
    """Return why the app cannot change an event type; empty where it can."""
    if kind.deleted_at is not None:
        return tr("This event type was deleted in Calendly.")
    if kind.is_one_on_one:
        return ""
    return tr(
        "Calendly lets apps change one-on-one event types only. This one is changed on Calendly’s "
        "web page."
    )


# -- private -------------------------------------------------------------------------------


def _row(kind: EventType, names: Mapping[str, str]) -> TypeRow:
    profile = kind.profile
    owner = profile.owner if profile is not None else ""
    whose = names.get(owner, "")
    if not whose and profile is not None:
        whose = clean(profile.name, _LONGEST)
    is_team = profile is not None and profile.type == "Team"
    return TypeRow(kind, name_of(kind), whose or tr("Nobody named"), owner, is_team)


def _kind_of(kind: EventType) -> Kind:
    if kind.booking_method == "poll":
        return "poll"
    if kind.pooling_type == "collective":
        return "collective"
    if kind.pooling_type:
        return "round_robin"
    return "group" if kind.kind == "group" else "solo"


def _asked(kind: EventType) -> list[CustomQuestion]:
    return [question for question in kind.custom_questions if question.enabled]


def _question_list(kind: EventType) -> str:
    asked = sorted(_asked(kind), key=lambda question: question.position)
    return "\n".join(
        tr("{0} (required)").format(question.name) if question.required else question.name
        for question in asked
    )


def _state_sentence(kind: EventType) -> str:
    if not kind.active:
        return tr("Turned off: nobody can book it.")
    if kind.secret:
        return tr("Secret: not on the booking page, but everybody with the link can book.")
    return tr("Active: it can be booked.")


def _state_sign(row: TypeRow) -> Sign:
    if not row.kind.active:
        return Sign("pause", "warning")
    return Sign("lock", "secondary") if row.kind.secret else Sign("check", "success")


def _buffers(kind: EventType) -> str:
    before, after = kind.before_buffer or 0, kind.after_buffer or 0
    parts = [
        tr("{0} before").format(duration(before)) if before else "",
        tr("{0} after").format(duration(after)) if after else "",
    ]
    return ", ".join(filter(None, parts))


def _language(locale: str) -> str:
    return dict(LANGUAGES).get(locale, locale)


def _day(moment: datetime | None, clock: Clock) -> str:
    if moment is None:
        return ""
    return short_day(local_day(moment, find_zone(clock.zone.name)), clock.today)


def _yes(value: bool) -> str:
    return tr("Yes") if value else tr("No")
