"""The three buttons of a meeting's row: copy its links, cancel it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from calendly_desktop.domain.meetings import active_invitees, amount, invitee_name, meeting_name
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import COPIED_FOR, icon_button
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from calendly_desktop.store.event_views import Found

_ICONS = {"reschedule": "reschedule", "cancel": "link", "cancel_meeting": "cancel"}


class RowActions(QWidget):
    """Lies over the right end of a row and follows it; says whom each button is about.

    `wanted` gives "reschedule", "cancel" (copy that link) or "cancel_meeting", and the meeting.
    """

    wanted = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget, *, name: str, by_keyboard: bool) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.uri = ""
        self.is_selected = False
        self._buttons: dict[str, QToolButton] = {}
        self._back = QTimer(self, singleShot=True, interval=COPIED_FOR)
        self._back.timeout.connect(self._show_icons)
        row = QHBoxLayout(self)
        edge = theme().px(look.SPACE_1)
        row.setContentsMargins(edge, 0, theme().px(look.SPACE_2), 0)
        row.setSpacing(theme().px(2))
        labels = {
            "reschedule": self.tr("Copy reschedule link"),
            "cancel": self.tr("Copy cancel link"),
            "cancel_meeting": self.tr("Cancel meeting"),
        }
        for kind, icon_name in _ICONS.items():
            tone = "danger" if kind == "cancel_meeting" else "text"
            button = icon_button(icon_name, labels[kind], f"{name}_{kind}", self, tone=tone)
            policy = Qt.FocusPolicy.StrongFocus if by_keyboard else Qt.FocusPolicy.NoFocus
            button.setFocusPolicy(policy)
            button.clicked.connect(lambda _checked=False, kind=kind: self._tell(kind))
            self._buttons[kind] = button
            row.addWidget(button)
        self.hide()

    def show_for(self, found: Found, *, why_not_cancel: str, selected: bool) -> None:
        """Name the buttons for a meeting."""
        if found.event.uri != self.uri:
            self._show_icons()
        self.uri = found.event.uri
        self.is_selected = selected
        self._name_copies(found)
        button = self._buttons["cancel_meeting"]
        who = invitee_name(found.invitee) if found.invitee else ""
        others = max(0, len(active_invitees(found.invitees or ())) - 1)
        whom = who + (self.tr(" and {0} more").format(others) if others else "")
        label = self.tr("Cancel meeting {0}").format(meeting_name(found.event))
        if whom:
            label = self.tr("{0} with {1}").format(label, whom)
        _name(button, label, why_not_cancel)
        self.update()

    def button(self, kind: str) -> QToolButton:
        """Return one of the buttons."""
        return self._buttons[kind]

    def show_copied(self, kind: str) -> None:
        """Turn a copy button into a check mark for a moment."""
        if kind in {"reschedule", "cancel"}:
            self._buttons[kind].setIcon(icon("check", "success"))
            self._back.start()

    def _name_copies(self, found: Found) -> None:
        coming = len(active_invitees(found.invitees or ()))
        why = ""
        if found.event.status == "canceled":
            why = self.tr("The meeting is canceled: its links no longer work.")
        elif found.invitees is not None and not coming:
            why = self.tr("Nobody is booked.")
        for kind, words, choice in (
            (
                "reschedule",
                self.tr("Copy reschedule link for {0}"),
                self.tr("Choose whose reschedule link to copy, {0}"),
            ),
            (
                "cancel",
                self.tr("Copy cancel link for {0}"),
                self.tr("Choose whose cancel link to copy, {0}"),
            ),
        ):
            if found.invitee is None:
                label = words.format(meeting_name(found.event))
            elif found.is_about or why:
                label = words.format(invitee_name(found.invitee))
            else:
                label = choice.format(amount(coming, "invitee"))
            _name(self._buttons[kind], label, why)

    def _tell(self, kind: str) -> None:
        if self.uri:
            self.wanted.emit(kind, self.uri)

    def _show_icons(self) -> None:
        self._back.stop()
        for kind in ("reschedule", "cancel"):
            self._buttons[kind].setIcon(icon(_ICONS[kind]))

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme().colors
        painter = QPainter(self)
        ground = colors.selection if self.is_selected else colors.hover
        painter.fillRect(self.rect().adjusted(0, 0, 0, -1), ground)
        painter.end()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # a click beside a button is not a click on what lies below


def _name(button: QToolButton, label: str, why_not: str) -> None:
    button.setAccessibleName(label)
    button.setToolTip(plain_tip(why_not or label))
    button.setAccessibleDescription(why_not)
    button.setEnabled(not why_not)
