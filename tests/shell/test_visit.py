"""A visitor, such as the screenshot tour, comes only when the sign-in is over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication

from calendly_desktop.desk import Desk
from calendly_desktop.options import Options
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


async def test_a_visit_waits_for_the_sign_in(
    qtbot: QtBot, tmp_path: Path, served_simulator: Any
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme().apply(application)
    served_simulator.fault(kind="delay", delay_ms=300, times=-1)
    paths = Paths(tmp_path / "profile")
    options = Options(api_url=served_simulator.url, token=served_simulator.token)
    desk = Desk(options, paths, Settings(paths.settings_file), Credentials())
    desk.open_first()
    desk.window.show()
    signed_in: list[bool] = []

    async def visit() -> None:
        signed_in.append(desk.window.workspace is not None)

    await desk.run(visit)

    assert signed_in == [True]
