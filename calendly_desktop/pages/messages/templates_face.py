"""How the templates window looks: its form, the editor and the preview in it, its buttons."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from calendly_desktop.domain.message_words import LANGUAGES
from calendly_desktop.forms.ui_templates_window import Ui_TemplatesWindow
from calendly_desktop.pages.messages.editor import MessageEditor
from calendly_desktop.pages.messages.one_line import OneLine
from calendly_desktop.pages.messages.preview import MessagePreview
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.message_languages import language_name

NARROW = 620  # logical pixels at normal text size


class TemplatesFace(QObject):
    """Sets up the form on a body; person: whom the preview is for, empty for a sample."""

    def __init__(self, body: QWidget, person: str) -> None:
        super().__init__(body)
        self._body = body
        self.ui = Ui_TemplatesWindow()
        self.ui.setupUi(body)
        self.editor = MessageEditor(body)
        self.preview = MessagePreview(body)
        self.add, self.duplicate = self._button("add"), self._button("duplicate")
        self.remove, self.take_in = self._button("delete"), self._button("import")
        self.give = self._button("export")
        self._dress(person)
        self._order()
        body.installEventFilter(self)
        theme().changed.connect(self._fit)

    def _button(self, name: str) -> QPushButton:
        words = {
            "add": ("plus", self.tr("Ne&w"), self.tr("New template")),
            "duplicate": ("copy", self.tr("&Duplicate"), self.tr("Duplicate the template")),
            "delete": ("trash", self.tr("D&elete"), self.tr("Delete the template")),
            "import": ("import", self.tr("&Import…"), self.tr("Import templates from a file")),
            "export": ("export", self.tr("Ex&port…"), self.tr("Export the templates to a file")),
        }
        icon_name, text, spoken = words[name]
        tone = "danger" if name == "delete" else "text"
        button = QPushButton(icon(icon_name, tone), text, self.ui.list_buttons)
        button.setObjectName(f"template_{name}")
        button.setAccessibleName(spoken)
        button.setToolTip(spoken)
        button.setAutoDefault(False)
        set_role(button, "danger" if name == "delete" else "")
        return button

    def _dress(self, person: str) -> None:
        ui = self.ui
        self._flow = flow = FlowLayout(ui.list_buttons, spacing=theme().px(look.SPACE_2))
        for button in (self.add, self.duplicate, self.remove, self.take_in, self.give):
            flow.addWidget(button)
        ui.list_buttons.installEventFilter(self)
        for code in LANGUAGES:
            ui.language_box.addItem(language_name(code), code)
        ui.list.setItemDelegate(OneLine(ui.list))
        secondary(ui.status)
        ui.status.set_elide("right")
        set_role(ui.bring_back, "quiet")
        words = self.tr("Preview with a sample meeting")
        if person:
            words = self.tr("Preview for {0}").format(person)
        self.preview.set_title(words)
        gap = theme().px(look.SPACE_2)
        ui.edit_layout.addSpacing(gap)
        ui.edit_layout.addWidget(self.editor, 1)
        ui.edit_layout.addSpacing(gap)
        ui.edit_layout.addWidget(self.preview, 1)
        ui.splitter.setHandleWidth(theme().px(look.SPACE_3))
        ui.splitter.setStretchFactor(1, 1)
        ui.splitter.setSizes([theme().px(290), theme().px(620)])
        ui.close_button.setDefault(False)

    def _order(self) -> None:
        """Let Tab go as the eye does: the list and its buttons, the text, the preview, the foot."""
        ui = self.ui
        steps: list[QWidget] = [
            ui.language_box,
            ui.list,
            ui.bring_back,
            *(self.add, self.duplicate, self.remove, self.take_in, self.give),
            ui.name,
            *(self.editor.subject, self.editor.insert, self.editor.body),
            *(self.preview.copy_subject, self.preview.body),
            *(ui.restore, ui.close_button),
        ]
        for before, after in pairwise(steps):
            QWidget.setTabOrder(before, after)

    def _fit(self) -> None:
        """Put the list above the text where they have no room side by side."""
        is_narrow = self._body.width() < theme().px(NARROW)
        upright = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        self.ui.splitter.setOrientation(upright)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.ui.list_buttons and event.type() == QEvent.Type.Resize:
            buttons = self.ui.list_buttons  # a splitter asks nobody how high they are at a width
            buttons.setMinimumHeight(self._flow.heightForWidth(buttons.width()))
        if watched is self._body and event.type() == QEvent.Type.Resize:
            self._fit()
        return False
