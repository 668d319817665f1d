"""Replaying a delivery to a program on this computer, as it came or signed anew; the outcome."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt

from calendly_desktop.domain.deliveries import in_seconds
from calendly_desktop.domain.local_addresses import LocalAddress, local_address
from calendly_desktop.domain.webhook_signature import HEADER, TOLERANCE
from calendly_desktop.domain.webhooks import address_without_secrets
from calendly_desktop.forms.ui_replay import Ui_Replay
from calendly_desktop.pages.webhooks.receiver_switch import PAGE
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import IconLabel
from calendly_desktop.toolkit.surfaces import set_card
from calendly_desktop.toolkit.text import polish_again, secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels.delivery_words import happened, whom

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.inbox import Received
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.arrived import Replayed

_SIGNS = {"success": "success", "warning": "warning", "danger": "error"}


class ReplayWindow(ToolWindow):
    """Sends one delivery as often as wished. key: to sign with; own_port: the receiver's own."""

    NAME: ClassVar[str] = "replay"
    HELP: ClassVar[str] = "receiver"

    def __init__(
        self, services: Services, parent: QWidget, row: Received, *, key: str, own_port: int
    ) -> None:
        super().__init__(parent, "", width=560, height=520)
        self.setWindowTitle(self.tr("Replay on this computer"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._services = services
        self._row = row
        self._own_port = own_port
        self.ui = Ui_Replay()
        self.ui.setupUi(self.body)
        self.sign = IconLabel("success", self.ui.result, size=look.ICON_LARGE)
        self._dress(key)
        self._connect()
        self._show_signing()

    def may_close(self) -> bool:
        """Stay while something is on its way: what came of it would be lost."""
        return not self.tasks.is_busy("send")

    # -- building ----------------------------------------------------------------------------

    def _dress(self, key: str) -> None:
        ui, contents = self.ui, self._row.contents
        about = " ".join(whom(contents).split())[:80]
        what = f"{happened(contents)}, {about}" if about else happened(contents)
        intro = self.tr(
            "Sends the same headers and the same body once more: {0}. Real names and addresses "
            "are in it, so it goes to programs on this computer only."
        )
        ui.intro.setText(intro.format(what))
        kept = self._services.settings.page(PAGE).get("replay", "")
        ui.address.setText(kept if isinstance(kept, str) else "")
        ui.key.setText(key)
        ui.sign.setChecked(self._is_stale() and bool(key))
        secondary(ui.sign_note)
        set_card(ui.result)
        ui.result_title_layout.insertWidget(0, self.sign, 0, Qt.AlignmentFlag.AlignTop)
        set_text_role(ui.result_title, "strong")
        ui.answer.setFont(theme().font("mono"))
        ui.answer.setMinimumHeight(self.fontMetrics().lineSpacing() * 4)
        ui.result.hide()
        self._say_fault("")
        set_role(ui.send, "primary")
        ui.send.setDefault(True)
        row = FlowLayout(ui.replay_buttons, spacing=theme().px(look.SPACE_2))
        for button in (ui.send, ui.close_button):
            row.addWidget(button)
        ui.address.setFocus()

    def _connect(self) -> None:
        ui = self.ui
        ui.address.textEdited.connect(lambda _text: self._say_fault(""))
        ui.sign.toggled.connect(lambda _on: self._show_signing())
        ui.send.clicked.connect(self._send)
        ui.close_button.clicked.connect(self.reject)

    # -- signing -----------------------------------------------------------------------------

    def _is_stale(self) -> bool:
        age = datetime.now(UTC) - self._row.delivery.at
        return age > timedelta(seconds=TOLERANCE)

    def _show_signing(self) -> None:
        ui, signs = self.ui, self.ui.sign.isChecked()
        ui.key_field.setVisible(signs)
        words = ""
        if not signs and self._row.delivery.header(HEADER) is None:
            words = self.tr("It came without a signature and goes on without one.")
        elif not signs and self._is_stale():
            words = self.tr(
                "Its signature is more than three minutes old: a program that checks the time "
                "refuses it. Sign it anew to be taken."
            )
        elif not signs:
            words = self.tr("The signature goes along as it came.")
        ui.sign_note.setText(words)
        ui.sign_note.setVisible(bool(words))

    # -- sending -----------------------------------------------------------------------------

    def _send(self) -> None:
        ui = self.ui
        to = local_address(ui.address.text())
        if not to.fault and to.port == self._own_port:
            to = to._replace(fault=self.tr("This is the receiver itself: it would hear itself."))
        self._say_fault(to.fault)
        if to.fault:
            ui.address.setFocus()
            return
        key = ui.key.text().strip() if ui.sign.isChecked() else ""
        if ui.sign.isChecked() and not key:
            ui.sign_note.setText(self.tr("Enter the key to sign with, or take the tick away."))
            ui.sign_note.show()
            ui.key.setFocus()
            return
        self.tasks.start(self._replay(to, key), key="send", write=True)

    async def _replay(self, to: LocalAddress, key: str) -> None:
        ui = self.ui
        ui.send.setEnabled(False)
        ui.send.setText(self.tr("Sending…"))
        kept = address_without_secrets(to.url)
        self._services.settings.update_page(PAGE, replay=kept.removesuffix("?…"))
        try:
            done = await self._services.arrived.replay(self._row.delivery, to, key)
        finally:
            ui.send.setEnabled(True)
            ui.send.setText(self.tr("Se&nd it"))
        self._show_result(done)

    def _show_result(self, done: Replayed) -> None:
        ui, verdict, found = self.ui, done.verdict, done.exchange
        self.sign.set_icon(_SIGNS[verdict.level], verdict.level)
        ui.result_title.setText(verdict.title)
        took = self.tr("It took {0}.").format(in_seconds(found.answer)) if found.answer else ""
        words = [verdict.meaning, verdict.advice, took if "after" not in verdict.meaning else ""]
        ui.result_words.setText(" ".join(part for part in words if part))
        cut = self.tr("\n… cut: {0} bytes in all").format(f"{found.size:,}") if found.is_cut else ""
        ui.answer.setPlainText(found.text + cut)
        ui.answer.setVisible(bool(found.text))
        ui.result.show()
        announce(self, f"{verdict.title}. {verdict.meaning}")

    def _say_fault(self, fault: str) -> None:
        label = self.ui.address_fault
        set_text_role(label, "danger")
        label.setText(fault)
        label.setVisible(bool(fault))
        self.ui.address.setProperty("invalid", bool(fault))
        self.ui.address.setAccessibleDescription(fault)
        polish_again(self.ui.address)
