"""The menu of saved views: choose one, keep the current list as one, rename, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMenu, QWidget

from calendly_desktop.forms.ui_view_name import Ui_ViewName
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.dialogs import confirm, run_dialog
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.saved_views import (
    LONGEST_NAME,
    SHIPPED,
    SavedView,
    read_views,
    why_not_name,
    with_view,
    write_views,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calendly_desktop.system.settings import Settings

_PAGE = "meetings"
_KEYS = 9  # views with a key of their own: Alt+1 to Alt+9


class ViewsMenu(QObject):
    """`chosen` gives the view to show. Own views live in the settings file.

    current: what is on screen as a view without a name. Its menu is a submenu of the tab's too.
    """

    chosen = Signal(object)
    said = Signal(str)

    def __init__(
        self, page: QWidget, settings: Settings | None, current: Callable[[], SavedView]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._settings = settings
        self._current = current
        kept = settings.page(_PAGE).get("views") if settings is not None else None
        self.own = read_views(kept)
        self.menu = QMenu(self.tr("Vie&ws"), page)
        self.menu.setObjectName("views_menu")
        self.menu.setToolTipsVisible(True)
        self._actions: list[QAction] = []
        self._submenus: list[QMenu] = []
        self.save_action = QAction(icon("star"), self.tr("&Save this list as a view…"), page)
        self.save_action.setObjectName("action_save_view")
        self._fill()

    def all(self) -> list[SavedView]:
        """Return every view in the order of the menu."""
        return [*SHIPPED, *self.own]

    def follow(self) -> None:
        """Mark the view that is on screen, if it is one."""
        here = self.showing()
        for action, view in zip(self._actions, self.all(), strict=True):
            action.setChecked(view is here)

    def showing(self) -> SavedView | None:
        """Return the saved view that is on screen."""
        now = self._current()
        scope = now.scope
        assert scope is not None
        shown = (now.view, scope, now.query, now.filters)
        return next((each for each in self.all() if each.shows(*shown)), None)

    async def save(self) -> None:
        """Ask for a name, and keep what is on screen under it."""
        view = self._current()
        dialog = ViewNameDialog(self._page.window(), self.tr("Save view"), "", self._names())
        dialog.explain(self.tr("Keeps the list, whose meetings, the search and the filters."))
        if not await run_dialog(dialog):
            return
        named = SavedView(dialog.name, view.view, view.scope, view.query, view.filters)
        self._keep(with_view(self.own, named))
        self.said.emit(self.tr("View saved"))

    async def rename(self, view: SavedView) -> None:
        """Ask for another name for an own view."""
        others = [name for name in self._names() if name != view.name]
        dialog = ViewNameDialog(self._page.window(), self.tr("Rename view"), view.name, others)
        if not await run_dialog(dialog):
            return
        renamed = SavedView(dialog.name, view.view, view.scope, view.query, view.filters)
        self._keep([renamed if each is view else each for each in self.own])
        self.said.emit(self.tr("View renamed"))

    async def delete(self, view: SavedView) -> None:
        """Ask, and forget an own view; the meetings stay."""
        sure = await confirm(
            self._page.window(),
            self.tr("Delete the view “{0}”?").format(view.name),
            self.tr("Only the view goes; the meetings stay."),
            action=self.tr("Delete view"),
            danger=True,
        )
        if sure:
            self._keep([each for each in self.own if each is not view])
            self.said.emit(self.tr("View deleted"))

    # -- the menu --------------------------------------------------------------------------

    renaming = Signal(object)
    deleting = Signal(object)

    def _fill(self) -> None:
        self.menu.clear()
        for old in (*self._actions, *self._submenus):
            old.deleteLater()
        self._submenus = []
        self._actions = [self._entry(n, view) for n, view in enumerate(self.all(), start=1)]
        for place, action in enumerate(self._actions):
            if place == len(SHIPPED):
                self.menu.addSeparator()
            self.menu.addAction(action)
        self.menu.addSeparator()
        self.menu.addAction(self.save_action)
        if self.own:
            self._manage(self.tr("&Rename"), "rename_view", self.renaming)
            self._manage(self.tr("&Delete"), "delete_view", self.deleting)
        self.follow()

    def _entry(self, number: int, view: SavedView) -> QAction:
        action = QAction(view.name.replace("&", "&&"), self._page)
        action.setObjectName(f"action_view_{number}")
        action.setCheckable(True)
        if number <= _KEYS:
            action.setShortcut(QKeySequence(f"Alt+{number}"))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: self._choose(view))
        self._page.addAction(action)
        return action

    def _manage(self, title: str, name: str, signal: object) -> None:
        menu = self.menu.addMenu(title)
        menu.setObjectName(f"{name}_menu")
        self._submenus.append(menu)
        for view in self.own:
            action = menu.addAction(view.name.replace("&", "&&") + "…")
            action.setObjectName(f"action_{name}")
            action.triggered.connect(lambda _on=False, view=view: signal.emit(view))  # type: ignore[attr-defined]

    def _choose(self, view: SavedView) -> None:
        self.follow()  # an entry that was on screen already stays checked
        self.chosen.emit(view)

    def _names(self) -> list[str]:
        return [view.name for view in self.own]

    def _keep(self, views: Sequence[SavedView]) -> None:
        self.own = list(views)
        if self._settings is not None:
            self._settings.update_page(_PAGE, views=write_views(self.own))
        self._fill()


class ViewNameDialog(QDialog):
    """Asks for the name of a view; `name` is what was typed."""

    def __init__(self, parent: QWidget, title: str, name: str, taken: Sequence[str]) -> None:
        super().__init__(parent)
        self.setObjectName("view_name_dialog")
        self.ui = Ui_ViewName()
        self.ui.setupUi(self)
        self.setWindowTitle(title)
        self._taken = list(taken)
        self.ui.keeps.hide()
        secondary(self.ui.keeps)
        set_text_role(self.ui.why_not, "danger")
        self.setMinimumWidth(theme().px(400))
        self.ui.name.setMaxLength(LONGEST_NAME)
        self.ui.name.setText(name)
        self.ui.name.selectAll()
        box = self.ui.buttons
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        self._save = box.button(QDialogButtonBox.StandardButton.Save)
        self._save.setObjectName("save_view")
        set_role(self._save, "primary")
        box.button(QDialogButtonBox.StandardButton.Cancel).setObjectName("cancel_view")
        self.ui.name.textChanged.connect(self._judge)
        self._judge(name)

    @property
    def name(self) -> str:
        """The name without spaces around it."""
        return self.ui.name.text().strip()

    def explain(self, text: str) -> None:
        """Say above the name what will be kept."""
        self.ui.keeps.setText(text)
        self.ui.keeps.show()
        self.adjustSize()

    def _judge(self, _text: str) -> None:
        why = why_not_name(self.name, self._taken)
        self._save.setEnabled(not why)
        self.ui.why_not.setText(why if self.name else "")
        self.ui.why_not.setVisible(bool(why and self.name))
        self.adjustSize()
