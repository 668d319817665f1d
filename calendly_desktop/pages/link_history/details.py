"""The pane below the history: one link in full or several as figures, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from calendly_desktop.pages.links.text import LinkText
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import IconLabel, icon
from calendly_desktop.toolkit.surfaces import set_card
from calendly_desktop.toolkit.text import polish_again, secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.link_ledger_words import details, details_of_many

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.forms.ui_link_history import Ui_LinkHistoryView
    from calendly_desktop.store.link_ledger import LedgerLine
    from calendly_desktop.viewmodels.meetings import Clock


class LinkDetails(QObject):
    """Dresses the pane of the form, and fills it."""

    def __init__(self, ui: Ui_LinkHistoryView) -> None:
        super().__init__(ui.details)
        self._ui = ui
        set_card(ui.details)
        polish_again(ui.details)
        self._icon = IconLabel("link", ui.details, tone="secondary")
        ui.title_layout.insertWidget(0, self._icon)
        set_text_role(ui.link_title, "strong")
        ui.link_title.set_elide("right")
        self.text = LinkText(ui.details)
        self.text.setAccessibleName(self.tr("The chosen link in full"))
        ui.link_box.addWidget(self.text)
        for label in (ui.facts, ui.came):
            secondary(label)
            label.set_selectable(True)
        flow = FlowLayout(ui.commands, spacing=theme().px(8))
        for button in (
            ui.copy_link,
            ui.open_build,
            ui.make_another,
            ui.describe,
            ui.forget,
            ui.restore,
        ):
            flow.addWidget(button)
        set_role(ui.copy_link, "primary")
        set_role(ui.show_meeting, "link")
        ui.forget.setIcon(icon("trash"))
        ui.restore.setIcon(icon("undo"))

    def show(
        self, lines: Sequence[LedgerLine], clock: Clock, *, is_read: bool, deleted: bool
    ) -> None:
        """Show the chosen links; nothing where none is."""
        ui, is_one = self._ui, len(lines) == 1
        ui.details.setVisible(bool(lines))
        if not lines:
            return
        shown = details(lines[0], clock, is_read=is_read) if is_one else details_of_many(lines)
        self._icon.set_icon(shown.icon, "secondary")
        for label, text in (
            (ui.link_title, shown.title),
            (ui.facts, shown.facts),
            (ui.came, shown.came),
        ):
            if label.text() != text:
                label.setText(text)
        set_text_role(ui.came, shown.tone)
        ui.came.setVisible(bool(shown.came))
        self.text.setVisible(is_one)
        if is_one:
            self.text.show_link(lines[0].link.url)
        words = self.tr("&Copy link") if is_one else self.tr("&Copy {0} links")
        ui.copy_link.setText(words.format(f"{len(lines):,}"))
        ui.copy_link.setAccessibleName(ui.copy_link.text().replace("&", ""))
        ui.show_meeting.setVisible(is_one and lines[0].use is not None)
        for one_only in (ui.open_build, ui.make_another, ui.describe):
            one_only.setVisible(is_one and not deleted)
        ui.make_another.setVisible(is_one and not deleted and lines[0].link.is_for_one)
        ui.forget.setVisible(not deleted)
        ui.restore.setVisible(deleted)
