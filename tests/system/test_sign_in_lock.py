"""One process at a time renews: the lock waits, ends with its process, and is no obstacle."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from calendly_desktop.system.sign_in_lock import RenewalElsewhere, SignInLock

if TYPE_CHECKING:
    from pathlib import Path

HOLDER = """
import asyncio, sys
from pathlib import Path
from calendly_desktop.system.sign_in_lock import SignInLock
lock = SignInLock(Path(sys.argv[1]))
asyncio.run(lock.acquire())
print("held", flush=True)
sys.stdin.read()
"""


def hold(path: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


async def test_a_process_that_was_killed_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "sign-in.lock"
    with hold(path) as process:
        lock = SignInLock(path, patience=0.2)
        with pytest.raises(RenewalElsewhere):
            await lock.acquire()
        lock.release()
        process.kill()
        process.wait(10)
        assert path.exists()
        await lock.acquire()
        lock.release()
    assert not path.exists()


async def test_who_waits_is_next(tmp_path: Path) -> None:
    first, second = (SignInLock(tmp_path / "sign-in.lock") for _ in range(2))
    await first.acquire()
    waiting = asyncio.get_running_loop().create_task(second.acquire())
    await asyncio.sleep(0.12)
    assert not waiting.done()
    first.release()
    await asyncio.wait_for(waiting, 2)
    second.release()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
async def test_a_folder_that_cannot_be_written_is_no_obstacle(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    await SignInLock(tmp_path / "sign-in.lock").acquire()


async def test_a_folder_that_is_gone_is_no_obstacle(tmp_path: Path) -> None:
    lock = SignInLock(tmp_path / "gone" / "sign-in.lock", patience=0.2)
    await lock.acquire()
    lock.release()
