"""What is known of one routing form: folded, its state beside the heading, its questions inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from calendly_desktop.toolkit.disclosure import Disclosure
from calendly_desktop.toolkit.fact_sheet import FactSheet
from calendly_desktop.viewmodels.submission_words import about_text, form_facts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.store.routing_forms import KnownForm


class AboutForm(Disclosure):
    """The folded part about the chosen form."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("about_form", "", parent)
        self.heading.setText(self.tr("About this form"))
        self.heading.setAccessibleName(self.tr("About this form"))
        self.sheet = FactSheet(self.inside)
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet)

    def show_form(self, known: KnownForm) -> None:
        """Show a form: whether it can be filled in, how often it was sent, what it asks."""
        self.summarize(about_text(known.form))
        self.sheet.show_facts(form_facts(known.form, known.submissions))
