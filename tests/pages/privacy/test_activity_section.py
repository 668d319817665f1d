"""The Activity section: searched at Calendly, read on demand, saved; refusals in words."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from calendly_desktop.viewmodels.insight_lines import texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LEFT = Qt.MouseButton.LeftButton


def asked(simulator: Any, path: str = "/activity_log_entries") -> dict[str, Any]:
    """Return the query of the last request."""
    last = simulator.requests("GET", path)[-1]
    return dict(last["query"])


async def test_the_log_is_shown_with_words_and_as_calendly_sent_it(
    office: Any, served_simulator: Any
) -> None:
    section = await office.show("activity")
    log = section.log
    rows = texts(log.model)
    assert len(rows) == 60
    assert rows[0][1:3] == ["Ada Lindgren", "User: logged in"]
    details = log.ui.details.toPlainText()
    assert "User: logged in (user.logged_in)" in details
    assert '"occurred_at"' in details
    assert log.ui.count.text() == "60 read, that is all"
    assert "min_occurred_at" in asked(served_simulator)


async def test_pickers_and_words_build_the_search(office: Any, served_simulator: Any) -> None:
    log = (await office.show("activity")).log
    log.ui.words.setText("updated")
    log.more_words.ui.some.setText("event webhook")
    log.more_words.ui.none.setText("cancel*")
    log.ui.when.setCurrentIndex(log.ui.when.findText("Any time"))
    log.ui.who.setCurrentIndex(log.ui.who.findText("Sofia Rossi"))
    log.ui.what.setCurrentIndex(log.ui.what.findText("Event type: updated"))
    QTest.keyClick(log.ui.words, Qt.Key.Key_Return)
    await office.settled()
    query = asked(served_simulator)
    assert query["search_term"] == "updated + (event | webhook) + -cancel*"
    assert query["namespace"] == "event_type"
    assert query["action"] == "updated"
    assert query["actor"].startswith("https://api.calendly.com/users/")
    assert "min_occurred_at" not in query
    assert {(row[1], row[2]) for row in texts(log.model)} <= {
        ("Sofia Rossi", "Event type: updated")
    }


async def test_a_search_written_by_hand_is_explained_and_a_fault_is_not_sent(
    office: Any, served_simulator: Any
) -> None:
    log = (await office.show("activity")).log
    words = log.more_words
    words.set_open(True)
    QTest.mouseClick(words.ui.by_hand, LEFT, pos=words.ui.by_hand.rect().center())
    words.ui.by_hand.setChecked(True)
    QTest.keyClicks(words.ui.term, 'logged + "log')
    before = len(served_simulator.requests("GET", "/activity_log_entries"))
    assert "quotation mark has no partner" in words.ui.meaning.text()
    assert not log.ui.search.isEnabled()
    QTest.keyClick(words.ui.term, Qt.Key.Key_Return)
    await office.settled()
    assert len(served_simulator.requests("GET", "/activity_log_entries")) == before

    words.ui.term.clear()
    QTest.keyClicks(words.ui.term, "logged | invited + -group")
    assert words.ui.meaning.text() == "Finds: “logged” or “invited” and not “group”"
    QTest.keyClick(words.ui.term, Qt.Key.Key_Return)
    await office.settled()
    assert asked(served_simulator)["search_term"] == "logged | invited + -group"
    assert log.ui.details_box.isVisible()


async def test_nothing_found_and_an_unreachable_calendly(
    office: Any, served_simulator: Any
) -> None:
    section = await office.show("activity")
    log = section.log
    log.ui.words.setText("zzzz")
    log.search()
    await office.settled()
    assert log.ui.states.panel.title_label.text() == "No entry fits"
    for _time in range(4):
        served_simulator.fault(path="/activity_log_entries", kind="status", status=500)
    log.search()
    await office.settled()
    assert log.ui.states.panel.state == "error"


async def test_the_table_is_saved(office: Any, until: Callable[..., Any], tmp_path: Path) -> None:
    log = (await office.show("activity")).log
    log.ui.save.click()
    dialog = await until(lambda: office.page.findChild(QFileDialog))
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(tmp_path / "log.csv"))
    dialog.accept()
    await office.settled()
    with (tmp_path / "log.csv").open(encoding="utf-8-sig", newline="") as file:
        text = file.read()
    rows = list(csv.reader(text.splitlines(), delimiter=";" if ";" in text.split("\n")[0] else ","))
    assert rows[0][0] == "When (UTC)"
    assert len(rows) == 61
    assert rows[1][1] == "Ada Lindgren"


async def test_did_she_get_the_mail(office: Any, until: Callable[..., Any]) -> None:
    await office.read_all()
    section = await office.show("activity")
    section.show_face("mail")
    await office.settled()
    mail = section.mail
    mail.ui.when.setCurrentIndex(mail.ui.when.findText("Any time"))
    mail.search()
    await office.settled()
    address = mail.model.shown()[0].to
    mail.ui.words.setText(address)
    await until(lambda: mail.sought and mail.ui.summary.isVisible())
    await office.settled()
    assert mail.ui.summary.text().startswith("Calendly sent ")
    assert address in mail.ui.summary.text()
    assert {row.to for row in mail.model.shown()} == {address}
    assert "Hello " in mail.ui.details.toPlainText()
    shown: list[Any] = []
    office.page.meetings_wanted.connect(shown.append)
    assert mail.ui.show_meeting.isEnabled()
    mail.ui.show_meeting.click()
    assert shown[0].meeting == mail.table.current().event_uri


class TestElsewhere:
    """On another plan Calendly refuses, and the section says what it would show and why not."""

    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 4, "plan": "teams"}

    async def test_another_plan(self, office: Any) -> None:
        section = await office.show("activity")
        panel = section.log.ui.states.panel
        assert panel.state == "not_allowed"
        assert panel.title_label.text() == "Your Calendly plan does not include this"
        assert "would show here who signed in" in panel.text_label.text()
        assert "Please upgrade your Calendly account to Enterprise." in panel.text_label.text()
        panel.buttons()[0].click()
        text = QApplication.clipboard().text()
        assert "our plan does not include it" in text
        assert "/activity_log_entries" in text
        assert not office.page.banner.is_shown()
        section.show_face("mail")
        await office.settled()
        assert "every e-mail and text message" in section.mail.ui.states.panel.text_label.text()


class TestAsMember:
    """A member is told that an owner or admin can."""

    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 4, "plan": "enterprise", "role": "user"}

    async def test_another_role(self, office: Any) -> None:
        panel = (await office.show("activity")).log.ui.states.panel
        assert panel.title_label.text() == "Your Calendly role does not allow this"
        assert "An owner or admin" in panel.text_label.text()


async def test_a_token_without_the_scope(office: Any, served_simulator: Any) -> None:
    served_simulator.fault(
        path="/activity_log_entries", kind="missing_scope", scope="activity_log:read"
    )
    panel = (await office.show("activity")).log.ui.states.panel
    assert panel.title_label.text() == "Your access token does not allow this"
    assert "activity_log:read" in panel.text_label.text()
    assert "activity_log:read" in office.services.account.account.missing_scopes
