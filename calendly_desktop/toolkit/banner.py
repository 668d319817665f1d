"""The banner on top of a page: what happened, what it means, what to do; never modal."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import CopyButton, icon_button, set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import IconLabel
from calendly_desktop.toolkit.text import PlainLabel, plain_tip, polish_again, set_text_role
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QToolButton

    from calendly_desktop.toolkit.fade import Fade

Kind = Literal["info", "warning", "danger", "success"]

_SHARE_OF_BUTTONS = 0.5
_COMPACT_SHARE = 0.7  # where height counts more than having all the words in sight
LONGEST_TEXT = 480  # characters; more would push the page out of an 800 x 600 window

_ICONS: dict[Kind, str] = {
    "info": "info",
    "warning": "warning",
    "danger": "error",
    "success": "success",
}


class Banner(QFrame):
    """A message in plain text with buttons for what can be done about it; hidden when empty.

    Most banners of a session never have anything to say: its parts are built for the first message.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, inset: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._inset = inset
        self._offered: list[QPushButton] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    @cached_property
    def _message(self) -> _Message:
        message = _Message(self)
        message.close_button.clicked.connect(self._close)
        outer = QVBoxLayout(self)
        side, above = (theme().px(n) if self._inset else 0 for n in (look.SPACE_4, look.SPACE_3))
        outer.setContentsMargins(side, above, side, 0)
        outer.addWidget(message)
        return message

    @cached_property
    def _fade(self) -> Fade:
        from calendly_desktop.toolkit.fade import Fade

        return Fade(self)

    @property
    def title_label(self) -> PlainLabel:
        """What happened."""
        return self._message.title_label

    @property
    def text_label(self) -> PlainLabel:
        """What it means and what to do."""
        return self._message.text_label

    @property
    def close_button(self) -> QToolButton:
        """Takes the message away."""
        return self._message.close_button

    def show_message(
        self,
        kind: Kind,
        title: str,
        text: str = "",
        *,
        actions: Sequence[tuple[str, Callable[[], None]]] = (),
        details: str = "",
        request: str = "",
        closable: bool = True,
    ) -> None:
        """Show a message in place of the one before.

        details can be copied for support, request for the administrator who can help.
        """
        self._message.setProperty("kind", kind)
        polish_again(self._message)
        self._message.icon.set_icon(_ICONS[kind], kind)
        self.title_label.setText(_shortened(title))
        self.text_label.setText(_shortened(text))
        self.text_label.setToolTip(plain_tip(text) if len(text) > LONGEST_TEXT else "")
        self.text_label.setVisible(bool(text))
        self.close_button.setVisible(closable)
        self._offer(actions, details, request)
        self._message.fit()
        self.updateGeometry()
        if self.isHidden():
            self._fade.show()
        urgent = kind in {"danger", "warning"}
        announce(self, ". ".join(part for part in (title, text) if part), urgent=urgent)

    def clear(self) -> None:
        """Take the message away."""
        if self.isHidden():
            return
        self._drop_buttons()
        self.title_label.clear()
        self.text_label.clear()
        self.hide()

    def is_shown(self) -> bool:
        """Tell whether there is a message, also while the page itself is hidden."""
        return not self.isHidden()

    def kind(self) -> str:
        """Return the kind of message shown, or an empty text."""
        return str(self._message.property("kind") or "") if self.is_shown() else ""

    def buttons(self) -> list[QPushButton]:
        """Return the buttons offered, from left to right."""
        return list(self._offered)

    def set_compact(self, is_compact: bool) -> None:
        """Take as little height as can be: words in two lines at most, the buttons beside them."""
        if is_compact != self._message.is_compact:
            self._message.set_compact(is_compact)
            self.updateGeometry()

    def _offer(
        self, actions: Sequence[tuple[str, Callable[[], None]]], details: str, request: str
    ) -> None:
        self._drop_buttons()
        for place, (words, act) in enumerate(actions):
            button = QPushButton(words, self._message.place)
            button.setObjectName(f"banner_action_{place}")
            button.setAccessibleName(words.replace("&", ""))
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._add(button)
        if request:
            self._add_copier(
                self.tr("Copy request for the administrator"), "banner_copy_request", request
            )
        if details:
            self._add_copier(self.tr("Copy details"), "banner_copy_details", details)

    def _add_copier(self, words: str, name: str, text: str) -> None:
        copier = CopyButton(words, self._message.place, source=lambda: text)
        copier.setObjectName(name)
        copier.setAutoDefault(False)
        set_role(copier, "quiet")
        self._add(copier)

    def _add(self, button: QPushButton) -> None:
        self._offered.append(button)
        button.ensurePolished()  # its size is wanted before it is shown
        self._message.buttons.addWidget(button)
        button.show()

    def _drop_buttons(self) -> None:
        for button in self._offered:
            self._message.buttons.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._offered = []

    def _close(self) -> None:
        self.clear()
        self.closed.emit()


class _Message(QFrame):
    """The parts of a banner: icon, words, buttons."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("banner_ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.icon = IconLabel("", self, size=look.ICON_LARGE)
        self.title_label = PlainLabel("", self, wrap=True, selectable=True)
        self.title_label.setObjectName("banner_title")
        set_text_role(self.title_label, "strong")
        self.text_label = PlainLabel("", self, wrap=True, selectable=True)
        self.text_label.setObjectName("banner_text")
        self.close_button = icon_button("close", self.tr("Close message"), "banner_close", self)
        self.place = QWidget(self)
        self.buttons = FlowLayout(self.place, spacing=theme().px(look.SPACE_2))
        self.middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.is_compact = False
        self._lay_out()

    def set_compact(self, is_compact: bool) -> None:
        """Cut the words to a line each, and leave less room around them."""
        self.is_compact = is_compact
        self.title_label.set_elide("middle" if is_compact else "none")  # the time comes last
        self.text_label.set_elide("right" if is_compact else "none")
        for label in (self.title_label, self.text_label):
            label.setWordWrap(not is_compact)
        edge = theme().px(look.SPACE_3)
        above = theme().px(look.SPACE_1 if is_compact else look.SPACE_3)
        self._row.setContentsMargins(edge, above, edge, above)
        self.fit()

    def fit(self) -> None:
        """Put the buttons beside the words, or below them where they would take half the room."""
        buttons = [one for one in self.place.findChildren(QPushButton) if not one.isHidden()]
        sizes = [button.sizeHint().width() for button in buttons]
        wide = sum(sizes) + self.buttons.spacing() * max(0, len(sizes) - 1)
        share = _COMPACT_SHARE if self.is_compact else _SHARE_OF_BUTTONS
        beside = wide <= self.width() * share
        self.place.setVisible(bool(sizes))
        self.place.setMinimumWidth(wide if beside else 0)
        directions = QBoxLayout.Direction
        self.middle.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(theme().px(2))
        # The first line stands level with the icon and the buttons beside it.
        words.addSpacing(theme().px(look.SPACE_1))
        words.addWidget(self.title_label)
        words.addWidget(self.text_label)
        words.addStretch()
        self._row = row = QHBoxLayout(self)
        edge = theme().px(look.SPACE_3)
        row.setContentsMargins(edge, edge, edge, edge)
        row.setSpacing(edge)
        top = Qt.AlignmentFlag.AlignTop
        self.icon.setMinimumHeight(theme().px(look.TARGET))
        row.addWidget(self.icon, 0, top)
        self.middle.setSpacing(edge)
        self.middle.addLayout(words, 1)
        self.middle.addWidget(self.place)
        row.addLayout(self.middle, 1)
        row.addWidget(self.close_button, 0, top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1].rstrip() + "…"
