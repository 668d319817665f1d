"""Values to suggest for a tag, and what to say about one: rules, warnings, better spellings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QObject,
    Qt,
)

from calendly_desktop.domain.tag_rules import (
    TagRules,
    looks_like,
    mend,
    rule_breaks,
    shortened,
    wanted_fields,
)
from calendly_desktop.domain.utm_rules import LONGEST, ValueCount, check_value, rank, tidy
from calendly_desktop.viewmodels.indexes import NOWHERE, Index
from calendly_desktop.viewmodels.link_roles import Role

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from calendly_desktop.domain.booking_links import Field
    from calendly_desktop.domain.tag_rules import RuleBreak
    from calendly_desktop.domain.utm_rules import TagWarning

_MOST_NAMED = 4  # allowed values that a hint names


class Hint(NamedTuple):
    """One line under a field: tone is warning or secondary; `fix` the value of its button."""

    text: str
    tone: str = "secondary"
    fix: str | None = None
    action: str = ""


class TagValuesModel(QAbstractListModel):
    """Suggestions of one field, with how often each was used.

    allowed: the values of its rule, where it has such; the others say that they are not.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.values: Sequence[ValueCount] = ()
        self.allowed: Collection[str] = ()

    def show(self, values: Sequence[ValueCount], allowed: Collection[str] = ()) -> None:
        """Show other suggestions."""
        if list(values) != list(self.values) or allowed != self.allowed:
            self.beginResetModel()
            self.values, self.allowed = values, allowed
            self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Count the suggestions."""
        return 0 if parent.isValid() else len(self.values)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the value, and how often it was used."""
        if not index.isValid():
            return None
        entry = self.values[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return entry.value
        if role == Role.DETAIL:
            return self._detail(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.value}, {self._detail(entry)}"
        return None

    def _detail(self, entry: ValueCount) -> str:
        if self.allowed and entry.value not in self.allowed:
            return _tr("{used} · not allowed").format(used=used_in(entry))
        return used_in(entry) if entry.weight else _tr("allowed")


def suggested(
    rules: TagRules, field: Field, text: str, known: Iterable[ValueCount], limit: int
) -> list[ValueCount]:
    """Return the values that fit what was typed so far: those that the rules allow come first."""
    counts = {entry.value: entry for entry in known}
    allowed = rules.of(field).allowed
    first = rank((counts.get(value, ValueCount(value)) for value in allowed), text, limit)
    others = (entry for value, entry in counts.items() if value not in allowed)
    return [*first, *rank(others, text, limit)][:limit]


def used_in(entry: ValueCount) -> str:
    """Return how often a value was seen: 3 bookings, or 2 links where no booking has it yet."""
    if entry.bookings == 1:
        return _tr("1 booking")
    if entry.bookings:
        return _tr("{count} bookings").format(count=entry.bookings)
    if entry.links == 1:
        return _tr("1 link")
    return _tr("{count} links").format(count=entry.links)


def hint_for(
    field: Field,
    text: str,
    better: ValueCount | None,
    rules: TagRules | None = None,
    *,
    is_shared: bool = False,
    is_usual: bool = False,
) -> Hint | None:
    """Return the one most important thing to say about a value, or None.

    What loses data or privacy comes first, then a rule that is broken, then a spelling that splits
    the report; a tag that is merely missing is said quietly. is_shared: the rule is the team's.
    is_usual: bookings have these capital letters, so that small ones would be led back to them.
    """
    rules = rules or TagRules()
    found = {warning.kind: warning for warning in check_value(field, text)}
    for kind in ("email", "long", "encoded"):
        if kind in found:
            return _worded(found[kind])
    broken = rule_breaks(rules, field, text)
    if broken:
        return _broken(broken[0], rules, text, is_shared=is_shared)
    if better is not None and not rule_breaks(rules, field, better.value):
        return _better_spelling(better)
    for kind in ("invisible", "capitals", "spaces", "missing"):
        if kind == "capitals" and is_usual:
            continue
        if kind in found and not _is_settled(found[kind], rules):
            return _worded(found[kind])
    return None


def _is_settled(warning: TagWarning, rules: TagRules) -> bool:
    """Tell whether the rules see it otherwise: they allow the capitals, or want another tag."""
    if warning.kind == "missing":
        return warning.field not in wanted_fields(rules)
    return warning.kind == "capitals" and bool(rule_breaks(rules, warning.field, warning.fix or ""))


def _broken(broken: RuleBreak, rules: TagRules, text: str, *, is_shared: bool) -> Hint:
    """Return a rule that is broken in words, with the value that keeps to all rules, if any."""
    whose = _tr("Your team’s rules") if is_shared else _tr("Your rules")
    fix = broken.fix or mend(rules, broken.field, text)
    if broken.kind != "long" and fix and not rule_breaks(rules, broken.field, fix):
        words = _tr("{rules} spell this “{value}”.").format(rules=whose, value=fix)
        return Hint(words, "warning", fix, _tr("Use that"))
    if broken.kind == "long":
        cut = shortened(rules, broken.field, text)
        words = _tr("{rules} allow {longest} characters; these are {count}.")
        words = words.format(rules=whose, longest=broken.wanted, count=len(tidy(text)))
        return Hint(words, "warning", cut, _tr("Shorten") if cut is not None else "")
    rule = rules.of(broken.field)
    words = {
        "required": _tr("{rules} ask for this tag."),
        "not_allowed": _tr("{rules} allow: {values}."),
        "pattern": _tr("{rules} ask for the pattern {pattern}, as in “{example}”."),
        "capitals": _tr("{rules} want small letters."),
        "spaces": _tr("{rules} want no spaces."),
    }[broken.kind]
    words = words.format(
        rules=whose,
        values=_some(rule.allowed),
        pattern=rule.pattern,
        example=looks_like(rule.pattern),
    )
    return Hint(words, "warning")


def _some(values: Sequence[str]) -> str:
    """Return the first values of a list, and how many more there are."""
    named = ", ".join(values[:_MOST_NAMED])
    left = len(values) - _MOST_NAMED
    return _tr("{values} and {count} more").format(values=named, count=left) if left > 0 else named


def _better_spelling(better: ValueCount) -> Hint:
    if better.bookings == 1:
        text = _tr("1 booking says “{value}”.")
    elif better.bookings:
        text = _tr("{count} bookings say “{value}”.").format(count=better.bookings, value="{value}")
    else:
        text = _tr("Your other links say “{value}”.")
    return Hint(text.format(value=better.value), "warning", better.value, _tr("Use that"))


def _worded(warning: TagWarning) -> Hint:
    match warning.kind:
        case "email":
            return Hint(
                _tr("Looks like an e-mail address: everybody with the link could read it."),
                "warning",
            )
        case "long":
            text = _tr("Longer than {count} characters: Calendly may not keep it.")
            return Hint(text.format(count=LONGEST), "warning", warning.fix, _tr("Shorten"))
        case "encoded":
            text = _tr("Is encoded already: the report would show the % signs.")
            return Hint(text, "warning", warning.fix, _tr("Decode"))
        case "invisible":
            text = _tr("Holds invisible characters; the link leaves them out.")
            return Hint(text, "warning", warning.fix, _tr("Clean up"))
        case "capitals":
            text = _tr("Reports count capital letters apart.")
            return Hint(text, "secondary", warning.fix, _tr("Use small letters"))
        case "spaces":
            return Hint(_tr("The link leaves out the space at the start or end."))
        case "missing":
            return Hint(_tr("Empty: reports will have a gap here."))


def _tr(text: str) -> str:
    return QCoreApplication.translate("TagValues", text)
