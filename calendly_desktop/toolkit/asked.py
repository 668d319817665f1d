"""Fields that a form asks: text, lines, choices, check boxes, phone; each with its fault below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import PlainLabel, polish_again, set_text_role
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

LINES = "\n"
"""Between the ticked choices of one answer."""


def mark_fault(field: QWidget, label: QLabel, text: str) -> None:
    """Say below a field what is wrong with it, to everybody; an empty text takes it back."""
    label.setText(text)
    label.setVisible(bool(text))
    set_text_role(label, "danger")
    field.setProperty("invalid", bool(text))
    field.setAccessibleDescription(text)
    polish_again(field)


class Asked(QWidget):
    """A field with its label above and room for what is wrong below."""

    changed = Signal()

    def __init__(self, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_row")
        self._name = name
        self.label = PlainLabel(text, self, wrap=True)
        self.label.setObjectName(f"{name}_label")
        self.fault = PlainLabel("", self, wrap=True)
        self.fault.setObjectName(f"{name}_fault")
        self.fault.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(look.SPACE_1))
        self._column.addWidget(self.label)

    def text(self) -> str:
        """Return what was filled in."""
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        """Fill in what was answered before."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Return the widget that takes the focus."""
        raise NotImplementedError

    def stops(self) -> list[QWidget]:
        """Return the widgets that the Tab key reaches, in order."""
        return [self.first()]

    def show_fault(self, text: str) -> None:
        """Say what is wrong; an empty text takes it back."""
        mark_fault(self.first(), self.fault, text)

    def _finish(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self._column.addWidget(widget)
        self._column.addWidget(self.fault)
        self.label.setBuddy(self.first())

    def _dress(self, widget: QWidget, name: str = "") -> None:
        widget.setObjectName(name or self._name)
        widget.setAccessibleName(self.label.text())


class LineAsked(Asked):
    """One line of text, or a phone number."""

    def __init__(
        self, name: str, text: str, parent: QWidget | None = None, *, is_phone: bool = False
    ) -> None:
        super().__init__(name, text, parent)
        self._edit = QLineEdit(self)
        if is_phone:
            self._edit.setPlaceholderText("+49 30 1234567")
            self._edit.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        self._dress(self._edit)
        self._edit.textChanged.connect(self.changed)
        self._finish(self._edit)

    def text(self) -> str:
        return self._edit.text()

    def set_text(self, text: str) -> None:
        self._edit.setText(text)

    def first(self) -> QWidget:
        return self._edit


class LinesAsked(Asked):
    """Several lines of text."""

    def __init__(self, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(name, text, parent)
        self._edit = QPlainTextEdit(self)
        self._edit.setTabChangesFocus(True)
        lines = self._edit.fontMetrics().lineSpacing()
        self._edit.setFixedHeight(lines * 3 + theme().px(look.SPACE_4))
        self._dress(self._edit)
        self._edit.textChanged.connect(self.changed)
        self._finish(self._edit)

    def text(self) -> str:
        return self._edit.toPlainText()

    def set_text(self, text: str) -> None:
        self._edit.setPlainText(text)

    def first(self) -> QWidget:
        return self._edit


class OneOfAsked(Asked):
    """One of several choices, or another answer where the event type takes one."""

    def __init__(
        self,
        name: str,
        text: str,
        choices: Sequence[str],
        parent: QWidget | None = None,
        *,
        other: bool = False,
    ) -> None:
        super().__init__(name, text, parent)
        self._choices = list(choices)
        self._has_other = other
        self._box = QComboBox(self)
        narrow = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self._box.setSizeAdjustPolicy(narrow)
        self._box.setMinimumContentsLength(10)
        self._box.addItem(self.tr("Choose…"))
        self._box.addItems(self._choices)
        self._dress(self._box)
        self._other = QLineEdit(self)
        self._other.setPlaceholderText(self.tr("Other answer"))
        self._dress(self._other, f"{name}_other")
        self._other.setAccessibleName(self.tr("Other answer to: {0}").format(text))
        self._other.hide()
        if other:
            self._box.addItem(self.tr("Other"))
        self._finish(self._box, self._other)
        self._box.currentIndexChanged.connect(self._follow)
        self._other.textChanged.connect(self.changed)
        self._box.installEventFilter(self)
        make_selected_chosen(self._box)

    def text(self) -> str:
        if self._is_other():
            return self._other.text()
        place = self._box.currentIndex() - 1
        return self._choices[place] if 0 <= place < len(self._choices) else ""

    def set_text(self, text: str) -> None:
        is_other = bool(text) and text not in self._choices and self._has_other
        self._other.setText(text if is_other else "")
        if text in self._choices:
            self._box.setCurrentIndex(self._choices.index(text) + 1)
        elif is_other:
            self._box.setCurrentIndex(self._box.count() - 1)
        else:
            self._box.setCurrentIndex(0)

    def first(self) -> QWidget:
        return self._box

    def stops(self) -> list[QWidget]:
        return [self._box, self._other]

    def _is_other(self) -> bool:
        return self._has_other and self._box.currentIndex() == self._box.count() - 1

    def _follow(self) -> None:
        self._other.setVisible(self._is_other())
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the wheel from changing an answer over which the form is being scrolled."""
        if event.type() == QEvent.Type.Wheel and not self._box.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class ManyAsked(Asked):
    """Check boxes, and a line for another answer where the event type takes one."""

    def __init__(
        self,
        name: str,
        text: str,
        choices: Sequence[str],
        parent: QWidget | None = None,
        *,
        other: bool = False,
    ) -> None:
        super().__init__(name, text, parent)
        self._boxes: list[QCheckBox] = []
        for number, choice in enumerate(choices):
            box = QCheckBox(choice.replace("&", "&&"), self)
            box.setObjectName(f"{name}_{number}")
            box.setAccessibleName(f"{text}: {choice}")
            box.setProperty("choice", choice)
            box.toggled.connect(self.changed)
            self._boxes.append(box)
        self._other = QLineEdit(self)
        self._other.setObjectName(f"{name}_other")
        self._other.setPlaceholderText(self.tr("Other answer"))
        self._other.setAccessibleName(self.tr("Other answer to: {0}").format(text))
        self._other.setVisible(other)
        self._other.textChanged.connect(self.changed)
        self._finish(*self._boxes, self._other)

    def text(self) -> str:
        said = [str(box.property("choice")) for box in self._boxes if box.isChecked()]
        other = self._other.text().strip()
        return LINES.join([*said, other] if other else said)

    def set_text(self, text: str) -> None:
        said = [line for line in text.split(LINES) if line]
        for box in self._boxes:
            box.setChecked(box.property("choice") in said)
        known = {box.property("choice") for box in self._boxes}
        self._other.setText(" ".join(line for line in said if line not in known))

    def first(self) -> QWidget:
        return self._boxes[0] if self._boxes else self._other

    def stops(self) -> list[QWidget]:
        return [*self._boxes, self._other]
