"""A process killed while it makes a single-use link: one request, and honest words afterwards."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from calendly_desktop.sessions import Session
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable


async def test_killed_in_the_middle_there_is_one_request_and_no_claim(
    served_simulator: Any, tmp_path: Path, until: Callable[..., Any]
) -> None:
    profile = tmp_path / "profile"
    served_simulator.fault(kind="delay", delay_ms=20_000, path="/scheduling_links")
    program = str(Path(__file__).with_name("one_time_child.py"))
    child = subprocess.Popen(
        [sys.executable, program, served_simulator.url, str(profile)], stdout=subprocess.PIPE
    )
    try:
        await until(lambda: served_simulator.requests("POST", "/scheduling_links"), seconds=30)
    finally:
        child.kill()
        child.wait(10)
        assert child.stdout is not None
        child.stdout.close()
    served_simulator.control("DELETE", "faults")
    paths = Paths(profile)
    session = Session(
        "test",
        token="demo-token",
        api_url=served_simulator.url,
        paths=paths,
        settings=Settings(paths.settings_file),
        credentials=Credentials(),
    )
    services = session.services
    [found] = await services.writes.recover()
    assert found.title == "Make a single-use link for Intro call for Maria"
    assert found.state == "unknown"
    assert "nobody can tell whether one was made" in found.words
    assert "does no harm" in found.words
    assert await services.one_time_links.recover() == []
    assert await services.link_history.find() == [], "what nobody knows is in no list"
    assert len(served_simulator.requests("POST")) == 1
    await session.aclose()
