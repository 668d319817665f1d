"""How the columns of the meetings list share its width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.meetings import Column

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

_SHARES = {Column.MEETING: 28, Column.INVITEES: 25, Column.HOST: 18, Column.PLACE: 29}
_SHARES_CANCELED = {Column.MEETING: 26, Column.INVITEES: 22, Column.HOST: 0, Column.PLACE: 52}


def fit_columns(table: QTableView, *, canceled: bool, reserved: int) -> None:
    """Share the width; where it is small, host and place give way to the detail pane.

    reserved: pixels at the right end for a row's buttons, where no column can give way to them.
    """
    width = table.viewport().width()
    metrics = table.fontMetrics()
    time = metrics.horizontalAdvance("00:00–00:00 Mon") + theme().px(look.SPACE_6)
    time = max(time, table.horizontalHeader().sectionSizeHint(Column.TIME))
    shares = _SHARES_CANCELED if canceled else _SHARES
    shown = [Column.MEETING, Column.INVITEES]
    if width > theme().px(620) and not canceled:
        shown.append(Column.HOST)
    if width > theme().px(400 if canceled else 500):
        shown.append(Column.PLACE)
    is_short = Column.PLACE not in shown and not canceled
    rest = max(0, width - time - (reserved if is_short else 0))
    total = sum(shares[each] for each in shown)
    header = table.horizontalHeader()
    header.resizeSection(Column.TIME, time)
    for each, share in shares.items():
        header.setSectionHidden(each, each not in shown)
        header.resizeSection(each, rest * share // total)
    header.setStretchLastSection(Column.PLACE in shown)
