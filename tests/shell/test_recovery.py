"""After kill -9: the next start reads back what was under way, and says it in one message."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

from calendly_desktop.domain.jobs import NewRow
from calendly_desktop.domain.writes import Write
from calendly_desktop.pages.journal_dialog import JournalDialog
from calendly_desktop.store.journal import Journal, open_journal
from calendly_desktop.system.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from calendly_desktop.shell.workspace import Workspace

CHILD = """
import asyncio, os, signal, sys
from calendly_desktop.app import make_application, run_loop
from calendly_desktop.desk import Desk
from calendly_desktop.options import Options
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings

application = make_application()
paths = Paths(__import__("pathlib").Path(sys.argv[1]))
options = Options(api_url=sys.argv[2], token="demo-token", page="meetings")
desk = Desk(options, paths, Settings(paths.settings_file), Credentials())
desk.open_first()
desk.window.show()

async def cancel_and_die():
    from PySide6.QtWidgets import QDialog
    page = desk.window.workspace.current_page
    while not page.detail.cancel_button.isVisible():
        await asyncio.sleep(0.02)
    page.detail.cancel_button.click()
    while not (dialogs := desk.window.findChildren(QDialog, "CancelDialog")):
        await asyncio.sleep(0.02)
    dialogs[0].cancel_button.click()
    while not page.canceling.bar.isVisible():
        await asyncio.sleep(0.02)
    os.kill(os.getpid(), signal.SIGKILL)

run_loop(application, lambda: desk.run(cancel_and_die))
"""


async def _restarted(start_app: Callable[..., Any], until: Callable[..., Any]) -> Any:
    desk = await start_app(token="demo-token", page="meetings")
    workspace: Workspace = await until(lambda: desk.window.workspace)
    await until(lambda: workspace.notices.has("recovered"), what="for the message")
    return desk


def _profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


async def test_32_killed_in_the_seconds_to_undo(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
    tmp_path: Path,
) -> None:
    arguments = [sys.executable, "-c", CHILD, str(_profile(tmp_path)), served_simulator.url]
    died = subprocess.run(arguments, timeout=60, capture_output=True, check=False)
    assert died.returncode == -9, died.stderr.decode()[-2000:]

    desk = await _restarted(start_app, until)
    workspace = desk.window.workspace
    assert "under way when the app ended" in workspace.banner.title_label.text()
    assert "It was not sent" in workspace.banner.text_label.text()
    assert served_simulator.requests("POST") == []
    [journal] = [b for b in workspace.banner.buttons() if b.text() == "Open the journal"]
    journal.click()
    dialog = await until(lambda: desk.window.findChild(JournalDialog))
    await until(lambda: dialog.model.rowCount() == 1)
    dialog.close()
    await until(lambda: not desk.duties.tasks.is_busy("journal"))


async def _with_a_job(start_app: Callable[..., Any], until: Callable[..., Any]) -> Any:
    """Leave a bulk job behind that was never run, and start again."""
    first = await start_app(token="demo-token", page="account")
    await until(lambda: first.session is not None and first.session.services.account.account)
    user = first.session.services.account.account.user.uri
    events = await first.session.client.list_scheduled_events(user=user, status="active").all()
    coming = sorted(events.items, key=lambda event: event.start_time)[-3:]
    rows = [NewRow(event.uri, event.name) for event in coming]
    await first.session.services.jobs.create("cancel", "Cancel three meetings", rows)
    first.window.close()
    await until(lambda: first.session is None)
    desk = await start_app(token="demo-token", page="account")
    workspace = await until(lambda: desk.window.workspace)
    await until(lambda: workspace.notices.has("jobs"), what="for the job")
    return desk


async def test_a_job_that_was_left_goes_on_when_asked(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk = await _with_a_job(start_app, until)
    banner = desk.window.workspace.banner
    assert "not finished" in banner.title_label.text()
    assert "“Cancel three meetings”: 3 left." in banner.text_label.text()
    assert served_simulator.requests("POST") == [], "it went on by itself"

    [go_on] = [b for b in banner.buttons() if b.text() == "Go on"]
    go_on.click()
    runs = desk.session.services.job_runs
    await until(lambda: not runs.all() and not desk.duties.jobs.tasks.is_busy(), seconds=30)
    posts = [request["path"] for request in served_simulator.requests("POST")]
    assert len(posts) == len(set(posts)) == 3
    assert not desk.window.workspace.notices.has("jobs")
    assert "is done" in desk.window.toaster.text()


async def test_a_job_that_was_left_can_be_stopped_for_good(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk = await _with_a_job(start_app, until)
    banner = desk.window.workspace.banner
    [stop] = [b for b in banner.buttons() if b.text() == "Stop for good"]
    stop.click()
    await until(lambda: not desk.duties.jobs.tasks.is_busy("stop-jobs"))
    assert await desk.session.services.jobs.unfinished() == []
    assert served_simulator.requests("POST") == []


async def test_31_what_was_on_its_way_is_read_back(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
    tmp_path: Path,
) -> None:
    """The app died between sending and answering; Calendly had carried it out."""
    first = await start_app(token="demo-token", page="meetings")
    await until(lambda: first.session is not None and first.session.services.account.account)
    key, client = first.session.key, first.session.client
    user = first.session.services.account.account.user.uri
    events = await client.list_scheduled_events(user=user, status="active").all()
    soon = max(events.items, key=lambda event: event.start_time)
    await first.session.services.events.keep([soon])
    await client.cancel_scheduled_event(soon.uri, "moved")
    first.window.close()
    await until(lambda: first.session is None)
    journal = Journal(open_journal(Paths(_profile(tmp_path)).journal_file(key)))
    write = Write("cancel", soon.uri, "Board meeting", "Ada", {"reason": "moved"})
    entry = await journal.add(write)
    await journal.mark(entry.id, "sending")
    await journal.aclose()
    served_simulator.clear()

    desk = await _restarted(start_app, until)
    said = desk.window.workspace.banner.text_label.text()
    assert "Cancel Board meeting" in said
    assert "it is done" in said
    assert served_simulator.requests("POST") == []
    shown = desk.session.services.events.event(soon.uri)
    assert shown is not None
    assert shown.status == "canceled", "the list still offers it"
