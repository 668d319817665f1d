"""A second start of the same profile raises the first; another profile is free."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.system.paths import Paths
from calendly_desktop.system.single_instance import SingleInstance

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SECOND = """
import json, sys
from pathlib import Path
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.single_instance import SingleInstance
instance = SingleInstance(Paths(Path(sys.argv[1])))
free = instance.claim()
if sys.argv[2] == "crash":
    print(free, flush=True); instance.listen(print); __import__("os")._exit(1)
print(free, not free and instance.ask_running_instance_to_raise({"tab": "linkś"}, patience=0.5))
"""


def start(profile: Path, what: str = "ask") -> subprocess.Popen[str]:
    command = [sys.executable, "-c", SECOND, str(profile), what]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


@pytest.fixture
def first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SingleInstance]:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "wayland-token")
    instance = SingleInstance(Paths(tmp_path / "profile"))
    yield instance
    instance.release()


def test_a_second_start_raises_the_first(
    first: SingleInstance, tmp_path: Path, qtbot: QtBot
) -> None:
    received: list[dict[str, Any]] = []
    assert first.claim()
    assert first.claim(), "asking again changes nothing"
    assert first.listen(received.append)
    second = start(tmp_path / "profile")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.communicate()[0] == "False True\n"
    assert received == [{"tab": "linkś", "XDG_ACTIVATION_TOKEN": "wayland-token"}]


def test_another_profile_is_free(first: SingleInstance, tmp_path: Path) -> None:
    assert first.claim()
    assert start(tmp_path / "other").communicate(timeout=20)[0] == "True False\n"


def test_an_instance_that_does_not_answer_is_told(first: SingleInstance, tmp_path: Path) -> None:
    assert first.claim()
    assert start(tmp_path / "profile").communicate(timeout=20)[0] == "False False\n"


def test_released_is_free_again(first: SingleInstance, tmp_path: Path) -> None:
    assert first.claim()
    first.release()
    assert start(tmp_path / "profile").communicate(timeout=20)[0] == "True False\n"


def test_a_crash_leaves_nothing_in_the_way(
    first: SingleInstance, tmp_path: Path, qtbot: QtBot
) -> None:
    assert start(tmp_path / "profile", "crash").communicate(timeout=20)[0] == "True\n"
    assert (tmp_path / "profile" / "instance.lock").exists()
    received: list[dict[str, Any]] = []
    assert first.claim()
    assert first.listen(received.append)
    second = start(tmp_path / "profile")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    second.communicate()
    assert len(received) == 1


@pytest.mark.parametrize(
    "nonsense", [b"hello\n", b"[]\n", b"\xff\n", b"[" * 9000 + b"\n", b"x" * 70_000]
)
def test_nonsense_on_the_socket_is_refused(
    first: SingleInstance, qtbot: QtBot, tmp_path: Path, nonsense: bytes
) -> None:
    from PySide6.QtNetwork import QLocalSocket

    received: list[dict[str, Any]] = []
    assert first.claim()
    assert first.listen(received.append)
    socket = QLocalSocket()
    socket.connectToServer(Paths(tmp_path / "profile").socket_name())
    assert socket.waitForConnected(2000)
    socket.write(nonsense)
    socket.flush()
    qtbot.waitUntil(
        lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState, timeout=5000
    )
    assert bytes(socket.readAll().data()) == b""
    assert received == []


def test_a_profile_that_cannot_be_locked_counts_as_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = Paths(tmp_path / "profile")
    paths.root.rmdir()
    instance = SingleInstance(paths)
    start = time.monotonic()
    assert instance.claim()
    assert time.monotonic() - start < 0.5
    instance.release()
