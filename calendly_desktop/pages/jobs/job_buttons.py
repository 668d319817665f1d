"""The buttons of a bulk job: those that make sense now, one of them the primary one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from calendly_desktop.domain.jobs import REVERSED
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import CopyButton, set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calendly_desktop.domain.jobs import Job, Progress
    from calendly_desktop.pages.jobs.runs import Run

_NEED_CALENDLY = ("start_now", "go_on", "again", "look_again", "reverse")


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("Jobs", text)


def fitting(job: Job, run: Run | None, progress: Progress, has_people: bool) -> dict[str, bool]:
    """Return which buttons make sense; run: how it goes on here, None when it does not."""
    waits = run is None and job.state in {"paused", "running"}
    over = run is None and not waits
    is_undoing = run is not None and run.can_be_undone
    runs = run is not None and not is_undoing
    return {
        "undo": is_undoing,
        "more_time": is_undoing,
        "start_now": is_undoing,
        "pause": runs and run is not None and not run.is_pausing,
        "go_on": waits,
        "stop": waits or runs,
        "again": over and bool(progress.not_done),
        "look_again": over and bool(progress.unknown),
        "reverse": over and job.kind in REVERSED and bool(progress.done),
        "save": bool(progress.total),
        "copy_addresses": has_people,
        "message": job.kind == "cancel" and over and has_people,
    }


class JobButtons:
    """Two rows: what can be done about the job, and what can be done with its results."""

    def __init__(self, actions_place: QWidget, foot_place: QWidget) -> None:
        self._buttons: dict[str, QPushButton] = {}
        self._actions_place = actions_place
        actions = FlowLayout(actions_place, spacing=theme().px(look.SPACE_2))
        for name, words in (
            ("undo", tr("&Undo")),
            ("more_time", tr("&More time")),
            ("start_now", tr("Start &now")),
            ("pause", tr("&Pause")),
            ("go_on", tr("&Go on")),
            ("stop", tr("S&top for good…")),
            ("again", tr("Try the failed ones &again")),
            ("look_again", tr("&Look again what became of them")),
            ("reverse", tr("&Undo all of it")),
        ):
            actions.addWidget(self._make(QPushButton(words, actions_place), name))
        foot = FlowLayout(foot_place, spacing=theme().px(look.SPACE_2))
        self.copy = CopyButton(tr("Copy &e-mail addresses"), foot_place)
        save = QPushButton(icon("export"), tr("&Save results…"), foot_place)
        message = QPushButton(icon("mail"), tr("&Write to these invitees…"), foot_place)
        foot.addWidget(self._make(self.copy, "copy_addresses"))
        foot.addWidget(self._make(message, "message"))
        foot.addWidget(self._make(save, "save"))
        set_role(self.button("undo"), "primary")
        set_role(self.button("go_on"), "primary")
        set_role(self.button("stop"), "danger")

    def button(self, name: str) -> QPushButton:
        """Return a button by its name."""
        return self._buttons[name]

    def focused(self) -> QPushButton | None:
        """Return the button that has the focus."""
        return next((each for each in self._buttons.values() if each.hasFocus()), None)

    def show(self, shown: Mapping[str, bool], job: Job, progress: Progress, offline: str) -> None:
        """Show those buttons; what needs Calendly says why it cannot be pressed offline."""
        for name, is_shown in shown.items():
            button = self._buttons[name]
            button.setVisible(is_shown)
            reason = offline if name in _NEED_CALENDLY else ""
            button.setEnabled(not reason)
            button.setToolTip(plain_tip(reason))
            button.setAccessibleDescription(reason)
        failed = tr("Try the {0} that were not done &again").format(f"{progress.not_done:,}")
        self.button("again").setText(failed if progress.not_done > 1 else tr("Try &again"))
        for name, words in (
            ("undo", tr("Undo: {0}")),
            ("pause", tr("Pause: {0}")),
            ("go_on", tr("Go on: {0}")),
            ("stop", tr("Stop for good: {0}")),
            ("reverse", tr("Undo all of it: {0}")),
        ):
            self._buttons[name].setAccessibleName(words.format(job.title))
        self.button("again").setAccessibleName(self.button("again").text().replace("&", ""))
        self._actions_place.setVisible(
            any(shown[name] for name in shown if name not in {"save", "copy_addresses", "message"})
        )

    def _make(self, button: QPushButton, name: str) -> QPushButton:
        button.setObjectName(name)
        button.setAccessibleName(button.text().replace("&", ""))
        button.setAutoDefault(False)
        button.hide()
        self._buttons[name] = button
        return button
