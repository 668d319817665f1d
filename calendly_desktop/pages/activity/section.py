"""The Activity section: the activity log, and the messages that Calendly sent (Enterprise)."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout

from calendly_desktop.pages.account.section import AccountSection
from calendly_desktop.pages.activity.log_face import LogFace
from calendly_desktop.pages.activity.mail_face import MailFace
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.segmented import Segmented
from calendly_desktop.toolkit.text import SectionTitle
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.meeting_filters import MeetingsWanted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.problems import Problem
    from calendly_desktop.pages.account.page import AccountPage
    from calendly_desktop.pages.services import Services

_PAGE = "activity"


class ActivitySection(AccountSection):
    """Two lists, one shown at a time; each is read when it is first shown."""

    KEY: ClassVar[str] = "activity"
    HELP: ClassVar[str] = "activity"

    def __init__(
        self, services: Services, page: AccountPage, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, page, parent)
        self.choice = Segmented(self)  # made first: Tab comes to it first
        self.choice.setObjectName("activity_choice")
        self.choice.setAccessibleName(self.tr("Which list is shown"))
        self.choice.set_options(
            [("log", self.tr("Activity log")), ("mail", self.tr("Messages sent"))]
        )
        self.log = LogFace(services, page.tasks, self)
        self.mail = MailFace(services, page.tasks, self)
        self._areas: dict[str, QScrollArea] = {}
        self._faces: dict[str, LogFace | MailFace] = {"log": self.log, "mail": self.mail}
        self._lay_out()
        self.mail.meeting_wanted.connect(
            lambda uri: self.meetings_wanted.emit(MeetingsWanted(meeting=uri))
        )
        for face in self._faces.values():
            face.said.connect(self.copied)
        kept = services.settings.page(_PAGE).get("face")
        self.choice.set_current(kept if kept in self._faces else "log")
        self.choice.changed.connect(self._show_face)
        self._show_face(self.choice.current(), reads=False)

    @property
    def face(self) -> LogFace | MailFace:
        """The list in front."""
        return self._faces[self.choice.current()]

    @property
    def as_of(self) -> datetime | None:
        """When the list in front was read."""
        return self.face.read_at

    async def load(self, *, refresh: bool) -> None:
        """Read the list in front."""
        await self.face.load()

    def show_unread(self, problem: Problem) -> None:
        """Say in the list's place why there is nothing to see."""
        self.face.show_unread(problem)

    def show_face(self, key: str) -> None:
        """Bring a list to the front: log or mail."""
        self.choice.set_current(key)
        self._show_face(key)

    def focus_start(self) -> None:
        """Put the keyboard into the search."""
        self.face.focus_start()

    def shots(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Return the faces of the section for the tour."""
        return [("mail", lambda: self.show_face("mail")), ("", lambda: self.show_face("log"))]

    async def aclose(self) -> None:
        """Follow the account no longer."""
        self.log.close_face()
        await super().aclose()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme().px(look.SPACE_3))
        head.addWidget(SectionTitle(self.tr("Activity"), self))
        head.addStretch(1)
        head.addWidget(self.choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(look.SPACE_2))
        column.addLayout(head)
        for face in self._faces.values():
            self._areas[face.KEY] = area = QScrollArea(self)
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(face)
            column.addWidget(area, 1)

    def _show_face(self, key: str, *, reads: bool = True) -> None:
        for name, area in self._areas.items():
            area.setVisible(name == key)
        self.services.settings.update_page(_PAGE, face=key)
        if reads and self.face.reading is None:
            self.face.search()
        self.commands_changed.emit()
