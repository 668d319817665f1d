"""Say something aloud to people who use assistive technology."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a screen reader speak the text; urgent words interrupt, others wait their turn."""
    from PySide6 import QtGui
    from PySide6.QtGui import QAccessible, QAccessibleEvent

    if not text or not QAccessible.isActive():
        return
    # QAccessibleAnnouncementEvent came with Qt 6.8; its politeness is honoured by all platforms.
    event = QtGui.QAccessibleAnnouncementEvent(widget, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
    if urgent:
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))
