"""What the list of people is narrowed to: members or invitations, a role, a group or a team."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.people_words import STATES, State, state_label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.models import Group, OrganizationMembership
    from calendly_desktop.forms.ui_account_people import Ui_AccountPeople
    from calendly_desktop.store.people_memory import Around


class PeopleFilters(QObject):
    """The choices above the list. changed: role or group; state_changed: which list is shown."""

    changed = Signal()
    state_changed = Signal()

    def __init__(self, ui: Ui_AccountPeople, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._counts: dict[State, int | None] = dict.fromkeys(STATES)
        self._is_useful = False
        self._owners: dict[str, set[str]] = {}
        self._offered: list[tuple[str, str]] = []
        flow = FlowLayout(ui.choices, spacing=theme().px(8))
        for part in (ui.role_field, ui.group_field, ui.details):
            flow.addWidget(part)
        ui.people_state.set_options([(state, state_label(state, None)) for state in STATES])
        for key, words in (
            ("", self.tr("Any")),
            ("owner", self.tr("Owner")),
            ("admin", self.tr("Admin")),
            ("user", self.tr("Member")),
        ):
            ui.role.addItem(words, key)
        ui.group.addItem(self.tr("Any"), "")
        for box in (ui.role, ui.group):
            make_selected_chosen(box)
            box.activated.connect(self.changed)
        ui.people_state.changed.connect(self._switched)
        self.offer(False)

    @property
    def state(self) -> State:
        """Which of the lists is shown."""
        return cast("State", self._ui.people_state.current())

    def set_state(self, state: State) -> None:
        """Show another list."""
        if state != self.state:
            self._ui.people_state.set_current(state)
            self._switched()

    def count(self, state: State, count: int | None) -> None:
        """Say how many there are of a kind; None where nobody knows."""
        self._counts[state] = count
        button = self._ui.people_state.button(state)
        button.setText(state_label(state, count))
        button.setAccessibleName(button.text())

    def known(self, state: State) -> int | None:
        """Return how many there are of a kind, whatever is searched."""
        return self._counts[state]

    def show_around(self, groups: Sequence[Group], around: Around) -> bool:
        """Offer the groups, and the teams of which it is known who is in them.

        Returns whether others than before may pass now.
        """
        chosen = str(self._ui.group.currentData() or "")
        before = self._owners.get(chosen)
        owners: dict[str, set[str]] = {}
        for row in around.relationships:
            owners.setdefault(row.group, set()).add(row.owner.uri)
        for user, teams in around.team_members.items():
            for team in teams:
                owners.setdefault(team, set()).add(user)
        self._owners = owners
        offered = [(group.uri, group.name or self.tr("Without a name")) for group in groups]
        offered += [(team.uri, team.name) for team in around.teams if team.uri in owners]
        if offered != self._offered:
            self._offered = offered
            self._offer()
        return bool(chosen) and owners.get(chosen) != before

    def _offer(self) -> None:
        box, chosen = self._ui.group, str(self._ui.group.currentData() or "")
        box.clear()
        box.addItem(self.tr("Any"), "")
        for uri, words in self._offered:
            box.addItem(words, uri)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        self.offer(self._is_useful)

    def passes(self) -> Callable[[OrganizationMembership], bool] | None:
        """Return whom role and group let through; None for everybody."""
        role = str(self._ui.role.currentData() or "")
        group = str(self._ui.group.currentData() or "")
        if not role and not group:
            return None
        owners = self._owners.get(group, set())
        return lambda person: (
            (not role or person.role == role)
            and (not group or person.uri in owners or person.user.uri in owners)
        )

    def clear(self) -> None:
        """Let everybody pass."""
        self._ui.role.setCurrentIndex(0)
        self._ui.group.setCurrentIndex(0)

    def offer(self, is_useful: bool) -> None:
        """Show role and group where there are members to narrow down."""
        self._is_useful = is_useful
        self._ui.role_field.setVisible(is_useful)
        self._ui.group_field.setVisible(is_useful and bool(self._offered))

    def _switched(self) -> None:
        self.offer(self.state == "members" and bool(self.known("members")))
        self.state_changed.emit()
