"""Test deliveries through the window: sent to a real program, its answers judged in words."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import socket
import time
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from calendly_desktop.api.test_delivery import Limits
from calendly_desktop.toolkit.dialogs import ConfirmDialog
from tests.certificates import server_context
from tests.pages.webhooks.conftest import KEY, Room
from tests.receiver import Receiver

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from calendly_desktop.pages.webhooks.test_window import DeliveryTestWindow

LEFT = Qt.MouseButton.LeftButton


def answer(status: str, body: bytes = b"", *headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


def facts(window: DeliveryTestWindow) -> dict[str, str]:
    labels = [label.text() for label in window.card._facts.findChildren(QLabel) if label.text()]
    return dict(zip(labels[::2], labels[1::2], strict=True))


def press(window: DeliveryTestWindow) -> None:
    QTest.mouseClick(window.ui.send_test, LEFT)


async def tried(window: DeliveryTestWindow, until: Callable[..., Any], times: int = 1) -> None:
    await until(lambda: len(window._own_trials()) == times and not window.tasks.is_busy())


# -- what is sent ----------------------------------------------------------------------------


async def test_it_shows_what_would_be_sent_and_warns_before_anything_is(
    room: Room, until: Callable[..., Any]
) -> None:
    window = room.open(room.hook())
    assert "made-up data" in window.ui.warning_text.text()
    assert "may take it for a real booking" in window.ui.warning_text.text()
    assert window.focusWidget() is window.ui.send_test
    await until(lambda: "Sample Invitee" in window.ui.text.toPlainText())
    assert window.card.title.text() == "Not tested yet"
    assert "Not signed: the key is not known here" in window.ui.key_note.text()
    assert [window.ui.event.itemText(row) for row in range(2)] == [
        "Somebody books a meeting",
        "A booking is canceled",
    ]
    window.ui.copy_text.click()
    copied = QGuiApplication.clipboard().text()
    assert json.loads(copied)["event"] == "invitee.created"
    assert "\n" not in copied, "copied as it is sent, not as it is shown"
    window.ui.event.setCurrentIndex(1)
    await until(lambda: '"event": "invitee.canceled"' in window.ui.text.toPlainText())
    assert room.receiver.connections == 0


async def test_a_test_signed_with_the_kept_key(room: Room, until: Callable[..., Any]) -> None:
    subscription = room.hook()
    await room.keep_key(subscription)
    window = room.open(subscription)
    await until(lambda: window.ui.key_note.text().startswith("Signed with the key that this"))
    press(window)
    question = await room.agree(window, until)
    assert "127.0.0.1" in question.accessibleDescription()
    assert question.yes.text() == "Send to 127.0.0.1"
    await tried(window, until)
    [(line, headers, body)] = room.receiver.requests
    assert line == "POST /hook HTTP/1.1"
    stamp, _, digest = headers["calendly-webhook-signature"].partition(",v1=")
    assert digest == hmac.new(KEY.encode(), stamp[2:].encode() + b"." + body, "sha256").hexdigest()
    assert abs(int(stamp[2:]) - time.time()) < 10
    assert "authorization" not in headers
    assert window.card.title.text() == "It works from here, but Calendly cannot reach it"
    assert "this computer, not from Calendly" in window.card.came_from.text()
    shown = facts(window)
    assert shown["Status"] == "200"
    assert shown["Signed"] == "with the key kept on this computer"
    assert shown["Connected to"] == "127.0.0.1"
    assert shown["Answering took"].endswith("Calendly waits 15 s")
    assert window.ui.text.toPlainText() == "thanks"
    assert window.ui.text_note.text().startswith("text/plain")
    assert window.ui.send_test.text() == "&Send again"


async def test_a_typed_key_goes_before_the_kept_one_and_is_not_kept(
    room: Room, until: Callable[..., Any]
) -> None:
    subscription = room.hook()
    await room.keep_key(subscription)
    window = room.open(subscription)
    await until(lambda: window.ui.text.toPlainText())
    QTest.keyClicks(window.ui.typed_key, " another key ")
    assert window.ui.key_note.text() == "Signed with the key typed here. It is not kept."
    assert window.ui.typed_key.displayText() == "●" * 13
    press(window)
    await room.agree(window, until)
    await tried(window, until)
    [(_, headers, body)] = room.receiver.requests
    stamp, _, digest = headers["calendly-webhook-signature"].partition(",v1=")
    expected = hmac.new(b"another key", stamp[2:].encode() + b"." + body, hashlib.sha256)
    assert digest == expected.hexdigest()
    assert await room.tests.kept_key(subscription) == KEY


async def test_without_a_key_it_goes_unsigned_and_says_so(
    room: Room, until: Callable[..., Any]
) -> None:
    window = room.open(room.hook())
    press(window)
    await room.agree(window, until)
    await tried(window, until)
    assert "calendly-webhook-signature" not in room.receiver.requests[0][1]
    assert facts(window)["Signed"] == "no"


# -- what is answered ------------------------------------------------------------------------


async def test_each_answer_gets_its_verdict_and_the_tests_stay_to_be_read(
    room: Room, until: Callable[..., Any]
) -> None:
    window = room.open(room.hook())
    room.receiver.answer = answer("401 No", b'{"error":"<b>bad</b> signature"}')
    press(window)
    await room.agree(window, until)
    await tried(window, until, 1)
    assert window.card.title.text() == "The address refuses the message"
    assert "The test was not signed" in window.card.advice.text()
    assert window.ui.text.toPlainText() == '{"error":"<b>bad</b> signature"}'
    room.receiver.answer = answer("308 Moved", b"", "Location: https://new.example.com/x?key=1")
    press(window)  # agreed for this session: no second question
    await tried(window, until, 2)
    assert window.card.title.text() == "The address sends the message on to another one"
    assert "https://new.example.com/x?…" in window.card.meaning.text()
    room.receiver.answer = answer("500 Oh", b"x" * 70_000, "Content-Type: text/plain")
    press(window)
    await tried(window, until, 3)
    assert window.card.title.text() == "The program behind the address failed"
    assert window.ui.text_note.text().endswith("the first 64 KB are shown")
    assert window.ui.trials.count() == 3
    assert " · 500 · Somebody books a meeting" in window.ui.trials.item(0).text()
    window.ui.trials.setCurrentRow(2)
    assert window.card.title.text() == "The address refuses the message"
    window.ui.which_text.button("sent").click()
    assert window.ui.text.toPlainText().startswith(f"POST {room.receiver.url}/hook\nContent-Type")
    assert "Sample Invitee" in window.ui.text.toPlainText()
    again = room.open(room.hook())
    assert again is window
    other = room.open(room.hook("/no-shows", "/other"))
    assert other.ui.trials.count() == 0, "tests of another address are not mixed in"


async def test_nobody_listens_and_a_name_that_leads_nowhere(
    room: Room, until: Callable[..., Any]
) -> None:
    await room.receiver.stop()
    window = room.open(room.hook())
    press(window)
    await room.agree(window, until)
    await tried(window, until)
    assert window.card.title.text() == "Nothing takes messages at this address"
    assert window.ui.text.placeholderText() == "Nothing was sent."
    assert list(facts(window)) == ["Tried at", "Leads to"]
    nowhere = msgspec.structs.replace(
        room.hook("/forms"), callback_url="https://crm.exmaple.com/hook"
    )
    window = room.open(nowhere)
    press(window)
    await tried(window, until)
    assert window.card.title.text() == "There is no server of this name"
    assert window.ui.text.placeholderText() == "Nothing was sent."
    assert " · no answer · " in window.ui.trials.item(0).text()


async def test_a_program_that_does_not_answer_can_be_stopped_and_the_window_lives(
    room: Room, until: Callable[..., Any]
) -> None:
    async def never(_writer: asyncio.StreamWriter) -> None:
        await asyncio.Event().wait()

    room.receiver.answer = never
    window = room.open(room.hook())
    press(window)
    await room.agree(window, until)
    await until(lambda: room.receiver.requests)
    assert window.card.title.text() == "The test is under way"
    assert window.ui.send_test.text() == "&Stop"
    assert not window.ui.event.isEnabled()
    await until(lambda: "for 1 s; Calendly would wait 15 s" in window.card.meaning.text())
    press(window)
    assert window.card.title.text() == "Stopped"
    await until(lambda: not window.tasks.is_busy())
    assert window.ui.send_test.text() == "&Send test"
    press(window)
    await until(lambda: len(room.receiver.requests) == 2)
    window.reject()  # closing in the middle: nothing is left behind
    await until(lambda: not room.page.tools.windows.all())


# -- unusual places --------------------------------------------------------------------------


async def test_no_yes_no_test(room: Room, until: Callable[..., Any]) -> None:
    window = room.open(room.hook())
    press(window)
    question = await until(lambda: window.findChild(ConfirmDialog))
    await until(question.isVisible)
    question.no.click()
    await until(lambda: not window.tasks.is_busy())
    assert window.card.title.text() == "Not sent"
    assert room.receiver.connections == 0
    assert room.tests.trials == []


async def test_a_place_that_keeps_secrets_is_never_the_default(
    room: Room, until: Callable[..., Any]
) -> None:
    metadata = msgspec.structs.replace(
        room.hook(), callback_url="http://169.254.169.254/latest/meta-data"
    )
    window = room.open(metadata)
    press(window)
    question = await until(lambda: window.findChild(ConfirmDialog))
    await until(question.isVisible)
    assert "secret credentials" in question.accessibleDescription()
    assert "misuse this computer" in question.accessibleDescription()
    assert question.no.isDefault()
    question.reject()
    await until(lambda: not window.tasks.is_busy())


async def test_a_name_that_leads_inside_is_asked_about_each_time_it_leads_elsewhere(
    room: Room, until: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A private target behind a name, and a name server that changes its mind (rebinding)."""
    known, answers = socket.getaddrinfo, ["127.0.0.1", "127.0.0.1", "127.0.0.2"]

    def lookup(host: Any, *args: Any, **more: Any) -> Any:
        leads = answers.pop(0) if host == "crm.example.com" else host
        return known(leads, *args, **more)

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    elsewhere = Receiver()
    await elsewhere.start("127.0.0.2", room.receiver.port)
    url = f"http://crm.example.com:{room.receiver.port}/hook"
    window = room.open(msgspec.structs.replace(room.hook(), callback_url=url))
    press(window)
    question = await room.agree(window, until)
    assert "crm.example.com leads to 127.0.0.1" in question.accessibleDescription()
    await tried(window, until, 1)
    assert room.receiver.requests[0][1]["host"] == f"crm.example.com:{room.receiver.port}"
    press(window)
    await tried(window, until, 2)
    press(window)
    question = await until(lambda: window.findChild(ConfirmDialog))
    await until(question.isVisible)
    assert "leads to 127.0.0.2" in question.accessibleDescription()
    question.no.click()
    await until(lambda: not window.tasks.is_busy())
    assert len(room.receiver.requests) == 2
    assert elsewhere.connections == 0
    await elsewhere.stop()


async def test_a_server_that_cannot_prove_who_it_is_gets_nothing(
    room: Room, until: Callable[..., Any], tmp_path: Path
) -> None:
    async with Receiver() as plain:
        tls = await Receiver().start(tls=server_context(tmp_path))
        url = f"https://127.0.0.1:{tls.port}/hook"
        window = room.open(msgspec.structs.replace(room.hook(), callback_url=url))
        press(window)
        await room.agree(window, until)
        await tried(window, until)
        assert window.card.title.text() == "The server cannot prove who it is"
        assert "It made its certificate itself" in window.card.meaning.text()
        assert tls.requests == plain.requests == []
        await tls.stop()


# -- slow, huge, broken ----------------------------------------------------------------------


async def test_whatever_a_program_does_the_window_lives_and_the_test_ends(
    room: Room, until: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def trickle(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")
        for _ in range(100):
            writer.write(b"x")
            await asyncio.sleep(0.05)

    async def endless(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            writer.write(b"8000\r\n" + b"z" * 0x8000 + b"\r\n")
            await writer.drain()

    async def late(writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(5)

    async def reset(writer: asyncio.StreamWriter) -> None:
        writer.transport.abort()

    monkeypatch.setattr(room.tests, "_limits", Limits(1.0, 0.5))
    window = room.open(room.hook())
    longest, last = 0.0, time.monotonic()

    def beat() -> None:
        nonlocal longest, last
        longest, last = max(longest, time.monotonic() - last), time.monotonic()

    heart = QTimer(window, interval=5)
    heart.timeout.connect(beat)
    expected = {
        trickle: "The answer does not end",
        endless: "It works from here, but Calendly cannot reach it",
        late: "No answer in time",
        reset: "The connection broke off",
    }
    for number, (behaviour, title) in enumerate(expected.items(), 1):
        room.receiver.answer = behaviour
        press(window)
        if number == 1:
            await room.agree(window, until)
            heart.start()
            last = time.monotonic()
        await tried(window, until, number)
        assert window.card.title.text() == title
    heart.stop()
    assert longest < 0.5, f"the window stood still for {longest:.2f} s"


# -- trouble with Calendly -------------------------------------------------------------------


async def test_a_sample_that_cannot_be_read_is_told_and_tried_again(
    room: Room, until: Callable[..., Any], served_simulator: Any
) -> None:
    served_simulator.fault(path="/sample_webhook_data", kind="status", status=404)
    window = room.open(room.hook())
    await until(window.banner.is_shown)
    assert window.banner.title_label.text() == "Calendly cannot find this"
    press(window)
    await room.agree(window, until)
    await tried(window, until)
    assert not window.banner.is_shown()
    assert len(room.receiver.requests) == 1


# -- reaching it -----------------------------------------------------------------------------


async def test_from_the_sheet_by_button_and_by_command(
    room: Room, until: Callable[..., Any]
) -> None:
    page = room.page
    assert page.test_action in page.actions()
    QTest.mouseClick(page.detail.test, LEFT)
    [window] = page.tools.windows.all()
    row = page.list.row()
    assert row is not None
    assert window.ui.test_address.text() == row.subscription.callback_url  # type: ignore[attr-defined]
    page.list.view.setCurrentIndex(page.list.model.index(2))
    page.test_action.trigger()
    assert len(page.tools.windows.all()) == 2
    roles = {}
    for number, each in enumerate(page.list.model.rows):
        page.list.view.setCurrentIndex(page.list.model.index(number))
        roles[bool(each.findings)] = page.detail.test.property("role")
    assert roles == {True: "", False: "primary"}


async def test_all_of_it_has_names_and_every_access_key_is_used_once(
    room: Room, until: Callable[..., Any]
) -> None:
    from tests.shell.test_accessible import _access_keys, _alike, _unnamed

    window = room.open(room.hook())
    press(window)
    await room.agree(window, until)
    await tried(window, until)
    assert [*_unnamed(window), *_alike(window), *_access_keys(window)] == []


async def test_by_keyboard_from_the_first_field_to_the_text(
    room: Room, until: Callable[..., Any]
) -> None:
    window = room.open(room.hook())
    window.activateWindow()
    await until(lambda: window.ui.text.toPlainText())
    window.ui.event.setFocus()
    order: list[QWidget] = []
    while len(order) < 6:
        at = window.focusWidget()
        assert at is not None
        order.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert order == [
        *(window.ui.event, window.ui.typed_key, window.ui.send_test),
        *(window.ui.which_text.button("sent"), window.ui.copy_text, window.ui.text),
    ]
    window.ui.send_test.setFocus()
    QTest.keyClick(window.ui.send_test, Qt.Key.Key_Space)
    question = await until(lambda: window.findChild(ConfirmDialog))
    await until(question.isVisible)
    QTest.keyClick(question, Qt.Key.Key_Return)
    await tried(window, until)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    await until(lambda: not room.page.tools.windows.all())


async def test_a_narrow_window_brings_the_result_into_sight(
    room: Room, until: Callable[..., Any]
) -> None:
    window = room.open(room.hook())
    window.resize(560, 420)
    await until(lambda: window.ui.text.toPlainText())
    press(window)
    await room.agree(window, until)
    await tried(window, until)
    await asyncio.sleep(0.05)
    top = window.card.mapTo(window.ui.scroll.viewport(), window.card.rect().topLeft()).y()
    assert 0 <= top < window.ui.scroll.viewport().height() // 2
