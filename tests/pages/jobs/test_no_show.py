"""Who did not come: one at once with Undo, many by a job that can be taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.jobs.marking import Marking
from calendly_desktop.pages.jobs.no_show import NoShowWindow
from calendly_desktop.store.event_search import Wanted
from calendly_desktop.store.event_views import Scope

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.domain.models import Invitee

PATH = "/invitee_no_shows"


def state(view: Any) -> str:
    return view.job.state if view.job is not None else ""


async def numbers(office: Any) -> list[int]:
    """Return meetings of the last days and the next ones, as the list has them."""
    now = datetime.now(UTC)
    await office.services.cancellations.read_between(
        Scope("organization"), now - timedelta(days=7), now + timedelta(days=3)
    )
    events = office.services.events
    past: list[int] = await events.numbers(Wanted("past", Scope("organization")))
    coming: list[int] = await events.numbers(Wanted("upcoming", Scope("organization")))
    return [*past[:6], *coming[-2:]]


async def invitees(office: Any) -> list[Invitee]:
    found = await office.services.events.read_rows(await numbers(office))
    past = [each.event for each in found if each.event.end_time < datetime.now(UTC)]
    people = [await office.services.events.read_invitees(event) for event in past]
    return [one for some in people for one in some if one.status == "active"]


def shown(office: Any, invitee: Invitee) -> Any:
    people = office.services.events.invitees(invitee.event)
    return next(each for each in people if each.uri == invitee.uri)


async def test_many_are_marked_by_a_job_and_all_of_it_can_be_undone(
    office: Any, until: Callable[..., Any], served_simulator: Any
) -> None:
    window: NoShowWindow = office.open(NoShowWindow, await numbers(office))
    await until(lambda: window.ticks.rowCount() > 5 and not window.tasks.is_busy())
    notes = {str(window.ticks.index(row, 4).data()) for row in range(window.ticks.rowCount())}
    assert "Has not begun yet" in notes
    assert window.ticks.chosen() == [], "only a person knows who came"
    assert not window.ui.go_on.isEnabled()
    possible = [row for row in range(window.ticks.rowCount()) if window.ticks._rows[row].can]
    for row in possible[:2]:
        window.ui.table.setCurrentIndex(window.ticks.index(row, 3))
        QTest.keyClick(window.ui.table, Qt.Key.Key_Space)
    assert window.ui.go_on.text() == "Mark 2 invitees as no-shows"
    people = [window._people[row].invitee for row in possible[:2]]

    window.ui.go_on.click()

    await until(lambda: window.view is not None and window.view.job is not None)
    view = window.view
    assert view is not None
    await until(lambda: state(view) == "done")
    sent = served_simulator.requests("POST", PATH)
    assert [each["body"] for each in sent] == [{"invitee": one.uri} for one in people]
    assert all(shown(office, one).no_show is not None for one in people), "the lists follow"

    opened: list[str] = []
    window.meeting_wanted.connect(opened.append)
    await until(lambda: view.table.rowCount() == 2)
    view.ui.table.activated.emit(view.table.index(0, 1))
    assert opened == [people[0].uri.partition("/invitees/")[0]], "a row leads to its meeting"

    await until(lambda: not view.button("reverse").isHidden())
    view.button("reverse").click()
    await until(lambda: len(served_simulator.requests("DELETE", PATH)) == 2)
    await until(lambda: state(view) == "done")
    assert view.job is not None
    assert view.job.title == "Undo: Mark 2 invitees as no-shows"
    for one in people:
        assert (await office.session.client.get_invitee(one.uri)).no_show is None
        assert shown(office, one).no_show is None


async def test_one_is_marked_at_once_and_undone_from_the_note(
    office: Any, until: Callable[..., Any], served_simulator: Any
) -> None:
    one = next(each for each in await invitees(office) if each.no_show is None)
    marking = Marking(office.services, office.parent)
    told: list[Any] = []
    marking.told.connect(lambda words, undo: told.append((words, undo)))

    marking.mark(one.uri)

    await until(lambda: told)
    assert told[0][0] == f"{one.name} is marked as a no-show"
    assert shown(office, one).no_show is not None
    told[0][1]()
    await until(lambda: len(told) == 2)
    assert told[1][0] == f"{one.name} has no mark now"
    assert shown(office, one).no_show is None
    assert len(served_simulator.requests("POST", PATH)) == 1
    assert len(served_simulator.requests("DELETE", PATH)) == 1
    assert [entry.state for entry in await office.services.journal.entries()] == ["done"] * 2
    await marking.aclose()


async def test_before_the_start_it_is_refused_in_words_and_nothing_is_sent(
    office: Any, until: Callable[..., Any], served_simulator: Any
) -> None:
    found = await office.services.events.read_rows((await numbers(office))[-1:])
    [one, *_] = await office.services.events.read_invitees(found[0].event)
    marking = Marking(office.services, office.parent)
    failed: list[Any] = []
    marking.failed.connect(failed.append)
    marking.mark(one.uri)
    await until(lambda: failed)
    assert isinstance(failed[0], Problem)
    assert failed[0].message == "Has not begun yet."
    assert served_simulator.requests("POST", PATH) == []
    await marking.aclose()


async def test_an_answer_that_got_lost_is_looked_up_not_sent_again(
    office: Any, until: Callable[..., Any], served_simulator: Any
) -> None:
    one = next(each for each in await invitees(office) if each.no_show is None)
    served_simulator.fault(kind="drop_after", match={"method": "POST", "path": PATH})
    marking = Marking(office.services, office.parent)
    told: list[str] = []
    marking.told.connect(lambda words, _undo: told.append(words))
    marking.mark(one.uri)
    await until(lambda: told)
    assert len(served_simulator.requests("POST", PATH)) == 1
    assert shown(office, one).no_show is not None
    await marking.aclose()
