"""The window that books for somebody: real window, real stores, a simulated Calendly over HTTP."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from calendly_desktop.domain.booking import invitee_body, more_body
from calendly_desktop.domain.times import find_zone
from calendly_desktop.pages.booking.window import BookingWindow
from calendly_desktop.pages.meetings.tools import MeetingTools
from calendly_desktop.sessions import Session
from calendly_desktop.store.earlier_bookings import Person
from calendly_desktop.store.event_search import Wanted
from calendly_desktop.store.event_views import Scope
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.free_times import DayRole
from calendly_desktop.viewmodels.meetings import Clock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

MAIL = "zelda.quist@example.com"
BOOKINGS = {"method": "POST", "path": "/invitees$"}


def clock() -> Clock:
    return Clock(find_zone("Europe/Berlin"), True, datetime.now(UTC))


@pytest.fixture
async def session(
    served_simulator: Any, tmp_path: Path, qapp: QApplication
) -> AsyncIterator[Session]:
    theme().apply(qapp)
    made = Session(
        "test",
        token="demo-token",
        api_url=served_simulator.url,
        paths=Paths(tmp_path),
        settings=Settings(tmp_path / "settings.json"),
        credentials=Credentials(backend=None),
    )
    await made.services.account.load()
    yield made
    await made.aclose()


@pytest.fixture
async def opened(session: Session, until: Callable[..., Any]) -> AsyncIterator[Callable[..., Any]]:
    parent = QWidget()
    windows: list[BookingWindow] = []

    async def open_one(name: str = "", **how: Any) -> BookingWindow:
        window = BookingWindow(session.services, parent, clock, **how)
        windows.append(window)
        window.resize(1080, 720)
        window.show()
        window.load()
        await until(lambda: not window.tasks.is_busy())
        if name:
            kinds = session.services.links.event_types
            assert window.types.choose(next(kind.uri for kind in kinds if kind.name == name))
            await until(lambda: not window.tasks.is_busy())
        return window

    yield open_one
    for window in windows:
        window.hide()
        await window.aclose()
        window.deleteLater()
    parent.deleteLater()


def fill(window: BookingWindow, **answers: str) -> None:
    form = window.form
    form.ui.name.setText("Zelda Quist")
    form.ui.email.setText(MAIL)
    for place, text in answers.items():
        form.asked.questions[place.removeprefix("q")].set_text(text)


def times(window: BookingWindow) -> list[str]:
    model = window.slots.times
    return [str(model.index(row).data()) for row in range(model.rowCount())]


async def settled(window: BookingWindow, until: Callable[..., Any]) -> None:
    await until(lambda: not window.tasks.is_busy())


async def close(window: BookingWindow) -> None:
    window.hide()
    await window.aclose()


async def test_by_keyboard_alone_from_the_search_to_the_booked_meeting(
    opened: Callable[..., Any],
    until: Callable[..., Any],
    session: Session,
    served_simulator: Any,
) -> None:
    window = await opened()
    assert window.ui.type_search.hasFocus() or window.focusWidget() is window.ui.type_search
    QTest.keyClicks(window.ui.type_search, "intro")
    QTest.keyClick(window.ui.type_search, Qt.Key.Key_Return)
    await settled(window, until)
    assert window.types.kind is not None
    assert window.types.kind.name == "Intro call"
    assert window.focusWidget() is window.slots.ui.days
    first = window.slots.start
    QTest.keyClick(window.slots.ui.days, Qt.Key.Key_Right)  # the next day with free times
    assert window.slots.start is not None
    assert first is not None
    assert window.slots.start.date() > first.date()
    QTest.keyClick(window.slots.ui.days, Qt.Key.Key_Return)
    QTest.keyClick(window.slots.ui.times, Qt.Key.Key_Down)
    QTest.keyClick(window.slots.ui.times, Qt.Key.Key_Return)
    start = window.slots.start
    assert window.focusWidget() is window.form.ui.name
    QTest.keyClicks(window.form.ui.name, "Zelda Quist")
    QTest.keyClick(window.form.ui.name, Qt.Key.Key_Tab)
    assert window.focusWidget() is window.form.ui.email
    QTest.keyClicks(window.form.ui.email, MAIL)
    QTest.keyClick(window.form.ui.email, Qt.Key.Key_Tab)
    zone = window.focusWidget()
    assert isinstance(zone, QLineEdit | QComboBox)
    window.form.ui.zone.lineEdit().selectAll()
    QTest.keyClicks(window.form.ui.zone.lineEdit(), "New York")
    assert window.form.zone.name == "America/New_York"
    assert "behind you" in window.form.ui.zone_note.text()
    role = window.form.asked.questions["0"].first()
    QTest.keyClicks(role, "Designer")
    said = window.ui.summary.text()
    assert said.startswith("Books Intro call for Zelda Quist, ")
    assert "(Berlin), " in said
    assert "in New York" in said
    assert said.endswith(f"Calendly e-mails {MAIL}.")
    QTest.keyClick(role, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: window.ui.steps.currentWidget() is window.ui.done_step)
    await settled(window, until)
    assert window.panel.ui.booked_title.text() == "Booked: Intro call for Zelda Quist"
    [sent] = served_simulator.requests("POST", "/invitees")
    assert sent["path"] == "/invitees"
    [number] = await session.services.events.numbers(Wanted("upcoming", Scope(), MAIL))
    [found] = session.services.events.rows([number])
    assert found.event.start_time == start
    assert found.invitee is not None
    assert found.invitee.timezone == "America/New_York"
    window.panel.ui.copy_reschedule.click()
    clip = QGuiApplication.clipboard().mimeData()
    assert found.invitee.reschedule_url in clip.text()
    assert found.invitee.reschedule_url in clip.html()
    wanted: list[str] = []
    window.meeting_wanted.connect(wanted.append)
    window.panel.ui.show_meeting.click()
    assert wanted == [found.event.uri]
    window.panel.ui.another.click()
    assert window.form.ui.name.text() == ""
    await settled(window, until)
    assert await session.services.drafts.known("book") == {}


async def test_what_is_missing_is_said_at_its_field_and_nothing_is_sent(
    opened: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    window = await opened()
    window.ui.book.click()
    assert window.ui.summary.text() == "Choose what is to be booked."
    assert window.focusWidget() is window.ui.type_search
    window.types.choose(window.types.model.bases()[1].key)
    await settled(window, until)
    window.ui.book.click()
    assert window.form.ui.name_fault.text() == "Write the name of whom you book for."
    assert "e-mail address" in window.form.ui.email_fault.text()
    assert window.form.ui.name.accessibleDescription() == window.form.ui.name_fault.text()
    assert window.focusWidget() is window.form.ui.name
    fill(window)
    assert window.form.ui.name_fault.isHidden()
    window.form.ui.guests.setText("ken")
    window.ui.book.click()
    assert "“ken” is not an e-mail address" in window.form.ui.guests_fault.text()
    question = window.form.asked.questions["0"]
    assert "requires it" in question.fault.text()
    assert served_simulator.requests("POST") == []


async def test_every_kind_of_question_and_place_is_asked_and_sent(
    opened: Callable[..., Any], until: Callable[..., Any], session: Session
) -> None:
    window = await opened("Technical interview")
    assert window.form.asked.place is not None
    assert window.form.asked.place.label.text() == "Place: Google Meet"
    skills = window.form.asked.questions["0"]
    assert [box.text() for box in skills._boxes] == ["Python", "Qt", "SQL", "People"]
    skills.set_text("Python\nSQL\nJuggling")
    window.types.choose(
        next(k.uri for k in session.services.links.event_types if k.name == "Phone screening")
    )
    await settled(window, until)
    place = window.form.asked.place
    assert place is not None
    assert place.label.text() == "Phone number to call *"
    fill(window, q0="030 12")
    window.ui.book.click()
    assert place.fault.text() == "Write the number to call."
    assert "country code" in window.form.asked.questions["0"].fault.text()
    place.set_text("+49 30 1234567")
    window.form.asked.questions["0"].set_text("+49 170 1234567")
    window.form.ui.tags_toggle.click()
    window.form.ui.tag_source.setText("phone")
    window.ui.book.click()
    await until(lambda: window.ui.steps.currentWidget() is window.ui.done_step)
    [number] = await session.services.events.numbers(Wanted("upcoming", Scope(), MAIL))
    [found] = session.services.events.rows([number])
    assert found.event.location is not None
    assert found.event.location.location == "+49 30 1234567"
    assert found.invitee is not None
    assert found.invitee.tracking.utm_source == "phone"
    assert [row.answer for row in found.invitee.questions_and_answers] == ["+49 170 1234567"]


async def test_a_time_that_was_taken_meanwhile_offers_those_nearby(
    opened: Callable[..., Any], until: Callable[..., Any], session: Session, client: Any
) -> None:
    window = await opened("Intro call")
    fill(window, q0="Designer")
    start = window.slots.start
    await client.book_invitee(  # somebody is quicker
        event_type=window.types.kind.uri,
        start_time=start,
        invitee={"email": "quick@example.com", "name": "Quick", "timezone": "UTC"},
        more={
            "questions_and_answers": [
                {
                    "question": window.types.kind.custom_questions[0].name,
                    "answer": "x",
                    "position": 0,
                }
            ]
        },
    )
    window.ui.book.click()
    await settled(window, until)
    assert window.banner.title_label.text() == "This time is no longer free"
    assert "Nothing was booked." in window.banner.text_label.text()
    offers = [b for b in window.banner.findChildren(QPushButton) if re.match(r"\w{3} \d", b.text())]
    assert len(offers) == 3
    words = offers[0].text()
    offers[0].click()
    await settled(window, until)
    assert window.slots.start is not None
    assert window.slots.start != start
    local = window.slots.start.astimezone(clock().zone.info)
    assert f"{local:%H:%M}" in words
    assert window.form.ui.name.text() == "Zelda Quist"  # nothing typed is lost
    window.ui.book.click()
    await until(lambda: window.ui.steps.currentWidget() is window.ui.done_step)


async def test_the_draft_survives_closing_and_what_was_booked_is_not_offered_again(
    opened: Callable[..., Any], until: Callable[..., Any], session: Session, served_simulator: Any
) -> None:
    window = await opened("Intro call")
    fill(window, q0="Designer")
    window.slots.ui.times.setCurrentIndex(window.slots.times.index(1))
    start = window.slots.start
    await close(window)
    again = await opened()
    assert again.banner.title_label.text() == "Your half-filled booking is back"
    assert again.form.ui.email.text() == MAIL
    assert again.form.asked.questions["0"].text() == "Designer"
    await settled(again, until)
    assert again.slots.start == start
    filled = again.filled()
    await session.services.bookings.book(filled, again.types.kind)  # as if killed right after
    await close(again)
    third = await opened()
    assert third.banner.title_label.text() == "Booked: Intro call for Zelda Quist"
    assert third.form.ui.email.text() == ""
    assert len(served_simulator.requests("POST", "/invitees")) == 1


async def test_a_lost_answer_is_told_and_never_sent_again(
    opened: Callable[..., Any], until: Callable[..., Any], session: Session, served_simulator: Any
) -> None:
    session.services.writes._looks._pauses = (0.0,)
    window = await opened("Intro call")
    fill(window, q0="Designer")
    served_simulator.fault(kind="drop_before", match=BOOKINGS)
    window.ui.book.click()
    await settled(window, until)
    assert "It is not certain whether" in window.banner.title_label.text()
    assert not window.ui.book.isEnabled()
    assert window.ui.look_again.isVisible()
    window.ui.look_again.click()
    await settled(window, until)
    assert not window.ui.book.isEnabled()  # it may still come
    assert not window.form.isEnabled()  # what is shown is what was sent
    await close(window)
    again = await opened()  # nor after closing and opening
    assert "Whether it is booked is not certain" in again.banner.text_label.text()
    assert not again.ui.book.isEnabled()
    assert len(served_simulator.requests("POST", "/invitees")) == 1
    await close(again)


async def test_a_token_without_the_permission_says_which_and_what_to_ask_for(
    opened: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    window = await opened()
    path = "/event_type_available_times"
    served_simulator.fault(kind="missing_scope", scope="availability:read", match={"path": path})
    window.types.choose(window.types.model.bases()[1].key)
    await settled(window, until)
    panel = window.slots.ui.slot_states.panel
    assert panel.state == "not_allowed"
    assert "availability:read" in panel.text_label.text()
    panel.buttons()[0].click()
    assert "availability:read" in QGuiApplication.clipboard().text()


async def test_the_wait_for_the_limit_is_in_sight_and_esc_stops_it(
    opened: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    window = await opened("Intro call")
    fill(window, q0="Designer")
    served_simulator.fault(kind="rate_limit", retry_after=2, match=BOOKINGS)
    window.ui.book.click()
    await until(lambda: window.ui.stop.isVisible())
    assert re.match(r"Calendly takes no more requests for \d+ s", window.ui.summary.text())
    assert not window.ui.book.isEnabled()
    assert window.unfinished()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    await settled(window, until)
    assert window.isVisible()
    assert window.banner.title_label.text() == "Stopped: Intro call for Zelda Quist is not booked"
    assert window.ui.book.isEnabled()
    assert len(served_simulator.requests("POST", "/invitees")) == 1


async def test_esc_closes_the_window_of_the_tools_and_keeps_the_draft(
    session: Session, until: Callable[..., Any], qapp: QApplication
) -> None:
    parent = QWidget()
    tools = MeetingTools(session.services, parent, clock)
    await session.services.links.load()
    paid = next(k for k in session.services.links.event_types if k.booking_method == "poll")
    tools.book(paid.uri)
    [window] = tools.windows.all()
    assert isinstance(window, BookingWindow)
    await settled(window, until)
    assert window.banner.title_label.text() == "This event type cannot be booked"
    QTest.keyClicks(window.form.ui.email, MAIL)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not tools.windows.all()
    await tools.aclose()
    draft = await session.services.drafts.known("book")
    assert draft["email"] == MAIL
    parent.deleteLater()


async def test_offline_says_why_and_keeps_what_was_typed(
    opened: Callable[..., Any], until: Callable[..., Any], session: Session
) -> None:
    window = await opened("Intro call")
    fill(window, q0="Designer")
    session.connection.note(False)
    assert not window.ui.book.isEnabled()
    assert "There is no connection" in window.ui.summary.text()
    assert "There is no connection" in window.ui.book.toolTip()
    session.connection.note(True)
    assert window.ui.book.isEnabled()
    assert window.form.ui.email.text() == MAIL


async def test_no_free_times_and_no_answer_say_so_in_words(
    opened: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    window = await opened()
    free = {"method": "GET", "path": "/event_type_available_times"}
    served_simulator.fault(kind="status", status=200, body={"collection": []}, match=free)
    window.types.choose(window.types.model.bases()[1].key)
    await settled(window, until)
    panel = window.slots.ui.slot_states.panel
    assert panel.title_label.text().startswith("No free time until ")
    panel.buttons()[0].click()
    await settled(window, until)
    assert window.slots.start is not None
    assert window.slots.start > datetime.now(UTC) + timedelta(days=29)
    assert window.slots.ui.earlier.isEnabled()
    served_simulator.fault(kind="status", status=400, times=1, match=free)
    window.slots.ui.earlier.click()
    await settled(window, until)
    assert panel.state == "error"
    assert window.slots.start is None
    panel.buttons()[0].click()
    await settled(window, until)
    assert times(window)


async def test_a_known_address_brings_its_zone_and_name(
    opened: Callable[..., Any], until: Callable[..., Any], session: Session, client: Any
) -> None:
    me = await client.get_current_user()
    listed = await client.list_scheduled_events(user=me.uri).all()
    await session.services.events.keep(listed.items)
    event = next(each for each in listed.items if each.invitees_counter.limit == 1)
    [person, *_] = await session.services.events.read_invitees(event)
    window = await opened("Offer discussion")
    QTest.keyClicks(window.form.ui.email, person.email)
    await until(lambda: window.form.ui.name.text() == person.name)
    assert window.form.zone.name == person.timezone
    assert "Known from an earlier booking" in window.form.ui.email_note.text()


async def test_everything_has_a_name_and_days_say_what_they_are(
    opened: Callable[..., Any],
) -> None:
    window = await opened("Technical interview")
    window.form.ui.tags_toggle.click()
    kinds = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)
    for part in window.findChildren(QWidget):
        inside = part.parentWidget()
        if not isinstance(part, kinds) or isinstance(inside, QComboBox) or not part.isVisible():
            continue
        if part.focusPolicy() == Qt.FocusPolicy.NoFocus and not isinstance(part, QToolButton):
            continue
        name = part.accessibleName() or (part.text() if isinstance(part, QAbstractButton) else "")
        assert name, part.objectName()
        assert part.objectName(), name
    days = window.slots.days
    spoken = [
        str(days.index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(days.rowCount())
        for column in range(7)
        if days.index(row, column).data(DayRole.FREE)
    ]
    assert all(re.fullmatch(r".*\w+day \d+ \w+( \d+)?: \d+ free times?", text) for text in spoken)


async def test_tab_goes_through_the_columns_as_they_are_seen(opened: Callable[..., Any]) -> None:
    window = await opened("Intro call")
    window.ui.type_search.setFocus()
    stops: list[str] = []
    while (at := window.focusWidget()) is not None and at.objectName() not in stops:
        stops.append(at.objectName())
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert stops == [
        *("type_search", "types", "help_booking", "later", "days", "times"),
        *("name", "email", "zone", "question_0", "question_1", "question_2", "guests"),
        *("tags_toggle", "start_anew", "book"),
    ]


async def test_what_was_sent_is_told_after_a_restart_though_its_time_is_taken_by_now(
    opened: Callable[..., Any], until: Callable[..., Any], session: Session, served_simulator: Any
) -> None:
    session.services.writes._looks._pauses = (0.0,)
    window = await opened("Intro call")
    fill(window, q0="Designer")
    sent = window.filled()
    served_simulator.fault(kind="drop_before", match=BOOKINGS)
    window.ui.book.click()
    await settled(window, until)
    await close(window)
    await session.client.book_invitee(  # the request arrives late after all
        event_type=sent.event_type,
        start_time=sent.moment or datetime.now(UTC),
        invitee=invitee_body(sent, two_names=False),
        more=more_body(sent, window.types.kind),
    )
    again = await opened()
    assert again.banner.title_label.text() == "Your half-filled booking is back"
    assert again.slots.start is None  # taken: by this very booking
    again.ui.look_again.click()
    await until(lambda: again.ui.steps.currentWidget() is again.ui.done_step)
    assert again.panel.ui.booked_title.text() == "Booked: Intro call for Zelda Quist"
    assert again.panel.ui.show_meeting.isVisible()
    await settled(again, until)
    assert await session.services.drafts.known("book") == {}


async def test_what_was_booked_and_canceled_since_can_be_filled_in_again(
    opened: Callable[..., Any], session: Session
) -> None:
    window = await opened("Intro call")
    fill(window, q0="Designer")
    form = window.filled()
    outcome = await session.services.bookings.book(form, window.types.kind)
    assert outcome.event is not None
    await session.client.cancel_scheduled_event(outcome.event.uri, "")
    await session.services.events.read_event(outcome.event.uri)
    await close(window)
    again = await opened()
    assert again.banner.title_label.text() == "Your half-filled booking is back"
    assert again.form.ui.email.text() == MAIL


async def test_another_booking_after_the_first_says_nothing_of_its_time(
    opened: Callable[..., Any], until: Callable[..., Any]
) -> None:
    window = await opened("Intro call")
    fill(window, q0="Designer")
    first = window.slots.start
    window.ui.book.click()
    await until(lambda: window.ui.steps.currentWidget() is window.ui.done_step)
    window.panel.ui.another.click()
    await settled(window, until)
    assert not window.banner.isVisible()
    assert window.slots.times.row_of(first) == -1
    assert window.form.ui.email.text() == ""


async def test_closing_at_once_keeps_the_draft(
    opened: Callable[..., Any], session: Session
) -> None:
    window = await opened("Intro call")
    fill(window)
    await close(window)
    parent = QWidget()
    hasty = BookingWindow(session.services, parent, clock)
    hasty.show()
    hasty.load()
    await close(hasty)  # before the draft is read
    hasty.deleteLater()
    parent.deleteLater()
    again = await opened()
    assert again.form.ui.email.text() == MAIL


async def test_a_pasted_address_brings_the_name_and_another_one_takes_the_zone_back(
    opened: Callable[..., Any],
) -> None:
    window = await opened("Intro call")
    before = window.form.zone.name
    ui = window.form.ui
    ui.email.setFocus()
    QGuiApplication.clipboard().setText("Zelda Quist <zelda.quist@example.com>")
    ui.email.paste()
    assert (ui.name.text(), ui.email.text()) == ("Zelda Quist", MAIL)
    window.form.suggest(MAIL, Person("Zelda Quist", "Asia/Tokyo"))
    assert window.form.zone.name == "Asia/Tokyo"
    ui.email.setText("bob@example.com")
    window.form.suggest("bob@example.com", None)
    assert window.form.zone.name == before


async def test_enter_in_an_empty_search_keeps_the_event_type_that_is_chosen(
    opened: Callable[..., Any], until: Callable[..., Any]
) -> None:
    window = await opened("Intro call")
    search = window.types.ui.type_search
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    await settled(window, until)
    assert window.types.kind.name == "Intro call"
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_Return)
    await settled(window, until)
    assert window.types.kind.name == "Intro call"
    search.setFocus()
    QTest.keyClicks(search, "phone scr")
    search.settle()
    window.types.ui.types.setCurrentIndex(window.types.model.index(0, 0))
    QTest.keyClick(search, Qt.Key.Key_Down)
    await settled(window, until)
    assert window.types.kind.name == "Phone screening"
