"""Runs the whole app in a process that is there to be killed while it changes a webhook.

Started by test_killed_webhook_change.py with the server's address, the profile, and "swap" (other
events at the same address) or "move" (another address). The parent kills it when it likes.
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

HOOK = "https://hooks.example.com/engineering"


async def _change_one(desk: Desk, kind: str) -> None:
    while desk.window.workspace is None or desk.window.workspace.as_of is None:
        await asyncio.sleep(0.02)
    page: Any = desk.window.workspace.current_page
    rows = [row.subscription.callback_url for row in page.list.model.rows]
    page.list.view.setCurrentIndex(page.list.model.index(rows.index(HOOK)))
    page.change_action.trigger()
    [window] = page.tools.windows.all()
    if kind == "swap":
        window.form.events.boxes["event_type.created"].setChecked(True)
    else:
        window.form.ui.address.setText("https://new.example.com/hook")
    while not window.submit.isEnabled():
        await asyncio.sleep(0.02)
    window.submit.click()


def main() -> None:
    """Open the window and change a webhook; the parent ends it."""
    url, profile, kind = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    application = make_application()
    options = Options(api_url=url, token="demo-token", page="webhooks")
    paths = Paths(profile)
    desk = Desk(options, paths, Settings(paths.settings_file), Credentials())
    desk.open_first()
    desk.window.show()

    async def both() -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(desk.run())
            group.create_task(_change_one(desk, kind))

    run_loop(application, both)


if __name__ == "__main__":
    main()
