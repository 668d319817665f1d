"""How far a change of a webhook is, what came of it, its new key, and how it can go on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from calendly_desktop.domain.webhook_change_words import decision_in_words, outcome, step_in_words
from calendly_desktop.domain.webhook_changes import decisions
from calendly_desktop.pages.webhooks.key_boxes import KeyChoiceBox, NewKey
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import IconLabel
from calendly_desktop.toolkit.surfaces import Card, remove_widgets
from calendly_desktop.toolkit.text import (
    PlainLabel,
    SectionTitle,
    plain_tip,
    secondary,
)
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.domain.webhook_change_words import Tone
    from calendly_desktop.domain.webhook_changes import Change, Decision, Step

_ICONS: Final[dict[Tone, str]] = {
    "info": "info",
    "success": "success",
    "warning": "warning",
    "danger": "error",
}


class ChangeProgress(QWidget):
    """Shows a change while it runs and afterwards. decided: how somebody wants it to go on.

    Its buttons are in `foot`, for the window to place below what scrolls.
    """

    decided = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("change_progress")
        self._steps: list[tuple[Step, IconLabel, PlainLabel]] = []
        self._stop: Callable[[], None] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(look.SPACE_3))
        column.addWidget(self._build_outcome())
        self._list = QVBoxLayout()
        self._list.setSpacing(theme().px(look.SPACE_2))
        column.addLayout(self._list)
        column.addWidget(self._build_wait())
        self.new_key, self.key_choice = NewKey(self), KeyChoiceBox(self)
        column.addWidget(self.new_key)
        column.addWidget(self.key_choice)
        column.addStretch(1)
        self.foot = QWidget()
        self.foot.setObjectName("change_foot")
        self._offers = FlowLayout(self.foot, spacing=theme().px(look.SPACE_2))
        self.buttons: list[QPushButton] = []

    # -- building --------------------------------------------------------------------------

    def _build_outcome(self) -> QWidget:
        self.outcome = Card(self)
        self.outcome.setObjectName("change_outcome")
        self._sign = IconLabel("", self.outcome, size=look.ICON_LARGE)
        self.title = SectionTitle("", self.outcome, wrap=True)
        self.title.setObjectName("change_title")
        self.text = PlainLabel("", self.outcome, wrap=True, selectable=True)
        self.text.setObjectName("change_text")
        self.text.setAccessibleDescription(self.tr("What came of it"))
        words = QVBoxLayout()
        words.setSpacing(theme().px(look.SPACE_1))
        words.addWidget(self.title)
        words.addWidget(self.text)
        line = QHBoxLayout()
        line.setSpacing(theme().px(look.SPACE_3))
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self.outcome.column().addLayout(line)
        return self.outcome

    def _build_wait(self) -> QWidget:
        self.wait = QWidget(self)
        self.wait.setObjectName("change_wait")
        self._wait_words = secondary(PlainLabel("", self.wait, wrap=True))
        self.stop = QPushButton(self.tr("&Stop waiting"), self.wait)
        self.stop.setObjectName("stop_waiting")
        self.stop.setAccessibleName(self.tr("Stop waiting for Calendly’s limit"))
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self._stop_waiting)
        line = QHBoxLayout(self.wait)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._wait_words, 1)
        line.addWidget(self.stop)
        self.wait.hide()
        return self.wait

    def lay_in(self, part: QWidget) -> None:
        """Lay something more that is asked above the keys."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.indexOf(self.new_key), part)

    # -- while it runs ---------------------------------------------------------------------

    def begin(self, title: str) -> None:
        """Show that a change begins; nothing is known of it yet."""
        self._tell("info", title, self.tr("Asking Calendly…"))
        self.clear_steps()
        self.new_key.hide()
        self.key_choice.hide()
        self.show_buttons([])

    def clear_steps(self) -> None:
        """Take the steps of a change that is over away."""
        self._steps = []
        remove_widgets(self._list)

    def ask(self, title: str, text: str) -> None:
        """Show what is about to be done, before anything is."""
        self._tell("info", title, text)

    def show_step(self, change: Change, step: Step | None) -> None:
        """Show that a step begins, and what came of the one before."""
        self._settle(change)
        if step is None:
            return
        row = QWidget(self)
        sign = IconLabel("clock", row, tone="accent")
        words = PlainLabel(f"{step_in_words(change, step)} …", row, wrap=True)
        line = QHBoxLayout(row)
        line.setContentsMargins(theme().px(look.SPACE_4), 0, 0, 0)
        line.setSpacing(theme().px(look.SPACE_2))
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
        self._list.addWidget(row)
        self._steps.append((step, sign, words))
        announce(self, words.text())

    def _settle(self, change: Change) -> None:
        """Say of the last step what came of it."""
        if not self._steps:
            return
        step, sign, words = self._steps[-1]
        what = step_in_words(change, step)
        if _is_done(change, step):
            sign.set_icon("check", "success")
            words.setText(what)
        elif change.delivers == "unsure":
            sign.set_icon("question", "warning")
            words.setText(self.tr("{0}: not certain").format(what))
        else:
            sign.set_icon("close", "danger")
            words.setText(self.tr("{0}: not done").format(what))

    def show_wait(self, seconds: float, stop: Callable[[], None]) -> None:
        """Count down while Calendly's limit holds a step back."""
        self._stop = stop
        self.wait.setVisible(seconds > 0)
        words = self.tr("Calendly allows no more requests for {0} s; then it goes on.")
        self._wait_words.setText(words.format(max(1, round(seconds))))

    def _stop_waiting(self) -> None:
        if self._stop is not None:
            self._stop()

    # -- afterwards ------------------------------------------------------------------------

    def show_change(self, change: Change) -> None:
        """Show what came of a change, or what is known of it so far."""
        self._settle(change)
        self.wait.hide()
        told = outcome(change)
        self._tell(told.tone, told.title, told.text)
        self.offer(change)

    def offer(self, change: Change) -> None:
        """Offer how it can go on; the first way is the likely one."""
        offers = [(each, decision_in_words(change, each)) for each in decisions(change)]
        self.show_buttons([(words, partial(self.decided.emit, each)) for each, words in offers])
        for button, (decision, _words) in zip(self.buttons, offers, strict=True):
            button.setObjectName(f"decide_{decision}")
            if decision == "leave":
                set_role(button, "danger" if change.delivers == "none" else "")

    def set_offline(self, reason: str) -> None:
        """Disable what needs Calendly while there is no connection, and say why."""
        for button in self.buttons:
            is_here = button.objectName() in ("decide_leave", "back_to_form")
            button.setEnabled(is_here or not reason)
            button.setToolTip(plain_tip(reason) if reason and not is_here else "")
            button.setAccessibleDescription("" if is_here else reason)

    def show_buttons(self, offers: list[tuple[str, Callable[[], None]]]) -> None:
        """Show these buttons, the first of them the primary one."""
        remove_widgets(self._offers)
        self.buttons = []
        for words, act in offers:
            button = QPushButton(words, self.foot)
            button.setObjectName(f"change_offer_{len(self.buttons)}")
            button.setAccessibleName(words.replace("&", ""))
            button.clicked.connect(lambda _checked=False, act=act: act())
            button.setAutoDefault(False)
            self._offers.addWidget(button)
            self.buttons.append(button)
            button.show()
        if self.buttons:
            set_role(self.buttons[0], "primary")

    def _tell(self, tone: Tone, title: str, text: str) -> None:
        self._sign.set_icon(_ICONS[tone], "accent" if tone == "info" else tone)
        self.title.setText(title)
        self.text.setText(text)
        self.outcome.setAccessibleName(title)
        announce(self, f"{title}. {text}", urgent=tone in ("warning", "danger"))


def _is_done(change: Change, step: Step) -> bool:
    old, new = change.presences
    if step == "check_new":
        return change.checked
    if step == "try_new":
        return change.trial == "answered"
    wanted = "there" if step.startswith("make") else "gone"
    return (old if step.endswith("old") else new) == wanted


def decision_of(name: str) -> Decision:
    """Return a decision by its name."""
    found: dict[str, Decision] = {
        "go_on": "go_on",
        "go_back": "go_back",
        "leave": "leave",
        "look": "look",
    }
    return found[name]
