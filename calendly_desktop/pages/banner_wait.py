"""The wait for Calendly's limit in a banner: the seconds left, and a button to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.toolkit.banner import Banner


class BannerWait(QObject):
    """`tell` is the on_wait of the stores, where a click sends one thing and has no foot for it.

    words: what happens then, with {0} for the seconds.
    """

    def __init__(self, banner: Banner, words: str = "") -> None:
        super().__init__(banner)
        self._banner = banner
        self._words = words or self.tr("It is sent in {0} s, when Calendly takes requests again.")
        self._is_on = False

    def tell(self, seconds: float, stop: Callable[[], None]) -> None:
        """Show how many seconds are left; 0.0 says that the wait is over."""
        text = self._words.format(max(1, round(seconds)))
        if seconds <= 0:
            self._banner.clear()
        elif self._is_on:
            self._banner.text_label.setText(text)
        else:
            title = self.tr("Calendly allows no more requests at the moment")
            self._banner.show_message("info", title, text, actions=[(self.tr("Stop"), stop)])
        self._is_on = seconds > 0
