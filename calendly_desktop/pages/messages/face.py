"""How the message window looks: its form, the preview and the editor in it, and what they show."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QToolButton, QWidget

from calendly_desktop.domain.meetings import amount
from calendly_desktop.forms.ui_message_window import Ui_MessageWindow
from calendly_desktop.pages.messages.editor import MessageEditor
from calendly_desktop.pages.messages.one_line import OneLine
from calendly_desktop.pages.messages.preview import MessagePreview
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.selection import make_selected_current
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.viewmodels.message_fill import Message
    from calendly_desktop.viewmodels.message_recipients import RecipientsModel

NARROW = 620  # logical pixels at normal text size


class MessageFace(QObject):
    """Sets up the form on a body and shows on it; what people do is in MessageWindow.

    `turned` is told when the preview gives way to the editor, and back.
    """

    turned = Signal()

    def __init__(self, body: QWidget, model: RecipientsModel) -> None:
        super().__init__(body)
        self._body = body
        self.ui = Ui_MessageWindow()
        self.ui.setupUi(body)
        self.preview = MessagePreview(body)
        self.editor = MessageEditor(body)
        self.ui.faces.addWidget(self.preview)
        self.ui.faces.addWidget(self.editor)
        self.ui.people.setModel(model)
        make_selected_current(self.ui.people)
        self._dress()
        self._order()
        self.show_people(False)
        self.show_changed(False)
        self.enable(can_copy=False, several=False)
        self.ui.mode.changed.connect(self._turn)
        body.installEventFilter(self)
        theme().changed.connect(self._fit)
        self._fit()

    def offer(self, box: QComboBox, choices: Sequence[tuple[str, str]], current: str) -> None:
        """Offer (key, words) in a box; nothing is touched where it offers them already."""
        shown = [(box.itemData(place), box.itemText(place)) for place in range(box.count())]
        if shown != list(choices):
            box.clear()
            for key, words in choices:
                box.addItem(words, key)
        box.setCurrentIndex(max(0, box.findData(current)))

    def tell(self, words: str) -> None:
        """Say what was done, above the buttons and aloud."""
        self.ui.status.setText(words)
        announce(self.ui.status, words)

    def show_people(self, several: bool) -> None:
        """Show the list of recipients where there is more than one."""
        for part in (self.ui.people_pane, self.ui.position, self.ui.previous, self.ui.next):
            part.setVisible(several)
        self.ui.copy_next.setVisible(several)

    def show_message(self, message: Message, notes: Sequence[str], to: str) -> None:
        """Show a message, whom it is for and what to know about it."""
        self.ui.to.setText(self.tr("To: {0}").format(to) if to else "")
        if message.why_not:
            set_text_role(self.ui.notes, "danger")
            self.ui.notes.setText("" if self._is_told() else message.why_not)
        else:
            set_text_role(self.ui.notes, "warning")
            self.ui.notes.setText("\n".join(notes))
        self.ui.notes.setVisible(bool(self.ui.notes.text()))
        self.preview.show_message(message)

    def _is_told(self) -> bool:
        """Whether the editor says already, below the text, what is wrong."""
        return self.ui.faces.currentWidget() is self.editor and self.editor.has_mistakes

    def show_changed(self, changed: bool) -> None:
        """Say that the text is not the template's any more."""
        words = self.tr("Changed for this message; the template stays as it is.")
        self.ui.edited.setText(words if changed else "")
        self.ui.discard.setVisible(changed)

    def show_place(self, row: int, rows: int, ticked: int) -> None:
        """Say which recipient is shown, and how many are ticked."""
        self.ui.position.setText(
            self.tr("{0} of {1}").format(f"{row + 1:,}", f"{rows:,}") if row >= 0 else ""
        )
        self.ui.people_note.setText(
            self.tr("{0}, {1} ticked").format(amount(rows, "recipient"), f"{ticked:,}")
        )

    def enable(self, *, can_copy: bool, several: bool) -> None:
        """Offer what can be done with the message shown."""
        for button in (self.ui.copy_message, self.ui.open_mail):
            button.setEnabled(can_copy)
        self.ui.copy_next.setEnabled(can_copy and several)

    def _dress(self) -> None:
        ui = self.ui
        set_role(ui.copy_message, "primary")
        ui.open_mail.setIcon(icon("mail"))
        ui.mode.set_options([("preview", self.tr("Pre&view")), ("edit", self.tr("&Edit text"))])
        for button in (ui.discard, ui.change_templates):
            set_role(button, "quiet")
        for label in (ui.people_note, ui.edited, ui.position):
            secondary(label)
        set_text_role(ui.status, "success")
        ui.status.set_elide("right")
        ui.people.setItemDelegate(OneLine(ui.people))
        ui.edited.set_elide("right")
        ui.to.set_elide("middle")
        ui.to.set_selectable(True)
        set_text_role(ui.to, "strong")
        ui.notes.hide()
        _dress_step(ui.previous, "chevron-left", self.tr("Previous recipient"))
        _dress_step(ui.next, "chevron-right", self.tr("Next recipient"))
        ui.splitter.setStretchFactor(0, 1)
        ui.splitter.setStretchFactor(1, 2)
        ui.splitter.setSizes([280, 560])
        ui.splitter.setHandleWidth(theme().px(look.SPACE_3))

    def _order(self) -> None:
        """Let Tab go as the eye does; what the form made is in that order already."""
        self.ui.mode.come_after(self.ui.next)
        steps: list[QWidget] = [
            self.ui.change_templates,
            self.preview.copy_subject,
            self.preview.body,
            self.editor.subject,
            self.editor.insert,
            self.editor.body,
        ]
        for before, after in pairwise(steps):
            QWidget.setTabOrder(before, after)

    def _turn(self, mode: str) -> None:
        self.ui.faces.setCurrentWidget(self.editor if mode == "edit" else self.preview)
        self.turned.emit()
        if mode == "edit":
            self.editor.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """Put things below each other where they have no room side by side."""
        narrow = self._body.width() < theme().px(NARROW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        for row in (self.ui.choice_row, self.ui.foot_row):
            row.setDirection(down if narrow else across)
        upright = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self.ui.splitter.orientation() != upright:
            self.ui.splitter.setOrientation(upright)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._body and event.type() == QEvent.Type.Resize:
            self._fit()
        return False


def _dress_step(button: QToolButton, icon_name: str, words: str) -> None:
    """Make a button from the form one of a single icon, named for everybody."""
    button.setIcon(icon(icon_name))
    button.setAccessibleName(words)
    button.setToolTip(words)
    button.setAutoRaise(True)
    button.setProperty("role", "icon")
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    edge, size = theme().px(look.TARGET), theme().px(look.ICON)
    button.setMinimumSize(edge, edge)
    button.setIconSize(QSize(size, size))
