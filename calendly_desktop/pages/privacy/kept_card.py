"""The card that says what is kept on this computer: a table with sizes and places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QTableView

from calendly_desktop.pages.insight.lines_table import LinesTable
from calendly_desktop.pages.privacy.cards import DataCard
from calendly_desktop.pages.privacy.kept import Kept, kept_columns, kept_here, total_words
from calendly_desktop.store.kept_file import on_thread
from calendly_desktop.system.faces import known_face
from calendly_desktop.toolkit.text import PlainLabel, secondary
from calendly_desktop.viewmodels.insight_lines import LinesModel
from calendly_desktop.viewmodels.personal_words import tr

if TYPE_CHECKING:
    from calendly_desktop.pages.account.page import AccountPage
    from calendly_desktop.pages.services import Services


class KeptCard(DataCard):
    """Measures on a thread; Calendly is not asked."""

    def __init__(self, services: Services, page: AccountPage) -> None:
        super().__init__(
            services,
            page,
            tr("What is kept on this computer"),
            tr(
                "Everything lies in one folder that only you can open, and in the keyring. "
                "Deliveries that the webhook receiver took are in no file, and go with its window."
            ),
        )
        self.setObjectName("kept_card")
        view = self._view()
        self.model: LinesModel[Kept] = LinesModel(self)
        self.table: LinesTable[Kept] = LinesTable(view, self.model, lambda row: row.name, self)
        self.table.copied.connect(self.said)
        self.total = secondary(PlainLabel("", self))
        self.open_folder = self.button("open_data_folder", tr("&Open folder"))
        self.open_folder.clicked.connect(self._open_folder)
        copy = self.button("copy_kept", tr("Cop&y"))
        self.table.put_menu_on(copy)
        self.column().addWidget(view)
        self.row(self.open_folder, copy).addWidget(self.total)

    async def measure(self) -> None:
        """Show what is kept now, and how much it is."""
        services, places = self.services, self.services.places
        values = services.settings.values
        known = [(one.key, known_face(values, one).words) for one in values.accounts]
        if services.account_key not in {key for key, _name in known}:
            name = tr("the sample data") if services.is_demo else services.account.who
            known.append((services.account_key, name or services.account_key))
        where = services.where_token
        rows = await on_thread(lambda: kept_here(places, known, where))
        self.table.show_lines(kept_columns(), rows)
        self.table.show_rows_at_once(10)
        self.total.setText(total_words(rows))

    def _view(self) -> QTableView:
        view = QTableView(self)
        view.setObjectName("kept_table")
        view.setAccessibleName(tr("What is kept on this computer"))
        view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setWordWrap(False)
        return view

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.services.places.root)))
