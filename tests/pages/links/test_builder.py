"""The Booking links tab as somebody uses it: click, type, look at what is shown and copied."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from calendly_desktop.domain.models import Invitee, ScheduledEvent, Tracking
from calendly_desktop.store.event_rows import save_events, save_invitees
from calendly_desktop.viewmodels.link_roles import Role

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

    from calendly_desktop.pages.links.page import LinksPage
    from tests.conftest import ServedSimulator
    from tests.pages.links.conftest import Room

Found = TypeVar("Found", bound=QObject)

BUTTON = Qt.MouseButton.LeftButton


async def loaded(page: LinksPage) -> None:
    """Wait until the tab has nothing more to do."""
    async with asyncio.timeout(15):
        await asyncio.sleep(0.01)
        while page.tasks.is_busy():
            await asyncio.sleep(0.01)


def child(parent: QWidget, kind: type[Found], name: str) -> Found:
    found = parent.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def row(page: LinksPage, name: str) -> QPoint:
    """Return where the row of that name is in the tree."""
    view = page.builder.types.ui.types
    base = next(base for base in page.builder.types.model.bases() if base.name == name)
    index = page.builder.types.model.index_of(base.key)
    view.setExpanded(index.parent(), True)
    view.scrollTo(index)
    return view.visualRect(index).center()


def click_type(page: LinksPage, name: str) -> None:
    view = page.builder.types.ui.types
    QTest.mouseClick(view.viewport(), BUTTON, pos=row(page, name))


def type_into(page: LinksPage, field: str, text: str) -> None:
    edit = child(page, QLineEdit, f"{field}_edit")
    edit.setFocus()
    edit.selectAll()
    for character in text:  # QTest.keyClicks aborts on anything but ASCII
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            none = Qt.KeyboardModifier.NoModifier
            QCoreApplication.sendEvent(edit, QKeyEvent(kind, Qt.Key.Key_A, none, character))


def shown_link(page: LinksPage) -> str:
    return page.builder.result.text.toPlainText()


def hint(page: LinksPage, field: str) -> str:
    label = child(page, QLabel, f"{field}_hint")
    return label.text() if label.isVisible() else ""


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def headings(page: LinksPage) -> list[str]:
    return [section.title for section in page.builder.types.model.sections]


# -- from event type to clipboard --------------------------------------------------------------


async def test_a_link_is_built_as_it_is_typed_and_copied_in_three_formats(
    page: LinksPage, room: Room
) -> None:
    assert headings(page)[0] == "Mine"
    assert not page.builder.result.ui.copy_link.isEnabled()
    click_type(page, "Intro call")
    base = shown_link(page)
    assert base.startswith("https://calendly.com/")
    assert page.builder.result.ui.no_tags.isVisible()
    type_into(page, "source", "news letter")
    type_into(page, "medium", "email")
    type_into(page, "campaign", "50% off+more & ünïcode")
    assert shown_link(page) == (
        f"{base}?utm_source=news%20letter&utm_medium=email"
        "&utm_campaign=50%25%20off%2Bmore%20%26%20%C3%BCn%C3%AFcode"
    )
    assert ("Campaign", "50% off+more & ünïcode") in page.builder.result.parts.texts()
    assert not page.builder.result.ui.no_tags.isVisible()
    QTest.mouseClick(page.builder.result.ui.copy_link, BUTTON)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == shown_link(page)
    assert shown_link(page).replace("&", "&amp;") in copied.html()
    assert ">Intro call</a>" in copied.html()
    assert b"HYPERLINK" in bytes(copied.data("text/rtf").data())
    assert room.said == ["Booking link copied"]
    assert page.builder.result.ui.copy_link.text() == "Copied"
    assert page.builder.result.ui.copy_link.accessibleName() == "Copy link"
    await loaded(page)
    assert [link.url for link in page.builder.result.model.links] == [copied.text()]


async def test_the_link_is_copied_by_key_from_a_field(page: LinksPage) -> None:
    click_type(page, "Intro call")
    type_into(page, "source", "newsletter")
    edit = child(page, QLineEdit, "source_edit")
    page.activateWindow()
    QTest.keyClick(edit, Qt.Key.Key_C, Qt.KeyboardModifier(0x06000000))
    assert clipboard() == shown_link(page)
    assert clipboard().endswith("?utm_source=newsletter")


async def test_html_source_can_be_copied(page: LinksPage) -> None:
    click_type(page, "Intro call")
    type_into(page, "source", "a&b")
    child(page, QAction, "copy_as_html").trigger()
    link = shown_link(page)
    assert clipboard() == f'<a href="{link}">Intro call</a>'
    type_into(page, "medium", "web")
    child(page, QAction, "copy_as_html").trigger()
    assert "&amp;utm_medium=web" in clipboard()


class Browser(QObject):
    """Stands where the desktop's browser is, and notes what it is asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self.opened.append(bytes(address.toEncoded().data()).decode())


@pytest.fixture
def browser() -> Iterator[Browser]:
    made = Browser()
    slot: Any = "open"  # PySide wants a str, its stubs say bytes
    QDesktopServices.setUrlHandler("https", made, slot)
    yield made
    QDesktopServices.unsetUrlHandler("https")


async def test_the_link_opens_exactly_as_it_is_shown(page: LinksPage, browser: Browser) -> None:
    click_type(page, "Intro call")
    type_into(page, "source", "50% + ü&#")
    QTest.mouseClick(page.builder.result.ui.open_link, BUTTON)
    assert browser.opened == [shown_link(page)]


async def test_a_colleagues_page_is_copied_in_three_actions(page: LinksPage) -> None:
    type_search = page.builder.types.ui.type_search
    name = next(title for title in headings(page) if title.startswith("Priya"))
    type_search.setFocus()
    QTest.keyClicks(type_search, name.split()[0])  # action 1: one field filled
    type_search.searched.emit(type_search.text())
    click_type(page, f"{name}'s booking page")  # action 2
    QTest.mouseClick(page.builder.result.ui.copy_link, BUTTON)  # action 3
    assert clipboard().startswith("https://calendly.com/priya")


async def test_team_round_robin_and_secret_types_are_marked(page: LinksPage) -> None:
    click_type(page, "Recruiting: next free recruiter")
    assert page.builder.result.ui.base_note.text().startswith("Round robin")
    click_type(page, "Offer discussion")
    assert page.builder.result.ui.base_note.text().startswith("Secret")
    names = [base.name for base in page.builder.types.model.bases()]
    assert "Old screening (2024)" not in names
    QTest.mouseClick(page.builder.types.ui.show_inactive, BUTTON, pos=QPoint(8, 12))
    click_type(page, "Old screening (2024)")
    assert page.builder.result.ui.base_note.text().startswith("Inactive")


# -- tags --------------------------------------------------------------------------------------


async def remember_tracking(room: Room, *sources: str) -> None:
    start = datetime(2026, 11, 23, 9, tzinfo=UTC)

    def keep(connection: sqlite3.Connection) -> None:
        for number, source in enumerate(sources):
            event = ScheduledEvent(uri=f"event/{number}", start_time=start, end_time=start)
            tracking = Tracking(utm_source=source)
            save_events(connection, [event], start)
            invitee = Invitee(uri=f"invitee/{number}", event=event.uri, tracking=tracking)
            save_invitees(connection, event, [invitee])

    await room.database.run(keep)


async def test_values_of_real_bookings_are_suggested_and_a_near_duplicate_is_pointed_out(
    room: Room, until: Callable[..., Any]
) -> None:
    await remember_tracking(room, "facebook", "facebook", "facebook", "Facebook", "linkedin")
    page = room.build()
    await loaded(page)
    box = child(page, QComboBox, "source")
    assert [box.itemText(n) for n in range(box.count())] == ["facebook", "Facebook", "linkedin"]
    type_into(page, "source", "face")
    completer = box.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    model = popup.model()
    found = [model.index(n, 0) for n in range(model.rowCount())]
    assert [index.data() for index in found] == ["facebook", "Facebook"]
    assert found[0].data(Role.DETAIL) == "3 bookings"
    popup.hide()
    type_into(page, "source", "Facebook")
    popup.hide()
    await until(lambda: hint(page, "source"))
    assert hint(page, "source") == "3 bookings say “facebook”."
    child(page, QLineEdit, "medium_edit").setFocus()
    assert box.currentText() == "Facebook", "leaving the field rewrote what was typed"
    QTest.mouseClick(page.builder.tags.ui.source_fix, BUTTON)
    assert box.currentText() == "facebook"
    assert not hint(page, "source")


async def test_what_may_go_wrong_with_a_value_is_said_under_it_and_mended(
    page: LinksPage, until: Callable[..., Any]
) -> None:
    click_type(page, "Intro call")
    assert not hint(page, "source"), "an untouched form must not complain"
    type_into(page, "term", "maria@example.com")
    await until(lambda: "e-mail address" in hint(page, "term"))
    assert hint(page, "source").startswith("Empty")
    assert not hint(page, "content")
    assert page.builder.result.ui.copy_link.isEnabled()
    edit = child(page, QLineEdit, "content_edit")
    edit.setFocus()
    QGuiApplication.clipboard().setText("in\u202evo\u200bice\u00a0one")
    QTest.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: "invisible" in hint(page, "content"))
    assert shown_link(page).endswith("utm_content=invoice%20one&utm_term=maria%40example.com")
    QTest.mouseClick(page.builder.tags.ui.content_fix, BUTTON)
    assert page.builder.tags.ui.content.currentText() == "invoice one"
    page.builder.tags.fields["content"].set_text("x" * 300)
    assert "255" in hint(page, "content")
    QTest.mouseClick(page.builder.tags.ui.content_fix, BUTTON)
    assert len(page.builder.tags.tags.content) == 255


async def test_tags_are_cleared_at_once(page: LinksPage) -> None:
    click_type(page, "Intro call")
    base = shown_link(page)
    type_into(page, "term", "x")
    QTest.mouseClick(page.builder.tags.ui.clear_tags, BUTTON)
    assert shown_link(page) == base
    assert not page.builder.tags.ui.clear_tags.isEnabled()


async def test_a_copied_link_is_taken_apart_and_keeps_its_other_parameters(
    page: LinksPage, room: Room
) -> None:
    click_type(page, "Intro call")
    base = shown_link(page)
    QGuiApplication.clipboard().setText(
        f"{base}?month=2027-01&utm_source=agency+one&name=Ada%20L&x=1+2&utm_source=agency"
    )
    click_type(page, "Phone screening")
    QTest.mouseClick(page.builder.tags.ui.read_link, BUTTON)
    assert page.builder.types.base is not None
    assert page.builder.types.base.name == "Intro call"
    assert page.builder.tags.tags.source == "agency"
    assert shown_link(page) == f"{base}?x=1+2&utm_source=agency&name=Ada%20L&month=2027-01"
    assert page.builder.prefill.filled() == [("Name", "Ada L")]
    assert page.builder.look.chosen() == [("Opens at", "January 2027")]
    page.refresh()
    await loaded(page)
    assert shown_link(page) == f"{base}?x=1+2&utm_source=agency&name=Ada%20L&month=2027-01"
    assert page.builder.prefill.filled() == [("Name", "Ada L")]
    assert page.builder.look.chosen() == [("Opens at", "January 2027")]
    before = shown_link(page)
    cancel = "https://calendly.com/cancellations/1a2b"
    for wrong in ("", "hello", "https://example.com/ada", "javascript:alert(1)", cancel):
        QGuiApplication.clipboard().setText(wrong)
        QTest.mouseClick(page.builder.tags.ui.read_link, BUTTON)
        assert room.said[-1].startswith("The clipboard holds no booking link")
        assert shown_link(page) == before
    assert room.said[-1].endswith("This is a link to cancel a meeting")
    QGuiApplication.clipboard().setText("https://calendly.com/agency/other?utm_term=x")
    QTest.mouseClick(page.builder.tags.ui.read_link, BUTTON)
    assert shown_link(page) == "https://calendly.com/agency/other?utm_term=x"


# -- recent links ------------------------------------------------------------------------------


def click_recent(page: LinksPage, number: int) -> None:
    view = page.builder.result.ui.recent
    place = view.visualRect(page.builder.result.model.index(number)).center()
    QTest.mouseClick(view.viewport(), BUTTON, pos=place)


async def test_recent_links_are_used_again_copied_again_and_removed(
    page: LinksPage, room: Room
) -> None:
    assert page.builder.result.ui.recent_states.panel.state == "empty"
    click_type(page, "Intro call")
    type_into(page, "source", "one")
    QTest.mouseClick(page.builder.result.ui.copy_link, BUTTON)
    await loaded(page)
    first = shown_link(page)
    click_type(page, "Phone screening")
    type_into(page, "source", "two")
    QTest.mouseClick(page.builder.result.ui.copy_link, BUTTON)
    await loaded(page)
    assert [link.tags.source for link in page.builder.result.model.links] == ["two", "one"]
    click_recent(page, 1)
    QTest.mouseClick(page.builder.result.ui.use_again, BUTTON)
    assert shown_link(page) == first
    assert page.builder.types.base is not None
    assert page.builder.types.base.name == "Intro call"
    QGuiApplication.clipboard().clear()
    QTest.keyClick(page.builder.result.ui.recent, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == first
    await loaded(page)
    latest = page.builder.result.model.links[0]
    assert (latest.url, latest.copied) == (first, 2)
    assert page.builder.result.selected() == latest
    page.builder.result.ui.recent_search.setText("two")
    page.builder.result.ui.recent_search.searched.emit("two")
    assert [link.tags.source for link in page.builder.result.model.links] == ["two"]
    click_recent(page, 0)
    QTest.keyClick(page.builder.result.ui.recent, Qt.Key.Key_Delete)
    await loaded(page)
    assert page.builder.result.ui.recent_states.panel.state == "no_match"
    page.builder.result.ui.recent_search.clear()
    page.builder.result.ui.recent_search.searched.emit("")
    assert [link.tags.source for link in page.builder.result.model.links] == ["one"]
    assert room.said[-1] == "Removed from recent links"


# -- presets -----------------------------------------------------------------------------------


async def save_preset(page: LinksPage, name: str, until: Callable[..., Any]) -> None:
    QTest.mouseClick(page.builder.tags.ui.save_preset, BUTTON)
    edit = await until(lambda: page.window().findChild(QLineEdit, "preset_name"))
    edit.selectAll()
    QTest.keyClicks(edit, name)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    await loaded(page)


async def test_a_preset_is_saved_used_after_a_restart_renamed_and_deleted(
    page: LinksPage, room: Room, until: Callable[..., Any]
) -> None:
    assert not page.builder.tags.ui.preset.isEnabled()
    assert not page.builder.tags.ui.save_preset.isEnabled()
    type_into(page, "source", "newsletter")
    type_into(page, "medium", "email")
    await save_preset(page, "News", until)
    assert page.builder.tags.ui.preset.currentText() == "News"
    type_into(page, "medium", "web")
    assert page.builder.tags.ui.preset.currentIndex() == -1, (
        "changed tags are not those of the preset"
    )
    await save_preset(page, "Web", until)
    await room.close(page)

    later = room.build()
    await loaded(later)
    box = later.builder.tags.ui.preset
    assert [box.itemText(n) for n in range(box.count())] == ["News", "Web"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_N)
    assert later.builder.tags.tags.source == "newsletter"
    assert later.builder.tags.tags.medium == "email"
    later.builder.tags.presets.rename_action.trigger()
    edit = await until(lambda: later.window().findChild(QLineEdit, "preset_name"))
    accept = child(later.window(), QAbstractButton, "preset_name_accept")
    edit.setText("web")
    assert not accept.isEnabled(), "two presets of one name"
    edit.setText("Newsletter")
    QTest.mouseClick(accept, BUTTON)
    await loaded(later)
    assert later.builder.tags.presets.current is not None
    assert later.builder.tags.presets.current.name == "Newsletter"
    later.builder.tags.presets.delete_action.trigger()
    await until(lambda: later.window().findChild(QWidget, "confirm_dialog"))
    delete = next(
        button
        for button in later.window().findChildren(QAbstractButton)
        if button.text() == "Delete preset" and button.isVisible()
    )
    QTest.mouseClick(delete, BUTTON)
    await loaded(later)
    assert [box.itemText(n) for n in range(box.count())] == ["Web"]
    assert later.builder.tags.tags.medium == "email"


async def test_a_preset_that_is_not_named_is_not_saved(
    page: LinksPage, room: Room, until: Callable[..., Any]
) -> None:
    type_into(page, "source", "newsletter")
    QTest.mouseClick(page.builder.tags.ui.save_preset, BUTTON)
    edit = await until(lambda: page.window().findChild(QLineEdit, "preset_name"))
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    await loaded(page)
    assert page.builder.tags.ui.preset.count() == 0
    assert "presets" not in room.settings.page("links")


# -- searching, refreshing, states --------------------------------------------------------------


async def test_search_by_keyboard_and_a_choice_that_outlives_it(page: LinksPage) -> None:
    page.focus_search()
    search = page.builder.types.ui.type_search
    QTest.keyClicks(search, "phone")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert page.builder.types.base is not None
    assert page.builder.types.base.name == "Phone screening"
    link = shown_link(page)
    QTest.keyClick(search, Qt.Key.Key_Escape)
    QTest.keyClicks(search, "zzzz")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert page.builder.types.ui.types_states.panel.state == "no_match"
    assert shown_link(page) == link
    page.builder.types.ui.types_states.panel.buttons()[0].click()
    search.searched.emit("")
    assert headings(page)[0] == "Mine"
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(page.builder.types.ui.types, Qt.Key.Key_Up)
    assert shown_link(page) != link


async def test_a_search_that_leaves_one_row_chooses_it(page: LinksPage) -> None:
    search = page.builder.types.ui.type_search
    QTest.keyClicks(search, "technical")
    search.searched.emit(search.text())
    assert page.builder.types.base is not None
    assert page.builder.types.base.name == "Technical interview"


async def test_a_refresh_keeps_choice_text_focus_and_open_headings(
    page: LinksPage, served_simulator: ServedSimulator
) -> None:
    click_type(page, "Phone screening")
    colleague = page.builder.types.model.index(3, 0)
    page.builder.types.ui.types.setExpanded(colleague, True)
    type_into(page, "campaign", "half typ")
    edit = child(page, QLineEdit, "campaign_edit")
    edit.setCursorPosition(2)
    link = shown_link(page)
    served_simulator.clear()
    page.refresh()
    await loaded(page)
    assert served_simulator.requests("GET", "/event_types")
    assert shown_link(page) == link
    assert edit.text() == "half typ"
    assert edit.cursorPosition() == 2
    assert page.builder.types.ui.types.isExpanded(page.builder.types.model.index(3, 0))
    selected = page.builder.types.ui.types.selectionModel().selectedIndexes()
    assert [index.data() for index in selected] == ["Phone screening"]


async def test_the_page_comes_back_as_it_was_left(page: LinksPage, room: Room) -> None:
    click_type(page, "Phone screening")
    link = shown_link(page)
    await room.close(page)
    later = room.build()
    assert shown_link(later) == link, "shown before anything is asked of Calendly"
    await loaded(later)


async def test_a_stopped_server_leaves_everything_usable(
    page: LinksPage, room: Room, served_simulator: ServedSimulator
) -> None:
    served_simulator.fault(match={"path": "/"}, kind="drop_before", times=50)
    page.refresh()
    await loaded(page)
    assert page.banner.is_shown()
    assert room.online[-1] is False
    click_type(page, "Intro call")
    type_into(page, "source", "offline")
    QTest.mouseClick(page.builder.result.ui.copy_link, BUTTON)
    assert clipboard() == shown_link(page)
    await loaded(page)
    assert [link.tags.source for link in page.builder.result.model.links] == ["offline"]
    served_simulator.clear()
    page.refresh()
    await loaded(page)
    assert not page.banner.is_shown()
    assert room.online[-1] is True


async def test_without_a_connection_at_the_first_start_the_list_says_so(
    room: Room, served_simulator: ServedSimulator, until: Callable[..., Any]
) -> None:
    served_simulator.fault(match={"path": "/"}, kind="drop_before", times=50)
    page = room.build()
    await loaded(page)
    panel = page.builder.types.ui.types_states.panel
    assert panel.state == "offline"
    served_simulator.clear()
    panel.buttons()[0].click()
    await loaded(page)
    assert headings(page)[0] == "Mine"


async def test_an_error_page_instead_of_json_is_told_in_words(
    page: LinksPage, served_simulator: ServedSimulator
) -> None:
    served_simulator.fault(match={"path": "/event_types"}, kind="html", times=9)
    page.refresh()
    await loaded(page)
    assert page.banner.is_shown()
    assert "<" not in page.banner.title_label.text() + page.banner.text_label.text()
    assert headings(page)[0] == "Mine"


async def test_a_revoked_token_offers_to_sign_in(
    page: LinksPage, served_simulator: ServedSimulator
) -> None:
    wanted: list[bool] = []
    page.sign_in_wanted.connect(lambda: wanted.append(True))
    served_simulator.fault(match={"path": "/"}, kind="revoked_token", times=9)
    page.refresh()
    await loaded(page)
    next(b for b in page.banner.buttons() if b.text() == "Sign in").click()
    assert wanted


class TestAsMember:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 20, "role": "user"}

    async def test_a_member_sees_their_own_and_is_told_about_the_others(
        self, page: LinksPage, served_simulator: ServedSimulator
    ) -> None:
        assert headings(page)[0] == "Mine"
        assert "Calendly does not show you" in page.builder.types.ui.types_note.text()
        assert page.builder.types.ui.types_note.isVisible()
        assert not page.banner.is_shown()
        queries = [r["query"] for r in served_simulator.requests("GET", "/event_types")]
        assert queries
        assert not any("organization" in query for query in queries)


async def test_closing_in_the_middle_of_a_load_leaves_nothing_running(
    room: Room, served_simulator: ServedSimulator
) -> None:
    served_simulator.fault(match={"path": "/"}, kind="delay", delay_ms=5000, times=9)
    page = room.build()
    await asyncio.sleep(0.05)
    assert page.tasks.is_busy()
    await room.close(page)
    assert not page.tasks.is_busy()


# -- the form ----------------------------------------------------------------------------------


async def test_narrow_windows_stack_the_columns(page: LinksPage) -> None:
    columns = page.builder.columns
    assert columns.orientation() == Qt.Orientation.Horizontal
    page.resize(800, 500)
    await asyncio.sleep(0.05)
    assert columns.orientation() == Qt.Orientation.Horizontal
    assert not page.builder.ui.columns_area.horizontalScrollBar().isVisible()
    page.resize(560, 500)
    await asyncio.sleep(0.05)
    assert columns.orientation() == Qt.Orientation.Vertical
    assert not page.builder.ui.columns_area.horizontalScrollBar().isVisible()


async def test_everything_interactive_has_a_name_and_access_keys_are_unique(
    page: LinksPage,
) -> None:
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QAbstractScrollArea)
    for widget in page.body.findChildren(QWidget):
        if not isinstance(widget, kinds) or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        if not widget.isVisible() or widget.objectName().startswith("qt_"):
            continue
        assert widget.objectName(), widget
        assert widget.accessibleName(), widget.objectName()
    texts = [
        widget.text()
        for widget in page.body.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLabel)
    ]
    keys = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert len(keys) == len(set(keys)), sorted(keys)
    assert not set(keys) & set("fevph"), "taken by the menu bar"


async def test_commands_for_menu_and_palette_follow_the_state(page: LinksPage) -> None:
    names = [action.text() for action in page.actions()]
    assert "Copy booking link" in names
    assert not page.builder.copy_action.isEnabled()
    click_type(page, "Intro call")
    assert page.builder.copy_action.isEnabled()
    page.builder.copy_action.trigger()
    assert clipboard() == shown_link(page)
