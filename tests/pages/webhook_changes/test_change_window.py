"""The window that changes a webhook: real clicks and keys, a real session, every way it can go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from calendly_desktop.toolkit.dialogs import ConfirmDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.pages.webhook_changes.conftest import Room

LEFT = Qt.MouseButton.LeftButton
ENGINEERING = "https://hooks.example.com/engineering"
CONTACTS = "https://hooks.example.com/ada/contacts"
NEW = "https://new.example.com/incoming"


def click(button: Any) -> None:
    assert button.isVisible()
    assert button.isEnabled(), button.accessibleDescription()
    begin = QPoint(12, button.height() // 2)  # a check box takes clicks on its words alone
    QTest.mouseClick(button, LEFT, pos=begin)


async def submit(window: Any, room: Room) -> None:
    click(window.submit)
    await room.settled(window)


def offers(window: Any) -> list[str]:
    return [button.text() for button in window.progress.buttons]


async def test_another_address_without_a_gap(room: Room, change_of: Callable[..., Any]) -> None:
    window = await change_of()
    assert not window.submit.isEnabled()
    assert window.note.text() == "Nothing is different yet."
    window.form.ui.address.selectAll()
    QTest.keyClicks(window.form.ui.address, NEW)
    assert window.impact.text().splitlines() == [
        f"{NEW} is told from then on. {ENGINEERING} hears nothing more.",
        "It is about the same meetings as before: The group Engineering hiring.",
        "It is told when somebody books a meeting or a booking is canceled, as before.",
        "There is no gap: the new webhook is made and read back first, then the old one is "
        "deleted. For a moment both deliver.",
        "It gets a new signing key, which you see right afterwards. A receiving program that "
        "checks signatures refuses messages until it has that key. If the present one has no key, "
        "nothing needs to be done.",
        "If the new one cannot be made, nothing is changed: the old one is still there.",
    ]
    assert window.note.text() == "No gap. You change it as Ada Lindgren, ada.lindgren@example.com."
    await submit(window, room)
    progress = window.progress
    assert progress.title.text() == "The webhook is changed"
    assert progress.text.text().startswith(f"{NEW} is told from now on when somebody books")
    assert room.sent() == ["POST", "DELETE"]
    click(progress.new_key.copy)
    key = QGuiApplication.clipboard().text()
    [request] = room.simulator.requests("POST", "/webhook_subscriptions")
    assert key == progress.new_key.key.text()
    assert len(key) == 43
    assert "kept in the keyring" in progress.new_key.kept.text()
    assert room.page.detail.address.text() == NEW, "the list shows what there is now"
    assert ENGINEERING not in room.addresses()
    assert request["status"] == 201
    click(window.close_button)
    await room.settled()
    assert room.page.tools.windows.all() == []


async def test_by_the_keyboard_alone(
    room: Room, change_of: Callable[..., Any], until: Callable[..., Any]
) -> None:
    window = await change_of()
    window.activateWindow()
    assert window.form.ui.address.hasFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.focusWidget(), NEW)
    for _stop in range(60):
        if window.focusWidget() is window.form.events.boxes["invitee_no_show.created"]:
            break
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert "New: it is told when an invitee is marked as no-show." in window.impact.text()
    for _stop in range(60):
        if window.focusWidget() is window.submit:
            break
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    await until(lambda: window.progress.title.text() == "The webhook is changed")
    await until(window.close_button.hasFocus)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    await until(lambda: not window.isVisible())
    room.choose(NEW)
    assert "An invitee is marked as no-show" in room.page.detail.told.text()


async def test_other_events_at_the_same_address_keep_the_key_and_say_the_gap(
    room: Room, change_of: Callable[..., Any]
) -> None:
    room.choose(CONTACTS)
    uri = room.page.list.current_uri()
    await room.session.keys.keep(uri, "the-present-key")
    window = await change_of(CONTACTS)
    assert window.form.ui.key_same.isChecked()
    click(window.form.events.boxes["contact.deleted"])
    text = window.impact.text()
    assert "There is a gap of a moment: Calendly takes an address once" in text
    assert "The signing key stays the same" in text
    assert "the old one is put back at once, with its present signing key." in text
    assert window.note.text().startswith("There is a gap of a moment. You change it as")
    await submit(window, room)
    assert room.sent() == ["DELETE", "POST"]
    assert window.progress.title.text() == "The webhook is changed"
    assert not window.progress.new_key.isVisible(), "the key is no news"
    room.choose(CONTACTS)
    assert room.page.list.current_uri() != uri
    assert list(room.keyring.secrets.values()) == ["the-present-key"]


async def test_an_unknown_key_is_told_before_anything_is_done(
    room: Room, change_of: Callable[..., Any]
) -> None:
    window = await change_of(CONTACTS)
    form = window.form.ui
    assert not form.key_same.isEnabled()
    assert "not on this computer" in form.key_note.text()
    click(window.form.events.boxes["contact.deleted"])
    assert "put back at once, but with a new signing key." in window.impact.text()
    click(form.key_none)
    assert "put back at once, but without a signing key." in window.impact.text()
    assert "messages come unsigned" in window.impact.text()
    room.fault("status", "POST", status=403)
    await submit(window, room)
    assert window.progress.title.text() == "The new webhook could not be made; the old one is back"
    assert "It has no signing key now" in window.progress.text.text()
    assert offers(window) == ["Back to the form"]
    click(window.progress.buttons[0])
    await room.settled(window)
    assert window.form.events.boxes["contact.deleted"].isChecked(), "nothing filled in is lost"
    await submit(window, room)
    assert window.progress.title.text() == "The webhook is changed"
    assert room.sent() == ["DELETE", "POST", "POST", "DELETE", "POST"]


async def test_a_refusal_leads_back_to_the_form(room: Room, change_of: Callable[..., Any]) -> None:
    window = await change_of()
    window.form.ui.address.setText("https://crm.example.com/hooks/calendly")
    assert "Another webhook has this address already" in window.form.ui.address_verdict.text()
    room.fault("status", "POST", status=409)
    await submit(window, room)
    assert window.progress.title.text() == "The new webhook was not made"
    assert "There is a webhook for this address already" in window.progress.text.text()
    assert room.sent() == ["POST"]
    click(window.progress.buttons[0])
    await room.settled(window)
    assert window.form.ui.address.text() == "https://crm.example.com/hooks/calendly"
    window.form.ui.address.setText("no address")
    assert not window.submit.isEnabled()
    assert window.note.text() == "A web address has no spaces or line breaks."


class TestFreePlan:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 4, "plan": "free"}

    async def test_no_gap_is_risked_for_what_the_plan_does_not_offer(
        self, room: Room, change_of: Callable[..., Any]
    ) -> None:
        window = await change_of(CONTACTS)
        recap = window.form.events.boxes["meeting_recap.created"]
        assert not recap.isEnabled()
        assert "your organization has the free one" in recap.accessibleDescription()
        assert room.sent() == []


async def test_both_are_there_until_somebody_decides(
    room: Room, change_of: Callable[..., Any], until: Callable[..., Any]
) -> None:
    window = await change_of()
    window.form.ui.address.setText(NEW)
    room.fault("status", "DELETE", status=403)
    await submit(window, room)
    assert window.progress.title.text() == "Both webhooks are there, and both deliver now"
    assert offers(window) == ["Delete the old webhook", "Delete the new webhook", "Keep both"]
    assert window.close_button.hasFocus(), "no button that deletes has it"
    click(window.close_button)
    await room.settled()
    assert room.page.ui.summary.text().startswith("8 active")
    assert "1 change not finished" in room.page.ui.summary.text()
    room.choose(NEW, "Change not finished")
    click(await room.held_button())
    window = room.window()
    await room.settled(window)
    click(window.progress.buttons[0])
    await room.settled(window)
    assert window.progress.title.text() == "The webhook is changed"
    assert room.sent() == ["POST", "DELETE", "DELETE"]
    assert ENGINEERING not in room.addresses()


async def test_keeping_both_asks_first(
    room: Room, change_of: Callable[..., Any], until: Callable[..., Any]
) -> None:
    window = await change_of()
    window.form.ui.address.setText(NEW)
    room.fault("status", "DELETE", status=403)
    await submit(window, room)
    click(window.progress.buttons[2])
    question: ConfirmDialog = await until(lambda: window.findChild(ConfirmDialog))
    await until(question.isVisible)
    click(question.yes)
    await until(lambda: window.progress.title.text() == "Left as it is")
    await room.settled(window)
    assert room.session.services.webhook_changes.held == []
    assert {ENGINEERING, NEW} <= set(room.addresses())


async def test_a_gap_is_closed_from_the_list(room: Room, change_of: Callable[..., Any]) -> None:
    window = await change_of(CONTACTS)
    click(window.form.events.boxes["contact.deleted"])
    room.fault("status", "POST", status=403, times=2)
    await submit(window, room)
    assert window.progress.title.text() == "Neither webhook is there: nothing is delivered"
    click(window.close_button)
    await room.settled()
    row = room.page.list.model.rows[0]
    assert (row.subscription.callback_url, row.state.word) == (CONTACTS, "Change not finished")
    assert row.state.tone == "danger"
    room.choose(CONTACTS)
    assert not room.page.detail.delete.isVisible()
    assert not room.page.detail.test.isVisible(), "which of the two would it be a test of?"
    assert not room.page.detail.pack.isVisible()
    for action in (room.page.test_action, room.page.pack_action):
        action.trigger()
        assert room.said.pop() == "Its change is not finished: decide first how it goes on"
    assert room.page.tools.windows.all() == []
    room.page.changing.change()
    window = room.window()
    await room.settled(window)
    assert offers(window) == ["Make the new webhook", "Put the old webhook back", "Forget it"]
    click(window.progress.buttons[1])
    await room.settled(window)
    assert window.progress.title.text() == "The new webhook could not be made; the old one is back"
    assert "What happened in between was not sent." in window.progress.text.text()
    assert CONTACTS in room.addresses()


async def test_what_was_filled_in_survives_closing(
    room: Room, change_of: Callable[..., Any]
) -> None:
    window = await change_of()
    window.form.ui.address.setText(NEW)
    click(window.form.events.boxes["event_type.created"])
    window.reject()
    await room.settled()
    window = await change_of()
    assert window.form.ui.address.text() == NEW
    assert window.form.events.boxes["event_type.created"].isChecked()
    click(window.start_over)
    assert window.form.ui.address.text() == ENGINEERING
    assert not window.submit.isEnabled()
    window.reject()
    await room.settled()
    window = await change_of()
    assert window.form.ui.address.text() == ENGINEERING
    assert not window.start_over.isVisible()


async def test_another_scope_and_what_it_does_not_offer(
    room: Room, change_of: Callable[..., Any]
) -> None:
    window = await change_of("https://hooks.example.org/forms")
    box = window.form.ui.about
    assert [box.itemText(n) for n in range(box.count())][:2] == [
        "Everybody in Acme Recruiting",
        "Only me",
    ]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert window.note.text() == "Tick at least one event."
    click(window.form.events.boxes["invitee.created"])
    assert "It was about: Everybody in Acme Recruiting. From then on it is about: Only me." in (
        window.impact.text()
    )
    assert "No longer: when somebody submits a routing form." in window.impact.text()
    assert "There is no gap" in window.impact.text()
    assert "may hear of the same booking twice" in window.impact.text()


async def test_an_address_that_calendly_takes_once_only_is_changed_with_a_gap(
    room: Room, change_of: Callable[..., Any]
) -> None:
    window = await change_of(CONTACTS)
    box = window.form.ui.about
    number = next(n for n in range(box.count()) if "Everybody" in box.itemText(n))
    box.setCurrentIndex(number)
    box.activated.emit(number)
    room.fault("status", "POST", status=409)
    await submit(window, room)
    assert window.progress.title.text() == "The new webhook was not made"
    assert offers(window) == ["Change it with a short gap…", "Back to the form"]
    click(window.progress.buttons[0])
    await room.settled(window)
    assert "There is a gap of a moment" in window.impact.text()
    await submit(window, room)
    assert window.progress.title.text() == "The webhook is changed"
    assert room.sent() == ["POST", "DELETE", "POST"]


async def test_an_event_this_app_does_not_know_is_not_lost(
    room: Room, change_of: Callable[..., Any]
) -> None:
    room.choose(ENGINEERING)
    row = room.page.list.row()
    assert row is not None
    row.subscription.events.append("invitee.teleported")
    window = await change_of()
    assert window.form.ui.others.isVisible()
    assert window.form.ui.others.isChecked()
    assert "invitee.teleported" in window.form.ui.others.text()
    assert "invitee.teleported" in window.form.asked().events
    assert "an event that this app does not know" in window.impact.text()
    click(window.form.ui.others)
    assert "No longer: when “invitee.teleported” happens." in window.impact.text()


async def test_the_new_address_is_tried_where_something_can(
    room: Room, change_of: Callable[..., Any]
) -> None:
    window = await change_of()
    assert not window.form.ui.try_out.isVisible(), "the address is the same so far"
    window.form.ui.address.setText(NEW)
    assert window.form.ui.try_out.isVisible()
    assert not window.form.ui.try_out.isChecked(), "the other program may take it for a booking"
    click(window.form.ui.try_out)
    await submit(window, room)
    assert window.progress.title.text() == "The new address did not answer as it should"
    assert "Nothing was" in window.progress.text.text()
    click(window.progress.buttons[1])
    await room.settled(window)
    assert window.progress.title.text() == "The old webhook stays"
    assert room.sent() == ["POST", "DELETE"]


async def test_nothing_is_sent_twice_and_the_window_stays_while_it_runs(
    room: Room, change_of: Callable[..., Any], until: Callable[..., Any]
) -> None:
    window = await change_of()
    window.form.ui.address.setText(NEW)
    room.fault("delay", "POST", delay_ms=300)
    QTest.mouseClick(window.submit, LEFT)
    QTest.mouseClick(window.submit, LEFT)
    window._submit()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert window.unfinished() == "A webhook is being changed."
    assert "wait until the change is finished" in window.toaster.text()
    await until(lambda: window.progress.title.text() == "The webhook is changed")
    await room.settled(window)
    assert room.sent() == ["POST", "DELETE"]


async def test_29_a_lost_answer_is_no_second_request(
    room: Room, change_of: Callable[..., Any]
) -> None:
    window = await change_of()
    window.form.ui.address.setText(NEW)
    room.fault("drop_after", "POST")
    room.fault("drop_after", "DELETE")
    await submit(window, room)
    assert window.progress.title.text() == "The webhook is changed"
    assert room.sent() == ["POST", "DELETE"]


async def test_30_the_limit_is_counted_down_and_the_wait_can_be_stopped(
    room: Room, change_of: Callable[..., Any], until: Callable[..., Any]
) -> None:
    window = await change_of()
    window.form.ui.address.setText(NEW)
    room.fault("rate_limit", "POST", retry_after=50)
    QTest.mouseClick(window.submit, LEFT)
    await until(window.progress.wait.isVisible)
    assert "Calendly allows no more requests for" in window.progress._wait_words.text()
    click(window.progress.stop)
    await room.settled(window)
    assert window.progress.title.text() == "The new webhook was not made"
    assert "Stopped; nothing was changed" in window.progress.text.text()
    assert room.sent() == ["POST"]


async def test_without_a_connection_it_waits_with_the_reason(
    room: Room, change_of: Callable[..., Any]
) -> None:
    window = await change_of()
    window.form.ui.address.setText(NEW)
    assert window.submit.isEnabled()
    room.session.connection.note(False)
    assert not window.submit.isEnabled()
    assert "no connection to Calendly" in window.note.text()
    room.session.connection.note(True)
    assert window.submit.isEnabled()


async def test_a_locked_keyring_is_told_and_nothing_begins(
    room: Room, change_of: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    await room.session.keys.keep(_uri(room, ENGINEERING), "the-key")

    def locked(_service: str, _name: str) -> str | None:
        raise RuntimeError("locked")

    monkeypatch.setattr(room.keyring, "get_password", locked)
    window = await change_of()
    window.form.ui.address.setText(NEW)
    assert window.banner.is_shown()
    assert not window.submit.isEnabled()
    assert room.sent() == []


def _uri(room: Room, address: str) -> str:
    room.choose(address)
    return room.page.list.current_uri()


class TestMember:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 4, "role": "user"}

    async def test_sees_why_only_the_own_meetings_are_offered(
        self, room: Room, change_of: Callable[..., Any]
    ) -> None:
        window = await change_of(CONTACTS)
        assert window.form.ui.about.count() == 1
        assert "An owner or admin of Acme Recruiting can." in window.form.ui.about_reason.text()


async def test_narrow_windows_show_what_it_does_below(
    room: Room, change_of: Callable[..., Any]
) -> None:
    window = await change_of()
    for width in (600, 940, 640):
        window.resize(width, 600)
        QApplication.sendPostedEvents()
        assert window.impact.isVisible()
        beside = window.impact.mapTo(window, window.impact.rect().topLeft()).x() > width / 2
        assert beside == (width > 700)
