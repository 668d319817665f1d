"""The windows that run a change of a webhook and say what came of it; one goes on with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.webhook_changes import as_subscription, held_subscription, sides
from calendly_desktop.pages.as_whom import account_line
from calendly_desktop.pages.jobs.steps import Steps
from calendly_desktop.pages.webhooks.change_progress import ChangeProgress, decision_of
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.dialogs import confirm
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.window import ToolWindow

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from calendly_desktop.domain.webhook_changes import Change
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.webhook_changes import TryOut


class RunWindow(ToolWindow):
    """Runs a change and shows its steps, its outcome, a new key, and how it can go on.

    webhook_wanted: the URI of the webhook that is there now.
    """

    NAME: ClassVar[str] = "webhook_change"
    HELP: ClassVar[str] = "webhooks"

    webhook_wanted = Signal(str)

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        try_out: TryOut | None = None,
        *,
        width: int = 620,
        height: int = 440,
    ) -> None:
        super().__init__(parent, "", width=width, height=height)
        self.services = services
        self.changes = services.webhook_changes
        self.try_out = try_out
        self.change: Change | None = None
        self._is_under_way = False
        self.steps = Steps(self.body)
        self.progress = ChangeProgress(self)
        services.connection.changed.append(self.follow_connection)

    def build_progress(self) -> None:
        """Add the step that shows how far the change is; the last thing to be built."""
        step, foot = QWidget(), QWidget()
        step.setObjectName("progress_step")
        foot.setObjectName("progress_foot")
        column = QVBoxLayout(step)
        column.addWidget(self.progress)
        self.close_button = self.closing_button(foot, self.tr("Close"), "change_close")
        line = QHBoxLayout(foot)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme().px(look.SPACE_2))
        line.addWidget(self.progress.foot, 1)
        line.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.steps.add(step, foot)
        self._step = step
        self.progress.decided.connect(self._decide)
        self.progress.lay_in(account_line(self.services, self.tr("This is done as {0}.")))

    def closing_button(self, parent: QWidget, words: str, name: str) -> QPushButton:
        """Return a button that closes the window."""
        button = QPushButton(words, parent)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        button.clicked.connect(self.reject)
        return button

    # -- running ---------------------------------------------------------------------------

    def begin(self, title: str, run: Callable[[], Awaitable[Change]]) -> None:
        """Run a change; nothing else can begin meanwhile."""
        if self.tasks.is_busy("change"):
            return
        self._is_under_way = True
        self.banner.clear()
        self.progress.begin(title)
        self.steps.show_step(self._step)
        self.close_button.setEnabled(False)
        self.tasks.start(self._run(run), key="change", write=True, on_error=self._did_not_begin)

    async def _run(self, run: Callable[[], Awaitable[Change]]) -> None:
        change = await run()
        self.change = change
        self.progress.show_change(change)
        await self.offer_key(change)
        await self._show_new_key(change)
        await self.came_to_rest(change)
        self.follow_connection()
        self._is_under_way = False
        self.close_button.setEnabled(True)
        self.focus_what_is_next()

    async def came_to_rest(self, change: Change) -> None:
        """Show the webhook that is there now; each window knows what else makes sense."""
        if change.state == "closed" and change.delivers in ("old", "new"):
            self.webhook_wanted.emit(change.hook(change.delivers).uri)

    def focus_what_is_next(self) -> None:
        """Put the focus on the way on, but never on a button that deletes."""
        is_safe = self.change is None or self.change.state != "open"
        offered = self.progress.buttons if is_safe else []
        (offered[0] if offered else self.close_button).setFocus()

    def _did_not_begin(self, error: BaseException) -> bool:
        self._is_under_way = False
        self.close_button.setEnabled(True)
        self.show_as_before()
        self.show_problem(error)
        return True

    def show_as_before(self) -> None:
        """Show again what was shown before something was to begin, and did not."""
        if self.change is not None:
            self.change = self.changes.find(self.change.id) or self.change
            self.progress.show_change(self.change)

    def follow_connection(self) -> None:
        """Disable what needs Calendly while it cannot be reached."""
        self.progress.set_offline(self.services.connection.change_reason())

    # -- keys ------------------------------------------------------------------------------

    async def offer_key(self, change: Change) -> None:
        """Ask for a key where that of what may be put back is lost."""
        is_lost = False
        if change.state != "closed" and change.old.presence == "gone" and change.old.key != "none":
            try:
                is_lost = await self.changes.key_of(change) is None
            except Problem as problem:  # locked: it is asked for again when it is needed
                self.show_problem(problem)
        self.progress.key_choice.setVisible(is_lost)

    async def _show_new_key(self, change: Change) -> None:
        """Show a key that a webhook got just now, once."""
        for side in sides(change):
            hook = change.hook(side)
            is_made = side == "new" or change.turned or change.kind != "replace"
            if hook.presence != "there" or hook.key != "new" or not is_made:
                continue
            subscription = as_subscription(change, side)
            try:
                key = await self.services.webhooks.signing_key(subscription)
                state = await self.changes.key_state(subscription)
            except Problem:
                continue  # it is in the keyring, which is locked just now
            if key is not None:
                self.progress.new_key.show_key(key, in_keyring=state.kept)

    # -- going on --------------------------------------------------------------------------

    def _decide(self, name: str) -> None:
        change, decision = self.change, decision_of(name)
        if change is None or self.tasks.is_busy("change"):
            return
        if decision == "leave":
            self.tasks.start(self._ask_to_leave(change), key="ask")
            return
        key = self.progress.key_choice.chosen() if decision == "go_back" else None
        self.begin(
            self.tr("It goes on"),
            lambda: self.changes.decide(
                change.id,
                decision,
                key,
                try_out=self.try_out,
                on_step=self.progress.show_step,
                on_wait=self.progress.show_wait,
            ),
        )

    async def _ask_to_leave(self, change: Change) -> None:
        is_lost = change.delivers in ("none", "unsure")
        text = self.tr("The webhooks stay at Calendly as they are now.")
        if is_lost:
            text = self.tr(
                "{0} can then not be put back from here any more: its definition and its signing "
                "key are removed from this computer."
            ).format(held_subscription(change).callback_url)
        title, action = self.tr("Leave it as it is?"), self.tr("Leave it")
        if await confirm(self, title, text, action=action, danger=is_lost):
            title = self.tr("It is left as it is")
            self.begin(title, lambda: self.changes.decide(change.id, "leave"))

    # -- the window ------------------------------------------------------------------------

    def unfinished(self) -> str:
        """Say that a change is under way; what is filled in is kept as a draft."""
        return self.tr("A webhook is being changed.") if self._is_under_way else ""

    def may_close(self) -> bool:
        """Keep the window while a change is under way: what comes of it must be read."""
        if self._is_under_way:
            self.toaster.show(self.tr("Please wait until the change is finished"))
            return False
        return True

    async def aclose(self) -> None:
        """Follow the connection no longer."""
        self.services.connection.changed.remove(self.follow_connection)
        await super().aclose()


class HeldWindow(RunWindow):
    """Restores what is paused on this computer, or goes on with a change that is not finished."""

    def __init__(
        self, services: Services, parent: QWidget, change: Change, try_out: TryOut | None = None
    ) -> None:
        super().__init__(services, parent, try_out)
        is_paused = change.state == "paused"
        title = self.tr("Restore a webhook") if is_paused else self.tr("A change of a webhook")
        self.setWindowTitle(title)
        self.change = change
        self.build_progress()
        self.progress.show_change(change)
        self.follow_connection()
        self.focus_what_is_next()

    def load(self) -> None:
        """Look whether the key is still there."""
        if self.change is not None:
            self.tasks.start(self.offer_key(self.change), key="load")
