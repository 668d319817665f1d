"""The commands of the History view: buttons, keys and menu over the links that are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

from calendly_desktop.pages.link_history.acting import Acting
from calendly_desktop.toolkit.rows import open_row_menu
from calendly_desktop.toolkit.text import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calendly_desktop.domain.made_links import MadeLink
    from calendly_desktop.pages.link_history.view import HistoryView
    from calendly_desktop.store.link_ledger import LedgerLine


class Commands(QObject):
    """Each command is a button of the pane, a line of the menu, and a key in the table."""

    def __init__(self, view: HistoryView) -> None:
        super().__init__(view)
        self._view = view
        self._ui = view.ui
        self._acting = Acting(view)
        keys = QKeySequence.StandardKey
        self.copy_action = self._make("copy", self.tr("Copy link"), self.copy, keys.Copy)
        self.build_action = self._make("edit", self.tr("Open in Build"), self.open_in_build)
        self.another_action = self._make("ticket", self.tr("Make another…"), self.make_another)
        self.describe_action = self._make(
            "tag", self.tr("Label and for whom…"), self.describe, "F2"
        )
        self.meeting_action = self._make("calendar", self.tr("Show meeting"), self.show_meeting)
        self.forget_action = self._make(
            "trash", self.tr("Delete from history"), self.forget, keys.Delete
        )
        self.restore_action = self._make("undo", self.tr("Put back"), self.put_back)
        self.save_action = view.make_action(
            "export", self.tr("Save the history as a table…"), self.save
        )
        self._connect()

    def all(self) -> list[QAction]:
        """Return the commands for the menu bar and the command palette."""
        return [*self._about_rows(), self.save_action]

    def follow(self, lines: Sequence[LedgerLine], *, deleted: bool) -> None:
        """Enable what makes sense for the chosen links."""
        one = lines[0] if len(lines) == 1 else None
        kind = self._acting.event_type(one.link) if one is not None else None
        self.copy_action.setEnabled(bool(lines))
        self.forget_action.setEnabled(bool(lines) and not deleted)
        self.restore_action.setEnabled(bool(lines) and deleted)
        for action in (self.build_action, self.describe_action):
            action.setEnabled(one is not None and not deleted)
        self.meeting_action.setEnabled(one is not None and one.use is not None)
        is_for_one = one is not None and one.link.is_for_one
        self.another_action.setEnabled(is_for_one and not deleted and kind is not None)
        another, unknown = self._ui.make_another, self.tr("Its event type is not known here now.")
        another.setEnabled(kind is not None)
        another.setToolTip("" if kind is not None else plain_tip(unknown))

    # -- what they do ----------------------------------------------------------------------

    def copy(self) -> None:
        """Copy the chosen links."""
        links = self._links()
        if links and self._acting.copy(links):
            self._ui.copy_link.show_copied()

    def open_in_build(self) -> None:
        """Go on with the chosen link in the Build view."""
        self._with_one(self._acting.open_in_build)

    def make_another(self) -> None:
        """Make a link for one booking like the chosen one."""
        self._with_one(self._acting.make_another)

    def describe(self) -> None:
        """Change what the chosen link is for, and for whom."""
        self._with_one(self._acting.describe)

    def show_meeting(self) -> None:
        """Show the meeting that was probably booked by the chosen link."""
        lines = self._view.chosen()
        if len(lines) == 1 and lines[0].use is not None:
            self._view.page.tools.meeting_wanted.emit(lines[0].use.booked.meeting)

    def forget(self) -> None:
        """Delete the chosen links from the history."""
        links = self._links()
        if links and not self._view.is_deleted_face:
            self._acting.forget(links)

    def put_back(self) -> None:
        """Bring the chosen links back."""
        links = self._links()
        if links and self._view.is_deleted_face:
            self._acting.restore(links)

    def save(self) -> None:
        """Save what is shown as a table."""
        view = self._view
        self._acting.save(view.model.shown(), view.page.tools.clock(), is_read=view.is_read)

    # -- private ---------------------------------------------------------------------------

    def _make(
        self,
        icon_name: str,
        text: str,
        act: Callable[[], None],
        key: QKeySequence.StandardKey | str | None = None,
    ) -> QAction:
        """Return a command about the chosen links; its key works in the table."""
        action = self._view.make_action(icon_name, text, act)
        self._view.removeAction(action)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        if key is not None:
            action.setShortcut(QKeySequence(key))
        self._ui.table.addAction(action)
        return action

    def _connect(self) -> None:
        ui, table = self._ui, self._ui.table
        ui.save.clicked.connect(self.save)
        for button, act in (
            (ui.copy_link, self.copy),
            (ui.open_build, self.open_in_build),
            (ui.make_another, self.make_another),
            (ui.describe, self.describe),
            (ui.forget, self.forget),
            (ui.restore, self.put_back),
            (ui.show_meeting, self.show_meeting),
        ):
            button.clicked.connect(act)
        table.installEventFilter(self)
        table.doubleClicked.connect(lambda _index: self.open_in_build())
        table.customContextMenuRequested.connect(
            lambda place: open_row_menu(
                table, [each for each in self._about_rows() if each.isEnabled()], place
            )
        )

    def _about_rows(self) -> list[QAction]:
        return [
            self.copy_action,
            self.build_action,
            self.another_action,
            self.describe_action,
            self.meeting_action,
            self.forget_action,
            self.restore_action,
        ]

    def _links(self) -> list[MadeLink]:
        return [line.link for line in self._view.chosen()]

    def _with_one(self, act: Callable[[MadeLink], None]) -> None:
        links = self._links()
        if len(links) == 1 and not self._view.is_deleted_face:
            act(links[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open a link in Build on Enter."""
        enter = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() in enter:
            self.open_in_build()
            return True
        return super().eventFilter(watched, event)
