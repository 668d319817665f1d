"""The People section: members and invitations, filters, one person in full, what leaves the app."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

from calendly_desktop.pages.account.page import AccountPage
from calendly_desktop.store.event_views import Scope
from calendly_desktop.toolkit.buttons import CopyButton

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from calendly_desktop.domain.writes import Entry

LEFT = Qt.MouseButton.LeftButton
REVOKE = {"method": "DELETE", "path": "/organizations/"}


def sent(served_simulator: Any) -> list[str]:
    return [each["method"] for each in served_simulator.requests() if each["method"] != "GET"]


async def journal(room: Any) -> list[Entry]:
    entries: list[Entry] = await room.session.services.journal.entries()
    return entries


def press(room: Any, name: str) -> None:
    QTest.mouseClick(room.pane.buttons[name], LEFT)


# -- members ---------------------------------------------------------------------------------


async def test_a_member_in_full(room: Any) -> None:
    await room.choose("Tomás Herrera")
    assert room.pane.name_label.text() == "Tomás Herrera"
    assert room.pane.value("email") == "tomas.herrera@example.com"
    assert room.pane.value("role") == "Admin"
    assert room.pane.value("zone").startswith("Madrid, ")
    assert room.pane.value("groups") == "Front desk (admin)"
    assert room.pane.value("teams") == "Onboarding"
    assert room.pane.value("since").endswith(" ago")


async def test_each_link_is_copied_by_one_action(room: Any) -> None:
    await room.choose("Sofia Rossi")
    press(room, "copy_link")
    assert QApplication.clipboard().text() == "https://calendly.com/sofia-rossi"
    QTest.mouseClick(room.pane.findChild(QToolButton, "copy_person_email"), LEFT)
    assert QApplication.clipboard().text() == "sofia.rossi@example.com"
    copiers = room.pane.findChildren(QPushButton, "copy_person_type")
    assert copiers
    assert all(button.accessibleName().startswith("Copy link: ") for button in copiers)
    QTest.mouseClick(copiers[0], LEFT)
    content = QApplication.clipboard().mimeData()
    assert content.text().startswith("https://calendly.com/")
    assert "<a href=" in content.html()
    assert room.toasts[-1].startswith("Link copied: ")


async def test_who_is_only_passed_is_not_asked_for(room: Any, served_simulator: Any) -> None:
    served_simulator.clear()
    for row in range(8):
        room.section.table.selectRow(row)
    await room.until(lambda: room.pane.value("teams") not in {"", "…"})
    await room.settle()
    asked = served_simulator.requests("GET", "/event_types")
    assert len(asked) == 1
    room.section.table.selectRow(0)
    room.section.table.selectRow(7)
    await room.settle()
    assert served_simulator.requests("GET", "/event_types")[:1] == asked


async def test_role_group_and_search_narrow_together(room: Any) -> None:
    ui = room.section.ui
    ui.role.setCurrentIndex(ui.role.findData("user"))
    ui.role.activated.emit(ui.role.currentIndex())
    assert len(room.names()) == 9
    ui.group.setCurrentIndex(ui.group.findText("Front desk"))
    ui.group.activated.emit(ui.group.currentIndex())
    assert set(room.names()) == {"Liam Tremblay", "Zoë van der Meer"}
    QTest.keyClicks(ui.people_search, "zoe")
    await room.until(lambda: room.names() == ["Zoë van der Meer"])
    QTest.keyClicks(ui.people_search, "xx")
    panel = ui.people_states.panel
    await room.until(lambda: panel.state == "no_match")
    [clear] = panel.buttons()
    QTest.mouseClick(clear, LEFT)
    assert len(room.names()) == 12


async def test_a_search_among_members_tells_of_an_invitation(room: Any) -> None:
    QTest.keyClicks(room.section.ui.people_search, "second.desk")
    panel = room.section.ui.people_states.panel
    await room.until(lambda: panel.state == "no_match")
    assert "look under “Invited”" in panel.text_label.text()
    await room.show_state("pending")
    assert room.emails() == ["second.desk@example.org"]


async def test_the_meetings_of_somebody_are_shown_in_their_tab(room: Any) -> None:
    person = await room.choose("Emma O’Connor")
    press(room, "show_meetings")
    await room.choose("Ada Lindgren")
    press(room, "show_meetings")
    assert [(each.scope, each.view) for each in room.wanted] == [
        (Scope("person", person.user.uri), "upcoming"),
        (Scope("mine"), "upcoming"),
    ]


async def test_what_is_shown_leaves_as_links_addresses_and_table(room: Any, tmp_path: Path) -> None:
    sharing, ui = room.page.people_desk.sharing, room.section.ui
    ui.role.setCurrentIndex(ui.role.findData("admin"))
    ui.role.activated.emit(ui.role.currentIndex())
    sharing.links_action.trigger()
    content = QApplication.clipboard().mimeData()
    assert content.text() == (
        "Priya Raman: https://calendly.com/priya-raman\n"
        "Tomás Herrera: https://calendly.com/tomas-herrera"
    )
    assert '<a href="https://calendly.com/priya-raman">' in content.html()
    sharing.mails_action.trigger()
    assert QApplication.clipboard().text() == "priya.raman@example.com; tomas.herrera@example.com"
    sharing.table_action.trigger()
    lines = QApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[:3] == ["Name", "E-mail", "Role"]
    assert len(lines) == 3
    sharing.save_action.trigger()
    await room.save_as(room.page, tmp_path / "people.csv")
    with (tmp_path / "people.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert [row[0] for row in rows] == ["Name", "Priya Raman", "Tomás Herrera"]
    assert rows[2][5] == "Front desk (admin)"


async def test_a_name_that_is_a_formula_does_no_harm(
    room: Any, tmp_path: Path, served_simulator: Any
) -> None:
    import msgspec

    account = room.session.services.account
    evil = [
        msgspec.structs.replace(
            row, user=msgspec.structs.replace(row.user, name='=HYPERLINK("http://x")')
        )
        for row in account.remembered_people()[:1]
    ]
    room.section.show_people(evil)
    room.page.people_desk.sharing.save_action.trigger()
    await room.save_as(room.page, tmp_path / "people.csv")
    text = (tmp_path / "people.csv").read_text("utf-8-sig")
    assert "'=HYPERLINK" in text


# -- invitations -----------------------------------------------------------------------------


async def test_invitations_stand_beside_the_members(room: Any) -> None:
    buttons = {
        state: room.section.ui.people_state.button(state).text()
        for state in ("members", "pending", "declined")
    }
    assert buttons == {"members": "Members 12", "pending": "Invited 2", "declined": "Declined 1"}
    await room.show_state("pending", "new.recruiter@example.com")
    assert room.pane.name_label.text() == "new.recruiter@example.com"
    assert room.pane.value("groups") == "Engineering hiring"
    assert "ago" in room.pane.value("sent") or "yesterday" in room.pane.value("sent")
    await room.show_state("declined")
    assert room.emails() == ["no.thanks@example.net"]
    assert not room.pane.buttons["take_back"].isVisible()


async def test_taking_back_asks_first_and_the_list_follows(
    room: Any, served_simulator: Any
) -> None:
    await room.show_state("pending", "second.desk@example.org")
    press(room, "take_back")
    assert "no longer join" in await room.answer(yes=False)
    await room.settle()
    assert sent(served_simulator) == []
    press(room, "take_back")
    await room.answer()
    await room.until(lambda: room.emails() == ["new.recruiter@example.com"])
    assert sent(served_simulator) == ["DELETE"]
    assert room.toasts[-1] == "The invitation of second.desk@example.org is taken back"
    [entry] = await journal(room)
    assert (entry.write.kind, entry.state) == ("revoke_invitation", "done")


async def test_calendlys_limit_is_waited_for_in_sight_and_can_be_stopped(
    room: Any, served_simulator: Any
) -> None:
    banner = room.page.banner
    for stops in (True, False):
        served_simulator.fault(
            kind="rate_limit", retry_after=1, match={"method": "DELETE", "path": "/organizations"}
        )
        await room.show_state("pending", "second.desk@example.org")
        press(room, "take_back")
        await room.answer()
        await room.until(banner.is_shown)
        assert banner.title_label.text() == "Calendly allows no more requests at the moment"
        assert "It is sent in" in banner.text_label.text()
        if stops:
            next(each for each in banner.buttons() if each.text() == "Stop").click()
            await room.settle()
            assert "second.desk@example.org" in room.emails()
            banner.clear()
    await room.until(lambda: room.emails() == ["new.recruiter@example.com"])
    assert not banner.is_shown()


async def test_inviting_again_says_that_the_old_one_goes(room: Any, served_simulator: Any) -> None:
    await room.show_state("pending", "new.recruiter@example.com")
    press(room, "invite_again")
    words = await room.answer()
    assert "cannot send an invitation a second time" in words
    assert "As Ada Lindgren" in words
    await room.until(lambda: sent(served_simulator) == ["DELETE", "POST"])
    await room.settle()
    assert set(room.emails()) == {"new.recruiter@example.com", "second.desk@example.org"}
    assert room.section.invitation().email == "new.recruiter@example.com"
    assert room.pane.value("sent").endswith("today")


async def test_a_declined_one_becomes_an_open_one(room: Any, served_simulator: Any) -> None:
    await room.show_state("declined", "no.thanks@example.net")
    press(room, "invite_again")
    assert "new invitation by e-mail" in await room.answer()
    await room.until(lambda: room.section.state == "pending")
    assert "no.thanks@example.net" in room.emails()
    assert sent(served_simulator) == ["POST"]


async def test_a_refusal_is_told_in_the_banner_with_what_to_send(
    room: Any, served_simulator: Any
) -> None:
    message = "You cannot perform this action for an organization with SCIM enabled."
    body = {"title": "Permission Denied", "message": message}
    served_simulator.fault(kind="status", status=403, body=body, match=REVOKE)
    await room.show_state("pending", "second.desk@example.org")
    press(room, "take_back")
    await room.answer()
    await room.until(room.page.banner.is_shown)
    assert room.page.banner.title_label.text().startswith("Your company’s directory manages")
    assert len(room.emails()) == 2, "nothing was taken out"


async def test_half_a_step_leaves_what_is_missing_ready_to_be_done(
    room: Any, served_simulator: Any
) -> None:
    served_simulator.fault(
        kind="status", status=403, match={"method": "POST", "path": "/organizations/"}
    )
    await room.show_state("pending", "second.desk@example.org")
    press(room, "invite_again")
    await room.answer()
    await room.until(room.page.banner.is_shown)
    assert room.page.banner.title_label.text().startswith("The old invitation is taken back")
    window = await room.window("invite_people")
    assert window.ui.addresses.toPlainText() == "second.desk@example.org"
    assert sent(served_simulator) == ["DELETE", "POST"]
    await room.until(window.ui.send.isEnabled)
    QTest.mouseClick(window.ui.send, LEFT)
    await room.until(lambda: sent(served_simulator) == ["DELETE", "POST", "POST"])
    await room.until(lambda: not room.session.services.job_runs.all())
    await room.until(lambda: "second.desk@example.org" in room.emails())


# -- offline, other roles --------------------------------------------------------------------


async def test_without_a_connection_all_is_readable_and_changes_say_why(room: Any) -> None:
    await room.choose("Sofia Rossi")
    room.session.services.connection.note(False)
    ui = room.section.ui
    assert not ui.invite.isEnabled()
    assert "no connection" in ui.invite.accessibleDescription()
    assert not room.pane.buttons["remove_person"].isEnabled()
    assert room.pane.buttons["copy_link"].isEnabled()
    assert ui.people_note.text().startswith("Invitations, groups and teams: as of")
    await room.show_state("pending", "second.desk@example.org")
    assert not room.pane.buttons["take_back"].isEnabled()
    assert "no connection" in room.pane.reason_label.text()
    room.session.services.connection.note(True)
    assert ui.invite.isEnabled()
    assert room.pane.buttons["take_back"].isEnabled()


async def test_event_types_read_elsewhere_are_readable_without_a_connection(room: Any) -> None:
    await room.session.services.links.load()
    room.session.services.connection.note(False)
    table = room.section.table
    place = next(
        row
        for row in range(table.filter.rowCount())
        if table.filter.index(row, 0).data() == "Tomás Herrera"
    )
    table.setCurrentIndex(table.filter.index(place, 0))
    assert room.pane.findChildren(QPushButton, "copy_person_type")
    assert "As this computer knows them" in room.pane.types_note.text()


async def test_a_list_that_breaks_is_said_below_and_not_in_the_banner(
    room: Any, served_simulator: Any
) -> None:
    served_simulator.fault(kind="status", status=500, match={"path": "/teams"}, times=-1)
    room.page.refresh()
    note = room.section.ui.people_note
    await room.until(lambda: "may be old" in note.text())
    assert not room.page.banner.is_shown()


async def test_the_owner_and_oneself_cannot_be_removed(room: Any) -> None:
    await room.choose("Ada Lindgren")
    button = room.pane.buttons["remove_person"]
    assert not button.isEnabled()
    assert "owner cannot be removed" in room.pane.reason_label.text()
    assert "owner cannot be removed" in button.accessibleDescription()


class TestAdmin:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 12, "role": "admin"}

    async def test_cannot_remove_themselves(self, room: Any) -> None:
        await room.choose("Ada Lindgren")
        assert "cannot remove yourself" in room.pane.reason_label.text()


class TestMember:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 12, "role": "user"}

    async def test_sees_the_reason_and_what_to_send(self, room: Any) -> None:
        ui = room.section.ui
        await room.until(lambda: not ui.invite.isEnabled())
        assert "owner or admin" in ui.invite.accessibleDescription()
        await room.show_state("pending")
        panel = ui.people_states.panel
        assert panel.state == "not_allowed"
        button, why = panel.buttons()
        assert why.text() == "Why?"
        QTest.mouseClick(button, LEFT)
        assert "make me an admin" in QApplication.clipboard().text()
        assert not room.page.banner.is_shown()


# -- keyboard and room -----------------------------------------------------------------------


async def test_by_keyboard_from_the_search_to_an_address(room: Any) -> None:
    room.page.activateWindow()
    await room.show_state("pending")
    search = room.section.ui.people_search
    search.setFocus()
    QTest.keyClicks(search, "second")
    await room.until(lambda: room.emails() == ["second.desk@example.org"])
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert QApplication.clipboard().text() == "second.desk@example.org"
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert room.section.ui.invitations.hasFocus()


async def test_tab_goes_through_somebody_from_top_to_bottom(room: Any) -> None:
    for name in ("Emma O’Connor", "Jonas Weiß"):  # what is made anew for the second comes there too
        await room.choose(name)
        await room.until(lambda: room.pane.findChildren(CopyButton, "copy_person_type"))
    room.page.activateWindow()
    at, seen = room.pane.findChild(QWidget, "copy_person_email"), list[QWidget]()
    at.setFocus()
    while at is not None and at.objectName() != "help_people_who_left":
        seen.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        assert at not in seen
    heights = [each.mapTo(room.page, QPoint(0, 0)) for each in seen]
    assert [each.y() for each in heights] == sorted(each.y() for each in heights)
    names = {each.objectName() for each in seen}
    assert {"copy_person_page", "person_copy_link", "copy_person_type"} <= names


async def test_a_small_window_shows_details_below_or_in_place_of_the_list(room: Any) -> None:
    await room.choose("Sofia Rossi")
    assert room.pane.isVisible()
    assert room.pane.x() > room.section.ui.people_states.x()
    room.page.resize(800, 560)
    await room.until(lambda: room.pane.y() > room.section.ui.people_states.y())
    room.page.resize(800, 380)
    details = room.section.ui.details
    await room.until(details.isVisible)
    assert not room.pane.isVisible()
    QTest.mouseClick(details, LEFT)
    assert room.pane.isVisible()
    assert not room.section.ui.people_states.isVisible()


async def test_what_was_known_is_there_at_the_next_start_without_a_connection(
    room: Any, served_simulator: Any, until: Callable[..., Any]
) -> None:
    await room.choose("Sofia Rossi")
    served_simulator.fault(kind="drop_before", match={"path": "/"}, times=-1)
    page = AccountPage(room.session.services)
    page.show_section("people")
    page.resize(1180, 760)
    page.show()
    await until(lambda: not page.tasks.is_busy())
    assert page.people.ui.people_state.button("pending").text() == "Invited 2"
    page.people.filters.set_state("pending")
    assert len(page.people.invitations.shown()) == 2
    page.people.filters.set_state("members")
    page.people.table.selectRow(0)
    assert page.people.pane.value("groups") != ""
    await page.aclose()
    page.close()
    page.deleteLater()


async def test_members_can_be_filtered_by_a_team_once_its_people_are_known(room: Any) -> None:
    people = [row.user.uri for row in room.session.services.account.remembered_people()]
    await room.session.services.people.load_team_members(people)
    box = room.section.ui.group
    box.setCurrentIndex(box.findText("Onboarding"))
    box.activated.emit(box.currentIndex())
    assert set(room.names()) == {
        "Tomás Herrera",
        "Zoë van der Meer",
        "Liam Tremblay",
        "Sofia Rossi",
    }
