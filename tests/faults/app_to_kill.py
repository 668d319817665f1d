"""Runs the whole app in a process that is there to be killed; started by test_killed_app.py.

It cancels the next meeting through the window, as far as asked: until the seconds to undo run
(prints "waiting"), or until the request is under way (the parent sees it at the server).
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

from calendly_desktop.app import make_application, run_loop
from calendly_desktop.desk import Desk
from calendly_desktop.options import Options
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings


async def _cancel_one(desk: Desk, seconds: float) -> None:
    while desk.window.workspace is None:
        await asyncio.sleep(0.02)
    page: Any = desk.window.workspace.current_page
    while not (page.list.current() and page.commands.cancel_meeting.isEnabled()):
        await asyncio.sleep(0.02)
    while page.current_meeting().event.start_time <= page._events.now:  # one that runs is refused
        page.list.step(1)
        await asyncio.sleep(0.02)
    page.canceling.bar.seconds = seconds
    page.commands.cancel_meeting.trigger()
    while (dialog := _dialog(page)) is None:
        await asyncio.sleep(0.02)
    dialog.ui.reason.setPlainText("Killed in the middle")
    dialog.cancel_button.click()
    while seconds > 1 and not page.canceling.bar.isVisible():
        await asyncio.sleep(0.02)
    print("waiting", flush=True)


def _dialog(page: Any) -> Any:
    from calendly_desktop.pages.meetings.cancel_dialog import CancelDialog

    return page.findChild(CancelDialog)


def main() -> None:
    """Open the window and cancel; the parent ends it."""
    url, profile, seconds = sys.argv[1], Path(sys.argv[2]), float(sys.argv[3])
    application = make_application()
    options = Options(api_url=url, token="demo-token", page="meetings")
    paths = Paths(profile)
    desk = Desk(options, paths, Settings(paths.settings_file), Credentials())
    desk.open_first()
    desk.window.show()

    async def both() -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(desk.run())
            group.create_task(_cancel_one(desk, seconds))

    run_loop(application, both)


if __name__ == "__main__":
    main()
