"""Removing a member: what it concerns is read and said first; then their address is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_remove_person import Ui_RemovePerson
from calendly_desktop.pages.as_whom import name_account
from calendly_desktop.pages.banner_wait import BannerWait
from calendly_desktop.store.event_search import Wanted
from calendly_desktop.store.event_views import Scope
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.icons import IconLabel
from calendly_desktop.toolkit.surfaces import remove_widgets
from calendly_desktop.toolkit.text import PlainLabel, secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels.meeting_filters import MeetingsWanted
from calendly_desktop.viewmodels.people import name_of
from calendly_desktop.viewmodels.people_leaving import Consequence, consequences, is_typed

if TYPE_CHECKING:
    from calendly_desktop.domain.models import OrganizationMembership
    from calendly_desktop.domain.people import Impact
    from calendly_desktop.pages.services import Services


class RemoveWindow(ToolWindow):
    """removed: in words, once it is done. meetings_wanted: a MeetingsWanted."""

    NAME: ClassVar[str] = "remove_person"
    HELP: ClassVar[str] = "people"

    removed = Signal(str)
    meetings_wanted = Signal(object)

    def __init__(self, services: Services, parent: QWidget, person: OrganizationMembership) -> None:
        super().__init__(parent, "", width=620, height=680)
        self.person = person
        self._services = services
        self._impact: Impact | None = None
        self._is_read = False
        self.ui = Ui_RemovePerson()
        self.ui.setupUi(self.body)
        self.setWindowTitle(self.tr("Remove {0}").format(name_of(person)))
        self._dress()
        self._connect()
        self._follow()

    def load(self) -> None:
        """Show what this computer knows, then what Calendly says now."""
        self.tasks.start(self._load(), key="load", on_error=self._not_read)
        self.ui.close_button.setFocus()

    async def aclose(self) -> None:
        """Follow the connection no longer."""
        self._services.connection.changed.remove(self._follow)
        await super().aclose()

    def _dress(self) -> None:
        ui, person = self.ui, self.person
        account = self._services.account.account
        organization = account.organization_name if account is not None else ""
        ui.remove_title.setText(
            self.tr("Remove {0} from {1}?").format(name_of(person), organization)
        )
        label = self.tr("To go on, type their e-mail &address: {0}")
        ui.typed_label.setText(label.format(person.user.email.replace("&", "&&")))
        for note in (ui.impact_note, ui.foot_note):
            secondary(note)
        set_role(ui.remove, "danger-solid")

    def _connect(self) -> None:
        ui = self.ui
        ui.typed.textChanged.connect(self._follow)
        ui.remove.clicked.connect(self._remove)
        ui.close_button.clicked.connect(self.reject)
        ui.show_meetings.clicked.connect(self._show_meetings)
        self._services.connection.changed.append(self._follow)

    # -- what it concerns ------------------------------------------------------------------

    async def _load(self) -> None:
        services, person = self._services, self.person
        wanted = Wanted("upcoming", Scope("person", person.user.uri))
        known = await services.events.count(wanted)
        self._impact = services.people.known_impact(person, known)
        self._show()
        if services.connection.offline_reason():
            return
        self.ui.impact_note.setText(self.tr("Asking Calendly what it concerns…"))
        self._impact = await services.people.load_impact(person, self._impact)
        self._is_read = True
        self._show()
        announce(self, self.ui.impact_note.text())

    def _not_read(self, error: BaseException) -> bool:
        self._is_read = True
        self._show()
        if isinstance(error, Problem) and not error.ends_sign_in:
            self.ui.impact_note.setText(
                self.tr("Calendly could not be asked: {0}.").format(error.title)
            )
            return True
        return False

    def _show(self) -> None:
        """Show what a removal concerns, one thing below the other."""
        impact = self._impact
        if impact is None:
            return
        services = self._services
        remove_widgets(self.ui.impact_layout)
        for each in consequences(
            self.person,
            impact,
            services.people.groups,
            services.events.timezone,
            is_read=self._is_read,
        ):
            self.ui.impact_layout.addWidget(self._row(each))
        self.ui.impact_layout.addStretch(1)
        self.ui.impact_note.setText(
            self.tr("Calendly was asked just now.")
            if self._is_read
            else self.tr("This is what this computer knows.")
        )
        self._follow()

    def _row(self, each: Consequence) -> QWidget:
        row = QWidget(self.ui.impact_place)
        row.setObjectName(f"impact_{each.key}")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme().px(look.SPACE_3))
        sign = IconLabel(each.icon, row, tone=each.tone)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(set_text_role(PlainLabel(each.title, row, wrap=True), "strong"))
        words.addWidget(secondary(PlainLabel(each.text, row, wrap=True, selectable=True)))
        line.addLayout(words, 1)
        return row

    def _follow(self) -> None:
        ui = self.ui
        reason = self._services.connection.change_reason()
        reason = reason or self._services.people.why_not_remove(self.person)
        is_typed_right = is_typed(ui.typed.text(), self.person)
        wait = not self._is_read or self.tasks.is_busy("remove")
        ui.remove.setEnabled(not reason and is_typed_right and not wait)
        ui.typed.setEnabled(not reason)
        name_account(ui.foot_note, self._services, self.tr("As {0}."))
        if reason:
            ui.foot_note.setText(reason)
        ui.foot_note.setVisible(bool(ui.foot_note.text()))

    # -- doing it --------------------------------------------------------------------------

    def _show_meetings(self) -> None:
        self.meetings_wanted.emit(
            MeetingsWanted(Scope("person", self.person.user.uri), view="upcoming")
        )

    def _remove(self) -> None:
        if is_typed(self.ui.typed.text(), self.person):
            self.tasks.start(self._send(), key="remove", write=True, on_error=self._not_removed)
            self._follow()

    def _not_removed(self, _error: BaseException) -> bool:
        self._follow()
        return False

    async def _send(self) -> None:
        self.banner.clear()
        wait = BannerWait(self.banner)
        done = await self._services.people.remove(self.person, on_wait=wait.tell)
        words = (
            self.tr("{0} is no longer in your organization")
            if done
            else self.tr("{0} was no longer in your organization")
        )
        self.removed.emit(words.format(name_of(self.person)))
        self.accept()
