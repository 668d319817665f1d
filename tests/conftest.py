"""What every test stands on: an offscreen display, a simulated Calendly, and no left-overs."""

from __future__ import annotations

import asyncio
import gc
import inspect
import ipaddress
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_API"] = "pyside6"
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")

import pytest
from shiboken6 import isValid

from calendly_desktop.store.database import Database

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.desk import Desk
    from calendly_desktop.store.journal import Journal
    from calendly_desktop.store.writes import Writes
    from calendly_desktop.system.policy import PolicyFile


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Run async tests that use Qt on a qasync loop, all others on the plain one."""
    if not _uses_qt(item):
        return {"asyncio": asyncio.new_event_loop}

    def qt_loop() -> asyncio.AbstractEventLoop:
        from PySide6.QtWidgets import QApplication
        from qasync import QEventLoop

        class PatientLoop(QEventLoop):  # type: ignore[misc]
            """Keeps its work for when it runs: pytest-qt handles Qt's events between phases too."""

            def call_later(
                self, delay: float, callback: Callable[..., Any], *args: Any, context: Any = None
            ) -> Any:
                def run() -> None:
                    if asyncio.events._get_running_loop() is None:
                        self.call_later(0.005, callback, *args, context=context)
                    else:
                        callback(*args)

                return super().call_later(delay, run, context=context)

        application = QApplication.instance() or QApplication(
            ["Calendly Desktop", "-style", "fusion"]
        )
        loop: asyncio.AbstractEventLoop = PatientLoop(application)
        return loop

    return {"qasync": qt_loop}


def _uses_qt(item: pytest.Item) -> bool:
    rooms = {"toolkit", "viewmodels", "pages", "shell", "journeys"}
    fixtures = {"qtbot", "qapp", "start_app"} & set(getattr(item, "fixturenames", ()))
    return bool(fixtures or rooms & set(item.path.parts))


@pytest.fixture(autouse=True)
def no_name_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test asks a name server: addresses and this computer itself are all that is known."""
    real = socket.getaddrinfo

    def known(host: Any, *args: Any, **more: Any) -> Any:
        name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
        if name not in (None, "", "localhost", socket.gethostname()):
            try:
                ipaddress.ip_address(name.partition("%")[0])
            except ValueError:
                raise socket.gaierror(socket.EAI_NONAME, "no name server in tests") from None
        return real(host, *args, **more)

    monkeypatch.setattr(socket, "getaddrinfo", known)


gc.disable()
"""Cycles die on the main thread between tests, never on the simulator's: see toolkit/garbage.py."""
_since_collection = 0


def _collect(always: bool) -> None:
    global _since_collection
    _since_collection += 1
    if always or _since_collection > 30:
        _since_collection = 0
        gc.collect()


@pytest.fixture(autouse=True)
def no_leaks(request: pytest.FixtureRequest) -> Iterator[None]:
    """No thread that the test started and no top-level widget survives it."""
    threads = set(threading.enumerate())
    if _uses_qt(request.node):
        request.getfixturevalue("qapp").setQuitOnLastWindowClosed(False)
    yield
    _assert_no_widget_survives()
    _collect(always=_uses_qt(request.node))
    left = _threads_since(threads)
    assert not left, f"threads survive the test: {left}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let every async test be watched by `no_tasks_left`, before its other fixtures."""
    for item in items:
        if isinstance(item, pytest.Function) and inspect.iscoroutinefunction(item.function):
            item.fixturenames.insert(0, "no_tasks_left")


@pytest.fixture
async def no_tasks_left() -> AsyncIterator[None]:
    """No task that the test or its other fixtures started survives them."""
    before = asyncio.all_tasks()
    yield
    left = asyncio.all_tasks() - before - {asyncio.current_task()}
    if left:
        _, left = await asyncio.wait(left, timeout=1)
    assert not left, f"tasks survive the test: {left}"


def _threads_since(threads: set[threading.Thread]) -> list[threading.Thread]:
    """Return the threads that do not end; a loop's own executor may stay until the loop closes."""
    deadline = time.monotonic() + 3
    while True:
        started = set(threading.enumerate()) - threads
        own = ("asyncio_", "QThread")
        left = [t for t in started if not t.daemon and not t.name.startswith(own)]
        if not left or time.monotonic() > deadline:
            return left
        time.sleep(0.02)


def _assert_no_widget_survives() -> None:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [w for w in widgets.QApplication.topLevelWidgets() if w.objectName() != "qt_no_leak"]
    left = [w for w in left if w.metaObject().className() not in {"QTipLabel", "QDesktopWidget"}]
    shown = [f"{w.metaObject().className()} {w.objectName()!r}" for w in left]
    for widget in left:
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shown, f"top-level widgets survive the test: {shown}"


class ServedSimulator:
    """A simulated Calendly on 127.0.0.1, with its control page."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.token = "demo-token"

    def requests(self, method: str | None = None, path: str = "") -> list[dict[str, Any]]:
        """Return what the server received, oldest first, filtered by method and path prefix."""
        received: list[dict[str, Any]] = self._call("GET", "requests")["requests"]
        return [
            request
            for request in received
            if request["path"].startswith(path) and method in (None, request["method"])
        ]

    def fault(self, *, path: str = "", **fault: Any) -> None:
        """Set the next fault, for requests to a path (prefix or expression) where one is given.

        The rest is as in the simulator's own description.
        """
        if path:
            fault["match"] = {**fault.get("match", {}), "path": path}
        self._call("POST", "faults", fault)

    def clear(self) -> None:
        """Forget the requests received and the faults not yet used."""
        self._call("DELETE", "requests")
        self._call("DELETE", "faults")

    def control(self, method: str, path: str, body: Any = None) -> Any:
        """Call any other control address."""
        return self._call(method, path, body)

    def _call(self, method: str, path: str, body: Any = None) -> Any:
        request = urllib.request.Request(
            f"{self.url}/__simulator__/{path}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=10) as answer:
            text = answer.read()
        return json.loads(text) if text else None


class _Server:
    """uvicorn on a thread, stopped at the end."""

    def __init__(self, application: Any) -> None:
        import uvicorn

        self._server = uvicorn.Server(
            uvicorn.Config(application, host="127.0.0.1", port=0, log_level="error", lifespan="off")
        )
        self._thread = threading.Thread(target=self._server.run, name="simulator", daemon=True)

    def __enter__(self) -> str:
        self._thread.start()
        deadline = time.monotonic() + 20
        while not self._server.started:
            assert time.monotonic() < deadline, "the simulator did not start"
            time.sleep(0.01)
        port = self._server.servers[0].sockets[0].getsockname()[1]
        return f"http://127.0.0.1:{port}"

    def __exit__(self, *_exc: object) -> None:
        self._server.should_exit = True
        self._server.force_exit = True
        self._thread.join(10)


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    """Options of the simulator; a test overrides this fixture to change role, plan or size."""
    return {"seed": 1, "meetings": 120}


@pytest.fixture
def served_simulator(simulator_options: dict[str, Any]) -> Iterator[ServedSimulator]:
    """A fresh simulated Calendly over real HTTP on 127.0.0.1."""
    from calendly_desktop.simulator.app import create_app

    with _Server(create_app(**simulator_options)) as url:
        yield ServedSimulator(url)


@pytest.fixture
async def client(served_simulator: ServedSimulator) -> AsyncIterator[CalendlyClient]:
    """A client of the served simulator, signed in with the demo token."""
    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.api.transport import Transport

    made = CalendlyClient(Transport(served_simulator.url, lambda: served_simulator.token))
    yield made
    await made.aclose()


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """An empty local copy in a folder of the test's own."""
    made = Database(tmp_path / "account.sqlite3")
    yield made
    await made.aclose()


@pytest.fixture
async def journal(tmp_path: Path) -> AsyncIterator[Journal]:
    """An empty journal in a file of the test's own."""
    from calendly_desktop.store.journal import Journal, open_journal

    made = Journal(open_journal(tmp_path / "journal.sqlite3"))
    yield made
    await made.aclose()


@pytest.fixture
def writes(client: CalendlyClient, database: Database, journal: Journal) -> Writes:
    """What sends the writes of the demo token's account; its looks at lost answers do not wait."""
    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.writes import Writes

    async def at_once(_seconds: float) -> None:
        return

    return Writes(client, journal, AccountStore(client, database, label="test"), sleep=at_once)


_SERVICE = Path(__file__).parent / "system" / "notification_service.py"


class DesktopService:
    """A session bus of the test's own, and the notification service on it."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.log = folder / "calls.jsonl"
        self._daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._daemon.stdout is not None
        self.address = self._daemon.stdout.readline().strip()
        self._service: subprocess.Popen[str] | None = None

    def serve(self, *capabilities: str) -> None:
        """Start the service."""
        self._service = subprocess.Popen(
            [sys.executable, _SERVICE, self.log, *capabilities],
            env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": self.address},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._service.stdout is not None
        assert self._service.stdout.readline() == "ready\n"

    def emit(self, line: str) -> None:
        """Let the service emit a signal."""
        assert self._service is not None
        assert self._service.stdin is not None
        self._service.stdin.write(line + "\n")
        self._service.stdin.flush()

    def calls(self, name: str = "Notify") -> list[list[Any]]:
        """Return the arguments of the calls that came so far."""
        lines = [json.loads(line) for line in self.log.read_text().splitlines()]
        return [body for member, body in lines if member == name]

    def stop_service(self) -> None:
        """Let the service end, as when the desktop starts it anew."""
        self._end(self._service)
        self._service = None

    def close(self) -> None:
        """End the service and the bus."""
        self.stop_service()
        self._end(self._daemon)

    @staticmethod
    def _end(process: subprocess.Popen[str] | None) -> None:
        if process is not None:
            process.terminate()
            process.communicate(timeout=10)


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[DesktopService]:
    """A session bus without or, after `serve()`, with a notification service."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("there is no dbus-daemon on this machine")
    made = DesktopService(tmp_path / "desktop")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.address)
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    yield made
    made.close()


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Name and style the application as the product does."""
    return ["Calendly Desktop", "-style", "fusion"]


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """Build the application that pytest-qt shares among the tests."""
    from PySide6.QtWidgets import QApplication

    return QApplication


@pytest.fixture
def until() -> Callable[..., Any]:
    """Wait, inside an async test, until a condition holds; return what it returned.

    `await until(lambda: page.banner.is_shown())`. Raises AssertionError after `seconds`.
    """

    async def wait(condition: Callable[[], Any], seconds: float = 15.0, what: str = "") -> Any:
        deadline = time.monotonic() + seconds
        while True:
            found = condition()
            if found:
                return found
            assert time.monotonic() < deadline, f"waited {seconds} s in vain {what}"
            await asyncio.sleep(0.01)

    return wait


@pytest.fixture
async def start_app(
    tmp_path: Path, served_simulator: ServedSimulator
) -> AsyncIterator[Callable[..., Any]]:
    """Start the whole app as a user would, against the served simulator.

    `desk = await start_app(token="demo-token", page="meetings")`. The profile is shared by all
    starts of one test; the window is closed at the end.
    """
    from calendly_desktop.desk import Desk
    from calendly_desktop.options import Options
    from calendly_desktop.shell.main_window import OPENING_SIZE
    from calendly_desktop.system.credentials import Credentials
    from calendly_desktop.system.paths import Paths
    from calendly_desktop.system.settings import Settings
    from calendly_desktop.toolkit.theme import theme

    running: list[tuple[Desk, asyncio.Task[None]]] = []

    async def start(
        credentials: Credentials | None = None, policy: PolicyFile | None = None, **chosen: Any
    ) -> Desk:
        from PySide6.QtWidgets import QApplication

        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme().apply(application)
        options = Options(**{"api_url": served_simulator.url, **chosen})
        paths = Paths(tmp_path / "profile")
        settings = Settings(paths.settings_file)
        desk = Desk(options, paths, settings, credentials or Credentials(), policy)
        desk.open_first()
        desk.window.show()
        desk.window.resize(*OPENING_SIZE)  # the offscreen display is smaller than most
        running.append((desk, asyncio.get_running_loop().create_task(desk.run())))
        return desk

    yield start
    for desk, task in running:
        if not task.done():
            desk.window.close()
        await _answer_questions(desk, task)


async def _answer_questions(desk: Desk, task: asyncio.Task[None]) -> None:
    """Let the window close, whatever it asks first."""
    from calendly_desktop.toolkit.dialogs import ConfirmDialog

    while not task.done():
        question = desk.window.findChild(ConfirmDialog) if isValid(desk.window) else None
        if question is not None:
            question.yes.click()
        await asyncio.wait({task}, timeout=0.1)
    await task
