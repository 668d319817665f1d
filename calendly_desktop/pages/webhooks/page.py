"""The Webhooks tab: see, create, change, pause and delete webhook subscriptions."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from calendly_desktop.api.errors import NotAllowed, is_offline
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.webhook_change_words import outcome
from calendly_desktop.forms.ui_webhooks_page import Ui_WebhooksPage
from calendly_desktop.pages.as_whom import name_account
from calendly_desktop.pages.banner_wait import BannerWait
from calendly_desktop.pages.only_online import OnlyOnline
from calendly_desktop.pages.webhooks.changing import Changing
from calendly_desktop.pages.webhooks.detail import WebhookDetail
from calendly_desktop.pages.webhooks.list import WebhookList
from calendly_desktop.pages.webhooks.narrowing import Narrowing
from calendly_desktop.pages.webhooks.new_draft import NewDraft
from calendly_desktop.pages.webhooks.new_webhook import Draft, NewWebhookDialog
from calendly_desktop.pages.webhooks.room import Room, scrolled
from calendly_desktop.pages.webhooks.tools import WebhookTools
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.dialogs import run_dialog
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.page import Page
from calendly_desktop.toolkit.surfaces import set_card
from calendly_desktop.toolkit.text import PlainLabel, secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.moments import time_in_words
from calendly_desktop.viewmodels.webhook_news import looked_at_words
from calendly_desktop.viewmodels.webhooks import (
    WebhookRow,
    names_of,
    request_to_see,
    summary,
    webhook_rows,
    what_is_not_shown,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.domain.webhook_changes import Change
    from calendly_desktop.domain.webhooks import AddressVerdict
    from calendly_desktop.pages.services import Services
    from calendly_desktop.viewmodels.webhook_filters import Narrowed


class WebhooksPage(Page):
    """The list of webhooks over every scope, one of them on a sheet, and what can be done."""

    NAME = "webhooks"
    TITLE = "Webhooks"
    ICON = "webhook"
    HELP = "webhooks"

    @classmethod
    def build(cls, services: Services, parent: QWidget | None = None) -> Self:
        """Build the page from what a signed-in session offers."""
        return cls(services, parent)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._webhooks = services.webhooks
        self._account = services.account
        self._changes = services.webhook_changes
        self.tools = WebhookTools(services, self)
        self.tools.sign_in_wanted.connect(self.sign_in_wanted)
        self._webhooks.changed.append(self._show_looked)
        self.tools.new_webhook_wanted.connect(lambda url: self._open_dialog(Draft(url)))
        self._dialog: NewWebhookDialog | None = None
        self._draft = NewDraft(services.drafts, self.tasks)
        self._awaited = ""
        self.ui = Ui_WebhooksPage()
        self.ui.setupUi(scrolled(self.body))
        self.narrowing = Narrowing(self.ui, services.settings, self)
        self.list = WebhookList(self)
        self.detail = WebhookDetail(self)
        self.ui.splitter.insertWidget(0, self.list)
        self.ui.splitter.setStretchFactor(0, 2)
        self.ui.splitter.setStretchFactor(1, 3)
        self.ui.detail_area.setWidget(self.detail)
        set_card(self.ui.detail_area)
        secondary(self.ui.not_shown)
        self.looked_at = secondary(PlainLabel("", self))
        self.looked_at.setObjectName("looked_at")
        self.ui.head_layout.insertWidget(1, self.looked_at)
        self.room = Room(self.ui, self.looked_at)
        set_role(self.ui.new_webhook, "primary")
        self.ui.new_webhook.setIcon(icon("plus", "on_accent"))
        words = self.tr("The webhook is deleted in {0} s, when Calendly takes requests again.")
        wait = BannerWait(self.banner, words)
        self.changing = Changing(services, self.tools, self.tasks, self.list.row, wait.tell, self)
        self.setFocusProxy(self.ui.search)
        self._build_actions()
        self._connect()
        changes: list[QAction | QWidget] = [self.new_action, self.similar_action]
        changes += [self.delete_action, self.change_action, self.pause_action]
        changes += [self.ui.new_webhook, self.detail.similar, self.detail.delete]
        changes += self.detail.changing.buttons()
        self._only_online = OnlyOnline(services.connection, changes, self, changes=True)
        self._show()

    def _build_actions(self) -> None:
        self.new_action = self._action("plus", self.tr("New webhook…"), "new_webhook_action")
        self.new_action.setShortcut(QKeySequence(QKeySequence.StandardKey.New))
        self.copy_action = self._action("copy", self.tr("Copy address"), "copy_address_action")
        self.similar_action = self._action("plus", self.tr("New one like this…"), "similar_action")
        self.delete_action = self._action("trash", self.tr("Delete webhook…"), "delete_action")
        self.delete_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self.delete_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.test_action = self._action("send", self.tr("Send test…"), "send_test_action")
        self.pack_action = self._action("code", self.tr("Pack for my developer…"), "pack_action")
        self.change_action = self._action("edit", self.tr("Change webhook…"), "change_action")
        self.pause_action = self._action("pause", self.tr("Pause webhook…"), "pause_action")
        words = self.tr("Back up and compare webhooks…")
        self.compare_action = self._action("import", words, "compare_action")
        words = self.tr("Receiver on this computer…")
        self.receiver_action = self._action("webhook", words, "receiver_action")
        offered = (
            *(self.copy_action, self.test_action, self.pack_action),
            *(self.change_action, self.pause_action),
            *(self.similar_action, self.delete_action),
        )
        self.list.offer(offered, self.copy_action)

    def _action(self, icon_name: str, text: str, name: str) -> QAction:
        action = QAction(icon(icon_name), text, self)
        action.setObjectName(name)
        return action

    def _connect(self) -> None:
        self.ui.search.searched.connect(self._search)
        self.ui.search.returnPressed.connect(self.list.view.setFocus)
        self.ui.colleagues.toggled.connect(self.refresh)
        self.ui.new_webhook.clicked.connect(self.new_action.trigger)
        self.new_action.triggered.connect(lambda: self._open_dialog(Draft()))
        self.copy_action.triggered.connect(self.detail.copy_address.click)
        self.similar_action.triggered.connect(self._new_like_this)
        self.receiver_action.triggered.connect(self.tools.receiver)
        self.test_action.triggered.connect(self._test)
        self.detail.test_wanted.connect(self._test)
        self.pack_action.triggered.connect(self._pack)
        self.detail.pack_wanted.connect(self._pack)
        self.detail.receive_wanted.connect(self.tools.receiver)
        self.delete_action.triggered.connect(self.changing.delete)
        self.detail.copied.connect(self.toast)
        self.detail.delete_wanted.connect(self.changing.delete)
        self.detail.similar_wanted.connect(self._new_like_this)
        self.detail.replace_wanted.connect(self.changing.change)
        self._connect_changing()
        self.list.chosen.connect(self._show_chosen)
        self.list.refresh_wanted.connect(self.refresh)
        self.list.clear_wanted.connect(self._clear_search)
        self.list.new_wanted.connect(self.new_action.trigger)

    def _connect_changing(self) -> None:
        buttons, changing = self.detail.changing, self.changing
        self.change_action.triggered.connect(changing.change)
        self.pause_action.triggered.connect(changing.pause)
        self.compare_action.triggered.connect(self.tools.compare)
        self.ui.compare.clicked.connect(self.compare_action.trigger)
        self.ui.copy_request.clicked.connect(self._copy_request)
        buttons.change_wanted.connect(changing.change)
        buttons.held_wanted.connect(changing.change)
        buttons.pause_wanted.connect(changing.pause)
        buttons.forget_wanted.connect(changing.forget)
        changing.told.connect(self.toast)
        changing.outcome.connect(self._tell_outcome)
        changing.busy.connect(self._show_busy)
        changing.gone.connect(self._show_gone)
        self.narrowing.changed.connect(self._narrow)
        self.tools.webhook_wanted.connect(self.show_webhook)
        self._changes.changed.append(self._show_changes)
        theme().changed.connect(self._fit)

    # -- reading ---------------------------------------------------------------------------

    async def load(self) -> None:
        """Read every list the role allows and show it; colleagues' own lists when asked for."""
        try:
            await self._webhooks.load(colleagues=self.ui.colleagues.isChecked())
            for change in await self._changes.look_after():
                if change.state == "closed":  # what was cut off turned out to be done
                    self._tell_outcome(change)
            await self._read_names()
        except Problem as error:
            self.connection_changed.emit(not is_offline(error))
            self._show(problem=error)
            raise
        self.connection_changed.emit(True)
        self.freshness_changed.emit(self._webhooks.as_of)
        self._show()
        self._awaited = ""  # what is not there now does not come by waiting

    async def _read_names(self) -> None:
        """Read the colleagues' names and roles; a page without them still works."""
        try:
            await self._account.people()
        except NotAllowed:
            return

    def _show(self, *, problem: Problem | None = None) -> None:
        account, store = self._account.account, self._webhooks
        zone = account.timezone if account else "UTC"
        held, people, names = self._changes.held, store.colleagues, names_of(self._account)
        rows = webhook_rows(store.subscriptions, people, names, zone, held, access=store.access)
        self.narrowing.offer(rows)
        self.list.narrow(self.narrowing.wanted)
        self.ui.summary.setText(summary(rows) or self.tr("Webhooks"))
        self.ui.colleagues.setVisible(bool(account and account.is_admin))
        notes = what_is_not_shown(store.unread, store.set_aside)
        self.ui.not_shown.setText(notes)
        has_refusal = not rows and store.as_of is None  # it stands in the list's place
        is_told_anyway = problem is not None or has_refusal  # a problem is in the banner
        self.ui.not_shown.setVisible(bool(notes) and not is_told_anyway)
        self.looked_at.setText(looked_at_words(store.looked_at, lambda at: time_in_words(at, zone)))
        self.ui.narrowing.setVisible(bool(rows))
        can_ask = bool(request_to_see(store.unread, *self.asks_as()))
        self.ui.copy_request.setVisible(can_ask and not is_told_anyway)
        is_there = any(row.subscription.uri == self._awaited for row in rows)
        self.list.show_rows(rows, self._awaited if is_there else "")
        if is_there:
            self._awaited = ""
        self._show_state(problem)

    def _show_looked(self) -> None:
        """Show what was read in the background, or changed from here."""
        if not self.tasks.is_busy("load"):
            self._show()

    def _show_state(self, problem: Problem | None = None) -> None:
        store = self._webhooks
        was_read = store.as_of is not None
        self.list.show_state(problem=problem, unread=store.unread, was_read=was_read)
        self.ui.detail_area.setVisible(self.list.model.rowCount() > 0)

    def _show_chosen(self, row: WebhookRow) -> None:
        self.detail.show_row(row)
        self.tasks.start(self._look_up_key(row.subscription), key="signing key")

    async def _look_up_key(self, subscription: WebhookSubscription) -> None:
        try:
            self.detail.show_key(await self._webhooks.signing_key(subscription))
        except Problem as error:
            self.detail.show_key(None, f"{error.title}. {error.remedy}".strip())

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.ui.search.setFocus()
        self.ui.search.selectAll()

    def _search(self, text: str) -> None:
        self.list.search(text)
        self._show_state()

    def _copy_request(self) -> None:
        copy(request_to_see(self._webhooks.unread, *self.asks_as()))
        self.ui.copy_request.show_copied()

    def _narrow(self, wanted: Narrowed) -> None:
        self.list.narrow(wanted)
        self._show_state()

    def _clear_search(self) -> None:
        self.narrowing.clear()
        self.ui.search.set_text_silently("")
        self._search("")
        self.ui.search.setFocus()

    # -- creating --------------------------------------------------------------------------

    def _new_like_this(self) -> None:
        row = self.list.row()
        if row is not None:
            self._open_dialog(_draft_like(row.subscription, url=""))

    def _open_dialog(self, draft: Draft) -> None:
        if not self.tasks.is_busy("new webhook"):
            self.tasks.start(self._new_webhook(draft), key="new webhook")

    async def _new_webhook(self, draft: Draft) -> None:
        account = await self._account.load()
        groups = self._account.remembered_groups()
        kept = await self._draft.known() if draft == Draft() else None
        begin = kept or draft
        dialog = NewWebhookDialog(self._webhooks, account, groups, begin, self, look=self._look_at)
        if kept is not None:
            dialog.show_kept()
        self._draft.follow(dialog)
        name_account(dialog.ui.as_whom, self._services, self.tr("You make it as {0}."))
        dialog.made.connect(self.show_webhook)
        dialog.existing_wanted.connect(self.show_webhook)
        self._dialog = dialog
        changed = self._services.connection.changed

        def follow() -> None:
            dialog.hold_back(self._services.connection.change_reason())

        changed.append(follow)
        try:
            await run_dialog(dialog)
            made, wants_test = dialog.created, dialog.wants_test
        finally:
            changed.remove(follow)
            self._dialog = None
        self.list.view.setFocus()
        if made is not None and wants_test:
            self.tools.test(made.subscription, at_once=True)
        if made is not None:
            await self._draft.drop()

    async def _look_at(self, url: str) -> AddressVerdict:
        return await self._services.webhook_tests.look(url)

    def show_webhook(self, uri: str) -> None:
        """Show one webhook in the list, whatever was searched or chosen before."""
        self.narrowing.clear()
        self.ui.search.set_text_silently("")
        self.list.search("")
        self._awaited = uri
        self._show()

    def _test(self) -> None:
        row = self._row_to_try()
        if row is not None:
            self.tools.test(row.subscription)

    def _pack(self) -> None:
        row = self._row_to_try()
        if row is not None:
            self.tools.pack(row)

    def _row_to_try(self) -> WebhookRow | None:
        """Return the chosen webhook; None, with the reason told, while a change of it is open."""
        row = self.list.row()
        if row is not None and not row.can_be_tried:
            self.toast.emit(self.tr("Its change is not finished: decide first how it goes on"))
            return None
        return row

    # -- changing and deleting ---------------------------------------------------------------

    def _show_changes(self) -> None:
        """Show what was changed, paused or restored since."""
        self._show()

    def _show_gone(self) -> None:
        self._show()
        self.list.view.setFocus()

    def _show_busy(self, busy: bool) -> None:
        self.detail.set_busy(busy)
        if not busy:
            self._only_online.follow()

    def _tell_outcome(self, change: Change) -> None:
        told = outcome(change)
        self.banner.show_message(told.tone, told.title, told.text)

    def _fit(self) -> None:
        self.room.fit(self.width())

    def actions(self) -> list[QAction]:
        """Every command of the tab: for the menu bar and the command palette."""
        return [
            *(self.new_action, self.copy_action, self.test_action, self.pack_action),
            *(self.change_action, self.pause_action, self.similar_action, self.delete_action),
            *(self.compare_action, self.receiver_action),
        ]

    def unfinished(self) -> str:
        """Return what closing the window now would drop."""
        return self.tools.unfinished()

    async def aclose(self) -> None:
        """Let a webhook that is being made arrive, then stop the page's work."""
        self._only_online.close()
        if self._show_looked in self._webhooks.changed:
            self._webhooks.changed.remove(self._show_looked)
        with contextlib.suppress(ValueError):
            self._changes.changed.remove(self._show_changes)
        await self.tools.aclose()
        if self._dialog is not None:
            await self._dialog.aclose()
        await super().aclose()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _draft_like(subscription: WebhookSubscription, *, url: str) -> Draft:
    return Draft(url, tuple(subscription.events), subscription.scope, subscription.group)
