"""The one motion of the app: a short fade, none at all when the system asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractAnimation, QPropertyAnimation
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from calendly_desktop.toolkit.theme import FADE, theme

if TYPE_CHECKING:
    from collections.abc import Callable


class Fade:
    """Fades one widget in or out over 140 ms; a later call takes over from a running one."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._then: Callable[[], None] | None = None
        self._motion: QPropertyAnimation | None = None

    def show(self) -> None:
        """Fade in."""
        self._widget.show()
        self._run(0.0, 1.0, None)

    def hide(self) -> None:
        """Fade out, then hide."""
        self._run(1.0, 0.0, self._widget.hide)

    def _run(self, start: float, end: float, then: Callable[[], None] | None) -> None:
        self._stop()
        if theme().reduced_motion or not self._widget.isVisible():
            if then is not None:
                then()
            return
        effect = QGraphicsOpacityEffect(self._widget)
        effect.setOpacity(start)
        self._widget.setGraphicsEffect(effect)
        self._then = then
        self._motion = QPropertyAnimation(effect, b"opacity", self._widget)
        self._motion.setDuration(FADE)
        self._motion.setStartValue(start)
        self._motion.setEndValue(end)
        self._motion.finished.connect(self._done)
        self._motion.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def _done(self) -> None:
        then = self._then
        self._stop()
        if then is not None:
            then()

    def _stop(self) -> None:
        if self._motion is not None:
            self._motion.stop()
            self._motion.deleteLater()
            self._motion = None
            # A finished effect would keep the widget on the slow painting path.
            self._widget.setGraphicsEffect(None)  # type: ignore[arg-type]
        self._then = None
