"""The first start: sample data or my Calendly, by the three steps to a token or by browser."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayoutItem, QLineEdit, QWidget

from calendly_desktop.domain.scopes import WANTED_SCOPES
from calendly_desktop.forms.ui_welcome import Ui_Welcome
from calendly_desktop.pages.help.link import HelpLink, show_help
from calendly_desktop.shell.browser_way import BrowserWay
from calendly_desktop.system.credentials import SESSION_ONLY
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import MonoLabel, PlainLabel
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from calendly_desktop.domain.problems import Problem

TOKEN_PAGE = "https://calendly.com/integrations/api_webhooks"  # noqa: S105 - an address
_PASTED = 20
"""So many characters at once were pasted, not typed: the token is tested without a click."""


_ROOM_FOR_PICTURES = 700  # pixels at the normal text size


class Welcome(QWidget):
    """One screen with two choices, and behind the second the three steps of signing in.

    What is typed stays through every failure; the token leaves the field only when the session
    opens.
    """

    demo_wanted = Signal()
    token_given = Signal(str)
    browser_wanted = Signal()
    browser_canceled = Signal()
    settings_wanted = Signal()
    left = Signal()

    def __init__(self, where_token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Welcome()
        self.ui.setupUi(self)
        self._length = 0
        self._busy = False
        self._can_go_back = False
        self._by_browser = False
        self.browser = BrowserWay(self.ui.connect_card)
        self.help = HelpLink("token", self.ui.connect_card)
        self.ui.connect_head.addWidget(self.help)
        self.setTabOrder(self.ui.connect_back, self.help)
        self._dress(where_token)
        ui = self.ui
        ui.explore_sample_data.clicked.connect(self.demo_wanted)
        ui.connect_my_calendly.clicked.connect(lambda: self.show_connect())
        ui.connect_back.clicked.connect(self._back)
        ui.open_token_page.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(TOKEN_PAGE)))
        ui.copy_token_page.clicked.connect(lambda: copy(TOKEN_PAGE))
        ui.show_token.toggled.connect(self._reveal)
        ui.token.textEdited.connect(self._note_edit)
        ui.token.returnPressed.connect(self._give)
        ui.connect.clicked.connect(self._give)
        self.browser.start_wanted.connect(self._begin_browser)
        self.browser.cancel_wanted.connect(self._cancel_browser)
        self.browser.settings_wanted.connect(self.settings_wanted)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._back)

    # -- what is shown ----------------------------------------------------------------------

    def show_choice(self) -> None:
        """Show the two large buttons."""
        self.ui.steps.setCurrentWidget(self.ui.choice_page)
        self.ui.explore_sample_data.setFocus()

    def show_connect(self, *, can_go_back: bool = False, by_browser: bool = False) -> None:
        """Show the ways to sign in; `can_go_back` when a session waits behind them.

        by_browser: begin at that way, because it was used before.
        """
        self._can_go_back = can_go_back
        where = self.tr("Back to the meetings") if can_go_back else self.tr("Back to the start")
        self.ui.connect_back.setAccessibleName(where)
        self.ui.steps.setCurrentWidget(self.ui.connect_page)
        if by_browser and self._by_browser:
            self.browser.start.setFocus()
        else:
            self.ui.token.setFocus()

    def offer_browser(self, possible: bool) -> None:
        """Offer to sign in by browser, first of all; or say, last of all, what it needs."""
        if self.browser.state in ("waiting", "finishing"):
            return
        self._by_browser = possible
        if possible:
            self.browser.show_ready()
        else:
            self.browser.show_unavailable()
        column = self.ui.connect_column
        column.removeWidget(self.browser)
        place = self.ui.step_1 if possible else self.ui.connect_end
        column.insertWidget(_index(column, place), self.browser)
        order = (self.help, *self.browser.buttons(), self.ui.open_token_page)
        if not possible:
            order = (self.ui.connect, *self.browser.buttons())
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        self.ui.connect_text.setText(self._ways())

    def show_where_token(self, where: str) -> None:
        """Say where the token will be kept, once that is known."""
        text = self.tr("The token is kept in {where}, never in a file.").format(where=where)
        if where == SESSION_ONLY:
            text = self.tr(
                "This computer offers no keyring, so the token is kept for this session only, "
                "never in a file."
            )
        self.ui.token_kept.setText(text)
        self.ui.where_token.setText(text)

    def show_busy(self, busy: bool) -> None:
        """Show that the token is being tested."""
        self._busy = busy
        self.ui.connect.setEnabled(not busy)
        self.ui.token.setReadOnly(busy)
        self.ui.connect.setText(self.tr("Testing…") if busy else self.tr("Connect"))

    def show_browser_problem(self, problem: Problem) -> None:
        """Explain why the sign-in by browser came to nothing."""
        self.show_busy(False)
        self.browser.show_problem(problem)
        self._show_banner(self.browser)

    def show_problem(self, problem: Problem) -> None:
        """Explain why the token was not taken; it stays in the field."""
        self.show_busy(False)
        actions = [(self.tr("Try again"), self._give)] if problem.step == "retry" else []
        if topic := problem.help_topic:
            actions.append((self.tr("Why?"), lambda: show_help(topic, self)))
        self.ui.sign_in_banner.show_message(
            "danger",
            problem.title,
            problem.explanation,
            actions=actions,
            details=problem.details,
        )
        self._show_banner(self.ui.sign_in_banner)
        self.ui.token.setFocus()

    def show_trouble(self, title: str, text: str, details: str = "") -> None:
        """Say on the first screen what signing out could not do."""
        self.ui.sign_out_banner.show_message("warning", title, text, details=details)

    def show_done(self, title: str, text: str, details: str = "") -> None:
        """Say on the first screen what removing everything did."""
        self.ui.sign_out_banner.show_message("success", title, text, details=details)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the drawings out where the words need their room."""
        super().resizeEvent(event)
        wide = event.size().width() >= theme().px(_ROOM_FOR_PICTURES)
        for picture in (self.ui.picture_1, self.ui.picture_2, self.ui.picture_3):
            picture.setVisible(wide)

    # -- private ----------------------------------------------------------------------------

    def _dress(self, where_token: str) -> None:
        ui = self.ui
        for name, page in (("choice", ui.choice_page), ("connect", ui.connect_page)):
            page.setObjectName(f"welcome_{name}")
            page.viewport().setAutoFillBackground(False)
            page.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields scroll it as they get it
        ui.choice_inside.setAutoFillBackground(False)
        ui.connect_inside.setAutoFillBackground(False)
        ui.choice_card.setMaximumWidth(theme().px(520))
        ui.choice_card.setMinimumWidth(theme().px(440))
        ui.connect_card.setMaximumWidth(theme().px(800))
        ui.connect_middle.setStretchFactor(ui.connect_card, 100)
        for large in (ui.explore_sample_data, ui.connect_my_calendly):
            large.setMinimumHeight(theme().px(44))
            large.setAutoDefault(True)  # Enter presses them, as Space does
        ui.sign_in_banner.clear()
        ui.sign_out_banner.clear()
        for button, symbol in (
            (ui.explore_sample_data, "eye"),
            (ui.connect_my_calendly, "key"),
            (ui.open_token_page, "open"),
            (ui.copy_token_page, "copy"),
        ):
            tone = "on_accent" if button is ui.connect_my_calendly else "text"
            button.setIcon(icon(symbol, tone))
            button.setIconSize(QSize(16, 16))
        for picture, name in (
            (ui.picture_1, "token-page"),
            (ui.picture_2, "scopes"),
            (ui.picture_3, "paste"),
        ):
            picture.show_drawing(name)
        ui.app_picture.setPixmap(icon("app").pixmap(QSize(64, 64)))
        self._list_scopes()
        self.offer_browser(False)
        self.show_where_token(where_token or self.tr("this computer's keyring"))

    def _list_scopes(self) -> None:
        grid = QGridLayout(self.ui.scopes)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, scope in enumerate(WANTED_SCOPES):
            name = MonoLabel(scope.name, self.ui.scopes)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainLabel(scope.why, self.ui.scopes, wrap=True), row, 1)

    def _ways(self) -> str:
        if self._by_browser:
            return self.tr(
                "Sign in with your browser, or with a personal access token: a long password that "
                "you make for this app."
            )
        return self.tr(
            "Calendly lets this app in with a personal access token: a long password that you make "
            "for it. It takes a minute."
        )

    def _show_banner(self, banner: QWidget) -> None:
        inside = self.ui.connect_inside.layout()
        if inside is not None:
            inside.activate()  # the page has not grown by the banner yet
        self.ui.connect_page.ensureWidgetVisible(banner)

    def _back(self) -> None:
        if self.browser.is_waiting():
            self._cancel_browser()
            return
        if self._busy or self.ui.steps.currentWidget() is self.ui.choice_page:
            return
        if self._can_go_back:
            self.left.emit()
        else:
            self.show_choice()

    def _begin_browser(self) -> None:
        if not self._busy:
            self.ui.sign_in_banner.clear()
            self.browser_wanted.emit()

    def _cancel_browser(self) -> None:
        self.browser_canceled.emit()
        self.browser.show_ready()
        self.browser.start.setFocus()

    def _reveal(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.ui.token.setEchoMode(mode)
        self.ui.show_token.setText(self.tr("Hide") if shown else self.tr("Show"))

    def _note_edit(self, text: str) -> None:
        grown, self._length = len(text) - self._length, len(text)
        if grown >= _PASTED:
            self._give()

    def _give(self) -> None:
        token = "".join(self.ui.token.text().split())
        if self._busy:
            return
        if not token:
            self.ui.sign_in_banner.show_message(
                "warning",
                self.tr("No token yet"),
                self.tr("Paste the token that Calendly showed you into the field."),
            )
            self.ui.token.setFocus()
            return
        self.ui.sign_in_banner.clear()
        self.show_busy(True)
        self.token_given.emit(token)


def _index(column: QBoxLayout, place: QWidget | QLayoutItem) -> int:
    """Return where a widget or spacer stands in a layout."""
    for index in range(column.count()):
        item = column.itemAt(index)
        if item is place or (item is not None and item.widget() is place):
            return index
    return column.count()
