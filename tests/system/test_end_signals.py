"""SIGTERM and SIGINT close the window in order; the real program ends with 0 and says nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from calendly_desktop.system.end_signals import EndSignals

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_is_heard_while_qt_waits(qtbot: QtBot, number: signal.Signals) -> None:
    before = signal.getsignal(number)
    signals = EndSignals()
    try:
        with qtbot.waitSignal(signals.asked, timeout=3000):
            os.kill(os.getpid(), number)
        assert signal.getsignal(number) is signal.SIG_DFL
    finally:
        signals.close()
    assert signal.getsignal(number) is before


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_program_ends_in_order(tmp_path: Path, number: signal.Signals) -> None:
    profile = tmp_path / "profile"
    program = subprocess.Popen(
        [sys.executable, "-m", "calendly_desktop", "--demo", "--profile", profile],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 20
    copy = profile / "accounts" / "demo" / "calendly.sqlite3-wal"
    try:
        while not copy.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        time.sleep(0.5)
        program.send_signal(number)
        _, said = program.communicate(timeout=15)
    finally:
        program.kill()
    assert (program.returncode, said) == (0, "")
    assert not copy.exists(), "the local copy was not closed"
