"""Who is signed in: person, organization, role, plan, addresses to copy, and the way out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from calendly_desktop.domain.abilities import plan_in_words, role_in_words
from calendly_desktop.pages.help.link import HelpLink
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import CopyButton, set_role
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.toolkit.surfaces import Card
from calendly_desktop.toolkit.text import MonoLabel, PlainLabel, SectionTitle, secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.moments import zone_with_time

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from calendly_desktop.store.account import Account

_SIDE_BY_SIDE_FROM = 480  # pixels at the normal text size


class AccountOverview(StateStack):
    """The Overview section of the account page."""

    copied = Signal(str)
    sign_out_wanted = Signal()

    def __init__(self, *, is_demo: bool, parent: QWidget | None = None) -> None:
        self._inside = QWidget()
        scroll = QScrollArea()
        scroll.setObjectName("overview_scroll")
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        super().__init__(parent, scroll)
        self.setObjectName("account_overview")
        self._fields: dict[str, PlainLabel] = {}
        self._forms: list[QFormLayout] = []
        self._is_demo = is_demo
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, theme().px(look.SPACE_2), 0)
        column.setSpacing(theme().px(look.SPACE_4))
        column.addWidget(self._person_card())
        column.addWidget(self._organization_card())
        column.addWidget(self._session_card(is_demo))
        column.addStretch(1)

    # -- building --------------------------------------------------------------------------

    def _person_card(self) -> Card:
        card, form = self._card(self.tr("You"))
        self._row(form, "name", self.tr("Name"))
        self._row(form, "email", self.tr("E-mail"), copied=self.tr("E-mail address copied"))
        self._row(form, "zone", self.tr("Time zone"))
        self._row(
            form, "page", self.tr("Booking page"), copied=self.tr("Booking link copied"), mono=True
        )
        self._row(
            form, "user_uri", self.tr("User URI"), copied=self.tr("User URI copied"), mono=True
        )
        card.column().addWidget(HelpLink("uris", card), 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _organization_card(self) -> Card:
        card, form = self._card(self.tr("Organization"))
        self._row(form, "organization", self.tr("Name"))
        self._row(form, "role", self.tr("Your role"))
        self._row(form, "plan", self.tr("Plan"))
        self._row(
            form,
            "organization_uri",
            self.tr("Organization URI"),
            copied=self.tr("Organization URI copied"),
            mono=True,
        )
        return card

    def _session_card(self, is_demo: bool) -> Card:
        card, form = self._card(self.tr("On this computer"))
        self._row(form, "token", self.tr("Sign-in"))
        self._row(form, "budget", self.tr("Requests"))
        card.column().addWidget(HelpLink("requests", card), 0, Qt.AlignmentFlag.AlignLeading)
        words = self.tr("&Leave sample data…") if is_demo else self.tr("&Sign out…")
        self.sign_out = QPushButton(icon("sign-out"), words, card)
        self.sign_out.setObjectName("sign_out")
        self.sign_out.setAccessibleName(words.replace("&", "").rstrip("…"))
        self.sign_out.clicked.connect(self.sign_out_wanted)
        set_role(self.sign_out, "danger" if not is_demo else "")
        hint = self.tr("Removes the sign-in from this computer, and your data too if you wish.")
        left = self.tr("Goes back to the first screen; the sample data is thrown away.")
        line = QHBoxLayout()
        line.addWidget(self.sign_out)
        line.addWidget(secondary(PlainLabel(left if is_demo else hint, card, wrap=True)), 1)
        card.column().addLayout(line)
        return card

    def _card(self, title: str) -> tuple[Card, QFormLayout]:
        card = Card(self._inside)
        card.column().addWidget(SectionTitle(title, card))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        form.setHorizontalSpacing(theme().px(look.SPACE_4))
        form.setVerticalSpacing(theme().px(look.SPACE_1))
        card.column().addLayout(form)
        self._forms.append(form)
        return card, form

    def _row(
        self, form: QFormLayout, name: str, words: str, *, copied: str = "", mono: bool = False
    ) -> None:
        if mono:
            field: PlainLabel = MonoLabel("", self, elide="middle")
        else:
            field = PlainLabel("", self, elide="right")
        field.setObjectName(f"account_{name}")
        field.set_selectable(True)
        self._fields[name] = field
        label = secondary(PlainLabel(words, self))
        label.setMinimumSize(theme().px(120), theme().px(look.TARGET))
        label.setBuddy(field)
        line = QHBoxLayout()
        line.setSpacing(theme().px(look.SPACE_2))
        line.addWidget(field, 1)
        if copied:
            line.addWidget(self._copier(name, words, field, copied))
        form.addRow(label, line)

    def _copier(self, name: str, words: str, field: PlainLabel, copied: str) -> CopyButton:
        button = CopyButton(self.tr("Copy"), self)
        button.setObjectName(f"copy_{name}")
        button.setAccessibleName(self.tr("Copy {0}").format(words))
        button.setAutoDefault(False)
        set_role(button, "quiet")

        def copy_field() -> None:
            if field.text():
                copy(field.text())
                button.show_copied()
                self.copied.emit(copied)

        button.clicked.connect(copy_field)
        return button

    # -- showing ---------------------------------------------------------------------------

    def show_account(self, account: Account) -> None:
        """Show who is signed in and where."""
        user, organization = account.user, account.organization
        unknown = self.tr("Calendly does not show it to you")
        plan = plan_in_words(organization.plan, organization.stage) if organization else ""
        texts = {
            "name": user.name or self.tr("Not given"),
            "email": user.email,
            "zone": f"{user.timezone} ({zone_with_time(user.timezone, datetime.now(UTC))})",
            "page": user.scheduling_url,
            "user_uri": user.uri,
            "organization": (organization.name or "") if organization else unknown,
            "role": role_in_words(account.role),
            "plan": plan or unknown,
            "organization_uri": account.organization_uri or "",
        }
        for name, text in texts.items():
            self._fields[name].setText(text)
        self.show_content()

    def show_where_token(self, where: str) -> None:
        """Name the place where the access token is kept."""
        kept = self.tr("Kept in: {0}").format(where or self.tr("this computer’s keyring"))
        none = self.tr("None: this is sample data, nothing reaches Calendly")
        self._fields["token"].setText(none if self._is_demo else kept)

    def show_budget(self, remaining: int | None, limit: int | None) -> None:
        """Show how many requests Calendly still takes in this minute."""
        if remaining is None or limit is None:
            self._fields["budget"].setText(self.tr("Not known yet"))
            return
        text = self.tr("{0} of {1} left in this minute, shared with other programs of yours")
        self._fields["budget"].setText(text.format(remaining, limit))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        policy = QFormLayout.RowWrapPolicy
        narrow = self.width() < theme().px(_SIDE_BY_SIDE_FROM)
        for form in self._forms:
            form.setRowWrapPolicy(policy.WrapAllRows if narrow else policy.DontWrapRows)
