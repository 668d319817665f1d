"""The pane beside the list while several meetings are selected: what they are, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import IconLabel, icon
from calendly_desktop.toolkit.surfaces import Hairline, set_card
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle, secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.selected_meetings import SelectionFacts, selection_title

if TYPE_CHECKING:
    from collections.abc import Mapping

_LINES = (("people", "people"), ("days", "calendar"), ("hosts", "person"), ("types", "tag"))


class SelectionPane(QFrame):
    """`wanted` gives the command to run on all selected meetings; "clear" selects one again."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("selection_pane")
        set_card(self)
        self.buttons: dict[str, QPushButton] = {}
        self._lines: dict[str, PlainLabel] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        scroll = QScrollArea(self)
        scroll.setObjectName("selection_scroll")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget(scroll)
        column = QVBoxLayout(content)
        edge = theme().px(look.SPACE_4)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme().px(look.SPACE_2))
        self._build(column)
        column.addStretch(1)
        scroll.setWidget(content)
        outer.addWidget(scroll)

    def show_count(self, count: int) -> None:
        """Say how many there are, while the rest is being counted."""
        if self.title.text() != selection_title(count):
            self.show_facts(SelectionFacts(selection_title(count)))

    def show_facts(self, facts: SelectionFacts) -> None:
        """Show what is known of the selected meetings."""
        self.title.setText(facts.title)
        for name, label in self._lines.items():
            text = str(getattr(facts, name))
            label.setText(text)
            frame = label.parentWidget()
            if frame is not None:
                frame.setVisible(bool(text))
        self.note.setText(facts.note)
        self.note.setVisible(bool(facts.note))

    def show_reasons(self, reasons: Mapping[str, str]) -> None:
        """Turn off what cannot be done now, with the reason."""
        for kind, button in self.buttons.items():
            reason = reasons.get(kind, "")
            button.setEnabled(not reason)
            button.setToolTip(reason)
            button.setAccessibleDescription(reason)
        reason = reasons.get("cancel_meeting", "")
        self.why_not.setText(reason)
        self.why_not.setVisible(bool(reason))

    def focus_first(self) -> None:
        """Go to the first button that can be pressed."""
        for button in self.buttons.values():
            if button.isEnabled():
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _build(self, column: QVBoxLayout) -> None:
        self.title = SectionTitle("", self, wrap=True)
        self.title.setObjectName("selection_title")
        column.addWidget(self.title)
        for name, icon_name in _LINES:
            column.addWidget(self._line(name, icon_name))
        self.note = secondary(PlainLabel("", self, wrap=True))
        self.note.setObjectName("selection_note")
        column.addWidget(self.note)
        column.addSpacing(theme().px(look.SPACE_1))
        column.addLayout(self._row(self._copying(), primary="copy_email"))
        column.addLayout(self._row(self._telling()))
        column.addWidget(Hairline(self))
        column.addLayout(self._row(self._changing(), danger="cancel_meeting"))
        self.why_not = secondary(PlainLabel("", self, wrap=True))
        self.why_not.setObjectName("selection_why_not")
        column.addWidget(self.why_not)
        clear = self._button("clear", self.tr("Clear selection"), "close")
        set_role(clear, "quiet")
        column.addWidget(clear, 0, Qt.AlignmentFlag.AlignLeft)

    def _copying(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("copy_email", self.tr("Copy e-mail addresses"), "people"),
            ("copy_details", self.tr("Copy details"), "copy"),
        )

    def _telling(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("message", self.tr("Message…"), "send"),
            ("export", self.tr("Export…"), "export"),
        )

    def _changing(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("no_show", self.tr("Mark as no-show…"), "person"),
            ("cancel_meeting", self.tr("Cancel meetings…"), "cancel"),
        )

    def _line(self, name: str, icon_name: str) -> QWidget:
        frame = QWidget(self)
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(look.SPACE_2))
        mark = IconLabel(icon_name, frame, tone="secondary")
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        label = PlainLabel("", frame, wrap=True, selectable=True)
        label.setObjectName(f"selection_{name}")
        label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        row.addWidget(label, 1)
        self._lines[name] = label
        return frame

    def _row(
        self, entries: tuple[tuple[str, str, str], ...], *, primary: str = "", danger: str = ""
    ) -> FlowLayout:
        row = FlowLayout(spacing=theme().px(look.SPACE_2))
        for kind, words, icon_name in entries:
            tone = "danger" if kind == danger else "on_accent" if kind == primary else "text"
            button = self._button(kind, words, icon_name, tone)
            if kind == primary:
                set_role(button, "primary")
            elif kind == danger:
                set_role(button, "danger")
            row.addWidget(button)
        return row

    def _button(self, kind: str, words: str, icon_name: str, tone: str = "text") -> QPushButton:
        button = QPushButton(icon(icon_name, tone), words, self)
        button.setObjectName(f"selected_{kind}")
        button.setAccessibleName(
            self.tr("{0} of the selected meetings").format(words.removesuffix("…"))
            if kind != "clear"
            else words
        )
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.wanted.emit(kind))
        self.buttons[kind] = button
        return button
