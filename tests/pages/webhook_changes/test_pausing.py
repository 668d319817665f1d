"""Pausing and restoring webhooks in the tab, over starts of the app; what the list says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from calendly_desktop.toolkit.dialogs import ConfirmDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.pages.webhook_changes.conftest import Room

LEFT = Qt.MouseButton.LeftButton
ENGINEERING = "https://hooks.example.com/engineering"
CONTACTS = "https://hooks.example.com/ada/contacts"


async def asked(room: Room, until: Callable[..., Any]) -> ConfirmDialog:
    question: ConfirmDialog = await until(lambda: room.page.findChild(ConfirmDialog))
    await until(question.isVisible)
    return question


async def pause(room: Room, until: Callable[..., Any], address: str = ENGINEERING) -> None:
    room.choose(address, "Active")
    QTest.mouseClick(room.page.detail.changing.pause, LEFT)
    question = await asked(room, until)
    QTest.mouseClick(question.yes, LEFT)
    await until(lambda: room.page.findChild(ConfirmDialog) is None)
    await room.settled()


async def test_the_question_says_plainly_what_pausing_means(
    room: Room, until: Callable[..., Any]
) -> None:
    room.choose(ENGINEERING)
    QTest.mouseClick(room.page.detail.changing.pause, LEFT)
    question = await asked(room, until)
    words = question.accessibleDescription()
    assert words.splitlines() == [
        f"{ENGINEERING} will not be told when somebody books a meeting or a booking is canceled, "
        "until you restore it. Calendly has no pause: the webhook is deleted there and kept on "
        "this computer.",
        "What happens meanwhile is lost for the receiving program, for Calendly does not send it "
        "later.",
        "On other computers it is simply gone, not paused.",
        "Its signing key is not on this computer, and Calendly does not tell it: when you restore "
        "it, you choose between a new key and none.",
        "You pause it as Ada Lindgren, ada.lindgren@example.com.",
    ]
    assert question.no.isDefault(), "Enter deletes nothing"
    QTest.keyClick(question, Qt.Key.Key_Return)
    await room.settled()
    assert room.sent() == []


async def test_paused_over_a_restart_and_restored_with_the_same_key(
    room: Room, until: Callable[..., Any]
) -> None:
    room.choose(ENGINEERING)
    await room.session.keys.keep(room.page.list.current_uri(), "the-key")
    await pause(room, until)
    assert room.said == ["Webhook paused; it is kept on this computer"]
    assert "1 paused here" in room.page.ui.summary.text()
    await room.stop()
    await room.start()
    room.choose(ENGINEERING, "Paused")
    row = room.page.list.row()
    assert row is not None
    assert row.note.startswith("Paused on this computer since ")
    assert row.note.endswith(", not delivering")
    detail = room.page.detail
    assert detail.chip.text() == "Paused"
    assert detail.uri.text() == "Not at Calendly now"
    await room.settled()
    assert "Kept on this computer" in detail.key_words.text()
    assert not detail.delete.isVisible()
    QTest.mouseClick(await room.held_button(), LEFT)
    window = room.window()
    await room.settled(window)
    assert not window.progress.key_choice.isVisible()
    [restore, _forget] = window.progress.buttons
    assert restore.text() == "Restore webhook"
    assert restore.hasFocus()
    QTest.mouseClick(restore, LEFT)
    await room.settled(window)
    assert window.progress.title.text() == "The webhook delivers again"
    assert "It has its old signing key." in window.progress.text.text()
    assert not window.progress.new_key.isVisible()
    assert room.sent() == ["DELETE", "POST"]
    room.choose(ENGINEERING, "Active")
    assert list(room.keyring.secrets.values()) == ["the-key"]


async def test_a_paused_one_can_be_tried_before_it_is_restored(
    room: Room, until: Callable[..., Any]
) -> None:
    room.choose(ENGINEERING)
    await room.session.keys.keep(room.page.list.current_uri(), "the-key")
    await pause(room, until)
    room.choose(ENGINEERING, "Paused")
    detail = room.page.detail
    QTest.mouseClick(detail.test, LEFT)
    window = room.window()
    await room.settled(window)
    nothing = "It is paused: Calendly sends nothing there until you restore it."
    assert window.ui.warning_text.text().endswith(nothing)
    assert window.choice.signed == "kept", "with the key it will be restored with"
    assert window.choice.key == "the-key"
    assert '"event": "invitee.created"' in window.ui.text.toPlainText()
    window.reject()
    await room.settled()
    QTest.mouseClick(detail.pack, LEFT)
    window = room.window()
    await room.settled(window)
    assert window.ui.state.text() == nothing
    assert window.ui.save_pack.isEnabled()


async def test_restored_without_its_key_asks_and_shows_the_new_one(
    room: Room, until: Callable[..., Any]
) -> None:
    await pause(room, until)
    room.choose(ENGINEERING)
    QTest.mouseClick(await room.held_button(), LEFT)
    window = room.window()
    await room.settled(window)
    assert window.progress.key_choice.isVisible()
    QTest.mouseClick(window.progress.buttons[0], LEFT)
    await room.settled(window)
    assert "It has a new signing key" in window.progress.text.text()
    assert len(window.progress.new_key.key.text()) == 43
    window.reject()
    await room.settled()
    await pause(room, until, CONTACTS)
    room.choose(CONTACTS)
    QTest.mouseClick(await room.held_button(), LEFT)
    window = room.window()
    await room.settled(window)
    QTest.mouseClick(window.progress.key_choice.without, LEFT)
    QTest.mouseClick(window.progress.buttons[0], LEFT)
    await room.settled(window)
    assert "It has no signing key now" in window.progress.text.text()
    assert not window.progress.new_key.isVisible()
    await room.stop()
    await room.start()  # Calendly tells of no key: only this computer knows that there is none
    room.choose(CONTACTS, "Active")
    await room.settled()
    row = room.page.list.row()
    assert row is not None
    assert [each.title for each in row.findings] == ["Its messages are not signed"]
    assert room.page.detail.key_words.text() == "It has none: it was made here without one."
    room.choose(ENGINEERING)
    row = room.page.list.row()
    assert row is not None
    assert row.findings == ()


async def test_a_taken_address_leaves_it_paused_with_the_reason(
    room: Room, until: Callable[..., Any]
) -> None:
    await pause(room, until)
    room.choose(ENGINEERING)
    QTest.mouseClick(await room.held_button(), LEFT)
    window = room.window()
    await room.settled(window)
    room.fault("status", "POST", status=409, times=3)
    room.session.services.webhook_changes._steps._chosen_sleep = _at_once
    QTest.mouseClick(window.progress.buttons[0], LEFT)
    await room.settled(window)
    assert window.progress.title.text() == ("The webhook could not be restored; it is still paused")
    assert "There is a webhook for this address already" in window.progress.text.text()
    row = room.page.list.row()
    assert row is not None
    titles = [finding.title for finding in row.findings]
    assert "The webhook could not be restored; it is still paused" in titles


async def _at_once(_seconds: float) -> None:
    return


async def test_forgetting_asks_first_and_drops_the_key(
    room: Room, until: Callable[..., Any]
) -> None:
    room.choose(ENGINEERING)
    await room.session.keys.keep(room.page.list.current_uri(), "the-key")
    await pause(room, until)
    room.choose(ENGINEERING)
    QTest.mouseClick(room.page.detail.changing.forget, LEFT)
    question = await asked(room, until)
    assert "can then not be restored here any more" in question.accessibleDescription()
    QTest.mouseClick(question.yes, LEFT)
    await until(lambda: room.said[-1:] == ["Webhook forgotten"])
    await room.settled()
    assert ENGINEERING not in room.addresses()
    assert room.keyring.secrets == {}
    assert room.sent() == ["DELETE"]


async def test_the_delete_key_forgets_what_is_paused_here(
    room: Room, until: Callable[..., Any]
) -> None:
    await pause(room, until)
    room.choose(ENGINEERING)
    room.page.delete_action.trigger()
    question = await asked(room, until)
    assert question.windowTitle() == "Forget this webhook?"
    question.reject()
    await room.settled()


async def test_a_refused_pause_is_told_and_changes_nothing(
    room: Room, until: Callable[..., Any]
) -> None:
    room.fault("status", "DELETE", status=403)
    await pause(room, until)
    assert room.page.banner.title_label.text() == "The webhook was not paused"
    assert room.page.detail.changing.pause.isEnabled()
    room.choose(ENGINEERING, "Active")


async def test_two_paused_with_one_address_are_two_rows(
    room: Room, until: Callable[..., Any]
) -> None:
    crm = "https://crm.example.com/hooks/calendly"
    await pause(room, until, crm)
    await pause(room, until, crm)
    rows = [row for row in room.page.list.model.rows if row.subscription.callback_url == crm]
    assert [row.state.word for row in rows] == ["Paused", "Paused"]
    assert {row.about for row in rows} == {"Only me", "Everybody in Acme Recruiting"}


async def test_what_cannot_be_made_again_is_not_paused(
    room: Room, until: Callable[..., Any]
) -> None:
    account = room.session.services.account
    account._note(missing=["contacts:read"])
    room.choose(CONTACTS)
    QTest.mouseClick(room.page.detail.changing.pause, LEFT)
    await until(room.page.banner.is_shown)
    assert room.page.banner.title_label.text() == (
        "This webhook could not be restored, so it was not paused"
    )
    assert "lacks the scope contacts:read" in room.page.banner.text_label.text()
    assert room.sent() == []


async def test_signing_out_without_removing_keeps_what_is_paused(
    room: Room, until: Callable[..., Any]
) -> None:
    from calendly_desktop.accounts import Accounts

    room.choose(ENGINEERING)
    await room.session.keys.keep(room.page.list.current_uri(), "the-key")
    await pause(room, until)
    await room.stop()
    session = room.session
    accounts = Accounts(
        room.simulator.url, room.paths, session.services.settings, session.keys._keys._credentials
    )
    await accounts.sign_out(session, remove=False)
    await room.start()
    room.choose(ENGINEERING, "Paused")
    await room.settled()
    assert "Kept on this computer" in room.page.detail.key_words.text()
