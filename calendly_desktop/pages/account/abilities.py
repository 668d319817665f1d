"""What can I do? Role, plan, requests left, every feature with the reason, and whom to ask."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from calendly_desktop.domain.abilities import (
    is_granted,
    is_missing,
    judge,
    plan_in_words,
    request_to_administrator,
    role_in_words,
)
from calendly_desktop.domain.features import FEATURES, Chapter
from calendly_desktop.domain.only_look import OnlyLook
from calendly_desktop.domain.scopes import ALL_SCOPES
from calendly_desktop.domain.search import has_words, search_words
from calendly_desktop.domain.times import find_zone
from calendly_desktop.pages.account.ability_rows import AbilityRow, ScopeRow
from calendly_desktop.pages.help.link import HelpLink
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.disclosure import Disclosure
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.help_topic import set_help_topic
from calendly_desktop.toolkit.search_field import SearchField
from calendly_desktop.toolkit.surfaces import Card
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle, secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.moments import time_in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from calendly_desktop.domain.abilities import Ability
    from calendly_desktop.store.account import Account


class AccountAbilities(QWidget):
    """The section "What can I do?" of the account page. Its rows stay while their states change."""

    copied = Signal(str)
    check_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("account_abilities")
        set_help_topic(self, "access")
        self._account: Account | None = None
        self._shown: Account | None = None
        self._only_look = OnlyLook()
        self._facts: dict[str, PlainLabel] = {}
        self._build()

    # -- building --------------------------------------------------------------------------

    def _build(self) -> None:
        inside = QWidget()
        self._column = column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme().px(look.SPACE_2), 0)
        column.setSpacing(theme().px(look.SPACE_3))
        column.addWidget(self._head())
        column.addWidget(self._about())
        self.search = SearchField(self, placeholder=self.tr("Search what can be done"))
        self.search.setObjectName("ability_search")
        self.search.set_pause(0)
        self.search.searched.connect(self._search)
        column.addWidget(self.search)
        self.nothing = secondary(PlainLabel("", self, wrap=True))
        self.nothing.hide()
        column.addWidget(self.nothing)
        self.cards: dict[Chapter, Card] = {}
        self.rows: list[AbilityRow] = []
        for chapter in get_args(Chapter):
            column.addWidget(self._chapter(chapter))
        column.addWidget(self._permissions())
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setObjectName("abilities_scroll")
        scroll.setAccessibleName(self.tr("What can I do?"))
        scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _head(self) -> QWidget:
        head = QWidget(self)
        self.check = QPushButton(self.tr("Chec&k now"), head)
        self.check.setObjectName("check_access")
        self.check.setAccessibleName(self.tr("Check now what this token may do"))
        self.check.clicked.connect(self.check_wanted)
        self.request = CopyButton(self.tr("Copy &request to my administrator"), head)
        self.request.setObjectName("copy_request")
        self.request.setAccessibleName(self.tr("Copy request to my administrator"))
        self.request.clicked.connect(self._copy_all)
        buttons = FlowLayout(head, spacing=theme().px(look.SPACE_2))
        title = SectionTitle(self.tr("What can I do?"), head)
        title.setMinimumHeight(theme().px(look.TARGET))
        for part in (title, self.check, self.request, HelpLink("access"), HelpLink("plans")):
            buttons.addWidget(part)
        self.lock_help = HelpLink("only-look", head)
        self.lock_help.hide()
        buttons.addWidget(self.lock_help)
        return head

    def _about(self) -> Card:
        card = Card(self)
        form = QFormLayout()
        form.setHorizontalSpacing(theme().px(look.SPACE_4))
        form.setVerticalSpacing(theme().px(look.SPACE_2))
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        words = {
            "role": self.tr("Your role"),
            "plan": self.tr("Plan"),
            "sign_in": self.tr("Sign-in"),
            "requests": self.tr("Requests"),
            "changes": self.tr("Changes"),
        }
        for name, label in words.items():
            fact = self._facts[name] = PlainLabel("", card, wrap=True, selectable=True)
            fact.setObjectName(f"can_{name}")
            title = secondary(PlainLabel(label, card))
            title.setMinimumWidth(theme().px(96))
            title.setBuddy(fact)
            title.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
            form.addRow(title, fact)
        card.column().addLayout(form)
        return card

    def _chapter(self, chapter: Chapter) -> Card:
        titles: dict[Chapter, str] = {
            "meetings": self.tr("Meetings"),
            "links": self.tr("Booking links"),
            "types": self.tr("Event types and availability"),
            "webhooks": self.tr("Webhooks"),
            "organization": self.tr("Organization"),
            "more": self.tr("Contacts, forms and records"),
        }
        card = self.cards[chapter] = Card(self)
        card.setObjectName(f"abilities_{chapter}")
        card.column().setSpacing(theme().px(look.SPACE_1))
        card.column().addWidget(SectionTitle(titles[chapter], card))
        for feature in FEATURES:
            if feature.chapter == chapter:
                row = AbilityRow(feature, card)
                row.copy_wanted.connect(lambda row=row: self._copy_one(row))
                card.column().addWidget(row)
                self.rows.append(row)
        return card

    def _permissions(self) -> Card:
        card = Card(self)
        self.permissions = Disclosure("permissions", self.tr("Permissions (scopes)"), card)
        column = QVBoxLayout(self.permissions.inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(look.SPACE_1))
        self.scopes = [ScopeRow(scope, self.permissions.inside) for scope in ALL_SCOPES]
        for row in self.scopes:
            column.addWidget(row)
        card.column().addWidget(self.permissions)
        return card

    # -- showing ---------------------------------------------------------------------------

    def show_account(self, account: Account) -> None:
        """Judge every feature by what is known; at once where the section is in sight."""
        self._account = account
        if self.isVisible():
            self._show()

    def show_only_look(self, only_look: OnlyLook) -> None:
        """Say whether the app only looks and who set it; what changes something is off then."""
        if only_look != self._only_look or not self._facts["changes"].text():
            self._only_look = only_look
            self._shown = None
            free = self.tr("Possible: nobody has set this computer, the app or this account to "
                           "only look.")  # fmt: skip
            self._facts["changes"].setText(only_look.reason or free)
            self.lock_help.setVisible(only_look.is_on)
        if self.isVisible():
            self._show()

    def show_sign_in(self, words: str) -> None:
        """Say how somebody signed in, and what that tells of permissions."""
        self._facts["sign_in"].setText(words)

    def show_budget(self, remaining: int | None, limit: int | None, resets_in: float) -> None:
        """Say how many requests are left, whose they are, and when they are counted anew."""
        if remaining is None or limit is None:
            self._facts["requests"].setText(self.tr("Not known yet"))
            return
        text = self.tr("{0} of {1} left, shared by all programs that use your account.")
        words = text.format(remaining, limit)
        if resets_in > 0:
            zone = find_zone(self._account.timezone if self._account is not None else "UTC")
            at = datetime.now(zone.info) + timedelta(seconds=resets_in)
            words += " " + self.tr("Calendly counts anew at {0}.").format(at.strftime("%X"))
        else:
            words += " " + self.tr("Calendly counts anew every minute.")
        self._facts["requests"].setText(words)

    def set_busy(self, busy: bool) -> None:
        """Say that the check runs."""
        self.check.setEnabled(not busy)
        self.check.setText(self.tr("Checking…") if busy else self.tr("Chec&k now"))

    def _show(self) -> None:
        account = self._account
        if account is None or account is self._shown:
            return
        self._shown = account
        self._show_role(account)
        zone = account.timezone
        for row, ability in zip(self.rows, judge(account.known, self._only_look), strict=True):
            at = ability.since
            row.show_ability(ability, time_in_words(at, zone) if at is not None else "")
        self._show_scopes(account)
        self.request.setVisible(bool(self._blocked()))

    def _show_role(self, account: Account) -> None:
        role, organization = role_in_words(account.role), account.organization_name
        meanings = {
            "owner": self.tr("{0} of {1}: you may see and change everything there."),
            "admin": self.tr("{0} of {1}: you may see and change what belongs to everybody there."),
            "user": self.tr("{0} of {1}: you see and change what is yours."),
        }
        unknown = self.tr("Not known: Calendly does not show it to you.")
        meaning = meanings.get(account.role, unknown if not account.role else "{0}, {1}")
        self._facts["role"].setText(meaning.format(role, organization))
        known = account.organization
        plan = plan_in_words(known.plan, known.stage) if known is not None else ""
        unknown = self.tr("Not known: Calendly does not show it to you.")
        asked = self.tr("{0}. What it includes is not guessed: Calendly says so when it is asked.")
        self._facts["plan"].setText(asked.format(plan) if plan else unknown)

    def _show_scopes(self, account: Account) -> None:
        found = {"yes": 0, "no": 0, "untried": 0}
        for row in self.scopes:
            state = "untried"
            if is_missing(row.scope.name, account.missing_scopes):
                state = "no"
            elif is_granted(row.scope.name, account.granted_scopes):
                state = "yes"
            found[state] += 1
            at = account.known_since.get(row.scope.name)
            row.show_scope(state, time_in_words(at, account.timezone) if at is not None else "")
        words = self.tr("{0} granted, {1} missing, {2} not tried")
        self.permissions.summarize(words.format(found["yes"], found["no"], found["untried"]))

    def _search(self, text: str) -> None:
        words = search_words(text)
        for row in self.rows:
            row.setVisible(has_words(row.text, words))
        for chapter, card in self.cards.items():
            some = any(not row.isHidden() for row in self.rows if row.feature.chapter == chapter)
            card.setVisible(some)
        none = all(row.isHidden() for row in self.rows)
        self.nothing.setText(self.tr("Nothing here has “{0}”.").format(text) if none else "")
        self.nothing.setVisible(none)
        if none:
            announce(self, self.nothing.text())

    # -- requests --------------------------------------------------------------------------

    def _blocked(self) -> list[Ability]:
        abilities = (row.ability for row in self.rows)
        return [each for each in abilities if each is not None and each.can_be_asked_for]

    def _copy_all(self) -> None:
        self._copy(self._blocked())
        self.request.show_copied()

    def _copy_one(self, row: AbilityRow) -> None:
        if row.ability is not None:
            self._copy([row.ability])

    def _copy(self, abilities: Sequence[Ability]) -> None:
        account = self._account
        if account is None:
            return
        person = account.user.name or account.user.email
        copy(request_to_administrator(person, account.organization_name, abilities))
        self.copied.emit(self.tr("Request copied: paste it into an e-mail"))

    # -- Qt --------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()
