"""The window that changes a webhook: what is to be different, what that does, what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from calendly_desktop.domain.webhook_changes import as_subscription
from calendly_desktop.domain.webhooks import same_address
from calendly_desktop.pages.as_whom import as_whom, mark_account
from calendly_desktop.pages.webhooks.change_form import ChangeForm, ImpactCard
from calendly_desktop.pages.webhooks.change_run import RunWindow
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.account_mark import AccountLabel
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.webhook_change_form import abouts, plan, short_gap, verdict
from calendly_desktop.viewmodels.webhooks import about_in_words, names_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.domain.webhook_changes import Change
    from calendly_desktop.domain.webhook_definitions import Maker
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.webhook_changes import KeyState, TryOut
    from calendly_desktop.viewmodels.webhook_change_form import Plan

_SIDE_BY_SIDE_FROM: Final = 720  # pixels at normal text size


class ChangeWindow(RunWindow):
    """Changes a webhook, or makes one work again that Calendly has turned off.

    What is filled in survives a refusal, and closing.
    """

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        subscription: WebhookSubscription,
        try_out: TryOut | None = None,
    ) -> None:
        super().__init__(services, parent, try_out, width=940, height=680)
        is_off = subscription.state == "disabled"
        title = self.tr("Make a webhook work again") if is_off else self.tr("Change a webhook")
        self.setWindowTitle(title)
        self._subscription = subscription
        self._maker: Maker | None = None
        self._key: KeyState | None = None
        self._plan: Plan | None = None
        self._short_gap = False
        self._beside: bool | None = None
        self._build_form(subscription)
        self.build_progress()

    def load(self) -> None:
        """Read who makes it, and whether its key is known here."""
        self.tasks.start(self._load(), key="load")

    # -- building --------------------------------------------------------------------------

    def _build_form(self, subscription: WebhookSubscription) -> None:
        step = QWidget()
        step.setObjectName("form_step")
        self.form = ChangeForm(subscription, step)
        self.impact = ImpactCard(step)
        self._room = QVBoxLayout(step)
        self._room.setSpacing(theme().px(look.SPACE_4))
        self._room.addWidget(self.form)
        self._room.addStretch(1)
        self.steps.add(step, self._build_foot())
        self._side = QScrollArea(self)
        self._side.setObjectName("impact_area")
        self._side.setAccessibleName(self.tr("What this does"))
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setWidgetResizable(True)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_beside()
        self.form.changed.connect(self._follow)

    def _lay_beside(self) -> None:
        """Give what it does a place beside the form, in the first page of the steps."""
        page = self.steps.widget(0)
        column = page.layout() if page is not None else None
        assert isinstance(column, QVBoxLayout)
        item = column.takeAt(0)
        area = item.widget() if item is not None else None
        assert area is not None
        edge = theme().px(look.SPACE_4)
        self._aside = QWidget(self)
        margin = QVBoxLayout(self._aside)
        margin.setContentsMargins(0, edge, edge, 0)
        margin.addWidget(self._side)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(area, 3)
        row.addWidget(self._aside, 2)
        column.insertLayout(0, row, 1)

    def _place_impact(self, beside: bool) -> None:
        """Show what it does beside the form, or below it where there is no room."""
        if beside == self._beside:
            return
        self._beside = beside
        if beside:
            self._room.removeWidget(self.impact)
            self._side.setWidget(self.impact)
        else:
            self._side.takeWidget()
            self._room.insertWidget(1, self.impact)
        self._aside.setVisible(beside)
        self.impact.show()

    def _build_foot(self) -> QWidget:
        foot = QWidget()
        foot.setObjectName("form_foot")
        self.note = secondary(AccountLabel("", foot, wrap=True))
        self.note.setObjectName("change_note")
        words = self.tr("Start over with what the webhook is now")
        self.start_over = self._button(foot, self.tr("Start &over"), "start_over", words)
        self.start_over.clicked.connect(self._start_over)
        self.start_over.hide()
        words = self.tr("Change this webhook")
        self.submit = self._button(foot, self.tr("&Change webhook"), "change_submit", words)
        self.submit.setDefault(True)
        self.submit.setEnabled(False)
        self.submit.clicked.connect(self._submit)
        set_role(self.submit, "primary")
        line = QHBoxLayout()
        line.setSpacing(theme().px(look.SPACE_2))
        line.addWidget(self.start_over)
        line.addStretch(1)
        line.addWidget(self.closing_button(foot, self.tr("Cancel"), "change_cancel"))
        line.addWidget(self.submit)
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(look.SPACE_2))
        column.addWidget(self.note)
        column.addLayout(line)
        return foot

    def _button(self, parent: QWidget, words: str, name: str, spoken: str) -> QPushButton:
        button = QPushButton(words, parent)
        button.setObjectName(name)
        button.setAccessibleName(spoken)
        button.setAutoDefault(False)
        return button

    # -- filling in ------------------------------------------------------------------------

    async def _load(self) -> None:
        self._maker = await self.changes.maker()
        account, form = self.services.account, self.form
        groups = account.remembered_groups()
        choices, refusal = abouts(self._subscription, groups, names_of(account), self._maker)
        form.offer_abouts(choices, refusal, self._maker)
        if draft := await self.services.drafts.known(self._draft_name):
            form.fill_in(draft)
            self.start_over.show()
        self._key = await self.changes.key_state(self._subscription)
        form.offer_keys(self._key.known)
        self._follow()

    @property
    def _draft_name(self) -> str:
        return f"change {self._subscription.uri}"

    def _start_over(self) -> None:
        self.tasks.start(self.services.drafts.drop(self._draft_name), key="draft", write=True)
        self.form.start_over()
        self.form.offer_keys(self._key is not None and self._key.known)
        self.start_over.hide()
        self.form.ui.address.setFocus()

    def _follow(self) -> None:
        """Say what the button would do now, or why it cannot be pressed."""
        form, old = self.form, self._subscription
        if self._maker is None or self._key is None:
            return
        asked = form.asked()._replace(short_gap=self._short_gap)
        others = [each for each in self.services.webhooks.subscriptions if each.uri != old.uri]
        said = verdict(old, asked, others)
        form.show_verdict(said)
        before = about_in_words(old, names_of(self.services.account))
        self._plan = plan(old, asked, self._key, self._maker, before)
        self.impact.show_points(self._plan.points)
        form.offer_trial(self.try_out is not None and self._plan.make_first)
        self._enable(said.text if said.level == "error" else self._plan.why_not)

    def _enable(self, why_not: str) -> None:
        why_not = self.services.connection.change_reason() or why_not
        who = self.tr("You change it as {0}.").format(as_whom(self.services))
        gap = "" if self._plan is None else f"{short_gap(self._plan)} "
        self.note.setText(why_not or f"{gap}{who}")
        mark_account(self.note, self.services)
        self.submit.setEnabled(not why_not)
        self.submit.setAccessibleDescription(why_not)

    def follow_connection(self) -> None:
        """Disable what needs Calendly while it cannot be reached."""
        super().follow_connection()
        self._follow()

    # -- changing --------------------------------------------------------------------------

    def _submit(self) -> None:
        wanted = self._plan
        if wanted is None:
            return
        self.begin(
            self.tr("The webhook is being changed"),
            lambda: self.changes.replace(
                self._subscription,
                wanted.definition,
                key=wanted.key,
                back=wanted.back,
                make_first=wanted.make_first,
                try_out=self.try_out if self.form.wants_trial() else None,
                on_step=self.progress.show_step,
                on_wait=self.progress.show_wait,
            ),
        )

    def show_as_before(self) -> None:
        """Show the form again: nothing was sent."""
        if self.change is not None:
            super().show_as_before()
            return
        self.steps.setCurrentIndex(0)
        self._follow()

    async def came_to_rest(self, change: Change) -> None:
        """Offer the way back to the form where the webhook is what it was."""
        if change.state != "closed" or change.delivers != "old" or change.goal == "as_is":
            if change.state == "closed":
                await self.services.drafts.drop(self._draft_name)
            await super().came_to_rest(change)
            return
        offers: list[tuple[str, Callable[[], None]]] = []
        old, new = change.old.definition, change.hook("new").definition
        if change.make_first and change.turned and same_address(old.url, new.url):
            offers.append((self.tr("Change it with a short gap…"), self._allow_gap))
        offers.append((self.tr("Back to the form"), self._back_to_form))
        self.progress.show_buttons(offers)
        self.progress.buttons[-1].setObjectName("back_to_form")

    def _allow_gap(self) -> None:
        """Calendly did not take the address twice: the old one goes first, as the form says."""
        self._short_gap = True
        self._back_to_form()

    def _back_to_form(self) -> None:
        """Show what is filled in; where the webhook was put back, it is another one by now."""
        if self.change is not None and self.change.old.uri:
            self._subscription = as_subscription(self.change, "old")
        self.change = None
        self.steps.setCurrentIndex(0)
        self.load()

    # -- the window ------------------------------------------------------------------------

    async def aclose(self) -> None:
        """Keep what is filled in and was not done."""
        if self.change is None and self.form.is_touched():
            await self.services.drafts.keep(self._draft_name, self.form.values())
        await super().aclose()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_impact(self.width() >= theme().px(_SIDE_BY_SIDE_FROM))
