"""One invitee in the detail pane: who, when there, links and messages to copy, answers, tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from calendly_desktop.pages.meetings.email_button import EmailButton
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import CopyButton, icon_button, set_role
from calendly_desktop.toolkit.chips import Chip
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.surfaces import Card
from calendly_desktop.toolkit.text import PlainLabel, plain_tip, secondary, set_text_role
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from calendly_desktop.pages.contacts.beside import ContactsBeside
    from calendly_desktop.pages.meetings.email_button import Offers
    from calendly_desktop.viewmodels.meeting_detail import InviteeFacts


class InviteeCard(Card):
    """Shows one invitee.

    `copy_wanted` gives "reschedule", "cancel", "both", "email" or "template:<id>", `tool_wanted`
    "message", "history", "reschedule_meeting", "no_show" or "unmark_no_show"; both the URI.
    """

    copy_wanted = Signal(str, str, object)
    tool_wanted = Signal(str, str)

    def __init__(
        self,
        facts: InviteeFacts,
        parent: QWidget | None = None,
        *,
        is_first: bool,
        is_folded: bool,
        offers: Offers | None = None,
        contacts: ContactsBeside | None = None,
    ) -> None:
        super().__init__(parent)
        self.facts = facts
        self._offers = offers
        self.setObjectName("invitee_card")
        self.setAccessibleName(facts.name)
        column = self.column()
        edge = theme().px(look.SPACE_3)
        column.setContentsMargins(edge, edge, edge, edge)
        column.addLayout(self._head())
        if facts.email:
            column.addLayout(self._address())
        column.addWidget(secondary(PlainLabel(facts.when_there, self, wrap=True)))
        column.addLayout(self._links(is_first=is_first))
        self._add_details(column, is_folded=is_folded)
        if contacts is not None and facts.email:
            column.addWidget(contacts.part_for(facts.email, facts.name, self))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        name = set_text_role(
            PlainLabel(self.facts.name, self, wrap=True, selectable=True), "strong"
        )
        name.setObjectName("invitee_name")
        name.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Without this Qt puts an Arabic name at the far end, beside the chip.
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        name.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
        mark = self.facts.mark
        row.addWidget(name, 1)
        row.addWidget(
            Chip(mark.word, self, tone=mark.tone, icon_name=mark.icon),
            0,
            Qt.AlignmentFlag.AlignTop,
        )
        return row

    def _address(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().px(look.SPACE_1))
        label = PlainLabel(self.facts.email, self, elide="middle", selectable=True)
        label.setObjectName("invitee_email")
        label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        words = self.tr("Copy e-mail address of {0}").format(self.facts.name)
        button = icon_button("copy", words, "copy_email", self, tone="secondary")
        button.clicked.connect(lambda: self.copy_wanted.emit("email", self.facts.uri, button))
        row.addWidget(label)
        row.addWidget(button)
        row.addStretch(1)
        return row

    def _links(self, *, is_first: bool) -> FlowLayout:
        row = FlowLayout(spacing=theme().px(look.SPACE_2))
        offers = (
            ("reschedule", self.tr("Copy reschedule link"), self.facts.can_reschedule),
            ("cancel", self.tr("Copy cancel link"), self.facts.can_cancel),
        )
        for kind, words, is_offered in offers:
            if is_offered:
                row.addWidget(self._copy_button(kind, words, is_first and kind == "reschedule"))
        email = EmailButton(self.facts, self._offers, self)
        email.chosen.connect(lambda kind: self._choose(kind, email))
        row.addWidget(email)
        for tool in self._tools():
            row.addWidget(tool)
        return row

    def _choose(self, kind: str, button: EmailButton) -> None:
        if kind == "message":
            self.tool_wanted.emit("message", self.facts.uri)
        else:
            self.copy_wanted.emit(kind, self.facts.uri, button)

    def _tools(self) -> list[QPushButton]:
        """Return what else can be done about this invitee: quiet, for it is wanted less often."""
        tools, name = [], self.facts.name
        if self.facts.email:
            words = self.tr("All meetings with {0}").format(name)
            tools.append(self._tool("history", "history", self.tr("History"), words))
        if self.facts.can_move:
            words = self.tr("Reschedule the meeting for {0}").format(name)
            kind, text = "reschedule_meeting", self.tr("Reschedule…")
            tools.append(self._tool(kind, "reschedule", text, words))
        if self.facts.no_show == "mark":
            words = self.tr("Mark {0} as no-show").format(name)
            tools.append(self._tool("no_show", "person", self.tr("Mark as no-show…"), words))
        elif self.facts.no_show == "unmark":
            words = self.tr("Remove the no-show mark of {0}").format(name)
            text = self.tr("Remove no-show mark…")
            tools.append(self._tool("unmark_no_show", "undo", text, words))
        return tools

    def _tool(self, kind: str, icon_name: str, text: str, words: str) -> QPushButton:
        button = QPushButton(icon(icon_name, "accent"), text, self)
        button.setObjectName(f"invitee_{kind}")
        button.setAccessibleName(words)
        button.setToolTip(plain_tip(words))
        button.setAutoDefault(False)
        set_role(button, "quiet")
        button.clicked.connect(lambda: self.tool_wanted.emit(kind, self.facts.uri))
        return button

    def _copy_button(self, kind: str, words: str, is_primary: bool) -> CopyButton:
        button = CopyButton(words, self)
        button.setObjectName(f"copy_{kind}")
        button.setAccessibleName(self.tr("{0} for {1}").format(words, self.facts.name))
        button.setAutoDefault(False)
        if is_primary:
            set_role(button, "primary")
        button.clicked.connect(lambda: self.copy_wanted.emit(kind, self.facts.uri, button))
        return button

    def _add_details(self, column: QVBoxLayout, *, is_folded: bool) -> None:
        pairs = [*self.facts.answers, *self.facts.tracking]
        if not pairs and not self.facts.more:
            return
        details = QWidget(self)
        details.setObjectName("invitee_details")
        grid = QGridLayout(details)
        grid.setContentsMargins(0, theme().px(look.SPACE_1), 0, 0)
        grid.setHorizontalSpacing(theme().px(look.SPACE_3))
        grid.setVerticalSpacing(theme().px(look.SPACE_1))
        grid.setColumnStretch(1, 1)
        for place, (question, answer) in enumerate(self.facts.answers):
            _add_answer(grid, 2 * place, question, answer)
        start = 2 * len(self.facts.answers)
        for place, (label, value) in enumerate(self.facts.tracking, start=start):
            _add_pair(grid, place, label, value)
        end = start + len(self.facts.tracking)
        for place, line in enumerate(self.facts.more, start=end):
            grid.addWidget(secondary(PlainLabel(line, wrap=True, selectable=True)), place, 0, 1, 2)
        if is_folded:
            column.addWidget(self._fold(details), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(details)

    def _fold(self, details: QWidget) -> QPushButton:
        """Return the button that shows and hides the details; hidden at first."""
        button = QPushButton(icon("chevron-right"), self.tr("Answers and tags"), self)
        button.setObjectName("invitee_fold")
        button.setAccessibleName(self.tr("Answers and tags of {0}").format(self.facts.name))
        button.setCheckable(True)
        button.setAutoDefault(False)
        set_role(button, "quiet")
        details.hide()

        def toggle(shown: bool) -> None:
            details.setVisible(shown)
            button.setIcon(icon("chevron-down" if shown else "chevron-right"))

        button.toggled.connect(toggle)
        return button


def _add_answer(grid: QGridLayout, place: int, question: str, answer: str) -> None:
    grid.addWidget(set_text_role(PlainLabel(question, wrap=True), "field"), place, 0, 1, 2)
    grid.addWidget(PlainLabel(answer, wrap=True, selectable=True), place + 1, 0, 1, 2)


def _add_pair(grid: QGridLayout, place: int, label: str, value: str) -> None:
    top = Qt.AlignmentFlag.AlignTop
    grid.addWidget(set_text_role(PlainLabel(label), "field"), place, 0, top)
    grid.addWidget(PlainLabel(value, wrap=True, selectable=True), place, 1, top)
