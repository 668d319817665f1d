"""Which meetings are wanted, as SQL that finds the first rows without sorting all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.search import search_words
from calendly_desktop.store.event_views import LONGEST_MEETING, Scope, View
from calendly_desktop.store.schema import first_key

if TYPE_CHECKING:
    from calendly_desktop.domain.booking_links import Field

_SHORTEST = 3  # characters of a word that the trigram index can find
_MOST_WORDS = 60  # that narrow a search; SQLite has a limit for the size of a question


class Filters(NamedTuple):
    """What narrows a list; everything left empty lets all pass.

    since, until: aware moments between which a meeting starts (half open). host: user URI;
    event_type: its URI; utm: pairs such as ("campaign", "spring") that one invitee has all of.
    asked: somebody who still comes was sent a reschedule link on this computer and has not answered
    by moving or canceling. news: new, moved or canceled since the last look. no_show: somebody did
    not come.
    """

    since: datetime | None = None
    until: datetime | None = None
    host: str = ""
    event_type: str = ""
    utm: tuple[tuple[Field, str], ...] = ()
    asked: bool = False
    news: bool = False
    no_show: bool = False


class Wanted(NamedTuple):
    """A list of meetings to show: a view for a scope, the words to find, and filters."""

    view: View
    scope: Scope = Scope()
    query: str = ""
    filters: Filters = Filters()


@dataclass(slots=True)
class Question:
    """A query: `source` is what stands after "from", `key` the column with the meeting's key."""

    key: str
    source: str
    conditions: list[str]
    values: list[object]
    descending: bool = False

    def sql(self, columns: str = "", *, limit: int | None = None) -> tuple[str, list[object]]:
        """Return the statement and its values: the keys in the view's order, or other columns."""
        where = " and ".join(self.conditions) or "1"
        text = f"select {columns or self.key} from {self.source} where {where}"  # noqa: S608
        if not columns:
            text += f" order by {self.key}" + (" desc" if self.descending else "")
        if limit is None:
            return text, self.values
        return f"{text} limit ?", [*self.values, limit]


def question(wanted: Wanted, me: str, now: datetime, *, has_index: bool) -> Question:
    """Return the query for what is wanted; `me` is the URI of the signed-in user.

    Where the words are in the index, or the scope is one person's, their table leads, and the
    meetings follow in the order of its keys: so the first rows come without sorting all.
    """
    words = _words(wanted.query)
    long = [word for word in words if len(word) >= _SHORTEST] if has_index else []
    short = [word for word in words if word not in long]
    person = _person(wanted.scope, me)
    if long:
        asked = Question("s.rowid", _joined("meeting_search s", "s.rowid"), [], [])
        asked.conditions.append("s.text match ?")
        asked.values.append(" AND ".join('"' + word.replace('"', '""') + '"' for word in long))
    elif short:
        asked = Question("t.id", _joined("meeting_texts t", "t.id"), [], [])
    else:
        asked = everything(wanted.scope, me)
    _add_short(asked, short, bool(long))
    if words:
        _add_scope(asked, wanted.scope, person)
    _add_view(asked, wanted.view, now)
    _add_filters(asked, wanted.filters)
    asked.descending = wanted.view != "upcoming"
    return asked


def everything(scope: Scope, me: str) -> Question:
    """Return the query for all meetings of a scope, whatever their state, the earliest first."""
    person = _person(scope, me)
    if person is not None:
        return Question(
            "h.meeting", _joined("hosts h", "h.meeting"), ["h.user = ?"], [person], False
        )
    if scope.kind == "group":
        source = _joined("group_meetings g", "g.meeting")
        return Question("g.meeting", source, ["g.grp = ?"], [scope.user])
    return Question("m.id", "meetings m", [], [])


def _words(query: str) -> list[str]:
    """Return the words to find, each once, as SQLite can take them: no text here has the rest."""
    words = (_sound(word.replace("\0", " ")) for word in search_words(query))
    return [word for word in dict.fromkeys(words) if word][:_MOST_WORDS]


def _sound(text: str) -> str:
    """Return text without halves of characters, which a clipboard can hold."""
    return text.encode("utf-8", "ignore").decode()


def _joined(table: str, key: str) -> str:
    return f"{table} cross join meetings m on m.id = {key}"


def _person(scope: Scope, me: str) -> str | None:
    if scope.kind == "mine":
        return me
    return scope.user if scope.kind == "person" else None


def _add_short(asked: Question, short: list[str], has_long: bool) -> None:
    for word in short:
        if has_long:
            asked.conditions.append(
                "instr((select text from meeting_texts where id = s.rowid), ?) > 0"
            )
        else:
            asked.conditions.append("instr(t.text, ?) > 0")
        asked.values.append(word)


def _add_scope(asked: Question, scope: Scope, person: str | None) -> None:
    if person is not None:
        _add_host(asked, person)
    elif scope.kind == "group":
        asked.conditions.append(
            f"exists (select 1 from group_meetings where grp = ? and meeting = {asked.key})"  # noqa: S608
        )
        asked.values.append(scope.user)


def _add_host(asked: Question, user: str) -> None:
    asked.conditions.append(
        f"exists (select 1 from hosts where user = ? and meeting = {asked.key})"  # noqa: S608
    )
    asked.values.append(user)


def _add_view(asked: Question, view: View, now: datetime) -> None:
    second = int(now.timestamp())
    if view == "canceled":
        asked.conditions.append("m.canceled = 1")
        return
    asked.conditions.append("m.canceled = 0")
    if view == "upcoming":
        asked.conditions += [f"{asked.key} >= ?", "m.end_second > ?"]
        asked.values += [first_key(now - LONGEST_MEETING), second]
    else:
        asked.conditions += [f"{asked.key} < ?", "m.end_second <= ?"]
        asked.values += [first_key(now + timedelta(seconds=1)), second]


def _add_filters(asked: Question, filters: Filters) -> None:
    if filters.since is not None:
        asked.conditions.append(f"{asked.key} >= ?")
        asked.values.append(first_key(filters.since))
    if filters.until is not None:
        asked.conditions.append(f"{asked.key} < ?")
        asked.values.append(first_key(filters.until))
    if filters.host:
        _add_host(asked, filters.host)
    if filters.event_type:
        asked.conditions.append("m.event_type = ?")
        asked.values.append(filters.event_type)
    if filters.utm:
        same = " and ".join(f"utm_{field} = ?" for field, _value in filters.utm)
        asked.conditions.append(
            f"exists (select 1 from attendees where meeting = {asked.key} and {same})"  # noqa: S608
        )
        asked.values += [value.encode("utf-8", "replace").decode() for _field, value in filters.utm]
    _add_states(asked, filters)


def _add_states(asked: Question, filters: Filters) -> None:
    """Add what few meetings are: found once for the whole question, not meeting by meeting."""
    if filters.asked:
        asked.conditions.append(
            f"{asked.key} in (select a.meeting from asked cross join attendees a"  # noqa: S608
            " on a.uri = asked.invitee where a.status = 'active')"
        )
    if filters.news:
        asked.conditions.append(f"{asked.key} in (select id from meetings where news != '')")  # noqa: S608
    if filters.no_show:
        asked.conditions.append(f"{asked.key} in (select meeting from attendees where no_show)")  # noqa: S608
