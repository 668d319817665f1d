"""The settings of reminders and notifications: when, of what, with names or not, quiet hours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QLocale, QObject, QTime

from calendly_desktop.domain.quiet_hours import DAY_BEGINS, DAY_ENDS, read_time
from calendly_desktop.system.settings import REMINDER_MINUTES
from calendly_desktop.toolkit.numbers import dress_spin_box

if TYPE_CHECKING:
    from PySide6.QtWidgets import QCheckBox, QComboBox, QTimeEdit, QWidget

    from calendly_desktop.forms.ui_settings import Ui_SettingsDialog
    from calendly_desktop.system.settings import Settings

_CHECKS: Final = {
    "as_shown": "reminders_as_shown",
    "notify_news": "notify_news",
    "notify_reminders": "notify_reminders",
    "notify_names": "notify_names",
    "quiet": "quiet_hours",
    "quiet_weekends": "quiet_weekends",
}
"""The check boxes, and the settings behind them."""
_TIMES: Final = {"quiet_from": DAY_ENDS, "quiet_until": DAY_BEGINS}
NOTIFICATION_SETTINGS: Final = ("reminder_minutes", *_CHECKS.values(), *_TIMES)
"""The settings shown in this section."""


class NotificationSettings(QObject):
    """One section of the settings; every choice applies at once."""

    def __init__(self, ui: Ui_SettingsDialog, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self._settings = settings
        for minutes in REMINDER_MINUTES:
            ui.reminder.addItem(self._minutes(minutes), minutes)
        self._boxes: dict[str, QCheckBox] = {name: getattr(ui, name) for name in _CHECKS}
        self._times: dict[str, QTimeEdit] = {name: getattr(ui, name) for name in _TIMES}
        self._dress()
        self.show()
        self._connect()

    def show(self) -> None:
        """Show what is set."""
        values = self._settings.values
        choose(self._ui.reminder, values.reminder_minutes, self._minutes(values.reminder_minutes))
        for name, setting in _CHECKS.items():
            self._boxes[name].setChecked(getattr(values, setting))
        for name, usual in _TIMES.items():
            kept = read_time(getattr(values, name), usual)
            self._times[name].setTime(QTime(kept.hour, kept.minute))
        self._enable()

    def show_way(self, way: str) -> None:
        """Say how notifications are shown on this computer; empty: it shows none."""
        texts = {
            "service": self.tr("Notifications come only while this window is not in use."),
            "tray": self.tr(
                "Notifications come beside the clock, only while this window is not in use."
            ),
        }
        nothing = self.tr(
            "This computer offers no notifications now. Reminders still come in this window."
        )
        self._ui.notify_hint.setText(texts.get(way, nothing))
        self._describe()

    # -- private ---------------------------------------------------------------------------

    def _dress(self) -> None:
        ui, pattern = self._ui, QLocale().timeFormat(QLocale.FormatType.ShortFormat)
        for edit in self._times.values():
            edit.setDisplayFormat(pattern)
            dress_spin_box(edit)
        ui.quiet_from.setAccessibleName(self.tr("Quiet from"))
        ui.quiet_until.setAccessibleName(self.tr("Quiet until"))
        ui.as_shown.setToolTip(
            self.tr("Reminders and notifications of all meetings that the Meetings tab shows")
        )
        self._describe()

    def _describe(self) -> None:
        ui = self._ui
        for box in (ui.notify_news, ui.notify_reminders):
            box.setAccessibleDescription(ui.notify_hint.text())
        ui.notify_names.setAccessibleDescription(ui.names_hint.text())

    def _connect(self) -> None:
        ui = self._ui
        ui.reminder.activated.connect(
            lambda _row: self._keep("reminder_minutes", ui.reminder.currentData())
        )
        for name, box in self._boxes.items():
            box.toggled.connect(lambda on, name=name: self._keep(_CHECKS[name], on))
        for name, edit in self._times.items():
            edit.timeChanged.connect(
                lambda shown, name=name: self._keep(name, shown.toString("HH:mm"))
            )

    def _keep(self, name: str, value: Any) -> None:
        self._settings.update(**{name: value})
        self._enable()

    def _enable(self) -> None:
        """Let only what has an effect be changed."""
        values, ui = self._settings.values, self._ui
        notifies = values.notify_news or values.notify_reminders
        for box in (ui.notify_names, ui.quiet, ui.quiet_weekends):
            box.setEnabled(notifies)
        timed: tuple[QWidget, ...] = (ui.quiet_from_label, ui.quiet_until_label)
        for widget in (*timed, *self._times.values()):
            widget.setEnabled(notifies and values.quiet_hours)

    def _minutes(self, minutes: int) -> str:
        if not minutes:
            return self.tr("Off")
        if minutes == 1:
            return self.tr("1 minute before")
        return self.tr("{n} minutes before").format(n=minutes)


def choose(box: QComboBox, value: Any, words: str) -> None:
    """Choose what is set, also where it is none of the usual choices."""
    row = box.findData(value)
    if row < 0:
        box.addItem(words, value)
        row = box.count() - 1
    box.setCurrentIndex(row)
