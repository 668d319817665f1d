"""Inviting several people, removing one, groups and teams: windows of the Account tab."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from calendly_desktop.domain.meetings import amount
from calendly_desktop.viewmodels.insight_lines import texts

if TYPE_CHECKING:
    from pathlib import Path

LEFT = Qt.MouseButton.LeftButton
POST = {"method": "POST", "path": "/organizations/"}
REMOVE = {"method": "DELETE", "path": "/organization_memberships/"}
PASTED = """Anna Müller <anna@example.com>; bert@example.com
Sofia Rossi <sofia.rossi@example.com>, new.recruiter@example.com
BERT@example.com nonsense@"""


def sent(served_simulator: Any) -> list[str]:
    return [each["method"] for each in served_simulator.requests() if each["method"] != "GET"]


async def invite(room: Any, text: str) -> Any:
    QTest.mouseClick(room.section.ui.invite, LEFT)
    window = await room.window("invite_people")
    window.ui.addresses.setPlainText(text)
    return window


async def ended(room: Any, window: Any) -> None:
    await room.until(lambda: window.view is not None and window.view.job is not None)
    runs = room.session.services.job_runs
    await room.until(lambda: not runs.all() and window.view.job.state != "running")
    await room.until(lambda: not window.tasks.is_busy())


def results(window: Any) -> list[tuple[str, str]]:
    return [(row.title, row.state) for row in window.view.rows]


# -- inviting --------------------------------------------------------------------------------


async def test_pasted_addresses_are_checked_one_by_one(room: Any) -> None:
    window = await invite(room, PASTED)
    rows = [(row[0], row[1].partition(" (")[0]) for row in texts(window.model)]
    assert rows == [
        ("anna@example.com", "Gets an invitation by e-mail"),
        ("bert@example.com", "Gets an invitation by e-mail"),
        ("sofia.rossi@example.com", "Is a member already"),
        ("new.recruiter@example.com", "Has an open invitation"),
        ("nonsense@", "Is no e-mail address"),
    ]
    assert window.ui.summary.text() == "2 people are invited. 3 left out; the table says why."
    assert window.ui.send.text() == "&Invite 2 people"
    assert window.ui.foot_note.text().startswith("As Ada Lindgren")


async def test_each_is_invited_once_and_the_list_follows(room: Any, served_simulator: Any) -> None:
    window = await invite(room, PASTED)
    QTest.mouseClick(window.ui.send, LEFT)
    await ended(room, window)
    assert results(window) == [("anna@example.com", "done"), ("bert@example.com", "done")]
    assert sent(served_simulator) == ["POST", "POST"]
    await room.show_state("pending")
    await room.until(lambda: "anna@example.com" in room.emails())
    assert len(room.emails()) == 4
    entries = await room.session.services.journal.entries()
    assert {entry.write.kind for entry in entries} == {"invite"}
    assert {entry.write.account for entry in entries} == {"Ada Lindgren, ada.lindgren@example.com"}


async def test_once_all_are_invited_the_button_offers_the_form_again(room: Any) -> None:
    window = await invite(room, "anna@example.com")
    QTest.mouseClick(window.ui.send, LEFT)
    await ended(room, window)
    assert window.steps.current() is window.view
    again = await invite(room, "bert@example.com; anna@example.com")
    assert again is window
    assert window.steps.current() is window.form
    await room.until(lambda: [line[1][:5] for line in texts(window.model)] == ["Gets ", "Has a"])
    assert window.ui.send.isEnabled()


async def test_a_lost_answer_is_looked_up_and_not_sent_again(
    room: Any, served_simulator: Any
) -> None:
    served_simulator.fault(kind="drop_after", match=POST)
    window = await invite(room, "anna@example.com")
    QTest.mouseClick(window.ui.send, LEFT)
    await ended(room, window)
    assert results(window) == [("anna@example.com", "done")]
    assert sent(served_simulator) == ["POST"]


async def test_what_was_typed_survives_closing(room: Any) -> None:
    window = await invite(room, "anna@exam")
    window.reject()
    await room.until(lambda: not room.page.tools.windows.all())
    again = await invite(room, "")
    await room.until(lambda: again.ui.addresses.toPlainText() == "anna@exam")
    assert not again.ui.send.isEnabled()


async def test_undone_in_time_nothing_is_sent_and_the_addresses_are_still_there(
    room: Any, served_simulator: Any
) -> None:
    room.session.services.settings.update(undo_seconds=20)
    window = await invite(room, "anna@example.com")
    QTest.mouseClick(window.ui.send, LEFT)
    undo = await room.until(
        lambda: (
            window.view and window.view.button("undo").isVisible() and window.view.button("undo")
        )
    )
    QTest.mouseClick(undo, LEFT)
    await room.until(lambda: not room.session.services.job_runs.all())
    await room.until(window.ui.send.isEnabled)
    assert window.ui.addresses.toPlainText() == "anna@example.com"
    assert sent(served_simulator) == []


class TestSeats:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 4, "seats": 15}

    async def test_it_pauses_and_says_whom_to_ask_for_what(
        self, room: Any, served_simulator: Any
    ) -> None:
        window = await invite(room, "anna@example.com bert@example.com carla@example.com")
        QTest.mouseClick(window.ui.send, LEFT)
        await ended(room, window)
        assert [state for _email, state in results(window)] == ["done", "queued", "queued"]
        assert "All seats of your Calendly plan are taken" in window.view.ui.progress_note.text()
        await room.until(window.request.isVisible)
        QTest.mouseClick(window.request, LEFT)
        text = QApplication.clipboard().text()
        assert "buy more seats" in text
        assert "bert@example.com\ncarla@example.com" in text
        assert "anna@example.com" not in text
        assert sent(served_simulator) == ["POST", "POST"]
        assert window.view.button("go_on").isVisible()


# -- removing --------------------------------------------------------------------------------


async def remove(room: Any, name: str) -> Any:
    await room.choose(name)
    QTest.mouseClick(room.pane.buttons["remove_person"], LEFT)
    window = await room.window("remove_person")
    await room.until(lambda: window.ui.impact_note.text() == "Calendly was asked just now.")
    return window


def impact(window: Any, key: str) -> str:
    row = window.findChild(QWidget, f"impact_{key}")
    return " ".join(label.text() for label in row.findChildren(QWidget) if hasattr(label, "text"))


async def test_what_it_concerns_is_said_before_anything_can_be_pressed(
    room: Any, served_simulator: Any
) -> None:
    window = await remove(room, "Tomás Herrera")
    listing = await room.session.client.list_scheduled_events(
        user=window.person.user.uri,
        organization=window.person.organization,
        status="active",
        min_start_time=datetime.now(UTC),
    ).all()
    count = len(listing.items)
    expected = amount(count, "meeting") if count else "No meetings"
    assert impact(window, "meetings").startswith(f"{expected} to come")
    assert "their booking page" in impact(window, "types").casefold()
    assert "They leave Front desk (admin)" in impact(window, "groups")
    assert "seat stays" in impact(window, "account")
    assert "no undo" in impact(window, "back")
    assert not window.ui.remove.isEnabled()
    QTest.keyClicks(window.ui.typed, "sofia.rossi@example.com")
    assert not window.ui.remove.isEnabled()
    assert sent(served_simulator) == []


async def test_typed_out_the_person_goes_and_the_list_follows(
    room: Any, served_simulator: Any
) -> None:
    window = await remove(room, "Sofia Rossi")
    QTest.keyClicks(window.ui.typed, "Sofia.Rossi@example.com")
    QTest.mouseClick(window.ui.remove, LEFT)
    await room.until(lambda: "Sofia Rossi" not in room.names())
    assert sent(served_simulator) == ["DELETE"]
    assert room.section.ui.people_state.button("members").text() == "Members 11"
    await room.until(lambda: not room.page.tools.windows.all())
    assert room.toasts[-1] == "Sofia Rossi is no longer in your organization"


async def test_a_lost_answer_that_was_not_carried_out_is_told_and_can_be_tried_again(
    room: Any, served_simulator: Any
) -> None:
    served_simulator.fault(kind="status", status=500, match=REMOVE)
    window = await remove(room, "Sofia Rossi")
    QTest.keyClicks(window.ui.typed, "sofia.rossi@example.com")
    QTest.mouseClick(window.ui.remove, LEFT)
    await room.until(window.banner.is_shown)
    assert window.banner.title_label.text() == "The person was not removed"
    assert "Sofia Rossi" in room.names()
    assert sent(served_simulator) == ["DELETE"]
    await room.until(window.ui.remove.isEnabled)


async def test_the_meetings_can_be_looked_at_first(room: Any) -> None:
    window = await remove(room, "Sofia Rossi")
    QTest.mouseClick(window.ui.show_meetings, LEFT)
    [wanted] = room.wanted
    assert wanted.scope.user == window.person.user.uri


# -- groups and teams ------------------------------------------------------------------------


async def groups(room: Any) -> Any:
    QTest.mouseClick(room.section.ui.groups, LEFT)
    window = await room.window("groups_and_teams")
    await room.until(lambda: not window.tasks.is_busy())
    return window


def lines(window: Any) -> list[list[str]]:
    return texts(window.model)


async def test_who_is_in_which_group_with_its_admins(room: Any, tmp_path: Path) -> None:
    window = await groups(room)
    box = window.ui.what
    box.setCurrentIndex(box.findText("Group: Front desk"))
    box.activated.emit(box.currentIndex())
    assert [(line[2], line[4]) for line in lines(window)] == [
        ("Ada Lindgren", "Admin, no member"),
        ("Tomás Herrera", "Admin"),
        ("Liam Tremblay", "Member"),
        ("Zoë van der Meer", "Member"),
    ]
    assert window.ui.count.text() == "1 group, 4 people"
    QTest.mouseClick(window.ui.save, LEFT)
    await room.save_as(window, tmp_path / "groups.csv")
    with (tmp_path / "groups.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 5


async def test_an_invited_person_counts_as_invited(room: Any) -> None:
    window = await groups(room)
    assert ["new.recruiter@example.com", "Invited"] in [
        [line[2], line[4]] for line in lines(window)
    ]


async def test_team_pages_are_copied_and_their_people_read_one_by_one(
    room: Any, served_simulator: Any
) -> None:
    window = await groups(room)
    QTest.keyClicks(window.ui.search, "Recruiting")
    await room.until(lambda: len(lines(window)) == 1)
    assert lines(window)[0][2] == "Nobody known yet"
    window.ui.table.setCurrentIndex(window.model.index(0, 0))
    QTest.mouseClick(window.ui.copy_page, LEFT)
    assert QApplication.clipboard().text() == "https://calendly.com/recruiting-acme"
    served_simulator.clear()
    QTest.mouseClick(window.ui.read_rest, LEFT)
    await room.until(lambda: not window.ui.read_rest.isVisible())
    assert {line[2] for line in lines(window)} == {
        "Ada Lindgren",
        "Priya Raman",
        "Emma O’Connor",
        "Jonas Weiß",
    }
    assert len(served_simulator.requests("GET", "/teams")) == 12
    group = room.section.ui.group
    assert group.findText("Recruiting") > 0, "people can now be filtered by it"


class TestMember:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 3, "meetings": 4, "role": "user"}

    async def test_sees_what_calendly_shows(self, room: Any) -> None:
        window = await groups(room)
        assert {line[0] for line in lines(window)} >= {"Recruiting", "Onboarding"}
