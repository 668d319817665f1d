"""Canceling several meetings: what can be ticked, what it means, undone, run, and the results."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from calendly_desktop.pages.jobs.cancel_many import CancelManyWindow
from calendly_desktop.store.event_search import Wanted
from calendly_desktop.store.event_views import Scope
from calendly_desktop.toolkit.dialogs import ConfirmDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.domain.models import ScheduledEvent

ALL = Wanted("upcoming", Scope("organization"))
LEFT = Qt.MouseButton.LeftButton


def state(view: Any) -> str:
    return view.job.state if view.job is not None else ""


def posts(served_simulator: Any) -> list[str]:
    return [each["path"] for each in served_simulator.requests("POST", "/scheduled_events")]


def texts(window: CancelManyWindow) -> list[list[str]]:
    ticks = window.choose.ticks
    return [
        [str(ticks.index(row, column).data()) for column in range(5)]
        for row in range(ticks.rowCount())
    ]


def results(window: CancelManyWindow) -> list[str]:
    assert window.view is not None
    table = window.view.table
    return [str(table.index(row, 2).data()) for row in range(table.rowCount())]


async def coming(office: Any, count: int) -> list[int]:
    """Return the numbers of meetings of everybody, from tomorrow on, all of them read."""
    now = datetime.now(UTC)
    await office.services.cancellations.read_between(
        Scope("organization"), now + timedelta(days=1), now + timedelta(days=14)
    )
    numbers: list[int] = await office.services.events.numbers(ALL)
    return numbers[:count]


async def opened(office: Any, until: Callable[..., Any], count: int = 4) -> CancelManyWindow:
    """Open the assistant for some meetings chosen in the list; everybody's names are read."""
    numbers = await coming(office, count)
    window: CancelManyWindow = office.open(CancelManyWindow, numbers, ALL)
    await until(lambda: window.choose.ticks.rowCount() == count and not window.tasks.is_busy())
    return window


async def confirmed(window: CancelManyWindow, until: Callable[..., Any]) -> None:
    window.choose.ui.go_on.click()
    window.confirming.ui.confirm.click()
    await until(lambda: window.view is not None and window.view.job is not None)


async def test_a_day_is_read_from_calendly_and_only_what_can_be_canceled_is_ticked(
    office: Any, until: Callable[..., Any], served_simulator: Any
) -> None:
    window: CancelManyWindow = office.open(CancelManyWindow, [], ALL)
    choose = window.choose
    choose.ui.day.setCurrentIndex(choose.ui.day.findData("next"))
    await until(lambda: choose.ticks.possible > 3 and not window.tasks.is_busy())
    [reading, *_] = served_simulator.requests("GET", "/scheduled_events")
    assert "min_start_time" in str(reading), "Calendly was not asked for these days"
    canceled = [row for row in texts(window) if row[4].startswith("Canceled by")]
    assert canceled, "a canceled meeting is shown, and says so"
    ticked = {each.event.uri for each in choose.chosen()}
    assert (
        len(ticked)
        == choose.ticks.possible
        == len(texts(window))
        - len(
            [
                row
                for row in texts(window)
                if row[4] and "roup" not in row[4] and "Nobody" not in row[4]
            ]
        )
    )
    assert all(each.event.status == "active" for each in choose.chosen())
    assert all(each.invitees is not None for each in choose.chosen()), "who is affected is read"
    assert choose.ui.summary.text().startswith(f"Cancels {len(ticked)} meetings for ")
    assert "group meeting" in choose.ui.warning.text()
    choose.ui.all_box.click()
    assert choose.chosen() == []
    assert not choose.ui.go_on.isEnabled()
    assert choose.ui.why_not.text() == "Tick at least one meeting."


async def test_the_run_shows_each_result_and_can_be_repeated_for_what_failed(
    office: Any, until: Callable[..., Any], served_simulator: Any
) -> None:
    office.services.settings.update(undo_seconds=0)
    window = await opened(office, until)
    meetings: list[ScheduledEvent] = [each.event for each in window.choose.chosen()]
    await office.session.client.cancel_scheduled_event(meetings[1].uri, "moved")
    served_simulator.clear()
    served_simulator.fault(
        kind="status", status=404, match={"path": meetings[2].uri.rsplit("/", 1)[-1]}
    )
    window.choose.ui.reason.setPlainText("I am ill.")
    await confirmed(window, until)
    view: Any = window.view
    await until(lambda: state(view) == "done" and "Not canceled" in results(window))
    assert results(window) == ["Canceled", "Was canceled already", "Not canceled", "Canceled"]
    assert view.ui.progress_text.text() == "3 of 4 are done, 1 not done"
    sent = served_simulator.requests("POST", "/scheduled_events")
    assert [each["body"] for each in sent] == [{"reason": "I am ill."}] * 4
    shown = [office.services.events.event(each.uri).status for each in meetings]
    assert shown == ["canceled", "canceled", "active", "canceled"], "the lists follow"

    QTest.mouseClick(view.button("copy_addresses"), LEFT)
    emails = QApplication.clipboard().text().split("; ")
    assert len(emails) >= 3
    assert all("@" in each for each in emails)
    wanted: list[object] = []
    window.message_wanted.connect(wanted.append)
    view.button("message").click()
    ids = [office.services.events.id_of(meetings[place].uri) for place in (0, 1, 3)]
    assert wanted == [ids]

    view.button("again").click()
    await until(lambda: state(view) == "done" and results(window) == ["Canceled"])
    paths = posts(served_simulator)
    assert len(paths) == 5
    assert len(set(paths)) == 4


async def test_undo_sends_nothing_and_leads_back_with_the_reason(
    office: Any, until: Callable[..., Any], served_simulator: Any
) -> None:
    window = await opened(office, until)
    window.choose.ui.reason.setPlainText("I am ill.")
    assert "4 meetings" in window.choose.ui.summary.text()
    await confirmed(window, until)
    view: Any = window.view
    assert view.ui.progress_text.text().startswith("Begins in 10 s. Nothing has been sent")
    more = office.services.job_runs.run_of(view.job.id).left
    view.button("more_time").click()
    assert office.services.job_runs.run_of(view.job.id).left == pytest.approx(more + 30, abs=1)

    view.button("undo").click()

    await until(lambda: not office.services.job_runs.all())
    assert window.steps.current() is window.choose
    assert window.choose.reason() == "I am ill."
    [job] = await office.services.jobs.jobs()
    assert (job.state, job.words) == ("stopped", "Undone in time; nothing was sent.")
    assert posts(served_simulator) == []
    assert {row.state for row in await office.services.jobs.rows(job.id)} == {"queued"}


async def test_closing_the_session_in_the_seconds_to_undo_sends_nothing(
    office: Any, until: Callable[..., Any], served_simulator: Any
) -> None:
    window = await opened(office, until, 2)
    await confirmed(window, until)
    await office.close(window)
    assert office.services.job_runs.all(), "the seconds run on without the window"
    await office.services.job_runs.aclose()
    [job] = await office.services.jobs.unfinished()
    assert job.words == "The app was closed before it began; nothing was sent."
    assert posts(served_simulator) == []


async def test_a_closed_window_lets_the_job_go_on_and_shows_it_again(
    office: Any, until: Callable[..., Any], served_simulator: Any
) -> None:
    office.services.settings.update(undo_seconds=0)
    window = await opened(office, until, 3)
    await confirmed(window, until)
    await office.close(window)
    await until(lambda: not office.services.job_runs.all())
    [job] = await office.services.jobs.jobs()
    assert job.state == "done"
    assert len(set(posts(served_simulator))) == len(posts(served_simulator)) == 3


async def test_offline_nothing_can_be_begun_and_it_says_why(
    office: Any, until: Callable[..., Any], served_simulator: Any
) -> None:
    window = await opened(office, until, 2)
    office.services.connection.note(False)
    assert not window.choose.ui.go_on.isEnabled()
    assert "no connection" in window.choose.ui.why_not.text().lower()
    office.services.connection.note(True)
    assert window.choose.ui.go_on.isEnabled()
    window.choose.ui.reason.setPlainText("x" * 10_001)
    assert window.choose.ui.counter.text() == "1 characters too many"
    assert not window.choose.ui.go_on.isEnabled()


async def test_the_reason_survives_until_it_is_used(
    office: Any, until: Callable[..., Any], served_simulator: Any
) -> None:
    window = await opened(office, until, 2)
    window.choose.ui.reason.setPlainText("The office is closed today.")
    await office.close(window)
    again = await opened(office, until, 2)
    await until(lambda: again.choose.reason() == "The office is closed today.")
    office.services.settings.update(undo_seconds=0)
    await confirmed(again, until)
    await until(lambda: not office.services.job_runs.all())
    assert await office.services.drafts.known("cancel_many") == {}


async def test_stopping_for_good_asks_and_pausing_goes_on(
    office: Any, until: Callable[..., Any], served_simulator: Any
) -> None:
    office.services.settings.update(undo_seconds=0)
    window = await opened(office, until, 4)
    served_simulator.fault(kind="rate_limit", retry_after=40, match={"method": "POST"})
    await confirmed(window, until)
    view: Any = window.view
    await until(lambda: "no more requests" in view.ui.progress_note.text())
    view.button("pause").click()
    await until(lambda: state(view) == "paused" and not view.button("go_on").isHidden())
    assert set(results(window)) == {"Not sent yet"}
    view.button("stop").click()
    question = await until(lambda: window.findChild(ConfirmDialog))
    assert "4 were not sent" in question.accessibleDescription()
    question.yes.click()
    await until(lambda: state(view) == "stopped")
    await until(lambda: set(results(window)) == {"Not sent"})
    assert not view.button("save").isHidden()


class TestColleaguesMeetings:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 120, "role": "user"}

    async def test_a_member_is_told_whose_meetings_can_be_canceled(
        self, office: Any, until: Callable[..., Any]
    ) -> None:
        window: CancelManyWindow = office.open(CancelManyWindow, [], ALL)
        box = window.choose.ui.host
        await until(lambda: box.count() > 1 and not window.tasks.is_busy())
        assert box.currentText() == "My meetings", "everybody's are not offered to a member"
        everybody = box.model().index(1, 0)
        assert "owners and admins only" in str(everybody.data())
        assert not everybody.flags() & Qt.ItemFlag.ItemIsEnabled


async def test_only_what_the_confirmation_named_is_canceled(
    office: Any, until: Callable[..., Any], served_simulator: Any
) -> None:
    """Calendly's answer may bring more meetings of the day while somebody reads the question."""
    office.services.settings.update(undo_seconds=0)
    window = await opened(office, until, 3)
    agreed = {each.event.uri for each in window.choose.chosen()}
    window.choose.ui.go_on.click()
    assert window.confirming.ui.question.text() == "Cancel 3 meetings?"
    more = await office.services.events.read_rows((await coming(office, 5))[:5])
    window.choose.use(more, office.clock(), window._asker())
    window.choose.show_found(more)
    assert len(window.choose.chosen()) == 5, "the list behind the question has grown"
    window.confirming.ui.confirm.click()
    await until(lambda: window.view is not None and state(window.view) == "done")
    sent = {path.removesuffix("/cancellation") for path in posts(served_simulator)}
    assert {path.rsplit("/", 1)[-1] for path in sent} == {uri.rsplit("/", 1)[-1] for uri in agreed}


async def test_from_the_confirmation_esc_goes_back_and_the_close_button_closes(
    office: Any, until: Callable[..., Any], served_simulator: Any
) -> None:
    window = await opened(office, until)
    window.choose.ui.reason.setPlainText("Ada is ill")
    window.choose.ui.go_on.click()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.steps.current() is window.choose
    window.choose.ui.go_on.click()
    window.close()
    assert window.isHidden()
    await office.close(window)
    assert (await office.services.drafts.known("cancel_many"))["reason"] == "Ada is ill"
    assert posts(served_simulator) == []
