"""The window that makes a webhook again that a saved file has and Calendly has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from calendly_desktop.domain.webhook_definitions import cannot_be_made, subscription_of
from calendly_desktop.domain.webhooks import check_address, events_in_words
from calendly_desktop.pages.webhooks.change_run import RunWindow
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.asked import mark_fault
from calendly_desktop.toolkit.text import PlainLabel, secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.webhooks import about_in_words, names_of

if TYPE_CHECKING:
    from calendly_desktop.domain.webhook_changes import Change
    from calendly_desktop.domain.webhook_definitions import WebhookDefinition
    from calendly_desktop.pages.services import Services

_CUT = "…"  # stands in a saved address for what was left out


class AgainWindow(RunWindow):
    """Asks for what the file does not have: the key, and what was left out of the address."""

    def __init__(
        self, services: Services, parent: QWidget, definition: WebhookDefinition, is_whole: bool
    ) -> None:
        super().__init__(services, parent, height=500)
        self.setWindowTitle(self.tr("Make a webhook again"))
        self._definition = definition
        self._why_not = ""
        self._build_address(is_whole)
        self.progress.lay_in(self.completing)
        self.build_progress()
        self.show_as_before()

    def load(self) -> None:
        """Look whether it may be made."""
        self.tasks.start(self._load(), key="load")

    async def _load(self) -> None:
        self._why_not = cannot_be_made(self._definition, await self.changes.maker())
        self.show_as_before()

    def _build_address(self, is_whole: bool) -> None:
        self.completing = QWidget(self.progress)
        self.completing.setObjectName("completing")
        label = QLabel(self.tr("Web &address, to be completed"), self.completing)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self.address = QLineEdit(self._definition.url, self.completing)
        self.address.setObjectName("whole_address")
        self.address.setAccessibleName(self.tr("Web address, to be completed"))
        label.setBuddy(self.address)
        self._fault = PlainLabel("", self.completing, wrap=True)
        self._fault.hide()
        note = self.tr(
            "The file has this address without the user name, password or query that may be "
            "secret. Whoever looks after the receiving program knows all of it."
        )
        column = QVBoxLayout(self.completing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(look.SPACE_1))
        column.addWidget(label)
        column.addWidget(self.address)
        column.addWidget(self._fault)
        column.addWidget(secondary(PlainLabel(note, self.completing, wrap=True)))
        self._is_whole = is_whole
        self.completing.setVisible(not is_whole)
        self.address.textEdited.connect(lambda: mark_fault(self.address, self._fault, ""))

    def show_as_before(self) -> None:
        """Say what is made, as whom, and ask for what is not in the file."""
        if self.change is not None:
            super().show_as_before()
            return
        definition = self._definition
        about = about_in_words(subscription_of(definition), names_of(self.services.account))
        told = self.tr("{0} is told when {1}. About: {2}.").format(
            definition.url, events_in_words(definition.events), about
        )
        who = ""
        title = self.tr("Make this webhook again?")
        if self._why_not:
            title, who = self.tr("This webhook cannot be made again"), self._why_not
        self.progress.ask(title, f"{told} {who}".strip())
        self.progress.key_choice.setVisible(not self._why_not)
        self.completing.setVisible(not (self._why_not or self._is_whole))
        offer = (self.tr("Make webhook"), self._make)
        self.progress.show_buttons([] if self._why_not else [offer])
        self.follow_connection()

    async def came_to_rest(self, change: Change) -> None:
        """Offer another try where it was not made: nothing that was filled in is lost."""
        await super().came_to_rest(change)
        if change.state == "closed" and change.delivers == "none":
            self.progress.show_buttons([(self.tr("Back"), self._go_back)])
            self.progress.buttons[0].setObjectName("back_to_form")

    def _go_back(self) -> None:
        self.change = None
        self.progress.clear_steps()
        self.show_as_before()

    def _make(self) -> None:
        definition = self._definition
        if not self._is_whole:
            url = self.address.text().strip()
            verdict = check_address(url)
            fault = verdict.text if verdict.level == "error" else ""
            if _CUT in url or url == definition.url:
                fault = self.tr("Complete the address: the file has only a part of it.")
            mark_fault(self.address, self._fault, fault)
            if fault:
                self.address.setFocus()
                return
            definition = msgspec.structs.replace(definition, url=url)
        key = self.progress.key_choice.chosen() or "new"
        self.completing.hide()
        self.begin(
            self.tr("The webhook is being made"),
            lambda: self.changes.make_again(
                definition,
                key,
                on_step=self.progress.show_step,
                on_wait=self.progress.show_wait,
            ),
        )
