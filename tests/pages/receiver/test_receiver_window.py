"""The receiver as somebody uses it: on, inspect, check, look up, keep, off; nothing is left."""

from __future__ import annotations

import asyncio
import json
import logging
import socket
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from calendly_desktop.domain.webhook_signature import HEADER, sign
from calendly_desktop.pages.webhooks.new_webhook import NewWebhookDialog
from calendly_desktop.system.credentials import KeyringLocked
from calendly_desktop.system.receiver import THREAD
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.inbox import Column
from tests.pages.receiver.conftest import KEY, Room, send

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Booking = Any


def listening() -> int:
    return sum(thread.name == THREAD for thread in threading.enumerate())


# -- on and off ------------------------------------------------------------------------------


async def test_it_is_off_until_somebody_starts_it_and_off_again_with_the_window(
    room: Room, until: Callable[..., Any]
) -> None:
    assert not room.window.switch.is_on
    assert not listening()
    assert room.window.switch.chip.text() == "Off"
    assert room.ui.states.panel.title_label.text() == "The receiver is off"
    assert "names, e-mail addresses and answers of real people" in room.ui.warning.text()
    assert room.window.focusWidget() is room.ui.start
    address = await room.start()
    assert address.startswith("http://127.0.0.1:")
    assert room.window.switch.chip.text() == "On"
    assert room.ui.states.panel.title_label.text() == "Waiting for a delivery"
    assert "arrive here now" in room.ui.warning.text()
    QTest.mouseClick(room.ui.copy_address, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == address

    room.window.reject()
    assert "Calendly tries again for 24 hours" in await room.answer(yes=False)
    assert room.window.isVisible()
    room.window.reject()
    await room.answer(yes=True)
    await until(lambda: not listening())
    with pytest.raises(ConnectionRefusedError):
        await asyncio.open_connection("127.0.0.1", int(address.split(":")[2].split("/")[0]))


async def test_a_window_that_never_received_closes_without_a_question(
    room: Room, until: Callable[..., Any]
) -> None:
    assert room.window.unfinished() == ""
    QTest.keyClick(room.window, Qt.Key.Key_Escape)
    await until(lambda: not room.page.tools.windows.all())


async def test_a_port_in_use_is_said_and_another_can_be_chosen(
    room: Room, until: Callable[..., Any]
) -> None:
    taken = socket.socket()
    taken.bind(("127.0.0.1", 0))
    taken.listen()
    port = taken.getsockname()[1]
    room.ui.port.setValue(port)
    room.ui.start.click()
    await until(lambda: room.window.banner.is_shown())
    assert room.window.banner.title_label.text() == "The port is in use"
    assert str(port) in room.window.banner.text_label.text()
    assert room.ui.start.isEnabled()
    assert not room.window.switch.is_on
    taken.close()
    await room.start(port)
    assert not room.window.banner.is_shown()
    assert room.window.switch.port == port
    assert room.session.services.settings.page("receiver")["port"] == port


async def test_it_can_be_stopped_and_what_came_stays(room: Room, booking: Booking) -> None:
    address = await room.start()
    await room.post(booking())
    await room.arrived(1)
    room.ui.stop.click()
    await room.until(lambda: not room.window.switch.is_on)
    await room.idle()
    assert not listening()
    assert room.model.rowCount() == 1
    assert room.window.unfinished() == "1 delivery on this computer would be lost."
    again = await room.start()
    assert again.rsplit("/", 1)[1] == address.rsplit("/", 1)[1], "the same path"


async def test_closing_the_tab_while_deliveries_come_leaves_nothing(
    room: Room, booking: Booking
) -> None:
    await room.start()
    body = json.dumps(booking()).encode()
    address = room.window.switch.address

    def bombard() -> None:
        for _ in range(300):
            try:
                send(address, body, {})
            except OSError:
                return

    sender = asyncio.get_running_loop().run_in_executor(None, bombard)
    await room.until(lambda: room.model.count > 5)
    began = time.monotonic()
    await room.page.tools.aclose()
    assert time.monotonic() - began < 3
    assert not listening()
    await sender


# -- what arrives ----------------------------------------------------------------------------


async def test_somebody_books_at_calendly_and_it_arrives_here_checked(
    room: Room, until: Callable[..., Any]
) -> None:
    """From the tunnel's address through the dialog to a real delivery of the simulator."""
    address = await room.start()
    room.window.ways.set_open(True)
    room.window.ways.address.setText(address.rsplit("/calendly/", 1)[0])
    room.window.ways.make.click()
    dialog = await until(lambda: room.page.findChild(NewWebhookDialog))
    await until(dialog.isVisible)
    assert dialog.ui.address.text() == address
    dialog.ui.scope_organization.setChecked(True)
    QTest.mouseClick(dialog.create_button, Qt.MouseButton.LeftButton)
    await until(lambda: dialog.ui.steps.currentWidget() is dialog.ui.done_step)
    dialog.accept()
    await until(lambda: not room.page.tasks.is_busy())
    await room.idle()
    assert "is known here" in room.ui.key_note.text()

    fields = {"name": "Nora New", "email": "nora@example.com", "tracking": {"utm_source": "x"}}
    made = room.simulator.control("POST", "bookings", fields)
    await room.arrived(1)
    assert room.texts(Column.EVENT) == ["Meeting booked"]
    assert room.texts(Column.WHOM) == ["Nora New"]
    assert room.verdicts() == ["Right"]
    assert room.window.view.chip.text() == "Signature right"
    assert "127.0.0.1" in room.view.verdict.text()
    shown = room.facts()
    assert shown["E-mail"] == ["nora@example.com"]
    assert shown["UTM source"] == ["x"]
    assert "(Berlin)" in shown["When"][0]

    room.simulator.control("POST", "departures", {"event": made["event"]["uri"]})
    await room.arrived(2)
    assert room.texts(Column.EVENT) == ["Booking canceled", "Meeting booked"]
    assert room.view.title.text() == "Meeting booked: Nora New", "the chosen one stays chosen"
    room.choose(0)
    assert room.facts()["State"] == ["Canceled"]


async def test_facts_fields_text_and_headers_hide_the_secret_links(
    room: Room, booking: Booking
) -> None:
    await room.start()
    await room.post(booking(text_reminder_number="+49 30 1234567"))
    await room.arrived(1)
    shown = room.facts()
    assert shown["Topic?"] == ["The budget"]
    assert shown["Place"] == ["Room 4"]
    assert shown["Time there"][0].startswith("09:00–09:30")
    assert shown["Cancel link"] == ["https://calendly.com/cancellations/••••••"]
    view = room.view
    view.kind.button("fields").click()
    tree = view.tree.model()
    assert tree.rowCount() == 4
    view.sought.setText("utm_source")
    view.sought.settle()
    assert view.tree.model().rowCount() == 1
    view.sought.setText("no such thing")
    view.sought.settle()
    assert view.hits.text() == "Not found"
    view.kind.button("text").click()
    assert "CANARY" not in view.text.toPlainText()
    view.sought.setText("guest")
    view.sought.settle()
    assert view.hits.text() == "2 places"
    view.secrets.setChecked(True)
    assert "CANARY-cancel" in view.text.toPlainText()
    view.kind.button("headers").click()
    assert "Calendly-Webhook-Signature: t=" in view.headers.toPlainText()
    everywhere = "\n".join(
        [room.window.windowTitle(), *(str(row) for row in room.facts().values())]
    )
    assert "CANARY" not in everywhere


@pytest.mark.parametrize(
    ("content", "event", "words"),
    [
        (b"", "Not readable", "empty"),
        (b"name=Maria", "Not readable", "not JSON"),
        (b"\xff\xfe" * 50, "Not readable", "not JSON"),
        (b"[" * 50_000, "Not readable", "not JSON"),
        (b'{"a": [1, {"b": null}]}', "Not from Calendly", "not a message of Calendly"),
        (b'{"event": "new.kind", "payload": {"x": {"y": [true, 2.5]}}}', "new.kind", ""),
        (b'{"event": "invitee.created", "payload": {"name": 5}}', "Meeting booked", ""),
        (
            b'{"event": "invitee.created", "created_at": "0001-01-01T00:00:00+14:00",'
            b' "payload": {"scheduled_event": {"uri": "x", "start_time": "0001-01-01T00:00:00Z",'
            b' "end_time": "x"}}}',
            "Meeting booked",
            "",
        ),
    ],
)
async def test_garbage_is_shown_as_what_it_is(
    room: Room, content: bytes, event: str, words: str
) -> None:
    await room.start()
    assert await room.post(content) == 200
    await room.arrived(1)
    assert room.texts(Column.EVENT) == [event]
    assert words in room.view.notes.text()
    for kind in ("fields", "text", "headers", "facts"):
        room.view.kind.button(kind).click()
    assert not room.window.banner.is_shown()


async def test_markup_from_outside_is_text(room: Room, booking: Booking) -> None:
    await room.start()
    await room.post(booking(name="<img src=x onerror=alert(1)>", email="<b>a</b>@example.com"))
    await room.arrived(1)
    assert "<img src=x" in room.view.title.text()
    assert room.view.title.textFormat() == Qt.TextFormat.PlainText
    tip = str(room.model.index(0, Column.WHOM).data(Qt.ItemDataRole.ToolTipRole))
    assert "<img" not in tip


async def test_what_comes_again_and_what_comes_late_is_told(room: Room, booking: Booking) -> None:
    await room.start()
    await room.post(booking())
    await room.post(booking())
    await room.post({**booking(event="invitee.canceled"), "created_at": "2026-11-28T09:30:00Z"})
    await room.arrived(3)
    assert room.texts(Column.EVENT) == [
        "Booking canceled · late", "Meeting booked · again", "Meeting booked",
    ]  # fmt: skip
    room.choose(1)
    assert "the same as no. 1" in room.view.notes.text()
    room.choose(0)
    assert "promises no order" in room.view.notes.text()


async def test_requests_to_elsewhere_and_too_large_ones_are_counted(room: Room) -> None:
    address = await room.start()
    base = address.rsplit("/calendly/", 1)[0]
    assert await asyncio.to_thread(send, f"{base}/other", b"{}", {}) == 404
    assert await asyncio.to_thread(send, address, b"x" * 1_048_577, {}) == 413
    await room.until(lambda: "2 other requests were turned away" in room.ui.count.text())
    assert "1 to another address, 1 larger than 1 MB" in room.ui.count.text()
    assert room.model.count == 0


async def test_searching_keeps_the_chosen_one_and_says_when_nothing_matches(
    room: Room, booking: Booking
) -> None:
    await room.start()
    for number in range(1, 6):
        await room.post(booking(number))
    await room.arrived(5)
    room.choose(3)
    assert room.view.title.text() == "Meeting booked: Guest 2"
    room.ui.sought.setText("guest2@example")
    room.ui.sought.settle()
    assert room.texts(Column.WHOM) == ["Guest 2"]
    await room.post(booking(6))
    await room.arrived(6)
    assert room.texts(Column.WHOM) == ["Guest 2"], "the search goes on for what comes"
    room.ui.sought.setText("nobody")
    room.ui.sought.settle()
    assert room.ui.states.panel.state == "no_match"
    room.ui.states.panel.buttons()[0].click()
    assert room.model.rowCount() == 6
    assert room.window.list.row() is not None


# -- signatures ------------------------------------------------------------------------------


async def test_each_verdict_in_words(room: Room, booking: Booking) -> None:
    await room.start()
    await room.type_key()
    good = json.dumps(booking()).encode()
    now = time.time()
    await room.post(good)
    await room.post(booking(2), ago=400)
    await room.post(booking(3), ago=-400)
    await room.post(booking(4), key="another key")
    await room.post(booking(5), key="")
    await room.post(good, header="v1=abc")
    altered = good.replace(b"Guest 1", b"Guest X")
    await room.post(altered, header=sign(KEY, good, now))
    spaced = json.dumps(json.loads(good), indent=2).encode()
    await room.post(spaced, header=sign(KEY, good, now))
    await room.arrived(8)
    assert room.verdicts() == [
        "Altered", "Altered", "Not readable", "Missing", "Altered", "In the future", "Too old",
        "Right",
    ]  # fmt: skip
    said = []
    for row in range(8):
        room.choose(row)
        said.append(room.view.verdict.text())
    assert "wrote it anew" in said[0]
    assert "not what was signed" in said[1]
    assert "is not as Calendly writes it" in said[2]
    assert "made with a signing key" in said[3]
    assert "signed 6 minutes from now" in said[5]
    assert "signed 6 minutes ago" in said[6]
    assert "it is fresh" in said[7]
    spoken = room.model.index(7, Column.SIGNATURE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Signature right"


async def test_without_a_key_nothing_is_claimed_and_a_typed_one_checks_what_came(
    room: Room, booking: Booking
) -> None:
    await room.start()
    await room.post(booking())
    await room.arrived(1)
    assert room.verdicts() == ["Key unknown"]
    assert "No key is kept here" in room.ui.key_note.text()
    await room.type_key("wrong")
    assert room.verdicts() == ["Does not fit"]
    await room.type_key()
    assert room.verdicts() == ["Right"]
    assert room.ui.typed_key.echoMode() == QLineEdit.EchoMode.Password
    profile = room.session.services.settings.path.parent
    for file in profile.rglob("*"):
        if file.is_file():
            assert KEY.encode() not in file.read_bytes(), "a typed key is kept nowhere"


async def test_a_locked_keyring_is_explained_and_asked_again_when_wished(
    room: Room, booking: Booking, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = room.session.keys
    webhooks = room.session.services.webhooks
    first = webhooks.subscriptions[0]
    await keys.keep(first.uri, KEY)
    usual = keys._keys.read

    async def locked(_uri: str) -> str | None:
        raise KeyringLocked

    monkeypatch.setattr(keys._keys, "read", locked)
    await room.start()
    await room.post(booking())
    await room.arrived(1)
    assert "Your keyring is locked" in room.ui.key_note.text()
    assert room.verdicts() == ["Key unknown"]
    assert room.ui.key_again.isVisible()
    monkeypatch.setattr(keys._keys, "read", usual)
    room.ui.key_again.click()
    await room.idle()
    assert not room.ui.key_again.isVisible()
    assert "of another webhook" in room.ui.key_note.text()
    assert room.verdicts() == ["Right"], "whoever's key it is, it fits"


# -- asking Calendly -------------------------------------------------------------------------


async def test_calendly_is_asked_for_what_the_message_lacks(room: Room, booking: Booking) -> None:
    client = room.session.client
    user = room.session.services.account.account.user.uri  # type: ignore[union-attr]
    events = (await client.list_scheduled_events(user=user).all()).items
    for event in events:
        invitees = (await client.list_invitees(event.uri).all()).items
        if invitees:
            break
    invitee = invitees[0]
    await room.start()
    lacking = booking(uri=invitee.uri, name=invitee.name)
    lacking["payload"]["event"] = event.uri
    del lacking["payload"]["scheduled_event"]
    await room.post(lacking)
    await room.arrived(1)
    assert "When" not in room.facts()
    room.view.look_up.click()
    await room.idle()
    shown = room.facts()
    assert shown["E-mail"] == ["guest1@example.com", invitee.email]
    assert shown["When"][0] == "Not in the message"
    assert "(Berlin)" in shown["When"][1]
    assert shown["Cancel link"][1] in {"The same", "https://calendly.com/cancellations/••••••"}
    room.choose(0)
    assert len(room.facts()["E-mail"]) == 2, "it stays beside it"


async def test_what_calendly_does_not_know_or_refuses_is_said(room: Room, booking: Booking) -> None:
    await room.start()
    await room.post(booking())
    await room.arrived(1)
    room.view.look_up.click()
    await room.until(lambda: room.window.banner.is_shown())
    assert room.window.banner.title_label.text() == "Calendly knows nothing of this"
    assert "did not come from Calendly" in room.window.banner.text_label.text()
    room.simulator.fault(path="/scheduled_events", kind="status", status=500, times=-1)
    room.window.banner.clear()
    room.view.look_up.click()
    await room.until(lambda: room.window.banner.is_shown(), seconds=60)
    assert "problem" in room.window.banner.title_label.text()
    assert room.view.look_up.isEnabled()
    room.session.connection.note(False)
    assert not room.view.look_up.isEnabled()
    assert "no connection" in room.view.look_up.toolTip()


async def test_a_made_up_name_asks_calendly_alone_and_breaks_nothing(
    room: Room, booking: Booking
) -> None:
    await room.start()
    names = (
        "https://evil.example/scheduled_events/a/invitees/b",
        "https://api.calendly.com/scheduled_events/./invitees/.",
        "https://api.calendly.com/scheduled_events/a b\n/invitees/\u202e",
    )
    for uri in names:
        await room.post(booking(uri=uri, event=uri, scheduled_event={"uri": uri}))
    await room.arrived(len(names))
    for row in range(len(names)):
        room.window.banner.clear()
        room.choose(row)
        room.view.look_up.click()
        await room.until(room.window.banner.is_shown)
        assert room.window.banner.title_label.text() == "Calendly knows nothing of this"
    asked = [each["path"] for each in room.simulator.requests("GET", "/scheduled_events/")]
    assert "/scheduled_events/a/invitees/b" in asked, "whatever server it names, Calendly is asked"
    assert not [path for path in asked if ".." in path or " " in path]


async def test_a_message_that_names_nothing_offers_no_question(room: Room) -> None:
    await room.start()
    await room.post({"event": "contact.created", "payload": {"contact": {"name": "A"}}})
    await room.arrived(1)
    assert not room.view.look_up.isVisible()
    assert room.texts(Column.WHOM) == ["A"]


# -- keeping ---------------------------------------------------------------------------------


async def test_a_delivery_is_copied_and_saved_without_personal_data_or_as_it_came(
    room: Room, booking: Booking, tmp_path: Path
) -> None:
    await room.start()
    body = json.dumps(booking(name="Maria Canary")).encode()
    await room.post(body)
    await room.arrived(1)
    menu = {action.objectName(): action for action in room.view.copy.menu().actions()}
    menu["copy_redacted"].trigger()
    told = QApplication.clipboard().text()
    assert "Maria" not in told
    assert "CANARY" not in told
    assert json.loads(told)["body"]["payload"]["name"] == "Person 1"
    menu["copy_body"].trigger()
    assert QApplication.clipboard().text() == body.decode()

    saves = {action.objectName(): action for action in room.view.save.menu().actions()}
    for form, name in (("redacted", "a.json"), ("body", "b.json"), ("request", "c.http")):
        saves[f"save_{form}"].trigger()
        await room.save(tmp_path / name)
    assert b"Maria" not in (tmp_path / "a.json").read_bytes()
    assert (tmp_path / "b.json").read_bytes() == body
    request = (tmp_path / "c.http").read_bytes()
    assert request.endswith(b"\r\n\r\n" + body)
    assert b"Calendly-Webhook-Signature: t=" in request


async def test_all_are_saved_or_forgotten(room: Room, booking: Booking, tmp_path: Path) -> None:
    await room.start()
    await room.post(booking(1))
    await room.post(b"\xff\x00")
    await room.arrived(2)
    assert "kept only until this window closes" in room.ui.count.text()
    room.ui.save_all.click()
    await room.save(tmp_path / "all.json")
    first, second = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    assert json.loads(first["body"])["payload"]["name"] == "Guest 1"
    assert second["body_base64"] == "/wA="
    assert "lost" not in room.window.unfinished()
    room.ui.clear.click()
    assert "gone for good" in await room.answer(yes=True)
    await room.idle()
    assert room.model.count == 0
    assert room.ui.states.panel.title_label.text() == "Waiting for a delivery"
    await room.post(booking(3))
    await room.arrived(1)


async def test_nothing_of_a_delivery_is_logged_or_kept_on_disk(
    room: Room, booking: Booking, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("calendly_desktop", "asyncio", "httpcore", "h11"):
        caplog.set_level(logging.DEBUG, name)
    await room.start()
    await room.post(booking(name="Maria Canary", email="canary@example.com"))
    await room.arrived(1)
    room.view.look_up.click()
    await room.until(lambda: room.window.banner.is_shown())
    await room.until(lambda: not room.window.tasks.is_busy())
    assert "webhook deliveries are received on port" in caplog.text
    path = room.window.switch.path
    for secret in ("Canary", "canary@", "CANARY", path):
        assert secret not in caplog.text
    profile = room.session.services.settings.path.parent
    files = [file for file in profile.rglob("*") if file.is_file()]
    assert files
    for file in files:
        content = file.read_bytes()
        for secret in ("Canary", "canary@", "CANARY", path):
            assert secret.encode() not in content, f"{file.name} holds {secret}"


# -- much of it ------------------------------------------------------------------------------


async def test_two_thousand_deliveries_arrive_and_the_window_stays_alive(
    room: Room, booking: Booking
) -> None:
    await room.start()
    await room.type_key()
    bodies = [json.dumps(booking(number)).encode() for number in range(2_000)]
    address = room.window.switch.address
    stalls: list[float] = []

    async def beat() -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(0.005)
            stalls.append(time.perf_counter() - before - 0.005)

    def flood(part: list[bytes]) -> None:
        import httpx

        with httpx.Client(trust_env=False) as client:
            for body in part:
                answer = client.post(
                    address, content=body, headers={HEADER: sign(KEY, body, time.time())}
                )
                assert answer.status_code == 200

    heart = asyncio.get_running_loop().create_task(beat())
    await asyncio.gather(*(asyncio.to_thread(flood, bodies[part::4]) for part in range(4)))
    await room.arrived(2_000)
    await room.until(lambda: len(list(room.model.checked())) == 2_000)
    heart.cancel()
    assert {check.mark.short for check in room.model.checked()} == {"Right"}
    assert max(stalls) < 0.5, f"the window stood still for {max(stalls):.3f} s"
    began = time.perf_counter()
    room.ui.sought.setText("guest1999")
    room.ui.sought.settle()
    assert time.perf_counter() - began < 1.5
    assert room.texts(Column.WHOM) == ["Guest 1999"]


async def test_the_oldest_go_where_there_are_too_many(room: Room, booking: Booking) -> None:
    room.window._inbox.most = 3
    await room.start()
    for number in range(1, 6):
        await room.post(booking(number))
    await room.until(lambda: "oldest 2 are gone" in room.ui.count.text())
    assert room.texts(Column.WHOM) == ["Guest 5", "Guest 4", "Guest 3"]
    assert room.window.list.row() is not None


# -- for everybody ---------------------------------------------------------------------------


def interactive(window: QWidget) -> list[QWidget]:
    kinds = (
        QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox,
    )  # fmt: skip
    found = [w for kind in kinds for w in window.findChildren(kind)]
    own = {"qt_spinbox_lineedit", "search_clear", "toast_action", ""}
    return [w for w in found if w.objectName() not in own and not w.objectName().startswith("qt_")]


async def test_everything_has_a_name_and_a_key_of_its_own(room: Room, booking: Booking) -> None:
    await room.start()
    await room.post(booking())
    await room.arrived(1)
    room.window.ways.set_open(True)
    for widget in interactive(room.window):
        assert widget.accessibleName(), widget.objectName()
    keys: dict[str, str] = {}
    labels = [w for w in room.window.findChildren(QWidget) if hasattr(w, "text")]
    for widget in labels:
        text = widget.text() if callable(widget.text) else ""
        if not isinstance(text, str) or isinstance(widget, QLineEdit | QPlainTextEdit):
            continue
        place = text.replace("&&", "").find("&")
        if place >= 0 and place + 1 < len(text):
            key = text.replace("&&", "")[place + 1].lower()
            assert key not in "fevbhp", text
            assert key not in keys, f"{text} and {keys[key]}"
            keys[key] = text


async def test_by_keyboard_alone(room: Room, booking: Booking) -> None:
    window = room.window
    window.activateWindow()
    await room.until(lambda: window.isActiveWindow())
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    await room.until(lambda: window.switch.is_on)
    await room.idle()
    assert window.focusWidget() is room.ui.copy_address
    for number in (1, 2):
        await room.post(booking(number))
    await room.arrived(2)
    seen = []
    for _ in range(30):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        focus = window.focusWidget()
        seen.append(focus.objectName())
        if focus is room.ui.table:
            QTest.keyClick(focus, Qt.Key.Key_Down)
            QTest.keyClick(focus, Qt.Key.Key_Up)
            QTest.keyClick(focus, Qt.Key.Key_Down)
    for name in ("stop", "key_source", "sought", "table", "facts", "replay", "copy", "save_all"):
        assert name in seen, f"{name} is not reached: {seen}"
    stops = ("stop", "ways_heading", "key_source", "sought", "table", "facts", "save", "save_all")
    order = [seen.index(name) for name in stops]
    assert order == sorted(order), "the focus goes as one reads"
    assert room.view.title.text() == "Meeting booked: Guest 1"
    room.ui.table.setFocus()
    assert "Guest 1" in room.view.title.text()


async def test_it_is_usable_small_and_large(room: Room, booking: Booking) -> None:
    await room.start()
    await room.post(booking(name="Dr. Friederike von Hohenlohe-Waldenburg-Schillingsfürst " * 3))
    await room.arrived(1)
    try:
        room.window.ways.set_open(True)
        sizes = (800, 600, 1.0), (640, 480, 1.0), (1280, 720, 2.0), (800, 600, 2.0)
        for *size, scale in sizes:
            theme().set_text_scale(scale)
            room.window.resize(*size)
            await asyncio.sleep(0.1)
            table = room.ui.table
            widths = [table.columnWidth(column) for column in (Column.EVENT, Column.WHOM)]
            assert min(widths) > theme().px(60), "what came and from whom is never squeezed out"
            area = room.ui.scroll
            assert area.widget().width() <= area.viewport().width(), "nothing sticks out sideways"
            assert room.window.width() <= size[0]
    finally:
        theme().set_text_scale(1.0)
