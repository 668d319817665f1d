"""The message window, the templates window, and copying for a selection: real app, real HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from calendly_desktop.store.event_search import Wanted
from calendly_desktop.store.event_views import Scope

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.pages.messages.templates_window import TemplatesWindow
    from calendly_desktop.pages.messages.window import MessageWindow
    from calendly_desktop.toolkit.window import ToolWindow


class Room:
    """The running app, and what a test asks of its Meetings tab."""

    def __init__(self, desk: Any, until: Callable[..., Any]) -> None:
        self.until = until
        self.page = desk.window.workspace.current_page
        self.services = desk.window.workspace.services

    async def numbers(self, query: str, view: Any = "upcoming") -> list[int]:
        found: list[int] = await self.services.events.numbers(Wanted(view, Scope("mine"), query))
        return found

    async def write(self, numbers: list[int], invitee: str = "") -> MessageWindow:
        self.page.tools.message(numbers, invitee)
        window: Any = self.page.tools.windows.all()[-1]
        await self.until(lambda: not window.tasks.is_busy("load"), what="for the invitees")
        return window  # type: ignore[no-any-return]

    async def templates(self) -> TemplatesWindow:
        self.page.tools.templates()
        window: Any = self.page.tools.windows.all()[-1]
        return window  # type: ignore[no-any-return]

    async def close(self, window: ToolWindow) -> None:
        window.reject()
        await self.until(lambda: window not in self.page.tools.windows.all())
        await self.until(lambda: not self.page.tools.windows._closing.is_busy())


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    """Few ordinary meetings: those made by hand are what these tests are about."""
    return {"seed": 1, "meetings": 24}


@pytest.fixture
async def room(start_app: Callable[..., Any], until: Callable[..., Any]) -> Room:
    desk = await start_app(token="demo-token", page="meetings")
    await until(lambda: desk.window.workspace is not None)
    made = Room(desk, until)
    await until(lambda: made.page.list._model.meetings > 3)
    await until(lambda: not made.page.tasks.is_busy("load"))
    await until(lambda: made.page._sync.progress.state == "idle", 30, "for the names")
    QApplication.clipboard().clear()
    return made


def choose(box: QComboBox, words: str) -> None:
    """Choose as a person does: the signal of a choice, not only the index."""
    place = box.findText(words)
    assert place >= 0, f"no {words!r} in {[box.itemText(n) for n in range(box.count())]}"
    box.setCurrentIndex(place)
    box.activated.emit(place)


def clipboard() -> str:
    return QApplication.clipboard().text()


async def test_everybody_of_a_group_gets_their_own_link(room: Room) -> None:
    window = await room.write(await room.numbers("workshop"))
    ui, rows = window.ui, window.model.rows
    assert len(rows) == 41, "those who left are not written to"
    assert window.windowTitle() == "Message to 41 invitees"
    assert "the others stay booked" in ui.notes.text()
    choose(ui.template_box, "Please pick a new time")
    links = []
    for row in range(3):
        ui.copy_next.click()
        assert rows[row].invitee.reschedule_url in clipboard()
        links.append(rows[row].invitee.reschedule_url)
    assert len(set(links)) == 3
    assert window.model.index(0).data().startswith("Copied · ")
    assert ui.position.text() == "4 of 41"
    window.model.setData(window.model.index(4), 0, Qt.ItemDataRole.CheckStateRole)
    ui.copy_next.click()
    assert ui.position.text() == "6 of 41", "who is not ticked is passed over"
    asked = [rows[row].invitee.uri for row in range(4)]
    await room.until(lambda: not window.tasks.is_busy())
    for uri in asked:
        assert await room.services.events.asked_at(uri) is not None


async def test_a_changed_text_is_kept_over_closing_and_only_for_this_meeting(room: Room) -> None:
    maria = await room.numbers("maria")
    window = await room.write(maria)
    choose(window.ui.template_box, "Running late")
    window.face._turn("edit")
    window.face.editor.body.setPlainText("Hi {first_name}, see you in {duration}.")
    assert window.face.preview.text() == "Hi Maria, see you in 30 minutes."
    assert window.ui.discard.isVisibleTo(window)
    await room.close(window)

    other = await room.write(await room.numbers("nora"))
    assert "see you in" not in other.face.preview.text(), "that was written to somebody else"
    await room.close(other)

    again = await room.write(maria)
    assert again.face.preview.text() == "Hi Maria, see you in 30 minutes."
    assert again.banner.title_label.text() == "Your changes of last time are back"
    again.ui.discard.click()
    assert "running a few minutes late" in again.face.preview.text()
    late = room.services.templates.about("late", "en")
    assert "running a few minutes late" in late.body, "the template stayed as it is"


async def test_a_mistake_is_explained_and_nothing_is_copied(room: Room) -> None:
    window = await room.write(await room.numbers("maria"))
    window.ui.mode.set_current("edit")
    window.face._turn("edit")
    window.face.editor.body.setPlainText("Hello\n{nmae}")
    words = "Line 2: “{nmae}” is not a placeholder. Did you mean {name}?"
    assert window.face.editor.mistake.text() == words
    assert not window.ui.copy_message.isEnabled()
    window.ui.copy_message.click()
    assert clipboard() == ""
    window.face.editor.body.setPlainText("Hello ")
    window.face.editor.body.moveCursor(window.face.editor.body.textCursor().MoveOperation.End)
    window.face.editor.body.setFocus()
    window.face.editor.insert_placeholder("name")
    window.ui.copy_message.click()
    assert clipboard() == "Hello Maria Lopez"


class Mail(QObject):
    """Stands for the e-mail program of the computer."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url)


async def test_the_email_program_gets_it_unless_it_is_too_long(room: Room) -> None:
    mail = Mail()
    QDesktopServices.setUrlHandler("mailto", mail, "open")  # type: ignore[arg-type]
    try:
        window = await room.write(await room.numbers("maria"))
        choose(window.ui.language_box, "German")
        choose(window.ui.template_box, "Ihre Links")
        window.ui.open_mail.click()
        parts = urlsplit(bytes(mail.opened[0].toEncoded().data()).decode())
        assert parts.path == "maria.lopez@example.com"
        fields = parse_qs(parts.query)
        assert fields["subject"][0].startswith("Ihre Links zu „Intro call“ am ")
        assert "\r\nTermin absagen:\r\nhttps://calendly.com/" in fields["body"][0]
        assert clipboard() == ""
        window.face.editor.body.setPlainText("ß" * 400)
        window.ui.open_mail.click()
        assert len(mail.opened) == 1, "too long: not opened"
        assert clipboard() == "ß" * 400
        assert window.banner.title_label.text() == "The message was copied instead"
    finally:
        QDesktopServices.unsetUrlHandler("mailto")


async def test_each_in_their_own_language(room: Room) -> None:
    maria, nora = await room.numbers("maria"), await room.numbers("nora")
    first = await room.write(maria)
    choose(first.ui.language_box, "Spanish")
    choose(first.ui.template_box, "Sus enlaces")
    first.ui.copy_message.click()
    await room.close(first)
    window = await room.write([*maria, *nora[:1]])
    assert window.ui.language_box.currentText() == "Each in their own"
    assert window.face.preview.text().startswith("Hola, Maria Lopez:")
    window.ui.next.click()
    assert window.face.preview.text().startswith("Hello Nora,")


async def test_invitees_that_are_not_known_are_read_or_it_is_said_why_not(
    room: Room, served_simulator: Any
) -> None:
    events = room.services.events
    numbers = await room.numbers("maria")
    uri = events.rows(numbers)[0].event.uri
    await events.forget([uri])
    await events.keep([await events._client.get_scheduled_event(uri)])
    number = events.id_of(uri)
    assert events.rows([number])[0].invitees is None
    served_simulator.fault(match={"path": r"/invitees$"}, kind="html", times=99)
    window = await room.write([number])
    panel = window.ui.states.panel
    await room.until(lambda: panel.state == "error", 30)
    assert not window.ui.copy_message.isEnabled()
    served_simulator.clear()
    panel.buttons()[0].click()
    await room.until(lambda: window.ui.copy_message.isEnabled())
    assert window.face.preview.text().startswith("Hello Maria,")


async def test_nobody_to_write_to(room: Room) -> None:
    window = await room.write([])
    assert window.ui.states.panel.title_label.text() == "Nobody to write to"
    assert not window.ui.copy_message.isEnabled()


# -- the templates ---------------------------------------------------------------------------------


async def test_templates_are_changed_deleted_and_brought_back(room: Room) -> None:
    window = await room.templates()
    ui, templates = window.ui, room.services.templates
    choose(ui.language_box, "Dutch")
    assert [ui.list.item(n).text() for n in range(ui.list.count())][3] == "Uw links"
    ui.list.setCurrentRow(3)
    window.editor.body.setPlainText("Dag {name}")
    assert window.preview.text() == "Dag Maria Lopez"
    await room.until(lambda: ui.status.text() == "Saved")
    assert ui.list.item(3).text() == "Uw links · changed"
    assert templates.get("links.nl").body == "Dag {name}"
    window.face.remove.click()
    await room.until(lambda: templates.get("links.nl") is None)
    await room.until(lambda: ui.list.count() == 5)
    assert window.toaster.text() == "“Uw links” deleted"
    window.toaster._button.click()
    await room.until(lambda: ui.list.count() == 6)
    assert templates.get("links.nl").body == "Dag {name}", "as it was before"
    ui.list.setCurrentRow(3)
    ui.restore.click()
    await room.until(lambda: "persoonlijke links" in window.editor.body.toPlainText())
    assert not templates.is_changed("links.nl")


async def test_a_new_template_is_offered_where_messages_are_written(room: Room) -> None:
    message = await room.write(await room.numbers("maria"))
    message.ui.change_templates.click()
    window: Any = message._windows.all()[0]
    assert window.preview._title.text() == "Preview for Maria Lopez"
    window.face.add.click()
    await room.until(lambda: window.ui.list.count() == 7)
    QTest.keyClicks(window.ui.name, "Parking")
    window.editor.body.setPlainText("Hello {first_name}, park in the yard.")
    window.reject()
    await room.until(lambda: message.ui.template_box.findText("Parking") >= 0)
    choose(message.ui.template_box, "Parking")
    assert message.face.preview.text() == "Hello Maria, park in the yard."


# -- a selection -----------------------------------------------------------------------------------


async def test_a_selection_is_copied_each_with_their_own_link(
    room: Room, served_simulator: Any
) -> None:
    toasts: list[str] = []
    room.page.toast.connect(toasts.append)
    events = room.services.events
    numbers = (await room.numbers(""))[:12]
    people = [
        each
        for found in events.rows(numbers)
        for each in found.invitees
        if each.status == "active" and found.event.status == "active"
    ]
    await room.page.copying.copy_many("reschedule", numbers)
    lines = clipboard().splitlines()
    assert len(lines) == len(people)
    for line, each in zip(lines, people, strict=True):
        assert line.endswith(each.reschedule_url)
    assert toasts[-1].startswith(f"{len(people)} reschedule links copied")
    assert await events.asked_at(people[-1].uri) is not None
    await room.page.copying.copy_many("email", numbers)
    addresses = clipboard().split("; ")
    assert len({address.casefold() for address in addresses}) == len(addresses)
    assert {each.email for each in people} <= set(addresses)
    await room.page.copying.copy_many("details", numbers)
    assert len(clipboard().splitlines()) == 12
    assert {request["method"] for request in served_simulator.requests()} == {"GET"}


async def test_the_toast_warns_of_round_robin(room: Room) -> None:
    toasts: list[str] = []
    room.page.toast.connect(toasts.append)
    events = room.services.events
    (number,) = await room.numbers("sam taylor")
    found = events.rows([number], "sam taylor")[0]
    await room.until(lambda: not room.page.tasks.is_busy())
    room.page.copying.copy("reschedule", found, "sam taylor")
    await room.until(lambda: any("another host" in each for each in toasts))
    assert toasts[-1] == (
        "Reschedule link for Sam Taylor copied. For the invitee only: if you use it yourself, "
        "the meeting may move to another host."
    )


@pytest.mark.parametrize("kind", ["message", "templates"])
async def test_tab_goes_everywhere_in_the_order_of_the_eye(room: Room, kind: str) -> None:
    window: Any = await (
        room.write((await room.numbers(""))[:3]) if kind == "message" else room.templates()
    )
    window.activateWindow()
    ui = window.ui
    first = ui.template_box if kind == "message" else ui.language_box
    first.setFocus()
    stops = [first]
    for _ in range(30):
        QTest.keyClick(stops[-1], Qt.Key.Key_Tab)
        focus = window.focusWidget()
        assert focus is not stops[-1], f"Tab stays in {focus.objectName()}"
        if focus is first:
            break
        stops.append(focus)
    assert focus is first, "round once"
    assert all(each.accessibleName() for each in stops)
    tops = [each.mapTo(window, each.rect().topLeft()).y() for each in stops]
    assert stops[-1] is (ui.copy_message if kind == "message" else ui.close_button)
    assert tops[-1] == max(tops)


async def test_after_canceling_everybody_is_offered_and_told_that_it_is_off(room: Room) -> None:
    services = room.services
    numbers = (await room.numbers("maria"))[:1]
    (found,) = await services.events.read_rows(numbers)
    kept = await room.write(numbers)
    choose(kept.ui.template_box, "Please pick a new time")
    kept.ui.copy_message.click()
    await room.close(kept)
    await services.cancellations.intend(found.event.uri, "ill", "Maria")
    await services.cancellations.send(found.event.uri)
    event = await services.events.read_event(found.event.uri)
    await services.events.read_invitees(event, refresh=True)
    window = await room.write(numbers)
    assert [each.invitee.email for each in window.model.rows] == ["maria.lopez@example.com"]
    assert window.ui.template_box.currentText() == "We must cancel"
    assert "we have to cancel our meeting" in window.face.preview.text()
    assert window.ui.copy_message.isEnabled()


async def test_one_meeting_that_cannot_be_read_keeps_nobody_else_from_their_message(
    room: Room, served_simulator: Any
) -> None:
    numbers = [*(await room.numbers("maria"))[:1], *(await room.numbers("nora"))[:1]]
    events = room.services.events
    uri = events.rows(numbers)[0].event.uri
    await events.forget([uri])
    await events.keep([await events._client.get_scheduled_event(uri)])
    numbers[0] = events.id_of(uri)
    path = uri.rsplit("/", 1)[-1]
    served_simulator.fault(kind="status", status=404, match={"path": path}, times=9)
    window = await room.write(numbers)
    assert window.ui.status.text().startswith("The invitees of 1 meeting were not read")
    assert [each.invitee.name for each in window.model.rows] == ["Nora Feld"]


async def test_two_windows_with_templates_never_undo_each_other(room: Room) -> None:
    first = await room.templates()
    message = await room.write((await room.numbers("maria"))[:1])
    message.ui.change_templates.click()
    second: Any = message._windows.all()[0]
    place = first.ui.list.currentRow()
    second.ui.list.setCurrentRow(place)
    second.editor.body.setPlainText("New text {name}")
    second._save_now()
    await room.until(lambda: first.editor.text()[1] == "New text {name}", what="in the other one")
    first.ui.name.setText("New name")
    first._edited()
    first._save_now()
    await room.until(lambda: not first.tasks.is_busy())
    assert first._current is not None
    kept = room.services.templates.get(first._current.id)
    assert (kept.name, kept.body) == ("New name", "New text {name}")
    assert second.ui.name.text() == "New name"


async def test_placeholders_are_coloured_where_they_stand_behind_an_emoji(room: Room) -> None:
    window = await room.write((await room.numbers("maria"))[:1])
    window.ui.mode.set_current("edit")
    window.face._turn("edit")
    body = window.face.editor.body
    body.setPlainText("🎉🎉 {name}!")
    await room.until(lambda: body.document().firstBlock().layout().formats())
    (colour,) = body.document().firstBlock().layout().formats()
    assert (colour.start, colour.length) == (5, 6), "an emoji counts twice for Qt"
