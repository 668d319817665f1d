"""The Account page over a whole session, with the sections Activity and Privacy and data."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from calendly_desktop.pages.account.page import AccountPage
from calendly_desktop.sessions import Session
from calendly_desktop.store.event_views import Scope
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import KnownAccount, Settings
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path


class Office:
    """A signed-in session, and the Account page over it."""

    def __init__(self, session: Session, page: AccountPage, until: Callable[..., Any]) -> None:
        self.session = session
        self.page = page
        self._until = until

    @property
    def services(self) -> Any:
        return self.session.services

    def another(self) -> Session:
        """Open another account of this computer, Ken Sato's; whoever asks closes it."""
        settings = self.services.settings
        known = KnownAccount("second", "Ken Sato", "ken@example.com", self.session.api_url)
        settings.update(accounts=[known])
        return Session(
            "second",
            token="demo-token",
            api_url=self.session.api_url,
            paths=self.services.places,
            settings=settings,
            credentials=Credentials(),
        )

    async def settled(self) -> None:
        await self._until(lambda: not self.page.tasks.is_busy())

    async def show(self, section: str) -> Any:
        """Bring a section to the front and wait until it has read what it shows."""
        self.page.show_section(section)
        await self.settled()
        return self.page.section(section)

    async def read_all(self) -> None:
        """Read all meetings with their invitees."""
        events, client = self.services.events, self.session.client
        asked = events.asked_for(Scope("organization"))
        listing = await client.list_scheduled_events(**asked).all()
        await events.keep(listing.items, moment=datetime.now(UTC))
        for event in await events.needing_among(event.uri for event in listing.items):
            await events.read_invitees(event)


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 20, "plan": "enterprise"}


@pytest.fixture
async def office(
    tmp_path: Path, served_simulator: Any, qapp: QApplication, until: Callable[..., Any]
) -> AsyncIterator[Office]:
    """An office whose account page is open."""
    theme().apply(qapp)
    paths = Paths(tmp_path / "profile")
    session = Session(
        "account",
        token="demo-token",
        api_url=served_simulator.url,
        paths=paths,
        settings=Settings(paths.settings_file),
        credentials=Credentials(),
    )
    await session.services.account.load()
    page = AccountPage(session.services)
    page.asks_as = lambda: (session.services.account.who, "Acme Recruiting")
    page.resize(1180, 760)
    page.show()
    page.refresh()
    made = Office(session, page, until)
    await made.settled()
    yield made
    QApplication.clipboard().clear()
    await page.aclose()
    page.close()
    page.deleteLater()
    await session.aclose()
