"""The Webhooks tab: see, create and delete webhook subscriptions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from calendly_desktop.api.errors import NotAllowed, is_offline
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.webhooks import deletion_impact
from calendly_desktop.forms.ui_webhooks_page import Ui_WebhooksPage
from calendly_desktop.pages.only_online import OnlyOnline
from calendly_desktop.pages.webhooks.detail import WebhookDetail
from calendly_desktop.pages.webhooks.list import WebhookList
from calendly_desktop.pages.webhooks.new_webhook import Draft, NewWebhookDialog
from calendly_desktop.pages.webhooks.tools import WebhookTools
from calendly_desktop.store.webhook_problems import Stopped
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.dialogs import confirm, run_dialog
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.page import Page
from calendly_desktop.toolkit.surfaces import set_card
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.webhooks import (
    Names,
    WebhookRow,
    summary,
    webhook_rows,
    what_is_not_shown,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.pages.services import Services

_SIDE_BY_SIDE_FROM = 640  # pixels at the normal text size


class WebhooksPage(Page):
    """The list of webhooks over every scope, one of them on a sheet, and the two writes."""

    NAME = "webhooks"
    TITLE = "Webhooks"
    ICON = "webhook"

    @classmethod
    def build(cls, services: Services, parent: QWidget | None = None) -> Self:
        """Build the page from what a signed-in session offers."""
        return cls(services, parent)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._webhooks = services.webhooks
        self._account = services.account
        self.tools = WebhookTools(services, self)
        self.tools.sign_in_wanted.connect(self.sign_in_wanted)
        self._dialog: NewWebhookDialog | None = None
        self._waits = False
        self.ui = Ui_WebhooksPage()
        self.ui.setupUi(self.body)
        self.list = WebhookList(self)
        self.detail = WebhookDetail(self)
        self.ui.splitter.insertWidget(0, self.list)
        self.ui.splitter.setStretchFactor(0, 2)
        self.ui.splitter.setStretchFactor(1, 3)
        self.ui.detail_area.setWidget(self.detail)
        set_card(self.ui.detail_area)
        secondary(self.ui.not_shown)
        set_role(self.ui.new_webhook, "primary")
        self.ui.new_webhook.setIcon(icon("plus", "on_accent"))
        self.setFocusProxy(self.ui.search)
        self._build_actions()
        self._connect()
        buttons = (self.ui.new_webhook, self.detail.similar, self.detail.delete)
        changes = (self.new_action, self.similar_action, self.delete_action, *buttons)
        self._only_online = OnlyOnline(services.connection, changes, self)
        self._show()

    def _build_actions(self) -> None:
        self.new_action = self._action("plus", self.tr("New webhook…"), "new_webhook_action")
        self.new_action.setShortcut(QKeySequence(QKeySequence.StandardKey.New))
        self.copy_action = self._action("copy", self.tr("Copy address"), "copy_address_action")
        self.similar_action = self._action("plus", self.tr("New one like this…"), "similar_action")
        self.delete_action = self._action("trash", self.tr("Delete webhook…"), "delete_action")
        self.delete_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self.delete_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        offered = (self.copy_action, self.similar_action, self.delete_action)
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
        self.delete_action.triggered.connect(self._ask_to_delete)
        self.detail.copied.connect(self.toast)
        self.detail.delete_wanted.connect(self._ask_to_delete)
        self.detail.similar_wanted.connect(self._new_like_this)
        self.detail.replace_wanted.connect(self._ask_to_replace)
        self.list.chosen.connect(self._show_chosen)
        self.list.refresh_wanted.connect(self.refresh)
        self.list.clear_wanted.connect(self._clear_search)
        self.list.new_wanted.connect(self.new_action.trigger)

    # -- reading ---------------------------------------------------------------------------

    async def load(self) -> None:
        """Read every list the role allows and show it; colleagues' own lists when asked for."""
        try:
            await self._webhooks.load(colleagues=self.ui.colleagues.isChecked())
            await self._read_names()
        except Problem as error:
            self.connection_changed.emit(not is_offline(error))
            self._show(problem=error)
            raise
        self.connection_changed.emit(True)
        self.freshness_changed.emit(self._webhooks.as_of)
        self._show()

    async def _read_names(self) -> None:
        """Read the colleagues' names and roles; a page without them still works."""
        try:
            await self._account.people()
        except NotAllowed:
            return

    def _names(self) -> Names:
        account = self._account.account
        people = {row.user.uri: row.user.name for row in self._account.remembered_people()}
        groups = {group.uri: group.name for group in self._account.remembered_groups()}
        me = account.user.uri if account else ""
        return Names(me, account.organization_name if account else "", people, groups)

    def _show(self, *, problem: Problem | None = None, uri: str = "") -> None:
        account, store = self._account.account, self._webhooks
        zone = account.timezone if account else "UTC"
        rows = webhook_rows(store.subscriptions, store.colleagues, self._names(), zone)
        self.ui.summary.setText(summary(rows) or self.tr("Webhooks"))
        self.ui.colleagues.setVisible(bool(account and account.is_admin))
        notes = what_is_not_shown(store.unread, store.set_aside)
        self.ui.not_shown.setText(notes)
        is_told_anyway = problem is not None and not rows  # in the list's place and the banner
        self.ui.not_shown.setVisible(bool(notes) and not is_told_anyway)
        self.list.show_rows(rows, uri)
        self._show_state(problem)

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

    def _clear_search(self) -> None:
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
        dialog = NewWebhookDialog(self._webhooks, account, groups, draft, self)
        dialog.made.connect(self._show_made)
        dialog.existing_wanted.connect(self._show_made)
        self._dialog = dialog
        try:
            await run_dialog(dialog)
        finally:
            self._dialog = None
        self.list.view.setFocus()

    def _show_made(self, uri: str) -> None:
        self.ui.search.set_text_silently("")
        self.list.search("")
        self._show(uri=uri)

    # -- deleting --------------------------------------------------------------------------

    def _ask_to_delete(self) -> None:
        row = self.list.row()
        if row is not None and not self.tasks.is_busy("delete"):
            self.tasks.start(self._confirm_and_delete(row.subscription), key="ask")

    def _ask_to_replace(self) -> None:
        row = self.list.row()
        if row is not None and not self.tasks.is_busy("delete"):
            self.tasks.start(self._confirm_and_delete(row.subscription, replace=True), key="ask")

    async def _confirm_and_delete(
        self, subscription: WebhookSubscription, *, replace: bool = False
    ) -> None:
        text, informative = deletion_impact(subscription)
        as_whom = self.tr("You delete it as {0}.").format(self._webhooks.who)
        informative = f"{informative} {as_whom}".strip()
        title = self.tr("Replace this webhook?") if replace else self.tr("Delete this webhook?")
        action = self.tr("Delete and make a new one") if replace else self.tr("Delete webhook")
        if await confirm(self, title, text, action=action, danger=True, informative=informative):
            self.tasks.start(self._delete(subscription, replace), key="delete", write=True)

    async def _delete(self, subscription: WebhookSubscription, replace: bool) -> None:
        self.detail.set_busy(True)
        try:
            was_there = await self._webhooks.delete(subscription, on_wait=self._show_wait)
        except Stopped as stopped:
            self.toast.emit(stopped.title)
            return
        finally:
            self.detail.set_busy(False)
            self._only_online.follow()
        gone = self.tr("The webhook had been deleted before")
        self.toast.emit(self.tr("Webhook deleted") if was_there else gone)
        self._show()
        self.list.view.setFocus()
        if replace:  # Calendly takes an address once: the dead webhook had to go first
            self._open_dialog(_draft_like(subscription, url=subscription.callback_url))

    def _show_wait(self, seconds: float, stop: Callable[[], None]) -> None:
        """Count down in the banner while Calendly's limit holds the deletion back."""
        text = self.tr("The webhook is deleted in {0} s, when Calendly takes requests again.")
        text = text.format(max(1, round(seconds)))
        if seconds <= 0:
            self.banner.clear()
        elif self._waits:
            self.banner.text_label.setText(text)
        else:
            title = self.tr("Calendly allows no more requests at the moment")
            self.banner.show_message("info", title, text, actions=[(self.tr("Stop"), stop)])
        self._waits = seconds > 0

    def actions(self) -> list[QAction]:
        """New, copy, delete: for the menu bar and the command palette."""
        return [self.new_action, self.copy_action, self.similar_action, self.delete_action]

    def unfinished(self) -> str:
        """Return what closing the window now would drop."""
        return self.tools.unfinished()

    async def aclose(self) -> None:
        """Let a webhook that is being made arrive, then stop the page's work."""
        self._only_online.close()
        await self.tools.aclose()
        if self._dialog is not None:
            await self._dialog.tasks.aclose()
        await super().aclose()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_SIDE_BY_SIDE_FROM)
        sides = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        self.ui.splitter.setOrientation(sides)


def _draft_like(subscription: WebhookSubscription, *, url: str) -> Draft:
    return Draft(url, tuple(subscription.events), subscription.scope, subscription.group)
