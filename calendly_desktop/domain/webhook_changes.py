"""Changing webhooks though Calendly has no update: steps, and what is known after each of them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final, Literal

import msgspec

from calendly_desktop.domain.webhook_definitions import (
    WebhookDefinition,
    subscription_of,
    takes_same_place,
)

if TYPE_CHECKING:
    from calendly_desktop.domain.models import WebhookSubscription

Presence = Literal["there", "gone", "unsure"]
Side = Literal["old", "new"]
Goal = Literal["new", "old", "neither", "as_is"]
Kind = Literal["replace", "pause", "restore"]
KeyChoice = Literal["same", "new", "none"]
Step = Literal["make_new", "check_new", "try_new", "delete_old", "make_old", "delete_new"]
Came = Literal["done", "refused", "unknown"]
Halt = Literal["", "refused", "unsure", "unchecked", "no_answer", "interrupted"]
State = Literal["open", "paused", "closed"]
Decision = Literal["go_on", "go_back", "leave", "look"]

SIDES: Final[dict[Step, Side]] = {
    "make_new": "new",
    "check_new": "new",
    "try_new": "new",
    "delete_old": "old",
    "make_old": "old",
    "delete_new": "new",
}


class Hook(msgspec.Struct, frozen=True):
    """One of the two webhooks of a change, and what is known of it at Calendly.

    key: which key it gets when it is made. doing, write: the request under way or in doubt, and
    its entry in the journal.
    """

    definition: WebhookDefinition
    presence: Presence
    key: KeyChoice = "same"
    uri: str = ""
    doing: Literal["", "make", "delete"] = ""
    write: int = 0


class Change(msgspec.Struct, frozen=True):
    """A change that is more than one request, as it is recorded before each of them.

    goal: what is to be there in the end. make_first: the new one is made before the old one is
    deleted. slow: which one may have been asked for by a request that arrives late. turned: the
    new one could not be made, so the old one is put back. halt: why a person
    has to decide how it goes on. trouble: in words what stood in the way. Never a signing key.
    """

    id: int
    kind: Kind
    goal: Goal
    old: Hook
    at: datetime
    since: datetime
    new: Hook | None = None
    make_first: bool = False
    wants_trial: bool = False
    trial: Literal["", "answered", "failed"] = ""
    checked: bool = False
    slow: Literal["", "old", "new"] = ""
    turned: bool = False
    halt: Halt = ""
    trouble: str = ""
    state: State = "open"
    account: str = ""

    def hook(self, side: Side) -> Hook:
        """Return one of the two; raises ValueError where the change has no new one."""
        hook = self.old if side == "old" else self.new
        if hook is None:
            raise ValueError("this change makes no new webhook")
        return hook

    @property
    def presences(self) -> tuple[Presence, Presence]:
        """What is known of the old and of the new webhook."""
        return self.old.presence, self.new.presence if self.new is not None else "gone"

    @property
    def delivers(self) -> Literal["old", "new", "both", "none", "unsure"]:
        """Which of the two deliver, as far as is known."""
        old, new = self.presences
        if "unsure" in (old, new):
            return "unsure"
        if old == new:
            return "both" if old == "there" else "none"
        return "old" if old == "there" else "new"


def sides(change: Change) -> tuple[Side, ...]:
    """Return which webhooks a change is about: pausing and restoring know only the old one."""
    return ("old", "new") if change.new is not None else ("old",)


def key_name(number: int, side: Side) -> str:
    """Return under which name the keyring keeps a key until its webhook has it."""
    return f"held/{number}/{side}"


def held_subscription(change: Change) -> WebhookSubscription:
    """Return a change as one line of a list of webhooks, named as the key that is kept for it.

    It is about what is to be there: the new webhook, else the old one.
    """
    side: Side = "new" if change.new is not None and change.goal == "new" else "old"
    shown = as_subscription(change, side)
    state = "paused" if change.state == "paused" else "unfinished"
    return msgspec.structs.replace(shown, uri=key_name(change.id, "old"), state=state)


def as_subscription(change: Change, side: Side = "old") -> WebhookSubscription:
    """Return one of the two webhooks of a change as Calendly would show it.

    Where it is not there, its URI is the name of its key.
    """
    hook = change.hook(side)
    is_there = bool(hook.uri) and hook.presence != "gone"
    shown = subscription_of(hook.definition, hook.uri if is_there else key_name(change.id, side))
    return msgspec.structs.replace(shown, updated_at=change.since)


# -- what comes next -------------------------------------------------------------------------


def next_step(change: Change) -> Step | None:
    """Return what is to be done next; None where it is finished or somebody has to decide."""
    old, new = change.presences
    if change.halt or change.state == "closed" or "unsure" in (old, new):
        return None
    if change.goal == "neither":
        return "delete_old" if old == "there" else None
    if change.goal == "old":
        return _towards_old(change, old, new)
    return _towards_new(change, old, new) if change.goal == "new" else None


def _towards_old(change: Change, old: Presence, new: Presence) -> Step | None:
    if old == "there":
        return "delete_new" if new == "there" else None
    if new == "there" and change.new is not None:
        clash = takes_same_place(change.old.definition, change.new.definition)
        return "delete_new" if clash else "make_old"
    return "make_old"


def _towards_new(change: Change, old: Presence, new: Presence) -> Step | None:
    if change.new is None:
        return None
    if new == "gone":
        return "delete_old" if old == "there" and not change.make_first else "make_new"
    if not change.checked:
        return "check_new"
    if old == "gone":
        return None
    return "try_new" if change.wants_trial and not change.trial else "delete_old"


def is_finished(change: Change) -> bool:
    """Tell whether what is to be there is there, and nothing is in doubt."""
    return not change.halt and change.delivers != "unsure" and next_step(change) is None


# -- what happens ----------------------------------------------------------------------------


def begun(change: Change, step: Step, write: int) -> Change:
    """Return the change as a request goes out: from here on, its outcome is in doubt.

    Recorded together with the journal's entry `write`, before anything is sent.
    """
    doing: Literal["make", "delete"] = "make" if step.startswith("make") else "delete"
    return _with_hook(change, SIDES[step], presence="unsure", doing=doing, write=write)


def came(
    change: Change,
    step: Step,
    outcome: Came,
    *,
    uri: str = "",
    why: str = "",
    may_come: bool = False,
) -> Change:
    """Return the change once it is known, or known not to be known, what became of a request.

    uri: of what was made. why: in words, what was refused or what hid the answer. may_come: the
    answer was lost and it is not done so far; a deletion that came late must not go unnoticed.
    """
    is_making, side = step.startswith("make"), SIDES[step]
    if outcome == "unknown":
        return _rest(_with_hook(change, side, presence="unsure"), halt="unsure", trouble=why)
    is_there = is_making == (outcome == "done")
    change = _with_hook(
        change,
        side,
        presence="there" if is_there else "gone",
        uri=uri or (change.hook(side).uri if not is_making or is_there else ""),
        doing="",
        write=0,
    )
    if outcome == "done":
        is_new = step == "make_new"
        return _rest(change, checked=change.checked and not is_new, trouble=change.trouble)
    if is_making and may_come:
        change = msgspec.structs.replace(change, slow=side)
    return _refused(change, step, why, may_come)


def _refused(change: Change, step: Step, why: str, may_come: bool) -> Change:
    new = change.presences[1]
    if step == "make_new":  # what is gone is put back; what is there stays
        return _rest(change, goal="old", turned=True, trouble=why)
    if step == "delete_old" and new == "gone" and not may_come:
        return _rest(change, goal="old", turned=False, trouble=why)
    if step == "make_old" and change.kind != "replace":
        return _rest(change, goal="neither", trouble=why)
    return _rest(change, halt="refused", trouble=why)


def was_checked(change: Change, seen: Presence, why: str = "") -> Change:
    """Return the change after the new webhook was read back.

    Where it is not seen nothing else is touched; where nobody could look, a finished change
    stays finished, for Calendly has said that it made it.
    """
    if seen == "there":
        return _rest(change, checked=True)
    if seen == "gone":
        return _rest(_with_hook(change, "new", presence="unsure"), halt="unsure", trouble=why)
    if change.old.presence == "there":
        return _rest(change, halt="unchecked", trouble=why)
    return _rest(change, checked=True)


def was_tried(change: Change, answered: bool, why: str = "") -> Change:
    """Return the change after the new address was asked whether it answers."""
    if answered:
        return _rest(change, trial="answered")
    return _rest(change, trial="failed", halt="no_answer", trouble=why)


def was_looked_up(change: Change, side: Side, presence: Presence, uri: str = "") -> Change:
    """Return the change after Calendly was asked about one of the two; "unsure": nobody could."""
    if presence == "unsure":
        return _rest(_with_hook(change, side, presence="unsure"), halt="unsure")
    hook = change.hook(side)
    changed = _with_hook(change, side, presence=presence, uri=uri or hook.uri, doing="", write=0)
    if side == "new" and presence == "there":
        changed = msgspec.structs.replace(changed, checked=True)
    if changed.kind == "pause" and changed.presences[0] == "gone":
        changed = msgspec.structs.replace(changed, goal="neither")  # restoring it came to nothing
    if "unsure" in changed.presences:
        return _rest(changed, halt="unsure", trouble=change.trouble)
    settled = _rest(changed)
    if settled.state != "open":
        return settled
    was_decided = change.halt not in ("", "unsure")
    halt: Halt = change.halt if was_decided else "interrupted"
    return _rest(changed, halt=halt, trouble=change.trouble)


def turned_up(change: Change, step: Step, side: Side, uri: str) -> Change:
    """Return the change after a step met one of its webhooks that was thought not to be made.

    A request that was slow has arrived after all; that webhook is what there is to be now.
    """
    if SIDES[step] != side:  # refused, for the address is taken
        change = _with_hook(change, SIDES[step], presence="gone", doing="", write=0)
    found = _with_hook(change, side, presence="there", uri=uri, doing="", write=0)
    is_new = side == "new"
    return _rest(found, goal=side, checked=is_new or found.checked, turned=not is_new, slow="")


def left_behind(change: Change) -> Change:
    """Return a change as a start of the app finds it: whatever was under way waits for somebody."""
    if change.state != "open" or change.halt:
        return change
    halt: Halt = "unsure" if change.delivers == "unsure" else "interrupted"
    return _rest(change, halt=halt, trouble=change.trouble)


def decided(change: Change, decision: Decision, key: KeyChoice | None = None) -> Change:
    """Return the change as somebody wants it to go on. key: of what is put back."""
    if decision == "go_on":
        goals: dict[Kind, Goal] = {"replace": "new", "pause": "neither", "restore": "old"}
        return _rest(change, goal=goals[change.kind])
    if decision == "go_back":
        if key is not None:
            change = _with_hook(change, "old", key=key)
        return _rest(change, goal="old")
    if decision == "leave":
        return msgspec.structs.replace(change, goal="as_is", halt="", state="closed")
    return change


def decisions(change: Change) -> tuple[Decision, ...]:
    """Return how it can go on, the most likely first; nothing where it is closed or under way."""
    if change.state == "closed" or (change.state == "open" and not change.halt):
        return ()
    if change.delivers == "unsure":
        return ("look", "leave")
    if change.state == "paused":
        return ("go_back", "leave")
    if change.delivers == "new":
        return ("go_back", "leave")
    if change.delivers == "old":
        return ("go_on", "leave")
    if change.kind == "restore":
        return ("go_on", "leave")
    return ("go_on", "go_back", "leave")


def _with_hook(
    change: Change,
    side: Side,
    *,
    presence: Presence | None = None,
    uri: str | None = None,
    key: KeyChoice | None = None,
    doing: Literal["", "make", "delete"] | None = None,
    write: int | None = None,
) -> Change:
    given = {"presence": presence, "uri": uri, "key": key, "doing": doing, "write": write}
    changes = {name: value for name, value in given.items() if value is not None}
    hook = msgspec.structs.replace(change.hook(side), **changes)
    if side == "old":
        return msgspec.structs.replace(change, old=hook)
    return msgspec.structs.replace(change, new=hook)


def _rest(change: Change, *, halt: Halt = "", trouble: str = "", **others: object) -> Change:
    """Return the change with its state: closed and paused follow from what is known."""
    changed = msgspec.structs.replace(change, halt=halt, trouble=trouble, state="open", **others)
    if not is_finished(changed):
        return changed
    is_paused = changed.kind == "pause" and changed.delivers == "none"
    return msgspec.structs.replace(changed, state="paused" if is_paused else "closed")
