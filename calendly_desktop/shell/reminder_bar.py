"""Reminders over the pages: what starts soon, with join, show, again later; closed one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from calendly_desktop.shell.notices import Notices
from calendly_desktop.toolkit.banner import Banner
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QVBoxLayout, QWidget

MOST = 3
"""So many reminders stand for themselves; more come as one."""
LATER = (1, 2, 5, 10)
"""Minutes after which a reminder can be wished again."""
ALL = "all"
LOW = 560  # logical pixels at normal text size, of all that is below the tabs


class ReminderText(NamedTuple):
    """A reminder as it is shown.

    name: the meeting's URI. join: the words of the button that opens its link, empty without one.
    minutes_left: until it starts, nothing or less when it has begun.
    """

    name: str
    title: str
    text: str
    join: str = ""
    minutes_left: float = 0.0


class ReminderBar(QObject):
    """Shows what it is told to show; every signal carries the URI of a meeting.

    again_wanted: minutes from now, 0 for "when it starts".
    """

    join_wanted = Signal(str)
    show_wanted = Signal(str)
    again_wanted = Signal(str, int)
    closed = Signal(str)

    def __init__(self, place: QVBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = place
        self._window = parent
        self._banner: Banner | None = None
        self._notices: Notices | None = None
        self._shown: dict[str, ReminderText] = {}
        self._is_many = False

    def show_all(self, reminders: Sequence[ReminderText], many: tuple[str, str]) -> None:
        """Show these and no others; many: title and text that stand for all of them together."""
        wanted = {each.name: each for each in reminders}
        if wanted == self._shown or not (wanted or self._shown):
            return
        before, self._shown = self._shown, wanted
        notices = self._open()
        if len(wanted) > MOST:
            if not self._is_many or before.keys() != wanted.keys():
                self._show_many(notices, many)
            return
        if self._is_many:
            self._is_many, before = False, {}
            notices.clear()
        for name in before.keys() - wanted.keys():
            notices.drop(name)
        for each in reversed(reminders):  # the earliest comes last, and so to the front
            old = before.get(each.name)
            if old is None or old.title != each.title:
                self._say(notices, each)

    def clear(self) -> None:
        """Take all away."""
        self._shown = {}
        if self._notices is not None:
            self._notices.clear()

    # -- private ---------------------------------------------------------------------------

    def _open(self) -> Notices:
        if self._notices is None:
            self._banner = Banner(self._window, inset=True)
            self._banner.setObjectName("reminder_banner")
            self._place.addWidget(self._banner)
            self._notices = Notices(self._banner)
            self._notices.closed.connect(self._close)
            self._window.installEventFilter(self)
            theme().changed.connect(self._fit)
            self._fit()
        return self._notices

    def _fit(self) -> None:
        """In a low window the page needs the height more than a reminder does."""
        if self._banner is not None:
            self._banner.set_compact(self._window.height() < theme().px(LOW))

    def _say(self, notices: Notices, each: ReminderText) -> None:
        name = each.name
        actions: list[tuple[str, Callable[[], None]]] = []
        if each.join:
            actions.append((each.join, lambda: self.join_wanted.emit(name)))
        actions.append((self.tr("Show meeting"), lambda: self.show_wanted.emit(name)))
        actions.append((self.tr("Remind again…"), lambda: self._offer_again(name)))
        notices.say(name, "info", each.title, each.text, actions=actions)

    def _show_many(self, notices: Notices, many: tuple[str, str]) -> None:
        notices.clear()
        self._is_many = True
        first = next(iter(self._shown))
        actions = [(self.tr("Show meetings"), lambda: self.show_wanted.emit(first))]
        notices.say(ALL, "info", many[0], many[1], actions=actions)

    def _close(self, name: str) -> None:
        names = list(self._shown) if name == ALL else [name]
        self._is_many = False
        for each in names:
            self._shown.pop(each, None)
            self.closed.emit(each)

    def _offer_again(self, name: str) -> None:
        each = self._shown.get(name)
        if each is None or self._banner is None:
            return
        menu = QMenu(self._window)
        menu.setObjectName("remind_again")
        menu.aboutToHide.connect(menu.deleteLater)
        for minutes in LATER:
            words = self.tr("In 1 minute")
            if minutes > 1:
                words = self.tr("In {n} minutes").format(n=minutes)
            self._add(menu, words, name, minutes)
        if each.minutes_left > 1:
            self._add(menu, self.tr("When it starts"), name, 0)
        button = self._banner.buttons()[2 if each.join else 1]
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _add(self, menu: QMenu, words: str, name: str, minutes: int) -> None:
        action = QAction(words, menu)
        action.triggered.connect(lambda: self.again_wanted.emit(name, minutes))
        menu.addAction(action)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)
