"""Which help fits a place: a topic that a widget names for itself and all that lies in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_NAME = "help_topic"


def set_help_topic(widget: QWidget, topic: str) -> None:
    """Say which topic of the help a place is about; F1 asks for it."""
    widget.setProperty(_NAME, topic)


def want_help(widget: QWidget, topic: str) -> None:
    """Ask the page or window around a widget for an article: the nearest with `help_wanted`."""
    at: QWidget | None = widget
    while at is not None:
        wanted = getattr(at, "help_wanted", None)
        if wanted is not None:
            wanted.emit(topic)
            return
        at = at.parentWidget()


def help_topic_of(widget: QWidget | None) -> str:
    """Return the topic of the innermost place around a widget that names one; "" for none."""
    while widget is not None:
        topic = widget.property(_NAME)
        if topic:
            return str(topic)
        widget = widget.parentWidget()
    return ""
