"""What Many at once shows without a table: what it is for, and four ways to begin."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.icons import IconLabel, icon
from calendly_desktop.toolkit.text import PlainLabel, secondary, set_text_role
from calendly_desktop.toolkit.theme import theme

_WIDEST = 560  # pixels at normal text size
_LEAST = 160


class EmptyTable(QScrollArea):
    """Says what to do first; each way is a button. It scrolls where there is little room."""

    paste_wanted = Signal()
    open_wanted = Signal()
    example_wanted = Signal()
    hand_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("empty_table")
        self.setAccessibleName(self.tr("No table yet"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget(self)
        self.setWidget(ground)
        card = QWidget(ground)
        card.setMaximumWidth(theme().px(_WIDEST))
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        title = set_text_role(
            PlainLabel(self.tr("A personal link for every row"), card, wrap=True), "section"
        )
        text = PlainLabel(
            self.tr(
                "Copy the cells in Excel, Google Sheets, Numbers or an e-mail and paste them here, "
                "or open a spreadsheet. Each row gets a link that fills in name, e-mail and "
                "answers. Save the table with its links, for a mail merge say."
            ),
            card,
            wrap=True,
        )
        for label in (title, secondary(text)):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.paste_button = self._button(
            "empty_paste", "paste", self.tr("Paste"), self.paste_wanted, card
        )
        set_role(self.paste_button, "primary")
        self.paste_button.setIcon(icon("paste", "on_accent"))
        open_button = self._button(
            "empty_open", "table", self.tr("Open spreadsheet…"), self.open_wanted, card
        )
        example = self._button(
            "empty_example", "eye", self.tr("Use an example table"), self.example_wanted, card
        )
        by_hand = self._button(
            "empty_hand", "edit", self.tr("Type it by hand"), self.hand_wanted, card
        )
        for button in (example, by_hand):
            set_role(button, "quiet")
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(look.SPACE_3))
        column.addWidget(
            IconLabel("table", card, tone="secondary", size=32), 0, Qt.AlignmentFlag.AlignHCenter
        )
        column.addWidget(title)
        column.addWidget(text)
        for buttons in ((self.paste_button, open_button), (example, by_hand)):
            line = QHBoxLayout()
            line.setSpacing(theme().px(look.SPACE_2))
            line.addStretch(1)
            for button in buttons:
                line.addWidget(button)
            line.addStretch(1)
            column.addLayout(line)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 100)
        middle.addStretch(1)
        outer = QVBoxLayout(ground)
        outer.addStretch(2)
        outer.addLayout(middle)
        outer.addStretch(3)

    def sizeHint(self) -> QSize:
        """Ask for no more height than it must have: the view gives it all that is left."""
        return QSize(super().sizeHint().width(), theme().px(_LEAST))

    def focus_first(self) -> None:
        """Give the first way the keyboard."""
        self.paste_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(
        self, name: str, sign: str, words: str, wanted: SignalInstance, parent: QWidget
    ) -> QPushButton:
        button = QPushButton(icon(sign), words, parent)
        button.setObjectName(name)
        button.setAccessibleName(words.replace("…", ""))
        button.setAutoDefault(False)
        button.clicked.connect(wanted)
        return button
