"""What can be repaired about a link: a box to tick for each mend, with the reason below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.icons import IconLabel
from calendly_desktop.toolkit.surfaces import Card, remove_widgets
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle, plain_tip, secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.repair_words import repair_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.link_repair import Repair

_MOST = 60  # mends that are shown; a link that people made has a dozen at most
_BOX = 24  # pixels before the text of a check box, at normal text size


class RepairList(Card):
    """A card with the mends of a link. ticked: a mend's key, and whether it is wanted now."""

    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("repairs_card")
        self._shown: list[tuple[str, str, str]] = []
        self.boxes: dict[str, QCheckBox] = {}
        column = self.column()
        column.addWidget(SectionTitle(self.tr("What can be repaired")))
        self._fine = QWidget(self)
        row = QHBoxLayout(self._fine)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(look.SPACE_2))
        self._sign = IconLabel("success", self._fine, tone="success")
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._fine_text = PlainLabel("", self._fine, wrap=True)
        row.addWidget(self._fine_text, 1)
        column.addWidget(self._fine)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme().px(look.SPACE_2))
        column.addLayout(self._rows)
        self._more = secondary(PlainLabel("", self, wrap=True))
        column.addWidget(self._more)
        column.addStretch(1)

    def show_repairs(
        self, repairs: Sequence[Repair], *, is_shared: bool, is_fine: bool = True
    ) -> None:
        """Show these mends; boxes that are there already stay, and so does the keyboard.

        is_shared: the rules are the team's. is_fine: nothing else is to be said of the link.
        """
        shown = repairs[:_MOST]
        worded = [(each.key, *repair_words(each, is_shared=is_shared)) for each in shown]
        if worded != self._shown:
            focused = next((key for key, box in self.boxes.items() if box.hasFocus()), "")
            self._shown = worded
            self._build()
            if focused in self.boxes:
                self.boxes[focused].setFocus()
        for each in shown:
            box = self.boxes[each.key]
            before = box.blockSignals(True)
            box.setChecked(each.ticked)
            box.blockSignals(before)
        left = len(repairs) - len(shown)
        self._more.setText(self.tr("{0} more, of the same kinds.").format(f"{left:,}"))
        self._more.setVisible(left > 0)
        fine = self.tr("Nothing: this link is as it should be.")
        told = self.tr("Nothing that the app can mend. The notes say what to look at.")
        self._fine_text.setText(fine if is_fine else told)
        self._sign.set_icon(*(("success", "success") if is_fine else ("info", "secondary")))
        self._fine.setVisible(not repairs)

    def _build(self) -> None:
        remove_widgets(self._rows)
        self.boxes = {}
        for number, (key, caption, reason) in enumerate(self._shown):
            self._rows.addWidget(self._row(number, key, caption, reason))

    def _row(self, number: int, key: str, caption: str, reason: str) -> QWidget:
        row = QWidget(self)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        box = QCheckBox(caption.replace("&", "&&"), row)
        box.setObjectName(f"repair_{number}")
        box.setAccessibleName(caption)
        box.setAccessibleDescription(reason)
        box.setToolTip(plain_tip(caption))
        box.setMinimumWidth(theme().px(_BOX))  # a long value is cut, never the window widened
        box.toggled.connect(lambda on: self.ticked.emit(key, on))
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addSpacing(theme().px(_BOX))
        below.addWidget(secondary(PlainLabel(reason, row, wrap=True)), 1)
        column.addWidget(box)
        column.addLayout(below)
        self.boxes[key] = box
        return row
