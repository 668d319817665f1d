"""Changes of webhooks step by step: whatever fails wherever, what is said is true."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, NamedTuple

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendly_desktop.domain.webhook_change_words import decision_in_words, outcome
from calendly_desktop.domain.webhook_changes import (
    Change,
    Goal,
    Hook,
    Kind,
    Side,
    begun,
    came,
    decided,
    decisions,
    is_finished,
    left_behind,
    next_step,
    turned_up,
    was_checked,
    was_looked_up,
    was_tried,
)
from calendly_desktop.domain.webhook_definitions import WebhookDefinition, takes_same_place

NOW = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
HERE = WebhookDefinition("https://crm.example.com/a", ("invitee.created",), "user", "U1", "O1")
THERE = WebhookDefinition("https://new.example.com/b", ("invitee.created",), "user", "U1", "O1")


def change(
    kind: Kind = "replace", *, make_first: bool = False, new: WebhookDefinition | None = THERE
) -> Change:
    goals: dict[Kind, Goal] = {"replace": "new", "pause": "neither", "restore": "old"}
    old = Hook(HERE, "gone" if kind == "restore" else "there", uri="hooks/old")
    hook = Hook(new, "gone", key="new") if kind == "replace" and new else None
    return Change(
        1, kind, goals[kind], old, NOW, NOW, new=hook, make_first=make_first, wants_trial=True
    )


# -- the ways that go well ---------------------------------------------------------------------


def test_another_address_is_made_checked_and_tried_before_the_old_one_goes() -> None:
    at, taken = change(make_first=True), []
    while (step := next_step(at)) is not None:
        taken.append(step)
        if step == "check_new":
            at = was_checked(at, "there")
        elif step == "try_new":
            at = was_tried(at, True)
        else:
            assert at.delivers != "none"
            at = came(begun(at, step, 7), step, "done", uri="hooks/new" if "make" in step else "")
    assert taken == ["make_new", "check_new", "try_new", "delete_old"]
    assert (at.state, at.delivers, at.hook("new").uri) == ("closed", "new", "hooks/new")


def test_the_same_address_is_deleted_first_and_read_back() -> None:
    at = change()
    assert next_step(at) == "delete_old"
    at = came(begun(at, "delete_old", 7), "delete_old", "done")
    assert (next_step(at), at.delivers) == ("make_new", "none")
    at = came(begun(at, "make_new", 8), "make_new", "done", uri="hooks/new")
    assert next_step(at) == "check_new"
    at = was_checked(at, "there")
    assert (next_step(at), at.state, at.delivers) == (None, "closed", "new")


def test_what_cannot_be_made_in_place_is_put_back_by_itself() -> None:
    at = came(begun(change(), "delete_old", 7), "delete_old", "done")
    at = came(begun(at, "make_new", 8), "make_new", "refused", why="The plan does not allow it.")
    assert (next_step(at), at.turned) == ("make_old", True)
    at = came(begun(at, "make_old", 9), "make_old", "done", uri="hooks/back")
    assert (at.state, at.delivers, at.old.uri) == ("closed", "old", "hooks/back")
    assert at.trouble == "The plan does not allow it."


def test_a_gap_stays_open_and_can_be_closed_either_way() -> None:
    at = came(begun(change(), "delete_old", 7), "delete_old", "done")
    at = came(begun(at, "make_new", 8), "make_new", "refused", why="No.")
    at = came(begun(at, "make_old", 9), "make_old", "refused", why="Neither.")
    assert (at.state, at.halt, at.delivers) == ("open", "refused", "none")
    assert decisions(at) == ("go_on", "go_back", "leave")
    assert next_step(decided(at, "go_on")) == "make_new"
    assert next_step(decided(at, "go_back", "none")) == "make_old"
    assert decided(at, "go_back", "none").old.key == "none"
    assert decided(at, "leave").state == "closed"


def test_an_old_one_that_cannot_be_deleted_leaves_both_and_asks() -> None:
    at = was_checked(came(change(make_first=True), "make_new", "done", uri="hooks/new"), "there")
    at = came(was_tried(at, True), "delete_old", "refused", why="Only an owner can.")
    assert (at.state, at.delivers, at.trouble) == ("open", "both", "Only an owner can.")
    assert next_step(decided(at, "go_on")) == "delete_old"
    assert next_step(decided(at, "go_back")) == "delete_new"
    back = came(decided(at, "go_back"), "delete_new", "done")
    assert (back.state, back.delivers) == ("closed", "old")


def test_nothing_is_deleted_before_the_new_one_was_seen_and_answered() -> None:
    at = came(change(make_first=True), "make_new", "done", uri="hooks/new")
    unseen = was_checked(at, "unsure", "No connection.")
    assert (unseen.halt, unseen.delivers, next_step(unseen)) == ("unchecked", "both", None)
    assert next_step(decided(unseen, "go_on")) == "check_new"
    vanished = was_checked(at, "gone")
    assert (vanished.delivers, decisions(vanished)) == ("unsure", ("look", "leave"))
    silent = was_tried(was_checked(at, "there"), False, "It answered 404.")
    assert (silent.halt, next_step(silent)) == ("no_answer", None)
    assert next_step(decided(silent, "go_on")) == "delete_old"


def test_pausing_and_restoring() -> None:
    at = change("pause")
    assert next_step(at) == "delete_old"
    at = came(begun(at, "delete_old", 7), "delete_old", "done")
    assert (at.state, at.delivers, decisions(at)) == ("paused", "none", ("go_back", "leave"))
    refused = came(decided(at, "go_back"), "make_old", "refused", why="Taken.")
    assert (refused.state, refused.trouble) == ("paused", "Taken.")
    back = came(decided(refused, "go_back"), "make_old", "done", uri="hooks/again")
    assert (back.state, back.delivers) == ("closed", "old")


def test_a_pause_that_is_refused_changed_nothing() -> None:
    at = came(begun(change("pause"), "delete_old", 7), "delete_old", "refused", why="No.")
    assert (at.state, at.delivers) == ("closed", "old")


@pytest.mark.parametrize("kind", ["pause", "replace"])
def test_a_deletion_that_may_still_come_stays_open(kind: Kind) -> None:
    at = begun(change(kind), "delete_old", 7)
    at = came(at, "delete_old", "refused", why="No clear answer.", may_come=True)
    assert (at.state, at.delivers, decisions(at)) == ("open", "old", ("go_on", "leave"))
    assert "may still come" in outcome(at).text
    late = was_looked_up(at, "old", "gone")
    assert late.delivers == "none"
    assert late.state == ("paused" if kind == "pause" else "open")


def test_one_that_was_made_late_ends_the_change() -> None:
    at = came(begun(change(), "delete_old", 7), "delete_old", "done")
    at = came(begun(at, "make_new", 8), "make_new", "refused", may_come=True)
    assert (at.slow, next_step(at)) == ("new", "make_old")
    at = turned_up(begun(at, "make_old", 9), "make_old", "new", "hooks/late")
    assert (at.state, at.delivers, at.hook("new").uri) == ("closed", "new", "hooks/late")


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (msgspec.structs.replace(HERE, url="https://CRM.example.com/a"), True),
        (msgspec.structs.replace(HERE, events=()), True),
        (msgspec.structs.replace(HERE, owner="U2"), False),
        (msgspec.structs.replace(HERE, scope="organization", owner=None), False),
        (THERE, False),
    ],
)
def test_what_takes_the_same_place(other: WebhookDefinition, same: bool) -> None:
    assert takes_same_place(HERE, other) is same


# -- whatever fails at whatever point ----------------------------------------------------------


class World(NamedTuple):
    """What is true at Calendly."""

    old: bool
    new: bool

    def after(self, step: str) -> World:
        made = step.startswith("make")
        return self._replace(**{step.rsplit("_", 1)[1]: made})


def says_what_is_true(at: Change, world: World) -> None:
    for side, presence in zip(("old", "new"), at.presences, strict=True):
        if presence != "unsure":
            is_there = world.old if side == "old" else world.new
            assert (presence == "there") == is_there, (side, at)


def words_are_true(at: Change) -> None:
    """What is said at rest agrees with what is known, and each way on has words of its own."""
    told = outcome(at)
    assert told.title
    assert not told.title.endswith(".")
    assert told.text
    if at.delivers == "unsure":
        assert "no clear answer" in told.text
    elif at.state == "open":
        if at.delivers == "both":
            assert "both deliver now" in told.text
        if at.delivers == "none" and at.kind == "replace":
            assert (told.tone, "nothing is delivered" in told.title) == ("danger", True)
        if at.delivers == "old":
            assert "so far" in told.title or "as before" in told.text
    buttons = [decision_in_words(at, each) for each in decisions(at)]
    assert len(set(buttons)) == len(buttons)


FATES = (
    "done",
    "refused",
    "lost but done",
    "lost and not done",
    "unknown but done",
    "unknown and not done",
    "killed before it went",
    "killed and done",
    "killed and not done",
)


class Driver:
    """Does what the store does, against a world that answers as a test says."""

    def __init__(self, at: Change, world: World, draw: Any) -> None:
        self.at, self.world, self.draw = at, world, draw
        self.disk = at
        self.can_look = True
        self.makes: list[str] = []

    def run(self) -> None:
        """Go on until it rests or is killed; a killed app starts anew and looks."""
        for _guard in range(40):
            step = next_step(self.at)
            if step is None:
                return
            if not self._do(step):
                self._start_anew()
                return
            self.disk = self.at
            says_what_is_true(self.at, self.world)
        raise AssertionError("it never comes to rest")

    def _do(self, step: Any) -> bool:
        if step == "check_new":
            seen = self.draw(st.sampled_from(["there", "unsure"]))
            self.at = was_checked(self.at, seen, "No connection.")
            return True
        if step == "try_new":
            self.at = was_tried(self.at, self.draw(st.booleans()), "It said no.")
            return True
        fate = self.draw(st.sampled_from(FATES))
        if fate == "killed before it went":
            self.disk = self.draw(st.sampled_from([self.at, begun(self.at, step, 7)]))
            return False
        self.disk = begun(self.at, step, 7)
        was_there = self.world.new if step.endswith("new") else self.world.old
        assert step.startswith("make") != was_there, "made twice, or deleted twice"
        if fate == "done" or fate.endswith("but done") or fate == "killed and done":
            self.world = self.world.after(step)
        if fate.startswith("killed"):
            return False
        outcome: Any = "unknown" if fate.startswith("unknown") else "done"
        if fate in ("refused", "lost and not done"):
            outcome = "refused"
        self.at = came(self.disk, step, outcome, uri="hooks/made", why="So it is.")
        return True

    def _start_anew(self) -> None:
        self.at = left_behind(self.disk)
        self.look()

    def look(self) -> None:
        """Ask Calendly about both, where it can be asked."""
        can_look = self.draw(st.booleans())
        for side in ("old", "new"):
            if side == "new" and self.at.new is None:
                continue
            which: Side = "old" if side == "old" else "new"
            is_there = self.world.old if side == "old" else self.world.new
            if can_look:
                self.at = was_looked_up(self.at, which, "there" if is_there else "gone")
            elif self.at.hook(which).presence == "unsure":
                self.at = was_looked_up(self.at, which, "unsure")
        self.disk = self.at
        says_what_is_true(self.at, self.world)
        words_are_true(self.at)


@settings(max_examples=600, deadline=None)
@given(st.data())
def test_no_order_of_events_leaves_nothing_there_unless_that_is_told(data: st.DataObject) -> None:
    kind: Kind = data.draw(st.sampled_from(["replace", "pause", "restore"]))
    make_first = data.draw(st.booleans())
    at = change(kind, make_first=make_first, new=THERE if make_first else HERE)
    driver = Driver(at, World(kind != "restore", False), data.draw)
    left = False
    driver.run()
    for _round in range(data.draw(st.integers(0, 6))):
        at = driver.at
        if at.state == "closed":
            break
        words_are_true(at)
        offers = decisions(at)
        assert offers, "it rests, but nobody is asked"
        decision = data.draw(st.sampled_from(offers))
        left = left or decision == "leave"
        if decision == "look":
            driver.look()
            continue
        driver.at = driver.disk = decided(at, decision)
        driver.run()
    at, world = driver.at, driver.world
    says_what_is_true(at, world)
    words_are_true(at)
    if at.state == "closed":
        assert next_step(at) is None
        nobody = not (world.old or world.new)
        assert not nobody or left or kind == "restore", "a silent gap"
        assert not (world.old and world.new) or left, "both deliver, and nobody was told"
    elif at.state == "paused":
        assert kind == "pause"
        assert world == World(False, False)
    else:
        assert decisions(at), "it is open, and nobody is asked"
        assert not is_finished(at)


@given(st.data())
def test_a_record_survives_the_disk(data: st.DataObject) -> None:
    at = change(data.draw(st.sampled_from(["replace", "pause", "restore"])))
    step = next_step(at)
    assert step is not None
    for version in (at, begun(at, step, 12), came(at, step, "unknown", why="“Nö”")):
        assert msgspec.json.decode(msgspec.json.encode(version), type=Change) == version
