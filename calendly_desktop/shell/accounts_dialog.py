"""The accounts on this computer: told apart by name and colour, opened, locked, signed out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidgetItem

from calendly_desktop.domain.only_look import OnlyLook
from calendly_desktop.forms.ui_accounts_dialog import Ui_AccountsDialog
from calendly_desktop.pages.help.link import HelpLink
from calendly_desktop.system.faces import LONGEST_NAME
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.account_mark import SIDE, account_icon, mark_names
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.rows import WholeWords
from calendly_desktop.toolkit.text import plain_tip, secondary
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.system.faces import Face
    from calendly_desktop.system.settings import Settings

_KEY = Qt.ItemDataRole.UserRole


class AccountsDialog(QDialog):
    """Every choice applies at once. What needs Calendly or a question is asked of the desk.

    faces: asked whenever something changed. open_key: the account that is open now.
    administrator: whether somebody else decided that the app only looks.
    """

    switch_wanted = Signal(str)
    sign_out_wanted = Signal(str)
    connect_wanted = Signal()

    def __init__(
        self,
        settings: Settings,
        faces: Callable[[], list[Face]],
        open_key: str,
        parent: QWidget,
        *,
        administrator: OnlyLook | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._faces = faces
        self._open_key = open_key
        self._administrator = administrator or OnlyLook()
        self._shown: dict[str, Face] = {}
        self.ui = Ui_AccountsDialog()
        self.ui.setupUi(self)
        self.setObjectName("accounts_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dress()
        self.show_accounts()
        self._connect()
        room = parent.screen().availableSize()
        self.resize(min(theme().px(680), room.width() - 40), min(theme().px(520), parent.height()))
        self.ui.accounts.setFocus()

    def show_accounts(self) -> None:
        """Show the accounts as they are now; the chosen one stays chosen."""
        chosen = self._chosen()
        self._shown = {face.key: face for face in self._faces()}
        accounts = self.ui.accounts
        accounts.blockSignals(True)
        accounts.clear()
        for face in self._shown.values():
            item = QListWidgetItem(account_icon(face.title, face.mark), self._line(face))
            item.setData(_KEY, face.key)
            item.setToolTip(plain_tip(face.words))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{face.words}. {self._state(face)}")
            accounts.addItem(item)
        keys = list(self._shown)
        wanted = chosen if chosen in keys else self._open_key
        accounts.setCurrentRow(keys.index(wanted) if wanted in keys else 0)
        accounts.blockSignals(False)
        self._show_chosen()

    # -- private ----------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        side = theme().px(SIDE)
        ui.accounts.setIconSize(QSize(side, side))
        ui.accounts.setWordWrap(True)
        ui.accounts.setSpacing(theme().px(look.SPACE_1))
        ui.area.viewport().setAutoFillBackground(False)
        ui.pane.setAutoFillBackground(False)
        ui.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ui.color.setIconSize(QSize(side, side))
        ui.own_name.setMaxLength(LONGEST_NAME)
        row = FlowLayout(ui.buttons)
        for button in (ui.switch_to, ui.sign_out):
            row.addWidget(button)
        self.help = HelpLink("accounts", self, words=self.tr("About several accounts"))
        ui.foot_layout.insertWidget(1, self.help)
        self.setTabOrder(ui.connect_button, self.help)
        self.setTabOrder(self.help, ui.close_button)
        ui.accounts.setItemDelegate(WholeWords(ui.accounts))
        for label in (ui.intro, ui.state, ui.look_hint, ui.only_look_hint):
            secondary(label)
        for button in (ui.switch_to, ui.sign_out, ui.connect_button, ui.close_button):
            button.setAutoDefault(False)
        set_role(ui.switch_to, "primary")
        hint = self.tr("Nothing is canceled, booked, made or deleted at Calendly with it.")
        ui.only_look_hint.setText(self._administrator.reason or hint)
        ui.only_look.setAccessibleDescription(ui.only_look_hint.text())

    def _connect(self) -> None:
        ui = self.ui
        ui.accounts.currentRowChanged.connect(lambda _row: self._show_chosen())
        ui.accounts.itemActivated.connect(lambda _item: self._switch())
        ui.own_name.editingFinished.connect(self._take_name)
        ui.color.activated.connect(lambda mark: self._keep(mark=mark))
        ui.only_look.clicked.connect(lambda only: self._keep(only_look=only))
        ui.switch_to.clicked.connect(self._switch)
        ui.sign_out.clicked.connect(self._sign_out)
        ui.connect_button.clicked.connect(self._add)
        ui.close_button.clicked.connect(self.close)

    def _chosen(self) -> str:
        item = self.ui.accounts.currentItem()
        return str(item.data(_KEY)) if item is not None else ""

    def _show_chosen(self) -> None:
        ui, face = self.ui, self._shown.get(self._chosen())
        ui.pane.setEnabled(face is not None)
        if face is None:
            return
        ui.title.setText(face.title)
        real = ", ".join(part for part in (face.name, face.email) if part)
        ui.state.setText("\n".join(part for part in (real, self._state(face)) if part))
        if ui.own_name.text().strip() != face.own_name:
            ui.own_name.setText(face.own_name)
        self._offer_colors(face)
        ui.only_look.setChecked(face.only_look or self._administrator.is_on)
        ui.only_look.setEnabled(not self._administrator.is_on)
        is_open = face.key == self._open_key
        ui.switch_to.setVisible(not is_open)
        ui.switch_to.setEnabled(face.signed_in)
        why = "" if face.signed_in else self.tr("It is signed out: add it again to sign in.")
        ui.switch_to.setToolTip(why)
        ui.switch_to.setAccessibleDescription(why)
        remove, leave = self.tr("Remove its &data…"), self.tr("Sign o&ut…")
        ui.sign_out.setText(leave if face.signed_in else remove)
        spoken = self.tr("Sign out of this account")
        if not face.signed_in:
            spoken = self.tr("Remove the data of this account from this computer")
        ui.sign_out.setAccessibleName(spoken)

    def _offer_colors(self, face: Face) -> None:
        """Offer every colour by name, and say which of them another account has."""
        color = self.ui.color
        color.clear()
        for mark, name in enumerate(mark_names()):
            others = [f.title for f in self._shown.values() if f.mark == mark and f is not face]
            words = self.tr("{0} (also {1})").format(name, others[0]) if others else name
            color.addItem(account_icon(face.title, mark), words)
        color.setCurrentIndex(face.mark)

    def _line(self, face: Face) -> str:
        if face.key == self._open_key:
            return self.tr("{0} (open)").format(face.title)
        return face.title if face.signed_in else self.tr("{0} (signed out)").format(face.title)

    def _state(self, face: Face) -> str:
        if face.key == self._open_key:
            return self.tr("This account is open now.")
        if face.signed_in:
            return self.tr("Signed in. Its half-done work waits until it is opened again.")
        return self.tr("Signed out. What was kept of it is still on this computer.")

    def _keep(self, **changes: Any) -> None:
        key = self._chosen()
        if key:
            self._settings.update_look(key, **changes)
            self.show_accounts()

    def _take_name(self) -> None:
        name = " ".join(self.ui.own_name.text().split())
        face = self._shown.get(self._chosen())
        if face is not None and name != face.own_name:
            self._keep(name=name)

    def _switch(self) -> None:
        face = self._shown.get(self._chosen())
        if face is not None and face.signed_in and face.key != self._open_key:
            self.close()
            self.switch_wanted.emit(face.key)

    def _sign_out(self) -> None:
        key = self._chosen()
        self.close()
        self.sign_out_wanted.emit(key)

    def _add(self) -> None:
        self.close()
        self.connect_wanted.emit()
