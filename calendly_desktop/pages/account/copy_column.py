"""Real buttons over the table of colleagues, one for each row in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from calendly_desktop.toolkit.row_buttons import RowButtons
from calendly_desktop.viewmodels.people import PERSON_ROLE, Column, copy_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.account.people_table import PeopleTable


class CopyColumn(RowButtons):
    """Lies over the table's last column. copy_wanted: the person, and the button pressed."""

    copy_wanted = Signal(object, object)

    def __init__(self, table: PeopleTable, parent: QWidget) -> None:
        super().__init__(table, parent, Column.COPY, self.tr("Copy booking link"))
        self.setObjectName("copy_column")
        self.setAccessibleName(self.tr("Copy booking links"))
        self.pressed.connect(self.copy_wanted)

    def row_of(self, number: int) -> Any:
        """Return the person of a row."""
        model = self._table.model()
        return model.index(number, Column.COPY).data(PERSON_ROLE)

    def key_of(self, row: Any) -> str:
        """Return the membership's URI."""
        return str(row.uri)

    def name_of(self, row: Any) -> str:
        """Return whose booking link is copied."""
        return copy_name(row)

    def is_usable(self, row: Any) -> bool:
        """Tell whether the person has a booking page."""
        return bool(row.user.scheduling_url)
