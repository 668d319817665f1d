"""A signed-in session and the Account page over it, with the People section in front."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget

from calendly_desktop.pages.account.page import AccountPage
from calendly_desktop.sessions import Session
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.clipboard import clear_secret
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from calendly_desktop.domain.models import OrganizationMembership


class Room:
    """The page, its session, and what a person does there."""

    def __init__(self, session: Session, page: AccountPage, until: Callable[..., Any]) -> None:
        self.session = session
        self.page = page
        self.until = until
        self.toasts: list[str] = []
        self.wanted: list[Any] = []
        page.toast.connect(self.toasts.append)
        page.meetings_wanted.connect(self.wanted.append)

    @property
    def section(self) -> Any:
        return self.page.people

    @property
    def pane(self) -> Any:
        return self.page.people.pane

    async def settle(self) -> None:
        await self.until(lambda: not self.page.tasks.is_busy())

    async def choose(self, name: str) -> OrganizationMembership:
        """Choose a member, and wait for what Calendly says about them."""
        table = self.section.table
        for row in range(table.filter.rowCount()):
            if table.filter.index(row, 0).data() == name:
                table.selectRow(row)
        await self.until(lambda: self.pane.value("teams") not in {"", "…"})
        await self.settle()
        person: OrganizationMembership = table.person()
        assert person.user.name == name
        return person

    async def show_state(self, state: str, email: str = "") -> None:
        """Show invitations, and choose one."""
        QTest.mouseClick(self.section.ui.people_state.button(state), Qt.MouseButton.LeftButton)
        if email:
            place = self.section.invitations.place_where(lambda row: row.email == email)
            assert place >= 0
            index = self.section.invitations.index(place, 0)
            self.section.ui.invitations.setCurrentIndex(index)

    def emails(self) -> list[str]:
        return [row.email for row in self.section.invitations.shown()]

    def names(self) -> list[str]:
        return [person.user.name for person in self.section.table.filter.shown()]

    async def answer(self, *, yes: bool = True) -> str:
        """Press a button of the question that is open; return its words."""
        dialog = await self.until(lambda: self.page.findChild(QWidget, "confirm_dialog"))
        words = f"{dialog.windowTitle()} {dialog.accessibleDescription()}"
        name = "confirm_action" if yes else "confirm_dismiss"
        QTest.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
        return str(words)

    async def window(self, name: str) -> Any:
        """Return a window of the tab that is open."""
        windows = self.page.tools.windows
        found = await self.until(lambda: [w for w in windows.all() if name == w.NAME])
        return found[0]

    async def save_as(self, parent: QWidget, path: Path) -> None:
        """Answer the question where a file is to be saved."""
        dialog: QFileDialog = await self.until(lambda: parent.findChild(QFileDialog))
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(name, QLineEdit)
        name.setText(str(path))
        dialog.accept()
        await self.until(path.exists)


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 12}


@pytest.fixture
async def room(
    tmp_path: Path, served_simulator: Any, qapp: QApplication, until: Callable[..., Any]
) -> AsyncIterator[Room]:
    qapp.setQuitOnLastWindowClosed(False)
    theme().apply(qapp)
    paths = Paths(tmp_path / "profile")
    settings = Settings(paths.settings_file)
    settings.update(undo_seconds=0)
    session = Session(
        "test",
        token=served_simulator.token,
        api_url=served_simulator.url,
        paths=paths,
        settings=settings,
        credentials=Credentials(),
    )
    page = AccountPage(session.services)
    page.resize(1180, 760)
    page.show_section("people")
    page.show()
    made = Room(session, page, until)
    await until(lambda: session.services.people.is_read or bool(session.services.people.refusals))
    await made.settle()
    yield made
    QApplication.clipboard().clear()
    clear_secret()
    await page.aclose()
    await session.services.job_runs.aclose()
    page.close()
    page.deleteLater()
    await session.aclose()
