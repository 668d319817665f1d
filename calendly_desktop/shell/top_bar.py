"""The bar over the pages: tabs on the left; sample data, commands and account on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabBar, QWidget

from calendly_desktop.pages import PAGES
from calendly_desktop.shell.account_button import AccountButton
from calendly_desktop.toolkit.buttons import Role, set_role
from calendly_desktop.toolkit.chips import Chip
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.toolkit.theme import ICON, SPACE_1, SPACE_2, SPACE_3, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class PageTabs(QTabBar):
    """Tabs whose places do not move when another one is chosen and drawn bold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tabs")
        self.setAccessibleName(self.tr("Pages"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        side = theme().px(ICON)
        self.setIconSize(QSize(side, side))
        for entry in PAGES:
            self.addTab(icon(entry.icon), self.tr(entry.title))

    def tint(self) -> None:
        """Draw the icons in the colours of the scheme."""
        side = theme().px(ICON)
        self.setIconSize(QSize(side, side))
        for index, entry in enumerate(PAGES):
            self.setTabIcon(index, icon(entry.icon))

    def show_count(self, name: str, count: int) -> None:
        """Show on a tab how many things there nobody has looked at; nothing for none."""
        for index, entry in enumerate(PAGES):
            if entry.name == name:
                title = self.tr(entry.title)
                self.setTabText(index, f"{title} ({count})" if count else title)
                told = self.tr("{title}, {count} not looked at").format(title=title, count=count)
                self.setAccessibleTabName(index, told if count else "")
                tips = {
                    "meetings": self.tr("New, moved or canceled"),
                    "webhooks": self.tr("Something became of a webhook"),
                }
                self.setTabToolTip(index, tips.get(name, "") if count else "")

    def tabSizeHint(self, index: int) -> QSize:
        """Leave every tab the room that it needs when it is the chosen one."""
        size = super().tabSizeHint(index)
        if index == self.currentIndex():
            return size
        bold = self.font()
        bold.setWeight(bold.Weight.DemiBold)
        text = self.tabText(index)
        more = QFontMetrics(bold).horizontalAdvance(text) - self.fontMetrics().horizontalAdvance(
            text
        )
        return QSize(size.width() + max(0, more), size.height())


class TopBar(QWidget):
    """One line over every page. What also stands in the menu gives way where it gets narrow."""

    search_wanted = Signal()
    connect_wanted = Signal()

    def __init__(self, is_demo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = PageTabs(self)
        self.sample_chip = Chip(self.tr("Sample data"), self, tone="info")
        self.sample_chip.setToolTip(
            self.tr("Everything here is invented. Nothing you do reaches Calendly.")
        )
        self.sample_chip.setVisible(is_demo)
        self.only_look_chip = Chip("", self)
        self.only_look_chip.setObjectName("only_look_chip")
        self.only_look_chip.hide()
        self._only_looks = False
        self.connect_button = self._button("Connect my Calendly", "connect_my_calendly", "link")
        self.connect_button.clicked.connect(self.connect_wanted)
        self.search_button = self._button("Search commands", "search_commands", "quiet")
        self.search_button.setIcon(icon("search", "secondary"))
        self.search_button.setToolTip(self.tr("Find any command (Ctrl+K)"))
        self.search_button.clicked.connect(self.search_wanted)
        self.account_button = AccountButton(is_demo, self)
        self._is_demo = is_demo
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE_1, SPACE_3, SPACE_1)
        row.setSpacing(SPACE_2)
        row.addWidget(self.tabs)
        row.addStretch(1)
        for widget in (
            self.only_look_chip,
            self.sample_chip,
            self.connect_button,
            self.search_button,
            self.account_button,
        ):
            row.addWidget(widget)
        self._fit(self.width())
        theme().changed.connect(self._retint)

    def show_count(self, name: str, count: int) -> None:
        """Show on a tab how many things there nobody has looked at."""
        self.tabs.show_count(name, count)
        self._fit(self.width())

    def show_only_look(self, reason: str) -> None:
        """Show that nothing can be changed, and why; empty: everything can."""
        self._only_looks = bool(reason)
        self.only_look_chip.setToolTip(plain_tip(reason))
        self.only_look_chip.setAccessibleName(self.tr("Only looking"))
        self.only_look_chip.setAccessibleDescription(reason)
        self._fit(self.width())

    def _button(self, text: str, name: str, role: Role) -> QPushButton:
        button = QPushButton(self.tr(text), self)
        button.setObjectName(name)
        button.setAccessibleName(self.tr(text))
        set_role(button, role)
        return button

    def _retint(self) -> None:
        self.tabs.tint()
        QTimer.singleShot(0, self.tabs, self.tabs.updateGeometry)  # fonts are polished by then

    def _fit(self, width: int) -> None:
        """Give up, in turn, what stands in the menu bar too."""
        free = width - self.tabs.sizeHint().width() - theme().px(64)
        self.only_look_chip.setVisible(self._only_looks)  # it stays, as a lock where it is narrow
        if self._only_looks:
            words = self.tr("Only looking") if free > theme().px(330) else ""
            self.only_look_chip.show_state(words, icon_name="lock")
            free -= self.only_look_chip.sizeHint().width()
        self.search_button.setText(self.tr("Search commands") if free > theme().px(500) else "")
        self.connect_button.setVisible(self._is_demo and free > theme().px(420))
        self.account_button.show_name(free > theme().px(250))
        self.sample_chip.setVisible(self._is_demo and free > theme().px(180))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the new width."""
        super().resizeEvent(event)
        self._fit(event.size().width())
