"""The composition root: options, services, event loop, orderly shutdown."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

# PySide6 reads the source of every module that is imported after it: what needs no Qt goes first.
import calendly_desktop.domain.times
import calendly_desktop.sessions  # noqa: F401
from calendly_desktop import __version__
from calendly_desktop.api.addresses import DEFAULT_API_URL
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.logs import log_uncaught, start_logging, stop_logging
from calendly_desktop.system.paths import Paths, ProfileUnusable
from calendly_desktop.system.settings import Settings

# isort: split
from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QObject,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from calendly_desktop.shell.main_window import TITLE, MainWindow
from calendly_desktop.system.single_instance import SingleInstance
from calendly_desktop.toolkit.garbage import GarbageCollection
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.theme import FUSION, theme

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any

    from calendly_desktop.options import Options

log = logging.getLogger(__name__)


def run(options: Options) -> int:
    """Open the window, or do what the options ask instead; return the exit status."""
    application = make_application()
    if options.self_test:
        from calendly_desktop.shell.self_test import self_test

        return self_test()
    try:
        if options.screenshots is not None:
            return _run_tour(application, options, options.screenshots)
        paths = Paths(options.profile)
    except ProfileUnusable as problem:
        return _refuse(problem, ask_in_window=options.profile is None)
    instance = SingleInstance(paths)
    if not instance.claim():
        if not instance.ask_running_instance_to_raise({"page": options.page}):
            log.warning("another instance holds the profile and does not answer")
        return 0
    handler = start_logging(paths.log_file)
    log_uncaught()
    try:
        return _run_window(application, options, paths, instance)
    finally:
        instance.release()
        stop_logging(handler)


def make_application() -> QApplication:
    """Build the one QApplication, named and dressed."""
    os.environ["QT_API"] = "pyside6"
    qInstallMessageHandler(_log_qt_message)
    application = QApplication([*sys.argv[:1], *FUSION])
    application.setApplicationName(TITLE)
    application.setApplicationDisplayName(TITLE)
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("calendly-desktop")
    application.setQuitOnLastWindowClosed(False)
    theme().apply(application)
    application.setWindowIcon(icon("app"))
    return application


def _log_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Send Qt's own messages where ours go; a display without windows says one too often."""
    if "This plugin does not support" in message:
        return
    is_detail = kind in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}
    logging.getLogger("qt").log(logging.DEBUG if is_detail else logging.WARNING, message)


def run_loop(application: QApplication, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run a coroutine on Qt's event loop until it returns."""
    import asyncio
    from concurrent.futures import ThreadPoolExecutor

    import qasync

    def make_loop() -> asyncio.AbstractEventLoop:
        loop: asyncio.AbstractEventLoop = qasync.QEventLoop(application)
        return loop

    async def main() -> None:
        # qasync's own executor starts ten QThreads; two plain threads are enough for us.
        with ThreadPoolExecutor(2, thread_name_prefix="work") as pool:
            asyncio.get_running_loop().set_default_executor(pool)
            await work()

    with asyncio.Runner(loop_factory=make_loop) as runner:
        runner.run(main())


def _run_window(
    application: QApplication, options: Options, paths: Paths, instance: SingleInstance
) -> int:
    from calendly_desktop.desk import Desk

    settings = Settings(paths.settings_file)
    if settings.values.scheme != "system":
        theme().set_scheme(settings.values.scheme)
    desk = Desk(options, paths, settings, Credentials())
    desk.open_first()
    desk.window.show()
    wait_for_paint(desk.window)
    desk.window.complete()
    from calendly_desktop.system.end_signals import EndSignals

    signals = EndSignals(application)
    signals.asked.connect(desk.end_now)
    garbage = GarbageCollection(application)
    desk.session_closed.connect(garbage.look_everywhere)
    instance.listen(desk.come_forward)
    run_loop(application, desk.run)
    signals.close()
    return 0


def _refuse(problem: ProfileUnusable, *, ask_in_window: bool) -> int:
    """Say why the app cannot start: in the terminal, and in a window to who has no terminal."""
    if sys.stderr is not None:
        sys.stderr.write(f"calendly-desktop: {problem}\n")
    if ask_in_window:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Warning, TITLE, problem.title)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(problem.explanation)
        loop = QEventLoop()
        box.finished.connect(loop.quit)
        box.open()
        loop.exec()
    return 2


def _run_tour(application: QApplication, options: Options, target: Path) -> int:
    import tempfile

    from calendly_desktop.desk import Desk
    from calendly_desktop.shell.tour import Tour

    with tempfile.TemporaryDirectory(prefix="calendly-desktop-") as folder:
        profile = options.profile or Path(folder)
        demo = options.token is None and options.api_url == DEFAULT_API_URL
        paths = Paths(profile)
        settings = Settings(paths.settings_file)
        if options.profile is None:  # the next meeting would come into every picture
            settings.update(reminder_minutes=0)
        desk = Desk(options._replace(demo=options.demo or demo), paths, settings, Credentials())
        desk.open_first()
        desk.window.show()
        GarbageCollection(application)
        tour = Tour(desk.window, target)
        run_loop(application, lambda: desk.run(tour.walk))
    if sys.stdout is not None:
        sys.stdout.write(f"{tour.count} pictures are in {target.resolve()}\n")
        if tour.missed:
            sys.stdout.write(f"Not shown: {', '.join(tour.missed)}\n")
    return 0 if tour.count else 1


class _FirstPaint(QObject):
    """Ends a plain Qt loop when the window has been painted."""

    def __init__(self, loop: QEventLoop) -> None:
        super().__init__()
        self._loop = loop

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the first paint, and let it happen."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._loop.quit)
        return super().eventFilter(watched, event)


def wait_for_paint(window: MainWindow) -> None:
    """Let the window paint before asyncio, httpx and the keyring are imported.

    No task exists yet, so this plain loop cannot lose anybody's wake-up.
    """
    loop = QEventLoop()
    painted = _FirstPaint(loop)
    window.stack.installEventFilter(painted)
    QTimer.singleShot(1000, loop.quit)
    loop.exec()
    window.stack.removeEventFilter(painted)
