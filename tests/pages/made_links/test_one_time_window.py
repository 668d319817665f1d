"""The window that makes links for one booking: filled by keyboard, sent once, told in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.models import last_segment
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.link_bases import base_of
from tests.pages.made_links.conftest import (
    FAIR,
    Tab,
    check_names_and_keys,
    check_tab_order,
    clipboard,
    clipboard_html,
    type_into,
)

if TYPE_CHECKING:
    from collections.abc import Callable

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
EXTRA = {"a1": "Data engineer"}
POST = {"method": "POST"}


@pytest.fixture
def open_for(tab: Tab) -> Callable[..., Any]:
    async def one(name: str = "Intro call", face: str = "single_use", **more: Any) -> Any:
        kind = await tab.kind(name)
        opener = tab.page.tools.single_use if face == "single_use" else tab.page.tools.customise
        opener(kind, more.get("tags", FAIR), more.get("extra", EXTRA))
        return await tab.window()

    return one


async def made(tab: Tab, window: Any) -> None:
    """Press the button, and wait until it is known what came of it."""
    window.ui.make.click()
    await tab.settled(window.tasks)


def posts(simulator: Any, path: str = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = simulator.requests("POST", path)
    return found


async def test_the_build_view_opens_it_with_all_that_its_form_says(tab: Tab) -> None:
    builder = tab.page.builder
    assert not builder.result.ui.single_use.isEnabled()
    assert not builder.single_action.isEnabled()
    kind = await tab.kind("Intro call")
    builder.types.set_base(base_of(kind))
    builder.tags.set_tags(FAIR)
    builder.prefill.set_texts({"name": "Maria Lopez"})
    assert builder.result.ui.single_use.text() == "For one booking…"
    builder.result.ui.single_use.click()
    window = await tab.window()
    assert window.fields.kind.uri == kind.uri
    assert window.fields.face == "single_use"
    assert window.ui.guest.text() == "Maria Lopez"
    assert "fair / event / spring-2027" in window.ui.carried.text()
    window.reject()
    await tab.until(lambda: not tab.page.tools.windows.all())
    builder.customise_action.trigger()
    assert (await tab.window()).fields.face == "share"


async def test_by_keyboard_alone_from_the_name_to_the_copied_link(
    tab: Tab, open_for: Callable[..., Any], served_simulator: Any
) -> None:
    await tab.read_meetings()
    window = await open_for()
    assert window.ui.guest.hasFocus()
    assert window.ui.summary.text() == "Makes 1 single-use link. Calendly e-mails nobody."
    QTest.keyClicks(window.ui.guest, "maria l")
    popup = window.fields.guest._completer.popup()
    await tab.until(popup.isVisible)
    QTest.keyClick(popup, KEY.Key_Down)
    QTest.keyClick(popup, KEY.Key_Return)
    assert window.ui.guest.text() == "Maria Lopez <maria.lopez@example.com>"
    QTest.keyClick(window.ui.guest, KEY.Key_Tab)
    assert window.ui.label.hasFocus()
    QTest.keyClicks(window.ui.label, "Second round")
    QTest.keyClick(window.ui.label, KEY.Key_Return, CTRL)
    await tab.settled(window.tasks)
    assert window.ui.steps.currentWidget() is window.ui.done_step
    assert window.ui.copy_made.hasFocus()
    QTest.keyClick(window.ui.copy_made, KEY.Key_Space)
    await tab.settled(window.tasks)
    [link] = tab.services.link_history.recent
    assert clipboard() == link.url
    assert f'<a href="{link.url.replace("&", "&amp;")}">Intro call</a>' in clipboard_html()
    assert dict(parse_qsl(urlsplit(link.url).query)) == {
        "utm_source": "fair",
        "utm_medium": "event",
        "utm_campaign": "spring-2027",
        "a1": "Data engineer",
    }
    assert (link.guest, link.label, link.copied) == (
        "Maria Lopez <maria.lopez@example.com>",
        "Second round",
        1,
    )
    assert link.ends_at is not None
    day = link.ends_at.astimezone(tab.page.tools.clock().zone.info)
    assert f"ends unused on {day.day} {day:%b} {day.year}" in window.ui.done_text.text()
    assert window.done_step.one.toPlainText() == link.url
    assert len(posts(served_simulator)) == 1
    window.ui.done_close.click()
    await tab.until(lambda: not tab.page.tools.windows.all())


async def test_several_links_are_made_one_after_another_and_copied_at_once(
    tab: Tab, open_for: Callable[..., Any], served_simulator: Any
) -> None:
    window = await open_for()
    window.ui.count.setValue(3)
    assert window.ui.make.text() == "&Make 3 links"
    await made(tab, window)
    assert window.ui.done_title.text() == "Made: 3 single-use links"
    assert window.ui.made.count() == 3
    window.ui.copy_made.click()
    lines = clipboard().splitlines()
    assert len(lines) == len(set(lines)) == 3
    assert clipboard_html().count("<a href=") == 3
    QTest.keyClick(window.ui.made, KEY.Key_Down)
    window.ui.made.setFocus()
    QTest.keyClick(window.ui.made, KEY.Key_C, CTRL)
    assert clipboard() == lines[1]
    assert len(posts(served_simulator, "/scheduling_links")) == 3
    window.ui.another.click()
    assert window.ui.guest.hasFocus()
    assert window.fields.filled().count == 1


async def test_making_many_can_be_stopped_and_what_is_made_stays(
    tab: Tab, open_for: Callable[..., Any], served_simulator: Any
) -> None:
    window = await open_for()
    window.ui.count.setValue(20)
    served_simulator.fault(kind="delay", delay_ms=60, match=POST, times=20)
    window.ui.make.click()
    await tab.until(lambda: window.ui.stop.isVisible())
    await tab.until(lambda: window.ui.summary.text().startswith("Making link 2 of 20"))
    assert not window.ui.guest.isEnabled()
    QTest.keyClick(window, KEY.Key_Escape)
    assert window.isVisible(), "it stays while a link is on its way"
    window.ui.stop.click()
    await tab.settled(window.tasks)
    count = len(posts(served_simulator))
    assert 2 <= count < 20
    assert window.ui.made.count() == count == len(tab.services.link_history.recent)
    assert window.banner.title_label.text() == "No more links were made"


async def test_a_customised_link_is_filled_in_and_sent_as_it_says(
    tab: Tab, open_for: Callable[..., Any], served_simulator: Any
) -> None:
    window = await open_for("Offer discussion", "share", tags=UtmTags(), extra={})
    ui = window.fields.customise.ui
    assert ui.name.placeholderText() == "Offer discussion"
    assert "change what is to differ" in window.ui.summary.text()
    type_into(ui.name, "Short chat")
    type_into(ui.lengths, "15, 45")
    ui.first_length.setCurrentIndex(1)
    ui.first_length.activated.emit(1)
    ui.period.setCurrentIndex(ui.period.findData("fixed"))
    ui.period.activated.emit(0)
    first, last = QDate.currentDate().addDays(3), QDate.currentDate().addDays(9)
    ui.first_day.setDate(first)
    ui.last_day.setDate(last)
    own = window.fields.customise.findChildren(QCheckBox, "own_place_0")
    own[0].setChecked(False)
    ui.place.setCurrentIndex(ui.place.findData("physical"))
    ui.place.activated.emit(0)
    type_into(ui.place_text, "Hall 4")
    words = window.ui.summary.text()
    for part in ("called Short chat", "15 min or 45 min", "In person: Hall 4"):
        assert part in words
    await made(tab, window)
    [request] = posts(served_simulator, "/shares")
    kind = await tab.kind("Offer discussion")
    assert request["body"] == {
        "event_type": kind.uri,
        "name": "Short chat",
        "duration": 45,
        "duration_options": [15, 45],
        "period_type": "fixed",
        "start_date": first.toString("yyyy-MM-dd"),
        "end_date": last.toString("yyyy-MM-dd"),
        "location_configurations": [
            {"kind": "outbound_call", "position": 0},
            {"kind": "physical", "location": "Hall 4", "position": 1},
        ],
    }
    [link] = tab.services.link_history.recent
    assert (link.kind, link.event_type_name) == ("share", "Short chat")


async def test_the_fields_that_a_choice_asks_for_come_and_go(open_for: Callable[..., Any]) -> None:
    window = await open_for(face="share")
    ui = window.fields.customise.ui

    def period(key: str) -> list[bool]:
        ui.period.setCurrentIndex(ui.period.findData(key))
        ui.period.activated.emit(0)
        return [part.isVisible() for part in (ui.days, ui.first_day, ui.last_day)]

    assert period("moving") == [True, False, False]
    assert ui.days_label.text() == "da&ys"
    assert period("available_moving") == [True, False, False]
    assert ui.days_label.text() == "weekda&ys"
    assert period("fixed") == [False, True, True]
    assert period("unlimited") == [False, False, False]
    assert not ui.first_length.isVisible()
    type_into(ui.lengths, "15, 1 h")
    assert [ui.first_length.itemText(n) for n in range(2)] == ["15 min", "1 h"]
    assert not ui.place_text.isVisible()
    assert not ui.hide_place.isEnabled()
    assert "only where it is the only one" in ui.places_hint.text()
    window.fields.customise.findChild(QCheckBox, "own_place_0").setChecked(False)
    ui.place.setCurrentIndex(ui.place.findData("custom"))
    ui.place.activated.emit(0)
    assert ui.place_text.isVisible()
    assert ui.hide_place.isEnabled()


async def test_faults_are_said_at_their_fields_and_nothing_is_sent(
    tab: Tab, open_for: Callable[..., Any], served_simulator: Any
) -> None:
    window = await open_for(face="share")
    ui = window.fields.customise.ui
    type_into(ui.name, "x" * 60)
    type_into(ui.lengths, "soon")
    await made(tab, window)
    assert ui.name_hint.text() == "The name is 5 characters too long: Calendly takes 55."
    assert ui.lengths_hint.text().startswith("“soon” is no length")
    assert window.ui.summary.text() == ui.name_hint.text()
    assert ui.name.hasFocus()
    assert posts(served_simulator) == []
    type_into(ui.name, "Short")
    assert window.ui.summary.text() != ui.name_hint.text()
    assert ui.name_hint.text() == "50 of 55 characters left"


async def test_a_value_that_calendly_refuses_is_said_at_its_field(
    tab: Tab, open_for: Callable[..., Any], served_simulator: Any
) -> None:
    window = await open_for(face="share")
    ui = window.fields.customise.ui
    type_into(ui.name, "Chat")
    body = {
        "title": "Invalid Argument",
        "message": "x",
        "details": [{"parameter": "name", "message": "is taken <b>"}],
    }
    served_simulator.fault(kind="status", status=400, body=body, match=POST)
    await made(tab, window)
    assert window.banner.title_label.text() == "Calendly did not accept the name"
    assert "No link was made." in window.banner.text_label.text()
    assert ui.name_hint.text() == "is taken <b>"
    assert ui.name.hasFocus()
    assert ui.name.text() == "Chat", "nothing typed is lost"
    assert len(posts(served_simulator)) == 1


@pytest.mark.parametrize("fault", ["drop_after", "drop_before", "truncate"])
async def test_a_lost_answer_is_said_plainly_and_never_asked_for_again(
    tab: Tab, open_for: Callable[..., Any], served_simulator: Any, fault: str
) -> None:
    window = await open_for()
    type_into(window.ui.guest, "Maria")
    served_simulator.fault(kind=fault, match=POST)
    await made(tab, window)
    assert window.banner.title_label.text() == "It is not certain whether a link was made"
    assert "A link may exist that nobody knows; it does no harm" in window.banner.text_label.text()
    assert "ends after 90 days" in window.banner.text_label.text()
    assert len(posts(served_simulator)) == 1
    assert list(tab.services.link_history.recent) == []
    assert window.ui.guest.text() == "Maria"
    [entry] = await tab.services.journal.entries()
    assert entry.state == "unknown"
    tab.services.connection.note(True)
    await made(tab, window)
    assert window.ui.steps.currentWidget() is window.ui.done_step
    assert len(posts(served_simulator)) == 2, "one more only because somebody asked for it"


async def test_a_missing_scope_is_named_with_a_request_to_copy(
    tab: Tab, open_for: Callable[..., Any], served_simulator: Any
) -> None:
    window = await open_for()
    served_simulator.fault(kind="missing_scope", scope="scheduling_links:write", match=POST)
    await made(tab, window)
    assert window.banner.title_label.text() == "Your access token does not allow this"
    assert "scheduling_links:write" in window.banner.text_label.text()
    assert "No link was made." in window.banner.text_label.text()
    assert "Sign in" in [button.text() for button in window.banner.findChildren(QPushButton)]


async def test_the_limit_is_counted_down_and_can_be_stopped_by_escape(
    tab: Tab, open_for: Callable[..., Any], served_simulator: Any
) -> None:
    window = await open_for()
    served_simulator.fault(kind="rate_limit", retry_after=30, match=POST)
    window.ui.make.click()
    await tab.until(lambda: "takes no more requests for" in window.ui.summary.text())
    assert window.ui.stop.isVisible()
    QTest.keyClick(window, KEY.Key_Escape)
    await tab.settled(window.tasks)
    assert window.isVisible()
    assert window.banner.title_label.text() == "No link was made"
    assert len(posts(served_simulator)) == 1
    assert window.ui.make.isEnabled()


async def test_what_cannot_be_customised_is_off_and_says_why(open_for: Callable[..., Any]) -> None:
    window = await open_for("Team workshop", "share")
    assert window.ui.kind.current() == "single_use"
    share = window.ui.kind.button("share")
    assert not share.isEnabled()
    assert "one-on-one" in share.toolTip()
    assert "one-on-one" in window.ui.about_kind.text()
    assert window.ui.make.isEnabled()


async def test_an_event_type_that_is_off_makes_no_link(
    open_for: Callable[..., Any], served_simulator: Any
) -> None:
    window = await open_for("Old screening (2024)")
    assert not window.ui.make.isEnabled()
    assert "turned off" in window.ui.summary.text()
    assert window.ui.make.accessibleDescription() == window.ui.summary.text()
    QTest.keyClick(window.ui.guest, KEY.Key_Return, CTRL)
    assert posts(served_simulator) == []


async def test_an_event_type_that_is_gone_by_now_is_noticed_when_the_window_opens(
    tab: Tab, open_for: Callable[..., Any], served_simulator: Any
) -> None:
    kind = await tab.kind("Intro call")
    path = f"/event_types/{last_segment(kind.uri)}"
    served_simulator.fault(kind="status", status=404, path=path)
    window = await open_for()
    assert window.banner.title_label.text() == "No link can be made of this event type any more"
    assert not window.ui.make.isEnabled()


async def test_without_a_connection_nothing_can_be_made_and_the_reason_is_said(
    tab: Tab, open_for: Callable[..., Any]
) -> None:
    window = await open_for()
    tab.services.connection.note(False)
    assert not window.ui.make.isEnabled()
    assert window.ui.summary.text().startswith("There is no connection to Calendly.")
    assert window.ui.guest.isEnabled(), "the form can be filled in meanwhile"
    tab.services.connection.note(True)
    assert window.ui.make.isEnabled()


async def test_a_half_filled_form_comes_back_for_its_event_type_only(
    tab: Tab, open_for: Callable[..., Any]
) -> None:
    window = await open_for(face="share")
    type_into(window.ui.guest, "Maria")
    type_into(window.fields.customise.ui.name, "Chat")
    window.fields.customise.ui.place.setCurrentIndex(2)
    QTest.keyClick(window, KEY.Key_Escape)
    await tab.until(lambda: not tab.page.tools.windows.all())
    other = await open_for("Phone screening")
    assert other.ui.guest.text() == ""
    again = await open_for()
    await tab.until(lambda: again.ui.guest.text() == "Maria")
    assert again.fields.face == "share", "on the face that it was filled in on"
    assert again.fields.customise.ui.name.text() == "Chat"
    assert again.fields.customise.ui.place.currentIndex() == 2
    assert again.banner.title_label.text() == "Your half-filled link is back"
    again.ui.start_anew.click()
    assert again.fields.filled().guest == ""
    assert again.toaster.text() == "The form is empty again."
    again.toaster._take_action()
    assert again.ui.guest.text() == "Maria"
    again.ui.start_anew.click()
    await tab.settled(again.tasks)
    assert await tab.services.drafts.known(f"one_time {last_segment(again.fields.kind.uri)}") == {}


async def test_whom_the_build_view_fills_in_is_whom_the_link_is_for(
    tab: Tab, open_for: Callable[..., Any]
) -> None:
    extra = {"name": "Maria Lopez", "email": "maria@example.com", "hide_gdpr_banner": "1"}
    window = await open_for(extra=extra)
    name = f"one_time {last_segment(window.fields.kind.uri)}"
    assert window.ui.guest.text() == "maria@example.com"
    assert window.ui.guest.selectedText(), "typing replaces it"
    assert window.ui.carried.text().endswith(
        ", 2 answers of the booking form and how the page opens."
    )
    assert "for maria@example.com." in window.ui.summary.text()
    window.reject()
    await tab.until(lambda: not tab.page.tools.windows.all())
    assert await tab.services.drafts.known(name) == {}, "nobody has typed anything"
    window = await open_for(extra={})
    type_into(window.ui.guest, "Paul")
    type_into(window.ui.label, "Second round")
    window.reject()
    await tab.until(lambda: not tab.page.tools.windows.all())
    window = await open_for(extra=extra)
    await tab.until(lambda: window.ui.label.text() == "Second round")
    assert window.ui.guest.text() == "maria@example.com", "the link fills in her, not Paul"
    await made(tab, window)
    assert tab.services.link_history.recent[0].guest == "maria@example.com"
    assert await tab.services.drafts.known(name) == {}


async def test_what_was_made_is_no_draft_any_more(tab: Tab, open_for: Callable[..., Any]) -> None:
    window = await open_for()
    type_into(window.ui.guest, "Maria")
    await made(tab, window)
    name = f"one_time {last_segment(window.fields.kind.uri)}"
    assert await tab.services.drafts.known(name) == {}
    window.ui.done_close.click()
    await tab.until(lambda: not tab.page.tools.windows.all())
    assert await tab.services.drafts.known(name) == {}


async def test_markup_in_names_is_shown_as_it_is(tab: Tab, open_for: Callable[..., Any]) -> None:
    window = await open_for(tags=UtmTags(source="<b>x</b>"))
    type_into(window.ui.guest, "<i>Maria</i> & Co")
    assert "<i>Maria</i> & Co" in window.ui.summary.text()
    await made(tab, window)
    assert "<i>Maria</i> & Co" in window.ui.done_title.text()
    for label in (window.ui.summary, window.ui.done_title, window.ui.carried):
        assert label.textFormat() == Qt.TextFormat.PlainText
    window.ui.copy_made.click()
    assert "<b>x" not in QGuiApplication.clipboard().mimeData().html()


@pytest.mark.parametrize("face", ["single_use", "share"])
async def test_everything_has_a_name_and_tab_goes_as_the_eye_does(
    open_for: Callable[..., Any], face: str
) -> None:
    window = await open_for(face=face)
    window.resize(640, 940)
    check_names_and_keys(window)
    check_tab_order(window)


async def test_it_fits_the_smallest_window_with_large_text(open_for: Callable[..., Any]) -> None:
    theme().set_text_scale(2)
    try:
        window = await open_for(face="share")
        window.resize(800, 600)
        assert (window.width(), window.height()) == (800, 600)
        assert window.ui.scroll.viewport().height() > 100
    finally:
        theme().set_text_scale(1)


async def test_a_new_window_for_another_event_type_takes_the_place_of_the_first(
    tab: Tab, open_for: Callable[..., Any]
) -> None:
    first = await open_for()
    second = await open_for("Phone screening")
    assert first is not second
    assert second.ui.type_name.text() == "Phone screening"
    await tab.until(lambda: len(tab.page.tools.windows.all()) == 1)
