"""Test deliveries to one webhook's address: choose an event, send its sample, see what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar
from urllib.parse import urlsplit

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QListWidgetItem, QSizePolicy

from calendly_desktop.domain.deliveries import ANSWER_LIMIT, Exchange
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_delivery_test import Ui_DeliveryTest
from calendly_desktop.pages.webhooks.test_choice import TrialChoice
from calendly_desktop.pages.webhooks.test_result import DeliveryResult
from calendly_desktop.pages.webhooks.test_text import TrialText
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.dialogs import confirm
from calendly_desktop.toolkit.icons import IconLabel, icon
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels.delivery_tests import (
    ICONS,
    question,
    trial_in_words,
)
from calendly_desktop.viewmodels.webhooks import sends_nothing

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.deliveries import Trial
    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.webhook_tests import Target
    from calendly_desktop.viewmodels.meeting_cells import Clock

_SIDE_BY_SIDE_FROM = 720  # pixels at the normal text size
_ASK_WIDTH = 300
_ANY_SIZE = 16_777_215


class DeliveryTestWindow(ToolWindow):
    """Sends from this computer, and says so. tried: a test came to its end, and is shown."""

    NAME: ClassVar[str] = "delivery_test"
    HELP: ClassVar[str] = "webhooks"
    tried = Signal()

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        clock: Callable[[], Clock],
        subscription: WebhookSubscription,
    ) -> None:
        super().__init__(parent, "", width=940, height=660)
        self.setWindowTitle(self.tr("Send a test"))
        self._tests = services.webhook_tests
        self._subscription = subscription
        self._zone = clock().zone.name
        self.ui = Ui_DeliveryTest()
        self.ui.setupUi(self.body)
        self.card = DeliveryResult(self.body)
        self.ui.result_place.addWidget(self.card)
        self.ui.test_address.setText(subscription.callback_url)
        self.choice = TrialChoice(self.ui, subscription.events, self)
        self._text = TrialText(self.ui, self)
        self._seconds = 0
        self._ticking = QTimer(self, interval=1000)
        self._ticking.timeout.connect(self._tick)
        self._scrolling = QTimer(self, singleShot=True, interval=0)  # once it is laid out
        self._scrolling.timeout.connect(self._bring_into_sight)
        self._dress()
        self._connect()
        self._show_trials()
        self.ui.send_test.setFocus()

    def load(self) -> None:
        """Look up the key, and read the sample of the chosen event."""
        self._prepare()

    def send(self) -> None:
        """Send a test with what is chosen, unless one is under way."""
        if not self.tasks.is_busy("test"):
            self.tasks.cancel("sample")
            self.tasks.start(self._test(), key="test", on_error=self._broken)
            self._show_busy()

    async def aclose(self) -> None:
        """Stop a test that is under way: the connection is closed at once."""
        self._ticking.stop()
        await super().aclose()

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        secondary(ui.address_label)
        above = theme().px(look.SPACE_3)
        for title in (ui.event_label, ui.key_label, ui.trials_label):
            title.setContentsMargins(0, above, 0, 0)
        set_text_role(ui.trials_label, "strong")
        sign = IconLabel("info", ui.warning, tone="secondary")
        ui.warning_layout.insertWidget(0, sign, 0, Qt.AlignmentFlag.AlignTop)
        words = self.tr(
            "The test goes out from this computer with made-up data. The receiving program may "
            "take it for a real booking."
        )
        ui.warning_text.setText(f"{words} {sends_nothing(self._subscription)}".strip())
        set_role(ui.send_test, "primary")

    def _fit(self) -> None:
        """Follow the size of the text, and put the result below the questions in narrow windows."""
        ui, wide = self.ui, self.width() >= theme().px(_SIDE_BY_SIDE_FROM)
        directions = QBoxLayout.Direction
        ui.columns.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        least, most = (theme().px(_ASK_WIDTH), theme().px(_ASK_WIDTH)) if wide else (0, _ANY_SIZE)
        ui.ask.setMinimumWidth(least)
        ui.ask.setMaximumWidth(most)
        ui.trials.setMinimumHeight(theme().px(100))
        ui.trials.setMaximumHeight(_ANY_SIZE if wide else theme().px(100))

    def _connect(self) -> None:
        ui = self.ui
        ui.event.currentIndexChanged.connect(self._prepare)
        ui.send_test.clicked.connect(self._send_or_stop)
        ui.trials.currentRowChanged.connect(self._choose_trial)
        self.tasks.busy_changed.connect(self._show_busy)
        theme().changed.connect(self._fit)

    # -- the key and the sample --------------------------------------------------------------

    def _prepare(self) -> None:
        self.ui.trials.setCurrentRow(-1)
        self.card.show_idle()
        self._text.show_sample(b"")
        self.tasks.start(self._read(), key="sample")

    async def _read(self) -> bytes:
        if self.choice.signed != "kept":
            await self._look_up_key()
        sample = await self._tests.sample(self._subscription, self.choice.event_name)
        self._text.show_sample(sample)
        return sample

    async def _look_up_key(self) -> None:
        try:
            self.choice.take_kept_key(await self._tests.kept_key(self._subscription) or "")
        except Problem as problem:
            self.choice.show_trouble(problem.title)

    # -- sending -----------------------------------------------------------------------------

    def _send_or_stop(self) -> None:
        if not self.tasks.is_busy("test"):
            self.send()
            return
        self.tasks.cancel("test")
        self.card.show_stopped()
        self._show_busy()

    async def _test(self) -> None:
        self.banner.clear()
        self._progress(self.tr("Asking Calendly for the sample…"))
        sample = await self._read()
        event, url = self.choice.event_name, self._subscription.callback_url
        key, signed = self.choice.key, self.choice.signed
        self._progress(self.tr("Looking where the address leads…"))
        target = await self._tests.find(url)
        if isinstance(target, Exchange):
            self._finish(self._tests.note_unsent(event, url, signed, target))
            return
        if not await self._may_send(target):
            self.card.show_unsent()
            return
        self._progress(self.tr("Waiting for the answer…"))
        self._seconds = 0
        self._ticking.start()
        try:
            trial = await self._tests.send(event, target, sample, key, signed)
        finally:
            self._ticking.stop()
        self._finish(trial)

    async def _may_send(self, target: Target) -> bool:
        doubts = self._tests.doubts(target)
        if doubts is None:
            return True
        host = urlsplit(target.url).hostname or target.url
        asked = question(host, doubts.places, doubts.is_plain)
        if asked is None:
            return True
        is_agreed = await confirm(
            self,
            asked.title,
            asked.text,
            action=asked.action,
            danger=asked.danger,
            informative=asked.informative,
        )
        if is_agreed:
            self._tests.agree(target)
        return is_agreed

    def _finish(self, trial: Trial) -> None:
        self._show_trials(choose=trial)
        self._text.show_trial(trial, first="answer" if trial.exchange.text else "sent")
        self._scrolling.start()
        announce(self, self.card.spoken())
        self.tried.emit()

    def _bring_into_sight(self) -> None:
        """Scroll to the result where the window shows it below the questions."""
        if self.ui.columns.direction() == QBoxLayout.Direction.TopToBottom:
            place = self.card.mapTo(self.ui.scroll_inside, QPoint(0, 0))
            self.ui.scroll.verticalScrollBar().setValue(place.y() - theme().px(look.SPACE_2))

    def _broken(self, _error: BaseException) -> bool:
        self.card.show_idle()
        return False

    def _progress(self, words: str) -> None:
        self.card.show_progress(words)
        self._scrolling.start()

    def _tick(self) -> None:
        self._seconds += 1
        words = self.tr("Waiting for the answer for {0} s; Calendly would wait {1} s.")
        self._progress(words.format(self._seconds, f"{ANSWER_LIMIT:.0f}"))

    def _show_busy(self) -> None:
        is_busy, button = self.tasks.is_busy("test"), self.ui.send_test
        words = self.tr("&Stop") if is_busy else self.tr("&Send test")
        if not is_busy and self._own_trials():
            words = self.tr("&Send again")
        button.setText(words)
        button.setAccessibleName(words.replace("&", ""))
        set_role(button, "" if is_busy else "primary")
        for part in (self.ui.event, self.ui.typed_key, self.ui.trials):
            part.setEnabled(not is_busy)

    # -- what came of it -----------------------------------------------------------------------

    def _own_trials(self) -> list[Trial]:
        url = self._subscription.callback_url.strip()
        return [each for each in self._tests.trials if each.url == url]

    def _show_trials(self, choose: Trial | None = None) -> None:
        trials, view = self._own_trials(), self.ui.trials
        view.blockSignals(True)
        view.clear()
        for trial in trials:
            verdict = trial.verdict
            item = QListWidgetItem(
                icon(ICONS[verdict.level], verdict.level), trial_in_words(trial, self._zone), view
            )
            item.setToolTip(verdict.title)
        view.blockSignals(False)
        for part in (view, self.ui.trials_label):
            part.setVisible(bool(trials))
        policy = QSizePolicy.Policy
        self.ui.ask_spacer.changeSize(
            0, 0, policy.Minimum, policy.Fixed if trials else policy.Expanding
        )
        if choose is not None:
            view.setCurrentRow(trials.index(choose))

    def _choose_trial(self, row: int) -> None:
        trials = self._own_trials()
        if not 0 <= row < len(trials):
            return
        trial = trials[row]
        self.card.show_trial(trial, self._zone)
        self._text.show_trial(trial)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
