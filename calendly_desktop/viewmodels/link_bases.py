"""What a booking link can lead to, in words: mine, by team, by colleague."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.messages import clean
from calendly_desktop.domain.search import folded, has_words, search_words
from calendly_desktop.domain.times import duration

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from calendly_desktop.domain.models import EventType, User
    from calendly_desktop.store.links import LinksStore

_LONGEST_NAME = 200


class LinkBase(NamedTuple):
    """An address to build a link on: an event type, or somebody's page with all of them.

    `marks` are words such as "Round robin"; `dot` is the event type's own colour.
    """

    key: str
    name: str
    url: str
    minutes: str = ""
    marks: tuple[str, ...] = ()
    dot: str = ""
    active: bool = True
    secret: bool = False
    round_robin: bool = False

    @property
    def detail(self) -> str:
        """The second line of the row."""
        return " · ".join(part for part in (self.minutes, *self.marks) if part)


class Section(NamedTuple):
    """A group of bases under one heading; `loadable` is a colleague not asked about yet."""

    key: str
    title: str
    icon: str
    bases: tuple[LinkBase, ...]
    loadable: str = ""


def sections(store: LinksStore) -> list[Section]:
    """Return all that can be linked to: mine, then teams, then people, each sorted by name.

    Secret event types are listed and marked: their owner may well want to send them.
    """
    me = store.me
    groups = _by_owner(store.event_types)
    found: list[Section] = []
    if me is not None:
        mine = _bases(groups.pop(me.uri, []))
        found.append(Section(me.uri, _tr("Mine"), "star", (*mine, _page_of(me, mine_too=True))))
    colleagues = store.colleagues()
    names = Counter(clean(user.name, _LONGEST_NAME) for user in colleagues)
    for user in colleagues:
        own = tuple(_bases(groups.pop(user.uri, [])))
        loadable = "" if store.is_known(user.uri) else user.uri
        bases = (*own, _page_of(user)) if user.scheduling_url else own
        found.append(Section(user.uri, _person(user, names), "person", bases, loadable))
    rest = _left_over(groups)
    teams = [section for section in rest if section.icon == "people"]
    found[1 if me else 0 : 1 if me else 0] = teams
    found += [section for section in rest if section.icon != "people"]
    return found


def matching(
    listed: Iterable[Section], text: str = "", *, show_inactive: bool = False
) -> list[Section]:
    """Return what a search leaves: every word in the heading, name, detail or address of a row.

    A heading that has all the words keeps all its rows. Inactive event types are left out
    unless asked for.
    """
    words = search_words(text)
    found = []
    for section in listed:
        bases = section.bases
        if not show_inactive:
            bases = tuple(base for base in bases if base.active)
        title = section.title
        if not has_words(folded(title), words):
            bases = tuple(base for base in bases if _holds(base, title, words))
        elif section.loadable:
            found.append(section._replace(bases=bases))
            continue
        if bases:
            found.append(
                section if len(bases) == len(section.bases) else section._replace(bases=bases)
            )
    return found


def note_about(base: LinkBase, *, is_gone: bool = False) -> str:
    """Return what to know before the link goes out, or an empty text."""
    if is_gone:
        return _tr("Calendly no longer lists this event type: open the link before you send it.")
    if not base.active:
        return _tr("Inactive: nobody can book here until it is turned on in Calendly.")
    if base.secret:
        return _tr("Secret: not on the booking page, but everybody with this link can book.")
    if base.round_robin:
        return _tr("Round robin: Calendly picks the host when somebody books.")
    return ""


def base_of(kind: EventType) -> LinkBase:
    """Return an event type as something to link to."""
    round_robin = kind.pooling_type == "round_robin"
    return LinkBase(
        key=kind.uri,
        name=name_of(kind),
        url=kind.scheduling_url,
        minutes=minutes_of(kind),
        marks=tuple(_marks(kind)),
        dot=kind.color,
        active=kind.active,
        secret=kind.secret,
        round_robin=round_robin,
    )


def name_of(kind: EventType) -> str:
    """Return what an event type is called."""
    return clean(kind.name or "", _LONGEST_NAME) or _untitled(kind)


def minutes_of(kind: EventType) -> str:
    """Return how long an event type takes, or which lengths can be chosen."""
    options = kind.duration_options or []
    if len(options) > 1:
        return _tr("{list} min").format(list=", ".join(str(option) for option in sorted(options)))
    return duration(kind.duration) if kind.duration else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("LinkBases", text)


def _by_owner(kinds: Iterable[EventType]) -> dict[str, list[EventType]]:
    groups: dict[str, list[EventType]] = {}
    for kind in kinds:
        groups.setdefault(kind.profile.owner if kind.profile else "", []).append(kind)
    return groups


def _left_over(groups: dict[str, list[EventType]]) -> list[Section]:
    """Return the sections of teams, of people who are not (or no longer) listed, and of nobody."""
    found = []
    for owner, kinds in groups.items():
        profile = kinds[0].profile
        is_team = profile is not None and profile.type == "Team"
        name = clean(profile.name, _LONGEST_NAME) if profile else ""
        icon = "people" if is_team else "person"
        title = name or (_tr("Unnamed team") if is_team else _tr("Others"))
        found.append(Section(owner or "others", title, icon, tuple(_bases(kinds))))
    return sorted(found, key=lambda section: section.title.casefold())


def _holds(base: LinkBase, title: str, words: Sequence[str]) -> bool:
    text = " ".join([title, base.name, base.detail, base.url.partition("://")[2]])
    return has_words(folded(text), words)


def _bases(kinds: Iterable[EventType]) -> list[LinkBase]:
    usable = [base_of(kind) for kind in kinds if kind.scheduling_url]
    return sorted(usable, key=lambda base: (not base.active, base.name.casefold(), base.key))


def _page_of(user: User, *, mine_too: bool = False) -> LinkBase:
    name = clean(user.name, _LONGEST_NAME) or user.email
    title = _tr("My booking page") if mine_too else _tr("{name}'s booking page").format(name=name)
    return LinkBase(user.uri, title, user.scheduling_url, marks=(_tr("All public event types"),))


def _person(user: User, names: Counter[str]) -> str:
    """Return a colleague's name, with the e-mail address where two have the same."""
    name = clean(user.name, _LONGEST_NAME)
    return f"{name} ({user.email})" if name and names[name] > 1 else name or user.email


def _untitled(kind: EventType) -> str:
    return _tr("Untitled ({slug})").format(slug=kind.slug) if kind.slug else _tr("Untitled")


def _marks(kind: EventType) -> list[str]:
    pooling = {
        "round_robin": _tr("Round robin"),
        "collective": _tr("Collective"),
        "multi_pool": _tr("Multi-pool"),
    }
    marks = [pooling.get(kind.pooling_type or "", "")]
    marks.append(_tr("Group") if kind.kind == "group" else "")
    marks.append(_tr("Poll") if kind.booking_method == "poll" else "")
    marks.append(_tr("Paid") if kind.is_paid else "")
    marks.append(_tr("One-off") if kind.type == "AdhocEventType" else "")
    marks.append(_tr("Secret") if kind.secret else "")
    marks.append("" if kind.active else _tr("Inactive"))
    return [mark for mark in marks if mark]
