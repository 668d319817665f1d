"""What a list shows when it has no rows: loading, empty, no match, not allowed, offline, error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import CopyButton, set_role
from calendly_desktop.toolkit.help_topic import want_help
from calendly_desktop.toolkit.icons import IconLabel
from calendly_desktop.toolkit.report import report
from calendly_desktop.toolkit.text import PlainLabel, secondary, set_text_role
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.domain.problems import Problem

SKELETON_AFTER = 150  # milliseconds; a shorter wait shows nothing rather than a flicker

Offer = tuple[str, "Callable[[], None]"]


class StatePanel(QWidget):
    """Says in words what is not there, why, and what to do next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = ""
        self._skeleton = Skeleton(self)
        self._card = QWidget(self)
        self._card.setObjectName("state_card")
        self._icon = IconLabel("", self._card, size=32)
        self.title_label = PlainLabel("", self._card, wrap=True)
        self.title_label.setObjectName("state_title")
        set_text_role(self.title_label, "section")
        self.text_label = PlainLabel("", self._card, wrap=True, selectable=True)
        self.text_label.setObjectName("state_text")
        secondary(self.text_label)
        self._row = QHBoxLayout()
        self._offered: list[QPushButton] = []
        self._lay_out()
        self._wait = QTimer(self, singleShot=True, interval=SKELETON_AFTER)
        self._wait.timeout.connect(self._skeleton.show)

    def show_loading(self, rows: int = 6) -> None:
        """Show grey rows once loading has taken 150 ms."""
        if self.state == "loading":
            return
        self.state = "loading"
        self._hold_focus()
        self._card.hide()
        self._skeleton.set_rows(rows)
        self._skeleton.hide()
        self._wait.start()

    def show_empty(
        self, icon_name: str, title: str, text: str = "", action: Offer | None = None
    ) -> None:
        """Show what would be here, and the next step."""
        self._tell("empty", icon_name, title, text)
        if action is not None:
            self._add_button("state_action", *action, primary=True)

    def show_no_match(self, text: str, on_clear: Callable[[], None] | None = None) -> None:
        """Show that filters or a search leave nothing, and offer to clear them."""
        self._tell("no_match", "search", self.tr("Nothing matches"), text)
        if on_clear is not None:
            self._add_button("state_clear", self.tr("Clear search and filters"), on_clear)

    def show_refusal(self, problem: Problem) -> None:
        """Show why something may not be seen, with a message that an administrator can act on."""
        self._tell("not_allowed", "lock", problem.title, problem.explanation)
        copier = CopyButton(
            self.tr("Copy request"),
            self._card,
            source=lambda: problem.request(*who_asks(self)) or str(problem),
        )
        copier.setAccessibleName(self.tr("Copy request for the administrator"))
        self._add("state_copy", copier)
        if topic := problem.help_topic:
            self._add_button("state_why", self.tr("Why?"), lambda: want_help(self, topic))

    def show_offline(
        self, title: str, text: str = "", on_retry: Callable[[], None] | None = None
    ) -> None:
        """Show that there is no connection, as of when the rest is, and what still works."""
        self._tell("offline", "offline", title, text)
        if on_retry is not None:
            self._add_button("state_retry", self.tr("Try again"), on_retry)

    def show_error(self, problem: Problem, on_retry: Callable[[], None] | None = None) -> None:
        """Show a problem in its three parts."""
        self._tell("error", "error", problem.title, problem.explanation, tone="danger")
        if on_retry is not None:
            self._add_button("state_retry", self.tr("Retry"), on_retry)
        if problem.details:
            copier = CopyButton(self.tr("Copy details"), self._card, source=lambda: report(problem))
            set_role(copier, "quiet")
            self._add("state_copy", copier)

    def tells(self, problem: Problem) -> bool:
        """Tell whether a problem is what the panel says."""
        is_trouble = self.state in {"error", "offline", "not_allowed"}
        return is_trouble and self.title_label.text() == problem.title

    def buttons(self) -> list[QPushButton]:
        """Return the buttons offered, from left to right."""
        return list(self._offered)

    def _lay_out(self) -> None:
        self._row.setSpacing(theme().px(look.SPACE_2))
        centre = Qt.AlignmentFlag.AlignHCenter
        for label in (self.title_label, self.text_label):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        card = QVBoxLayout(self._card)
        card.setContentsMargins(0, 0, 0, 0)
        card.setSpacing(theme().px(look.SPACE_2))
        card.addWidget(self._icon, 0, centre)
        card.addSpacing(theme().px(look.SPACE_1))
        card.addWidget(self.title_label)
        card.addWidget(self.text_label)
        card.addSpacing(theme().px(look.SPACE_2))
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addLayout(self._row)
        buttons.addStretch()
        card.addLayout(buttons)
        self._card.setMaximumWidth(theme().px(440))
        self._card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._card.hide()
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._card, 100)
        middle.addStretch(1)
        edge = theme().px(look.SPACE_4)
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.addWidget(self._skeleton, 1000)
        column.addStretch(2)
        column.addLayout(middle)
        column.addStretch(3)
        self._skeleton.hide()

    def _tell(
        self, state: str, icon_name: str, title: str, text: str, *, tone: str = "secondary"
    ) -> None:
        self.state = state
        self._wait.stop()
        self._skeleton.hide()
        self._hold_focus()
        for button in self._offered:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._offered = []
        self._icon.set_icon(icon_name, tone)
        self.title_label.setText(title)
        self.text_label.setText(text)
        self.text_label.setVisible(bool(text))
        self._card.show()
        if self.isVisible():
            announce(self, ". ".join(part for part in (title, text) if part))

    def _add_button(
        self, name: str, words: str, act: Callable[[], None], *, primary: bool = False
    ) -> None:
        button = QPushButton(words, self._card)
        button.clicked.connect(lambda _checked=False: act())
        if primary:
            set_role(button, "primary")
        self._add(name, button)

    def _add(self, name: str, button: QPushButton) -> None:
        button.setObjectName(name)
        button.setAccessibleName(button.text().replace("&", ""))
        button.setAutoDefault(False)
        self._offered.append(button)
        self._row.addWidget(button)
        if self.window().focusWidget() is self:
            button.show()  # its layout would show it later; what is hidden takes no focus
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hold_focus(self) -> None:
        """Take the focus from what goes now: Qt would give it to any button of the window."""
        at = self.window().focusWidget()
        if at is not None and self.isAncestorOf(at):
            self.setFocus(Qt.FocusReason.OtherFocusReason)


def who_asks(widget: QWidget) -> tuple[str, str]:
    """Return name and organization as the page around a widget knows them."""
    at = widget.parentWidget()
    while at is not None:
        asks_as = getattr(at, "asks_as", None)
        if asks_as is not None:
            name, organization = asks_as()
            return str(name), str(organization)
        at = at.parentWidget()
    return "", ""


class StateStack(QStackedWidget):
    """A list's place: its content, or the panel that says why there is none.

    In a form, promote a QStackedWidget and put the list on its first page.
    """

    def __init__(self, parent: QWidget | None = None, content: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel = StatePanel(self)
        if content is not None:
            self.addWidget(content)
        self.addWidget(self.panel)

    @property
    def content(self) -> QWidget:
        """Return what is shown when there are rows; raises RuntimeError where none was put in."""
        for place in range(self.count()):
            widget = self.widget(place)
            if widget is not None and widget is not self.panel:
                return widget
        raise RuntimeError("StateStack has no content widget")

    def show_content(self) -> None:
        """Show the rows."""
        self.panel.state = ""
        self.panel._wait.stop()
        self.setCurrentWidget(self.content)

    def show_panel(self) -> StatePanel:
        """Show the panel and return it, to be told what to say."""
        self.setCurrentWidget(self.panel)
        return self.panel


class PartialBar(QWidget):
    """Under a list that is not complete yet: how much is read, and a button to go on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: Callable[[], None] | None = None
        self._label = secondary(PlainLabel("", self))
        self._label.setObjectName("partial_text")
        self._button = QPushButton(self)
        self._button.setObjectName("partial_action")
        set_role(self._button, "quiet")
        self._button.clicked.connect(self._go_on)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme().px(n) for n in (12, 4, 8, 4)))
        row.addWidget(self._label, 1)
        row.addWidget(self._button)
        self.hide()

    def show_partial(self, text: str, action: Offer | None = None) -> None:
        """Say how much is read, such as "200 meetings read so far"."""
        self._label.setText(text)
        self._act = action[1] if action is not None else None
        self._button.setText(action[0] if action is not None else "")
        self._button.setAccessibleName(self._button.text())
        self._button.setVisible(action is not None)
        self.show()

    def _go_on(self) -> None:
        if self._act is not None:
            self._act()


class Skeleton(QWidget):
    """Grey rows where rows will be; silent for assistive technology."""

    _WIDTHS = (0.22, 0.34, 0.18)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = 6
        self.setObjectName("skeleton")

    def set_rows(self, rows: int) -> None:
        """Show that many rows at most; as many as fit are drawn."""
        self._rows = rows
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(320), theme().px(look.ROW_HEIGHT) * self._rows)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colors.skeleton)
        height, bar = theme().px(look.ROW_HEIGHT), theme().px(12)
        gap, radius = theme().px(look.SPACE_6), bar / 3
        for row in range(self._rows):
            left, top = 0.0, row * height + (height - bar) / 2
            for column, share in enumerate(self._WIDTHS):
                # Uneven lengths look like words rather than like a barcode.
                length = self.width() * share * (1 - ((row * 3 + column * 5) % 4) * 0.12)
                painter.drawRoundedRect(QRectF(left, top, length, bar), radius, radius)
                left += self.width() * share + gap
        painter.end()
