"""What is shown once links for one booking are made: the links, copied by one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from calendly_desktop.domain.message_formats import Run, as_content, checked_url
from calendly_desktop.domain.messages import link_as_content
from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.links.text import LinkText
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.icons import IconLabel, icon
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.made_links import MadeLink
    from calendly_desktop.forms.ui_link_single import Ui_LinkSingle
    from calendly_desktop.viewmodels.meeting_words import Words


class DoneStep(QObject):
    """The last step of the form. copied: the links that were; failed: why none could be."""

    copied = Signal(object)
    failed = Signal(object)

    def __init__(self, ui: Ui_LinkSingle) -> None:
        super().__init__(ui.done_step)
        self._ui = ui
        self._links: Sequence[MadeLink] = ()
        sign = IconLabel("success", ui.done_step, tone="success", size=32)
        ui.done_layout.insertWidget(0, sign, 0, Qt.AlignmentFlag.AlignHCenter)
        self.one = LinkText(ui.done_step)
        self.one.setObjectName("made_link")
        self.one.setAccessibleName(self.tr("The link that was made"))
        ui.made_one_box.addWidget(self.one)
        secondary(ui.done_text)
        set_role(ui.copy_made, "primary")
        ui.made.setFont(theme().font("mono"))
        self.copy_one = QAction(icon("copy"), self.tr("Copy this link"), ui.made)
        self.copy_one.setObjectName("copy_this_link")
        self.copy_one.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy_one.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy_one.triggered.connect(self._copy_this)
        ui.made.addAction(self.copy_one)
        ui.made.itemActivated.connect(self._copy_this)
        ui.copy_made.clicked.connect(self._copy_all)

    def show(self, links: Sequence[MadeLink], words: Words) -> None:
        """Show links that were made; the keyboard is on the button that copies them."""
        ui, self._links = self._ui, links
        ui.done_title.setText(words.title)
        ui.done_text.setText(words.text)
        self.one.setVisible(len(links) == 1)
        self.one.show_link(links[0].url)
        ui.made.setVisible(len(links) > 1)
        ui.made.clear()
        ui.made.addItems([link.url for link in links])
        ui.made.setCurrentRow(0)
        is_one = len(links) == 1
        ui.copy_made.setText(
            self.tr("Copy &link") if is_one else self.tr("Copy all {0} &links").format(len(links))
        )
        ui.copy_made.setAccessibleName(ui.copy_made.text().replace("&", ""))
        ui.steps.setCurrentWidget(ui.done_step)
        ui.copy_made.setFocus()
        announce(ui.done_step, f"{words.title}. {words.text}")

    def _copy_all(self) -> None:
        if self._copy(self._links):
            self._ui.copy_made.show_copied()

    def _copy_this(self) -> None:
        row = self._ui.made.currentRow()
        if 0 <= row < len(self._links):
            self._copy([self._links[row]])

    def _copy(self, links: Sequence[MadeLink]) -> bool:
        try:
            if len(links) == 1:
                content = link_as_content(links[0].event_type_name, links[0].url)
            else:
                runs = [
                    (Run(f"{link.event_type_name} {link.label}".strip(), checked_url(link.url)),)
                    for link in links
                ]
                content = as_content(runs)
        except Problem as problem:
            self.failed.emit(problem)
            return False
        copy(content.plain, html=content.html, rtf=content.rtf)
        self.copied.emit(links)
        return True
