"""What can I do? Every feature with yes, no or not tried, the reason, and whom to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from calendly_desktop.domain.abilities import Ability, judge, request_to_administrator
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.chips import Chip
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.surfaces import Card, remove_widgets
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle, secondary
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from calendly_desktop.store.account import Account


class AccountAbilities(QWidget):
    """The section "What can I do?" of the account page."""

    copied = Signal(str)
    check_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("account_abilities")
        self._request = ""
        self._build()

    def _build(self) -> None:
        title = SectionTitle(self.tr("What can I do?"), self)
        self.check = QPushButton(self.tr("Chec&k now"), self)
        self.check.setObjectName("check_access")
        self.check.setAccessibleName(self.tr("Check now what this token may do"))
        self.check.clicked.connect(self.check_wanted)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.check)
        self.explanation = secondary(
            PlainLabel(
                self.tr(
                    "Calendly cannot be asked what an access token may do; the app learns it from "
                    "Calendly’s answers. “Check now” tries a few readings and changes nothing."
                ),
                self,
                wrap=True,
            )
        )
        self._rows = Card(self)
        self.request = CopyButton(self.tr("Copy &request to my administrator"), self)
        self.request.setObjectName("copy_request")
        self.request.setAccessibleName(self.tr("Copy request to my administrator"))
        self.request.clicked.connect(self._copy_request)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme().px(look.SPACE_2), 0)
        column.setSpacing(theme().px(look.SPACE_3))
        column.addLayout(head)
        column.addWidget(self.explanation)
        column.addWidget(self._rows)
        column.addWidget(self.request, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def show_account(self, account: Account) -> None:
        """Judge every feature by what is known of role and scopes."""
        name = account.organization_name
        abilities = judge(account.role, account.missing_scopes, account.granted_scopes, name)
        column = self._rows.column()
        remove_widgets(column)
        for ability in abilities:
            column.addWidget(self._row(ability))
        person = account.user.name or account.user.email
        self._request = request_to_administrator(person, name, abilities)
        self.request.setVisible(bool(self._request))

    def set_busy(self, busy: bool) -> None:
        """Say that the check runs."""
        self.check.setEnabled(not busy)
        self.check.setText(self.tr("Checking…") if busy else self.tr("Chec&k now"))

    def _row(self, ability: Ability) -> QWidget:
        row = QWidget(self._rows)
        row.setObjectName(f"ability_{ability.feature.name}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(ability.feature.title, row, wrap=True))
        if ability.reason:
            words.addWidget(secondary(PlainLabel(ability.reason, row, wrap=True)))
        chip = Chip(self.tr("Not tried"), row, tone="neutral", icon_name="question")
        if ability.state == "yes":
            chip.show_state(self.tr("Works"), tone="success")
        elif ability.state == "no":
            chip.show_state(self.tr("Not allowed"), tone="warning", icon_name="lock")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, theme().px(look.SPACE_1), 0, theme().px(look.SPACE_1))
        line.addLayout(words, 1)
        line.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _copy_request(self) -> None:
        copy(self._request)
        self.request.show_copied()
        self.copied.emit(self.tr("Request copied: paste it into an e-mail"))
