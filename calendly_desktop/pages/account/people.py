"""The colleagues: search them, and copy a booking link with one click or key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from calendly_desktop.domain.messages import link_as_content
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_account_people import Ui_AccountPeople
from calendly_desktop.pages.account.copy_column import CopyColumn
from calendly_desktop.pages.account.people_table import PeopleTable
from calendly_desktop.pages.help.link import HelpLine
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.rows import open_row_menu
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.people import name_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calendly_desktop.domain.models import OrganizationMembership
    from calendly_desktop.toolkit.buttons import CopyButton


class AccountPeople(QWidget):
    """The People section of the account page."""

    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("account_people")
        self.ui = Ui_AccountPeople()
        self.ui.setupUi(self)
        self._build_table()
        secondary(self.ui.people_count)
        self.ui.people_layout.addWidget(HelpLine(self, "people-who-left", "colleague-left"))
        self._build_actions()
        self._connect()
        self._measure()

    def _build_table(self) -> None:
        place = QWidget(self)
        self.table = PeopleTable(place)
        self.buttons = CopyColumn(self.table, place)
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.ui.people_states.insertWidget(0, place)

    def _build_actions(self) -> None:
        self.copy_action = QAction(icon("copy"), self.tr("Copy booking link"), self)
        self.copy_action.setObjectName("copy_colleague_link")
        self.copy_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.table.addAction(self.copy_action)
        self.open_action = QAction(icon("open"), self.tr("Open booking page"), self)
        self.mail_action = QAction(icon("mail"), self.tr("Copy e-mail address"), self)

    def _connect(self) -> None:
        self.ui.people_search.searched.connect(self._search)
        self.ui.people_search.returnPressed.connect(self._copy_first_match)
        self.ui.people_search.installEventFilter(self)
        self.buttons.copy_wanted.connect(self._copy)
        theme().changed.connect(self._measure)
        self.table.activated.connect(self._copy_current)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.copy_action.triggered.connect(self._copy_current)
        self.open_action.triggered.connect(self._open_current)
        self.mail_action.triggered.connect(self._copy_mail)

    def _measure(self) -> None:
        self.table.make_room(self.buttons.wanted_width())

    # -- showing ---------------------------------------------------------------------------

    def show_loading(self) -> None:
        """Show that colleagues are being read, unless some are shown already."""
        if not self.table.people.rowCount():
            self.ui.people_states.panel.show_loading()
            self.ui.people_states.show_panel()

    def show_people(self, people: Sequence[OrganizationMembership], set_aside: int = 0) -> None:
        """Show the colleagues; the current row stays current."""
        self.table.people.show_people(people)
        words = self.tr("1 person") if len(people) == 1 else self.tr("{0} people")
        text = words.format(len(people))
        if set_aside:
            text += self.tr(", {0} more that the app could not understand").format(set_aside)
        self.ui.people_count.setText(text)
        self._show_state()

    def show_problem(self, problem: Problem, retry: Callable[[], None]) -> None:
        """Say why nobody can be shown; people known from before stay."""
        if self.table.people.rowCount():
            return
        panel = self.ui.people_states.panel
        if problem.step == "retry":
            panel.show_error(problem, retry)
        else:
            panel.show_refusal(problem)
        self.ui.people_states.show_panel()

    def _show_state(self) -> None:
        states = self.ui.people_states
        if self.table.filter.rowCount():
            states.show_content()
            return
        if self.table.people.rowCount():
            sought = self.tr("Nobody has “{0}” in name, e-mail, role or time zone.")
            text = sought.format(self.ui.people_search.text())
            states.panel.show_no_match(text, self._clear_search)
        else:
            states.panel.show_empty(
                "people",
                self.tr("Nobody else here yet"),
                self.tr("Colleagues appear here once they have joined your organization."),
            )
        states.show_panel()

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.ui.people_search.setFocus()
        self.ui.people_search.selectAll()

    def _clear_search(self) -> None:
        self.ui.people_search.set_text_silently("")
        self._search("")
        self.ui.people_search.setFocus()

    def _search(self, text: str) -> None:
        self.table.filter.search(text)
        self._show_state()
        if text and self.table.filter.rowCount():
            self.table.selectRow(0)

    # -- intents ---------------------------------------------------------------------------

    def _copy_first_match(self) -> None:
        if self.table.filter.rowCount() and self.ui.people_search.text().strip():
            self.table.selectRow(0)
            self._copy_current()

    def _copy_current(self) -> None:
        person = self.table.person()
        if person is not None:
            self._copy(person, self.buttons.button_of(person))

    def _copy(self, person: OrganizationMembership, button: CopyButton | None) -> None:
        words = self.tr("Book a meeting with {0}").format(name_of(person))
        try:
            content = link_as_content(words, person.user.scheduling_url)
        except Problem:
            self.copied.emit(self.tr("{0} has no booking page").format(name_of(person)))
            return
        copy(content.plain, html=content.html, rtf=content.rtf)
        if button is not None:
            button.show_copied()
        self.copied.emit(self.tr("Booking link of {0} copied").format(name_of(person)))

    def _open_current(self) -> None:
        person = self.table.person()
        url = QUrl(person.user.scheduling_url) if person else QUrl()
        if url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)

    def _copy_mail(self) -> None:
        person = self.table.person()
        if person is not None:
            copy(person.user.email)
            self.copied.emit(self.tr("E-mail address copied"))

    def _open_menu(self, place: QPoint) -> None:
        if self.table.person() is not None:
            commands = [self.copy_action, self.open_action, self.mail_action]
            open_row_menu(self.table, commands, place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.ui.people_search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
            and self.table.filter.rowCount()
        ):
            self.table.setFocus()
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)
            return True
        return super().eventFilter(watched, event)
