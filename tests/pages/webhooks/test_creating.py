"""Making a webhook: a look at the address, what the plan allows, and the test after it."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from calendly_desktop.pages.webhooks.new_webhook import NewWebhookDialog
from calendly_desktop.toolkit.dialogs import ConfirmDialog
from calendly_desktop.toolkit.text import PlainLabel
from calendly_desktop.toolkit.theme import theme
from tests.receiver import Receiver

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.pages.webhooks.conftest import Room

LEFT = Qt.MouseButton.LeftButton


async def opened(room: Room, until: Callable[..., Any]) -> NewWebhookDialog:
    room.page.new_action.trigger()
    dialog: NewWebhookDialog = await until(lambda: room.page.findChild(NewWebhookDialog))
    await until(dialog.isVisible)
    return dialog


async def closed(room: Room, dialog: NewWebhookDialog, until: Callable[..., Any]) -> None:
    dialog.reject()
    await until(lambda: not room.page.tasks.is_busy())


def lead(monkeypatch: pytest.MonkeyPatch, name: str, address: str) -> None:
    """Let a name lead to an address, as a name server would."""
    known = socket.getaddrinfo

    def answer(host: Any, *args: Any, **more: Any) -> Any:
        return known(address if host == name else host, *args, **more)

    monkeypatch.setattr(socket, "getaddrinfo", answer)


# -- a look at the address -------------------------------------------------------------------


async def test_a_name_that_nobody_knows_is_told_quietly_and_blocks_nothing(
    room: Room, until: Callable[..., Any], served_simulator: Any
) -> None:
    dialog = await opened(room, until)
    QTest.keyClicks(dialog.ui.address, "https://crm.exmaple.com/hook")
    verdict = dialog.ui.address_verdict
    await until(verdict.isVisible)
    assert verdict.text() == (
        "No server is known by the name crm.exmaple.com. Compare the address, letter by letter."
    )
    assert not dialog.ui.address.property("invalid")
    assert dialog.create_button.isEnabled()
    dialog.ui.scope_user.setFocus()  # leaving the field does not wipe it out
    assert verdict.text().startswith("No server is known")
    dialog.ui.address.setFocus()
    QTest.keyClick(dialog.ui.address, Qt.Key.Key_Backspace)
    assert not verdict.isVisible()
    dialog.create_button.click()
    await until(lambda: dialog.created is not None)
    assert len(served_simulator.requests("POST", "/webhook_subscriptions")) == 1
    await closed(room, dialog, until)


async def test_a_name_that_leads_inside_is_told_and_not_contacted(
    room: Room, until: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    lead(monkeypatch, "crm.example.com", "127.0.0.1")
    dialog = await opened(room, until)
    dialog.ui.address.setText(f"https://crm.example.com:{room.receiver.port}/hook")
    await until(dialog.ui.address_verdict.isVisible)
    assert "leads to 127.0.0.1, this computer itself" in dialog.ui.address_verdict.text()
    assert room.receiver.connections == 0
    await closed(room, dialog, until)


async def test_an_address_with_a_fault_is_not_looked_at(
    room: Room, until: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    async def look(url: str) -> Any:
        asked.append(url)
        raise AssertionError

    monkeypatch.setattr(room.tests, "look", look)
    dialog = await opened(room, until)
    dialog.looking._pause.setInterval(0)
    for address in ("http://crm.example.com/x", "https://", "https://192.168.1.9/x", ""):
        dialog.ui.address.setText(address)
        assert not dialog.looking._pause.isActive()
    dialog.ui.address.setText("https://crm.example.com/x")
    await until(lambda: asked == ["https://crm.example.com/x"])
    assert not dialog.ui.address_verdict.isVisible(), "a look that breaks says nothing"
    assert not dialog.ui.banner.is_shown()
    await closed(room, dialog, until)


async def test_closing_in_the_middle_of_a_look(
    room: Room, until: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(_writer: Any) -> None:
        await until(lambda: False, 30)

    async with Receiver(never) as silent:
        monkeypatch.setattr(
            "calendly_desktop.store.webhook_tests.place_of", lambda _address: _Public()
        )
        lead(monkeypatch, "slow.example.com", "127.0.0.1")
        dialog = await opened(room, until)
        dialog.looking._pause.setInterval(0)
        dialog.ui.address.setText(f"https://slow.example.com:{silent.port}/hook")
        await until(lambda: silent.connections)
        await closed(room, dialog, until)


class _Public:
    is_public = True


# -- plan and scopes -------------------------------------------------------------------------


class TestFreePlan:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 20, "plan": "free"}

    async def test_paid_events_are_greyed_with_the_reason(
        self, room: Room, until: Callable[..., Any]
    ) -> None:
        dialog = await opened(room, until)
        recap = dialog.events.boxes["meeting_recap.created"]
        assert not recap.isEnabled()
        assert "your organization has the free one" in recap.accessibleDescription()
        assert dialog.events.boxes["invitee.created"].isEnabled()
        await closed(room, dialog, until)

    async def test_a_refusal_by_plan_names_the_events_and_offers_to_do_without(
        self, room: Room, until: Callable[..., Any], served_simulator: Any
    ) -> None:
        dialog = await opened(room, until)
        dialog.events.allow_for("user", (), "")  # as when the plan is not known yet
        dialog.ui.address.setText("https://crm.example.com/x")
        dialog.events.boxes["meeting_recap.created"].setChecked(True)
        dialog.create_button.click()
        await until(dialog.ui.banner.is_shown)
        assert dialog.ui.banner.title_label.text() == "Your Calendly plan does not include this"
        text = dialog.ui.banner.text_label.text()
        assert "on paid plans only" in text
        assert "a meeting recap is ready" in text
        assert "upgrade" not in text
        [untick, *_] = dialog.ui.banner.buttons()
        untick.click()
        assert dialog.events.chosen() == ("invitee.created", "invitee.canceled")
        dialog.create_button.click()
        await until(lambda: dialog.created is not None)
        [refused, made] = served_simulator.requests("POST", "/webhook_subscriptions")
        assert (refused["status"], made["status"]) == (403, 201)
        assert made["body"]["organization"].startswith("https://api.calendly.com/organizations/")
        await closed(room, dialog, until)


async def test_scopes_that_a_refusal_names_grey_their_events(
    room: Room, until: Callable[..., Any], served_simulator: Any
) -> None:
    dialog = await opened(room, until)
    room.session.token = "demo-token:scopes=users:read,webhooks:write,scheduled_events:read"
    dialog.ui.address.setText("https://crm.example.com/x")
    dialog.events.boxes["contact.created"].setChecked(True)
    dialog.create_button.click()
    await until(dialog.ui.banner.is_shown)
    assert "contacts:read" in dialog.ui.banner.text_label.text()
    contact = dialog.events.boxes["contact.created"]
    assert not contact.isEnabled()
    assert "lacks the scope contacts:read" in contact.accessibleDescription()
    await closed(room, dialog, until)


async def test_what_an_event_needs_is_said_where_it_is_offered(
    room: Room, until: Callable[..., Any]
) -> None:
    dialog = await opened(room, until)
    needs = "Your access token needs the scope meeting_recaps:read for it."
    recap = dialog.events.boxes["meeting_recap.created"]
    assert recap.accessibleDescription() == f"Calendly asks for a plan with this feature. {needs}"
    assert "the scope" not in dialog.events.boxes["invitee.created"].accessibleDescription()
    assert [note for note in dialog.events.findChildren(PlainLabel) if needs in note.text()]
    await closed(room, dialog, until)

    room.session.services.account.learn_granted("meeting_recaps:read", "contacts:read")
    dialog = await opened(room, until)
    recap = dialog.events.boxes["meeting_recap.created"]
    assert recap.accessibleDescription() == "Calendly asks for a plan with this feature."
    await closed(room, dialog, until)


# -- the test after it -----------------------------------------------------------------------


async def test_a_test_is_offered_with_its_warning_once_the_webhook_is_there(
    room: Room, until: Callable[..., Any]
) -> None:
    dialog = await opened(room, until)
    assert not dialog.test_button.isVisible()
    dialog.ui.address.setText(f"{room.receiver.url}/hook")
    dialog.create_button.click()
    await until(dialog.test_button.isVisible)
    assert "may take it for a real booking" in dialog.ui.test_note.text()
    assert not dialog.test_button.isDefault(), "Enter must not send anything"
    key = dialog.ui.signing_key.text()
    QTest.mouseClick(dialog.test_button, LEFT)
    [window] = await until(lambda: room.page.tools.windows.all())
    question = await until(lambda: window.findChild(ConfirmDialog))
    await until(question.isVisible)
    question.yes.click()
    await until(lambda: room.receiver.requests)
    await until(lambda: not window.tasks.is_busy())
    [_, headers, _] = room.receiver.requests[0]
    assert "calendly-webhook-signature" in headers
    assert await room.tests.kept_key(window._subscription) == key


async def test_done_sends_nothing(room: Room, until: Callable[..., Any]) -> None:
    dialog = await opened(room, until)
    dialog.ui.address.setText(f"{room.receiver.url}/hook")
    dialog.create_button.click()
    await until(dialog.test_button.isVisible)
    dialog.done_button.click()
    await until(lambda: not room.page.tasks.is_busy())
    assert room.page.tools.windows.all() == []
    assert room.receiver.connections == 0


async def test_what_was_half_filled_is_there_again(room: Room, until: Callable[..., Any]) -> None:
    dialog = await opened(room, until)
    assert not dialog.ui.banner.is_shown()
    QTest.keyClicks(dialog.ui.address, "https://crm.example.com/half")
    dialog.ui.scope_organization.click()
    dialog.events.boxes["event_type.created"].click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    await until(lambda: not room.page.tasks.is_busy())

    dialog = await opened(room, until)
    assert dialog.ui.banner.title_label.text() == "Your half-filled webhook is back"
    assert dialog.ui.address.text() == "https://crm.example.com/half"
    assert dialog.ui.address.hasFocus()
    assert dialog.ui.scope_organization.isChecked()
    assert dialog.events.chosen() == ("invitee.created", "invitee.canceled", "event_type.created")
    [again, *_] = dialog.ui.banner.buttons()
    QTest.mouseClick(again, LEFT)
    assert dialog.ui.address.text() == ""
    assert dialog.ui.scope_user.isChecked()
    assert dialog.events.chosen() == ("invitee.created", "invitee.canceled")

    QTest.keyClicks(dialog.ui.address, "https://crm.example.com/made")
    QTest.mouseClick(dialog.create_button, LEFT)
    await until(lambda: dialog.created is not None)
    dialog.done_button.click()
    await until(lambda: not room.page.tasks.is_busy())
    dialog = await opened(room, until)
    assert dialog.ui.address.text() == "", "what was made is no draft any more"
    await closed(room, dialog, until)


# -- the last step ---------------------------------------------------------------------------


@pytest.mark.parametrize("scale", [1, 2])
async def test_nothing_of_the_last_step_is_cut_however_long_the_address(
    room: Room, until: Callable[..., Any], scale: int
) -> None:
    theme().set_text_scale(scale)
    try:
        dialog = await opened(room, until)
        dialog.ui.address.setText("https://hooks.example.com/services/" + "aB3" * 20)
        for box in dialog.events.boxes.values():
            box.setChecked(box.isEnabled())
        QTest.mouseClick(dialog.create_button, LEFT)
        await until(lambda: dialog.created is not None)
        ui = dialog.ui
        for label in (ui.done_text, ui.key_kept, ui.test_note):
            await until(
                lambda label=label: label.height() >= label.heightForWidth(label.width()),
                what=f"for the whole of {label.objectName()}",
            )
        assert "a booking is canceled, an invitee is marked as no-show, or one of " in (
            ui.done_text.text()
        ), "the key stays in sight where many events are chosen"
        dialog.done_button.click()
        await until(lambda: not room.page.tasks.is_busy())
    finally:
        theme().set_text_scale(1)
