"""The settings: every choice applies at once; what cannot work says why at its field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QWidget

from calendly_desktop.domain.only_look import OnlyLook
from calendly_desktop.forms.ui_settings import Ui_SettingsDialog
from calendly_desktop.shell.notification_settings import (
    NOTIFICATION_SETTINGS,
    NotificationSettings,
    choose,
)
from calendly_desktop.system.credentials import NOT_OPENED, SESSION_ONLY
from calendly_desktop.system.settings import RETENTION_MONTHS, SHARES, UNDO_SECONDS, Preferences
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.text import PlainLabel, polish_again, set_text_role
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calendly_desktop.system.settings import Settings

LONGEST_CLIENT_ID = 200
_RESTORED = (
    *("scheme", "undo_seconds", "retention_months", "background_share", "sync_paused"),
    *NOTIFICATION_SETTINGS,
)


class SettingsDialog(QDialog):
    """One column of sections. The desk fills in where secrets are kept and how much there is.

    check_redirect raises ValueError, in words, for an address that cannot work.
    administrator: whether somebody else decided that the app only looks.
    """

    remove_wanted = Signal()
    open_folder_wanted = Signal()

    def __init__(
        self,
        settings: Settings,
        parent: QWidget,
        *,
        check_redirect: Callable[[str], object],
        administrator: OnlyLook | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._check_redirect = check_redirect
        self._administrator = administrator or OnlyLook()
        self.ui = Ui_SettingsDialog()
        self.ui.setupUi(self)
        self.setObjectName("settings_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._notifications = NotificationSettings(self.ui, settings, self)
        self._dress()
        self._offer()
        self._show()
        self._connect()
        room = parent.screen().availableSize()
        self.resize(min(theme().px(620), room.width() - 40), min(theme().px(680), parent.height()))

    # -- what is shown ----------------------------------------------------------------------

    def show_section(self, name: str) -> None:
        """Bring a section into sight: appearance, meetings, notifications, background and so on."""
        section = self.findChild(QWidget, f"section_{name}")
        if section is None:
            self.ui.scheme.setFocus()
            return
        bar, above = self.ui.scroll.verticalScrollBar(), theme().px(look.SPACE_3)
        QTimer.singleShot(0, section, lambda: bar.setValue(section.y() - above))
        if name == "sign_in":
            self.ui.client_id.setFocus()

    def show_where(self, where: str) -> None:
        """Say where tokens and sign-ins are kept."""
        text = self.tr("Tokens and sign-ins are kept in {where}, never in a file.")
        if where == SESSION_ONLY:
            text = self.tr(
                "This computer offers no keyring, so sign-ins last for this session only. They are "
                "never written to a file."
            )
        elif where == NOT_OPENED:
            text = self.tr("Tokens and sign-ins are kept in this computer's keyring.")
        self.ui.where.setText(text.format(where=where))

    def show_way(self, way: str) -> None:
        """Say how notifications are shown on this computer: system.notifications.Way."""
        self._notifications.show_way(way)

    def show_size(self, size: int) -> None:
        """Say how many bytes the app keeps on this computer."""
        shown = QLocale().formattedDataSize(size)
        text = self.tr("{size}. Only you can open this folder; it is not encrypted.")
        self.ui.size.setText(text.format(size=shown))

    # -- private ----------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        ui.scroll.viewport().setAutoFillBackground(False)
        ui.inside.setAutoFillBackground(False)
        ui.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = FlowLayout(ui.data_buttons)
        for button in (ui.open_folder, ui.remove):
            row.addWidget(button)
        ui.folder.set_elide("middle")
        ui.folder.setText(str(self._settings.path.parent))
        ui.folder.setAccessibleName(self.tr("Folder with local data"))
        set_role(ui.remove, "danger")
        set_role(ui.close, "primary")
        ui.close.setDefault(True)
        ui.restore.setToolTip(self.tr("All but the sign-in with the browser, and safety"))
        if self._administrator.is_on:
            ui.only_look.setEnabled(False)
            ui.only_look_hint.setText(self._administrator.reason)
        for label in (ui.client_id_error, ui.redirect_error):
            set_text_role(label, "danger")
            label.hide()
        for button in (ui.open_folder, ui.remove, ui.restore, ui.close):
            button.setAccessibleName(button.text().replace("&", "").rstrip("…"))
        for box, hint in (
            (ui.undo, ui.undo_hint),
            (ui.keep, ui.keep_hint),
            (ui.only_look, ui.only_look_hint),
            (ui.share, ui.share_hint),
            (ui.client_id, ui.client_id_hint),
            (ui.redirect, ui.redirect_hint),
        ):
            box.setAccessibleDescription(hint.text())

    def _offer(self) -> None:
        tr, ui = self.tr, self.ui
        schemes = {"system": tr("As the computer"), "light": tr("Light"), "dark": tr("Dark")}
        for scheme, words in schemes.items():
            ui.scheme.addItem(words, scheme)
        self._fill(ui.undo, [(seconds, self._seconds(seconds)) for seconds in UNDO_SECONDS])
        self._fill(ui.keep, [(months, self._months(months)) for months in RETENTION_MONTHS])
        self._fill(ui.share, [(share, self._share(share)) for share in SHARES])

    def _fill(self, box: QComboBox, offers: Sequence[tuple[Any, str]]) -> None:
        for value, words in offers:
            box.addItem(words, value)

    def _seconds(self, seconds: int) -> str:
        return self.tr("{n} seconds").format(n=seconds) if seconds else self.tr("Off: sent at once")

    def _share(self, share: float) -> str:
        return self.tr("{n} % of the limit").format(n=round(share * 100))

    def _months(self, months: int) -> str:
        if not months:
            return self.tr("Always")
        if months % 12:
            return self.tr("For {n} months").format(n=months)
        years = months // 12
        if years == 1:
            return self.tr("For 1 year")
        return self.tr("For {n} years").format(n=years)

    def _show(self) -> None:
        values, ui = self._settings.values, self.ui
        choose(ui.scheme, values.scheme, str(values.scheme))
        choose(ui.undo, values.undo_seconds, self._seconds(values.undo_seconds))
        choose(ui.keep, values.retention_months, self._months(values.retention_months))
        choose(ui.share, values.background_share, self._share(values.background_share))
        ui.only_look.setChecked(values.only_look or self._administrator.is_on)
        ui.paused.setChecked(values.sync_paused)
        ui.client_id.setText(values.oauth_client_id)
        ui.redirect.setText(values.oauth_redirect)
        self._notifications.show()
        self.show_where(NOT_OPENED)

    def _connect(self) -> None:
        ui = self.ui
        ui.scheme.activated.connect(lambda _row: self._set_scheme(ui.scheme.currentData()))
        ui.undo.activated.connect(lambda _row: self._keep(undo_seconds=ui.undo.currentData()))
        ui.keep.activated.connect(lambda _row: self._keep(retention_months=ui.keep.currentData()))
        ui.share.activated.connect(lambda _row: self._keep(background_share=ui.share.currentData()))
        ui.only_look.toggled.connect(lambda only: self._keep(only_look=only))
        ui.paused.toggled.connect(lambda paused: self._keep(sync_paused=paused))
        ui.client_id.editingFinished.connect(self._take_client_id)
        ui.redirect.editingFinished.connect(self._take_redirect)
        ui.client_id.textEdited.connect(lambda: _tell(ui.client_id, ui.client_id_error, ""))
        ui.redirect.textEdited.connect(lambda: _tell(ui.redirect, ui.redirect_error, ""))
        ui.open_folder.clicked.connect(self.open_folder_wanted)
        ui.remove.clicked.connect(self._remove)
        ui.restore.clicked.connect(self._restore)
        ui.close.clicked.connect(self.close)

    def _keep(self, **changes: Any) -> None:
        self._settings.update(**changes)

    def _set_scheme(self, scheme: Any) -> None:
        self._keep(scheme=scheme)
        theme().set_scheme(scheme)

    def _take_client_id(self) -> None:
        text = self.ui.client_id.text().strip()
        fault = ""
        if not (text.isascii() and text.isprintable()) or " " in text:
            fault = self.tr(
                "A client id has no blanks and no letters with accents. Copy it from "
                "developer.calendly.com once more."
            )
        elif len(text) > LONGEST_CLIENT_ID:
            fault = self.tr("This is too long for a client id. Copy it once more.")
        _tell(self.ui.client_id, self.ui.client_id_error, fault)
        if not fault:
            self._keep(oauth_client_id=text)

    def _take_redirect(self) -> None:
        text, fault = self.ui.redirect.text().strip(), ""
        try:
            self._check_redirect(text)
        except ValueError as error:
            fault = str(error)
        _tell(self.ui.redirect, self.ui.redirect_error, fault)
        if not fault:
            self._keep(oauth_redirect=text)

    def _restore(self) -> None:
        usual = Preferences()
        self._keep(**{name: getattr(usual, name) for name in _RESTORED})
        theme().set_scheme(usual.scheme)
        self._show()

    def _remove(self) -> None:
        self.close()
        self.remove_wanted.emit()


def _tell(field: QLineEdit, label: PlainLabel, fault: str) -> None:
    """Say at the field what is wrong with it; nothing when it is good."""
    label.setText(fault)
    label.setVisible(bool(fault))
    field.setProperty("invalid", bool(fault))
    polish_again(field)
