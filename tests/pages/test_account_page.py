"""The Account page: real page, real store, a simulated Calendly over HTTP."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.transport import Transport
from calendly_desktop.pages.account.page import AccountPage
from calendly_desktop.pages.services import Services
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.connection import Connection
from calendly_desktop.store.events import EventsStore
from calendly_desktop.store.people import PeopleStore
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.buttons import CopyButton
from calendly_desktop.toolkit.chips import Chip
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.people import Column

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from calendly_desktop.store.database import Database

LEFT = Qt.MouseButton.LeftButton


async def _at_once(_seconds: float) -> None:
    return


@pytest.fixture
async def open_page(
    served_simulator: Any,
    database: Database,
    qapp: QApplication,
    until: Callable[..., Any],
    tmp_path: Path,
) -> AsyncIterator[Callable[..., Any]]:
    qapp.setQuitOnLastWindowClosed(False)  # as the app does: else closing ends the event loop
    theme().apply(qapp)
    opened: list[tuple[AccountPage, CalendlyClient]] = []

    async def open_one(
        token: str = "demo-token", *, is_demo: bool = False, section: str = ""
    ) -> AccountPage:
        client = CalendlyClient(Transport(served_simulator.url, lambda: token, sleep=_at_once))
        account = AccountStore(client, database, label="test")
        people = PeopleStore(client, database, account, lambda: pytest.fail("nothing is written"))
        rooms: Any = SimpleNamespace(open_people=lambda: people)
        services = Services(
            rooms,
            account=account,
            events=EventsStore(client, database, account),
            connection=Connection(),
            settings=Settings(tmp_path / "settings.json"),
            is_demo=is_demo,
            where_token="GNOME Keyring",
        )
        page = AccountPage(services)
        opened.append((page, client))
        if section:
            page.show_section(section)
        page.resize(1180, 760)
        page.show()
        await until(lambda: not page.tasks.is_busy())
        return page

    yield open_one
    for page, client in opened:
        await page.aclose()
        page.close()
        page.deleteLater()
        await client.aclose()


def shown(page: AccountPage, name: str) -> str:
    return page.overview._fields[name].text()


def table(page: AccountPage) -> list[list[str]]:
    model = page.people.table.filter
    return [
        [str(model.index(row, column).data()) for column in (Column.NAME, Column.ROLE, Column.PAGE)]
        for row in range(model.rowCount())
    ]


def abilities(page: AccountPage) -> dict[str, str]:
    rows = page.abilities.findChildren(QWidget, QRegularExpression("^ability_"))
    return {
        row.objectName().removeprefix("ability_"): chip.text()
        for row in rows
        for chip in row.findChildren(Chip)
        if row.isVisibleTo(page.abilities)
    }


async def test_the_overview_says_who_and_where(open_page: Callable[..., Any]) -> None:
    page = await open_page()
    assert shown(page, "name") == "Ada Lindgren"
    assert shown(page, "email") == "ada.lindgren@example.com"
    assert shown(page, "zone").startswith("Europe/Berlin (Berlin, ")
    assert shown(page, "page") == "https://calendly.com/ada-lindgren"
    assert shown(page, "organization") == "Acme Recruiting"
    assert (shown(page, "role"), shown(page, "plan")) == ("Owner", "Teams")
    assert shown(page, "token") == "Kept in: GNOME Keyring"
    assert " of 500 left in this minute" in shown(page, "budget")


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("user_uri", "https://api.calendly.com/users/"),
        ("organization_uri", "https://api.calendly.com/organizations/"),
        ("email", "ada.lindgren@example.com"),
        ("page", "https://calendly.com/ada-lindgren"),
    ],
)
async def test_what_may_be_copied_has_a_button(
    open_page: Callable[..., Any], name: str, begins: str
) -> None:
    page = await open_page()
    toasts: list[str] = []
    page.toast.connect(toasts.append)
    button = page.overview.findChild(CopyButton, f"copy_{name}")
    assert button.accessibleName().startswith("Copy ")
    QTest.mouseClick(button, LEFT)
    assert QApplication.clipboard().text() == shown(page, name)
    assert QApplication.clipboard().text().startswith(begins)
    assert len(toasts) == 1
    assert toasts[0].endswith(" copied")


async def test_signing_out_is_left_to_the_window(open_page: Callable[..., Any]) -> None:
    page = await open_page()
    asked: list[bool] = []
    page.sign_out_wanted.connect(lambda: asked.append(True))
    QTest.mouseClick(page.overview.sign_out, LEFT)
    page.sign_out_action.trigger()
    assert asked == [True, True]
    assert page.overview.sign_out.text() == "&Sign out…"


async def test_sample_data_is_left_rather_than_signed_out(open_page: Callable[..., Any]) -> None:
    page = await open_page(is_demo=True)
    assert page.overview.sign_out.accessibleName() == "Leave sample data"
    assert "nothing reaches Calendly" in shown(page, "token")


async def test_the_page_is_filled_from_memory_before_calendly_answers(
    open_page: Callable[..., Any], served_simulator: Any, until: Callable[..., Any]
) -> None:
    await open_page()
    served_simulator.fault(match={"path": "/"}, kind="drop_before", times=99)
    page = await open_page(section="people")
    assert shown(page, "name") == "Ada Lindgren"
    assert len(table(page)) == 12
    await until(page.banner.is_shown)
    assert page.banner.title_label.text() == "The connection to Calendly broke"


async def test_the_chosen_section_is_remembered(open_page: Callable[..., Any]) -> None:
    first = await open_page(section="people")
    assert first.ui.stack.currentWidget() is first.people
    second = await open_page()
    assert second.ui.stack.currentWidget() is second.people


# -- people ----------------------------------------------------------------------------------


async def test_colleagues_with_role_and_booking_page(open_page: Callable[..., Any]) -> None:
    page = await open_page(section="people")
    rows = table(page)
    assert len(rows) == 12
    assert rows[0] == ["Ada Lindgren", "Owner", "calendly.com/ada-lindgren"]
    assert ["Priya Raman", "Admin", "calendly.com/priya-raman"] in rows
    assert page.people.ui.people_count.text() == "12 people"


async def test_every_row_in_sight_has_a_real_button(
    open_page: Callable[..., Any], until: Callable[..., Any]
) -> None:
    page = await open_page(section="people")
    await until(lambda: len(page.findChildren(QPushButton, "copy_booking_link")) >= 12)
    buttons = [b for b in page.findChildren(QPushButton, "copy_booking_link") if b.isVisible()]
    names = {button.accessibleName() for button in buttons}
    assert "Copy booking link for Emma O’Connor" in names
    assert len(names) == 12
    assert all(button.height() >= 24 for button in buttons)
    table = page.people.table
    for button in buttons:
        middle = button.mapTo(table.viewport().window(), button.rect().center())
        row = table.rowAt(table.viewport().mapFrom(table.viewport().window(), middle).y())
        name = table.filter.index(row, Column.NAME).data()
        assert button.accessibleName() == f"Copy booking link for {name}"


async def test_search_finds_by_anything_and_enter_copies(
    open_page: Callable[..., Any], until: Callable[..., Any]
) -> None:
    page = await open_page()
    toasts: list[str] = []
    page.toast.connect(toasts.append)
    page.focus_search()
    search = page.people.ui.people_search
    QTest.keyClicks(search, "wei.chen@")
    await until(lambda: len(table(page)) == 1)
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert QApplication.clipboard().text() == "https://calendly.com/wei-chen"
    assert toasts == ["Booking link of 陈伟 (Wei Chen) copied"]
    search.clear()
    QTest.keyClicks(search, "admin madrid")
    await until(lambda: [row[0] for row in table(page)] == ["Tomás Herrera"])
    QTest.keyClicks(search, " nobody")
    await until(lambda: page.people.ui.people_states.panel.state == "no_match")
    [clear] = page.people.ui.people_states.panel.buttons()
    QTest.mouseClick(clear, LEFT)
    assert len(table(page)) == 12


async def test_arrows_and_the_copy_key_work_in_the_table(open_page: Callable[..., Any]) -> None:
    page = await open_page(section="people")
    page.activateWindow()
    search = page.people.ui.people_search
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert page.people.table.hasFocus()
    QTest.keyClick(page.people.table, Qt.Key.Key_Down)
    name = page.people.table.currentIndex().siblingAtColumn(Column.NAME).data()
    page.people.copy_action.trigger()
    person = page.people.table.person()
    assert person is not None
    assert person.user.name == name
    assert QApplication.clipboard().text() == person.user.scheduling_url


async def test_only_the_current_rows_button_is_a_tab_stop(
    open_page: Callable[..., Any], until: Callable[..., Any]
) -> None:
    page = await open_page(section="people")
    await until(lambda: len(page.findChildren(QPushButton, "copy_booking_link")) >= 12)
    page.people.table.selectRow(3)
    stops = [
        button.accessibleName()
        for button in page.findChildren(QPushButton, "copy_booking_link")
        if button.isVisible() and button.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    name = page.people.table.filter.index(3, Column.NAME).data()
    assert stops == [f"Copy booking link for {name}"]


async def test_sorting_keeps_buttons_and_people_together(
    open_page: Callable[..., Any], until: Callable[..., Any]
) -> None:
    page = await open_page(section="people")
    await until(lambda: len(page.findChildren(QPushButton, "copy_booking_link")) >= 12)
    people = page.people.table
    people.sortByColumn(Column.NAME, Qt.SortOrder.DescendingOrder)
    first = people.filter.index(0, Column.NAME).data()
    wanted = f"Copy booking link for {first}"

    buttons = page.findChildren(QPushButton, "copy_booking_link")
    button = min((b for b in buttons if b.isVisible()), key=lambda b: b.y())
    assert button.accessibleName() == wanted
    QTest.mouseClick(button, LEFT)
    person = people.filter.index(0, Column.NAME).data(Qt.ItemDataRole.UserRole + 1)
    assert QApplication.clipboard().text() == person.user.scheduling_url


async def test_names_are_never_taken_for_markup(open_page: Callable[..., Any]) -> None:
    page = await open_page()
    for field in page.overview._fields.values():
        assert field.textFormat() == Qt.TextFormat.PlainText


# -- what can I do ---------------------------------------------------------------------------


async def test_checking_turns_not_tried_into_an_answer(
    open_page: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    page = await open_page(section="abilities")
    assert abilities(page)["meetings"] == "Not tried"
    served_simulator.clear()
    QTest.mouseClick(page.abilities.check, LEFT)
    await until(lambda: not page.tasks.is_busy())
    assert abilities(page)["meetings"] == "Works"
    assert abilities(page)["cancel"] == "Not tried"
    assert {request["method"] for request in served_simulator.requests()} == {"GET"}


async def test_a_poor_token_shows_what_is_missing_and_what_to_ask_for(
    open_page: Callable[..., Any], until: Callable[..., Any]
) -> None:
    page = await open_page("demo-token:scopes=users:read", section="abilities")
    QTest.mouseClick(page.abilities.check, LEFT)
    await until(lambda: not page.tasks.is_busy())
    states = abilities(page)
    assert states["webhooks"] == states["people"] == states["meetings"] == "Not allowed"
    QTest.mouseClick(page.abilities.request, LEFT)
    text = QApplication.clipboard().text()
    assert "The access token lacks the scope webhooks:read." in text
    assert "with these scopes ticked" in text
    assert shown(page, "plan") == "Calendly does not show it to you"
    page.show_section("people")
    panel = page.people.ui.people_states.panel
    assert panel.state == "not_allowed"
    assert "organizations:read" in panel.text_label.text()
    assert not page.banner.is_shown(), "a section that is not allowed is no trouble for the page"


class TestMember:
    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 20, "role": "user"}

    async def test_is_told_who_can(self, open_page: Callable[..., Any]) -> None:
        page = await open_page(section="abilities")
        assert shown(page, "role") == "Member"
        states = abilities(page)
        assert states["org_webhooks"] == states["all_meetings"] == "Not allowed"
        QTest.mouseClick(page.abilities.request, LEFT)
        assert "An owner or admin of Acme Recruiting can." in QApplication.clipboard().text()


async def test_a_wrong_token_asks_to_sign_in(open_page: Callable[..., Any]) -> None:
    page = await open_page("wrong")
    assert page.banner.is_shown()
    assert page.banner.buttons()[0].text() == "Sign in"
    assert page.overview.panel.state == "error"


async def test_selecting_alone_is_enough_for_assistive_technology(
    open_page: Callable[..., Any],
) -> None:
    page = await open_page()
    page.ui.sections.item(2).setSelected(True)
    assert page.ui.stack.currentWidget() is page.people
    model = page.people.table.selectionModel()
    row = page.people.table.filter.index(4, Column.NAME)
    model.select(row, model.SelectionFlag.ClearAndSelect | model.SelectionFlag.Rows)
    person = page.people.table.person()
    assert person is not None
    assert person.user.name == row.data()
