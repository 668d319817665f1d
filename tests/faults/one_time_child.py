"""Makes a single-use link in a process that is there to be killed; see test_one_time_killed.py."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.one_time_links import OneTimeForm
from calendly_desktop.sessions import Session
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings


async def main() -> None:
    """Ask for a link; the parent ends the process while the answer is on its way."""
    url, profile = sys.argv[1], Path(sys.argv[2])
    paths = Paths(profile)
    session = Session(
        "test",
        token="demo-token",
        api_url=url,
        paths=paths,
        settings=Settings(paths.settings_file),
        credentials=Credentials(),
    )
    await session.services.account.load()
    await session.services.links.load()
    kinds = session.services.links.event_types
    kind = next(each for each in kinds if each.name == "Intro call")
    print("ready", flush=True)
    form = OneTimeForm(guest="Maria")
    await session.services.one_time_links.make(form, kind, UtmTags(), {})
    await session.aclose()


if __name__ == "__main__":
    asyncio.run(main())
