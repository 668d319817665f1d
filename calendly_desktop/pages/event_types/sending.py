"""What windows that send one form have in common: draft, checks, sending once, what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt

from calendly_desktop.domain.booking import Fault
from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.as_whom import mark_account
from calendly_desktop.pages.booking.waiting import Waiting
from calendly_desktop.store.field_problems import FieldRefused
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.report import report
from calendly_desktop.toolkit.states import who_asks
from calendly_desktop.toolkit.text import plain_tip, secondary, set_text_role
from calendly_desktop.toolkit.window import ToolWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QPushButton, QWidget

    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.account_mark import AccountLabel
    from calendly_desktop.toolkit.text import PlainLabel
    from calendly_desktop.viewmodels.meeting_words import Words


class SendingForm(Protocol):
    """What the forms of these windows have."""

    inside: QWidget
    summary: PlainLabel
    account: AccountLabel
    stop: QPushButton
    close_button: QPushButton
    save: QPushButton


class SendingWindow(ToolWindow):
    """A form whose button sends it once; it is locked meanwhile, and stays open until it is known.

    Subclasses set up the form on `body`, call `set_up(ui)`, and say what is filled in.
    """

    def set_up(self, services: Services, form: SendingForm) -> None:
        """Dress the foot, and follow the connection."""
        self._services = services
        self._form = form
        self._is_sending = False
        self._missed = ""
        self.waiting = Waiting(form.summary, form.stop)
        self.waiting.ended.connect(self._waited)
        secondary(form.account)
        set_role(form.save, "primary")
        form.save.clicked.connect(self.send)
        form.close_button.clicked.connect(self.reject)
        services.connection.changed.append(self.follow)

    # -- what each window says -------------------------------------------------------------

    def summary_text(self) -> str:
        """Return what the button does, in a sentence or two."""
        raise NotImplementedError

    def account_text(self) -> str:
        """Return as whom it is done."""
        raise NotImplementedError

    def why_not(self) -> str:
        """Return why the button cannot be pressed, besides a missing connection."""
        return ""

    def found_faults(self) -> Sequence[Fault]:
        """Return what is wrong with the form, in the order of its fields."""
        raise NotImplementedError

    def show_faults(self, found: Sequence[Fault]) -> None:
        """Say below the fields what is wrong with them."""
        raise NotImplementedError

    def focus_field(self, name: str) -> None:
        """Put the keyboard into a field."""
        raise NotImplementedError

    async def send_form(self) -> None:
        """Send what is filled in, once, and show what came of it. Raises Problem if refused."""
        raise NotImplementedError

    async def keep_draft(self) -> None:
        """Keep what is filled in."""

    # -- sending ---------------------------------------------------------------------------

    def send(self) -> None:
        """Send the form where nothing is wrong with it."""
        if not self._form.save.isEnabled() or self.tasks.is_busy("send"):
            return
        found = self.found_faults()
        self.show_faults(found)
        if found:
            self._missed = found[0].text
            self.focus_field(found[0].field)
            self.follow()
            announce(self, found[0].text, urgent=True)
            return
        self.banner.clear()
        self._is_sending = True
        self.tasks.start(self._send(), key="send", write=True, on_error=self._refused)
        self.follow()

    def edited(self) -> None:
        """Follow what somebody has changed."""
        self._missed = ""
        self.follow()

    def follow(self, *_what: object) -> None:
        """Say what the button does now, or why it cannot be pressed."""
        if self.waiting.is_on:
            return
        form, offline = self._form, self._services.connection.change_reason()
        why = offline or self.why_not()
        form.inside.setEnabled(not self._is_sending)  # what is shown is what is sent
        text, tone = self.summary_text(), "strong"
        if why or self._missed:
            quiet = "warning" if offline else "secondary"
            text, tone = why or self._missed, quiet if why else "danger"
        if self._is_sending:
            text, tone = self.tr("Asking Calendly…"), "secondary"
        form.summary.setText(text)
        set_text_role(form.summary, tone)
        who = self.account_text()
        form.account.setText(who)
        form.account.setVisible(bool(who))
        mark_account(form.account, self._services)
        form.save.setEnabled(not (self._is_sending or why))
        form.save.setToolTip(plain_tip(why))
        form.save.setAccessibleDescription(text)

    def tell_words(self, words: Words) -> None:
        """Tell in the banner how it came out."""
        self.banner.show_message(words.kind, words.title, words.text)

    def tell_draft(self, start_anew: Callable[[], None]) -> None:
        """Tell that a half-filled form is back."""
        self.banner.show_message(
            "info",
            self.tr("Your half-filled form is back"),
            self.tr("It was kept when the window closed. Nothing of it was sent."),
            actions=[(self.tr("Start anew"), start_anew)],
        )

    async def _send(self) -> None:
        try:
            await self.keep_draft()
            await self.send_form()
        finally:
            self._is_sending = False
            self.follow()

    def _refused(self, error: BaseException) -> bool:
        """Explain why nothing was changed, at the field where there is one."""
        if not isinstance(error, Problem):
            return False
        if isinstance(error, FieldRefused):
            self.show_faults([Fault(error.field, error.said or error.title)])
            self.focus_field(error.field)
        offers: dict[str, list[tuple[str, Callable[[], None]]]] = {
            "retry": [(self.tr("Try again"), self.send)],
            "sign_in": [(self.tr("Sign in"), self.sign_in_wanted.emit)],
        }
        self.banner.show_message(
            "danger",
            error.title,
            error.explanation,
            actions=offers.get(error.step, []),
            details=report(error) if error.details else "",
            request=error.request(*who_asks(self)),
        )
        return True

    def _waited(self) -> None:
        self.follow()

    # -- the window ------------------------------------------------------------------------

    def unfinished(self) -> str:
        """Say that something is on its way; a half-filled form is kept as a draft."""
        return self.tr("A change is on its way to Calendly.") if self.tasks.is_busy("send") else ""

    def may_close(self) -> bool:
        """Stay open while it is being sent; Esc stops the wait for Calendly's limit."""
        if self.waiting.stop():
            return False
        if self.tasks.is_busy("send"):
            self.toaster.show(self.tr("Calendly is being asked. This takes a moment."))
            return False
        return True

    async def aclose(self) -> None:
        """Keep the draft and end the window's work."""
        if self.follow in self._services.connection.changed:
            self._services.connection.changed.remove(self.follow)
        await self.keep_draft()
        await super().aclose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.send()
            return
        super().keyPressEvent(event)
