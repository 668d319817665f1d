"""The card that signs in with the browser: begin, wait, come back, or say what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.banner import Banner
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.surfaces import Card
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle

if TYPE_CHECKING:
    from calendly_desktop.domain.problems import Problem

State = Literal["ready", "unavailable", "waiting", "finishing"]


class BrowserWay(Card):
    """One way to sign in. It shows a state; the desk listens, exchanges and keeps."""

    start_wanted = Signal()
    cancel_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("browser_way")
        self.state: State = "unavailable"
        self._address = ""
        self.title = SectionTitle(self.tr("With your browser"), self)
        self.text = PlainLabel("", self, wrap=True)
        self.text.setObjectName("browser_text")
        self.start = self._button(self.tr("Sign in with your browser"), "browser_start", "open")
        self.settings = self._button(self.tr("Open settings…"), "browser_settings", "settings")
        self.copy = CopyButton(self.tr("Copy address"), self, source=lambda: self._address)
        self.copy.setObjectName("browser_copy")
        self.copy.setAccessibleName(self.tr("Copy the address of the sign-in page"))
        self.copy.setAutoDefault(False)
        self.cancel = self._button(self.tr("Cancel"), "browser_cancel", "")
        self.cancel.setAccessibleName(self.tr("Cancel the sign-in with the browser"))
        self.banner = Banner(self)
        self.banner.setObjectName("browser_banner")
        self._lay_out()
        self.start.clicked.connect(self.start_wanted)
        self.settings.clicked.connect(self.settings_wanted)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.show_unavailable()

    # -- states -----------------------------------------------------------------------------

    def show_ready(self) -> None:
        """Offer to begin."""
        self._show(
            "ready",
            self.tr(
                "You allow access on Calendly's own page. This app never sees your password, and "
                "the sign-in renews itself."
            ),
        )

    def show_unavailable(self) -> None:
        """Say what is missing, and where it is entered."""
        self._show(
            "unavailable",
            self.tr(
                "For this, Calendly has to know this app by a client id. Whoever registered "
                "Calendly Desktop for your company on developer.calendly.com has it; it is entered "
                "once in the settings."
            ),
        )

    def show_waiting(self, address: str) -> None:
        """Say that the browser is open; `address` can be copied for another one."""
        self._address = address
        self.banner.clear()
        words = self.tr("Your browser is open. Allow access there, then come back.")
        self._show("waiting", words)
        announce(self, words)
        self.cancel.setFocus()

    def show_no_browser(self) -> None:
        """Say that no browser could be opened: the address can be copied into one."""
        self.banner.show_message(
            "warning",
            self.tr("No browser could be opened"),
            self.tr("Copy the address and open it in any browser on this computer."),
        )

    def show_finishing(self) -> None:
        """Say that the browser has come back and the tokens are fetched."""
        self._show("finishing", self.tr("Allowed. Signing in…"))

    def show_problem(self, problem: Problem) -> None:
        """Explain in place why it did not work, and offer to begin again."""
        self.show_ready()
        self.banner.show_message(
            "warning", problem.title, problem.explanation, details=problem.details
        )
        self.start.setFocus()

    def is_waiting(self) -> bool:
        """Tell whether a sign-in is under way that can be canceled."""
        return self.state == "waiting"

    def buttons(self) -> tuple[QPushButton, ...]:
        """Return the buttons in the order of Tab."""
        return self.start, self.settings, self.copy, self.cancel

    # -- private ----------------------------------------------------------------------------

    def _show(self, state: State, words: str) -> None:
        self.state = state
        self.text.setText(words)
        self.start.setVisible(state == "ready")
        self.settings.setVisible(state == "unavailable")
        self.copy.setVisible(state == "waiting")
        self.cancel.setVisible(state == "waiting")
        if state != "ready":
            self.banner.clear()
        if state not in ("waiting", "finishing"):
            self._address = ""

    def _button(self, words: str, name: str, symbol: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAccessibleName(words.rstrip("…"))
        button.setAutoDefault(False)
        if symbol:
            button.setIcon(icon(symbol))
        return button

    def _lay_out(self) -> None:
        column = self.column()
        column.addWidget(self.title)
        column.addWidget(self.text)
        row = FlowLayout()
        for button in self.buttons():
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self.banner)
