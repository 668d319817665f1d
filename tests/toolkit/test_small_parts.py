"""Toast, clipboard, buttons, chips, segments, search field, labels and states."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from calendly_desktop.domain.problems import Problem
from calendly_desktop.toolkit.buttons import CopyButton, FocusRing, icon_button, set_role
from calendly_desktop.toolkit.chips import Chip
from calendly_desktop.toolkit.clipboard import copy, copy_secret
from calendly_desktop.toolkit.search_field import SearchField
from calendly_desktop.toolkit.segmented import Segmented
from calendly_desktop.toolkit.states import PartialBar, Skeleton, StatePanel, StateStack
from calendly_desktop.toolkit.text import MonoLabel, PlainLabel, plain_tip
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.toast import Toaster

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    theme().apply(qapp)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.setCentralWidget(QWidget())
    made.statusBar().showMessage("Connected")
    made.resize(800, 600)
    made.show()
    made.activateWindow()
    return made


class TestToast:
    def test_it_takes_no_focus_and_goes_by_itself(self, window: QMainWindow, qtbot: QtBot) -> None:
        field = QLineEdit(window.centralWidget())
        field.show()
        field.setFocus()
        toaster = Toaster(window)
        toaster.show("<b>Copied</b>", milliseconds=30)
        assert toaster.text() == "<b>Copied</b>"
        assert window.focusWidget() is field
        qtbot.waitUntil(lambda: toaster.text() == "", timeout=2000)

    def test_it_lies_over_the_status_bar(self, window: QMainWindow) -> None:
        toaster = Toaster(window)
        toaster.show("Copied " * 40)
        note = window.findChild(QWidget, "toast")
        assert note is not None
        assert note.geometry().bottom() <= window.statusBar().y()
        assert window.rect().contains(note.geometry())

    def test_it_does_not_cover_what_has_the_focus(self, window: QMainWindow) -> None:
        field = QLineEdit(window.centralWidget())
        field.setGeometry(300, 520, 200, 32)
        field.show()
        field.setFocus()
        Toaster(window).show("Copied")
        note = window.findChild(QWidget, "toast")
        assert note is not None
        place = QRect(field.mapTo(window, QPoint(0, 0)), field.size())
        assert not note.geometry().intersects(place)

    def test_its_button_acts_once(self, window: QMainWindow, qtbot: QtBot) -> None:
        done: list[int] = []
        toaster = Toaster(window)
        toaster.show("Filter removed", action="Undo", on_action=lambda: done.append(1))
        button = window.findChild(QPushButton, "toast_action")
        assert button is not None
        assert button.accessibleName() == "Undo"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert done == [1]
        assert toaster.text() == ""

    def test_it_follows_the_window(self, window: QMainWindow) -> None:
        toaster = Toaster(window)
        toaster.show("Copied")
        window.resize(1000, 500)
        QApplication.sendPostedEvents()
        note = window.findChild(QWidget, "toast")
        assert note is not None
        assert window.rect().contains(note.geometry())


class TestClipboard:
    def test_one_copy_has_every_format(self, qapp: QApplication) -> None:
        copy("Reschedule: https://x", html="<a href='https://x'>Reschedule</a>", rtf=r"{\rtf1 x}")
        content = QGuiApplication.clipboard().mimeData()
        assert content.text() == "Reschedule: https://x"
        assert content.html() == "<a href='https://x'>Reschedule</a>"
        assert content.data("text/rtf").data() == rb"{\rtf1 x}"
        assert content.data("application/rtf").data() == rb"{\rtf1 x}"

    def test_plain_is_only_plain(self, qapp: QApplication) -> None:
        copy("https://x?a=1&b=2")
        content = QGuiApplication.clipboard().mimeData()
        assert content.text() == "https://x?a=1&b=2"
        assert not content.hasHtml()

    def test_a_secret_is_cleared(self, qtbot: QtBot) -> None:
        copy_secret("hunter2", milliseconds=30)
        clipboard = QGuiApplication.clipboard()
        hint = clipboard.mimeData().data("x-kde-passwordManagerHint").data()
        assert (clipboard.text(), hint) == ("hunter2", b"secret")
        qtbot.waitUntil(lambda: clipboard.text() == "", timeout=2000)

    def test_what_was_copied_since_stays(self, qtbot: QtBot) -> None:
        copy_secret("hunter2", milliseconds=30)
        copy("a link")
        qtbot.wait(80)
        assert QGuiApplication.clipboard().text() == "a link"


class TestButtons:
    def test_the_copy_button_confirms_and_keeps_its_name(self, qtbot: QtBot) -> None:
        button = CopyButton("Copy link", source=lambda: "https://x")
        qtbot.addWidget(button)
        button.show()
        width = button.width()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert QGuiApplication.clipboard().text() == "https://x"
        assert button.text() == "Copied"
        assert button.accessibleName() == "Copy link"
        assert button.width() == width
        button.setText("Copy address")  # what it says afterwards
        assert button.text() == "Copied"
        qtbot.waitUntil(lambda: button.text() == "Copy address", timeout=4000)

    def test_nothing_to_copy_leaves_the_clipboard(self, qtbot: QtBot) -> None:
        copy("before")
        button = CopyButton("Copy", source=lambda: "")
        qtbot.addWidget(button)
        button.click()
        assert QGuiApplication.clipboard().text() == "before"
        assert button.text() == "Copy"

    def test_icon_buttons_are_named_and_large_enough(self, qtbot: QtBot) -> None:
        button = icon_button("more", "More actions", "more_button")
        qtbot.addWidget(button)
        assert (button.accessibleName(), button.toolTip()) == ("More actions", "More actions")
        assert button.objectName() == "more_button"
        assert button.sizeHint().expandedTo(button.minimumSize()).width() >= 28
        assert button.sizeHint().expandedTo(button.minimumSize()).height() >= 28
        assert button.focusPolicy() == Qt.FocusPolicy.StrongFocus
        before = button.iconSize().width()
        try:
            theme().set_text_scale(2)
            assert button.iconSize().width() == 2 * before
        finally:
            theme().set_text_scale(1)
        assert button.iconSize().width() == before

    def test_filled_buttons_show_a_ring_with_the_focus(self, qtbot: QtBot) -> None:
        parent = QWidget()
        qtbot.addWidget(parent)
        layout = QVBoxLayout(parent)
        button, other = QPushButton("Go"), QPushButton("Other")
        layout.addWidget(button)
        layout.addWidget(other)
        set_role(button, "primary")
        set_role(button, "primary")
        with qtbot.waitActive(parent):
            parent.show()
            parent.activateWindow()
        other.setFocus()
        rings = button.findChildren(FocusRing)
        assert len(rings) == 1
        without = button.grab().toImage()
        button.setFocus()
        assert rings[0].isVisible()
        assert button.grab().toImage() != without

    @pytest.mark.parametrize("role", ["", "primary", "danger", "quiet", "link"])
    def test_every_role_is_a_target(self, role: str, qtbot: QtBot) -> None:
        button = QPushButton("Copy")
        qtbot.addWidget(button)
        set_role(button, role)  # type: ignore[arg-type]
        button.ensurePolished()
        assert button.sizeHint().height() >= 28

    def test_a_primary_copy_button_tints_its_icon(self, qtbot: QtBot) -> None:
        button = CopyButton("Copy link")
        qtbot.addWidget(button)
        before = button.icon().pixmap(16, 16).toImage()
        set_role(button, "primary")
        assert button.icon().pixmap(16, 16).toImage() != before


class TestChips:
    @pytest.mark.parametrize("tone", ["info", "success", "warning", "danger"])
    def test_colour_never_stands_alone(self, tone: str, qtbot: QtBot) -> None:
        chip = Chip("Canceled", tone=tone)  # type: ignore[arg-type]
        qtbot.addWidget(chip)
        assert chip.text() == "Canceled"
        assert chip.findChild(QLabel) is not None
        chip.show()
        assert chip.layout() is not None
        assert chip._icon.isVisible()

    def test_closing_is_a_named_target(self, qtbot: QtBot) -> None:
        chip = Chip("Sales team", closable=True)
        qtbot.addWidget(chip)
        chip.show()
        close = chip.findChild(QToolButton)
        assert close is not None
        assert close.accessibleName() == "Remove Sales team"
        assert min(close.width(), close.height()) >= 24
        with qtbot.waitSignal(chip.closed, timeout=1000):
            QTest.mouseClick(close, Qt.MouseButton.LeftButton)


class TestSegmented:
    def test_one_is_chosen_and_told_once(self, qtbot: QtBot) -> None:
        segments = Segmented(options=[("up", "Upcoming"), ("past", "Past"), ("off", "Canceled")])
        qtbot.addWidget(segments)
        segments.show()
        told: list[str] = []
        segments.changed.connect(told.append)
        assert segments.current() == "up"
        QTest.mouseClick(segments.button("past"), Qt.MouseButton.LeftButton)
        QTest.mouseClick(segments.button("past"), Qt.MouseButton.LeftButton)
        assert told == ["past"]
        segments.set_current("off")
        assert segments.current() == "off"
        assert told == ["past"]

    def test_arrow_keys_move_the_choice(self, qtbot: QtBot) -> None:
        segments = Segmented(options=[("up", "Upcoming"), ("past", "Past")])
        qtbot.addWidget(segments)
        with qtbot.waitActive(segments):
            segments.show()
            segments.activateWindow()
        segments.button("up").setFocus()
        QTest.keyClick(segments.button("up"), Qt.Key.Key_Right)
        assert segments.current() == "past"
        assert segments.button("past").accessibleName() == "Past"
        assert segments.button("past").height() >= 28

    @pytest.mark.parametrize("moved", [False, True])
    def test_tab_stops_at_the_chosen_one_only_wherever_it_stands(
        self, qtbot: QtBot, moved: bool
    ) -> None:
        window = QWidget()
        qtbot.addWidget(window)
        first, segments, last = QLineEdit(window), Segmented(window), QLineEdit(window)
        column = QVBoxLayout(window)
        for each in (first, segments, last):
            column.addWidget(each)
        segments.set_options([("up", "Upcoming"), ("past", "Past"), ("off", "Canceled")])
        if moved:
            segments.come_after(last)
        segments.set_current("past")
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        first.setFocus()
        stops: list[QWidget] = [first]
        for _ in range(5):
            QTest.keyClick(stops[-1], Qt.Key.Key_Tab)
            stops.append(window.focusWidget())
        chosen = segments.button("past")
        assert stops[:3] == ([first, last, chosen] if moved else [first, chosen, last])
        assert stops[3:] == stops[:3], "and round again"
        label = QLabel("&Which", window)
        label.setBuddy(segments)
        label.show()
        last.setFocus()
        QTest.keyClick(last, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
        assert window.focusWidget() is chosen, "its label leads to the chosen one"


class TestSearchField:
    def test_it_waits_for_a_pause(self, qtbot: QtBot) -> None:
        field = SearchField(placeholder="Search meetings")
        qtbot.addWidget(field)
        told: list[str] = []
        field.searched.connect(told.append)
        QTest.keyClicks(field, "lop")
        assert told == []
        qtbot.waitUntil(lambda: told == ["lop"], timeout=2000)
        QTest.keyClicks(field, "ez")
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert told == ["lop", "lopez"]
        qtbot.wait(220)
        assert told == ["lop", "lopez"]

    def test_esc_and_the_cross_empty_it(self, qtbot: QtBot) -> None:
        field = SearchField()
        qtbot.addWidget(field)
        told: list[str] = []
        field.searched.connect(told.append)
        QTest.keyClicks(field, "x")
        QTest.keyClick(field, Qt.Key.Key_Return)
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert (field.text(), told) == ("", ["x", ""])
        cross = field.findChild(QToolButton, "search_clear")
        assert cross is not None
        assert cross.accessibleName() == "Clear the search"
        QTest.keyClicks(field, "x")
        assert cross.isVisibleTo(field)
        QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
        assert (field.text(), told, cross.isVisibleTo(field)) == ("", ["x", ""], False)

    def test_a_remembered_search_asks_nothing(self, qtbot: QtBot) -> None:
        field = SearchField()
        qtbot.addWidget(field)
        told: list[str] = []
        field.searched.connect(told.append)
        field.set_text_silently("lopez")
        qtbot.wait(220)
        assert told == []


class TestLabels:
    def test_plain_is_plain(self, qtbot: QtBot) -> None:
        label = PlainLabel("<h1>x</h1>")
        qtbot.addWidget(label)
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert label.sizeHint().height() < 40
        label.setText("<b>y</b>")
        assert label.text() == "<b>y</b>"
        assert label.accessibleName() == ""  # a name would hide the live text

    def test_what_does_not_fit_is_shortened_and_offered_whole(self, qtbot: QtBot) -> None:
        label = MonoLabel("https://calendly.com/ada/<b>call</b>", elide="middle")
        qtbot.addWidget(label)
        label.resize(600, 20)
        label.show()
        assert label.toolTip() == ""
        label.resize(80, 20)
        assert label.is_elided()
        assert "&lt;b&gt;" in label.toolTip()
        assert label.text() == "https://calendly.com/ada/<b>call</b>"
        assert label.minimumSizeHint().width() < 80

    def test_tool_tips_are_escaped_only_where_needed(self) -> None:
        assert plain_tip("Ada") == "Ada"
        assert plain_tip("<i>") == "<span>&lt;i&gt;</span>"


class TestStates:
    @pytest.fixture
    def panel(self, qtbot: QtBot) -> StatePanel:
        made = StatePanel()
        qtbot.addWidget(made)
        made.resize(400, 300)
        made.show()
        return made

    def test_loading_shows_rows_only_after_a_while(self, panel: StatePanel, qtbot: QtBot) -> None:
        skeleton = panel.findChild(Skeleton)
        assert skeleton is not None
        panel.show_loading()
        assert not skeleton.isVisible()
        qtbot.waitUntil(skeleton.isVisible, timeout=2000)
        assert skeleton.height() > 200
        panel.show_empty("calendar", "No meetings")
        assert not skeleton.isVisible()

    def test_what_came_quickly_never_shows_rows(self, panel: StatePanel, qtbot: QtBot) -> None:
        skeleton = panel.findChild(Skeleton)
        assert skeleton is not None
        panel.show_loading()
        panel.show_empty("calendar", "No meetings")
        qtbot.wait(220)
        assert not skeleton.isVisible()

    def test_empty_offers_the_next_step(self, panel: StatePanel, qtbot: QtBot) -> None:
        done: list[int] = []
        action = ("Make a link", lambda: done.append(1))
        panel.show_empty("link", "No links", "Links you make appear here.", action)
        assert panel.title_label.text() == "No links"
        (button,) = panel.buttons()
        assert button.property("role") == "primary"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert done == [1]

    def test_each_state_replaces_the_one_before(self, panel: StatePanel) -> None:
        panel.show_no_match("No meeting matches “x”.", lambda: None)
        assert [b.text() for b in panel.buttons()] == ["Clear search and filters"]
        panel.show_refusal(Problem("Not for you", "Ask an owner."))
        panel.buttons()[0].click()
        assert QGuiApplication.clipboard().text() == "Not for you. Ask an owner."
        panel.show_offline("No connection", "As of 09:41.", lambda: None)
        assert (panel.state, len(panel.buttons())) == ("offline", 1)
        problem = Problem("No answer", "Nothing changed.", remedy="Retry.", details="503")
        panel.show_error(problem, lambda: None)
        assert panel.text_label.text() == "Nothing changed. Retry."
        assert [b.text() for b in panel.buttons()] == ["Retry", "Copy details"]
        assert all(b.objectName() and b.accessibleName() for b in panel.buttons())

    def test_the_stack_works_by_hand_and_from_a_form(self, qtbot: QtBot) -> None:
        listing = QLabel("rows")
        stack = StateStack(content=listing)
        qtbot.addWidget(stack)
        stack.show_panel().show_empty("calendar", "None")
        assert stack.currentWidget() is stack.panel
        stack.show_content()
        assert stack.currentWidget() is listing
        promoted = StateStack()
        qtbot.addWidget(promoted)
        page = QWidget()
        promoted.addWidget(page)
        assert isinstance(promoted, QStackedWidget)
        assert promoted.content is page
        empty = StateStack()
        qtbot.addWidget(empty)
        with pytest.raises(RuntimeError):
            _ = empty.content

    def test_a_partial_list_says_how_far_it_is(self, qtbot: QtBot) -> None:
        bar = PartialBar()
        qtbot.addWidget(bar)
        done: list[int] = []
        bar.show_partial("200 meetings read so far", ("Read more", lambda: done.append(1)))
        button = bar.findChild(QPushButton)
        assert button is not None
        button.click()
        assert done == [1]


def test_icons_of_the_parts_are_ours(qtbot: QtBot) -> None:
    button = CopyButton()
    qtbot.addWidget(button)
    assert button.text() == "Copy"
    assert isinstance(button.icon(), QIcon)
    assert not button.icon().isNull()
