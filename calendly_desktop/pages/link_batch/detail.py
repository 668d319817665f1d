"""The row in focus, in full: how it stands, its link, and what the link fills in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from calendly_desktop.domain.booking_links import FIELD_NAMES, decode_link
from calendly_desktop.pages.links.text import LinkText
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.icons import IconLabel
from calendly_desktop.toolkit.surfaces import set_card
from calendly_desktop.toolkit.text import MonoLabel, PlainLabel, secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.batch_words import tr

if TYPE_CHECKING:
    from calendly_desktop.domain.column_targets import Target
    from calendly_desktop.viewmodels.batch_grid import BatchGrid


class RowDetail(QFrame):
    """Two lines of words around the link, which can be selected; as high for every row."""

    def __init__(self, grid: BatchGrid, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("row_detail")
        set_card(self)
        self._grid = grid
        self._labels: dict[str, str] = {}
        self._row = -1
        self._icon = IconLabel("", self)
        self._title = set_text_role(PlainLabel("", self), "strong")
        self._title.setObjectName("detail_title")
        self._state = PlainLabel("", self, wrap=True, selectable=True)
        self._state.setObjectName("detail_state")
        self.link = LinkText(self)
        self.link.setObjectName("detail_link")
        self.link.setAccessibleName(self.tr("Link of the row"))
        self.link.setPlaceholderText("")
        self._short = MonoLabel("", self, elide="middle")
        self._short.setObjectName("detail_short_link")
        self._short.hide()
        self._fills = secondary(PlainLabel("", self, elide="right"))
        self._fills.setObjectName("detail_fills")
        head = QHBoxLayout()
        head.setSpacing(theme().px(look.SPACE_2))
        head.addWidget(self._title)
        head.addWidget(self._icon)
        head.addWidget(self._state, 1)
        column = QVBoxLayout(self)
        edge, small = theme().px(look.SPACE_3), theme().px(look.SPACE_2)
        column.setContentsMargins(edge, small, edge, small)
        column.setSpacing(theme().px(look.SPACE_1))
        column.addLayout(head)
        column.addWidget(self.link)
        column.addWidget(self._short)
        column.addWidget(self._fills)
        theme().changed.connect(self._fit)
        self._fit()

    def show_targets(self, targets: list[Target]) -> None:
        """Take over what parameters are called in words."""
        self._labels = {target.field.parameter: target.label for target in targets if target.field}
        self._labels |= {target.key: target.label for target in targets if target.field is None}
        self.show_row(self._row)

    def show_row(self, row: int) -> None:
        """Show a row of the table; -1 for none."""
        grid = self._grid
        self._row = row if 0 <= row < grid.table.rows else -1
        self.setEnabled(self._row >= 0)
        if self._row < 0:
            for label in (self._title, self._state, self._fills, self._short):
                label.setText("")
            self._icon.set_icon("")
            self.link.show_link("")
            return
        state = grid.state_of(row)
        self._title.setText(self.tr("Row {0}").format(f"{row + 1:,}"))
        self._icon.set_icon(state.icon, state.tone)
        self._state.setText(self._words(row))
        link = grid.link_of(row)
        query = grid.links[row] or ""
        self.link.show_link(link)
        waits = not link and grid.single_use and bool(query)
        made_there = self.tr("Calendly makes the link; what is below is added to it.")
        self.link.setPlaceholderText(made_there if waits else self.tr("No link"))
        self._short.setText(link or (query if waits else ""))
        self._fills.setText(self._filled(link or query))

    def _words(self, row: int) -> str:
        """Return everything that is to be said of a row."""
        result, remarks = self._grid.result_of(row), self._grid.remarks.get(row, ())
        state = self._grid.state_of(row).word
        if result is not None and not result.is_open:
            return ". ".join(part for part in (state, result.words) if part)
        return " ".join(remark.words for remark in remarks) or state

    def _filled(self, link: str) -> str:
        """Return what a link fills in and carries, in words."""
        taken = decode_link(link)
        texts = [
            f"{self._labels.get(name, name)}: {' '.join(text.split())}"
            for name, text in taken.prefill.items()
        ]
        texts += [f"{tr(FIELD_NAMES[field])}: {text}" for field, text in taken.tags.filled()]
        return " · ".join(texts)

    def set_compact(self, compact: bool) -> None:
        """Show the link alone, on one line, in windows that are low."""
        self.link.setVisible(not compact)
        self._fills.setVisible(not compact)
        self._short.setVisible(compact)

    def _fit(self) -> None:
        """Keep room for two lines of link, so that nothing moves from row to row."""
        lines = self.link.fontMetrics().lineSpacing() * 2
        edges = 2 * (self.link.frameWidth() + round(self.link.document().documentMargin()))
        self.link.setFixedHeight(lines + edges + theme().px(look.SPACE_2))
