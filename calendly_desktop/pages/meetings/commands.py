"""The commands of the Meetings tab: menu, context menu, command palette and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from calendly_desktop.domain.meetings import active_invitees, place_of, why_not_cancel
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import plain_tip

if TYPE_CHECKING:
    from datetime import datetime

    from calendly_desktop.store.event_views import Found


class MeetingCommands(QObject):
    """Actions on the current meeting; `wanted` gives what to do."""

    wanted = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        copy = QKeySequence(QKeySequence.StandardKey.Copy)
        self.reschedule = self._add(
            "reschedule", self.tr("Copy reschedule link"), "reschedule", copy
        )
        self.cancel = self._add(
            "cancel", self.tr("Copy cancel link"), "link", QKeySequence("Ctrl+Shift+C")
        )
        self.both = self._add(
            "both", self.tr("Copy both for e-mail"), "mail", QKeySequence("Ctrl+Shift+E")
        )
        self.join = self._add("join", self.tr("Join meeting"), "join", QKeySequence("Ctrl+J"))
        self.cancel_meeting = self._add(
            "cancel_meeting",
            self.tr("Cancel meeting…"),
            "cancel",
            QKeySequence(QKeySequence.StandardKey.Delete),
        )
        # Del deletes letters while the search has the keyboard: there the second key works.
        both = [*self.cancel_meeting.shortcuts(), QKeySequence("Ctrl+Shift+X")]
        self.cancel_meeting.setShortcuts(both)
        self.undo = self._add(
            "undo",
            self.tr("Undo canceling"),
            "undo",
            QKeySequence(QKeySequence.StandardKey.Undo),
        )
        self.seen = self._add("seen", self.tr("Mark all meetings as seen"), "eye", QKeySequence())
        self.seen.setEnabled(False)
        self.show_for(None, None)

    def all(self) -> list[QAction]:
        """Return the commands in the order of the menus."""
        return [
            self.reschedule,
            self.cancel,
            self.both,
            self.join,
            self.cancel_meeting,
            self.undo,
            self.seen,
        ]

    def show_for(self, found: Found | None, now: datetime | None, offline: str = "") -> None:
        """Enable what can be done with the current meeting; `offline` says why no changes can."""
        event = found.event if found else None
        active = event is not None and event.status == "active"
        invitees = found.invitees if found else None
        has_links = active and (invitees is None or bool(active_invitees(invitees)))
        for action in (self.reschedule, self.cancel, self.both):
            action.setEnabled(has_links)
        joinable = event is not None and active and bool(place_of(event.location).link)
        self.join.setEnabled(joinable)
        why = why_not_cancel(event, now) if event is not None and now is not None else "-"
        self.cancel_meeting.setEnabled(not (why or offline))
        reason = why if event is not None and why else offline
        self.cancel_meeting.setToolTip(plain_tip(reason or self.cancel_meeting.text()))
        self.cancel_meeting.setStatusTip(reason)

    def menu(self) -> QMenu:
        """Return a context menu of the commands, deleted when it closes."""
        menu = QMenu(self._page)
        menu.setObjectName("meeting_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        for action in (self.reschedule, self.cancel, self.both):
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.join)
        menu.addSeparator()
        menu.addAction(self.cancel_meeting)
        return menu

    def _add(self, kind: str, text: str, icon_name: str, key: QKeySequence) -> QAction:
        action = QAction(icon(icon_name), text, self._page)
        action.setObjectName(f"action_{kind}")
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: self.wanted.emit(kind))
        self._page.addAction(action)
        return action
