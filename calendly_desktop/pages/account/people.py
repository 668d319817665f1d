"""The colleagues and invitations: search and filter them, and copy a link with one click or key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from calendly_desktop.api.errors import NotAllowed
from calendly_desktop.domain.messages import link_as_content
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_account_people import Ui_AccountPeople
from calendly_desktop.pages.account.copy_column import CopyColumn
from calendly_desktop.pages.account.people_filters import PeopleFilters
from calendly_desktop.pages.account.people_pane import PersonPane
from calendly_desktop.pages.account.people_parts import PeopleParts, scrolling
from calendly_desktop.pages.account.people_table import PeopleTable
from calendly_desktop.pages.help.link import HelpLine
from calendly_desktop.pages.insight.lines_table import LinesTable
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.help_topic import set_help_topic
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.rows import open_row_menu
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.insight_lines import LinesModel
from calendly_desktop.viewmodels.people import name_of
from calendly_desktop.viewmodels.people_words import (
    State,
    empty_words,
    invitation_columns,
    no_match_text,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from calendly_desktop.domain.models import Group, Invitation, OrganizationMembership
    from calendly_desktop.store.people_around import PeopleAround
    from calendly_desktop.toolkit.buttons import CopyButton
    from calendly_desktop.viewmodels.insight_lines import LineColumn


class AccountPeople(QWidget):
    """The People section of the account page. What is asked of Calendly is up to `PeopleDesk`.

    chosen: another person or invitation, or none. state_changed: members or invitations.
    """

    copied = Signal(str)
    chosen = Signal()
    state_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("account_people")
        self.ui = Ui_AccountPeople()
        self.ui.setupUi(scrolling(self))
        self._refusals: dict[State, Problem] = {}
        self._trouble: tuple[Problem, Callable[[], None]] | None = None
        self._is_read = False
        self._has_rows = False
        self._invited: tuple[Sequence[LineColumn[Invitation]], Sequence[Invitation]] = ((), ())
        self._build_lists()
        self.filters = PeopleFilters(self.ui, self)
        for label in (self.ui.people_count, self.ui.people_note):
            secondary(label)
        self.ui.people_note.hide()
        set_role(self.ui.invite, "primary")
        self.ui.people_layout.addWidget(HelpLine(self, "people-who-left", "colleague-left"))
        set_help_topic(self, "people")
        self._build_actions()
        self._connect()
        self._measure()

    def _build_lists(self) -> None:
        ui = self.ui
        self.table = PeopleTable(ui.members_place)
        self.buttons = CopyColumn(self.table, ui.members_place)
        ui.members_layout.addWidget(self.table)
        self.invitations: LinesModel[Invitation] = LinesModel(self)
        self.invitation_table: LinesTable[Invitation] = LinesTable(
            ui.invitations, self.invitations, lambda row: row.uri, self
        )
        self.pane = PersonPane(ui.parts)
        ui.parts.addWidget(self.pane)
        ui.parts.setStretchFactor(0, 1)
        ui.parts.setStretchFactor(1, 0)
        lines = self.fontMetrics().lineSpacing()
        self.pane.setMinimumSize(theme().px(260), lines * 5)
        self.parts = PeopleParts(ui, self.pane, self)
        ui.people_states.setMinimumHeight(lines * 6)

    def _build_actions(self) -> None:
        self.copy_action = QAction(icon("copy"), self.tr("Copy booking link"), self)
        self.copy_action.setObjectName("copy_colleague_link")
        self.copy_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.table.addAction(self.copy_action)
        self.open_action = QAction(icon("open"), self.tr("Open booking page"), self)
        self.mail_action = QAction(icon("mail"), self.tr("Copy e-mail address"), self)
        self.member_actions: list[QAction] = []
        self.invitation_table.menu_actions.insert(0, self.mail_action)

    def _connect(self) -> None:
        ui = self.ui
        ui.people_search.searched.connect(self._search)
        ui.people_search.returnPressed.connect(self._copy_first_match)
        ui.people_search.installEventFilter(self)
        self.buttons.copy_wanted.connect(self.copy_link)
        theme().changed.connect(self._measure)
        self.table.activated.connect(self._copy_current)
        self.table.customContextMenuRequested.connect(self._open_menu)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.invitation_table.row_changed.connect(self.chosen)
        self.invitation_table.copied.connect(self.copied)
        self.invitation_table.entered.connect(self._copy_mail)
        self.copy_action.triggered.connect(self._copy_current)
        self.open_action.triggered.connect(self.open_current)
        self.mail_action.triggered.connect(self._copy_mail)
        self.filters.changed.connect(self._narrow)
        self.filters.state_changed.connect(self._switch)
        self.pane.copied.connect(self.copied)
        ui.details.toggled.connect(self._arrange)

    def _measure(self) -> None:
        self.table.make_room(self.buttons.wanted_width())
        self._arrange()

    def _arrange(self) -> None:
        self.parts.arrange(has_rows=self._has_rows)

    # -- what is shown ---------------------------------------------------------------------

    @property
    def state(self) -> State:
        """Whether members are shown, open invitations or declined ones."""
        return self.filters.state

    def person(self) -> OrganizationMembership | None:
        """Return the chosen member."""
        return self.table.person() if self.state == "members" else None

    def invitation(self) -> Invitation | None:
        """Return the chosen invitation."""
        return self.invitation_table.current() if self.state != "members" else None

    def choose_invitation(self, uri: str) -> None:
        """Choose an invitation, as after it was sent anew."""
        place = self.invitations.place_where(lambda row: row.uri == uri)
        if place >= 0:
            self.ui.invitations.setCurrentIndex(self.invitations.index(place, 0))

    def show_loading(self) -> None:
        """Show that colleagues are being read, unless some are shown already."""
        self._trouble = None
        self._show_state()

    def show_people(self, people: Sequence[OrganizationMembership], set_aside: int = 0) -> None:
        """Show the colleagues; the current row stays current."""
        self._refusals.pop("members", None)
        self._trouble, self._is_read = None, True
        self.table.people.show_people(people)
        self.filters.count("members", len(people))
        words = self.tr("1 person") if len(people) == 1 else self.tr("{0} people")
        text = words.format(len(people))
        if set_aside:
            text += self.tr(", {0} more that the app could not understand").format(set_aside)
        self.ui.people_count.setText(text)
        self._show_state()
        if not self.table.currentIndex().isValid():
            self.chosen.emit()

    def show_around(
        self, groups: Sequence[Group], around: PeopleAround, zone: str, refusal: Problem | None
    ) -> None:
        """Show invitations and what people can be filtered by. refusal: why none are shown."""
        kept = around.around
        others = self.filters.show_around(groups, kept)
        for state in ("pending", "declined"):
            rows = [row for row in kept.invitations if row.status == state]
            self.filters.count(state, len(rows) if rows or refusal is None else None)
            if refusal is not None and not rows:
                self._refusals[state] = refusal
            else:
                self._refusals.pop(state, None)
        rows = [row for row in kept.invitations if row.status != "accepted"]
        self._invited = invitation_columns(groups, around, zone), rows
        if others:
            self.table.filter.narrow(self.filters.passes())
        self.invitation_table.show_lines(*self._invited, self._narrowed())
        self._show_state()

    def show_problem(self, problem: Problem, retry: Callable[[], None]) -> bool:
        """Say why nobody can be shown; people known from before stay, and nothing is said here.

        Tells whether it is said.
        """
        if isinstance(problem, NotAllowed):
            self._refusals["members"] = problem
        else:
            self._trouble = problem, retry
        self._show_state()
        return not self.table.people.rowCount()

    def _show_state(self) -> None:
        states, is_member = self.ui.people_states, self.state == "members"
        shown = self.table.filter.rowCount() if is_member else self.invitations.rowCount()
        has_rows = bool(self.filters.known(self.state))
        if has_rows != self._has_rows:
            self._has_rows = has_rows
            self.filters.offer(bool(has_rows and is_member))
            self._arrange()
        if shown:
            self.ui.lists.setCurrentIndex(0 if is_member else 1)
            states.show_content()
            return
        refusal = self._refusals.get(self.state)
        if refusal is not None:
            states.panel.show_refusal(refusal)
        elif is_member and self._trouble is not None:
            states.panel.show_error(*self._trouble)
        elif is_member and not self._is_read:
            states.panel.show_loading()
        elif has_rows:
            sought = self.ui.people_search.text().strip()
            text = no_match_text(self.state, sought, self.invitations.all_rows)
            states.panel.show_no_match(text, self._clear_search)
        else:
            states.panel.show_empty(*empty_words(self.state))
        states.show_panel()

    def shots(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Return the faces of the section besides its first (the tour)."""
        return [
            ("person", lambda: self._select(1)),
            ("invited", lambda: self.filters.set_state("pending")),
            ("declined", lambda: self.filters.set_state("declined")),
            ("", self.show_members),
        ]

    # -- searching and filtering -----------------------------------------------------------

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.ui.people_search.setFocus()
        self.ui.people_search.selectAll()

    def show_members(self) -> None:
        """Show the members, as for finding a colleague."""
        self.filters.set_state("members")

    def _clear_search(self) -> None:
        self.ui.people_search.set_text_silently("")
        self.filters.clear()
        self._search("")
        self.ui.people_search.setFocus()

    def _search(self, text: str) -> None:
        self.table.filter.search(text)
        self._narrow()
        if text and self.state == "members" and self.table.filter.rowCount():
            self._select(0)

    def _narrow(self) -> None:
        self.table.filter.narrow(self.filters.passes())
        self.invitation_table.show_lines(*self._invited, self._narrowed())
        self._show_state()

    def _narrowed(self) -> tuple[str, Callable[[Invitation], bool]]:
        state = self.state
        return self.ui.people_search.text(), lambda row: row.status == state

    def _switch(self) -> None:
        self._narrow()
        self.state_changed.emit()
        self.chosen.emit()

    def _choose(self) -> None:
        if self.state == "members":
            self.chosen.emit()

    # -- intents ---------------------------------------------------------------------------

    def _copy_first_match(self) -> None:
        if not self.ui.people_search.text().strip():
            return
        if self.state != "members":
            self._copy_mail()
        elif self.table.filter.rowCount():
            self._select(0)
            self._copy_current()

    def _copy_current(self) -> None:
        person = self.table.person()
        if person is not None:
            self.copy_link(person, self.buttons.button_of(person))

    def copy_link(self, person: OrganizationMembership, button: CopyButton | None) -> None:
        """Copy somebody's booking page as a link."""
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

    def open_current(self) -> None:
        """Open the booking page of the chosen member in the browser."""
        person = self.table.person()
        url = QUrl(person.user.scheduling_url) if person else QUrl()
        if url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)

    def _copy_mail(self) -> None:
        person, invitation = self.person(), self.invitation()
        email = person.user.email if person else invitation.email if invitation else ""
        if email:
            copy(email)
            self.copied.emit(self.tr("E-mail address copied"))

    def _open_menu(self, place: QPoint) -> None:
        if self.table.person() is not None:
            commands = [self.copy_action, self.open_action, self.mail_action]
            open_row_menu(self.table, [*commands, *self.member_actions], place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.ui.people_search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
        ):
            return self._go_to_list()
        return super().eventFilter(watched, event)

    def _select(self, row: int) -> None:
        self.table.setCurrentIndex(self.table.filter.index(row, 0))  # selectRow fails right to left

    def _go_to_list(self) -> bool:
        if self.state == "members":
            if not self.table.filter.rowCount():
                return False
            self.table.setFocus()
            if not self.table.currentIndex().isValid():
                self._select(0)
            return True
        self.ui.invitations.setFocus()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
