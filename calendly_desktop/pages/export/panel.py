"""The side with the choices beside a preview: how wide it is in wide and in narrow windows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea

_WIDTH: Final = 300  # pixels at normal text size


def fit_panel(panel: QScrollArea, window: int) -> None:
    """Give the panel its width, or half of a narrow window; never less than its words need."""
    inside, bar = panel.widget(), panel.verticalScrollBar()
    needed = inside.minimumSizeHint().width() if inside is not None else 0
    panel.setFixedWidth(max(needed + bar.sizeHint().width(), min(theme().px(_WIDTH), window // 2)))
