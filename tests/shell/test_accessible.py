"""Everything that can be pressed or typed into has a name, a key of its own and enough room."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolButton,
    QWidget,
)

from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.meetings.cancel_dialog import CancelDialog
from calendly_desktop.pages.meetings.row_actions import RowActions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pytestqt.qtbot import QtBot

    from calendly_desktop.desk import Desk

SMALLEST_TARGET = 24  # pixels; WCAG 2.2, 2.5.8
INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
PAGES = ("meetings", "links", "webhooks", "account")
SECTIONS = (
    "overview",
    "abilities",
    "people",
    "event_types",
    "availability",
    "contacts",
    "routing_forms",
    "activity",
    "privacy",
    "help",
)


# -- what there is ----------------------------------------------------------------------------


def _interactive(root: QWidget) -> Iterator[QWidget]:
    """Every widget of ours that takes clicks or keys, shown or not."""
    for widget in [root, *root.findChildren(QWidget)]:
        if isinstance(widget, INTERACTIVE) and not _is_part_of_another(widget):
            yield widget


def _is_part_of_another(widget: QWidget) -> bool:
    """Whether Qt made it as a part of one of its own widgets: that one is named instead."""
    if isinstance(widget, QHeaderView) or widget.objectName().startswith("qt_"):
        return True
    around = widget.parentWidget()
    while around is not None and not around.isWindow():
        if isinstance(around, QComboBox | QLineEdit | QTabBar | QAbstractSpinBox | QHeaderView):
            return True
        if around.metaObject().className() == "QComboBoxPrivateContainer":
            return True
        around = around.parentWidget()
    return around is not None and around.metaObject().className() == "QComboBoxPrivateContainer"


def _label_of(widget: QWidget) -> str:
    labels = widget.window().findChildren(QLabel)
    return next((label.text() for label in labels if label.buddy() is widget), "")


def _spoken(widget: QWidget) -> str:
    """What assistive technology says first; a box to choose from says its choice, so: its label."""
    if isinstance(widget, QComboBox):
        return _label_of(widget) or widget.accessibleName()
    interface = QAccessible.queryAccessibleInterface(widget)
    return "" if interface is None else str(interface.text(QAccessible.Text.Name))


def _where(widget: QWidget) -> str:
    names: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(names) < 4:
        names.append(at.objectName() or at.metaObject().className())
        at = at.parentWidget()
    return f"{widget.metaObject().className()} {' < '.join(names)} {_spoken(widget)!r}"


# -- what is wrong with it --------------------------------------------------------------------


def _unnamed(root: QWidget) -> list[str]:
    widgets = list(_interactive(root))
    assert widgets, "nothing to look at"
    without_object = [f"no objectName: {_where(w)}" for w in widgets if not w.objectName()]
    silent = [f"says nothing: {_where(w)}" for w in widgets if w.isVisible() and not _spoken(w)]
    return without_object + silent


def _cramped(root: QWidget) -> list[str]:
    shown = [w for w in _interactive(root) if w.isVisible()]
    return [
        f"{w.width()}x{w.height()}: {_where(w)}"
        for w in shown
        if min(w.width(), w.height()) < SMALLEST_TARGET
    ]


def _alike(root: QWidget) -> list[str]:
    """Buttons that sound alike; those of the row in a list repeat the detail pane on purpose."""
    shown = [
        w
        for w in _interactive(root)
        if w.isVisible()
        and isinstance(w, QAbstractButton)
        and not isinstance(w.parentWidget(), RowActions)
    ]
    said = Counter(_spoken(w) for w in shown)
    return [f"said {said[_spoken(w)]} times: {_where(w)}" for w in shown if said[_spoken(w)] > 1]


def _access_keys(root: QWidget) -> list[str]:
    """Access keys given twice among what is in sight: they would only move the focus about."""
    texts = [text for w in root.findChildren(QWidget) if w.isVisible() for text in _keyed_texts(w)]
    return _doubles([(_mnemonic(text), text) for text in texts if _mnemonic(text)])


def _keyed_texts(widget: QWidget) -> list[str]:
    if isinstance(widget, QMenuBar):
        return [action.text() for action in widget.actions() if action.isVisible()]
    if isinstance(widget, QTabBar):
        return [widget.tabText(index) for index in range(widget.count())]
    if isinstance(widget, QAbstractButton):
        return [widget.text()] if widget.isEnabled() else []
    if isinstance(widget, QLabel) and widget.buddy() is not None:
        return [widget.text()]
    return []


def _menu_keys(menu: QMenu) -> list[str]:
    shown = [action for action in menu.actions() if action.isVisible()]
    return _doubles([(_mnemonic(a.text()), a.text()) for a in shown if _mnemonic(a.text())])


def _mnemonic(text: str) -> str:
    return QKeySequence.mnemonic(text).toString()


def _shortcuts(window: QWidget) -> list[str]:
    """Shortcuts of the whole window that two commands share: Qt then runs neither."""
    wide = (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut)
    found = [
        (key.toString(), action.objectName() or action.text())
        for action in {*window.actions(), *window.findChildren(QAction)}
        if action.shortcutContext() in wide and action.isEnabled()
        for key in action.shortcuts()
    ]
    found += [
        (shortcut.key().toString(), shortcut.objectName() or "QShortcut")
        for shortcut in window.findChildren(QShortcut)
        if shortcut.context() in wide and shortcut.isEnabled()
    ]
    return _doubles(found)


def _doubles(found: Sequence[tuple[str, str]]) -> list[str]:
    often = Counter(key for key, _ in found)
    return sorted(f"{key}: {who!r}" for key, who in found if often[key] > 1)


def _faulty_window() -> QWidget:
    window = QWidget()
    row = QHBoxLayout(window)
    for text in ("&One", "&Other", "Twice", "Twice", ""):
        button = QToolButton(window)
        button.setText(text)
        button.setFixedSize(20, 30)
        row.addWidget(button)
    for number in range(2):
        action = QAction(f"Action {number}", window)
        action.setShortcut(QKeySequence("F5"))
        window.addAction(action)
    return window


def _faults(root: QWidget) -> list[str]:
    return [*_unnamed(root), *_cramped(root), *_alike(root), *_access_keys(root)]


def test_these_checks_find_faults(qtbot: QtBot) -> None:
    window = _faulty_window()
    qtbot.addWidget(window)
    window.show()
    assert [len(_unnamed(window)), len(_cramped(window))] == [6, 5]
    assert [len(_alike(window)), len(_access_keys(window)), len(_shortcuts(window))] == [2, 2, 2]


# -- the window and its dialogs ---------------------------------------------------------------


async def _page(start_app: Callable[..., Any], until: Callable[..., Any], name: str) -> Any:
    desk: Desk = await start_app(token="demo-token", page=name)
    workspace = await until(lambda: desk.window.workspace)
    page = workspace.current_page
    assert name == page.NAME
    await until(lambda: workspace.as_of is not None, what=f"for {name} to be read")
    await until(lambda: not page.tasks.is_busy("load"))
    return desk, page


async def _all_read(desk: Desk, until: Callable[..., Any]) -> None:
    """Wait for the invitees too, which come in the background."""
    assert desk.session is not None
    sync = desk.session.services.sync
    await until(lambda: sync.progress.state == "idle", seconds=60, what="for the invitees")


async def _dialog(until: Callable[..., Any], *, but: QWidget | None = None) -> QDialog:
    def shown() -> QDialog | None:
        everything = QApplication.topLevelWidgets()
        dialogs = [w for w in everything if isinstance(w, QDialog) and w.isVisible()]
        return next((w for w in dialogs if w is not but), None)

    found: QDialog = await until(shown, what="for a dialog")
    return found


async def _close(until: Callable[..., Any], dialog: QDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    await until(
        lambda: (
            not any(
                isinstance(w, QDialog) and w.isVisible() for w in QApplication.topLevelWidgets()
            )
        ),
        what="for Esc to close the dialog",
    )


@pytest.mark.parametrize("name", PAGES)
async def test_every_page(
    start_app: Callable[..., Any], until: Callable[..., Any], name: str
) -> None:
    desk, page = await _page(start_app, until, name)
    assert _faults(desk.window) == []
    assert _shortcuts(desk.window) == []
    if name == "account":
        for section in SECTIONS:
            page.show_section(section)
            await until(lambda: not page.tasks.is_busy())
            assert _faults(desk.window) == [], section
            if _choose_first(page):
                await until(lambda: not page.tasks.is_busy())
                found = [*_unnamed(desk.window), *_cramped(desk.window), *_access_keys(desk.window)]
                assert found == [], f"a row of {section}"


def _choose_first(page: Any) -> bool:
    """Choose the first row of the list in sight, whose details and commands show then."""
    tables = [table for table in page.ui.stack.findChildren(QTableView) if table.isVisible()]
    table = next((each for each in tables if each.model().rowCount()), None)
    if table is not None:
        table.setCurrentIndex(table.model().index(0, 0))
    return table is not None


@pytest.mark.parametrize("name", PAGES)
async def test_every_menu(
    start_app: Callable[..., Any], until: Callable[..., Any], name: str
) -> None:
    desk, _ = await _page(start_app, until, name)
    menus = desk.window.menuBar().findChildren(QMenu)
    assert len(menus) >= 5
    for menu in menus:
        assert _menu_keys(menu) == [], menu.title()
        nameless = [a.text() for a in menu.actions() if a.text() and not a.objectName()]
        nameless = [text for text in nameless if not _is_menu(menu, text)]
        assert nameless == [], menu.title()


def _is_menu(menu: QMenu, text: str) -> bool:
    return any(action.menu() is not None for action in menu.actions() if action.text() == text)


async def test_the_first_start_and_sign_in(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk = await start_app()
    welcome = await until(lambda: desk.window.welcome)
    assert _faults(desk.window) == []
    welcome.show_connect()
    assert _faults(desk.window) == []
    assert _shortcuts(desk.window) == []


@pytest.mark.parametrize(
    "name", ["commands", "shortcuts", "about", "settings", "journal", "accounts", "sign_out"]
)
async def test_dialogs_of_the_window(
    start_app: Callable[..., Any], until: Callable[..., Any], name: str
) -> None:
    desk, _ = await _page(start_app, until, "account")
    [action] = [a for a in desk.window.actions() if a.objectName() == f"action_{name}"]
    action.trigger()
    dialog = await _dialog(until)
    assert _faults(dialog) == []
    await _close(until, dialog)


async def test_every_state_of_the_sign_in_by_browser(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk = await start_app()
    welcome = await until(lambda: desk.window.welcome)
    welcome.show_connect()
    welcome.browser.show_waiting("https://auth.calendly.com/oauth/authorize")
    assert _faults(desk.window) == []
    welcome.browser.show_unavailable()
    assert _faults(desk.window) == []
    welcome.browser.show_problem(Problem("Access was not allowed", "Nothing was changed."))
    assert _faults(desk.window) == []


@pytest.mark.parametrize(
    ("name", "order"),
    [
        ("meetings", "search scope view_upcoming meetings_list copy_reschedule copy_cancel"),
        ("links", "type_search types source medium term read_link link"),
        (
            "webhooks",
            "new_webhook search colleagues webhook_list copy_address replace_webhook "
            "new_like_this delete_webhook",
        ),
        ("account", "sections copy_email copy_page sign_out"),
    ],
)
async def test_tab_goes_from_top_to_bottom(
    start_app: Callable[..., Any], until: Callable[..., Any], name: str, order: str
) -> None:
    desk, _ = await _page(start_app, until, name)
    if name == "meetings":
        await _all_read(desk, until)
    at, visited = desk.window.nextInFocusChain(), []
    while at is not desk.window:
        if at.isVisible() and at.isEnabled() and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            visited.append(at.objectName())
        at = at.nextInFocusChain()
    assert [one for one in visited if one in order.split()] == order.split()


async def test_the_question_before_signing_out(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk, _ = await _page(start_app, until, "account")
    desk.window.sign_out_wanted.emit()
    dialog = await _dialog(until)
    assert _faults(dialog) == []
    await _close(until, dialog)


async def test_the_question_before_canceling_and_the_seconds_to_undo(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk, page = await _page(start_app, until, "meetings")
    await until(lambda: page.detail.cancel_button.isVisible())
    QTest.mouseClick(page.detail.cancel_button, Qt.MouseButton.LeftButton)
    dialog = await _dialog(until)
    assert isinstance(dialog, CancelDialog)
    assert _faults(dialog) == []
    QTest.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
    await until(page.canceling.bar.isVisible)
    assert _faults(desk.window) == []
    page.canceling.undo_last()


async def test_the_new_webhook(start_app: Callable[..., Any], until: Callable[..., Any]) -> None:
    _desk, page = await _page(start_app, until, "webhooks")
    page.ui.new_webhook.click()
    dialog = await _dialog(until)
    assert _faults(dialog) == []
    await _close(until, dialog)


async def test_the_banner_of_a_problem(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk, page = await _page(start_app, until, "webhooks")
    served_simulator.fault(kind="status", status=500, times=-1)
    page.refresh()
    await until(page.banner.is_shown)
    assert _faults(desk.window) == []


def _toggle(view: QAbstractItemView, text: str) -> None:
    """Press a row as assistive technology does: by its own action, without mouse or keys."""
    whole = QAccessible.queryAccessibleInterface(view)
    assert whole is not None
    for number in range(whole.childCount()):
        cell = whole.child(number)
        if cell is not None and cell.text(QAccessible.Text.Name).startswith(text):
            actions = cell.actionInterface()
            assert actions is not None
            actions.doAction(actions.toggleAction())
            return
    raise AssertionError(f"no row is called {text!r}")


async def test_assistive_technology_chooses_a_meeting(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk, page = await _page(start_app, until, "meetings")
    await _all_read(desk, until)
    QTest.keyClick(page.list.rows, Qt.Key.Key_End)  # at some hours hers is the first one
    before = page.list.current()
    _toggle(page.list.rows, "Maria Lopez")
    await until(lambda: page.detail.title.text() == "Intro call", seconds=2)
    assert page.list.current() != before


@pytest.mark.parametrize("name", ["Intro call", "Phone screening", "Career fair chat"])
async def test_assistive_technology_chooses_an_event_type(
    start_app: Callable[..., Any], until: Callable[..., Any], name: str
) -> None:
    _, page = await _page(start_app, until, "links")
    view = page.builder.types.ui.types
    await until(lambda: view.model().rowCount() > 0)
    _toggle(view, name)
    assert page.builder.types.base.name.startswith(name)
    assert str(view.currentIndex().data()).startswith(name)
