"""A row that assistive technology selects becomes the current one, as a click makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView


def make_selected_current(view: QAbstractItemView) -> None:
    """Keep the current row with the selected one; call it once the view has its model."""

    def follow() -> None:
        selected = view.selectionModel().selectedIndexes()
        if selected and selected[0] != view.currentIndex().siblingAtColumn(selected[0].column()):
            view.setCurrentIndex(selected[0])

    view.selectionModel().selectionChanged.connect(follow)
