"""The Booking links tab over a whole session, for what is done with links made before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.made_links import MadeLink
from calendly_desktop.pages.links.page import LinksPage
from calendly_desktop.sessions import Session
from calendly_desktop.store.event_views import Scope
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from calendly_desktop.domain.models import EventType
    from calendly_desktop.pages.link_history.view import HistoryView
    from calendly_desktop.pages.services import Services

Found = TypeVar("Found", bound=QWidget)
FAIR = UtmTags(source="fair", medium="event", campaign="spring-2027")
CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)


class Tab:
    """The tab as the app builds it, and what somebody sees of it."""

    def __init__(self, session: Session, until: Callable[..., Any]) -> None:
        self.session = session
        self.until = until
        self.toasts: list[str] = []
        self.offers: list[tuple[str, str, Any]] = []
        self.meetings: list[str] = []
        self.page: LinksPage
        self.open()

    @property
    def services(self) -> Services:
        return self.session.services

    def open(self) -> None:
        """Build the tab; what it says is kept here."""
        self.page = LinksPage(self.services)
        self.page.toast.connect(self.toasts.append)
        self.page.offer.connect(lambda *offered: self.offers.append(offered))
        self.page.tools.meeting_wanted.connect(self.meetings.append)
        self.page.resize(1180, 690)
        self.page.show()
        self.page.activateWindow()

    async def close(self) -> None:
        await self.page.aclose()
        self.page.close()
        self.page.deleteLater()

    async def settled(self, tasks: Any = None) -> None:
        """Wait until nothing is read or written any more."""
        busy = tasks or self.page.tasks
        await self.until(lambda: not busy.is_busy())

    async def history(self) -> HistoryView:
        """Show the History view, as far as it has to say anything."""
        from calendly_desktop.pages.link_history.view import HistoryView

        view = self.page.show_view("history")
        assert isinstance(view, HistoryView)
        self.page.refresh()
        await self.settled()
        return view

    async def keep(self, *links: MadeLink) -> list[MadeLink]:
        return await self.services.link_history.record_all(links)

    async def read_meetings(self, *, invitees: bool = True) -> None:
        events = self.services.events
        asked = events.asked_for(Scope("organization"))
        listing = await self.session.client.list_scheduled_events(**asked).all()
        await events.keep(listing.items, moment=datetime.now(UTC))
        if invitees:
            for event in await events.needing_among(each.uri for each in listing.items):
                await events.read_invitees(event)

    async def kind(self, name: str) -> EventType:
        if not self.services.links.event_types:
            await self.services.links.load()
        return next(kind for kind in self.services.links.event_types if kind.name == name)

    async def window(self) -> Any:
        """Return the window that is open, once it has read what it shows."""
        [window] = self.page.tools.windows.all()
        await self.settled(window.tasks)
        return window


@pytest.fixture
def simulator_options(request: pytest.FixtureRequest) -> dict[str, Any]:
    return {"seed": 1, "meetings": 4, "role": getattr(request, "param", "owner")}


@pytest.fixture
async def tab(
    tmp_path: Path, served_simulator: Any, qapp: QApplication, until: Callable[..., Any]
) -> AsyncIterator[Tab]:
    theme().apply(qapp)
    paths = Paths(tmp_path / "profile")
    session = Session(
        "test",
        token=served_simulator.token,
        api_url=served_simulator.url,
        paths=paths,
        settings=Settings(paths.settings_file),
        credentials=Credentials(),
    )
    await session.services.account.load()
    made = Tab(session, until)
    await made.settled()
    yield made
    await made.close()
    await session.aclose()
    QGuiApplication.clipboard().clear()


def link(number: int, **more: Any) -> MadeLink:
    """Return a link made some minutes ago; higher numbers are older."""
    at = datetime.now(UTC) - timedelta(minutes=number)
    known: dict[str, Any] = {
        "url": f"https://calendly.com/ada/{number}",
        "event_type_name": "Intro call",
        "made_at": at,
        "used_at": at,
        "made_by": "Ada Lindgren, ada@example.com",
    }
    return MadeLink(**{**known, **more})


def controls(window: QWidget) -> list[QWidget]:
    """Return what can take the focus by Tab, in sight."""
    return [
        each
        for kind in CONTROLS
        for each in window.findChildren(kind)
        if each.isVisible()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.objectName().startswith("qt_")
        and not isinstance(each.parentWidget(), QAbstractSpinBox)
    ]


def check_names_and_keys(window: QWidget, *, least: int = 7) -> None:
    """Every control has a name of its own, and no access key is given twice."""
    from tests.shell.test_accessible import _access_keys, _cramped, _unnamed

    assert len(controls(window)) >= least
    assert _unnamed(window) == []
    assert _access_keys(window) == []
    assert _cramped(window) == []
    for control in controls(window):
        assert control.objectName(), control


def check_tab_order(window: QWidget) -> None:
    """Tab goes as the eye does: from top to bottom."""
    shown = set(controls(window))
    places, at = [], window.nextInFocusChain()
    while at is not None and at is not window:
        if at in shown:
            corner = at.mapTo(window, at.rect().topLeft())
            places.append((corner.y() // 24, at.objectName()))
        at = at.nextInFocusChain()
    lines = [line for line, _name in places]
    start = lines.index(min(lines))
    turned = lines[start:] + lines[:start]
    assert turned == sorted(turned), places


def type_into(edit: QLineEdit, text: str) -> None:
    """Type into a field as somebody does."""
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)


async def save_as(window: QWidget, path: Path, until: Callable[..., Any]) -> None:
    """Answer the question where a file is to be saved."""
    dialog: QFileDialog = await until(lambda: window.findChild(QFileDialog))
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(name, QLineEdit)
    name.setText(str(path))
    dialog.accept()


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def clipboard_html() -> str:
    return QGuiApplication.clipboard().mimeData().html()
