"""Runs the whole app on a real display and copies Maria Lopez's link by keyboard (J1).

Started by test_clipboard_outside.py; it prints "copied" and stays, for a clipboard on X11 is read
from the program that owns it.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from calendly_desktop.app import make_application, run_loop
from calendly_desktop.desk import Desk
from calendly_desktop.options import Options
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings


async def _copy_hers(desk: Desk, keys: str) -> None:
    while desk.window.workspace is None:
        await asyncio.sleep(0.02)
    page: Any = desk.window.workspace.current_page
    while page._model.meetings < 4 or page.tasks.is_busy("load"):
        await asyncio.sleep(0.02)
    desk.window.activateWindow()
    QTest.keyClicks(page.ui.search, "maria")
    button = page.list.actions_here.button("reschedule")
    while button.accessibleName() != "Copy reschedule link for Maria Lopez":
        await asyncio.sleep(0.02)
    modifiers = Qt.KeyboardModifier.ControlModifier
    if keys != "reschedule":
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page.ui.search, Qt.Key.Key_C, modifiers)
    print("copied", flush=True)


def main() -> None:
    """Open the window and copy; the parent ends it."""
    url, profile, keys = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    application = make_application()
    paths = Paths(profile)
    options = Options(api_url=url, token="demo-token", page="meetings")
    desk = Desk(options, paths, Settings(paths.settings_file), Credentials())
    desk.open_first()
    desk.window.show()

    async def both() -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(desk.run())
            group.create_task(_copy_hers(desk, keys))

    run_loop(application, both)


if __name__ == "__main__":
    main()
