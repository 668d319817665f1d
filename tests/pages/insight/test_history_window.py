"""Everything about one guest in a window: here at once, then from Calendly, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from calendly_desktop.pages.insight.history import HistoryWindow
from calendly_desktop.viewmodels.insight_lines import texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from calendly_desktop.sessions import Session

THEO = "theo.anders@example.com"


@pytest.fixture
def window(session: Session, opened: Callable[..., Any]) -> Callable[[str], HistoryWindow]:
    def build(email: str) -> HistoryWindow:
        made: HistoryWindow = opened(
            lambda parent, clock: HistoryWindow(session.services, parent, clock, email)
        )
        return made

    return build


async def test_a_moved_meeting_is_one_meeting_that_came_from_another_time(
    window: Callable[[str], HistoryWindow], read: Callable[..., Any], until: Callable[..., Any]
) -> None:
    await read()
    shown = window(THEO)
    await until(lambda: "asked just now" in shown.ui.note.text())
    rows = texts(shown.model)
    assert [row[1] for row in rows] == ["Intro call"] * 3
    assert rows[0][3].startswith("Held, moved from ")
    assert rows[1][3].startswith("Moved to ")
    assert ", moved from " in rows[1][3]
    assert shown.ui.summary.text() == "1 meeting: 1 held; moved 2 times"
    assert "Which role are you interested in?" in shown.ui.details.toPlainText()
    shown.ui.copy_address.click()
    assert QApplication.clipboard().text() == THEO
    QTest.keyClick(shown.ui.sought, Qt.Key.Key_Escape)
    assert not shown.isVisible(), "the address is what the window is about, not a search to empty"


async def test_a_guest_unknown_here_is_found_at_calendly_and_shown_in_the_list(
    window: Callable[[str], HistoryWindow], until: Callable[..., Any], served_simulator: Any
) -> None:
    shown = window("maria.lopez@example.com")
    wanted: list[str] = []
    shown.meeting_wanted.connect(wanted.append)
    await until(lambda: shown.model.rowCount() >= 3)
    await until(lambda: "asked just now" in shown.ui.note.text())
    assert "1 no-show" in shown.ui.summary.text()
    shown.ui.table.setFocus()
    QTest.keyClick(shown.ui.table, Qt.Key.Key_Down)
    QTest.keyClick(shown.ui.table, Qt.Key.Key_Return)
    assert wanted == [shown.model.shown()[1].event.uri]
    (asked,) = served_simulator.requests("GET", "/scheduled_events")[:1]
    assert asked["query"]["invitee_email"] == "maria.lopez@example.com"


async def test_a_name_of_several_people_can_be_narrowed_to_one(
    window: Callable[[str], HistoryWindow], read: Callable[..., Any], until: Callable[..., Any]
) -> None:
    await read()
    shown = window("")
    await until(lambda: shown.ui.states.panel.state == "empty")
    assert shown.ui.states.panel.title_label.text() == "Whose meetings?"
    QTest.keyClicks(shown.ui.sought, "example")
    await until(lambda: shown.ui.person_field.isVisible())
    people = {row[1] for row in texts(shown.model)}
    assert len(people) > 5
    place = shown.ui.person.findData("maria.lopez@example.com")
    shown.ui.person.setCurrentIndex(place)
    shown.ui.person.activated.emit(place)
    assert {visit.invitee.name for visit in shown.model.shown()} == {"Maria Lopez"}
    shown.ui.sought.clear()
    QTest.keyClicks(shown.ui.sought, "qqq")
    await until(lambda: shown.ui.states.panel.title_label.text() == "No meetings found")
    assert "Calendly is asked too" in shown.ui.states.panel.text_label.text()


async def test_without_a_connection_the_known_ones_stay_and_one_can_ask_again(
    window: Callable[[str], HistoryWindow],
    read: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
) -> None:
    await read()
    served_simulator.fault(kind="drop_before", path="/scheduled_events", times=-1)
    shown = window(THEO)
    await until(lambda: shown.ui.again.isVisible(), seconds=30)
    assert shown.model.rowCount() == 3
    assert "as of" in shown.ui.note.text()
    served_simulator.clear()
    session_is_back = shown.services.connection
    session_is_back.note(True)
    shown.ui.again.click()
    await until(lambda: "asked just now" in shown.ui.note.text())
    assert not shown.ui.again.isVisible()


class TestMember:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 4, "role": "user"}

    async def test_is_told_what_the_role_hides(
        self, window: Callable[[str], HistoryWindow], until: Callable[..., Any]
    ) -> None:
        shown = window(THEO)
        await until(lambda: "Your Calendly role shows only your own" in shown.ui.note.text())
        assert shown.model.rowCount() == 3


async def test_it_is_saved_as_a_table(
    window: Callable[[str], HistoryWindow],
    read: Callable[..., Any],
    until: Callable[..., Any],
    tmp_path: Path,
) -> None:
    await read()
    shown = window("formula@example.com")
    await until(lambda: shown.model.rowCount() == 1)
    shown.ui.save.click()
    save: QFileDialog = await until(lambda: shown.findChild(QFileDialog))
    name = save.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(name, QLineEdit)
    name.setText(str(tmp_path / "history.csv"))
    save.accept()
    await until(lambda: "history.csv" in shown.toaster.text())
    content = (tmp_path / "history.csv").read_text(encoding="utf-8-sig")
    assert content.startswith("Start (Europe/Berlin)")
    assert "'=HYPERLINK" in content
