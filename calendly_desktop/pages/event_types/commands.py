"""The commands of the Event types section: on buttons, in menus and in the command palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.event_types.acting import copy_link, open_page, to_build
from calendly_desktop.pages.only_online import OnlyOnline
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.viewmodels.event_type_table import why_only_on_the_web

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.pages.account.tools import AccountTools
    from calendly_desktop.pages.event_types.table import LinkButtons, TypesTable
    from calendly_desktop.store.connection import Connection
    from calendly_desktop.toolkit.buttons import CopyButton
    from calendly_desktop.viewmodels.event_type_table import TypeRow


class TypeCommands(QObject):
    """What can be done in the section, and with the chosen row.

    copied: what was copied, in words. failed: why it was not. build_wanted: a LinkToBuild.
    """

    copied = Signal(str)
    failed = Signal(object)
    build_wanted = Signal(object)

    def __init__(
        self, table: TypesTable, buttons: LinkButtons, tools: AccountTools, connection: Connection
    ) -> None:
        super().__init__(table)
        self._table = table
        self._buttons = buttons
        self._tools = tools
        self.new = self._action(
            "new_event_type", "plus", self.tr("New event type…"), tools.new_event_type
        )
        self.one_off = self._action(
            "new_one_off", "bolt", self.tr("One-off meeting…"), tools.one_off
        )
        self.copy = self._action(
            "copy_type_link", "copy", self.tr("Copy event type link"), self.copy_current
        )
        self.details = self._for_row(
            "type_details", "info", self.tr("Event type details…"), self._show_details
        )
        self.change = self._for_row(
            "change_event_type", "edit", self.tr("Change event type…"), self._change
        )
        self.tags = self._for_row(
            "build_type_link", "tag", self.tr("Build a link with tags"), self._build
        )
        self.open = self._for_row("open_type", "open", self.tr("Open booking page"), self._open)
        self.of_row = [self.copy, self.details, self.change, self.tags, self.open]
        table.menu_actions[:0] = self.of_row
        table.entered.connect(self.copy_current)
        table.row_changed.connect(self.follow)
        buttons.pressed.connect(self._copy)
        self._online = OnlyOnline(connection, [self.new, self.one_off], self, changes=True)
        self._connection = connection
        connection.changed.append(self.follow)

    def all(self) -> list[QAction]:
        """Return the commands, those of the whole section first."""
        return [self.new, self.one_off, *self.of_row]

    def follow(self) -> None:
        """Enable what can be done with the chosen row."""
        row = self._table.current()
        for action in self.of_row:
            action.setEnabled(row is not None)
        why = why_only_on_the_web(row.kind) if row is not None else ""
        why = why or self._connection.change_reason()
        self.change.setEnabled(row is not None and not why)
        self.change.setToolTip(plain_tip(why) or self.change.text())

    def close(self) -> None:
        """Follow the connection no longer."""
        self._online.close()
        if self.follow in self._connection.changed:
            self._connection.changed.remove(self.follow)

    def copy_current(self) -> None:
        """Copy the link of the chosen row."""
        row = self._table.current()
        if row is not None:
            self._copy(row, self._buttons.button_of(row))

    def _copy(self, row: TypeRow, button: CopyButton | None) -> None:
        try:
            words = copy_link(row.kind)
        except Problem as problem:
            self.failed.emit(problem)
            return
        if button is not None:
            button.show_copied()
        self.copied.emit(words)

    def _show_details(self, row: TypeRow) -> None:
        self._tools.event_type_details(row.kind)

    def _change(self, row: TypeRow) -> None:
        self._tools.change_event_type(row.kind)

    def _build(self, row: TypeRow) -> None:
        self.build_wanted.emit(to_build(row.kind))

    def _open(self, row: TypeRow) -> None:
        open_page(row.kind.scheduling_url)

    def _for_row(self, name: str, sign: str, words: str, act: Callable[[TypeRow], None]) -> QAction:
        def with_row() -> None:
            row = self._table.current()
            if row is not None:
                act(row)

        return self._action(name, sign, words, with_row)

    def _action(self, name: str, sign: str, words: str, act: Callable[[], None]) -> QAction:
        made = QAction(icon(sign), words, self)
        made.setObjectName(name)
        made.triggered.connect(lambda _checked=False: act())
        return made
