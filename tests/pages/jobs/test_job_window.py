"""The window of a bulk job: which one, how far, its results saved; and jobs of earlier sessions."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QFileDialog, QLineEdit

from calendly_desktop.domain.jobs import NewRow
from calendly_desktop.pages.jobs.window import JobWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ROW = {
    "reason": "ill",
    "start": "2026-11-23T08:00:00+00:00",
    "end": "2026-11-23T08:30:00+00:00",
    "people": ["=Maria Lopez"],
    "emails": ["maria@example.com"],
}


def state(view: Any) -> str:
    return view.job.state if view.job is not None else ""


async def made(office: Any, title: str, count: int = 2) -> int:
    rows = [
        NewRow(f"https://api.calendly.com/scheduled_events/{n}", f"Intro call {n}", ROW)
        for n in range(count)
    ]
    return int((await office.services.jobs.create("cancel", title, rows)).id)


def shown(window: JobWindow) -> list[list[str]]:
    table = window.view.table
    return [
        [str(table.index(row, column).data()) for column in range(3)]
        for row in range(table.rowCount())
    ]


async def test_without_any_job_it_says_what_would_be_here(
    office: Any, until: Callable[..., Any]
) -> None:
    window: JobWindow = office.open(JobWindow)
    await until(lambda: window.view.ui.states.panel.title_label.text() == "No bulk changes yet")


async def test_a_job_left_behind_is_shown_goes_on_and_another_can_be_chosen(
    office: Any, until: Callable[..., Any], served_simulator: Any
) -> None:
    first = await made(office, "Cancel 2 meetings")
    second = await made(office, "Cancel 1 meeting", 1)
    window: JobWindow = office.open(JobWindow, first)
    view: Any = window.view
    await until(lambda: view.job is not None)
    zone = office.clock().zone
    assert zone.known
    assert [row[1:] for row in shown(window)] == [
        ["Intro call 0", "Not sent yet"],
        ["Intro call 1", "Not sent yet"],
    ]
    assert shown(window)[0][0].startswith("Mon 23 Nov")
    assert view.ui.progress_text.text() == "Not begun: 2 to send"
    assert served_simulator.requests("POST") == []

    view.button("go_on").click()
    await until(lambda: state(view) == "done" and view.button("go_on").isHidden())
    assert [row[2] for row in shown(window)] == ["Not canceled", "Not canceled"]
    assert window.windowTitle() == "Bulk change: Cancel 2 meetings"

    box = window.ui.jobs
    assert box.count() == 2
    box.setCurrentIndex(box.findData(second))
    box.activated.emit(box.currentIndex())
    await until(lambda: view.job is not None and view.job.id == second)
    assert len(shown(window)) == 1


async def test_the_results_are_saved_with_whom_they_concern(
    office: Any, until: Callable[..., Any], tmp_path: Path, served_simulator: Any
) -> None:
    number = await made(office, "Cancel 2 meetings")
    window: JobWindow = office.open(JobWindow, number)
    await until(lambda: window.view.job is not None)
    window.view.button("save").click()
    dialog = await until(lambda: window.findChild(QFileDialog))
    target = tmp_path / "results.csv"
    dialog.selectNameFilter("CSV file (*.csv)")
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(name, QLineEdit)
    name.setText(str(target))
    dialog.accept()
    await until(target.exists)
    await until(lambda: not window.tasks.is_busy("save"))
    lines = target.read_text(encoding="utf-8-sig").splitlines()
    city = office.clock().zone.city
    assert lines[0] == (f"Number,Date,Time ({city}),What,Result,People,E-mail addresses,Reason")
    assert lines[1].startswith("1,2026-11-23,")
    assert lines[1].endswith("Intro call 0,Not sent yet,'=Maria Lopez,maria@example.com,ill")


async def test_what_is_not_certain_is_looked_up_again_not_sent_again(
    office: Any, until: Callable[..., Any], served_simulator: Any
) -> None:
    client = office.session.client
    organization = (await client.get_current_user()).current_organization
    listed = await client.list_scheduled_events(
        organization=organization, status="active", min_start_time=datetime.now(UTC)
    ).all()
    uri = listed.items[-1].uri
    await office.services.events.keep([listed.items[-1]])
    served_simulator.clear()
    served_simulator.fault(kind="drop_after", match={"method": "POST"})
    served_simulator.fault(kind="status", status=404, times=3, match={"path": uri[-36:] + "$"})
    office.services.writes._looks._pauses = (0.0,)
    job = await office.services.jobs.create("cancel", "Cancel 1 meeting", [NewRow(uri, "Board")])
    window: JobWindow = office.open(JobWindow, job.id)
    view: Any = window.view
    await until(lambda: view.job is not None)
    view.button("go_on").click()
    await until(lambda: state(view) == "done" and not view.button("look_again").isHidden())
    assert shown(window)[0][2] == "Not certain"
    served_simulator.control("DELETE", "faults")

    view.button("look_again").click()

    await until(lambda: shown(window)[0][2] == "Canceled")
    assert len(served_simulator.requests("POST")) == 1
    assert office.services.events.event(uri).status == "canceled"


async def test_the_line_below_tells_of_the_highlighted_row_only(
    office: Any, until: Callable[..., Any]
) -> None:
    window: JobWindow = office.open(JobWindow, await made(office, "Cancel 2 meetings"))
    view: Any = window.view
    await until(lambda: view.job is not None)
    assert not view.ui.row_details.isVisibleTo(view)
    view.ui.table.setFocus()
    view.ui.table.setCurrentIndex(view.table.index(0, 0))
    view.ui.table.clearSelection()
    assert not view.ui.row_details.isVisibleTo(view)
    flags = QItemSelectionModel.SelectionFlag
    there = view.table.index(1, 0)
    view.ui.table.selectionModel().setCurrentIndex(there, flags.NoUpdate)  # as the focus does
    assert view.ui.table.selectionModel().isRowSelected(1)
    assert "Intro call 1" in view.ui.row_details.text()
    asked = view.ui.job_account.text()
    assert asked.count(":") == 2, f"no seconds: {asked}"


async def test_why_a_job_failed_is_told_in_its_own_window_only(
    office: Any, until: Callable[..., Any]
) -> None:
    first, second = [await made(office, f"Cancel {n}") for n in "ab"]
    mine, other = office.open(JobWindow, first), office.open(JobWindow, second)
    await until(lambda: mine.view.job is not None and other.view.job is not None)
    await office.services.jobs.stop(first)
    office.services.job_runs.start(first)  # it is over: this cannot be
    await until(lambda: mine.banner.is_shown())
    assert not other.banner.is_shown()
