"""The last step of making an event type or a one-off meeting: its link, copied by one button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal

from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.event_types.acting import copy_link, open_page, to_build
from calendly_desktop.pages.links.text import LinkText
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import CopyButton, set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import IconLabel
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

    from calendly_desktop.domain.models import EventType
    from calendly_desktop.toolkit.text import PlainLabel, SectionTitle


class DoneForm(Protocol):
    """What the forms have for this step."""

    steps: QStackedWidget
    done_step: QWidget
    done_layout: QVBoxLayout
    done_title: SectionTitle
    done_text: PlainLabel
    made_box: QVBoxLayout
    done_foot: QWidget
    done_tags: QPushButton
    done_open: QPushButton
    done_close: QPushButton
    copy_made: CopyButton


class DoneStep(QObject):
    """Shows what was made. copied: what is said of it; failed: why it could not be copied."""

    copied = Signal(str)
    failed = Signal(object)
    build_wanted = Signal(object)

    def __init__(self, ui: DoneForm) -> None:
        super().__init__(ui.done_step)
        self._ui = ui
        self._kind: EventType | None = None
        sign = IconLabel("success", ui.done_step, tone="success", size=32)
        ui.done_layout.insertWidget(0, sign, 0, Qt.AlignmentFlag.AlignHCenter)
        self.link = LinkText(ui.done_step)
        self.link.setObjectName("made_link")
        self.link.setAccessibleName(self.tr("The link that was made"))
        ui.made_box.addWidget(self.link)
        secondary(ui.done_text)
        for label in (ui.done_title, ui.done_text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        foot = FlowLayout(ui.done_foot, spacing=theme().px(8))
        for button in (ui.copy_made, ui.done_tags, ui.done_open, ui.done_close):
            foot.addWidget(button)
        set_role(ui.copy_made, "primary")
        ui.copy_made.clicked.connect(self._copy)
        ui.done_open.clicked.connect(self._open)
        ui.done_tags.clicked.connect(self._build)

    def show(self, kind: EventType, title: str, text: str) -> None:
        """Show a link; the keyboard is on the button that copies it."""
        ui, self._kind = self._ui, kind
        ui.done_title.setText(title)
        ui.done_text.setText(text)
        self.link.show_link(kind.scheduling_url)
        ui.steps.setCurrentWidget(ui.done_step)
        ui.copy_made.setFocus()
        announce(ui.done_step, f"{title}. {text}")

    def _copy(self) -> None:
        if self._kind is None:
            return
        try:
            words = copy_link(self._kind)
        except Problem as problem:
            self.failed.emit(problem)
            return
        self._ui.copy_made.show_copied()
        self.copied.emit(words)

    def _open(self) -> None:
        if self._kind is not None:
            open_page(self._kind.scheduling_url)

    def _build(self) -> None:
        if self._kind is not None:
            self.build_wanted.emit(to_build(self._kind))
