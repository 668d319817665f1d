"""The foot of the window that makes links for one booking: what the button does, or why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from calendly_desktop.domain.one_time_links import why_no_link, why_not_customised
from calendly_desktop.pages.as_whom import name_account
from calendly_desktop.pages.booking.waiting import Waiting
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.text import plain_tip, secondary, set_text_role
from calendly_desktop.viewmodels.one_time_words import summary

if TYPE_CHECKING:
    from calendly_desktop.forms.ui_link_single import Ui_LinkSingle
    from calendly_desktop.pages.link_single.fields import Fields
    from calendly_desktop.pages.services import Services


class Foot(QObject):
    """Follows the form, the connection and what is being sent; locks what was sent.

    missed: what is wrong, until something changes. is_gone: Calendly has no such event type.
    is_sending: links are being made; is_stopped: somebody wants no more of them.
    """

    def __init__(self, ui: Ui_LinkSingle, services: Services, fields: Fields) -> None:
        super().__init__(fields.parent())
        self.missed = ""
        self.is_gone = False
        self.is_sending = False
        self.is_stopped = False
        self.waiting = Waiting(ui.summary, ui.stop)
        self._ui = ui
        self._connection = services.connection
        self._fields = fields
        secondary(ui.account)
        name_account(ui.account, services, self.tr("You make links as {0}."))
        set_role(ui.make, "primary")
        set_role(ui.start_anew, "quiet")
        ui.stop.clicked.connect(self._stop)
        self.waiting.ended.connect(self._waited)
        self._connection.changed.append(self.follow)

    def follow(self, *_what: object) -> None:
        """Say what the button does now, or why it cannot be pressed."""
        if self.waiting.is_on:
            return
        ui, is_sending = self._ui, self.is_sending
        ui.inside.setEnabled(not is_sending)  # what is shown is what is sent
        ui.start_anew.setEnabled(not is_sending)
        form, why = self._fields.filled(), self._why_not()
        text, tone = summary(form, self._fields.kind), "strong"
        if why or self.missed:
            text, tone = why or self.missed, "warning" if why else "danger"
        if not is_sending:
            ui.stop.hide()
            self._say(text, tone)
        many = form.kind == "single_use" and form.count > 1
        words = self.tr("&Make {0} links").format(form.count) if many else self.tr("&Make link")
        ui.make.setText(words)
        ui.make.setAccessibleName(words.replace("&", ""))
        ui.make.setEnabled(not (is_sending or why))
        ui.make.setToolTip(plain_tip(why))
        ui.make.setAccessibleDescription(text)

    def progress(self, number: int, count: int) -> bool:
        """Say which link is being made; False where somebody has stopped it."""
        text = self.tr("Asking Calendly…")
        if count > 1:
            text = self.tr("Making link {0} of {1} …").format(number, count)
            self._ui.stop.show()
        self._say(text, "secondary")
        return not self.is_stopped

    def close(self) -> None:
        """Follow the connection no longer."""
        if self.follow in self._connection.changed:
            self._connection.changed.remove(self.follow)

    def _why_not(self) -> str:
        kind = self._fields.kind
        if offline := self._connection.change_reason():
            return offline
        if self.is_gone:
            return self.tr("This event type was deleted, or your account may not see it.")
        return why_no_link(kind) or (
            why_not_customised(kind) if self._fields.face == "share" else ""
        )

    def _waited(self) -> None:
        """The limit lets the request out, or somebody stopped the wait."""
        self._say(self.tr("Asking Calendly…"), "secondary")
        self.follow()

    def _say(self, text: str, tone: str) -> None:
        self._ui.summary.setText(text)
        set_text_role(self._ui.summary, tone)

    def _stop(self) -> None:
        """Make no more links after the one that is under way."""
        self.is_stopped = True
        self._ui.stop.hide()
