"""A row that assistive technology selects becomes the current one, as a click makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView, QComboBox


def make_selected_current(view: QAbstractItemView) -> None:
    """Keep the current row with the selected one; call it once the view has its model."""

    def follow() -> None:
        selected = view.selectionModel().selectedIndexes()
        if selected and selected[0] != view.currentIndex().siblingAtColumn(selected[0].column()):
            view.setCurrentIndex(selected[0])

    view.selectionModel().selectionChanged.connect(follow)


def make_selected_chosen(box: QComboBox) -> None:
    """Choose the item of a closed box that assistive technology selects in its list.

    Call it again after `setModel()`. An open box is left alone: there a selection only shows
    where the pointer is.
    """
    view = box.view()

    def follow() -> None:
        selected = view.selectionModel().selectedIndexes()
        if view.isVisible() or not selected or selected[0].row() == box.currentIndex():
            return
        box.setCurrentIndex(selected[0].row())
        box.activated.emit(selected[0].row())

    view.selectionModel().selectionChanged.connect(follow)
