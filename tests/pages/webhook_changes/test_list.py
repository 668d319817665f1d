"""The list of webhooks: how old and by whom, filters and orders, what could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.pages.webhook_changes.conftest import Room

LEFT = Qt.MouseButton.LeftButton


def choices(box: QComboBox) -> list[str]:
    return [box.itemText(number) for number in range(box.count())]


def pick(box: QComboBox, words: str) -> None:
    number = next(n for n, text in enumerate(choices(box)) if text.startswith(words))
    box.setCurrentIndex(number)
    box.activated.emit(number)


async def test_each_row_says_how_old_it_is_and_by_whom(room: Room) -> None:
    notes = {row.short_address: row.note for row in room.page.list.model.rows}
    assert notes["hooks.example.com/ada/contacts"] == "made 4 days ago by you"
    assert notes["hooks.example.com/engineering"] == "made 3 weeks ago by you"
    assert notes["http://intranet.example.com/calendly"].startswith("made 3 months ago by Tom")
    assert notes["legacy.example.net/receive"] == "made 21 months ago by somebody who has left"
    assert notes["hooks.example.org/no-shows"].startswith("Retrying since ")
    assert ", until " in notes["hooks.example.org/no-shows"]
    assert notes["old-crm.example.net/calendly"].startswith("Delivers nothing since ")
    room.choose("https://hooks.example.org/no-shows")
    meaning = room.page.detail.meaning.text()
    assert meaning.startswith("Calendly has been retrying since ")
    assert meaning.endswith("after 24 hours without success it turns this off for good.")


async def test_narrowed_by_state_about_and_maker(room: Room) -> None:
    ui = room.page.ui
    assert choices(ui.state) == [
        "All states",
        "Active (7)",
        "Trying again (1)",
        "Turned off by Calendly (1)",
        "With something to look at (6)",
    ]
    pick(ui.state, "Turned off")
    assert room.addresses() == ["https://old-crm.example.net/calendly"]
    pick(ui.state, "All")
    pick(ui.about, "Only me")
    assert {row.about for row in room.page.list.model.rows} == {"Only me"}
    pick(ui.about, "About anybody")
    pick(ui.maker, "Somebody who has left")
    assert room.addresses() == ["https://legacy.example.net/receive"]
    pick(ui.state, "Trying")
    assert room.page.list.panel.state == "no_match"
    assert room.page.list.panel.text_label.text() == "No webhook fits what is chosen above."
    [clear] = room.page.list.panel.buttons()
    QTest.mouseClick(clear, LEFT)
    assert len(room.addresses()) == 9
    assert ui.maker.currentText() == "Made by anybody"


async def test_orders(room: Room) -> None:
    urgent = room.addresses()
    assert urgent[0] == "https://old-crm.example.net/calendly"
    pick(room.page.ui.order, "Newest")
    newest = room.addresses()
    assert newest[0] == "https://hooks.example.com/ada/contacts"
    pick(room.page.ui.order, "Oldest")
    assert room.addresses() == newest[::-1]
    pick(room.page.ui.order, "By address")
    shown = [row.short_address for row in room.page.list.model.rows]
    assert shown == sorted(shown)


async def test_what_was_chosen_is_there_again_at_the_next_start(room: Room) -> None:
    pick(room.page.ui.about, "The group Engineering")
    pick(room.page.ui.order, "Oldest")
    await room.stop()
    await room.start()
    assert room.page.ui.about.currentText().startswith("The group Engineering hiring")
    assert room.addresses() == ["https://hooks.example.com/engineering"]
    assert room.page.ui.order.currentText() == "Oldest first"


async def test_the_chosen_row_stays_while_the_list_is_narrowed(room: Room) -> None:
    room.choose("https://hooks.example.com/engineering")
    pick(room.page.ui.state, "Active")
    assert room.page.detail.address.text() == "https://hooks.example.com/engineering"


async def test_what_is_shown_from_outside_is_shown_whatever_is_chosen(room: Room) -> None:
    room.choose("https://hooks.example.com/engineering")
    uri = room.page.list.current_uri()
    pick(room.page.ui.state, "Turned off")
    room.page.show_webhook(uri)
    assert room.page.list.current_uri() == uri
    assert room.page.ui.state.currentText() == "All states"


class TestMember:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 4, "role": "user"}

    async def test_copies_a_request_for_what_is_not_shown(self, room: Room) -> None:
        page = room.page
        page.asks_as = lambda: ("Ada Lindgren", "Acme Recruiting")
        page._show()
        assert page.ui.copy_request.isVisible()
        QTest.mouseClick(page.ui.copy_request, LEFT)
        text = QGuiApplication.clipboard().text()
        assert text.splitlines()[2] == (
            "I need to see: Webhooks of the whole organization (Acme Recruiting), "
            "Webhooks of groups."
        )
        assert "as Ada Lindgren" in text
        assert "Could you make me an admin" in text


async def test_nothing_to_ask_for_where_everything_is_shown(room: Room) -> None:
    assert not room.page.ui.copy_request.isVisible()


@pytest.mark.parametrize("kind", ["change", "held", "compare"])
async def test_every_control_of_the_windows_is_named(
    room: Room, until: Callable[..., Any], kind: str
) -> None:
    room.choose("https://hooks.example.com/engineering")
    row = room.page.list.row()
    assert row is not None
    if kind == "change":
        room.page.change_action.trigger()
    elif kind == "held":
        change = await room.session.services.webhook_changes.pause(row.subscription)
        room.page.tools.held(change)
    else:
        room.page.compare_action.trigger()
    window = room.window()
    await room.settled(window)
    if kind == "compare":
        window._backup = None
    controls = [each for each in window.findChildren(QWidget) if _takes_focus(each)]
    assert len(controls) > 3
    for control in controls:
        assert control.objectName(), control
        assert control.accessibleName() or _says(control), control.objectName()
    keys = [_key(each.text()) for each in controls if isinstance(each, QPushButton)]
    given = [key for key in keys if key]
    assert len(given) == len(set(given)), given


def _says(control: QWidget) -> str:
    text = getattr(control, "text", None)
    return str(text()) if text is not None else ""


def _key(text: str) -> str:
    _before, mark, after = text.partition("&")
    return after[:1].lower() if mark else ""


def _takes_focus(widget: QWidget) -> bool:
    own = not widget.objectName().startswith(("qt_", "banner"))
    return own and widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible()
