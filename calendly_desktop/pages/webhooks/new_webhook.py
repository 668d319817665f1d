"""The dialog that makes a webhook: address, whose meetings, which events; then the signing key."""

from __future__ import annotations

import logging
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from calendly_desktop.api.errors import NotAllowed
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.webhooks import (
    DEFAULT_EVENTS,
    check_address,
    new_signing_key,
    paid_events,
    scope_refusal,
)
from calendly_desktop.forms.ui_new_webhook import Ui_NewWebhook
from calendly_desktop.pages.help.link import HelpLine
from calendly_desktop.pages.webhooks.address_look import AddressLook
from calendly_desktop.pages.webhooks.events import EventChoice
from calendly_desktop.pages.webhooks.made_step import show_made
from calendly_desktop.store.webhook_problems import AddressTaken, Stopped, plan_refusal
from calendly_desktop.store.webhooks import Definition
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.clipboard import copy_secret
from calendly_desktop.toolkit.report import report
from calendly_desktop.toolkit.tasks import TaskScope
from calendly_desktop.toolkit.text import plain_tip, polish_again, secondary, set_text_role
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calendly_desktop.domain.models import Group, WebhookSubscription
    from calendly_desktop.domain.webhooks import AddressVerdict
    from calendly_desktop.pages.webhooks.address_look import Look
    from calendly_desktop.store.account import Account
    from calendly_desktop.store.webhooks import Created, WebhooksStore


log = logging.getLogger(__name__)


class Draft(NamedTuple):
    """What the dialog begins with."""

    url: str = ""
    events: tuple[str, ...] | None = None
    scope: str = "user"
    group: str | None = None


class NewWebhookDialog(QDialog):
    """Asks for a webhook, makes it, and shows its signing key; a refusal loses nothing typed.

    Await `aclose()` before the dialog is deleted while something runs. `created` holds the webhook
    once it exists, wants_test whether a test is to follow. look: sees whether an address answers.
    edited: something was filled in, see `draft()`.
    """

    made = Signal(str)
    existing_wanted = Signal(str)
    edited = Signal()

    def __init__(
        self,
        webhooks: WebhooksStore,
        account: Account,
        groups: Sequence[Group],
        draft: Draft,
        parent: QWidget,
        *,
        look: Look | None = None,
    ) -> None:
        super().__init__(parent)
        self.created: Created | None = None
        self.wants_test = False
        self._held = ""
        self.tasks = TaskScope(self)
        self._webhooks = webhooks
        self._account = account
        self._key = new_signing_key()
        self._refused_scopes: tuple[str, ...] = ()
        self._stop_waiting: Callable[[], None] | None = None
        self.ui = Ui_NewWebhook()
        self.ui.setupUi(self)
        self.events = EventChoice(self)
        self.events.setObjectName("events")
        self.ui.events_layout.addWidget(self.events)
        self.helps = HelpLine(self, "why-organization", "colleague-left", "plans")
        place = self.ui.form_step_layout.indexOf(self.ui.scope_reason) + 1
        self.ui.form_step_layout.insertWidget(place, self.helps)
        self._add_buttons()
        self._order_tabs()
        self._dress(groups)
        self._connect()
        self.looking = AddressLook(look, self._say_address, self)
        self.ui.address.textChanged.connect(self.looking.expect)
        self._begin_with(draft)
        room = self.screen().availableSize()
        wanted = QSize(theme().px(680), theme().px(780))
        self.resize(wanted.boundedTo(QSize(room.width() - 40, room.height() - 60)))

    # -- building --------------------------------------------------------------------------

    def _add_buttons(self) -> None:
        roles = QDialogButtonBox.ButtonRole
        self.create_button = self._button(self.tr("Create webhook"), "create", roles.ApplyRole)
        self.cancel_button = self._button(self.tr("Cancel"), "cancel", roles.RejectRole)
        self.done_button = self._button(self.tr("Done"), "done", roles.AcceptRole)
        self.test_button = self._button(self.tr("Send a &test"), "test", roles.ResetRole)  # left
        set_role(self.create_button, "primary")
        set_role(self.done_button, "primary")
        self.create_button.setDefault(True)
        self.done_button.hide()
        self.test_button.hide()

    def _button(self, text: str, name: str, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        button = self.ui.buttons.addButton(text, role)
        button.setObjectName(f"new_webhook_{name}")
        button.setAccessibleName(text)
        return button

    def _order_tabs(self) -> None:
        stops: list[QWidget] = [self.ui.scope_organization, *self.helps.links]
        stops += [*self.events.boxes.values(), self.ui.signing_key]
        stops += [self.ui.copy_key, self.test_button, self.cancel_button, self.create_button]
        stops.append(self.done_button)
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _dress(self, groups: Sequence[Group]) -> None:
        ui, organization = self.ui, self._account.organization_name
        quiet = (ui.address_verdict, ui.scope_reason, ui.key_note, ui.key_kept, ui.progress)
        for label in (*quiet, ui.test_note):
            secondary(label)
        secondary(ui.as_whom)
        secondary(ui.group_label)
        set_text_role(ui.address_label, "strong")
        for part in (ui.scope_title, ui.events_title, ui.key_note):
            part.setContentsMargins(0, theme().px(look.SPACE_3), 0, 0)
        ui.signing_key.setFont(theme().font("mono"))
        everybody = self.tr("&Everybody in {0}")
        ui.scope_organization.setText(everybody.format(organization.replace("&", "&&")))
        ui.scope_organization.setAccessibleName(everybody.replace("&", "").format(organization))
        for group in groups:
            ui.group.addItem(group.name or self.tr("A group without a name"), group.uri)
        refusal = scope_refusal("organization", self._account.role, organization)
        ui.scope_organization.setEnabled(not refusal)
        ui.scope_group.setEnabled(not refusal and bool(groups))
        ui.group.setVisible(bool(groups))
        ui.group_label.setVisible(bool(groups))
        nobody = self.tr("There are no groups to choose from.")
        reason = refusal or ("" if groups else nobody)
        ui.scope_reason.setText(reason)
        ui.scope_reason.setVisible(bool(reason))
        ui.key_note.setText(
            self.tr(
                "A signing key comes with it, so that the program can tell that a message really "
                "comes from Calendly. You see and copy the key right afterwards."
            )
        )

    def _connect(self) -> None:
        ui = self.ui
        ui.address.textEdited.connect(self._forget_refusal)
        ui.address.editingFinished.connect(self._judge_address)
        for choice in (ui.scope_user, ui.scope_group, ui.scope_organization):
            choice.toggled.connect(self._follow_scope)
        self.events.changed.connect(self._follow_choice)
        ui.address.textEdited.connect(self.edited)
        ui.group.activated.connect(self.edited)
        for box in (
            ui.scope_user,
            ui.scope_group,
            ui.scope_organization,
            *self.events.boxes.values(),
        ):
            box.clicked.connect(self.edited)
        self.create_button.clicked.connect(self._create)
        self.done_button.clicked.connect(self.accept)
        self.test_button.clicked.connect(self._test)
        ui.buttons.rejected.connect(self.reject)
        ui.copy_key.clicked.connect(self._copy_key)
        self.tasks.failed.connect(self._show_problem)
        self.tasks.busy_changed.connect(self._show_busy)

    def _begin_with(self, draft: Draft) -> None:
        ui = self.ui
        ui.address.setText(draft.url)
        if draft.scope == "group" and ui.scope_group.isEnabled():
            ui.scope_group.setChecked(True)
            ui.group.setCurrentIndex(max(0, ui.group.findData(draft.group)))
        elif draft.scope == "organization" and ui.scope_organization.isEnabled():
            ui.scope_organization.setChecked(True)
        if draft.events is not None:
            self.events.choose(draft.events)
        self._follow_scope()
        self._say_address("", "")
        ui.address.setFocus()

    def draft(self) -> Draft:
        """Return what is filled in, to be kept; never a key."""
        group = self.ui.group.currentData() if self._scope() == "group" else None
        return Draft(self.ui.address.text(), self.events.wanted(), self._scope(), group)

    def show_kept(self) -> None:
        """Say that it begins with what was left half-filled, and offer to start over."""
        self.ui.banner.show_message(
            "info",
            self.tr("Your half-filled webhook is back"),
            self.tr("It was kept when the window was closed. Nothing of it was made."),
            actions=[(self.tr("Start over"), self._start_over)],
        )

    def _start_over(self) -> None:
        self.ui.banner.clear()
        self.ui.scope_user.setChecked(True)
        self._begin_with(Draft(events=DEFAULT_EVENTS))
        self.edited.emit()

    # -- what is chosen --------------------------------------------------------------------

    def _scope(self) -> str:
        if self.ui.scope_organization.isChecked():
            return "organization"
        return "group" if self.ui.scope_group.isChecked() else "user"

    def _definition(self) -> Definition:
        scope = self._scope()
        owner = {"user": self._account.user.uri, "group": self.ui.group.currentData()}.get(scope)
        address = self.ui.address.text().strip()
        return Definition(address, self.events.chosen(), scope, owner, self._key)

    def _follow_scope(self) -> None:
        self.ui.group.setEnabled(self.ui.scope_group.isChecked())
        account = self._account
        stage = account.organization.stage if account.organization else ""
        missing = {*account.missing_scopes, *self._refused_scopes}
        self.events.allow_for(self._scope(), missing, stage, account.granted_scopes)

    def _follow_choice(self) -> None:
        if self.events.chosen() and self.ui.progress.text():
            self.ui.progress.clear()

    def _judge_address(self) -> None:
        if self.ui.address.text().strip():
            self._say_address(*self._verdict())

    def _verdict(self) -> AddressVerdict:
        """Judge the address as it is written, and as a look found it."""
        address = self.ui.address.text()
        verdict = check_address(address)
        return (self.looking.found(address) or verdict) if verdict.level == "ok" else verdict

    def _say_address(self, level: str, text: str) -> None:
        label = self.ui.address_verdict
        label.setText(text)
        label.setVisible(bool(text))
        set_text_role(label, {"error": "danger", "warning": "warning"}.get(level, "secondary"))
        self.ui.address.setProperty("invalid", level == "error")
        self.ui.address.setAccessibleDescription(text)
        polish_again(self.ui.address)

    def _forget_refusal(self) -> None:
        self._say_address("", "")
        self.ui.banner.clear()

    # -- creating --------------------------------------------------------------------------

    def _create(self) -> None:
        verdict = self._verdict()
        self._say_address(*verdict)
        if verdict.level == "error":
            self.ui.address.setFocus()
            return
        if not self.events.chosen():
            self.ui.progress.setText(self.tr("Tick at least one event."))
            next(iter(self.events.boxes.values())).setFocus()
            return
        self.ui.banner.clear()
        self.tasks.start(self._make(self._definition()), key="create", write=True)

    async def _make(self, definition: Definition) -> None:
        try:
            self.created = await self._webhooks.create(definition, on_wait=self._show_wait)
        except Stopped:
            return
        finally:
            self._stop_waiting = None
        self.made.emit(self.created.subscription.uri)
        self._show_done(self.created)

    def _show_wait(self, seconds: float, stop: Callable[[], None]) -> None:
        """Count down while Calendly's limit holds the webhook back; the cancel button stops it."""
        waits = seconds > 0
        self._stop_waiting = stop if waits else None
        self.cancel_button.setEnabled(waits)
        text = self.tr("Calendly allows no more requests for {0} s; then the webhook is made.")
        asking = self.tr("Asking Calendly…")
        self.ui.progress.setText(text.format(max(1, round(seconds))) if waits else asking)

    def _show_busy(self, busy: bool) -> None:
        if self.created is not None:
            busy = False
        self.ui.form_step.setEnabled(not busy)
        self.create_button.setEnabled(not busy and not self._held)
        self.cancel_button.setEnabled(not busy)
        self.ui.progress.setText(self.tr("Asking Calendly…") if busy else self._held)

    def hold_back(self, reason: str) -> None:
        """Make nothing while there is a reason: no connection, or only looking; it is said."""
        self._held = reason
        self.create_button.setToolTip(plain_tip(reason))
        self.create_button.setAccessibleDescription(reason)
        if not self.tasks.is_busy("create"):
            self._show_busy(False)

    def _show_done(self, created: Created) -> None:
        ui = self.ui
        show_made(ui, created, self._key)
        ui.steps.setCurrentWidget(ui.done_step)
        ui.steps.removeWidget(ui.form_step)  # else it has a say in the height
        for part in (self.create_button, self.cancel_button, ui.as_whom):
            part.hide()
        self.done_button.show()
        self.test_button.show()
        self._order_tabs()  # a button box orders anew what comes and goes
        self.done_button.setDefault(True)
        ui.copy_key.setFocus()
        self._fit_height()
        theme().changed.connect(self._fit_height)

    def _fit_height(self) -> None:
        """Take the height that the wrapped text needs: Qt leaves it to the window."""
        needed = self.ui.dialog_layout.totalHeightForWidth(self.width())
        self.setMinimumHeight(min(needed, self.screen().availableSize().height() - 60))
        self.resize(self.width(), self.minimumHeight())

    def _test(self) -> None:
        self.wants_test = True
        self.accept()

    def _copy_key(self) -> None:
        copy_secret(self._key)
        self.ui.copy_key.show_copied()

    def _show_problem(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            log.error("unexpected error while a webhook is made", exc_info=error)
            error = Problem(
                message=self.tr("This is a mistake in the app."),
                remedy=self.tr("What you entered is still here. Look at the list, then try again."),
                details=report(error),
            )
        offers: list[tuple[str, Callable[[], None]]] = []
        if isinstance(error, NotAllowed) and error.reason == "scope":
            self._refused_scopes = error.required_scopes
            self._follow_scope()
        paid = paid_events(self.events.chosen())
        if isinstance(error, NotAllowed) and error.reason == "plan" and paid:
            error = plan_refusal(error, paid)
            offers.append((self.tr("Untick them"), lambda: self._untick(paid)))
        elif isinstance(error, AddressTaken) and error.existing is not None:
            offers.append((self.tr("Show it"), lambda: self._go_to(error.existing)))
        elif error.step == "retry":
            offers.append((self.tr("Try again"), self._create))
        self.ui.banner.show_message(
            "danger", error.title, error.explanation, actions=offers, details=error.details
        )
        self.ui.address.setFocus()

    def _untick(self, events: Sequence[str]) -> None:
        self.ui.banner.clear()
        self.events.choose(name for name in self.events.chosen() if name not in events)

    def _go_to(self, existing: WebhookSubscription | None) -> None:
        if existing is not None:
            self.existing_wanted.emit(existing.uri)
        super().reject()

    async def aclose(self) -> None:
        """Let a webhook that is being made arrive, and look at no address any more."""
        await self.looking.aclose()
        await self.tasks.aclose()

    def done(self, result: int) -> None:
        self.looking.stop()
        super().done(result)

    def reject(self) -> None:
        if self._stop_waiting is not None:
            self._stop_waiting()
            return
        if self.created is not None or not self.tasks.is_busy("create"):
            super().reject()
